"""What a kind is, and what its reader gives: typed values with their place, before any check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from documents.geometry import Box
from documents.layout import PageLayout
from documents.result import DocumentType, FieldValue, Finding, Severity


@dataclass(slots=True)
class Reading:
    """A document as read. data: the typed values; fields: path → value with provenance.

    Paths into lists are written `transactions[3].amount`. A blank box is absent from both.
    `findings` hold what the reader itself noticed (copies that disagree, rows it could not read).
    `pages`: numbers of the pages that it was read from, where they are not all that were given.
    """

    data: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, FieldValue] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    revision: str | None = None
    pages: tuple[int, ...] = ()


Rule = Callable[[dict[str, Any]], list[Finding]]
"""A named check: the document's data in, findings out. It never changes a value."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document. model: schema with field descriptions; read: layouts of its pages in order.

    `read_each`: the same for forms of different parties that stand on one page, a reading each.
    `reconcile` says whether the document's arithmetic closes exactly; None when nothing can be said.
    """

    name: DocumentType
    model: type[BaseModel]
    read: Callable[[Sequence[PageLayout]], Reading]
    rules: tuple[Rule, ...] = ()
    read_each: Callable[[Sequence[PageLayout]], list[Reading]] | None = None
    reconcile: Callable[[dict[str, Any]], bool | None] = lambda data: None


def field_value(
    value: Any,
    text: str,
    confidence: float,
    page_number: int,
    box: Box,
    form_box: str | None = None,
) -> FieldValue:
    """A value with its place; confidence is clipped to 0..1 and rounded to 4 places."""
    return FieldValue(
        value=value,
        text=text,
        confidence=round(min(max(confidence, 0.0), 1.0), 4),
        page_number=page_number,
        bbox=box.rounded(),
        box=form_box,
    )


def finding(rule: str, severity: Severity, message: str, fields: list[str]) -> Finding:
    """What a rule found. fields: paths of the values that it doubts."""
    return Finding(rule=rule, severity=severity, message=message, fields=fields)
