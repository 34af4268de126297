"""The truth beside a document is what is printed on it."""

from collections import Counter
from random import Random

import pypdfium2
import pytest

from samples import bank, credit_card, people, receipt, tax_forms, tax_tables, trade, w2
from samples.check import in_words
from samples.document import Document, money

SEEDS = ("a", "b", "c", "d")
PRINTED_W2 = [name for name in w2.DESIGNS if name not in ("acroform", "specimen")]
SEVERAL = ("several_accounts", "credit_union")
CLOSING = [n for n in bank.DESIGNS if n not in (*SEVERAL, "wrong_closing", "long", "huge")]


def text_of(document: Document) -> str:
    opened = pypdfium2.PdfDocument(document.pdf)
    pages = [page.get_textpage().get_text_range() for page in opened]
    opened.close()
    return " ".join(" ".join(pages).split())


def cents(value: float) -> int:
    return round(value * 100)


def printed(value: float, text: str) -> bool:
    shapes = (money(cents(value)), money(cents(value), commas=False))
    return any(shape in text for shape in shapes)


@pytest.mark.parametrize("design", PRINTED_W2)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_w2_value_is_printed(design: str, seed: str) -> None:
    document = w2.w2(Random(seed), design)
    text = text_of(document)
    fields = document.fields
    amounts = [v for v in fields.values() if isinstance(v, float)]
    amounts += [amount for _, amount in fields.get("box_12", [])]
    for line in fields.get("state_local", []):
        amounts += [v for v in line.values() if isinstance(v, float)]
        assert line["box_15_state_id"] in text
    assert [amount for amount in amounts if not printed(amount, text)] == []
    for name in ("employee_ssn", "employer_ein", "employer_name", "tax_year"):
        assert str(fields[name]) in text
    for other in filter(None, fields.get("box_14_other", "").split("; ")):
        assert other in text


@pytest.mark.parametrize("seed", SEEDS)
def test_w2_amounts_keep_the_rates_and_the_wage_base(seed: str) -> None:
    fields = w2.w2(Random(seed), "single").fields
    social = fields["box_3_ss_wages"] + fields.get("box_7_ss_tips", 0)
    assert fields["box_4_ss_tax"] == pytest.approx(social * 0.062, abs=0.011)
    assert social <= fields["box_5_medicare_wages"] + 0.001


def test_truth_of_four_copies_is_what_most_copies_say() -> None:
    document = w2.w2(Random("a"), "quadrants_one_copy_differs")
    for name in ("box_1_wages", "box_3_ss_wages", "box_5_medicare_wages", "box_6_medicare_tax"):
        amount = cents(document.fields[name])
        shapes = {money(amount), money(amount, commas=False)}
        assert sum(mark.text in shapes for mark in document.marks) >= 3
    counts = Counter(mark.text for mark in document.marks)
    assert any(count == 3 for count in counts.values())
    assert any(count == 1 and text.replace(",", "").count(".") for text, count in counts.items())


def test_form_fields_hold_the_values_of_a_fillable_w2() -> None:
    document = w2.w2(Random("a"), "acroform")
    amount = cents(document.fields["box_1_wages"])
    shapes = (money(amount), money(amount, commas=False))
    assert any(f"({shape})".encode() in document.pdf for shape in shapes)
    assert b"/AcroForm" in document.pdf
    assert not any(mark.text in shapes for mark in document.marks)


def test_blank_w2_is_still_a_w2() -> None:
    document = w2.w2(Random("a"), "specimen")
    assert document.doc_type == "W2"
    assert set(document.fields) == {"tax_year", "copy"}


@pytest.mark.parametrize("design", CLOSING)
@pytest.mark.parametrize("seed", SEEDS)
def test_statement_closes_to_the_cent(design: str, seed: str) -> None:
    document = bank.bank_statement(Random(seed), design)
    rows = document.lists["transactions"]
    moved = sum(cents(row["amount"]) for row in rows)
    fields = document.fields
    assert cents(fields["beginning_balance"]) + moved == cents(fields["ending_balance"])
    text = text_of(document)
    assert [row for row in rows if not printed(abs(row["amount"]), text)] == []
    assert all(fields["period_start"] <= row["date"] <= fields["period_end"] for row in rows)


@pytest.mark.parametrize("design", ["two_columns", "debit_credit", "across_new_year"])
def test_running_balance_follows_from_the_rows(design: str) -> None:
    document = bank.bank_statement(Random("a"), design)
    balance = cents(document.fields["beginning_balance"])
    for row in document.lists["transactions"]:
        balance += cents(row["amount"])
        assert cents(row["balance"]) == balance


def test_each_of_several_accounts_closes() -> None:
    document = bank.bank_statement(Random("b"), "several_accounts")
    accounts = document.lists["accounts"]
    assert len(accounts) > 1
    assert "ending_balance" not in document.fields
    for account in accounts:
        moved = sum(
            cents(row["amount"])
            for row in document.lists["transactions"]
            if row["account"] == account["account_number"]
        )
        assert cents(account["beginning_balance"]) + moved == cents(account["ending_balance"])


