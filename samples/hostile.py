"""Documents that mean harm: built structures that break readers of PDF, TIFF, PNG and JPEG.

Each is a name, a suffix and bytes. What must come of each is a reading or a typed error, in bounded
time and memory; `benchmarks/hostile.py` counts that, `tests/hostile` fails without it.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageDraw


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file. suffix: with its dot."""

    name: str
    suffix: str
    data: bytes


def pdf(objects: dict[int, bytes], root: int = 1, *, extra: bytes = b"") -> bytes:
    """A PDF file of these objects, with a right cross-reference table."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        known = number in places
        out += b"%010d %05d %c \n" % (
            places.get(number, 0),
            0 if known else 65535,
            b"n" if known else b"f",
        )
    out += b"trailer\n<</Size %d/Root %d 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        root,
        extra,
        start,
    )
    return bytes(out)


def stream(data: bytes, keys: bytes = b"", *, packed: bool = False) -> bytes:
    """A stream object; packed: deflated."""
    body = zlib.compress(data, 9) if packed else data
    filters = b"/Filter/FlateDecode" if packed else b""
    return b"<</Length %d%b%b>>stream\n%b\nendstream" % (len(body), filters, keys, body)


def one_page(
    content: bytes = b"BT /F1 12 Tf 50 700 Td (Statement of account 12.00) Tj ET",
    *,
    box: bytes = b"[0 0 612 792]",
    resources: bytes = b"<</Font<</F1 5 0 R>>>>",
    page: bytes = b"",
    font: bytes = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    more: dict[int, bytes] | None = None,
    catalog: bytes = b"",
    packed: bool = False,
) -> bytes:
    """A PDF of one page, of which any part can be replaced; objects from 6 on are free."""
    return pdf(
        {
            1: b"<</Type/Catalog/Pages 2 0 R%b>>" % catalog,
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox%b/Contents 4 0 R/Resources%b%b>>"
            % (box, resources, page),
            4: stream(content, packed=packed),
            5: font,
            **(more or {}),
        }
    )


def built() -> Iterator[Hostile]:
    """Every built structure."""
    for name, data in (*_trees(), *_pages(), *_contents(), *_forms(), *_fonts(), *_files()):
        yield Hostile(name, ".pdf", data)
    yield from _pictures()


def picture(size: tuple[int, int] = (240, 90), form: str = "PNG", **options: object) -> bytes:
    """A small picture with a line of print."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).text((10, 30), "TOTAL 12.00", fill="black", font_size=24)
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


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


def _contents() -> Iterator[tuple[str, bytes]]:
    yield "content that unpacks to 200 MB", one_page(b" " * 200_000_000, packed=True)
    yield (
        "a million words in one place",
        one_page(b"BT /F1 1 Tf 50 700 Td " + b"(12.00) Tj " * 200_000 + b"ET", packed=True),
    )
    yield "a hundred thousand lines drawn", one_page(b"0 0 m 600 700 l S\n" * 100_000, packed=True)
    yield "saved states without end", one_page(b"q " * 1_000_000, packed=True)
    yield "arrays a hundred thousand deep", one_page(b"[" * 100_000 + b"]" * 100_000)
    yield "dictionary keys a hundred thousand deep", one_page(page=b"/A" + b"<</A" * 50_000)
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 600 700]/Resources<</XObject<</X 6 0 R>>>>"
    again = b"/X Do /X Do /X Do"
    yield (
        "drawing that draws itself",
        one_page(again, resources=b"<</XObject<</X 6 0 R>>>>", more={6: stream(again, form)}),
    )
    laughs = {
        n: stream(
            b"/X Do " * 10,
            b"/Type/XObject/Subtype/Form/BBox[0 0 600 700]/Resources<</XObject<</X %d 0 R>>>>"
            % (n + 1),
        )
        for n in range(6, 15)
    }
    last = stream(b"0 0 10 10 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 600 700]")
    yield (
        "drawings of ten drawings, nine deep",
        one_page(b"/X Do", resources=b"<</XObject<</X 6 0 R>>>>", more={**laughs, 15: last}),
    )
    for name, keys, data in (
        ("picture of 60,000 by 60,000 pixels", b"/Width 60000/Height 60000", b"\0" * 100),
        ("picture of negative size", b"/Width -5/Height -5", b"\0" * 100),
        ("picture with a byte for a million", b"/Width 1000/Height 1000", b"\0"),
        ("JPEG 2000 of noise", b"/Width 9/Height 9/Filter/JPXDecode", b"\0\0\0\x0cjP  \r\n\x87\n"),
        ("JBIG2 of noise", b"/Width 900/Height 900/Filter/JBIG2Decode", bytes(range(256)) * 4),
        ("fax of noise", b"/Width 900/Height 900/Filter/CCITTFaxDecode", bytes(range(256)) * 9),
        ("JPEG of noise", b"/Width 90/Height 90/Filter/DCTDecode", b"\xff\xd8\xff" + b"\xaa" * 99),
    ):
        kind = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8" + keys
        yield (
            name,
            one_page(
                b"600 0 0 700 0 0 cm /X Do",
                resources=b"<</XObject<</X 6 0 R>>>>",
                more={6: stream(data, kind)},
            ),
        )


