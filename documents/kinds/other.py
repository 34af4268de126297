"""The generic kind: what can be read from any document."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pydantic import BaseModel

from documents.layout import PageLayout
from documents.reading import Kind, Reading
from documents.result import DocumentType


class Other(BaseModel):
    """Any document."""


def read_generic(layouts: Sequence[PageLayout]) -> Reading:
    """Amounts, dates, identifiers, key-value pairs and tables."""
    return Reading()


def reader_for(name: DocumentType) -> Callable[[Sequence[PageLayout]], Reading]:
    """The generic reader with the well-known fields of a type added."""
    return read_generic


KIND = Kind(name="other", model=Other, read=read_generic)
