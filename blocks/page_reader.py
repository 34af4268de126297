"""One page to its layout, without a GPU: AcroForm values, the text layer when proven, else OCR.

Runs in a process of the page pool, one page at a time; nothing here knows of Prefect.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from blocks.marks import WANTED, find_marks
from blocks.ocr import read_picture
from blocks.proof import proven
from documents.arrange import arrange
from documents.geometry import Box, quarter_turn
from documents.layout import Mark, Page, PageLayout, PageStatus, Span
from documents.pages.pdf import (
    FormValue,
    PdfDocument,
    PdfPage,
    form_values,
    load_page,
    open_pdf,
    render,
)
from documents.pages.raster import decode, encode_jpeg, open_picture
from documents.pages.sniff import PDF
from documents.pages.text_layer import TextLayer, read_text_layer

_BLANK_INK = 0.0004
"""Share of dark pixels under which a page without text is blank: some 1,500 of a Letter page."""
_PICTURE_SHARE = 0.25
"""A picture that large may hold text of its own, beside a good text layer."""
_FEW_CHARACTERS = 25
"""A layer with fewer is a stamp or a page number on a scan."""

_open: dict[tuple[str, str | None], PdfDocument] = {}
"""The PDF read last, kept open: pages of one document come in a row."""
_proven: dict[tuple[str, frozenset[str]], bool] = {}


def read_page(page: Page, threads: int) -> PageLayout:
    """The page's layout. threads: cores that OCR may use.

    Raises BadPage, BrokenDocument, DocumentLocked or PictureTooLarge; retrying helps with none.
    """
    if page.media_type != PDF:
        return _from_pixels(page, page_pixels(page), threads, TextLayer(), [])
    sheet = load_page(_held(page), page.page_index)
    layer = read_text_layer(sheet, page.width_px, page.height_px)
    values = form_values(sheet, page.width_px, page.height_px)
    characters = sum(len(span.text) for span in layer.spans)
    if characters >= _FEW_CHARACTERS and _is_proven(page, sheet, layer, threads):
        if layer.invisible or layer.picture_share < _PICTURE_SHARE:
            return _from_layer(page, sheet, layer, values)
    else:
        layer = TextLayer(rotation=0)
    pixels = render(sheet, page.width_px, page.height_px)
    return _from_pixels(page, pixels, threads, layer, values)


def page_pixels(page: Page) -> NDArray[np.uint8]:
    """The page's picture as it lies: (height_px, width_px, 3) uint8, BGR."""
    if page.media_type == PDF:
        return render(load_page(_held(page), page.page_index), page.width_px, page.height_px)
    with open_picture(page.source_path) as picture:
        return decode(picture, page.page_index, page.width_px, page.height_px)


def page_jpeg(page: Page, rotation: int, long_side_px: int) -> bytes:
    """The upright page's picture as a JPEG file, for people to look at."""
    return encode_jpeg(_turned(page_pixels(page), rotation), long_side=long_side_px)


def _held(page: Page) -> PdfDocument:
    key = (page.source_path, page.password)
    if key not in _open:
        for pdf in _open.values():
            pdf.close()
        _open.clear()
        _proven.clear()
        _open[key] = open_pdf(*key)
    return _open[key]


def _is_proven(page: Page, sheet: PdfPage, layer: TextLayer, threads: int) -> bool:
    """Visible text: once per document and fonts. Text that may be somebody's OCR: every page."""
    key = (page.sha256, layer.fonts)
    if layer.suspect or key not in _proven:
        pixels = _turned(render(sheet, page.width_px, page.height_px), layer.rotation)
        verdict = proven(layer, pixels, threads)
        if layer.suspect:
            return verdict
        _proven[key] = verdict
    return _proven[key]


def _from_layer(
    page: Page, sheet: PdfPage, layer: TextLayer, values: list[FormValue]
) -> PageLayout:
    width, height = _size(page, layer.rotation)
    spans = [*layer.spans, *_value_spans(page, values, layer.rotation)]
    marks = _value_marks(page, values, layer.rotation)
    if not marks and any(WANTED.search(span.text) for span in spans):
        pixels = render(sheet, page.width_px, page.height_px)
        marks = find_marks(_turned(pixels, layer.rotation), _inches(page, layer.rotation))
    elements = arrange(spans, width, height)
    return PageLayout(
        page.page_number, width, height, layer.rotation, "text", elements, tuple(marks)
    )


def _from_pixels(
    page: Page,
    pixels: NDArray[np.uint8],
    threads: int,
    layer: TextLayer,
    values: list[FormValue],
) -> PageLayout:
    """OCR, with a proven layer's text and form values in the place of what OCR saw there."""
    seen = read_picture(pixels, threads)
    width, height = _size(page, seen.rotation)
    exact = list(_value_spans(page, values, seen.rotation))
    if layer.rotation == seen.rotation:
        exact += layer.spans
    spans = [*exact, *(span for span in seen.spans if not _covered(span.box, exact))]
    marks = _value_marks(page, values, seen.rotation)
    if not marks and any(WANTED.search(span.text) for span in spans):
        marks = find_marks(seen.pixels, _inches(page, seen.rotation))
    return PageLayout(
        page.page_number,
        width,
        height,
        seen.rotation,
        _status(spans, seen.pixels),
        arrange(spans, width, height),
        tuple(marks),
        seen.skew_degrees,
    )


def _status(spans: list[Span], pixels: NDArray[np.uint8]) -> PageStatus:
    """Blank is proven by the absence of ink, never by the absence of text."""
    if spans:
        return "ocr"
    background = np.median(pixels[::4, ::4].reshape(-1, 3), axis=0)
    ink = (np.abs(pixels.astype(np.int16) - background).max(axis=2) > 60).mean()
    return "blank" if ink < _BLANK_INK else "ocr"


def _value_spans(page: Page, values: Iterable[FormValue], rotation: int) -> Iterable[Span]:
    for value in values:
        lines = [line for line in value.text.split("\n") if line.strip()]
        step = (value.box.y2 - value.box.y1) / max(len(lines), 1)
        for n, line in enumerate(lines):
            top = value.box.y1 + n * step
            box = Box(value.box.x1, top, value.box.x2, top + step)
            yield Span(line.strip(), quarter_turn(box, rotation, page.width_px, page.height_px))


def _value_marks(page: Page, values: Iterable[FormValue], rotation: int) -> list[Mark]:
    return [
        Mark(quarter_turn(v.box, rotation, page.width_px, page.height_px), v.checked, 1.0)
        for v in values
        if v.checked is not None
    ]


def _covered(box: Box, exact: list[Span]) -> bool:
    """Whether exact text stands on more than a third of the place."""
    area = max(box.width * box.height, 1.0)
    return sum(box.overlap_x(s.box) * box.overlap_y(s.box) for s in exact) > 0.33 * area


def _turned(pixels: NDArray[np.uint8], rotation: int) -> NDArray[np.uint8]:
    return np.ascontiguousarray(np.rot90(pixels, -rotation // 90)) if rotation else pixels


def _size(page: Page, rotation: int) -> tuple[int, int]:
    sideways = rotation in (90, 270)
    return (page.height_px, page.width_px) if sideways else (page.width_px, page.height_px)


def _inches(page: Page, rotation: int) -> float:
    """The upright page's width in inches, by the usual paper: Letter, on its side when wider."""
    width, height = _size(page, rotation)
    return 8.5 if height >= width else 11.0
