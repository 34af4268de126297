"""Pictures as pages: PNG, JPEG (turned by EXIF), TIFF (many pages), WebP, GIF, BMP, HEIC.

Only a TIFF has several pages. Other files with several frames are animations, bursts or previews:
their page is the first frame, or the one the file itself calls primary.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray
from pi_heif import register_heif_opener
from PIL import Image, UnidentifiedImageError

from documents.errors import BadPage, BrokenDocument, PictureTooLarge, SheafError, SourceMissing
from documents.pages.on_white import on_white
from documents.pages.pdf import PageFacts
from documents.pages.size import MAX_PAGES, MAX_PICTURE_PIXELS, fit
from documents.sealed import clear_or_path

register_heif_opener()
# Our own cap, checked before anything is decoded, is the limit; Pillow's is lower and says less.
Image.MAX_IMAGE_PIXELS = None

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF 2.32, tag 0x0112: what brings each orientation upright."""
_REDUCIBLE = ("L", "LA", "RGB", "RGBA", "CMYK", "YCbCr", "I", "F")
_FEW_PIXELS = 28
_ON_ITS_SIDE = (5, 6, 7, 8)


@contextmanager
def open_picture(path: str) -> Iterator[Image.Image]:
    """The picture file, not yet decoded.

    Raises:
        BrokenDocument: it cannot be opened.
        SourceMissing: the file is gone.
    """
    try:
        content = clear_or_path(path)
        picture = Image.open(io.BytesIO(content) if isinstance(content, bytes) else content)
    except FileNotFoundError:
        raise SourceMissing("the stored copy of the source is gone") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        raise BrokenDocument("the picture cannot be opened: truncated or damaged") from None
    with picture:
        yield picture


def picture_facts(picture: Image.Image) -> list[PageFacts]:
    """Size of each page: upright by EXIF, shrunk to the caps.

    A page that cannot be read counts 1 × 1 and fails later, alone. Raises BrokenDocument or
    PictureTooLarge when there is no other page.
    """
    facts, causes = [], []
    for index in range(_page_count(picture)):
        try:
            _seek(picture, index)
            facts.append(_facts(picture))
        except SheafError as error:
            causes.append(error)
            facts.append(PageFacts(1, 1, 0))
    if causes and len(causes) == len(facts):
        raise (
            causes[0] if isinstance(causes[0], PictureTooLarge) else BrokenDocument(str(causes[0]))
        )
    return facts


def decode(picture: Image.Image, index: int, width_px: int, height_px: int) -> NDArray[np.uint8]:
    """One page's pixels: (height_px, width_px, 3) uint8, BGR, on white, upright by EXIF.

    Raises BadPage when its data are damaged, PictureTooLarge when it must not be decoded.
    """
    _seek(picture, index)
    _check_size(picture)
    try:
        orientation = _orientation(picture)
        sideways = orientation in _ON_ITS_SIDE
        picture.draft("RGB", (height_px, width_px) if sideways else (width_px, height_px))
        flat = on_white(_reduced(picture, max(width_px, height_px)))
        if orientation in _TURNS:
            flat = flat.transpose(_TURNS[orientation])
        if flat.size != (width_px, height_px):
            flat = flat.resize((width_px, height_px), _filter(flat.size, width_px))
    except Exception:
        # Pillow's decoders raise anything on damaged data: SyntaxError, struct.error, KeyError, …
        raise BadPage("the picture's data are truncated or damaged") from None
    # Pillow turns the channels round ten times as fast as numpy.
    pixels = np.frombuffer(bytearray(flat.tobytes("raw", "BGR")), np.uint8)
    return pixels.reshape(height_px, width_px, 3)


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


def _page_count(picture: Image.Image) -> int:
    """Raises BrokenDocument when the file's list of pages is damaged or endless."""
    if picture.format != "TIFF":
        return 1
    try:
        count = int(getattr(picture, "n_frames", 1))
    except Exception:
        raise BrokenDocument("the picture's list of pages is truncated or damaged") from None
    if count > MAX_PAGES:
        raise BrokenDocument(f"the picture declares {count} pages; at most {MAX_PAGES} are read")
    return count


def _seek(picture: Image.Image, index: int) -> None:
    if picture.format != "TIFF":
        return
    try:
        picture.seek(index)
    except Exception:
        raise BadPage("the page is missing from the file or damaged") from None


def _check_size(picture: Image.Image) -> None:
    width, height = picture.size
    if width * height > MAX_PICTURE_PIXELS:
        raise PictureTooLarge(
            f"the picture declares {width} × {height} pixels; at most "
            f"{MAX_PICTURE_PIXELS // 1_000_000} million are decoded"
        )


def _facts(picture: Image.Image) -> PageFacts:
    """The current frame as a page: upright, its pixels square, within the caps."""
    _check_size(picture)
    width, height = (float(side) for side in picture.size)
    across, down = _density(picture)
    width, height = width * max(1.0, down / across), height * max(1.0, across / down)
    if _orientation(picture) in _ON_ITS_SIDE:
        width, height = height, width
    scale = fit(width, height)
    return PageFacts(max(1, round(width * scale)), max(1, round(height * scale)), 0)


def _filter(size: tuple[int, int], width_px: int) -> Image.Resampling:
    """The best filter; a quicker one where the size changes by a few pixels only."""
    near = abs(size[0] - width_px) <= _FEW_PIXELS
    return Image.Resampling.BILINEAR if near else Image.Resampling.LANCZOS


def _orientation(picture: Image.Image) -> int:
    """EXIF's orientation, 1..8; that of a TIFF is applied by Pillow itself, size included."""
    if picture.format == "TIFF":
        return 1
    try:
        return int(picture.getexif().get(0x0112, 1))
    except Exception:  # damaged EXIF data raise anything, and say nothing about the pixels
        return 1


def _density(picture: Image.Image) -> tuple[float, float]:
    """Dots an inch across and down. They differ in fax TIFFs (204 × 98); elsewhere they are noise."""
    across, down = picture.info.get("dpi", (1, 1)) if picture.format == "TIFF" else (1, 1)
    try:
        ratio = float(across) / float(down)
    except (ZeroDivisionError, ValueError, TypeError):
        return 1.0, 1.0
    return (ratio, 1.0) if 0.4 < ratio < 2.5 else (1.0, 1.0)


def _reduced(picture: Image.Image, long_side: int) -> Image.Image:
    """The frame, far too large ones shrunk by whole steps before any further copy is made."""
    step = max(picture.size) // (2 * long_side)
    return picture if step < 2 or not _plain(picture) else picture.reduce(step)


def _plain(picture: Image.Image) -> bool:
    """Whether pixels can be averaged as they are: no palette, no colour that means transparent."""
    return picture.mode in _REDUCIBLE and "transparency" not in picture.info
