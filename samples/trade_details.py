"""Invoices that say more of every line and payment: units, discounts, taxes, orders, installments."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

from samples import people, trade_facts
from samples.document import Document, dollars, finished, money
from samples.flow import Column
from samples.sheet import Sheet
from samples.trade_facts import Trade
from samples.trade_parts import Facts, captions, head, item, party, sums, table

_UNITS = ("EA", "BX", "FT", "HR", "CS")


def detailed(rng: Random, design: str) -> Document:
    """Draw one invoice."""
    sheet = Sheet()
    trade = replace(trade_facts.invent(rng), tax_rate=rng.choice((625, 725, 800)))
    trade = replace(trade, lines=trade.lines[:9])
    facts, items = DESIGNS[design](rng, sheet, trade)
    common = {
        "vendor_name": trade.vendor,
        "vendor_address": trade.vendor_address.joined(),
        "customer_name": trade.customer,
        "customer_address": trade.customer_address.joined(),
        "invoice_number": trade.number,
        "invoice_date": trade.day.isoformat(),
    }
    return finished("invoice", design, common | facts, sheet, line_items=items)


def _wholesale(rng: Random, sheet: Sheet, trade: Trade) -> tuple[Facts, list[Facts]]:
    """Numbered lines with unit, discount in percent and the customer's order; who sends the goods."""
    ordered, shipped = (trade.day - timedelta(days=n) for n in (rng.randint(4, 9), 2))
    warehouse, tin = people.address(rng), people.ein(rng)
    reference = f"PR-{people.digits(rng, 6)}"
    head(sheet, trade, "INVOICE")
    shape = trade.day_format
    captions(sheet, trade, 404, 96, (
        ("Invoice Date:", trade.day.strftime(shape)),
        ("Order Date:", ordered.strftime(shape)),
        ("Ship Date:", shipped.strftime(shape)),
        ("Due Date:", trade.due.strftime(shape)),
        ("Payment Reference:", reference),
    ))  # fmt: skip
    home = trade.customer_address.lines()
    party(sheet, trade, 44, 124, [trade.customer, *home, f"EIN: {tin}"], "Bill To:")
    party(
        sheet,
        trade,
        236,
        124,
        [f"{trade.vendor.split()[0]} Depot", *warehouse.lines()],
        "Ship From:",
    )
    rows, items = [], []
    for n, line in enumerate(trade.lines, start=1):
        rate, unit = rng.choice((0, 5, 10, 15)), rng.choice(_UNITS)
        order = f"PO-{rng.randint(1000, 1003)}"
        cents = round(line.cents * (100 - rate) / 100)
        rows.append([
            str(n), line.code, line.text, unit, str(line.quantity), money(line.price), str(rate),
            order, money(cents),
        ])  # fmt: skip
        items.append(item(
            line, cents, line_number=n, product_code=line.code, unit=unit, discount_rate=rate,
            po_number=order,
        ))  # fmt: skip
    columns = [
        Column("Ln", 44, 18), Column("Part No", 66, 46), Column("Description", 114, 148),
        Column("UOM", 266, 26), Column("Qty", 294, 26, "right"),
        Column("Price", 326, 48, "right"), Column("Disc %", 378, 34, "right"),
        Column("PO No", 422, 52), Column("Amount", 484, 84, "right"),
    ]  # fmt: skip
    y = table(sheet, trade, columns, rows)
    subtotal = sum(round(one["amount"] * 100) for one in items)
    tax = round(subtotal * trade.tax_rate / 10_000)
    label = f"Sales Tax {trade.tax_rate / 100}%"
    sums(sheet, trade, y, (("Subtotal", subtotal), (label, tax), ("Total", subtotal + tax)))
    return {
        "due_date": trade.due.isoformat(),
        "order_date": ordered.isoformat(),
        "delivery_date": shipped.isoformat(),
        "payment_reference": reference,
        "customer_tax_id": tin,
        "ship_from_name": f"{trade.vendor.split()[0]} Depot",
        "ship_from_address": warehouse.joined(),
        "subtotal": dollars(subtotal),
        "tax": dollars(tax),
        "total": dollars(subtotal + tax),
    }, items


