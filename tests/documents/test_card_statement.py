"""The card statement reader on small sheets; issuers, holders and numbers are invented."""

from __future__ import annotations

from typing import Any

import pytest

from documents.kinds.credit_card_statement import KIND
from documents.reading import Reading
from tests.documents.form_sheets import Sheet

SUMMARY = (
    ("Previous Balance", "$500.00"),
    ("Payments and Credits", "-$200.00"),
    ("Purchases", "+$75.50"),
    ("Fees Charged", "$0.00"),
    ("Interest Charged", "$4.50"),
    ("New Balance", "$380.00"),
    ("Minimum Payment Due", "$35.00"),
    ("Credit Limit", "$5,000.00"),
    ("Available Credit", "$4,620.00"),
)
ROWS = (
    ("03/04", "PAYMENT - THANK YOU", "-200.00"),
    ("03/09", "GREENLEAF MARKET FRESNO CA", "50.00"),
    ("03/10", "NOODLE BARN ALBANY NY", "25.50"),
    ("03/28", "INTEREST CHARGE ON PURCHASES", "4.50"),
)


def statement(rows: tuple[tuple[str, str, str], ...] = ROWS) -> Sheet:
    sheet = Sheet().put(100, 60, "Alder Card Services", 36)
    sheet.put(1100, 60, "Account number ending in: 4321")
    sheet.put(1100, 90, "Billing period 03/01/2025 - 03/28/2025")
    sheet.put(1100, 120, "Payment Due Date: 04/25/2025")
    for n, line in enumerate(("Ann B Doe", "22 Oak Ave", "Reno NV 89502")):
        sheet.put(100, 200 + 26 * n, line)
    for n, (label, value) in enumerate(SUMMARY):
        sheet.put(100, 330 + 30 * n, label).put(700, 330 + 30 * n, value)
    y = 660
    sheet.put(100, y, "Date").put(300, y, "Description").put(1200, y, "Amount")
    for n, (day, text, amount) in enumerate(rows, start=1):
        sheet.put(100, y + 30 * n, day).put(300, y + 30 * n, text).put(1200, y + 30 * n, amount)
    return sheet


def read(sheet: Sheet) -> Reading:
    return KIND.read([sheet.layout()])


def broken(data: dict[str, Any]) -> set[str]:
    return {found.rule for rule in KIND.rules for found in rule(data)}


def test_summary_rows_and_what_only_cards_print() -> None:
    data = read(statement()).data
    assert data["issuer"] == "Alder Card Services"
    assert data["account_holder"] == "Ann B Doe"
    assert (data["card_last4"], data["payment_due_date"]) == ("4321", "2025-04-25")
    assert (data["previous_balance"], data["new_balance"]) == (500.00, 380.00)
    assert (data["payments"], data["purchases"], data["fees"], data["interest"]) == (
        200.00,
        75.50,
        0.00,
        4.50,
    )
    assert [row["amount"] for row in data["transactions"]] == [-200.00, 50.00, 25.50, 4.50]
    assert [row["type"] for row in data["transactions"]] == [
        "payment",
        "purchase",
        "purchase",
        "interest",
    ]
    assert data["transactions"][0]["date"] == "2025-03-04"
    assert KIND.reconcile(data) is True
    assert not broken(data)


def test_a_missing_row_breaks_the_proof() -> None:
    reading = read(statement(ROWS[:2] + ROWS[3:]))
    assert KIND.reconcile(reading.data) is False
    assert "rows_give_the_new_balance" in broken(reading.data)
    assert reading.fields["transactions[0].amount"].confidence < 0.95


def test_the_issuer_of_a_title_and_a_masked_number() -> None:
    sheet = Sheet().put(100, 60, "Alder Credit Card Statement", 36)
    sheet.put(100, 120, "Card Number: XXXX XXXX XXXX 9876")
    sheet.put(100, 150, "Due Date").put(100, 180, "June 3, 2025")
    data = read(sheet).data
    assert (data["issuer"], data["card_last4"]) == ("Alder", "9876")
    assert data["payment_due_date"] == "2025-06-03"


def test_rates_are_listed() -> None:
    sheet = statement()
    sheet.put(100, 1000, "Interest Charge Calculation", 24)
    sheet.put(100, 1040, "Purchases").put(500, 1040, "21.99% (v)").put(900, 1040, "$245.00")
    sheet.put(1200, 1040, "$4.50")
    assert read(sheet).data["rates"] == [
        {"type": "Purchases", "apr": 21.99, "variable": True, "balance": 245.00, "interest": 4.50}
    ]


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"purchases": 80.0}, "summary_gives_the_new_balance"),
        ({"payments": 150.0}, "credits_agree"),
        ({"minimum_payment": 999.0}, "minimum_is_within_the_balance"),
        ({"past_due": 50.0}, "minimum_is_within_the_balance"),
        ({"payment_due_date": "2025-04-02"}, "due_date_leaves_time"),
        ({"available_credit": 100.0}, "available_credit_is_what_is_left"),
        ({"interest_ytd": 1.0}, "year_to_date_covers_the_period"),
    ],
)
def test_rules(change: dict[str, Any], rule: str) -> None:
    assert rule in broken(read(statement()).data | change)
