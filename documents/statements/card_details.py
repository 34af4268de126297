"""What only card statements print: the card's last digits, the due date, the table of rates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from documents.dates import find_dates
from documents.money import number
from documents.statements.cells import Cell, Line, joined
from documents.statements.labelled import Found

_ENDING = re.compile(
    r"(?:ending|ends|last (?:four|4)(?: digits)?)(?:\s+(?:in|with|of))?[\s:#-]*(\d{4})(?!\d)",
    re.IGNORECASE,
)
_MASKED = re.compile(
    r"(?:[Xx*•·#.]{2,12}+(?:\d\d)?[\s-]?|\d{4}[\s-]?(?=[Xx*•·#])){1,4}(\d{4,5})(?![\d*])"
)
_WHOLE = re.compile(r"(?<!\d)(?:\d{4}[\s-]?){3}(\d{4})(?!\d)")
_LABEL = re.compile(r"\b(?:account|acct|card)\b", re.IGNORECASE)
_DUE = re.compile(
    r"\b(?:payment\s+due(?:\s+date)?|due\s+date|pay(?:ment)?\s+by|due\s+(?:by|on))\b", re.IGNORECASE
)
_DUE_DATE = re.compile(r"\bdue\s+date\b", re.IGNORECASE)
_APR = re.compile(r"(?<![\d.])(\d{1,2}\.\d{2,3})\s?%")
_VARIABLE = re.compile(r"\(\s?v(?:ariable)?\s?\)|(?<=%)\s?v\b|\bvariable\b", re.IGNORECASE)
_MARK = re.compile(r"\(\s?v\s?\)", re.IGNORECASE)
_RATE_WORDS = re.compile(
    r"\b(?:purchases?|cash|advances?|balance transfers?|transfers?|penalty|promotional|standard"
    r"|deferred|introductory|pay over time|installment|plan)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^(?P<name>[A-Z][\w&.' -]*?)\s+(?:(?:credit|bank|charge)\s+card|card|visa|mastercard)\s+"
    r"(?:account\s+)?statement$",
    re.IGNORECASE,
)
_NEAR_LINES = 2
_HEAD_LINES = 12


def titled_issuer(lines: Sequence[Line]) -> Found | None:
    """The name in a title such as "Alder Bank Credit Card Statement"."""
    for line in lines[:_HEAD_LINES]:
        for cell in line.cells:
            found = _TITLE.match(cell.text.strip())
            if found and found["name"].lower() not in ("your", "monthly", "account", "the"):
                return Found(found["name"], cell, line.page_number)
    return None


def last_four(lines: Sequence[Line]) -> Found | None:
    """The last four digits: said to be so, else behind a mask, else of a whole number."""
    for pattern, labelled in ((_ENDING, False), (_MASKED, False), (_WHOLE, True)):
        for line in lines:
            for cell in line.cells:
                found = pattern.search(cell.text)
                if found and (not labelled or _LABEL.search(line.text)):
                    return Found(found[1][-4:], cell, line.page_number)
    return None


def due_date(lines: Sequence[Line]) -> Found | None:
    """The payment's due date: in the label's cell, right of it, or under it.

    "Minimum payment due" is first an amount's label.
    """
    return _due(lines, _DUE_DATE) or _due(lines, _DUE)


def _due(lines: Sequence[Line], said: re.Pattern[str]) -> Found | None:
    for index, line in enumerate(lines):
        for n, cell in enumerate(line.cells):
            label = said.search(cell.text)
            if cell.kind == "date" or not label:
                continue
            inside = _day_of(cell.text[label.start() :])
            if inside:
                return Found(inside, cell, line.page_number)
            after = [c for c in line.cells[n + 1 :] if c.kind != "money"]
            for right in after[:1]:
                day = _day_of(right.text)
                if day:
                    return Found(day, right, line.page_number)
            under = _under(lines, index, cell)
            if under:
                return under
    return None


def rates(lines: Sequence[Line]) -> list[tuple[int, dict[str, tuple[Any, Cell]]]]:
    """Lines of the interest table: page, and by name (value, cell)."""
    rows = []
    for index, line in enumerate(lines):
        named = _named_in_full(lines, index)
        texts = [c for c in (named, *line.cells[1:]) if _RATE_WORDS.search(c.text)]
        aprs = [(m, c) for c in line.cells if (m := _APR.search(c.text))]
        money = [c for c in line.cells if c.kind == "money" and c.money]
        if len(aprs) != 1 or not texts or len(texts[0].text.split()) > 6:
            continue
        found, cell = aprs[0]
        variable = next((c for c in line.cells if _VARIABLE.search(c.text)), None)
        row: dict[str, tuple[Any, Cell]] = {
            "type": (_MARK.sub("", _APR.sub("", texts[0].text)).strip(), texts[0]),
            "apr": (float(found[1]), cell),
        }
        if variable:
            row["variable"] = (True, variable)
        for name, amount in zip(("balance", "interest"), money, strict=False):
            if amount.money:
                row[name] = (number(amount.money.value), amount)
        rows.append((line.page_number, row))
    return rows


def _named_in_full(lines: Sequence[Line], index: int) -> Cell:
    """The line's first cell, with its second line where a narrow column broke it off."""
    line = lines[index]
    first, below = line.cells[0], lines[index + 1 : index + 2]
    if first.kind != "text" or _RATE_WORDS.search(first.text) or not below:
        return first
    alone = below[0].cells[0] if len(below[0].cells) == 1 else None
    tight = below[0].page_number == line.page_number and below[0].box.y1 < line.box.y2 + line.height
    if alone is None or not tight or abs(alone.box.x1 - first.box.x1) > line.height:
        return first
    return joined((first, alone))


def _under(lines: Sequence[Line], index: int, label: Cell) -> Found | None:
    for line in lines[index + 1 : index + 1 + _NEAR_LINES]:
        if line.page_number != lines[index].page_number:
            return None
        for cell in line.cells:
            day = _day_of(cell.text) if cell.box.overlap_x(label.box) > 0 else None
            if day:
                return Found(day, cell, line.page_number)
    return None


def _day_of(text: str) -> str | None:
    dates = [printed for printed in find_dates(text) if printed.year]
    if not dates:
        return None
    first = dates[0]
    return date(first.year or 1, first.month, first.day).isoformat()
