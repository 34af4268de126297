"""Printed dates to ISO dates: US order (month first) unless the text says otherwise."""

from __future__ import annotations

import re
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
_NAME = r"(?P<name>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year>\d{4}|'?\d{2})"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        r"(?<![\d/])(?P<month>\d{1,2})\s?[-/.]\s?(?P<day>\d{1,2})\s?[-/.]\s?" + _YEAR + r"(?!\d)",
        _NAME + r"\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+" + _YEAR + r"(?!\d)",
        _NAME + r"\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*,\s*" + _YEAR + r"(?!\d)",
        r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]*" + _NAME + r"[\s,-]*" + _YEAR + r"(?!\d)",
        r"(?<![\d/])(?P<month>\d{1,2})[-/](?P<day>\d{1,2})(?![\d/])",
        _NAME + r"[\s-]*(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)",
        r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]*" + _NAME + r"(?![a-z])",
    )
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed. year is None when the paper leaves it out; text is what was printed."""

    year: int | None
    month: int
    day: int
    text: str
    start: int

    def iso(self) -> str | None:
        """YYYY-MM-DD, or None without a year."""
        return None if self.year is None else date(self.year, self.month, self.day).isoformat()


def find_dates(text: str) -> list[PrintedDate]:
    """Every date in `text`, from left to right; overlapping readings give the longest pattern first."""
    found: list[PrintedDate] = []
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            printed = _from_match(match)
            if printed:
                found.append(printed)
                taken.append(match.span())
    return sorted(found, key=lambda d: d.start)


def parse_date(text: str) -> PrintedDate | None:
    """The date that `text` is as a whole, or None."""
    stripped = text.strip().rstrip(".,;:")
    dates = find_dates(stripped)
    return dates[0] if len(dates) == 1 and dates[0].text == stripped else None


def place_in_period(printed: PrintedDate, start: date, end: date) -> date | None:
    """The day that a printed date means inside a period: its year, or the year that puts it inside.

    A day just outside (posted within 10 days) takes the nearest year. None when no year fits.
    """
    years = [printed.year] if printed.year else [start.year, end.year, start.year - 1, end.year + 1]
    days = [d for year in dict.fromkeys(years) if (d := _day(year, printed.month, printed.day))]
    if printed.year:
        return days[0] if days else None
    gap = [(max((start - d).days, (d - end).days, 0), d) for d in days]
    nearest = min(gap, default=None)
    return nearest[1] if nearest and nearest[0] <= 31 else None


def _from_match(match: re.Match[str]) -> PrintedDate | None:
    groups = match.groupdict()
    month = _MONTHS[groups["name"].lower()] if groups.get("name") else int(groups["month"])
    year = groups.get("year")
    whole = None if year is None else _full_year(year.lstrip("'"))
    day = int(groups["day"])
    if _day(whole or 2024, month, day) is None:
        return None
    return PrintedDate(whole, month, day, match.group(), match.start())


def _full_year(digits: str) -> int:
    """Two digits mean 1970 to 2069."""
    value = int(digits)
    return value if len(digits) == 4 else value + (2000 if value < 70 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
