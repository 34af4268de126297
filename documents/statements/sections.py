"""Printed totals of sections held against the rows they add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.statements.ledger import TotalRow
from documents.statements.signs import Flow


@dataclass(frozen=True, slots=True)
class SectionCheck:
    """A section's printed total and the sum of its rows, both without sign."""

    total: TotalRow
    printed: Decimal
    summed: Decimal
    flows: tuple[Flow, ...]


def check_sections(totals: Sequence[TotalRow], flows: Sequence[Flow]) -> list[SectionCheck]:
    """Each total that stands at the end of a section, with its rows. Rows that agree are proven."""
    members: dict[tuple[int, str], list[Flow]] = defaultdict(list)
    for flow in flows:
        if flow.entry.section:
            members[flow.entry.account, flow.entry.section.text.lower()].append(flow)
    checks: dict[tuple[int, str], SectionCheck] = {}
    for total in totals:
        if total.section is None or len(total.cells) != 1 or not _is_of(total):
            continue
        key = (total.account, total.section.text.lower())
        money = total.cells[0].money
        own = members.get(key)
        if not own or money is None or any(flow.value is None for flow in own):
            continue
        summed = abs(sum((f.value for f in own if f.value is not None), Decimal(0)))
        check = SectionCheck(total, abs(money.value), summed, tuple(own))
        if key not in checks or check.printed == check.summed:
            checks[key] = check
    for check in checks.values():
        if check.printed == check.summed:
            for flow in check.flows:
                flow.proven = flow.proven is not False
    return list(checks.values())


def _is_of(total: TotalRow) -> bool:
    """Whether the total names the section, or nothing at all."""
    if total.section is None:
        return False
    words = set(total.section.text.lower().replace("&", "and").replace("/", " ").split())
    return not total.of or set(total.of.split()) <= words | {"and", "other"}
