"""The days a statement covers: its period, its date, and the year of a date printed without one."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from documents.dates import PrintedDate, find_dates, place_in_period
from documents.geometry import union
from documents.statements.cells import Cell, Line
from documents.statements.titles import balance_of

_JOIN = r"\s*+[,.)]?\s*+(?:[-–—~]+|to|thru|through|and|ending(?: on)?|until|[-–—])\s*:?\s*"
_SAID_BETWEEN = r"\s*+,?\s*+(?:was|of|is|:)?\s*+-?\$?[\d,]+\.\d\d(?:\s*+,)?\s++and(?: on)?\s++"
"""Between the days of two balances in one sentence: "March 1 was $5.00 and on"."""
_LABELLED = re.compile(
    r"\b(?:period|from|for|cycle|beginning|statement dates?|dates?|covering|activity)\b",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"\bdays in (?:the |this )?(?:statement|billing)?\s*(?:period|cycle)\D{0,12}(\d{1,3})", re.I
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?\s+((?:19|20)\d\d)"
)
_OF_MONTH = re.compile(
    rf"\b(?:statement|activity|period|summary)\b\W*(?:of account\W*)?(?:for\b|of\b|period\b)?\W*{_MONTH}\b"
    rf"|\b{_MONTH} (?:account |monthly |bank )?statement\b",
    re.IGNORECASE,
)
_HEAD_LINES = 15
USUAL_DAYS = 31
_LONGEST = 400
"""Days: statements cover a month, a quarter, at most a year."""


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, with the print they come from. score: how clearly it was said."""

    start: date
    end: date
    start_cell: Cell
    end_cell: Cell
    page_number: int
    score: float


def find_period(lines: Sequence[Line]) -> Period | None:
    """The period the statement says it covers; the clearest print wins, then the first."""
    found: list[Period] = []
    for index, line in enumerate(lines):
        for cell in _readable(lines, index):
            period = _in_text(cell, line.page_number)
            if period:
                found.append(period)
    clearest = max(found, key=lambda p: p.score, default=None)
    return clearest or _between_balances(lines) or _said_month(lines)


def _between_balances(lines: Sequence[Line]) -> Period | None:
    """From the day of the opening balance to that of the closing one, where both are dated.

    The first day of the period, or the last one before it: the number of days tells, where it is
    printed; else a balance that is said to be the last statement's is of the day before.
    """
    said = {kind: found for line in lines if (found := _dated_balance(line)) for kind in found}
    opening, closing = said.get("opening"), said.get("closing")
    if opening is None or closing is None:
        return None
    (first, first_cell, before), (end, end_cell, _) = opening["opening"], closing["closing"]
    if not timedelta(0) < end - first <= timedelta(days=_LONGEST):
        return None
    counted = period_of_days(lines, end)
    next_day = first + timedelta(days=1)
    start = next_day if before else first
    if counted and counted[0] in (first, next_day):
        start = counted[0]
    elif first_cell.kind == "date" and first.day != 1:
        return None  # a row may be of the last statement's day
    page = next(line.page_number for line in lines if first_cell in line.cells)
    return Period(start, end, first_cell, end_cell, page, 1.0 if counted else 0.6)


def _dated_balance(line: Line) -> dict[str, tuple[date, Cell, bool]]:
    """A balance of the summary that names its day: kind → day, print, of the last statement."""
    found: dict[str, tuple[date, Cell, bool]] = {}
    begins = line.cells[0] if line.cells[0].kind == "date" else None
    if begins and begins.day and begins.day.year:
        kind = balance_of(line.words_text)
        return {kind: (exact_day(begins.day), begins, False)} if kind else {}
    for n, cell in enumerate(line.cells):
        said = re.sub(r"^\W*(?:your|the)\s+", "", cell.text, flags=re.IGNORECASE)
        kind = balance_of(said) if cell.kind == "text" else None
        after = line.cells[n + 1] if n + 1 < len(line.cells) else None
        printed = find_dates(cell.text) if kind else []
        day = printed[0] if printed else after.day if kind and after else None
        if kind and day and day.year:
            last = bool(re.search(r"\b(?:last|previous|prior)\b", cell.text, re.IGNORECASE))
            found.setdefault(
                kind, (exact_day(day), cell if printed or after is None else after, last)
            )
    return found


