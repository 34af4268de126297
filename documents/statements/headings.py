"""Header rows found: which words head a column, and which columns they make.

A header may be stacked over two or three lines, glued into one span by OCR, and repeated side by
side (check lists, daily balances). In come lines; out come columns with their places along x.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from documents.statements.cells import Cell, Line
from documents.statements.columns import Column, Header
from documents.statements.spelling import parts_of
from documents.statements.vocabulary import (
    COLUMN_EXTRAS,
    COLUMN_FILLERS,
    COLUMN_PHRASES,
    MONEY_ROLES,
    Role,
)

_ROLE_OF = {phrase: role for role, phrases in COLUMN_PHRASES.items() for phrase in phrases}
_LONGEST = max(len(phrase.split()) for phrase in _ROLE_OF)
_WORDS = {word for phrase in _ROLE_OF for word in phrase.split()} | COLUMN_FILLERS | COLUMN_EXTRAS
_WORDS -= {"$"}
_FOREIGN_WORDS = 3
"""A heading that the vocabulary does not know is at most so long, among at least three it knows."""
_LAST_WORDS: dict[str, Role] = {
    "date": "date",
    "details": "description",
    "description": "description",
    "particulars": "description",
}
"""What a heading holds that the vocabulary does not know, by its last word: "Payment type and details"."""
_CARD_DIGITS = re.compile(r"\d{4}")
"""With these, "Card ending 4321" is one card and no heading of a column."""
_TIGHT = 1.1
"""Stacked lines of one header stand closer than this many line heights."""
_OF_A_SUMMARY = re.compile(
    r"\b(?:minimum (?:payment|amount)|payment due|due date)\b", re.IGNORECASE
)
"""What only labels over the values of a card's summary say: no row of a ledger has it."""


def header_at(
    lines: Sequence[Line], start: int, titles: frozenset[int]
) -> tuple[Header, int] | None:
    """The header that begins at `start` and the index after it; None when there is none.

    titles: indices of lines that are section headings and so never part of a header.
    """
    block: list[list[Column]] = []
    best: tuple[Header, int] | None = None
    for index in range(start, min(start + 3, len(lines))):
        line = lines[index]
        if index in titles and (block or not _is_whole([heading_cells(line)])):
            break
        if block and line.box.y1 - lines[index - 1].box.y2 > _TIGHT * line.height:
            break
        columns = heading_cells(line)
        if not columns or line.page_number != lines[start].page_number:
            break
        block.append(columns)
        if _is_whole(block):
            best = replace(_header(block), block=lines[start].block), index + 1
    return best


def _is_whole(block: Sequence[Sequence[Column]]) -> bool:
    if not any(block):
        return False
    roles = [column.role for column in _stacked(block)]
    money = sum(role in MONEY_ROLES for role in roles)
    dated = any(role in ("date", "posted") for role in roles)
    described = "description" in roles
    # "Foreign spend" and "Amount" alone may stand over rows whose other columns have no heading
    return bool((dated and money) or (described and money >= 2) or ("foreign" in roles and money))


def _header(block: Sequence[Sequence[Column]]) -> Header:
    columns = _settled(_stacked(block))
    roles = [column.role for column in columns]
    for groups in (4, 3, 2):
        size, rest = divmod(len(columns), groups)
        if not rest and size >= 2 and roles == roles[:size] * groups:
            return Header(tuple(columns), groups)
    return Header(tuple(columns))


def _settled(columns: list[Column]) -> list[Column]:
    """One date column at least, and no second column of descriptions."""
    if not any(c.role == "date" for c in columns):
        columns = [replace(c, role="date") if c.role == "posted" else c for c in columns]
    dates = [n for n, c in enumerate(columns) if c.role == "date"]
    if len(dates) == 2 and dates[1] == dates[0] + 1:
        columns[dates[1]] = replace(columns[dates[1]], role="posted")
    columns = _titled(columns)
    roles = {c.role for c in columns}
    if {"debit", "credit", "amount"} <= roles and "balance" not in roles:
        columns = [replace(c, role="balance") if c.role == "amount" else c for c in columns]
    if not any(c.role == "description" for c in columns):
        columns = _with_description(columns)
    texts = [n for n, c in enumerate(columns) if c.role == "description"]
    dated = len([c for c in columns if c.role == "date"])
    if len(texts) > 1 and dated == 1:
        main = max(texts, key=lambda n: "description" in columns[n].text.lower())
        for n in texts:
            if n != main:
                columns[n] = replace(columns[n], role="type")
    return columns


def _titled(columns: list[Column]) -> list[Column]:
    """With the section's title over the texts: "Date", "Payments and Credits", "Amount"."""
    roles = [c.role for c in columns]
    said = [c for c in columns if c.role in ("debit", "credit")]
    if "description" in roles or "amount" not in roles or not said:
        return columns
    if roles.count("amount") > 1 or said[-1].x2 > columns[roles.index("amount")].x1:
        return columns
    title = Column("description", said[0].x1, said[-1].x2, " ".join(c.text for c in said))
    kept = [c for c in columns if c not in said]
    return sorted([*kept, title], key=lambda c: c.x1)


