"""Print grouped into rows, level or not."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.geometry import Box
from documents.layout import Span
from documents.rows import rows_of

COLUMNS = (60, 300, 900, 1150, 1400)


def span(text: str, x: float, y: float, width: float = 90, height: float = 24) -> Span:
    return Span(text, Box(x, y, x + width, y + height))


def texts(spans: list[Span]) -> list[list[str]]:
    return [[span.text for span in row.spans] for row in rows_of(spans, 1)]


def statement(slope_degrees: float = 0.0, bow_px: float = 0.0) -> list[Span]:
    """Forty rows at a pitch of 1.3 heights; middle cells are missing here and there."""
    chance = random.Random(1)
    spans = []
    for row in range(40):
        for column, x in enumerate(COLUMNS):
            if column not in (0, 4) and chance.random() < 0.3:
                continue
            down = (x - 60) * math.tan(math.radians(slope_degrees))
            bow = bow_px * math.sin((x - 60) / 1340 * math.pi)
            spans.append(span(f"{row}.{column}", x, 100 + row * 31 + down + bow))
    chance.shuffle(spans)
    return spans


@pytest.mark.parametrize(
    ("slope", "bow"), [(0, 0), (0.35, 0), (-0.35, 0), (0.5, 0), (-0.5, 0), (0, 12), (0.3, 10)]
)
def test_the_rows_of_a_sloped_or_bowed_statement_stay_together(slope: float, bow: float) -> None:
    rows = texts(statement(slope, bow))
    assert len(rows) == 40
    assert all(len({text.split(".")[0] for text in row}) == 1 for row in rows)


def test_cells_are_sorted_from_left_to_right_and_rows_from_top_to_bottom() -> None:
    spans = [span("d", 500, 40), span("a", 0, 0), span("b", 500, 2), span("c", 0, 41)]
    assert texts(spans) == [["a", "b"], ["c", "d"]]


def test_steps_from_column_to_column_do_not_creep() -> None:
    stairs = [span(str(n), n * 100, n * 11) for n in range(10)]
    assert max(len(row) for row in texts(stairs)) <= 3


def test_small_print_joins_the_tall_print_on_its_line() -> None:
    assert texts([span("$", 0, 0, 20, 48), span("12.00", 30, 20)]) == [["$", "12.00"]]


def test_two_lines_beside_a_tall_print_are_two_rows() -> None:
    tall = span("2024", 600, 0, 200, 60)
    rows = texts([tall, span("Form", 0, 2, 90, 26), span("W-2", 0, 32, 90, 26)])
    assert len(rows) == 2 and not any({"Form", "W-2"} <= set(row) for row in rows)


@given(
    st.lists(
        st.tuples(st.floats(0, 1000), st.floats(0, 1000), st.floats(0, 500), st.floats(0, 90)),
        max_size=60,
    )
)
def test_every_span_is_in_exactly_one_row(boxes: list[tuple[float, ...]]) -> None:
    spans = [span(str(n), *box) for n, box in enumerate(boxes)]
    rows = rows_of(spans, 7)
    assert sorted(s.text for row in rows for s in row.spans) == sorted(s.text for s in spans)
    assert all(row.spans and row.page_number == 7 for row in rows)
    for row in rows:
        lefts = [s.box.x1 for s in row.spans]
        assert lefts == sorted(lefts)