def _said_month(lines: Sequence[Line]) -> Period | None:
    """The month that the head names: "Statement for Oct 2025", "June 2025 statement"."""
    for line in lines[:_HEAD_LINES]:
        for cell in line.of("text"):
            said = _OF_MONTH.search(cell.text)
            if said is None or find_dates(cell.text):
                continue
            name = next(group for group in said.groups()[::2] if group)
            year = int(next(group for group in said.groups()[1::2] if group))
            month = _MONTHS.index(name[:3].lower()) + 1
            last = date(year, month, monthrange(year, month)[1])
            return Period(date(year, month, 1), last, cell, cell, line.page_number, 0.5)
    return None


def period_of_days(lines: Sequence[Line], end: date) -> tuple[date, Cell, int] | None:
    """The first day, where print gives the closing date and the number of days."""
    for line in lines:
        said = _DAYS.search(line.text)
        if said and 0 < int(said.group(1)) <= _LONGEST:
            cell = _whole(line)
            return end - timedelta(days=int(said.group(1)) - 1), cell, line.page_number
    return None


def implied_period(lines: Sequence[Line]) -> tuple[date, date] | None:
    """About when the statement is, from the first full date that stands alone; not for output."""
    for line in lines[:_HEAD_LINES]:
        for cell in line.cells:
            if cell.kind == "date" and cell.day and cell.day.year:
                end = exact_day(cell.day)
                return end - timedelta(days=USUAL_DAYS), end
    return None


def resolve(printed: PrintedDate, start: date | None, end: date | None) -> date | None:
    """The day that a printed date means, given what is known of the period; None without a year."""
    if start and end:
        day = place_in_period(printed, start, end)
        if day:
            return day
    return exact_day(printed) if printed.year else None


def _readable(lines: Sequence[Line], index: int) -> Iterable[Cell]:
    """The line's cells, the whole line, and the line with what stands under each of its cells."""
    line = lines[index]
    if line.cells[0].kind == "date" and line.of("money"):
        return
    if not any(c.kind == "date" or find_dates(c.text) for c in line.cells):
        return
    yield from (cell for cell in line.cells if cell.kind == "text")
    yield _whole(line)
    if index + 1 < len(lines) and lines[index + 1].page_number == line.page_number:
        for cell in line.cells:
            for below in lines[index + 1].cells:
                if cell.box.overlap_x(below.box) > 0 and cell.kind != "money" != below.kind:
                    yield _both(cell, below)
                    yield from _third(lines, index + 2, _both(cell, below))


def _third(lines: Sequence[Line], index: int, two: Cell) -> Iterable[Cell]:
    """Two lines of a narrow column with the one under them."""
    after = lines[index] if index < len(lines) else None
    if after is None or after.page_number != lines[index - 1].page_number or len(two.text) > 60:
        return
    for cell in after.cells:
        if cell.box.overlap_x(two.box) > 0 and cell.kind == "date":
            yield _both(two, cell)


def _whole(line: Line) -> Cell:
    return Cell("text", line.text, line.box, min(c.confidence for c in line.cells))


def _both(one: Cell, other: Cell) -> Cell:
    box = union((one.box, other.box))
    text = f"{one.text} {other.text}"
    return Cell("text", text, box, min(one.confidence, other.confidence))


def _in_text(cell: Cell, page_number: int) -> Period | None:
    dates = find_dates(cell.text)
    for first, second in pairwise(dates):
        between = cell.text[first.start + len(first.text) : second.start]
        if not re.fullmatch(f"{_JOIN}|{_SAID_BETWEEN}", between, re.IGNORECASE):
            continue
        days = _span(first, second)
        if days:
            labelled = bool(_LABELLED.search(cell.text[: first.start]))
            length = (days[1] - days[0]).days
            score = (
                2.0 * labelled + (20 <= length <= 40) + 0.5 * (length > 5) - 0.5 * (page_number > 1)
            )
            score -= 0.001 * len(cell.text)
            return Period(
                *days,
                Cell("text", first.text, cell.box, cell.confidence),
                Cell("text", second.text, cell.box, cell.confidence),
                page_number,
                score,
            )
    return None


def _span(first: PrintedDate, second: PrintedDate) -> tuple[date, date] | None:
    """Both days; a first date without a year takes that of the second, or the one before."""
    if second.year is None:
        return None
    end = exact_day(second)
    start = exact_day(first) if first.year else None
    if start is None:
        start = place_in_period(first, end - timedelta(days=365), end)
    if start is None or start > end or (end - start).days > _LONGEST:
        return None
    return start, end


def exact_day(printed: PrintedDate) -> date:
    """The day of a date that is printed with its year."""
    assert printed.year is not None
    return date(printed.year, printed.month, printed.day)
