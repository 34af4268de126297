"""Forms as payroll firms, banks and plans print them: odd places of boxes and names; all invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.kinds import (
    form_1099_div,
    form_1099_int,
    form_1099_misc,
    form_1099_nec,
    form_1099_r,
    w2,
)
from documents.layout import RuledLine
from tests.documents.form_sheets import Sheet
from tests.documents.test_payer_layouts import listed, stacked
from tests.documents.test_returns import grid
from tests.documents.test_w2 import irs_form


def test_captions_of_state_boxes_that_come_again_for_each_state() -> None:
    sheet = Sheet()
    for copy in range(2):
        top = 100 + 900 * copy
        narrow_form(sheet, top)
        sheet.put(700, top + 300, "W-2 Wage and Tax Statement 2024", 24)
        for row, (state, wages, tax) in enumerate(STATES):
            y = top + 360 + 120 * row
            sheet.cell(100, y, "15 State", state)
            sheet.cell(300, y, "Employer's state ID no.", f"00-{row}417")
            sheet.cell(700, y, "16 State wages, tips, etc.", wages)
            sheet.cell(1100, y, "17 State income tax", tax)
            sheet.cell(100, y + 60, "18 Local wages, tips, etc.", wages if not row else "")
            sheet.cell(700, y + 60, "19 Local income tax", "31.00" if not row else "")
            sheet.cell(1100, y + 60, "20 Locality name", "LARK" if not row else "")
    rows = w2.KIND.read([sheet.layout()]).data["state_local"]
    assert [(r["state"], r["state_wages"], r["state_tax"]) for r in rows] == [
        ("OR", 30000.0, 2400.0),
        ("CA", 21234.1, 900.0),
    ]
    assert (rows[0]["local_tax"], rows[0]["locality"]) == (31.0, "LARK")
    assert "local_wages" not in rows[1]


STATES = (("OR", "30,000.00", "2,400.00"), ("CA", "21,234.10", "900.00"))


def narrow_form(sheet: Sheet, top: float) -> None:
    """The boxes above the states', and the employer under a heading of one word."""
    stacked(sheet, 100, top, "Employer", "Rowan & Ash Bakers LLC", "40 N Mill Rd", "Reno NV 89501")
    sheet.cell(700, top, "b Employer identification number", "00-1234567")
    sheet.cell(1100, top, "a Employee's SSN", "900-11-2222")
    sheet.cell(100, top + 120, "1 Wages, tips, other comp.", "51,234.10")
    sheet.cell(700, top + 120, "2 Federal income tax", "6,100.00")
    sheet.cell(100, top + 180, "3 Social security wages", "51,234.10")
    sheet.cell(700, top + 180, "4 Social security tax", "3,176.51")
    sheet.cell(100, top + 240, "5 Medicare wages and tips", "51,234.10")
    sheet.cell(700, top + 240, "6 Medicare tax", "742.89")


def test_an_employer_under_a_heading_of_one_word() -> None:
    sheet = Sheet()
    narrow_form(sheet, 100)
    data = w2.KIND.read([sheet.layout()]).data
    assert data["employer_name"] == "Rowan & Ash Bakers LLC"
    assert data["employer_address"] == "40 N Mill Rd Reno NV 89501"


def test_a_code_of_box_12_in_a_compartment_of_its_own() -> None:
    sheet = irs_form(Sheet(), **{"12a": "", "12b": ""})
    sheet.spans = [s for s in sheet.spans if "instructions for box 12" not in s.text]
    sheet.put(1000, 460, "12a", 16)
    lines = [RuledLine(x, 440, x, 715) for x in (995, 1100, 1500)]
    for n, (code, amount) in enumerate((("D", "1,765.90"), ("DD", "4,000.00"))):
        sheet.put(1010, 484 + 60 * n, code, 22).put(1240, 476 + 60 * n, amount, 22)
    layout = replace(sheet.layout(), lines=tuple(lines))
    found = w2.KIND.read([layout]).data["box_12"]
    assert [(e["code"], e["amount"]) for e in found] == [("D", 1765.9), ("DD", 4000.0)]


def test_a_department_that_is_the_employer_is_no_caption() -> None:
    sheet = irs_form(Sheet())
    sheet.spans = [s for s in sheet.spans if s.text != "Rowan & Ash Bakers LLC"]
    sheet.put(112, 242, "DEPT OF PUBLIC LIBRARIES", 22)
    assert w2.KIND.read([sheet.layout()]).data["employer_name"] == "DEPT OF PUBLIC LIBRARIES"


