"""One page to its layout, without a GPU: AcroForm values, the text layer when proven, else OCR.

Runs in a process of the page pool, one page at a time; nothing here knows of Prefect.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from blocks.drawn import Drawn, drawn_on, is_drawn_on, text_of
from blocks.ink import ink_box
from blocks.merge import beside, with_values
from blocks.ocr import read_picture, turned
from blocks.proof import needs_proof, proven
from documents.arrange import arrange
from documents.errors import BadPage
from documents.geometry import Box, quarter_turn, turn
from documents.layout import Element, Mark, Page, PageLayout, PageStatus, Span
from documents.pages.form_values import FormValue, form_values
from documents.pages.full_picture import full_picture
from documents.pages.pdf import PdfDocument, PdfPage, is_cut_off, load_page, open_pdf, render
from documents.pages.raster import decode, encode_jpeg, open_picture
from documents.pages.sniff import PDF
from documents.pages.text_layer import TextLayer, read_text_layer
from documents.spans import page_spans, words_along

Pixels = NDArray[np.uint8]

_PICTURE_SHARE = 0.25
"""Pictures that cover so much may hold text of their own, beside a good text layer."""
_READS = 50
"""pdfium keeps each page's pictures until the document is closed: it is opened anew now and then."""
_FEW_CHARACTERS = 25
"""A layer with fewer is a stamp or a page number on a scan."""


@dataclass(slots=True)
class _Held:
    """The PDF read last, kept open: pages of one document come in a row.

    fonts: proven or not; reads: pages taken from it since it was opened.
    """

    key: tuple[str, str | None]
    pdf: PdfDocument
    cut_off: bool
    fonts: dict[str, bool] = field(default_factory=dict)
    reads: int = 0


_last: list[_Held] = []


def read_page(page: Page, threads: int) -> PageLayout:
    """The page's layout. threads: cores that OCR may use.

    Raises BadPage, BrokenDocument, DocumentLocked, PictureTooLarge or SourceMissing; retrying
    helps with none.
    """
    if page.media_type != PDF:
        return _from_pixels(page, page_pixels(page), threads, TextLayer(), [])
    held = _held(page)
    sheet = load_page(held.pdf, page.page_index)
    layer = read_text_layer(sheet, page.width_px, page.height_px)
    values = form_values(sheet, page.width_px, page.height_px)
    if not _trusted(page, sheet, layer, held, threads):
        layer = TextLayer()
    elif _says_all(layer):
        return _from_layer(page, sheet, layer, values)
    pixels = render(sheet, page.width_px, page.height_px)
    return not_lost(page, _from_pixels(page, pixels, threads, layer, values))


def read_exact(page: Page, threads: int) -> PageLayout | None:
    """The layout when it can be had without looking: a proven text layer, or filled form fields.

    None for pages that somebody must look at. Raises what `read_page` raises.
    """
    if page.media_type != PDF:
        return None
    held = _held(page)
    sheet = load_page(held.pdf, page.page_index)
    values = form_values(sheet, page.width_px, page.height_px)
    layer = read_text_layer(sheet, page.width_px, page.height_px)
    if _says_all(layer) and _trusted(page, sheet, layer, held, threads):
        return _from_layer(page, sheet, layer, values)
    return read_page(page, threads) if values else None


def page_pixels(page: Page, width_px: int = 0, height_px: int = 0) -> Pixels:
    """The page's picture as it lies: (height, width, 3) uint8, BGR; of the page's size by default."""
    width_px, height_px = width_px or page.width_px, height_px or page.height_px
    if page.media_type == PDF:
        return render(load_page(_held(page).pdf, page.page_index), width_px, height_px)
    with open_picture(page.source_path) as picture:
        return decode(picture, page.page_index, width_px, height_px)


def scan_of(page: Page, width_px: int, height_px: int) -> Pixels | None:
    """The scan that is all of a PDF page, as it is stored; None for any other page: `full_picture`."""
    if page.media_type != PDF:
        return None
    return full_picture(load_page(_held(page).pdf, page.page_index), width_px, height_px)


def not_lost(page: Page, layout: PageLayout) -> PageLayout:
    """The layout; raises BadPage for a blank page of a file without its end: it may be what is missing."""
    if layout.status == "blank" and page.media_type == PDF and _held(page).cut_off:
        raise BadPage("the PDF is cut off and nothing of this page is left")
    return layout


def blank_layout(page: Page) -> PageLayout:
    """The layout of a page on which nothing stands."""
    return _Place(page, 0).layout("blank", ())


def add_drawn(page: Page, layout: PageLayout) -> PageLayout:
    """The layout with the checkboxes and lines of the picture, for engines that see none.

    layout: of the page as it lies, neither turned nor straightened; boxes in pixels of the page.
    """
    if layout.marks or not is_drawn_on(layout.text):
        return layout
    drawn = drawn_on(page_pixels(page), _Place(page, 0).inches, page_spans(layout))
    return replace(layout, marks=drawn.marks, lines=drawn.lines, writing=drawn.writing)


