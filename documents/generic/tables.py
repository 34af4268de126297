"""Tables of a page as cells with places, from a Table element's HTML and its spans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from documents.generic.pieces import Piece
from documents.geometry import union
from documents.layout import Element, PageLayout, Span
from documents.spans import element_spans, table_grid


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; None where a cell is blank. page_number: from 1."""

    page_number: int
    rows: list[list[Piece | None]]


def find_tables(layout: PageLayout) -> list[Table]:
    """The page's tables in reading order."""
    tables = []
    for element in layout.elements:
        if element.category == "Table" or "<table" in element.text:
            rows = list(_rows(element, layout.page_number))
            if rows:
                tables.append(Table(layout.page_number, rows))
    return tables


def _rows(element: Element, page_number: int) -> Iterator[list[Piece | None]]:
    spans = iter(element_spans(element))
    for cells in table_grid(element.text):
        yield [_cell(" ".join(text.split()), spans, element, page_number) for text in cells]


def _cell(text: str, spans: Iterator[Span], element: Element, page_number: int) -> Piece | None:
    """The cell with the place of its print: spans come in the order of cells."""
    if not text:
        return None
    wanted, used = "".join(text.split()), []
    while wanted and (span := next(spans, None)):
        used.append(span)
        wanted = wanted[len("".join(span.text.split())) :]
    box = union(s.box for s in used) if used else element.box
    confidence = min((s.confidence for s in used), default=element.confidence)
    return Piece(text, box, confidence, page_number)
