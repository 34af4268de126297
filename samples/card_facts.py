"""What invented card statements say: rows, and a new balance that follows from them."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from samples import people, people_words
from samples.bank_entries import MERCHANTS
from samples.faces import FACES, Face


@dataclass(frozen=True)
class Abroad:
    """What a charge came to in another currency; rate: as printed, None where it is not."""

    currency: str
    amount: float
    rate: float | None = None


@dataclass(frozen=True)
class Charge:
    """One card row; cents positive for a charge; `|` in the text begins a line of its own."""

    day: date
    posted: date
    text: str
    cents: int
    section: str
    abroad: Abroad | None = None
    holder: str | None = None


@dataclass(frozen=True)
class Card:
    """A card statement whose new balance follows from its parts."""

    issuer: str
    issuer_address: people.Address
    holder: people.Person
    number: str
    start: date
    end: date
    due: date
    previous: int
    limit: int
    charges: tuple[Charge, ...]
    face: Face
    words: int

    def total(self, section: str) -> int:
        """Sum of a section."""
        return sum(charge.cents for charge in self.charges if charge.section == section)

    def of(self, section: str) -> list[Charge]:
        """The rows of a section, in order."""
        return [charge for charge in self.charges if charge.section == section]

    @property
    def days(self) -> int:
        """Days of the billing cycle, first and last included."""
        return (self.end - self.start).days + 1

    @property
    def network(self) -> str | None:
        """Visa, where the issuer is named after it."""
        return "Visa" if "Visa" in self.issuer else None

    @property
    def holders(self) -> tuple[str, str]:
        """The two names on the account's cards, in capitals."""
        other = people_words.FIRST_NAMES[int(self.number) % len(people_words.FIRST_NAMES)]
        return self.holder.name().upper(), f"{other} {self.holder.last}".upper()

    @property
    def new_balance(self) -> int:
        """Previous balance and every row."""
        return self.previous + sum(charge.cents for charge in self.charges)

    @property
    def minimum(self) -> int:
        """The smaller of the balance and the larger of $35 and 2 %."""
        return max(0, min(self.new_balance, max(35_00, self.new_balance // 50)))


def invent(rng: Random) -> Card:
    """Invent one statement, and the face it is set in."""
    end = date(rng.randint(2020, 2026), rng.randint(2, 10), rng.randint(3, 27))
    start = end - timedelta(days=29)
    previous = rng.randint(0, 3_000_00)
    charges = []
    for _ in range(rng.choice((5, 9, 16, 30, 48))):
        day = start + timedelta(days=rng.randint(0, 27))
        shop = rng.choice(MERCHANTS).format(k=rng.randint(10, 900))
        city, state, *_ = rng.choice(people_words.CITIES)
        text = f"{shop} {city.upper()} {state}"
        cents = rng.randint(2_00, 320_00)
        charges.append(Charge(day, day + timedelta(days=1), text, cents, "purchase"))
    if previous:
        day = start + timedelta(days=rng.randint(4, 20))
        paid = -rng.choice((previous, rng.randint(1_00, previous)))
        charges.append(Charge(day, day, "PAYMENT - THANK YOU", paid, "payment"))
    if rng.random() < 0.3:
        charges.append(Charge(end, end, "LATE FEE", 29_00, "fee"))
    if rng.random() < 0.5:
        interest = rng.randint(50, 60_00)
        charges.append(Charge(end, end, "INTEREST CHARGE ON PURCHASES", interest, "interest"))
    charges.sort(key=lambda charge: charge.day)
    limit = rng.choice((3, 5, 8, 12, 20)) * 1000_00 + 10_000_00
    return Card(
        f"{rng.choice(people_words.BANK_HEADS)} {rng.choice(('Card Services', 'Visa', 'Bank Card'))}",
        people.address(rng),
        people.person(rng),
        f"{rng.randint(0, 9999):04d}",
        start,
        end,
        end + timedelta(days=25),
        previous,
        limit,
        tuple(charges),
        rng.choice(FACES),
        rng.randrange(3),
    )
