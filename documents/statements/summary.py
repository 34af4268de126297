"""Summary values: a label in a box, a row or a line, and the amount that belongs to it.

In come the lines that are no transactions; out come fields with the cell of their value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.dates import find_dates
from documents.money import parse_money
from documents.statements.cells import Cell, Line
from documents.statements.said import balances_told, parted
from documents.statements.spelling import spelled
from documents.statements.titles import is_years_total, plain_words, title_of, without_account
from documents.statements.vocabulary import DAYS_IN_PERIOD, Terms

_BELOW_LINES = 2
_ASKED = frozenset({"minimum_balance"})
"""Of two amounts beside such a label one is what the account asks for, to go without a fee."""
_WHOLE_DOLLARS = frozenset({"credit_limit", "available_credit", "cash_limit", "available_cash"})
_DAYS = re.compile(rf"\d{{1,3}} {DAYS_IN_PERIOD}", re.I)
"""What may stand between a label and its amount."""
_SUBHEAD = re.compile(r"\W*(?:(?:no|number|items?|count|amount|#)\W*)+", re.IGNORECASE)
"""What may stand between a label over two columns and its number and amount."""
_TOLD = 50
"""Rank of what a sentence tells: after any label."""
_OF_YEAR = re.compile(r"^.*\byear[\s-]*to[\s-]*date(?: totals?)?:\s*", re.IGNORECASE)
"""A heading in front of its first label: "Totals Year-to-Date: Total fees charged in 2026"."""
_BEHIND_YIELD = re.compile(r"^.*\d\s?%\s+(?=[A-Za-z])")
"""In front of the next label on its line: "Annual percentage yield earned 0.48% Interest paid"."""
_YEAR_LINES = 4
"""A heading such as "Totals year-to-date" speaks of so many lines, itself counted."""
_LONGEST_LABEL = 12
"""Words: longer texts are sentences, and their amounts are examples."""


@dataclass(frozen=True, slots=True)
class SummaryValue:
    """An amount with its label. rank: place of the label's pattern in the vocabulary, 0 best.

    level: it stands on the label's line, not under it.
    """

    name: str
    cell: Cell
    label: str
    page_number: int
    rank: int
    count: int | None = None
    level: bool = True


def summary_values(lines: Sequence[Line], terms: Terms) -> list[SummaryValue]:
    """Every labelled amount, in printed order."""
    found: list[SummaryValue] = []
    lower: set[int] = set()
    of_year = 0
    lines = [parted(line) for line in lines]
    for index, line in enumerate(lines):
        found += _told(line)
        of_year = _YEAR_LINES if is_years_total(line.text) and not line.of("money") else of_year - 1
        for n, cell in enumerate(line.cells):
            if cell.kind != "text" or id(cell) in lower:
                continue
            named = label_of(cell.text, terms) or _part_of(cell.text, terms)
            value = (_right(line, n) or _below(lines, index, cell)) if named else None
            if named and value is None and named[0] in _WHOLE_DOLLARS:
                value = _whole_dollars(line, n)
            if named and named[0] in _ASKED and _amounts_beside(line, n) > 1:
                value = None
            if named is None or value is None:
                cell, named, value = _stacked(lines, index, cell, terms, lower)
            if named and of_year > 0 and f"{named[0]}_ytd" in terms.labels:
                named = f"{named[0]}_ytd", 1
            if named and value:
                count = _count(line, n, cell)
                if count is None and not any(other is value for other in line.cells):
                    count = _count_under(lines, index, value)
                found.append(
                    SummaryValue(
                        *(named[0], value, cell.text, line.page_number, named[1], count),
                        level=any(other is value for other in line.cells),
                    )
                )
    return found


def _told(line: Line) -> list[SummaryValue]:
    """Both balances, where a sentence tells them."""
    told = balances_told(line)
    if told is None:
        return []
    return [
        SummaryValue(name, cell, line.text, line.page_number, _TOLD)
        for name, cell in zip(("beginning_balance", "ending_balance"), told, strict=True)
    ]


def _part_of(text: str, terms: Terms) -> tuple[str, int] | None:
    """A label that is no field of its own but a part of the money in or out."""
    title = title_of(text, terms)
    if title is None or not title.direction or title.kind == "checks":
        return None
    if plain_words(text).endswith("period"):
        return None  # "This fee period" heads a column
    return ("part_in" if title.direction > 0 else "part_out"), 0


def _stacked(
    lines: Sequence[Line], index: int, upper: Cell, terms: Terms, lower: set[int]
) -> tuple[Cell, tuple[str, int] | None, Cell | None]:
    """A label set over two lines in a box, with the amount under it. lower: `id` of second lines."""
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after is None or after.page_number != lines[index].page_number or after.of("money"):
        return upper, None, None
    for cell in after.cells:
        close = cell.box.y1 - upper.box.y2 < upper.box.height
        if cell.kind == "text" and close and cell.box.overlap_x(upper.box) > 0:
            whole = replace(upper, text=f"{upper.text} {cell.text}")
            named = label_of(whole.text, terms)
            value = _below(lines, index + 1, cell) if named else None
            if value:
                lower.add(id(cell))
                return whole, named, value
    return upper, None, None


def best(values: Sequence[SummaryValue], name: str) -> SummaryValue | None:
    """The value whose label says it best; the first of equals."""
    found = min((v for v in values if v.name == name), key=lambda v: v.rank, default=None)
    part = {"total_deposits": "part_in", "total_withdrawals": "part_out"}.get(name)
    if found and found.rank and any(v.name == part for v in values):
        # "Deposits" beside "Electronic Deposits" is a part itself
        return None
    return found


def label_of(text: str, terms: Terms) -> tuple[str, int] | None:
    """The field that a label names, with its rank; None when it names none."""
    text = _BEHIND_YIELD.sub("", _OF_YEAR.sub("", text))
    for printed in find_dates(text):
        text = text.replace(printed.text, " ", 1)
    text = re.sub(r"\(s\)", "s", text)
    # what stands in parentheses explains the label: "Total balance (New balance)"
    said = (re.sub(r"\([^)]*\)", " ", text), text)
    return next((found for part in said if (found := _named(part, terms))), None)


def _named(text: str, terms: Terms) -> tuple[str, int] | None:
    plain = without_account(spelled(plain_words(text)))
    plain = re.sub(r"^(?:your|the|equals|plus|minus|less)\s+|\s+(?:on|as of|at|was)$", "", plain)
    if not plain or len(plain.split()) > _LONGEST_LABEL:
        return None
    for name, patterns in terms.labels.items():
        for rank, pattern in enumerate(patterns):
            if re.fullmatch(pattern, plain):
                return name, rank
    return None


def _right(line: Line, index: int) -> Cell | None:
    """The first amount to the right, before another label begins."""
    for cell in line.cells[index + 1 :]:
        if cell.kind == "money":
            return cell
        words = cell.kind == "text" and re.search(r"[A-Za-z]{3}", cell.text)
        if words and not _DAYS.fullmatch(cell.text.strip()):
            return None
    return None


def _whole_dollars(line: Line, index: int) -> Cell | None:
    """A limit right of its label, printed without sign and cents: "Credit limit 3,000"."""
    after = line.cells[index + 1] if index + 1 < len(line.cells) else None
    if after is None or not re.fullmatch(r"\d{1,3}(?:,\d{3})+", after.text):
        return None
    return replace(after, kind="money", money=parse_money(after.text))


def _amounts_beside(line: Line, index: int) -> int:
    """How many amounts stand right of the label, before another label begins."""
    count = 0
    for cell in line.cells[index + 1 :]:
        if cell.kind == "text" and re.search(r"[A-Za-z]{3}", cell.text):
            break
        count += cell.kind == "money"
    return count


def _below(lines: Sequence[Line], index: int, label: Cell) -> Cell | None:
    """The amount under the label, when nothing else stands between."""
    furthest, crossed = 2.5, 0
    for line in lines[index + 1 : index + 2 + _BELOW_LINES]:
        if line.page_number != lines[index].page_number:
            return None
        if line.box.y1 - label.box.y2 > furthest * label.box.height:
            return None
        under = [c for c in line.cells if c.box.overlap_x(label.box) > 0]
        if under and all(_SUBHEAD.fullmatch(c.text) for c in under):
            furthest = 4.0
            continue
        if under:
            counted = len(under) == 2 and under[0].kind == "number" and furthest > 2.5
            clear = (len(under) == 1 or counted) and under[-1].kind == "money"
            return under[-1] if clear else None
        crossed += 1
        if crossed == _BELOW_LINES:
            return None
    return None


def _count_under(lines: Sequence[Line], index: int, value: Cell) -> int | None:
    """The number left of an amount under its label: "No. 4  Amount 50.00"."""
    for line in lines[index + 1 : index + 2 + _BELOW_LINES]:
        at = next((n for n, cell in enumerate(line.cells) if cell is value), 0)
        before = line.cells[at - 1] if at else None
        if before and _is_count(before):
            near = value.box.x1 - before.box.x2 < 6 * value.box.height
            return int(before.text) if near else None
    return None


def _count(line: Line, index: int, label: Cell) -> int | None:
    """A number of items printed with the label: "8 Credit(s)", "Checks (12)", "Deposits 3 $4.00"."""
    inside = re.search(r"^(\d{1,4})\s+[A-Za-z]|\(\s?(\d{1,4})\s?\)$", label.text)
    if inside:
        return int(inside.group(1) or inside.group(2))
    for beside in (index + 1, index - 1):
        # "Deposits 3 $4.00", "Plus 3 deposits $4.00"
        cell = line.cells[beside] if 0 <= beside < len(line.cells) else None
        if cell and _is_count(cell):
            return int(cell.text)
    return None


def _is_count(cell: Cell) -> bool:
    return cell.kind == "number" and re.fullmatch(r"\d{1,4}", cell.text) is not None
