"""A drawing of a page for Prefect's pages: its boxes and masked text as SVG, never its pixels.

It is safe to keep in a database: numbers that could name a person or an account are dots, and its
size is bounded whatever the page holds.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping

from documents.geometry import Box
from documents.layout import Element
from documents.masking import mask
from documents.report_cells import grade
from documents.result import ElementResult, FieldValue, PageResult
from documents.spans import element_spans

MAX_CHARACTERS = 150_000
"""An SVG's size at most; what does not fit is left out, print first."""
_FOR_FRAMES = 60_000
_WIDTH = 760
_HEIGHTS = (40, 4000)
_LONGEST_LINE = 160
_LONGEST_ELEMENT = 20_000
_CONTROLS = re.compile(r"[^\t\n -\ud7ff\ue000-\ufffd]")
"""XML allows none of these, and one makes the drawing unreadable."""
_KEPT = re.compile(
    r"""(?:[-+(]?\$?\d{1,3}(?:,?\d{3})*\.\d\d[)-]? | \d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?
    | (?:19|20)\d\d | \d{1,2}[a-z.]?)[,;:]?""",
    re.VERBOSE,
)
"""Money, dates, years and box numbers; every other number loses its digits."""
_COLOURS = {"good": "#1a7f37", "fair": "#9a6700", "poor": "#cf222e"}


def sketch(page: PageResult, fields: Mapping[str, FieldValue]) -> str:
    """An SVG of the page, 760 wide: its print in grey, fields framed by confidence.

    fields: all of the document's; those of other pages are left out.
    """
    scale = _WIDTH / max(page.width_px, 1)
    height = min(max(round(page.height_px * scale), _HEIGHTS[0]), _HEIGHTS[1])
    here = [
        (path, field) for path, field in fields.items() if field.page_number == page.page_number
    ]
    # Fields that share a place are framed once, by the least sure of them.
    here.sort(key=lambda item: -item[1].confidence)
    places = {tuple(field.bbox): (path, field) for path, field in here}
    frames = _up_to(_FOR_FRAMES, (_frame(path, field, scale) for path, field in places.values()))
    room = MAX_CHARACTERS - sum(map(len, frames)) - 500
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" font-family="sans-serif">'
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff" stroke="#57606a"/>'
        + "".join([*_up_to(room, _print(page.elements, scale)), *frames])
        + "</svg>"
    )


def without_numbers(text: str) -> str:
    """The text with dots for the digits of all numbers that are not plainly money or a date."""
    words = mask(text).split(" ")
    return " ".join(w if _KEPT.fullmatch(w) else re.sub(r"\d", "•", w) for w in words)


def _up_to(most: int, shapes: Iterable[str]) -> list[str]:
    """The first shapes, as many as have no more characters together."""
    kept: list[str] = []
    for shape in shapes:
        most -= len(shape)
        if most < 0:
            break
        kept.append(shape)
    return kept


def _print(elements: Iterable[ElementResult], scale: float) -> Iterator[str]:
    """The page's text about where it stands, one line of print each."""
    for element in elements:
        box = Box(*map(float, element.bbox))
        text = element.text[:_LONGEST_ELEMENT]
        for span in element_spans(Element(box, element.category, text, 1.0)):
            x1, y1, _, y2 = (value * scale for value in span.box)
            size = min(max((y2 - y1) * 0.75, 4), 16)
            yield (
                f'<text x="{x1:.0f}" y="{y2 - (y2 - y1) * 0.2:.0f}" font-size="{size:.0f}" '
                f'fill="#57606a">{_escaped(without_numbers(span.text)[:_LONGEST_LINE])}</text>'
            )


def _frame(path: str, field: FieldValue, scale: float) -> str:
    x1, y1, x2, y2 = (value * scale for value in field.bbox)
    colour = _COLOURS[grade(field.confidence)]
    return (
        f'<rect x="{x1:.0f}" y="{y1:.0f}" width="{max(x2 - x1, 2):.0f}" '
        f'height="{max(y2 - y1, 2):.0f}" fill="{colour}" fill-opacity="0.12" '
        f'stroke="{colour}"><title>{_escaped(path)}</title></rect>'
    )


def _escaped(text: str) -> str:
    return html.escape(_CONTROLS.sub("", text))
