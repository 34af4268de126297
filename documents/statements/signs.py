"""The sign of every amount, and which amounts the balances prove.

A sign comes from the column, the print (minus, parentheses, CR/DR), the section, the type column,
or the words, in this order of strength. Where it is weak, running balances decide, then the
closing equation. Amounts that balances link exactly are proven; a broken link marks its rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from documents.money import Money
from documents.statements.cells import Cell
from documents.statements.ledger import Entry
from documents.statements.titles import plain_words
from documents.statements.vocabulary import Terms

STRONG, FAIR, WEAK, OPEN = 3, 2, 1, 0
_MOST_OPEN = 10
"""More open signs than this between two balances are not tried out."""


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
    """Amounts with the signs that print gives; `prove` settles the rest."""
    habits = _habits(entries)
    return [_flow(entry, terms, habits) for entry in entries]


def prove(flows: list[Flow], opening: Decimal | None, closing: Decimal | None) -> bool:
    """Settle weak signs by balances and mark what they prove; whether all of it closes exactly.

    flows: one account's, in printed order.
    """
    order = _chronological(flows, opening)
    _link(order, opening)
    total = _sum(order)
    if opening is None or closing is None or total is None or not order:
        return False
    if opening + total != closing:
        _close(order, closing - opening - total)
        total = _sum(order)
    closes = total is not None and opening + total == closing
    for flow in order:
        if closes:
            flow.proven = flow.proven is not False
    return closes


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


def _chronological(flows: Sequence[Flow], opening: Decimal | None) -> list[Flow]:
    """Oldest first: the direction in which more balances fit, then that of the dates."""
    ahead = list(flows)
    back = ahead[::-1]
    fits = _fits(ahead, opening), _fits(back, opening)
    if fits[0] != fits[1]:
        return ahead if fits[0] > fits[1] else back
    return ahead


def _fits(flows: Sequence[Flow], opening: Decimal | None) -> int:
    """How many balances follow from the one before, whatever the sign."""
    count = 0
    before, run = opening, Decimal(0)
    open_run = False
    for flow in flows:
        if flow.value is None:
            open_run = True
        run += flow.value or 0
        if flow.balance is None:
            continue
        moved = None if before is None or open_run else flow.balance - before
        count += moved is not None and abs(moved) == abs(run)
        before, run, open_run = flow.balance, Decimal(0), False
    return count


def _link(flows: Sequence[Flow], opening: Decimal | None) -> None:
    """Go from balance to balance; settle weak signs between, mark links that hold or break."""
    before, run = opening, list[Flow]()
    for flow in flows:
        run.append(flow)
        if flow.balance is None:
            continue
        if before is not None:
            _settle(run, flow.balance - before)
        before, run = flow.balance, []


def _settle(run: list[Flow], moved: Decimal) -> None:
    total = _sum(run)
    if total is None:
        return
    if total != moved:
        weak = [f for f in run if f.strength < STRONG and f.value]
        total = _turn(weak, total, moved)
    for flow in run:
        flow.proven = total == moved


def _turn(weak: list[Flow], total: Decimal, wanted: Decimal) -> Decimal:
    """Turn those weak signs that make the total right, when only one way does."""
    if not weak or len(weak) > _MOST_OPEN:
        return total
    ways = []
    for turned in product((False, True), repeat=len(weak)):
        change = sum(
            (-2 * (f.value or 0) for f, t in zip(weak, turned, strict=True) if t), Decimal(0)
        )
        if total + change == wanted:
            ways.append(turned)
    if len(ways) != 1:
        return total
    for flow, turn in zip(weak, ways[0], strict=True):
        if turn and flow.value is not None:
            flow.value, flow.turned = -flow.value, flow.strength >= FAIR
    return wanted


def _close(flows: Sequence[Flow], missing: Decimal) -> None:
    """Turn the one weak sign, or the only pair of them, that makes the statement close."""
    weak = [f for f in flows if f.strength <= WEAK and f.value and f.proven is None]
    half = -missing / 2
    singles = [f for f in weak if f.value == half]
    if len({id(f) for f in singles}) == 1:
        singles[0].value = -half
        return
    if singles or len(weak) > 200:
        return
    values = {f.value: f for f in weak}
    pairs = [
        (f, values[half - f.value])
        for f in weak
        if f.value is not None and half - f.value in values and values[half - f.value] is not f
    ]
    if len({frozenset((id(a), id(b))) for a, b in pairs}) == 1:
        for flow in pairs[0]:
            flow.value = -flow.value if flow.value is not None else None


def _sum(flows: Sequence[Flow]) -> Decimal | None:
    """The sum; None when an amount could not be read."""
    if any(flow.value is None for flow in flows):
        return None
    return sum((flow.value for flow in flows if flow.value is not None), Decimal(0))
