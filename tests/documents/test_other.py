"""The generic reader: labels with values, amounts, dates, numbers and tables of any document."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.arrange import arrange
from documents.geometry import Box
from documents.kinds.other import KIND, Other, read_generic
from documents.layout import Element, PageLayout, Span, Word
from documents.reading import Reading

WIDTH, HEIGHT, LINE, STEP = 1000, 1400, 20, 9


def span(x: float, y: float, text: str) -> Span:
    """Print of one line at a place, with the words where they stand."""
    words = tuple(
        Word(m.group(), Box(x + m.start() * STEP, y, x + m.end() * STEP, y + LINE), 0.98)
        for m in re.finditer(r"\S+", text)
    )
    return Span(text, Box(x, y, x + len(text) * STEP, y + LINE), 0.98, words)


def printed(*spans: Span, number: int = 1) -> PageLayout:
    """A page as the text layer or OCR gives it."""
    return PageLayout(number, WIDTH, HEIGHT, 0, "text", arrange(spans, WIDTH, HEIGHT))


def blocks(*elements: tuple[str, str, tuple[int, int, int, int]]) -> PageLayout:
    """A page as dots.ocr gives it: blocks of text and HTML tables, no words."""
    made = tuple(Element(Box(*map(float, box)), c, text, 0.9) for c, text, box in elements)
    return PageLayout(1, WIDTH, HEIGHT, 0, "ocr", made)


def pairs(*layouts: PageLayout) -> dict[str, str]:
    return {p["key"]: p["value"] for p in read_generic(layouts).data["key_values"]}


def leaves(data: Any, path: str = "") -> dict[str, Any]:
    """Every leaf of the data with its path, written as in `fields`."""
    if isinstance(data, dict):
        inner = [(f"{path}.{key}" if path else key, value) for key, value in data.items()]
    elif isinstance(data, list):
        inner = [(f"{path}[{n}]", value) for n, value in enumerate(data)]
    else:
        return {path: data}
    return {k: v for place, value in inner for k, v in leaves(value, place).items()}


def assert_every_leaf_has_its_place(reading: Reading, layouts: Sequence[PageLayout]) -> None:
    expected = {
        path: value
        for path, value in leaves(reading.data).items()
        if value != "" and not path.endswith("page_number")
    }
    assert {path: field.value for path, field in reading.fields.items()} == expected
    for field in reading.fields.values():
        x1, y1, x2, y2 = field.bbox
        assert 0 <= x1 <= x2 <= WIDTH and 0 <= y1 <= y2 <= HEIGHT
        assert field.page_number in {layout.page_number for layout in layouts}


def test_a_colon_on_a_line_parts_label_and_value() -> None:
    layout = printed(span(100, 100, "Case number: AB-12345"), span(100, 300, "Opened at 10:30"))
    assert pairs(layout) == {"Case number": "AB-12345"}
    value = read_generic([layout]).fields["key_values[0].value"]
    assert value.bbox == [100 + 13 * STEP, 100, 100 + 21 * STEP, 100 + LINE]


def test_a_value_glued_to_its_colon_has_its_own_place() -> None:
    layout = printed(span(100, 100, "INVOICE DATE:11/15/2019"))
    value = read_generic([layout]).fields["key_values[0].value"]
    assert (value.text, value.bbox[0]) == ("11/15/2019", 100 + 13 * STEP)


def test_a_value_at_the_right_belongs_to_the_label_at_the_left() -> None:
    layout = printed(
        span(100, 100, "Account Holder:"),
        span(400, 100, "Jane Doe"),
        span(100, 200, "Net Pay"),
        span(400, 200, "$291.90"),
    )
    assert pairs(layout) == {"Account Holder": "Jane Doe", "Net Pay": "$291.90"}


def test_a_value_under_a_label_belongs_to_it() -> None:
    layout = printed(
        span(100, 100, "Invoice No."),
        span(400, 100, "Due Date"),
        span(700, 100, "Terms"),
        span(100, 125, "NG-00123"),
        span(400, 125, "2025-04-24"),
        span(700, 125, "on receipt"),
        span(100, 400, "BILL TO:"),
        span(100, 425, "Jane Smith"),
    )
    assert pairs(layout) == {
        "Invoice No.": "NG-00123",
        "Due Date": "2025-04-24",
        "BILL TO": "Jane Smith",
    }


def test_rows_of_figures_are_no_pairs() -> None:
    rows = [("Earnings", "rate", "this period"), ("Regular", "10.00", "320.00")]
    rows += [("Overtime", "15.00", "15.00"), ("Holiday", "10.00", "80.00")]
    layout = printed(
        *(
            span(100 + 300 * x, 100 + 30 * y, t)
            for y, row in enumerate(rows)
            for x, t in enumerate(row)
        )
    )
    assert pairs(layout) == {}
    (table,) = read_generic([layout]).data["tables"]
    assert table["rows"] == [list(row) for row in rows]


def test_an_address_under_a_name_is_no_pair() -> None:
    layout = printed(
        span(100, 100, "East Repair Inc."),
        span(100, 125, "1912 Harvest Lane"),
        span(100, 150, "New York, NY 12210"),
    )
    assert pairs(layout) == {}


def test_blocks_without_words_are_read_too() -> None:
    rows = (("Total due", "$610.00"), ("Due date", "12/15/2019"))
    cells = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in rows)
    layout = blocks(
        ("Title", "# Notice", (100, 50, 400, 100)),
        ("Text", "**Loan number:** 77-1234\nDear customer", (100, 150, 500, 200)),
        ("Table", f"<table>{cells}</table>", (100, 300, 700, 360)),
    )
    reading = read_generic([layout])
    assert reading.data["title"] == "Notice"
    assert pairs(layout) == {
        "Loan number": "77-1234",
        "Total due": "$610.00",
        "Due date": "12/15/2019",
    }
    cell = reading.fields["tables[0].rows[1][1]"]
    assert cell.text == "12/15/2019"
    assert cell.bbox[1] == 330 and cell.bbox[0] > 300
    assert_every_leaf_has_its_place(reading, [layout])


def test_amounts_dates_and_numbers_carry_their_labels() -> None:
    layout = printed(
        span(100, 100, "Your wages this period are $386.15"),
        span(100, 200, "Pay date:"),
        span(300, 200, "7/25/2008"),
        span(100, 300, "Social Security No. 923-45-6789"),
        span(100, 400, "Account number"),
        span(400, 400, "0012345678"),
        span(100, 500, "Adjusted (45.10) and 12% of 3,000"),
    )
    data = read_generic([layout]).data
    assert data["amounts"] == [
        {"label": "Your wages this period are", "amount": 386.15},
        {"label": "Adjusted", "amount": -45.1},
    ]
    assert data["dates"] == [{"label": "Pay date", "date": "2008-07-25"}]
    assert data["identifiers"] == [
        {"label": "Social Security No.", "value": "923-45-6789", "kind": "SSN"},
        {"label": "Account number", "value": "0012345678", "kind": "account"},
    ]


def test_pages_follow_each_other_and_name_their_number() -> None:
    layouts = [printed(span(100, 100, "Ref: A-1")), printed(span(100, 100, "Ref: A-2"), number=2)]
    fields = read_generic(layouts).fields
    assert [fields[f"key_values[{n}].value"].page_number for n in (0, 1)] == [1, 2]


def test_no_pages_give_an_empty_reading() -> None:
    assert read_generic([]).fields == {}
    assert read_generic([PageLayout(1, WIDTH, HEIGHT, 0, "blank")]).fields == {}


LINES = st.text(st.sampled_from("Ab:1/2$.,-()*#% \t"), min_size=1, max_size=30).map(str.strip)
PRINT = st.lists(
    st.tuples(st.integers(0, 600), st.integers(0, 1300), LINES.filter(bool)), max_size=12
)


@settings(deadline=None)
@given(PRINT)
def test_any_page_gives_valid_data_with_every_leaf_placed(
    print_: list[tuple[int, int, str]],
) -> None:
    layouts = [printed(*(span(*p) for p in print_))]
    reading = read_generic(layouts)
    assert_every_leaf_has_its_place(reading, layouts)
    Other.model_validate(reading.data)
    json.dumps(reading.data)


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["Text", "Table", "Title"]), st.text(max_size=80)), max_size=4
    )
)
def test_any_blocks_give_valid_data(texts: list[tuple[str, str]]) -> None:
    layouts = [
        blocks(*((c, t, (100, 100 + 50 * n, 900, 140 + 50 * n)) for n, (c, t) in enumerate(texts)))
    ]
    reading = read_generic(layouts)
    assert_every_leaf_has_its_place(reading, layouts)
    Other.model_validate(reading.data)


def test_the_kind_is_the_generic_one() -> None:
    assert (KIND.name, KIND.read, KIND.rules) == ("other", read_generic, ())
