"""Invoices: who bills whom for what, the sums, and what must hold in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pydantic import BaseModel, Field

from documents.layout import PageLayout
from documents.reading import Kind, Reading
from documents.rows import Row, rows_of
from documents.spans import page_spans
from documents.trade.contacts import bank_details
from documents.trade.invoice_parties import put_parties
from documents.trade.items import fitting, table_items
from documents.trade.labels import Linked, best, linked
from documents.trade.lines import Text
from documents.trade.output import Writer, lines_total
from documents.trade.places import country_of
from documents.trade.rules import INVOICE_RULES, sums_close
from documents.trade.sums import sums_in
from documents.trade.terms import INVOICE
from documents.trade.when import days_in, is_day_before_month


class LineItem(BaseModel):
    """One line, as printed."""

    product_code: str | None = Field(None, description="Item code, SKU or part number.")
    description: str | None = Field(None, description="All its lines, joined by spaces.")
    date: str | None = Field(None, description="Its own date, as printed.")
    quantity: float | None = Field(None, description="How many.")
    unit_price: float | None = Field(None, description="Price of one.")
    amount: float | None = Field(None, description="Price of the line.")


class TaxDetail(BaseModel):
    """One of several taxes."""

    description: str | None = Field(None, description="Its label, in plain words.")
    rate: float | None = Field(None, description="Percent, as printed.")
    amount: float | None = Field(None, description="The tax.")


class Invoice(BaseModel):
    """An invoice. Amounts are as printed, in the invoice's currency."""

    vendor_name: str | None = Field(None, description="Who sells; the legal name where printed.")
    vendor_address: str | None = Field(None, description="Lines joined by a space.")
    vendor_phone: str | None = Field(None, description="As printed.")
    vendor_email: str | None = Field(None, description="As printed.")
    vendor_website: str | None = Field(None, description="As printed.")
    seller_contact: str | None = Field(None, description="The person to ask, at the vendor's.")
    vat_id: str | None = Field(None, description="The vendor's tax number: VAT, GST, EIN, ABN.")
    customer_name: str | None = Field(None, description="Who is billed.")
    customer_address: str | None = Field(None, description="Lines joined by a space.")
    customer_phone: str | None = Field(None, description="As printed.")
    customer_id: str | None = Field(None, description="The vendor's number for the customer.")
    ship_to_name: str | None = Field(None, description="Who receives the goods.")
    ship_to_address: str | None = Field(None, description="Lines joined by a space.")
    remit_to_name: str | None = Field(None, description="Who is to be paid.")
    remit_to_address: str | None = Field(None, description="Lines joined by a space.")
    service_address: str | None = Field(None, description="Where the service is given.")
    invoice_number: str | None = Field(None, description="As printed.")
    invoice_date: str | None = Field(None, description="YYYY-MM-DD.")
    due_date: str | None = Field(None, description="YYYY-MM-DD.")
    service_start: str | None = Field(None, description="First day of the service, YYYY-MM-DD.")
    service_end: str | None = Field(None, description="Last day of the service, YYYY-MM-DD.")
    po_number: str | None = Field(None, description="The customer's purchase order.")
    order_number: str | None = Field(None, description="The vendor's order or job number.")
    salesperson: str | None = Field(None, description="As printed.")
    payment_terms: str | None = Field(None, description="Such as Net 30.")
    iban: str | None = Field(None, description="Account to pay to, its check digits right.")
    bic: str | None = Field(None, description="BIC or SWIFT code of the bank to pay to.")
    routing_number: str | None = Field(None, description="ABA number of the bank to pay to.")
    sort_code: str | None = Field(None, description="Of a British bank to pay to.")
    bank_account_number: str | None = Field(None, description="Account to pay to, as printed.")
    currency: str | None = Field(None, description="ISO 4217, by sign, code or country.")
    subtotal: float | None = Field(None, description="Before tax.")
    discount: float | None = Field(None, description="Taken off.")
    shipping: float | None = Field(None, description="Shipping and handling.")
    service_charge: float | None = Field(None, description="Charged for service.")
    rounding: float | None = Field(None, description="Added to round the total.")
    tax: float | None = Field(None, description="Sales tax or VAT; all of it, where in parts.")
    tax_rate: float | None = Field(None, description="Percent, where one rate is printed.")
    tax_included: bool | None = Field(None, description="The subtotal holds the tax already.")
    tax_details: list[TaxDetail] = Field([], description="The parts of a tax in parts.")
    total: float | None = Field(None, description="What this invoice comes to.")
    amount_paid: float | None = Field(None, description="Paid already.")
    previous_unpaid_balance: float | None = Field(None, description="Owed from before.")
    amount_due: float | None = Field(None, description="What is to be paid, where printed apart.")
    line_items: list[LineItem] = Field([], description="Every line, in printed order.")


