"""The parties of an invoice put under their names: seller, customer, and where goods and money go."""

from __future__ import annotations

from collections.abc import Sequence

from documents.layout import PageLayout
from documents.rows import Row
from documents.trade.addresses import address_in, address_text
from documents.trade.contacts import reached_at, seller_contact
from documents.trade.lines import lines_of
from documents.trade.output import Writer
from documents.trade.parties import (
    addressee,
    paid_at,
    party_of,
    seller_of,
    sender_line,
    unlabelled_customer,
)
from documents.trade.party_blocks import LABELS, Block, labelled_block, with_whole_labels
from documents.trade.table_lines import Item, sold_on


def put_parties(
    writer: Writer, rows: Sequence[Row], first: PageLayout, items: Sequence[Item]
) -> Block | None:
    """Seller, customer and the other parties of the first page; the customer's block."""
    page = first.page_number
    lines = with_whole_labels(lines_of(rows, page))
    blocks = {
        role: labelled_block(lines, role)
        for role in ("customer", "ship_to", "ship_from", "remit_to", "service_address")
    }
    sender = sender_line(lines, first.height_px)
    if sender and not blocks["customer"]:
        blocks["customer"] = addressee(sender, lines)
    taken = [
        line
        for role, block in blocks.items()
        if block and role != "remit_to"
        for line in block.lines
    ]
    goods = next(
        (i.box("amount").y1 for i in items if i.page_number == page and "amount" in i.cells),
        float(first.height_px),
    )
    sold = sold_on(lines, [item for item in items if item.page_number == page])
    seller = seller_of(lines, [*taken, *sold], page, first.height_px, goods)
    writer.party("vendor", seller)
    if not blocks["customer"]:
        blocks["customer"] = unlabelled_customer(seller, taken, lines, first.height_px)
    if not blocks["remit_to"]:
        blocks["remit_to"] = paid_at(seller, lines)
    for name, found in reached_at(lines, taken, page):
        writer.text(f"vendor_{name}", found)
    writer.text("seller_contact", seller_contact(lines, seller.name, page))
    for role, block in blocks.items():
        party = party_of(block, page)
        if role == "service_address":
            lines_of_it = block.lines if block else ()
            whole = address_in([s for s in lines_of_it if not LABELS[role].match(s.text.strip())])
            writer.text(role, party.address if not whole else address_text(whole, page))
            continue
        writer.text(f"{role}_name", party.name)
        writer.text(f"{role}_address", party.address)
    return blocks["customer"]
