"""Days printed as headings, as apps do: "Monday, March 4, 2024", and under it rows without a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from documents.dates import find_dates
from documents.statements.cells import Cell, Line
from documents.statements.titles import balance_of, total_of

_WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun|today|yesterday)[a-z]*\b", re.IGNORECASE)
_FEWEST = 2
"""One such line may be the date of a letter; a ledger has more."""

Days = dict[int, Cell]
"""`id` of a line → the date that it heads its rows with."""


def day_headings(pages: Sequence[Sequence[Line]], furniture: frozenset[int]) -> Days:
    """Lines that hold one date and nothing else, each over a row of words and an amount."""
    found: Days = {}
    for page in pages:
        lines = [line for line in page if id(line) not in furniture]
        for line, below in pairwise(lines):
            day = _day_alone(line)
            if day and _is_undated_row(below):
                found[id(line)] = day
    days = {(d.day.month, d.day.day) for d in found.values() if d.day}
    return found if len(days) >= _FEWEST else {}


def _day_alone(line: Line) -> Cell | None:
    dates = find_dates(line.text) if len(line.text) < 40 else []
    if len(dates) != 1:
        return None
    rest = _WEEKDAY.sub("", line.text.replace(dates[0].text, "", 1))
    if any(map(str.isalnum, rest)):
        return None
    return replace(line.cells[0], kind="date", text=dates[0].text, day=dates[0], box=line.box)


def _is_undated_row(line: Line) -> bool:
    """Whether the line is words and then amounts, and neither a balance nor a total."""
    words = line.words_text
    if not line.of("money") or line.cells[0].kind != "text" or line.cells[-1].kind != "money":
        return False
    return balance_of(words) is None and total_of(words) is None
