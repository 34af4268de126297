"""Printed amounts become exact decimals, or nothing."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.money import Money, number, parse_money

AMOUNTS = st.decimals(0, Decimal("999999999999.99"), places=2, allow_nan=False)


def value(text: str) -> Decimal | None:
    money = parse_money(text)
    return money.value if money else None


@settings(deadline=None)
@given(
    AMOUNTS,
    st.sampled_from(
        [
            ("{}", 1),
            ("${}", 1),
            ("$ {}", 1),
            ("({})", -1),
            ("$({})", None),
            ("(${})", -1),
            ("-{}", -1),
            ("- ${}", -1),
            ("$-{}", -1),
            ("{}-", -1),
            ("−{}", -1),
            ("+{}", 1),
            ("**{}**", 1),
            ("$***{}", 1),
            ("USD {}", 1),
            ("{} USD", 1),
        ]
    ),
    st.booleans(),
)
def test_what_was_printed_comes_back(
    amount: Decimal, form: tuple[str, int | None], commas: bool
) -> None:
    pattern, sign = form
    printed = pattern.format(f"{amount:,}" if commas else f"{amount}")
    assert value(printed) == (None if sign is None else sign * amount)


@settings(deadline=None)
@given(AMOUNTS)
def test_the_json_number_has_the_printed_decimals(amount: Decimal) -> None:
    assert Decimal(repr(number(amount))) == amount
    assert json.loads(json.dumps(number(-amount))) == float(-amount)


@settings(deadline=None)
@given(st.text(st.sampled_from("0123456789.,-$()*+CRD SUDB−%"), max_size=50))
def test_digits_are_never_invented_nor_lost(text: str) -> None:
    money = parse_money(text)
    if money:
        printed = "".join(c for c in text if c in "0123456789.")
        assert abs(money.value) == Decimal("0" + printed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1234.56 CR", Money(Decimal("1234.56"), "CR", True)),
        ("CR 5.00", Money(Decimal("5.00"), "CR", True)),
        ("12 DB", Money(Decimal(12), "DR", False)),
        ("7.00 Dr.", Money(Decimal("7.00"), "DR", True)),
        (".50", Money(Decimal("0.50"), "", True)),
        ("1 234.56", Money(Decimal("1234.56"), "", True)),
        ("0.0035", Money(Decimal("0.0035"), "", True)),
        ("€9", Money(Decimal(9), "", False)),
    ],
)
def test_marks_cents_and_currencies(text: str, expected: Money) -> None:
    assert parse_money(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "$",
        ".",
        "-",
        "1,23.45",
        "12,34,567.00",
        "1.234,56",
        "12 500",
        "(5.00",
        "5.00)",
        "--5.00",
        "-5.00-",
        "CR 5.00 CR",
        "****1234",
        "5%",
        "12/31",
        "1.2.3",
        "12345678901234",
        "٣٤.٥٠",
        "1 2 3",
        "( " + " " * 5000 + "x",
    ],
)
def test_what_is_no_amount_gives_nothing(text: str) -> None:
    assert parse_money(text) is None


def test_a_printed_negative_zero_is_zero() -> None:
    money = parse_money("-0.00")
    assert money
    assert json.dumps(number(money.value)) == "0.0"
