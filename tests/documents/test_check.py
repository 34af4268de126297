"""The check reader: parts of the front, the MICR line and the amount in words; all invented."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.checks.amount_words import words_value
from documents.kinds.check import KIND
from documents.layout import Span
from documents.reading import Reading
from samples.check import in_words
from tests.documents.form_sheets import Sheet

ROUTING = "071999920"


def personal(
    micr: str = f"{ROUTING}  1797781097  877", confidence: float = 1.0, **changes: str
) -> Sheet:
    said = {
        "words": "Sixteen Thousand One Hundred One and 67/100",
        "figures": "$16,101.67",
        "payee": "Dovetail Engineering LLP",
    } | changes
    sheet = Sheet(width=1250, height=560, confidence=confidence)
    for n, line in enumerate(("Emily Hughes", "3293 Quarry Hill Rd", "St. Paul, MN 55155")):
        sheet.put(50, 50 + 28 * n, line)
    sheet.put(573, 51, "First Alderbrook Savings Bank").put(1143, 43, "877")
    sheet.put(861, 153, "Date").put(944, 150, "09-06-24")
    sheet.put(50, 215, "Pay to the", 16).put(50, 238, "order of", 16)
    sheet.put(190, 224, said["payee"]).put(1050, 224, said["figures"])
    sheet.put(50, 293, said["words"]).put(1100, 297, "DOLLARS", 16)
    sheet.put(50, 395, "Memo Rent").put(1000, 437, "Authorized signature", 14)
    return sheet.put(108, 490, micr, 24) if micr else sheet


def read(sheet: Sheet) -> Reading:
    return KIND.read([sheet.layout()])


def broken(data: dict[str, Any]) -> set[str]:
    return {found.rule for rule in KIND.rules for found in rule(data)}


def test_every_part_of_a_personal_check() -> None:
    data = read(personal()).data
    assert data["payer_name"] == "Emily Hughes"
    assert data["payer_address"] == "3293 Quarry Hill Rd St. Paul, MN 55155"
    assert data["payee"] == "Dovetail Engineering LLP"
    assert (data["date"], data["memo"]) == ("2024-09-06", "Rent")
    assert (data["amount"], data["amount_words_value"]) == (16101.67, 16101.67)
    assert (data["routing_number"], data["account_number"]) == (ROUTING, "1797781097")
    assert (data["check_number"], data["micr_check_number"]) == ("877", "877")
    assert data["bank_name"] == "First Alderbrook Savings Bank"
    assert KIND.reconcile(data) is True
    assert not broken(data)


def test_figures_that_differ_from_the_words_are_given_as_printed() -> None:
    reading = read(personal(figures="$16,701.67"))
    assert reading.data["amount"] == 16701.67
    assert KIND.reconcile(reading.data) is False
    assert "words_equal_figures" in broken(reading.data)
    assert reading.fields["amount"].confidence < 0.95


@pytest.mark.parametrize(
    ("line", "account", "check"),
    [
        (f"055154  {ROUTING}  7999631181", "7999631181", "055154"),
        (f"#0551541:{ROUTING}1:7999631181|", "7999631181", "055154"),
        (f"|:{ROUTING}|: 7999-631-181", "7999631181", None),
        (f"1{ROUTING}1 17977810971 877", "1797781097", "877"),
        (f"1{ROUTING}117977810971877", "1797781097", "877"),
        (f"I'055154l' I'{ROUTING}l' 79996311821", "7999631182", "055154"),
        (f"I'055154l' I'{ROUTING}l' 79996311821l", "79996311821", "055154"),
        (f"#055154: {ROUTING}: 79996311821", "79996311821", "055154"),
        (f"I.055154II{ROUTING}'79996311821", "7999631182", "055154"),
    ],
)
def test_the_micr_line_in_either_order_with_misread_symbols(
    line: str, account: str, check: str | None
) -> None:
    data = read(personal(micr=line)).data
    assert data["routing_number"] == ROUTING
    assert (data["account_number"], data.get("micr_check_number")) == (account, check)


@pytest.mark.parametrize(
    ("confidence", "account", "check"),
    [(0.97, "1797781097", "877"), (1.0, "17977810971877", None)],
)
def test_only_ocr_runs_account_and_number_together(
    confidence: float, account: str, check: str | None
) -> None:
    sheet = personal(micr=f"I.{ROUTING}μ17977810971877", confidence=confidence)
    reading = read(sheet)
    assert (reading.data["account_number"], reading.data.get("micr_check_number")) == (
        account,
        check,
    )
    assert (reading.fields["account_number"].confidence < 0.9) is (confidence < 1.0)


def test_a_number_with_a_wrong_check_digit_is_no_routing_number() -> None:
    assert "routing_number" not in read(personal(micr="071999921  1797781097  877")).data


def test_a_stub_gives_nothing_to_the_check() -> None:
    sheet = personal()
    sheet.height = 1600
    sheet.put(50, 900, "Inv 1410").put(1050, 900, "9,763.94").put(50, 1000, "Date 01/01/2020")
    data = read(sheet).data
    assert (data["amount"], data["date"]) == (16101.67, "2024-09-06")


def test_earnings_right_over_the_check_are_not_who_pays() -> None:
    sheet = personal()
    sheet.spans = [_lowered(s, 40 if s.box.x1 == 50 and s.box.y1 < 110 else 0) for s in sheet.spans]
    sheet.put(50, 36, "Medicare").put(700, 36, "27.75").put(900, 36, "108.18")
    assert read(sheet).data["payer_name"] == "Emily Hughes"


def _lowered(span: Span, by: float) -> Span:
    words = tuple(replace(w, box=w.box._replace(y1=w.box.y1 + by)) for w in span.words)
    box = span.box._replace(y1=span.box.y1 + by, y2=span.box.y2 + by)
    return replace(span, box=box, words=words)


def test_the_lines_of_a_stub_without_its_sum() -> None:
    sheet = personal()
    sheet.height = 1600
    sheet.put(50, 850, "Inv 1410").put(400, 850, "08/30/2024").put(1050, 850, "9,763.94")
    sheet.put(50, 900, "Inv 1411").put(1050, 900, "6,337.73")
    sheet.put(50, 950, "Total").put(1050, 950, "16,101.67")
    reading = read(sheet)
    assert reading.data["stub_lines"] == [
        {"text": "Inv 1410", "date": "2024-08-30", "amount": 9763.94},
        {"text": "Inv 1411", "amount": 6337.73},
    ]
    assert reading.fields["stub_lines[1].amount"].page_number == 1
    assert reading.data["check_type"] == "personal"


def test_two_stubs_that_say_the_same_and_repeat_the_amount() -> None:
    sheet = personal()
    sheet.height = 2200
    for y in (800, 1500):
        for n, (date, bill, paid) in enumerate(
            [("08/30/2024", "INV-1410", "9,763.94"), ("08/31/2024", "INV-1411", "6,337.73")]
        ):
            sheet.put(50, y + 40 * n, date).put(300, y + 40 * n, "Bill")
            sheet.put(500, y + 40 * n, bill).put(1050, y + 40 * n, paid)
        sheet.put(800, y + 90, "Check Amount").put(1050, y + 90, "16,101.67")
        sheet.put(50, y + 300, "Operating 1010").put(1050, y + 300, "16,101.67")
    assert read(sheet).data["stub_lines"] == [
        {"text": "Bill INV-1410", "date": "2024-08-30", "amount": 9763.94},
        {"text": "Bill INV-1411", "date": "2024-08-31", "amount": 6337.73},
    ]


@pytest.mark.parametrize("end", ["877", "0877", "1877"])
def test_account_and_number_that_ocr_ran_together(end: str) -> None:
    read_by_eye = personal(micr=f"{ROUTING} 17977823{end}", confidence=0.97)
    reading = read(read_by_eye)
    assert reading.data["account_number"] == "17977823"
    assert reading.fields["account_number"].confidence < 0.9
    exact = read(personal(micr=f"{ROUTING} 17977823{end}")).data
    assert exact["account_number"] == f"17977823{end}"


def test_an_account_in_groups_behind_the_check_number() -> None:
    data = read(personal(micr=f"⑈000877⑈ ⑆{ROUTING}⑆ 44 0091 827⑈")).data
    assert (data["account_number"], data["micr_check_number"]) == ("440091827", "000877")


def test_without_a_micr_line_a_stub_far_below_is_no_part_of_the_check() -> None:
    sheet = personal(micr="")
    sheet.height = 2200
    sheet.spans = [span for span in sheet.spans if span.text not in ("Date", "09-06-24")]
    sheet.put(50, 900, "Date 01/01/2020").put(50, 940, "Inv 1410").put(1050, 940, "16,101.67")
    data = read(sheet).data
    assert data["amount"] == 16101.67
    assert "date" not in data


def test_telephone_address_of_the_bank_and_a_stacked_fraction() -> None:
    sheet = personal().put(50, 140, "(651) 555-0142", 16)
    sheet.put(573, 80, "12 Canal Street", 18).put(573, 104, "Alder, MN 55100", 18)
    sheet.put(1000, 60, "75-1999", 14).put(1010, 78, "0719", 14)
    data = read(sheet).data
    assert data["payer_phone"] == "(651) 555-0142"
    assert data["bank_address"] == "12 Canal Street Alder, MN 55100"
    assert data["fractional_routing"] == "75-1999/0719"


@pytest.mark.parametrize(
    ("said", "micr", "kind"),
    [
        ("CASHIER'S CHECK", "", "cashiers"),
        ("CASHIER ' S CHECK", "", "cashiers"),
        ("United States Treasury", "", "government"),
        ("", f"055154  {ROUTING}  7999631181", "business"),
        ("", "", "check"),
    ],
)
def test_the_type_of_a_check(said: str, micr: str, kind: str) -> None:
    sheet = personal(micr=micr)
    assert read(sheet.put(500, 120, said) if said else sheet).data["check_type"] == kind


def test_void_is_marked_but_not_void_after_90_days() -> None:
    assert "void" not in read(personal().put(600, 340, "VOID AFTER 90 DAYS")).data
    assert read(personal().put(600, 340, "VOID")).data["void"] is True


def test_a_page_that_is_no_check() -> None:
    reading = read(Sheet().put(100, 100, "Dear customer"))
    assert [f.rule for f in reading.findings] == ["no_check_found"]


def test_rules_on_numbers_and_dates() -> None:
    data = {"check_number": "12", "micr_check_number": "13", "date": "2999-01-01", "void": True}
    assert broken(data) == {"numbers_agree", "date_is_not_ahead", "is_not_void"}
    data = {"routing_number": "123456789", "fractional_routing": "12-345/678"}
    assert broken(data) == {"routing_number_is_valid", "fraction_agrees"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("TWO HUNDRED NINETY-ONE AND 90/100DOLLARS", "291.90"),
        ("***One thousand and no/100***", "1000"),
        ("Fifty dollars exactly", "50"),
        ("Twelve thosand three hundrd and 05/100", "12300.05"),
        ("Seven and xx/100", "7"),
        ("***Eighteen thousand four hundred dollars and no cents***", "18400"),
        ("Seven Hundred Dollars and 05 cents", "700.05"),
        ("Ninety dollars and seventy-five cents", "90.75"),
    ],
)
def test_amounts_in_words(text: str, value: str) -> None:
    assert words_value(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "Authorized signature", "First National Bank", "12.50"])
def test_words_that_spell_no_amount(text: str) -> None:
    assert words_value(text) is None


@given(st.integers(min_value=1_00, max_value=900_000_00))
def test_what_is_spelled_is_read_back(cents: int) -> None:
    assert words_value(in_words(cents)) == Decimal(cents) / 100


def test_the_payee_stands_over_a_label_below_the_line() -> None:
    sheet = Sheet(width=1250, height=560)
    sheet.put(50, 120, "Sixteen Thousand One Hundred One and 67/100 DOLLARS")
    sheet.put(1050, 60, "$16,101.67").put(50, 220, "Dana Whitfield", 24)
    sheet.put(50, 250, "PAY TO THE ORDER OF", 12)
    sheet.put(108, 490, f"{ROUTING}  1797781097  877", 24)
    assert read(sheet).data["payee"] == "Dana Whitfield"


def test_words_after_a_label_and_a_payee_beside_three_lines() -> None:
    sheet = Sheet(width=1250, height=760)
    sheet.put(50, 250, "PAY").put(120, 250, "EXACTLY **Fifty and 10/100 Dollars**")
    sheet.put(50, 320, "TO THE", 14).put(50, 340, "ORDER", 14).put(50, 360, "OF", 14)
    sheet.put(150, 325, "Blue Heron Supply").put(150, 353, "12 Elm Street")
    sheet.put(1050, 250, "$50.10").put(108, 690, f"{ROUTING}  1797781097  877", 24)
    data = read(sheet).data
    assert data["payee"] == "Blue Heron Supply"
    assert data["amount_words"] == "Fifty and 10/100 Dollars"
    assert KIND.reconcile(data) is True


def test_a_date_printed_with_spaces() -> None:
    sheet = personal()
    sheet.spans = [span for span in sheet.spans if span.text not in ("Date", "09-06-24")]
    assert read(sheet.put(944, 150, "06 03 2021")).data["date"] == "2021-06-03"


@pytest.mark.parametrize(("written", "said"), [(True, "signed"), (False, "unsigned")])
def test_the_line_at_the_lower_right_says_whether_it_is_signed(written: bool, said: str) -> None:
    sheet = personal().line(700, 430, 1200, written)
    sheet.line(50, 415, 500, not written).line(50, 320, 1090, True).line(180, 248, 900, True)
    reading = read(sheet)
    assert reading.data["signature"] == said
    value = reading.fields["signature"]
    assert (value.page_number, value.bbox) == (1, [700, 370, 1200, 430])
    assert value.confidence < 0.95
    assert ("is_signed" in broken(reading.data)) is not written


def test_a_line_without_a_caption_is_the_signature_s_by_its_place() -> None:
    sheet = personal()
    sheet.spans = [span for span in sheet.spans if span.text != "Authorized signature"]
    assert read(sheet.line(700, 430, 1200, True)).data["signature"] == "signed"
    assert read(sheet.put(900, 437, "MP", 12)).data["signature"] == "signed"


@pytest.mark.parametrize("caption", ["ADDRESS", "Date"])
def test_a_line_for_something_else_is_no_signature_line(caption: str) -> None:
    sheet = personal()
    sheet.spans = [span for span in sheet.spans if span.text != "Authorized signature"]
    sheet.line(700, 430, 1200, False).put(800, 437, caption, 14)
    assert "signature" not in read(sheet).data


def test_one_of_two_signers_is_enough() -> None:
    sheet = personal().put(1000, 370, "AUTHORIZED SIGNATURE", 12)
    sheet.line(700, 365, 1200, True).line(700, 430, 1200, False)
    assert read(sheet).data["signature"] == "signed"


def test_without_a_line_nothing_is_said_of_a_signature() -> None:
    data = read(personal()).data
    assert "signature" not in data
    assert "is_signed" not in broken(data)


@pytest.mark.parametrize(
    ("line", "amount", "code"),
    [
        (f"055154  4 {ROUTING}  7999631181  0001610167", 16101.67, "4"),
        (f"#055154: 4|:{ROUTING}|: 7999631181 100016101671", 16101.67, "4"),
        (f"{ROUTING}  7999631181  055154  0000000005", 0.05, None),
        (f"055154  {ROUTING}  0099963118", None, None),
        (f"{ROUTING}  7999631181  5500161016", None, None),
    ],
)
def test_what_a_bank_adds_to_the_micr_line(
    line: str, amount: float | None, code: str | None
) -> None:
    data = read(personal(micr=line)).data
    assert (data.get("micr_amount"), data.get("epc")) == (amount, code)
    assert data["routing_number"] == ROUTING
    if amount:
        assert (data["account_number"], data["micr_check_number"]) == ("7999631181", "055154")
    assert ("encoded_amount_agrees" in broken(data)) is (amount == 0.05)


def test_an_account_ends_before_the_amount_that_is_glued_to_it() -> None:
    reading = read(personal(micr=f"055154  {ROUTING}  79996311810001610167", confidence=0.98))
    assert (reading.data["account_number"], reading.data["micr_amount"]) == ("7999631181", 16101.67)
    assert reading.fields["account_number"].confidence < 0.95


def test_an_account_longer_than_any_is_not_sure() -> None:
    line = f"055154  {ROUTING}  79996311814400161016"
    assert read(personal(micr=line)).fields["account_number"].confidence < 0.6


def test_a_payee_after_a_label_whose_words_are_run_together() -> None:
    sheet = Sheet(width=1250, height=560)
    sheet.put(50, 215, "Pay ToThe Order Of: Blue Heron Supply").put(1050, 224, "$50.10")
    sheet.put(50, 293, "Fifty and 10/100 Dollars").put(108, 490, f"{ROUTING}  1797781097  877", 24)
    assert read(sheet).data["payee"] == "Blue Heron Supply"


def test_a_payee_that_is_read_in_one_word_with_the_label_beside_it() -> None:
    sheet = Sheet(width=1250, height=560)
    sheet.put(50, 200, "PAY TO").put(50, 235, "ORDER OF").put(1050, 224, "$50.10")
    sheet.put(130, 217, "THEBlue Heron Supply")
    sheet.put(50, 293, "Fifty and 10/100 Dollars").put(108, 490, f"{ROUTING}  1797781097  877", 24)
    assert read(sheet).data["payee"] == "Blue Heron Supply"


def test_two_owners_stand_over_their_street_and_telephone() -> None:
    sheet = personal()
    block = ("Emily Hughes", "3293 Quarry Hill Rd", "St. Paul, MN 55155")
    sheet.spans = [span for span in sheet.spans if span.text not in block]
    own = ("EMILY HUGHES", "ROSS T. HUGHES", "3293 Quarry Hill Rd PH. 651-555-0126", block[2])
    for n, line in enumerate(own):
        sheet.put(50, 40 + 28 * n, line)
    data = read(sheet).data
    assert data["payer_name"] == "EMILY HUGHES ROSS T. HUGHES"
    assert data["payer_address"] == "3293 Quarry Hill Rd St. Paul, MN 55155"
    assert data["payer_phone"] == "651-555-0126"


def test_cents_set_higher_stand_apart() -> None:
    assert read(personal(figures="16,101. 67")).data["amount"] == 16101.67


def test_a_memo_that_says_so_may_stand_over_the_words() -> None:
    sheet = personal()
    sheet.spans = [span for span in sheet.spans if span.text != "Memo Rent"]
    assert read(sheet.put(50, 180, "Memo: LOT 144-B")).data["memo"] == "LOT 144-B"


@pytest.mark.parametrize(
    "caption", ["CONTROLLER", "Treasurer", "Authorized Officer", "FINANCE DIRECTOR"]
)
def test_an_office_under_a_line_is_whose_signature_it_takes(caption: str) -> None:
    sheet = personal()
    sheet.spans = [span for span in sheet.spans if span.text != "Authorized signature"]
    sheet.line(700, 430, 1200, True).put(800, 437, caption, 14)
    assert read(sheet).data["signature"] == "signed"


def test_the_payee_stands_under_a_label_in_two_languages() -> None:
    sheet = Sheet(width=1250, height=560).put(50, 50, "Emily Hughes")
    sheet.put(50, 180, "PAY TO THE ORDER OF / PAGAR A LA ORDEN DE", 14)
    sheet.put(60, 205, "Prairie Wind Apartments").put(50, 293, "Sixteen and 67/100 dollars")
    assert read(sheet).data["payee"] == "Prairie Wind Apartments"


def test_a_department_is_no_second_owner() -> None:
    sheet = personal()
    sheet.spans = [span for span in sheet.spans if span.text != "Emily Hughes"]
    sheet.put(50, 36, "CITY OF ELM FALLS").put(50, 57, "ACCOUNTS PAYABLE")
    assert read(sheet).data["payer_name"] == "CITY OF ELM FALLS"


def test_words_that_say_no_cents_are_less_sure_where_the_figures_differ() -> None:
    sure = read(personal()).fields["amount_words_value"].confidence
    cut = read(personal(words="Sixteen Thousand One Hundred One")).fields["amount_words_value"]
    assert cut.confidence < 0.8 < sure


@pytest.mark.parametrize("figures", ("$ 1,25000", "1,250 00", "$1250-00"))
def test_small_cents_without_a_point_are_read_with_the_words(figures: str) -> None:
    data = read(personal(words="One thousand two hundred fifty and 00/100", figures=figures)).data
    assert data["amount"] == 1250.0
    other = read(personal(words="One thousand two hundred and 00/100", figures=figures)).data
    assert "amount" not in other


def test_a_label_glued_to_the_name_and_a_town_that_is_no_payee() -> None:
    sheet = Sheet(width=1250, height=560)
    sheet.put(50, 50, "Emily Hughes").put(50, 160, "St. Paul, MN 55155")
    sheet.put(50, 215, "PAY TO THE", 16).put(50, 238, "ORDER oFThurgood Heating Oil")
    sheet.put(1050, 224, "$612.40").put(50, 293, "Six hundred twelve and 40/100")
    assert read(sheet).data["payee"] == "Thurgood Heating Oil"


@pytest.mark.parametrize(
    "printed",
    (
        "Ammonoosuc Trust Co. · Littleton, New Hampshire",
        "Payable through Ammonoosuc Trust Co., Littleton, NH",
    ),
)
def test_a_bank_s_name_ends_before_its_town(printed: str) -> None:
    sheet = personal()
    sheet.spans[:] = [s for s in sheet.spans if "Alderbrook" not in s.text]
    assert read(sheet.put(50, 340, printed)).data["bank_name"] == "Ammonoosuc Trust Co."


def test_a_warrant_has_a_number() -> None:
    sheet = personal()
    sheet.spans[:] = [s for s in sheet.spans if s.text != "877"]
    assert read(sheet.put(800, 43, "WARRANT NO. 00441872")).data["check_number"] == "00441872"


def test_a_number_in_groups_and_findings_that_name_all_that_may_be_wrong() -> None:
    sheet = personal().put(800, 43, "No. 17-884201663")
    assert read(sheet).data["check_number"] == "17-884201663"
    data = {"amount": 5.0, "amount_words_value": 6.0, "routing_number": ROUTING}
    found = [f for rule in KIND.rules for f in rule(data | {"fractional_routing": "12-34/567"})]
    fields = {name for finding in found for name in finding.fields}
    assert {"amount_words_value", "routing_number"} <= fields


def test_a_long_check_number_is_no_routing_number_beside_nine_digits_that_are_one() -> None:
    data = read(personal(f"0088421177 I{ROUTING}H 3317002284", 0.97)).data
    assert (data["routing_number"], data["micr_check_number"]) == (ROUTING, "0088421177")


def test_an_account_in_groups_that_the_check_number_is_glued_to() -> None:
    data = read(personal(f"I{ROUTING}H1180 44 2207877", 0.97)).data
    assert (data["account_number"], data["micr_check_number"]) == ("1180442207", "877")


def test_a_sign_read_as_a_1_before_a_routing_number_that_is_also_one_with_it() -> None:
    read_as = read(personal("'0877'1071990055H009211803", 0.97)).data
    assert (read_as["routing_number"], read_as["account_number"]) == ("071990055", "009211803")


def test_an_account_that_ends_with_a_1_and_no_sign_is_not_sure() -> None:
    seen, unseen = (
        read(personal(f"I{ROUTING}M I83358143671{sign} 035174", 0.97)) for sign in ("M", "")
    )
    assert seen.data["account_number"] == unseen.data["account_number"] == "83358143671"
    assert unseen.fields["account_number"].confidence < 0.85
    assert seen.fields["account_number"].confidence > 0.9
