"""Lines of goods put into data and fields, with those of their values that the kind has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import Any

from documents.geometry import union
from documents.money import number
from documents.trade.column_titles import Role
from documents.trade.items import by_table, quantity_in
from documents.trade.line_details import Detail, details_of
from documents.trade.output import Writer
from documents.trade.table_lines import Item, number_in, off_the_line

_CELLS: tuple[Role, ...] = (
    "product_code",
    "description",
    "date",
    "quantity",
    "unit_price",
    "amount",
)
_MULTIPLIED: tuple[Role, ...] = ("quantity", "unit_price", "amount")


def put_items(writer: Writer, items: Sequence[Item], names: Collection[str]) -> None:
    """The lines as `line_items`. names: the values that the kind's lines have."""
    tables = {lines[0].table: lines for lines in by_table(items)}
    rows = []
    for n, item in enumerate(items):
        row: dict[str, Any] = {}
        for one in _values_of(item, tables[item.table]):
            if one.name in names and one.name not in row:
                row[one.name] = writer.put(
                    f"line_items[{n}].{one.name}",
                    one.value,
                    " ".join(span.text.strip() for span in one.spans),
                    one.sure * min(span.confidence for span in one.spans),
                    item.page_number,
                    union(span.box for span in one.spans),
                )
        rows.append(row)
    writer.reading.data["line_items"] = rows


def lines_total(items: Sequence[Item]) -> Decimal | None:
    """What the lines come to without their coupons; None without lines, or where one has no amount."""
    amounts = [number_in(item.text("amount")) for item in items]
    if not amounts or None in amounts:
        return None
    off = sum(map(off_the_line, items), Decimal(0))
    return sum((a for a in amounts if a is not None), -off)


def _values_of(item: Item, table: Sequence[Item]) -> Iterator[Detail]:
    """All that a line says. table: the lines under its head."""
    details = list(details_of(item, table))
    values = {role: _value(role, item.text(role)) for role in item.cells if role in _CELLS}
    yield from _from_the_words(item, values)
    proven = _multiplies(values, {one.name: one.value for one in details})
    for role, value in values.items():
        if value not in (None, ""):
            yield Detail(role, value, tuple(item.cells[role]), _sure(item, role, proven))
    yield from details


def _from_the_words(item: Item, values: dict[Role, Any]) -> Iterator[Detail]:
    """Quantity and price that stand with the name, or that arithmetic tells; the name is cut there."""
    where = tuple(item.cells.get("description") or item.cells.get("amount") or ())
    if "quantity" not in item.cells and "description" in values:
        values["description"], quantity = quantity_in(values["description"])
        quantity = quantity if quantity is not None else item.quantity
        if quantity is not None:
            yield Detail("quantity", quantity, where, 0.9)
    if "unit_price" not in item.cells and item.unit_price is not None:
        yield Detail("unit_price", item.unit_price, where, 0.9)


def _sure(item: Item, role: Role, proven: bool) -> float:
    if role == "amount" and not proven and re.fullmatch(r"\D*\d+\D*", item.text(role)):
        return 0.6  # cents may have lost their point
    return 0.98 if proven and role != "description" else 0.9


def _value(role: Role, text: str) -> Any:
    if role in _MULTIPLIED:
        read = number_in(text)
        return None if read is None else number(read)
    return re.sub(r"^[\s|]+|[\s|]+$", "", text)


def _multiplies(values: dict[Role, Any], details: dict[str, Any]) -> bool:
    """Whether quantity times price, less the line's discount, is the amount."""
    quantity, price, amount = (values.get(name) for name in _MULTIPLIED)
    if quantity is None or price is None or amount is None:
        return False
    full = quantity * price
    less = details.get("discount") or full * (details.get("discount_rate") or 0) / 100
    ways = (full, full - less)
    return any(abs(way - amount) <= 0.005 * abs(quantity) + 0.005 for way in ways)
