"""What speaks for a kind of paper, as data: titles, phrases, single words, features; and against it.

A clue is written `"first|other wording|third"`: any of its wordings counts, and all together once.
Weights are log-odds by judgement of how much oftener a paper of this kind says so than another
one; `score.py` sums them, dampened, and makes probabilities of the sums.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from documents.classification.page_text import skeleton

_NOTHING: Mapping[str, float] = {}


@dataclass(frozen=True, slots=True)
class Clue:
    """One clue. wordings: skeleton → wording, first the usual one; weight: log-odds."""

    wordings: Mapping[str, str]
    weight: float
    bares: frozenset[str]


@dataclass(frozen=True)
class Profile:
    """A kind of paper. `name` is a DocumentType, or that of a near miss, which is type `other`.

    titles: a line that consists of it, weighed by prominence; phrases: anywhere; words: single words
    as a whole; features: measures of structure.py (0..1) by name; against: phrases that deny it,
    taken off undampened.
    """

    name: str
    titles: tuple[Clue, ...] = ()
    phrases: tuple[Clue, ...] = ()
    words: tuple[Clue, ...] = ()
    features: Mapping[str, float] = field(default_factory=dict)
    against: tuple[Clue, ...] = ()

    @cached_property
    def bares(self) -> frozenset[str]:
        """All that speaks for it."""
        clues = (*self.titles, *self.phrases, *self.words)
        return frozenset(bare for clue in clues for bare in clue.bares)


def profile(
    name: str,
    titles: Mapping[str, float] = _NOTHING,
    phrases: Mapping[str, float] = _NOTHING,
    words: Mapping[str, float] = _NOTHING,
    features: Mapping[str, float] = _NOTHING,
    against: Mapping[str, float] = _NOTHING,
) -> Profile:
    """The profile of those clues, wordings turned into skeletons once."""
    return Profile(
        name, _clues(titles), _clues(phrases), _clues(words), dict(features), _clues(against)
    )


def _clues(table: Mapping[str, float]) -> tuple[Clue, ...]:
    clues = []
    for joined, weight in table.items():
        wordings = {skeleton(wording): wording for wording in joined.split("|")}
        clues.append(Clue(wordings, weight, frozenset(wordings)))
    return tuple(clues)