def test_each_table_of_boxes_has_its_own_line_of_totals() -> None:
    sheet = grid(form="1099-DIV")
    tables = [
        ("1a Total ordinary dividends", "1b Qualified dividends", "7 Foreign tax paid"),
        (
            "4 Federal income tax withheld",
            "5 Section 199A dividends",
            "12 Exempt-interest dividends",
        ),
    ]
    for table, heads in enumerate(tables):
        top = 700 + 300 * table
        for row, name in enumerate(("Fund A", "Fund B", "Fund C", "Total")):
            sheet.put(60, top + 50 + 40 * row, name)
        for n, head in enumerate(heads):
            sheet.put(560 + 400 * n - 10 * len(head), top, head)
            for row, amount in enumerate(("0.00", f"{n + 1}.00", "4.00", f"{n + 5}.00")):
                sheet.put(560 + 400 * n - 10 * len(amount), top + 50 + 40 * row, amount)
    data = form_1099_div.KIND.read([sheet.layout()]).data
    assert [data[n] for n in ("ordinary_dividends", "qualified_dividends")] == [5.0, 6.0]
    assert [data[n] for n in ("section_199a", "exempt_interest_dividends")] == [6.0, 7.0]


def test_a_table_under_the_state_lines_is_none_of_theirs() -> None:
    sheet = grid(form="1099-MISC")
    sheet.cell(800, 100, "1 Rents", "1,200.00").cell(1100, 100, "2 Royalties", "48,116.72")
    heads = ("16 State tax withheld", "17 State/Payer's state no.", "18 State income")
    for n, head in enumerate(heads):
        sheet.put(100 + 400 * n, 660, head)
    for row, line in enumerate(
        (
            ("1,318.40", "NM 02-441907", "32,960.11"),
            ("114.50", "OK WTH-100", "2,290.00"),
            ("PROPERTY", "ST", "GROSS"),
            ("10442-01", "NM", "27,010.65"),
        )
    ):
        for n, text in enumerate(line):
            sheet.put(100 + 400 * n, 700 + 30 * row, text)
    rows = form_1099_misc.KIND.read([sheet.layout()]).data["state"]
    assert [r["state_payer_no"] for r in rows] == ["NM 02-441907", "OK WTH-100"]


@pytest.mark.parametrize(("printed", "code"), [("7-NONDISABILITY", "7"), ("7B", "7B")])
def test_a_distribution_code_with_its_meaning(printed: str, code: str) -> None:
    sheet = grid(form="1099-R").cell(800, 100, "1 Gross distribution", "52,716.00")
    sheet.cell(1100, 100, "2a Taxable amount", "50,904.48")
    sheet.cell(800, 200, "7 Distribution code(s)", printed)
    assert form_1099_r.KIND.read([sheet.layout()]).data["distribution_code"] == code


def test_an_x_in_a_lists_column_of_values() -> None:
    sheet = Sheet().put(100, 60, "2024 Form 1099-R", 28)
    lines = [
        ("1", "Gross distribution", "$14,307.92"),
        ("2a", "Taxable amount", "$14,307.92"),
        ("2b", "Taxable amount not determined", "X"),
        ("2b", "Total distribution", ""),
        ("7", "Distribution code(s)", "7"),
        ("", "IRA/SEP/SIMPLE", "X"),
    ]
    for n, (number, caption, value) in enumerate(lines):
        sheet.put(100, 300 + 40 * n, number).put(180, 300 + 40 * n, caption)
        sheet.put(1500 - 10 * len(value), 300 + 40 * n, value)
    data = form_1099_r.KIND.read([sheet.layout()]).data
    ticks = ("taxable_not_determined", "total_distribution", "ira_sep_simple")
    assert [data[name] for name in ticks] == [True, False, True]


def test_an_address_on_one_line_and_a_payer_named_before_a_colon() -> None:
    sheet = stacked(Sheet(), 100, 300, "Ann B Doe", "9 Oak Ave", "Reno NV 89502")
    stacked(sheet, 100, 500, "Payer: Alder Services LLC", "1 Bank Row, Reno, NV 89501")
    data = form_1099_int.KIND.read([listed(sheet).layout()]).data
    assert data["payer_name"] == "Alder Services LLC"
    assert data["payer_address"] == "1 Bank Row, Reno, NV 89501"
    assert (data["recipient_name"], data["recipient_street"]) == ("Ann B Doe", "9 Oak Ave")


