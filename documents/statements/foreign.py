"""The foreign currency, amount and rate of a transaction, as its lines print them.

In come the texts of one row, its further lines and the cells beside it; out come values as printed.
Nothing is computed: a rate that is not on paper is not given, and neither is a currency.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.statements.currencies import (
    ALSO_WORDS,
    CODES,
    NAMES,
    SIGNS,
    WITHOUT_CENTS,
    code_of,
)

_WORDS = "|".join(
    re.escape(name).replace(r"\ ", r"\s+")
    for name in sorted({*NAMES, *CODES}, key=lambda n: -len(n))
)
_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_CURRENCY = rf"(?:\b(?:{_WORDS})(?![A-Za-z])|(?<![A-Za-z])(?:{_SIGN}))"
_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d{1,3}(?:\.\d{3})+,\d{2}|\d+,\d{2}(?!\d)"
    r"|\d+(?:\.\d{1,3})?)(?![\d%/:]|[.,-]\d)"
)
_AMOUNT = rf"(?<![\w.,:/#])-?{_NUMBER}"
_RATE = r"\d{1,6}(?:\.\d{1,12})?(?![\d%/:]|[.,-]\d)"
_PAIR = re.compile(
    rf"(?P<before>{_CURRENCY})\s*(?P<behind>-?{_NUMBER})"
    rf"|(?P<amount>{_AMOUNT})\s*(?P<after>{_CURRENCY})",
    re.IGNORECASE,
)
_EQUATION = re.compile(
    rf"\b1(?:\.0+)?\s*(?P<one>USD|U\.?S\.?\s+dollars?|US\$|{_CURRENCY})\s*=\s*(?P<rate>{_RATE})"
    rf"\s*(?P<other>USD|U\.?S\.?\s+dollars?|US\$|{_CURRENCY})?",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"(?P<amount>{_AMOUNT})\s*(?P<unit>{_CURRENCY})?\s*[x×*@]\s*(?P<rate>{_RATE})", re.I
)
_RATE_NAME = r"(?:exch(?:ange|g|\.)?|conv(?:ersion|\.)?|fx|currency|forex)\s*(?:conversion\s*)?rate"
_LABELLED_RATE = re.compile(
    rf"{_RATE_NAME}(?:\s*(?:was|of|used))?\s*[:=@]?\s*(?P<rate>{_RATE})", re.I
)
_RATE_BEFORE = re.compile(rf"(?P<rate>{_RATE})\s*\(?\s*{_RATE_NAME}", re.IGNORECASE)
_BARE_RATE = re.compile(r"(?<=\s)(?:at|@|x|×)\s*(?P<rate>\d{1,6}\.\d{3,12})\b", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:foreign|local|original|orig\.?)\s+(?:currency|curr\.?|amount|amt\.?|spend|"
    r"transaction\s+amount)\b|\bamount in (?:local|foreign) currency\b",
    re.IGNORECASE,
)
_FILL = re.compile(
    r"\b(?:foreign|local|original|transaction|currency|amount|exchange|exchg|conversion|conv|rate|fx|"
    r"at|of|in|on|x|was|usd|spend|us|dollars?)\b|\d{1,2}/\d{1,2}(?:/\d{2,4})?|[^\w]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Foreign:
    """What is printed of a foreign amount. amount, rate > 0, as printed; currency: ISO 4217."""

    currency: str
    amount: Decimal | None = None
    rate: Decimal | None = None


def foreign_in(lines: Sequence[str]) -> Foreign | None:
    """What the lines of one transaction say of another currency; None when they say nothing.

    lines: the row's own text first, then its further lines and cells beside it.
    """
    text = " ".join(line for line in lines if line.strip())
    rate, rest = _rate_in(text)
    labelled = bool(_LABEL.search(text))
    apart = [line for line in lines[1:] if is_foreign_line(line)]
    pair = _pair_in(rest, sure=rate is not None or labelled or bool(apart))
    if pair is None and (rate is not None or labelled):
        pair = _torn(rest)
    currency, amount = pair or (_named_in_equation(text), None)
    if currency is None or (rate is None and amount is None):
        return None
    return Foreign(currency, amount, rate)


def is_foreign_line(text: str) -> bool:
    """Whether the line holds a foreign amount or its rate and nothing else."""
    rate, rest = _rate_in(text)
    found = _PAIR.search(rest)
    if found is None and (rate is None or not (_LABEL.search(text) or "=" in text)):
        return rate is not None and not _leftover(rest)
    rest = rest[: found.start()] + rest[found.end() :] if found else rest
    return not _leftover(re.sub(_AMOUNT, " ", rest))


def _leftover(text: str) -> str:
    """The words that say nothing of a currency."""
    text = re.sub(_CURRENCY, " ", text, flags=re.IGNORECASE)
    return _FILL.sub("", re.sub(_AMOUNT, " ", text)).strip()


def _rate_in(text: str) -> tuple[Decimal | None, str]:
    """The exchange rate, and the text without it. Of `amount X rate` only the rate is taken out."""
    equation = _EQUATION.search(text)
    if equation and bool(_of_us(equation["one"])) != bool(
        equation["other"] is None or _of_us(equation["other"])
    ):
        return _positive(equation["rate"]), text[: equation.start()] + " " + text[equation.end() :]
    for pattern in (_TIMES, _LABELLED_RATE, _RATE_BEFORE, _BARE_RATE):
        found = pattern.search(text)
        rate = _positive(found["rate"]) if found else None
        if found and rate is not None:
            before = text[: found.start("rate")].rstrip(" xX×*@")
            return rate, f"{before} {text[found.end('rate') :]}"
    return None, text


def _of_us(unit: str) -> bool:
    return re.fullmatch(r"USD|U\.?S\.?\s+dollars?|US\$", unit, re.IGNORECASE) is not None


def _named_in_equation(text: str) -> str | None:
    """The currency of `1 USD = 0.92 EUR`."""
    found = _EQUATION.search(text)
    units = [found["one"], found["other"]] if found else []
    return next((code for unit in units if unit and (code := code_of(unit))), None)


def _pair_in(text: str, *, sure: bool) -> tuple[str, Decimal | None] | None:
    """A currency beside its amount. sure: something else says that there is one."""
    for found in reversed(list(_PAIR.finditer(text))):
        printed, digits = found["before"] or found["after"], found["behind"] or found["amount"]
        code = code_of(printed)
        amount = _positive(digits)
        if code is None or amount is None:
            continue
        whole = not re.search(r"[.,]\d{1,3}$", digits) and code not in WITHOUT_CENTS
        if sure or not (whole or printed.upper() in ALSO_WORDS):
            return code, amount
    return None


def _torn(text: str) -> tuple[str, Decimal | None] | None:
    """A currency and its amount with other words between: the last of both."""
    named = [m for m in re.finditer(_CURRENCY, text, re.IGNORECASE) if code_of(m.group())]
    if not named:
        return None
    code = code_of(named[-1].group())
    after = [m for m in re.finditer(_AMOUNT, text) if re.search(r"[.,]\d{1,3}$", m.group())]
    amount = _positive(after[-1].group()) if after else None
    return (code, amount) if code else None


def _positive(digits: str) -> Decimal | None:
    """The number, its sign dropped; None for zero. A last comma before two digits is the point."""
    plain = digits.lstrip("-")
    if re.search(r",\d{2}$", plain):
        plain = plain.replace(".", "").replace(",", ".")
    value = Decimal(plain.replace(",", ""))
    return value if value else None
