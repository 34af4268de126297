"""Pictures as pages: PNG, JPEG (turned by EXIF), TIFF (many pages), WebP, GIF, BMP, HEIC."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from documents.errors import BadPage, BrokenDocument, PictureTooLarge
from documents.pages.pdf import PageFacts
from documents.pages.size import MAX_PICTURE_PIXELS, fit

MAX_FRAMES = 10_000


@contextmanager
def open_picture(path: str) -> Iterator[Image.Image]:
    """The picture file, not yet decoded.

    Raises:
        BrokenDocument: it cannot be opened.
        PictureTooLarge: its header declares more pixels than may be decoded.
    """
    _learn_heic()
    try:
        # Our own cap below is the limit; Pillow's warning at a smaller one says nothing new.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(path)
    except Image.DecompressionBombError:
        raise PictureTooLarge("the picture declares more pixels than may be decoded") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise BrokenDocument("the picture cannot be opened: truncated or damaged") from None
    with picture:
        yield picture


def picture_facts(picture: Image.Image) -> list[PageFacts]:
    """Size of each frame as its page will have it: upright by EXIF, shrunk to the caps."""
    facts = []
    for index in range(min(getattr(picture, "n_frames", 1), MAX_FRAMES)):
        _seek(picture, index)
        width, height = _upright_size(picture)
        scale = fit(width, height)
        facts.append(PageFacts(max(1, round(width * scale)), max(1, round(height * scale)), 0))
    return facts


def decode(picture: Image.Image, index: int, width_px: int, height_px: int) -> NDArray[np.uint8]:
    """One frame's pixels: (height_px, width_px, 3) uint8, BGR, on white, upright by EXIF.

    Raises BadPage when the frame's data are damaged.
    """
    try:
        _seek(picture, index)
        _upright_size(picture)
        picture.draft("RGB", (width_px, height_px))
        frame = ImageOps.exif_transpose(picture)
        flat = _on_white(frame)
        if flat.size != (width_px, height_px):
            flat = flat.resize((width_px, height_px), Image.Resampling.LANCZOS, reducing_gap=3.0)
    except (OSError, ValueError, SyntaxError, EOFError):
        raise BadPage("the picture's data are truncated or damaged") from None
    return np.ascontiguousarray(np.asarray(flat)[:, :, ::-1])


def encode_jpeg(
    pixels: NDArray[np.uint8], quality: int = 80, long_side: int | None = None
) -> bytes:
    """BGR pixels as a JPEG file, shrunk to `long_side` pixels when given."""
    picture = Image.fromarray(np.ascontiguousarray(pixels[:, :, ::-1]))
    if long_side:
        picture.thumbnail((long_side, long_side), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def _seek(picture: Image.Image, index: int) -> None:
    try:
        picture.seek(index)
    except (EOFError, OSError, ValueError, SyntaxError):
        raise BadPage("the frame is missing or damaged") from None


def _upright_size(picture: Image.Image) -> tuple[int, int]:
    """Width and height after EXIF turning. Raises PictureTooLarge over the cap."""
    width, height = picture.size
    if width * height > MAX_PICTURE_PIXELS:
        raise PictureTooLarge(
            f"the picture declares {width} × {height} pixels; at most "
            f"{MAX_PICTURE_PIXELS // 1_000_000} million are decoded"
        )
    turned = picture.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    return (height, width) if turned else (width, height)


def _on_white(frame: Image.Image) -> Image.Image:
    """RGB without transparency; 16-bit greys are scaled down, not cut off."""
    if frame.mode.startswith("I;16") or frame.mode in ("I", "F"):
        values = np.asarray(frame, dtype=np.float64)
        top = 65535.0 if frame.mode.startswith("I") else max(float(values.max(initial=1.0)), 1e-9)
        return Image.fromarray((values / top * 255).clip(0, 255).astype(np.uint8)).convert("RGB")
    if frame.mode in ("RGBA", "LA", "PA") or "transparency" in frame.info:
        clear = frame.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    return frame.convert("RGB")


def _learn_heic() -> None:
    from pi_heif import register_heif_opener

    register_heif_opener()
