"""Charges abroad on card statements: currency, amount and rate, in the ways issuers print them."""

from __future__ import annotations

from typing import Any

import pytest

from documents.kinds.card_rules import foreign_amounts_agree
from documents.kinds.credit_card_statement import KIND
from documents.statements.foreign import foreign_in, is_foreign_line
from tests.documents.bank_drawings import page

HEAD = """
First Example Card Services       Billing Cycle: 03/01/24 - 03/31/24

Previous Balance      $100.00
New Balance           $169.00

"""
ABROAD = ("foreign_currency", "foreign_amount", "exchange_rate")


def rows(text: str) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = KIND.read([page(HEAD + text)]).data["transactions"]
    return read


def abroad(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row.get(name) for name in ABROAD)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["HOTEL LUTECE PARIS", "EUR 45.20 X 1.0832"], ("EUR", "45.20", "1.0832")),
        (["TRATTORIA ROMA", "07/15 EURO", "40.00 X 1.090000000 (EXCHG RATE)"], ("EUR", "40.00", "1.09")),
        (["LODGE BANFF", "Foreign currency 120.00 CAD  exchange rate 0.7312"], ("CAD", "120.00", "0.7312")),
        (["CAFE LYON", "45.20 Euro"], ("EUR", "45.20", None)),
        (["CAFE LYON", "45.20 EUR (1 USD = 0.92 EUR)"], ("EUR", "45.20", "0.92")),
        (["TAQUERIA", "1,250.00 MEXICAN PESO @ 0.0561"], ("MXN", "1250.00", "0.0561")),
        (["RAMEN TOKYO", "JAPANESE YEN 4,520"], ("JPY", "4520", None)),
        (["THE CROWN", "POUND STERLING", "12.30 X 1.27"], ("GBP", "12.30", "1.27")),
        (["THE CROWN", "Original amount: £85.00", "Conversion rate: 1.2714"], ("GBP", "85.00", "1.2714")),
        (["BISTRO", "1.245,20 EUR Exchange rate: 1.0832"], ("EUR", "1245.20", "1.0832")),
        (["POUTINE", "Exchange rate: 0.7312  Foreign amount: CAD 120.00"], ("CAD", "120.00", "0.7312")),
        (["BAZAAR", "Foreign amount 900.00 TRY"], ("TRY", "900.00", None)),
    ],
)  # fmt: skip
def test_wordings(lines: list[str], expected: tuple[str | None, ...]) -> None:
    found = foreign_in(lines)
    assert found is not None
    currency, amount, rate = expected
    assert found.currency == currency
    assert found.amount == (type(found.amount)(amount) if amount else None)
    assert (float(found.rate) if found.rate else None) == (float(rate) if rate else None)


@pytest.mark.parametrize(
    "text",
    [
        "TOP 10 NAILS", "SHOP ALL 25.00", "TRY 50.00 BAR", "EURO CAFE 12", "STORE 123 X 45.00",
        "FOREIGN TRANSACTION FEE 3%", "CURRENCY EXCHANGE TRY ISTANBUL", "SHELL 12345 @ 1.2345",
        "USD 45.20", "CAD DESIGN 12.50", "POUND BAKERY 16.00", "INTEREST AT 21.9900", "",
    ],
)  # fmt: skip
def test_merchants_are_no_currencies(text: str) -> None:
    assert foreign_in([text]) is None
    assert foreign_in(["CORNER COFFEE", text]) is None


def test_lines_that_are_nothing_but_a_foreign_amount() -> None:
    assert is_foreign_line("EUR 45.20")
    assert is_foreign_line("Exchange rate 1.0832")
    assert not is_foreign_line("EURO GROCERY 45.20")
    assert not is_foreign_line("45.00")


def test_a_line_with_a_foreign_amount_is_no_row() -> None:
    read = rows("""
Date     Description                       Amount
03/04    Corner Coffee                     20.00
         EUR 18.46
03/06    Hotel Lutece Paris                49.00
                                       EUR 45.24
""")
    assert [row["amount"] for row in read] == [20.00, 49.00]
    assert [abroad(row) for row in read] == [("EUR", 18.46, None), ("EUR", 45.24, None)]
    assert [row["description"] for row in read] == ["Corner Coffee EUR 18.46", "Hotel Lutece Paris"]


def test_columns_of_foreign_amounts() -> None:
    read = rows("""
Date     Description            Currency    Foreign Amount    Exchange Rate    Amount
03/04    Corner Coffee                                                         20.00
03/06    Hotel Lutece Paris     EUR                  45.24           1.0832    49.00
""")
    assert [row["amount"] for row in read] == [20.00, 49.00]
    assert [abroad(row) for row in read] == [(None, None, None), ("EUR", 45.24, 1.0832)]
    assert [row["description"] for row in read] == ["Corner Coffee", "Hotel Lutece Paris"]


def test_each_value_has_its_place() -> None:
    text = (
        HEAD
        + """
Date     Description                       Amount
03/06    Hotel Lutece Paris                49.00
         45.24 Euro X 1.0832
"""
    )
    fields = KIND.read([page(text)]).fields
    for name in ABROAD:
        field = fields[f"transactions[0].{name}"]
        assert field.text == "45.24 Euro X 1.0832"
        assert 0.5 < field.confidence < 0.95
        assert field.bbox is not None


@pytest.mark.parametrize(
    ("amount", "foreign", "rate", "agrees"),
    [
        (49.00, 45.24, 1.0832, True),
        (49.17, 45.24, 0.92, True),
        (-49.00, 45.24, 1.0832, True),
        (94.00, 45.24, 1.0832, False),
        (49.05, 45.24, 1.083201, False),
        (49.00, 45.24, None, True),
    ],
)
def test_amount_and_rate(amount: float, foreign: float, rate: float | None, agrees: bool) -> None:
    row = {"amount": amount, "foreign_amount": foreign, "exchange_rate": rate}
    assert (not foreign_amounts_agree({"transactions": [row]})) is agrees
