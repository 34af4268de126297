"""Sums, labelled values and parties put into data and fields, under the names of the kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from documents.geometry import Box
from documents.money import number
from documents.reading import Reading, field_value
from documents.rows import Row
from documents.trade.chosen import BACKED, PROVEN, Chosen
from documents.trade.closing import chosen
from documents.trade.known import Known
from documents.trade.labels import best, linked
from documents.trade.lines import Text
from documents.trade.parties import Party
from documents.trade.places import currency_of
from documents.trade.sums import sums_in, tax_rows


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
        """Numbers and words by their labels; dates are left to who knows their order."""
        for name, one in known.items():
            found = best(linked(rows, one, width_px)) if one.kind != "date" else None
            if found:
                self.text(name, found, float(found.text) if one.kind == "decimal" else None)

    def sums(
        self,
        rows: Sequence[Row],
        names: Mapping[str, str],
        lines: Decimal | None,
        country: str | None,
    ) -> None:
        """The paper's sums, and its currency where one is printed, or the country tells it.

        names: the kind's name of a sum → the sum's own.
        """
        out = chosen(sums_in(rows), tax_rows(rows), lines)
        for name, own in names.items():
            one = out.sums.get(own)
            if one is None:
                continue
            sure = out.sure.get(own, 0.8)
            proven = sure >= BACKED
            # What arithmetic proves is read right, whatever the OCR thought of its print.
            sure *= max(one.confidence, 0.995 if sure >= PROVEN else 0.97 if proven else 0.0)
            # "Less deposit (500.00)" says how it is taken off, not that less than nothing was paid.
            value = abs(one.value) if own == "amount_paid" else one.value
            self.reading.data[name] = self.put(
                name, number(value), one.text, sure, one.page_number, one.box
            )
        self._taxes(out)
        self._tax_rate(out)
        self._currency(out, country)

    def _taxes(self, out: Chosen) -> None:
        """The taxes one by one: rate, what each is on, and the tax."""
        details = []
        for n, tax in enumerate(out.parts):
            path = f"tax_details[{n}]"
            page, sure = tax.page_number, BACKED * max(tax.confidence, 0.97)
            row: dict[str, Any] = {}
            if tax.label:
                place = (sure, page, tax.box)
                row["description"] = self.put(f"{path}.description", tax.label, tax.label, *place)
            if tax.rate is not None:
                rate, text = number(tax.rate), f"{tax.rate} %"
                row["rate"] = self.put(f"{path}.rate", rate, text, sure, page, tax.box)
            if tax.base:
                base = tax.base
                net = number(base.value)
                row["net"] = self.put(f"{path}.net", net, base.text, sure, page, base.box)
            amount = number(tax.value)
            row["amount"] = self.put(f"{path}.amount", amount, tax.text, sure, page, tax.box)
            details.append(row)
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
