"""Which of the printed sums are the total, the subtotal and the tax: those that fit together.

Every printed total is weighed: arithmetic that closes on it, what was paid, rounding, the lines,
its label and its place. Nothing is given that is not printed, but for one: where a paper prints its
tax in parts, and only their sum closes, the tax is that sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from documents.geometry import union
from documents.trade.chosen import (
    BACKED,
    HALF_CENT,
    PROVEN,
    RIVALLED,
    SAID,
    Chosen,
    is_included,
    near,
    take_tax_of_table,
    tax_parts,
)
from documents.trade.labelled_sums import Sum
from documents.trade.sums import TaxRow

_ZERO = Decimal(0)
_ADDED = ("shipping", "tip", "service_charge", "rounding")
_MOST_TAXES = 5


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to arrive at a total. parts: how many sums besides the subtotal it needs."""

    subtotal: Sum | None
    taxes: tuple[Sum, ...]
    parts: int


def chosen(
    sums: Sequence[Sum], tax_table: Sequence[TaxRow] = (), lines: Decimal | None = None
) -> Chosen:
    """One sum a field. lines: what the line items come to, where that is known."""
    groups = _with_paid_total(_groups(sums))
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
    way = _way_to(total, groups, lines)
    before = None if way else _before_payments(total, groups)
    if before and (way := _way_to(before, groups, lines)):
        # The bill prints what is left to pay, and no total.
        del out.sums["total"]
        total = before
    proofs = _proofs(total, groups, lines, tax_table, way)
    rival = len(scored) > 1 and points - scored[1][0] < 1.0
    out.sure["total"] = PROVEN if proofs > 1 else BACKED if proofs else RIVALLED if rival else SAID
    if way:
        _take_way(out, way)
    elif len({one.row for one in groups.get("tax", [])}) > 1:
        out.sure["tax"] = RIVALLED
    take_tax_of_table(out, groups, tax_table, total)
    out.tax_included = is_included(out, total, tax_table, lines)
    out.parts = tax_parts(out, tax_table)
    payments = groups.get("amount_paid", [])
    due = out.sums.get("amount_due")
    if due and len(payments) > 1 and _paid(payments) == total.value - due.value:
        out.sums["amount_paid"] = _added(payments)
    return out


def _before_payments(due: Sum, groups: dict[str, list[Sum]]) -> Sum | None:
    """What is due and what is paid as one sum, on a bill that calls nothing its total."""
    paid = _paid(groups.get("amount_paid", []))
    if not paid or due.name != "amount_due" or groups.get("total"):
        return None
    return replace(due, value=due.value + paid)


def _paid(payments: Sequence[Sum]) -> Decimal:
    return sum((abs(one.value) for one in payments), _ZERO)


def _take_way(out: Chosen, way: _Way) -> None:
    """The subtotal and tax that close on the total."""
    out.closes = True
    if way.subtotal:
        out.sums["subtotal"] = way.subtotal
        out.sure["subtotal"] = PROVEN if way.parts else BACKED
    if way.taxes:
        out.sums["tax"] = _added(way.taxes)
        out.sure["tax"] = PROVEN
        out.taxes = list(way.taxes) if len(way.taxes) > 1 else []
    for name in _ADDED:
        if name in out.sums and way.parts:
            out.sure[name] = max(out.sure[name], BACKED)


def _groups(sums: Sequence[Sum]) -> dict[str, list[Sum]]:
    """Sums by field; what only a table of taxes says is left out where another print has it."""
    groups: dict[str, list[Sum]] = {}
    largest = max((abs(s.value) for s in sums if s.name in ("total", "amount_due")), default=_ZERO)
    for one in sums:
        included = one.name == "tax" and one.label.startswith(("incl", "inkl"))
        # "Incl. VAT 120.00" is a total, "incl. VAT 20.00" a tax.
        named = one.named("total") if included and one.value >= max(largest, HALF_CENT) else one
        groups.setdefault(named.name, []).append(named)
    kept = {
        name: [s for s in group if not s.in_tax_table] or ([] if name == "total" else group)
        for name, group in groups.items()
        if name not in ("count", "savings")
    }
    return {name: group for name, group in kept.items() if group}


