"""Receipts of other lands: a pub, thermal paper of Malaysia, shops of the euro."""

from collections.abc import Callable
from random import Random

from samples import people
from samples.document import dollars
from samples.till_parts import Facts, Print, cents, items_of, shop, when


def _pub(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A British pub: prices hold their VAT; service is added."""
    land, facts, lines = shop(rng, "GB")
    items = items_of(rng, "GB", counted=True)
    subtotal = cents(items)
    service = round(subtotal * 0.125)
    total = subtotal + service
    lines += ["=VAT No. 417 7558 21", f"=Tel {land.phones[0]}", ""]
    lines += [(f"Table {rng.randint(1, 40)}", f"Covers {rng.randint(1, 6)}")]
    lines += [(f"Date: {when(rng, land, facts)}", facts["time"]), ""]
    lines += [
        (f"{i['quantity']} x {i['description']}", land.money(round(i["amount"] * 100)))
        for i in items
    ]
    lines += ["", ("Subtotal", land.money(subtotal)), ("Service Charge 12.5%", land.money(service))]
    lines += [("Total to pay", land.money(total)), ("Visa Debit", land.money(total))]
    lines += [
        "=**** **** **** 4417",
        f"=VAT included @ 20%: {land.money(round(total / 6))}",
        "=Thank you",
    ]
    facts |= {
        "subtotal": dollars(subtotal),
        "service_charge": dollars(service),
        "total": dollars(total),
    }
    return facts | {"currency": "GBP"}, items, lines


def _thermal_my(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A Malaysian till: total before and after rounding, a table of the tax."""
    land, facts, lines = shop(rng, "MY")
    items = items_of(rng, "MY")
    gross = cents(items)
    rounding = round(gross / 5) * 5 - gross
    total = gross + rounding
    paid = total + rng.choice((0, 5_00, 10_00))
    tax = gross - round(gross / 1.06)
    number = f"CS-{people.digits(rng, 6)}"
    lines += [
        f"=({people.digits(rng, 6)}-K)",
        f"=TEL: {rng.choice(land.phones)}",
        "=GST ID NO: 000123456789",
    ]
    lines += [
        "=TAX INVOICE",
        (f"Inv No: {number}", ""),
        (f"Date: {when(rng, land, facts)}", facts["time"]),
        "",
    ]
    for item in items:
        lines += [
            item["description"],
            (
                f"  1 x {land.money(round(item['amount'] * 100), sign=False)}",
                land.money(round(item["amount"] * 100), sign=False) + " SR",
            ),
        ]
    lines += [
        "",
        ("Total Sales (Incl. GST)", land.money(gross)),
        ("Rounding Adj", f"{rounding / 100:.2f}"),
    ]
    lines += [
        ("Total Payable", land.money(total)),
        ("CASH", land.money(paid)),
        ("CHANGE", land.money(paid - total)),
        "",
    ]
    lines += [("GST SUMMARY  Amount(RM)", "Tax(RM)")]
    lines += [(f"SR @ 6%       {(gross - tax) / 100:.2f}", f"{tax / 100:.2f}"), "", "=TERIMA KASIH"]
    facts |= {"receipt_number": number, "total": dollars(total), "change": dollars(paid - total)}
    return facts, items, lines


def _boulangerie(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """France: prices with TVA, paid by card."""
    land, facts, lines = shop(rng, "FR")
    items = items_of(rng, "FR", counted=True)
    total = cents(items)
    tax = total - round(total / 1.055)
    lines += [
        f"=Tél. {land.phones[0]}",
        "=SIRET 000 000 000 00000",
        "",
        f"Ticket n° {people.digits(rng, 5)}",
    ]
    lines += [f"Le {when(rng, land, facts)} à {facts['time']}", ""]
    lines += [
        (f"{i['quantity']} {i['description']}", land.money(round(i["amount"] * 100), sign=False))
        for i in items
    ]
    lines += [
        "",
        ("TOTAL TTC", land.money(total)),
        ("dont TVA 5,5%", land.money(tax)),
        ("Carte bancaire", land.money(total)),
    ]
    lines += ["=Merci de votre visite"]
    return facts | {"tax": dollars(tax), "total": dollars(total), "currency": "EUR"}, items, lines


def _kassenbon(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """Germany: a sum in euros, cash and change, the tax below."""
    land, facts, lines = shop(rng, "DE")
    items = items_of(rng, "DE")
    total = cents(items)
    paid = total + rng.choice((2_00, 5_50, 10_00))
    tax = total - round(total / 1.07)
    lines += [f"=Tel. {land.phones[0]}", "=USt-IdNr. DE999999999", ""]
    lines += [
        (i["description"], land.money(round(i["amount"] * 100), sign=False) + " B") for i in items
    ]
    for item in items:
        item["quantity"] = None
    lines += [
        "",
        ("SUMME EUR", land.money(total, sign=False)),
        ("Bar", land.money(paid, sign=False)),
        ("Rückgeld", land.money(paid - total, sign=False)),
        "",
    ]
    lines += [
        ("MwSt%    Netto", "MwSt"),
        (f"B 7%    {land.money(total - tax, sign=False)}", land.money(tax, sign=False)),
        "",
    ]
    lines += [
        (f"Bon-Nr. {people.digits(rng, 4)}", ""),
        (f"Datum {when(rng, land, facts)}", f"{facts['time']} Uhr"),
        "=Vielen Dank für Ihren Einkauf",
    ]
    return (
        facts | {"tax": dollars(tax), "total": dollars(total), "change": dollars(paid - total)},
        items,
        lines,
    )


def _cafeteria(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """Spain: base and IVA apart under the total."""
    land, facts, lines = shop(rng, "ES")
    items = items_of(rng, "ES", counted=True)
    total = cents(items)
    base = round(total / 1.10)
    lines += [
        f"=Tel. {land.phones[1]}",
        "=CIF B00000000",
        "",
        f"Factura simplificada nº {people.digits(rng, 5)}",
    ]
    lines += [(f"Fecha: {when(rng, land, facts)}", f"Hora: {facts['time']}"), ""]
    lines += [
        (f"{i['quantity']} {i['description']}", land.money(round(i["amount"] * 100), sign=False))
        for i in items
    ]
    lines += [
        "",
        ("Base imponible", land.money(base, sign=False)),
        ("IVA 10%", land.money(total - base, sign=False)),
        ("TOTAL", land.money(total)),
        ("Efectivo", land.money(total)),
    ]
    lines += ["=¡Gracias por su visita!"]
    facts |= {"subtotal": dollars(base), "tax": dollars(total - base), "total": dollars(total)}
    return facts | {"currency": "EUR"}, items, lines


DESIGNS: dict[str, Callable[[Random], tuple[Facts, list[Facts], Print]]] = {
    "pub": _pub,
    "thermal_my": _thermal_my,
    "boulangerie": _boulangerie,
    "kassenbon": _kassenbon,
    "cafeteria": _cafeteria,
}
