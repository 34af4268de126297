"""Invoices: who bills whom for what, the sums, and what must hold in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pydantic import BaseModel, Field

from documents.generic.well_known import Known, labelled_fields
from documents.kinds.other import read_generic
from documents.layout import PageLayout, Span
from documents.reading import Kind, Reading
from documents.rows import rows_of
from documents.spans import page_spans
from documents.trade.items import table_items
from documents.trade.output import Writer
from documents.trade.parties import Text, customer_of, seller_of
from documents.trade.rules import INVOICE_RULES, sums_close


class LineItem(BaseModel):
    """One line, as printed."""

    product_code: str | None = Field(None, description="Item code, SKU or part number.")
    description: str | None = Field(None, description="All its lines, joined by spaces.")
    quantity: float | None = Field(None, description="How many.")
    unit_price: float | None = Field(None, description="Price of one.")
    amount: float | None = Field(None, description="Price of the line.")


class Invoice(BaseModel):
    """An invoice. Amounts are as printed, in the invoice's currency."""

    vendor_name: str | None = Field(None, description="Who sells.")
    vendor_address: str | None = Field(None, description="Lines joined by a space.")
    vendor_phone: str | None = Field(None, description="As printed.")
    customer_name: str | None = Field(None, description="Who is billed.")
    customer_address: str | None = Field(None, description="Lines joined by a space.")
    customer_id: str | None = Field(None, description="The vendor's number for the customer.")
    invoice_number: str | None = Field(None, description="As printed.")
    invoice_date: str | None = Field(None, description="YYYY-MM-DD.")
    due_date: str | None = Field(None, description="YYYY-MM-DD.")
    po_number: str | None = Field(None, description="The customer's purchase order.")
    payment_terms: str | None = Field(None, description="Such as Net 30.")
    currency: str | None = Field(None, description="ISO 4217, where a sign or code is printed.")
    subtotal: float | None = Field(None, description="Sum of the lines.")
    discount: float | None = Field(None, description="Taken off.")
    shipping: float | None = Field(None, description="Shipping and handling.")
    tax: float | None = Field(None, description="Sales tax or VAT.")
    total: float | None = Field(None, description="What this invoice comes to.")
    amount_paid: float | None = Field(None, description="Paid already.")
    previous_unpaid_balance: float | None = Field(None, description="Owed from before.")
    amount_due: float | None = Field(None, description="What is to be paid, where printed apart.")
    line_items: list[LineItem] = Field([], description="Every line, in printed order.")


_LABELS: dict[str, Known] = {
    "invoice_number": Known(
        "text",
        (
            "invoice number",
            "invoice no",
            "invoice #",
            "invoice id",
            "invoice",
            "inv no",
            "inv #",
        ),
    ),
    "invoice_date": Known(
        "date", ("invoice date", "date of invoice", "issue date", "date issued", "date")
    ),
    "due_date": Known("date", ("due date", "payment due", "payment due date", "due")),
    "po_number": Known(
        "text",
        (
            "po number",
            "p o number",
            "purchase order",
            "purchase order no",
            "purchase order number",
            "customer po",
            "your po",
            "po no",
            "p o no",
            "p o #",
            "po #",
            "p o",
            "po",
        ),
    ),
    "customer_id": Known("text", ("customer id", "customer number", "customer no", "client id")),
    "customer_name": Known("text", ("customer name", "bill to", "billed to", "sold to")),
    "payment_terms": Known("text", ("payment terms", "terms")),
}
"""Field and the labels that invoices print before it."""
_BARE_NUMBER = re.compile(
    r"^(?:invoice\s*)?(?:no|nr|number|#)\W{0,3}((?=\S*\d)[A-Z0-9][\w/-]+)$", re.I
)
_SUMS = (
    "subtotal",
    "discount",
    "shipping",
    "tax",
    "total",
    "amount_paid",
    "previous_unpaid_balance",
    "amount_due",
)
_COLUMNS = ("product_code", "description", "quantity", "unit_price", "amount")


def read(layouts: Sequence[PageLayout]) -> Reading:
    """The invoice on these pages, in order."""
    writer = Writer()
    labelled = labelled_fields(read_generic(layouts), _LABELS)
    writer.reading.fields |= labelled
    writer.reading.data |= {name: field.value for name, field in labelled.items()}
    rows = [r for layout in layouts for r in rows_of(page_spans(layout), layout.page_number)]
    if layouts:
        spans = [
            span for row in rows if row.page_number == layouts[0].page_number for span in row.spans
        ]
        seller = seller_of(spans, layouts[0].page_number, layouts[0].height_px)
        writer.party("vendor", seller)
        writer.party("customer", customer_of(spans, layouts[0].page_number))
        if "invoice_number" not in writer.reading.data:
            writer.text("invoice_number", bare_number(spans, layouts[0]))
    items = table_items(rows)
    writer.items(items, _COLUMNS)
    writer.sums(rows, _SUMS)
    return writer.reading


def bare_number(spans: Sequence[Span], layout: PageLayout) -> Text | None:
    """A number that stands at the head as "No. 2023-729", with no other label."""
    for span in spans:
        found = _BARE_NUMBER.match(span.text.strip())
        if found and span.box.y1 < 0.35 * layout.height_px:
            return Text(found[1], span.box, 0.88 * span.confidence, layout.page_number)
    return None


KIND = Kind(name="invoice", model=Invoice, read=read, rules=INVOICE_RULES, reconcile=sums_close)
