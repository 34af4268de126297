"""Every piece of print on a page with a place, whichever engine read it.

Exact when the engine gave spans; estimated from the block's box when it gave only text or HTML
(dots.ocr): lines stand at equal heights, table cells on an even grid.
"""

from __future__ import annotations

import re

from lxml import html

from documents.geometry import Box
from documents.layout import Element, PageLayout, Span, Word

_MARKDOWN = re.compile(r"^\s*(#{1,6}|[-*•]|\d+\.)\s+|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}")


def page_spans(layout: PageLayout) -> list[Span]:
    """All spans of the page, in the order of its elements."""
    return [span for element in layout.elements for span in element_spans(element)]


def element_spans(element: Element) -> list[Span]:
    """The element's spans, estimated where the engine gave none."""
    if element.spans:
        return list(element.spans)
    if element.category == "Table" or "<table" in element.text:
        return _table_spans(element)
    lines = [_MARKDOWN.sub("", line).strip() for line in element.text.splitlines()]
    return _stack([line for line in lines if line], element.box, element.confidence)


def table_grid(markup: str) -> list[list[str]]:
    """The cells of the first HTML table, row by row; a spanning cell's text stands in its first place.

    Cells covered by a rowspan or colspan are "". Rows may differ in length when the markup is bad.
    Line breaks inside a cell come out as newlines. Markup without a table gives [].
    """
    if not markup.strip():
        return []
    tree = html.fragment_fromstring(markup, create_parent="div")
    table = tree.find(".//table")
    grid: list[list[str]] = []
    taken: dict[tuple[int, int], str] = {}
    for y, row in enumerate(table.iter("tr") if table is not None else ()):
        x = 0
        for cell in row.iterchildren("td", "th"):
            while (y, x) in taken:
                x += 1
            _take(taken, cell, y, x)
        width = max((cx for cy, cx in taken if cy == y), default=-1) + 1
        grid.append([taken.get((y, cx), "") for cx in range(width)])
    return grid


def _take(taken: dict[tuple[int, int], str], cell: html.HtmlElement, y: int, x: int) -> None:
    for br in cell.iter("br"):
        br.tail = "\n" + (br.tail or "")
    text = "\n".join(" ".join(line.split()) for line in cell.text_content().splitlines()).strip()
    for dy in range(_span_of(cell, "rowspan")):
        for dx in range(_span_of(cell, "colspan")):
            taken[y + dy, x + dx] = "" if dy or dx else text


def _span_of(cell: html.HtmlElement, name: str) -> int:
    value = cell.get(name, "1")
    return min(max(int(value), 1), 1000) if value.isdigit() else 1


def _table_spans(element: Element) -> list[Span]:
    grid = table_grid(element.text)
    columns = max((len(row) for row in grid), default=0)
    if not columns:
        return []
    widths = [
        max((len(line) for row in grid if x < len(row) for line in row[x].split("\n")), default=0)
        + 2
        for x in range(columns)
    ]
    lines = [max((cell.count("\n") + 1 for cell in row), default=1) for row in grid]
    across, down = element.box.width / sum(widths), element.box.height / sum(lines)
    spans: list[Span] = []
    for y, row in enumerate(grid):
        top = element.box.y1 + sum(lines[:y]) * down
        for x, cell in enumerate(row):
            left = element.box.x1 + sum(widths[:x]) * across
            for n, line in enumerate(cell.split("\n")):
                box = Box(left, top + n * down, left + widths[x] * across, top + (n + 1) * down)
                spans += _stack([line] if line else [], box, element.confidence)
    return spans


def _stack(lines: list[str], box: Box, confidence: float) -> list[Span]:
    """Lines set at equal heights from the top of the box."""
    spans = []
    for n, line in enumerate(lines):
        height = box.height / len(lines)
        place = Box(box.x1, box.y1 + n * height, box.x2, box.y1 + (n + 1) * height)
        spans.append(Span(line, place, confidence, _words(line, place, confidence)))
    return spans


def _words(line: str, box: Box, confidence: float) -> tuple[Word, ...]:
    """Words at places in proportion to their characters."""
    step = box.width / max(len(line), 1)
    return tuple(
        Word(
            m.group(),
            Box(box.x1 + m.start() * step, box.y1, box.x1 + m.end() * step, box.y2),
            confidence,
        )
        for m in re.finditer(r"\S+", line)
    )
