"""The values of a PDF's AcroForm fields: exact, whether or not they have been drawn."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import numpy as np
import pypdfium2.raw as raw
from numpy.typing import NDArray

from documents.geometry import Box
from documents.pages.pdf import PdfPage, pixel_map

_UNSEEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_BUTTONS = (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON)
_CHOICES = (raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)


@dataclass(frozen=True, slots=True)
class FormValue:
    """An AcroForm widget. text: its value; checked: True or False for buttons, None for others."""

    name: str
    text: str
    checked: bool | None
    box: Box


def form_values(page: PdfPage, width_px: int, height_px: int) -> list[FormValue]:
    """The page's fields that show: text and choices where filled, check boxes and radios always.

    Boxes are the fields' rectangles: pixels of the picture before any turning.
    """
    if not page.formenv:
        return []
    to_pixels = pixel_map(page, width_px, height_px)
    found = []
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        try:
            value = _value(page.formenv, annotation, to_pixels)
        finally:
            raw.FPDFPage_CloseAnnot(annotation)
        if value and (value.text.strip() or value.checked is not None):
            found.append(value)
    return found


def _value(formenv: object, annotation: object, matrix: NDArray[np.float64]) -> FormValue | None:
    if raw.FPDFAnnot_GetSubtype(annotation) != raw.FPDF_ANNOT_WIDGET:
        return None
    rect = raw.FS_RECTF()
    if raw.FPDFAnnot_GetFlags(annotation) & _UNSEEN:
        return None
    if not raw.FPDFAnnot_GetRect(annotation, rect):
        return None
    kind = raw.FPDFAnnot_GetFormFieldType(formenv, annotation)
    name = _string(raw.FPDFAnnot_GetFormFieldName, formenv, annotation)
    box = _box(rect, matrix)
    if kind in _BUTTONS:
        return FormValue(name, "", bool(raw.FPDFAnnot_IsChecked(formenv, annotation)), box)
    if kind == raw.FPDF_FORMFIELD_TEXTFIELD:
        text = _string(raw.FPDFAnnot_GetFormFieldValue, formenv, annotation)
        return FormValue(name, text.replace("\r\n", "\n").replace("\r", "\n"), None, box)
    if kind in _CHOICES:
        return FormValue(name, _choice(formenv, annotation), None, box)
    return None


def _choice(formenv: object, annotation: object) -> str:
    """What a list shows: the labels of the chosen options; its value may be an inner code."""
    chosen = [
        _string(raw.FPDFAnnot_GetOptionLabel, formenv, annotation, index)
        for index in range(raw.FPDFAnnot_GetOptionCount(formenv, annotation))
        if raw.FPDFAnnot_IsOptionSelected(formenv, annotation, index)
    ]
    return "\n".join(chosen) or _string(raw.FPDFAnnot_GetFormFieldValue, formenv, annotation)


def _box(rect: object, matrix: NDArray[np.float64]) -> Box:
    corners = np.array([[rect.left, rect.bottom, 1.0], [rect.right, rect.top, 1.0]])  # type: ignore[attr-defined]
    (x1, y1), (x2, y2) = (corners @ matrix.T).tolist()
    return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def _string(call: object, *arguments: object) -> str:
    """A pdfium string: asked once for its length in bytes, once for its text."""
    size = call(*arguments, None, 0)  # type: ignore[operator]
    buffer = ctypes.create_string_buffer(size)
    call(*arguments, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)  # type: ignore[operator]
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le", "replace")
