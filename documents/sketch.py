"""A drawing of a page for Prefect's pages: its boxes and masked text as SVG, never its pixels."""

from __future__ import annotations

import html
from collections.abc import Mapping

from documents.masking import mask
from documents.result import FieldValue, PageResult

_WIDTH = 760
_MAX_ELEMENTS = 400
_COLOURS = {"good": "#1a7f37", "fair": "#9a6700", "poor": "#cf222e"}


def sketch(page: PageResult, fields: Mapping[str, FieldValue]) -> str:
    """An SVG of the page, `_WIDTH` wide: elements in grey, fields coloured by confidence.

    fields: all of the document's; those of other pages are left out. Numbers that name a person
    or an account are masked.
    """
    scale = _WIDTH / max(page.width_px, 1)
    height = round(page.height_px * scale)
    shapes = [
        _rectangle(element.bbox, scale, "#d0d7de", "#f6f8fa", mask(element.text[:60]))
        for element in page.elements[:_MAX_ELEMENTS]
    ]
    for path, field in fields.items():
        if field.page_number == page.page_number:
            shapes.append(_rectangle(field.bbox, scale, _colour(field.confidence), "none", path))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" font-family="sans-serif" font-size="9">'
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff" stroke="#57606a"/>'
        + "".join(shapes)
        + "</svg>"
    )


def _colour(confidence: float) -> str:
    return _COLOURS["good" if confidence >= 0.9 else "fair" if confidence >= 0.7 else "poor"]


def _rectangle(bbox: list[int], scale: float, stroke: str, fill: str, label: str) -> str:
    x1, y1, x2, y2 = (value * scale for value in bbox)
    text = html.escape(" ".join(label.split())[:60])
    return (
        f'<rect x="{x1:.0f}" y="{y1:.0f}" width="{max(x2 - x1, 2):.0f}" '
        f'height="{max(y2 - y1, 2):.0f}" fill="{fill}" stroke="{stroke}"/>'
        f'<text x="{x1 + 2:.0f}" y="{y1 + 8:.0f}" fill="{stroke if fill == "none" else "#57606a"}">'
        f"{text}</text>"
    )
