"""What invented bank statements say: accounts whose entries and balances close to the cent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from samples import people, people_words
from samples.document import dollars

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


@dataclass(frozen=True)
class Statement:
    """A statement as printed; `printed_closing` differs from the sums only in a wrong one.

    holder_lines: the name over its address, where it takes two lines; holders: of a joint account.
    """

    bank: str
    bank_address: people.Address
    phone: str
    holder: str
    holder_address: people.Address
    start: date
    end: date
    accounts: tuple[Account, ...]
    printed_closing: int | None = field(default=None)
    holder_lines: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()

    @property
    def address_block(self) -> list[str]:
        """The holder's lines, as a letter's window shows them."""
        return [*(self.holder_lines or (self.holder,)), *self.holder_address.lines()]

    @property
    def account(self) -> Account:
        """The first account, the only one of most statements."""
        return self.accounts[0]

    def closing(self) -> int:
        """The ending balance as printed."""
        return self.account.closing if self.printed_closing is None else self.printed_closing


def invent(
    rng: Random, rows: int, *, accounts: int = 1, checks: int = 0, span_new_year: bool = False
) -> Statement:
    """Invent a statement with about `rows` entries in each account, of them `checks` checks."""
    start, end = _period(rng, span_new_year)
    business = rng.random() < 0.3
    who = people.person(rng)
    holder = people.company(rng) if business else who.name()
    if rng.random() < 0.5:
        holder, home = holder.upper(), who.address.upper()
    else:
        home = who.address
    kinds = ("Everyday Checking", "Regular Savings", "Money Market", "Holiday Club")
    made = tuple(
        _account(rng, kinds[index], max(2, rows // (index * 3 + 1)), checks, start, end)
        for index in range(accounts)
    )
    return Statement(
        people.bank(rng), people.address(rng), people.phone(rng), holder, home, start, end, made
    )


def renamed(rng: Random, statement: Statement, kinds: Sequence[str]) -> Statement:
    """The accounts as shares of one member: kinds from the list, short suffixes for numbers.

    A certificate has one row, its interest; a loan is repaid and never charged.
    """
    made = []
    for n, account in enumerate(statement.accounts):
        account = replace(account, kind=kinds[n], number=f"{n + 1:04d}")
        if "Certificate" in kinds[n] or "Loan" in kinds[n]:
            certificate = "Certificate" in kinds[n]
            text = "Dividend Credited" if certificate else "Payment Principal Thank You"
            cents = rng.randint(5_00, 90_00) if certificate else -rng.randint(90_00, 400_00)
            opening = rng.randint(2_000_00, 19_000_00)
            row = Entry(statement.end, (text,), cents, "deposit", balance=opening + cents)
            account = replace(account, opening=opening, entries=(row,))
        made.append(account)
    return replace(statement, accounts=tuple(made))


def joint(statement: Statement) -> Statement:
    """The same statement of a joint account: two holders on one line or on two."""
    rng = Random(statement.account.number)
    one, other = people.person(rng), people.person(rng)
    first = f"{one.first} {one.last}"
    second = f"{other.first} {rng.choice((one.last, other.last))}"
    word = rng.choice(("AND", "OR", "&", "and", "or"))
    shapes: tuple[tuple[str, ...], ...] = (
        (f"{first} {word} {second}",),
        (f"{first} {word}", second),
        (first, f"{word} {second}"),
        (first, f"{other.first} {one.last}"),
    )
    lines = rng.choice(shapes)
    linked = word in " ".join(lines).split()
    holders = (first, second if linked else lines[-1])
    return replace(statement, holder=" ".join(lines), holder_lines=lines, holders=holders)


def summary_fields(statement: Statement, *, totals: bool = True) -> dict[str, Any]:
    """Truth of the header and summary; `totals` when one printed total exists for each sign."""
    fields: dict[str, Any] = {
        "bank_name": statement.bank,
        "account_holder": statement.holder,
        **_holders(statement),
        "period_start": statement.start.isoformat(),
        "period_end": statement.end.isoformat(),
    }
    if len(statement.accounts) > 1:
        return fields
    account = statement.account
    fields["account_number"] = account.number
    fields["beginning_balance"] = dollars(account.opening)
    fields["ending_balance"] = dollars(statement.closing())
    if totals:
        fields["total_deposits"] = dollars(account.total(sign=1))
        fields["total_withdrawals"] = dollars(-account.total(sign=-1))
    return fields


def _holders(statement: Statement) -> dict[str, Any]:
    """Truth of a joint account's holders."""
    if not statement.holders:
        return {}
    home = statement.holder_address.joined()
    return {
        "account_holder_address": home,
        "holders": [{"name": name, "address": home} for name in statement.holders],
    }


def transaction(entry: Entry, *, balance: bool, account: str | None = None) -> dict[str, Any]:
    """Truth of one printed row."""
    row: dict[str, Any] = {
        "date": entry.date.isoformat(),
        "description": entry.description(),
        "amount": dollars(entry.cents),
    }
    if entry.check_number:
        row["check_number"] = entry.check_number
    if balance:
        row["balance"] = dollars(entry.balance)
    if account is not None:
        row["account"] = account
    return row


def _period(rng: Random, span_new_year: bool) -> tuple[date, date]:
    year = rng.randint(2019, 2026)
    if span_new_year:
        return date(year, 12, rng.randint(8, 20)), date(year + 1, 1, rng.randint(7, 19))
    month = rng.randint(1, 11)
    if rng.random() < 0.6:
        return date(year, month, 1), date(year, month + 1, 1) - timedelta(days=1)
    start = date(year, month, rng.randint(3, 27))
    return start, start + timedelta(days=rng.randint(27, 31))


def _account(rng: Random, kind: str, rows: int, checks: int, start: date, end: date) -> Account:
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
