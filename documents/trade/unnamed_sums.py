"""Sums whose labels are no usual ones, told by what they do between two sums that are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from documents.rows import Row
from documents.trade.amounts import amounts_in, is_sum
from documents.trade.labelled_sums import Sum, sum_of
from documents.trade.words import plain


def other_totals(rows: Sequence[Row]) -> Iterator[Sum]:
    """What a paper without another total calls one: "eTicket Total:" 336.80."""
    for one in _last_amounts(rows):
        words = re.sub(r"^total | total$", "", one.label)
        named = words != one.label and re.fullmatch(r"[a-z]+(?: [a-z]+){0,2}", words) is not None
        if named:
            yield one


def totals_before_payments(rows: Sequence[Row], found: Sequence[Sum]) -> Iterator[Sum]:
    """An "Event Total" that the payments under it take to what is due."""
    if any(one.name == "total" for one in found):
        return
    amounts = list(_last_amounts(rows))
    dues = [one for one in found if one.name == "amount_due"]
    for total in other_totals(rows):
        for due in dues:
            between = [abs(one.value) for one in amounts if total.row < one.row < due.row]
            if between and total.value - sum(between, Decimal(0)) == due.value:
                yield total
                return


def discounts_between(rows: Sequence[Row], found: Sequence[Sum]) -> Iterator[Sum]:
    """What is taken off between two subtotals, whatever it is called: "Annual promo (20% off)"."""
    named = {one.row for one in found if one.name not in ("count", "savings")}
    subtotals = [one for one in found if one.name == "subtotal"]
    taken = [one for one in _last_amounts(rows) if one.value < 0 and one.row not in named]
    for first in subtotals:
        for last in subtotals:
            for one in taken:
                if first.row < one.row < last.row and first.value + one.value == last.value:
                    yield one.named("discount")
                    return


def _last_amounts(rows: Sequence[Row]) -> Iterator[Sum]:
    """The amounts of each row that stand behind words, with those words."""
    for index, row in enumerate(rows):
        for before, span in zip((None, *row.spans), row.spans, strict=False):
            printed = amounts_in(span.text)
            if len(printed) != 1 or not is_sum(printed[0]):
                continue
            label = span.text[: printed[0].start].strip(" ($-") or (before.text if before else "")
            if re.search(r"[^\W\d_]{2}", label):
                one = sum_of("total", span, printed[0], row, index, label)
                yield one.relabelled(plain(label))
