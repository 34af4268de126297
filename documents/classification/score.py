"""Evidence to probabilities: a small additive log-odds model, one score a kind of paper.

A score is its best titles, its vocabulary (dampened, so that a long page does not outshout a short
one) and its structure, less what denies it. Each near miss competes on its own; their
probabilities add up to that of `other`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import get_args

from documents.classification.evidence import PAPERS
from documents.classification.form_evidence import TAX_FORMS
from documents.classification.form_names import named_forms, omb_forms
from documents.classification.lexicon import Lexicon
from documents.classification.near_misses import NEAR_MISSES
from documents.classification.page_text import Line, PageText, skeleton, skeleton_by_word
from documents.classification.profile import Clue, Profile
from documents.classification.sections import section_shares
from documents.classification.statement_backs import BACK_OF, STATEMENT_BACKS
from documents.classification.structure import measures
from documents.result import DocumentType

TYPES: tuple[DocumentType, ...] = get_args(DocumentType)
UNKNOWN = "nothing known"
_UNKNOWN_SCORE = 3.5
"""What a kind must exceed to be believed: a good title, or three or four phrases."""
_TEMPERATURE = 1.0
"""Softer than what fits the test sets best (0.7): they were known when the weights were chosen."""
_VOCABULARY_CAP = 9.0
_FORM_TITLE = 6.5
_FORM_AGAIN = 0.4
_OMB = 4.0
_SECTION = 8.0
"""What a form's section of a consolidated statement gains or loses by having all amounts or none."""
_TITLE_SHARES = (1.0, 0.4, 0.3)
"""How much the best title counts, and the next ones."""
_TITLE_COVERS = 0.6
"""A title line consists of the title by that share, figures apart."""
_TITLE_ENDS = 0.25
"""Or it begins or ends with the title, and that is so much of it."""
_TITLE_LENGTH = 70
_CLUES_TOLD = 4
_WORTH_TELLING = 2.0
"""Score below which no kind is ever the answer: its clues are not collected."""
_CENTS = re.compile(r"\d\.\d\d\b")
"""A line with an amount is an entry, no title."""

_KINDS: tuple[Profile, ...] = (*TAX_FORMS, *PAPERS, *STATEMENT_BACKS, *NEAR_MISSES)
_NAMES = {kind.name for kind in _KINDS}
_CLUES = [clue for kind in _KINDS for clue in (*kind.titles, *kind.phrases, *kind.against)]
_LEXICON = Lexicon(
    (bare for clue in _CLUES for bare in clue.bares),
    # A denial hangs on three letters: "this is not a VAT invoice" does not deny an invoice.
    exact_only=(bare for clue in _CLUES for bare, said in clue.wordings.items() if "not a" in said),
)


@dataclass(frozen=True, slots=True)
class Score:
    """Log-odds of one kind of paper, and the clues that gave most, strongest first."""

    value: float
    clues: tuple[str, ...] = ()


