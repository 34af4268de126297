"""The walk through a statement's lines: what each one is, with what the lines before it said.

Column roles, section, account and day are carried over page breaks until print says otherwise.
Every line with a date and an amount ends as an entry, a balance, a daily balance, or set aside
with a reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from documents.statements.abreast import groups_of, stacks_of
from documents.statements.accounts import Accounts
from documents.statements.cells import Cell, Line, line_from
from documents.statements.columns import Header, header_at, heading_cells
from documents.statements.days import Days, day_headings
from documents.statements.ledger import BalanceRow, DailyBalance, Entry, Ledger, SetAside, TotalRow
from documents.statements.placing import place, stands_under_money
from documents.statements.standing import (
    begins_with_date,
    dates_inside,
    ends_a_text,
    fills_columns,
    follows,
    has_amount,
    is_check_line,
    is_indented,
    is_tight,
    lacks_date_only,
    text_start,
)
from documents.statements.titles import (
    Title,
    balance_of,
    begins_total,
    is_years_total,
    title_of,
    total_of,
)
from documents.statements.vocabulary import Terms

_TITLE_CELLS = 2
"""A heading is printed in one piece, or two; more are a row of a table."""


def walk(
    pages: Sequence[Sequence[Line]],
    furniture: frozenset[int],
    terms: Terms,
    *,
    lenient: bool = False,
    turning: bool = True,
) -> Ledger:
    """The ledger of these pages. furniture: `id` of the lines that running heads and feet are.

    lenient: dated rows count also under headings that usually hold no transactions. turning: a
    heading may stand as close under a row as the next line of its text.
    """
    walker = _Walk(
        terms, furniture, day_headings(pages, furniture), lenient=lenient, turning=turning
    )
    for lines in pages:
        walker.page(lines)
    return walker.ledger


class _Walk:
    """What was said so far, and what is made of the next line."""

    def __init__(
        self,
        terms: Terms,
        furniture: frozenset[int],
        days: Days,
        *,
        lenient: bool,
        turning: bool,
    ) -> None:
        self.terms, self.furniture, self.days = terms, furniture, days
        self.lenient, self.turning = lenient, turning
        self.ledger = Ledger()
        self.accounts = Accounts(self.ledger)
        self.section: Title | None = None
        self.header: Header | None = None
        self.table = 0
        self.day: Cell | None = None
        self.under_day = False
        self.last: Entry | None = None
        self.fresh = False
        self.broken_off = False
        self.previous: Line | None = None
        self.begun: list[Line] = []
        self.abreast = False
        self.heading: Line | None = None

    def page(self, lines: Sequence[Line]) -> None:
        """Take all lines of a page."""
        titles = frozenset(n for n, line in enumerate(lines) if title_of(line.text, self.terms))
        headers = {n: found for n in range(len(lines)) if (found := header_at(lines, n, titles))}
        index = 0
        self.previous = None
        while index < len(lines):
            found = headers.get(index)
            if found:
                self._open_table(found[0])
                index = found[1]
                if found[0].groups > 1:
                    index = self._side_by_side(lines, index)
                continue
            if id(lines[index]) not in self.furniture:
                self.broken_off = self.previous is None and ends_a_text(lines[index : index + 2])
                self._line(lines[index], heads=index + 1 in headers)
                self.previous = lines[index]
            index += 1
        self._drop_begun()

    def _open_table(self, header: Header) -> None:
        """Columns of a new table, or of the same one printed again."""
        roles = [column.role for column in header.columns]
        self.table += not (self.header and [c.role for c in self.header.columns] == roles)
        self.header, self.fresh = header, True
        kind = self.section.kind if self.section else "ledger"
        if header.has("description", "credit", "debit"):
            if kind in ("daily", "none") or (kind == "checks" and not self.last):
                self.section = None if kind != "checks" else self.section
        elif header.has("balance") and not header.has("amount"):
            self.section = Title("", "daily")
        elif header.has("check_number") and kind != "daily":
            directed = self.section is not None and self.section.direction != 0
            self.section = self.section if directed else Title("", "checks", -1)

    def _side_by_side(self, lines: Sequence[Line], start: int) -> int:
        """Lines under a repeated header, read down the first table, then the next."""
        header = self.header
        assert header is not None
        end = start
        while end < len(lines) and self._goes_on(lines[end], header):
            end += 1
        self.abreast, section = True, self.section
        over = self._titles_over(header)
        for n, stack in enumerate(stacks_of(lines[start:end], header)):
            self.header = header.group(n)
            self.section = over[n] if over else section
            self.previous = None
            for line in stack:
                self._line(line, heads=False)
                self.previous = line
        self.header, self.section = header.group(0), section
        self.last, self.abreast = None, False
        return end

    def _titles_over(self, header: Header) -> list[Title]:
        """The headings of tables side by side, one over each; [] when they have none of their own."""
        cells = self.previous.of("text") if self.previous else []
        found = [title for cell in cells if (title := title_of(cell.text, self.terms))]
        return found if len(found) == len(cells) == header.groups else []

    def _goes_on(self, line: Line, header: Header) -> bool:
        """Whether the line still belongs to tables that stand side by side."""
        if id(line) in self.furniture or total_of(line.words_text) is not None:
            return False
        if heading_cells(line) or (not line.of("date") and title_of(line.text, self.terms)):
            return False
        return bool(line.of("date") and line.of("money")) or header.has("description")

    def _line(self, line: Line, heads: bool) -> None:
        """Say what the line is. heads: the next line is a header."""
        if id(line) in self.days:
            self.day, self.under_day, self.last = self.days[id(line)], True, None
            return
        start = text_start(self.header, self.last)
        listed = self.section is not None and self.section.kind == "checks"
        words, money = line.words_text, line.of("money")
        summed = bool(money) and total_of(words) is not None
        if self._completes(line):
            return
        if money and balance_of(words):
            self._balance(line)
        elif (begins_with_date(line, self.header, start) and has_amount(line, self.header)) or (
            listed and is_check_line(line) and not summed
        ):
            self._dated(line)
        elif summed:
            self._total(line)
        elif begins_with_date(line, self.header, start) and self._may_begin(line):
            self.begun = [line]
        elif not (self._opens(line, heads) or self._undated(line) or self._more_text(line)):
            self._keep_loose(line)

    def _may_begin(self, line: Line) -> bool:
        """Whether a dated line without an amount may be the first of an entry's lines."""
        ledger = self.section is None or self.section.kind in ("ledger", "checks")
        return ledger and self.header is not None and bool(line.words_text)

    def _completes(self, line: Line) -> bool:
        """Whether the line brings the amount of an entry whose date stands on a line above."""
        if not self.begun:
            return False
        begun, self.begun = self.begun, []
        undated = not begins_with_date(line, self.header, None)
        if undated and is_tight(line, begun[-1]) and not heading_cells(line):
            if has_amount(line, self.header):
                cells = [cell for part in (*begun, line) for cell in part.cells]
                self._dated(line_from(cells, line))
            else:
                self.begun = [*begun, line]
            return True
        self.begun = begun
        self._drop_begun()
        return False

    def _drop_begun(self) -> None:
        """No amount came: the lines were no entry."""
        for part in self.begun:
            self._keep_loose(part)
        self.begun = []

    def _keep_loose(self, line: Line) -> None:
        self.accounts.current.loose.append(line)
        self.last = None

    def _set_aside(self, line: Line, reason: str) -> None:
        self._keep_loose(line)
        self.ledger.set_aside.append(SetAside(line, reason))

    def _total(self, line: Line) -> None:
        of, money = total_of(line.words_text) or "", tuple(line.of("money"))
        self._keep_loose(line)
        row = TotalRow(self.accounts.index, of, self.section, money, line.page_number)
        self.ledger.totals.append(row)

    def _balance(self, line: Line) -> None:
        kind = balance_of(line.words_text)
        assert kind is not None
        cell = line.of("money")[-1]
        self.accounts.state_balance(kind, cell, line)
        self._keep_loose(line)
        row = BalanceRow(
            self.accounts.index, kind, cell, line.page_number, len(self.ledger.entries)
        )
        self.ledger.balances.append(row)

    def _dated(self, line: Line) -> None:
        """A line with a date and an amount."""
        groups = groups_of(line)
        kind = self.section.kind if self.section else "ledger"
        if len(line.of("money")) > 1 and total_of(line.words_text) is not None:
            self._total(line)
        elif kind == "daily":
            self._daily(line, groups)
        elif not line.words_text and kind != "checks" and self.header is None:
            self._set_aside(line, "a date and an amount without any text")
        elif kind == "none" and not self._counts(line):
            self._set_aside(line, "stands under a heading that holds no transactions")
        elif kind == "checks" and len(groups) > 1:
            for group in groups:
                self._entry(group)
        else:
            self._entry(line)

    def _counts(self, line: Line) -> bool:
        """Whether a row under a heading without transactions is one nevertheless."""
        start = text_start(self.header, self.last)
        return self.lenient or fills_columns(line, self.header, start)

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
        entry = Entry(
            self.accounts.index, self.table, self.header, self.section, None, False, [line]
        )
        second = self.header.has("posted") if self.header else _both_dates(line)
        place(entry, line, dates[: 2 if second else 1])
        self.day = entry.day
        if not entry.garbled and all(role == "balance" for role, _ in entry.money):
            self._set_aside(line, "states nothing but a balance")
            return
        if not entry.description and not entry.check_number:
            self._text_above(entry, line)
        self._add(entry)

    def _add(self, entry: Entry) -> None:
        entry.abreast, entry.heading = self.abreast, self.heading
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
        if self.last and self.last.lines[-1] is above and len(self.last.lines) > 1:
            self.last.lines.pop()
            del self.last.description[-len(above.cells) :]
        elif loose and loose[-1] is above:
            loose.pop()
        else:
            return
        entry.description[:0] = [c.as_text() for c in above.cells]
        entry.lines.insert(0, above)

    def _opens(self, line: Line, heads: bool) -> bool:
        """Whether the line is a heading; then it says what the next lines are."""
        start = text_start(self.header, self.last)
        inside = follows(line, self.last, start, fresh=self.fresh) and not heads
        if inside and not self._turns(line):
            return False
        words = line.words_text if line.of("money") else line.text
        title = title_of(words, self.terms) if len(line.of("text")) <= _TITLE_CELLS else None
        if title and (heads or not line.of("money")):
            if not (heads and title.kind == "none"):
                self.section, self.heading = title, line
        elif self.accounts.open(line, heads=heads):
            if self.accounts.fresh:
                self.section, self.day = None, None
        else:
            return False
        self._keep_loose(line)
        self.under_day = False
        return True

    def _turns(self, line: Line) -> bool:
        """Whether a line among a table's texts is a heading: of sections that carry the sign."""
        if self.section is None or not self.section.direction or line.of("money"):
            return False
        title = title_of(line.text, self.terms)
        if title is None or not title.direction or not self.turning:
            return False
        return title.direction != self.section.direction or title.named

    def _undated(self, line: Line) -> bool:
        """An entry of the same day as the one before, whose date is printed once."""
        if self.day is None or begins_total(line.words_text) or not self._may_lack_date(line):
            return False
        entry = Entry(
            self.accounts.index, self.table, self.header, self.section, self.day, True, [line]
        )
        place(entry, line, ())
        moved = entry.cell("debit", "credit", "amount") or (self.under_day and entry.money)
        if not moved or not entry.description:
            return False
        if self.last and self.previous and is_indented(line, self.last):
            self._take_above(entry, self.previous)
        self._add(entry)
        return True

    def _may_lack_date(self, line: Line) -> bool:
        """Whether a row without a date belongs to the day said before."""
        if self.under_day:
            return line.cells[0].kind == "text" and line.cells[-1].kind == "money"
        if not (self.last or self.fresh):
            return False
        return lacks_date_only(line, self.header, text_start(self.header, self.last))

    def _more_text(self, line: Line) -> bool:
        """A further line of the last entry's description."""
        last, header = self.last, self.header
        fresh = self.fresh or self.broken_off
        if (
            is_years_total(line.text)
            or last is None
            or not follows(line, last, text_start(header, last), fresh=fresh)
        ):
            return False
        if header and any(stands_under_money(header, c, line.height) for c in line.of("money")):
            return False
        last.description += [c.as_text() for c in line.cells]
        last.lines.append(line)
        return True


def _both_dates(line: Line) -> bool:
    return len(line.cells) > 1 and line.cells[0].kind == line.cells[1].kind == "date"
