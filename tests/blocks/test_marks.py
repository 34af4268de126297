"""Checkboxes on drawn pages: found at every resolution, and no letter taken for one."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from blocks.marks import find_marks
from documents.geometry import Box
from documents.layout import Mark, Span, Word

DPIS = (100, 150, 200, 250)
TICKS = ("", "cross", "touching cross", "check", "letter", "filled")


class Paper:
    """A strip of white paper, 8.5 inches wide; places are in inches."""

    def __init__(self, dpi: int) -> None:
        self.dpi = dpi
        self.fine = 4
        self.image = Image.new("RGB", (int(8.5 * dpi) * self.fine, 2 * dpi * self.fine), "white")
        self.draw = ImageDraw.Draw(self.image)

    def line(self, *points: tuple[float, float], width: float = 0.008) -> None:
        scale = self.dpi * self.fine
        self.draw.line([(x * scale, y * scale) for x, y in points], "black", round(width * scale))

    def frame(self, x: float, y: float, side: float) -> None:
        x2, y2 = x + side, y + side
        self.line((x, y), (x2, y), (x2, y2), (x, y2), (x, y))

    def write(self, x: float, y: float, text: str, points: float = 10) -> None:
        scale = self.dpi * self.fine
        font = ImageFont.load_default(points / 72 * scale)
        self.draw.text((x * scale, y * scale), text, "black", font)

    def span(self, x: float, y: float, text: str, points: float) -> Span:
        """What an engine would give for that line, in pixels."""
        font = ImageFont.load_default(points / 72 * self.dpi)
        words, top, bottom = [], y * self.dpi, (y + 1.3 * points / 72) * self.dpi
        for piece in text.split():
            left = x * self.dpi + font.getlength(text[: text.index(piece)])
            words.append(Word(piece, Box(left, top, left + font.getlength(piece), bottom)))
        box = Box(x * self.dpi, top, words[-1].box.x2, bottom)
        return Span(text, box, 1.0, tuple(words))

    def pixels(self) -> np.ndarray:
        size = (self.image.width // self.fine, self.image.height // self.fine)
        return np.asarray(self.image.resize(size, Image.Resampling.BOX))[:, :, ::-1].copy()

    def marks(self, spans: tuple[Span, ...] = ()) -> list[Mark]:
        return sorted(find_marks(self.pixels(), spans=spans), key=lambda mark: mark.box.x1)


def tick(paper: Paper, how: str, x: float, y: float, side: float) -> None:
    inset = 0.0 if how == "touching cross" else 0.2 * side
    left, right, top, bottom = x + inset, x + side - inset, y + inset, y + side - inset
    if "cross" in how:
        paper.line((left, top), (right, bottom), width=0.014)
        paper.line((left, bottom), (right, top), width=0.014)
    elif how == "check":
        paper.line((left, y + side / 2), (x + 0.4 * side, bottom), (right, top), width=0.014)
    elif how == "letter":
        paper.write(x + 0.2 * side, y + 0.02 * side, "X", 72 * side * 0.75)
    elif how == "filled":
        for row in range(1, 40):
            paper.line((x, y + row * side / 40), (x + side, y + row * side / 40))


@pytest.mark.parametrize("dpi", DPIS)
@pytest.mark.parametrize("side", [0.11, 0.14, 0.2])
def test_boxes_are_found_with_what_is_in_them(dpi: int, side: float) -> None:
    paper = Paper(dpi)
    for column, how in enumerate(TICKS):
        paper.frame(0.5 + column, 0.5, side)
        tick(paper, how, 0.5 + column, 0.5, side)
        paper.write(0.5 + column, 0.3, "Retirement plan", 5)
    marks = paper.marks()
    assert [mark.checked for mark in marks] == [bool(how) for how in TICKS]
    for column, mark in enumerate(marks):
        assert abs(mark.box.x1 / dpi - 0.5 - column) < 0.03
        assert abs(mark.box.width / dpi - side) < 0.05


@pytest.mark.parametrize("dpi", DPIS)
def test_letters_and_digits_are_no_boxes(dpi: int) -> None:
    paper = Paper(dpi)
    spans = []
    text = "0O8BDQ6 4 CORRECTED Void 2,841.32 Department HEA"
    for row, points in enumerate((7, 9, 11, 14)):
        top = 0.2 + 0.35 * row
        paper.write(0.4, top, text, points)
        spans.append(paper.span(0.4, top, text, points))
    assert paper.marks(tuple(spans)) == []
    round_ones = [m for m in paper.marks() if m.box.x2 < 1.0 * dpi and not m.checked]
    assert len(round_ones) <= 1


def test_frame_joined_to_the_rules_of_the_form_is_found() -> None:
    paper = Paper(200)
    paper.line((0.3, 0.64), (4.0, 0.64))
    paper.frame(0.5, 0.5, 0.14)
    tick(paper, "touching cross", 0.5, 0.5, 0.14)
    assert [mark.checked for mark in paper.marks()] == [True]


def test_square_inside_a_known_word_is_a_letter() -> None:
    paper = Paper(200)
    paper.frame(1.0, 0.5, 0.12)
    word = Word("DOD", Box(170, 95, 260, 130), 0.9)
    assert len(paper.marks()) == 1
    assert paper.marks((Span("DOD", word.box, 0.9, (word,)),)) == []


def test_turned_page_gives_boxes_of_the_straightened_one() -> None:
    paper = Paper(200)
    paper.frame(4.2, 0.9, 0.14)
    straight = Image.fromarray(paper.pixels()[:, :, ::-1])
    tilted = np.asarray(straight.rotate(3, Image.Resampling.BICUBIC, fillcolor="white"))[:, :, ::-1]
    (mark,) = find_marks(tilted.copy(), skew_degrees=3.0)
    assert abs(mark.box.x1 - 840) < 4 and abs(mark.box.y1 - 180) < 4
