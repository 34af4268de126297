"""Where a page's ink is: a page is blank only when there is none, whatever was or was not read."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from documents.geometry import Box

Gray = NDArray[np.uint8]

_FAINT = 12
"""Grey levels off the paper that count as ink: light grey print is 30 and more."""
_NOISE_SIGMAS = 6.0
_SPECK = 1 / 320
"""Of the long side: dust is smaller, a letter of 8-point print is larger (7 px of 2,200)."""
_EDGE = 0.05
"""Shadows and black edges of scans stay within that share of the sides."""
_REACH = 15
_PLAINLY_DARK = 90
_PLENTY = 0.004
"""Share of a page, its margins left out, that is plainly dark when there are a few lines of print."""
_LETTERS = 5
"""Fewer marks of a letter's size, none of them larger, are dirt."""


def is_blank(pixels: NDArray[np.uint8]) -> bool:
    """Whether nothing stands on a picture, (height, width, 3) uint8 BGR; quick for pages that hold much."""
    height, width = pixels.shape[:2]
    inner = pixels[
        height // 12 : -(height // 12) or None : 3, width // 12 : -(width // 12) or None : 3, 1
    ]
    if inner.size:
        dark = np.count_nonzero(inner < max(int(np.median(inner[::4, ::4])) - _PLAINLY_DARK, 0))
        if dark > _PLENTY * inner.size:
            return False
    return ink_box(pixels) is None


def ink_box(pixels: NDArray[np.uint8]) -> Box | None:
    """The box around all ink on a picture, (height, width, 3) uint8 BGR; None when it is blank.

    Specks of dust, sensor noise, uneven light and dark scanner edges are no ink.
    """
    gray = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), np.uint8)
    off = np.abs(cv2.blur(gray, (3, 3)).astype(np.int16) - _paper(gray))
    noise = 1.4826 * float(np.median(off[::3, ::3]))
    ink = (off > max(_FAINT, _NOISE_SIGMAS * noise)).astype(np.uint8)
    _clear_edges(ink)
    _, _, marks, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    x1, y1 = marks[1:, 0], marks[1:, 1]
    x2, y2 = x1 + marks[1:, 2], y1 + marks[1:, 3]
    speck = max(_SPECK * max(gray.shape), 2.0)
    size = np.maximum(x2 - x1, y2 - y1) - 2  # blurring has widened them
    kept = np.flatnonzero(size > speck)
    if not len(kept) or (len(kept) < _LETTERS and size[kept].max() < 5 * speck):
        return None
    return Box(
        *(float(v) for v in (x1[kept].min(), y1[kept].min(), x2[kept].max(), y2[kept].max()))
    )


def _clear_edges(ink: Gray) -> None:
    """Take away, in place, the ink near the sides that hangs together with the sides themselves."""
    height, width = ink.shape
    _, labels = cv2.connectedComponents(ink, connectivity=8)
    outermost = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    edge = np.zeros(int(labels.max()) + 1, bool)
    edge[outermost] = True
    edge_x, edge_y = round(_EDGE * width), round(_EDGE * height)
    near = np.ones(ink.shape, bool)
    near[edge_y : height - edge_y, edge_x : width - edge_x] = False
    ink[edge[labels] & near] = 0


def _paper(gray: Gray) -> NDArray[np.int16]:
    """The paper's own grey at each pixel: print is gone, slow changes of light stay."""
    height, width = gray.shape
    scale = 160 / max(height, width)
    size = (max(3, round(width * scale)), max(3, round(height * scale)))
    small = cv2.resize(gray, size, interpolation=cv2.INTER_AREA)
    # Mirrored at the sides: repeated, a dark edge would be taken for the paper beside it.
    wide = np.pad(small, _REACH, mode="symmetric")
    paper = cv2.medianBlur(wide, 2 * _REACH + 1)
    paper = paper[_REACH:-_REACH, _REACH:-_REACH]
    return cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR).astype(np.int16)
