"""A row of a table put into its columns: each piece of print where it belongs."""

from __future__ import annotations

import re
from itertools import takewhile

from documents.geometry import union
from documents.layout import Span, Word
from documents.rows import Row
from documents.trade.amounts import amount_at_end
from documents.trade.column_titles import Role
from documents.trade.columns import Column, Head
from documents.trade.table_lines import Item, column_of
from documents.trade.units import is_unit

_SIGN_HERE = re.compile(r"[xX][\s_]*")
"""Marks the line to sign on, beside the sums."""
WORDS: tuple[Role, ...] = ("product_code", "description")
"""Columns that hold words."""


def line_in(row: Row, index: int, head: Head) -> Item:
    """The row as a line of the table: its pieces of print in their columns."""
    item = Item(row.page_number, index, head=head)
    columns = [column_of(span, head) for span in row.spans]
    for place, span in enumerate(row.spans):
        if not place and _SIGN_HERE.fullmatch(span.text.strip()) and head[columns[0]].role in WORDS:
            continue
        taken = {*columns[:place], *columns[place + 1 :]}
        for piece in _pieces(span, head, taken):
            column = column_of(piece, head)
            item.columns.setdefault(column, []).append(piece)
            item.cells.setdefault(head[column].role, []).append(piece)
    return _in_order(_with_words_apart(item))


def _with_words_apart(item: Item) -> Item:
    """The line with one print in each of two columns of words, where one has two and one is empty.

    Titles in the middle of wide columns stand far from short prints at their left: a name may be
    nearer to the title before its own.
    """
    for left in range(len(item.head) - 1):
        both = [*item.columns.get(left, ()), *item.columns.get(left + 1, ())]
        worded = all(item.head[n].role in WORDS for n in (left, left + 1))
        if worded and len(both) == 2 and not (left in item.columns and left + 1 in item.columns):
            for n, span in zip((left, left + 1), both, strict=True):
                item.columns[n] = [span]
                item.cells[item.head[n].role] = [span]
        named = item.head[left + 1].role == "description" and left + 1 not in item.columns
        if named and item.head[left].role == "other" and any(map(_is_name, both)):
            item.columns[left + 1] = item.columns.pop(left)
            item.cells["description"] = item.cells.pop("other")[: len(both)]
    return item


def _is_name(span: Span) -> bool:
    return re.search(r"[^\W\d_]{4}", span.text) is not None


def _in_order(item: Item) -> Item:
    """The line with one number for each column behind its words, where two stand in one column.

    Titles at the left of wide columns stand far from their numbers.
    """
    words = [n for n, column in enumerate(item.head) if column.role in WORDS]
    behind = range(max(words, default=-1) + 1, len(item.head))
    pieces = sorted((s for n in behind for s in item.columns.get(n, ())), key=lambda s: s.box.x1)
    numbers = list(takewhile(_is_number, reversed(pieces)))[::-1]
    columns = range(len(item.head) - len(numbers), len(item.head))
    crowded = any(len(item.columns.get(n, ())) > 1 for n in columns)
    placed = [span for n in columns for span in item.columns.get(n, ())]
    if not crowded or columns.start < behind.start or len(placed) != len(numbers):
        return item
    for n in columns:
        item.columns.pop(n, None)
        item.cells.pop(item.head[n].role, None)
    for n, span in zip(columns, numbers, strict=True):
        item.columns[n] = [span]
        item.cells.setdefault(item.head[n].role, []).append(span)
    return item


def _is_number(span: Span) -> bool:
    return re.fullmatch(r"\D{0,3}\d[\d.,]*\D{0,3}", span.text.strip()) is not None


def _pieces(span: Span, head: Head, taken: set[int]) -> list[Span]:
    """The span, cut into words where it reaches over several columns.

    taken: columns of the row's other spans; "Phase 2" keeps its number, where those have a quantity.
    """
    over = [c for c in head if c.box.overlap_x(span.box) > 0.5 * c.box.width]
    tail = amount_at_end(span.text)
    mixed = (
        tail is not None and tail.start > 0 and re.search(r"[A-Za-z]{3}", span.text[: tail.start])
    )
    numbers = re.fullmatch(r"\d[\d.,]*(?: \.?\d[\d.,]*)+", span.text.strip()) is not None
    numbers = numbers or _is_number_with_unit(span, head)
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


def _is_number_with_unit(span: Span, head: Head) -> bool:
    """Whether a bare number and a unit are one print, in a table that has a column for units."""
    number, _, unit = span.text.strip().partition(" ")
    return number.isdigit() and is_unit(unit) and any(c.role == "unit" for c in head)


def _ends_the_words(word: Word, before: Column, column: Column) -> bool:
    """Whether a number behind words belongs to them: it ends left of the column that is nearest."""
    return before.role in WORDS and word.box.x2 < column.box.x1 - 2 * word.box.height


def _may_be_text(word: str) -> bool:
    """Whether a word may belong to a text though it has digits: "Q1", "2025", and no price."""
    return word.isdigit() or re.search(r"[^\W\d_]", word) is not None
