"""Spans to dots.ocr-shaped elements in reading order: tables as HTML, paragraphs, headings, margins."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from statistics import median

from documents.geometry import Box, union
from documents.layout import Element, Span
from documents.rows import Row, rows_of

_LIST_ITEM = re.compile(r"^(?:[-•*▪●]|\(?\d{1,2}[.)])\s+\S")
_SHORT = 24
"""A cell longer than that is prose: two columns of prose are no table."""
_EDGE = 0.06
"""Share of the page's height, top and bottom, where running heads and feet stand."""


def arrange(spans: Sequence[Span], width_px: int, height_px: int) -> tuple[Element, ...]:
    """Elements of the page whose spans these are; every span ends in exactly one element."""
    if not spans:
        return ()
    rows = rows_of(spans, 1)
    usual = median(span.box.height for span in spans)
    tables, loose = _tables(rows, usual)
    blocks = [*(_table_element(run) for run in tables)]
    for paragraph in _paragraphs(loose):
        blocks.append(_text_element(paragraph, usual, height_px))
    return tuple(_in_reading_order(blocks))


def _tables(rows: list[Row], usual: float) -> tuple[list[list[Row]], list[Span]]:
    """Runs of rows that share columns, and the spans of all other rows."""
    tables: list[list[Row]] = []
    loose: list[Span] = []
    run: list[Row] = []
    for row in [*rows, None]:
        near = row and run and row.box.y1 - run[-1].box.y2 < 1.8 * usual
        if row and len(row.spans) >= 2 and (near or not run):
            run.append(row)
            continue
        if _is_table(run):
            tables.append(run)
        else:
            loose += [span for member in run for span in member.spans]
        run = []
        if row and len(row.spans) >= 2:
            run = [row]
        elif row:
            loose += row.spans
    return tables, loose


def _is_table(run: list[Row]) -> bool:
    if len(run) < 3:
        return False
    columns = _columns(run)
    filled = sum(len({_column(span, columns) for span in row.spans}) >= 2 for row in run)
    short = sum(len(span.text) <= _SHORT for row in run for span in row.spans)
    total = sum(len(row.spans) for row in run)
    return len(columns) >= 2 and filled >= 0.8 * len(run) and short >= 0.6 * total


def _columns(run: list[Row]) -> list[tuple[float, float]]:
    """Intervals along x that spans cover with no gap between, from left to right."""
    columns: list[tuple[float, float]] = []
    for x1, x2 in sorted((span.box.x1, span.box.x2) for row in run for span in row.spans):
        if columns and x1 < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], x2))
        else:
            columns.append((x1, x2))
    return columns


def _column(span: Span, columns: list[tuple[float, float]]) -> int:
    return next(i for i, (x1, x2) in enumerate(columns) if x1 <= span.box.center_x <= x2)


def _table_element(run: list[Row]) -> Element:
    columns = _columns(run)
    lines = []
    for row in run:
        cells = [""] * len(columns)
        for span in row.spans:
            index = _column(span, columns)
            cells[index] = f"{cells[index]} {span.text}".strip()
        lines.append("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>")
    spans = tuple(span for row in run for span in row.spans)
    markup = "<table>" + "".join(lines) + "</table>"
    return Element(union(s.box for s in spans), "Table", markup, _confidence(spans), spans)


def _paragraphs(spans: list[Span]) -> list[list[Span]]:
    """Spans that stand under each other like the lines of one paragraph."""
    blocks: list[list[Span]] = []
    for span in sorted(spans, key=lambda s: (s.box.y1, s.box.x1)):
        for block in reversed(blocks[-40:]):
            if _goes_on(block[-1].box, span.box):
                block.append(span)
                break
        else:
            blocks.append([span])
    return blocks


def _goes_on(above: Box, below: Box) -> bool:
    height = min(above.height, below.height)
    alike = max(above.height, below.height) < 1.35 * height
    gap = below.y1 - above.y2
    aligned = abs(above.x1 - below.x1) < 1.5 * height
    shared = above.overlap_x(below) > 0.6 * min(above.width, below.width)
    return alike and -0.4 * height < gap < 0.7 * height and (aligned or shared)


def _text_element(spans: list[Span], usual: float, height_px: int) -> Element:
    box = union(span.box for span in spans)
    text = "\n".join(span.text for span in spans)
    category = _category(text, box, spans, usual, height_px)
    return Element(box, category, text, _confidence(spans), tuple(spans))


def _category(text: str, box: Box, spans: list[Span], usual: float, height_px: int) -> str:
    height = median(span.box.height for span in spans)
    if height > 1.8 * usual and len(spans) <= 2:
        return "Title"
    if height > 1.3 * usual and len(spans) <= 2:
        return "Section-header"
    if box.y2 < _EDGE * height_px and len(spans) <= 2:
        return "Page-header"
    if box.y1 > (1 - _EDGE) * height_px and len(spans) <= 3:
        return "Page-footer"
    return "List-item" if _LIST_ITEM.match(text) else "Text"


def _confidence(spans: Sequence[Span]) -> float:
    """By characters: a long doubtful line weighs more than a short sure one."""
    weights = [max(len(span.text), 1) for span in spans]
    total = sum(span.confidence * w for span, w in zip(spans, weights, strict=True))
    return round(total / sum(weights), 4)


def _in_reading_order(blocks: list[Element]) -> list[Element]:
    """Cut at empty bands across, then at empty lanes down, again and again (recursive XY-cut)."""
    if len(blocks) <= 1:
        return blocks
    for low, high in ((1, 3), (0, 2)):
        groups = _cut(blocks, low, high)
        if len(groups) > 1:
            return [block for group in groups for block in _in_reading_order(group)]
    return sorted(blocks, key=lambda b: (b.box.y1, b.box.x1))


def _cut(blocks: list[Element], low: int, high: int) -> list[list[Element]]:
    """Groups of blocks between which a line can be drawn along one axis (0, 2: x; 1, 3: y)."""
    groups: list[list[Element]] = []
    end = float("-inf")
    for block in sorted(blocks, key=lambda b: b.box[low]):
        if block.box[low] >= end - 2:
            groups.append([])
        groups[-1].append(block)
        end = max(end, block.box[high])
    return groups
