"""Trade papers: invoices, and the orders, quotes and slips that look like them and are not."""

from collections.abc import Callable
from random import Random
from typing import Any

from samples import trade_abroad, trade_details, trade_facts
from samples.document import Document, dollars, finished, money
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import Sheet
from samples.trade_facts import Trade

NEAR_TITLES = {
    "purchase_order": "PURCHASE ORDER",
    "quote": "QUOTATION",
    "estimate": "ESTIMATE",
    "packing_slip": "PACKING SLIP",
}


def invoice(rng: Random, design: str) -> Document:
    """Draw one invoice."""
    if design in trade_abroad.DESIGNS:
        return trade_abroad.abroad(rng, design)
    if design in trade_details.DESIGNS:
        return trade_details.detailed(rng, design)
    trade = trade_facts.invent(rng)
    counting, sheet = Sheet(), Sheet()
    DESIGNS[design](counting, trade, 0)
    DESIGNS[design](sheet, trade, counting.page_count)
    items = [
        {
            "description": line.text,
            "quantity": line.quantity,
            "unit_price": dollars(line.price),
            "amount": dollars(line.cents),
        }
        for line in trade.lines
    ]
    return finished("invoice", design, _fields(trade, design), sheet, line_items=items)


def near_invoice(rng: Random, kind: str) -> Document:
    """Draw an order, quote, estimate or packing slip: class `other`."""
    trade = trade_facts.invent(rng)
    sheet = Sheet()
    _heading(sheet, trade, NEAR_TITLES[kind], f"{kind[:2].upper()}-{trade.number[-5:]}")
    flow = Flow(sheet, lambda page: 200.0 if page == 1 else 60.0)
    slip = kind == "packing_slip"
    columns = [
        Column("Item", 48, 70),
        Column("Description", 124, 236),
        Column("Qty ordered" if slip else "Qty", 366, 60, "right"),
        Column("Qty shipped" if slip else "Unit price", 432, 60, "right"),
        Column("Back order" if slip else "Amount", 498, 66, "right"),
    ]
    table = Table(flow, columns, TableLook(trade.face, 8.5, 14, ruled=True))
    for line in trade.lines:
        tail = [str(line.quantity), "0"] if slip else [money(line.price), money(line.cents)]
        table.row([line.code, line.text, str(line.quantity), *tail])
    table.close()
    if not slip:
        flow.need(30)
        label = "Order total" if kind == "purchase_order" else "Estimated total"
        sheet.text(460, flow.y + 8, label, trade.face.bold, 9, align="right")
        sheet.text(564, flow.y + 8, money(trade.total, sign="$"), trade.face.bold, 9, align="right")
    notes = {
        "purchase_order": "Please supply the goods above. Show our PO number on your invoice. "
        "Authorized by: ____________________",
        "quote": "This quotation is valid for 30 days. To accept, sign and return: ____________",
        "estimate": "This is an estimate, not a bill. Actual charges may vary. ____________",
        "packing_slip": "Packed by: ______  Checked by: ______  Please report shortages within "
        "5 days.",
    }
    sheet.text(48, flow.y + 40, notes[kind], trade.face.regular, 8, max_width=516)
    return finished("other", kind, {}, sheet)


def _fields(trade: Trade, design: str) -> dict[str, Any]:
    return {
        "vendor_name": trade.vendor,
        "vendor_address": trade.vendor_address.joined(),
        "vendor_phone": trade.vendor_phone,
        "customer_name": trade.customer,
        "customer_address": trade.customer_address.joined(),
        "invoice_number": trade.number,
        "invoice_date": trade.day.isoformat(),
        "due_date": trade.due.isoformat(),
        "po_number": trade.order if design != "plain" else None,
        "subtotal": dollars(trade.subtotal),
        "tax": dollars(trade.tax) if trade.tax_rate else None,
        "shipping": dollars(trade.shipping) if trade.shipping else None,
        "total": dollars(trade.total),
    }


def _heading(sheet: Sheet, trade: Trade, title: str, number: str) -> None:
    """Vendor left, title and number right, customer under."""
    face = trade.face
    sheet.text(48, 58, trade.vendor, face.bold, 14 * face.scale, max_width=300)
    sheet.lines(48, 74, [*trade.vendor_address.lines(), trade.vendor_phone], face.regular, 8)
    sheet.text(564, 58, title, face.bold, 18, align="right")
    sheet.text(564, 78, f"No. {number}", face.regular, 9, align="right")
    sheet.text(
        564, 92, f"Date: {trade.day.strftime(trade.day_format)}", face.regular, 9, align="right"
    )
    sheet.text(48, 130, "To:", face.bold, 9)
    sheet.lines(72, 130, [trade.customer, *trade.customer_address.lines()], face.regular, 9)


def _sums(sheet: Sheet, trade: Trade, flow: Flow, words: tuple[str, str, str, str]) -> None:
    """Subtotal, tax, shipping, total at the right, under the items."""
    flow.need(80)
    flow.y += 8
    rows = [(words[0], trade.subtotal)]
    if trade.tax_rate:
        rows.append((words[1].format(rate=trade.tax_rate / 100), trade.tax))
    if trade.shipping:
        rows.append((words[2], trade.shipping))
    rows.append((words[3], trade.total))
    for index, (caption, cents) in enumerate(rows):
        last = index == len(rows) - 1
        font = trade.face.bold if last else trade.face.regular
        sheet.text(470, flow.y, caption, font, 9, align="right")
        sheet.text(564, flow.y, money(cents, sign="$" if last else ""), font, 9, align="right")
        flow.y += 14


