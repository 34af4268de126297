"""OCR finds which way up a page lies, straightens it, and places each word on its ink."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from blocks.ocr import OcrPage, read_picture, turned
from documents.geometry import Box, turn
from documents.layout import Word
from tests.drawn import picture_of_lines, pixels_of

PAGE = [
    "Riverbend Savings Bank",
    "Statement period 01/01/2024 to 01/31/2024",
    "Beginning balance 1,204.55",
    "Deposits and additions 310.00",
    "Checks paid 42.17",
    "Ending balance 1,472.38",
]
DIGITS = ["4410 2208 9917", "1,204.55", "310.00 42.17", "1,472.38"]


@lru_cache
def read(
    lines: tuple[str, ...], degrees: float = 0, width: int = 480, height: int = 330
) -> OcrPage:
    return read_picture(drawn(lines, degrees, width, height), 2)


def drawn(
    lines: tuple[str, ...], degrees: float = 0, width: int = 480, height: int = 330
) -> NDArray[np.uint8]:
    """The page turned clockwise by `degrees`."""
    picture = picture_of_lines(lines, width, height, size=18, left=40, top=40)
    fill = picture.rotate(-degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    return pixels_of(fill)


def texts(page: OcrPage) -> list[str]:
    return [span.text for span in page.spans]


def words(page: OcrPage) -> list[Word]:
    return [word for span in page.spans for word in span.words]


def lies_on_ink(box: Box, pixels: NDArray[np.uint8]) -> bool:
    """Whether there is ink inside, and the box is not much larger than it."""
    height, width = pixels.shape[:2]
    x1, y1, x2, y2 = (max(0, round(v)) for v in box)
    inside = pixels[y1 : min(y2, height), x1 : min(x2, width)].min(axis=2) < 128
    return bool(inside.any()) and float(inside.mean()) > 0.03


@pytest.mark.parametrize(
    ("lines", "degrees"),
    [
        *((tuple(PAGE), degrees) for degrees in (0, 90, 180, 270)),
        (tuple(PAGE[:2]), 90),
        *((tuple(DIGITS), degrees) for degrees in (180, 270)),
        (("1,472.38",), 0),
    ],
)
def test_a_page_is_turned_upright(lines: tuple[str, ...], degrees: int) -> None:
    page = read(lines, degrees)
    assert page.rotation == (360 - degrees) % 360
    assert texts(page) == list(lines)
    assert all(lies_on_ink(word.box, page.pixels) for word in words(page))


def test_a_landscape_page_that_lies_upright_is_left_as_it_is() -> None:
    page = read(("Date Description Amount", "01/05 Transfer 12.00"), 0, 480, 140)
    assert page.rotation == 0 and len(page.spans) == 2


@pytest.mark.parametrize("degrees", [-8, -1, 3])
def test_a_skewed_page_is_straightened_and_its_boxes_turn_back_onto_the_ink(degrees: int) -> None:
    page = read(tuple(PAGE), degrees)
    assert page.rotation == 0
    assert page.skew_degrees == pytest.approx(-degrees, abs=0.6)
    assert [t.replace(" ", "") for t in texts(page)] == [line.replace(" ", "") for line in PAGE]
    height, width = page.pixels.shape[:2]
    for span in page.spans:
        assert span.box.height < 45, "straightened lines are no taller than their print"
        for word in span.words:
            assert lies_on_ink(turn(word.box, -page.skew_degrees, width, height), page.pixels)


def test_a_page_turned_and_skewed_is_brought_upright() -> None:
    page = read(tuple(PAGE), 92)
    assert page.rotation == 270
    assert page.skew_degrees == pytest.approx(-2, abs=0.6)


def test_each_word_has_its_own_place_and_confidence() -> None:
    page = read(tuple(PAGE))
    span = page.spans[1]
    assert [word.text for word in span.words] == PAGE[1].split()
    lefts = [word.box.x1 for word in span.words]
    assert lefts == sorted(lefts)
    for before, after in zip(span.words, span.words[1:], strict=False):
        assert before.box.x2 <= after.box.x1 + 1
    assert all(0.5 < word.confidence <= 1 for word in span.words)
    assert len({word.confidence for word in words(page)}) > 3


def test_words_stand_where_their_letters_are() -> None:
    page = read(("left", "middle of it", "12.00          99.50"))
    amounts = page.spans[-1].words if len(page.spans) == 3 else [s.words[0] for s in page.spans[2:]]
    dark = page.pixels.min(axis=2) < 128
    for word in amounts:
        x1, y1, x2, y2 = (round(v) for v in word.box)
        columns = np.flatnonzero(dark[y1:y2].any(axis=0))
        own = columns[(columns >= x1 - 12) & (columns < x2 + 12)]
        assert abs(own.min() - x1) < 12 and abs(own.max() - x2) < 12


def test_a_known_turn_is_taken_and_nothing_is_straightened() -> None:
    pixels = drawn(tuple(PAGE[:3]), 93)
    page = read_picture(pixels, 2, known_rotation=270)
    assert (page.rotation, page.skew_degrees) == (270, 0.0)
    assert len(page.spans) == 3


def test_nothing_is_found_on_white() -> None:
    page = read_picture(np.full((300, 200, 3), 255, np.uint8), 2)
    assert (page.spans, page.rotation, page.skew_degrees) == ((), 0, 0.0)


@pytest.mark.parametrize(("width", "height"), [(200, 100), (60, 40), (1000, 40)])
def test_tiny_pictures_are_read(width: int, height: int) -> None:
    pixels = pixels_of(picture_of_lines(["Paid 12"], width, height, size=18, left=4, top=8))
    assert "12" in " ".join(texts(read_picture(pixels, 2)))


def test_a_very_long_receipt_is_read_to_its_end() -> None:
    lines = [f"Item {n:02d}   {n}.50" for n in range(30)]
    pixels = pixels_of(picture_of_lines(lines, 180, 1_060, size=18, left=8, top=20))
    found = " ".join(texts(read_picture(pixels, 2)))
    assert all(f"{n}.50" in found for n in range(30))


def test_turning_a_picture_is_clockwise() -> None:
    pixels = np.zeros((2, 3, 3), np.uint8)
    pixels[0, 0] = 9
    assert turned(pixels, 90).shape == (3, 2, 3) and turned(pixels, 90)[0, 1].max() == 9
