"""Sums, items and parties put into data and fields, under the names of the kind."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from documents.geometry import Box
from documents.money import number
from documents.reading import Reading, field_value
from documents.rows import Row
from documents.trade.closing import BACKED, PROVEN, Chosen, chosen
from documents.trade.columns import Role
from documents.trade.items import quantity_in
from documents.trade.known import Known
from documents.trade.labels import best, linked
from documents.trade.lines import Text
from documents.trade.parties import Party
from documents.trade.places import currency_of
from documents.trade.sums import sums_in, tax_rows
from documents.trade.table_lines import Item, number_in


class Writer:
    """Collects values with their place."""

    def __init__(self) -> None:
        self.reading = Reading()

    def put(self, path: str, value: Any, text: str, sure: float, page_number: int, box: Box) -> Any:
        """Note where a value stands; gives the value back."""
        self.reading.fields[path] = field_value(value, text, sure, page_number, box)
        return value

    def text(self, name: str, found: Text | None, value: Any = None) -> None:
        """A value that is print, or a value read from print."""
        if found:
            said = found.text if value is None else value
            self.reading.data[name] = self.put(
                name, said, found.text, found.sure, found.page_number, found.box
            )

    def first(self, name: str, found: Text) -> None:
        """A value, unless there is one of that name already."""
        if name not in self.reading.data:
            self.text(name, found)

    def party(self, role: str, party: Party) -> None:
        """Name, address and phone under `role`."""
        self.text(f"{role}_name", party.name)
        self.text(f"{role}_address", party.address)
        self.text(f"{role}_phone", party.phone)

    def labelled(self, rows: Sequence[Row], known: Mapping[str, Known], width_px: float) -> None:
        """Numbers and words by their labels; dates are left to the kind."""
        for name, one in known.items():
            if one.kind != "date":
                self.text(name, best(linked(rows, one, width_px)))

    def sums(
        self, rows: Sequence[Row], names: Sequence[str], lines: Decimal | None, country: str | None
    ) -> None:
        """The paper's sums, and its currency where one is printed, or the country tells it."""
        out = chosen(sums_in(rows), tax_rows(rows), lines)
        for name in names:
            one = out.sums.get(name)
            if one is None:
                continue
            sure = out.sure.get(name, 0.8)
            proven = sure >= BACKED
            # What arithmetic proves is read right, whatever the OCR thought of its print.
            sure *= max(one.confidence, 0.995 if sure >= PROVEN else 0.97 if proven else 0.0)
            self.reading.data[name] = self.put(
                name, number(one.value), one.text, sure, one.page_number, one.box
            )
        self._taxes(out)
        self._tax_rate(out)
        self._currency(out, country)

    def _taxes(self, out: Chosen) -> None:
        """The parts of a tax that was added up."""
        details = []
        for n, tax in enumerate(out.taxes):
            value = number(tax.value)
            sure = BACKED * max(tax.confidence, 0.97)
            self.put(f"tax_details[{n}].amount", value, tax.text, sure, tax.page_number, tax.box)
            rate = {} if tax.rate is None else {"rate": number(tax.rate)}
            details.append({"description": tax.label, **rate, "amount": value})
        if details:
            self.reading.data["tax_details"] = details

    def _tax_rate(self, out: Chosen) -> None:
        """The rate printed with the only tax; and whether the prices hold the tax already."""
        tax = out.sums.get("tax")
        if tax is None:
            return
        if tax.rate is not None and not out.taxes:
            sure = 0.95 * tax.confidence
            self.reading.data["tax_rate"] = self.put(
                "tax_rate", number(tax.rate), f"{tax.rate} %", sure, tax.page_number, tax.box
            )
        if out.tax_included:
            sure = 0.9 * tax.confidence
            self.reading.data["tax_included"] = self.put(
                "tax_included", True, tax.label, sure, tax.page_number, tax.box
            )

    def _currency(self, out: Chosen, country: str | None) -> None:
        """The currency that stands with the sums; a bare dollar is that of the paper's country."""
        signs = [one for one in out.sums.values() if one.currency]
        own = currency_of(country)
        if signs:
            one = signs[0]
            dollar = one.currency == "USD" and "US" not in one.text.upper()
            local = own if dollar and own in ("CAD", "AUD", "SGD", "HKD", "MYR") else one.currency
            sure = (0.9 if local == one.currency else 0.7) * one.confidence
            self.reading.data["currency"] = self.put(
                "currency", local, one.text, sure, one.page_number, one.box
            )
        elif own and own != "USD" and "total" in out.sums:
            one = out.sums["total"]
            self.reading.data["currency"] = self.put(
                "currency", own, one.text, 0.7, one.page_number, one.box
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
            values["description"] = name
            quantity = quantity if quantity is not None else item.quantity
            if quantity is not None:
                out["quantity"] = self.put(
                    f"{path}.quantity",
                    quantity,
                    item.text("description"),
                    0.9 * item.confidence("description"),
                    item.page_number,
                    item.box("description"),
                )
        if (
            "unit_price" in columns
            and "unit_price" not in item.cells
            and item.unit_price is not None
        ):
            where: Role = "description" if "description" in item.cells else "amount"
            out["unit_price"] = self.put(
                f"{path}.unit_price",
                item.unit_price,
                item.text(where),
                0.9 * item.confidence(where),
                item.page_number,
                item.box(where),
            )
        proven = _multiplies(values)
        for role, value in values.items():
            if value in (None, ""):
                continue
            sure = 0.98 if proven and role != "description" else 0.9
            if role == "amount" and not proven and re.fullmatch(r"\D*\d+\D*", item.text(role)):
                sure = 0.6  # cents may have lost their point
            out[role] = self.put(
                f"{path}.{role}",
                value,
                item.text(role),
                sure * item.confidence(role),
                item.page_number,
                item.box(role),
            )
        return out


def lines_total(items: Sequence[Item]) -> Decimal | None:
    """What the lines come to; None without lines, or where one has no amount."""
    amounts = [number_in(item.text("amount")) for item in items]
    return (
        sum((a for a in amounts if a is not None), Decimal(0))
        if amounts and None not in amounts
        else None
    )


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
