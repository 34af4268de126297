"""Spans to elements in reading order: tables, paragraphs, lists, columns, margins."""

from __future__ import annotations

import random
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.arrange import arrange
from documents.geometry import Box
from documents.layout import Element, Span
from documents.reading_order import in_reading_order
from documents.spans import table_grid

WIDTH, HEIGHT = 1700, 2200
PITCH = 34


def span(text: str, x: float, y: float, height: float = 24, width: float | None = None) -> Span:
    return Span(text, Box(x, y, x + (width or 11 * len(text) + 5), y + height))


def lines(texts: list[str], x: float, y: float) -> list[Span]:
    return [span(text, x, y + n * PITCH) for n, text in enumerate(texts)]


def table(
    rows: list[list[str]], y: float, xs: tuple[int, ...] = (100, 400, 1100, 1350)
) -> list[Span]:
    return [
        span(text, x, y + n * PITCH)
        for n, row in enumerate(rows)
        for text, x in zip(row, xs, strict=False)
        if text
    ]


def elements(spans: list[Span]) -> list[Element]:
    shuffled = spans.copy()
    random.Random(3).shuffle(shuffled)
    return list(arrange(shuffled, WIDTH, HEIGHT))


PROSE = [
    "We are pleased to send you the statement of your account",
    "for the month. Please read it with care and tell us within",
    "sixty days about anything that seems to be wrong in it, as",
    "the law asks of both of us since a long time ago.",
]
ROWS = [
    ["Date", "Description", "Amount", "Balance"],
    ["01/02", "Grocer on Main Street", "-12.00", "88.00"],
    ["01/03", "Salary", "1,000.00", "1,088.00"],
    ["01/05", "Rent for January", "-800.00", "288.00"],
]


def test_a_statement_table_is_html_with_its_cells() -> None:
    [found] = elements(table(ROWS, 300))
    assert found.category == "Table"
    assert table_grid(found.text) == ROWS


def test_a_table_directly_under_a_paragraph_stays_apart_from_it() -> None:
    y = 300 + len(PROSE) * PITCH
    found = elements(lines(PROSE, 100, 300) + table(ROWS, y) + lines(PROSE, 100, y + 4 * PITCH))
    assert [e.category for e in found] == ["Text", "Table", "Text"]
    assert found[0].text == "\n".join(PROSE)
    assert table_grid(found[1].text) == ROWS


def test_second_lines_of_a_cell_and_section_labels_stay_in_the_table() -> None:
    rows = [ROWS[0], ["Deposits"], ROWS[2], ["", "from the employer"], ROWS[1], ROWS[3]]
    [found] = elements(table(rows, 300))
    grid = table_grid(found.text)
    assert grid[1] == ["Deposits", "", "", ""]
    assert grid[3] == ["", "from the employer", "", ""]


def test_a_heading_over_several_columns_has_a_colspan() -> None:
    head = [span("When", 100, 266), span("Amounts of this month", 1050, 266, width=480)]
    [found] = elements(head + table(ROWS, 300) + table(ROWS[1:], 300 + 4 * PITCH))
    assert '<td colspan="2">Amounts of this month</td>' in found.text
    assert all(len(row) == 4 for row in table_grid(found.text))


def test_an_empty_cell_stays_empty_and_signs_are_escaped() -> None:
    rows = [["Item", "Qty", "Price"], ["Nut & bolt <M8>", "", "1.00"], ["Washer", "2", "0.10"]]
    [found] = elements(table(rows, 300))
    assert table_grid(found.text) == rows
    assert "&amp;" in found.text


def test_two_columns_of_prose_are_no_table_and_are_read_one_after_the_other() -> None:
    left, right = [f"L {line}" for line in PROSE], [f"R {line}" for line in PROSE]
    again = PITCH * len(PROSE) + 60
    found = elements(
        lines(left, 100, 300) + lines(right, 900, 300)
        + lines(left, 100, 300 + again) + lines(right, 900, 300 + again)
    )  # fmt: skip
    assert [e.category for e in found] == ["Text"] * 4
    assert [e.text[0] for e in found] == ["L", "L", "R", "R"]


def test_addresses_side_by_side_above_a_table_are_read_before_it() -> None:
    bill = lines(["Bill to:", "Ann Example", "1 Elm Street"], 100, 200)
    found = elements(bill + table(ROWS, 500) + [span("Total 288.00", 1200, 800)])
    assert [e.category for e in found] == ["Text", "Table", "Text"]


