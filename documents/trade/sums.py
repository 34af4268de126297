"""The sums of a trade paper as printed: every amount that a label names, with its place.

Which of them is the total is decided in `documents.trade.closing`; nothing is computed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from documents.rows import Row
from documents.trade.amounts import amounts_in, is_sum
from documents.trade.labelled_sums import Sum, percentages, rate_in, sum_of, sums_beside, sums_under
from documents.trade.sum_labels import label_of
from documents.trade.tax_tables import tax_table_rows
from documents.trade.unnamed_sums import discounts_between, other_totals, totals_before_payments

_CENT = Decimal("0.011")
_MOST_RATE, _ROUNDED = 35, Decimal("0.06")
_ALL = {"total", "amount"}
_FEE = re.compile(r"charge|\bfees?\b|discount|\boff\b|gratuity|\btips?\b|retain", re.IGNORECASE)
"""What has a percentage and is no tax."""


@dataclass(frozen=True, slots=True)
class TaxRow:
    """A row of the table that takes the taxes apart: what is taxed, and the tax."""

    net: Sum
    tax: Sum
    is_total: bool


def sums_in(rows: Sequence[Row]) -> list[Sum]:
    """Every amount with a label that names a sum, from top to bottom."""
    tables = tax_table_rows(rows)
    found: list[Sum] = []
    for index, row in enumerate(rows):
        beside = list(sums_beside(row, index))
        found += [replace(one, in_tax_table=index in tables) for one in beside]
        if not beside and index not in tables:
            found += sums_under(rows, index)
    if not any(one.name in ("total", "amount_due") for one in found):
        # "Total paid" is what was paid already beside a total, and the total where it stands alone.
        paid = [one.name == "amount_paid" and bool(_ALL & set(one.label.split())) for one in found]
        found = [
            one.named("total") if is_it else one for one, is_it in zip(found, paid, strict=True)
        ]
        found += (
            [] if any(paid) else (list(_unnamed_total(rows, found)) or list(other_totals(rows)))
        )
    found += [*totals_before_payments(rows, found), *discounts_between(rows, found)]
    found += _taxes_by_rate(rows, found)
    return _with_paid_credit(_without_suggested(found, rows))


def _taxes_by_rate(rows: Sequence[Row], found: Sequence[Sum]) -> Iterator[Sum]:
    """What no label calls a tax, but its percentage of a subtotal makes it one: "St. Louis City 5.454%".

    Where taxes are on parts of the goods, those are taxes that all together make the total.
    """
    bases = {one.value for one in found if one.name == "subtotal"}
    totals = {one.value for one in found if one.name in ("total", "amount_due")}
    taxes = {one.row: one.value for one in found if one.name == "tax"}
    if not taxes:
        return
    rated = list(_rated(rows, {one.row for one in found}))
    added = sum(taxes.values()) + sum((one.value for one, _ in rated), Decimal(0))
    closes = any(base + added in totals for base in bases)
    for one, rate in rated:
        if closes or any(abs(base * rate / 100 - one.value) < _CENT for base in bases):
            yield one


def _rated(rows: Sequence[Row], named: set[int]) -> Iterator[tuple[Sum, Decimal]]:
    """The amounts that stand with a percentage and no label of a sum, and the percentage."""
    for index, row in enumerate(rows):
        rate = rate_in(row, row.text) if index not in named and len(row.spans) > 1 else None
        printed = amounts_in(row.spans[-1].text)
        if rate is None or len(printed) != 1 or not is_sum(printed[0]):
            continue
        if not _FEE.search(row.text):
            label = row.spans[-2].text
            yield sum_of("tax", row.spans[-1], printed[0], row, index, label), rate


def _without_suggested(found: Sequence[Sum], rows: Sequence[Row]) -> list[Sum]:
    """The sums without tips at several rates: these are for the guest to choose from."""
    rates = {id(s): percentages(rows[s.row].text) for s in found if s.name == "tip"}
    if len({rate for several in rates.values() for rate in several}) < 2:
        return list(found)
    return [one for one in found if not rates.get(id(one))]


def _with_paid_credit(found: Sequence[Sum]) -> list[Sum]:
    """The sums, in which a credit of the whole total is a card that paid it, and no discount."""
    totals = {one.value for one in found if one.name in ("total", "amount_due")}
    return [
        one.named("card") if one.label == "credit" and one.value in totals else one for one in found
    ]


def _unnamed_total(rows: Sequence[Row], found: Sequence[Sum]) -> Iterator[Sum]:
    """The amount that stands alone under the last sum, in its column: a total without a label."""
    last = found[-1] if found else None
    if last is None or last.name not in ("subtotal", "tax", "shipping", "discount"):
        return
    for index in range(last.row + 1, min(last.row + 3, len(rows))):
        row = rows[index]
        printed = amounts_in(row.spans[0].text)
        alone = len(row.spans) == 1 and len(printed) == 1 and is_sum(printed[0])
        bare = not re.search(r"[^\W\d_]{2}", row.text)
        level = abs(row.box.x2 - last.box.x2) < 2 * row.box.height
        if alone and bare and level and row.page_number == last.page_number:
            yield sum_of("total", row.spans[0], printed[0], row, index, "")
            return


def tax_rows(rows: Sequence[Row]) -> list[TaxRow]:
    """The rows of tables that take the taxes apart: net and tax are their last two amounts."""
    found = []
    for index in sorted(tax_table_rows(rows)):
        row = rows[index]
        money = [(s, p) for s in row.spans for p in amounts_in(s.text) if p.decimals >= 2]
        if len(money) >= 2:
            label = row.spans[0].text
            net, tax = (sum_of("tax", s, p, row, index, label) for s, p in money[-2:])
            if abs(tax.value) < abs(net.value):
                net = net.named("net")
                tax = replace(tax, rate=tax.rate or _rate_between(row, net.value, tax.value))
                found.append(TaxRow(net, replace(tax, base=net), label_of(label) == "total"))
    return found


def _rate_between(row: Row, net: Decimal, tax: Decimal) -> Decimal | None:
    """The number of the row that is the percentage which takes the net to the tax."""
    numbers = [p.value for s in row.spans for p in amounts_in(s.text) if 0 < p.value <= _MOST_RATE]
    return next((n for n in numbers if abs(net * n / 100 - tax) <= _ROUNDED), None)
