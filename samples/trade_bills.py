"""An invented invoice of a country or trade, and the parts that its layouts share."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from samples import people
from samples.faces import FACES, Face
from samples.sheet import Sheet
from samples.trade_facts import ITEMS, Line
from samples.trade_places import Country


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


_RATES = {
    "GB": (("VAT @ 20%", 20),),
    "DE": (("MwSt. 19%", 19),),
    "FR": (("TVA 20%", 20),),
    "ES": (("IVA 21%", 21),),
    "IN": (("CGST @ 9%", 9), ("SGST @ 9%", 9)),
    "US": (),
}


def invent(rng: Random, land: Country) -> Bill:
    """Invent an invoice of that country."""
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


def table(
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


def sums(sheet: Sheet, bill: Bill, y: float, first: str, last: str, *, sign: bool = True) -> float:
    """Subtotal, taxes and total at the right; next free baseline."""
    right = sheet.width - 42
    rows = [(first, bill.subtotal), *bill.taxes, (last, bill.total)]
    for place, (label, cents) in enumerate(rows):
        end = place == len(rows) - 1
        font = bill.face.bold if end else bill.face.regular
        sheet.text(right - 190, y, label, font, 9)
        sheet.text(right, y, bill.land.money(cents, sign=sign or end), font, 9, align="right")
        y += 15
    return y


def block(
    sheet: Sheet, bill: Bill, x: float, y: float, head: str = "", *, vendor: bool = False
) -> float:
    """Name and address of the customer or the vendor, under a heading; next free baseline."""
    name, home = (
        (bill.vendor, bill.vendor_address) if vendor else (bill.customer, bill.customer_address)
    )
    if head:
        sheet.text(x, y, head, bill.face.bold, 8.5)
        y += 13
    sheet.text(x, y, name, bill.face.bold if vendor else bill.face.regular, 9)
    return sheet.lines(x, y + 12, list(home), bill.face.regular, 9)
