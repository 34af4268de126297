"""The walk through a statement's lines: what each one is, with what the lines before it said.

Column roles, section, account and day are carried over page breaks until print says otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

from documents.statements.abreast import stacks_of, stays_abreast, titles_over
from documents.statements.cardholders import Holders
from documents.statements.cells import Line, line_from
from documents.statements.columns import Header
from documents.statements.days import Days, day_headings
from documents.statements.headings import header_at, heading_cells
from documents.statements.ledger import Ledger
from documents.statements.ledger_rows import LedgerRows
from documents.statements.standing import (
    begins_with_date,
    ends_a_text,
    follows,
    has_amount,
    is_check_line,
    is_tight,
)
from documents.statements.titles import Title, balance_of, title_of, total_of, turns_page
from documents.statements.vocabulary import Terms
from documents.statements.ways import Way

_TITLE_CELLS = 2
"""A heading is printed in one piece, or two; more are a row of a table."""


def walk(
    pages: Sequence[Sequence[Line]],
    furniture: frozenset[int],
    terms: Terms,
    way: Way,
) -> Ledger:
    """The ledger of these pages. furniture: `id` of the lines that running heads and feet are.

    way: what doubtful lines are taken for.
    """
    rows = LedgerRows(way)
    walker = _Walk(rows, terms, furniture, day_headings(pages, furniture))
    if terms.money_in < 0:
        walker.holders = Holders(rows.ledger, pages)
    for lines in pages:
        walker.page(lines)
    return rows.ledger


class _Walk:
    """Tells of each line what it is, and hands it to the ledger's rows."""

    def __init__(
        self,
        rows: LedgerRows,
        terms: Terms,
        furniture: frozenset[int],
        days: Days,
    ) -> None:
        self.rows, self.terms, self.furniture, self.days = rows, terms, furniture, days
        self.holders: Holders | None = None
        self.begun: list[Line] = []
        self.broken_off = False
        self.next: Line | None = None

    def page(self, lines: Sequence[Line]) -> None:
        """Take all lines of a page."""
        rows = self.rows
        titles = frozenset(n for n, line in enumerate(lines) if title_of(line.text, self.terms))
        headers = {n: found for n in range(len(lines)) if (found := header_at(lines, n, titles))}
        index = 0
        rows.previous = None
        while index < len(lines):
            found = headers.get(index)
            if found:
                header, index = found
                rows.open_table(header)
                if header.groups > 1:
                    index = self._side_by_side(lines, index, header)
                continue
            if id(lines[index]) not in self.furniture and not turns_page(lines[index].text):
                self.broken_off = rows.previous is None and ends_a_text(lines[index : index + 2])
                self.next = lines[index + 1] if index + 1 < len(lines) else None
                self._line(lines[index], heads=index + 1 in headers)
                rows.previous = lines[index]
            index += 1
        self._drop_begun()

    def _side_by_side(self, lines: Sequence[Line], start: int, header: Header) -> int:
        """Lines under a repeated header, read down the first table, then the next; where they end."""
        end = start
        while end < len(lines) and self._goes_on(lines[end], header):
            end += 1
        rows = self.rows
        rows.abreast, section = True, rows.section
        over = titles_over(rows.previous, header, self.terms)
        for n, stack in enumerate(stacks_of(lines[start:end], header)):
            rows.header = header.group(n)
            rows.section = over[n] if over else section
            rows.previous = None
            for line in stack:
                self._line(line, heads=False)
                rows.previous = line
        rows.header, rows.section = header.group(0), section
        rows.last, rows.abreast = None, False
        return end

    def _goes_on(self, line: Line, header: Header) -> bool:
        return id(line) not in self.furniture and stays_abreast(line, header, self.terms)

    def _line(self, line: Line, heads: bool) -> None:
        """Say what the line is. heads: the next line is a header."""
        rows = self.rows
        if id(line) in self.days:
            rows.open_day(self.days[id(line)])
            return
        start, listed = rows.start, rows.kind == "checks"
        words, money = line.words_text, line.of("money")
        summed = bool(money) and total_of(words) is not None
        if self._completes(line):
            return
        if money and balance_of(words):
            rows.balance(line)
        elif (begins_with_date(line, rows.header, start) and has_amount(line, rows.header)) or (
            listed and is_check_line(line) and not summed
        ):
            rows.dated(line)
        elif self._names_holder(line, heads):
            rows.keep_loose(line)
        elif summed:
            rows.total(line)
        elif begins_with_date(line, rows.header, start) and self._may_begin(line):
            self.begun = [line]
        elif not (
            self._opens(line, heads)
            or rows.foreign_note(line)
            or rows.undated(line)
            or rows.more_text(line, broken_off=self.broken_off)
        ):
            rows.keep_loose(line)
            if self.holders:
                self.holders.goes_on(line)
                rows.holder = self.holders.current

    def _names_holder(self, line: Line, heads: bool) -> bool:
        """Whether the line names one card of the account: over its rows or with their total."""
        rows = self.rows
        if self.holders is None:
            return False
        inside = follows(line, rows.last, rows.start, fresh=rows.fresh)
        found = self.holders.take(line, rows.previous, heads=heads, inside=inside)
        rows.holder = self.holders.current
        if found is None:
            return False
        title = None if found.total else title_of(found.title, self.terms)
        if title:
            rows.section, rows.heading = title, line
        elif not found.total and rows.section and rows.section.direction > 0:
            rows.section = None  # payments are over where a card's charges begin
        return True

    def _may_begin(self, line: Line) -> bool:
        """Whether a dated line without an amount may be the first of an entry's lines."""
        ledger = self.rows.kind in ("ledger", "checks")
        return ledger and self.rows.header is not None and bool(line.words_text)

    def _completes(self, line: Line) -> bool:
        """Whether the line brings the amount of an entry whose date stands on a line above."""
        if not self.begun:
            return False
        header = self.rows.header
        undated = not begins_with_date(line, header, None)
        if not undated or not is_tight(line, self.begun[-1]) or heading_cells(line):
            self._drop_begun()
            return False
        self.begun.append(line)
        if has_amount(line, header):
            cells = [cell for part in self.begun for cell in part.cells]
            self.begun = []
            self.rows.dated(line_from(cells, line))
        return True

    def _drop_begun(self) -> None:
        """No amount came: the lines were no entry."""
        for part in self.begun:
            self.rows.keep_loose(part)
        self.begun = []

    def _opens(self, line: Line, heads: bool) -> bool:
        """Whether the line is a heading; then it says what the next lines are."""
        rows = self.rows
        inside = follows(line, rows.last, rows.start, fresh=rows.fresh) and not heads
        if inside and not self._turns(line):
            return False
        words = line.words_text if line.of("money") else line.text
        title = title_of(words, self.terms) if len(line.of("text")) <= _TITLE_CELLS else None
        if title and (heads or not line.of("money")):
            if not (heads and title.kind == "none"):
                rows.open_section(title, line)
            if self.holders:
                self.holders.turn(title)
                rows.holder = self.holders.current
        elif not rows.open_account(line, heads=heads):
            return False
        rows.keep_loose(line)
        rows.under_day = False
        return True

    def _stands_apart(self, line: Line, title: Title) -> bool:
        """Whether a title in capitals is set as a heading: of many, over a row, or in the middle."""
        below, start, words = self.next, self.rows.start, line.text.lower().split()
        if title.kind == "ledger" and start is not None and line.box.x1 > start + line.height:
            return len(words) > 1 and self.rows.way.turning
        over_a_row = below is not None and bool(below.of("date") and below.of("money"))
        many = words[0].endswith("s") or words[-1] == "charged"
        return title.named and over_a_row and many and self.rows.way.turning

    def _turns(self, line: Line) -> bool:
        """Whether a line among a table's texts is a heading: of sections that carry the sign."""
        section = self.rows.section
        if line.of("money"):
            return False
        title = title_of(line.text, self.terms)
        if section is None or not section.direction or (title and not title.direction):
            return title is not None and line.text.isupper() and self._stands_apart(line, title)
        if title is None or not title.direction or not self.rows.way.turning:
            return False
        return title.direction != section.direction or title.named
