"""Invented accounts: entries as banks print them, and balances that close to the cent."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from samples import people, people_words

# Printed lines, section, smallest and largest dollars. {n} a number, {d} a date, {p} a person.
DEPOSITS = (
    ("PAYROLL {c}|DIRECT DEP ID:{n}", "deposit", 600, 4200),
    ("Direct Deposit {c}", "deposit", 500, 3900),
    ("Mobile Check Deposit", "deposit", 20, 1500),
    ("ATM Cash Deposit {d}|{s}", "deposit", 20, 800),
    ("Online Transfer from SAV ...{n4}", "deposit", 50, 2000),
    ("Zelle payment from {p}", "deposit", 10, 600),
    ("Refund {m}", "deposit", 5, 180),
    ("DEPOSIT", "deposit", 100, 5000),
    ("Tax Refund State Treasury|PPD ID: {n}", "deposit", 90, 1800),
)
WITHDRAWALS = (
    ("{m}|{s} CARD {n4}", "card", 3, 240),
    ("Card Purchase {d} {m}", "card", 4, 190),
    ("POS PURCHASE {m} {n4}", "card", 2, 160),
    ("{m}", "card", 3, 150),
    ("ATM Withdrawal {d}|{s}", "card", 20, 400),
    ("{u} WEB PMT ID: {n}", "electronic", 25, 420),
    ("ACH DEBIT {u}|{n} CCD", "electronic", 40, 900),
    ("Online Transfer to CHK ...{n4}", "electronic", 50, 1200),
    ("Zelle payment to {p}", "electronic", 10, 500),
    ("Mortgage Pymt Lakemont Servicing", "electronic", 700, 1900),
    ("Insurance Premium Halden Mutual", "electronic", 45, 310),
)
FEES = (
    ("Monthly Service Fee", "fee", 5, 15),
    ("Overdraft Item Fee", "fee", 34, 35),
    ("Non-Network ATM Fee", "fee", 2, 5),
    ("Stop Payment Charge", "fee", 30, 32),
)
MERCHANTS = [
    "GREENLEAF MARKET #{k}",
    "CORNER COFFEE CO",
    "RIVER CITY FUEL {k}",
    "Hobart Hardware",
    "PAWS & CO PET",
    "NOODLE BARN",
    "STREAMBOX.COM",
    "Linden Pharmacy",
    "TRAILHEAD OUTFITTERS",
    "BOOKNOOK 24",
    "Taqueria El Sol",
    "METRO PARKING 7",
    "SKYLARK AIR",
    "Daily Bread Bakery",
    "QUICKSTOP {k}",
    "CLOUDHOST*SUBSCR",
]
UTILITIES = "Valley Electric|CITY WATER DEPT|Northern Gas Co|FIBERLINK INTERNET|CELLONE WIRELESS"


@dataclass(frozen=True)
class Entry:
    """One movement; `cents` is signed, `balance` is the balance after it."""

    date: date
    lines: tuple[str, ...]
    cents: int
    section: str
    check_number: str = ""
    balance: int = 0

    def description(self) -> str:
        """The printed lines in one."""
        return " ".join(self.lines)


@dataclass(frozen=True)
class Account:
    """An account over the statement period, entries in date order."""

    number: str
    kind: str
    opening: int
    entries: tuple[Entry, ...]

    @property
    def closing(self) -> int:
        """Opening plus every entry."""
        return self.opening + sum(entry.cents for entry in self.entries)

    def total(self, sections: Iterable[str] | None = None, *, sign: int = 0) -> int:
        """Sum of entries of some sections, or of one sign."""
        wanted = None if sections is None else set(sections)
        return sum(
            entry.cents
            for entry in self.entries
            if (wanted is None or entry.section in wanted) and entry.cents * sign >= 0
        )

    def count(self, sign: int) -> int:
        """How many entries have this sign."""
        return sum(entry.cents * sign > 0 for entry in self.entries)


def invent_account(
    rng: Random, kind: str, rows: int, checks: int, start: date, end: date
) -> Account:
    """Invent an account of `rows` entries between two days, of them `checks` checks."""
    days = (end - start).days
    made = [_entry(rng, start + timedelta(days=rng.randint(0, days))) for _ in range(rows - checks)]
    number = rng.randint(101, 7000)
    for _ in range(checks):
        number += rng.choice((1, 1, 1, 2, 3))
        day = start + timedelta(days=rng.randint(0, days))
        cents = -rng.randint(15_00, 1_400_00)
        made.append(Entry(day, (f"Check {number}",), cents, "check", str(number)))
    made.sort(key=lambda entry: entry.date)
    opening = rng.randint(150_00, 14_000_00)
    lowest = running = 0
    for entry in made:
        running += entry.cents
        lowest = min(lowest, running)
    if rng.random() < 0.85:
        opening = max(opening, 25_00 - lowest)
    balance, entries = opening, []
    for entry in made:
        balance += entry.cents
        entries.append(replace(entry, balance=balance))
    return Account(_number(rng), kind, opening, tuple(entries))


def _entry(rng: Random, day: date) -> Entry:
    chance = rng.random()
    pool = DEPOSITS if chance < 0.25 else FEES if chance < 0.29 else WITHDRAWALS
    pattern, section, low, high = rng.choice(pool)
    cents = rng.randint(low * 100, high * 100)
    text = pattern.format(
        n=people.digits(rng, 10),
        n4=f"{rng.randint(0, 9999):04d}",
        d=f"{day:%m/%d}",
        p=rng.choice(people_words.FIRST_NAMES) + " " + rng.choice(people_words.LAST_NAMES),
        c=rng.choice(people_words.COMPANY_HEADS).upper(),
        s=rng.choice(people_words.CITIES)[0].upper() + " " + rng.choice(people_words.CITIES)[1],
        m=rng.choice(MERCHANTS).format(k=rng.randint(10, 980)),
        u=rng.choice(UTILITIES.split("|")),
    )
    return Entry(day, tuple(text.split("|")), cents if section == "deposit" else -cents, section)


def _number(rng: Random) -> str:
    plain = people.digits(rng, rng.choice((9, 10, 12)))
    shapes = (
        plain,
        f"{plain[:4]} {plain[4:8]} {plain[8:]}",
        f"{'x' * (len(plain) - 4)}{plain[-4:]}",
        f"{plain[:3]}-{plain[3:]}",
        f"****{plain[-4:]}",
    )
    return rng.choice((plain, rng.choice(shapes)))
