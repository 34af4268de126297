"""From layouts to a statement: period, accounts, signed entries, summary values, daily balances.

Nothing is named after a kind's fields here; `documents.statements.output` and the kinds do that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from documents.layout import PageLayout
from documents.statements.abreast import order_checks
from documents.statements.alignment import infer_roles
from documents.statements.cells import Cell, Line
from documents.statements.cutting import lines_of
from documents.statements.furniture import furniture_of
from documents.statements.holder_rows import assign_holders
from documents.statements.holdings import Account, accounts_of
from documents.statements.ledger import Ledger
from documents.statements.parts import account_in, account_under
from documents.statements.people import Named, bank_and_holder
from documents.statements.periods import (
    USUAL_DAYS,
    Period,
    find_period,
    implied_period,
    period_of_days,
)
from documents.statements.repeats import set_repeats_aside
from documents.statements.sections import SectionCheck, check_sections
from documents.statements.sidebars import without_sidebars
from documents.statements.signs import flows_of
from documents.statements.statement_date import find_statement_date
from documents.statements.vocabulary import Terms
from documents.statements.walk import walk
from documents.statements.ways import Way


@dataclass(slots=True)
class Statement:
    """A whole statement as read. accounts: at least one; printed order everywhere.

    start, end: what years are resolved with, known or estimated; `period` is what was printed.
    lines: of all pages.
    """

    ledger: Ledger
    accounts: list[Account]
    sections: list[SectionCheck]
    bank: Named = field(default_factory=Named)
    holder: Named = field(default_factory=Named)
    number: Cell | None = None
    number_page: int = 1
    period: Period | None = None
    stated: tuple[date, Cell, int] | None = None
    start: date | None = None
    end: date | None = None
    pages_by_eye: frozenset[int] = frozenset()
    lines: list[Line] = field(default_factory=list)

    @property
    def loose_lines(self) -> list[Line]:
        """All lines that are no transactions."""
        rows = {id(line) for entry in self.ledger.entries for line in entry.lines}
        return [line for line in self.lines if id(line) not in rows]


def read_statement(layouts: Sequence[PageLayout], terms: Terms) -> Statement:
    """The statement whose pages these are, in order."""
    pages = [without_sidebars(lines_of(layout)) for layout in layouts]
    furniture = furniture_of(pages, layouts, terms)
    statement = _read(pages, furniture, terms)
    lines = [line for page in pages for line in page]
    if lines:
        above = _above_ledger(pages[0], statement.ledger)
        _find_people(statement, above, lines[len(above) :], layouts[0], terms)
    statement.lines = lines
    statement.pages_by_eye = frozenset(p.page_number for p in layouts if p.status == "ocr")
    _find_dates(statement, lines)
    _find_number(statement, lines)
    return statement


def _read(pages: Sequence[Sequence[Line]], furniture: frozenset[int], terms: Terms) -> Statement:
    """The first way through the lines that makes all accounts close; without one, the usual way.

    Rows under a heading such as "Account summary" may count; a line right under a row may be a
    heading or text; a further opening balance may begin another account; a line without a date may be
    a row, or a note on the row above it.
    """
    usual = _walked(pages, furniture, terms, Way())
    if _closes(usual):
        return usual
    for way in _other_ways(usual.ledger):
        other = _walked(pages, furniture, terms, way)
        if _closes(other) or (way.lenient and not usual.ledger.entries):
            return other
    return usual


def _other_ways(ledger: Ledger) -> Iterator[Way]:
    """The ways that could make a difference, the likeliest first. ledger: by the usual way."""
    if ledger.set_aside:
        yield Way(lenient=True)
    yield Way(dateless="headed")
    yield Way(turning=False)
    if sum(row.kind == "opening" for row in ledger.balances) > 1:
        yield Way(parted=True)
    if any(entry.carried for entry in ledger.entries):
        yield Way(dateless="never")


def _walked(
    pages: Sequence[Sequence[Line]],
    furniture: frozenset[int],
    terms: Terms,
    way: Way,
) -> Statement:
    """One walk through all lines, with signs and proofs."""
    ledger = walk(pages, furniture, terms, way)
    infer_roles(ledger.entries)
    set_repeats_aside(ledger)
    ledger.entries = order_checks(ledger.entries)
    flows = flows_of(ledger.entries, terms)
    assign_holders(ledger, flows)
    accounts = accounts_of(ledger, flows, terms)
    return Statement(ledger, accounts, check_sections(ledger.totals, flows))


def _closes(statement: Statement) -> bool:
    return all(account.closes for account in statement.accounts)


def _above_ledger(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """The first page's lines down to its first entry."""
    tops = [e.box.y1 for e in ledger.entries if lines and e.page_number == lines[0].page_number]
    return [line for line in lines if not tops or line.box.y1 < min(tops)]


def _find_people(
    statement: Statement,
    above: Sequence[Line],
    rest: Sequence[Line],
    layout: PageLayout,
    terms: Terms,
) -> None:
    """Bank and holder. above, rest: the first page's lines over the ledger, and all after them.

    A name over the rows of one card is the holder's only where no other is.
    """
    named = {id(holder.cell) for holder in statement.ledger.holders}
    apart = [line for line in above if not any(id(cell) in named for cell in line.cells)]
    for lines in (apart, above):
        statement.bank, statement.holder = bank_and_holder(
            lines,
            layout.height_px,
            cards=terms.money_in < 0,
            rest=rest if terms.money_in < 0 else (),
        )
        if statement.holder.name or len(apart) == len(above):
            return


def _find_number(statement: Statement, lines: Sequence[Line]) -> None:
    for index, line in enumerate(lines):
        number = account_in(line) or account_under(lines[index : index + 2])
        if number:
            statement.number, statement.number_page = number, line.page_number
            return


def _find_dates(statement: Statement, lines: Sequence[Line]) -> None:
    statement.period = find_period(lines)
    statement.stated = find_statement_date(lines)
    if statement.period:
        statement.start, statement.end = statement.period.start, statement.period.end
    elif statement.stated:
        statement.end = statement.stated[0]
        counted = period_of_days(lines, statement.end)
        statement.start = counted[0] if counted else statement.end - timedelta(days=USUAL_DAYS)
    elif (implied := implied_period(lines)) is not None:
        statement.start, statement.end = implied
    else:
        days = [f.entry.day.day for a in statement.accounts for f in a.flows if f.entry.day]
        years = [d for d in days if d and d.year]
        if years:
            dates = sorted(date(d.year or 1, d.month, d.day) for d in years)
            statement.start, statement.end = dates[0], dates[-1]
