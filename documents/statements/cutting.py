"""A printed line cut into cells: dates, amounts, bare numbers and text, each with its place.

In come spans as any engine gives them, where a text span may hold several columns at once
("10/07 Cash Deposit 1,250.00"). Out come lines of cells from left to right. Which column a cell
belongs to, and whether a date inside a text is one, is decided later by the table it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from documents.dates import PrintedDate, parse_date
from documents.drawn import without_rules
from documents.geometry import union
from documents.layout import PageLayout, Span, Word
from documents.money import Money, parse_money
from documents.rows import Row, rows_of
from documents.spans import element_spans
from documents.statements.cells import Cell, CellKind, Line
from documents.statements.words import mended, words_of

_BARE_NUMBER = re.compile(r"^#?\s?\d{1,15}(?:\s?[*^~])*$")
_REFERENCE = re.compile(r"^(?=(?:[A-Z]*\d){6})[A-Z\d]{12,30}$")
"""Letters and digits in one long piece, as a network numbers what it settles."""
_CENTS = re.compile(r"(?:\d|^|[\s$(+-])[.,]\d\s?\d\)?(?:\s?(?:-|−|–|CR|DR|DB))?$", re.IGNORECASE)
_MISREAD_SEPARATORS = re.compile(r"^\d{1,3}(?:[.,]\d{3})*[.,]\d{2}$")
_SIGN_WORDS = {"$", "-", "+", "−", "–", "(", ")", "cr", "dr", "db", "cr.", "dr.", "usd", "-$", "+$"}
_MARKS = "*†‡⧫◊"
"""Of footnotes, behind a day: "07/05*", the day of booking."""
_DOUBTFUL = 0.7
"""Factor on the confidence of an amount whose separators or inner space had to be understood."""


def lines_of(layout: PageLayout) -> list[Line]:
    """The page's lines from top to bottom."""
    blocks: dict[int, int] = {}
    spans: list[Span] = []
    for index, element in enumerate(layout.elements):
        for span in without_rules(element_spans(element)):
            if span.text.strip():
                spans.append(span)
                if not element.spans:
                    blocks[id(span)] = index
    return [line_of(row, blocks) for row in rows_of(spans, layout.page_number)]


def line_of(row: Row, blocks: Mapping[int, int] | None = None) -> Line:
    """One printed row as cells. blocks: `id` of a span with an estimated place → its element."""
    block = (blocks or {}).get(id(row.spans[0]))
    cells = tuple(cell for span in mended(row.spans) for cell in cells_of(span))
    return Line(cells, row.page_number, row.box, block)


def cells_of(span: Span) -> list[Cell]:
    """The span cut where dates stand at its beginning and amounts at its end or after the dates."""
    words = words_of(span)
    start, cells = _leading_dates(words)
    taken = amount_at(words, start, len(words), whole=start == 0)
    while taken and taken[0] < len(words):
        cells.append(taken[1])
        start = taken[0]
        taken = None
        used = _date_at(words, start)
        # tables side by side, glued: "5,880.14 12/23", "5,880.14 12/23 7,016.20"
        if used and (start + used == len(words) or amount_at(words, start + used, len(words))):
            cells.append(_date(words[start : start + used]))
            start += used
            taken = amount_at(words, start, len(words)) if start < len(words) else None
    end, amounts = _trailing_amounts(words, start)
    if start < end:
        cells.append(piece(words[start:end]))
    return cells + amounts


def _leading_dates(words: Sequence[Word]) -> tuple[int, list[Cell]]:
    """Up to two dates at the beginning, after a check number or a reference; words used."""
    cells: list[Cell] = []
    start = 0
    numbered = words and (_BARE_NUMBER.match(words[0].text) or _REFERENCE.match(words[0].text))
    if len(words) > 1 and numbered:
        marks = 1 if words[1].text in ("*", "^") else 0
        if _date_at(words, 1 + marks):
            start = 1 + marks
            cells.append(piece(words[:start]))
    for _ in range(2):
        used = _date_at(words, start)
        if not used:
            break
        cells.append(_date(words[start : start + used]))
        start += used
    return (start, cells) if any(cell.kind == "date" for cell in cells) else (0, [])


