"""The reader of information returns on layouts of many shapes; all persons and numbers are invented."""

from __future__ import annotations

from typing import Any

import pytest

from documents.geometry import Box
from documents.kinds import form_1098, form_1099_div, form_1099_int, form_1099_misc, form_1099_r
from documents.kinds.index import KINDS
from documents.layout import Mark
from documents.reading import Kind, Reading
from documents.result import Finding
from tests.documents.form_sheets import Sheet

PAYER = "PAYER'S name, street address, city or town, state or province, country, ZIP"


def grid(year: str = "2024", form: str = "1099-INT") -> Sheet:
    """The head of an IRS form: parties left, name and year right; boxes are the caller's."""
    sheet = Sheet()
    sheet.put(100, 60, "CORRECTED (if checked)", 16).mark(70, 56, False)
    sheet.cell(100, 100, PAYER, "Alder Bank", "1 Elm St", "Reno, NV 89501", "(775) 555-0100")
    sheet.cell(100, 300, "PAYER'S TIN", "12-3456789").cell(
        400, 300, "RECIPIENT'S TIN", "XXX-XX-3456"
    )
    sheet.cell(100, 380, "RECIPIENT'S name", "Ann B Doe")
    sheet.cell(100, 440, "Street address (including apt. no.)", "22 Oak Ave Apt 4")
    caption = "City or town, state or province, country, and ZIP or foreign postal code"
    sheet.cell(100, 500, caption, "Reno NV 89502")
    sheet.cell(100, 560, "Account number (see instructions)", "A-778")
    sheet.put(1300, 100, f"Form {form}", 20).put(1300, 130, "For calendar year", 14)
    return sheet.put(1300, 150, year, 30)


def read(kind: Kind, sheet: Sheet) -> Reading:
    return kind.read([sheet.layout()])


def findings(kind: Kind, data: dict[str, Any]) -> list[Finding]:
    return [found for rule in kind.rules for found in rule(data)]


def rules_broken(kind: Kind, data: dict[str, Any]) -> set[str]:
    return {found.rule for found in findings(kind, data)}


def test_parties_and_boxes_of_the_irs_grid() -> None:
    sheet = grid()
    sheet.cell(800, 100, "1 Interest income", "$ 1,204.55")
    sheet.cell(1050, 100, "2 Early withdrawal penalty", "$")
    sheet.cell(800, 200, "4 Federal income tax withheld", "$ 289.09")
    reading = read(form_1099_int.KIND, sheet)
    assert reading.data == {
        "tax_year": 2024,
        "corrected": False,
        "payer_name": "Alder Bank",
        "payer_address": "1 Elm St Reno, NV 89501",
        "payer_phone": "(775) 555-0100",
        "payer_tin": "12-3456789",
        "recipient_tin": "XXX-XX-3456",
        "recipient_name": "Ann B Doe",
        "recipient_street": "22 Oak Ave Apt 4",
        "recipient_city_state_zip": "Reno NV 89502",
        "account_number": "A-778",
        "interest_income": 1204.55,
        "federal_income_tax": 289.09,
    }
    assert reading.fields["interest_income"].box == "1"
    assert reading.revision == "2024"
    assert not findings(form_1099_int.KIND, reading.data)


@pytest.mark.parametrize(("year", "number", "box"), [("2020", "11", "11"), ("2023", "12", "12")])
def test_a_box_that_moved_keeps_its_name_and_says_its_number(
    year: str, number: str, box: str
) -> None:
    sheet = grid(year, "1099-DIV")
    sheet.cell(800, 100, "1a Total ordinary dividends", "$ 10.00")
    sheet.cell(800, 200, f"{number} Exempt-interest dividends", "$ 3.00")
    reading = read(form_1099_div.KIND, sheet)
    assert reading.data["exempt_interest_dividends"] == 3.00
    assert reading.fields["exempt_interest_dividends"].box == box


def test_a_list_is_read_line_by_line_with_two_states() -> None:
    sheet = Sheet().put(100, 60, "Alder Bank", 30)
    for n, line in enumerate(("1 Elm St", "Reno, NV 89501", "(775) 555-0100")):
        sheet.put(100, 96 + 26 * n, line)
    for n, line in enumerate(("Ann B Doe", "22 Oak Ave Apt 4", "Reno NV 89502")):
        sheet.put(130, 300 + 26 * n, line)
    sheet.put(1200, 60, "2023 Form 1099-MISC", 26).put(1150, 300, "PAYER'S TIN: 12-3456789")
    sheet.put(1150, 330, "RECIPIENT'S TIN: XXX-XX-3456")
    lines = [
        ("Box 1 Rents", "$4,000.00"),
        ("Box 2 Royalties", "$0.00"),
        ("Box 13 FATCA filing requirement", "Yes"),
        ("Box 16 State tax withheld", "$10.00"),
        ("Box 17 State/Payer's state no.", "NY 11-222"),
        ("Box 18 State income", "$4,000.00"),
        ("Box 16 State tax withheld", "$20.00"),
        ("Box 17 State/Payer's state no.", "NJ 33-444"),
        ("Box 18 State income", "$4,000.00"),
    ]
    for n, (caption, value) in enumerate(lines):
        sheet.put(100, 500 + 32 * n, caption).put(1200, 500 + 32 * n, value)
    reading = read(form_1099_misc.KIND, sheet)
    assert reading.data["payer_name"] == "Alder Bank"
    assert reading.data["recipient_street"] == "22 Oak Ave Apt 4"
    assert reading.data["recipient_tin"] == "XXX-XX-3456"
    assert (reading.data["rents"], reading.data["royalties"]) == (4000.00, 0.00)
    assert reading.data["fatca"] is True
    assert reading.data["state"] == [
        {"state_tax": 10.0, "state_payer_no": "NY 11-222", "state_income": 4000.0},
        {"state_tax": 20.0, "state_payer_no": "NJ 33-444", "state_income": 4000.0},
    ]


