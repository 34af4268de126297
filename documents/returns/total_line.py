"""The line of totals under boxes that a payer prints as a table: a column a box, a line a fund."""

from __future__ import annotations

from collections.abc import Sequence

from documents.forms.cells import Cell
from documents.forms.form import FormCopy
from documents.forms.prints import Print
from documents.forms.values import money
from documents.geometry import Box

_WORDS = frozenset(["total", "totals"])
_LEAST = 2
"""Columns whose totals stand on one line."""


def totals_of(copy: FormCopy) -> dict[str, list[Print]]:
    """Field → the print of its total, where its column has several lines; {} without such a line."""
    cells = [cell for cell in copy.cells if cell.field and cell.anchor.caption.holds == "amount"]
    columns = [(cell, first.box) for cell in cells if (first := money(cell.prints))]
    for word in copy.page_prints:
        if word.text.lower().strip(":.*") not in _WORDS:
            continue
        line = [p for p in copy.page_prints if _level(p.box, word.box) and p.box.x1 > word.box.x2]
        found = {
            cell.field: own for cell, first in columns if (own := _under(cell, first, word, line))
        }
        if len(found) >= _LEAST:
            return found
    return {}


def _under(cell: Cell, first: Box, word: Print, line: Sequence[Print]) -> list[Print]:
    """The amount on the line of totals that stands in the column of the cell's first amount."""
    if word.box.y1 < first.y2 or cell.anchor.box.x1 < word.box.x2:
        return []
    return [p for p in line if abs(p.box.x2 - first.x2) < p.box.height and money([p])]


def _level(box: Box, other: Box) -> bool:
    return abs(box.center_y - other.center_y) < 0.5 * min(box.height, other.height)
