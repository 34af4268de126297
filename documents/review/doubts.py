"""Which values a person should look at: read with little confidence, or named by a failed check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.kinds.index import kind_of
from documents.result import DocumentResult
from documents.review.paths import type_at

SURE = 0.8
"""Confidence under which a value is doubtful. Ours is a product of several; a clear scan has 0.9."""
_SCALARS = (str, int, float, bool)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value to look at. document: index in the result; why: causes that a form may show."""

    document: int
    path: str
    why: str


def doubts_of(documents: Sequence[DocumentResult], sure: float = SURE) -> list[Doubt]:
    """The doubtful values of all documents, in the order of the pages' fields.

    A failed check's paths count even where nothing was read: the blank may be the fault.
    """
    return [
        Doubt(number, path, "; ".join(causes))
        for number, document in enumerate(documents)
        for path, causes in _causes(document, sure).items()
        if is_askable(document, path)
    ]


def is_askable(document: DocumentResult, path: str) -> bool:
    """Whether the path names one plain value of the kind's schema: lists are not typed into a form."""
    try:
        annotation = type_at(kind_of(document.type).model, path)
    except ValueError:
        return False
    return annotation in _SCALARS


def _causes(document: DocumentResult, sure: float) -> dict[str, list[str]]:
    causes: dict[str, list[str]] = {}
    for path, field in document.fields.items():
        if field.confidence < sure:
            causes.setdefault(path, []).append(f"confidence {field.confidence:.0%}")
    for finding in document.findings:
        if finding.severity == "error":
            for path in dict.fromkeys(finding.fields):
                causes.setdefault(path, []).append(finding.message)
    return causes