def test_bars_part_an_address_and_the_lone_block_is_the_recipients() -> None:
    sheet = stacked(Sheet(), 160, 300, "Ann B Doe", "9 Oak Ave", "Reno NV 89502")
    data = form_1099_int.KIND.read([listed(sheet).layout()]).data
    assert data["recipient_name"] == "Ann B Doe" and "payer_name" not in data
    sheet = stacked(Sheet(), 160, 300, "Ann B Doe", "9 Oak Ave", "Reno NV 89502")
    stacked(sheet, 100, 100, "Alder Credit Union", "1 Elm St | Reno, NV 89501 | (775) 555-0142")
    data = form_1099_int.KIND.read([listed(sheet).layout()]).data
    assert data["payer_address"] == "1 Elm St Reno, NV 89501"
    assert (data["payer_phone"], data["recipient_name"]) == ("(775) 555-0142", "Ann B Doe")


def test_terms_left_of_their_blocks_and_a_title_that_begins_with_a_boxs_digit() -> None:
    sheet = Sheet()
    terms = [
        ("Form", ["1099-NEC (Nonemployee Compensation)"]),
        ("Tax year", ["2024"]),
        ("Payer", ["Alder Couriers, Inc.", "1 Elm St", "Reno, NV 89501"]),
        ("Payer's TIN", ["00-9034471"]),
        ("Recipient", ["Ann B Doe", "9 Oak Ave", "Reno, NV 89502"]),
    ]
    y = 100
    for term, lines in terms:
        sheet.put(100, y, term)
        for line in lines:
            sheet.put(400, y, line)
            y += 26
    sheet.put(100, 500, "1").put(200, 500, "Nonemployee compensation").put(1300, 500, "$31,872.56")
    sheet.put(100, 540, "4").put(200, 540, "Federal income tax withheld").put(1300, 540, "$0.00")
    data = form_1099_nec.KIND.read([sheet.layout()]).data
    assert data["payer_name"] == "Alder Couriers, Inc."
    assert data["recipient_name"] == "Ann B Doe"
    assert data["nonemployee_compensation"] == 31872.56


def test_an_account_has_a_figure_and_ends_at_a_gap() -> None:
    sheet = listed(stacked(Sheet(), 100, 300, "Ann B Doe", "9 Oak Ave", "Reno NV 89502"))
    sheet.put(100, 450, "Account holder")
    sheet.put(100, 480, "Account 4471-0928").put(900, 480, "Tax year 2024")
    assert form_1099_int.KIND.read([sheet.layout()]).data["account_number"] == "4471-0928"


def test_boxes_in_a_line_of_a_letter_and_numbers_behind_their_labels() -> None:
    sheet = Sheet().put(900, 60, "Federal ID 00-7703126")
    stacked(sheet, 100, 300, "Ann B Doe", "9 Oak Ave", "Reno NV 89502")
    sheet.put(100, 450, "These figures are on Form 1099-INT, Interest Income, for 2024.")
    sheet.put(100, 500, "Member number ****3391. SSN/TIN on file: ***-**-3391.")
    line = "Box 1 Interest income $2,199.03 Box 2 Early withdrawal penalty $97.50"
    sheet.put(100, 600, line)
    data = form_1099_int.KIND.read([sheet.layout()]).data
    assert (data["interest_income"], data["early_withdrawal_penalty"]) == (2199.03, 97.5)
    assert (data["payer_tin"], data["recipient_tin"]) == ("00-7703126", "***-**-3391")
    assert data["recipient_street"] == "9 Oak Ave"


def test_a_party_on_one_line_with_its_number() -> None:
    sheet = listed(Sheet())
    sheet.put(100, 200, "Payer: Alder Inc, 9 Elm St, Reno, NV 89501 Payer's TIN 00-1190772")
    sheet.put(100, 300, "Recipient: Ann B Doe, 3 Oak Ave, Reno, NV 89502")
    data = form_1099_int.KIND.read([sheet.layout()]).data
    assert (data["payer_name"], data["payer_tin"]) == ("Alder Inc", "00-1190772")
    assert (data["recipient_name"], data["recipient_city_state_zip"]) == (
        "Ann B Doe",
        "Reno, NV 89502",
    )


def test_the_copy_behind_a_dash() -> None:
    sheet = listed(Sheet()).put(100, 100, "2024 Interest Income (Form 1099-INT) — Copy B")
    sheet.put(100, 1500, "See the back of Copy C.")
    assert form_1099_int.KIND.read([sheet.layout()]).data["copy"] == "B"