def _plain(sheet: Sheet, trade: Trade, _: int) -> None:
    """Title right, plain table, net terms at the foot."""
    _heading(sheet, trade, "Invoice", trade.number)
    due = f"Payment due: {trade.due.strftime(trade.day_format)}"
    sheet.text(564, 106, due, trade.face.regular, 9, align="right")
    flow = Flow(sheet, lambda page: 200.0 if page == 1 else 60.0)
    columns = [
        Column("Description", 48, 270),
        Column("Qty", 322, 50, "right"),
        Column("Unit Price", 380, 84, "right"),
        Column("Amount", 472, 92, "right"),
    ]
    table = Table(flow, columns, TableLook(trade.face, 9, 15))
    for line in trade.lines:
        table.row([line.text, str(line.quantity), money(line.price), money(line.cents)])
    table.close()
    _sums(sheet, trade, flow, ("Subtotal", "Sales tax ({rate}%)", "Shipping", "Total"))
    sheet.text(
        48,
        740,
        "Thank you for your business. Please remit payment by the due date.",
        trade.face.regular,
        8,
    )


def _gridded(sheet: Sheet, trade: Trade, pages: int) -> None:
    """Boxes for number, dates and terms; ruled items with codes; amount due box."""
    face = trade.face
    sheet.box(36, 36, 540, 30, color=(0.15, 0.25, 0.4), line=0)
    sheet.text(46, 57, trade.vendor, face.bold, 14 * face.scale, gray=1.0)
    sheet.text(566, 57, "INVOICE", face.bold, 16, align="right", gray=1.0)
    sheet.text(46, 82, trade.vendor_address.joined(), face.regular, 8)
    sheet.text(566, 82, trade.vendor_phone, face.regular, 8, align="right")
    sheet.text(46, 112, "BILL TO", face.bold, 8)
    sheet.lines(46, 125, [trade.customer, *trade.customer_address.lines()], face.regular, 9)
    cells = (
        ("INVOICE #", trade.number),
        ("DATE", trade.day.strftime(trade.day_format)),
        ("DUE DATE", trade.due.strftime(trade.day_format)),
        ("P.O. NUMBER", trade.order),
    )
    for index, (caption, value) in enumerate(cells):
        sheet.box(36 + 135 * index, 176, 135, 30)
        sheet.text(42 + 135 * index, 186, caption, face.bold, 6.5)
        sheet.text(42 + 135 * index, 200, value, face.regular, 9, max_width=125)

    def furniture(page_number: int) -> float:
        label = f"Invoice {trade.number} - page {page_number} of {pages}"
        sheet.text(566, 770, label, face.regular, 7, align="right")
        return 230.0 if page_number == 1 else 60.0

    flow = Flow(sheet, furniture)
    columns = [
        Column("QTY", 42, 36, "right"),
        Column("ITEM", 88, 56),
        Column("DESCRIPTION", 150, 230),
        Column("RATE", 386, 84, "right"),
        Column("LINE TOTAL", 478, 88, "right"),
    ]
    table = Table(flow, columns, TableLook(face, 8.5, 15, ruled=True, header_fill=0.85))
    for line in trade.lines:
        values = [str(line.quantity), line.code, line.text, money(line.price)]
        table.row([*values, money(line.cents)])
    table.close()
    _sums(sheet, trade, flow, ("SUBTOTAL", "TAX {rate}%", "FREIGHT", "TOTAL DUE"))


def _letter(sheet: Sheet, trade: Trade, _: int) -> None:
    """Captions with colons on the left, hours and rates, remittance lines."""
    face = trade.face
    sheet.text(306, 60, trade.vendor.upper(), face.bold, 15 * face.scale, align="center")
    contact = f"{trade.vendor_address.joined()} | {trade.vendor_phone}"
    sheet.text(306, 76, contact, face.regular, 8, align="center")
    sheet.rule(48, 86, 564, 86, 1)
    rows = (
        ("Invoice Number:", trade.number),
        ("Invoice Date:", trade.day.strftime(trade.day_format)),
        ("Customer PO:", trade.order),
        ("Due Date:", trade.due.strftime(trade.day_format)),
    )
    for index, (caption, value) in enumerate(rows):
        sheet.text(48, 112 + 14 * index, caption, face.bold, 9)
        sheet.text(140, 112 + 14 * index, value, face.regular, 9)
    sheet.text(340, 112, "Invoice for:", face.bold, 9)
    sheet.lines(340, 126, [trade.customer, *trade.customer_address.lines()], face.regular, 9)
    flow = Flow(sheet, lambda page: 200.0 if page == 1 else 60.0)
    columns = [
        Column("Services / Goods", 48, 280),
        Column("Units", 332, 50, "center"),
        Column("Price each", 390, 80, "right"),
        Column("Extended", 478, 86, "right"),
    ]
    table = Table(flow, columns, TableLook(face, 9, 15, zebra=True))
    for line in trade.lines:
        values = [line.text, str(line.quantity), money(line.price, sign="$")]
        table.row([*values, money(line.cents, sign="$")])
    table.close()
    _sums(sheet, trade, flow, ("Net amount", "Tax at {rate}%", "Delivery", "Invoice total"))
    sheet.text(48, 744, f"Make checks payable to {trade.vendor}.", face.regular, 8)


DESIGNS: dict[str, Callable[[Sheet, Trade, int], None]] = {
    "plain": _plain,
    "gridded": _gridded,
    "letter": _letter,
}
ALL_DESIGNS = (*DESIGNS, *trade_abroad.DESIGNS, *trade_details.DESIGNS)
