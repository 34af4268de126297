"""Receipts of other lands and trades: pumps, hotels, tables with tips, thermal paper abroad.

A design gives its print as lines; `("a", "b")` stands at both edges, `"=text"` in the middle.
"""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from samples import people
from samples.document import Document, dollars, finished
from samples.sheet import COURIER, HELVETICA, VERA, Face, Sheet
from samples.trade_places import COUNTRIES, Country

Print = list[str | tuple[str, str]]
Facts = dict[str, Any]
_PITCH = 12.5
_GOODS = {
    "GB": "Steak & Ale Pie|Fish and Chips|Sticky Toffee Pudding|Pint of Bitter|Ploughmans Lunch|Lemonade",
    "MY": "KERTAS A4 80GSM|PEN BIRU 0.7|FAIL PLASTIK|GAM UHU 40G|NASI LEMAK|TEH TARIK|MEE GORENG|PAKU 2 INCI",
    "FR": "Baguette tradition|Croissant beurre|Pain complet|Tarte citron|Café crème|Éclair chocolat",
    "DE": "Bio Vollmilch 1L|Roggenbrot 500g|Gouda jung|Apfelsaft|Kartoffeln 2kg|Butter 250g",
    "ES": "Café con leche|Tostada tomate|Zumo naranja|Bocadillo jamón|Agua mineral|Tortilla",
    "US": "WHL MILK GAL|SOURDOUGH LOAF|PAPER TOWEL 6|ORG BANANA|LED BULB 60W|CHKN BREAST|GRANOLA BAR",
}


def till(rng: Random, design: str) -> Document:
    """Draw one receipt."""
    facts, items, lines = DESIGNS[design](rng)
    face: Face = rng.choice((COURIER, HELVETICA, VERA)) if design != "thermal_my" else COURIER
    size = 8.5 * face.scale
    sheet = Sheet(width=236, height=50 + _PITCH * (len(lines) + 2))
    y = 28.0
    for place, line in enumerate(lines):
        font = face.bold if place == 0 else face.regular
        if isinstance(line, tuple):
            sheet.text(14, y, line[0], font, size, max_width=150)
            sheet.text(222, y, line[1], font, size, align="right")
        elif line.startswith("="):
            scaled = size * (1.4 if place == 0 and len(line) < 24 else 1.0)
            sheet.text(118, y, line[1:], font, scaled, align="center", max_width=208)
        else:
            sheet.text(14, y, line, font, size, max_width=208)
        y += _PITCH
    return finished("receipt", design, facts, sheet, line_items=items)


def _shop(rng: Random, code: str) -> tuple[Country, Facts, Print]:
    """The shop of a country with a day; its facts and its head in print."""
    land = COUNTRIES[code]
    day = date(rng.randint(2016, 2026), rng.randint(1, 12), rng.randint(1, 28))
    home = rng.choice(land.addresses)
    facts = {
        "merchant_name": rng.choice(land.firms),
        "merchant_address": " ".join(home),
        "date": day.isoformat(),
        "time": f"{rng.randint(8, 21):02d}:{rng.randint(0, 59):02d}",
    }
    return land, facts, [f"={facts['merchant_name']}", *(f"={line}" for line in home)]


def _when(rng: Random, land: Country, facts: Facts) -> str:
    day = date.fromisoformat(facts["date"])
    return day.strftime(rng.choice([shape for shape in land.dates if "%" in shape and "b" not in shape.lower()]))


def _items(rng: Random, code: str, most: int = 5, *, counted: bool = False) -> list[Facts]:
    return [
        {
            "description": name,
            "quantity": (quantity := rng.choice((1, 1, 2, 3)) if counted else 1),
            "amount": dollars(quantity * rng.randint(1_10, 19_90)),
        }
        for name in rng.sample(_GOODS[code].split("|"), rng.randint(1, most))
    ]


def _cents(items: list[Facts]) -> int:
    return sum(round(item["amount"] * 100) for item in items)


