"""HTML tables, whole and broken, to rows of cells."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.html_table import MOST_COLUMNS, table_rows
from documents.spans import table_grid

PIECES = st.sampled_from(
    [
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td>",
        "</td>",
        "<th>",
        "<thead>",
        "</thead>",
        "<tbody>",
        "<td rowspan=2>",
        '<td colspan="3">',
        "<td colspan=99999 rowspan=99999>",
        "<td rowspan=0>",
        "<td colspan=²>",
        "<br>",
        "<caption>",
        "a",
        "1 < 2",
        "&lt;",
        "<",
        "\x00",
        "</td",
        "<!-- x -->",
        "\n",
        "<b>b</b>",
        "\ud800",
    ]
)  # fmt: skip


def test_cells_that_span_rows_and_columns_push_the_others() -> None:
    markup = (
        "<table><thead><tr><th rowspan=2>Date</th><th colspan='2'>Amount</th></tr>"
        "<tr><th>In</th><th>Out</th></tr></thead>"
        "<tbody><tr><td>1/2</td><td>3.00</td><td></td></tr></tbody></table>"
    )
    assert table_grid(markup) == [["Date", "Amount", ""], ["", "In", "Out"], ["1/2", "3.00", ""]]


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
        "<table><td>a</td><td>b</td></tr><td>c</td><td>d</td></tr>",
        "<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>",
        "<TABLE><TR><TD>a</TD><TD>b</TD></TR><TR><TD>c</TD><TD>d",
        "<table><tbody><tr><th>a</th><td>b</td></tr></tbody><tr><td>c<td>d</tr></table></table>",
    ],
)
def test_broken_markup_gives_the_table_that_was_meant(markup: str) -> None:
    assert table_grid(markup) == [["a", "b"], ["c", "d"]]


def test_a_table_inside_a_cell_is_print_of_that_cell() -> None:
    inner = "<table><tr><td>x</td><td>y</td></tr><tr><td>z</td></tr></table>"
    markup = f"<table><tr><td>a{inner}</td><td>b</td></tr></table>"
    assert table_grid(markup) == [["a\nx y\nz", "b"]]


def test_breaks_and_entities_in_cells_are_print() -> None:
    markup = "<table><tr><td>one<br>two<br/>three</td><td>A &amp; B &lt; C</td></tr></table>"
    assert table_grid(markup) == [["one\ntwo\nthree", "A & B < C"]]


def test_words_around_a_table_are_rows_of_no_table() -> None:
    markup = "Before <table><caption>Name</caption><tr><td>1</td></tr></table> after"
    rows = [(row.table, row.cells[0].lines) for row in table_rows(markup)]
    assert rows == [(0, ("Before",)), (0, ("Name",)), (1, ("1",)), (0, ("after",))]
    assert table_grid(markup) == [["1"]]


def test_text_without_a_table_has_no_grid() -> None:
    assert table_grid("just words") == table_grid("") == []


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_markup_gives_rows_within_the_widest_table(markup: str) -> None:
    for row in table_rows(markup):
        for cell in row.cells:
            assert 0 <= cell.column < cell.column + cell.columns <= MOST_COLUMNS


@given(st.lists(PIECES, max_size=40))
def test_no_word_is_lost(pieces: list[str]) -> None:
    words = [f"w{n}w" for n in range(len(pieces))]
    markup = "".join(
        f"{word} {piece} "
        for word, piece in zip(words, pieces, strict=True)
        if piece not in ("</td", "<")
    )
    printed = " ".join(
        line for row in table_rows(markup) for cell in row.cells for line in cell.lines
    )
    assert all(word in printed for word in words if f"{word} " in markup)


@pytest.mark.parametrize(
    "unit",
    [
        "<tr><td rowspan=9999 colspan=9999>x",
        "<td colspan=64>",
        "<td>",
        "<table>",
        "<table><tr><td>1</td></tr></table>",
        "<",
        "<!--",
        "<td ",
        "&#",
        "**a",
        "$a^",
        "\\frac{",
        "\\(",
    ],
)
def test_hostile_markup_costs_time_by_its_length_only(unit: str) -> None:
    markup = "<table><tr>" + unit * (200_000 // len(unit))
    start = time.process_time()
    table_grid(markup)
    assert time.process_time() - start < 4  # some 0.2 s; with the square of the length far more
