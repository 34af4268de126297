"""Small PDFs written by hand, for what no PDF library lets one draw wrongly; and pictures of text."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

FONTS = {"F1": "Helvetica", "F2": "Courier", "F3": "Times-Roman"}


def pdf(
    *contents: str,
    page: str = "/MediaBox [0 0 612 792]",
    catalog: str = "",
    resources: str = "",
    fonts: str = "",
    extra: Sequence[bytes] = (),
) -> bytes:
    """A PDF with a page for each content stream.

    page, catalog, resources, fonts: more entries for these dictionaries. extra: bodies of more
    objects; the first is object 3.
    """
    own = "".join(
        f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >> "
        for key, name in FONTS.items()
    )
    first = 3 + len(extra)
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(contents)))
    bodies = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        *extra,
    ]
    for number, content in enumerate(contents):
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R {page} /Contents {first + 2 * number + 1} 0 R "
            f"/Resources << /Font << {own}{fonts} >> {resources} >> >>".encode()
        )
        bodies.append(stream(content.encode("latin-1")))
    return _file(bodies)


def stream(data: bytes, entries: str = "") -> bytes:
    """The body of a stream object."""
    return f"<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream"


def image(width: int, height: int, rows: bytes, entries: str = "") -> bytes:
    """The body of a grey, deflated image object; width × height may lie about `rows`."""
    return stream(
        zlib.compress(rows, 9),
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8 "
        f"/ColorSpace /DeviceGray /Filter /FlateDecode {entries}",
    )


def text(x: float, y: float, words: str, size: float = 12, font: str = "F1", more: str = "") -> str:
    """A content stream that shows `words` with its baseline from (x, y), in points."""
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT {more} /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def turned_text(x: float, y: float, words: str, degrees: int, size: float = 12) -> str:
    """Words written counter-clockwise at 0, 90, 180 or 270 degrees from (x, y)."""
    a, b = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[degrees]
    return f"BT /F1 {size} Tf {a} {b} {-b} {a} {x} {y} Tm ({words}) Tj ET\n"


def written(folder: Path, data: bytes, name: str = "drawn.pdf") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def picture_of_lines(
    lines: Sequence[str],
    width: int = 900,
    height: int = 700,
    size: int = 26,
    ink: int = 0,
    left: int = 60,
    top: int = 60,
) -> Image.Image:
    """Black (or `ink` grey) lines of text on white, from the top."""
    picture = Image.new("L", (width, height), 255)
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(size)
    for number, line in enumerate(lines):
        draw.text((left, top + number * size * 1.8), line, fill=ink, font=font)
    return picture


def pixels_of(picture: Image.Image) -> NDArray[np.uint8]:
    """(height, width, 3) uint8, BGR."""
    return np.ascontiguousarray(np.asarray(picture.convert("RGB"))[:, :, ::-1])


def _file(bodies: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    data += f"trailer << /Size {len(bodies) + 1} /Root 1 0 R >>\nstartxref\n{start}\n".encode()
    return data + b"%%EOF\n"


def locked_pdf(password: str, words: str) -> bytes:
    """A page of plain text lines, encrypted under the password."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(password, strength=128))
    for line in range(20):
        canvas.drawString(72, 720 - 18 * line, f"{words}, line {line} of a plain text")
    canvas.save()
    return out.getvalue()
