"""Forms that employers and payers write as letters and lists of their own; all invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.classification.classify import classify_page
from documents.contents import contents_of
from documents.geometry import Box
from documents.kinds import form_1098, form_1099_int, form_1099_nec, form_1099_r, w2
from documents.layout import Mark, RuledLine
from documents.misread import with_capital_o
from documents.packets import split_pages
from tests.documents.form_sheets import Sheet
from tests.documents.test_payer_layouts import listed, stacked
from tests.documents.test_returns import grid
from tests.documents.test_w2 import irs_form

LINES = (
    ("Box 1 Wages, tips, other compensation", "$47,902.36"),
    ("Box 2 Federal income tax withheld", "$3,688.02"),
    ("Box 3 Social security wages", "$49,902.36"),
    ("Box 4 Social security tax withheld", "$3,093.95"),
    ("Box 5 Medicare wages and tips", "$49,902.36"),
    ("Box 6 Medicare tax withheld", "$723.58"),
    ("Box 14 Other: UNION DUES", "$612.00"),
)


def employers_letter() -> Sheet:
    """Numbers of the employee beside the name; dots lead from captions to amounts far right."""
    sheet = Sheet()
    stacked(sheet, 100, 100, "Prairie School District", "400 Academy Ave", "Brookings SD 57006")
    sheet.put(100, 184, "Employer identification number 00-0915522")
    sheet.put(600, 234, "2025 Form W-2 Wage and Tax Statement")
    sheet.put(600, 260, "Employee copy (substitute) - OMB No. 1545-0008", 16)
    stacked(sheet, 108, 316, "Employee", "Lucinda Voss", "1187 Medary St", "Brookings SD 57006")
    stacked(sheet, 858, 316, "Employee's social security number", "***-**-7718")
    stacked(sheet, 858, 390, "Control number", "EMP-004418")
    for n, (caption, amount) in enumerate(LINES):
        dots = "." * (92 - len(caption))
        sheet.put(108, 495 + 42 * n, f"{caption} {dots} {amount}")
    sheet.put(
        108, 850, "Box 13 Statutory employee [ ] Retirement plan [ X ] Third-party sick pay [ ]"
    )
    return sheet


def test_dots_lead_from_a_caption_to_its_amount() -> None:
    data = w2.KIND.read([employers_letter().layout()]).data
    assert (data["wages"], data["medicare_tax"]) == (47902.36, 723.58)
    assert (data["employee_ssn"], data["control_number"]) == ("***-**-7718", "EMP-004418")
    assert data["employee_name"] == "Lucinda Voss"
    assert data["box_14"] == [{"label": "UNION DUES", "amount": 612.0}]


def test_a_letter_names_the_employer_in_its_head() -> None:
    reading = w2.KIND.read([employers_letter().layout()])
    assert reading.data["employer_name"] == "Prairie School District"
    assert reading.data["employer_address"] == "400 Academy Ave Brookings SD 57006"
    assert reading.fields["employer_name"].confidence < 0.93


def test_boxes_in_brackets_and_a_letter_that_looks_like_a_box() -> None:
    sheet = employers_letter()
    sheet.marks.append(Mark(Box(108, 850, 122, 868), True, 0.99))  # the B of "Box"
    data = w2.KIND.read([sheet.layout()]).data
    assert data["retirement_plan"] is True
    assert not data["statutory_employee"] and not data["third_party_sick_pay"]


def test_heads_of_state_columns_that_go_on_under_their_numbers() -> None:
    sheet = employers_letter()
    heads = ("15|State", "Employer's state ID|number", "16 State|wages", "17 State income|tax")
    heads += ("18 Local|wages", "19 Local|tax", "20|Locality")
    values = ("MN", "4471903", "12,440.10", "588.41")
    for n, head in enumerate(heads):
        stacked(sheet, 110 + 220 * n, 980, *head.split("|"))
    for n, value in enumerate(values):
        sheet.put(110 + 220 * n, 1040, value)
    (row,) = w2.KIND.read([sheet.layout()]).data["state_local"]
    assert (row["state"], row["state_id"]) == ("MN", "4471903")
    assert (row["state_wages"], row["state_tax"]) == (12440.1, 588.41)


def test_a_state_number_that_a_narrow_box_breaks_at_its_hyphen() -> None:
    sheet = grid("2025", "1099-NEC")
    sheet.cell(900, 300, "1 Nonemployee compensation", "$ 23,475.50")
    sheet.cell(900, 560, "5 State tax withheld", "702.10")
    sheet.cell(1150, 560, "6 State/Payer's state no.", "KS 0364812-", "01")
    sheet.cell(1400, 560, "7 State income", "23,475.50")
    assert form_1099_nec.KIND.read([sheet.layout()]).data["state"] == [
        {"state_tax": 702.1, "state_payer_no": "KS 0364812-01", "state_income": 23475.5}
    ]


def test_a_revision_whose_year_stands_under_its_month() -> None:
    sheet = grid("2025", "1099-NEC")
    sheet.cell(900, 300, "1 Nonemployee compensation", "$ 23,475.50")
    sheet.put(1300, 184, "(Rev. April", 14).put(1300, 200, "2025)", 14)
    sheet.put(100, 640, "Form 1099-NEC (Rev. 4-2025)", 14)
    data = form_1099_nec.KIND.read([sheet.layout()]).data
    assert data["form_revision"] == "April 2025"


@pytest.mark.parametrize(("box", "marked"), [("[ ]", False), ("[X]", True)])
def test_corrected_with_a_box_in_brackets(box: str, marked: bool) -> None:
    sheet = grid()
    sheet.spans = [s for s in sheet.spans if "CORRECTED" not in s.text]
    sheet.marks.clear()
    sheet.put(100, 60, f"CORRECTED {box}", 16)
    sheet.cell(900, 300, "1 Interest income", "$ 23.50")
    assert form_1099_int.KIND.read([sheet.layout()]).data["corrected"] is marked


def test_totals_of_another_table_are_not_those_of_two_columns_of_boxes() -> None:
    sheet = grid()
    left = ("1 Interest income", "2 Early withdrawal penalty", "4 Federal income tax withheld")
    right = ("9 Specified private activity bond interest", "10 Market discount", "11 Bond premium")
    amounts = ("312.84", "18.50", "75.08")
    for n in range(3):
        sheet.put(100, 700 + 40 * n, left[n]).put(680, 700 + 40 * n, amounts[n])
        sheet.put(900, 700 + 40 * n, right[n]).put(1500, 700 + 40 * n, "0.00")
    sheet.put(100, 900, "Share").put(600, 900, "Interest").put(860, 900, "Penalty")
    for n, row in enumerate(("11.02 0.00 2.64", "301.82 18.50 72.44", "312.84 18.50 75.08")):
        sheet.put(100, 940 + 40 * n, "Total" if n == 2 else f"Share {n}")
        for x, amount in zip((650, 870, 1010), row.split(), strict=True):
            sheet.put(x, 940 + 40 * n, amount)
    data = form_1099_int.KIND.read([sheet.layout()]).data
    assert (data["private_activity_bond"], data["market_discount"]) == (0.0, 0.0)
    assert (data["interest_income"], data["federal_income_tax"]) == (312.84, 75.08)


def test_a_firms_head_repeats_its_name_over_the_address() -> None:
    sheet = Sheet().put(108, 84, "SUMMIT TRUST COMPANY Custodian of IRAs", 24)
    lines = ("SUMMIT TRUST COMPANY", "120 N NEVADA AVE", "RENO NV 89501")
    stacked(sheet, 108, 116, *lines, "Federal ID Number: 00-0912277", "Telephone: 800-555-0177")
    stacked(sheet, 108, 340, "Ann B Doe", "9 Oak Ave", "Reno NV 89502")
    data = form_1099_int.KIND.read([listed(sheet).layout()]).data
    assert data["payer_name"] == "SUMMIT TRUST COMPANY"
    assert data["payer_phone"] == "800-555-0177"


def test_a_caption_whose_first_line_is_its_number_and_one_word() -> None:
    sheet = Sheet().put(100, 100, "2025 Form 1099-R", 28)
    stacked(sheet, 100, 200, "Payer's TIN: 00-0099551", "Recipient's TIN: ***-**-6384")
    boxes = {
        "1. Gross distribution": "$9,480.00",
        "2a. Taxable amount": "$6,122.17",
        "4. Federal income tax withheld": "$948.00",
        "5. Employee": "$3,357.83",
    }
    for n, (caption, amount) in enumerate(boxes.items()):
        sheet.put(117, 460 + 46 * n, caption).put(663, 460 + 46 * n, amount)
    rest = ("contributions/Designated Roth", "contributions or insurance", "premiums")
    stacked(sheet, 117, 460 + 46 * 3 + 26, *rest)
    sheet.put(867, 460, "7. Distribution code(s)").put(1506, 460, "7D")
    data = form_1099_r.KIND.read([sheet.layout()]).data
    assert (data["gross_distribution"], data["employee_contributions"]) == (9480.0, 3357.83)


def test_parties_in_the_head_over_ruled_boxes() -> None:
    sheet = Sheet()
    stacked(sheet, 108, 102, "evergreen bank", "Evergreen Bank NA", "1 Market St", "Reno NV 89501")
    sheet.put(108, 206, "TIN 00-0557713").put(1008, 102, "Form 1099-INT 2025")
    sheet.put(108, 316, "RECIPIENT'S name and address", 14)
    stacked(sheet, 107, 334, "JOAQUIN R DOE", "4018 S GRAND AVE", "RENO NV 89503")
    sheet.put(1008, 316, "RECIPIENT'S TIN", 14).put(1008, 334, "XXX-XX-7724")
    sheet.put(1008, 372, "Account number", 14).put(1008, 390, "*****3391")
    captions = (
        "1 Interest income", "2 Early withdrawal penalty", "4 Federal income tax withheld",
        "5 Investment expenses", "6 Foreign tax paid", "8 Tax-exempt interest",
        "10 Market discount", "11 Bond premium", "17 State tax withheld",
    )  # fmt: skip
    for n, caption in enumerate(captions):
        x, y = 115 + 500 * (n % 3), 484 + 62 * (n // 3)
        sheet.put(x, y, caption, 14).put(x + 300, y + 17, f"{n + 1}.25" if n < 3 else "")
    sheet.put(100, 764, "Includes interest from: Growth Savings 3391, Flex CD 0087")
    lines = [RuledLine(108 + 500 * n, 480, 108 + 500 * n, 666) for n in range(4)]
    lines += [RuledLine(108, 480 + 62 * n, 1608, 480 + 62 * n) for n in range(4)]
    layout = replace(sheet.layout(), lines=tuple(lines))
    data = form_1099_int.KIND.read([layout]).data
    assert (data["payer_name"], data["payer_tin"]) == ("Evergreen Bank NA", "00-0557713")
    assert (data["recipient_name"], data["recipient_tin"]) == ("JOAQUIN R DOE", "XXX-XX-7724")
    assert data["recipient_city_state_zip"] == "RENO NV 89503"
    assert (data["account_number"], data["interest_income"]) == ("*****3391", 1.25)


def test_sections_side_by_side_under_titles_of_two_lines() -> None:
    sheet = Sheet().put(100, 100, "Northgate Clearing LLC").put(100, 126, "800 Mall St")
    sheet.put(100, 152, "Reno NV 89501").put(700, 100, "Recipient's TIN: ***-**-0412")
    stacked(sheet, 108, 390, "2025 1099-DIV - DIVIDENDS AND", "DISTRIBUTIONS (OMB 1545-0110)")
    stacked(sheet, 860, 390, "2025 1099-INT - INTEREST INCOME (OMB", "1545-0112)")
    left = ("1a- Total ordinary dividends", "1b- Qualified dividends", "7- Foreign tax paid")
    right = ("1- Interest income", "4- Federal income tax withheld", "8- Tax-exempt interest")
    for n, amount in enumerate(("1,906.20", "1,411.75", "22.61")):
        sheet.put(115, 466 + 40 * n, left[n]).put(835 - 10 * len(amount), 466 + 40 * n, amount)
    for n, amount in enumerate(("77.14", "0.00", "150.00")):
        sheet.put(866, 466 + 40 * n, right[n]).put(1500, 466 + 40 * n, amount)
    found = {c.type: c.reading.data for c in contents_of("1099-DIV", [sheet.layout()], [1])}
    assert found["1099-DIV"]["foreign_tax"] == 22.61
    assert found["1099-INT"]["tax_exempt_interest"] == 150.0


def test_zeros_in_words_of_capitals_are_letters_by_eye() -> None:
    assert with_capital_o("77 0VERL00K RD, DEP0SIT 260512P2") == "77 OVERLOOK RD, DEPOSIT 260512P2"
    assert with_capital_o("UNIT A0 C0040 10TH") == "UNIT A0 C0040 10TH"


def test_a_code_under_its_caption_is_no_number_of_the_box_beside_it() -> None:
    sheet = grid("2025", "1099-R")
    sheet.cell(900, 300, "1 Gross distribution", "31,204.56")
    sheet.cell(900, 380, "2a Taxable amount", "30,118.44")
    sheet.put(900, 460, "7 Distribution code(s)", 16).put(900, 482, "7 IRA/SEP/SIMPLE", 16)
    assert form_1099_r.KIND.read([sheet.layout()]).data["distribution_code"] == "7"


def test_a_control_number_that_goes_on_under_itself() -> None:
    sheet = irs_form(Sheet(), control="0041 887321")
    sheet.put(112, 446, "LK/9T2", 22)
    assert w2.KIND.read([sheet.layout()]).data["control_number"] == "0041 887321 LK/9T2"


def test_a_property_in_two_lines_and_one_without_its_zip_code() -> None:
    sheet = grid("2025", "1098")
    sheet.cell(900, 300, "1 Mortgage interest received", "8,217.44")
    caption = "8 Address or description of property securing mortgage"
    sheet.cell(900, 440, caption, "88 ELM ST", "RENO NV 89501")
    reading = form_1098.KIND.read([sheet.layout()])
    assert reading.data["property_address"] == "88 ELM ST RENO NV 89501"
    sheet.spans = [s for s in sheet.spans if s.text not in ("88 ELM ST", "RENO NV 89501")]
    sheet.put(912, 462, "88 ELM ST, RENO NV", 22)
    reading = form_1098.KIND.read([sheet.layout()])
    assert reading.fields["property_address"].confidence < 0.8


def test_a_mask_whose_first_dash_is_lost_by_eye() -> None:
    sheet = grid()
    sheet.confidence = 0.97
    sheet.spans = [s for s in sheet.spans if s.text != "XXX-XX-3456"]
    sheet.put(412, 322, "*****-3456", 22).cell(900, 300, "1 Interest income", "$ 23.50")
    data = form_1099_int.KIND.read([sheet.layout()]).data
    assert data["recipient_tin"] == "***-**-3456"


def test_boxes_in_line_with_their_labels_may_stand_behind_them() -> None:
    sheet = irs_form(Sheet())
    sheet.spans = [
        s for s in sheet.spans if not any(w in s.text for w in ("Statutory", "Retirement", "sick"))
    ]
    sheet.marks.clear()
    sheet.put(700, 520, "13 Stat. Emp. ☐ Ret. Plan ☒ 3rd-party sick", 14).put(700, 536, "pay ☐", 14)
    data = w2.KIND.read([sheet.layout()]).data
    assert (data["retirement_plan"], data["third_party_sick_pay"]) == (True, False)
    assert not data["statutory_employee"]


def test_two_people_with_masked_numbers_on_one_sheet() -> None:
    sheet = Sheet()
    people = (("TOBIAS FERN", "XXX-XX-1108", "4,850.00"), ("WINNIE ASH", "XXX-XX-3390", "1,925.00"))
    for n, (name, tin, amount) in enumerate(people):
        top = 1000 * n
        sheet.cell(100, top + 100, "PAYER'S name", "Alder Guild", "1 Elm St", "Reno, NV 89501")
        sheet.cell(100, top + 300, "PAYER'S TIN", "12-3456789")
        sheet.cell(400, top + 300, "RECIPIENT'S TIN", tin)
        sheet.cell(100, top + 380, "RECIPIENT'S name", name)
        sheet.cell(100, top + 440, "Street address (including apt. no.)", f"{n}2 Oak Ave")
        sheet.cell(
            100, top + 500, "City or town, state or province, country, and ZIP", "Reno NV 89502"
        )
        sheet.cell(900, top + 300, "1 Nonemployee compensation", amount)
        sheet.cell(900, top + 440, "4 Federal income tax withheld")
        sheet.cell(100, top + 560, "Account number (see instructions)", f"ST-0{n}")
        sheet.put(100, top + 640, "Form 1099-NEC (Rev. 1-2024)", 14)
    assert form_1099_nec.KIND.read_each
    found = form_1099_nec.KIND.read_each([sheet.layout()])
    assert [r.data["recipient_name"] for r in found] == ["TOBIAS FERN", "WINNIE ASH"]


def test_a_consolidated_statement_goes_on_with_forms_that_name_no_parties() -> None:
    first = Sheet().put(100, 60, "TAX REPORTING STATEMENT 2025", 28)
    stacked(first, 100, 120, "QUILLON CLEARING CORP", "99 WALL ST", "NEW YORK NY 10005")
    first.put(100, 200, "Federal ID No. 00-5550418").put(1000, 120, "Account 552-7719-03")
    first.put(1000, 160, "Recipient's ID No. XXX-XX-6071")
    stacked(first, 100, 300, "ROWENA DOE", "14 PARK S", "NEW YORK NY 10003")
    first.put(100, 460, "Form 1099-DIV Dividends and Distributions 2025", 24)
    second = Sheet().put(100, 60, "Quillon Partners").put(900, 60, "Account 552-7719-03 ROWENA DOE")
    second.put(100, 160, "Form 1099-INT Interest Income 2025", 24)
    left = ("1a Total Ordinary Dividends", "1b Qualified Dividends", "7 Foreign Tax Paid")
    right = ("1 Interest Income", "2 Early Withdrawal Penalty", "8 Tax-Exempt Interest")
    for n, amount in enumerate(("2,718.28", "2,004.90", "48.12")):
        first.put(100, 520 + 40 * n, left[n]).put(1300, 520 + 40 * n, amount)
        second.put(100, 220 + 40 * n, right[n]).put(1300, 220 + 40 * n, amount)
    pages = [first.layout(1), second.layout(2)]
    (part,) = split_pages([classify_page(page) for page in pages], pages)
    assert part.page_numbers == (1, 2)
    found = {c.type: c.reading.data for c in contents_of(part.type, pages, part.page_numbers)}
    assert found["1099-INT"]["recipient_tin"] == "XXX-XX-6071"
    assert found["1099-INT"]["parent_pages"] == [1, 2]
