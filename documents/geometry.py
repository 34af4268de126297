"""Rectangles on a page: pixels of the page image, origin top left, x2 and y2 outside."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in pixels; x1 <= x2 and y1 <= y2 are kept by whoever makes it."""

    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def width(self) -> float:
        return self.x2 - self.x1

    @property
    def height(self) -> float:
        return self.y2 - self.y1

    @property
    def center_x(self) -> float:
        return (self.x1 + self.x2) / 2

    @property
    def center_y(self) -> float:
        return (self.y1 + self.y2) / 2

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.x1 <= x < self.x2 and self.y1 <= y < self.y2

    def overlap_x(self, other: Box) -> float:
        """Length in pixels that both share along x; 0 when apart."""
        return max(0.0, min(self.x2, other.x2) - max(self.x1, other.x1))

    def overlap_y(self, other: Box) -> float:
        """Length in pixels that both share along y; 0 when apart."""
        return max(0.0, min(self.y2, other.y2) - max(self.y1, other.y1))

    def rounded(self) -> list[int]:
        """As the result JSON has it: whole pixels."""
        return [round(self.x1), round(self.y1), round(self.x2), round(self.y2)]


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all. Raises ValueError when there is none."""
    x1s, y1s, x2s, y2s = zip(*boxes, strict=True)
    return Box(min(x1s), min(y1s), max(x2s), max(y2s))


def turn(box: Box, degrees: float, width_px: float, height_px: float) -> Box:
    """The upright box around `box` turned clockwise by `degrees` about the page's centre."""
    if not degrees:
        return box
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    cx, cy = width_px / 2, height_px / 2
    xs, ys = [], []
    for x, y in ((box.x1, box.y1), (box.x2, box.y1), (box.x2, box.y2), (box.x1, box.y2)):
        xs.append(cx + (x - cx) * cos - (y - cy) * sin)
        ys.append(cy + (x - cx) * sin + (y - cy) * cos)
    return Box(min(xs), min(ys), max(xs), max(ys))


def quarter_turn(box: Box, degrees: int, width_px: float, height_px: float) -> Box:
    """`box` after the page image (width_px × height_px before) is turned clockwise by 0/90/180/270."""
    x1, y1, x2, y2 = box
    if degrees == 90:
        return Box(height_px - y2, x1, height_px - y1, x2)
    if degrees == 180:
        return Box(width_px - x2, height_px - y2, width_px - x1, height_px - y1)
    if degrees == 270:
        return Box(y1, width_px - x2, y2, width_px - x1)
    return box
