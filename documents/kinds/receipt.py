"""Receipts: where, when, what and how it was paid, and what must hold in the sums."""

from __future__ import annotations

from collections.abc import Sequence

from documents.layout import PageLayout
from documents.reading import Kind, Reading
from documents.rows import Row
from documents.trade.contacts import town
from documents.trade.coupons import with_coupons
from documents.trade.folio import put_stay, put_taxes_among
from documents.trade.fuel import put_fuel
from documents.trade.item_output import lines_total, put_items
from documents.trade.items import fitting, table_items
from documents.trade.lines import lines_of
from documents.trade.output import Writer
from documents.trade.parties import seller_of
from documents.trade.party_blocks import labelled_block
from documents.trade.payments import put_payments
from documents.trade.places import US_PLACE, country_of
from documents.trade.printed import printed_rows
from documents.trade.receipt_fields import Receipt, ReceiptItem
from documents.trade.receipt_items import receipt_items
from documents.trade.receipt_rules import RECEIPT_RULES
from documents.trade.receipt_when import put_when
from documents.trade.row_sums import ends_the_goods
from documents.trade.rules import sums_close
from documents.trade.sums import sums_in
from documents.trade.table_lines import Item, come_to, sold_on
from documents.trade.terms import RECEIPT
from documents.trade.till_lines import set_prices_apart
from documents.trade.till_marks import put_till_marks
from documents.trade.when import is_day_before_month

_SUMS = {
    name: name
    for name in (
        "subtotal",
        "discount",
        "shipping",
        "service_charge",
        "tax",
        "tip",
        "rounding",
        "total",
        "cash_tendered",
        "change",
    )
}


def read(layouts: Sequence[PageLayout]) -> Reading:
    """The receipt on these pages."""
    writer = Writer()
    rows = printed_rows(layouts)
    if not rows:
        writer.reading.data["line_items"] = []
        return writer.reading
    first = layouts[0]
    lines = lines_of(rows, first.page_number)
    country = country_of(row.text for row in rows)
    day_first = is_day_before_month([s.text for r in rows for s in r.spans], country)
    items, coupons = with_coupons(goods(rows), rows)
    taken = sold_on(lines, items)
    for role in ("customer", "ship_to"):
        block = labelled_block(lines, role)
        taken += block.lines if block else ()
    seller = seller_of(
        lines, taken, first.page_number, first.height_px, _end_of_head(rows, items, first)
    )
    writer.party("merchant", seller)
    if seller.address is None or US_PLACE.match(seller.address.text):
        writer.text("merchant_location", town(lines, first.page_number))
    writer.labelled(rows, RECEIPT, first.width_px)
    put_when(writer, rows, day_first)
    put_stay(writer, rows, first.width_px, day_first)
    put_items(writer, items, ReceiptItem.model_fields)
    # What a coupon took off a line is no discount of the whole.
    sums = [row for index, row in enumerate(rows) if index not in coupons]
    writer.sums(sums, _SUMS, lines_total(items), country)
    put_taxes_among(writer, items)
    put_payments(writer, rows)
    put_till_marks(writer, rows)
    put_fuel(writer, rows, first.width_px)
    return writer.reading


def goods(rows: Sequence[Row]) -> list[Item]:
    """The lines by a table's head or by the tills' way, whichever a printed sum adds up."""
    sums = {one.value for one in sums_in(rows)}
    tabled = fitting(table_items(rows), sums)
    set_prices_apart(tabled)
    loose = receipt_items(rows)
    # A bill that is told large at the head is no goods.
    for items in (tabled, loose, loose[1:], _without_groups(loose)):
        if items and lines_total(items) in sums:
            return items
    return tabled or loose


def _without_groups(items: list[Item]) -> list[Item]:
    """The lines without the sums of their kinds under them, as "Services" and "Retail"."""
    for count in range(len(items) - 1, 1, -1):
        if come_to(items[:count]) == come_to(items[count:]):
            return items[:count]
    return items


def _end_of_head(rows: Sequence[Row], items: Sequence[Item], first: PageLayout) -> float:
    """Where goods or sums begin on the first page: the merchant is above."""
    # The item's row may be the last of its lines.
    tops = [
        min((span.box.y1 for span in i.cells.get("description", ())), default=rows[i.row].box.y1)
        for i in items[:1]
    ]
    tops += [
        row.box.y1 for row in rows if ends_the_goods(row) and row.page_number == first.page_number
    ][:1]
    return min(tops, default=float(first.height_px))


KIND = Kind(name="receipt", model=Receipt, read=read, rules=RECEIPT_RULES, reconcile=sums_close)