def test_a_section_of_few_boxes_is_a_form() -> None:
    sheet = stacked(Sheet(), 100, 60, "Alder Clearing LLC", "1 Elm St", "Reno, NV 89501")
    sheet.put(100, 160, "2024 Form 1099-MISC Miscellaneous Information (Copy B)", 22)
    sheet.cell(100, 300, "2 Royalties", "0.00").cell(600, 300, "3 Other income", "125.00")
    sheet.cell(100, 380, "8 Substitute payments in lieu of dividends or interest", "61.88")
    data = form_1099_misc.KIND.read([sheet.layout()]).data
    assert (data["royalties"], data["other_income"]) == (0.0, 125.0)
    assert (data["substitute_payments"], data["copy"]) == (61.88, "B")
    prose = Sheet().put(100, 60, "Form 1099-MISC 2024", 22)
    for n, words in enumerate(("2 Royalties", "3 Other income", "8 Substitute payments")):
        prose.put(100, 200 + 60 * n, f"{words} are explained on the back.")
    assert form_1099_misc.KIND.read([prose.layout()]).data == {}


def test_the_value_behind_a_captions_colon_and_a_recipient_beside_the_payers_box() -> None:
    sheet = Sheet().put(100, 60, "2024 Form 1099-INT Interest Income", 26)
    sheet.put(1200, 60, "Account Number: QW4-771820").put(1200, 90, "Service: 877-555-0160")
    stacked(sheet, 100, 200, "Ann B Doe", "9 Oak Ave", "Reno NV 89502")
    sheet.cell(900, 180, "PAYER'S name and address", "Alder Bank", "1 Elm St", "Reno, NV 89501")
    sheet.cell(100, 400, "1 Interest income", "905.17").cell(
        600, 400, "8 Tax-exempt interest", "0.00"
    )
    sheet.cell(100, 480, "2 Early withdrawal penalty", "1.00").cell(
        600, 480, "11 Bond premium", "0.00"
    )
    data = form_1099_int.KIND.read([sheet.layout()]).data
    assert data["account_number"] == "QW4-771820"
    assert (data["payer_name"], data["recipient_name"]) == ("Alder Bank", "Ann B Doe")


def test_a_number_above_its_columns_head() -> None:
    sheet = grid(form="1099-INT")
    sheet.put(700, 60, "INTEREST INCOME (Copy B)")
    heads = (
        ("1", "Interest income"),
        ("2", "Early withdrawal penalty"),
        ("8", "Tax-exempt interest"),
    )
    for n, (number, head) in enumerate(heads):
        right = 700 + 400 * n
        sheet.put(right - 50, 674, f"Box {number}").put(right - 10 * len(head), 700, head)
        for row, amount in enumerate((f"{n}1.17", "0.00", f"{n}1.17")):
            sheet.put(right - 10 * len(amount), 750 + 40 * row, amount)
    for row, name in enumerate(("SAVINGS", "12 MONTH CD", "TOTALS")):
        sheet.put(100, 750 + 40 * row, name)
    data = form_1099_int.KIND.read([sheet.layout()]).data
    assert (data["interest_income"], data["early_withdrawal_penalty"]) == (1.17, 11.17)


def test_a_list_whose_boxes_are_named_in_parentheses() -> None:
    sheet = Sheet().put(100, 60, "Form W-2 Wage and Tax Statement — 2024", 26)
    lines = [
        ("Employee SSN", "***-**-3391"),
        ("Wages, tips, other compensation (Box 1)", "$51,234.10"),
        ("Federal income tax withheld (Box 2)", "$6,100.00"),
        ("Social security wages (Box 3)", "$53,000.00"),
        ("Retirement plan (Box 13)", "Yes"),
        ("State (Box 15)", "VA"),
        ("Employer's state ID number (Box 15)", "30-0077304F-001"),
        ("State wages, tips, etc. (Box 16)", "$51,234.10"),
        ("State income tax (Box 17)", "$2,311.90"),
    ]
    for n, (caption, value) in enumerate(lines):
        sheet.put(100, 200 + 40 * n, caption)
        sheet.put(1300 - 10 * len(value), 200 + 40 * n, value)
    data = w2.KIND.read([sheet.layout()]).data
    assert (data["wages"], data["retirement_plan"]) == (51234.1, True)
    line = data["state_local"][0]
    assert (line["state"], line["state_id"]) == ("VA", "30-0077304F-001")


