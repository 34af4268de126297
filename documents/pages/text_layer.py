"""The text layer of a PDF page as spans with places; says nothing of whether it can be trusted."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray

from documents.geometry import Box, quarter_turn, union
from documents.layout import Span, Word
from documents.pages.pdf import PdfPage, map_box, pixel_map

_WORD_GAP = 0.22
"""Gap that parts two words, in character heights (a space is 0.24 and more of them)."""
_COLUMN_GAP = 0.8
"""Gap that parts two spans, in character heights (one space of Courier is 0.5, two are 1.0)."""
_SAMPLE = 60
_MAX_OBJECTS = 4_000
_INVISIBLE = (3, 7)
_SKIPPED = frozenset({0, 0x02, 0x0A, 0x0D, 0x20, 0x09, 0xA0, 0xAD, 0x200B, 0xFFFE, 0xFFFF})


@dataclass(frozen=True, slots=True)
class TextLayer:
    """spans: in content order, pixels of the upright page; rotation: clockwise turn that made it so.

    invisible: most of it is drawn invisibly. picture_share: of the page under its largest picture,
    0..1. fonts: names of the fonts in a sample of the text.
    """

    spans: tuple[Span, ...] = ()
    rotation: int = 0
    invisible: bool = False
    picture_share: float = 0.0
    fonts: frozenset[str] = frozenset()

    @property
    def suspect(self) -> bool:
        """Whether somebody's OCR may have made it."""
        return self.invisible or self.picture_share > 0.5


