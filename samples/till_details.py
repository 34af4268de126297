"""Receipts that say more: coupons under goods, several payments, a member's card, fuel by columns."""

from collections.abc import Callable
from random import Random

from samples import people
from samples.document import dollars
from samples.till_parts import Facts, Print, cents, items_of, shop, when


def _coupons(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A grocer: coupons under their goods, weighed goods, a gift card and a card."""
    land, facts, lines = shop(rng, "US")
    facts["merchant_name"] = rng.choice(("SUNNYSIDE FOODS", "Orchard Lane Grocers", "MILL MARKET"))
    lane, member = str(rng.randint(1, 24)), f"********{people.digits(rng, 4)}"
    lines = [f"={facts['merchant_name']}", *lines[1:]]
    lines += [(when(rng, land, facts), facts["time"])]
    lines += [(f"{rng.choice(('Lane', 'Register'))} {lane}", f"Trans: {people.digits(rng, 5)}")]
    lines += [f"{rng.choice(('Loyalty Card', 'Member No', 'Rewards #'))}: {member}", ""]
    items = items_of(rng, "US")
    for item in items:
        item["quantity"] = None
        lines += [(item["description"], f"{item['amount']:.2f} F")]
        if item["amount"] > 3 and rng.random() < 0.6:
            item["discount"] = rng.choice((0.5, 1.0, 1.25))
            label = rng.choice(("MFR COUPON", "STORE COUPON", "MEMBER DISCOUNT"))
            shape = rng.choice(("-{:.2f}", "{:.2f}-"))
            lines += [(f"  {label}", shape.format(item["discount"]))]
    weight, price = rng.randint(50, 400), rng.randint(49, 299)
    weighed = round(weight * price / 100)
    items.append({
        "description": "ROMA TOMATOES", "quantity": weight / 100, "unit": "lb",
        "unit_price": dollars(price), "amount": dollars(weighed),
    })  # fmt: skip
    lines += [
        "ROMA TOMATOES",
        (f"  {weight / 100:.2f} lb @ {price / 100:.2f} /lb", f"{weighed / 100:.2f} F"),
    ]
    subtotal = cents(items) - sum(round(item.get("discount", 0) * 100) for item in items)
    tax = round(subtotal * 0.05)
    total = subtotal + tax
    gift = min(5_00, total // 2)
    approval = f"{people.digits(rng, 5)}{rng.choice('ABZ')}"
    lines += ["", ("SUBTOTAL", f"{subtotal / 100:.2f}"), ("TAX", f"{tax / 100:.2f}")]
    lines += [("TOTAL", land.money(total)), ("GIFT CARD", f"{gift / 100:.2f}")]
    lines += [("MASTERCARD", f"{(total - gift) / 100:.2f}"), "XXXXXXXXXXXX4417"]
    lines += [f"APPR CODE {approval}", "=THANK YOU"]
    facts |= {
        "subtotal": dollars(subtotal),
        "tax": dollars(tax),
        "total": dollars(total),
        "register_number": lane,
        "loyalty_number": member,
        "auth_code": approval,
        "payments": [
            {"method": "gift card", "amount": dollars(gift)},
            {"method": "mastercard", "amount": dollars(total - gift)},
        ],
    }
    return facts, items, lines


def _split(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """A shop: part in cash, the rest by a card whose slip prints its amount again."""
    land, facts, lines = shop(rng, "US")
    facts["merchant_name"] = rng.choice(("Quarry Tool Supply", "PINE & POST", "Bay Street Books"))
    lines = [f"={facts['merchant_name']}", *lines[1:], f"=Tel {land.phones[0]}", ""]
    till = f"{rng.randint(1, 40):02d}"
    lines += [(f"Till: {till}", f"Clerk: {rng.choice(('Ann', 'Omar'))}")]
    lines += [f"Date: {when(rng, land, facts)}  {facts['time']}", ""]
    items = items_of(rng, "US", counted=True)
    lines += [(f"{i['quantity']} x {i['description']}", f"{i['amount']:.2f}") for i in items]
    subtotal = cents(items)
    tax = round(subtotal * 0.0625)
    total = subtotal + tax
    cash = total // 3
    way, method = rng.choice(
        (("American Express", "amex"), ("Discover", "discover"), ("Check", "check"))
    )
    lines += ["", ("Subtotal", f"{subtotal / 100:.2f}"), ("Sales Tax 6.25%", f"{tax / 100:.2f}")]
    lines += [("Total", land.money(total)), "", ("Cash", f"{cash / 100:.2f}")]
    lines += [(way, f"{(total - cash) / 100:.2f}"), ("Change", "0.00")]
    facts |= {
        "subtotal": dollars(subtotal),
        "tax": dollars(tax),
        "total": dollars(total),
        "register_number": till,
        "payments": [
            {"method": "cash", "amount": dollars(cash)},
            {"method": method, "amount": dollars(total - cash)},
        ],
    }
    return facts, items, lines


def _pump_slip(rng: Random) -> tuple[Facts, list[Facts], Print]:
    """Fuel by litre or gallon on one line with its price, and something from the shop."""
    land, facts, lines = shop(rng, "US")
    facts["merchant_name"] = rng.choice(("Prairie Fuels", "HILLTOP GAS & GO", "Summit Fuel Mart"))
    lines = [f"={facts['merchant_name']}", *lines[1:]]
    grade = rng.choice(("DIESEL", "PREMIUM UNLEADED", "REG UNLD", "E85"))
    volume, price = rng.randint(3_000, 21_000), rng.choice((2_899, 3_159, 4_059))
    fuel, wash = round(volume * price / 10_000), rng.choice((0, 8_00))
    pump, approval = str(rng.randint(1, 12)), people.digits(rng, 6)
    lines += ["", (when(rng, land, facts), facts["time"]), ""]
    lines += [("Pump     Product", "Price/G"), (f"{pump:<9}{grade}", f"{price / 1000:.3f}")]
    lines += [(f"{volume / 1000:.3f} GAL", f"{fuel / 100:.2f}")]
    lines += [("Car Wash", f"{wash / 100:.2f}")] if wash else []
    lines += ["", ("TOTAL", land.money(fuel + wash)), ("DEBIT", land.money(fuel + wash))]
    lines += [f"AUTH# {approval}", "=Drive safely"]
    facts |= {
        "total": dollars(fuel + wash),
        "pump": pump,
        "fuel_grade": grade,
        "fuel_volume": volume / 1000,
        "fuel_unit_price": price / 1000,
        "auth_code": approval,
        "payments": [{"method": "debit", "amount": dollars(fuel + wash)}],
    }
    return facts, [], lines


DESIGNS: dict[str, Callable[[Random], tuple[Facts, list[Facts], Print]]] = {
    "coupons": _coupons,
    "split": _split,
    "pump_slip": _pump_slip,
}
