"""Several documents on one page: other people's forms, continued W-2s, consolidated statements."""

from __future__ import annotations

import pytest

from documents.contents import contents_of
from documents.faults import RULE
from documents.kinds import w2
from documents.kinds.index import KINDS
from documents.layout import PageLayout
from documents.result import DocumentType
from tests.documents.form_sheets import Sheet
from tests.documents.printed_art import page
from tests.documents.test_w2 import irs_form

OTHER = {
    "ssn": "900-55-7788",
    "wages": "20,100.00",
    "federal_income_tax": "1,900.00",
    "ss_wages": "21,000.00",
    "ss_tax": "1,302.00",
    "medicare_wages": "21,000.00",
    "medicare_tax": "304.50",
}


def two_up(**changed: str) -> PageLayout:
    sheet = irs_form(Sheet())
    return irs_form(sheet, y=1150, **changed).layout()


def test_forms_of_two_employees_on_one_sheet_are_two_documents() -> None:
    one, two = contents_of("W2", [two_up(**OTHER)], [1])
    assert (one.reading.data["employee_ssn"], one.reading.data["wages"]) == ("900-11-2222", 51234.1)
    assert (two.reading.data["employee_ssn"], two.reading.data["wages"]) == ("900-55-7788", 20100.0)
    assert one.pages == two.pages == (1,)
    assert "shares_its_page" in {found.rule for found in one.reading.findings}


def test_copies_and_a_misread_number_stay_one_document() -> None:
    [one] = contents_of("W2", [two_up(ssn="900-11-2223", wages="51,234.70")], [1])
    assert one.reading.data["ss_wages"] == 53000.0
    assert "copies_differ" in {found.rule for found in one.reading.findings}


def test_pages_without_a_form_go_with_the_document_before_them() -> None:
    blank = PageLayout(2, 1700, 2200, 0, "blank")
    one, two = contents_of("W2", [two_up(**OTHER), blank], [1, 2])
    assert (one.pages, two.pages) == ((1,), (1, 2))


def test_a_second_w2_with_the_rest_of_box_12_is_no_copy() -> None:
    blank = dict.fromkeys(
        ("wages", "federal_income_tax", "ss_wages", "ss_tax", "medicare_wages", "medicare_tax"), ""
    )
    further = {"12a": "W 1200.00", "12b": "C 80.50"}
    reading = w2.KIND.read([two_up(**blank, **further)])
    codes = [entry["code"] for entry in reading.data["box_12"]]
    assert codes == ["D", "DD", "W", "C"]
    assert reading.data["wages"] == 51234.1
    assert "continued" in {found.rule for found in reading.findings}


def statement(dividends: str = "1099-DIV Dividends", interest: str = "Interest Income") -> Sheet:
    """dividends, interest: from the sections' titles."""
    sheet = Sheet()
    sheet.put(100, 60, "Larch Brokerage LLC").put(100, 85, "5 Wharf St").put(
        100, 110, "Salem, OR 97301"
    )
    sheet.put(900, 60, "2024 Consolidated Form 1099", 26)
    sheet.put(900, 110, "PAYER'S TIN: 12-3456789").put(900, 140, "RECIPIENT'S TIN: XXX-XX-1234")
    sheet.put(120, 240, "Ann B Doe").put(120, 265, "22 Oak Ave").put(120, 290, "Reno, NV 89502")
    sheet.put(100, 400, f"Form {dividends} and Distributions", 24)
    for row, (caption, amount) in enumerate(
        [
            ("1a Total ordinary dividends", "410.20"),
            ("1b Qualified dividends", "300.10"),
            ("4 Federal income tax withheld", "0.00"),
            ("7 Foreign tax paid", "12.30"),
        ]
    ):
        sheet.put(100, 450 + 40 * row, caption).put(1400, 450 + 40 * row, amount)
    sheet.put(100, 700, f"Form 1099-INT {interest}", 24)
    for row, (caption, amount) in enumerate(
        [
            ("1 Interest income", "88.70"),
            ("4 Federal income tax withheld", "0.00"),
            ("6 Foreign tax paid", "1.20"),
        ]
    ):
        sheet.put(100, 750 + 40 * row, caption).put(1400, 750 + 40 * row, amount)
    return sheet


def test_each_section_of_a_consolidated_statement_is_a_document() -> None:
    dividends, interest = contents_of("1099-DIV", [statement().layout()], [1])
    assert (dividends.type, interest.type) == ("1099-DIV", "1099-INT")
    assert dividends.reading.data["ordinary_dividends"] == 410.2
    assert dividends.reading.data["foreign_tax"] == 12.3
    assert interest.reading.data["interest_income"] == 88.7
    assert interest.reading.data["foreign_tax"] == 1.2
    for one in (dividends, interest):
        assert one.reading.data["payer_name"] == "Larch Brokerage LLC"
        assert one.reading.data["payer_tin"] == "12-3456789"
        assert one.reading.data["recipient_tin"] == "XXX-XX-1234"
        assert one.reading.data["tax_year"] == 2024


def test_a_section_is_found_by_a_title_that_ocr_read_in_one_word() -> None:
    layout = statement("1099-DIVDividends", "InterestIncome").layout()
    dividends, interest = contents_of("1099-DIV", [layout], [1])
    assert (dividends.type, interest.type) == ("1099-DIV", "1099-INT")


def test_a_section_of_zeros_is_no_document() -> None:
    sheet = statement()
    sheet.put(100, 1000, "Form 1099-MISC Miscellaneous Information", 24)
    sheet.put(100, 1050, "2 Royalties").put(1400, 1050, "0.00")
    sheet.put(100, 1090, "3 Other income").put(1400, 1090, "0.00")
    found = contents_of("1099-DIV", [sheet.layout()], [1])
    assert [one.type for one in found] == ["1099-DIV", "1099-INT"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_reads_pages_without_print(kind: DocumentType) -> None:
    blanks = [Sheet().layout(number) for number in (1, 2)]
    [empty] = contents_of(kind, blanks, [1, 2])
    assert not empty.reading.fields
    [one] = contents_of(kind, [page("TOTAL    $12.00"), blanks[1]], [1, 2])
    assert one.pages == (1, 2)


def test_a_page_with_more_words_than_any_form_is_told_and_costs_no_other_page() -> None:
    dense = page(
        "\n".join(["1 Wages, tips, other compensation    2 Federal income tax withheld"] * 700), 2
    )
    [one] = contents_of("W2", [irs_form(Sheet()).layout(), dense], [1, 2])
    assert one.reading.data["wages"] == 51234.1
    [told] = [found for found in one.reading.findings if found.rule == RULE]
    assert told.message == "not read: page 2 holds 7000 words, over 6000"
