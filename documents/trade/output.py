"""Sums, items and parties put into data and fields, under the names of the kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from documents.geometry import Box
from documents.money import number
from documents.reading import Reading, field_value
from documents.rows import Row
from documents.trade.items import Item, Role, number_in, quantity_in
from documents.trade.parties import Party, Text
from documents.trade.sums import chosen, sums_in

_CLOSED, _OPEN = 0.99, 0.88
"""How sure a sum's place is: when the sums close, and when nothing proves them."""


class Writer:
    """Collects values with their place."""

    def __init__(self) -> None:
        self.reading = Reading()

    def put(self, path: str, value: Any, text: str, sure: float, page_number: int, box: Box) -> Any:
        """Note where a value stands; gives the value back."""
        self.reading.fields[path] = field_value(value, text, sure, page_number, box)
        return value

    def text(self, name: str, found: Text | None) -> None:
        """A value that is print."""
        if found:
            self.reading.data[name] = self.put(
                name, found.text, found.text, found.sure, found.page_number, found.box
            )

    def party(self, role: str, party: Party) -> None:
        """Name, address and phone under `role`."""
        self.text(f"{role}_name", party.name)
        self.text(f"{role}_address", party.address)
        if role != "customer":
            self.text(f"{role}_phone", party.phone)

    def sums(self, rows: Sequence[Row], names: Sequence[str]) -> None:
        """The paper's sums, and its currency where one is printed with them."""
        found, closes = chosen(sums_in(rows))
        for name in names:
            one = found.get(name)
            if one is None:
                continue
            proven = closes and name in ("subtotal", "tax", "total")
            sure = (_CLOSED if proven else _OPEN) * max(one.confidence, 0.97 * proven)
            value = number(one.value)
            self.reading.data[name] = self.put(
                name, value, one.text, sure, one.page_number, one.box
            )
        signs = [one for one in found.values() if one.currency]
        if signs:
            one = signs[0]
            sure = 0.9 * one.confidence
            self.reading.data["currency"] = self.put(
                "currency", one.currency, one.text, sure, one.page_number, one.box
            )

    def items(self, items: Sequence[Item], columns: Sequence[str]) -> None:
        """The lines, with those of their columns that the kind has."""
        rows = [self._item(f"line_items[{n}]", item, columns) for n, item in enumerate(items)]
        self.reading.data["line_items"] = rows

    def _item(self, path: str, item: Item, columns: Sequence[str]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        values: dict[Role, Any] = {
            role: _value(role, item.text(role)) for role in item.cells if role in columns
        }
        if "quantity" in columns and "quantity" not in item.cells and "description" in values:
            name, quantity = quantity_in(values["description"])
            if quantity is not None:
                values["description"] = name
                out["quantity"] = self.put(
                    f"{path}.quantity",
                    quantity,
                    item.text("description"),
                    0.9 * item.confidence("description"),
                    item.page_number,
                    item.box("description"),
                )
        proven = _multiplies(values)
        for role, value in values.items():
            if value in (None, ""):
                continue
            sure = 0.98 if proven and role != "description" else 0.92
            out[role] = self.put(
                f"{path}.{role}",
                value,
                item.text(role),
                sure * item.confidence(role),
                item.page_number,
                item.box(role),
            )
        return out


def _value(role: Role, text: str) -> Any:
    if role in ("quantity", "unit_price", "amount"):
        read = number_in(text)
        return None if read is None else number(read)
    return re.sub(r"^[\s|]+|[\s|]+$", "", text)


def _multiplies(values: dict[Role, Any]) -> bool:
    """Whether quantity times price is the amount."""
    quantity, price = values.get("quantity"), values.get("unit_price")
    amount = values.get("amount")
    if quantity is None or price is None or amount is None:
        return False
    return bool(abs(quantity * price - amount) <= 0.005 * abs(quantity) + 0.005)
