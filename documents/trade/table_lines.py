"""A line of a table of goods: its pieces of print by column, and the columns that multiply."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import permutations

from documents.geometry import Box, union
from documents.layout import Span
from documents.trade.amounts import amounts_in
from documents.trade.column_titles import Role
from documents.trade.columns import Head
from documents.trade.units import unit_behind

_DECIMAL_COMMA = re.compile(r"^\d{1,4},\d{1,2}$")
_PER_UNIT = re.compile(r"(?<=\d)\s?/\s?[A-Za-z]{1,12}\.?$")
"""Behind a price, what it is the price of: "$0.10/GB"."""
_LEAST_SHARE = 0.8
"""Of the lines with three numbers so many must multiply before columns change their meaning."""


@dataclass(slots=True)
class Item:
    """One line. cells: role → its pieces of print in order; quantity, unit_price: where arithmetic
    tells them; table: the number of the head it stands under; columns: pieces by column's index.
    head: the columns of that table; unit: of the quantity; coupons: amounts taken off under it.
    """

    page_number: int
    row: int
    cells: dict[Role, list[Span]] = field(default_factory=dict)
    quantity: int | float | None = None
    unit_price: float | None = None
    table: int = 0
    columns: dict[int, list[Span]] = field(default_factory=dict)
    head: Head = ()
    unit: str | None = None
    coupons: list[Span] = field(default_factory=list)

    def text(self, role: Role) -> str:
        return " ".join(span.text.strip() for span in self.cells.get(role, []))

    def box(self, role: Role) -> Box:
        return union(span.box for span in self.cells[role])

    def confidence(self, role: Role) -> float:
        return min(span.confidence for span in self.cells[role])


def sold_on(lines: Sequence[Span], items: Sequence[Item]) -> list[Span]:
    """The lines of print that are names of goods or titles of their columns: they name nobody."""
    boxes = [span.box for item in items for span in item.cells.get("description", ())]
    boxes += [column.box for item in items for column in item.head]
    return [line for line in lines if any(_within(box, line.box) for box in boxes)]


def _within(box: Box, line: Box) -> bool:
    level = abs(box.center_y - line.center_y) < 0.2 * line.height
    return level and box.overlap_x(line) > 0.9 * box.width


def off_the_line(item: Item) -> Decimal:
    """What the coupons under a line take off it; zero or more."""
    values = (number_in(span.text.strip(" -−–()$")) for span in item.coupons)
    return sum((abs(value) for value in values if value is not None), Decimal(0))


def come_to(items: Sequence[Item]) -> Decimal:
    """The sum of the lines' amounts, as far as they have one."""
    amounts = (number_in(item.text("amount")) for item in items)
    return sum((a for a in amounts if a is not None), Decimal(0))


def number_in(text: str) -> Decimal | None:
    """A quantity or price as printed."""
    bare = text.strip()
    if _DECIMAL_COMMA.match(bare):
        return Decimal(bare.replace(",", "."))
    if unit_behind(bare):
        bare = re.sub(r"[^\d.,]+$", "", bare)
    printed = amounts_in(_PER_UNIT.sub("", bare))
    return printed[0].value if printed and printed[0].start <= 1 else None


def with_multiplied(items: Sequence[Item]) -> None:
    """Lets the columns whose numbers multiply be quantity and price, where the titled ones do not.

    Papers name their columns in many ways, and some print a weight and a class beside a rate.
    """
    for table in {item.table for item in items}:
        lines = [item for item in items if item.table == table and item.columns]
        numbers = [_numbers(item) for item in lines]
        titled = [_titled(item) for item in lines]
        fits = [_close(*t) for t in titled if t]
        enough = any(fits) and sum(fits) >= _LEAST_SHARE * len(fits)
        if not lines or enough or not any(numbers):
            continue
        best = _best_columns(numbers)
        if best:
            best = _as_titled(best, lines)
            for item, values in zip(lines, numbers, strict=True):
                _take(item, values, best)


