"""Pages from drawings in plain text: pieces apart by two spaces, columns where the letters stand."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.layout import PageLayout
from tests.documents.form_sheets import Sheet

_PITCH, _STEP = 30.0, 10.0


def page(art: str, page_number: int = 1) -> PageLayout:
    """The page that the drawing shows; a form feed is not known here: one drawing a page."""
    sheet = Sheet()
    for number, line in enumerate(art.strip("\n").split("\n")):
        for piece in re.finditer(r"\S+(?: \S+)*", line):
            sheet.put(40 + _STEP * piece.start(), 60 + _PITCH * number, piece.group())
    return sheet.layout(page_number)


def scanned(art: str) -> PageLayout:
    """The page as OCR gives it: no print is sure."""
    layout = page(art)
    elements = [
        replace(e, spans=tuple(replace(s, confidence=0.95) for s in e.spans))
        for e in layout.elements
    ]
    return replace(layout, elements=tuple(elements))
