"""Which of a table's columns of money each amount of a line stands in, and how sure that is.

In come a line's cells and the header they stand under; out come the amounts with their roles. What
looks like an amount and cannot be read, or stands under an unknown heading, is told apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.statements.cells import Cell, Line
from documents.statements.columns import Column, Header
from documents.statements.cutting import understood
from documents.statements.ledger import Entry
from documents.statements.vocabulary import MONEY_ROLES, Role

_NEAR = 4.0
"""A cell further from every column than this many line heights belongs to none."""
_WORD_SPACE = 0.6
"""Line heights between the words of one text."""
_MOST_AMOUNTS = 8
_GARBLED = re.compile(
    r"[-+($]{0,3}\s?[\dOoIlSBZgq|,.:;'\s]*[.,:;'\s][\dOoIlSBZgq|]{1,3}[-)]?(?:\s?[CD]R)?"
)


def stands_under_money(header: Header, cell: Cell, height: float) -> bool:
    """Whether the cell is an amount in one of the header's columns of money."""
    columns = _money_columns(header)
    return bool(_as_money(cell)) and any(_is_near(c, cell, height) for c in columns)


def is_garbled(header: Header, cell: Cell, height: float) -> bool:
    """Whether the cell stands where an amount should and looks like one, but cannot be read."""
    looks = _GARBLED.fullmatch(cell.text) and re.search(r"\d", cell.text)
    if cell.kind != "text" or not looks or _as_money(cell):
        return False
    return any(_is_near(c, cell, height) for c in _money_columns(header))


def amounts_of(entry: Entry, line: Line) -> dict[int, tuple[Role | None, Cell, float]]:
    """Each amount of the line, by `id` of its cell: role, as money, certainty."""
    header = entry.header
    if header is None:
        return {id(c): (None, c, 1.0) for c in line.cells if c.kind == "money"}
    columns = _money_columns(header)
    cells = [(cell, amount) for cell in line.cells if (amount := _as_money(cell))]
    cells = [(c, m) for c, m in cells if not _in_text_column(header, c, line.height)]
    cells = [(c, m) for c, m in cells if not _ends_the_text(line, c, columns)]
    known = [(c, m) for c, m in cells if not is_unknown(header, c, line.height)]
    if any(_is_near(column, c, line.height) for c, _ in known for column in _flows(columns)):
        cells = known
    taken = _aligned([c for c, _ in cells], columns, line.height)
    ending = _ending(line)
    if any(n is None and id(c) in ending for (c, _), n in zip(cells, taken, strict=True)):
        taken = _by_order([c for c, _ in cells], columns, ending)
    found: dict[int, tuple[Role | None, Cell, float]] = {}
    for (cell, amount), n in zip(cells, taken, strict=True):
        if n is not None:
            certainty = _certainty(cell, columns, n, line.height)
            if line.block != header.block:
                # estimated places mean little between two blocks
                certainty = min(certainty, 0.6)
            found[id(cell)] = (columns[n].role, amount, certainty)
    return found


def _ends_the_text(line: Line, cell: Cell, columns: Sequence[Column]) -> bool:
    """Whether an amount stands as near to the words before it as words do, and under no column.

    So it does in "Check 0108 $190.00", where the row's own amounts follow.
    """
    at = next(n for n, other in enumerate(line.cells) if other is cell)
    before = line.cells[at - 1] if at else None
    if before is None or before.kind != "text" or len(line.of("money")) < 2:
        return False
    glued = cell.box.x1 - before.box.x2 < _WORD_SPACE * line.height
    inside = any(column.overlaps(cell) for column in columns)
    return glued and not inside and min(c.distance(cell) for c in columns) > line.height


def _aligned(
    cells: Sequence[Cell], columns: Sequence[Column], height: float
) -> tuple[int | None, ...]:
    """For each cell the column it stands in, none twice and never crossing; None for no column."""
    miss = _NEAR * height

    def best(cell: int, column: int) -> tuple[float, tuple[int | None, ...]]:
        if cell == len(cells):
            return 0.0, ()
        cost, rest = best(cell + 1, column)
        choices = [(cost + miss, (None, *rest))]
        for n in range(column, len(columns)):
            if _is_near(columns[n], cells[cell], height):
                cost, rest = best(cell + 1, n + 1)
                choices.append((min(columns[n].distance(cells[cell]), miss) + cost, (n, *rest)))
        return min(choices, key=lambda choice: choice[0])

    return best(0, 0)[1] if len(cells) <= _MOST_AMOUNTS else (None,) * len(cells)


