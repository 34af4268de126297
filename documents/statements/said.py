"""Amounts said in a running text: the text parted around them, and balances told in a sentence.

"Total fees charged in 2026 $58.00 Total interest charged in 2026 $31.20",
"Your balance on March 1 was $5.00 and on March 31 was $7.00".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.dates import find_dates
from documents.statements.cells import Cell, Line, line_from
from documents.statements.cutting import amount_at, piece

_FIRST = re.compile(r"(?:your |the )?(?:\w+ )?balance (?:on|as of) was", re.IGNORECASE)
_SECOND = re.compile(r",? ?and (?:(?:your )?balance )?(?:on|as of)(?: it)? was", re.IGNORECASE)


def parted(line: Line) -> Line:
    """The line with the amounts inside its texts as cells of their own."""
    if not any("$" in cell.text and cell.words for cell in line.of("text")):
        return line
    return line_from([part for cell in line.cells for part in _parts(cell)], line)


def _parts(cell: Cell) -> Iterator[Cell]:
    # a sentence's own points and commas stand right behind its amounts
    words = [replace(w, text=w.text.rstrip(".,;") if "$" in w.text else w.text) for w in cell.words]
    start = at = 0
    while at < len(words):
        amount = amount_at(words, at, len(words)) if "$" in words[at].text else None
        if amount is None:
            at += 1
            continue
        if start < at:
            yield piece(words[start:at])
        yield amount[1]
        start = at = amount[0]
    if start == 0:
        yield cell
    elif start < len(words):
        yield piece(words[start:])


def balances_told(line: Line) -> tuple[Cell, Cell] | None:
    """The balance before and after, where a sentence tells both with their days. line: parted."""
    cells = line.cells
    for n in range(len(cells) - 3):
        first, opening, second, closing = cells[n : n + 4]
        amounts = opening.kind == closing.kind == "money"
        if amounts and _FIRST.fullmatch(_undated(first)) and _SECOND.fullmatch(_undated(second)):
            return opening, closing
    return None


def _undated(cell: Cell) -> str:
    text = cell.text
    for printed in find_dates(text):
        text = text.replace(printed.text, " ", 1)
    return " ".join(text.replace(",", " ").split())
