"""Which of the printed sums are the total, the subtotal and the tax: those that fit together.

Every printed total is weighed: arithmetic that closes on it, what was paid, rounding, the lines,
its label and its place. Nothing is given that is not printed, but for one: where a paper prints its
tax in parts, and only their sum closes, the tax is that sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations

from documents.geometry import union
from documents.trade.sums import Sum, TaxRow

_ZERO = Decimal(0)
_HALF_CENT = Decimal("0.005")
_ADDED = ("shipping", "tip", "service_charge", "rounding")
_INCLUDED = re.compile(r"\b(?:incl\w*|inkl\w*|inc|ttc|dont|davon|enth\w*|of which|with)\b")
_MOST_TAXES = 5
PROVEN, BACKED, SAID, RIVALLED = 0.99, 0.96, 0.86, 0.62
"""How sure a sum is: arithmetic gives it, another print says it, only its label, or one of two."""


@dataclass(slots=True)
class Chosen:
    """The paper's sums. sure: field → 0..1; taxes: the parts of a tax that was added up.

    tax_included: print says that the subtotal holds the tax: a label, a rate or a table of taxes.
    """

    sums: dict[str, Sum] = field(default_factory=dict)
    sure: dict[str, float] = field(default_factory=dict)
    taxes: list[Sum] = field(default_factory=list)
    closes: bool = False
    tax_included: bool = False


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to arrive at a total. parts: how many sums besides the subtotal it needs."""

    subtotal: Sum
    taxes: tuple[Sum, ...]
    parts: int


def chosen(
    sums: Sequence[Sum], tax_table: Sequence[TaxRow] = (), lines: Decimal | None = None
) -> Chosen:
    """One sum a field. lines: what the line items come to, where that is known."""
    groups = _groups(sums)
    totals = _distinct([*groups.get("total", []), *groups.get("amount_due", [])])
    out = Chosen({name: _usual(group) for name, group in groups.items()})
    out.sure = dict.fromkeys(out.sums, SAID)
    out.sums.pop("total", None)
    if not totals:
        return out
    scored = [
        (_score(one, groups, lines, tax_table), place, one) for place, one in enumerate(totals)
    ]
    scored.sort(key=lambda s: (s[0], s[1]), reverse=True)
    points, _, total = scored[0]
    out.sums["total"] = total.named("total")
    way = _way_to(total, groups)
    proofs = _proofs(total, groups, lines, tax_table, way)
    rival = len(scored) > 1 and points - scored[1][0] < 1.0
    out.sure["total"] = PROVEN if proofs > 1 else BACKED if proofs else RIVALLED if rival else SAID
    if way:
        _take_way(out, way)
    _tax_of_table(out, groups, tax_table, total)
    out.tax_included = _is_included(out, total, tax_table)
    return out


def _is_included(out: Chosen, total: Sum, table: Sequence[TaxRow]) -> bool:
    """Whether the tax is part of the subtotal by what is printed."""
    tax, subtotal = out.sums.get("tax"), out.sums.get("subtotal")
    if tax is None or not tax.value or (subtotal and subtotal.value + tax.value == total.value):
        return False
    if any(_INCLUDED.search(one.label) for one in (tax, total, subtotal) if one):
        return True
    if any(_near(total.value, [row.net.value + row.tax.value]) for row in table):
        return True
    parts = out.taxes or [tax]
    return all(_is_share(part, total.value) for part in parts)


def _is_share(tax: Sum, total: Decimal) -> bool:
    """Whether the printed rate takes the tax out of the total."""
    if tax.rate is None:
        return False
    return abs(total * tax.rate / (100 + tax.rate) - tax.value) < 2 * _HALF_CENT


def _take_way(out: Chosen, way: _Way) -> None:
    """The subtotal and tax that close on the total."""
    out.closes = True
    out.sums["subtotal"] = way.subtotal
    out.sure["subtotal"] = PROVEN if way.parts else BACKED
    if way.taxes:
        out.sums["tax"] = _added(way.taxes)
        out.sure["tax"] = PROVEN
        out.taxes = list(way.taxes) if len(way.taxes) > 1 else []
    for name in _ADDED:
        if name in out.sums and way.parts:
            out.sure[name] = max(out.sure[name], BACKED)


def _tax_of_table(
    out: Chosen, groups: dict[str, list[Sum]], table: Sequence[TaxRow], total: Sum
) -> None:
    """The tax that stands only in the table of taxes: net and tax there come to the total."""
    if "tax" in out.sums:
        return
    whole = [row for row in table if row.is_total] or list(table)
    rounding = sum((r.value for r in groups.get("rounding", [])), _ZERO)
    for row in whole:
        if abs(row.net.value + row.tax.value + rounding - total.value) < _HALF_CENT:
            out.sums["tax"], out.sure["tax"] = row.tax, BACKED
            return


def _groups(sums: Sequence[Sum]) -> dict[str, list[Sum]]:
    """Sums by field; what only a table of taxes says is left out where another print has it."""
    groups: dict[str, list[Sum]] = {}
    largest = max((abs(s.value) for s in sums if s.name in ("total", "amount_due")), default=_ZERO)
    for one in sums:
        included = one.name == "tax" and one.label.startswith(("incl", "inkl"))
        # "Incl. VAT 120.00" is a total, "incl. VAT 20.00" a tax.
        named = one.named("total") if included and one.value >= max(largest, _HALF_CENT) else one
        groups.setdefault(named.name, []).append(named)
    kept = {
        name: [s for s in group if not s.in_tax_table] or ([] if name == "total" else group)
        for name, group in groups.items()
        if name not in ("count", "savings")
    }
    return {name: group for name, group in kept.items() if group}


