"""The ruled lines of a form, from pixels: they bound its boxes where captions alone leave doubt.

Lines may be slanted a little and broken; each piece that is found stands for itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from blocks.marks import FINE, dark_ink, straight
from documents.layout import RuledLine

_LEAST_INCH = (0.17, 0.5)
"""Shorter upright strokes are letters; the boxes of a W-2 in strips are hardly higher. Level ones
run through rows of letters and over several boxes."""
_MOST_THICK_INCH = 0.035
"""Thicker strokes are bars, bold headlines and shading."""
_CONTRAST = 25
_MOST_LINES = 2_000
"""A page with more is hatched or a picture, and no form."""


def find_ruled_lines(
    pixels: NDArray[np.uint8], page_width_inch: float = 8.5, skew_degrees: float = 0.0
) -> list[RuledLine]:
    """Upright and level lines on a picture, (height, width, 3) uint8 BGR, of an upright page.

    skew_degrees: the clockwise turn that straightens the page; the lines are given after it.
    """
    gray = straight(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), skew_degrees)
    per_inch = gray.shape[1] / page_width_inch
    scale = 2 if per_inch < FINE else 1
    if scale > 1:
        gray = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    picture = dark_ink(gray, _CONTRAST)
    upright, level = (max(round(inch * per_inch * scale), 12) for inch in _LEAST_INCH)
    thick = max(_MOST_THICK_INCH * per_inch * scale, 6.0)
    found = [
        *_pieces(picture, upright, thick),
        *(RuledLine(y1, x1, y2, x2) for x1, y1, x2, y2 in _pieces(picture.T, level, thick)),
    ]
    if len(found) > _MOST_LINES:
        return []
    return [RuledLine(*(round(v / scale, 1) for v in line)) for line in found]


def _pieces(picture: NDArray[Any], least: int, thick: float) -> Iterator[RuledLine]:
    """Upright lines of the picture, each from its upper to its lower end."""
    # Widened, a line that leans by a pixel or two is still one upright run.
    wide = cv2.dilate(np.ascontiguousarray(picture), np.ones((1, 3), np.uint8))
    runs = cv2.morphologyEx(wide, cv2.MORPH_OPEN, np.ones((least, 1), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(runs, connectivity=8)
    for label in range(1, count):
        x, y, width, height, area = (int(v) for v in stats[label])
        if area > (thick + 2) * height:
            continue
        part = labels[y : y + height, x : x + width] == label
        top, bottom = part[: max(height // 20, 1)], part[-max(height // 20, 1) :]
        yield RuledLine(x + _middle(top), float(y), x + _middle(bottom), float(y + height))


def _middle(rows: NDArray[Any]) -> float:
    return float(np.nonzero(rows)[1].mean()) + 0.5
