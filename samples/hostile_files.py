"""The parts of built files: a PDF of any objects, a page of which any part is replaced, a picture."""

from __future__ import annotations

import io
import zlib
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


def picture(size: tuple[int, int] = (240, 90), form: str = "PNG", **options: object) -> bytes:
    """A small picture with a line of print."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).text((10, 30), "TOTAL 12.00", fill="black", font_size=24)
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()
