"""A part of a page's picture, for people to look at."""

from __future__ import annotations

import io

from PIL import Image

_QUALITY = 70


def cropped(jpeg: bytes, place: tuple[float, float, float, float], longest_px: int) -> bytes:
    """The part of a JPEG picture as a JPEG, no side longer than `longest_px`.

    place: left, top, right, bottom as shares (0..1) of the picture's width and height.
    """
    with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as picture:
        across, down = picture.size
        left, top = int(place[0] * across), int(place[1] * down)
        right, bottom = (
            max(left + 1, round(place[2] * across)),
            max(top + 1, round(place[3] * down)),
        )
        part = picture.convert("RGB").crop((left, top, right, bottom))
    part.thumbnail((longest_px, longest_px))
    out = io.BytesIO()
    part.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
