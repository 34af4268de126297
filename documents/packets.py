"""A packet becomes documents: runs of pages that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.classification.classify import Classification
from documents.result import DocumentType

_SURE = 0.6
"""A page whose type is less likely than that does not speak for itself."""


@dataclass(frozen=True, slots=True)
class Part:
    """One document of the source. page_numbers: from 1, in order; blank_form: nobody filled it in."""

    type: DocumentType
    confidence: float
    reason: str
    page_numbers: tuple[int, ...]
    blank_form: bool = False


def split_pages(
    kinds: Sequence[Classification], keys: Sequence[str | None] | None = None
) -> list[Part]:
    """Documents by the kind of each page; every page ends in exactly one part, in its order.

    A page that speaks for itself begins a document when it is of another type than the one before
    it, or of the same type with another key. Pages that do not (continued tables, disclosures,
    instructions, blanks) go with the document before them, the first ones with the first document.

    keys: for each page what tells documents of one type apart (account, taxpayer numbers), or None.
    """
    keys = keys or [None] * len(kinds)
    runs: list[list[int]] = []
    leader: Classification | None = None
    """What the page that began the last document said of itself; None before any page spoke."""
    key: str | None = None
    for index, kind in enumerate(kinds):
        speaks = _speaks(kind, leader)
        another = leader is not None and (kind.type != leader.type or _differ(key, keys[index]))
        if not runs or (speaks and another):
            runs.append([])
        if speaks and (leader is None or another):
            leader, key = kind, None
        if speaks:
            key = key or keys[index]
        runs[-1].append(index)
    return [_part(kinds, run) for run in runs]


def whole(kinds: Sequence[Classification], page_count: int) -> Part:
    """All pages as one document, of the kind that its leading pages `kinds` say."""
    part = _part(kinds, range(len(kinds)))
    return replace(part, page_numbers=tuple(range(1, page_count + 1)))


def _speaks(kind: Classification, before: Classification | None) -> bool:
    """Whether the page says of itself what it is.

    One that is said to continue a document does so only when that cannot be the one before it.
    """
    if kind.confidence < _SURE:
        return False
    strange = kind.type != "other" and (before is None or kind.type != before.type)
    return strange or not kind.continues


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _part(kinds: Sequence[Classification], run: Sequence[int]) -> Part:
    """The first page that speaks names the document, else the surest one."""
    kind = next((kinds[i] for i in run if _speaks(kinds[i], None)), None)
    kind = kind or max((kinds[i] for i in run), key=lambda one: one.confidence)
    blank = all(kinds[i].blank_form for i in run if kinds[i].type == kind.type)
    numbers = tuple(index + 1 for index in run)
    return Part(kind.type, kind.confidence, kind.reason, numbers, blank)
