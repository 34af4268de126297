"""Pictures that mean harm, as PNG, JPEG and TIFF: sizes that lie, circles, data without end."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from samples.hostile_files import Hostile, picture


def pictures() -> Iterator[Hostile]:
    """Every picture, and one with nothing wrong."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    def png(width: int, height: int, body: bytes, *more: bytes) -> bytes:
        head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        rest = b"".join(more) + chunk(b"IDAT", zlib.compress(body)) + chunk(b"IEND", b"")
        return b"\x89PNG\r\n\x1a\n" + head + rest

    yield Hostile("PNG of 60,000 by 60,000", ".png", png(60_000, 60_000, b"\0" * 999))
    yield Hostile(
        "PNG of 12,000 by 12,000 that holds a row", ".png", png(12_000, 12_000, b"\0" * 9)
    )
    yield Hostile("PNG of no size", ".png", png(0, 0, b""))
    text = chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 90_000_000, 9))
    yield Hostile("PNG with 90 MB of packed comment", ".png", png(9, 9, b"\0" * 252, text))
    jpeg = picture(form="JPEG")
    frame = jpeg.index(b"\xff\xc0") + 5
    yield Hostile(
        "JPEG that declares 65,535 by 65,535",
        ".jpg",
        jpeg[:frame] + b"\xff" * 4 + jpeg[frame + 4 :],
    )
    yield Hostile("JPEG cut in its data", ".jpg", jpeg[: len(jpeg) * 2 // 3])
    yield Hostile("JPEG of progressive scans without end", ".jpg", _many_scans())
    ifd = struct.pack("<HHHIIHHIII", 2, 256, 3, 1, 9, 257, 3, 1, 9, 8)
    yield Hostile("TIFF whose list of pages is a circle", ".tif", b"II*\0\x08\0\0\0" + ifd)
    tags = struct.pack("<H", 4) + b"".join(
        struct.pack("<HHII", *tag)
        for tag in (
            (256, 4, 1, 900_000),
            (257, 4, 1, 900_000),
            (273, 4, 1, 8),
            (279, 4, 1, 1 << 31),
        )
    )
    yield Hostile("TIFF of 900,000 by 900,000", ".tif", b"II*\0\x08\0\0\0" + tags + b"\0" * 4)
    yield Hostile("TIFF with a value at its far end", ".tif", b"II*\0\xff\xff\xff\xff")
    yield Hostile("small picture, nothing wrong", ".png", picture())


def _many_scans() -> bytes:
    """One progressive picture whose refining scan comes ten thousand times."""
    whole = picture((64, 64), "JPEG", progressive=True)
    last = whole.rindex(b"\xff\xda")
    return whole[:-2] + whole[last:-2] * 10_000 + whole[-2:]
