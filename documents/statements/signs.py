"""The sign of every amount, as print gives it.

A sign comes from the column, the print (minus, parentheses, CR/DR), the section, the type column,
or the words, in this order of strength. Where it is weak, `proving` lets the balances decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.money import Money
from documents.statements.cells import Cell
from documents.statements.ledger import Entry
from documents.statements.titles import plain_words
from documents.statements.vocabulary import Terms

STRONG, FAIR, WEAK, OPEN = 3, 2, 1, 0


@dataclass(slots=True)
class Flow:
    """An entry's amount in the statement's convention. value None: unreadable.

    strength: how the sign was found. proven: True linked, False on a broken link, None untested.
    turned: a balance says the other sign than the print suggested.
    """

    entry: Entry
    cell: Cell | None
    value: Decimal | None
    strength: int
    balance: Decimal | None
    proven: bool | None = None
    turned: bool = False


def flows_of(entries: Sequence[Entry], terms: Terms) -> list[Flow]:
    """Amounts with the signs that print gives; `proving.prove` settles the rest."""
    habits = _habits(entries)
    return [_flow(entry, terms, habits) for entry in entries]


def signed_balance(cell: Cell) -> Decimal | None:
    """A balance as printed: minus, parentheses and DR mean overdrawn."""
    if cell.money is None:
        return None
    value = cell.money.value
    return -abs(value) if cell.money.mark == "DR" else value


Habits = dict[tuple[int, str, str], tuple[int, int]]
"""(table, section, role) → how many amounts are printed with a minus, and how many without."""


def _habits(entries: Sequence[Entry]) -> Habits:
    habits: Habits = {}
    for entry in entries:
        for role, cell in entry.money:
            if cell.money and cell.money.value:
                key = _key(entry, role)
                minus, plus = habits.get(key, (0, 0))
                less = cell.money.value < 0
                habits[key] = (minus + less, plus + (not less))
    return habits


def _key(entry: Entry, role: str | None) -> tuple[int, str, str]:
    title = entry.section.text if entry.section else ""
    return (entry.table, title, role or "")


def _flow(entry: Entry, terms: Terms, habits: Habits) -> Flow:
    balance = entry.cell("balance")
    known = signed_balance(balance) if balance else None
    role, cell = next(
        ((r, c) for r, c in entry.money if r in ("debit", "credit", "amount")), (None, None)
    )
    if cell is None or cell.money is None:
        return Flow(entry, None, None, OPEN, known)
    sign, strength = _sign(entry, role, cell, terms, habits)
    return Flow(entry, cell, sign * abs(cell.money.value), strength, known)


def _sign(
    entry: Entry, role: str | None, cell: Cell, terms: Terms, habits: Habits
) -> tuple[int, int]:
    """The sign of the amount, with its strength."""
    money = cell.money
    assert money is not None
    minus, plus = habits.get(_key(entry, role), (0, 0))
    against = money.value < 0 and minus < plus
    if role in ("debit", "credit"):
        direction = terms.money_in if role == "credit" else -terms.money_in
        sure = STRONG if entry.certainty == 1.0 else FAIR
        return (-direction, FAIR) if against else (direction, sure)
    if money.mark:
        return (terms.money_in if money.mark == "CR" else -terms.money_in), STRONG
    section = entry.section.direction * terms.money_in if entry.section else 0
    if section:
        return _sign_in_section(money, section, against)
    if money.value < 0:
        return -1, STRONG
    if "+" in cell.text:
        return 1, STRONG
    return _sign_unprinted(entry, terms, mixed=minus > 0)


def _sign_in_section(money: Money, section: int, against: bool) -> tuple[int, int]:
    """A section says the direction; a minus against the habit of its rows turns it."""
    if money.value < 0 and section > 0:
        return -1, FAIR
    if against:
        return -section, WEAK
    return section, STRONG if money.value > 0 or section < 0 else FAIR


def _sign_unprinted(entry: Entry, terms: Terms, *, mixed: bool) -> tuple[int, int]:
    """No column, no mark, no section: the type column, the habit of signs, the words."""
    said = _words_say(entry.type.text, terms) if entry.type else 0
    if said and not mixed:
        return said, FAIR
    if mixed:
        return 1, FAIR
    if terms.unsigned_is:
        return terms.unsigned_is, FAIR
    said = _words_say(" ".join(c.text for c in entry.description), terms)
    if entry.check_number and not said:
        said = -terms.money_in
    return (said, WEAK) if said else (-terms.money_in, OPEN)


def _words_say(text: str, terms: Terms) -> int:
    """The sign that a description's words suggest; 0 when they say nothing or both."""
    plain = plain_words(text)
    comes = sum(bool(re.search(rf"\b(?:{w})\b", plain)) for w in terms.in_words)
    goes = sum(bool(re.search(rf"\b(?:{w})\b", plain)) for w in terms.out_words)
    if comes == goes:
        return 0
    return terms.money_in if comes > goes else -terms.money_in
