"""A further sheet of a W-2 that stands alone: it has lines of box 12, 14 or the states, and no wages.

IRS General Instructions for Forms W-2 and W-3: what does not fit goes on another Form W-2, which
states the parties again and need not repeat the federal amounts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from documents.forms.form import FormCopy
from documents.kinds.w2_boxes import MONEY_BOXES
from documents.result import DocumentResult

_FOUND = 6
"""So many captions of boxes 1 to 11 must have been read for their boxes to be called blank."""
_AMOUNTS = ("amount", "state_wages", "state_tax", "local_wages", "local_tax")


def is_further_sheet(data: Mapping[str, Any], copies: Sequence[FormCopy]) -> bool:
    """Whether a W-2 as read is a sheet that only carries what did not fit on another one."""
    if any(name in data for name in (*MONEY_BOXES, "unread_boxes")):
        return False
    captions = {a.field for copy in copies for a in copy.anchors} & set(MONEY_BOXES)
    if len(captions) < _FOUND or not data.get("employer_ein") or not data.get("employee_ssn"):
        return False
    lines = [line for name in ("box_12", "box_14", "state_local") for line in data.get(name, ())]
    return any(name in line for line in lines for name in _AMOUNTS)


def with_first_sheets(documents: Sequence[DocumentResult]) -> list[DocumentResult]:
    """The documents of one source; further sheets say on which pages their W-2 stands."""
    return [
        _named(document, documents) if document.data.get("continuation") else document
        for document in documents
    ]


def _named(sheet: DocumentResult, documents: Sequence[DocumentResult]) -> DocumentResult:
    first = [one for one in documents if one.type == sheet.type and _fits(sheet.data, one.data)]
    if len(first) != 1:
        return sheet
    return sheet.model_copy(update={"data": sheet.data | {"continuation_of": [*first[0].pages]}})


def _fits(sheet: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether the other one is a W-2 with wages, of the same parties and year."""
    if other.get("continuation") or not any(name in other for name in MONEY_BOXES):
        return False
    years = {data["tax_year"] for data in (sheet, other) if data.get("tax_year")}
    return len(years) < 2 and all(
        _same_number(sheet.get(name), other.get(name)) for name in ("employer_ein", "employee_ssn")
    )


def _same_number(one: str | None, other: str | None) -> bool:
    """Whether both are given and the same; of a masked one the digits that it shows."""
    if not one or not other:
        return False
    a, b = (re.sub(r"\D", "", text) for text in (one, other))
    shown = min(len(a), len(b))
    return shown >= 4 and a[-shown:] == b[-shown:]
