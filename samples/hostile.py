"""Documents that mean harm: built structures that break readers of PDF, TIFF, PNG and JPEG.

Each is a name, a suffix and bytes. What must come of each is a reading or a typed error, in bounded
time and memory; `benchmarks/hostile.py` counts that, `tests/hostile` fails without it.
"""

from __future__ import annotations

from collections.abc import Iterator

from samples.hostile_files import Hostile, one_page, pdf, stream
from samples.hostile_pages import contents, fonts, forms, prints
from samples.hostile_pictures import pictures


def built() -> Iterator[Hostile]:
    """Every built structure."""
    for name, data in (*_trees(), *_pages(), *contents(), *prints(), *forms(), *fonts(), *_files()):
        yield Hostile(name, ".pdf", data)
    yield from pictures()


def _trees() -> Iterator[tuple[str, bytes]]:
    yield (
        "page tree that is its own kid",
        pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[2 0 R]/Count 3>>"}),
    )
    yield (
        "two page trees that hold each other",
        pdf(
            {
                1: b"<</Type/Catalog/Pages 2 0 R>>",
                2: b"<</Type/Pages/Kids[3 0 R]/Count 2>>",
                3: b"<</Type/Pages/Kids[2 0 R]/Count 2/Parent 2 0 R>>",
            }
        ),
    )
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"
    for count in (9_000, 100_000):
        kids = b" ".join(b"%d 0 R" % n for n in range(3, count + 3))
        nodes = {n: leaf for n in range(3, count + 3)}
        yield (
            f"{count} pages",
            pdf(
                {
                    1: b"<</Type/Catalog/Pages 2 0 R>>",
                    2: b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, count),
                    **nodes,
                }
            ),
        )
    yield (
        "one page a hundred thousand times",
        pdf(
            {
                1: b"<</Type/Catalog/Pages 2 0 R>>",
                2: b"<</Type/Pages/Kids[%b]/Count 100000>>" % (b"3 0 R " * 100_000),
                3: leaf,
            }
        ),
    )
    yield (
        "two thousand million pages declared",
        pdf(
            {
                1: b"<</Type/Catalog/Pages 2 0 R>>",
                2: b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>",
                3: leaf,
            }
        ),
    )
    deep = {
        n: b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (n + 1, n - 1)
        for n in range(2, 5_000)
    }
    yield (
        "page tree five thousand deep",
        pdf(
            {
                1: b"<</Type/Catalog/Pages 2 0 R>>",
                **deep,
                5_000: b"<</Type/Page/Parent 4999 0 R/MediaBox[0 0 200 200]>>",
            }
        ),
    )


def _pages() -> Iterator[tuple[str, bytes]]:
    for name, box in (
        ("page a thousand million points wide", b"[0 0 1e9 1e9]"),
        ("page of no size", b"[0 0 0 0]"),
        ("page turned inside out", b"[612 792 0 0]"),
        ("page of numbers that are none", b"[nan inf -inf 1e999]"),
        ("page a point high and a mile long", b"[0 0 5000000 1]"),
        ("page box of names", b"[/A /B /C /D]"),
    ):
        yield name, one_page(box=box)
    yield "user unit of a million", one_page(page=b"/UserUnit 1000000")
    yield "page turned by 45 degrees", one_page(page=b"/Rotate 45")
    yield "page without anything", one_page(b"", resources=b"null")


def _files() -> Iterator[tuple[str, bytes]]:
    whole = one_page()
    yield "only a header", b"%PDF-1.7\n"
    yield "no end", whole[: len(whole) // 2]
    yield "the end alone", b"%PDF-1.7\n" + whole[-120:]
    yield "two files in one", whole + whole
    yield (
        "tables of places that follow each other for ever",
        whole.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % whole.index(b"xref\n")),
    )
    yield "noise after the header", b"%PDF-1.7\n" + bytes(range(256)) * 400
    yield (
        "encrypted with nothing",
        pdf(
            {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[]/Count 0>>"},
            extra=b"/Encrypt<</Filter/Standard/V 5/R 6/O(x)/U(x)/P -1>>/ID[(a)(b)]",
        ),
    )
    packed = stream(b"1 0 2 0 3 0 " * 10, b"/Type/ObjStm/N 1000000/First 4/Extends 6 0 R")
    yield "objects packed in themselves", one_page(more={6: packed})
