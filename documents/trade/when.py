"""Dates on trade papers: month names of several languages, and whether the day comes first.

The order is decided by evidence, the strongest first: dates that can only be read one way, an
invoice that is due after it is written, the country of the paper; else the US order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from documents.dates import PrintedDate, find_dates, is_day_first
from documents.trade.places import country_of
from documents.trade.words import unaccented

_MONTHS = {
    "jan": "janvier|januar|janv|januari|enero|ene|gennaio|gen|janeiro",
    "feb": "fevrier|februar|fevr|fev|februari|febrero|febbraio|fevereiro",
    "mar": "mars|marz|maerz|maart|mrt|marzo|marco",
    "apr": "april|avril|avr|abril|abr|aprile",
    "may": "mai|mei|mayo|maggio|mag|maio|maj",
    "jun": "juin|juni|junio|giugno|giu|junho",
    "jul": "juillet|juil|juli|julio|luglio|lug|julho",
    "aug": "august|aout|augustus|agosto|ago|augusti",
    "sep": "september|septembre|septembrer|septiembre|settembre|set|setembro",
    "oct": "octobre|oktober|okt|octubre|ottobre|ott|outubro",
    "nov": "november|novembre|noviembre|novembro",
    "dec": "decembre|dezember|dez|diciembre|dic|dicembre|dezembro",
}
"""Also the English names that other languages share: "5. November 2025" is German."""
_ENGLISH = {name: english for english, names in _MONTHS.items() for name in names.split("|")}
_FOREIGN = re.compile(
    r"(?<![\d.,])(\d{1,2})(?:er|\.|º|ª)?\s?(?:de |d')?(" + "|".join(sorted(_ENGLISH, key=len, reverse=True))
    + r")\.?,?\s?(?:de |del )?((?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)  # fmt: skip
_BETWEEN_DIGITS = re.compile(
    r"(?<=\d)[OoQ](?=[\d/.-])|(?<=[/.-])[OoQ](?=\d)|(?<=[/.-]\d)[OoQ](?=[/.-])"
)
_MONTH_FIRST = frozenset({"US", "CA", None})
_LONGEST_TERM = 130
"""Days between an invoice and its due date, at most, when nothing else tells the order."""


def days_in(text: str, *, day_first: bool) -> list[PrintedDate]:
    """Every date with a year in the text, in the languages of its months."""
    return [d for d in find_dates(cleaned(text), day_first=day_first) if d.year]


def has_day(text: str) -> bool:
    """Whether a date with its year stands in the text."""
    return any(d.year for d in find_dates(text))


def cleaned(text: str) -> str:
    """The text with English months, and with what OCR misreads inside of dates put right."""
    text = re.sub(r"(?<=\d)~(?=\d)", "-", _BETWEEN_DIGITS.sub("0", text))
    text = re.sub(r"((?:19|20)\d{2})(?=\d{1,2}:\d{2})", r"\1 ", text)
    return _FOREIGN.sub(
        lambda m: f"{m[1]} {_ENGLISH[unaccented(m[2]).lower()]} {m[3]}", _plain_letters(text)
    )


def is_day_before_month(
    texts: Sequence[str], country: str | None, pairs: Iterable[tuple[str, str]] = ()
) -> bool:
    """Whether ambiguous dates are to be read day first. pairs: prints of an invoice's date and due date."""
    clean = [cleaned(text) for text in texts]
    if is_day_first(clean):
        return True
    if _is_month_first(clean):
        return False
    for written, due in pairs:
        fits = [_follows(written, due, day_first) for day_first in (False, True)]
        if fits[0] != fits[1]:
            return fits[1]
    return (country or country_of(clean)) not in _MONTH_FIRST


def _follows(written: str, due: str, day_first: bool) -> bool:
    first, last = (days_in(text, day_first=day_first) for text in (written, due))
    if not first or not last:
        return False
    days = (date.fromisoformat(last[0].iso() or "") - date.fromisoformat(first[0].iso() or "")).days
    return 0 <= days <= _LONGEST_TERM


def _is_month_first(texts: Iterable[str]) -> bool:
    """Whether some numeric date can only be month first."""
    return any(
        re.fullmatch(r"(?:0?[1-9]|1[0-2])\s?[-/.]\s?(?:1[3-9]|2\d|3[01])\s?[-/.]\s?\d{2,4}", d.text)
        for text in texts
        for d in find_dates(text)
    )


def _plain_letters(text: str) -> str:
    """Letters without accents; the length may change, which no caller minds."""
    return unaccented(text) if not text.isascii() else text