def test_a_list_has_one_element_an_item() -> None:
    items = ["1. Sign the form", "2. Send it to us", "in the envelope", "3. Keep a copy"]
    found = elements(lines(items, 100, 300))
    assert [e.category for e in found] == ["List-item"] * 3
    assert found[1].text == "2. Send it to us\nin the envelope"


def test_bullets_apart_from_their_text_are_a_list_and_no_table() -> None:
    rows = [["•", "Sign the form"], ["•", "Send it to us"], ["•", "Keep a copy"]]
    found = elements(table(rows, 300, (100, 130)))
    assert [e.text for e in found] == ["• Sign the form", "• Send it to us", "• Keep a copy"]


def test_headings_and_running_heads_have_their_category() -> None:
    found = elements(
        [
            span("Member of nothing", 100, 60),
            span("Great Bank", 100, 200, height=60),
            span("Your account", 100, 300, height=36),
            *lines(PROSE, 100, 400),
            span("Page 1 of 2", 800, 2150),
        ]
    )
    assert [e.category for e in found] == [
        "Page-header", "Title", "Section-header", "Text", "Page-footer",
    ]  # fmt: skip


def test_captions_of_a_form_stay_apart() -> None:
    captions = [
        ("1 Wages", 900, 100),
        ("2 Tax withheld", 1300, 100),
        ("3 Security wages", 900, 190),
    ]
    found = elements([span(*caption) for caption in captions])
    assert [e.text for e in found] == ["1 Wages", "2 Tax withheld", "3 Security wages"]


def test_confidence_counts_by_characters() -> None:
    long = Span("a" * 90, Box(0, 100, 900, 120), 1.0)
    short = Span("b" * 10, Box(0, 125, 100, 145), 0.5)
    assert [e.confidence for e in arrange([long, short], WIDTH, HEIGHT)] == [0.95]


def test_a_page_without_print_has_no_elements() -> None:
    assert arrange([], WIDTH, HEIGHT) == ()


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["word", "1.00", "•", "2.", "a longer piece of print than a cell", ""]),
            st.integers(0, 30), st.integers(0, 40), st.integers(1, 12), st.integers(0, 3),
        ),
        max_size=80,
    )
)  # fmt: skip
def test_every_span_ends_in_exactly_one_element(
    pieces: list[tuple[str, int, int, int, int]],
) -> None:
    spans = [
        Span(text, Box(x * 50, y * 50, (x + w) * 50, y * 50 + 20 * h))
        for text, x, y, w, h in pieces
    ]
    found = arrange(spans, WIDTH, HEIGHT)
    assert Counter(map(id, spans)) == Counter(id(s) for e in found for s in e.spans)
    for element in found:
        assert all(element.box.x1 <= s.box.x1 and s.box.y2 <= element.box.y2 for s in element.spans)


def full_page() -> list[Span]:
    return [
        span(f"{n}.00", 50 + n % 10 * 160, 20 + n // 10 * 7.2, height=5, width=120)
        for n in range(3000)
    ]


def scattered() -> list[Span]:
    chance = random.Random(5)
    return [
        span("x" * chance.randint(1, 30), chance.random() * 1600, chance.random() * 2100)
        for _ in range(3000)
    ]


def stairs() -> list[Span]:
    return [span("x", n, n, height=50, width=50) for n in range(3000)]


def one_place() -> list[Span]:
    return [span("x", 0, 0)] * 3000


@pytest.mark.parametrize("page", [full_page, scattered, stairs, one_place])
def test_three_thousand_spans_cost_milliseconds(page: object) -> None:
    spans = page()  # type: ignore[operator]
    start = time.process_time()
    arrange(spans, WIDTH, HEIGHT)
    assert time.process_time() - start < 1.0  # some 30 ms for a full page, 120 ms for chaos


def test_blocks_wound_into_each_other_end_the_cutting() -> None:
    """Each cut frees one block, so that cuts nest as deep as there are blocks."""
    spiral, low, high = [], 0.0, 10_000.0
    for n in range(400):
        a, b = low + n * 10, high - n * 10
        sides = (
            Box(a, a, b - 10, a + 5),
            Box(b - 5, a, b, b - 10),
            Box(a + 10, b - 5, b, b),
            Box(a, a + 10, a + 5, b),
        )
        spiral += [Element(side, "Text", f"{n}", 1.0) for side in sides]
    assert len(in_reading_order(spiral)) == 1600
    peeled = [Element(Box(n, n, 5000 - n % 2 * n, 5000), "Text", "", 1.0) for n in range(2000)]
    assert len(in_reading_order(peeled)) == 2000
