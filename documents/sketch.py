"""A drawing of a page for Prefect's pages: its boxes and masked text as SVG, never its pixels."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping

from documents.geometry import Box
from documents.layout import Element
from documents.masking import mask
from documents.result import ElementResult, FieldValue, PageResult
from documents.spans import element_spans

_WIDTH = 760
_MAX_SPANS = 700
_COLOURS = {"good": "#1a7f37", "fair": "#9a6700", "poor": "#cf222e"}


def sketch(page: PageResult, fields: Mapping[str, FieldValue]) -> str:
    """An SVG of the page, `_WIDTH` wide: its print in grey, fields framed by confidence.

    fields: all of the document's; those of other pages are left out. Numbers that name a person
    or an account are masked.
    """
    scale = _WIDTH / max(page.width_px, 1)
    height = round(page.height_px * scale)
    shapes = [*_print(page.elements, scale)]
    for path, field in fields.items():
        if field.page_number == page.page_number:
            shapes.append(_frame(path, field, scale))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" font-family="sans-serif">'
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff" stroke="#57606a"/>'
        + "".join(shapes)
        + "</svg>"
    )


def _print(elements: list[ElementResult], scale: float) -> Iterator[str]:
    """The page's text about where it stands, one line of print each."""
    left = _MAX_SPANS
    for element in elements:
        box = Box(*map(float, element.bbox))
        for span in element_spans(Element(box, element.category, element.text, 1.0))[:left]:
            left -= 1
            place = Box(*(value * scale for value in span.box))
            size = min(max(place.height * 0.75, 4), 16)
            yield (
                f'<text x="{place.x1:.0f}" y="{place.y2 - place.height * 0.2:.0f}" '
                f'font-size="{size:.0f}" fill="#57606a">{html.escape(mask(span.text))}</text>'
            )


def _frame(path: str, field: FieldValue, scale: float) -> str:
    x1, y1, x2, y2 = (value * scale for value in field.bbox)
    grade = "good" if field.confidence >= 0.9 else "fair" if field.confidence >= 0.7 else "poor"
    return (
        f'<rect x="{x1:.0f}" y="{y1:.0f}" width="{max(x2 - x1, 2):.0f}" '
        f'height="{max(y2 - y1, 2):.0f}" fill="{_COLOURS[grade]}" fill-opacity="0.12" '
        f'stroke="{_COLOURS[grade]}"><title>{html.escape(path)}</title></rect>'
    )
