"""From layouts to a statement: period, accounts, signed entries, summary values, daily balances.

Nothing is named after a kind's fields here; `documents.statements.output` and the kinds do that.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from documents.layout import PageLayout
from documents.statements.alignment import infer_roles
from documents.statements.cells import Cell, Line, lines_of
from documents.statements.ledger import AccountPart, Ledger
from documents.statements.parts import account_in, account_under, same_account
from documents.statements.people import Named, bank_and_holder
from documents.statements.periods import (
    Period,
    find_period,
    find_statement_date,
    implied_period,
    period_of_days,
)
from documents.statements.repeats import set_repeats_aside
from documents.statements.sections import SectionCheck, check_sections
from documents.statements.signs import Flow, flows_of, prove, signed_balance
from documents.statements.summary import SummaryValue, best, summary_values
from documents.statements.titles import title_of
from documents.statements.vocabulary import Terms
from documents.statements.walk import walk

_TOP, _BOTTOM = 0.15, 0.88
"""Shares of the page's height: running heads end, running feet begin."""
_SAME_PLACE = {"text": 0.004, "ocr": 0.02}
"""How far apart, in page heights, the same running head may stand on two pages."""
_PAGE_COUNT = re.compile(r"\bpage:?\s*\d+(?:\s*(?:of|/)\s*\d+)?|\b\d+\s+of\s+\d+\b")


@dataclass(slots=True)
class Account:
    """One account. closes: opening and entries give the closing balance to the cent."""

    number: Cell | None
    kind: Cell | None
    page_number: int
    flows: list[Flow] = field(default_factory=list)
    values: list[SummaryValue] = field(default_factory=list)
    closes: bool = False

    def amount(self, name: str) -> Decimal | None:
        """The summary value of that name, signed as printed."""
        value = best(self.values, name)
        return signed_balance(value.cell) if value else None


@dataclass(slots=True)
class Statement:
    """A whole statement as read. accounts: at least one; printed order everywhere."""

    pages: list[list[Line]]
    ledger: Ledger
    accounts: list[Account]
    bank: Named
    holder: Named
    number: Cell | None = None
    number_page: int = 1
    period: Period | None = None
    stated: tuple[date, Cell, int] | None = None
    start: date | None = None
    end: date | None = None
    sections: list[SectionCheck] = field(default_factory=list)
    pages_by_eye: frozenset[int] = frozenset()


def read_statement(layouts: Sequence[PageLayout], terms: Terms) -> Statement:
    """The statement whose pages these are, in order."""
    pages = [lines_of(layout) for layout in layouts]
    ledger = walk(pages, furniture_of(pages, layouts, terms), terms)
    infer_roles(ledger.entries, terms)
    set_repeats_aside(ledger)
    flows = flows_of(ledger.entries, terms)
    first = pages[0] if pages else []
    bank, holder = bank_and_holder(first, layouts[0].height_px if layouts else 1)
    everything = [line for lines in pages for line in lines]
    statement = Statement(pages, ledger, _accounts(ledger, flows, terms), bank, holder)
    statement.pages_by_eye = frozenset(p.page_number for p in layouts if p.status == "ocr")
    statement.sections = check_sections(ledger.totals, flows)
    _find_dates(statement, everything)
    for index, line in enumerate(everything):
        number = account_in(line) or account_under(everything[index : index + 2])
        if number:
            statement.number, statement.number_page = number, line.page_number
            break
    return statement


def furniture_of(
    pages: Sequence[Sequence[Line]], layouts: Sequence[PageLayout], terms: Terms
) -> frozenset[int]:
    """`id` of lines that stand at the same place on several pages with the same words."""
    near = max((_SAME_PLACE.get(layout.status, 0.02) for layout in layouts), default=0.0)
    places: dict[str, list[tuple[int, float, Line]]] = defaultdict(list)
    for layout, lines in zip(layouts, pages, strict=True):
        for line in lines:
            y = line.box.center_y / max(layout.height_px, 1)
            title = title_of(line.text, terms)
            heading = title is not None and title.kind != "none"
            row = line.of("date") and line.of("money")
            if (y < _TOP or y > _BOTTOM) and not heading and not row:
                plain = _PAGE_COUNT.sub("#", line.text.lower())
                places[plain].append((layout.page_number, y, line))
    found: set[int] = set()
    for members in places.values():
        for number, y, line in members:
            if any(n != number and abs(other - y) < near for n, other, _ in members[:40]):
                found.add(id(line))
    return frozenset(found)


def _find_dates(statement: Statement, lines: Sequence[Line]) -> None:
    statement.period = find_period(lines)
    statement.stated = find_statement_date(lines)
    if statement.period:
        statement.start, statement.end = statement.period.start, statement.period.end
    elif statement.stated:
        statement.end = statement.stated[0]
        counted = period_of_days(lines, statement.end)
        statement.start = counted[0] if counted else None
    elif (implied := implied_period(lines)) is not None:
        statement.start, statement.end = implied
    else:
        days = [f.entry.day.day for a in statement.accounts for f in a.flows if f.entry.day]
        years = [d for d in days if d and d.year]
        if years:
            dates = sorted(date(d.year or 1, d.month, d.day) for d in years)
            statement.start, statement.end = dates[0], dates[-1]


def _accounts(ledger: Ledger, flows: Sequence[Flow], terms: Terms) -> list[Account]:
    """Parts with entries or balances of their own, each with its flows, values and proof."""
    accounts: list[Account] = []
    pending: list[Line] = []
    for index, part in enumerate(ledger.accounts):
        own = [flow for flow in flows if flow.entry.account == index]
        values = summary_values(part.loose, terms)
        states = any(v.name == "beginning_balance" for v in values)
        if accounts and not states:
            accounts[-1].flows += own
            accounts[-1].values += values
            continue
        if not own and not accounts and len(ledger.accounts) > 1:
            pending += part.loose
            continue
        accounts.append(Account(part.number, part.kind, part.page_number, own, values))
    accounts = accounts or [Account(None, None, 1)]
    if len(accounts) == 1:
        loose = [line for part in ledger.accounts for line in part.loose]
        accounts[0].values = summary_values(loose, terms)
    else:
        _from_overview(accounts, [*pending, *ledger.accounts[0].loose])
    for account in accounts:
        account.closes = prove(
            account.flows, account.amount("beginning_balance"), account.amount("ending_balance")
        )
    return accounts


def _from_overview(accounts: Sequence[Account], lines: Sequence[Line]) -> None:
    """Names and balances from a table that lists all accounts."""
    for account in accounts:
        for line in lines:
            cells = [c for c in line.cells if c.kind in ("text", "number")]
            money = line.of("money")
            number = account.number
            if not money or not number or not any(
                _may_be_number(c) and same_account(c.text, number.text) for c in cells
            ):
                continue
            names = [c for c in cells if re.search(r"[A-Za-z]{3}", c.text)]
            account.kind = names[0] if names else account.kind
            for name, cell in zip(
                ("beginning_balance", "ending_balance") if len(money) == 2 else ("ending_balance",),
                money,
                strict=False,
            ):
                value = SummaryValue(name, cell, line.text, line.page_number, 99)
                account.values.append(value)
            break


def _may_be_number(cell: Cell) -> bool:
    return sum(c.isdigit() for c in cell.text) >= 3


__all__ = ["Account", "AccountPart", "Statement", "read_statement"]
