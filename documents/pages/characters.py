"""The characters of a PDF page as arrays: code points, places in pixels, and which way up they stand.

Some 4,000 a page, so pdfium is asked in C loops (`map`) that write into arrays, never one by one.
"""

from __future__ import annotations

import ctypes
from collections import deque
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray

Floats = NDArray[np.float64]

OBLIQUE = -1
_MAX_TILT = 20.0
"""Degrees off a quarter turn up to which text counts as level: skewed scans, yes; watermarks, no."""
_ASCENT, _DESCENT = 0.78, 0.22
"""Of the font size: where pdfium's own boxes are of no use (text that is not level on the sheet)."""
_BEARING = 0.06

_ASK_NOTHING = ctypes.CFUNCTYPE(ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
_ASK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_ASK_FOUR = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, *[ctypes.c_void_p] * 4)


def _faster(function: Any, prototype: Any) -> Any:
    """The same C function without pypdfium2's conversion of each pointer."""
    return prototype(ctypes.cast(function, ctypes.c_void_p).value)


_code = _faster(raw.FPDFText_GetUnicode, _ASK_NOTHING)
_loose_box = _faster(raw.FPDFText_GetLooseCharBox, _ASK)
_matrix = _faster(raw.FPDFText_GetMatrix, _ASK)
_tight_box = _faster(raw.FPDFText_GetCharBox, _ASK_FOUR)


@dataclass(frozen=True, slots=True)
class Characters:
    """codes: (n,) code points, as pdfium has them; boxes: (n, 4) pixels of the picture as it lies.

    turns: (n,) the clockwise turn (0, 90, 180, 270) that brings each upright, or OBLIQUE.
    Spaces that pdfium added have boxes without size.
    """

    codes: NDArray[np.int64]
    boxes: Floats
    turns: NDArray[np.int64]


def read_characters(textpage: pdfium.PdfTextPage, to_pixels: Floats) -> Characters:
    """All characters in the order of the content. to_pixels: 2×3, page points to pixels."""
    count = textpage.count_chars()
    handle = ctypes.cast(textpage.raw, ctypes.c_void_p).value
    codes = np.fromiter(map(_code, repeat(handle), range(count)), np.int64, count)
    matrices = _filled(_matrix, textpage, count, 6)
    rects = _filled(_loose_box, textpage, count, 4)
    boxes = _mapped(to_pixels, rects[:, [0, 3, 2, 1]])  # left, top, right, bottom
    along = matrices[:, :2] @ to_pixels[:, :2].T
    degrees = np.degrees(np.arctan2(along[:, 1], along[:, 0]))
    quarters = np.rint(degrees / 90) * 90
    turns = (-quarters % 360).astype(np.int64)
    turns[np.abs(degrees - quarters) > _MAX_TILT] = OBLIQUE
    # pdfium's loose boxes hold for text that is level in the sheet's own coordinates only.
    upended = np.flatnonzero(np.abs(matrices[:, 1]) > 0.5 * np.abs(matrices[:, 0]))
    if len(upended):
        boxes[upended] = _upended_boxes(textpage, upended, matrices[upended], to_pixels)
    return Characters(codes, boxes, turns)


def _filled(ask: Any, textpage: pdfium.PdfTextPage, count: int, fields: int) -> Floats:
    """What `ask` writes for each character: (count, fields) from C floats; zeros where it fails."""
    values = np.zeros((count, fields), np.float32)
    handle = ctypes.cast(textpage.raw, ctypes.c_void_p).value
    start, step = values.ctypes.data, 4 * fields
    places = range(start, start + step * count, step)
    deque(map(ask, repeat(handle), range(count), places), maxlen=0)
    return values.astype(np.float64)


def _upended_boxes(
    textpage: pdfium.PdfTextPage, indices: NDArray[np.int64], matrices: Floats, to_pixels: Floats
) -> Floats:
    """Boxes of characters that stand on end on the sheet: ink along the line, font height across."""
    rects = np.zeros((len(indices), 4), np.float64)
    handle = ctypes.cast(textpage.raw, ctypes.c_void_p).value
    chosen, address = indices.tolist(), rects.ctypes.data
    starts = range(address, address + 32 * len(chosen), 32)
    places = [range(s.start + 8 * n, s.stop + 8 * n, 32) for n, s in enumerate(repeat(starts, 4))]
    deque(map(_tight_box, repeat(handle), chosen, *places), maxlen=0)
    tight = _mapped(to_pixels, rects[:, [0, 3, 1, 2]])  # pdfium gives left, right, bottom, top
    sizes = np.fromiter(
        (raw.FPDFText_GetFontSize(textpage.raw, index) for index in chosen), np.float64, len(chosen)
    )
    origin = matrices[:, 4:6] @ to_pixels[:, :2].T + to_pixels[:, 2]
    up = matrices[:, 2:4] @ to_pixels[:, :2].T * sizes[:, None]
    high, low = origin + _ASCENT * up, origin - _DESCENT * up
    across = np.abs(up).argmax(axis=1)  # the axis on which the line's height lies
    boxes = np.empty_like(tight)
    bearing = _BEARING * np.abs(up).max(axis=1)
    for axis in (0, 1):
        height_here = across == axis
        first, last = np.minimum(high, low)[:, axis], np.maximum(high, low)[:, axis]
        boxes[:, axis] = np.where(height_here, first, tight[:, axis] - bearing)
        boxes[:, axis + 2] = np.where(height_here, last, tight[:, axis + 2] + bearing)
    return boxes


def _mapped(to_pixels: Floats, rects: Floats) -> Floats:
    """Rectangles (x, y, x, y) in page points as upright boxes in pixels."""
    one = rects[:, :2] @ to_pixels[:, :2].T + to_pixels[:, 2]
    two = rects[:, 2:] @ to_pixels[:, :2].T + to_pixels[:, 2]
    return np.hstack([np.minimum(one, two), np.maximum(one, two)])
