"""HTML tables as models write them, broken or not, to rows of cells with their columns.

Takes any text, in time that grows with its length only: unclosed cells, missing rows, nested
tables (their print goes to the cell around them) and huge spans included.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from documents.markup import plain_lines

MOST_COLUMNS = 64
"""Further cells of a row share the last column: no printed table is wider."""
_MOST_ROWS = 1000

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})\b([^<>]*)>")
_SPAN = re.compile(r"\b(row|col)span\s*=\s*[\"']?\s*([0-9]{1,5})", re.IGNORECASE)
_STRUCTURE = {"table", "tr", "td", "th", "thead", "tbody", "tfoot", "caption"}


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: its first column, how many columns it spans, and its lines of print."""

    column: int
    columns: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row. table: which one it is of, from 1; 0 for text that stands outside of all tables."""

    table: int
    cells: tuple[TableCell, ...]


def table_rows(markup: str) -> list[TableRow]:
    """All rows of all tables in the markup, and the text around them, in their order."""
    reader = _Reader()
    end = 0
    for tag in _TAG.finditer(markup):
        name = tag[2].lower()
        if name not in _STRUCTURE:
            continue  # plain_lines knows the others
        reader.text(markup[end : tag.start()])
        end = tag.end()
        if tag[1]:
            reader.close(name)
        else:
            reader.open(name, tag[3])
    reader.text(markup[end:])
    reader.end_row()
    return reader.rows


@dataclass(slots=True)
class _Reader:
    rows: list[TableRow] = field(default_factory=list)
    table: int = 0
    depth: int = 0
    """How many tables are open, one in the other."""
    number: int = 0
    """The row of the table, counted from 0."""
    covered: list[int] = field(default_factory=list)
    """For each column the row number from which it is free of cells from above."""
    cells: list[TableCell] | None = None
    """The open row; None between rows."""
    spans: tuple[int, int] | None = None
    """Rows and columns of the open cell; None outside of cells."""
    pieces: list[str] = field(default_factory=list)

    def text(self, text: str) -> None:
        if text:
            self.pieces.append(text)

    def open(self, name: str, attributes: str) -> None:
        if name == "table" or not self.depth:  # models forget to open the table
            self.depth += 1
            if self.depth == 1:
                self._begin_table()
        if self.depth > 1:
            self.text("\n" if name == "tr" else " ")
        elif name in ("td", "th"):
            self._begin_cell(attributes)
        elif name != "table":
            self.end_row()
            if name == "tr":
                self.cells = []

    def close(self, name: str) -> None:
        if self.depth > 1:
            self.depth -= name == "table"
            self.text("\n" if name == "tr" else " ")
        elif name in ("td", "th"):
            self._end_cell()
        else:
            self.end_row()
            self.depth -= name == "table" and self.depth > 0

    def end_row(self) -> None:
        """Close what is open; a row without a cell counts for the cells that span it."""
        self._end_cell()
        if self.cells is not None:
            self.rows.append(TableRow(self.table, tuple(self.cells)))
            self.number += 1
        self.cells = None

    def _begin_table(self) -> None:
        self.end_row()
        self.table += 1
        self.number, self.covered = 0, []

    def _begin_cell(self, attributes: str) -> None:
        self._end_cell()
        if self.cells is None:
            self.cells = []
        found = {name.lower(): max(int(value), 1) for name, value in _SPAN.findall(attributes)}
        self.spans = min(found.get("row", 1), _MOST_ROWS), min(found.get("col", 1), MOST_COLUMNS)

    def _end_cell(self) -> None:
        lines = tuple(plain_lines("".join(self.pieces))) if self.pieces else ()
        self.pieces = []
        if self.spans is None:
            if lines:  # a caption, or words that lost their cell
                self.rows.append(TableRow(0, (TableCell(0, 1, lines),)))
            return
        assert self.cells is not None
        column = self._free_column()
        rows, columns = self.spans[0], min(self.spans[1], MOST_COLUMNS - column)
        self.covered += [0] * (column + columns - len(self.covered))
        self.covered[column : column + columns] = [self.number + rows] * columns
        self.cells.append(TableCell(column, columns, lines))
        self.spans = None

    def _free_column(self) -> int:
        column = self.cells[-1].column + self.cells[-1].columns if self.cells else 0
        while column < len(self.covered) and self.covered[column] > self.number:
            column += 1
        return min(column, MOST_COLUMNS - 1)
