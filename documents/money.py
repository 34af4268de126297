"""Printed amounts of money to exact decimals, as printed on US paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_CURRENCY = r"(?:[$£€]|US\$|USD|CAD|EUR|GBP)"
_MARK = r"CR\.?|DR\.?|DB"
_AMOUNT = re.compile(
    rf"""^(?P<open>\()?\s?(?:(?P<lead>{_MARK})\s)?(?P<sign>[-+−–])?\s*+{_CURRENCY}?\s*+
    (?P<sign2>[-+−–])?\s*+(?P<stars>\*+)?\s?
    (?P<whole>[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,3}}(?:\s[0-9]{{3}})+(?=\.)|[0-9]*)
    (?P<cents>\.[0-9]{{1,6}})?(?P<stars2>\*+)?
    \s*+{_CURRENCY}?\s*+(?P<close>\))?\s*+(?P<tail>[-−–]|{_MARK})?\s*+{_CURRENCY}?$""",
    re.VERBOSE | re.IGNORECASE,
)
_MINUS = frozenset("-−–")
_LONGEST = 40
"""Characters; a longer text is no amount, and the pattern's optional spaces stay cheap."""
_MOST_DIGITS = 12
"""Digits before the point: beyond, it is an account number, and no JSON number holds its cents."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount as printed. value: signed by minus or parentheses only; mark: 'CR', 'DR' or ''."""

    value: Decimal
    mark: str
    has_cents: bool


def parse_money(text: str) -> Money | None:
    """The amount that `text` is as a whole, or None when it is not one.

    Takes "1,234.56", "$ 12.00", "(45.10)", "45.10-", "- $3.00", "1234.56 CR", "CR 5.00", a check's
    "**291.90**". Never guesses digits: misplaced commas, two signs or stars without cents (a masked
    number) are no amount.
    """
    stripped = text.strip().replace("—", "-")
    found = _AMOUNT.match(stripped) if len(stripped) <= _LONGEST else None
    if not found or not (found["whole"] or found["cents"]):
        return None
    digits = re.sub(r"[,\s]", "", found["whole"]) or "0"
    starred = found["stars"] or found["stars2"]
    if bool(found["open"]) != bool(found["close"]) or len(digits) > _MOST_DIGITS:
        return None
    signs = [s for s in (found["sign"], found["sign2"], found["tail"]) if s and not s[0].isalpha()]
    marks = [m for m in (found["lead"], found["tail"]) if m and m[0].isalpha()]
    if len(signs) > 1 or len(marks) > 1 or (starred and not found["cents"]):
        return None
    value = Decimal(digits + (found["cents"] or ""))
    if found["open"] or _MINUS.intersection(signs):
        value = -value
    mark = {"CR": "CR", "DR": "DR", "DB": "DR"}[marks[0].upper().rstrip(".")] if marks else ""
    return Money(value, mark, found["cents"] is not None)


def number(value: Decimal) -> float:
    """The JSON number of an amount: its printed decimals, exact for anything that fits on paper."""
    return float(value) + 0.0  # a printed "-0.00" is 0.0, not -0.0
