"""Invoices of other lands and other trades: layouts unlike those of `samples.trade`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from samples import people
from samples.document import Document, dollars, finished
from samples.sheet import FACES, Face, Sheet, text_width
from samples.trade_facts import ITEMS, Line
from samples.trade_places import COUNTRIES, Country


@dataclass(frozen=True)
class Bill:
    """What an invoice says. taxes: label and cents; terms: (written, due) as printed."""

    land: Country
    vendor: str
    vendor_address: tuple[str, ...]
    vendor_phone: str
    customer: str
    customer_address: tuple[str, ...]
    number: str
    order: str
    day: date
    due: date
    shown: tuple[str, str]
    lines: tuple[Line, ...]
    taxes: tuple[tuple[str, int], ...]
    face: Face

    @property
    def subtotal(self) -> int:
        """Before tax."""
        return sum(line.cents for line in self.lines)

    @property
    def total(self) -> int:
        """With tax."""
        return self.subtotal + sum(cents for _, cents in self.taxes)


Draw = Callable[[Sheet, Bill], None]
_RATES = {
    "GB": (("VAT @ 20%", 20),),
    "DE": (("MwSt. 19%", 19),),
    "FR": (("TVA 20%", 20),),
    "ES": (("IVA 21%", 21),),
    "IN": (("CGST @ 9%", 9), ("SGST @ 9%", 9)),
    "US": (),
}


def abroad(rng: Random, design: str) -> Document:
    """Draw one invoice."""
    land_code, draw = DESIGNS[design]
    bill = _invent(rng, COUNTRIES[land_code])
    sheet = Sheet(595, 842) if land_code != "US" else Sheet()
    draw(sheet, bill)
    items = [
        {
            "description": line.text,
            "quantity": line.quantity,
            "unit_price": dollars(line.price),
            "amount": dollars(line.cents),
        }
        for line in bill.lines
    ]
    return finished("invoice", design, _truth(bill, design), sheet, line_items=items)


def _truth(bill: Bill, design: str) -> dict[str, Any]:
    tax = sum(cents for _, cents in bill.taxes)
    return {
        "vendor_name": bill.vendor,
        "vendor_address": " ".join(bill.vendor_address),
        "customer_name": bill.customer,
        "customer_address": " ".join(bill.customer_address),
        "invoice_number": bill.number,
        "invoice_date": bill.day.isoformat(),
        "due_date": bill.due.isoformat(),
        "po_number": bill.order if design in ("uk_boxes", "hosted") else None,
        "subtotal": dollars(bill.subtotal) if design not in ("utility",) else None,
        "tax": dollars(tax) if bill.taxes else None,
        "total": dollars(bill.total),
        "currency": bill.land.currency,
    }


def _invent(rng: Random, land: Country) -> Bill:
    day = date(rng.randint(2017, 2026), rng.randint(1, 12), rng.randint(1, 28))
    due = day + timedelta(days=rng.choice((14, 21, 30)))
    # Both days in one shape, as a paper has them.
    shape = rng.choice(land.dates)
    one = Country(**{**land.__dict__, "dates": (shape,)})
    lines = tuple(
        Line(
            f"{rng.choice('ABKX')}{rng.randint(100, 999)}",
            text,
            rng.randint(1, 12),
            rng.randint(2_00, 240_00),
        )
        for text in rng.sample(ITEMS, rng.choice((1, 2, 3, 5, 7)))
    )
    subtotal = sum(line.cents for line in lines)
    taxes = tuple((label, round(subtotal * rate / 100)) for label, rate in _RATES[land.code])
    vendor, customer = rng.sample(land.firms, 2)
    homes = rng.sample(land.addresses, 2)
    number = rng.choice(
        (
            f"{day.year}-{rng.randint(1000, 9999)}",
            f"INV{rng.randint(10000, 99999)}",
            people.digits(rng, 6),
        )
    )
    return Bill(
        land, vendor, homes[0], rng.choice(land.phones), customer, homes[1], number,
        f"{rng.randint(40000, 49999)}", day, due, (one.day(rng, day), one.day(rng, due)),
        lines, taxes, rng.choice(FACES),
    )  # fmt: skip


def _table(
    sheet: Sheet, bill: Bill, y: float, titles: tuple[str, ...], *, sign: bool = False
) -> float:
    """Description, quantity, price and amount; next free baseline."""
    right = sheet.width - 42
    columns = ((42.0, "left"), (right - 200, "right"), (right - 100, "right"), (right, "right"))
    for (x, align), title in zip(columns, titles, strict=True):
        sheet.text(x, y, title, bill.face.bold, 8.5, align=align)
    sheet.rule(40, y + 4, right, y + 4)
    y += 17
    for line in bill.lines:
        cells = (
            line.text,
            str(line.quantity),
            bill.land.money(line.price, sign=sign),
            bill.land.money(line.cents, sign=sign),
        )
        for (x, align), cell in zip(columns, cells, strict=True):
            sheet.text(
                x, y, cell, bill.face.regular, 8.5 * bill.face.scale, align=align, max_width=260
            )
        y += 16
    return y


def _sums(sheet: Sheet, bill: Bill, y: float, first: str, last: str, *, sign: bool = True) -> float:
    right = sheet.width - 42
    rows = [(first, bill.subtotal), *bill.taxes, (last, bill.total)]
    for place, (label, cents) in enumerate(rows):
        end = place == len(rows) - 1
        font = bill.face.bold if end else bill.face.regular
        sheet.text(right - 190, y, label, font, 9)
        sheet.text(right, y, bill.land.money(cents, sign=sign or end), font, 9, align="right")
        y += 15
    return y


def _block(
    sheet: Sheet, bill: Bill, x: float, y: float, head: str = "", *, vendor: bool = False
) -> float:
    name, home = (
        (bill.vendor, bill.vendor_address) if vendor else (bill.customer, bill.customer_address)
    )
    if head:
        sheet.text(x, y, head, bill.face.bold, 8.5)
        y += 13
    sheet.text(x, y, name, bill.face.bold if vendor else bill.face.regular, 9)
    return sheet.lines(x, y + 12, list(home), bill.face.regular, 9)


def _uk_boxes(sheet: Sheet, bill: Bill) -> None:
    """Titles side by side in boxes, their values under them; VAT; registered office at the foot."""
    sheet.text(42, 56, bill.vendor, bill.face.bold, 17 * bill.face.scale, max_width=330)
    sheet.text(553, 56, "Sales Invoice", bill.face.bold, 15, align="right")
    sheet.lines(42, 74, [*bill.vendor_address, f"Tel: {bill.vendor_phone}"], bill.face.regular, 8.5)
    _block(sheet, bill, 42, 146, "Invoice To")
    titles = ("Invoice No", "Invoice Date", "Your Order", "Payment Due")
    for place, (title, value) in enumerate(
        zip(titles, (bill.number, bill.shown[0], bill.order, bill.shown[1]), strict=True)
    ):
        x = 42 + 128 * place
        sheet.box(x, 216, 128, 34)
        sheet.text(x + 5, 227, title, bill.face.regular, 7.5)
        sheet.text(x + 5, 243, value, bill.face.bold, 9, max_width=118)
    y = _table(sheet, bill, 284, ("Details", "Quantity", "Unit Price", "Net Amount"))
    _sums(sheet, bill, y + 14, "Total Net Amount", "Invoice Total")
    foot = f"{bill.vendor}. Registered in England No. 04417755. VAT Reg No. GB 417 7558 21"
    sheet.text(297, 806, foot, bill.face.regular, 7, align="center")


def _rechnung(sheet: Sheet, bill: Bill) -> None:
    """A German letter: sender in small print over the window, captions at the right."""
    sheet.text(553, 52, bill.vendor, bill.face.bold, 16 * bill.face.scale, align="right")
    sheet.text(
        42, 118, f"{bill.vendor} · {' · '.join(bill.vendor_address)}", bill.face.regular, 6.5
    )
    _block(sheet, bill, 42, 136)
    for place, (label, value) in enumerate(
        (
            ("Rechnungsnummer:", bill.number),
            ("Rechnungsdatum:", bill.shown[0]),
            ("Zahlbar bis:", bill.shown[1]),
        )
    ):
        sheet.text(340, 136 + 14 * place, label, bill.face.regular, 9)
        sheet.text(553, 136 + 14 * place, value, bill.face.regular, 9, align="right")
    sheet.text(42, 226, f"Rechnung Nr. {bill.number}", bill.face.bold, 13)
    sheet.text(
        42, 246, "Wir danken für Ihren Auftrag und berechnen wie folgt:", bill.face.regular, 9
    )
    y = _table(sheet, bill, 276, ("Bezeichnung", "Menge", "Einzelpreis", "Gesamtpreis"), sign=True)
    _sums(sheet, bill, y + 14, "Zwischensumme", "Gesamtbetrag")
    sheet.text(
        42,
        800,
        f"Telefon {bill.vendor_phone}   USt-IdNr. DE999999999   IBAN DE00 0000 0000",
        bill.face.regular,
        7,
    )


def _facture(sheet: Sheet, bill: Bill) -> None:
    """A French invoice: parties side by side, HT and TTC."""
    sheet.text(297, 54, "FACTURE", bill.face.bold, 20, align="center")
    sheet.text(297, 74, f"N° {bill.number}", bill.face.regular, 10, align="center")
    y = _block(sheet, bill, 42, 110, vendor=True)
    sheet.text(42, y, f"Tél. : {bill.vendor_phone}", bill.face.regular, 9)
    _block(sheet, bill, 340, 110, "Facturé à :")
    sheet.text(42, 206, f"Date de facture : {bill.shown[0]}", bill.face.regular, 9)
    sheet.text(340, 206, f"Échéance : {bill.shown[1]}", bill.face.regular, 9)
    y = _table(sheet, bill, 242, ("Désignation", "Qté", "PU HT", "Montant HT"))
    _sums(sheet, bill, y + 14, "Total HT", "Total TTC")


def _factura(sheet: Sheet, bill: Bill) -> None:
    """A Spanish invoice with its captions in one column."""
    sheet.text(42, 58, bill.vendor, bill.face.bold, 15 * bill.face.scale)
    sheet.lines(
        42,
        74,
        [*bill.vendor_address, f"Tel. {bill.vendor_phone}", "NIF: B00000000"],
        bill.face.regular,
        8.5,
    )
    rows = (
        ("Factura nº:", bill.number),
        ("Fecha:", bill.shown[0]),
        ("Vencimiento:", bill.shown[1]),
    )
    for place, (label, value) in enumerate(rows):
        sheet.text(360, 62 + 14 * place, label, bill.face.bold, 9)
        sheet.text(440, 62 + 14 * place, value, bill.face.regular, 9)
    _block(sheet, bill, 42, 150, "Facturar a:")
    y = _table(sheet, bill, 236, ("Descripción", "Cantidad", "Precio", "Importe"))
    _sums(sheet, bill, y + 14, "Base imponible", "TOTAL FACTURA")


def _tax_invoice(sheet: Sheet, bill: Bill) -> None:
    """An Indian tax invoice: two taxes, captions and values in a ruled head."""
    sheet.text(297, 46, "TAX INVOICE", bill.face.bold, 12, align="center")
    sheet.box(40, 56, 515, 90)
    y = _block(sheet, bill, 46, 70, vendor=True)
    sheet.text(46, y, "GSTIN: 00AAAAA0000A0Z0", bill.face.regular, 8.5)
    for place, (label, value) in enumerate(
        (("Invoice No.", bill.number), ("Dated", bill.shown[0]), ("Due Date", bill.shown[1]))
    ):
        sheet.text(330, 72 + 16 * place, label, bill.face.regular, 8.5)
        sheet.text(420, 72 + 16 * place, f": {value}", bill.face.bold, 8.5)
    _block(sheet, bill, 46, 162, "Buyer (Bill to)")
    y = _table(sheet, bill, 246, ("Description of Goods", "Qty", "Rate", "Amount"))
    _sums(sheet, bill, y + 14, "Taxable Value", "Grand Total", sign=False)
    sheet.text(46, 760, f"for {bill.vendor}", bill.face.regular, 8.5)


def _hosted(sheet: Sheet, bill: Bill) -> None:
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
    y = _block(sheet, bill, 42, 168, vendor=True)
    sheet.text(
        42, y, "billing@" + bill.vendor.split()[0].lower() + ".example", bill.face.regular, 9
    )
    _block(sheet, bill, 320, 168, "Bill to")
    amount = bill.land.money(bill.total)
    sheet.text(42, 256, f"{amount} {bill.land.currency} due {bill.shown[1]}", bill.face.bold, 15)
    y = _table(sheet, bill, 292, ("Description", "Qty", "Unit price", "Amount"), sign=True)
    y = _sums(sheet, bill, y + 14, "Subtotal", "Total")
    sheet.text(380, y, "Amount due", bill.face.bold, 9)
    sheet.text(570, y, f"{amount} {bill.land.currency}", bill.face.bold, 9, align="right")


def _consultant(sheet: Sheet, bill: Bill) -> None:
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
    _block(sheet, bill, 42, 176, "PREPARED FOR" if len(bill.number) == 6 else "BILLED TO")
    y = _table(sheet, bill, 262, ("Service", "Hours", "Rate", "Total"), sign=True)
    _sums(sheet, bill, y + 14, "Subtotal", "TOTAL DUE")
    sheet.text(42, 730, f"Please make all checks payable to {bill.vendor}", face.regular, 8.5)


def _utility(sheet: Sheet, bill: Bill) -> None:
    """A bill for power or water: a box with the summary, a payment stub with the same numbers."""
    face = bill.face
    money = bill.land.money
    sheet.text(42, 54, bill.vendor, face.bold, 15 * face.scale)
    sheet.text(42, 70, f"Customer service: {bill.vendor_phone}", face.regular, 8.5)
    rows = (("Bill number", bill.number), ("Bill date", bill.shown[0]), ("Due date", bill.shown[1]))
    for place, (label, value) in enumerate(rows):
        sheet.text(400, 54 + 14 * place, label, face.regular, 9)
        sheet.text(570, 54 + 14 * place, value, face.bold, 9, align="right")
    _block(sheet, bill, 42, 110, "Bill To:")
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
    y = _table(sheet, bill, 236, ("Description of charges", "Usage", "Rate", "Charge"), sign=True)
    right = sheet.width - 42
    for label in ("Total current charges", "Total amount due"):
        sheet.text(right - 190, y + 14, label, face.bold, 9)
        sheet.text(right, y + 14, money(bill.total), face.bold, 9, align="right")
        y += 15
    sheet.rule(36, 640, 576, 640, dashed=True)
    sheet.text(42, 656, "Please detach and return with your payment", face.regular, 8)
    sheet.text(42, 690, "Remit to:", face.bold, 9)
    sheet.lines(42, 703, [bill.vendor, *bill.vendor_address], face.regular, 9)


DESIGNS: dict[str, tuple[str, Draw]] = {
    "uk_boxes": ("GB", _uk_boxes),
    "rechnung": ("DE", _rechnung),
    "facture": ("FR", _facture),
    "factura": ("ES", _factura),
    "tax_invoice": ("IN", _tax_invoice),
    "hosted": ("US", _hosted),
    "consultant": ("US", _consultant),
    "utility": ("US", _utility),
}
"""Design → the country it is of, and who draws it."""