def _as_titled(columns: tuple[int, int, int], lines: Sequence[Item]) -> tuple[int, int, int]:
    """The columns with price and quantity the other way round where their titles say so.

    Both ways multiply alike.
    """
    quantity, price, amount = columns
    heads = [item.head for item in lines if item.head]
    roles = [(head[quantity].role, head[price].role) for head in heads]
    priced = bool(roles) and all(one == "unit_price" != other for one, other in roles)
    counted = bool(roles) and all(other == "quantity" != one for one, other in roles)
    return (price, quantity, amount) if priced or counted else columns


def _take(item: Item, values: dict[int, Decimal], columns: tuple[int, int, int]) -> None:
    """The line's cells by the columns of quantity, price and amount."""
    roles: tuple[Role, ...] = ("quantity", "unit_price", "amount")
    taken = [span for c in columns if c in values for span in item.columns[c]]
    for role, spans in list(item.cells.items()):
        # The columns' titles meant something else: a discount is no quantity.
        if role in roles or (role in _TITLED_ALIKE and any(s in taken for s in spans)):
            del item.cells[role]
    for role, column in zip(roles, columns, strict=True):
        if column in values:
            item.cells[role] = item.columns[column]


def _best_columns(numbers: Sequence[dict[int, Decimal]]) -> tuple[int, int, int] | None:
    """The columns (quantity, price, amount) that multiply on nearly every line with all three."""
    right: Counter[tuple[int, int, int]] = Counter()
    for values in numbers:
        right.update(_triples(values))
    for triple, count in right.most_common():
        whole = sum(set(triple) <= values.keys() for values in numbers)
        if count >= max(2, _LEAST_SHARE * whole):
            return triple
    return None


def _triples(values: dict[int, Decimal]) -> Iterator[tuple[int, int, int]]:
    """Columns of which the first two multiply to the third, which stands right of both."""
    for quantity, price, amount in permutations(values, 3):
        if amount < max(quantity, price) or values[quantity] in (0, 1):
            continue
        whole = values[quantity] == values[quantity].to_integral_value()
        if whole and _close(values[quantity], values[price], values[amount]):
            yield quantity, price, amount


def _close(quantity: Decimal, price: Decimal, amount: Decimal) -> bool:
    return abs(quantity * price - amount) <= Decimal("0.005") * (abs(quantity) + 1)


def _titled(item: Item) -> tuple[Decimal, Decimal, Decimal] | None:
    values = [number_in(item.text(role)) for role in _MULTIPLIED]
    quantity, price, amount = values
    net = number_in(item.text("net"))
    if net is not None and amount is not None and abs(net) <= abs(amount):
        # Where a column has the tax, the price makes the net, and the amount is with tax.
        amount = net if {"tax", "tax_rate"} & item.cells.keys() else amount
    if quantity is None or price is None or amount is None:
        return None
    return quantity, price, amount


_TITLED_ALIKE = frozenset(("discount", "tax", "net", "line_number", "unit"))
_MULTIPLIED: tuple[Role, Role, Role] = ("quantity", "unit_price", "amount")


def _numbers(item: Item) -> dict[int, Decimal]:
    """The line's numbers by column."""
    found = {}
    for column, spans in item.columns.items():
        value = number_in(spans[0].text) if len(spans) == 1 else None
        if value is not None and "%" not in spans[0].text:
            found[column] = value
    return found


def column_of(span: Span, head: Head) -> int:
    """The column that is nearest by left edge, right edge or middle; words never head a number's."""
    letters = re.search(r"[^\W\d_]{2}", span.text) is not None
    words = letters and (
        not re.search(r"\d", span.text) or re.search(r"[^\W\d_]{3}", span.text) is not None
    )
    words = words and unit_behind(span.text) is None and not _PER_UNIT.search(span.text)
    cents = re.fullmatch(r"\D{0,4}[\d.,' ]*\d[.,]\d{2}\D{0,4}", span.text.strip()) is not None
    box = span.box

    def distance(index: int) -> float:
        role, other = head[index].role, head[index].box
        edges = (abs(box.x1 - other.x1), abs(box.x2 - other.x2), abs(box.center_x - other.center_x))
        wrong = words and role in ("quantity", "amount", "unit_price", "net", "credit")
        # A price never stands among the words, where a column for prices is as near.
        loose = cents and role in ("description", "product_code", "date")
        return min(edges) + (1e6 if wrong else 0.0) + (4 * box.height if loose else 0.0)

    return min(range(len(head)), key=distance)
