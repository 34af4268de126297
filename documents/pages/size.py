"""How many pixels a page gets: by its print size, capped by pixels and never by DPI.

Scans that declare 4250×5500 points are real; so are pages of a few points that hold a large picture.
"""

from __future__ import annotations

import math

DPI = 200
MAX_PIXELS = 6_000_000
"""About a Letter page at 250 DPI; a page of any declared size stays under it."""
MAX_SIDE = 12_000
MIN_LONG_SIDE = 1_000
"""Small declared pages (checks, stubs) still get enough pixels to read."""
MAX_PICTURE_PIXELS = 150_000_000
"""A picture with more is refused before it is decoded: A4 at 1,200 DPI is 139 MP, 420 MB of RGB."""
MAX_PAGES = 10_000
"""A file that declares more is refused whole: none of its pages is dropped unsaid."""


def fit(width: float, height: float) -> float:
    """The factor (at most 1) by which a picture of that many pixels must shrink to fit the caps."""
    area = math.sqrt(MAX_PIXELS / max(width * height, 1.0))
    return min(1.0, area, MAX_SIDE / max(width, height, 1.0))


def page_pixels(width_pt: float, height_pt: float) -> tuple[int, int]:
    """Pixels of a PDF page of that many points: 200 DPI, more when tiny, fewer when huge."""
    scale = DPI / 72
    long_side = max(width_pt, height_pt, 1.0) * scale
    if long_side < MIN_LONG_SIDE:
        scale *= MIN_LONG_SIDE / long_side
    scale *= fit(width_pt * scale, height_pt * scale)
    return max(1, round(width_pt * scale)), max(1, round(height_pt * scale))
