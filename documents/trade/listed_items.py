"""Charges that stand in a list without titles, as utilities print them: words and an amount a row.

They are lines only where a printed sum under them adds them up, alone or with the taxes between, or
where a total ends each of their groups and a sum of the paper adds up those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from documents.layout import Span
from documents.rows import Row
from documents.trade.amounts import Printed, amounts_in, is_sum
from documents.trade.between_lines import SUMMED
from documents.trade.row_sums import sum_label
from documents.trade.sums import sums_in
from documents.trade.table_lines import Item

_LEAST = 2
_ADDED = frozenset(("tax", "shipping", "service_charge", "discount"))
_SUMS = frozenset(("subtotal", "total", "amount_due"))
_PAID = re.compile(r"\b(?:payments?|paid|balance|deposit)\b", re.IGNORECASE)

Entry = tuple[int, list[Span], Span, Printed]
"""Index of the row, the words, the amount's piece of print, and the amount."""


def listed_items(rows: Sequence[Row]) -> list[Item]:
    """The longest run of charges that a sum under them proves; [] where none does."""
    entries = [entry for index, row in enumerate(rows) if (entry := _entry(row, index))]
    runs = [run for start in range(len(entries)) for run in _proven(entries[start:], rows)]
    best = max((*runs, _grouped(entries, rows)), key=len, default=[])
    return [
        Item(rows[index].page_number, index, {"description": words, "amount": [amount]}, table=1)
        for index, words, amount, _ in best
    ]


def _grouped(entries: Sequence[Entry], rows: Sequence[Row]) -> list[Entry]:
    """The charges of all groups, where their totals come to a sum that is printed anywhere."""
    found: list[Entry] = []
    group: list[Entry] = []
    added = Decimal(0)
    for entry in entries:
        totalled = SUMMED.search(" ".join(span.text for span in entry[1]))
        charges = _coming_to(entry[3].value, group) if totalled else ()
        if sum_label(rows[entry[0]]) in _SUMS:
            group = []
        elif charges:
            found, group, added = [*found, *charges], [], added + entry[3].value
        else:
            group.append(entry)
    if not found:
        return []
    whole = {one.value for one in sums_in(rows) if one.name in _SUMS}
    return [e for e in found if sum_label(rows[e[0]]) not in _ADDED] if added in whole else []


def _coming_to(value: Decimal, entries: Sequence[Entry]) -> Sequence[Entry]:
    """The last of the entries, as many as come to the value."""
    starts = range(len(entries) - 1, -1, -1)
    return next((entries[n:] for n in starts if sum(e[3].value for e in entries[n:]) == value), ())


def _entry(row: Row, index: int) -> Entry | None:
    """The first words of the row and the amount behind them; what stands further right is other print."""
    for place, span in enumerate(row.spans[1:3], start=1):
        printed = amounts_in(span.text)
        whole = len(printed) == 1 and printed[0].start <= 2 and is_sum(printed[0])
        words = list(row.spans[:place])
        named = re.search(r"[^\W\d_]{3}", " ".join(s.text for s in words)) is not None
        if whole and len(span.text) - printed[0].end <= 2:
            return (index, words, span, printed[0]) if named else None
    return None


def _proven(entries: Sequence[Entry], rows: Sequence[Row]) -> Iterator[list[Entry]]:
    """The run of charges that begins with the first entry, where a sum proves it."""
    run: list[Entry] = []
    added = Decimal(0)
    first = entries[0][2]
    for index, words, amount, printed in entries:
        if rows[index].page_number != rows[entries[0][0]].page_number:
            return
        if abs(amount.box.x2 - first.box.x2) > 1.5 * first.box.height:
            continue
        name = sum_label(rows[index])
        value = sum((e[3].value for e in run), Decimal(0))
        if name in _SUMS:
            if len(run) >= _LEAST and printed.value in (value, value + added):
                yield run
            return
        if name in _ADDED:
            added += printed.value
        elif name is None and not _PAID.search(" ".join(s.text for s in words)):
            run.append((index, words, amount, printed))
        else:
            return
