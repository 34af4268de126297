"""What invented bank statements say, and the truth of it; their accounts are of `bank_entries`."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from samples import people
from samples.bank_entries import Account, Entry, invent_account
from samples.document import dollars


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
        invent_account(rng, kinds[index], max(2, rows // (index * 3 + 1)), checks, start, end)
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
