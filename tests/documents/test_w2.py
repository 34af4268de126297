"""The W-2 reader on layouts of many shapes; all persons, numbers and firms are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.geometry import Box
from documents.kinds.w2 import KIND, W2
from documents.layout import Element, PageLayout, Span, Word
from documents.reading import Reading
from documents.result import Finding
from tests.documents.form_sheets import Sheet, blocks

AMOUNTS = {
    "wages": 51234.10,
    "federal_income_tax": 6100.00,
    "ss_wages": 53000.00,
    "ss_tax": 3286.00,
    "medicare_wages": 53000.00,
    "medicare_tax": 768.50,
}
CAPTIONS = {
    "wages": "1 Wages, tips, other compensation",
    "federal_income_tax": "2 Federal income tax withheld",
    "ss_wages": "3 Social security wages",
    "ss_tax": "4 Social security tax withheld",
    "medicare_wages": "5 Medicare wages and tips",
    "medicare_tax": "6 Medicare tax withheld",
}


def amounts_of(reading: Reading) -> dict[str, object]:
    return {name: reading.data.get(name) for name in AMOUNTS}


def read(sheet: Sheet) -> Reading:
    return KIND.read([sheet.layout()])


def irs_form(
    sheet: Sheet, x: float = 100, y: float = 100, copy: str = "B", **changed: str
) -> Sheet:
    """One filled form as the IRS sets it, its left top corner there; `changed` replaces values."""

    def value(field: str, usual: str) -> str:
        return changed.get(field, usual)

    sheet.cell(x + 250, y, "a Employee's social security number", value("ssn", "900-11-2222"))
    sheet.cell(x, y + 60, "b Employer identification number (EIN)", value("ein", "00-1234567"))
    left, right = x + 600, x + 900
    for row, (one, two) in enumerate(
        [
            ("wages", "federal_income_tax"),
            ("ss_wages", "ss_tax"),
            ("medicare_wages", "medicare_tax"),
        ]
    ):
        sheet.cell(left, y + 60 + 60 * row, CAPTIONS[one], value(one, f"{AMOUNTS[one]:,.2f}"))
        sheet.cell(right, y + 60 + 60 * row, CAPTIONS[two], value(two, f"{AMOUNTS[two]:,.2f}"))
    sheet.cell(
        x, y + 120, "c Employer's name, address, and ZIP code",
        "Rowan & Ash Bakers LLC", "40 N Mill Rd Suite 2", "Larkfield OR 97000",
    )  # fmt: skip
    sheet.cell(left, y + 240, "7 Social security tips").cell(right, y + 240, "8 Allocated tips")
    sheet.cell(x, y + 300, "d Control number", value("control", "A-77 0912"))
    sheet.cell(left, y + 300, "9").cell(right, y + 300, "10 Dependent care benefits")
    sheet.cell(
        x,
        y + 360,
        "e Employee's first name and initial",
        "Nadia Q",
        "",
        "9 Elm Ct",
        "Larkfield OR 97000",
    )
    sheet.cell(x + 320, y + 360, "Last name", "Ferro").cell(x + 540, y + 360, "Suff.", "Jr")
    sheet.cell(left, y + 360, "11 Nonqualified plans")
    sheet.cell(right, y + 360, "12a See instructions for box 12", value("12a", "D 1765.90"))
    sheet.cell(left, y + 420, "13 Statutory employee").put(
        left + 230, y + 420, "Retirement plan", 16
    )
    sheet.put(left + 30, y + 436, "Third-party sick pay", 10)
    sheet.cell(right, y + 420, "12b", value("12b", "DD 4000.00"))
    sheet.cell(left, y + 480, "14 Other", "CASDI 61.20", "UNION DUES 88.00")
    sheet.cell(right, y + 480, "12c").cell(right, y + 540, "12d")
    sheet.put(x, y + 580, "f Employee's address and ZIP code", 16)
    low = y + 610
    sheet.cell(x, low, "15 State", "OR", "CA").cell(
        x + 100, low, "Employer's state ID number", "1234567-8", "99-0001"
    )
    sheet.cell(x + 420, low, "16 State wages, tips, etc.", "30,000.00", "21,234.10")
    sheet.cell(x + 660, low, "17 State income tax", "2,400.00", "900.00")
    sheet.cell(x + 860, low, "18 Local wages, tips, etc.", "", "21,234.10")
    sheet.cell(x + 1090, low, "19 Local income tax", "", "40.00")
    sheet.cell(x + 1280, low, "20 Locality name", "", "LARK CITY")
    sheet.put(x, y + 720, "Form W-2 Wage and Tax Statement", 30).put(x + 700, y + 720, "2024", 34)
    return sheet.put(x, y + 765, f"Copy {copy}—To Be Filed With Employee's FEDERAL Tax Return", 18)


def test_every_box_of_the_irs_form_is_read() -> None:
    data = read(irs_form(Sheet())).data
    assert {name: data[name] for name in AMOUNTS} == AMOUNTS
    assert data["tax_year"] == 2024 and data["copy"] == "B"
    assert data["employee_ssn"] == "900-11-2222" and data["employer_ein"] == "00-1234567"
    assert data["employer_name"] == "Rowan & Ash Bakers LLC"
    assert data["employer_address"] == "40 N Mill Rd Suite 2 Larkfield OR 97000"
    assert data["control_number"] == "A-77 0912"
    assert data["employee_name"] == "Nadia Q Ferro Jr"
    assert data["employee_address"] == "9 Elm Ct Larkfield OR 97000"
    assert data["box_12"] == [{"code": "D", "amount": 1765.9}, {"code": "DD", "amount": 4000.0}]
    assert data["other"] == "CASDI 61.20; UNION DUES 88.00"
    assert data["box_14"][1] == {"label": "UNION DUES", "amount": 88.0}
    assert data["state_local"] == [
        {"state": "OR", "state_id": "1234567-8", "state_wages": 30000.0, "state_tax": 2400.0},
        {
            "state": "CA", "state_id": "99-0001", "state_wages": 21234.1, "state_tax": 900.0,
            "local_wages": 21234.1, "local_tax": 40.0, "locality": "LARK CITY",
        },
    ]  # fmt: skip


def test_blank_boxes_are_absent_and_fields_say_where_values_stand() -> None:
    reading = read(irs_form(Sheet()))
    assert "ss_tips" not in reading.data and "ss_tips" not in reading.fields
    assert reading.fields["wages"].box == "1" and reading.fields["box_12[1].code"].box == "12b"
    assert reading.fields["state_local[1].local_tax"].box == "19"
    x1, y1, x2, y2 = reading.fields["wages"].bbox
    assert 700 <= x1 < x2 <= 1000 and 180 <= y1 < y2 <= 215


def test_all_data_fits_the_schema() -> None:
    data = read(irs_form(Sheet())).data
    assert set(data) <= {field.alias or name for name, field in W2.model_fields.items()}
    assert W2.model_validate(data).wages == AMOUNTS["wages"]
    assert all(field.description for field in W2.model_fields.values())


def test_exact_text_with_good_captions_is_nearly_certain() -> None:
    fields = read(irs_form(Sheet())).fields
    assert all(fields[name].confidence > 0.96 for name in AMOUNTS)


def test_captions_misread_by_ocr_are_found() -> None:
    sheet = Sheet(confidence=0.95)
    sheet.cell(100, 100, "a. Employee's Soc Sec No", "900-11-2222")
    sheet.cell(500, 100, "1 Wages, lips, othar comp.", "51,234.10")
    sheet.cell(900, 100, "2 Federal Income tax withheid", "6,100.00")
    sheet.cell(500, 160, "3 Social securlty wagas", "53,000.00")
    sheet.cell(920, 160, "Soclal securlty tav withheld", "3,286.00")
    sheet.cell(500, 220, "5Medicare wages andtips", "53,000.00")
    sheet.cell(900, 220, "6 Medicare taxwithheld", "768.50")
    assert amounts_of(read(sheet)) == AMOUNTS


def test_value_glued_to_its_caption_is_cut_off() -> None:
    sheet = Sheet()
    for row, (name, caption) in enumerate(CAPTIONS.items()):
        glue = "" if row % 2 else " "
        sheet.put(100, 100 + 40 * row, f"{caption}{glue}{AMOUNTS[name]:,.2f}")
    assert amounts_of(read(sheet)) == AMOUNTS


def test_caption_wrapped_over_two_lines_is_one() -> None:
    sheet = irs_form(Sheet(), wages="")
    sheet.spans = [s for s in sheet.spans if s.text != CAPTIONS["wages"]]
    sheet.put(700, 150, "1 Wages, tips, other", 14).put(714, 165, "compensation", 14)
    sheet.put(712, 190, "51,234.10")
    assert amounts_of(read(sheet)) == AMOUNTS


def test_list_without_boxes_or_numbers_is_read_across() -> None:
    sheet = Sheet().put(100, 100, "2024 FORM W-2 WAGE AND TAX STATEMENT", 30)
    sheet.put(100, 160, "EMPLOYEE'S SOCIAL SECURITY NUMBER").put(800, 160, "XXX-XX-4321")
    for row, (name, caption) in enumerate(CAPTIONS.items()):
        sheet.put(100, 200 + 30 * row, caption[2:].upper()).put(
            900, 200 + 30 * row, f"{AMOUNTS[name]:.2f}"
        )
    reading = read(sheet)
    assert amounts_of(reading) == AMOUNTS
    assert reading.data["employee_ssn"] == "XXX-XX-4321"


def test_captions_below_their_values_are_noticed() -> None:
    sheet = Sheet()
    sheet.put(112, 100, "900-11-2222").put(100, 124, "a Employee's social security number", 16)
    for row, (name, caption) in enumerate(CAPTIONS.items()):
        x, y = (100, 600)[row % 2], 170 + 60 * (row // 2)
        sheet.put(x + 12, y, f"{AMOUNTS[name]:,.2f}").put(x, y + 24, caption, 16)
    assert amounts_of(read(sheet)) == AMOUNTS


def test_dollars_and_cents_in_two_columns_are_one_amount() -> None:
    sheet = Sheet()
    for row, (name, caption) in enumerate(CAPTIONS.items()):
        x, y = (100, 600)[row % 2], 100 + 60 * (row // 2)
        dollars, cents = f"{AMOUNTS[name]:,.2f}".split(".")
        sheet.put(x, y, caption, 16).put(x + 200, y + 22, dollars).put(x + 280, y + 22, cents)
    assert amounts_of(read(sheet)) == AMOUNTS


def test_state_lines_above_their_captions_are_read() -> None:
    sheet = irs_form(Sheet())
    sheet.spans = [s for s in sheet.spans if s.box.y1 < 700]
    for y, line in (
        (712, ("PA", "8765-1", "400.00", "12.00")),
        (740, ("WA", "1234-5", "90.00", "")),
    ):
        for x, text in zip((110, 200, 560, 900), line, strict=True):
            sheet.put(x, y, text or "-")
    sheet.put(100, 766, "15 State Employer's state ID number", 16)
    sheet.put(540, 766, "16 State wages, tips, etc.", 16).put(880, 766, "17 State income tax", 16)
    sheet.cell(100, 784, "18 Local wages, tips, etc.").cell(540, 784, "19 Local income tax")
    lines = read(sheet).data["state_local"]
    assert lines[0] == {
        "state": "PA",
        "state_id": "8765-1",
        "state_wages": 400.0,
        "state_tax": 12.0,
    }
    assert lines[1] == {"state": "WA", "state_id": "1234-5", "state_wages": 90.0}


def test_state_glued_to_its_id_is_split() -> None:
    sheet = irs_form(Sheet())
    sheet.spans = [s for s in sheet.spans if s.text not in ("OR", "CA", "1234567-8", "99-0001")]
    sheet.spans = [s for s in sheet.spans if "state ID" not in s.text and s.text != "15 State"]
    sheet.cell(100, 710, "15 State Employer's state ID number", "OR 1234567-8", "CA/99-0001")
    lines = read(sheet).data["state_local"]
    assert [(line["state"], line["state_id"]) for line in lines] == [
        ("OR", "1234567-8"),
        ("CA", "99-0001"),
    ]


@pytest.mark.parametrize(
    ("ticked", "marks"), [("retirement_plan", True), ("statutory_employee", False)]
)
def test_checkboxes_take_squares_or_a_printed_x(ticked: str, marks: bool) -> None:
    sheet = Sheet()
    irs_form(sheet)
    sheet.spans = [s for s in sheet.spans if not s.text.startswith(("13", "Retirement", "Third"))]
    names = ("statutory_employee", "retirement_plan", "third_party_sick_pay")
    labels = ("Statutory employee", "Retirement plan", "Third-party sick pay")
    for column, (name, label) in enumerate(zip(names, labels, strict=True)):
        x = 710 + 90 * column
        sheet.put(x, 520, label.split(" ")[0], 12).put(x, 533, " ".join(label.split(" ")[1:]), 12)
        if marks:
            sheet.mark(x, 548, name == ticked)
        elif name == ticked:
            sheet.put(x + 4, 550, "X")
    data = read(sheet).data
    assert {name: data[name] for name in names} == {name: name == ticked for name in names}


def test_copies_vote_and_a_difference_is_a_finding_without_the_number() -> None:
    sheet = Sheet(height=3300)
    for row, ssn in enumerate(("900-11-2222", "900-77-2222", "900-11-2222")):
        irs_form(sheet, y=100 + 1000 * row, ssn=ssn, copy="BC2"[row])
    reading = read(sheet)
    differ = [f for f in reading.findings if f.rule == "copies_differ"]
    assert reading.data["employee_ssn"] == "900-11-2222"
    assert [f.fields for f in differ] == [["employee_ssn"]]
    assert "2 of 3" in differ[0].message and "900" not in differ[0].message
    assert "copy" not in reading.data


def test_earnings_summary_beside_the_form_is_no_copy() -> None:
    sheet = irs_form(Sheet())
    sheet.put(100, 1300, "2024 W-2 and EARNINGS SUMMARY", 28)
    for row, (label, amount) in enumerate(
        [
            ("Fed. Income Tax Withheld", "1.00"),
            ("Social Security Tax Withheld", "2.00"),
            ("Medicare Tax Withheld", "3.00"),
        ]
    ):
        sheet.put(100, 1350 + 30 * row, label).put(700, 1350 + 30 * row, amount)
    assert amounts_of(read(sheet)) == AMOUNTS


def test_two_copies_side_by_side_do_not_mix() -> None:
    sheet = Sheet(width=3400)
    irs_form(sheet, x=60)
    irs_form(sheet, x=1760)
    reading = read(sheet)
    assert amounts_of(reading) == AMOUNTS
    assert reading.data["employee_name"] == "Nadia Q Ferro Jr"
    assert not [f for f in reading.findings if f.rule == "copies_differ"]


def test_blank_form_and_void_form_say_so() -> None:
    blank = Sheet().put(100, 900, "Form W-2 Wage and Tax Statement 2023", 30)
    for row, caption in enumerate(CAPTIONS.values()):
        blank.put(100, 100 + 60 * row, caption, 16)
    reading = read(blank)
    assert reading.data == {"tax_year": 2023}
    assert [f.rule for f in reading.findings] == ["blank_form"]
    voided = read(irs_form(Sheet()).put(500, 300, "VOID", 160))
    assert voided.data["void"] is True and "void_form" in {f.rule for f in voided.findings}


TABLE = (
    "<table><tr><td>a Employee's social security number{0}900-11-2222</td>"
    "<td>b Employer identification number (EIN){0}00-1234567</td></tr>"
    "<tr><td>1 Wages, tips, other compensation{0}51234.10</td>"
    "<td>2 Federal income tax withheld{0}6100.00</td></tr>"
    "<tr><td>3 Social security wages{0}53000.00</td><td>4 Social security tax withheld{0}3286.00</td></tr>"
    "<tr><td>5 Medicare wages and tips{0}53000.00</td><td>6 Medicare tax withheld{0}768.50</td></tr>"
    "<tr><td>12a See instructions for box 12{0}D 1765.90</td>"
    "<td>13 Statutory employee ☐ Retirement plan ☒ Third-party sick pay ☐</td></tr></table>"
)


@pytest.mark.parametrize("between", ["<br>", " "])
def test_html_table_of_a_model_is_read(between: str) -> None:
    layout = blocks(((100, 100, 1600, 900), "Table", TABLE.format(between)))
    data = KIND.read([layout]).data
    assert {name: data[name] for name in AMOUNTS} == AMOUNTS
    assert data["box_12"] == [{"code": "D", "amount": 1765.9}]
    assert (data["statutory_employee"], data["retirement_plan"]) == (False, True)


def test_text_blocks_of_a_model_are_read() -> None:
    entries = []
    for row, (name, caption) in enumerate(CAPTIONS.items()):
        x, y = (100, 800)[row % 2], 100 + 60 * (row // 2)
        entries.append(((x, y, x + 500, y + 44), "Text", f"{caption}\n{AMOUNTS[name]:.2f}"))
    entries.append(((100, 400, 900, 440), "Section-header", "Form W-2 Wage and Tax Statement 2021"))
    reading = KIND.read([blocks(*entries)])
    assert amounts_of(reading) == AMOUNTS and reading.revision == "2021"


def test_form_field_values_are_whole_prints_in_their_cells() -> None:
    sheet = irs_form(Sheet(), wages="", ssn="")
    for text, box in (
        ("51,234.10", Box(702, 180, 990, 212)),
        ("900-11-2222", Box(352, 120, 690, 150)),
    ):
        sheet.spans.append(Span(text, box))
    data = read(sheet).data
    assert data["wages"] == AMOUNTS["wages"] and data["employee_ssn"] == "900-11-2222"


def test_page_of_instructions_adds_nothing() -> None:
    notes = Sheet()
    for row, box in enumerate(
        ("Box 1.", "Box 2.", "Box 5.", "Box 6.", "Box 8.", "Box 10.", "Box 11.")
    ):
        notes.put(
            100, 100 + 30 * row, f"{box} Enter this amount on the wages line of your tax return."
        )
    reading = KIND.read([irs_form(Sheet()).layout(1), notes.layout(2)])
    assert amounts_of(reading) == AMOUNTS
    assert {field.page_number for field in reading.fields.values()} == {1}


def test_page_without_the_form_is_a_finding() -> None:
    reading = KIND.read([Sheet().put(100, 100, "Dear customer").layout()])
    assert reading.data == {} and [f.rule for f in reading.findings] == ["no_form_found"]


WORDS = st.sampled_from(
    ["1", "12a", "$", "X", "☐", "Wages,", "tips,", "Employee's", "name", "12.34", "-5", "OR", "VOID",
     "20", "24", "Copy", "B", "<td>", "Form", "W-2", "Medicare", "tax", "withheld", "9", "(EIN)", "."]
)  # fmt: skip
LINES = st.tuples(
    st.lists(WORDS, min_size=1, max_size=6),
    st.floats(0, 1600),
    st.floats(0, 2100),
    st.floats(1, 60),
    st.sampled_from([1.0, 0.5]),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(LINES, max_size=25))
def test_no_layout_raises(lines: list[tuple[list[str], float, float, float, float]]) -> None:
    spans = []
    for texts, x, y, size, confidence in lines:
        words = tuple(
            Word(t, Box(x + 50 * n, y, x + 50 * n + 40, y + size), confidence)
            for n, t in enumerate(texts)
        )
        spans.append(
            Span(" ".join(texts), Box(x, y, x + 50 * len(texts), y + size), confidence, words)
        )
    sheet = irs_form(Sheet())
    sheet.spans = sheet.spans[:: max(1, len(lines) // 4 + 1)] + spans
    reading = read(sheet)
    assert all(0 <= field.confidence <= 1 for field in reading.fields.values())
    for rule in KIND.rules:
        rule(reading.data)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["Table", "Text"]))
def test_no_block_of_a_model_raises(text: str, category: str) -> None:
    layout = PageLayout(1, 800, 600, 0, "ocr", (Element(Box(0, 0, 800, 600), category, text, 0.5),))
    KIND.read([layout])


GOOD = {
    "tax_year": 2024,
    **AMOUNTS,
    "box_12": [{"code": "D", "amount": 1765.9}],
    "retirement_plan": True,
    "state_local": [{"state": "OR", "state_wages": 51234.1, "state_tax": 3300.0}],
}


def findings(**changed: object) -> dict[str, Finding]:
    data = {**GOOD, **changed}
    return {f.rule: f for rule in KIND.rules for f in rule(data)}


def test_sound_form_has_no_findings() -> None:
    assert findings() == {}


@pytest.mark.parametrize(
    ("changed", "rule", "severity"),
    [
        ({"ss_tax": 3290.0}, "ss_tax_is_6_2_percent", "info"),
        ({"ss_tax": 3386.0}, "ss_tax_is_6_2_percent", "error"),
        ({"medicare_tax": 868.5}, "medicare_tax_is_1_45_percent", "error"),
        ({"ss_wages": 170000.0, "ss_tax": 10540.0}, "ss_wages_stay_under_the_base", "error"),
        (
            {"medicare_wages": 40000.0, "medicare_tax": 580.0},
            "medicare_wages_cover_ss_wages",
            "error",
        ),
        ({"ss_wages": None}, "taxes_have_wages", "error"),
        ({"wages": -1.0}, "no_amount_is_negative", "error"),
        ({"federal_income_tax": 30000.0}, "taxes_stay_under_wages", "warning"),
        ({"federal_income_tax": 60000.0}, "taxes_stay_under_wages", "error"),
        (
            {"medicare_wages": 54000.0, "medicare_tax": 783.0},
            "ss_wages_equal_medicare_wages",
            "warning",
        ),
        ({"box_12": [{"code": "X", "amount": 1.0}]}, "box_12_codes_are_valid", "error"),
        ({"retirement_plan": False}, "deferrals_tick_retirement_plan", "info"),
        ({"box_12": [{"code": "D", "amount": 9.0}]}, "deferrals_explain_medicare_wages", "info"),
        ({"state_local": [{"state": "TX", "state_tax": 5.0}]}, "states_are_known", "warning"),
    ],
)
def test_rule_finds_what_is_wrong(changed: dict[str, object], rule: str, severity: str) -> None:
    found = findings(**changed)
    assert found[rule].severity == severity and found[rule].fields


def test_additional_medicare_tax_belongs_to_the_rule() -> None:
    data = {"tax_year": 2024, "medicare_wages": 300000.0, "medicare_tax": 5250.0}
    assert [f for rule in KIND.rules for f in rule(data)] == []
