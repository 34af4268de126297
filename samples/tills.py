"""Till receipts unlike those of `samples.receipt`: pumps, hotels, tables with tips, large shops."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from samples import people, till_details, tills_abroad
from samples.document import Document, dollars, finished
from samples.faces import COURIER, HELVETICA, VERA, Face
from samples.sheet import Sheet
from samples.till_parts import Facts, Print, cents, items_of, shop, when

_PITCH = 12.5


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


def _pump(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A petrol station: gallons and price with three decimals."""
    land, facts, lines = shop(rng, "US")
    facts["merchant_name"] = rng.choice(("Canyon Fuel Stop", "QUIKPUMP #417", "Mesa Gas & Mart"))
    lines[0] = f"={facts['merchant_name']}"
    gallons = rng.randint(4_000, 18_000)
    price = rng.choice((3_099, 3_459, 3_799, 4_199))
    total = round(gallons * price / 10_000)
    lines += [
        "",
        (when(rng, land, facts), facts["time"]),
        (f"PUMP# {(pump := f'{rng.randint(1, 16):02d}')}", ""),
    ]
    lines += [("UNLEADED  GALLONS", f"{gallons / 1000:.3f}"), ("PRICE/GAL", f"${price / 1000:.3f}")]
    lines += [
        ("FUEL SALE", land.money(total)),
        "",
        ("TOTAL", land.money(total)),
        ("VISA", land.money(total)),
    ]
    approval = people.digits(rng, 6)
    lines += ["XXXXXXXXXXXX4417", f"AUTH {approval}", "=THANK YOU"]
    facts |= {
        "pump": pump,
        "fuel_grade": "UNLEADED",
        "fuel_volume": gallons / 1000,
        "fuel_unit_price": price / 1000,
        "auth_code": approval,
        "payments": [{"method": "visa", "amount": dollars(total)}],
    }
    return facts | {"total": dollars(total)}, [], lines


