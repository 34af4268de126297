"""Rows of a table of goods that are no usual line: sums carried over, headings, costs without a head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from documents.dates import find_dates
from documents.layout import Span
from documents.rows import Row
from documents.trade.amounts import amount_at_end, is_sum
from documents.trade.column_titles import Role
from documents.trade.columns import Head, head_of
from documents.trade.lines import cut
from documents.trade.row_sums import sum_label
from documents.trade.sum_labels import label_of
from documents.trade.table_lines import Item, come_to, number_in

_LEAST_CARRIED = 3
"""Lines from which on their sum can be carried over."""
_LONGEST_HEADING = 40
SUMMED = re.compile(r"\b(?:sub[ -]?)?totals?\b", re.IGNORECASE)
"""What a row that adds up others says of itself."""
OFFERED = re.compile(r"\W*(?:(?:sold|fulfilled|shipped) by\b|condition:)", re.IGNORECASE)
"""Who offers goods on a market and in what state, under their name and no part of it."""
_SENTENCE = 9
"""Words of a line that is running text, at least."""


def dated_line(row: Row, index: int, head: Head, above: Item) -> Item | None:
    """A line of costs under the sum of a table with dates: its day, its words, its amount.

    A bill for time goes on so under the sum of its fees, without titles.
    """
    if "date" not in above.cells or "amount" not in above.cells or len(row.spans) < 2:
        return None
    day, amount = row.spans[0], row.spans[-1]
    printed = amount_at_end(amount.text)
    level = abs(amount.box.x2 - above.box("amount").x2) < 2 * amount.box.height
    if not (printed and is_sum(printed) and level and printed.start <= 1):
        return None
    days = find_dates(day.text)
    if not days or days[0].start or sum_label(row):
        return None
    behind = len(days[0].text)
    name = [cut(day, behind, len(day.text))] if len(day.text.strip()) > behind + 2 else []
    words = [*name, *row.spans[1:-1]]
    if not words:
        return None
    cells: dict[Role, list[Span]] = {
        "date": [cut(day, 0, behind)],
        "description": words,
        "amount": [amount],
    }
    return Item(row.page_number, index, cells, head=head)


def is_carried(item: Item, items: Sequence[Item]) -> bool:
    """Whether the row carries the sum of the lines above it over to another page."""
    if {"quantity", "unit_price"} & item.cells.keys() or len(items) < _LEAST_CARRIED:
        return False
    amount = number_in(item.text("amount")) if "amount" in item.cells else None
    return amount is not None and amount == come_to(items)


def is_of_a_group(item: Item, items: Sequence[Item]) -> bool:
    """Whether the row says that it is a total, and is one of the last lines over it, or of a table."""
    if "unit_price" in item.cells or "amount" not in item.cells:
        return False
    amount, added = number_in(item.text("amount")), Decimal(0)
    if amount is None or not SUMMED.search(item.text("description")):
        return False
    tables = {one.table for one in items}
    if any(come_to([one for one in items if one.table == t]) == amount for t in tables):
        return True
    for one in reversed(items):
        added += number_in(one.text("amount")) or Decimal(0)
        if added == amount:
            return True
    return False


def is_payment(item: Item) -> bool:
    """Whether the row is a payment among the charges of a stay or an account."""
    amount = number_in(item.text("amount")) if "amount" in item.cells else None
    paid = label_of(item.text("description")) in ("card", "amount_paid", "cash_tendered")
    return amount is not None and amount < 0 and paid


def is_prose(row: Row, head: Head) -> bool:
    """Whether a sentence stands over the titles of several columns, where no line's words do."""
    first = row.spans[0]
    over = sum(column.box.overlap_x(first.box) > 0.5 * column.box.width for column in head)
    return (
        over > 1 and len(first.text.split()) >= _SENTENCE and "date" not in {c.role for c in head}
    )


def heads_a_group(rows: Sequence[Row], index: int, last: Row) -> bool:
    """Whether a row of capitals heads the lines under it, whose names are not in capitals.

    It is a row of the table like any other; the second line of a name stands closer to the first.
    """
    row, following = rows[index], rows[index + 1 : index + 2]
    text = row.text.strip()
    if len(row.spans) != 1 or not text.isupper() or not following or len(text) > _LONGEST_HEADING:
        return False
    below = following[0]
    over = row.box.center_y - last.box.center_y
    under = below.box.center_y - row.box.center_y
    small = re.search(r"[a-zà-ÿ]{3}", below.text) is not None
    return (
        small
        and len(below.spans) > 1
        and below.page_number == row.page_number
        and over > 0.8 * under
    )


def heads_again(rows: Sequence[Row], index: int, head: Head) -> bool:
    """Whether the page of the row prints the same head further down: what stands over it are no lines."""
    titles = [column.title for column in head]
    page = rows[index].page_number
    later = (row for row in rows[index + 1 :] if row.page_number == page)
    return any([column.title for column in head_of(row) or ()] == titles for row in later)
