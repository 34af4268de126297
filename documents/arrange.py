"""Spans to dots.ocr-shaped elements in reading order: tables as HTML, paragraphs, headings, margins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from documents.geometry import Box, union
from documents.layout import Element, Span
from documents.reading_order import cut_across, in_reading_order
from documents.rows import Row, rows_of
from documents.table_print import PrintedTable, find_tables, is_marker

_LIST_ITEM = re.compile(r"(?:[-•*▪●○◦]|\(?\d{1,2}[.)])\s+\S")
_EDGE = 0.08
"""Share of the page's height, top and bottom, where running heads and feet stand."""
_OPEN_BLOCKS = 40
"""Blocks among which the one that a line goes on is looked for, the nearest first."""


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands on one line of one block: a span, or a list's marker and its item."""

    box: Box
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        return " ".join(span.text for span in self.spans)


def arrange(spans: Sequence[Span], width_px: int, height_px: int) -> tuple[Element, ...]:
    """Elements of the page whose spans these are; every span ends in exactly one element."""
    if not spans:
        return ()
    usual = median(span.box.height for span in spans)
    tables, loose = find_tables(rows_of(spans, 1), usual)
    blocks = [_table_element(table) for table in tables]
    lines = [line for row in loose for line in _lines(row)]
    blocks += [_text_element(paragraph, usual) for paragraph in _paragraphs(lines)]
    return tuple(in_reading_order(_with_margins(blocks, usual, height_px)))


def _table_element(table: PrintedTable) -> Element:
    spans = tuple(span for row in table.rows for span in row.spans)
    box = union(span.box for span in spans)
    return Element(box, "Table", table.html, _confidence(spans), spans)


def _lines(row: Row) -> Iterator[_Line]:
    """The row's spans, each by itself; only a list's marker stays with what it marks."""
    spans = list(row.spans)
    while spans:
        take = 1
        if len(spans) > 1 and is_marker(spans[0].text):
            near = spans[1].box.x1 - spans[0].box.x2 < 3 * spans[0].box.height
            take = 2 if near else 1
        yield _Line(union(span.box for span in spans[:take]), tuple(spans[:take]))
        del spans[:take]


def _paragraphs(lines: Iterable[_Line]) -> list[list[_Line]]:
    """Lines that stand under each other like those of one paragraph."""
    blocks: list[list[_Line]] = []
    waiting: list[list[_Line]] = []
    for line in sorted(lines, key=lambda one: (one.box.y1, one.box.x1)):
        top = line.box.y1 - line.box.height
        waiting = [block for block in waiting[-_OPEN_BLOCKS:] if block[-1].box.y2 > top]
        for block in [] if _LIST_ITEM.match(line.text) else reversed(waiting):
            if _goes_on(block[-1].box, line.box):
                block.append(line)
                break
        else:
            blocks.append([line])
            waiting.append(blocks[-1])
    return blocks


def _goes_on(above: Box, below: Box) -> bool:
    """Set in the same size, close under it, and flush left, flush right or centred with it."""
    low, high = sorted((above.y2 - above.y1, below.y2 - below.y1))
    gap = below.y1 - above.y2
    if not -0.4 * low < gap < 0.7 * low or high >= 1.35 * low or not above.overlap_x(below):
        return False
    return (
        abs(above.x1 - below.x1) < 2 * low
        or abs(above.x2 - below.x2) < low
        or abs(above.center_x - below.center_x) < low
    )


def _text_element(lines: Sequence[_Line], usual: float) -> Element:
    spans = tuple(span for line in lines for span in line.spans)
    text = "\n".join(line.text for line in lines)
    height = median(span.box.height for span in spans)
    category = "List-item" if _LIST_ITEM.match(text) else "Text"
    if len(lines) <= 2 and height > 1.3 * usual:
        category = "Title" if height > 1.8 * usual else "Section-header"
    return Element(union(s.box for s in spans), category, text, _confidence(spans), spans)


def _confidence(spans: Sequence[Span]) -> float:
    """By characters: a long doubtful line weighs more than a short sure one."""
    weights = [max(len(span.text), 1) for span in spans]
    total = sum(span.confidence * w for span, w in zip(spans, weights, strict=True))
    return round(total / sum(weights), 4)


def _with_margins(blocks: list[Element], usual: float, height_px: int) -> list[Element]:
    """Running heads and feet: low bands of text at the page's edges, set off from the rest."""
    bands = cut_across(blocks)
    if len(bands) < 3:
        return blocks
    tops = [min(block.box.y1 for block in band) for band in bands]
    ends = [max(block.box.y2 for block in band) for band in bands]
    if ends[0] < _EDGE * height_px and tops[1] - ends[0] > usual:
        bands[0] = [_as_margin(block, "Page-header") for block in bands[0]]
    if tops[-1] > (1 - _EDGE) * height_px and tops[-1] - ends[-2] > usual:
        bands[-1] = [_as_margin(block, "Page-footer") for block in bands[-1]]
    return [block for band in bands for block in band]


def _as_margin(block: Element, category: str) -> Element:
    return replace(block, category=category) if block.category == "Text" else block
