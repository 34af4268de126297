"""Printed dates to ISO dates: US order (month first) unless the print itself says otherwise.

A numeric date with a year whose first number cannot be a month is read day first, since no other
day can be meant; `is_day_first` tells whether a whole document writes that way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ],
        start=1,
    )
    for name in names.split()
}
_NAME = r"(?<![a-z])(?P<name>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR4 = r"(?P<year>(?:19|20)[0-9]{2})"
# Two digits need a sign that they are a year: in "JAN 5 24 HOUR FITNESS" they are a shop's name.
_YEAR = r"(?P<year>(?:19|20)[0-9]{2}|'?[0-9]{2})"
_MARKED_YEAR = r"(?:,\s*|\s+(?=(?:19|20)[0-9]{2}|')|[-/])" + _YEAR
_BEFORE = r"(?<![0-9])(?<![0-9][.,])"
"""Not inside a longer number, nor in the cents of an amount."""
_AFTER = r"(?![0-9]|[.,][0-9])"

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![0-9])"
        + _YEAR4
        + r"(?P<sep>[-/.])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})(?![0-9])",
        r"(?<![0-9/])(?<![0-9]\.)(?P<month>[0-9]{1,2})\s?(?P<sep>[-/.])\s?(?P<day>[0-9]{1,2})"
        r"\s?(?P=sep)\s?" + _YEAR + r"(?![0-9/]|(?P=sep)[0-9])",
        _NAME + r"\s*-?" + _DAY + r"\s*" + _MARKED_YEAR + r"(?![0-9])",
        _BEFORE + _DAY + r"(?:\s+(?:day\s+)?of)?[\s-]*" + _NAME + r"[\s,-]*" + _YEAR + _AFTER,
        r"(?<![0-9])" + _YEAR4 + r"[\s-]+" + _NAME + r"[\s-]+" + _DAY + r"(?![0-9])",
        r"(?<![0-9/])(?<!page )(?:(?<![0-9]-)|(?=[0-9]{1,2}/))"
        r"(?P<month>[0-9]{1,2})(?P<sep>[-/])(?P<day>[0-9]{1,2})(?![0-9/]|[.,][0-9]|(?P=sep)[0-9])",
        _NAME + r"[\s-]*" + _DAY + _AFTER,
        _BEFORE + _DAY + r"[\s-]*" + _NAME + r"(?![a-z])",
    )
)
"""Those with a year first: a shorter pattern never takes a piece of what a longer one matched."""

_LONGEST_LAG_DAYS = 31
"""A printed day may lie that far outside of a period: bought before it, posted within it."""


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed. year is None when the paper leaves it out; text is what was printed.

    `start` is the index of `text` in the searched text. The day exists in that year; without a
    year, in some year.
    """

    year: int | None
    month: int
    day: int
    text: str
    start: int

    def iso(self) -> str | None:
        """YYYY-MM-DD, or None without a year."""
        return None if self.year is None else date(self.year, self.month, self.day).isoformat()


def find_dates(text: str, *, day_first: bool = False) -> list[PrintedDate]:
    """Every date in `text`, from left to right.

    day_first: how an ambiguous numeric date such as 04/05/2024 is to be read. Print that has the
    shape of a date with a year but names no day (02/30/2024) gives nothing, not even a part.
    """
    found: list[PrintedDate] = []
    taken = bytearray(len(text))
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            printed = _from_match(match, day_first)
            if printed:
                found.append(printed)
            if printed or "year" in match.groupdict():
                taken[start:end] = b"\1" * (end - start)
    return sorted(found, key=lambda d: d.start)


def parse_date(text: str, *, day_first: bool = False) -> PrintedDate | None:
    """The date that `text` is as a whole, or None."""
    stripped = text.strip().rstrip(".,;:")
    dates = find_dates(stripped, day_first=day_first)
    return dates[0] if len(dates) == 1 and dates[0].text == stripped else None


def is_day_first(texts: Iterable[str]) -> bool:
    """Whether numeric dates are written day first: some can only be so, and none only month first."""
    month_first, day_first = 0, 0
    for text in texts:
        for printed in find_dates(text):
            numbers = [int(n) for n in re.findall(r"[0-9]+", printed.text)]
            if (
                len(numbers) != 3
                or numbers[0] > 31
                or re.search("[a-z]", printed.text, re.IGNORECASE)
            ):
                continue
            day_first += numbers[0] > 12
            month_first += numbers[1] > 12
    return day_first > 0 and month_first == 0


def place_in_period(printed: PrintedDate, start: date, end: date) -> date | None:
    """The day that a printed date means in a period: its own year, or the year that puts it inside.

    Without a year, a day at most 31 days outside takes the nearest year; None when no year fits.
    """
    if printed.year:
        return _day(printed.year, printed.month, printed.day)
    years = range(start.year - 1, end.year + 2)
    days = [d for year in years if (d := _day(year, printed.month, printed.day))]
    gap, nearest = min(
        ((max((start - d).days, (d - end).days, 0), d) for d in days), default=(0, None)
    )
    return nearest if gap <= _LONGEST_LAG_DAYS else None


def _from_match(match: re.Match[str], day_first: bool) -> PrintedDate | None:
    groups = match.groupdict()
    day, year = int(groups["day"]), _full_year(groups.get("year"))
    if groups.get("name"):
        month = _MONTHS[groups["name"].lower()]
    else:
        month = int(groups["month"])
        # Year first is ISO: its month never comes last.
        if year and match.start("month") < match.start("year") and (day_first or month > 12):
            month, day = (day, month) if day <= 12 else (month, day)
    # A leap year stands for a year that is not printed.
    if _day(year or 2024, month, day) is None:
        return None
    return PrintedDate(year, month, day, match.group(), match.start())


def _full_year(digits: str | None) -> int | None:
    """Two digits mean 1970 to 2069."""
    if digits is None:
        return None
    value = int(digits.lstrip("'"))
    return value if value > 99 else value + (2000 if value < 70 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
