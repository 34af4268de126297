"""Printed tables: runs of rows that share columns, found among the rows of a page, and their HTML."""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.layout import Span
from documents.rows import Row

_SHORT = 24
"""A cell longer than that is prose: two columns of prose are no table."""
_NEAR = 1.8
"""Rows of one table stand closer than that many usual heights."""
_LABEL = 48
"""A row of one cell inside a table is no longer than that: more is a paragraph between tables."""
_LABELS = 2
"""Rows of one cell that may follow each other inside a table: sections, second lines of a cell."""
_MARKER = re.compile(r"[-•*▪●○◦·–]|\(?(?:\d{1,2}|[a-zA-Z])[.)]")

Column = tuple[float, float]


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """Rows that share columns: intervals along x, from left to right."""

    rows: list[Row]
    columns: list[Column]

    @property
    def html(self) -> str:
        """One HTML table; a cell over several columns has a colspan."""
        body = "".join(_row_html(row, self.columns) for row in self.rows)
        return f"<table>{body}</table>"


def find_tables(rows: Sequence[Row], usual_px: float) -> tuple[list[PrintedTable], list[Row]]:
    """The tables and all other rows. usual_px: the usual height of print."""
    tables: list[PrintedTable] = []
    loose: list[Row] = []
    run: list[Row] = []
    for row in rows:
        if run and not _goes_on(run, row, usual_px):
            _close(run, tables, loose)
            run = []
        if run or len(row.spans) > 1:
            run.append(row)
        else:
            loose.append(row)
    _close(run, tables, loose)
    return tables, loose


def is_marker(text: str) -> bool:
    """Whether it is nothing but a bullet or the number of a list's item."""
    return _MARKER.fullmatch(text) is not None


def _goes_on(run: list[Row], row: Row, usual_px: float) -> bool:
    if row.box.y1 - run[-1].box.y2 >= _NEAR * usual_px:
        return False
    labels = _labels(run)
    if len(row.spans) == 1:
        widest = max(member.box.width for member in run[-4:])
        brief = len(row.spans[0].text) <= _LABEL and row.box.width <= 0.6 * widest
        return brief and labels < _LABELS
    return not labels or _aligned(run[-labels - 4 : -labels], row, usual_px)


def _labels(run: Sequence[Row]) -> int:
    """How many rows of one cell stand at the run's end."""
    return next((n for n, row in enumerate(reversed(run)) if len(row.spans) > 1), len(run))


def _aligned(above: Sequence[Row], below: Row, usual_px: float) -> bool:
    """Whether half of the cells below stand under the left or right edge of one above."""
    edges = [span.box for row in above for span in row.spans]
    hits = sum(
        any(min(abs(s.box.x1 - e.x1), abs(s.box.x2 - e.x2)) < usual_px for e in edges)
        for s in below.spans
    )
    return 2 * hits >= len(below.spans)


def _close(run: list[Row], tables: list[PrintedTable], loose: list[Row]) -> None:
    """A run without the labels at its end is a table or not; what is none goes to the others."""
    body = run[: len(run) - _labels(run)]
    full = [row for row in body if len(row.spans) > 1]
    columns = _columns(body) if _looks_tabular(full) else []
    if columns and _is_filled(full, columns):
        tables.append(PrintedTable(body, columns))
        loose += run[len(body) :]
    else:
        loose += run


def _looks_tabular(full: Sequence[Row]) -> bool:
    """Three rows of several cells, short ones mostly, that are no list with its markers."""
    if len(full) < 3:
        return False
    lengths = [len(span.text) for row in full for span in row.spans]
    short = sum(length <= _SHORT for length in lengths)
    listed = sum(len(row.spans) == 2 and is_marker(row.spans[0].text) for row in full)
    return short >= 0.6 * len(lengths) and listed < 0.6 * len(full)


def _is_filled(full: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether nearly every row has cells in two columns."""
    rows = ([_covered(span, columns)[0] for span in (row.spans[0], row.spans[-1])] for row in full)
    return sum(first != last for first, last in rows) >= 0.8 * len(full)


def _columns(run: Sequence[Row]) -> list[Column]:
    """Intervals along x that cells cover with no gap between, from left to right.

    Cells that lie over two cells of many other rows (headings of several columns) do not count.
    """
    gaps = [(a.box.x2, b.box.x1) for row in run for a, b in pairwise(row.spans)]
    gaps = sorted(gap for gap in gaps if gap[0] < gap[1])
    spans = [span for row in run for span in row.spans]
    narrow = [span for span in spans if not _bridges(span, gaps, len(run))]
    columns: list[Column] = []
    for x1, x2 in sorted((span.box.x1, span.box.x2) for span in narrow or spans):
        if columns and x1 < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], x2))
        else:
            columns.append((x1, x2))
    return columns


def _bridges(span: Span, gaps: Sequence[Column], rows: int) -> bool:
    """Whether the span lies over a gap of a third of the rows, and of two at least."""
    inside = gaps[bisect_right(gaps, (span.box.x1,)) : bisect_left(gaps, (span.box.x2,))]
    enough = max(2.0, rows / 3)
    return len(inside) >= enough and sum(end < span.box.x2 for _, end in inside) >= enough


def _covered(span: Span, columns: Sequence[Column]) -> tuple[int, int]:
    """The first and the last column that the span lies over; the nearest one when over none."""
    first = bisect_right(columns, span.box.x1, key=lambda column: column[1])
    last = bisect_left(columns, span.box.x2, key=lambda column: column[0]) - 1
    first = min(first, len(columns) - 1)
    return first, max(first, last)


def _row_html(row: Row, columns: Sequence[Column]) -> str:
    cells: list[tuple[int, int, list[str]]] = []
    for span in row.spans:
        first, last = _covered(span, columns)
        if cells and first <= cells[-1][1]:
            first = cells[-1][1] + 1
        if cells and first > last:
            cells[-1][2].append(span.text)
        else:
            cells.append((first, last, [span.text]))
    parts, done = [], 0
    for first, last, texts in cells:
        across = f' colspan="{last - first + 1}"' if last > first else ""
        parts.append("<td></td>" * (first - done))
        parts.append(f"<td{across}>{html.escape(' '.join(texts), quote=False)}</td>")
        done = last + 1
    return "<tr>" + "".join(parts) + "<td></td>" * (len(columns) - done) + "</tr>"
