"""Address blocks of a page, and which of its print can be somebody's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from documents.statements.cells import Cell, Line, joined, line_from
from documents.us_states import STATE_NAMES

_STATE = rf"(?:[A-Z]{{2}}\.?|(?i:{'|'.join(STATE_NAMES)}))"
_CITY = re.compile(rf"^[A-Za-z .'\-]{{2,40}},?\s+{_STATE},?\s+\d{{5,6}}(?:\s?-\s?\d{{4}})?$")
_STREET = re.compile(
    r"^(?:\d+[A-Za-z]?\s+\S|p\.?\s?o\.?\s+box|one\s|two\s|rural\b|rr\s|(?:apt|suite|unit|ste)\b)",
    re.IGNORECASE,
)
_ZIP_LAST = re.compile(rf"\b{_STATE},?\s+\d{{5}}(?:\s?-\s?\d{{4}})?$")
_BULLET = re.compile(r"\s+[·•|]\s+")
"""Between the parts of an address in one line."""
_WHOLE_ADDRESS = re.compile(
    rf"(?:\d+\s|(?i:p\.?\s?o\.?\s+box\s)).{{5,60}}?\b{_STATE},?\s+\d{{5}}(?:-\d{{4}})?(?=\s|$)"
)
_ZIP = re.compile(r"\d{5}(?:-\d{4})?")
_MAIL_CODE = re.compile(r"^\d{7,}\b|^(?=.*\b\d{9,}\b)(?:[A-Z\d]{1,18}\s+){3,}[A-Z\d]+$")
"""What the mailing house prints over an address, to sort by."""
_PHONE = re.compile(r"\(?\d{3}\)?[\s.-]*\d{3}[\s.-]\d{4}")
HOLDER_LABEL = re.compile(
    r"^(?:statement (?:for|of)|account (?:name|holder|owner|title)|customer(?: name)?|"
    r"prepared for|name|member(?: name)?|primary (?:owner|account holder)|account owner\(?s?\)?|"
    r"card ?holder|cardmember)(?: name)?\s*:?\s*",
    re.IGNORECASE,
)
"""What stands before a holder's name on its line."""
_NOT_A_NAME = re.compile(
    r"\b(?:statement|account|acct|page|period|balance|date|summary|number|customer service|questions|"
    r"member fdic|lender|www|http|call|phone|visit|equal|activity|transaction|total|amount|"
    r"enclosures|days|deposit|fees?|telephone|contact|tel|fax|write|return service|"
    r"temp[- ]return|envelope|interest|routing|card|payments?|coupon|payable|remit|autopay)\b"
    r"|\.com|\d{3,}|\$",
    re.IGNORECASE,
)


def address_blocks(lines: Sequence[Line]) -> list[list[Cell]]:
    """The blocks of print that end with a town, each from its first line down. lines: of one page."""
    cells = _with_zips(text_cells(_without_lists(lines)))
    return [block for n in range(len(cells)) if (block := _block(cells, n))]


def _without_lists(lines: Sequence[Line]) -> list[Line]:
    """The lines without the labels of a list of amounts, two or more, which may stand over a name."""
    labels: list[Cell] = []
    for line in lines:
        for cell, after in pairwise(line.cells):
            if cell.kind == "text" and after.kind == "money" and is_name(cell.text):
                labels.append(cell)
    listed = {
        id(cell)
        for cell in labels
        if any(
            other is not cell
            and abs(other.box.x1 - cell.box.x1) < 0.5 * cell.box.height
            and abs(other.box.y1 - cell.box.y1) < 3 * cell.box.height
            for other in labels
        )
    }
    kept = ([c for c in line.cells if id(c) not in listed] for line in lines)
    return [line_from(cells, line) for line, cells in zip(lines, kept, strict=True) if cells]


def address_in(block: Sequence[Cell] | None) -> Cell | None:
    """The block's print from the street down to the town, in one line."""
    block = block or ()
    street = next((n for n, cell in enumerate(block) if is_place(cell.text)), None)
    return None if street is None else joined(block[street:])


def text_cells(lines: Sequence[Line]) -> list[Cell]:
    """Their words and bare numbers, no dates and amounts."""
    return [c for line in lines for c in line.cells if c.kind in ("text", "number")]


def is_address(cell: Cell) -> bool:
    """Whether the cell is a whole address, from the street to the postal code."""
    text = cell.text.strip()
    return bool(_STREET.match(text) and _ZIP_LAST.search(text) and not _PHONE.search(text))


def address_before(cell: Cell) -> Cell | None:
    """The address that the cell begins with, where a telephone number or more stands behind it."""
    text = _BULLET.sub(" ", cell.text.strip())
    found = _WHOLE_ADDRESS.match(text)
    return replace(cell, text=found.group()) if found else None


def is_name(text: str) -> bool:
    """Whether it may be the name of a person or company: few words, none a statement's own."""
    words = text.split()
    return len(text) > 1 and len(words) <= 8 and not _NOT_A_NAME.search(text) and text[0].isalpha()


def is_place(text: str) -> bool:
    """Whether the line begins like a street or a post office box."""
    return bool(_STREET.match(text)) and not is_mail_code(text)


def is_mail_code(text: str) -> bool:
    """Whether the line is what mail is sorted by, and no part of the address."""
    return bool(_MAIL_CODE.match(text.strip()))


def is_town(text: str) -> bool:
    """Whether the line is a city with its state and ZIP code."""
    return bool(_CITY.match(text.strip()))


def has_phone(text: str) -> bool:
    """Whether a telephone number stands in it."""
    return bool(_PHONE.search(text))


def _with_zips(cells: Sequence[Cell]) -> list[Cell]:
    """The cells, with a postal code joined to its town where wide spaces part them."""
    kept: list[Cell] = []
    for cell in cells:
        last = kept[-1] if kept else None
        if last and _ZIP.fullmatch(cell.text) and last.box.y2 > cell.box.y1:
            whole = joined([last, cell])
            near = 0 <= cell.box.x1 - last.box.x2 < 3 * cell.box.height
            if near and is_town(whole.text):
                kept[-1] = whole
                continue
        kept.append(cell)
    return kept


def _block(cells: Sequence[Cell], index: int) -> list[Cell] | None:
    """The lines above and with a city line, left-aligned with it: name, street, city."""
    city = cells[index]
    if not is_town(city.text) and not is_address(city):
        return None
    lines = [city]
    for cell in reversed(cells[:index]):
        top = lines[-1]
        if cell.box.y2 > top.box.y1 + 0.5 * top.box.height:
            continue
        if top.box.y1 - cell.box.y2 > 1.6 * top.box.height or len(lines) == 6:
            break
        if abs(cell.box.x1 - top.box.x1) < 1.2 * top.box.height:
            if _ZIP_LAST.search(cell.text.strip()) or address_before(cell):
                break  # another address, in one line
            lines.append(cell)
    return lines[::-1] if len(lines) > 1 else None
