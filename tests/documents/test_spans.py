"""Places of print for engines that give blocks only."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.geometry import Box
from documents.layout import Element, PageLayout, Span
from documents.spans import element_spans, page_spans

BOX = Box(100, 200, 900, 600)
SCRAPS = st.sampled_from(
    [
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<td colspan=9>",
        "<td rowspan=7>",
        "<br>",
        "# ",
        "**",
        "$",
        "\\frac{1}{2}",
        "&amp;",
        "\n",
        " ",
        "word",
        "1,234.56",
        "\x00",
        "ü",
        "| - |",
    ]
)


def spans_of(text: str, category: str = "Text", box: Box = BOX) -> list[Span]:
    return element_spans(Element(box, category, text, 0.9))


@given(st.one_of(st.text(max_size=200), st.lists(SCRAPS, max_size=60).map("".join)))
def test_any_text_has_its_print_within_the_elements_box(text: str) -> None:
    for span in spans_of(text):
        for box in (span.box, *(word.box for word in span.words)):
            assert BOX.x1 <= box.x1 <= box.x2 <= BOX.x2 + 1e-9
            assert BOX.y1 <= box.y1 <= box.y2 <= BOX.y2 + 1e-9
        assert span.text.split() == [word.text for word in span.words]
        assert span.text == " ".join(span.text.split()) != ""


def test_a_box_without_size_is_no_error() -> None:
    assert spans_of("<table><tr><td>a</td></tr></table>", "Table", Box(5, 5, 5, 5))[0].text == "a"


def test_exact_spans_win_over_estimates() -> None:
    exact = Span("as printed", BOX)
    assert element_spans(Element(BOX, "Text", "other", 1.0, (exact,))) == [exact]


def test_lines_of_a_paragraph_stand_under_each_other() -> None:
    spans = spans_of("# One\n**two**\nthree<br>four")
    assert [span.text for span in spans] == ["One", "two", "three", "four"]
    assert [span.box.y1 for span in spans] == [200, 300, 400, 500]


def test_cells_of_a_row_stand_side_by_side_and_columns_line_up() -> None:
    markup = (
        "<table><tr><td>Date</td><td>Description</td><td>Amount</td></tr>"
        "<tr><td>1/2</td><td>A rather long line of text</td><td>5.00</td></tr></table>"
    )
    head, body = spans_of(markup, "Table")[:3], spans_of(markup, "Table")[3:]
    assert [a.box.x1 for a in head] == [b.box.x1 for b in body] == sorted(b.box.x1 for b in body)
    assert head[0].box.y2 <= body[0].box.y1
    assert body[1].box.width > 3 * body[0].box.width


def test_a_spanning_cell_lies_over_its_columns() -> None:
    markup = (
        "<table><tr><td rowspan=2>Year</td><td colspan=2>Amounts</td></tr>"
        "<tr><td>In</td><td>Out</td></tr></table>"
    )
    year, amounts, paid_in, out = spans_of(markup, "Table")
    assert (amounts.box.x1, amounts.box.x2) == (paid_in.box.x1, out.box.x2)
    assert year.box.x2 <= paid_in.box.x1


def test_words_around_a_table_are_print_too() -> None:
    spans = spans_of("Before <table><tr><td>1</td><td>2</td></tr></table> after", "Text")
    assert [span.text for span in spans] == ["Before", "1", "2", "after"]
    assert spans[0].box.x2 == BOX.x2


def test_a_page_has_the_print_of_all_its_elements() -> None:
    elements = (Element(BOX, "Text", "a", 1.0), Element(BOX, "Picture", "", 1.0))
    assert [s.text for s in page_spans(PageLayout(1, 9, 9, 0, "ocr", elements))] == ["a"]


@pytest.mark.parametrize("cell", ["<td>x</td>", "<td rowspan=900 colspan=900>x</td>", "<td>"])
def test_a_huge_table_does_not_explode(cell: str) -> None:
    markup = "<table>" + ("<tr>" + cell * 10) * 1500
    start = time.process_time()
    assert len(spans_of(markup, "Table")) <= 15_000
    assert time.process_time() - start < 5  # some 0.3 s when nothing else runs
