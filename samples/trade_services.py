"""Invoices of American services: a subscription, a consultant, a utility."""

from samples.faces import text_width
from samples.sheet import Sheet
from samples.trade_bills import Bill, block, sums, table


def hosted(sheet: Sheet, bill: Bill) -> None:
    """A subscription's invoice: stacked captions, large amount due, parties side by side."""
    sheet.text(42, 64, "Invoice", bill.face.bold, 22)
    rows = (
        ("Invoice number", bill.number),
        ("Date of issue", bill.shown[0]),
        ("Date due", bill.shown[1]),
        ("PO number", bill.order),
    )
    for place, (label, value) in enumerate(rows):
        sheet.text(42, 92 + 13 * place, label, bill.face.bold, 9)
        sheet.text(140, 92 + 13 * place, value, bill.face.regular, 9)
    y = block(sheet, bill, 42, 168, vendor=True)
    sheet.text(
        42, y, "billing@" + bill.vendor.split()[0].lower() + ".example", bill.face.regular, 9
    )
    block(sheet, bill, 320, 168, "Bill to")
    amount = bill.land.money(bill.total)
    sheet.text(42, 256, f"{amount} {bill.land.currency} due {bill.shown[1]}", bill.face.bold, 15)
    y = table(sheet, bill, 292, ("Description", "Qty", "Unit price", "Amount"), sign=True)
    y = sums(sheet, bill, y + 14, "Subtotal", "Total")
    sheet.text(380, y, "Amount due", bill.face.bold, 9)
    sheet.text(570, y, f"{amount} {bill.land.currency}", bill.face.bold, 9, align="right")


def consultant(sheet: Sheet, bill: Bill) -> None:
    """Captions over values at the right, a sign with a slogan, hours and rates, no tax."""
    face = bill.face
    size = 20 * face.scale
    while text_width(bill.vendor, face.bold, size) > 300:
        size -= 1
    sheet.text(42, 66, bill.vendor, face.bold, size)
    sheet.text(42, 82, "Clear advice for growing teams", face.regular, 8.5)
    sheet.lines(42, 104, [*bill.vendor_address, bill.vendor_phone], face.regular, 9)
    rows = (
        ("INVOICE NUMBER", bill.number),
        ("DATE ISSUED", bill.shown[0]),
        ("PAYMENT DUE BY", bill.shown[1]),
    )
    for place, (label, value) in enumerate(rows):
        sheet.text(420, 60 + 32 * place, label, face.bold, 7)
        sheet.text(420, 73 + 32 * place, value, face.regular, 10)
    block(sheet, bill, 42, 176, "PREPARED FOR" if len(bill.number) == 6 else "BILLED TO")
    y = table(sheet, bill, 262, ("Service", "Hours", "Rate", "Total"), sign=True)
    sums(sheet, bill, y + 14, "Subtotal", "TOTAL DUE")
    sheet.text(42, 730, f"Please make all checks payable to {bill.vendor}", face.regular, 8.5)


def utility(sheet: Sheet, bill: Bill) -> None:
    """A bill for power or water: a box with the summary, a payment stub with the same numbers."""
    face = bill.face
    money = bill.land.money
    sheet.text(42, 54, bill.vendor, face.bold, 15 * face.scale)
    sheet.text(42, 70, f"Customer service: {bill.vendor_phone}", face.regular, 8.5)
    rows = (("Bill number", bill.number), ("Bill date", bill.shown[0]), ("Due date", bill.shown[1]))
    for place, (label, value) in enumerate(rows):
        sheet.text(400, 54 + 14 * place, label, face.regular, 9)
        sheet.text(570, 54 + 14 * place, value, face.bold, 9, align="right")
    block(sheet, bill, 42, 110, "Bill To:")
    sheet.box(330, 108, 240, 74, fill=0.93)
    account = (
        ("Previous balance", money(84_17)),
        ("Payment received - thank you", money(-84_17)),
        ("Balance forward", money(0)),
        ("Current charges", money(bill.total)),
    )
    for place, (label, value) in enumerate(account):
        sheet.text(338, 122 + 16 * place, label, face.regular, 9)
        sheet.text(562, 122 + 16 * place, value, face.regular, 9, align="right")
    y = table(sheet, bill, 236, ("Description of charges", "Usage", "Rate", "Charge"), sign=True)
    right = sheet.width - 42
    for label in ("Total current charges", "Total amount due"):
        sheet.text(right - 190, y + 14, label, face.bold, 9)
        sheet.text(right, y + 14, money(bill.total), face.bold, 9, align="right")
        y += 15
    sheet.rule(36, 640, 576, 640, dashed=True)
    sheet.text(42, 656, "Please detach and return with your payment", face.regular, 8)
    sheet.text(42, 690, "Remit to:", face.bold, 9)
    sheet.lines(42, 703, [bill.vendor, *bill.vendor_address], face.regular, 9)
