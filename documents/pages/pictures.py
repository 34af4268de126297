"""Pictures inside a PDF page: how much of the page they cover, and whether they are safe to draw."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice

import numpy as np
import pypdfium2.raw as raw
from numpy.typing import NDArray

from documents.errors import PictureTooLarge
from documents.pages.size import MAX_PICTURE_PIXELS

Floats = NDArray[np.float64]

_MAX_PICTURES = 2_000
_MAX_OBJECTS = 20_000
_MAX_DEPTH = 4
_GRID = 64
"""Coverage is counted in cells, so that the strips of one scan add up and overlaps do not."""


def picture_share(page: object, to_pixels: Floats, width_px: int, height_px: int) -> float:
    """Share of the page that pictures cover, 0..1; a turned picture counts by its upright box."""
    covered = np.zeros((_GRID, _GRID), bool)
    scale = np.array([_GRID / max(width_px, 1), _GRID / max(height_px, 1)])
    for _, matrix in _pictures(page):
        corners = np.array([[0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1]]) @ matrix
        cells = np.clip((corners @ to_pixels[:, :2].T + to_pixels[:, 2]) * scale, 0, _GRID)
        (x1, y1), (x2, y2) = np.rint(cells.min(axis=0)), np.rint(cells.max(axis=0))
        covered[int(y1) : int(y2), int(x1) : int(x2)] = True
    return float(covered.mean())


def check_pictures(page: object) -> None:
    """Raises PictureTooLarge when the page holds a picture that must not be decoded."""
    width, height = ctypes.c_uint(), ctypes.c_uint()
    for item, _ in _pictures(page):
        raw.FPDFImageObj_GetImagePixelSize(item, width, height)
        if width.value * height.value > MAX_PICTURE_PIXELS:
            raise PictureTooLarge(
                f"a picture on the page declares {width.value} × {height.value} pixels; at most "
                f"{MAX_PICTURE_PIXELS // 1_000_000} million are decoded"
            )


def _pictures(page: object) -> Iterator[tuple[object, Floats]]:
    """Image objects, those inside of forms too, each with the 3×2 matrix of its unit square."""
    objects = (
        raw.FPDFPage_GetObject(page, index) for index in range(raw.FPDFPage_CountObjects(page))
    )
    found = _within(islice(objects, _MAX_OBJECTS), np.eye(3)[:, :2], 0)
    yield from islice(found, _MAX_PICTURES)


def _within(
    objects: Iterator[object], outer: Floats, depth: int
) -> Iterator[tuple[object, Floats]]:
    for item in objects:
        kind = raw.FPDFPageObj_GetType(item)
        if kind not in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
            continue
        own = raw.FS_MATRIX()
        if not raw.FPDFPageObj_GetMatrix(item, own):
            continue
        linear = np.array([[own.a, own.b], [own.c, own.d], [own.e, own.f]])
        matrix = linear @ outer[:2] + np.array([[0.0], [0.0], [1.0]]) * outer[2]
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            yield item, matrix
        elif depth < _MAX_DEPTH:
            inner = (
                raw.FPDFFormObj_GetObject(item, index)
                for index in range(min(raw.FPDFFormObj_CountObjects(item), _MAX_OBJECTS))
            )
            yield from _within(inner, matrix, depth + 1)