def _with_description(columns: list[Column]) -> list[Column]:
    """The widest column of those with an unknown heading holds the descriptions."""
    ends = [after.x1 for after in columns[1:]] + [columns[-1].x2]
    unknown = [n for n, c in enumerate(columns) if c.role is None]
    widest = max(unknown, key=lambda n: ends[n] - columns[n].x1, default=None)
    return [replace(c, role="description") if n == widest else c for n, c in enumerate(columns)]


def _stacked(block: Sequence[Sequence[Column]]) -> list[Column]:
    """Headings of several lines that stand over each other, read as one."""
    stacks: list[list[Column]] = []
    for column in sorted((c for line in block for c in line), key=lambda c: c.x1):
        for stack in stacks:
            if _over(stack, column):
                stack.append(column)
                break
        else:
            stacks.append([column])
    if {"debit", "credit"} <= {c.role for line in block for c in line}:
        # "Amount" over "Debits" and "Credits" heads both and is no column of its own
        stacks = [s for s in stacks if len(block) == 1 or [c.role for c in s] != ["amount"]]
    order = {id(c): y for y, line in enumerate(block) for c in line}
    merged = [_merged(sorted(stack, key=lambda c: order[id(c)])) for stack in stacks]
    return sorted(merged, key=lambda c: c.x1)


def _over(stack: Sequence[Column], column: Column) -> bool:
    x1, x2 = min(c.x1 for c in stack), max(c.x2 for c in stack)
    shared = min(x2, column.x2) - max(x1, column.x1)
    return shared > 0.3 * min(x2 - x1, column.x2 - column.x1)


def _merged(stack: Sequence[Column]) -> Column:
    text = " ".join(c.text for c in stack)
    role = _role(text)
    if role is None:
        known = [c.role for c in stack if c.role]
        role = known[-1] if known else None
    return Column(role, min(c.x1 for c in stack), max(c.x2 for c in stack), text)


def _role(text: str) -> Role | None:
    tokens = (_token(word) for word in re.split(r"[\s/]+", text))
    return _ROLE_OF.get(" ".join(p for t in tokens if t for p in parts_of(t)))


def heading_cells(line: Line) -> list[Column]:
    """The line as column headings from left to right; [] when other words or numbers stand there."""
    if any(cell.kind in ("date", "money") for cell in line.cells) or len(line.text) > 160:
        return []
    if _OF_A_SUMMARY.search(line.text):
        return []
    columns: list[Column] = []
    foreign = 0
    for cell in line.cells:
        found = _phrases(cell)
        if found is None:
            role = _LAST_WORDS.get(_token(cell.text.split()[-1]))
            foreign += role is None
            found = [Column(role, cell.box.x1, cell.box.x2, cell.text)]
            longest = _FOREIGN_WORDS + 2 * (role is not None)
            if len(cell.text.split()) > longest or any(c.isdigit() for c in cell.text):
                return []
        columns += found
    known = sum(column.role is not None for column in columns)
    return columns if not foreign or (foreign <= known / 3 and known >= 3) else []


def _phrases(cell: Cell) -> list[Column] | None:
    """The phrases of one cell, with places by their characters; None when a word is foreign."""
    pieces = [(m.group(), m.start(), m.end()) for m in re.finditer(r"[^\s/]+", cell.text)]
    tokens = [token for piece in pieces for token in _tokens(*piece)]
    if not tokens or any(t[0] not in _WORDS for t in tokens):
        return None
    step = cell.box.width / max(len(cell.text), 1)
    columns: list[Column] = []
    start = 0
    while start < len(tokens):
        count, role = _longest(tuple(t[0] for t in tokens[start : start + _LONGEST]))
        first, last = tokens[start][1], tokens[start + count - 1][2]
        column = Column(
            role, cell.box.x1 + first * step, cell.box.x1 + last * step, cell.text[first:last]
        )
        if columns and role in (columns[-1].role, None) and role != "date":
            column = replace(columns[-1], x2=column.x2, text=f"{columns[-1].text} {column.text}")
            columns.pop()
        columns.append(column)
        start += count
    named = any(c.role == "cardholder" for c in columns)
    return None if named and _CARD_DIGITS.search(cell.text) else columns


def _tokens(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The words of one piece of print, with places; several where OCR glued them."""
    plain = _token(text)
    if not plain:
        return []
    parts = (plain,) if plain in _WORDS else parts_of(plain)
    step = (end - start) / len(parts)
    return [(p, start + int(n * step), start + int((n + 1) * step)) for n, p in enumerate(parts)]


def _longest(tokens: tuple[str, ...]) -> tuple[int, Role | None]:
    for count in range(len(tokens), 0, -1):
        role = _ROLE_OF.get(" ".join(tokens[:count]))
        if role:
            return count, role
    return 1, None


@lru_cache(maxsize=4096)
def _token(word: str) -> str:
    """The word as the vocabulary has it: lower case, letters and # only."""
    return re.sub(r"[^a-z#]", "", word.lower().replace("&", "and"))
