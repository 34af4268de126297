"""Where a card statement says to pay, to call and to look: remittance address, telephone, website.

In come the lines that are no rows, so that merchants' numbers and sites are none; each answer is a
value with its cell and page, or None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.statements.cells import Cell, Line
from documents.statements.labelled import Found
from documents.statements.people import address_blocks, address_in

_REMIT = re.compile(
    r"\b(?:remit(?:tance)?(?: (?:payments?|address))?(?: to)?|(?:payments?|payment mailing) address|"
    r"(?:make|send|mail)\b.{0,40}\b(?:payments?|checks?)\b.{0,30}\b(?:payable )?to|payable to)\b\W*",
    re.IGNORECASE,
)
_IN_LINE = re.compile(
    r"(?:\bp\.?\s?o\.?\s+box|\b\d+\s+\S).*\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?$", re.I
)
_PHONE = re.compile(
    r"(?<![\d-])(?:\+?1[\s.-]?)?\(?[2-9]\d{2}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}(?![\d-])"
)
_CALLS = re.compile(
    r"\b(?:customer (?:service|care|support)|cardmember service|call(?: us)?|questions|phone|telephone|"
    r"tel|contact|toll[- ]?free|inquiries|24[- ]hour|lost or stolen)\b",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"(?<![\w@.])(?:https?://)?(?P<www>www\.)?(?:[a-z0-9-]+\.)+(?:com|org|net|bank|coop|us)"
    r"(?:/[\w./-]*[\w/])?(?![\w@])",
    re.IGNORECASE,
)
_VISITS = re.compile(r"\b(?:visit|online|website|web ?site|log ?in|manage|go to|internet)\b", re.I)
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


def phone(lines: Sequence[Line]) -> Found | None:
    """The first telephone number that the statement says to call."""
    for index, line in enumerate(lines):
        for n, cell in enumerate(line.cells):
            found = _PHONE.search(cell.text)
            if found and _is_said(lines, index, n, _CALLS):
                return Found(found.group().strip(), cell, line.page_number)
    return None


def website(lines: Sequence[Line]) -> Found | None:
    """The first address on the web that begins with www or that the statement says to visit."""
    for index, line in enumerate(lines):
        for n, cell in enumerate(line.cells):
            found = _SITE.search(cell.text)
            if found and (found["www"] or _is_said(lines, index, n, _VISITS)):
                return Found(found.group(), cell, line.page_number)
    return None


def _is_said(lines: Sequence[Line], index: int, n: int, cue: re.Pattern[str]) -> bool:
    """Whether the cell, the one left of it or the one over it holds the cue."""
    line, cell = lines[index], lines[index].cells[n]
    if cue.search(cell.text) or (n and cue.search(line.cells[n - 1].text)):
        return True
    above = lines[index - 1] if index else None
    if above is None or above.page_number != line.page_number:
        return False
    near = cell.box.y1 - above.box.y2 < 1.5 * cell.box.height
    return near and any(c.box.overlap_x(cell.box) > 0 and cue.search(c.text) for c in above.cells)
