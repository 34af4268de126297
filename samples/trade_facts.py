"""What invented sales say: two companies, dates, lines, tax and total."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from samples import people
from samples.faces import FACES, Face

ITEMS = [
    "Copper elbow fitting 3/4 in",
    "Consulting hours, phase 2",
    "Laser toner black",
    "Oak shelf board",
    "Annual support contract",
    "Site survey and report",
    "Nitrile gloves, box of 100",
    "Pallet wrap roll",
    "Web hosting, monthly",
    "Brake pad set front",
    "Ergonomic desk chair",
    "Catering, lunch for 12",
    "Printed brochures A4",
    "Window cleaning service",
    "Steel shelving unit",
    "Translation per page",
]


@dataclass(frozen=True)
class Line:
    """One line item, prices in cents."""

    code: str
    text: str
    quantity: int
    price: int

    @property
    def cents(self) -> int:
        """Quantity times price."""
        return self.quantity * self.price


@dataclass(frozen=True)
class Trade:
    """A sale between two companies."""

    vendor: str
    vendor_address: people.Address
    vendor_phone: str
    customer: str
    customer_address: people.Address
    number: str
    order: str
    day: date
    due: date
    lines: tuple[Line, ...]
    tax_rate: int
    shipping: int
    face: Face
    day_format: str

    @property
    def subtotal(self) -> int:
        """Sum of the lines."""
        return sum(line.cents for line in self.lines)

    @property
    def tax(self) -> int:
        """Sales tax; the rate is in hundredths of a percent."""
        return round(self.subtotal * self.tax_rate / 10_000)

    @property
    def total(self) -> int:
        """What is to be paid."""
        return self.subtotal + self.tax + self.shipping


def invent(rng: Random) -> Trade:
    """Invent one sale, and the face its papers are set in."""
    day = date(rng.randint(2019, 2026), rng.randint(1, 12), rng.randint(1, 28))
    lines = tuple(
        Line(
            f"{rng.choice('ABKSTX')}{rng.randint(100, 9999)}",
            text,
            rng.randint(1, 24),
            rng.randint(1_50, 380_00),
        )
        for text in rng.sample(ITEMS, rng.choice((1, 2, 4, 6, 9, 14)))
    )
    return Trade(
        people.company(rng),
        people.address(rng),
        people.phone(rng),
        people.company(rng) if rng.random() < 0.7 else people.person(rng).name(),
        people.address(rng),
        rng.choice(
            (
                f"INV-{rng.randint(1000, 99999)}",
                people.digits(rng, 7),
                f"{day.year}-{rng.randint(100, 999)}",
            )
        ),
        f"PO-{rng.randint(10000, 99999)}",
        day,
        day + timedelta(days=rng.choice((10, 15, 30, 45))),
        lines,
        rng.choice((0, 625, 725, 800, 887)),
        rng.choice((0, 0, 12_50, 45_00)),
        rng.choice(FACES),
        rng.choice(("%m/%d/%Y", "%B %d, %Y", "%b %d, %Y", "%Y-%m-%d")),
    )
