"""Till receipts on narrow paper, in three designs."""

from random import Random
from typing import Any

from samples import people, tills
from samples.document import Document, dollars, finished, money
from samples.faces import COURIER, HELVETICA, VERA
from samples.sheet import Sheet

FACES = {"grocery": COURIER, "restaurant": HELVETICA, "store": VERA}
DESIGNS = (*FACES, *tills.DESIGNS)
GOODS = {
    "grocery": "MILK 2% GAL|BREAD WHEAT|EGGS LARGE DZ|BANANAS|GROUND COFFEE|CHEDDAR 8OZ|"
    "TOMATOES|RICE 5LB|DISH SOAP|PAPER TOWELS|CHICKEN THIGHS|APPLES GALA|YOGURT PLAIN",
    "restaurant": "Cappuccino|Garden Salad|Turkey Club|Soup of the Day|Iced Tea|Fish Tacos|"
    "Margherita Pizza|Cheesecake|Veggie Burger|Sparkling Water",
    "store": "USB-C CABLE 6FT|WOOL SOCKS 3PK|DESK LAMP LED|NOTEBOOK A5|PHONE CASE CLR|"
    "BATTERIES AA 8|PICTURE FRAME|WATER BOTTLE|THROW PILLOW",
}
SHOPS = {
    "grocery": ("Greenleaf Market", "Daily Harvest Foods", "Corner Pantry"),
    "restaurant": ("Noodle Barn", "The Copper Skillet", "Lakeside Cafe"),
    "store": ("Hobart Hardware", "Booknook", "Trailhead Outfitters"),
}


def receipt(rng: Random, design: str) -> Document:
    """Draw one receipt."""
    if design in tills.DESIGNS:
        return tills.till(rng, design)
    facts = _invent(rng, design)
    items = facts.pop("items")
    address: people.Address = facts.pop("address")
    facts["merchant_address"] = address.joined()
    stamp = facts.pop("stamp")
    face = FACES[design]
    size = 8.5 * face.scale
    # The paper is as long as what is printed on it.
    sheet = Sheet(width=226, height=270 + 13.0 * len(items) + (30 if design == "store" else 0))
    shop = facts["merchant_name"]
    sheet.text(113, 30, shop, face.bold, 12 * face.scale, align="center", max_width=200)
    contact = [*address.lines(), facts["merchant_phone"]]
    y = sheet.lines(113, 44, contact, face.regular, size, align="center", max_width=206)
    sheet.text(14, y + 4, stamp, face.regular, size)
    sheet.text(212, y + 4, f"#{rng.randint(100, 9999)}", face.regular, size, align="right")
    y = _goods(sheet, items, design, y + 22)
    y = _sums(sheet, facts, design, y + 8)
    if "card_last4" in facts:
        card = f"VISA ************{facts['card_last4']}"
        sheet.text(14, y + 8, card, face.regular, size)
        sheet.text(14, y + 20, "APPROVED  AUTH " + people.digits(rng, 6), face.regular, size)
    thanks = rng.choice(("THANK YOU!", "Thank you, come again", "Have a nice day"))
    sheet.text(113, y + 44, thanks, face.regular, size, align="center")
    if design == "grocery":
        for item in items:
            item["quantity"] = None
    return finished("receipt", design, facts, sheet, line_items=items)


def _goods(sheet: Sheet, items: list[dict[str, Any]], design: str, y: float) -> float:
    """One line an item and a dashed rule; next free baseline."""
    face = FACES[design]
    size = 8.5 * face.scale
    for item in items:
        name, quantity = item["description"], item["quantity"]
        shown = {
            "grocery": name,
            "restaurant": f"{quantity}  {name}",
            "store": f"{name} x{quantity}",
        }[design]
        sheet.text(14, y, shown, face.regular, size, max_width=140)
        amount = money(round(item["amount"] * 100)) + (" T" if design == "grocery" else "")
        sheet.text(212, y, amount, face.regular, size, align="right")
        y += 13
    sheet.rule(14, y - 6, 212, y - 6, dashed=True)
    return y


def _invent(rng: Random, design: str) -> dict[str, Any]:
    items: list[dict[str, Any]] = []
    for name in rng.sample(GOODS[design].split("|"), rng.randint(1, 8)):
        quantity = 1 if design == "grocery" else rng.choice((1, 1, 1, 2, 3))
        cents = quantity * rng.randint(99, 24_99)
        items.append({"description": name, "quantity": quantity, "amount": dollars(cents)})
    subtotal = round(sum(item["amount"] for item in items) * 100)
    tax = round(subtotal * rng.choice((0.06, 0.0725, 0.0825)))
    tip = round(subtotal * rng.choice((0.15, 0.18, 0.2))) if design == "restaurant" else 0
    year, month, day = rng.randint(2019, 2026), rng.randint(1, 12), rng.randint(1, 28)
    hour, minute = rng.randint(8, 21), rng.randint(0, 59)
    if rng.random() < 0.5:
        clock = f"{hour:02d}:{minute:02d}"
    else:
        clock = f"{(hour - 1) % 12 + 1}:{minute:02d} {'AM' if hour < 12 else 'PM'}"
    facts: dict[str, Any] = {
        "items": items,
        "merchant_name": rng.choice(SHOPS[design]),
        "address": people.address(rng),
        "merchant_phone": people.phone(rng),
        "date": f"{year}-{month:02d}-{day:02d}",
        "time": f"{hour:02d}:{minute:02d}",
        "stamp": f"{month:02d}/{day:02d}/{year} {clock}",
        "subtotal": dollars(subtotal),
        "tax": dollars(tax),
        "total": dollars(subtotal + tax + tip),
    }
    if tip:
        facts["tip"] = dollars(tip)
    if rng.random() < 0.7:
        facts["card_last4"] = f"{rng.randint(0, 9999):04d}"
    return facts


def _sums(sheet: Sheet, facts: dict[str, Any], design: str, y: float) -> float:
    """Subtotal, tax, tip, total; next free baseline."""
    face = FACES[design]
    names = (("subtotal", "SUBTOTAL"), ("tax", "TAX"), ("tip", "Tip"), ("total", "TOTAL"))
    for name, caption in names:
        if name not in facts:
            continue
        title = caption if design == "grocery" else caption.title()
        font = face.bold if name == "total" else face.regular
        size = (10 if name == "total" else 8.5) * face.scale
        amount = money(round(facts[name] * 100), sign="$" if name == "total" else "")
        sheet.text(100, y, title, font, size)
        sheet.text(212, y, amount, font, size, align="right")
        y += 14
    return y
