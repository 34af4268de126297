"""Pictures as pages: orientations, colour modes, many-page TIFFs, damage, and sizes that are refused."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from documents.errors import BadPage, BrokenDocument, PictureTooLarge
from documents.pages.pdf import PageFacts
from documents.pages.raster import decode, encode_jpeg, open_picture, picture_facts
from documents.pages.size import MAX_PIXELS

ORIENTATION = 0x0112


def saved(folder: Path, picture: Image.Image, kind: str, **options: object) -> str:
    path = folder / f"picture.{kind.lower()}"
    picture.save(path, kind, **options)
    return str(path)


def facts(path: str) -> list[PageFacts]:
    with open_picture(path) as picture:
        return picture_facts(picture)


def pixels(path: str, index: int = 0) -> NDArray[np.uint8]:
    fact = facts(path)[index]
    with open_picture(path) as picture:
        return decode(picture, index, fact.width_px, fact.height_px)


def marked(width: int = 120, height: int = 80) -> Image.Image:
    """White, with a black upper left quarter: which way up it is can be seen."""
    picture = Image.new("RGB", (width, height), "white")
    picture.paste((0, 0, 0), (0, 0, width // 2, height // 2))
    return picture


def is_upright(seen: NDArray[np.uint8]) -> bool:
    height, width = seen.shape[:2]
    y, x = height // 4, width // 4
    corners = [seen[y, x], seen[y, -x], seen[-y, x], seen[-y, -x]]
    return [int(c.mean()) < 60 for c in corners] == [True, False, False, False]


UNDO = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("kind", ["JPEG", "TIFF", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_comes_out_upright(
    orientation: int, kind: str, tmp_path: Path
) -> None:
    picture = marked()
    if orientation in UNDO:
        picture = picture.transpose(UNDO[orientation])
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    path = saved(tmp_path, picture, kind, exif=exif)
    assert [(f.width_px, f.height_px) for f in facts(path)] == [(120, 80)]
    assert is_upright(pixels(path))


def test_a_large_photo_is_shrunk_to_the_caps_and_stays_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    picture = marked(4000, 3000).transpose(Image.Transpose.ROTATE_90)
    path = saved(tmp_path, picture, "JPEG", exif=exif)
    (fact,) = facts(path)
    assert fact.width_px * fact.height_px <= MAX_PIXELS * 1.01
    assert fact.width_px > fact.height_px
    assert is_upright(pixels(path))


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("1", "PNG"),
        ("1", "TIFF"),
        ("L", "PNG"),
        ("P", "PNG"),
        ("P", "GIF"),
        ("RGBA", "PNG"),
        ("LA", "PNG"),
        ("CMYK", "JPEG"),
        ("CMYK", "TIFF"),
        ("I;16", "PNG"),
        ("I;16", "TIFF"),
        ("F", "TIFF"),
        ("RGBA", "WEBP"),
        ("RGB", "BMP"),
    ],
)
def test_every_colour_mode_shows_black_on_white(mode: str, kind: str, tmp_path: Path) -> None:
    if mode == "I;16":
        values = np.asarray(marked().convert("L"), np.uint16) * 257
        picture = Image.fromarray(values)
    else:
        picture = marked().convert(mode)
    seen = pixels(saved(tmp_path, picture, kind))
    assert seen.shape == (80, 120, 3) and seen.dtype == np.uint8
    assert is_upright(seen)


def test_what_is_transparent_is_white(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    assert pixels(saved(tmp_path, clear, "PNG")).min() == 255


def test_a_tiff_has_a_page_for_each_of_its_pictures(tmp_path: Path) -> None:
    path = tmp_path / "scans.tiff"
    more = [marked(60, 90), marked(200, 50)]
    marked().save(path, save_all=True, append_images=more, dpi=(300, 300))
    assert [(f.width_px, f.height_px) for f in facts(str(path))] == [(120, 80), (60, 90), (200, 50)]
    assert all(is_upright(pixels(str(path), index)) for index in range(3))


def test_a_fax_with_fewer_dots_down_than_across_gets_its_true_shape(tmp_path: Path) -> None:
    path = saved(tmp_path, marked(172, 110).convert("1"), "TIFF", dpi=(204, 98))
    (fact,) = facts(path)
    assert fact.width_px / fact.height_px == pytest.approx(172 / 204 / (110 / 98), rel=0.03)
    assert is_upright(pixels(path))


@pytest.mark.parametrize("kind", ["GIF", "WEBP"])
def test_an_animation_is_one_page_its_first_picture(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"moving.{kind.lower()}"
    marked().save(path, kind, save_all=True, append_images=[Image.new("RGB", (120, 80))] * 3)
    assert len(facts(str(path))) == 1
    assert is_upright(pixels(str(path)))


def _noise() -> Image.Image:
    return Image.fromarray(np.random.default_rng(1).integers(0, 255, (300, 300, 3), np.uint8))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "GIF"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.9])
def test_a_cut_off_picture_is_an_error_of_ours(kind: str, share: float, tmp_path: Path) -> None:
    whole = io.BytesIO()
    _noise().save(whole, kind)
    path = tmp_path / "cut"
    path.write_bytes(whole.getvalue()[: max(20, int(share * len(whole.getvalue())))])
    with pytest.raises((BadPage, BrokenDocument)):
        pixels(str(path))


def test_a_damaged_page_of_a_tiff_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "scans.tiff"
    _noise().save(path, save_all=True, append_images=[_noise()])
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * 0.75)])
    try:
        found = facts(str(path))
    except BrokenDocument:
        return  # the list of pages itself stood in the part that is gone
    assert is_readable(str(path), 0)
    assert not all(is_readable(str(path), index) for index in range(len(found)))


def is_readable(path: str, index: int) -> bool:
    try:
        pixels(path, index)
    except BadPage:
        return False
    return True


def test_a_picture_of_50000_pixels_a_side_is_refused_by_its_header(tmp_path: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 0, 0, 0, 0)
    path = tmp_path / "bomb.png"
    rows = zlib.compress(bytes(1000))
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )
    with pytest.raises(PictureTooLarge, match="50000 × 50000"):
        facts(str(path))


def test_a_jpeg_for_people_is_shrunk_and_keeps_its_colours() -> None:
    red = np.zeros((400, 200, 3), np.uint8)
    red[:, :, 2] = 255  # BGR
    shown = Image.open(io.BytesIO(encode_jpeg(red, long_side=100)))
    assert shown.size == (50, 100)
    assert shown.getpixel((25, 50))[0] > 200