def _ending(line: Line) -> set[int]:
    """`id` of the amounts right of all words: these are never part of the text."""
    last = max(
        (c.box.x1 for c in line.cells if c.kind == "text" and any(map(str.isalpha, c.text))),
        default=0.0,
    )
    return {id(c) for c in line.cells if c.kind == "money" and c.box.x1 > last}


def _by_order(
    cells: Sequence[Cell], columns: Sequence[Column], ending: set[int]
) -> tuple[int | None, ...]:
    """Amounts at the end of a line under columns however far: an amount must not be lost."""
    taken: list[int | None] = [None] * len(cells)
    left = [n for n, cell in enumerate(cells) if id(cell) in ending][-len(columns) :]
    free = list(range(len(columns)))
    if len(left) > 1 and columns[-1].role == "balance":
        taken[left.pop()] = free.pop()
    elif len(left) == 1:
        free = [n for n in free if columns[n].role != "balance"]
    for n in reversed(left):
        usable = free[len([m for m in left if m < n]) :]
        if not usable:
            break
        taken[n] = min(usable, key=lambda m: columns[m].distance(cells[n]))
        free = [m for m in free if m < (taken[n] or 0)]
    return tuple(taken)


def _money_columns(header: Header) -> list[Column]:
    return [column for column in header.columns if column.role in MONEY_ROLES]


def _flows(columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if column.role != "balance"]


def is_unknown(header: Header, cell: Cell, height: float) -> bool:
    """Whether the cell stands under a heading that the vocabulary does not know, and no other."""
    unknown = [c for c in header.columns if c.role is None]
    if not unknown or cell.kind == "date":
        return False
    nearest = min(header.columns, key=lambda c: (not c.overlaps(cell), c.distance(cell)))
    return nearest.role is None and (nearest.overlaps(cell) or nearest.distance(cell) < height)


def _is_near(column: Column, cell: Cell, height: float) -> bool:
    inside = column.x1 <= cell.box.center_x <= column.x2
    return inside or column.distance(cell) <= _NEAR * height


def _certainty(cell: Cell, columns: Sequence[Column], chosen: int, height: float) -> float:
    """1 when the cell is aligned with its column and clearly with no other."""
    distance = columns[chosen].distance(cell)
    rival = min((c.distance(cell) for n, c in enumerate(columns) if n != chosen), default=1e9)
    if distance > _NEAR * height or rival < distance:
        return 0.6
    return 1.0 if rival > 1.5 * distance + 0.3 * height else 0.8


def _as_money(cell: Cell) -> Cell | None:
    """The cell as an amount when it can be one: also without cents, as some columns print."""
    if cell.kind == "money":
        return cell
    if cell.kind == "date" or not re.fullmatch(
        r"[-+(]?\s?\$?\s?\d[\d,]*(?:\.\d+)?\)?-?", cell.text
    ):
        return None
    money, factor = understood(cell.text)
    if money is None:
        return None
    return replace(cell, kind="money", money=money, confidence=cell.confidence * factor)


def _in_text_column(header: Header, cell: Cell, height: float) -> bool:
    """Whether a bare number stands nearer to a column of texts than to one of money.

    What is printed as an amount is a number only right under a column of numbers: a reference, or
    an amount in another currency.
    """
    numbers = ("check_number", "reference", "foreign", "cardholder")
    texts = [c for c in header.columns if c.role not in MONEY_ROLES]
    if cell.kind == "money":
        texts = [c for c in texts if c.role in numbers and c.distance(cell) < height]
    money = [c for c in header.columns if c.role in MONEY_ROLES]
    nearest_text = min((c.distance(cell) for c in texts), default=float("inf"))
    return nearest_text < min(c.distance(cell) for c in money)
