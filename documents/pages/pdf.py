"""PDF pages by pdfium: sizes, pixels, form values and words of the text layer.

pdfium is not thread-safe: everything here runs in one thread of a process of its own.
Coordinates that leave this file are pixels of the page image, origin top left.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray
from pypdfium2 import PdfDocument, PdfPage

from documents.errors import BadPage, BrokenDocument, DocumentLocked, EmptySource
from documents.geometry import Box
from documents.pages.size import page_pixels

__all__ = [
    "FormValue",
    "PageFacts",
    "PdfDocument",
    "PdfPage",
    "form_values",
    "load_page",
    "map_box",
    "open_pdf",
    "page_facts",
    "pixel_map",
    "render",
]


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page before it is read: its picture size in pixels and characters in its text layer."""

    width_px: int
    height_px: int
    text_chars: int


@dataclass(frozen=True, slots=True)
class FormValue:
    """An AcroForm widget. text: its value; checked: True or False for buttons, None for others."""

    name: str
    text: str
    checked: bool | None
    box: Box


def open_pdf(path: str, password: str | None) -> PdfDocument:
    """The document, with its form if it has one; the caller closes it.

    Raises:
        DocumentLocked: it needs a password, or another one.
        BrokenDocument: pdfium cannot make sense of it.
        EmptySource: it has no pages.
    """
    try:
        pdf = PdfDocument(path, password=password)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            cause = "the password is wrong" if password else "it is encrypted and needs a password"
            raise DocumentLocked(cause) from None
        raise BrokenDocument("the PDF cannot be opened: truncated or damaged") from None
    if len(pdf) == 0:
        pdf.close()
        raise EmptySource("the PDF has no pages")
    if pdf.get_formtype() != raw.FORMTYPE_NONE:
        pdf.init_forms()
    return pdf


def page_facts(pdf: PdfDocument) -> list[PageFacts]:
    """Size and text count of each page, cheap: nothing is rendered. A broken page counts 0 × 0."""
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
    """The page's picture: (height_px, width_px, 3) uint8, BGR, filled form fields drawn."""
    bitmap = pdfium.PdfBitmap.new_native(width_px, height_px, raw.FPDFBitmap_BGR)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width_px, height_px)
    flags = raw.FPDF_ANNOT
    raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width_px, height_px, 0, flags)
    if page.formenv:
        raw.FPDF_FFLDraw(page.formenv, bitmap, page, 0, 0, width_px, height_px, 0, flags)
    picture: NDArray[np.uint8] = bitmap.to_numpy()[:, :, :3].copy()
    bitmap.close()
    return picture


def form_values(page: PdfPage, width_px: int, height_px: int) -> list[FormValue]:
    """The filled AcroForm widgets of the page; blank text fields are left out, check boxes are not."""
    formenv = page.formenv
    if not formenv:
        return []
    to_pixels = pixel_map(page, width_px, height_px)
    found = []
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        try:
            value = _widget(formenv, annotation, to_pixels)
        finally:
            raw.FPDFPage_CloseAnnot(annotation)
        if value and (value.text.strip() or value.checked is not None):
            found.append(value)
    return found


def pixel_map(page: PdfPage, width_px: int, height_px: int) -> NDArray[np.float64]:
    """The 2×3 matrix from page points (pdfium's, before /Rotate) to pixels of the picture."""
    points = []
    for x, y in ((0.0, 0.0), (1000.0, 0.0), (0.0, 1000.0)):
        device_x, device_y = ctypes.c_int(), ctypes.c_int()
        # A large target makes pdfium's whole-pixel answer exact enough to scale down.
        raw.FPDF_PageToDevice(page, 0, 0, 1 << 20, 1 << 20, 0, x, y, device_x, device_y)
        points.append(
            (device_x.value * width_px / (1 << 20), device_y.value * height_px / (1 << 20))
        )
    (ox, oy), (ax, ay), (bx, by) = points
    return np.array(
        [[(ax - ox) / 1000, (bx - ox) / 1000, ox], [(ay - oy) / 1000, (by - oy) / 1000, oy]]
    )


def map_box(
    matrix: NDArray[np.float64], left: float, bottom: float, right: float, top: float
) -> Box:
    """A rectangle in page points as an upright box in pixels."""
    x1, y1 = matrix @ (left, bottom, 1.0)
    x2, y2 = matrix @ (right, top, 1.0)
    return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def _widget(formenv: object, annotation: object, matrix: NDArray[np.float64]) -> FormValue | None:
    if raw.FPDFAnnot_GetSubtype(annotation) != raw.FPDF_ANNOT_WIDGET:
        return None
    rect = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(annotation, rect):
        return None
    box = map_box(matrix, rect.left, rect.bottom, rect.right, rect.top)
    kind = raw.FPDFAnnot_GetFormFieldType(formenv, annotation)
    name = _utf16(raw.FPDFAnnot_GetFormFieldName, formenv, annotation)
    if kind in (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON):
        return FormValue(name, "", bool(raw.FPDFAnnot_IsChecked(formenv, annotation)), box)
    if kind in (
        raw.FPDF_FORMFIELD_TEXTFIELD,
        raw.FPDF_FORMFIELD_COMBOBOX,
        raw.FPDF_FORMFIELD_LISTBOX,
    ):
        text = _utf16(raw.FPDFAnnot_GetFormFieldValue, formenv, annotation)
        return FormValue(name, text.replace("\r", "\n"), None, box)
    return None


def _utf16(call: object, formenv: object, annotation: object) -> str:
    """A pdfium string: asked once for its length in bytes, once for its text."""
    size = call(formenv, annotation, None, 0)  # type: ignore[operator]
    buffer = ctypes.create_string_buffer(size)
    pointer = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
    call(formenv, annotation, pointer, size)  # type: ignore[operator]
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le", "replace")
