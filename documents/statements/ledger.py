"""What a statement's pages hold, row by row: entries, balances, totals, daily balances, accounts.

These are the parts; `walk` finds them. Nothing has a sign, a year or an owner beyond its print yet.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from documents.geometry import Box, union
from documents.statements.cells import Cell, Line
from documents.statements.columns import Header
from documents.statements.titles import Title
from documents.statements.vocabulary import Role


@dataclass(slots=True)
class Entry:
    """A transaction as printed. money: role (None: to be inferred) and cell, from left to right.

    `garbled`: what stands where the amount should, and is none. `carried`: the date stands on an
    earlier row of the same day. `certainty`: 0..1, that the cells belong to their columns.
    `table`: which table of the document it stands in; `abreast`: one of several side by side.
    `heading`: the line that named its section. `extras`: what stands in columns of unknown use, and
    amounts in another currency beside the row. `cardholder`: what the column of cards says; `holder`:
    the card whose rows it stands among.
    `starred`: an asterisk stands beside the check number.
    """

    account: int
    table: int
    header: Header | None
    section: Title | None
    day: Cell | None
    carried: bool
    lines: list[Line]
    posted: Cell | None = None
    description: list[Cell] = field(default_factory=list)
    money: list[tuple[Role | None, Cell]] = field(default_factory=list)
    garbled: Cell | None = None
    check_number: Cell | None = None
    starred: bool = False
    reference: Cell | None = None
    type: Cell | None = None
    extras: list[Cell] = field(default_factory=list)
    certainty: float = 1.0
    abreast: bool = False
    heading: Line | None = None
    cardholder: Cell | None = None
    holder: Holder | None = None

    @property
    def page_number(self) -> int:
        return self.lines[0].page_number

    @property
    def box(self) -> Box:
        """Of the lines on its own page; a text may go on over the page's end."""
        return union(line.box for line in self.lines if line.page_number == self.page_number)

    def gives_back(self, line: Line) -> bool:
        """Whether the line was the last of several; then it is the entry's no more."""
        if self.lines[-1] is not line or len(self.lines) < 2:
            return False
        self.lines.pop()
        del self.description[-len(line.cells) :]
        return True

    def begin_with(self, line: Line) -> None:
        """Take the line above for the beginning of the text."""
        self.description[:0] = [c.as_text() for c in line.cells]
        self.lines.insert(0, line)

    def cell(self, *roles: Role) -> Cell | None:
        """The first money cell of one of these roles."""
        return next((cell for role, cell in self.money if role in roles), None)


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """A row that states a balance. position: how many entries of the document stand before it."""

    account: int
    kind: Literal["opening", "closing"]
    cell: Cell
    page_number: int
    position: int


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A printed total. of: plain words of what it adds, "" for everything."""

    account: int
    of: str
    section: Title | None
    cells: tuple[Cell, ...]
    page_number: int


@dataclass(frozen=True, slots=True)
class DailyBalance:
    """The balance at the end of one day."""

    account: int
    day: Cell
    cell: Cell
    page_number: int


@dataclass(slots=True)
class AccountPart:
    """Where one account's part begins. number: as printed; kind: "Regular Savings"."""

    number: Cell | None = None
    kind: Cell | None = None
    page_number: int = 1
    loose: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row with a date and an amount that was not taken for a transaction, and why."""

    line: Line
    reason: str


@dataclass(slots=True)
class Holder:
    """One card of an account. name: as printed; last4: digits; at least one is printed.

    cell, page_number: where it was named first. totals: amounts that print says its rows come to.
    """

    name: str | None
    last4: str | None
    cell: Cell
    page_number: int
    totals: list[HolderTotal] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class HolderTotal:
    """What one card's rows come to. position: how many entries of the document stand before it."""

    cell: Cell
    page_number: int
    position: int


@dataclass(slots=True)
class Ledger:
    """All parts in printed order; `accounts` has at least one."""

    entries: list[Entry] = field(default_factory=list)
    balances: list[BalanceRow] = field(default_factory=list)
    totals: list[TotalRow] = field(default_factory=list)
    daily: list[DailyBalance] = field(default_factory=list)
    accounts: list[AccountPart] = field(default_factory=lambda: [AccountPart()])
    set_aside: list[SetAside] = field(default_factory=list)
    holders: list[Holder] = field(default_factory=list)
