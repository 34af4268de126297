"""Which amounts the balances prove, and which weak signs they settle.

Running balances decide first, then the closing equation. Amounts that balances link exactly are
proven; a broken link marks its rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from documents.statements.signs import FAIR, STRONG, WEAK, Flow

_MOST_OPEN = 10
"""More open signs than this between two balances are not tried out."""


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
