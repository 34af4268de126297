"""The rows of a ledger being filled: what a line becomes under its account, section, columns and day.

Which of these a line is, the walk says. Every line with a date and an amount ends as an entry, a
balance, a daily balance, or set aside with a reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from documents.statements.abreast import groups_of
from documents.statements.accounts import Accounts
from documents.statements.cells import Cell, Line
from documents.statements.columns import Header
from documents.statements.foreign import is_foreign_line
from documents.statements.ledger import (
    BalanceRow,
    DailyBalance,
    Entry,
    Holder,
    Ledger,
    SetAside,
    TotalRow,
)
from documents.statements.placing import place
from documents.statements.standing import (
    begins_with_two_dates,
    dates_inside,
    fills_columns,
    follows,
    has_money_in_column,
    is_indented,
    is_tight,
    lacks_date_only,
    says_labels,
    text_start,
)
from documents.statements.titles import (
    Title,
    balance_of,
    begins_total,
    is_years_total,
    plain_words,
    total_of,
)
from documents.statements.ways import Way


class LedgerRows:
    """The ledger so far, and what holds for its next row.

    section, heading: the title that the row stands under, and its line; holder: its card; header,
    table: its columns, and which table of the document they are of; abreast: one of several side by
    side; fresh: no entry came since the header; day: printed last; under_day: as a heading. last:
    the entry that a next line may go on with; previous: the line before, None at a page's top.
    """

    def __init__(self, way: Way) -> None:
        """way: what doubtful lines are taken for."""
        self.way = way
        self.ledger = Ledger()
        self.accounts = Accounts(self.ledger, parted=way.parted)
        self.section: Title | None = None
        self.heading: Line | None = None
        self._broken_off: Title | None = None
        self.holder: Holder | None = None
        self.header: Header | None = None
        self.table = 0
        self.abreast = False
        self.fresh = False
        self.day: Cell | None = None
        self.under_day = False
        self.last: Entry | None = None
        self.previous: Line | None = None

    @property
    def kind(self) -> str:
        """What the section holds, as `Title.kind`; without a section, transactions."""
        return self.section.kind if self.section else "ledger"

    @property
    def start(self) -> float | None:
        """Where descriptions begin along x, in pixels; None when nothing tells."""
        return text_start(self.header, self.last)

    def open_table(self, header: Header) -> None:
        """Columns of a new table, or of the same one printed again."""
        roles = [column.role for column in header.columns]
        self.table += not (self.header and [c.role for c in self.header.columns] == roles)
        self.header, self.fresh = header, True
        if header.ends_sometime():
            self.section = Title("", "none")
            return
        if header.has("description", "credit", "debit"):
            if self.kind in ("daily", "none"):
                self.section = None
        elif header.has("balance") and not header.has("amount"):
            self.section = Title("", "daily")
        elif header.has("check_number") and self.kind != "daily":
            direction = self.section.direction if self.section else 0
            if not direction or (direction > 0 and header.lists_checks()):
                self.section = Title("", "checks", -1)

    def open_section(self, title: Title, line: Line) -> None:
        """The title that rows stand under from here on; its line is `line`.

        "Detail" takes up the section that a "Summary" of its own broke off.
        """
        plain = plain_words(title.text)
        if plain == "summary":
            self._broken_off = self.section
        elif plain.startswith("detail") and self._broken_off is not None:
            title, self._broken_off = self._broken_off, None
        self.section, self.heading = title, line

    def open_account(self, line: Line, *, heads: bool) -> bool:
        """Whether the line opens an account's part. heads: the next line is a header."""
        opened = self.accounts.open(line, heads=heads)
        if opened:
            self.section, self.day = None, None
        return opened

    def open_day(self, day: Cell) -> None:
        """The day of the rows to come, printed once over them."""
        self.day, self.under_day, self.last = day, True, None

    def keep_loose(self, line: Line) -> None:
        """A line of the account that is no row."""
        self.accounts.current.loose.append(line)
        self.last = None

    def total(self, line: Line) -> None:
        """A row that adds others up."""
        of, money = total_of(line.words_text) or "", tuple(line.of("money"))
        self.keep_loose(line)
        row = TotalRow(self.accounts.index, of, self.section, money, line.page_number)
        self.ledger.totals.append(row)

    def balance(self, line: Line) -> None:
        """A row that states the balance before or after all others."""
        kind = balance_of(line.words_text)
        assert kind is not None
        cell = line.of("money")[-1]
        self.accounts.state_balance(kind, cell, line)
        self.keep_loose(line)
        position = len(self.ledger.entries)
        row = BalanceRow(self.accounts.index, kind, cell, line.page_number, position)
        self.ledger.balances.append(row)

    def dated(self, line: Line) -> None:
        """A line with a date and an amount."""
        groups = groups_of(line)
        if len(line.of("money")) > 1 and total_of(line.words_text) is not None:
            self.total(line)
        elif self.kind == "daily":
            self._daily(line, groups)
        elif not line.words_text and self.kind != "checks" and self.header is None:
            self._set_aside(line, "a date and an amount without any text")
        elif self.kind == "none" and not self._counts(line):
            self._set_aside(line, "stands under a heading that holds no transactions")
        elif self.kind == "checks" and len(groups) > 1:
            for group in groups:
                self._entry(group)
        else:
            self._entry(line)

    def undated(self, line: Line) -> bool:
        """Whether the line is an entry of the same day as the one before, whose date is printed once.

        Or one of no day, under a heading whose rows have none.
        """
        if self.way.dateless == "never" or begins_total(line.words_text) or says_labels(line):
            return False
        dayless = self.way.dateless == "headed" and self._heads_without_days(line)
        if not dayless and (self.day is None or not self._may_lack_date(line)):
            return False
        entry = self._begin(line, None if dayless else self.day)
        place(entry, line, ())
        moved = entry.cell("debit", "credit", "amount") or (self.under_day and entry.money)
        if not moved or not entry.description:
            return False
        if self.last and self.previous and is_indented(line, self.last):
            self._take_above(entry, self.previous)
        self._add(entry)
        return True

    def foreign_note(self, line: Line) -> bool:
        """Whether the line says what the last entry came to in another currency, and nothing else.

        In the column of descriptions it goes on with the text, elsewhere it stands beside the row.
        """
        last = self.last
        if last is None or not is_tight(line, last.lines[-1]) or not is_foreign_line(line.text):
            return False
        inside = follows(line, last, self.start, fresh=False) and not has_money_in_column(
            line, self.header
        )
        (last.description if inside else last.extras).extend(c.as_text() for c in line.cells)
        last.lines.append(line)
        return True

    def more_text(self, line: Line, *, broken_off: bool) -> bool:
        """Whether the line goes on with the last entry's description. broken_off: over a page's end."""
        last, fresh = self.last, self.fresh or broken_off
        if (
            is_years_total(line.text)
            or last is None
            or not follows(line, last, self.start, fresh=fresh)
        ):
            return False
        if has_money_in_column(line, self.header):
            return False
        for cell in line.cells:
            abroad = self.header is not None and self.header.is_foreign(cell)
            (last.extras if abroad else last.description).append(cell.as_text())
        last.lines.append(line)
        return True

    def _set_aside(self, line: Line, reason: str) -> None:
        self.keep_loose(line)
        self.ledger.set_aside.append(SetAside(line, reason))

    def _counts(self, line: Line) -> bool:
        """Whether a row under a heading without transactions is one nevertheless."""
        return self.way.lenient or fills_columns(line, self.header, self.start)

    def _daily(self, line: Line, groups: Sequence[Line]) -> None:
        for group in groups:
            day, money = group.of("date")[:1], group.of("money")[-1:]
            if day and money and not group.words_text:
                found = DailyBalance(self.accounts.index, day[0], money[0], line.page_number)
                self.ledger.daily.append(found)
        self.last = None

    def _entry(self, line: Line) -> None:
        dates = dates_inside(line, self.header) or line.of("date")
        if self.header and not self.header.has("date"):
            self.header = self.header.with_date(dates[0])
        entry = self._begin(line, None)
        second = self.header.has("posted") if self.header else begins_with_two_dates(line)
        place(entry, line, dates[: 2 if second else 1])
        self.day = entry.day
        if not entry.garbled and all(role == "balance" for role, _ in entry.money):
            self._set_aside(line, "states nothing but a balance")
            return
        if not entry.description and not entry.check_number:
            self._text_above(entry, line)
        self._add(entry)

    def _begin(self, line: Line, day: Cell | None) -> Entry:
        """An entry without its cells. day: what an earlier row said."""
        index, carried = self.accounts.index, day is not None
        entry = Entry(index, self.table, self.header, self.section, day, carried, [line])
        entry.abreast, entry.heading, entry.holder = self.abreast, self.heading, self.holder
        return entry

    def _add(self, entry: Entry) -> None:
        self.ledger.entries.append(entry)
        self.last, self.fresh = entry, False

    def _text_above(self, entry: Entry, line: Line) -> None:
        """A description set over two lines around the middle of its row begins above the date."""
        above = self.previous
        if above is not None and above.box.y2 > line.box.y1:
            self._take_above(entry, above)

    def _take_above(self, entry: Entry, above: Line) -> None:
        """The line above begins this entry's text: it is taken from what it was given to."""
        loose = self.accounts.current.loose
        if above.of("money"):
            return
        if loose and loose[-1] is above:
            loose.pop()
        elif not (self.last and self.last.gives_back(above)):
            return
        entry.begin_with(above)

    def _heads_without_days(self, line: Line) -> bool:
        """Whether the line is the first under a heading that carries the sign, or goes on from it."""
        if self.section is None or not self.section.direction:
            return False
        first = self.heading is not None and self.previous is self.heading
        goes_on = self.last is not None and self.last.day is None
        return (first or goes_on) and lacks_date_only(line, self.header, self.start)

    def _may_lack_date(self, line: Line) -> bool:
        """Whether a row without a date belongs to the day said before."""
        if self.under_day:
            return line.cells[0].kind == "text" and line.cells[-1].kind == "money"
        if not (self.last or self.fresh):
            return False
        return lacks_date_only(line, self.header, self.start)
