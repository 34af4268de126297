"""Invoices of other lands and other trades: layouts unlike those of `samples.trade`."""

from collections.abc import Callable
from random import Random
from typing import Any

from samples.document import Document, dollars, finished
from samples.sheet import Sheet
from samples.trade_bills import Bill, block, invent, sums, table
from samples.trade_places import COUNTRIES
from samples.trade_services import consultant, hosted, utility

Draw = Callable[[Sheet, Bill], None]


def abroad(rng: Random, design: str) -> Document:
    """Draw one invoice."""
    land_code, draw = DESIGNS[design]
    bill = invent(rng, COUNTRIES[land_code])
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


def _uk_boxes(sheet: Sheet, bill: Bill) -> None:
    """Titles side by side in boxes, their values under them; VAT; registered office at the foot."""
    sheet.text(42, 56, bill.vendor, bill.face.bold, 17 * bill.face.scale, max_width=330)
    sheet.text(553, 56, "Sales Invoice", bill.face.bold, 15, align="right")
    sheet.lines(42, 74, [*bill.vendor_address, f"Tel: {bill.vendor_phone}"], bill.face.regular, 8.5)
    block(sheet, bill, 42, 146, "Invoice To")
    titles = ("Invoice No", "Invoice Date", "Your Order", "Payment Due")
    for place, (title, value) in enumerate(
        zip(titles, (bill.number, bill.shown[0], bill.order, bill.shown[1]), strict=True)
    ):
        x = 42 + 128 * place
        sheet.box(x, 216, 128, 34)
        sheet.text(x + 5, 227, title, bill.face.regular, 7.5)
        sheet.text(x + 5, 243, value, bill.face.bold, 9, max_width=118)
    y = table(sheet, bill, 284, ("Details", "Quantity", "Unit Price", "Net Amount"))
    sums(sheet, bill, y + 14, "Total Net Amount", "Invoice Total")
    foot = f"{bill.vendor}. Registered in England No. 04417755. VAT Reg No. GB 417 7558 21"
    sheet.text(297, 806, foot, bill.face.regular, 7, align="center")


def _rechnung(sheet: Sheet, bill: Bill) -> None:
    """A German letter: sender in small print over the window, captions at the right."""
    sheet.text(553, 52, bill.vendor, bill.face.bold, 16 * bill.face.scale, align="right")
    sheet.text(
        42, 118, f"{bill.vendor} · {' · '.join(bill.vendor_address)}", bill.face.regular, 6.5
    )
    block(sheet, bill, 42, 136)
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
    y = table(sheet, bill, 276, ("Bezeichnung", "Menge", "Einzelpreis", "Gesamtpreis"), sign=True)
    sums(sheet, bill, y + 14, "Zwischensumme", "Gesamtbetrag")
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
    y = block(sheet, bill, 42, 110, vendor=True)
    sheet.text(42, y, f"Tél. : {bill.vendor_phone}", bill.face.regular, 9)
    block(sheet, bill, 340, 110, "Facturé à :")
    sheet.text(42, 206, f"Date de facture : {bill.shown[0]}", bill.face.regular, 9)
    sheet.text(340, 206, f"Échéance : {bill.shown[1]}", bill.face.regular, 9)
    y = table(sheet, bill, 242, ("Désignation", "Qté", "PU HT", "Montant HT"))
    sums(sheet, bill, y + 14, "Total HT", "Total TTC")


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
    block(sheet, bill, 42, 150, "Facturar a:")
    y = table(sheet, bill, 236, ("Descripción", "Cantidad", "Precio", "Importe"))
    sums(sheet, bill, y + 14, "Base imponible", "TOTAL FACTURA")


def _tax_invoice(sheet: Sheet, bill: Bill) -> None:
    """An Indian tax invoice: two taxes, captions and values in a ruled head."""
    sheet.text(297, 46, "TAX INVOICE", bill.face.bold, 12, align="center")
    sheet.box(40, 56, 515, 90)
    y = block(sheet, bill, 46, 70, vendor=True)
    sheet.text(46, y, "GSTIN: 00AAAAA0000A0Z0", bill.face.regular, 8.5)
    for place, (label, value) in enumerate(
        (("Invoice No.", bill.number), ("Dated", bill.shown[0]), ("Due Date", bill.shown[1]))
    ):
        sheet.text(330, 72 + 16 * place, label, bill.face.regular, 8.5)
        sheet.text(420, 72 + 16 * place, f": {value}", bill.face.bold, 8.5)
    block(sheet, bill, 46, 162, "Buyer (Bill to)")
    y = table(sheet, bill, 246, ("Description of Goods", "Qty", "Rate", "Amount"))
    sums(sheet, bill, y + 14, "Taxable Value", "Grand Total", sign=False)
    sheet.text(46, 760, f"for {bill.vendor}", bill.face.regular, 8.5)


DESIGNS: dict[str, tuple[str, Draw]] = {
    "uk_boxes": ("GB", _uk_boxes),
    "rechnung": ("DE", _rechnung),
    "facture": ("FR", _facture),
    "factura": ("ES", _factura),
    "tax_invoice": ("IN", _tax_invoice),
    "hosted": ("US", hosted),
    "consultant": ("US", consultant),
    "utility": ("US", utility),
}
"""Design → the country it is of, and who draws it."""