def page_jpeg(page: Page, rotation: int, long_side_px: int) -> bytes:
    """The upright page's picture as a JPEG file, for people to look at."""
    return encode_jpeg(turned(page_pixels(page), rotation), long_side=long_side_px)


def _held(page: Page) -> _Held:
    key = (page.source_path, page.password)
    if not _last or _last[0].key != key:
        while _last:
            _last.pop().pdf.close()
        _last.append(_Held(key, open_pdf(*key), is_cut_off(page.source_path)))
    held = _last[0]
    held.reads += 1
    if held.reads > _READS:
        held.pdf.close()
        held.pdf, held.reads = open_pdf(*key), 1
    return held


def _says_all(layer: TextLayer) -> bool:
    """Whether the page has no picture beside its text layer that may hold text of its own."""
    return layer.invisible or layer.picture_share < _PICTURE_SHARE


def _trusted(page: Page, sheet: PdfPage, layer: TextLayer, held: _Held, threads: int) -> bool:
    if sum(len(span.text) for span in layer.spans) < _FEW_CHARACTERS:
        return False
    pixels = np.zeros((1, 1, 3), np.uint8)
    if needs_proof(layer, held.fonts):
        pixels = turned(render(sheet, page.width_px, page.height_px), layer.rotation)
    return proven(layer, pixels, threads, held.fonts)


def _from_layer(
    page: Page, sheet: PdfPage, layer: TextLayer, values: Sequence[FormValue]
) -> PageLayout:
    place = _Place(page, layer.rotation)
    spans = with_values(layer.spans, place.spans(values))
    drawn = Drawn(place.marks(values))
    if is_drawn_on(text_of(spans)):
        pixels = turned(render(sheet, page.width_px, page.height_px), layer.rotation)
        drawn = drawn_on(pixels, place.inches, spans, known=drawn.marks)
    return place.layout("text", arrange(spans, place.width, place.height), drawn)


def _from_pixels(
    page: Page, pixels: Pixels, threads: int, layer: TextLayer, values: Sequence[FormValue]
) -> PageLayout:
    """OCR, with a proven layer's text and form values in the place of what OCR saw there."""
    ink = ink_box(pixels)
    if ink is None and not values and not layer.spans:
        return blank_layout(page)
    known = layer.rotation if layer.spans else None
    seen = read_picture(pixels, threads, known)
    place = _Place(page, seen.rotation, seen.skew_degrees)
    filled = place.spans(values)
    spans = with_values(layer.spans, filled)
    spans += beside(seen.spans, layer.spans, filled)
    drawn = Drawn(place.marks(values))
    if is_drawn_on(text_of(spans)):
        drawn = drawn_on(seen.pixels, place.inches, spans, seen.skew_degrees, known=drawn.marks)
    elements = arrange(spans, place.width, place.height)
    if not elements and ink is not None:
        elements = (Element(place.box(ink), "Picture", "", 1.0),)
    return place.layout("ocr", elements, drawn)


class _Place:
    """From the page's picture as it lies to the upright, straightened layout."""

    def __init__(self, page: Page, rotation: int, skew_degrees: float = 0.0) -> None:
        self.page, self.rotation, self.skew_degrees = page, rotation, skew_degrees
        sideways = rotation in (90, 270)
        self.width = page.height_px if sideways else page.width_px
        self.height = page.width_px if sideways else page.height_px

    @property
    def inches(self) -> float:
        """The upright page's width in inches, by the usual paper: Letter, on its side when wider."""
        return 8.5 if self.height >= self.width else 11.0

    def box(self, box: Box) -> Box:
        upright = quarter_turn(box, self.rotation, self.page.width_px, self.page.height_px)
        return turn(upright, self.skew_degrees, self.width, self.height)

    def marks(self, values: Sequence[FormValue]) -> tuple[Mark, ...]:
        ticked = [(v.box, v.checked) for v in values if v.checked is not None]
        return tuple(Mark(self.box(box), checked, 1.0) for box, checked in ticked)

    def spans(self, values: Sequence[FormValue]) -> list[Span]:
        """Filled fields, a span for each of their lines."""
        spans = []
        for value in values:
            lines = [line.strip() for line in value.text.split("\n") if line.strip()]
            step = value.box.height / max(len(lines), 1)
            for number, line in enumerate(lines):
                top = value.box.y1 + number * step
                box = self.box(Box(value.box.x1, top, value.box.x2, top + step))
                spans.append(Span(line, box, 1.0, words_along(line, box)))
        return spans

    def layout(
        self,
        status: PageStatus,
        elements: tuple[Element, ...],
        drawn: Drawn | None = None,
    ) -> PageLayout:
        drawn = drawn or Drawn()
        return PageLayout(
            self.page.page_number,
            self.width,
            self.height,
            self.rotation,
            status,
            elements,
            drawn.marks,
            self.skew_degrees,
            lines=drawn.lines,
            writing=drawn.writing,
        )
