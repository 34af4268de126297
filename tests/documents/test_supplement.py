"""Tables of detail beneath a form, and what a consolidated statement says of itself."""

from __future__ import annotations

from typing import Any

import pytest

from documents.contents import contents_of
from documents.kinds import form_1099_div, form_1099_int, form_1099_misc, form_1099_r
from documents.reading import Reading
from tests.documents.form_sheets import Sheet
from tests.documents.test_contents import statement
from tests.documents.test_returns import grid


def interest(**changed: str) -> Sheet:
    sheet = grid().cell(800, 100, "1 Interest income", "$ 1,204.55")
    return sheet.cell(800, 200, "8 Tax-exempt interest", changed.get("exempt", "$ 300.00"))


def table(sheet: Sheet, y: float, *lines: tuple[str, ...], edges: tuple[int, ...] = ()) -> Sheet:
    """Lines of a table from its title down, 30 pixels apart; words left, values at the edges."""
    places = edges or (100, 600, 900)
    for number, line in enumerate(lines):
        for x, text in zip(places, line, strict=False):
            sheet.put(x, y + 30 * number, text)
    return sheet


def read(sheet: Sheet) -> Reading:
    return form_1099_int.KIND.read([sheet.layout()])


@pytest.mark.parametrize("confidence", [1.0, 0.96])
def test_amounts_by_state_with_their_shares(confidence: float) -> None:
    sheet = table(
        interest(),
        900,
        ("Tax-exempt interest by state",),
        ("State", "Amount", "Percent of total"),
        ("California", "$200.00", "66.67"),
        ("NY", "$100.00", "33.33%"),
        ("Total", "$300.00", "100.00%"),
    )
    sheet.confidence = confidence
    reading = read(sheet)
    title = "Tax-exempt interest by state"
    assert reading.data["supplemental"] == [
        {"description": title, "state": "California", "amount": 200.0, "percent": 66.67},
        {"description": title, "state": "NY", "amount": 100.0, "percent": 33.33},
    ]
    assert reading.data["tax_exempt_interest"] == 300.0
    place = reading.fields["supplemental[1].amount"]
    assert place.bbox[1] == 990 and place.text == "$100.00"
    assert "supplemental_adds_up" not in {found.rule for found in reading.findings}


def test_a_total_that_the_lines_do_not_give_is_a_finding() -> None:
    lines = ("Tax-exempt interest by state",), ("Ohio", "200.00"), ("Total", "300.00")
    reading = read(table(interest(), 900, *lines))
    assert [f.fields for f in reading.findings if f.rule == "supplemental_adds_up"] == [
        ["supplemental[0].amount"]
    ]


def test_two_columns_by_country_are_two_entries_a_line() -> None:
    sheet = grid(form="1099-DIV").cell(800, 100, "1a Total ordinary dividends", "$ 900.00")
    sheet.cell(800, 200, "7 Foreign tax paid", "$ 12.30")
    table(
        sheet,
        900,
        ("Foreign Income and Taxes Summary",),
        ("Country", "Foreign source income", "Foreign tax paid"),
        ("Canada", "80.00", "10.10"),
        ("United Kingdom", "20.00", "2.20"),
    )
    data = form_1099_div.KIND.read([sheet.layout()]).data
    assert [(e["country"], e["description"], e["amount"]) for e in data["supplemental"]] == [
        ("Canada", "Foreign source income", 80.0),
        ("Canada", "Foreign tax paid", 10.1),
        ("United Kingdom", "Foreign source income", 20.0),
        ("United Kingdom", "Foreign tax paid", 2.2),
    ]
    assert data["foreign_tax"] == 12.3


def test_a_share_that_stands_alone_and_other_lines() -> None:
    sheet = table(
        interest(),
        900,
        ("Supplemental Information",),
        ("Margin interest paid", "88.10"),
        ("Accrued interest paid on purchases", "5.00"),
    )
    sheet.put(100, 1200, "Federal source income percentage").put(900, 1200, "12.50%")
    assert read(sheet).data["supplemental"] == [
        {"description": "Margin interest paid", "amount": 88.1},
        {"description": "Accrued interest paid on purchases", "amount": 5.0},
        {"description": "Federal source income percentage", "percent": 12.5},
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (("Supplemental Information",), ("1 Interest income", "70.00")),
        (("Supplemental Information",), ("Interest income", "70.00")),
        (("Tax-exempt interest by state is shown on the back of this form.",), ("Ohio", "70.00")),
        (("Tax-exempt interest by state",), ("See the enclosed letter",)),
    ],
)
def test_boxes_sentences_and_empty_titles_are_no_detail(lines: Any) -> None:
    assert "supplemental" not in read(table(interest(), 900, *lines)).data