_BARE_NUMBER = re.compile(
    r"^(?:(?:tax )?invoice\s*)?(?:no|nr|number|#)\W{0,3}((?=\S*\d)[A-Z0-9][\w/-]+)$", re.IGNORECASE
)
_PERIOD = re.compile(
    r"(?:service|billing|bill|statement|supply)?\s?period|(?:service|billing) dates?|for the period",
    re.IGNORECASE,
)
_SUMS = (
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
_COLUMNS = ("product_code", "description", "date", "quantity", "unit_price", "amount")
_HEAD = 0.45


def read(layouts: Sequence[PageLayout]) -> Reading:
    """The invoice on these pages, in order."""
    writer = Writer()
    rows = [r for layout in layouts for r in rows_of(page_spans(layout), layout.page_number)]
    if not rows:
        writer.reading.data["line_items"] = []
        return writer.reading
    first = layouts[0]
    country = country_of(row.text for row in rows if row.page_number == first.page_number)
    items = fitting(table_items(rows), {one.value for one in sums_in(rows)})
    goods = next(
        (
            i.box("amount").y1
            for i in items
            if i.page_number == first.page_number and "amount" in i.cells
        ),
        first.height_px,
    )
    put_parties(writer, rows, first, goods)
    writer.labelled(rows, INVOICE, first.width_px)
    for name, found in bank_details(rows):
        writer.first(name, found)
    if "invoice_number" not in writer.reading.data:
        writer.text("invoice_number", bare_number(rows, first))
    _put_dates(writer, rows, first, country)
    writer.items(items, _COLUMNS)
    writer.sums(rows, _SUMS, lines_total(items), country)
    return writer.reading


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


def _put_dates(writer: Writer, rows: Sequence[Row], first: PageLayout, country: str | None) -> None:
    """The invoice's date, when it is due, and the period of the service."""
    texts = [span.text for row in rows for span in row.spans]
    found = {
        name: linked(rows, INVOICE[name], first.width_px) for name in ("invoice_date", "due_date")
    }
    # "Due Date: 30 June" ends with the label of another field.
    due_labels = {id_of(one) for one in found["due_date"]}
    found["invoice_date"] = [one for one in found["invoice_date"] if id_of(one) not in due_labels]
    pairs = (
        [(found["invoice_date"][0].text.text, found["due_date"][0].text.text)]
        if all(found.values())
        else []
    )
    day_first = is_day_before_month(texts, country, pairs)
    for name, links in found.items():
        text = best(links) or (
            _any_date(rows, first, day_first) if name == "invoice_date" else None
        )
        days = days_in(text.text, day_first=day_first) if text else []
        if text and days:
            writer.text(name, text, days[0].iso())
    for row in rows:
        days = days_in(row.text, day_first=day_first)
        if len(days) == 2 and _PERIOD.search(row.text):
            for name, day in zip(("service_start", "service_end"), days, strict=True):
                writer.text(name, Text(day.text, row.box, 0.9, row.page_number), day.iso())
            return


def id_of(one: Linked) -> tuple[float, ...]:
    """The place of a linked value."""
    return (one.text.page_number, *one.text.box)


def _any_date(rows: Sequence[Row], first: PageLayout, day_first: bool) -> Text | None:
    """The first date at the head, where no label names one."""
    for row in rows:
        for span in row.spans:
            at_head = row.page_number == first.page_number and span.box.y1 < _HEAD * first.height_px
            if (
                at_head
                and days_in(span.text, day_first=day_first)
                and not re.search(r"due|pay", span.text, re.I)
            ):
                return Text(span.text, span.box, 0.7 * span.confidence, row.page_number)
    return None


KIND = Kind(name="invoice", model=Invoice, read=read, rules=INVOICE_RULES, reconcile=sums_close)