def _by_rate(rng: Random, sheet: Sheet, trade: Trade) -> tuple[Facts, list[Facts]]:
    """Net, tax and gross of every line; the taxes by their rate under the sums."""
    head(sheet, trade, "Tax Invoice")
    shape = trade.day_format
    rate_abroad = rng.randint(10_500, 14_900) / 10_000
    captions(sheet, trade, 404, 96, (
        ("Date of issue:", trade.day.strftime(shape)),
        ("Delivered on:", trade.day.strftime(shape)),
        ("Due Date:", trade.due.strftime(shape)),
    ))  # fmt: skip
    home = trade.customer_address.lines()
    party(sheet, trade, 44, 124, [trade.customer, *home], "Customer:")
    rows, items = [], []
    by_rate: dict[int, tuple[int, int]] = {}
    for line in trade.lines:
        rate = rng.choice((5, 12))
        tax = round(line.cents * rate / 100)
        rows.append([
            line.text, f"{line.quantity} pcs", money(line.price), money(line.cents), f"{rate}%",
            money(tax), money(line.cents + tax),
        ])  # fmt: skip
        items.append(item(
            line, line.cents + tax, unit="pcs", tax_rate=rate, tax=dollars(tax),
            net_amount=dollars(line.cents), gross_amount=dollars(line.cents + tax),
        ))  # fmt: skip
        net, taxes = by_rate.get(rate, (0, 0))
        by_rate[rate] = (net + line.cents, taxes + tax)
    columns = [
        Column("Description", 44, 160), Column("Quantity", 206, 46, "right"),
        Column("Unit price", 258, 56, "right"), Column("Net", 320, 62, "right"),
        Column("Tax rate", 388, 40, "right"), Column("Tax", 434, 54, "right"),
        Column("Gross", 494, 74, "right"),
    ]  # fmt: skip
    y = table(sheet, trade, columns, rows)
    net = sum(one[0] for one in by_rate.values())
    tax = sum(one[1] for one in by_rate.values())
    y = sums(sheet, trade, y, (("Net total", net), ("Total tax", tax), ("Total", net + tax)))
    for x, title in ((44, "Tax rate"), (150, "Net"), (240, "Tax")):
        sheet.text(x, y, title, trade.face.bold, 8.5)
    for n, (rate, (base, part)) in enumerate(sorted(by_rate.items()), start=1):
        for x, text in ((44, f"{rate}%"), (150, money(base)), (240, money(part))):
            sheet.text(x, y + 14 * n, text, trade.face.regular, 8.5)
    shown = f"Exchange rate: 1 USD = {rate_abroad:.4f} CAD"
    sheet.text(44, y + 58, shown, trade.face.regular, 8.5)
    details = [
        {"rate": rate, "net": dollars(base), "amount": dollars(part)}
        for rate, (base, part) in sorted(by_rate.items())
    ]
    return {
        "due_date": trade.due.isoformat(),
        "delivery_date": trade.day.isoformat(),
        "exchange_rate": rate_abroad,
        "subtotal": dollars(net),
        "tax": dollars(tax),
        "total": dollars(net + tax),
        "tax_details": details,
    }, items


def _in_parts(rng: Random, sheet: Sheet, trade: Trade) -> tuple[Facts, list[Facts]]:
    """A job with a gratuity that is paid in installments."""
    head(sheet, trade, "Invoice")
    captions(sheet, trade, 404, 96, (("Invoice date", trade.day.strftime(trade.day_format)),))
    home = trade.customer_address.lines()
    party(sheet, trade, 44, 124, [trade.customer, *home], "Bill to")
    rows, items = [], []
    for line in trade.lines:
        less = rng.choice((0, 1_00, 2_50)) if line.cents > 10_00 else 0
        rows.append([
            line.text, str(line.quantity), money(line.price), money(less) if less else "",
            money(line.cents - less),
        ])  # fmt: skip
        items.append(item(line, line.cents - less, discount=dollars(less) if less else None))
    columns = [
        Column("Service", 44, 220), Column("Qty", 268, 40, "right"),
        Column("Rate", 318, 70, "right"), Column("Discount", 396, 70, "right"),
        Column("Amount", 474, 94, "right"),
    ]  # fmt: skip
    y = table(sheet, trade, columns, rows)
    subtotal = sum(round(one["amount"] * 100) for one in items)
    tip = round(subtotal * 0.15)
    total = subtotal + tip
    y = sums(sheet, trade, y, (("Subtotal", subtotal), ("Gratuity", tip), ("Total", total)))
    count = rng.choice((2, 3))
    parts = [total // count] * (count - 1)
    parts.append(total - sum(parts))
    days = [trade.day + timedelta(days=30 * n) for n in range(1, count + 1)]
    sheet.text(44, y + 4, rng.choice(("Payment schedule", "Installments")), trade.face.bold, 9)
    for n, (day, cents) in enumerate(zip(days, parts, strict=True), start=1):
        row = (f"Payment {n}", day.strftime(trade.day_format), money(cents, sign="$"))
        for x, text in zip((44, 130, 260), row, strict=True):
            sheet.text(x, y + 4 + 14 * n, text, trade.face.regular, 9)
    return {
        "subtotal": dollars(subtotal),
        "gratuity": dollars(tip),
        "total": dollars(total),
        "installments": [
            {"due_date": day.isoformat(), "amount": dollars(cents)}
            for day, cents in zip(days, parts, strict=True)
        ],
    }, items


DESIGNS: dict[str, Callable[[Random, Sheet, Trade], tuple[Facts, list[Facts]]]] = {
    "wholesale": _wholesale,
    "by_rate": _by_rate,
    "in_parts": _in_parts,
}
