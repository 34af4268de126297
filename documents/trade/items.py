"""Line items of tables: the rows under a table's head, each piece of print in its column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from documents.rows import Row
from documents.trade.line_details import put_line_numbers_apart
from documents.trade.sums import sums_in
from documents.trade.table_lines import Item, come_to, number_in, with_multiplied
from documents.trade.table_walk import Walk

_QUANTITY = re.compile(
    r"^(\d{1,4})\s*(?:of:\s+|[xX@]\s*|\s(?!(?i:ct|pk|pc|oz|lbs?|kg|gal|qt|pt|fl|in|inch|ft|mm|cm|ml)\b))(?=[A-Za-zÀ-ÿ]|#\d)|\s+[xX×]\s?(\d{1,4})$|^(\d{1,4})\s?[xX×]\s+(?=\S)"
)


def table_items(rows: Sequence[Row]) -> list[Item]:
    """The rows under every table head with an amount or price column.

    Where no title says what its column holds, what stands under the titles may tell.
    """
    for guess in (False, True):
        walk = Walk(rows, guess=guess)
        for index in range(len(rows)):
            walk.take(index)
        if walk.items:
            break
    with_multiplied(walk.items)
    _take_prices_as_amounts(walk.items, rows)
    _take_amounts_as_prices(walk.items, rows)
    put_line_numbers_apart(walk.items)
    return walk.items


def _take_prices_as_amounts(items: Sequence[Item], rows: Sequence[Row]) -> None:
    """Lets the prices of a table without amounts be those, where a printed sum adds them up as they are."""
    for lines in by_table(items):
        prices = [number_in(line.text("unit_price")) for line in lines]
        added = sum((price for price in prices if price is not None), Decimal(0))
        bare = not any("amount" in line.cells for line in lines)
        if bare and len(lines) > 1 and any(one.value == added for one in sums_in(rows)):
            for line in lines:
                if "unit_price" in line.cells:
                    line.cells["amount"] = line.cells.pop("unit_price")


def _take_amounts_as_prices(items: Sequence[Item], rows: Sequence[Row]) -> None:
    """Lets amounts be prices of one, where a printed sum adds them up only as often as their goods."""
    counts = [quantity_in(item.text("description"))[1] or 1 for item in items]
    amounts = [number_in(item.text("amount")) or Decimal(0) for item in items]
    counted = any("quantity" in item.cells or "unit_price" in item.cells for item in items)
    if counted or all(count == 1 for count in counts):
        return
    sums = {one.value for one in sums_in(rows)}
    whole = sum((Decimal(n) * a for n, a in zip(counts, amounts, strict=True)), Decimal(0))
    if whole in sums and sum(amounts) not in sums:
        for item in items:
            item.cells["unit_price"] = item.cells.pop("amount", [])


def by_table(items: Sequence[Item]) -> list[list[Item]]:
    """The lines of each table."""
    tables: dict[int, list[Item]] = {}
    for item in items:
        tables.setdefault(item.table, []).append(item)
    return list(tables.values())


def quantity_in(text: str) -> tuple[str, int | float | None]:
    """The name without the quantity that stands before or after it, and the quantity."""
    found = _QUANTITY.search(text)
    if not found:
        return text, None
    name = (text[: found.start()] + text[found.end() :]).strip()
    return name, int(found[1] or found[2] or found[3])


def fitting(items: Sequence[Item], sums: set[Decimal]) -> list[Item]:
    """The lines of that table which a printed sum adds up; all lines where none or all of them fit."""
    tables = by_table(items)
    if len(tables) < 2 or come_to(items) in sums:
        return list(items)
    for lines in tables:
        if come_to(lines) in sums:
            return lines
    return list(items)
