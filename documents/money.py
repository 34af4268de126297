"""Printed amounts of money to exact decimals, as printed on US paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_AMOUNT = re.compile(
    r"""^(?P<open>\()?\s*(?P<sign>[-+−–])?\s*(?P<cur>[$£€]|US\$|USD)?\s*(?P<sign2>[-+−–])?\s*
    (?P<whole>\d{1,3}(?:[,\s]\d{3})+|\d*)(?P<cents>\.\d{1,4})?
    \s*(?P<close>\))?\s*(?P<tail>-|−|–|CR\.?|DR\.?|DB)?\s*(?:USD)?$""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount as printed. value: signed by minus or parentheses only; mark: 'CR', 'DR' or ''."""

    value: Decimal
    mark: str
    has_cents: bool


def parse_money(text: str) -> Money | None:
    """The amount that `text` is as a whole, or None when it is not one.

    Takes "1,234.56", "$ 12.00", "(45.10)", "45.10-", "- $3.00", "1234.56 CR". Never guesses digits.
    """
    found = _AMOUNT.match(text.strip().replace("—", "-"))
    if not found or not (found["whole"] or found["cents"]):
        return None
    if bool(found["open"]) != bool(found["close"]):
        return None
    digits = re.sub(r"[,\s]", "", found["whole"]) or "0"
    value = Decimal(digits + (found["cents"] or ""))
    tail = (found["tail"] or "").upper().rstrip(".")
    minus = {"-", "−", "–"}
    if found["open"] or found["sign"] in minus or found["sign2"] in minus or tail in minus:
        value = -value
    mark = {"CR": "CR", "DR": "DR", "DB": "DR"}.get(tail, "")
    return Money(value, mark, found["cents"] is not None)


def number(value: Decimal) -> float:
    """The JSON number of an amount: its printed decimals, exact for anything that fits on paper."""
    return float(value)
