"""Receipts: where, when, what and how it was paid, and what must hold in the sums."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pydantic import BaseModel, Field

from documents.layout import PageLayout
from documents.reading import Kind, Reading
from documents.rows import Row, rows_of
from documents.spans import page_spans
from documents.trade.contacts import town
from documents.trade.folio import put_stay
from documents.trade.invoice_fields import TaxDetail
from documents.trade.item_output import lines_total, put_items
from documents.trade.items import ends_the_goods, fitting, table_items
from documents.trade.lines import Text, lines_of
from documents.trade.output import Writer
from documents.trade.parties import seller_of
from documents.trade.party_blocks import labelled_block
from documents.trade.places import US_PLACE, country_of
from documents.trade.receipt_items import receipt_items
from documents.trade.rules import RECEIPT_RULES, sums_close
from documents.trade.sums import sums_in
from documents.trade.table_lines import Item
from documents.trade.terms import RECEIPT
from documents.trade.when import days_in, is_day_before_month


class ReceiptItem(BaseModel):
    """One line, as printed."""

    product_code: str | None = Field(None, description="Item code, where in a column of its own.")
    description: str | None = Field(None, description="What was bought.")
    quantity: float | None = Field(None, description="How many, where printed.")
    unit_price: float | None = Field(None, description="Price of one, where printed.")
    amount: float | None = Field(None, description="Price of the line.")


class Receipt(BaseModel):
    """A receipt. Amounts are as printed."""

    merchant_name: str | None = Field(None, description="The shop.")
    merchant_address: str | None = Field(None, description="Lines joined by a space.")
    merchant_location: str | None = Field(None, description="Town and state, without an address.")
    merchant_phone: str | None = Field(None, description="As printed.")
    vat_id: str | None = Field(None, description="The shop's tax number: GST, VAT, EIN, SIRET.")
    receipt_number: str | None = Field(None, description="Of the receipt, bill or order.")
    transaction_id: str | None = Field(None, description="As printed.")
    cashier: str | None = Field(None, description="Cashier or server, as printed.")
    date: str | None = Field(None, description="YYYY-MM-DD.")
    time: str | None = Field(None, description="HH:MM, 24 hours.")
    guest_name: str | None = Field(None, description="Of a hotel's guest.")
    room: str | None = Field(None, description="A hotel room's number.")
    arrival: str | None = Field(None, description="First day of a stay, YYYY-MM-DD.")
    departure: str | None = Field(None, description="Last day of a stay, YYYY-MM-DD.")
    balance: float | None = Field(None, description="Left to pay, on a hotel's folio.")
    currency: str | None = Field(None, description="ISO 4217, by sign, code or country.")
    subtotal: float | None = Field(None, description="Before tax and tip.")
    discount: float | None = Field(None, description="Taken off.")
    service_charge: float | None = Field(None, description="Charged for service.")
    tax: float | None = Field(None, description="Sales tax, VAT or GST; all of it, where in parts.")
    tax_rate: float | None = Field(None, description="Percent, where one rate is printed.")
    tax_included: bool | None = Field(None, description="The subtotal holds the tax already.")
    tax_details: list[TaxDetail] = Field([], description="The parts of a tax in parts.")
    tip: float | None = Field(None, description="Tip or gratuity.")
    rounding: float | None = Field(None, description="Added to round the total.")
    total: float | None = Field(None, description="What was to be paid, after rounding.")
    cash_tendered: float | None = Field(None, description="Cash given.")
    change: float | None = Field(None, description="Cash given back.")
    card_last4: str | None = Field(None, description="Last digits of the card.")
    line_items: list[ReceiptItem] = Field([], description="Every line, in printed order.")


_SUMS = {
    name: name
    for name in (
        "subtotal",
        "discount",
        "service_charge",
        "tax",
        "tip",
        "rounding",
        "total",
        "cash_tendered",
        "change",
    )
}
_TIME = re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?\s?([AaPp])?\.?\s?[MmHN]?\b")
_CARD = re.compile(
    r"(?:[Xx*•#]{2,}[\s-]?){1,5}(\d{4})(?!\d)"
    r"|\b(?:visa|master ?card|amex|discover|debit|card)\b\D{0,24}?(\d{4})(?!\d)"
    r"|[Xx×*]\s?(\d{4})\s+(?:visa|master)",
    re.IGNORECASE,
)
_NOT_THE_DAY = re.compile(
    r"\b(?:exp|expir\w*|valid|due|birth|dob|since|arriv\w*|depart\w*|check[ -]?(?:in|out)|return"
    r"|until|before"
    r"|win|points?|offer|period|delivery|best)\b",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(r"\b(?:date|datum|fecha|data|le|dated)\b\W*$|\bdate\b", re.IGNORECASE)


def read(layouts: Sequence[PageLayout]) -> Reading:
    """The receipt on these pages."""
    writer = Writer()
    rows = [r for layout in layouts for r in rows_of(page_spans(layout), layout.page_number)]
    if not rows:
        writer.reading.data["line_items"] = []
        return writer.reading
    first = layouts[0]
    lines = lines_of(rows, first.page_number)
    country = country_of(row.text for row in rows)
    day_first = is_day_before_month([s.text for r in rows for s in r.spans], country)
    items = goods(rows)
    block = labelled_block(lines, "customer")
    taken = block.lines if block else ()
    seller = seller_of(
        lines, taken, first.page_number, first.height_px, _end_of_head(rows, items, first)
    )
    writer.party("merchant", seller)
    if seller.address is None or US_PLACE.match(seller.address.text):
        writer.text("merchant_location", town(lines, first.page_number))
    writer.labelled(rows, RECEIPT, first.width_px)
    _put_when(writer, rows, day_first)
    put_stay(writer, rows, first.width_px, day_first)
    put_items(writer, items, ReceiptItem.model_fields)
    writer.sums(rows, _SUMS, lines_total(items), country)
    _put_card(writer, rows)
    return writer.reading


def goods(rows: Sequence[Row]) -> list[Item]:
    """The lines by a table's head or by the tills' way, whichever a printed sum adds up."""
    sums = {one.value for one in sums_in(rows)}
    tabled = fitting(table_items(rows), sums)
    loose = receipt_items(rows)
    for items in (tabled, loose):
        if items and lines_total(items) in sums:
            return items
    return tabled or loose


def _end_of_head(rows: Sequence[Row], items: Sequence[Item], first: PageLayout) -> float:
    """Where goods or sums begin on the first page: the merchant is above."""
    tops = [rows[i.row].box.y1 for i in items[:1]]
    tops += [
        row.box.y1 for row in rows if ends_the_goods(row) and row.page_number == first.page_number
    ][:1]
    return min(tops, default=float(first.height_px))


def _put_when(writer: Writer, rows: Sequence[Row], day_first: bool) -> None:
    """The day of the purchase: the best of the printed dates; the time beside it, or the first one."""
    scored = []
    for order, row in enumerate(rows):
        for place, span in enumerate(row.spans):
            for day in days_in(span.text, day_first=day_first)[:2]:
                left = row.spans[place - 1].text if place else ""
                said = f"{left} {span.text}"
                points = 2.0 * bool(_DATE_LABEL.search(said)) + 1.2 * bool(_TIME.search(row.text))
                points -= 4.0 * bool(_NOT_THE_DAY.search(said)) + 0.01 * order
                scored.append((points, -order, day, span, row))
    if scored:
        same = [s for s in scored if s[2].iso() == max(scored, key=lambda s: s[:2])[2].iso()]
        points, _, day, span, row = max(scored, key=lambda s: s[:2])
        only = len({s[2].iso() for s in scored}) == 1
        sure = 0.97 if only and len(same) > 1 else 0.94 if only or points >= 1 else 0.75
        if _is_open(day.text, day_first):
            sure = min(sure, 0.9)
        found = Text(span.text, span.box, sure * span.confidence, row.page_number)
        writer.text("date", found, day.iso())
    dated = [row for row in rows if days_in(row.text, day_first=day_first)]
    _put_time(writer, [*dated, *rows])


def _is_open(text: str, day_first: bool) -> bool:
    """Whether a numeric date says another day in the other order."""
    return [d.iso() for d in days_in(text, day_first=True)] != [
        d.iso() for d in days_in(text, day_first=False)
    ] and not day_first


def _put_time(writer: Writer, rows: Sequence[Row]) -> None:
    for row in rows:
        for span in row.spans:
            found = _TIME.search(span.text)
            hour = _hour(found) if found else None
            if found and hour is not None and int(found[2]) < 60:
                value = f"{hour:02d}:{found[2]}"
                text = Text(span.text, span.box, 0.92 * span.confidence, row.page_number)
                writer.text("time", text, value)
                return


def _hour(found: re.Match[str]) -> int | None:
    hour = int(found[1])
    if found[3] and 1 <= hour <= 12:
        return hour % 12 + (12 if found[3] in "Pp" else 0)
    return hour if hour < 24 else None


def _put_card(writer: Writer, rows: Sequence[Row]) -> None:
    for row in rows:
        found = _CARD.search(row.text)
        if found:
            span = row.spans[-1]
            least = min(s.confidence for s in row.spans)
            text = Text(row.text, span.box, 0.9 * least, row.page_number)
            writer.text("card_last4", text, found[1] or found[2] or found[3])
            return


KIND = Kind(name="receipt", model=Receipt, read=read, rules=RECEIPT_RULES, reconcile=sums_close)
