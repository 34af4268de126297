"""The walk through a statement's lines: what each one is, with what the lines before it said.

Column roles, section, account and day are carried over page breaks until print says otherwise.
Every line with a date and an amount ends as an entry, a balance, a daily balance, or set aside
with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.statements.cells import Cell, Line, line_from
from documents.statements.columns import Header, header_at, heading_cells
from documents.statements.ledger import (
    AccountPart,
    BalanceRow,
    DailyBalance,
    Entry,
    Ledger,
    SetAside,
    TotalRow,
)
from documents.statements.parts import account_in, account_kind_in
from documents.statements.placing import is_garbled, place, stands_under_money
from documents.statements.titles import Title, balance_of, title_of, total_of
from documents.statements.vocabulary import Terms

_LINE_GAP = 1.0
"""Lines of one description stand closer than this many line heights."""


def walk(pages: Sequence[Sequence[Line]], furniture: frozenset[int], terms: Terms) -> Ledger:
    """The ledger of these pages. furniture: `id` of the lines that running heads and feet are."""
    walker = _Walk(terms, furniture)
    for lines in pages:
        walker.page(lines)
    return walker.ledger


class _Walk:
    """What was said so far, and what is made of the next line."""

    def __init__(self, terms: Terms, furniture: frozenset[int]) -> None:
        self.terms, self.furniture = terms, furniture
        self.ledger = Ledger()
        self.section: Title | None = None
        self.header: Header | None = None
        self.table = 0
        self.day: Cell | None = None
        self.last: Entry | None = None
        self.fresh = False
        self.previous: Line | None = None

    def page(self, lines: Sequence[Line]) -> None:
        """Take all lines of a page."""
        titles = frozenset(n for n, line in enumerate(lines) if title_of(line.text, self.terms))
        index = 0
        self.previous = None
        while index < len(lines):
            found = header_at(lines, index, titles)
            if found:
                self._open_table(found[0])
                index = found[1]
                if found[0].groups > 1:
                    index = self._side_by_side(lines, index)
            elif id(lines[index]) in self.furniture:
                index += 1
            else:
                after = lines[index + 1] if index + 1 < len(lines) else None
                heads = after is not None and bool(header_at(lines, index + 1, titles))
                self._line(lines[index], heads)
                self.previous = lines[index]
                index += 1

    def _open_table(self, header: Header) -> None:
        """Columns of a new table, or of the same one printed again."""
        same = self.header and [c.role for c in self.header.columns] == [
            c.role for c in header.columns
        ]
        self.header = header
        self.table += not same
        self.fresh = True
        if not header.has("description", "credit", "debit"):
            if header.has("balance") and not header.has("amount"):
                self.section = Title("", "daily")
            elif header.has("check_number") and not (self.section and self.section.kind == "daily"):
                if self.section is None or not self.section.direction:
                    self.section = Title("Checks", "checks", -1)
        elif self.section and self.section.kind in ("daily", "none", "checks"):
            self.section = None if self.section.kind != "checks" or self.last else self.section

    def _side_by_side(self, lines: Sequence[Line], start: int) -> int:
        """Lines under a repeated header, read down the first column, then the next."""
        header = self.header
        assert header is not None
        cuts = [0.0, *header.boundaries(), float("inf")]
        stacks: list[list[Line]] = [[] for _ in range(header.groups)]
        index = start
        while index < len(lines) and self._goes_on(lines[index], header):
            line = lines[index]
            for n, stack in enumerate(stacks):
                part = [c for c in line.cells if cuts[n] <= c.box.center_x < cuts[n + 1]]
                if part:
                    stack.append(line_from(part, line))
            index += 1
        for n, stack in enumerate(stacks):
            self.header = header.group(n)
            self.previous = None
            for line in stack:
                self._line(line, heads=False)
                self.previous = line
        self.header = header.group(0)
        self.last = None
        return index

    def _goes_on(self, line: Line, header: Header) -> bool:
        """Whether the line still belongs to tables that stand side by side."""
        if id(line) in self.furniture or total_of(line.words_text) is not None:
            return False
        if heading_cells(line) or (not line.of("date") and title_of(line.text, self.terms)):
            return False
        return bool(line.of("date") and line.of("money")) or header.has("description")

    def _line(self, line: Line, heads: bool) -> None:
        """Say what the line is. heads: the next line is a header."""
        if self._is_dated(line):
            self._dated(line)
            return
        words = line.words_text
        money = line.of("money")
        if money and balance_of(words):
            self._balance(line)
        elif money and total_of(words) is not None:
            of = total_of(words) or ""
            self._keep_loose(line)
            self.ledger.totals.append(
                TotalRow(self._account, of, self.section, tuple(money), line.page_number)
            )
            self.last = None
        elif self._opens(line, heads) or self._undated_entry(line) or self._more_text(line):
            return
        else:
            self._keep_loose(line)
            self.last = None

    @property
    def _account(self) -> int:
        return len(self.ledger.accounts) - 1

    def _keep_loose(self, line: Line) -> None:
        self.ledger.accounts[-1].loose.append(line)

    def _is_dated(self, line: Line) -> bool:
        """Whether the line begins with a date that stands where dates stand, and has an amount."""
        if self.section and self.section.kind == "checks" and line.of("date") and line.of("money"):
            return total_of(line.words_text) is None
        cells = [c for c in line.cells if any(map(str.isalnum, c.text))]
        first = next((c for c in cells if c.kind in ("date", "text", "money")), None)
        if first is None or first.kind != "date":
            return False
        column = self.header.first("date") if self.header else None
        text = self._text_x1()
        if column is not None and text is not None:
            away = abs(first.box.x1 - column.x1) > abs(first.box.x1 - text)
            if away and first.box.x1 > column.x2:
                return False
        if line.of("money"):
            return True
        header = self.header
        return header is not None and any(
            stands_under_money(header, c, line.height) or is_garbled(header, c, line.height)
            for c in line.cells[1:]
        )

    def _dated(self, line: Line) -> None:
        """A line with a date and an amount."""
        if balance_of(line.words_text):
            self._balance(line)
            return
        groups = _groups_of(line)
        kind = self.section.kind if self.section else "ledger"
        if kind == "daily":
            for group in groups:
                day, money = group.of("date")[:1], group.of("money")[-1:]
                if day and money and not group.words_text:
                    self.ledger.daily.append(
                        DailyBalance(self._account, day[0], money[0], line.page_number)
                    )
            self.last = None
        elif not line.words_text and kind != "checks" and self.header is None:
            self._set_aside(line, "a date and an amount without any text")
        elif kind == "none" and not self._fits(line):
            self._set_aside(line, "stands under a heading that holds no transactions")
        elif kind == "checks" and len(groups) > 1:
            for group in groups:
                self._entry(group)
        else:
            self._entry(line)

    def _set_aside(self, line: Line, reason: str) -> None:
        self._keep_loose(line)
        self.ledger.set_aside.append(SetAside(line, reason))
        self.last = None

    def _fits(self, line: Line) -> bool:
        """Whether the line fills the columns of the table before."""
        header = self.header
        if header is None or not header.has("description") or not line.words_text:
            return False
        start = self._text_x1()
        text = next(c for c in line.cells if c.kind in ("text", "number"))
        if start is None or abs(text.box.x1 - start) > 2 * line.height:
            return False
        return all(stands_under_money(header, cell, line.height) for cell in line.of("money"))

    def _entry(self, line: Line) -> None:
        dates = line.of("date")
        if self.header and not self.header.has("date"):
            self.header = self.header.with_date(dates[0])
        entry = Entry(
            self._account, self.table, self.header, self.section, None, False, [line]
        )
        second = self.header.has("posted") if self.header else _both_dates(line)
        place(entry, line, 2 if second and len(dates) > 1 else 1)
        if not entry.description and not entry.check_number:
            self._text_above(entry, line)
        self.day = entry.day
        if not entry.garbled and all(role == "balance" for role, _ in entry.money):
            self._set_aside(line, "states nothing but a balance")
            return
        self._add(entry)

    def _add(self, entry: Entry) -> None:
        self.ledger.entries.append(entry)
        self.last, self.fresh = entry, False

    def _text_above(self, entry: Entry, line: Line) -> None:
        """A description set over two lines around the middle of its row begins above the date."""
        above = self.previous
        loose = self.ledger.accounts[-1].loose
        if above and loose and loose[-1] is above and above.box.y2 > line.box.y1:
            entry.description += [c.as_text() for c in above.cells]
            entry.lines.insert(0, loose.pop())

    def _balance(self, line: Line) -> None:
        kind = balance_of(line.words_text)
        cell = line.of("money")[-1]
        assert kind is not None
        account = self.ledger.accounts[-1]
        seen = any(e.account == self._account for e in self.ledger.entries)
        if kind == "opening" and seen and self._closed() and self._is_new(cell):
            self.ledger.accounts.append(AccountPart(page_number=line.page_number))
            account = self.ledger.accounts[-1]
        account.loose.append(line)
        self.ledger.balances.append(
            BalanceRow(self._account, kind, cell, line.page_number, len(self.ledger.entries))
        )
        self.last = None

    def _is_new(self, cell: Cell) -> bool:
        """Whether the account's opening balance was printed and is another."""
        said = [b.cell.money for b in self.ledger.balances if b.account == self._account]
        return bool(said) and cell.money not in said

    def _closed(self) -> bool:
        """Whether a closing balance was printed after the account's last entry."""
        end = len(self.ledger.entries)
        return any(
            b.account == self._account and b.kind == "closing" and b.position == end
            for b in self.ledger.balances[-4:]
        )

    def _opens(self, line: Line, heads: bool) -> bool:
        """Whether the line is a heading; then it says what the next lines are."""
        if self._follows(line) and not heads:
            return False
        title = title_of(line.text if not line.of("money") else line.words_text, self.terms)
        if title and (heads or not line.of("money")):
            if not (heads and title.kind == "none"):
                self.section = title
            self._keep_loose(line)
            self.last = None
            return True
        return self._opens_account(line, heads)

    def _opens_account(self, line: Line, heads: bool) -> bool:
        """Whether the line begins the part of an account: by number, or by kind where one may."""
        if line.of("money"):
            return False
        number = account_in(line)
        kind = account_kind_in(line)
        current = self.ledger.accounts[-1]
        used = any(e.account == self._account for e in self.ledger.entries[-1:])
        if not number and not (kind and used and (heads or self._closed())):
            return False
        if number and current.number and _digits(number) == _digits(current.number):
            return False
        if used:
            self.ledger.accounts.append(AccountPart(number, kind, line.page_number))
            self.section, self.day = None, None
        else:
            current.number = current.number or number
            if number:
                current.number, current.page_number = number, line.page_number
            current.kind = kind or current.kind
        self._keep_loose(line)
        self.last = None
        return True

    def _text_x1(self) -> float | None:
        """Where descriptions begin along x."""
        if self.last and self.last.description:
            return self.last.description[0].box.x1
        column = self.header.first("description") if self.header else None
        return column.x1 if column else None

    def _follows(self, line: Line) -> bool:
        """Whether the line stands right under the last entry's description."""
        if self.last is None:
            return False
        above = self.last.lines[-1]
        start = self._text_x1()
        if start is None:
            return False
        if above.page_number != line.page_number:
            # only right under a header printed again, in the column of descriptions
            return self.fresh and abs(line.box.x1 - start) < line.height
        tight = line.box.y1 - above.box.y2 <= _LINE_GAP * line.height
        return tight and line.box.x1 >= start - 1.5 * line.height

    def _undated_entry(self, line: Line) -> bool:
        """An entry of the same day as the one before, whose date is printed once."""
        header, start = self.header, self._text_x1()
        if header is None or self.day is None or self.last is None or start is None:
            return False
        if not header.has("date") or not line.words_text or line.cells[0].kind == "money":
            return False
        if abs(line.cells[0].box.x1 - start) > 12 * line.height:
            return False
        if line.cells[0].box.center_x <= (header.first("date") or header.columns[0]).x2:
            return False
        entry = Entry(
            self._account, self.table, header, self.section, self.day, True, [line]
        )
        place(entry, line, 0)
        if not entry.cell("debit", "credit", "amount") or not entry.description:
            return False
        self._add(entry)
        return True

    def _more_text(self, line: Line) -> bool:
        """A further line of the last entry's description."""
        last = self.last
        if last is None or not self._follows(line):
            return False
        header = self.header
        if header and any(stands_under_money(header, c, line.height) for c in line.of("money")):
            return False
        last.description += [c.as_text() for c in line.cells]
        last.lines.append(line)
        return True


def _both_dates(line: Line) -> bool:
    return len(line.cells) > 1 and line.cells[0].kind == line.cells[1].kind == "date"


def _digits(cell: Cell) -> str:
    return re.sub(r"[^0-9A-Za-z*]", "", cell.text).upper()


def _groups_of(line: Line) -> list[Line]:
    """The line cut where a date, an amount or a number comes a second time."""
    groups: list[list[Cell]] = [[]]
    for cell in line.cells:
        held = {c.kind for c in groups[-1]}
        if cell.kind in held and {"date", "money"} <= held and cell.kind != "text":
            groups.append([])
        groups[-1].append(cell)
    whole = [g for g in groups if {"date", "money"} <= {c.kind for c in g}]
    return [line_from(group, line) for group in whole] or [line]
