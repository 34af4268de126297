"""Checkboxes read from pixels: small printed squares, and whether there is ink inside."""

from __future__ import annotations

import re

import cv2
import numpy as np
from numpy.typing import NDArray

from documents.geometry import Box
from documents.layout import Mark

WANTED = re.compile(
    r"retirement\s*plan|third.?party\s*sick|statutory\s*emp|FATCA|2nd\s*TIN|\bCORRECTED\b|\bVOID\b"
    r"|total\s*distribution|IRA/?\s*SEP|5,000\s*or\s*more|same\s*as\s*(payer|borrower)",
    re.IGNORECASE,
)
"""Captions of printed checkboxes: pages without any are not searched."""

_SIDES_INCH = (0.055, 0.36)
_EDGE_COVER = 0.82
"""Share of each side of the square that must be drawn."""
_INK_CHECKED = 0.055
_INK_FULL = 0.9


def find_marks(pixels: NDArray[np.uint8], page_width_inch: float = 8.5) -> list[Mark]:
    """Checkboxes on a picture, (height, width, 3) uint8 BGR; boxes in its pixels.

    Confidence falls near the line between empty and ticked. A solid square is no checkbox.
    """
    gray = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    block = 2 * (max(gray.shape) // 100) + 1
    ink = cv2.adaptiveThreshold(
        gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, max(block, 15), 12
    )
    per_inch = gray.shape[1] / page_width_inch
    low, high = (side * per_inch for side in _SIDES_INCH)
    contours, _ = cv2.findContours(ink, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    squares = []
    for contour in contours:
        x, y, w, h = cv2.boundingRect(contour)
        if (
            low <= w <= high
            and low <= h <= high
            and 0.72 <= w / h <= 1.4
            and _framed(ink, x, y, w, h)
        ):
            squares.append((x, y, w, h))
    return [_mark(ink, *square) for square in _outermost(squares)]


def _framed(ink: NDArray[np.uint8], x: int, y: int, w: int, h: int) -> bool:
    """Whether all four sides are drawn: a letter O or D has no straight corners."""
    patch = ink[max(y - 1, 0) : y + h + 1, max(x - 1, 0) : x + w + 1] > 0
    depth = max(3, round(0.14 * min(w, h)))
    sides = (
        patch[:depth].any(axis=0),
        patch[-depth:].any(axis=0),
        patch[:, :depth].any(axis=1),
        patch[:, -depth:].any(axis=1),
    )
    corners = (patch[:depth, :depth], patch[:depth, -depth:], patch[-depth:, :depth])
    return all(side.mean() >= _EDGE_COVER for side in sides) and all(
        c.mean() > 0.3 for c in corners
    )


def _outermost(squares: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """One square a place: inner and outer outlines of one frame count once."""
    kept: list[tuple[int, int, int, int]] = []
    for x, y, w, h in sorted(squares, key=lambda s: -s[2] * s[3]):
        cx, cy = x + w / 2, y + h / 2
        if not any(kx <= cx <= kx + kw and ky <= cy <= ky + kh for kx, ky, kw, kh in kept):
            kept.append((x, y, w, h))
    return kept


def _mark(ink: NDArray[np.uint8], x: int, y: int, w: int, h: int) -> Mark:
    inset = max(3, round(0.2 * min(w, h)))
    inside = ink[y + inset : y + h - inset, x + inset : x + w - inset] > 0
    share = float(inside.mean()) if inside.size else 0.0
    checked = _INK_CHECKED < share < _INK_FULL
    distance = abs(share - _INK_CHECKED) / _INK_CHECKED
    return Mark(Box(x, y, x + w, y + h), checked, round(min(0.99, 0.6 + 0.4 * distance), 3))
