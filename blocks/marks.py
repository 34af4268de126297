"""Checkboxes read from pixels: small printed squares, and whether there is ink inside.

Squares are sought among the straight lines of the page, so that a cross that touches its frame, or a
frame that touches the form's rules, hides none. Letters are told apart by their round or missing sides
and, where the page's words are known, by standing inside one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from documents.geometry import Box
from documents.layout import Mark, Span, Word

WANTED = re.compile(
    r"retirement|third.?party|3rd.?party|statutory|FATCA|2nd\s*TIN|\bCORRECTED\b|\bVOID\b"
    r"|wage\s*and\s*tax|\b1099|\b1098|total\s*distribution|IRA/?\s*SEP|5,000\s*or\s*more|same\s*as\s*(payer|borrower)",
    re.IGNORECASE,
)
"""Captions of printed checkboxes, also cut in two lines: pages without any are not searched."""

_SIDES_INCH = (0.06, 0.34)
_ASPECT = (0.55, 1.8)
FINE = 180
"""Pixels an inch under which the picture is enlarged first: thin frames are lost otherwise."""
_CONTRASTS = (45, 12)
"""Grey levels by which ink is darker than around it: bold first, which keeps blurred lines apart,
then faint, which finds thin ones."""
_STRAIGHT = 0.8
"""Share of a side that lies on one straight line."""
_CORNER_INK = 0.35
_INK_CHECKED = 0.06
"""Share of the inside that is ink; an empty box has specks, a tick or a cross has more."""
_INK_FULL = 0.85

_BOX_LIKE = frozenset("XxOo0DQVvCU")
"""Letters that OCR makes of a checkbox."""

Ink = NDArray[Any]


@dataclass(frozen=True, slots=True)
class _Square:
    """A frame in pixels of the ink picture; the lines of its sides are inside."""

    x: int
    y: int
    w: int
    h: int


def find_marks(
    pixels: NDArray[np.uint8],
    page_width_inch: float = 8.5,
    spans: Sequence[Span] = (),
    skew_degrees: float = 0.0,
) -> list[Mark]:
    """Checkboxes on a picture, (height, width, 3) uint8 BGR, of an upright page.

    spans: the page's print, boxes after the clockwise turn by `skew_degrees`; so are the marks' boxes.
    Confidence falls near the line between empty and ticked.
    """
    gray = straight(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), skew_degrees)
    per_inch = gray.shape[1] / page_width_inch
    scale = 2 if per_inch < FINE else 1
    if scale > 1:
        gray = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    low, high = (side * per_inch * scale for side in _SIDES_INCH)
    words = [word for span in spans for word in span.words]
    found: list[Mark] = []
    for contrast in _CONTRASTS:
        ink = dark_ink(gray, contrast)
        for square in _one_a_place(_squares(ink, low, high)):
            mark = _mark(ink, square, scale)
            seen = any(m.box.contains(mark.box.center_x, mark.box.center_y) for m in found)
            if not seen and not _in_word(mark.box, words):
                found.append(mark)
    return found


def straight(gray: Ink, degrees: float) -> Ink:
    """The grey picture turned clockwise by so many degrees, on white."""
    if not degrees:
        return gray
    height, width = gray.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    return cv2.warpAffine(gray, matrix, (width, height), borderValue=255)


def dark_ink(gray: Ink, contrast: int) -> Ink:
    """255 where it is darker than its surroundings: shadows of photos and tinted boxes fall away."""
    block = max(2 * (max(gray.shape) // 100) + 1, 15)
    return cv2.adaptiveThreshold(
        gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, contrast
    )


def _squares(ink: Ink, low: float, high: float) -> Iterator[_Square]:
    """Frames of a checkbox's size with four drawn sides: outlines of ink, and holes between lines."""
    length = max(round(0.8 * low), 5)
    across = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    down = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    # A line one pixel off its course, as in scans, is still one line.
    lines = cv2.morphologyEx(
        cv2.bitwise_or(across, down), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)
    )
    for picture in (ink, lines):
        contours, _ = cv2.findContours(picture, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        for contour in contours:
            x, y, w, h = cv2.boundingRect(contour)
            if not (low <= w <= high and low <= h <= high and _ASPECT[0] <= w / h <= _ASPECT[1]):
                continue
            square = _with_frame(ink, _Square(x, y, w, h))
            if _framed(ink, square):
                yield square


def _with_frame(ink: Ink, square: _Square) -> _Square:
    """The square grown over the lines around it, when it is the hole between them."""
    x, y, w, h = square.x, square.y, square.w, square.h
    most = max(2, round(0.2 * min(w, h)))
    across, down = slice(x + w // 4, x + w - w // 4), slice(y + h // 4, y + h - h // 4)
    left = _thickness(ink[down, max(x - most, 0) : x].T[::-1])
    right = _thickness(ink[down, x + w : x + w + most].T)
    top = _thickness(ink[max(y - most, 0) : y, across][::-1])
    bottom = _thickness(ink[y + h : y + h + most, across])
    return _Square(x - left, y - top, w + left + right, h + top + bottom)


def _thickness(rows: Ink) -> int:
    """How many rows from the first on are line; rows: (n, length)."""
    drawn = (rows > 0).mean(axis=1) > 0.6 if rows.size else np.zeros(0, bool)
    return int(drawn.argmin()) if not drawn.all() else len(drawn)


def _framed(ink: Ink, square: _Square) -> bool:
    """Whether all four sides are straight lines that meet: a letter O or D has none such."""
    x, y, w, h = square.x, square.y, square.w, square.h
    pad = 2
    patch = ink[max(y - pad, 0) : y + h + pad, max(x - pad, 0) : x + w + pad] > 0
    depth = pad + max(2, round(0.12 * min(w, h)))
    sides = (patch[:depth], patch[-depth:][::-1], patch[:, :depth].T, patch[:, -depth:].T[::-1])
    return all(_has_line(side, pad) for side in sides) and _has_corners(ink, square)


def _has_corners(ink: Ink, square: _Square) -> bool:
    """Whether there is ink in the very corners, where round letters have none."""
    size = max(3, round(0.16 * min(square.w, square.h)))
    patch = ink[square.y : square.y + square.h, square.x : square.x + square.w] > 0
    corners = (
        patch[:size, :size],
        patch[:size, -size:],
        patch[-size:, :size],
        patch[-size:, -size:],
    )
    return all(corner.mean() >= _CORNER_INK for corner in corners)


def _has_line(band: NDArray[np.bool_], pad: int) -> bool:
    """Whether some two neighbouring rows of the band are drawn from end to end.

    band: the rows along a side, outermost first; the frame's corners are `pad` from its ends.
    """
    inner = band[:, pad : band.shape[1] - pad]
    if inner.shape[1] < 4:
        return False
    pairs = inner[:-1] | inner[1:]
    cover = pairs.mean(axis=1)
    best = pairs[int(cover.argmax())]
    end = max(2, round(0.12 * len(best)))
    return bool(cover.max() >= _STRAIGHT and best[:end].any() and best[-end:].any())


def _one_a_place(squares: Iterator[_Square]) -> list[_Square]:
    """One square a place: the outlines of one frame count once, the most square of them.

    A caption's letter that touches the frame makes its outer outline too high.
    """
    kept: list[_Square] = []
    for square in sorted(squares, key=lambda s: (round(8 * abs(math.log(s.w / s.h))), -s.w * s.h)):
        x, y = square.x + square.w / 2, square.y + square.h / 2
        if not any(_over(k, x, y) or _over(square, k.x + k.w / 2, k.y + k.h / 2) for k in kept):
            kept.append(square)
    return kept


def _over(square: _Square, x: float, y: float) -> bool:
    return square.x <= x <= square.x + square.w and square.y <= y <= square.y + square.h


def _mark(ink: Ink, square: _Square, scale: int) -> Mark:
    x, y, w, h = square.x, square.y, square.w, square.h
    inset_x, inset_y = max(3, round(0.22 * w)), max(3, round(0.22 * h))
    inside = ink[y + inset_y : y + h - inset_y, x + inset_x : x + w - inset_x] > 0
    share = float(inside.mean()) if inside.size else 0.0
    if share > _INK_FULL:
        confidence = 0.75
    else:
        confidence = min(0.99, 0.6 + 0.4 * abs(share - _INK_CHECKED) / _INK_CHECKED)
    box = Box(x / scale, y / scale, (x + w) / scale, (y + h) / scale)
    return Mark(box, share > _INK_CHECKED, round(confidence, 3))


def _in_word(box: Box, words: Sequence[Word]) -> bool:
    """Whether it is part of a letter: low in a word, or of its height but away from its ends.

    OCR's word boxes may take in a checkbox that stands at their end, and a checkbox alone is read as
    an X, an O or a sign of no alphabet.
    """
    for word in words:
        place = word.box
        letters = sum(c.isascii() and c.isalnum() for c in word.text)
        if not letters or (letters == 1 and word.text in _BOX_LIKE):
            continue
        if not (place.y1 < box.center_y < place.y2 and box.height < 1.3 * place.height):
            continue
        low = box.height < 0.6 * place.height
        letter = 0.0 if low else 0.6 * place.width / len(word.text)
        if letters + low > 1 and place.x1 + letter < box.center_x < place.x2 - letter:
            return True
    return False
