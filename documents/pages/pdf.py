"""PDF pages by pdfium: opening, sizes, pixels and the way from points to pixels.

pdfium is not thread-safe: everything here runs in one thread of a process of its own.
Coordinates that leave this file are pixels of the page image, origin top left.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray
from pypdfium2 import PdfDocument, PdfPage

from documents.errors import (
    BadPage,
    BrokenDocument,
    DocumentLocked,
    EmptySource,
    SourceMissing,
)
from documents.pages.pictures import check_pictures
from documents.pages.size import MAX_PAGES, page_pixels
from documents.sealed import clear_or_path, is_sealed, read_clear

__all__ = [
    "PageFacts",
    "PdfDocument",
    "PdfPage",
    "is_cut_off",
    "load_page",
    "open_pdf",
    "page_facts",
    "pixel_map",
    "render",
]

_NO_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*/Count\s+0\b")
_TRAILER_BYTES = 4_096
_FINE = 1 << 20
"""pdfium answers in whole pixels: asked for a picture that large, it is exact enough."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page before it is read: its picture size in pixels and characters in its text layer."""

    width_px: int
    height_px: int
    text_chars: int


def open_pdf(path: str, password: str | None) -> PdfDocument:
    """The document, with its form if it has one; the caller closes it.

    Raises:
        DocumentLocked: it needs a password, or another one.
        BrokenDocument: pdfium cannot make sense of it.
        EmptySource: it has no pages.
        SourceMissing: the file is gone.
    """
    try:
        pdf = PdfDocument(clear_or_path(path), password=password)
    except FileNotFoundError:
        raise SourceMissing("the stored copy of the source is gone") from None
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            cause = "the password is wrong" if password else "it is encrypted and needs a password"
            raise DocumentLocked(cause) from None
        if _NO_PAGES.search(read_clear(Path(path))):  # pdfium does not tell that from damage
            raise EmptySource("the PDF has no pages") from None
        raise BrokenDocument("the PDF cannot be opened: truncated or damaged") from None
    if not 0 < len(pdf) <= MAX_PAGES:
        count = len(pdf)
        pdf.close()
        if count == 0:
            raise EmptySource("the PDF has no pages")
        raise BrokenDocument(f"the PDF has {count} pages; at most {MAX_PAGES} are read")
    if pdf.get_formtype() != raw.FORMTYPE_NONE:
        pdf.init_forms()
    return pdf


def is_cut_off(path: str) -> bool:
    """Whether the file lacks its end. pdfium opens it all the same and shows what it finds."""
    if is_sealed(Path(path)):
        return b"%%EOF" not in read_clear(Path(path))[-_TRAILER_BYTES:]
    with Path(path).open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(size - _TRAILER_BYTES, 0))
        return b"%%EOF" not in file.read()


def page_facts(pdf: PdfDocument, *, load: bool = True) -> list[PageFacts]:
    """Size and text count of each page; nothing is rendered.

    A page that cannot be loaded counts 1 × 1: it fails when it is read, and the others do not.
    load: without it the contents of pages are not even parsed, and no text is counted.
    """
    if not load:
        return [PageFacts(*page_pixels(*pdf.get_page_size(n)), 0) for n in range(len(pdf))]
    facts = []
    for index in range(len(pdf)):
        try:
            page = load_page(pdf, index)
        except BadPage:
            facts.append(PageFacts(1, 1, 0))
            continue
        text = page.get_textpage()
        facts.append(PageFacts(*page_pixels(*page.get_size()), text.count_chars()))
        text.close()
        page.close()
    return facts


def load_page(pdf: PdfDocument, index: int) -> PdfPage:
    """One page. Raises BadPage when pdfium cannot load it."""
    try:
        return pdf[index]
    except (pdfium.PdfiumError, IndexError):
        raise BadPage("the page cannot be loaded from the PDF") from None


def render(page: PdfPage, width_px: int, height_px: int) -> NDArray[np.uint8]:
    """The page's picture: (height_px, width_px, 3) uint8, BGR, filled form fields drawn.

    Raises PictureTooLarge when a picture on it would not fit in memory.
    """
    check_pictures(page)
    bitmap = pdfium.PdfBitmap.new_native(width_px, height_px, raw.FPDFBitmap_BGR)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width_px, height_px)
    flags = raw.FPDF_ANNOT
    raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width_px, height_px, 0, flags)
    if page.formenv:
        raw.FPDF_FFLDraw(page.formenv, bitmap, page, 0, 0, width_px, height_px, 0, flags)
    picture: NDArray[np.uint8] = bitmap.to_numpy()[:, :, :3].copy()
    bitmap.close()
    return picture


def pixel_map(page: PdfPage, width_px: int, height_px: int) -> NDArray[np.float64]:
    """The 2×3 matrix from page points (before /Rotate, any origin) to pixels of the picture."""
    step = max(page.get_width(), page.get_height(), 1.0)
    points = []
    for x, y in ((0.0, 0.0), (step, 0.0), (0.0, step)):
        device_x, device_y = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, x, y, device_x, device_y)
        points.append((device_x.value * width_px / _FINE, device_y.value * height_px / _FINE))
    origin, along_x, along_y = np.array(points)
    return np.column_stack([(along_x - origin) / step, (along_y - origin) / step, origin])