def read_text_layer(page: PdfPage, width_px: int, height_px: int) -> TextLayer:
    """All text on the page. width_px × height_px: the page's picture before any turning."""
    textpage = page.get_textpage()
    try:
        codes, boxes = _characters(page, textpage, width_px, height_px)
        if not len(codes):
            return TextLayer()
        sample = range(0, textpage.count_chars(), max(1, textpage.count_chars() // _SAMPLE))
        rotation = _rotation(page, textpage, sample)
        if rotation:
            turned = [quarter_turn(Box(*b), rotation, width_px, height_px) for b in boxes]
            boxes = np.array(turned)
        invisible, fonts = _looks(textpage, sample)
        spans = tuple(_spans(_once(_words(codes, boxes))))
        share = _picture_share(page, width_px, height_px)
        return TextLayer(spans, rotation, invisible, share, fonts)
    finally:
        textpage.close()


def _characters(
    page: PdfPage, textpage: pdfium.PdfTextPage, width_px: int, height_px: int
) -> tuple[list[int], NDArray[np.float64]]:
    """Code points and their boxes in pixels, (n, 4); spaces stay as code 32 with an empty box."""
    count = textpage.count_chars()
    rect, handle = raw.FS_RECTF(), textpage.raw
    pointer = ctypes.byref(rect)
    unicode_of, box_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    codes, corners = [], []
    for index in range(count):
        code = unicode_of(handle, index)
        if code in _SKIPPED:
            code = 32
            corners.append((0.0, 0.0, 0.0, 0.0))
        else:
            box_of(handle, index, pointer)
            corners.append((rect.left, rect.bottom, rect.right, rect.top))
        codes.append(code)
    points = np.array(corners, dtype=np.float64).reshape(-1, 4)
    matrix = pixel_map(page, width_px, height_px)
    one = matrix @ np.vstack([points[:, 0], points[:, 1], np.ones(count)])
    two = matrix @ np.vstack([points[:, 2], points[:, 3], np.ones(count)])
    boxes = np.vstack([np.minimum(one, two), np.maximum(one, two)]).T
    inside = (
        (boxes[:, 2] > 0) & (boxes[:, 3] > 0) & (boxes[:, 0] < width_px) & (boxes[:, 1] < height_px)
    )
    kept = [c if ok else 32 for c, ok in zip(codes, inside.tolist(), strict=True)]
    return kept, boxes


def _words(codes: list[int], boxes: NDArray[np.float64]) -> Iterator[Word]:
    """Runs of characters that touch, on one line, from left to right."""
    heights = boxes[:, 3] - boxes[:, 1]
    gaps = boxes[1:, 0] - boxes[:-1, 2]
    drift = np.abs(boxes[1:, 3] - boxes[:-1, 3])
    height = np.maximum(np.minimum(heights[1:], heights[:-1]), 1.0)
    apart = (gaps > _WORD_GAP * height) | (gaps < -0.8 * height) | (drift > 0.5 * height)
    starts_word = [True, *apart.tolist()]
    start = 0
    for index in range(len(codes) + 1):
        ends = index == len(codes) or codes[index] == 32 or starts_word[index]
        if not ends:
            continue
        if index > start:
            x1, y1 = boxes[start:index, :2].min(axis=0).tolist()
            x2, y2 = boxes[start:index, 2:].max(axis=0).tolist()
            yield Word("".join(map(_character, codes[start:index])), Box(x1, y1, x2, y2))
        start = index + 1 if index < len(codes) and codes[index] == 32 else index


def _character(code: int) -> str:
    """One character; ligatures come apart, other odd forms stay."""
    ligature = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}.get(code)
    return ligature or (chr(code) if code < 0x110000 else "\ufffd")


def _once(words: Iterator[Word]) -> list[Word]:
    """Words drawn twice in one place (imitated bold, shadows) count once."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for word in words:
        x, y = round(word.box.x1 / 3), round(word.box.y1 / 3)
        if not any((word.text, x + dx, y + dy) in seen for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
            seen.add((word.text, x, y))
            kept.append(word)
    return kept


def _spans(words: list[Word]) -> Iterator[Span]:
    """Neighbouring words of one line with no column's gap between them."""
    run: list[Word] = []
    for word in words:
        if run and not _continues(run[-1].box, word.box):
            yield _span(run)
            run = []
        run.append(word)
    if run:
        yield _span(run)


def _continues(left: Box, right: Box) -> bool:
    height = max(min(left.height, right.height), 1.0)
    on_line = left.overlap_y(right) > 0.5 * height
    return on_line and -0.5 * height < right.x1 - left.x2 < _COLUMN_GAP * height


def _span(words: list[Word]) -> Span:
    return Span(" ".join(w.text for w in words), union(w.box for w in words), 1.0, tuple(words))


def _rotation(page: PdfPage, textpage: pdfium.PdfTextPage, sample: range) -> int:
    """The clockwise turn that makes most of the text upright on the picture."""
    angles = Counter[int]()
    for index in sample:
        if raw.FPDFText_GetUnicode(textpage.raw, index) in _SKIPPED:
            continue
        radians = raw.FPDFText_GetCharAngle(textpage.raw, index)
        angles[round(np.degrees(radians) / 90) * 90 % 360] += 1
    if not angles:
        return 0
    # pdfium gives the angle in page space, clockwise; /Rotate turns the page after that.
    drawn = angles.most_common(1)[0][0]
    return int((360 - (drawn + page.get_rotation())) % 360)


def _looks(textpage: pdfium.PdfTextPage, sample: range) -> tuple[bool, frozenset[str]]:
    """Whether most of the sample is invisible, and the fonts in it."""
    invisible = total = 0
    fonts = set()
    for index in sample:
        item = raw.FPDFText_GetTextObject(textpage.raw, index)
        if not item:
            continue
        total += 1
        invisible += raw.FPDFTextObj_GetTextRenderMode(item) in _INVISIBLE
        buffer = ctypes.create_string_buffer(128)
        raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(item), buffer, 128)
        fonts.add(buffer.value.decode("latin-1"))
    return invisible * 2 > total > 0, frozenset(fonts)


def _picture_share(page: PdfPage, width_px: int, height_px: int) -> float:
    """Share of the page that its largest picture covers, 0..1."""
    matrix = pixel_map(page, width_px, height_px)
    page_box = Box(0, 0, width_px, height_px)
    largest = 0.0
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(min(raw.FPDFPage_CountObjects(page), _MAX_OBJECTS)):
        item = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_IMAGE:
            continue
        if raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            box = map_box(matrix, left.value, bottom.value, right.value, top.value)
            largest = max(largest, page_box.overlap_x(box) * page_box.overlap_y(box))
    return largest / max(width_px * height_px, 1)
