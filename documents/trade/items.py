"""Line items of tables: the rows under a table's head, each piece of print in its column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from documents.dates import find_dates
from documents.geometry import union
from documents.layout import Span, Word
from documents.rows import Row
from documents.trade.amounts import amount_at_end
from documents.trade.between_lines import dated_line, heads_a_group, heads_again, is_carried
from documents.trade.columns import Column, Head, Role, head_of
from documents.trade.heads import head_at
from documents.trade.line_details import put_line_numbers_apart
from documents.trade.row_sums import ends_the_goods
from documents.trade.table_lines import Item, column_of, number_in, with_multiplied

_FAR_DOWN = 6.0
"""A row so many line heights below the last one begins something else."""
_QUANTITY = re.compile(
    r"^(\d{1,4})\s*(?:[xX@]\s*|\s(?!(?i:ct|pk|pc|oz|lbs?|kg|gal|qt|pt|fl|in|inch|ft|mm|cm|ml)\b))(?=[A-Za-zÀ-ÿ])|\s+[xX×]\s?(\d{1,4})$|^(\d{1,4})\s?[xX×]\s+(?=\S)"
)
_WORDS: tuple[Role, ...] = ("product_code", "description")


def table_items(rows: Sequence[Row]) -> list[Item]:
    """The rows under every table head with an amount or price column.

    Where no title says what its column holds, what stands under the titles may tell.
    """
    return _table_items(rows) or _table_items(rows, guess=True)


def _table_items(rows: Sequence[Row], *, guess: bool = False) -> list[Item]:
    items: list[Item] = []
    head: Head = ()
    ended: Head = ()
    last: Row | None = None
    above: list[Span] = []
    table = begins = 0
    for index, row in enumerate(rows):
        if index < begins:
            continue
        found = head_at(rows, index, guess=guess)
        if found:
            head, begins = found[0], found[1] + 1
            last, table, above, ended = rows[begins - 1], table + 1, [], ()
            continue
        if not head and ended and items:
            item = dated_line(row, index, ended, items[-1])
            if item:
                table += items[-1].head is ended and items[-1].table == table
                item.table = table
                items.append(item)
            continue
        if not head or last is None:
            continue
        if row.page_number != last.page_number and heads_again(rows, index, head):
            head = ()  # the letterhead of the next page
            continue
        dated = any(c.role == "date" for c in head) and any(
            d.start == 0 for d in find_dates(row.spans[0].text)
        )
        if not dated and _ends(row, last):
            head, ended = (), head
            continue
        item = _item(row, index, head)
        item.table = table
        if is_carried(item, items):
            last = row
            continue
        words = [s for r in _WORDS for s in item.cells.get(r, [])]
        if _is_line(item, bool(above)):
            if above:
                item.cells["description"] = [*above, *item.cells.get("description", [])]
            items.append(item)
            last, above = row, []
        elif words and set(item.cells) <= set(_WORDS):
            if heads_a_group(rows, index, last):
                last = row
            elif _heads_the_next(rows, index, head, last):
                above, last = [*above, *words], row
            elif items and items[-1].table == table and _continues(row, last):
                items[-1].cells.setdefault("description", []).extend(words)
                last = row
    with_multiplied(items)
    put_line_numbers_apart(items)
    return items


def by_table(items: Sequence[Item]) -> list[list[Item]]:
    """The lines of each table."""
    tables: dict[int, list[Item]] = {}
    for item in items:
        tables.setdefault(item.table, []).append(item)
    return list(tables.values())


def _heads_the_next(rows: Sequence[Row], index: int, head: Head, last: Row) -> bool:
    """Whether a row of words begins the line under it: it stands nearer to that than to the one above.

    A line's numbers may stand at the middle or the end of its words.
    """
    row, following = rows[index], rows[index + 1 : index + 2]
    if not following or following[0].page_number != row.page_number or _ends(following[0], row):
        return False
    item = _item(following[0], index + 1, head)
    below = following[0].box.y1 - row.box.y2
    if not _is_line(item, named=True) or below > 1.3 * row.box.height:
        return False
    if last.page_number != row.page_number or head_of(last):
        return True
    bare = "description" not in item.cells
    return below < (0.9 if bare else 0.6) * (row.box.y1 - last.box.y2)


def quantity_in(text: str) -> tuple[str, int | float | None]:
    """The name without the quantity that stands before or after it, and the quantity."""
    found = _QUANTITY.search(text)
    if not found:
        return text, None
    name = (text[: found.start()] + text[found.end() :]).strip()
    return name, int(found[1] or found[2] or found[3])


def _is_line(item: Item, named: bool = False) -> bool:
    """named: words that belong to it stand over it."""
    if "credit" in item.cells and "amount" not in item.cells:
        return False
    named = named or "description" in item.cells or "product_code" in item.cells
    priced = "amount" in item.cells and number_in(item.text("amount")) is not None
    return (named and priced) or {"quantity", "unit_price"} <= item.cells.keys()


def _item(row: Row, index: int, head: Head) -> Item:
    item = Item(row.page_number, index, head=head)
    columns = [column_of(span, head) for span in row.spans]
    for place, span in enumerate(row.spans):
        taken = {*columns[:place], *columns[place + 1 :]}
        for piece in _pieces(span, head, taken):
            column = column_of(piece, head)
            item.columns.setdefault(column, []).append(piece)
            item.cells.setdefault(head[column].role, []).append(piece)
    return item


def _pieces(span: Span, head: Head, taken: set[int]) -> list[Span]:
    """The span, cut into words where it reaches over several columns.

    taken: columns of the row's other spans; "Phase 2" keeps its number, where those have a quantity.
    """
    over = [c for c in head if c.box.overlap_x(span.box) > 0.5 * c.box.width]
    tail = amount_at_end(span.text)
    mixed = (
        tail is not None and tail.start > 0 and re.search(r"[A-Za-z]{3}", span.text[: tail.start])
    )
    numbers = re.fullmatch(r"\d[\d.,]*(?: \d[\d.,]*)+", span.text.strip()) is not None
    if (len(over) < 2 and not mixed and not numbers) or len(span.words) < 2:
        return [span]
    pieces: list[list[int]] = []
    columns: list[int] = []
    for n, word in enumerate(span.words):
        column = column_of(Span(word.text, word.box, word.confidence), head)
        if columns and (
            columns[-1] == column
            or (column in taken and _may_be_text(word.text))
            or _ends_the_words(word, head[columns[-1]], head[column])
        ):
            pieces[-1].append(n)
        else:
            pieces.append([n])
            columns.append(column)
    return [
        Span(
            " ".join(span.words[n].text for n in group),
            union(span.words[n].box for n in group),
            span.confidence,
            tuple(span.words[n] for n in group),
        )
        for group in pieces
    ]


def _ends_the_words(word: Word, before: Column, column: Column) -> bool:
    """Whether a number behind words belongs to them: it ends left of the column that is nearest."""
    return before.role in _WORDS and word.box.x2 < column.box.x1 - 2 * word.box.height


def _may_be_text(word: str) -> bool:
    """Whether a word may belong to a text though it has digits: "Q1", "2025", and no price."""
    return word.isdigit() or re.search(r"[^\W\d_]", word) is not None


def _ends(row: Row, last: Row) -> bool:
    """Whether the table is over: a sum, or a wide gap."""
    height = row.spans[0].box.height
    gap = row.spans[0].box.y1 - last.spans[0].box.y2
    return ends_the_goods(row) or (row.page_number == last.page_number and gap > _FAR_DOWN * height)


def _continues(row: Row, last: Row) -> bool:
    """Whether a row of words goes on with the line above it: no wide gap, no label of its own."""
    gap = row.box.y1 - last.box.y2
    label = re.match(
        r"^(?:notes?|terms|thank|please|payment|bank)\b", row.text.strip(), re.IGNORECASE
    )
    return row.page_number == last.page_number and gap < 1.3 * row.box.height and not label


def fitting(items: Sequence[Item], sums: set[Decimal]) -> list[Item]:
    """The lines of that table which a printed sum adds up; all lines where none or all of them fit."""
    tables = by_table(items)
    if len(tables) < 2 or _comes_to(items) in sums:
        return list(items)
    for lines in tables:
        if _comes_to(lines) in sums:
            return lines
    return list(items)


def _comes_to(items: Sequence[Item]) -> Decimal:
    amounts = (number_in(item.text("amount")) for item in items)
    return sum((a for a in amounts if a is not None), Decimal(0))