def consolidated() -> Sheet:
    sheet = statement().put(900, 200, "Statement date: February 14, 2025")
    sheet.put(900, 170, "Account number: 4455-1122")
    table(sheet, 1000, ("Foreign tax paid by country",), ("Canada", "10.10"), ("Japan", "2.20"))
    return table(sheet, 1200, ("Exempt-interest dividends by state",), ("Ohio", "55.00%"))


def test_each_form_says_of_which_statement_it_is_part() -> None:
    for one in contents_of("1099-DIV", [consolidated().layout()], [1, 2]):
        data = one.reading.data
        assert data["parent_statement"] == "2024 Consolidated Form 1099"
        assert (data["parent_date"], data["parent_pages"]) == ("2025-02-14", [1, 2])
        assert (data["account_number"], data["tax_year"]) == ("4455-1122", 2024)
        assert one.reading.fields["parent_statement"].bbox[0] == 900


def test_detail_goes_to_the_form_whose_amount_it_takes_apart() -> None:
    dividends, interest_ = contents_of("1099-DIV", [consolidated().layout()], [1])
    entries = dividends.reading.data["supplemental"]
    assert [e.get("country") or e.get("state") for e in entries] == ["Canada", "Japan", "Ohio"]
    assert "supplemental" not in interest_.reading.data


def test_words_run_together_still_begin_a_section() -> None:
    sheet = statement()
    sheet.spans = [s for s in sheet.spans if not s.text.startswith("Form 1099-INT")]
    sheet.put(100, 700, "Form1099-INT Interest Income", 24)
    kinds = [one.type for one in contents_of("1099-DIV", [sheet.layout()], [1])]
    assert kinds == ["1099-DIV", "1099-INT"]


def test_the_day_of_the_statement_and_a_house_number_are_not_its_year() -> None:
    sheet = statement()
    sheet.spans = [s for s in sheet.spans if "Consolidated" not in s.text and "Wharf" not in s.text]
    sheet.put(900, 60, "COMPOSITE 1099 STATEMENT for 2022", 26).put(100, 85, "2010 Wharf St")
    sheet.put(900, 200, "Date prepared: January 24, 2023")
    data = contents_of("1099-DIV", [sheet.layout()], [1])[0].reading.data
    assert (data["tax_year"], data["parent_date"]) == (2022, "2023-01-24")


def test_a_form_of_its_own_has_no_parent() -> None:
    [one] = contents_of("1099-INT", [interest().layout()], [1])
    assert not {"parent_statement", "parent_date", "parent_pages"} & set(one.reading.data)


def test_the_second_tin_notice_beside_the_account_number() -> None:
    sheet = grid(form="1099-MISC").cell(800, 100, "1 Rents", "$ 10.00")
    sheet.cell(800, 200, "4 Federal income tax withheld", "$")
    sheet.put(600, 560, "2nd TIN not.", 16).mark(630, 585, True)
    assert form_1099_misc.KIND.read([sheet.layout()]).data["second_tin_notice"] is True


def test_local_lines_of_a_1099_r() -> None:
    sheet = grid(form="1099-R").cell(800, 100, "1 Gross distribution", "$ 9,000.00")
    sheet.cell(800, 200, "2a Taxable amount", "$ 9,000.00")
    sheet.cell(650, 640, "17 Local tax withheld", "30.00", "4.50")
    sheet.cell(950, 640, "18 Name of locality", "Toledo", "LOUISVILLE")
    sheet.cell(1250, 640, "19 Local distribution", "9,000.00", "450.00")
    assert form_1099_r.KIND.read([sheet.layout()]).data["local"] == [
        {"local_tax": 30.0, "locality": "Toledo", "local_distribution": 9000.0},
        {"local_tax": 4.5, "locality": "LOUISVILLE", "local_distribution": 450.0},
    ]
