"""Invented people, companies, addresses, numbers: the words on a synthetic document.

Taxpayer numbers come from ranges that are never issued, phone numbers from 555-01xx.
"""

from dataclasses import dataclass
from random import Random

from samples.people_words import (
    BANK_HEADS,
    BANK_TAILS,
    CITIES,
    COMPANY_HEADS,
    COMPANY_TAILS,
    FIRST_NAMES,
    LAST_NAMES,
    STREETS,
    UNISSUED_EIN_PREFIXES,
)


@dataclass(frozen=True)
class Address:
    """A US address; `comma` says how the last line is punctuated."""

    street: str
    city: str
    state: str
    zip_code: str
    comma: bool = True

    def lines(self) -> list[str]:
        """The two printed lines."""
        return [self.street, self.last_line()]

    def last_line(self) -> str:
        """City, state and ZIP as printed."""
        return f"{self.city}{',' if self.comma else ''} {self.state} {self.zip_code}"

    def joined(self) -> str:
        """The printed lines in one, as truth files hold it."""
        return " ".join(self.lines())

    def upper(self) -> "Address":
        """The same address in capitals."""
        return Address(
            self.street.upper(), self.city.upper(), self.state, self.zip_code, self.comma
        )


@dataclass(frozen=True)
class Person:
    """A name in its parts, as a tax form asks for it."""

    first: str
    last: str
    suffix: str
    address: Address

    def name(self) -> str:
        """First, last, suffix."""
        return " ".join(part for part in (self.first, self.last, self.suffix) if part)

    def upper(self) -> "Person":
        """The same person in capitals."""
        return Person(
            self.first.upper(), self.last.upper(), self.suffix.upper(), self.address.upper()
        )


def person(rng: Random) -> Person:
    """Invent a person with an address."""
    initial = f" {rng.choice('ABCDEFGJKLMNRSTW')}" if rng.random() < 0.6 else ""
    suffix = rng.choice(("Jr", "III")) if rng.random() < 0.06 else ""
    return Person(rng.choice(FIRST_NAMES) + initial, rng.choice(LAST_NAMES), suffix, address(rng))


def address(rng: Random) -> Address:
    """Invent an address in a real city; the house number is made up."""
    city, state, prefix, _ = rng.choice(CITIES)
    number = rng.randint(11, 9899)
    unit = f" {rng.choice(('Apt', 'Unit', '#', 'Suite'))} {rng.randint(1, 40)}"
    street = f"{number} {rng.choice(STREETS)}{unit if rng.random() < 0.25 else ''}"
    zip_code = f"{prefix}{rng.randint(1, 99):02d}"
    if rng.random() < 0.2:
        zip_code += f"-{rng.randint(1001, 9899)}"
    return Address(street, city, state, zip_code, rng.random() < 0.7)


def taxes_wages(state: str) -> bool:
    """Whether the state of one of our cities taxes wages."""
    return any(taxed for _, code, _, taxed in CITIES if code == state)


def company(rng: Random) -> str:
    """Invent an employer or vendor."""
    return f"{rng.choice(COMPANY_HEADS)} {rng.choice(COMPANY_TAILS)}"


def bank(rng: Random) -> str:
    """Invent a bank."""
    return f"{rng.choice(BANK_HEADS)} {rng.choice(BANK_TAILS)}"


def ssn(rng: Random) -> str:
    """A social security number never issued: area 9xx, with a group that no ITIN uses."""
    return f"{rng.randint(900, 999)}-{rng.randint(10, 49)}-{rng.randint(1000, 9899)}"


def ein(rng: Random) -> str:
    """An employer number with a prefix that was never issued."""
    return f"{rng.choice(UNISSUED_EIN_PREFIXES)}-{rng.randint(1000000, 9899999)}"


def phone(rng: Random) -> str:
    """A number from the range kept for fiction."""
    return f"({rng.randint(201, 989)}) 555-01{rng.randint(0, 99):02d}"


def routing(rng: Random) -> str:
    """Nine digits that pass the ABA checksum, in an institution range kept at 999x."""
    head = f"{rng.randint(1, 12):02d}{rng.randint(10, 19)}999{rng.randint(0, 9)}"
    weights = (3, 7, 1, 3, 7, 1, 3, 7)
    total = sum(int(digit) * weight for digit, weight in zip(head, weights, strict=True))
    return f"{head}{-total % 10}"


def digits(rng: Random, count: int) -> str:
    """A number of `count` digits that does not begin with zero."""
    return str(rng.randint(10 ** (count - 1), 10**count - 1))
