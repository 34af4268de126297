"""Amounts as trade papers print them: two or three decimals, a decimal comma, a currency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

CURRENCIES = {
    "US$": "USD", "USD": "USD", "$": "USD",
    "CA$": "CAD", "C$": "CAD", "CAD": "CAD",
    "AU$": "AUD", "A$": "AUD", "AUD": "AUD",
    "NZ$": "NZD", "NZD": "NZD",
    "S$": "SGD", "SGD": "SGD",
    "HK$": "HKD", "HKD": "HKD",
    "R$": "BRL", "BRL": "BRL",
    "MX$": "MXN", "MXN": "MXN",
    "€": "EUR", "EUR": "EUR", "EURO": "EUR",
    "£": "GBP", "GBP": "GBP",
    "RM": "MYR", "MYR": "MYR",
    "₹": "INR", "INR": "INR", "RS.": "INR", "RS": "INR",
    "¥": "JPY", "JPY": "JPY", "CNY": "CNY", "RMB": "CNY",
    "CHF": "CHF", "SFR.": "CHF",
    "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "KR": "SEK",
    "PLN": "PLN", "ZŁ": "PLN", "CZK": "CZK", "HUF": "HUF",
    "DHS": "MAD", "DH": "MAD", "MAD": "MAD", "AED": "AED", "SAR": "SAR",
    "ZAR": "ZAR", "₱": "PHP", "PHP": "PHP", "฿": "THB", "THB": "THB",
    "IDR": "IDR", "RP": "IDR", "₩": "KRW", "KRW": "KRW", "₺": "TRY", "TRY": "TRY", "TL": "TRY",
}  # fmt: skip
"""Sign or code in capitals → ISO 4217. A bare `$` is that of the US unless the paper says more."""
_CURRENCY = "|".join(re.escape(sign) for sign in sorted(CURRENCIES, key=len, reverse=True))
_NUMBER = (
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d{1,4})?"  # 1,234.50 and 1,23,456.00
    r"|\d{1,3}(?:\.\d{3})+,\d{1,2}"  # 1.234,50
    r"|\d{1,3}(?:[ '’\u00a0\u202f]\d{3})+(?:[.,]\d{2})"  # 1 234,50 and 1'234.50
    r"|\d+,\d{2}(?!\d)"  # 13,00
    r"|\d+(?:\.\d{1,4})?"
    r"|\.\d{2,3}(?!\d)"  # .35
)
_AMOUNT = re.compile(
    rf"(?<![\w.,:/#-])(?P<open>\()?(?P<minus>[-−–+])?\s?(?P<before>{_CURRENCY})?\s?"
    rf"(?P<less>[-−–])?(?P<number>{_NUMBER})(?P<close>\))?(?P<behind>[-−–](?:(?!\w)|(?=[A-Z]\s*$)))?"
    rf"(?:\s?(?P<after>{_CURRENCY})(?![A-Za-z]))?(?![\d%/:]|[.,-]\d|\s?%)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"^[_*\s|]*(?:\s?(?:-\s)?\(?(?:(?!lb|kg|oz)[A-Z]{1,2}|TX|CR|(?-i:(?!LBS|KGS|PCS|HRS|GAL|BOX|BAG|SET|DAY)[A-Z]{3})"
    r"|[≤≥<>=])\)?)?[\s.*_|]*$",
    re.IGNORECASE,
)
"""What may stand behind an amount at the end of a line: a tax code, and no unit."""


@dataclass(frozen=True, slots=True)
class Printed:
    """An amount in a text. start, end: where it stands; currency: the sign that stands with it."""

    value: Decimal
    start: int
    currency: str | None
    decimals: int
    end: int = 0


def amounts_in(text: str) -> list[Printed]:
    """Every number in the text that may be an amount, from left to right."""
    return list(_found(text))


def amount_at_end(text: str) -> Printed | None:
    """The amount that the text ends with, but for a tax code; None when it ends with none."""
    stripped = text.rstrip()
    last = next(reversed(amounts_in(stripped)), None)
    return last if last and _TAIL.match(stripped[last.end :]) else None


def is_sum(printed: Printed) -> bool:
    """Whether it is money for certain: it has cents or a currency."""
    return printed.decimals in (2, 3) or printed.currency is not None


def _found(text: str) -> Iterator[Printed]:
    for match in _AMOUNT.finditer(text):
        after = text[match.end() : match.end() + 1]
        # "9.90T" and "10.28SR" carry a tax code; "12OZ" and "3PK" are no amounts.
        whole = "." not in match["number"] and "," not in match["number"]
        if after.isalpha() and (whole or not re.match(r"[A-Za-z]{1,2}\b", text[match.end() :])):
            continue
        yield _printed(match)


def _printed(match: re.Match[str]) -> Printed:
    digits = re.sub(r"[ '’\u00a0\u202f]", "", match["number"])
    comma = re.search(r",\d{1,2}$", digits) is not None and "." not in digits[-3:]
    plain = digits.replace(".", "").replace(",", ".") if comma else digits.replace(",", "")
    negative = match["minus"] in ("-", "−", "–") or match["less"] or match["behind"]
    negative = negative or (match["open"] and match["close"])
    sign = (match["before"] or match["after"] or "").upper()
    places = len(plain.partition(".")[2])
    value = Decimal(plain) * (-1 if negative else 1)
    return Printed(value, match.start(), CURRENCIES.get(sign), places, match.end())
