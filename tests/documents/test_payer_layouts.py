"""Forms as payers and payroll firms set them on their own: letters, lists and tables; all invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.classification.classify import classify_page
from documents.contents import contents_of
from documents.kinds import form_1098, form_1099_div, form_1099_int, w2
from documents.layout import RuledLine
from documents.packets import split_pages
from tests.documents.form_sheets import Sheet
from tests.documents.test_returns import PAYER, grid

BOXES = [
    ("1", "Interest income", "1,842.37"),
    ("2", "Early withdrawal penalty", "55.10"),
    ("4", "Federal income tax withheld", "0.00"),
]


def listed(sheet: Sheet, y: float = 700) -> Sheet:
    sheet.put(100, y - 60, "2024 Form 1099-INT Interest Income", 28)
    for n, (number, caption, value) in enumerate(BOXES):
        sheet.put(100, y + 40 * n, number).put(200, y + 40 * n, caption)
        sheet.put(1300, y + 40 * n, value)
    return sheet


def stacked(sheet: Sheet, x: float, y: float, *lines: str) -> Sheet:
    for n, line in enumerate(lines):
        sheet.put(x, y + 26 * n, line)
    return sheet


def test_a_bank_whose_name_stands_apart_from_its_address_is_the_payer() -> None:
    sheet = Sheet().put(100, 60, "Alder Savings Bank", 44)
    right = ("PO Box 90210", "Reno, NV 89501", "1-800-555-0142")
    for n, line in enumerate(right):
        sheet.put(1600 - 10 * len(line), 60 + 26 * n, line)
    stacked(sheet, 160, 300, "Eugene P Doe", "Ruth A Doe", "22 Oak Ave", "Reno NV 89502")
    data = form_1099_int.KIND.read([listed(sheet).layout()]).data
    assert data["payer_name"] == "Alder Savings Bank"
    assert data["payer_address"] == "PO Box 90210 Reno, NV 89501"
    assert data["payer_phone"] == "1-800-555-0142"
    assert data["recipient_name"] == "Eugene P Doe Ruth A Doe"
    assert data["recipient_street"] == "22 Oak Ave"


@pytest.mark.parametrize("swapped", [False, True])
def test_headings_say_whose_block_it_is_with_its_number_under_it(swapped: bool) -> None:
    left, right = (900, 100) if swapped else (100, 900)
    sheet = stacked(
        Sheet(), left, 200, "PAYER", "Alder FCU", "1 Depot Sq", "Reno NV 89501", "TIN: 00-2200418"
    )
    number = "TIN: XXX-XX-3348"
    stacked(sheet, right, 200, "RECIPIENT", "Ann B Doe", "9 Oak Ave", "Reno NV 89502", number)
    data = form_1099_int.KIND.read([listed(sheet).layout()]).data
    assert (data["payer_name"], data["payer_tin"]) == ("Alder FCU", "00-2200418")
    assert (data["recipient_name"], data["recipient_tin"]) == ("Ann B Doe", "XXX-XX-3348")
    assert data["recipient_street"] == "9 Oak Ave"


def test_the_account_in_the_head_is_the_forms_and_no_name() -> None:
    sheet = stacked(Sheet(), 100, 60, "Alder Bank", "1 Elm St", "Reno, NV 89501")
    stacked(sheet, 100, 300, "Account Number 6612-40087", "Ann B Doe", "9 Oak Ave", "Reno NV 89502")
    data = form_1099_int.KIND.read([listed(sheet).layout()]).data
    assert data["recipient_name"] == "Ann B Doe"
    assert data["account_number"] == "6612-40087"


def test_columns_of_boxes_with_a_line_of_totals() -> None:
    sheet = grid(form="1099-DIV")
    heads = ("1a Total ordinary dividends", "1b Qualified dividends", "7 Foreign tax paid")
    lines = [
        ("Total Market Fund", "812.40", "770.11", "0.00"),
        ("International Fund", "306.22", "251.98", "21.56"),
        ("Total", "1,118.62", "1,022.09", "21.56"),
    ]
    for n, head in enumerate(heads):
        sheet.put(760 + 350 * n - 10 * len(head), 700, head)
    for row, (name, *values) in enumerate(lines):
        sheet.put(100, 750 + 40 * row, name)
        for n, value in enumerate(values):
            sheet.put(760 + 350 * n - 10 * len(value), 750 + 40 * row, value)
    data = form_1099_div.KIND.read([sheet.layout()]).data
    found = [data[n] for n in ("ordinary_dividends", "qualified_dividends", "foreign_tax")]
    assert found == [1118.62, 1022.09, 21.56]


def test_the_day_in_a_caption_is_no_amount() -> None:
    sheet = Sheet().put(100, 60, "2024 Form 1098 Mortgage Interest Statement", 28)
    sheet.cell(100, 200, "RECIPIENT'S/LENDER'S name and address", "Alder Home Lending LLC")
    sheet.cell(800, 200, "PAYER'S/BORROWER'S name and address", "Ann B Doe")
    sheet.cell(100, 300, "1 Mortgage interest received from payer(s)/borrower(s)", "$11,206.83")
    sheet.cell(800, 300, "2 Outstanding mortgage principal as of 01/01/2024", "$287,441.09")
    sheet.cell(100, 400, "4 Refund of overpaid interest", "$0.00")
    sheet.cell(800, 400, "5 Mortgage insurance premiums", "$1,044.00")
    data = form_1098.KIND.read([sheet.layout()]).data
    assert data["outstanding_principal"] == 287441.09


def test_a_box_within_its_caption_and_an_amount_under_its_words() -> None:
    sheet = Sheet().put(100, 60, "2024 Form 1098 Mortgage Interest Statement", 28)
    sheet.cell(100, 200, "RECIPIENT'S/LENDER'S name and address", "Alder Home Lending LLC")
    sheet.cell(800, 200, "PAYER'S/BORROWER'S name and address", "Ann B Doe")
    sheet.cell(100, 300, "1 Mortgage interest received from payer(s)/borrower(s)", "$11,206.83")
    sheet.cell(800, 300, "5 Mortgage insurance premiums", "$1,044.00")
    sheet.put(100, 400, "7 ☒ If address of property securing mortgage is the same as", 16)
    sheet.cell(100, 500, "9 Number of properties securing the mortgage", "1")
    sheet.cell(800, 500, "10 Other", "PROPERTY TAX", "2,118.44")
    data = form_1098.KIND.read([sheet.layout()]).data
    assert (data["same_address"], data["other"]) == (True, "PROPERTY TAX 2,118.44")


def test_the_copy_is_said_by_a_phrase_within_a_line() -> None:
    sheet = grid(form="1099-INT").put(100, 30, "OMB No. 1545-0112 Copy B: Report this income")
    sheet.cell(800, 100, "1 Interest income", "$ 1,204.55")
    sheet.put(100, 900, "See the notice on the back of Copy C.")
    assert form_1099_int.KIND.read([sheet.layout()]).data["copy"] == "B"


def abreast() -> Sheet:
    """A broker's statement: dividends left, two short sections right, their forms' names far right."""
    sheet = stacked(Sheet(), 100, 60, "Alder Clearing LLC", "1 Elm St", "Reno, NV 89501")
    sheet.put(700, 60, "2024 Form 1099 Composite", 30).put(100, 150, "PAYER'S TIN: 00-4090218")
    heads = [
        (100, 300, "DIVIDENDS AND DISTRIBUTIONS", 480, "2024 1099-DIV OMB No. 1545-0110"),
        (900, 300, "MISCELLANEOUS INFORMATION", 1280, "2024 1099-MISC OMB No. 1545-0115"),
        (900, 460, "INTEREST INCOME", 1290, "2024 1099-INT OMB No. 1545-0112"),
    ]
    for x, y, title, beside, name in heads:
        sheet.put(x, y, title, 22).put(beside, y, name)
    left = [
        ("1a- Total ordinary dividends", "4,512.08"),
        ("1b- Qualified dividends", "3,977.41"),
        ("2a- Total capital gain distributions", "1,220.66"),
        ("3- Nondividend distributions", "112.90"),
        ("5- Section 199A dividends", "204.55"),
        ("7- Foreign tax paid", "61.27"),
        ("8- Foreign country or US possession", "Various"),
    ]
    misc = [("2- Royalties", "0.00"), ("3- Other income", "0.00")]
    misc += [("8- Substitute payments in lieu of dividends or interest", "27.16")]
    interest = [
        ("1- Interest income", "388.19"),
        ("2- Early withdrawal penalty", "0.00"),
        ("3- Interest on US Savings Bonds and Treasury obligations", "947.52"),
        ("11- Bond premium", "14.33"),
    ]
    for x, y, lines in ((100, 340, left), (900, 340, misc), (900, 500, interest)):
        for n, (caption, value) in enumerate(lines):
            sheet.put(x, y + 34 * n, caption, 18)
            sheet.put(x + 690 - 9 * len(value), y + 34 * n, value, 18)
    return sheet


def test_sections_that_stand_abreast_are_documents_of_their_own() -> None:
    layout = abreast().layout()
    kind = classify_page(layout)
    assert kind.type == "1099-DIV"
    found = {one.type: one.reading.data for one in contents_of(kind.type, [layout], [1])}
    assert set(found) == {"1099-DIV", "1099-INT", "1099-MISC"}
    assert found["1099-DIV"]["ordinary_dividends"] == 4512.08
    assert found["1099-INT"]["us_savings_bonds"] == 947.52
    assert "foreign_country" not in found["1099-INT"]
    assert found["1099-MISC"]["substitute_payments"] == 27.16


def test_a_page_that_is_surely_a_consolidated_statement_speaks_though_its_lead_is_doubtful() -> (
    None
):
    kind = classify_page(abreast().layout())
    doubtful = {"1099-DIV": 0.5, "1099-INT": 0.48}
    first = replace(kind, type="1099-DIV", confidence=0.5, scores=doubtful)
    sales = Sheet().put(100, 60, "Form 1099-B Proceeds From Broker Transactions", 30)
    sales.put(100, 200, "1b Date sold or disposed").put(500, 200, "1e Cost or other basis")
    second = classify_page(sales.layout(2))
    assert [part.type for part in split_pages([first, second])] == ["1099-DIV", "other"]


def test_a_w2_as_a_list_with_yes_and_no_and_numbered_lines() -> None:
    sheet = Sheet().put(100, 60, "2023 W-2 Wage and Tax Statement", 28)
    lines = [
        ("1", "Wages, tips, other compensation", "54,880.12"),
        ("2", "Federal income tax withheld", "5,102.40"),
        ("3", "Social security wages", "58,105.12"),
        ("5", "Medicare wages and tips", "58,105.12"),
        ("12a", "Code E", "3,225.00"),
        ("14", "UNION DUES", "612.00"),
        ("14", "SDI", "384.16"),
        ("13", "Statutory employee", "No"),
        ("13", "Retirement plan", "Yes"),
    ]
    for n, (number, caption, value) in enumerate(lines):
        y = 200 + 44 * n
        sheet.put(100, y, number).put(200, y, caption).put(1500 - 10 * len(value), y, value)
    heads = ("15 State", "16 State wages, tips, etc.", "17 State income tax")
    for x, head, value in zip(
        (100, 500, 1000), heads, ("CA", "54,880.12", "1,904.66"), strict=True
    ):
        sheet.put(x, 700, head).put(x, 740, value)
    layout = sheet.layout()
    band = (RuledLine(90, 726, 1500, 726), RuledLine(480, 690, 480, 726))
    data = w2.KIND.read([replace(layout, lines=band)]).data
    assert data["box_12"] == [{"code": "E", "amount": 3225.0}]
    assert data["box_14"] == [
        {"label": "UNION DUES", "amount": 612.0},
        {"label": "SDI", "amount": 384.16},
    ]
    assert (data["retirement_plan"], data["statutory_employee"]) == (True, False)
    assert data["state_local"] == [{"state": "CA", "state_wages": 54880.12, "state_tax": 1904.66}]


def test_accounts_in_a_table_whose_heads_are_set_to_the_right() -> None:
    """The form's title is no caption; a total stands under its head by their right edges."""
    sheet = stacked(Sheet(), 100, 60, "Alder FCU", "1 Bay Rd", "Reno, NV 89501")
    sheet.put(1200, 60, "Form 1099-INT Interest Income").put(1200, 90, "OMB No. 1545-0112")
    stacked(sheet, 100, 250, "Ann B Doe", "9 Oak Ave", "Reno NV 89502")
    sheet.put(1000, 250, "Recipient's TIN: XXX-XX-2290")
    sheet.put(1000, 276, "Payer's Federal ID No.: 00-5704418")
    heads = ("Interest income", "Early withdrawal penalty", "Federal income tax withheld")
    lines = [
        ("Regular Savings -00", "12.40", "0.00", "0.00"),
        ("Certificate -77", "902.16", "88.10", "0.00"),
        ("Total reported", "914.56", "88.10", "0.00"),
    ]
    for n, head in enumerate(heads):
        right = 700 + 400 * n
        sheet.put(right - 50, 400, "Box " + "124"[n]).put(right - 10 * len(head), 426, head)
        for row, line in enumerate(lines):
            value = line[n + 1]
            sheet.put(right - 10 * len(value), 470 + 40 * row, value)
    for row, line in enumerate(lines):
        sheet.put(100, 470 + 40 * row, line[0])
    data = form_1099_int.KIND.read([sheet.layout()]).data
    assert (data["interest_income"], data["early_withdrawal_penalty"]) == (914.56, 88.10)
    assert data["federal_income_tax"] == 0.0
    assert (data["payer_tin"], data["recipient_tin"]) == ("00-5704418", "XXX-XX-2290")


def test_one_caption_for_name_and_whole_address_of_the_recipient() -> None:
    sheet = Sheet().put(100, 40, "2024 Form 1099-INT Interest Income", 28)
    sheet.cell(100, 100, PAYER, "Alder Bank", "1 Elm St", "Reno, NV 89501")
    sheet.cell(100, 260, "PAYER'S TIN", "00-3456789").cell(
        400, 260, "RECIPIENT'S TIN", "XXX-XX-3456"
    )
    first = "RECIPIENT'S name, street address (including apt. no.), city or town, state or"
    sheet.put(100, 340, first, 16).put(
        100, 358, "province, country, and ZIP or foreign postal", 16
    ).put(100, 376, "code", 16)
    stacked(sheet, 112, 400, "Ann B Doe", "9 Oak Ave", "Reno NV 89502")
    sheet.cell(1300, 100, "1 Interest income", "$ 1,204.55")
    sheet.cell(1300, 200, "2 Early withdrawal penalty", "$ 10.00")
    data = form_1099_int.KIND.read([sheet.layout()]).data
    assert (data["recipient_name"], data["recipient_street"]) == ("Ann B Doe", "9 Oak Ave")
