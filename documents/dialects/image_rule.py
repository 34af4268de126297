"""The picture size that a model works at, so that its server never resizes what we send.

Source: the published `smart_resize` of the Qwen2-VL family, which dots.ocr uses too.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from documents.errors import BadPage


@dataclass(frozen=True, slots=True)
class ImageRule:
    """Sides are multiples of `factor` pixels; the area lies within [min_pixels, max_pixels]."""

    factor: int
    min_pixels: int
    max_pixels: int
    max_aspect: float = 200.0

    def size(self, width: int, height: int) -> tuple[int, int]:
        """The (width, height) to send for a picture of this size; sending it again changes nothing.

        Raises BadPage for strips whose sides differ more than `max_aspect` times.
        """
        if max(width, height) > self.max_aspect * min(width, height):
            raise BadPage(f"a strip of {width} × {height} pixels is no page")
        wide, high = self._rounded(width, round), self._rounded(height, round)
        if wide * high > self.max_pixels:
            shrink = math.sqrt(width * height / self.max_pixels)
            wide = self._rounded(width / shrink, math.floor)
            high = self._rounded(height / shrink, math.floor)
        elif wide * high < self.min_pixels:
            grow = math.sqrt(self.min_pixels / (width * height))
            wide = self._rounded(width * grow, math.ceil)
            high = self._rounded(height * grow, math.ceil)
        return wide, high

    def tokens(self, width: int, height: int) -> int:
        """Image tokens that a picture of this size, as sent, costs."""
        return width * height // self.factor**2

    def _rounded(self, side: float, how: Callable[[float], int]) -> int:
        return max(self.factor, how(side / self.factor) * self.factor)
