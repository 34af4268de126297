"""A model's layout answer, whole, cut off or broken, to the cells that can be read from it.

Every cell begins with a brace and one of the three keys, which cannot stand inside a text (there
its quotes would be escaped): the answer falls apart at these places, and each part is read alone.
So one broken cell spoils no other, and time grows with the length of the answer only.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.layout import CATEGORIES

_KEY = r'"(?:bbox|category|text)"\s*+:'
_BEGIN = re.compile(r"\{\s*+(?=" + _KEY + ")")
_MEMBER = re.compile(r'"(bbox|category|text)"\s*+:\s*+')
_STRING = re.compile(r'"((?:[^"\\]|\\.)*+)"(?=\s*+(?:,\s*+' + _KEY + r"|\}|\]|$))", re.DOTALL)
_NEXT_MEMBER = re.compile(r'"\s*+,\s*+(?=' + _KEY + ")")
_LAST_QUOTE = re.compile(r'"(?=[\s,}\]`]*+$)')
_NUMBERS = re.compile(r'\[((?:[\s,]|"?+[-+]?+\d[\d.eE+-]*+"?+)*+)\]?')
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?|[-+]?(?:NaN|Infinity)")
_ESCAPE = re.compile(r'\\(u[0-9a-fA-F]{4}|["\\/nrt])?', re.DOTALL)
_PLAIN = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\", "/": "/"}
_ROW_END = re.compile(r"</tr\s*>", re.IGNORECASE)
_LOUD = {name.lower(): name for name in CATEGORIES}


@dataclass(frozen=True, slots=True)
class Cell:
    """One element as the model wrote it.

    bbox: four finite numbers in the model's own space, x1 <= x2 and y1 <= y2; None when it gave none.
    category: of CATEGORIES; what the model called otherwise is Text. start, end: the text's place
    in the answer, or the whole cell's when it has no text. cut: the answer broke off inside.
    """

    bbox: tuple[float, float, float, float] | None
    category: str
    text: str
    start: int
    end: int
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Cells:
    """All cells in the answer's order. sound: the answer is JSON, whole, and of cells alone."""

    cells: tuple[Cell, ...]
    sound: bool


def parse_cells(answer: str) -> Cells:
    """The cells of an answer: an array, one object, in code fences, after prose, cut or broken.

    Nothing is made up: every text, number and category stands in the answer.
    """
    starts = [match.start() for match in _BEGIN.finditer(answer)]
    ends = [*starts[1:], len(answer)] if starts else []
    found = (_cell(answer, start, end) for start, end in zip(starts, ends, strict=True))
    cells = tuple(cell for cell in found if cell)
    return Cells(cells, _is_sound(answer, len(cells)))


def _is_sound(answer: str, count: int) -> bool:
    """Whether what stands between the first and the last bracket is JSON; prose around it is no harm."""
    begin = min((at for at in (answer.find("["), answer.find("{")) if at >= 0), default=0)
    end = max(answer.rfind("]"), answer.rfind("}")) + 1
    try:
        data = json.loads(answer[begin:end])
    except (ValueError, RecursionError):
        return False
    if isinstance(data, dict):
        data = [data]
    return isinstance(data, list) and len(data) == count


def _cell(answer: str, start: int, end: int) -> Cell | None:
    part = answer[start:end]
    bbox, category, text = None, None, None
    place, cut = (start, end), False
    for key, at in _members(part):
        if key == "bbox":
            bbox, cut = _numbers(part, at)
            continue
        raw, cut = _string(part, at)
        if key == "category":
            category = _unescaped(raw)
        else:
            text, place = _unescaped(raw), (start + at + 1, start + at + 1 + len(raw))
    if cut and text is None and (bbox is None or category is None):
        return None  # it broke off before anything was said
    if bbox is None and not text:
        return None
    name = _LOUD.get((category or "").strip().lower(), "Text")
    text = _whole_rows(text or "", cut) if name == "Table" else text or ""
    return Cell(bbox, name, text, *place, cut=cut)


def _members(part: str) -> Iterator[tuple[str, int]]:
    """Key and place of value of each member; values are skipped, whatever stands in them."""
    at = 0
    while match := _MEMBER.search(part, at):
        yield match[1], match.end()
        at = _after(part, match.end())


def _after(part: str, at: int) -> int:
    if part[at : at + 1] == '"':
        string = _STRING.match(part, at)
        if string:
            return string.end()
        loose = _NEXT_MEMBER.search(part, at + 1)
        return loose.end() if loose else len(part)
    numbers = _NUMBERS.match(part, at)
    return numbers.end() if numbers else at


def _numbers(part: str, at: int) -> tuple[tuple[float, float, float, float] | None, bool]:
    """The box, edges in order, or None; and whether it broke off."""
    match = _NUMBERS.match(part, at)
    if not match:
        return None, at >= len(part.rstrip())
    if not match[0].endswith("]"):
        return None, match.end() >= len(part.rstrip())
    values = [float(number) for number in _NUMBER.findall(match[1])]
    if len(values) != 4 or not all(math.isfinite(value) for value in values):
        return None, False
    x1, y1, x2, y2 = values
    return (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)), False


def _string(part: str, at: int) -> tuple[str, bool]:
    """The string as written, without its quotes, and whether the answer broke off inside."""
    if part[at : at + 1] != '"':
        return "", at >= len(part.rstrip())
    if strict := _STRING.match(part, at):
        return strict[1], False
    # Quotes that nobody escaped: the value ends where the next member begins, or with the cell.
    if loose := _NEXT_MEMBER.search(part, at + 1) or _LAST_QUOTE.search(part, at + 1):
        return part[at + 1 : loose.start()], False
    return part[at + 1 :], True


def _unescaped(raw: str) -> str:
    """JSON's escapes undone; a backslash that is none (LaTeX) stays."""
    try:
        return str(json.loads(f'"{raw}"', strict=False))
    except ValueError:
        return _ESCAPE.sub(_one, raw)


def _one(match: re.Match[str]) -> str:
    code = match[1]
    if code is None:
        return match[0]
    if code[0] == "u":
        return chr(int(code[1:], 16))
    return _PLAIN[code]


def _whole_rows(table: str, cut: bool) -> str:
    """The table without the row in which the answer broke off."""
    if not cut:
        return table
    ends = [match.end() for match in _ROW_END.finditer(table)]
    return table[: ends[-1]] + "</table>" if ends else table
