"""The sums that were chosen, and what they say of the tax: whether prices hold it, and its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from documents.trade.labelled_sums import Sum
from documents.trade.sums import TaxRow

_ZERO = Decimal(0)
HALF_CENT = Decimal("0.005")
_INCLUDED = re.compile(r"\b(?:incl\w*|inkl\w*|inc|ttc|dont|davon|enth\w*|of which|with)\b")
PROVEN, BACKED, SAID, RIVALLED = 0.99, 0.96, 0.86, 0.62
"""How sure a sum is: arithmetic gives it, another print says it, only its label, or one of two."""


@dataclass(slots=True)
class Chosen:
    """The paper's sums. sure: field → 0..1; taxes: the parts of a tax that was added up.

    parts: every tax one by one, where there are several or the paper says what one is on.
    tax_included: print says that the subtotal holds the tax: a label, a rate or a table of taxes.
    """

    sums: dict[str, Sum] = field(default_factory=dict)
    sure: dict[str, float] = field(default_factory=dict)
    taxes: list[Sum] = field(default_factory=list)
    parts: list[Sum] = field(default_factory=list)
    closes: bool = False
    tax_included: bool = False


def is_included(
    out: Chosen, total: Sum, table: Sequence[TaxRow], lines: Decimal | None = None
) -> bool:
    """Whether the tax is part of the subtotal by what is printed. lines: what they come to."""
    tax, subtotal = out.sums.get("tax"), out.sums.get("subtotal")
    if tax is None or not tax.value or (subtotal and subtotal.value + tax.value == total.value):
        return False
    if lines is not None and lines + tax.value == total.value:
        return False
    if out.closes and out.sure.get("tax") == PROVEN:
        return False  # it was added, as behind a discount
    if any(_INCLUDED.search(one.label) for one in (tax, total, subtotal) if one):
        return True
    if any(near(total.value, [row.net.value + row.tax.value]) for row in table):
        return True
    parts = out.taxes or [tax]
    return all(_is_share(part, total.value) for part in parts)


def take_tax_of_table(
    out: Chosen, groups: dict[str, list[Sum]], table: Sequence[TaxRow], total: Sum
) -> None:
    """The tax that stands only in the table of taxes: net and tax there come to the total."""
    if "tax" in out.sums:
        return
    whole = [row for row in table if row.is_total] or list(table)
    rounding = sum((r.value for r in groups.get("rounding", [])), _ZERO)
    for row in whole:
        if abs(row.net.value + row.tax.value + rounding - total.value) < HALF_CENT:
            out.sums["tax"], out.sure["tax"] = row.tax, BACKED
            return


def tax_parts(out: Chosen, table: Sequence[TaxRow]) -> list[Sum]:
    """The taxes one by one: by the table that takes them apart, if it comes to the tax."""
    tax = out.sums.get("tax")
    rows = [row.tax for row in table if not row.is_total]
    if tax and rows and near(tax.value, [sum((one.value for one in rows), _ZERO)]):
        return rows
    return out.taxes or ([tax] if tax and tax.base else [])


def _is_share(tax: Sum, total: Decimal) -> bool:
    """Whether the printed rate takes the tax out of the total."""
    if tax.rate is None:
        return False
    return abs(total * tax.rate / (100 + tax.rate) - tax.value) < 2 * HALF_CENT


def near(value: Decimal, others: Iterable[Decimal]) -> bool:
    """Whether one of the others is that value, to the cent."""
    return any(abs(value - other) < HALF_CENT for other in others)
