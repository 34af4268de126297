"""Address blocks of a page, and which of its print can be somebody's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.statements.cells import Cell, Line, joined

_CITY = re.compile(r"^[A-Za-z .'\-]{2,40},?\s+[A-Z]{2}\.?,?\s+\d{5,6}(?:\s?-\s?\d{4})?$")
_STREET = re.compile(
    r"^(?:\d+[A-Za-z]?\s+\S|p\.?\s?o\.?\s+box|one\s|two\s|rural|rr\s|apt|suite|unit|ste)",
    re.IGNORECASE,
)
_ZIP_LAST = re.compile(r"\b[A-Z]{2}\.?,?\s+\d{5}(?:\s?-\s?\d{4})?$")
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
    r"temp[- ]return|interest|routing|card|payments?|coupon|payable|remit|autopay)\b"
    r"|\.com|\d{3,}|\$",
    re.IGNORECASE,
)


def address_blocks(lines: Sequence[Line]) -> list[list[Cell]]:
    """The blocks of print that end with a town, each from its first line down. lines: of one page."""
    cells = text_cells(lines)
    return [block for n in range(len(cells)) if (block := _block(cells, n))]


def address_in(block: Sequence[Cell] | None) -> Cell | None:
    """The block's print from the street down to the town, in one line."""
    block = block or ()
    street = next((n for n, cell in enumerate(block) if _STREET.match(cell.text)), None)
    return None if street is None else joined(block[street:])


def text_cells(lines: Sequence[Line]) -> list[Cell]:
    """Their words and bare numbers, no dates and amounts."""
    return [c for line in lines for c in line.cells if c.kind in ("text", "number")]


def is_address(cell: Cell) -> bool:
    """Whether the cell is a whole address, from the street to the postal code."""
    text = cell.text.strip()
    return bool(_STREET.match(text) and _ZIP_LAST.search(text) and not _PHONE.search(text))


def is_name(text: str) -> bool:
    """Whether it may be the name of a person or company: few words, none a statement's own."""
    words = text.split()
    return len(text) > 1 and len(words) <= 8 and not _NOT_A_NAME.search(text) and text[0].isalpha()


def is_place(text: str) -> bool:
    """Whether the line begins like a street or a post office box."""
    return bool(_STREET.match(text))


def is_town(text: str) -> bool:
    """Whether the line is a city with its state and ZIP code."""
    return bool(_CITY.match(text.strip()))


def has_phone(text: str) -> bool:
    """Whether a telephone number stands in it."""
    return bool(_PHONE.search(text))


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
            if _ZIP_LAST.search(cell.text.strip()):
                break  # another address, in one line
            lines.append(cell)
    return lines[::-1] if len(lines) > 1 else None
