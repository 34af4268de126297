"""Where a card statement says to send payments: in come the lines that are no rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.statements.address_blocks import address_blocks, address_in
from documents.statements.cells import Cell, Line
from documents.statements.labelled import Found
from documents.statements.titles import plain_words

_REMIT = re.compile(
    r"\b(?:remit(?:tance)?(?: (?:payments?|address))?(?: to)?|(?:payments?|payment mailing) address|"
    r"(?:make|send|mail)\b.{0,40}\b(?:payments?|checks?)\b.{0,30}\b(?:payable )?to|payable to)\b\W*",
    re.IGNORECASE,
)
_IN_LINE = re.compile(
    r"(?:\bp\.?\s?o\.?\s+box|\b\d+\s+\S).{5,90}?\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?(?=[.;]?(?:\s|$))",
    re.IGNORECASE,
)
_COUPON = re.compile(
    r"amount enclosed|\bdetach\b|payment coupon|return .{0,20}\bportion\b", re.IGNORECASE
)
_BOX = re.compile(r"p\.?\s?o\.?\s+box\b", re.IGNORECASE)
_LONGEST_ADDRESS = 120
_CUE_LINES = 2
"""A label may head the block that it speaks of by so many lines."""


def remit_to_address(lines: Sequence[Line], holder: str = "") -> Found | None:
    """Street and town, in one line, of the address that payments are to be sent to.

    holder: whose account it is, in plain words.
    """
    for line in lines:
        for cell in line.cells:
            label = _REMIT.search(cell.text)
            rest = cell.text[label.end() :].strip()[:_LONGEST_ADDRESS] if label else ""
            street = _IN_LINE.search(rest)
            if street:
                return Found(street.group(), cell, line.page_number)
    for page in sorted({line.page_number for line in lines}):
        own = [line for line in lines if line.page_number == page]
        for block, address in _strangers(own, holder):
            if any(_heads(label, block) for label in _labels(own)):
                return Found(address.text, address, page)
    return _on_coupon(lines, holder)


def _strangers(lines: Sequence[Line], holder: str) -> Iterator[tuple[list[Cell], Cell]]:
    """The blocks of print with an address that do not name the holder, and their addresses."""
    for block in address_blocks(lines):
        address = address_in(block)
        if address and not (holder and any(holder in plain_words(cell.text) for cell in block)):
            yield block, address


def _on_coupon(lines: Sequence[Line], holder: str) -> Found | None:
    """The one post office box beside the coupon that is sent back with the payment.

    holder: whose account it is; the coupon has that address as well.
    """
    found: dict[str, Found] = {}
    for page in sorted({line.page_number for line in lines}):
        own = [line for line in lines if line.page_number == page]
        bottom = max(line.box.y2 for line in own)
        if not any(_COUPON.search(line.text) for line in own if line.box.y1 > 0.4 * bottom):
            continue
        for _, address in _strangers(own, holder):
            if address.box.y1 > 0.4 * bottom and _BOX.match(address.text):
                found.setdefault(address.text, Found(address.text, address, page, 0.85))
    return next(iter(found.values())) if len(found) == 1 else None


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
