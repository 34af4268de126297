"""Every piece of print on a page with a place, whichever engine read it.

Exact when the engine gave spans; estimated from the block's box when it gave only text or HTML
(dots.ocr): lines stand at equal heights, table columns are as wide as their longest line. Estimated
spans lie within the block's box; any text will do, and time grows with its length only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from documents.geometry import Box
from documents.html_table import TableRow, table_rows
from documents.layout import Element, PageLayout, Span, Word
from documents.markup import plain_lines

_TABLE = re.compile(r"<(?:table|tr|td)\b", re.IGNORECASE)
_BETWEEN = 2
"""Characters of white between two columns."""


def page_spans(layout: PageLayout) -> list[Span]:
    """All spans of the page, in the order of its elements."""
    return [span for element in layout.elements for span in element_spans(element)]


def element_spans(element: Element) -> list[Span]:
    """The element's spans, estimated where the engine gave none."""
    if element.spans:
        return list(element.spans)
    if _TABLE.search(element.text):
        return _table_spans(table_rows(element.text), element.box, element.confidence)
    lines = plain_lines(element.text)
    return _stack(lines, element.box, element.confidence)


def table_grid(markup: str) -> list[list[str]]:
    """The cells of the first HTML table, row by row; a spanning cell's text stands in its first place.

    Cells covered by a rowspan or colspan are "". A row ends with its last cell, so rows may differ
    in length. Line breaks inside a cell come out as newlines. Markup without a table gives [].
    """
    grid = []
    for row in table_rows(markup):
        if row.table != 1:
            continue
        cells = [""] * max((cell.column + cell.columns for cell in row.cells), default=0)
        for cell in row.cells:
            cells[cell.column] = "\n".join(filter(None, (cells[cell.column], *cell.lines)))
        grid.append(cells)
    return grid


def _table_spans(rows: list[TableRow], box: Box, confidence: float) -> list[Span]:
    lefts = _edges(_column_widths(rows), box.x1, box.x2)
    heights = [max((len(cell.lines) for cell in row.cells), default=0) or 1 for row in rows]
    tops = _edges(heights, box.y1, box.y2)
    spans: list[Span] = []
    for row, height, top, bottom in zip(rows, heights, tops, tops[1:], strict=False):
        for cell in row.cells:
            last = cell.column + cell.columns if row.table else -1
            end = min(top + (bottom - top) * len(cell.lines) / height, bottom)
            place = Box(lefts[cell.column], top, lefts[last], end)
            spans += _stack(cell.lines, place, confidence)
    return spans


def _column_widths(rows: list[TableRow]) -> list[float]:
    """Characters a column: its longest line; what a spanning cell lacks is shared by its columns."""
    cells = [cell for row in rows if row.table for cell in row.cells]
    widths = [0.0] * max((cell.column + cell.columns for cell in cells), default=1)
    for cell in sorted(cells, key=lambda cell: cell.columns):
        across = slice(cell.column, cell.column + cell.columns)
        lack = max(map(len, cell.lines), default=0) + _BETWEEN - sum(widths[across])
        if lack > 0:
            widths[across] = [width + lack / cell.columns for width in widths[across]]
    return widths


def _edges(sizes: Iterable[float], low: float, high: float) -> list[float]:
    """The bounds of parts in these proportions between low and high, one more than parts."""
    sums = [0.0, *accumulate(sizes)]
    step = (high - low) / (sums[-1] or 1)
    return [*(min(low + size * step, high) for size in sums[:-1]), high]


def _stack(lines: Sequence[str], box: Box, confidence: float) -> list[Span]:
    """Lines set at equal heights from the top of the box to its bottom."""
    edges = _edges([1.0] * len(lines), box.y1, box.y2)
    spans = []
    for line, top, bottom in zip(lines, edges, edges[1:], strict=False):
        place = Box(box.x1, top, box.x2, bottom)
        spans.append(Span(line, place, confidence, words_along(line, place, confidence)))
    return spans


def words_along(line: str, box: Box, confidence: float = 1.0) -> tuple[Word, ...]:
    """The words of a line at places in proportion to their characters."""
    step = box.width / max(len(line), 1)
    return tuple(
        Word(
            m.group(),
            Box(box.x1 + m.start() * step, box.y1, min(box.x1 + m.end() * step, box.x2), box.y2),
            confidence,
        )
        for m in re.finditer(r"\S+", line)
    )
