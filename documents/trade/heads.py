"""Heads of tables of goods where one row of titles does not tell: titles in two rows, titles unknown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.geometry import union
from documents.layout import Span
from documents.rows import Row
from documents.trade.amounts import amount_at_end, is_sum
from documents.trade.column_titles import role_of_title
from documents.trade.columns import Head, columns_of, head_of, head_of_titles
from documents.trade.tax_tables import heads_taxes
from documents.trade.words import plain

_LEADING = 0.35
"""Heights of white between two rows of one head, at most."""
_LEAST_TITLES = 3
_LONGEST_TITLE = 40
_SAMPLE = 4
"""Rows under a head that are looked at, to tell what its columns hold."""


def head_at(rows: Sequence[Row], index: int, *, guess: bool = False) -> tuple[Head, int] | None:
    """The head that begins with the row, and the index of its last row.

    guess: whether a column without a known title may be told by what stands under it.
    """
    row, below = rows[index], rows[index + 1] if index + 1 < len(rows) else None
    head, last = head_of(row), index
    if below and _goes_on(row, below):
        both = _merged(row, below)
        merged = head_of_titles(both)
        # A second row of titles under one that is a head already adds columns and takes none away.
        if merged and (head is None or len(merged) >= len(head)):
            head, last = merged, index + 1
    if head is None and guess:
        head = _guessed(rows, index)
    return (head, last) if head else None


def _goes_on(row: Row, below: Row) -> bool:
    """Whether the second row is titles too, set as close as the lines of one title."""
    close = below.box.y1 - row.box.y2 < _LEADING * min(row.box.height, below.box.height)
    wide = len(row.spans) > 1 and len(below.spans) > 1
    return close and wide and row.page_number == below.page_number and _titles(row, below)


def _titles(*rows: Row) -> bool:
    texts = [span.text for row in rows for span in row.spans]
    return all(
        len(text) < _LONGEST_TITLE and not re.search(r"\d", text) and ":" not in text
        for text in texts
    )


def _merged(row: Row, below: Row) -> list[Span]:
    """The titles of both rows from left to right; those that stand over each other are one."""
    spans = list(row.spans)
    over: dict[int, list[Span]] = {n: [] for n in range(len(spans))}
    alone: list[Span] = []
    for span in below.spans:
        shared = [n for n, s in enumerate(spans) if _share(s, span)]
        if len(shared) == 1:
            over[shared[0]].append(span)
        else:
            alone.append(span)
    for n, parts in over.items():
        # One title over several, as Hours over Reg and OT, is no column of its own.
        alone += [_joined(spans[n], part) for part in parts] if parts else [spans[n]]
    return sorted(alone, key=lambda span: span.box.x1)


def _share(one: Span, other: Span) -> bool:
    return one.box.overlap_x(other.box) > 0.3 * min(one.box.width, other.box.width)


def _joined(over: Span, under: Span) -> Span:
    words = (*over.words, *under.words)
    text = f"{over.text.strip()} {under.text.strip()}"
    return Span(text, union((over.box, under.box)), min(over.confidence, under.confidence), words)


def _guessed(rows: Sequence[Row], index: int) -> Head | None:
    """A row of titles of which one at least is known, by the prints of the rows under it.

    The last column is the amount where every row ends in one, the one with the most words the name.
    """
    row = rows[index]
    words = plain(row.text)
    if len(row.spans) < _LEAST_TITLES or not _titles(row) or heads_taxes(words):
        return None
    columns = columns_of(row.spans)
    if not any(role_of_title(c.title) for c in columns) or "credit" in {c.role for c in columns}:
        return None
    under = [r for r in rows[index + 1 : index + 1 + _SAMPLE] if r.page_number == row.page_number]
    lines = [r for r in under if _ends_in_money(r, row)]
    if len(lines) < min(2, len(under)) or not lines:
        return None
    roles = {c.role for c in columns}
    if "amount" not in roles:
        columns[-1] = columns[-1].named("amount")
    if "description" not in roles:
        named = [_letters(lines, n, row) if c.role == "other" else 0 for n, c in enumerate(columns)]
        widest = max(range(len(columns)), key=named.__getitem__)
        if not named[widest]:
            return None
        columns[widest] = columns[widest].named("description")
    return tuple(columns)


def _ends_in_money(row: Row, head: Row) -> bool:
    """Whether the row ends in an amount with cents near the last title, with words before it."""
    last = row.spans[-1]
    printed = amount_at_end(last.text)
    near = last.box.x2 > head.spans[-2].box.x2 and last.box.x1 > head.spans[-2].box.x1
    words = re.search(r"[^\W\d_]{3}", row.text[: -len(last.text)] or row.text) is not None
    return bool(printed and is_sum(printed)) and near and words


def _letters(lines: Sequence[Row], column: int, head: Row) -> int:
    """Letters that stand under a title, up to the next one."""
    left = head.spans[column].box.x1
    right = head.spans[column + 1].box.x1 if column + 1 < len(head.spans) else float("inf")
    before = head.spans[column - 1].box.x2 if column else 0.0
    return sum(
        len(re.findall(r"[^\W\d_]", span.text))
        for line in lines
        for span in line.spans
        if before < span.box.x2 and span.box.x1 < right and span.box.x2 > left
    )
