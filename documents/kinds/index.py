"""The index of kinds: one file each, one line each in KINDS."""

from __future__ import annotations

from documents.kinds import (
    bank_statement,
    check,
    credit_card_statement,
    form_1098,
    form_1099_div,
    form_1099_int,
    form_1099_misc,
    form_1099_nec,
    form_1099_r,
    invoice,
    other,
    receipt,
    w2,
)
from documents.reading import Kind
from documents.result import DocumentType

KINDS: dict[DocumentType, Kind] = {
    kind.name: kind
    for kind in (
        w2.KIND,
        form_1099_int.KIND,
        form_1099_div.KIND,
        form_1099_misc.KIND,
        form_1099_nec.KIND,
        form_1099_r.KIND,
        form_1098.KIND,
        bank_statement.KIND,
        credit_card_statement.KIND,
        invoice.KIND,
        receipt.KIND,
        check.KIND,
        other.KIND,
    )
}


def kind_of(name: DocumentType) -> Kind:
    """The kind of that name."""
    return KINDS[name]
