"""Where a card statement says to send payments: in come the lines that are no rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.statements.address_blocks import address_blocks, address_in
from documents.statements.cells import Cell, Line
from documents.statements.labelled import Found

_REMIT = re.compile(
    r"\b(?:remit(?:tance)?(?: (?:payments?|address))?(?: to)?|(?:payments?|payment mailing) address|"
    r"(?:make|send|mail)\b.{0,40}\b(?:payments?|checks?)\b.{0,30}\b(?:payable )?to|payable to)\b\W*",
    re.IGNORECASE,
)
_IN_LINE = re.compile(
    r"(?:\bp\.?\s?o\.?\s+box|\b\d+\s+\S).*\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?$", re.I
)
_LONGEST_ADDRESS = 120
_CUE_LINES = 2
"""A label may head the block that it speaks of by so many lines."""


def remit_to_address(lines: Sequence[Line]) -> Found | None:
    """Street and town, in one line, of the address that payments are to be sent to."""
    for line in lines:
        for cell in line.cells:
            label = _REMIT.search(cell.text)
            rest = cell.text[label.end() :].strip() if label else ""
            street = _IN_LINE.search(rest) if len(rest) < _LONGEST_ADDRESS else None
            if street:
                return Found(street.group(), cell, line.page_number)
    for page in sorted({line.page_number for line in lines}):
        own = [line for line in lines if line.page_number == page]
        for block in address_blocks(own):
            address = address_in(block)
            if address and any(_heads(label, block) for label in _labels(own)):
                return Found(address.text, address, page)
    return None


def _labels(lines: Sequence[Line]) -> list[Cell]:
    return [c for line in lines for c in line.cells if c.kind == "text" and _REMIT.search(c.text)]


def _heads(label: Cell, block: Sequence[Cell]) -> bool:
    """Whether the label is the block's first line, or stands over it or left of it."""
    first = block[0]
    if label in block:
        return True
    gap = first.box.y1 - label.box.y2
    over = label.box.overlap_x(first.box) > 0 and -2 < gap < 2 * _CUE_LINES * first.box.height
    beside = abs(label.box.center_y - first.box.center_y) < first.box.height
    return over or (beside and 0 <= first.box.x1 - label.box.x2 < 20 * first.box.height)