def test_a_recipients_name_beside_its_caption_in_a_letter_set_in_the_middle() -> None:
    sheet = Sheet()
    for n, line in enumerate(("Alder Church", "7 Hollow Rd, Reno, NV 89501", "775-555-0172")):
        sheet.put(800 - 5 * len(line), 60 + 26 * n, line)
    sheet.put(100, 180, "2024 FORM 1099-NEC (COPY B, FOR RECIPIENT)", 24)
    sheet.put(100, 240, "PAYER'S TIN").put(360, 240, "00-5209931")
    sheet.put(100, 266, "RECIPIENT'S name").put(360, 266, "Ann B Doe")
    sheet.put(100, 292, "Street address").put(360, 292, "9 Oak Ave")
    sheet.put(100, 318, "City, state, ZIP").put(360, 318, "Reno NV 89502")
    sheet.put(100, 400, "1").put(200, 400, "Nonemployee compensation").put(1300, 400, "4,850.00")
    sheet.put(100, 440, "4").put(200, 440, "Federal income tax withheld").put(1300, 440, "0.00")
    data = form_1099_nec.KIND.read([sheet.layout()]).data
    assert (data["payer_name"], data["payer_phone"]) == ("Alder Church", "775-555-0172")
    assert (data["recipient_name"], data["copy"]) == ("Ann B Doe", "B")


def test_a_firms_name_in_large_print_at_the_head_is_the_payers_though_not_surely() -> None:
    sheet = stacked(Sheet(), 160, 300, "Ann B Doe", "9 Oak Ave", "Reno NV 89502")
    sheet.put(100, 60, "Alder Realty Trust", 34)
    reading = form_1099_int.KIND.read([listed(sheet).layout()])
    assert reading.data["payer_name"] == "Alder Realty Trust"
    assert reading.fields["payer_name"].confidence < 0.9
    assert reading.data["recipient_name"] == "Ann B Doe"


def test_numbers_of_both_parties_above_the_address_and_the_boxes_under_it() -> None:
    sheet = Sheet().put(1200, 60, "FORM 1099-INT 2024")
    sheet.cell(100, 100, "PAYER'S TIN", "00-6104471").cell(
        600, 100, "RECIPIENT'S TIN", "XXX-XX-8125"
    )
    sheet.cell(1100, 100, "ACCOUNT NUMBER", "P-114-00927")
    stacked(sheet, 160, 300, "Ann B Doe", "9 Oak Ave", "Reno NV 89502")
    sheet.cell(100, 500, "1 Interest income", "905.17").cell(
        600, 500, "8 Tax-exempt interest", "0.00"
    )
    sheet.cell(100, 560, "2 Early withdrawal penalty", "1.00").cell(
        600, 560, "11 Bond premium", "0.00"
    )
    sheet.cell(1100, 500, "4 Federal income tax withheld", "0.00")
    data = form_1099_int.KIND.read([sheet.layout()]).data
    assert (data["payer_tin"], data["recipient_tin"]) == ("00-6104471", "XXX-XX-8125")
    assert (data["account_number"], data["interest_income"]) == ("P-114-00927", 905.17)


def test_short_labels_and_a_yes_under_its_caption() -> None:
    sheet = Sheet()
    stacked(
        sheet,
        100,
        100,
        "Rowan & Ash Bakers LLC",
        "40 N Mill Rd",
        "Reno NV 89501",
        "EIN: 00-4409127",
    )
    stacked(sheet, 800, 100, "Cass Doe", "9 Oak Ave", "Reno NV 89502", "SSN: XXX-XX-4410")
    boxes = [
        ("1 Wages, tips, other compensation", "$64,880.00"),
        ("2 Federal income tax withheld", "$6,902.00"),
        ("3 Social security wages", "$68,080.00"),
        ("4 Social security tax withheld", "$4,220.96"),
        ("13 Retirement plan", "Yes"),
    ]
    for n, (caption, value) in enumerate(boxes):
        sheet.put(100, 300 + 80 * n, caption).put(100, 324 + 80 * n, value)
    data = w2.KIND.read([sheet.layout()]).data
    assert (data["employer_ein"], data["employee_ssn"]) == ("00-4409127", "XXX-XX-4410")
    assert (data["wages"], data["retirement_plan"]) == (64880.0, True)


def test_a_code_on_its_captions_line_and_a_bar_that_is_no_state_line() -> None:
    sheet = irs_form(Sheet(), **{"12a": "", "12b": ""})
    sheet.spans = [s for s in sheet.spans if not s.text.startswith(("12", "15 State"))]
    for n, (line, amount) in enumerate((("12a — D", "3,800.00"), ("12b — DD", "7,120.44"))):
        sheet.put(1000, 460 + 60 * n, line, 16).put(1000, 482 + 60 * n, amount, 22)
    sheet.put(100, 710, "15 State /", 16)
    data = w2.KIND.read([sheet.layout()]).data
    assert [(e["code"], e["amount"]) for e in data["box_12"]] == [("D", 3800.0), ("DD", 7120.44)]
    assert [line["state"] for line in data["state_local"]] == ["OR", "CA"]
