"""The text layer of a PDF page as spans with places; says nothing of whether it can be trusted."""

from __future__ import annotations

import ctypes
from collections import Counter
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from documents.geometry import Box, quarter_turn
from documents.layout import Span, Word
from documents.pages.characters import OBLIQUE, Characters, read_characters
from documents.pages.pdf import PdfPage, pixel_map
from documents.pages.pictures import picture_share
from documents.pages.words import spans_of

_INVISIBLE = (3, 7)
"""Text render modes that leave no ink (ISO 32000-2, table 104)."""


@dataclass(frozen=True, slots=True)
class TextLayer:
    """spans: in content order, pixels of the upright page; rotation: clockwise turn that made it so.

    fonts: of each span, the font's name. invisible: most of it is drawn invisibly. picture_share:
    of the page under pictures, 0..1.
    """

    spans: tuple[Span, ...] = ()
    rotation: int = 0
    fonts: tuple[str, ...] = ()
    invisible: bool = False
    picture_share: float = 0.0

    @property
    def suspect(self) -> bool:
        """Whether somebody's OCR may have made it."""
        return self.invisible or self.picture_share > 0.5


def read_text_layer(page: PdfPage, width_px: int, height_px: int) -> TextLayer:
    """All text on the page that stands along an edge of it; watermarks across it are left out.

    width_px × height_px: the page's picture before any turning.
    """
    textpage = page.get_textpage()
    try:
        to_pixels = pixel_map(page, width_px, height_px)
        characters = read_characters(textpage, to_pixels)
        found = _spans(characters, width_px, height_px)
        if not found:
            return TextLayer()
        looks = [_look(textpage, first) for _, first, _ in found]
    finally:
        textpage.close()
    rotation = _main_turn(found)
    hidden = sum(len(s.text) for (s, _, _), (_, unseen) in zip(found, looks, strict=True) if unseen)
    return TextLayer(
        tuple(_onto(span, turn, rotation, width_px, height_px) for span, _, turn in found),
        rotation,
        tuple(font for font, _ in looks),
        hidden * 2 > sum(len(span.text) for span, _, _ in found),
        picture_share(page, to_pixels, width_px, height_px),
    )


def _spans(characters: Characters, width_px: int, height_px: int) -> list[tuple[Span, int, int]]:
    """Spans with the index of their first character and their turn, each upright by that turn."""
    boxes = characters.boxes
    on_page = (boxes[:, 2] > 0) & (boxes[:, 3] > 0)
    on_page &= (boxes[:, 0] < width_px) & (boxes[:, 1] < height_px)
    found = []
    for turn in sorted(set(characters.turns.tolist()) - {OBLIQUE}):
        chosen = np.flatnonzero(on_page & (characters.turns == turn))
        upright = quarter_turn(Box(*boxes[chosen].T), turn, width_px, height_px)
        places = np.stack(list(upright), axis=1)
        for span, first in spans_of(characters.codes[chosen], places):
            found.append((span, int(chosen[first]), turn))
    return sorted(found, key=lambda item: item[1])


def _main_turn(found: list[tuple[Span, int, int]]) -> int:
    """The turn of most characters."""
    votes = Counter[int]()
    for span, _, turn in found:
        votes[turn] += len(span.text)
    return votes.most_common(1)[0][0]


def _onto(span: Span, turn: int, rotation: int, width_px: int, height_px: int) -> Span:
    """The span, upright by `turn`, on the page that is turned by `rotation`."""
    if turn == rotation:
        return span
    sideways = turn in (90, 270)
    width, height = (height_px, width_px) if sideways else (width_px, height_px)
    rest = (rotation - turn) % 360
    words = tuple(Word(w.text, quarter_turn(w.box, rest, width, height)) for w in span.words)
    return Span(span.text, quarter_turn(span.box, rest, width, height), 1.0, words)


def _look(textpage: pdfium.PdfTextPage, index: int) -> tuple[str, bool]:
    """A character's font name, and whether it leaves no ink."""
    item = raw.FPDFText_GetTextObject(textpage.raw, index)
    if not item:
        return "", False
    buffer = ctypes.create_string_buffer(128)
    raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(item), buffer, 128)
    return buffer.value.decode("latin-1"), raw.FPDFTextObj_GetTextRenderMode(item) in _INVISIBLE
