"""A page made ready for a vision model; exact readings and blank pages never get so far.

Runs in a process of the page pool.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from blocks.ink import is_blank
from blocks.page_reader import Pixels, blank_layout, not_lost, page_pixels, read_exact, scan_of
from documents.dialects.image_rule import ImageRule
from documents.layout import Page, PageLayout
from documents.pages.model_image import JPEG_QUALITY


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A JPEG file of the page as it lies, `width_px` × `height_px`: exactly what the model works at."""

    jpeg: bytes
    width_px: int
    height_px: int


def prepare(
    page: Page, rule: ImageRule, threads: int, exact: bool = True
) -> PageLayout | PagePicture:
    """The finished layout when no model is needed for it, else the picture to send.

    exact: a proven text layer and filled form fields win over a model.
    Raises BadPage, BrokenDocument, DocumentLocked, PictureTooLarge or SourceMissing.
    """
    layout = read_exact(page, threads) if exact else None
    if layout is not None:
        return layout
    width, height = rule.size(page.width_px, page.height_px)
    pixels = _pixels(page, width, height)
    if is_blank(pixels):
        return not_lost(page, blank_layout(page))
    return PagePicture(_jpeg(pixels), width, height)


def picture_of(page: Page, rule: ImageRule) -> PagePicture:
    """The page's picture, whatever is on it: for classification."""
    width, height = rule.size(page.width_px, page.height_px)
    return PagePicture(_jpeg(_pixels(page, width, height)), width, height)


def _pixels(page: Page, width_px: int, height_px: int) -> Pixels:
    """The page's picture of that size; a scan is not drawn by pdfium but scaled, in half the time."""
    scan = scan_of(page, width_px, height_px)
    return (
        page_pixels(page, width_px, height_px)
        if scan is None
        else scaled(scan, width_px, height_px)
    )


def scaled(pixels: Pixels, width_px: int, height_px: int) -> Pixels:
    """Grey or BGR pixels as (height_px, width_px, 3) BGR."""
    smaller = pixels.shape[1] > 1.1 * width_px
    how = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    sized = pixels
    if pixels.shape[:2] != (height_px, width_px):
        sized = np.asarray(cv2.resize(pixels, (width_px, height_px), interpolation=how), np.uint8)
    if sized.ndim == 2 or sized.shape[2] == 1:
        return np.asarray(cv2.cvtColor(sized, cv2.COLOR_GRAY2BGR), np.uint8)
    return sized


def _jpeg(pixels: Pixels) -> bytes:
    """cv2 encodes BGR as it lies, twice as fast as Pillow with the turning round of channels."""
    return bytes(cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])[1])
