"""What a page or a document is, from the text and shape of its layouts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from documents.classification.form_evidence import TAX_FORMS
from documents.classification.page_text import PageText, page_text
from documents.classification.score import UNKNOWN, Score, probabilities, scores, type_of
from documents.classification.statement_backs import BACK_OF
from documents.layout import PageLayout
from documents.result import DocumentType

_OTHER_PAGES = 0.4
"""Weight of what other pages say beside the first, whose title and header speak for the document."""
_NEVER_SURER = 0.995
_NOTHING_READ = 0.3
_INSTRUCTIONS = "tax form instructions"
_TERMS = "terms of sale"
"""Stands behind an invoice or an order; a contract between parties is another paper."""
_SPEAK_FOR_NONE = {
    UNKNOWN, _INSTRUCTIONS, _TERMS, "cover page", "tax summary letter", *BACK_OF,
}  # fmt: skip
"""What a first page may be without saying what the document is."""
_FORMS = {form.name for form in TAX_FORMS}
_VALUE = re.compile(
    r"^[$\s]*(?:\d{1,3}(?:,\d{3})+|(?!19\d\d$|20\d\d$)\d{3,7})$|(?<![\d.])\d+\.\d{2}(?!\d)"
    r"|\d{3}-\d{2}-\d{4}|(?<!\d)\d{2}-\d{7}|[xX*]{2,}-[xX*\d]{2,}",
    re.MULTILINE,
)
"""What a form is filled in with: amounts that stand alone or have cents, taxpayer numbers."""
_PAGE_OF = re.compile(r"\bpage\s?:?\s?(\d{1,3})\s?(?:of|/)\s?\d{1,3}\b", re.IGNORECASE)
_CONTINUED = re.compile(r"\bcont(?:inued|inuation|['’]d)\b", re.IGNORECASE)
_HEADER = 0.25
"""Share of the page, from its top, where "continued" speaks of the page and not of the next one."""


@dataclass(frozen=True)
class Classification:
    """What a page or document is. confidence: 0..1, calibrated: the chance that `type` is right.

    reason: one short sentence that names the evidence by our own words, never by text of the page.
    scores: probabilities over the thirteen types. blank_form: a tax form nobody has filled in.
    continues: it begins no document: "Page 2 of 3", instructions to a form, or no evidence at all.
    paper: what kind of paper it is, finer than `type`: "pay stub", "letter"; "" when nothing is known.
    cost_usd: what asking cost, where the engine has a price.
    """

    type: DocumentType
    confidence: float
    reason: str
    scores: dict[DocumentType, float] = field(default_factory=dict)
    blank_form: bool = False
    continues: bool = False
    paper: str = ""
    cost_usd: float | None = None

    @property
    def is_back(self) -> bool:
        """Whether it is the back of a statement: the law's notices, the form to balance it with."""
        return self.paper in BACK_OF


def classify_page(layout: PageLayout) -> Classification:
    """The kind of one page by itself. Layouts of any engine will do."""
    page = page_text(layout)
    return _classification(scores(page), [page])


def classify_document(layouts: Sequence[PageLayout]) -> Classification:
    """The kind of the document that these pages, in order, make up; no page is like a blank one."""
    pages = [page_text(layout) for layout in layouts]
    if not pages:
        return _classification({UNKNOWN: Score(0.0)}, [])
    each = [scores(page) for page in pages]
    leader = next((n for n, kinds in enumerate(each) if _best(kinds) not in _SPEAK_FOR_NONE), 0)
    together = dict(each[leader])
    for name, score in _strongest(each[:leader] + each[leader + 1 :]).items():
        if type_of(name) != "other":
            first = together.get(name, Score(0.0))
            value = first.value + _OTHER_PAGES * score.value
            together[name] = Score(value, first.clues or score.clues)
    return _classification(together, pages)


def _best(kinds: Mapping[str, Score]) -> str:
    return max(kinds, key=lambda name: kinds[name].value)


def _strongest(pages: Iterable[Mapping[str, Score]]) -> dict[str, Score]:
    """Each kind's best score on any of the pages."""
    best: dict[str, Score] = {}
    for page in pages:
        for name, score in page.items():
            if name not in best or score.value > best[name].value:
                best[name] = score
    return best


def _classification(kinds: Mapping[str, Score], pages: Sequence[PageText]) -> Classification:
    chances = probabilities(kinds)
    if not any(page.runs for page in pages):
        return Classification("other", _NOTHING_READ, "Nothing could be read.", chances)
    best = max(chances, key=lambda name: chances[name])
    kind = max((name for name in kinds if type_of(name) == best), key=lambda n: kinds[n].value)
    return Classification(
        type=best,
        confidence=min(chances[best], _NEVER_SURER),
        reason=_reason(kind, kinds[kind]),
        scores=chances,
        blank_form=best in _FORMS and not any(_VALUE.search(p.everything) for p in pages),
        continues=kind in (_INSTRUCTIONS, _TERMS, UNKNOWN, *BACK_OF) or _is_later_page(pages[0]),
        paper="" if kind == UNKNOWN else kind,
    )


def _is_later_page(page: PageText) -> bool:
    numbers = [int(number) for number in _PAGE_OF.findall(page.everything)]
    if numbers:
        return min(numbers) > 1
    return any(
        line.top < _HEADER and not line.prose and _CONTINUED.search(line.text) for line in page.runs
    )


def _reason(kind: str, score: Score) -> str:
    if kind == UNKNOWN:
        return "Nothing on it speaks for one of the known types."
    return f"Looks like {kind.replace('_', ' ')}: {', '.join(score.clues)}."