def _pub(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A British pub: prices hold their VAT; service is added."""
    land, facts, lines = _shop(rng, "GB")
    items = _items(rng, "GB", counted=True)
    subtotal = _cents(items)
    service = round(subtotal * 0.125)
    total = subtotal + service
    lines += ["=VAT No. 417 7558 21", f"=Tel {land.phones[0]}", ""]
    lines += [(f"Table {rng.randint(1, 40)}", f"Covers {rng.randint(1, 6)}")]
    lines += [(f"Date: {_when(rng, land, facts)}", facts["time"]), ""]
    lines += [(f"{i['quantity']} x {i['description']}", land.money(round(i["amount"] * 100))) for i in items]
    lines += ["", ("Subtotal", land.money(subtotal)), ("Service Charge 12.5%", land.money(service))]
    lines += [("Total to pay", land.money(total)), ("Visa Debit", land.money(total))]
    lines += ["=**** **** **** 4417", f"=VAT included @ 20%: {land.money(round(total / 6))}", "=Thank you"]
    facts |= {"subtotal": dollars(subtotal), "service_charge": dollars(service), "total": dollars(total)}
    return facts | {"currency": "GBP"}, items, lines


def _thermal_my(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A Malaysian till: total before and after rounding, a table of the tax."""
    land, facts, lines = _shop(rng, "MY")
    items = _items(rng, "MY")
    gross = _cents(items)
    rounding = round(gross / 5) * 5 - gross
    total = gross + rounding
    paid = total + rng.choice((0, 5_00, 10_00))
    tax = gross - round(gross / 1.06)
    number = f"CS-{people.digits(rng, 6)}"
    lines += [f"=({people.digits(rng, 6)}-K)", f"=TEL: {rng.choice(land.phones)}", "=GST ID NO: 000123456789"]
    lines += ["=TAX INVOICE", (f"Inv No: {number}", ""), (f"Date: {_when(rng, land, facts)}", facts["time"]), ""]
    for item in items:
        lines += [item["description"], (f"  1 x {land.money(round(item['amount'] * 100), sign=False)}", land.money(round(item["amount"] * 100), sign=False) + " SR")]
    lines += ["", ("Total Sales (Incl. GST)", land.money(gross)), ("Rounding Adj", f"{rounding / 100:.2f}")]
    lines += [("Total Payable", land.money(total)), ("CASH", land.money(paid)), ("CHANGE", land.money(paid - total)), ""]
    lines += [("GST SUMMARY  Amount(RM)", "Tax(RM)")]
    lines += [(f"SR @ 6%       {(gross - tax) / 100:.2f}", f"{tax / 100:.2f}"), "", "=TERIMA KASIH"]
    facts |= {"receipt_number": number, "total": dollars(total), "change": dollars(paid - total)}
    return facts, items, lines


def _pump(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A petrol station: gallons and price with three decimals."""
    land, facts, lines = _shop(rng, "US")
    facts["merchant_name"] = rng.choice(("Canyon Fuel Stop", "QUIKPUMP #417", "Mesa Gas & Mart"))
    lines[0] = f"={facts['merchant_name']}"
    gallons = rng.randint(4_000, 18_000)
    price = rng.choice((3_099, 3_459, 3_799, 4_199))
    total = round(gallons * price / 10_000)
    lines += ["", (_when(rng, land, facts), facts["time"]), (f"PUMP# {rng.randint(1, 16):02d}", "")]
    lines += [("UNLEADED  GALLONS", f"{gallons / 1000:.3f}"), ("PRICE/GAL", f"${price / 1000:.3f}")]
    lines += [("FUEL SALE", land.money(total)), "", ("TOTAL", land.money(total)), ("VISA", land.money(total))]
    lines += ["XXXXXXXXXXXX4417", f"AUTH {people.digits(rng, 6)}", "=THANK YOU"]
    return facts | {"total": dollars(total)}, [], lines


def _tipped(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A restaurant: state and city tax, a gratuity, and a table of suggested tips."""
    land, facts, lines = _shop(rng, "US")
    facts["merchant_name"] = rng.choice(("Blue Heron Bistro", "MAMA LUPE'S KITCHEN", "The Rusty Anchor"))
    lines[0] = f"={facts['merchant_name']}"
    items = [
        {"description": name, "quantity": 1, "amount": dollars(rng.randint(6_00, 34_00))}
        for name in rng.sample(("Shrimp Tacos", "House Salad", "Ribeye 12oz", "Iced Tea", "Key Lime Pie"), 3)
    ]
    subtotal = _cents(items)
    state, city = round(subtotal * 0.0625), round(subtotal * 0.02)
    tip = round(subtotal * 0.18)
    total = subtotal + state + city + tip
    check = people.digits(rng, 5)
    lines += [f"={rng.choice(land.phones)}", "", (f"Server: {rng.choice(('Dana', 'Luis'))}", f"Check #{check}")]
    lines += [(_when(rng, land, facts), facts["time"]), ""]
    lines += [(f"1 {i['description']}", f"{i['amount']:.2f}") for i in items]
    lines += ["", ("Subtotal", f"{subtotal / 100:.2f}"), ("State Tax", f"{state / 100:.2f}"), ("City Tax", f"{city / 100:.2f}")]
    lines += [("Gratuity (18%)", f"{tip / 100:.2f}"), ("Total", land.money(total)), ""]
    lines += ["=Suggested additional tip", (f"18% = {subtotal * 0.18 / 100:.2f}", f"20% = {subtotal * 0.2 / 100:.2f}")]
    facts |= {"subtotal": dollars(subtotal), "tax": dollars(state + city), "tip": dollars(tip)}
    return facts | {"total": dollars(total), "receipt_number": check}, items, lines


def _folio(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A hotel: charges by day, a payment, nothing left to pay."""
    land, facts, lines = _shop(rng, "US")
    facts["merchant_name"] = rng.choice(("Cedar Point Inn", "Harborview Hotel & Suites", "The Lamplighter Lodge"))
    lines[0] = f"={facts['merchant_name']}"
    leave = date.fromisoformat(facts["date"])
    come = leave - timedelta(days=1)
    guest = people.person(rng).name()
    shape = rng.choice(("%m/%d/%Y", "%d%b%y", "%m-%d-%Y"))
    room, tax, parking = rng.randint(89_00, 240_00), rng.randint(8_00, 22_00), rng.randint(6_00, 30_00)
    total = room + tax + parking
    items = [
        {"description": name, "quantity": None, "amount": dollars(cents)}
        for name, cents in (("Room Charge", room), ("Occupancy Tax", tax), ("Parking", parking))
    ]
    lines += [f"=Telephone: {land.phones[0]}", "", f"Guest: {guest}", (f"Room: {rng.randint(101, 899)}", f"Folio No: {people.digits(rng, 5)}")]
    lines += [(f"Arrival: {come.strftime(shape)}", f"Departure: {leave.strftime(shape)}"), "", ("Date      Description", "Amount")]
    lines += [(f"{come.strftime(shape)}  {i['description']}", f"{i['amount']:.2f}") for i in items]
    lines += ["", ("Total charges", land.money(total)), ("Visa", f"{-total / 100:.2f}"), ("Balance", land.money(0)), "=Thank you for staying with us"]
    del facts["time"], facts["date"]
    facts |= {"arrival": come.isoformat(), "departure": leave.isoformat(), "guest_name": guest}
    return facts | {"total": dollars(total), "balance": 0.0}, items, lines


def _boulangerie(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """France: prices with TVA, paid by card."""
    land, facts, lines = _shop(rng, "FR")
    items = _items(rng, "FR", counted=True)
    total = _cents(items)
    tax = total - round(total / 1.055)
    lines += [f"=Tél. {land.phones[0]}", "=SIRET 000 000 000 00000", "", f"Ticket n° {people.digits(rng, 5)}"]
    lines += [f"Le {_when(rng, land, facts)} à {facts['time']}", ""]
    lines += [(f"{i['quantity']} {i['description']}", land.money(round(i["amount"] * 100), sign=False)) for i in items]
    lines += ["", ("TOTAL TTC", land.money(total)), ("dont TVA 5,5%", land.money(tax)), ("Carte bancaire", land.money(total))]
    lines += ["=Merci de votre visite"]
    return facts | {"tax": dollars(tax), "total": dollars(total), "currency": "EUR"}, items, lines


def _kassenbon(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """Germany: a sum in euros, cash and change, the tax below."""
    land, facts, lines = _shop(rng, "DE")
    items = _items(rng, "DE")
    total = _cents(items)
    paid = total + rng.choice((2_00, 5_50, 10_00))
    tax = total - round(total / 1.07)
    lines += [f"=Tel. {land.phones[0]}", "=USt-IdNr. DE999999999", ""]
    lines += [(i["description"], land.money(round(i["amount"] * 100), sign=False) + " B") for i in items]
    for item in items:
        item["quantity"] = None
    lines += ["", ("SUMME EUR", land.money(total, sign=False)), ("Bar", land.money(paid, sign=False)), ("Rückgeld", land.money(paid - total, sign=False)), ""]
    lines += [("MwSt%    Netto", "MwSt"), (f"B 7%    {land.money(total - tax, sign=False)}", land.money(tax, sign=False)), ""]
    lines += [(f"Bon-Nr. {people.digits(rng, 4)}", ""), (f"Datum {_when(rng, land, facts)}", f"{facts['time']} Uhr"), "=Vielen Dank für Ihren Einkauf"]
    return facts | {"tax": dollars(tax), "total": dollars(total), "change": dollars(paid - total)}, items, lines


def _cafeteria(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """Spain: base and IVA apart under the total."""
    land, facts, lines = _shop(rng, "ES")
    items = _items(rng, "ES", counted=True)
    total = _cents(items)
    base = round(total / 1.10)
    lines += [f"=Tel. {land.phones[1]}", "=CIF B00000000", "", f"Factura simplificada nº {people.digits(rng, 5)}"]
    lines += [(f"Fecha: {_when(rng, land, facts)}", f"Hora: {facts['time']}"), ""]
    lines += [(f"{i['quantity']} {i['description']}", land.money(round(i["amount"] * 100), sign=False)) for i in items]
    lines += ["", ("Base imponible", land.money(base, sign=False)), ("IVA 10%", land.money(total - base, sign=False)), ("TOTAL", land.money(total)), ("Efectivo", land.money(total))]
    lines += ["=¡Gracias por su visita!"]
    facts |= {"subtotal": dollars(base), "tax": dollars(total - base), "total": dollars(total)}
    return facts | {"currency": "EUR"}, items, lines


def _supermarket(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A large US shop: a slogan first, `2 @ 3.50` lines, savings, number of items."""
    land, facts, lines = _shop(rng, "US")
    facts["merchant_name"] = rng.choice(("FRESH FIELDS MARKET", "ValueBarn Superstore", "HILLSIDE GROCERY"))
    lines = [f"={facts['merchant_name']}", "=Save more. Live well.", *lines[1:], f"={rng.choice(land.phones)}", "", (f"ST# {rng.randint(100, 999)}", f"TR# {people.digits(rng, 5)}"), ""]
    items = _items(rng, "US", counted=True)
    for item in items:
        price = round(item["amount"] * 100) // item["quantity"]
        item["amount"] = dollars(price * item["quantity"])
        if item["quantity"] > 1:
            lines += [item["description"], (f"   {item['quantity']} @ {price / 100:.2f}", f"{item['amount']:.2f} F")]
        else:
            lines += [(item["description"], f"{item['amount']:.2f} F")]
            item["quantity"] = None
    subtotal = _cents(items)
    tax = round(subtotal * 0.07)
    lines += [("   SUBTOTAL", f"{subtotal / 100:.2f}"), ("   TAX 1   7.000 %", f"{tax / 100:.2f}"), ("   TOTAL", f"{(subtotal + tax) / 100:.2f}")]
    lines += [("   DEBIT TEND", f"{(subtotal + tax) / 100:.2f}"), ("   CHANGE DUE", "0.00"), f"=# ITEMS SOLD {len(items)}", ("YOU SAVED", "$3.20")]
    lines += [f"={_when(rng, land, facts)} {facts['time']}"]
    return facts | {"subtotal": dollars(subtotal), "tax": dollars(tax), "total": dollars(subtotal + tax)}, items, lines


DESIGNS: dict[str, Callable[[Random], tuple[Facts, list[Facts], Print]]] = {
    "pub": _pub,
    "thermal_my": _thermal_my,
    "pump": _pump,
    "tipped": _tipped,
    "folio": _folio,
    "boulangerie": _boulangerie,
    "kassenbon": _kassenbon,
    "cafeteria": _cafeteria,
    "supermarket": _supermarket,
}
