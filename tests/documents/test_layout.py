"""Layouts to plain data and back."""

from __future__ import annotations

import time

import orjson
import pytest

from documents.geometry import Box
from documents.layout import (
    Element,
    Mark,
    PageLayout,
    Span,
    Word,
    WritingLine,
    layout_from_json,
    layout_to_json,
)


def a_layout(spans: int) -> PageLayout:
    words = (Word("Total", Box(1, 2, 3, 4), 0.5), Word("$1.00", Box(4, 2, 9, 4)))
    span = Span("Total $1.00", Box(1, 2, 9, 4), 0.75, words)
    element = Element(Box(0, 0, 10, 10), "Text", "Total $1.00", 0.75, (span,) * spans)
    marks = (Mark(Box(1, 1, 2, 2), True, 0.9),)
    writing = (WritingLine(Box(5, 5, 9, 9), False, 0.8),)
    return PageLayout(3, 100, 200, 90, "ocr", (element,), marks, -0.5, writing=writing)


def test_a_layout_comes_back_the_same_from_stored_json() -> None:
    layout = a_layout(2)
    assert layout_from_json(orjson.loads(orjson.dumps(layout_to_json(layout)))) == layout


def test_a_full_page_is_stored_and_read_in_milliseconds() -> None:
    layout = a_layout(700)
    start = time.process_time()
    for _ in range(5):
        layout_from_json(layout_to_json(layout))
    assert (time.process_time() - start) / 5 < 0.2  # some 3 ms when nothing else runs


@pytest.mark.parametrize("missing", ["status", "elements", "marks", "skew_degrees"])
def test_other_data_are_refused(missing: str) -> None:
    data = layout_to_json(a_layout(1))
    del data[missing]
    with pytest.raises((KeyError, TypeError, ValueError)):
        layout_from_json(data)
