"""Which of several amounts a card's summary means, told by its own equation.

Previous - payments - credits + charges = new. Where the best labels miss it, an amount that stands
beside another label of the same meaning may give it: a part of the payments, a price in an example.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from documents.statements.summary import SummaryValue, best

_LOWERING = ("payments", "other_credits")
_RAISING = ("purchases", "balance_transfers", "cash_advances", "fees", "interest")
_MOST_CHANGES = 2
_MOST_CHOICES = 4


def settled(values: Sequence[SummaryValue]) -> list[SummaryValue]:
    """The values, without those that the equation rules out; all of them where it tells nothing."""
    ends = [best(values, name) for name in ("beginning_balance", "ending_balance")]
    opening, closing = (v.cell.money.value if v and v.cell.money else None for v in ends)
    if opening is None or closing is None:
        return list(values)
    choices = {name: _choices(values, name) for name in (*_LOWERING, *_RAISING)}
    found = [
        (_cost(picked, choices), picked)
        for changes in range(_MOST_CHANGES + 1)
        for picked in _picks(choices, changes)
        if _misses(picked, opening, closing) == 0
    ]
    least = min((cost for cost, _ in found), default=0)
    cheapest = [picked for cost, picked in found if cost == least]
    return _only(values, cheapest[0]) if least and len(cheapest) == 1 else list(values)


def _cost(picked: dict[str, SummaryValue], choices: dict[str, list[SummaryValue]]) -> int:
    """How far the values are from what the labels say best: 0 where they are it."""
    changed = [(value, choices[name][0]) for name, value in picked.items()]
    return sum(1 + 2 * max(v.rank - first.rank, 0) for v, first in changed if v is not first)


def _choices(values: Sequence[SummaryValue], name: str) -> list[SummaryValue]:
    """The best value first, then others of other amounts."""
    first = best(values, name)
    rest = sorted((v for v in values if v.name == name), key=lambda v: v.rank)
    chosen: dict[Decimal, SummaryValue] = {}
    for value in ([first] if first else []) + rest:
        if value.cell.money:
            chosen.setdefault(abs(value.cell.money.value), value)
    return list(chosen.values())[:_MOST_CHOICES]


def _picks(
    choices: dict[str, list[SummaryValue]], changes: int
) -> Iterator[dict[str, SummaryValue]]:
    """One value a name, with exactly so many that are not the best."""
    usual = {name: found[0] for name, found in choices.items() if found}
    several = [name for name, found in choices.items() if len(found) > 1]
    for names in combinations(several, changes):
        for others in product(*(choices[name][1:] for name in names)):
            yield usual | dict(zip(names, others, strict=True))


def _misses(picked: dict[str, SummaryValue], opening: Decimal, closing: Decimal) -> Decimal:
    """What the equation misses; "Payments and credits" in one line hold the credits already."""
    amounts = {n: abs(v.cell.money.value) for n, v in picked.items() if v.cell.money}
    charged = sum((amounts.get(name, Decimal(0)) for name in _RAISING), Decimal(0))
    expected = opening - amounts.get("payments", Decimal(0)) + charged
    less = expected - amounts.get("other_credits", Decimal(0))
    return min((abs(closing - expected), abs(closing - less)))


def _only(values: Sequence[SummaryValue], picked: dict[str, SummaryValue]) -> list[SummaryValue]:
    return [v for v in values if v.name not in picked or v is picked[v.name]]