class _Titles:
    """Lines that may be titles; says how much a phrase is one."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines: list[tuple[str, float]] = []
        self._known: dict[str, float] = {}
        for line in lines:
            if not line.prose and len(line.text) <= _TITLE_LENGTH and not _CENTS.search(line.text):
                text = "".join(c for c in line.text if not c.isdigit())
                for core in dict.fromkeys((skeleton(text), skeleton_by_word(text))):
                    self._lines.append((core, line.prominence))

    def prominence(self, bare: str) -> float:
        """0..1, of the most prominent line that is this title, less where it says more."""
        if bare not in self._known:
            self._known[bare] = max(
                (p * _fit(bare, core) for core, p in self._lines if bare in core), default=0.0
            )
        return self._known[bare]


def _fit(bare: str, core: str) -> float:
    """0..1, how much a line is the title: whole, at either end ("Freight invoice"), or not at all."""
    share = len(bare) / len(core)
    if share >= _TITLE_COVERS:
        return 0.5 + 0.5 * share
    at_end = core.startswith(bare) or core.endswith(bare)
    return 0.3 + 0.5 * share if at_end and share >= _TITLE_ENDS else 0.0


@dataclass(frozen=True, slots=True)
class _Seen:
    """All that was observed on a page. forms: profile name → log-odds from form titles and OMB."""

    said: Set[str]
    words: Set[str]
    titles: _Titles
    measures: Mapping[str, float]
    forms: Mapping[str, float]


def scores(page: PageText) -> dict[str, Score]:
    """Kind of paper → score, for those with any evidence, and for UNKNOWN."""
    said = _LEXICON.exact(page.bare) | _LEXICON.exact(page.bare_by_word)
    titles = _Titles(page.spoken)
    if page.read_by_eye:
        said |= _LEXICON.nearly((line.bare for line in page.spoken), said)
    seen = _Seen(said, page.words, titles, measures(page), _forms(page))
    result = {kind.name: _score(kind, seen) for kind in _KINDS}
    for form, value in seen.forms.items():
        result.setdefault(form, Score(value, (f"named {form}",)))
    found = {name: score for name, score in result.items() if score.value > 0}
    return {UNKNOWN: Score(_UNKNOWN_SCORE), **found}


def probabilities(kinds: Mapping[str, Score]) -> dict[DocumentType, float]:
    """Probabilities over the thirteen types; they sum to 1."""
    top = max(score.value for score in kinds.values())
    odds = dict.fromkeys(TYPES, math.exp(-top / _TEMPERATURE))
    for name, score in kinds.items():
        odds[type_of(name)] += math.exp((score.value - top) / _TEMPERATURE)
    total = sum(odds.values())
    return {name: value / total for name, value in odds.items()}


def type_of(name: str) -> DocumentType:
    """The type of a kind of paper; near misses and the unknown are `other`."""
    if name in BACK_OF:
        return BACK_OF[name]
    return next((known for known in TYPES if known == name), "other")


def _forms(page: PageText) -> dict[str, float]:
    """Titles and OMB numbers of IRS forms, by the name of the profile they belong to."""
    qualities: dict[str, list[float]] = {}
    named = named_forms(page)
    for name in named:
        qualities.setdefault(_profile_of(name.form), []).append(name.quality)
    values = {
        form: _FORM_TITLE * max(found) + _FORM_AGAIN * min(sum(found) - max(found), 3)
        for form, found in qualities.items()
    }
    more = {form: _OMB for form in omb_forms(page)}
    for form, share in section_shares(page, named).items():
        more[form] = more.get(form, 0.0) + _SECTION * (share - 0.5)
    for form, value in more.items():
        values[_profile_of(form)] = values.get(_profile_of(form), 0.0) + value
    return values


def _profile_of(form: str) -> str:
    """Form 1095-C is of the profile Form 1095, and so on."""
    if form in _NAMES:
        return form
    return next((name for name in _NAMES if form.startswith(name + "-")), form)


def _score(kind: Profile, seen: _Seen) -> Score:
    form = seen.forms.get(kind.name, 0.0)
    shape = [(weight * seen.measures[name], name) for name, weight in kind.features.items()]
    if not form and kind.bares.isdisjoint(seen.said) and kind.bares.isdisjoint(seen.words):
        return Score(sum(v for v, _ in shape), tuple(name for v, name in shape if v > 0))
    titles = _title_values(kind.titles, seen)
    phrases = [c for c in kind.phrases if not seen.said.isdisjoint(c.bares)]
    words = [c for c in kind.words if not seen.words.isdisjoint(c.bares)]
    vocabulary = _dampened(sum(clue.weight for clue in phrases + words))
    against = sum(c.weight for c in kind.against if not seen.said.isdisjoint(c.bares))
    title = sum(v * share for (v, _), share in zip(titles, _TITLE_SHARES, strict=False))
    value = form + title + vocabulary + sum(v for v, _ in shape) - against
    if value < _WORTH_TELLING:
        return Score(value)
    told = [(form, f"named {kind.name}")] if form else []
    told += [(v, f"titled “{name}”") for v, name in titles[:1]]
    told += [(c.weight, f"“{_wording(c, seen)}”") for c in phrases + words]
    told += [(v, name) for v, name in shape if v > 0]
    told.sort(key=lambda item: -item[0])
    return Score(value, tuple(dict.fromkeys(name for _, name in told))[:_CLUES_TOLD])


def _title_values(clues: Iterable[Clue], seen: _Seen) -> list[tuple[float, str]]:
    """Log-odds and wording of the titles on the page, strongest first."""
    values = []
    for clue in clues:
        best, bare = max(
            ((seen.titles.prominence(bare), bare) for bare in clue.bares & seen.said),
            default=(0.0, ""),
        )
        if best:
            values.append((clue.weight * best, clue.wordings[bare].lower()))
    return sorted(values, reverse=True)


def _wording(clue: Clue, seen: _Seen) -> str:
    """The wording that the page uses."""
    return next(
        wording
        for bare, wording in clue.wordings.items()
        if bare in seen.said or bare in seen.words
    ).lower()


def _dampened(total: float) -> float:
    return _VOCABULARY_CAP * (1 - math.exp(-total / _VOCABULARY_CAP))
