"""What kind of file the bytes are, by content and never by name."""

from __future__ import annotations

from documents.errors import EmptySource, NotADocument

PDF = "application/pdf"
HEIC = "image/heic"
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
_BMP_HEADERS = (12, 40, 52, 56, 64, 108, 124)
"""Sizes of the header after the file's own: text that begins with BM has none of them."""
_HEIC_BRANDS = (b"heic", b"heix", b"mif1", b"msf1", b"hevc", b"heim", b"heis")
SUFFIXES = {
    PDF: ".pdf",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/tiff": ".tif",
    "image/gif": ".gif",
    "image/bmp": ".bmp",
    "image/webp": ".webp",
    HEIC: ".heic",
}
"""Media type → the ending of a file's name."""
_OTHERS = (
    (b"PK\x03\x04", "a zip archive or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"{\\rtf", "an RTF text"),
    (b"%!PS", "a PostScript file"),
    (b"<?xml", "an XML file"),
    (b"<svg", "an SVG drawing"),
    (b"{", "JSON or plain text"),
)


def media_type(head: bytes) -> str:
    """The media type of a file by its first 1,024 bytes.

    Raises:
        EmptySource: there is nothing.
        NotADocument: it is neither PDF nor a picture; the message says what it looks like.
    """
    if not head:
        raise EmptySource("the file is empty")
    if b"%PDF-" in head[:1024]:
        return PDF
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return "image/bmp"
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        return HEIC
    raise NotADocument(f"not a PDF or picture but {_looks_like(head)}")


def _looks_like(head: bytes) -> str:
    lowered = head[:64].lstrip().lower()
    for signature, name in _OTHERS:
        if lowered.startswith(signature.lower()):
            return name
    if head[4:8] == b"ftyp":
        return "a film or a picture of a kind that is not read"
    return "plain text" if all(b >= 9 for b in head[:256]) else "unknown bytes"
