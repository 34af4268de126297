"""The rows of a paper from top to bottom: where a table of goods begins, what is a line, where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.dates import find_dates
from documents.layout import Span
from documents.rows import Row
from documents.trade.between_lines import (
    OFFERED,
    dated_line,
    heads_a_group,
    heads_again,
    is_carried,
    is_of_a_group,
    is_payment,
    is_prose,
)
from documents.trade.columns import Head, head_of
from documents.trade.heads import head_at
from documents.trade.line_cells import WORDS, line_in
from documents.trade.row_sums import ends_the_goods, heads_sums, sum_label
from documents.trade.table_lines import Item, number_in

_FAR_DOWN = 6.0
"""A row so many line heights below the last one begins something else."""


class Walk:
    """Takes the rows one by one and keeps the lines."""

    def __init__(self, rows: Sequence[Row], *, guess: bool) -> None:
        """guess: as `head_at` takes it."""
        self.items: list[Item] = []
        self._rows, self._guess = rows, guess
        self._head: Head = ()
        self._ended: Head = ()
        """The head of a table that a sum has ended."""
        self._last: Row | None = None
        self._above: list[Span] = []
        """Words that begin the line under them."""
        self._table = self._begins = 0
        self._closed = self._summed = False
        """Whether what follows the last line is none of it; whether the last row adds up others."""

    def take(self, index: int) -> None:
        """The row with that index, after all those before it."""
        if index < self._begins or self._is_head(index):
            return
        row, last = self._rows[index], self._last
        if not self._head:
            self._take_dated(index)
        elif last is None or self._is_over(index, row, last):
            return
        else:
            self._take_row(index, row, last)

    def _is_head(self, index: int) -> bool:
        found = head_at(self._rows, index, guess=self._guess)
        if found:
            self._head, self._begins = found[0], found[1] + 1
            self._last, self._table = self._rows[found[1]], self._table + 1
            self._above, self._ended, self._closed = [], (), False
        return found is not None

    def _take_dated(self, index: int) -> None:
        """A line of costs under a table that is over."""
        if not self._ended or not self.items:
            return
        above = self.items[-1]
        item = dated_line(self._rows[index], index, self._ended, above)
        if item:
            self._table += above.head is self._ended and above.table == self._table
            item.table = self._table
            self.items.append(item)

    def _is_over(self, index: int, row: Row, last: Row) -> bool:
        """Whether the table ends with this row: the letterhead of the next page, or a sum."""
        if row.page_number != last.page_number and heads_again(self._rows, index, self._head):
            self._head = ()
            return True
        dated = any(c.role == "date" for c in self._head) and any(
            d.start == 0 for d in find_dates(row.spans[0].text)
        )
        over = self._summed and sum_label(row) is not None
        if dated or not (over or _ends(row, last)):
            return False
        self._head, self._ended = (), self._head
        return True

    def _take_row(self, index: int, row: Row, last: Row) -> None:
        item = line_in(row, index, self._head)
        item.table = self._table
        self._summed = is_of_a_group(item, self.items)
        if any((is_carried(item, self.items), self._summed, is_payment(item))):
            self._last = row
        elif is_prose(row, self._head):
            self._last, self._above, self._closed = row, [], True
        elif _is_line(item, bool(self._above)) and not self._counts(item):
            if self._above:
                item.cells["description"] = [*self._above, *item.cells.get("description", [])]
            self.items.append(item)
            self._last, self._above, self._closed = row, [], False
        elif "credit" in item.cells:
            self._closed = True
        elif item.cells and set(item.cells) <= set(WORDS):
            self._take_words(index, row, last, item)

    def _counts(self, item: Item) -> bool:
        """Whether a bare count stands where all lines have cents: "CASES 13  SPLITS 0".

        A larger number may be an amount whose point was not read.
        """
        cents = [re.search(r"[.,]\d\d\b", one.text("amount")) for one in self.items]
        whole = re.fullmatch(r"\d{1,2}", item.text("amount").strip()) is not None
        plain = not {"product_code", "date"} & item.cells.keys()
        return len(cents) > 1 and all(cents) and whole and plain

    def _take_words(self, index: int, row: Row, last: Row, item: Item) -> None:
        """A row without numbers: a heading, the beginning of the next line, or more of the last."""
        words = [span for role in WORDS for span in item.cells.get(role, [])]
        open_line = bool(self.items) and self.items[-1].table == self._table
        if OFFERED.match(row.text) or heads_a_group(self._rows, index, last):
            self._last = row
        elif index + 1 < len(self._rows) and head_of(self._rows[index + 1]):
            self._closed = True  # it heads the next table
        elif not self._closed and _heads_the_next(self._rows, index, self._head, last):
            self._above, self._last = [*self._above, *words], row
        elif not self._closed and open_line and _continues(row, last):
            self.items[-1].cells.setdefault("description", []).extend(words)
            self._last = row
        else:
            self._closed = self._closed or row.text.strip().endswith(":")


def _heads_the_next(rows: Sequence[Row], index: int, head: Head, last: Row) -> bool:
    """Whether a row of words begins the line under it: it stands nearer to that than to the one above.

    A line's numbers may stand at the middle or the end of its words.
    """
    row, following = rows[index], rows[index + 1 : index + 2]
    if not following or following[0].page_number != row.page_number or _ends(following[0], row):
        return False
    item = line_in(following[0], index + 1, head)
    below = following[0].box.y1 - row.box.y2
    if not _is_line(item, named=True) or below > 1.3 * row.box.height:
        return False
    if last.page_number != row.page_number or head_of(last):
        return True
    bare = "description" not in item.cells
    return below < (0.9 if bare else 0.6) * (row.box.y1 - last.box.y2)


def _is_line(item: Item, named: bool = False) -> bool:
    """named: words that belong to it stand over it."""
    if "credit" in item.cells and "amount" not in item.cells:
        return False
    named = named or "description" in item.cells or "product_code" in item.cells
    priced = "amount" in item.cells and number_in(item.text("amount")) is not None
    return (named and priced) or {"quantity", "unit_price"} <= item.cells.keys()


def _ends(row: Row, last: Row) -> bool:
    """Whether the table is over: a sum, or a wide gap."""
    height = row.spans[0].box.height
    gap = row.spans[0].box.y1 - last.spans[0].box.y2
    over = ends_the_goods(row) or heads_sums(row)
    return over or (row.page_number == last.page_number and gap > _FAR_DOWN * height)


def _continues(row: Row, last: Row) -> bool:
    """Whether a row of words goes on with the line above it: no wide gap, no label of its own."""
    gap = row.box.y1 - last.box.y2
    label = re.match(
        r"^(?:notes?|terms|thank|please|payment|bank)\b|[^\W\d][\w /]*:$",
        row.text.strip(),
        re.IGNORECASE,
    )
    return row.page_number == last.page_number and gap < 1.3 * row.box.height and not label