def test_a_table_of_boxes_with_heads_and_a_year_in_a_box() -> None:
    """The head "Box" stands over the numbers; the year of the form is beside its name."""
    sheet = Sheet(confidence=0.97).put(100, 60, "Alder Bank", 30)
    sheet.put(1100, 60, "2023 Form 1099-R", 20).put(1150, 300, "PAYER'S TIN:12-3456789")
    for x, head in ((100, "Box"), (220, "Description"), (1200, "Amount")):
        sheet.put(x, 460, head, 30)
    lines = [
        ("1", "Gross distribution", "$66,453.08"),
        ("2a", "Taxable amount", "$35,817.13"),
        ("4", "Federal income tax withheld", "$4,587.99"),
        ("11", "1st year of desig. Roth contrib.", "2012"),
    ]
    for n, (number, caption, value) in enumerate(lines):
        y = 500 + 40 * n
        sheet.put(100, y, number, 30).put(220, y, caption, 30).put(1200, y, value, 30)
    data = read(form_1099_r.KIND, sheet).data
    assert (data["tax_year"], data["payer_tin"]) == (2023, "12-3456789")
    assert (data["gross_distribution"], data["taxable_amount"]) == (66453.08, 35817.13)


def test_checkboxes_belong_to_the_box_they_stand_in() -> None:
    sheet = grid("2024", "1099-R")
    sheet.cell(800, 100, "1 Gross distribution", "$ 9,000.00")
    sheet.cell(1050, 100, "2a Taxable amount", "$ 9,000.00")
    sheet.cell(800, 200, "2b Taxable amount not determined").mark(1005, 225, True)
    sheet.cell(1050, 200, "Total distribution").mark(1255, 225, False)
    sheet.cell(800, 300, "7 Distribution code(s)", "7")
    reading = read(form_1099_r.KIND, sheet)
    assert reading.data["taxable_not_determined"] is True
    assert reading.data["total_distribution"] is False
    assert reading.data["distribution_code"] == "7"


def test_the_word_corrected_without_a_box_marks_the_form() -> None:
    sheet = grid()
    sheet.spans[0:1] = []
    sheet.marks.clear()
    sheet.put(500, 40, "CORRECTED", 30).cell(800, 200, "1 Interest income", "$ 1.00")
    assert read(form_1099_int.KIND, sheet).data["corrected"] is True


def test_a_blank_form_is_said_to_be_blank() -> None:
    sheet = Sheet().cell(100, 100, PAYER).cell(100, 300, "PAYER'S TIN")
    sheet.cell(400, 300, "RECIPIENT'S TIN").cell(100, 380, "RECIPIENT'S name")
    sheet.cell(800, 100, "1 Interest income", "$").cell(800, 200, "8 Tax-exempt interest", "$")
    reading = read(form_1099_int.KIND, sheet)
    assert reading.data == {"corrected": False}
    assert [f.rule for f in reading.findings] == ["blank_form"]


def test_a_page_without_the_form_gives_a_finding() -> None:
    reading = read(form_1098.KIND, Sheet().put(100, 100, "Dear customer, thank you."))
    assert reading.data == {}
    assert [f.rule for f in reading.findings] == ["no_form_found"]