def _forms() -> Iterator[tuple[str, bytes]]:
    widget = (
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(12.00)/Rect[50 50 200 70]"
        b"/Kids[6 0 R]/Parent 6 0 R>>"
    )
    yield (
        "form field that is its own kid and parent",
        one_page(page=b"/Annots[6 0 R]", catalog=b"/AcroForm<</Fields[6 0 R]>>", more={6: widget}),
    )
    many = {
        n: b"<</Type/Annot/Subtype/Widget/FT/Tx/T(f%d)/V(1)/Rect[0 0 9 9]>>" % n
        for n in range(6, 20_006)
    }
    names = b" ".join(b"%d 0 R" % n for n in many)
    yield (
        "twenty thousand form fields",
        one_page(
            page=b"/Annots[%b]" % names, catalog=b"/AcroForm<</Fields[%b]>>" % names, more=many
        ),
    )
    strange = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V %b/Rect[nan 1e99 -1e99 0]>>"
    for name, value in (("a field that holds itself", b"6 0 R"), ("a field of a number", b"5")):
        yield (
            name,
            one_page(
                page=b"/Annots[6 0 R]",
                catalog=b"/AcroForm<</Fields[6 0 R]/XFA(broken)>>",
                more={6: strange % value},
            ),
        )
    script = b"/OpenAction<</S/JavaScript/JS(while(true){})>>/AcroForm<</Fields[]>>"
    yield "a script that never ends", one_page(catalog=script)


def _fonts() -> Iterator[tuple[str, bytes]]:
    described = (
        b"<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+X/FirstChar 0/LastChar 255/Widths[%b]"
        b"/FontDescriptor 6 0 R/ToUnicode 8 0 R>>" % (b"99999999 " * 256)
    )
    descriptor = (
        b"<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[-1e9 nan 1e9 0]/FontFile2 7 0 R>>"
    )
    noise = stream(b"\0\1\0\0\xff\xff" + bytes(range(256)) * 40)
    yield (
        "a font of noise",
        one_page(font=described, more={6: descriptor, 7: noise, 8: stream(b"begincmap endcmap")}),
    )
    to_one = stream(
        b"begincmap 1 beginbfrange <00> <ff> <" + b"D83D" * 200 + b"> endbfrange endcmap"
    )
    yield (
        "a font with two hundred characters for each",
        one_page(font=described, more={6: descriptor, 7: noise, 8: to_one}),
    )
    itself = b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</S 6 0 R>>"
    yield (
        "a font that draws its letters with itself",
        one_page(
            font=itself
            + b"/Encoding<</Differences[83/S]>>/FirstChar 83/LastChar 83/Widths[9]"
            + b"/Resources<</Font<</F1 5 0 R>>>>>>",
            more={6: stream(b"9 0 d0 BT /F1 9 Tf (SSSS) Tj ET")},
        ),
    )


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


def _pictures() -> Iterator[Hostile]:
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