def _with_paid_total(groups: dict[str, list[Sum]]) -> dict[str, list[Sum]]:
    """The sums; a payment of charges and tax is the total, where the charges alone are called so."""
    totals = [one for name in ("total", "amount_due") for one in groups.get(name, []) if one.value]
    paid = [
        one for name in ("card", "cash_tendered", "amount_paid") for one in groups.get(name, [])
    ]
    values = {one.value for one in totals}
    if len(values) != 1 or groups.get("subtotal"):
        return groups
    base = totals[0]
    for tax in groups.get("tax", []):
        for one in paid:
            if tax.value > 0 and abs(base.value + tax.value - abs(one.value)) < HALF_CENT:
                return groups | {
                    "subtotal": [base.named("subtotal")],
                    "total": [one.named("total")],
                }
    return groups


def _usual(group: Sequence[Sum]) -> Sum:
    """The first print; one that is not nothing goes before a printed zero of the same name."""
    return next((one for one in group if one.value), group[0])


def _score(
    total: Sum, groups: dict[str, list[Sum]], lines: Decimal | None, table: Sequence[TaxRow]
) -> float:
    """How well a printed total fits the rest of the paper."""
    way = _way_to(total, groups, lines)
    score = 3.0 * _proofs(total, groups, lines, table, way)
    score += 0.8 * (way is not None) + 0.9 * total.strength
    same = [s for g in ("total", "amount_due") for s in groups.get(g, []) if s.value == total.value]
    score += 0.3 * (len(same) - 1)
    rounding = next((r for r in groups.get("rounding", []) if r.value), None)
    others = [s.value for g in ("total", "amount_due") for s in groups.get(g, [])]
    if rounding and any(near(total.value + sign * rounding.value, others) for sign in (1, -1)):
        # Before and after rounding: the later print is what was paid.
        last = max(s.row for g in ("total", "amount_due") for s in groups.get(g, []))
        score += 4.0 if max(s.row for s in same) == last else -4.0
    tip = next((t for t in groups.get("tip", []) if t.value), None)
    if tip and total.row > tip.row and near(total.value - tip.value, others):
        score += 4.0  # what was paid, with the tip that is written under the bill
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
    paid = any(near(total.value + abs(change), map(abs, cash)) for change in changes)
    paid = paid or near(total.value, cards)
    paid = paid or (not changes and near(total.value, map(abs, cash)))
    taxed = any(near(total.value, [row.net.value + row.tax.value]) for row in table)
    by_lines = lines is not None and near(total.value, [lines])
    nontrivial = way is not None and way.parts > 0
    return sum((2 * nontrivial, paid, taxed, by_lines))


def _way_to(total: Sum, groups: dict[str, list[Sum]], lines: Decimal | None) -> _Way | None:
    """The first way in which subtotal, taxes and the rest give the total, the fullest first.

    On a paper without a subtotal the lines are where it begins, where something is added to them.
    """
    ways = [w for s in groups.get("subtotal", []) for w in _ways(s, s.value, total, groups)]
    if not groups.get("subtotal") and lines:
        ways = [w for w in _ways(None, lines, total, groups) if w.taxes]
    return max(ways, key=lambda way: way.parts, default=None)


def _ways(
    subtotal: Sum | None, start: Decimal, total: Sum, groups: dict[str, list[Sum]]
) -> Iterator[_Way]:
    rest = [groups[name][-1] for name in _ADDED if groups.get(name)]
    less = [-abs(one.value) for one in groups.get("discount", [])[:1]]
    for taxes in _tax_sets(groups.get("tax", [])):
        base = start + sum((t.value for t in taxes), _ZERO)
        for count in range(len(rest) + 1):
            for more in combinations(rest, count):
                value = base + sum((m.value for m in more), _ZERO)
                for taken in ([_ZERO], less):
                    if taken and abs(value + taken[0] - total.value) < HALF_CENT:
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


def _added(sums: Sequence[Sum]) -> Sum:
    """The sums of a kind as one: what they come to, and all their places."""
    first = sums[0]
    if len(sums) == 1:
        return first
    return Sum(
        first.name,
        sum((t.value for t in sums), _ZERO),
        " + ".join(t.text for t in sums),
        union(t.box for t in sums if t.page_number == first.page_number),
        min(t.confidence for t in sums),
        first.page_number,
        first.row,
        first.currency,
    )


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
