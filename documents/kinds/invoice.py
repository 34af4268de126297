"""Invoices: who bills whom for what, the sums, and what must hold in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.layout import PageLayout
from documents.money import number
from documents.reading import Kind, Reading
from documents.rows import Row
from documents.trade.contacts import bank_details
from documents.trade.installments import installments_in, put_installments
from documents.trade.invoice_dates import put_dates
from documents.trade.invoice_fields import Invoice, LineItem
from documents.trade.invoice_parties import put_parties
from documents.trade.item_output import lines_total, put_items
from documents.trade.items import fitting, table_items
from documents.trade.lines import Text
from documents.trade.listed_items import listed_items
from documents.trade.output import Writer
from documents.trade.places import country_of
from documents.trade.printed import printed_rows
from documents.trade.rules import INVOICE_RULES, money_of, sums_close
from documents.trade.sums import sums_in
from documents.trade.tax_numbers import put_tax_numbers
from documents.trade.terms import INVOICE

_BARE_NUMBER = re.compile(
    r"^(?:(?:tax )?invoice\s*)?(?:no|nr|number|#)\W{0,3}((?=\S*\d)[A-Z0-9][\w/-]+)$", re.IGNORECASE
)
_SUMS = {
    name: name
    for name in (
        "subtotal",
        "discount",
        "shipping",
        "service_charge",
        "rounding",
        "tax",
        "total",
        "amount_paid",
        "previous_unpaid_balance",
        "amount_due",
    )
} | {"gratuity": "tip"}
_LABELLED = {name: known for name, known in INVOICE.items() if name != "vat_id"}
"""Fields that their labels tell; whose a tax number is, its place tells."""
_HEAD = 0.45


def read(layouts: Sequence[PageLayout]) -> Reading:
    """The invoice on these pages, in order."""
    writer = Writer()
    rows = printed_rows(layouts)
    if not rows:
        writer.reading.data["line_items"] = []
        return writer.reading
    first = layouts[0]
    country = country_of(row.text for row in rows if row.page_number == first.page_number)
    items = fitting(table_items(rows), {one.value for one in sums_in(rows)}) or listed_items(rows)
    customer = put_parties(writer, rows, first, items)
    writer.labelled(rows, _LABELLED, first.width_px)
    put_tax_numbers(writer, rows, first, customer)
    for name, found in bank_details(rows):
        writer.first(name, found)
    if "invoice_number" not in writer.reading.data:
        writer.text("invoice_number", bare_number(rows, first))
    day_first = put_dates(writer, rows, first, country)
    put_items(writer, items, LineItem.model_fields)
    parts = installments_in(rows, day_first=day_first)
    put_installments(writer, rows, parts)
    # A payment to come is neither paid nor a total.
    apart = {one.row for one in parts}
    sums = [row for index, row in enumerate(rows) if index not in apart]
    writer.sums(sums, _SUMS, lines_total(items), country)
    _put_paid(writer, sums)
    return writer.reading


def _put_paid(writer: Writer, rows: Sequence[Row]) -> None:
    """What a card or cash has paid, where it is the whole total and no label says "paid"."""
    data = writer.reading.data
    for one in sums_in(rows) if "amount_paid" not in data else ():
        if one.name in ("card", "cash_tendered") and abs(one.value) == money_of(data, "total"):
            sure = 0.9 * one.confidence
            data["amount_paid"] = writer.put(
                "amount_paid", number(abs(one.value)), one.text, sure, one.page_number, one.box
            )
            return


def bare_number(rows: Sequence[Row], layout: PageLayout) -> Text | None:
    """A number that stands at the head as "No. 2023-729", with no other label."""
    for row in rows:
        for span in row.spans:
            found = _BARE_NUMBER.match(span.text.strip())
            if (
                found
                and row.page_number == layout.page_number
                and span.box.y1 < _HEAD * layout.height_px
            ):
                return Text(found[1], span.box, 0.88 * span.confidence, row.page_number)
    return None


KIND = Kind(name="invoice", model=Invoice, read=read, rules=INVOICE_RULES, reconcile=sums_close)
