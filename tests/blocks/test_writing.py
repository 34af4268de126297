"""Lines to write on, drawn: a pen's ink is told from print, dirt and nothing."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from blocks.drawn import drawn_on, is_drawn_on
from documents.geometry import Box
from documents.layout import Span, Word, WritingLine

WIDTH, HEIGHT, LINE = 1300, 600, 420
Draw = Callable[[ImageDraw.ImageDraw], None]


def span(x: float, y: float, text: str, size: float = 24) -> Span:
    box = Box(x, y, x + 0.55 * size * len(text), y + size)
    return Span(text, box, 0.95, (Word(text, box, 0.95),))


PRINT = (span(60, 60, "Pay to the order of"), span(60, 160, "Fifty and 10/100 Dollars"))


def lines(draw_on: Draw, *printed: Span, paper: int = 255, rule: bool = True) -> list[WritingLine]:
    picture = Image.new("RGB", (WIDTH, HEIGHT), (paper,) * 3)
    pen = ImageDraw.Draw(picture)
    draw_on(pen)
    for one in (*PRINT, *printed):
        font = ImageFont.load_default(0.8 * one.box.height)
        pen.text((one.box.x1, one.box.y1), one.text, "black", font)
    if rule:
        pen.line([(750, LINE), (1200, LINE)], "black", 3)
    pixels = np.asarray(picture)[:, :, ::-1].copy()
    return list(drawn_on(pixels, 6.5, (*PRINT, *printed)).writing)


def nothing(_: ImageDraw.ImageDraw) -> None:
    pass


def loops(pen: ImageDraw.ImageDraw) -> None:
    points = [
        (800 + 9 * n, LINE - 22 - (26 if n % 8 == 0 else 12) * (1 if n % 2 else -1))
        for n in range(30)
    ]
    pen.line(points, (30, 30, 110), 4)


def sweep(pen: ImageDraw.ImageDraw) -> None:
    pen.arc((800, LINE - 60, 900, LINE + 20), 100, 400, "black", 4)
    pen.arc((880, LINE - 50, 1100, LINE + 10), 180, 340, "black", 4)


def faint_pattern(pen: ImageDraw.ImageDraw) -> None:
    for n in range(0, WIDTH, 12):
        pen.line([(n, LINE - 80), (n + 60, LINE + 40)], (225, 232, 240), 2)


def dust(pen: ImageDraw.ImageDraw) -> None:
    rng = Random(4)
    for _ in range(25):
        x, y = rng.uniform(750, 1200), rng.uniform(LINE - 60, LINE)
        pen.ellipse((x, y, x + 2, y + 2), "black")


@pytest.mark.parametrize("paper", [255, 215])
@pytest.mark.parametrize("how", [loops, sweep])
def test_ink_on_a_line_is_writing(how: Draw, paper: int) -> None:
    (line,) = lines(how, paper=paper)
    assert line.written
    assert line.confidence > 0.8
    assert line.box.y1 < LINE - 40 < line.box.y2


@pytest.mark.parametrize("how", [nothing, faint_pattern, dust])
def test_an_empty_line_has_none(how: Draw) -> None:
    (line,) = lines(how, span(900, LINE + 8, "Authorized signature", 18))
    assert not line.written


def test_a_typed_name_leaves_it_open() -> None:
    assert lines(nothing, span(800, LINE - 26, "Dana Whitfield")) == []


def test_a_signature_that_was_read_as_a_word_is_writing() -> None:
    (line,) = lines(loops, span(790, LINE - 60, "", 70))
    assert line.written


def test_a_stamp_is_no_writing() -> None:
    found = lines(nothing, span(800, LINE - 62, "VOID", 60))
    assert not any(line.written for line in found)


def test_without_a_line_nothing_is_found() -> None:
    assert lines(loops, rule=False) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("PAY TO THE ORDER OF", True),
        ("AUTHORIZED SIGNATURE", True),
        ("FIFTY AND 10/100", True),
        ("Ending balance on 12/31", False),
        ("Order number 4471", False),
    ],
)
def test_pages_that_are_searched(text: str, wanted: bool) -> None:
    assert is_drawn_on(text) is wanted


def points(pen: ImageDraw.ImageDraw) -> None:
    for x in range(750, 1200, 9):
        pen.ellipse((x, LINE - 2, x + 2, LINE), "black")


CAPTION = span(900, LINE + 10, "Authorized signature", 18)
MICROPRINT = Span("AUTHORIZEDSIGNATURE" * 12, Box(750, LINE - 4, 1200, LINE + 3), 1.0)
POINTS = Span("." * 50, Box(750, LINE - 20, 1200, LINE), 1.0)


@pytest.mark.parametrize(("how", "written"), [(loops, True), (nothing, False)])
def test_a_row_of_points_over_its_caption_is_a_line(how: Draw, written: bool) -> None:
    def both(pen: ImageDraw.ImageDraw) -> None:
        points(pen)
        how(pen)

    (line,) = lines(both, CAPTION, rule=False)
    assert line.written == written


@pytest.mark.parametrize("small", [MICROPRINT, POINTS])
def test_microprint_and_points_in_type_are_lines(small: Span) -> None:
    (line,) = lines(loops, small, rule=False)
    assert line.written
    assert line.box.x1 == 750


def test_points_without_a_caption_are_a_pattern() -> None:
    assert lines(points, rule=False) == []


@pytest.mark.parametrize(("how", "written"), [(loops, True), (nothing, False)])
def test_blunt_points_and_dashes_are_the_line_and_no_ink_on_it(how: Draw, written: bool) -> None:
    def both(pen: ImageDraw.ImageDraw) -> None:
        for n, x in enumerate(range(750, 1200, 9)):
            pen.rectangle((x, LINE - 4, x + (4 if n % 3 else 6), LINE), "black")
        how(pen)

    (line,) = lines(both, CAPTION, rule=False)
    assert line.written == written
