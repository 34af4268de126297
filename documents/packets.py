"""A packet becomes documents: runs of pages that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.classification.classify import Classification
from documents.result import DocumentType

_SURE = 0.6
"""A page whose type is less likely than that begins no document of its own."""


@dataclass(frozen=True, slots=True)
class Part:
    """One document of the source. page_numbers: from 1, in order."""

    type: DocumentType
    confidence: float
    reason: str
    page_numbers: tuple[int, ...]


def split_pages(kinds: Sequence[Classification]) -> list[Part]:
    """Documents by the kind of each page: a page of another kind begins the next document.

    Pages without evidence of their own (continued tables, instructions, blanks) go on the document
    before them.
    """
    runs: list[list[int]] = []
    for index, kind in enumerate(kinds):
        begins = not runs or (
            kind.confidence >= _SURE and kind.type != _leader(kinds, runs[-1]).type
        )
        if begins:
            runs.append([index])
        else:
            runs[-1].append(index)
    return [_part(_leader(kinds, run), run) for run in runs]


def whole(kind: Classification, page_count: int) -> Part:
    """All pages as one document."""
    return Part(kind.type, kind.confidence, kind.reason, tuple(range(1, page_count + 1)))


def _leader(kinds: Sequence[Classification], run: Sequence[int]) -> Classification:
    """The page that speaks for the run: its first one that is sure, else its surest."""
    sure = [kinds[i] for i in run if kinds[i].confidence >= _SURE]
    return sure[0] if sure else max((kinds[i] for i in run), key=lambda kind: kind.confidence)


def _part(kind: Classification, run: Sequence[int]) -> Part:
    return Part(kind.type, kind.confidence, kind.reason, tuple(index + 1 for index in run))