def _tipped(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A restaurant: state and city tax, a gratuity, and a table of suggested tips."""
    land, facts, lines = shop(rng, "US")
    facts["merchant_name"] = rng.choice(
        ("Blue Heron Bistro", "MAMA LUPE'S KITCHEN", "The Rusty Anchor")
    )
    lines[0] = f"={facts['merchant_name']}"
    items = [
        {"description": name, "quantity": 1, "amount": dollars(rng.randint(6_00, 34_00))}
        for name in rng.sample(
            ("Shrimp Tacos", "House Salad", "Ribeye 12oz", "Iced Tea", "Key Lime Pie"), 3
        )
    ]
    subtotal = cents(items)
    state, city = round(subtotal * 0.0625), round(subtotal * 0.02)
    tip = round(subtotal * 0.18)
    total = subtotal + state + city + tip
    check = people.digits(rng, 5)
    lines += [
        f"={rng.choice(land.phones)}",
        "",
        (f"Server: {rng.choice(('Dana', 'Luis'))}", f"Check #{check}"),
    ]
    lines += [(when(rng, land, facts), facts["time"]), ""]
    lines += [(f"1 {i['description']}", f"{i['amount']:.2f}") for i in items]
    lines += [
        "",
        ("Subtotal", f"{subtotal / 100:.2f}"),
        ("State Tax", f"{state / 100:.2f}"),
        ("City Tax", f"{city / 100:.2f}"),
    ]
    lines += [("Gratuity (18%)", f"{tip / 100:.2f}"), ("Total", land.money(total)), ""]
    lines += [
        "=Suggested additional tip",
        (f"18% = {subtotal * 0.18 / 100:.2f}", f"20% = {subtotal * 0.2 / 100:.2f}"),
    ]
    facts |= {"subtotal": dollars(subtotal), "tax": dollars(state + city), "tip": dollars(tip)}
    return facts | {"total": dollars(total), "receipt_number": check}, items, lines


def _folio(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A hotel: charges by day, a payment, nothing left to pay."""
    land, facts, lines = shop(rng, "US")
    facts["merchant_name"] = rng.choice(
        ("Cedar Point Inn", "Harborview Hotel & Suites", "The Lamplighter Lodge")
    )
    lines[0] = f"={facts['merchant_name']}"
    leave = date.fromisoformat(facts["date"])
    come = leave - timedelta(days=1)
    guest = people.person(rng).name()
    shape = rng.choice(("%m/%d/%Y", "%d%b%y", "%m-%d-%Y"))
    room, tax, parking = (
        rng.randint(89_00, 240_00),
        rng.randint(8_00, 22_00),
        rng.randint(6_00, 30_00),
    )
    total = room + tax + parking
    items = [
        {"description": name, "quantity": None, "amount": dollars(cents)}
        for name, cents in (("Room Charge", room), ("Occupancy Tax", tax), ("Parking", parking))
    ]
    lines += [
        f"=Telephone: {land.phones[0]}",
        "",
        f"Guest: {guest}",
        (f"Room: {rng.randint(101, 899)}", f"Folio No: {people.digits(rng, 5)}"),
    ]
    lines += [
        (f"Arrival: {come.strftime(shape)}", f"Departure: {leave.strftime(shape)}"),
        "",
        ("Date      Description", "Amount"),
    ]
    lines += [(f"{come.strftime(shape)}  {i['description']}", f"{i['amount']:.2f}") for i in items]
    lines += [
        "",
        ("Total charges", land.money(total)),
        ("Visa", f"{-total / 100:.2f}"),
        ("Balance", land.money(0)),
        "=Thank you for staying with us",
    ]
    del facts["time"], facts["date"]
    facts |= {"arrival": come.isoformat(), "departure": leave.isoformat(), "guest_name": guest}
    return facts | {"total": dollars(total), "balance": 0.0}, items, lines


def _supermarket(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A large US shop: a slogan first, `2 @ 3.50` lines, savings, number of items."""
    land, facts, lines = shop(rng, "US")
    facts["merchant_name"] = rng.choice(
        ("FRESH FIELDS MARKET", "ValueBarn Superstore", "HILLSIDE GROCERY")
    )
    lines = [
        f"={facts['merchant_name']}",
        "=Save more. Live well.",
        *lines[1:],
        f"={rng.choice(land.phones)}",
        "",
        (f"ST# {rng.randint(100, 999)}", f"TR# {people.digits(rng, 5)}"),
        "",
    ]
    items = items_of(rng, "US", counted=True)
    for item in items:
        price = round(item["amount"] * 100) // item["quantity"]
        item["amount"] = dollars(price * item["quantity"])
        if item["quantity"] > 1:
            lines += [
                item["description"],
                (f"   {item['quantity']} @ {price / 100:.2f}", f"{item['amount']:.2f} F"),
            ]
        else:
            lines += [(item["description"], f"{item['amount']:.2f} F")]
            item["quantity"] = None
    subtotal = cents(items)
    tax = round(subtotal * 0.07)
    lines += [
        ("   SUBTOTAL", f"{subtotal / 100:.2f}"),
        ("   TAX 1   7.000 %", f"{tax / 100:.2f}"),
        ("   TOTAL", f"{(subtotal + tax) / 100:.2f}"),
    ]
    lines += [
        ("   DEBIT TEND", f"{(subtotal + tax) / 100:.2f}"),
        ("   CHANGE DUE", "0.00"),
        f"=# ITEMS SOLD {len(items)}",
        ("YOU SAVED", "$3.20"),
    ]
    lines += [f"={when(rng, land, facts)} {facts['time']}"]
    return (
        facts
        | {"subtotal": dollars(subtotal), "tax": dollars(tax), "total": dollars(subtotal + tax)},
        items,
        lines,
    )


DESIGNS: dict[str, Callable[[Random], tuple[Facts, list[Facts], Print]]] = {
    **tills_abroad.DESIGNS,
    **till_details.DESIGNS,
    "pump": _pump,
    "tipped": _tipped,
    "folio": _folio,
    "supermarket": _supermarket,
}
