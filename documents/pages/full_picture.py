"""The picture of a PDF page that is nothing but one scan: taken as it is stored, not drawn anew.

pdfium takes twice as long to scale a picture onto a page as to decode it.
"""

from __future__ import annotations

import ctypes

import numpy as np
import pypdfium2.raw as raw
from numpy.typing import NDArray

from documents.pages.pdf import PdfPage, pixel_map
from documents.pages.pictures import check_pictures

_NEAR_PX = 0.5
"""A scan whose edges lie so close to the page's counts as covering it."""
_MOST_LARGER = 4
"""Times the pixels that are asked for: far larger scans cost pdfium less memory when it draws them."""
_INVISIBLE = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_CHANNELS = {raw.FPDFBitmap_Gray: 1, raw.FPDFBitmap_BGR: 3, raw.FPDFBitmap_BGRx: 4}
_PLAIN = {
    1: (raw.FPDF_COLORSPACE_DEVICEGRAY, raw.FPDF_COLORSPACE_CALGRAY),
    3: (raw.FPDF_COLORSPACE_DEVICERGB, raw.FPDF_COLORSPACE_CALRGB, raw.FPDF_COLORSPACE_ICCBASED),
}
"""By bytes a pixel. Palettes, masks and CMYK are left to pdfium's drawing."""


def full_picture(page: PdfPage, width_px: int, height_px: int) -> NDArray[np.uint8] | None:
    """The scan's own pixels, (height, width, 1 or 3) uint8, grey or BGR; None when the page is more.

    width_px × height_px: what the page's picture is to have; the scan's own size may be another.
    Text that leaves no ink is nothing. Raises PictureTooLarge as `render` does.
    """
    check_pictures(page)
    scan = _only_scan(page)
    if scan is None or not _covers(scan, page, width_px, height_px):
        return None
    facts = raw.FPDF_IMAGEOBJ_METADATA()
    if not raw.FPDFImageObj_GetImageMetadata(scan, page, facts):
        return None
    large = facts.width * facts.height > _MOST_LARGER * width_px * height_px
    if large or facts.colorspace not in _PLAIN.get(facts.bits_per_pixel // 8, ()):
        return None
    return _pixels(scan)


def _only_scan(page: PdfPage) -> object | None:
    """The image object that is all there is to see on the page."""
    if page.formenv or raw.FPDFPage_GetAnnotCount(page):
        return None
    scan = None
    for index in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_IMAGE and scan is None:
            scan = item
        elif kind != raw.FPDF_PAGEOBJ_TEXT or (
            raw.FPDFTextObj_GetTextRenderMode(item) not in _INVISIBLE
        ):
            return None
    if scan is None or raw.FPDFPageObj_HasTransparency(scan):
        return None
    clip = raw.FPDFPageObj_GetClipPath(scan)
    return None if clip and raw.FPDFClipPath_CountPaths(clip) > 0 else scan


def _covers(scan: object, page: PdfPage, width_px: int, height_px: int) -> bool:
    """Whether it lies upright on the whole page and ends with it."""
    own = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(scan, own):
        return False
    unit = np.array(
        [[0, 1, 1], [1, 1, 1], [0, 0, 1]], np.float64
    )  # top left, top right, bottom left
    points = unit @ np.array([[own.a, own.b], [own.c, own.d], [own.e, own.f]])
    to_pixels = pixel_map(page, width_px, height_px)
    found = points @ to_pixels[:, :2].T + to_pixels[:, 2]
    wanted = [[0, 0], [width_px, 0], [0, height_px]]
    return bool(np.abs(found - wanted).max() <= _NEAR_PX)


def _pixels(scan: object) -> NDArray[np.uint8] | None:
    bitmap = raw.FPDFImageObj_GetBitmap(scan)
    if not bitmap:
        return None
    try:
        channels = _CHANNELS.get(raw.FPDFBitmap_GetFormat(bitmap))
        if channels is None:
            return None
        width, height = raw.FPDFBitmap_GetWidth(bitmap), raw.FPDFBitmap_GetHeight(bitmap)
        stride = raw.FPDFBitmap_GetStride(bitmap)
        place = ctypes.cast(raw.FPDFBitmap_GetBuffer(bitmap), ctypes.POINTER(ctypes.c_uint8))
        rows = np.ctypeslib.as_array(place, (height, stride))[:, : width * channels]
        return rows.reshape(height, width, channels)[:, :, :3].copy()
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
