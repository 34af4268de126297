"""What a card statement prints once: network, product, cycle, warning, where to pay and to call."""

from __future__ import annotations

from typing import Any

import pytest

from documents.kinds.credit_card_statement import KIND
from tests.documents.bank_drawings import page

HEAD = """
First Example Card Services       Billing Cycle: 03/01/24 - 03/31/24
"""
ROWS = """
Previous Balance      $100.00
New Balance           $120.00

Date     Description                       Amount
03/04    Corner Coffee 800-555-0139        10.00
03/05    VISA GIFT WWW.SHOP.EXAMPLE.COM    10.00
"""
OPTIONAL = (
    "issuer_phone", "issuer_website", "remit_to_address", "network", "product", "days_in_cycle",
    "rewards_redeemed", "minimum_payment_years", "minimum_payment_total", "rates",
)  # fmt: skip


def data(text: str) -> dict[str, Any]:
    read: dict[str, Any] = KIND.read([page(HEAD + text + ROWS)]).data
    return read


def test_nothing_is_invented() -> None:
    read = data("")
    assert [name for name in OPTIONAL if name in read] == []
    assert [row["amount"] for row in read["transactions"]] == [10.00, 10.00]
    assert not {"foreign_currency", "foreign_amount", "exchange_rate"} & {
        name for row in read["transactions"] for name in row
    }


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Platinum Rewards Visa Card", "network", "Visa"),
        ("Alder World Elite MasterCard", "network", "Mastercard"),
        ("Blue Cash from American Express", "network", "American Express"),
        ("Discover it Card", "network", "Discover"),
        ("We accept Visa, Mastercard and Discover", "network", None),
        ("Discover how much you could save", "network", None),
        ("Platinum Rewards Visa Card", "product", "Platinum Rewards Visa Card"),
        ("Card type: Everyday Cash", "product", "Everyday Cash"),
        ("Alder World Elite Mastercard", "product", "Alder World Elite Mastercard"),
        ("Cash Advance Limit      $500.00", "product", None),
        ("Visa Statement Summary", "product", None),
        ("Cash Rewards Summary", "product", None),
        ("Days in Billing Cycle: 31", "days_in_cycle", 31),
        ("Number of days in billing period      29", "days_in_cycle", 29),
        ("Billing period length (31 days)", "days_in_cycle", 31),
        ("30 days in billing cycle", "days_in_cycle", 30),
        ("Closing Date     Days in Billing Period\n03/31/24         30", "days_in_cycle", 30),
        ("Pay within 25 days of the close", "days_in_cycle", None),
        ("Points redeemed      -$25.00", "rewards_redeemed", 25.00),
        ("Cash back used this period      $12.50", "rewards_redeemed", 12.50),
        ("Points earned this period      1,204", "rewards_earned", 1204),
        ("Bonus points earned: 412", "rewards_earned", 412),
        ("Rewards balance 9,120 points", "rewards_closing", 9120),
        ("Points balance as of 03/31/24", "rewards_closing", None),
        ("Total miles available      40,120 miles", "rewards_closing", 40120),
        ("Points redeemed      -2,500", "rewards_redeemed", 2500),
        ("Points earned      Points balance\n1,204              88,120", "rewards_earned", 1204),
        ("Points earned      Points balance\n1,204              88,120", "rewards_closing", 88120),
        ("Rewards Points\nPrevious balance      41,200", "rewards_opening", 41200),
        ("Rewards Points\nPrevious balance      41,200", "previous_balance", 100.0),
        ("Previous balance      41,200", "rewards_opening", None),
        ("Earn 5,000 points this month", "rewards_earned", None),
        ("Points earned this period      pending", "rewards_earned", None),
        ("Cash back earned this period      $12.07\nPoints earned      1,207", "rewards_earned", 12.07),
        ("Customer Service: 1-800-555-0142", "issuer_phone", "1-800-555-0142"),
        ("Questions?\n(800) 555-0142", "issuer_phone", "(800) 555-0142"),
        ("Reference 800-555-0142", "issuer_phone", None),
        ("Customer Service fax 612-555-0143", "issuer_phone", None),
        ("TTY 800-555-0199", "issuer_phone", None),
        ("Lost or stolen card 800-555-0188\nQuestions? Call 800 555 0142", "issuer_phone", "800 555 0142"),
        ("Contact us     1-888-FIRST-EX", "issuer_phone", "1-888-FIRST-EX"),
        ("Past due amount   $0.00          Call us 1-800-555-0142", "issuer_phone", "1-800-555-0142"),
        ("See www.annualcreditreport.com\nOnline: firstexample.org", "issuer_website", "firstexample.org"),
        ("Log in at\nmy.fecards.bank", "issuer_website", "my.fecards.bank"),
        ("Visit us at www.cards.example.com/pay", "issuer_website", "www.cards.example.com/pay"),
        ("Pay online at example.com", "issuer_website", "example.com"),
        ("merchant@example.com", "issuer_website", None),
        ("Mail payment to: PO Box 7001, Reno, NV 89502", "remit_to_address", "PO Box 7001, Reno, NV 89502"),
        (
            "Make check payable to:\nEXAMPLE BANK\nPO BOX 7001\nRENO NV 89502",
            "remit_to_address",
            "PO BOX 7001 RENO NV 89502",
        ),
        ("EXAMPLE HOLDER\n12 OAK AVE\nRENO NV 89502", "remit_to_address", None),
    ],
)  # fmt: skip
def test_wordings(text: str, name: str, value: Any) -> None:
    assert data(text).get(name) == value


def test_a_product_over_the_address_is_not_the_holder() -> None:
    read = data("Everyday Rewards Visa\nAnn B Doe\n22 Oak Ave\nReno NV 89502")
    assert (read["account_holder"], read["product"]) == ("Ann B Doe", "Everyday Rewards Visa")


@pytest.mark.parametrize(
    ("text", "years", "total"),
    [
        ("Only the minimum payment      9 years      $3,604", 9, 3604),
        ("Only the minimum payment      18 months      $1,204.55", 1.5, 1204.55),
        (
            "If you pay only the minimum payment, you will pay off the balance\n"
            "shown on this statement in about 11 year(s) and\n"
            "you will end up paying an estimated total of $5,871.00",
            11,
            5871,
        ),
        ("$62      3 years      $2,232", None, None),
        ("Only the minimum payment is due by the date above", None, None),
    ],
)
def test_the_minimum_payment_warning(text: str, years: float | None, total: float | None) -> None:
    read = data(text)
    assert (read.get("minimum_payment_years"), read.get("minimum_payment_total")) == (years, total)


def test_rates_say_whether_they_vary() -> None:
    read = data(
        "Purchases           21.49% (v)      $1,000.00      $17.91\n"
        "Cash Advances       29.24%              $0.00       $0.00"
    )
    assert [rate.get("variable") for rate in read["rates"]] == [True, None]
    assert [rate["type"] for rate in read["rates"]] == ["Purchases", "Cash Advances"]
