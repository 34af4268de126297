"""Builds small page layouts for tests of form readers: print put at places, one span a line."""

from __future__ import annotations

from dataclasses import dataclass, field

from documents.geometry import Box
from documents.layout import Element, Mark, PageLayout, Span, Word, WritingLine


@dataclass
class Sheet:
    """A page being set. confidence 1.0 means a text layer, less means OCR."""

    confidence: float = 1.0
    width: int = 1700
    height: int = 2200
    spans: list[Span] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    writing: list[WritingLine] = field(default_factory=list)

    def put(self, x: float, y: float, text: str, size: float = 20) -> Sheet:
        """One line of text with its left top corner there; letters are half as wide as high."""
        step = size / 2
        words, at = [], 0
        for piece in text.split(" "):
            box = Box(x + at * step, y, x + (at + len(piece)) * step, y + size)
            if piece:
                words.append(Word(piece, box, self.confidence))
            at += len(piece) + 1
        whole = Box(x, y, x + len(text) * step, y + size)
        self.spans.append(Span(text, whole, self.confidence, tuple(words)))
        return self

    def cell(self, x: float, y: float, caption: str, *lines: str) -> Sheet:
        """A caption in small print with lines of larger print below it."""
        self.put(x, y, caption, 16)
        for number, line in enumerate(lines):
            if line:
                self.put(x + 12, y + 22 + 26 * number, line, 22)
        return self

    def mark(self, x: float, y: float, checked: bool) -> Sheet:
        """A checkbox of 24 pixels."""
        self.marks.append(Mark(Box(x, y, x + 24, y + 24), checked, 0.98))
        return self

    def line(self, x1: float, y: float, x2: float, written: bool) -> Sheet:
        """A line to write on, with room for a pen above it."""
        self.writing.append(WritingLine(Box(x1, y - 60, x2, y), written, 0.93))
        return self

    def layout(self, page_number: int = 1) -> PageLayout:
        """The page as an engine would give it."""
        elements = tuple(Element(s.box, "Text", s.text, s.confidence, (s,)) for s in self.spans)
        status = "text" if self.confidence == 1.0 else "ocr"
        return PageLayout(
            page_number,
            self.width,
            self.height,
            0,
            status,
            elements,
            tuple(self.marks),
            writing=tuple(self.writing),
        )


def blocks(*entries: tuple[tuple[float, float, float, float], str, str]) -> PageLayout:
    """A page of blocks without spans, as dots.ocr gives it: (box, category, text) each."""
    elements = tuple(Element(Box(*box), category, text, 0.95) for box, category, text in entries)
    return PageLayout(1, 1700, 2200, 0, "ocr", elements)
