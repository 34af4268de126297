"""The statement's own date, from a label that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from documents.dates import find_dates
from documents.statements.cells import Cell, Line
from documents.statements.periods import exact_day

_STATEMENT_DATE = re.compile(
    r"\b(?:statement|closing|ending|cycle|as of|through|report)\b.*\b(?:date|end|ending)\b|statement ending"
    r"|^\s*(?:as of|through|date)\b|closing date",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"\b(?:statement|closing) date\b", re.IGNORECASE)
_OF_TWO = re.compile(
    r"\b(?:opening|beginning|start(?:ing)?|from)\b\W*(?:(?:and|to|date)\W+)*\b(?:closing|ending|end)\b",
    re.IGNORECASE,
)
"""A label of two dates, of which the second is the statement's: "Opening/Closing Date"."""


def find_statement_date(lines: Sequence[Line]) -> tuple[date, Cell, int] | None:
    """The statement's own date, from a label that says so."""
    for number, line in enumerate(lines):
        for index, cell in enumerate(line.cells):
            label = cell.text if cell.kind == "text" else ""
            if not _STATEMENT_DATE.search(label):
                continue
            dates = [d for d in find_dates(label) if d.year]
            if len(dates) == 1:
                return exact_day(dates[0]), cell, line.page_number
            after = line.cells[index + 1] if index + 1 < len(line.cells) else None
            if not dates and _OF_TWO.search(label):
                last = line.cells[-1]
                ends = [d for d in find_dates(last.text) if d.year]
                if ends:
                    return exact_day(ends[-1]), last, line.page_number
                continue
            if not dates and after and after.day and after.day.year:
                return exact_day(after.day), after, line.page_number
            under = (
                _day_under(lines, number, cell) if not dates and _CLOSING.search(label) else None
            )
            if under and under.day:
                return exact_day(under.day), under, line.page_number
    return None


def _day_under(lines: Sequence[Line], index: int, label: Cell) -> Cell | None:
    """The day that stands under its label in a box, and nothing else."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None or below.page_number != lines[index].page_number:
        return None
    under = [c for c in below.cells if c.box.overlap_x(label.box) > 0]
    close = below.box.y1 - label.box.y2 < 1.5 * label.box.height
    return under[0] if close and len(under) == 1 and under[0].day and under[0].day.year else None
