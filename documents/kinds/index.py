"""The index of kinds: one file each, one line each in KINDS."""

from __future__ import annotations

from dataclasses import replace

from documents.kinds import bank_statement, other, w2
from documents.reading import Kind
from documents.result import DocumentType

KINDS: dict[DocumentType, Kind] = {
    kind.name: kind
    for kind in (
        w2.KIND,
        bank_statement.KIND,
        other.KIND,
    )
}


def kind_of(name: DocumentType) -> Kind:
    """The kind of that name; types without a file of their own are read by the generic reader."""
    return KINDS.get(name) or replace(other.KIND, name=name, read=other.reader_for(name))
