"""Pictures on their way to a vision model: decoded safely, at the size that is asked for."""

from __future__ import annotations

import base64
import io

from PIL import Image, ImageOps, UnidentifiedImageError

from documents.dialects.image_rule import ImageRule
from documents.errors import BadPage, PictureTooLarge
from documents.geometry import Box
from documents.pages.on_white import on_white

__all__ = ["Image", "crop_jpeg", "data_url", "decode_rgb", "is_plain", "sample_jpeg", "to_jpeg"]

MAX_PIXELS = 100_000_000
"""More are not decoded: a page at 600 DPI has 34 million."""
JPEG_QUALITY = 90
_MARGIN_PX = 8
_ONE_SHADE = 8


def decode_rgb(data: bytes) -> Image.Image:
    """The picture in a PNG, JPEG or other file, RGB on white, upright by its EXIF orientation.

    Raises:
        BadPage: it is no picture, or its data are damaged.
        PictureTooLarge: it declares more than MAX_PIXELS pixels.
    """
    try:
        with Image.open(io.BytesIO(data)) as picture:
            width, height = picture.size
            if width * height > MAX_PIXELS:
                raise PictureTooLarge(f"the picture declares {width} × {height} pixels")
            return on_white(ImageOps.exif_transpose(picture))
    except PictureTooLarge:
        raise
    except (UnidentifiedImageError, Image.DecompressionBombError):
        raise BadPage("the bytes are no picture that can be opened") from None
    except Exception:
        # Pillow's decoders raise anything on damaged data: SyntaxError, struct.error, KeyError, …
        raise BadPage("the picture's data are truncated or damaged") from None


def to_jpeg(picture: Image.Image, width: int, height: int, quality: int = JPEG_QUALITY) -> bytes:
    """The RGB picture as a JPEG file of that size in pixels (bicubic, as the models' own resizing)."""
    if picture.size != (width, height):
        picture = picture.resize((width, height), Image.Resampling.BICUBIC)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def crop_jpeg(jpeg: bytes, box: Box, rule: ImageRule) -> bytes:
    """The part of a JPEG file within `box` (pixels) with a little margin, at the size of the rule."""
    picture = decode_rgb(jpeg)
    width, height = picture.size
    x1, y1 = max(0, int(box.x1) - _MARGIN_PX), max(0, int(box.y1) - _MARGIN_PX)
    x2 = max(x1 + 1, min(width, int(box.x2) + _MARGIN_PX))
    y2 = max(y1 + 1, min(height, int(box.y2) + _MARGIN_PX))
    return to_jpeg(picture.crop((x1, y1, x2, y2)), *rule.size(x2 - x1, y2 - y1))


def sample_jpeg(side: int) -> bytes:
    """A small white picture, to try a server with."""
    return to_jpeg(Image.new("RGB", (side, side), "white"), side, side)


def is_plain(picture: Image.Image) -> bool:
    """Whether nothing at all stands on an RGB picture: each channel is one shade, or nearly."""
    return all(high - low <= _ONE_SHADE for low, high in picture.getextrema())  # type: ignore[misc]


def data_url(jpeg: bytes) -> str:
    """The JPEG file as a data URL."""
    return "data:image/jpeg;base64," + base64.b64encode(jpeg).decode()
