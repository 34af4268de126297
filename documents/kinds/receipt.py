"""Receipts: where, when, what and how it was paid, and what must hold in the sums."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pydantic import BaseModel, Field

from documents.dates import find_dates, is_day_first
from documents.layout import PageLayout
from documents.reading import Kind, Reading
from documents.rows import Row, rows_of
from documents.spans import page_spans
from documents.trade.items import receipt_items
from documents.trade.output import Writer
from documents.trade.parties import seller_of
from documents.trade.rules import RECEIPT_RULES, sums_close


class ReceiptItem(BaseModel):
    """One line, as printed."""

    description: str | None = Field(None, description="What was bought.")
    quantity: float | None = Field(None, description="How many, where printed.")
    amount: float | None = Field(None, description="Price of the line.")


class Receipt(BaseModel):
    """A receipt. Amounts are as printed."""

    merchant_name: str | None = Field(None, description="The shop.")
    merchant_address: str | None = Field(None, description="Lines joined by a space.")
    merchant_phone: str | None = Field(None, description="As printed.")
    date: str | None = Field(None, description="YYYY-MM-DD.")
    time: str | None = Field(None, description="HH:MM, 24 hours.")
    currency: str | None = Field(None, description="ISO 4217, where a sign or code is printed.")
    subtotal: float | None = Field(None, description="Before tax and tip.")
    discount: float | None = Field(None, description="Taken off.")
    tax: float | None = Field(None, description="Sales tax.")
    tip: float | None = Field(None, description="Tip or gratuity.")
    total: float | None = Field(None, description="What was paid.")
    cash_tendered: float | None = Field(None, description="Cash given.")
    change: float | None = Field(None, description="Cash given back.")
    card_last4: str | None = Field(None, description="Last digits of the card.")
    line_items: list[ReceiptItem] = Field([], description="Every line, in printed order.")


_SUMS = ("subtotal", "discount", "tax", "tip", "total", "cash_tendered", "change")
_ABROAD = re.compile(r"\b(?:GST|VAT|SDN\.? BHD|RM)\b|[£€]")
"""Papers of countries that write the day first: no US receipt says these words."""
_TIME = re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?\s?([AaPp])?\.?[Mm]?\b")
_CARD = re.compile(
    r"(?:[Xx*•#]{2,}[\s-]?){1,5}(\d{4})(?!\d)"
    r"|\b(?:visa|master ?card|amex|discover|debit|card)\b\D{0,24}?(\d{4})(?!\d)",
    re.IGNORECASE,
)


def read(layouts: Sequence[PageLayout]) -> Reading:
    """The receipt on these pages."""
    writer = Writer()
    rows = [r for layout in layouts for r in rows_of(page_spans(layout), layout.page_number)]
    if layouts:
        first = layouts[0]
        spans = [span for row in rows if row.page_number == first.page_number for span in row.spans]
        writer.party("merchant", seller_of(spans, first.page_number, first.height_px))
    _put_when(writer, rows)
    writer.items(receipt_items(rows), ("description", "quantity", "amount"))
    writer.sums(rows, _SUMS)
    _put_card(writer, rows)
    return writer.reading


def _put_when(writer: Writer, rows: Sequence[Row]) -> None:
    """The first date with a year, and the time beside it or the first one."""
    texts = [span.text for row in rows for span in row.spans]
    day_first = is_day_first(texts) or any(_ABROAD.search(text) for text in texts)
    for row in rows:
        for span in row.spans:
            days = [d for d in find_dates(span.text, day_first=day_first) if d.year]
            if days and "date" not in writer.reading.data:
                writer.reading.data["date"] = writer.put(
                    "date",
                    days[0].iso(),
                    span.text,
                    0.93 * span.confidence,
                    row.page_number,
                    span.box,
                )
    dated = [row for row in rows if any(find_dates(span.text) for span in row.spans)]
    for row in (*dated, *rows):
        for span in row.spans:
            found = _TIME.search(span.text)
            hour = _hour(found) if found else None
            if found and hour is not None and int(found[2]) < 60:
                value = f"{hour:02d}:{found[2]}"
                writer.reading.data["time"] = writer.put(
                    "time", value, span.text, 0.92 * span.confidence, row.page_number, span.box
                )
                return


def _hour(found: re.Match[str]) -> int | None:
    hour = int(found[1])
    if found[3] and 1 <= hour <= 12:
        return hour % 12 + (12 if found[3] in "Pp" else 0)
    return hour if hour < 24 else None


def _put_card(writer: Writer, rows: Sequence[Row]) -> None:
    for row in rows:
        text = " ".join(span.text for span in row.spans)
        found = _CARD.search(text)
        if found:
            span = row.spans[-1]
            writer.reading.data["card_last4"] = writer.put(
                "card_last4",
                found[1] or found[2],
                text,
                0.9 * min(s.confidence for s in row.spans),
                row.page_number,
                span.box,
            )
            return


KIND = Kind(name="receipt", model=Receipt, read=read, rules=RECEIPT_RULES, reconcile=sums_close)