def _date_at(words: Sequence[Word], start: int) -> int:
    """How many words from `start` make a date; 0 when none does."""
    for count in (3, 2, 1):
        part = words[start : start + count]
        if len(part) < count or not part[0].text[0].isalnum():
            continue
        text = _joined(part).rstrip(_MARKS)
        if any(map(str.isdigit, text)) and parse_date(text):
            return count
    return 0


def _date(words: Sequence[Word]) -> Cell:
    """These words as a day, without the mark of a footnote behind it."""
    text = _joined(words).rstrip(_MARKS)
    return replace(_cell("date", words, day=parse_date(text)), text=text)


def amount_at(
    words: Sequence[Word], start: int, end: int, *, whole: bool = False
) -> tuple[int, Cell] | None:
    """The amount that begins at `start`, with the index after it. whole: it may lack cents."""
    for count in (4, 3, 2, 1):
        part = words[start : start + count]
        if start + count > end or not _may_join(part):
            continue
        cell = _amount(part, alone=whole and start + count == end)
        if cell:
            return start + count, cell
    return None


def _trailing_amounts(words: Sequence[Word], start: int) -> tuple[int, list[Cell]]:
    """Amounts at the end, from left to right, and the index where they begin."""
    amounts: list[Cell] = []
    end = len(words)
    while end > start:
        for count in (4, 3, 2, 1):
            first = end - count
            if first < start or not _may_join(words[first:end]):
                continue
            cell = _amount(words[first:end], alone=first == 0 and end == len(words))
            if cell:
                amounts.insert(0, cell)
                end = first
                break
        else:
            break
    return end, amounts


def _may_join(words: Sequence[Word]) -> bool:
    """One number with signs around it; or a number that a stray space split."""
    numbers = [w.text for w in words if w.text.lower() not in _SIGN_WORDS]
    if len(numbers) == 2:
        head, tail = numbers
        split_thousands = head.rstrip().endswith(",") and re.match(r"\d{3}[.,]", tail)
        split_cents = re.search(r"\d\.\d$", head) and re.fullmatch(r"\d", tail)
        return bool(split_thousands or split_cents)
    return len(numbers) == 1


def _amount(words: Sequence[Word], *, alone: bool) -> Cell | None:
    """The words as an amount: with cents or a currency sign, or a bare one that stands alone."""
    text = _joined(words)
    sure = bool(_CENTS.search(text)) or "$" in text
    if not sure and not (alone and re.search(r"\d\.\d{1,2}$", text)):
        return None
    money, factor = understood(text)
    return _cell("money", words, money=money, factor=factor) if money else None


def understood(text: str) -> tuple[Money | None, float]:
    """The amount, and a factor on its confidence: below 1 when print had to be understood."""
    money = parse_money(text.replace("+", "", 1))
    if money:
        return money, 1.0
    tight = re.sub(r"(?<=\d[.,])\s|(?<=\.\d)\s(?=\d$)", "", text)
    tight = re.sub(r"(?<![A-Za-z])S(?=\s?\d[\d,]*\.\d\d)", "$", tight)
    bare = tight.strip("$-+−–() ")
    if _MISREAD_SEPARATORS.match(bare):
        plain = re.sub(r"[.,]", "", bare[:-3]) + "." + bare[-2:]
        tight = tight.replace(bare, plain)
    return parse_money(tight.replace("+", "", 1)), _DOUBTFUL


def piece(words: Sequence[Word]) -> Cell:
    """These words as a text, or as a bare number."""
    kind: CellKind = "number" if _BARE_NUMBER.match(_joined(words)) else "text"
    return replace(_cell(kind, words), words=tuple(words) if len(words) > 1 else ())


def cut(cell: Cell, index: int) -> tuple[Cell, Cell]:
    """The text before and from that word on, of a cell that has its words."""
    return piece(cell.words[:index]), piece(cell.words[index:])


def _cell(
    kind: CellKind,
    words: Sequence[Word],
    *,
    day: PrintedDate | None = None,
    money: Money | None = None,
    factor: float = 1.0,
) -> Cell:
    confidence = min(word.confidence for word in words) * factor
    return Cell(kind, _joined(words), union(w.box for w in words), confidence, day, money)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