BROKEN: tuple[tuple[Any, str, dict[str, Any]], ...] = (
    (
        "1099-DIV",
        "qualified_dividends_within_ordinary_dividends",
        {"ordinary_dividends": 5.0, "qualified_dividends": 6.0},
    ),
    (
        "1099-INT",
        "backup_withholding_is_24_percent",
        {"interest_income": 100.0, "federal_income_tax": 30.0},
    ),
    (
        "1099-INT",
        "withheld_within_income",
        {"interest_income": 10.0, "federal_income_tax": 30.0},
    ),
    ("1099-INT", "foreign_country_needs_foreign_tax", {"foreign_country": "Canada"}),
    (
        "1099-MISC",
        "golden_parachute_is_of_the_year",
        {"tax_year": 2025, "golden_parachute": 1.0},
    ),
    ("1099-NEC", "no_amount_is_negative", {"nonemployee_compensation": -1.0}),
    ("1099-NEC", "tins_differ", {"payer_tin": "12-3456789", "recipient_tin": "12-3456789"}),
    ("1099-R", "codes_are_valid", {"distribution_code": "7X"}),
    ("1099-R", "rollovers_are_not_taxed", {"distribution_code": "G", "taxable_amount": 5.0}),
    ("1099-R", "percent_within_its_limit", {"percent": 120.0}),
    ("1098", "property_is_named", {"mortgage_interest": 5.0, "same_address": False}),
    ("1098", "dates_fit_the_year", {"tax_year": 2023, "origination_date": "2024-02-01"}),
    (
        "1098",
        "interest_fits_the_principal",
        {"mortgage_interest": 50.0, "outstanding_principal": 100.0},
    ),
)


@pytest.mark.parametrize(("kind", "rule", "data"), BROKEN, ids=[rule for _, rule, _ in BROKEN])
def test_rules(kind: Any, rule: str, data: dict[str, Any]) -> None:
    assert rule in rules_broken(KINDS[kind], data)


def test_right_forms_break_no_rule() -> None:
    right = {"tax_year": 2024, "payer_tin": "12-3456789", "recipient_tin": "XXX-XX-3456"}
    data = right | {"ordinary_dividends": 100.0, "qualified_dividends": 100.0}
    assert not rules_broken(KINDS["1099-DIV"], data | {"federal_income_tax": 24.0})


@pytest.mark.parametrize(
    "name", ["1099-INT", "1099-DIV", "1099-MISC", "1099-NEC", "1099-R", "1098"]
)
def test_the_schema_comes_from_the_table(name: Any) -> None:
    schema = KINDS[name].model.model_json_schema()
    assert all("description" in field for field in schema["properties"].values())
    assert {"tax_year", "copy", "corrected", "account_number"} <= set(schema["properties"])


@pytest.mark.parametrize(
    ("seen", "right"), [((True, None), (True, False)), ((None, True), (False, True))]
)
def test_the_square_of_one_of_two_captions_in_a_box_is_not_that_of_the_other(
    seen: tuple[bool | None, bool | None], right: tuple[bool, bool]
) -> None:
    """Box 2b of the 1099-R: the square of the other caption was not found on the picture."""
    sheet = grid(form="1099-R")
    sheet.cell(800, 100, "1 Gross distribution", "$ 41,200.50")
    sheet.cell(800, 200, "2a Taxable amount", "$ 38,000.00")
    sheet.put(800, 300, "2b Taxable amount", 16).put(822, 320, "not determined", 16)
    sheet.put(1010, 300, "Total", 16).put(1010, 320, "distribution", 16)
    for x, checked in zip((950, 1120), seen, strict=True):
        if checked is not None:
            sheet.mark(x, 312, checked)
    sheet.cell(800, 400, "4 Federal income tax withheld", "$ 100.00")
    reading = read(form_1099_r.KIND, sheet)
    names = ("taxable_not_determined", "total_distribution")
    assert tuple(reading.data[name] for name in names) == right
    unseen = names[seen.index(None)]
    assert reading.fields[unseen].confidence < 0.9


def test_a_letter_of_the_word_corrected_that_was_taken_for_a_box_is_none() -> None:
    sheet = Sheet().put(1200, 60, "2024 Form 1099-INT").put(700, 240, "CORRECTED", 32)
    sheet.marks.append(Mark(Box(829, 244, 843, 268), False, 0.85))
    for n, line in enumerate(("Alder Bank", "1 Elm St", "Reno, NV 89501")):
        sheet.put(100, 60 + 30 * n, line)
    for n, line in enumerate(("Ann B Doe", "22 Oak Ave", "Reno, NV 89502")):
        sheet.put(100, 240 + 30 * n, line)
    boxes = ("Interest income", "Early withdrawal penalty", "Federal income tax withheld")
    for n, (number, caption) in enumerate(zip(("1", "2", "4"), boxes, strict=True)):
        sheet.put(100, 700 + 40 * n, f"Box {number} {caption}").put(
            1400, 700 + 40 * n, f"${n}04.55"
        )
    assert read(form_1099_int.KIND, sheet).data["corrected"] is True


def test_a_caption_whose_first_line_begins_like_another_box() -> None:
    sheet = grid().cell(800, 100, "1 Interest income", "$ 900.00")
    sheet.cell(800, 200, "11 Bond premium", "$ 4.00")
    sheet.put(1100, 200, "12 Bond premium on Treasury", 16).put(1125, 218, "obligations", 16)
    sheet.put(1200, 244, "$ 108.32", 22)
    data = read(form_1099_int.KIND, sheet).data
    assert (data["bond_premium"], data["bond_premium_treasury"]) == (4.0, 108.32)
