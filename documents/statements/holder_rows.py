"""Rows given to the cards that a column names or a printed total proves; and a card's subtotal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from documents.statements.cardholders import named_holder
from documents.statements.cells import Cell
from documents.statements.holder_lines import name_in
from documents.statements.ledger import Entry, Holder, HolderTotal, Ledger
from documents.statements.signs import Flow

_NUMBERED = re.compile(
    r"(?P<name>.*?)[\s(-]*+(?:[Xx*•·#.…]++[\s-]?)*+(?:\d-)?(?P<digits>\d{4,5})\)?"
)
_PERSON = re.compile(r"holder|member|name|user|employee", re.IGNORECASE)


def assign_holders(ledger: Ledger, flows: Sequence[Flow]) -> None:
    """Settle whose card each row was made with; cards with neither rows nor totals go."""
    for entry in ledger.entries:
        if entry.cardholder is not None:
            entry.holder = _of_column(ledger, entry, entry.cardholder) or entry.holder
    _assign_by_totals(ledger, {id(flow.entry): flow.value for flow in flows})
    used = {id(entry.holder) for entry in ledger.entries}
    ledger.holders = [h for h in ledger.holders if id(h) in used or h.totals]


def subtotal_of(holder: Holder, flows: Sequence[Flow]) -> HolderTotal | None:
    """Of a card's printed totals the one of all its rows, else that of its charges, else the last."""
    values = [flow.value or Decimal(0) for flow in flows if flow.entry.holder is holder]
    for wanted in (sum(values), sum(value for value in values if value > 0)):
        for total in holder.totals:
            if values and abs(printed_total(total)) == abs(wanted):
                return total
    return holder.totals[-1] if holder.totals else None


def printed_total(total: HolderTotal) -> Decimal:
    """The amount of a printed total; credits are below zero."""
    money = total.cell.money
    assert money is not None
    return -abs(money.value) if money.mark == "CR" else money.value


def _of_column(ledger: Ledger, entry: Entry, cell: Cell) -> Holder | None:
    """The card that the row's own column names, by name or by number."""
    column = entry.header.first("cardholder") if entry.header else None
    labelled = column is not None and bool(_PERSON.search(column.text))
    numbered = _NUMBERED.fullmatch(cell.text.strip())
    last4 = numbered["digits"][-4:] if numbered else None
    name = name_in(numbered["name"] if numbered else cell.text, labelled=labelled)
    if name is None and last4 is None:
        return None
    return named_holder(ledger, name, last4, cell, entry.page_number)


def _assign_by_totals(ledger: Ledger, values: dict[int, Decimal | None]) -> None:
    """Rows that no line gave to a card are those of the total under them where they add up to it."""
    totals = [(total, holder) for holder in ledger.holders for total in holder.totals]
    begin = 0
    for total, holder in sorted(totals, key=lambda pair: pair[0].position):
        group = [e for e in ledger.entries[begin : total.position] if e.holder is None]
        group = [e for e in group if e.section == group[-1].section]
        summed = sum((values.get(id(e)) or Decimal(0) for e in group), Decimal(0))
        if group and abs(summed) == abs(printed_total(total)):
            for entry in group:
                entry.holder = holder
        begin = total.position
