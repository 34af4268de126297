"""Amounts as trade papers print them: two or three decimals, a decimal comma, a currency."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_CURRENCIES = {
    "$": "USD",
    "US$": "USD",
    "USD": "USD",
    "€": "EUR",
    "EUR": "EUR",
    "£": "GBP",
    "GBP": "GBP",
}
_CURRENCY = r"(?:US\$|[$€£]|USD|EUR|GBP)"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{2,4})?|\d{1,3}(?:\.\d{3})*,\d{2}(?!\d)|\d+(?:\.\d{1,4})?"
_AMOUNT = re.compile(
    rf"(?<![\w.,:/-])(?P<open>\()?(?P<minus>[-−–])?\s?(?P<before>{_CURRENCY})?\s?(?P<less>[-−–])?"
    rf"(?P<number>{_NUMBER})\)?\s?(?P<after>{_CURRENCY})?[_*]*(?:\s?(?:[A-Z]|TX|CR))?$"
)


@dataclass(frozen=True, slots=True)
class Printed:
    """An amount at the end of a text. start: where it begins; sign: a currency stands with it."""

    value: Decimal
    start: int
    currency: str | None
    decimals: int


def amount_at_end(text: str) -> Printed | None:
    """The amount that the text ends with; None when it ends with none."""
    found = _AMOUNT.search(text.rstrip())
    if not found:
        return None
    digits = found["number"]
    comma = re.search(r",\d{2}$", digits) is not None and "." not in digits[-3:]
    plain = digits.replace(".", "").replace(",", ".") if comma else digits.replace(",", "")
    sign = -1 if found["minus"] or found["less"] or found["open"] else 1
    printed = (found["before"] or found["after"] or "").upper()
    places = len(plain.partition(".")[2])
    return Printed(sign * Decimal(plain), found.start(), _CURRENCIES.get(printed), places)


def is_sum(printed: Printed) -> bool:
    """Whether it is money for certain: it has cents or a currency."""
    return printed.decimals >= 2 or printed.currency is not None
