"""A fetched source to its pages, without rendering any."""

from __future__ import annotations

from documents.layout import Page
from documents.pages.pdf import PageFacts, open_pdf, page_facts
from documents.pages.raster import open_picture, picture_facts
from documents.pages.sniff import PDF
from documents.source import Source


def pages_of(source: Source, password: str | None, *, load: bool = True) -> list[Page]:
    """The pages in order, each with the size its picture will have; at least one.

    load: also count the characters of their text layers, for which pages of a PDF must be loaded.
    Raises DocumentLocked, BrokenDocument, EmptySource, PictureTooLarge or SourceMissing.
    """
    return [
        Page(
            source_path=source.path,
            sha256=source.sha256,
            media_type=source.media_type,
            page_index=index,
            width_px=fact.width_px,
            height_px=fact.height_px,
            text_chars=fact.text_chars,
            password=password,
        )
        for index, fact in enumerate(_facts(source, password, load))
    ]


def _facts(source: Source, password: str | None, load: bool) -> list[PageFacts]:
    if source.media_type != PDF:
        with open_picture(source.path) as picture:
            return picture_facts(picture)
    pdf = open_pdf(source.path, password)
    try:
        return page_facts(pdf, load=load)
    finally:
        pdf.close()
