"""Damage to real files, from a seed: what broken disks, bad transfers and fuzzers make of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from samples.hostile_files import Hostile, one_page, picture

_NUMBER = re.compile(rb"\d{1,10}")
_NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483648", b"99999999999999999999", b"nan", b"1e308")
_TOKENS = (
    b"<<",
    b">>",
    b"[",
    b"]",
    b"endobj",
    b"stream\n",
    b" R",
    b"/Kids",
    b"/Parent",
    b"\0" * 64,
)
_MOST_BYTES = 400_000


def originals(folder: Path) -> list[Hostile]:
    """The synthetic samples that are small enough to be damaged often, and some smaller files."""
    files = sorted(folder.glob("*.pdf")) + sorted(folder.glob("*.jpg"))
    small = [f for f in files if f.stat().st_size <= _MOST_BYTES]
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(12.00)/Rect[50 50 200 70]>>"
    form = one_page(page=b"/Annots[6 0 R]", catalog=b"/AcroForm<</Fields[6 0 R]>>", more={6: field})
    return [
        *(Hostile(f.stem, f.suffix, f.read_bytes()) for f in small if f.suffix == ".pdf"),
        Hostile("form", ".pdf", form),
        *(
            Hostile(name.lower(), suffix, picture(form=name, **options))
            for name, suffix, options in (
                ("PNG", ".png", {}),
                ("JPEG", ".jpg", {}),
                ("JPEG", ".jpg", {"progressive": True}),
                ("TIFF", ".tif", {"compression": "tiff_lzw"}),
                ("GIF", ".gif", {}),
                ("BMP", ".bmp", {}),
                ("WEBP", ".webp", {}),
            )
        ),
    ]


def damaged(files: list[Hostile], seed: int, count: int) -> Iterator[Hostile]:
    """`count` files, each an original with one to eight hurts."""
    random = Random(seed)
    for number in range(count):
        file = random.choice(files)
        data = bytearray(file.data)
        kinds = []
        for _ in range(random.choice((1, 1, 2, 4, 8))):
            hurt = random.choice(_HURTS)
            data = hurt(data, random)
            kinds.append(hurt.__name__.strip("_"))
        yield Hostile(f"{number} {file.name}: {', '.join(kinds)}", file.suffix, bytes(data))


def _flip(data: bytearray, random: Random) -> bytearray:
    for _ in range(random.randint(1, 40)):
        if data:
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return data


def _cut_end(data: bytearray, random: Random) -> bytearray:
    return data[: random.randint(0, len(data))]


def _cut_out(data: bytearray, random: Random) -> bytearray:
    start = random.randint(0, len(data))
    return data[:start] + data[start + random.randint(1, 2_000) :]


def _repeat(data: bytearray, random: Random) -> bytearray:
    start = random.randint(0, len(data))
    return data[:start] + data[start : start + 3_000] * random.randint(2, 20) + data[start:]


def _zeroes(data: bytearray, random: Random) -> bytearray:
    start = random.randint(0, len(data))
    stop = min(start + random.randint(1, 5_000), len(data))
    data[start:stop] = bytes(stop - start)
    return data


def _numbers(data: bytearray, random: Random) -> bytearray:
    """Numbers written out, as in PDF, become others."""
    found = list(_NUMBER.finditer(data))
    for match in random.sample(found, min(len(found), random.randint(1, 6))):
        new = random.choice(_NUMBERS)[: match.end() - match.start()]
        data[match.start() : match.end()] = new.rjust(match.end() - match.start())
    return data


def _tokens(data: bytearray, random: Random) -> bytearray:
    for _ in range(random.randint(1, 5)):
        at = random.randint(0, len(data))
        data[at:at] = random.choice(_TOKENS)
    return data


_HURTS: tuple[Callable[[bytearray, Random], bytearray], ...] = (
    _flip, _cut_end, _cut_out, _repeat, _zeroes, _numbers, _tokens,
)  # fmt: skip