def _usual(group: Sequence[Sum]) -> Sum:
    """The first print; one that is not nothing goes before a printed zero of the same name."""
    return next((one for one in group if one.value), group[0])


def _score(
    total: Sum, groups: dict[str, list[Sum]], lines: Decimal | None, table: Sequence[TaxRow]
) -> float:
    """How well a printed total fits the rest of the paper."""
    way = _way_to(total, groups)
    score = 3.0 * _proofs(total, groups, lines, table, way)
    score += 0.8 * (way is not None) + 0.9 * total.strength
    same = [s for g in ("total", "amount_due") for s in groups.get(g, []) if s.value == total.value]
    score += 0.3 * (len(same) - 1)
    rounding = next((r for r in groups.get("rounding", []) if r.value), None)
    others = [s.value for g in ("total", "amount_due") for s in groups.get(g, [])]
    if rounding and any(_near(total.value + sign * rounding.value, others) for sign in (1, -1)):
        # Before and after rounding: the later print is what was paid.
        last = max(s.row for g in ("total", "amount_due") for s in groups.get(g, []))
        score += 4.0 if max(s.row for s in same) == last else -4.0
    if total.name == "amount_due" and groups.get("total"):
        before = groups.get("previous_unpaid_balance") or groups.get("amount_paid")
        score -= 6.0 if before else 0.5
    return score - (3.0 if total.value == 0 else 0.0)


def _proofs(
    total: Sum,
    groups: dict[str, list[Sum]],
    lines: Decimal | None,
    table: Sequence[TaxRow],
    way: _Way | None,
) -> int:
    """How many independent prints give this total."""
    cash = [s.value for s in (*groups.get("cash_tendered", []), *groups.get("amount_paid", []))]
    changes = [s.value for s in groups.get("change", [])]
    cards = [abs(s.value) for s in groups.get("card", [])]
    paid = any(_near(total.value + abs(change), map(abs, cash)) for change in changes)
    paid = paid or _near(total.value, cards)
    paid = paid or (not changes and _near(total.value, map(abs, cash)))
    taxed = any(_near(total.value, [row.net.value + row.tax.value]) for row in table)
    by_lines = lines is not None and _near(total.value, [lines])
    nontrivial = way is not None and way.parts > 0
    return sum((2 * nontrivial, paid, taxed, by_lines))


def _way_to(total: Sum, groups: dict[str, list[Sum]]) -> _Way | None:
    """The first way in which subtotal, taxes and the rest give the total, the fullest first."""
    ways = [w for s in groups.get("subtotal", []) for w in _ways(s, total, groups)]
    return max(ways, key=lambda way: way.parts, default=None)


def _ways(subtotal: Sum, total: Sum, groups: dict[str, list[Sum]]) -> Iterator[_Way]:
    rest = [groups[name][-1] for name in _ADDED if groups.get(name)]
    less = [-abs(one.value) for one in groups.get("discount", [])[:1]]
    for taxes in _tax_sets(groups.get("tax", [])):
        base = subtotal.value + sum((t.value for t in taxes), _ZERO)
        for count in range(len(rest) + 1):
            for more in combinations(rest, count):
                value = base + sum((m.value for m in more), _ZERO)
                for taken in ([_ZERO], less):
                    if taken and abs(value + taken[0] - total.value) < _HALF_CENT:
                        used = [*taxes, *more, *(t for t in taken if t)]
                        parts = sum(1 for u in used if not isinstance(u, Sum) or u.value)
                        yield _Way(subtotal, taxes, parts)


def _tax_sets(taxes: Sequence[Sum]) -> Iterator[tuple[Sum, ...]]:
    """No tax, one of them, or several that stand on rows of their own."""
    few = list(taxes)[:_MOST_TAXES]
    for one in few:
        yield (one,)
    for count in range(2, len(few) + 1):
        for some in combinations(few, count):
            if len({t.row for t in some}) == count:
                yield some
    yield ()


def _added(taxes: Sequence[Sum]) -> Sum:
    """The taxes as one: their sum, and all their places."""
    first = taxes[0]
    if len(taxes) == 1:
        return first
    return Sum(
        "tax",
        sum((t.value for t in taxes), _ZERO),
        " + ".join(t.text for t in taxes),
        union(t.box for t in taxes if t.page_number == first.page_number),
        min(t.confidence for t in taxes),
        first.page_number,
        first.row,
        first.currency,
    )


def _near(value: Decimal, others: Iterable[Decimal]) -> bool:
    return any(abs(value - other) < _HALF_CENT for other in others)


def _distinct(sums: Sequence[Sum]) -> list[Sum]:
    """One of each value: the print with the strongest label."""
    seen: dict[Decimal, Sum] = {}
    for one in sums:
        known = seen.get(one.value)
        if (
            known is None
            or (known.name == "amount_due") > (one.name == "amount_due")
            or (known.name == one.name and one.strength > known.strength)
        ):
            seen[one.value] = one
    return list(seen.values())