def test_wrong_closing_is_kept_as_printed() -> None:
    document = bank.bank_statement(Random("a"), "wrong_closing")
    moved = sum(cents(row["amount"]) for row in document.lists["transactions"])
    fields = document.fields
    assert cents(fields["beginning_balance"]) + moved != cents(fields["ending_balance"])
    assert printed(fields["ending_balance"], text_of(document))


def test_statement_across_new_year_has_two_years() -> None:
    document = bank.bank_statement(Random("a"), "across_new_year")
    years = {row["date"][:4] for row in document.lists["transactions"]}
    assert len(years) == 2


def test_every_row_of_the_huge_statement_is_in_its_truth() -> None:
    document = bank.bank_statement(Random("a"), "huge")
    assert len(document.lists["transactions"]) == bank.HUGE_ROWS
    assert document.page_count > 50


@pytest.mark.parametrize("form", tax_tables.FORMS, ids=lambda form: form.name)
@pytest.mark.parametrize("design", ["grid", "list", "table", "two_copies"])
def test_every_amount_of_a_tax_form_is_printed(form: tax_tables.TaxForm, design: str) -> None:
    document = tax_forms.tax_form(Random("c"), form.name, design)
    text = text_of(document)
    amounts = [value for value in document.fields.values() if isinstance(value, float)]
    assert amounts
    assert [amount for amount in amounts if not printed(amount, text)] == []


@pytest.mark.parametrize(
    ("name", "design"),
    [(name, design) for name, more in tax_forms.MORE_DESIGNS.items() for design in more],
)
@pytest.mark.parametrize("seed", SEEDS)
def test_detail_and_head_of_a_tax_form_are_printed(name: str, design: str, seed: str) -> None:
    document = tax_forms.tax_form(Random(seed), name, design)
    text, fields = text_of(document), document.fields
    entries = [*fields.get("supplemental", []), *fields.get("local", []), fields]
    values = [value for entry in entries for value in entry.values()]
    assert [v for v in values if isinstance(v, float) and f"{v:,.2f}" not in text] == []
    places = ("description", "country", "state", "locality")
    words = [entry[key] for entry in entries[:-1] for key in places if key in entry]
    assert [word for word in words if word not in text] == []
    assert ("parent_statement" in fields) == (design == "consolidated")
    assert fields.get("parent_statement", "") in text
    assert design != "details" or fields["supplemental"]


@pytest.mark.parametrize("design", list(credit_card.DESIGNS))
def test_new_card_balance_follows_from_the_rows(design: str) -> None:
    document = credit_card.credit_card_statement(Random("b"), design)
    fields, text = document.fields, text_of(document)
    moved = sum(cents(row["amount"]) for row in document.lists["transactions"])
    assert cents(fields["previous_balance"]) + moved == cents(fields["new_balance"])
    assert [n for n, v in fields.items() if isinstance(v, float) and not printed(v, text)] == []


@pytest.mark.parametrize("design", list(trade.DESIGNS))
def test_invoice_lines_add_up_to_its_total(design: str) -> None:
    document = trade.invoice(Random("b"), design)
    fields = document.fields
    lines = document.lists["line_items"]
    assert sum(cents(line["amount"]) for line in lines) == cents(fields["subtotal"])
    parts = sum(cents(fields.get(name, 0)) for name in ("subtotal", "tax", "shipping"))
    assert parts == cents(fields["total"])
    assert printed(fields["total"], text_of(document))


@pytest.mark.parametrize("design", receipt.DESIGNS)
def test_receipt_adds_up_to_its_total(design: str) -> None:
    document = receipt.receipt(Random("b"), design)
    fields = document.fields
    goods = sum(cents(item["amount"]) for item in document.lists["line_items"])
    base = fields.get("subtotal", fields["total"])
    rest = [cents(fields.get(name, 0)) for name in ("tax", "tip", "service_charge")]
    # Prices abroad hold their tax: there the goods give the total, but for rounding.
    total = cents(fields["total"])
    assert not goods or goods == cents(base) or abs(goods - total) <= 2
    assert "subtotal" not in fields or cents(base) + sum(rest) == total
    text = text_of(document)
    with_points = text.replace(".", "").replace(",", ".")
    assert printed(fields["total"], text) or printed(fields["total"], with_points)


def test_taxpayer_numbers_were_never_issued() -> None:
    rng = Random("n")
    for _ in range(200):
        area, group, _serial = people.ssn(rng).split("-")
        # An ITIN begins with 9 too; its groups begin at 50.
        assert 900 <= int(area) <= 999 and int(group) < 50
        assert people.ein(rng)[:2] in people.UNISSUED_EIN_PREFIXES
        digits = [int(digit) for digit in people.routing(rng)]
        assert sum(d * w for d, w in zip(digits, (3, 7, 1) * 3, strict=True)) % 10 == 0


def test_amounts_are_spelled_as_on_a_check() -> None:
    assert in_words(1_234_05) == "One Thousand Two Hundred Thirty-Four and 05/100"
    assert in_words(20_015_00) == "Twenty Thousand Fifteen and 00/100"
