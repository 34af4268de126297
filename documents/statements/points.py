"""Reward points and miles: whole numbers beside, under or behind labels such as "Points earned".

Amounts of money beside such labels (cash back) are the summary's, in `documents.statements.summary`.
Labels without a word for points ("Earned", "Previous balance") count under a heading that has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.dates import find_dates
from documents.statements.cells import Cell, Line
from documents.statements.labelled import Found
from documents.statements.summary import label_of
from documents.statements.vocabulary import Terms

_WHOLE = r"[-+−]?\s?\(?(?:\d{1,3}(?:,\d{3})+|\d{1,8})\)?"
_UNIT = r"(?:\s?(?:points|pts\.?|miles))?"
_NUMBER = re.compile(rf"({_WHOLE}){_UNIT}", re.IGNORECASE)
_AT_END = re.compile(rf"(?<=[\s:=])({_WHOLE}){_UNIT}$", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:reward|rewards|points|miles)\b", re.IGNORECASE)
_SAID = (
    ("rewards_earned", r"you(?:'ve|’ve| have)? earned ([\d,]+) (?:points|miles) this "),
    (
        "rewards_closing",
        r"you(?:'ve|’ve| have)(?: got)? ([\d,]+) (?:points|miles) (?:to|available)\b",
    ),
)
_PLAIN = {
    "rewards_opening": r"(?:previous|beginning|opening|prior|starting)(?: points)? balance",
    "rewards_earned": r"earned(?: this (?:period|month|statement|cycle))?",
    "rewards_redeemed": r"redeemed(?: this (?:period|month|statement|cycle))?",
    "rewards_closing": r"(?:new|ending|closing|current|total|available)(?: points)? balance",
}
"""Labels that are of points only under a heading of points."""
_HEADING_LINES = 7


def points(lines: Sequence[Line], terms: Terms) -> dict[str, Found]:
    """Summary value of rewards → its whole number, the first by its best label."""
    found: dict[str, tuple[int, Found]] = {}
    for name, rank, value in _labelled(lines, terms):
        if name not in found or rank < found[name][0]:
            found[name] = rank, value
    return {name: value for name, (_, value) in found.items()}


def _labelled(lines: Sequence[Line], terms: Terms) -> Iterator[tuple[str, int, Found]]:
    for index, line in enumerate(lines):
        for n, cell in enumerate(line.cells):
            if cell.kind != "text":
                continue
            for name, pattern in _SAID:
                said = re.search(pattern, cell.text, re.IGNORECASE)
                if said:
                    yield name, 1, _found(name, said[1], cell, line)
            inside = _inside(cell.text)
            label = cell.text[: inside.start()] if inside else cell.text
            named = _named(label.strip(" :=+-−"), lines, index, cell, terms)
            if named is None:
                continue
            name, rank = named
            if inside:
                yield name, rank, _found(name, inside[1], cell, line)
            elif (value := _beside(lines, index, n)) is not None:
                number = _NUMBER.fullmatch(value[0].text.strip())
                assert number is not None
                yield name, rank, _found(name, number[1], *value)


def _inside(text: str) -> re.Match[str] | None:
    """The whole number that a label's own cell ends with, which is no part of a date."""
    dated = any(text.rstrip().endswith(day.text) for day in find_dates(text))
    return None if dated else _AT_END.search(text.rstrip())


def _named(
    label: str, lines: Sequence[Line], index: int, cell: Cell, terms: Terms
) -> tuple[str, int] | None:
    """The value of rewards that a label names, with its rank."""
    named = label_of(label, terms)
    if named and named[0].startswith("rewards_"):
        return named
    for name, pattern in _PLAIN.items():
        if re.fullmatch(pattern, label, re.IGNORECASE) and _is_headed(lines, index, cell):
            return name, len(_PLAIN)
    return None


def _is_headed(lines: Sequence[Line], index: int, cell: Cell) -> bool:
    """Whether the label's line, or one shortly over it in its column, speaks of points."""
    if any(_POINTS.search(other.text) for other in lines[index].cells):
        return True
    height = lines[index].height
    return any(
        _POINTS.search(other.text)
        for above in lines[max(index - _HEADING_LINES, 0) : index]
        for other in above.cells
        if above.page_number == lines[index].page_number
        and len(other.text.split()) < 6
        and other.box.x1 - 2 * height < cell.box.x2
        and other.box.x2 + 2 * height > cell.box.x1
    )


def _beside(lines: Sequence[Line], index: int, n: int) -> tuple[Cell, Line] | None:
    """The whole number right of a label, else right under it; none where an amount stands there."""
    line = lines[index]
    label = line.cells[n]
    right = line.cells[n + 1] if n + 1 < len(line.cells) else None
    if right is not None and (right.kind == "money" or _is_whole(right)):
        return (right, line) if _is_whole(right) else None
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None or below.page_number != line.page_number:
        return None
    under = [cell for cell in below.cells if cell.box.overlap_x(label.box) > 0]
    near = below.box.y1 - label.box.y2 < 1.5 * label.box.height
    return (under[0], below) if near and len(under) == 1 and _is_whole(under[0]) else None


def _is_whole(cell: Cell) -> bool:
    return cell.kind in ("text", "number") and _NUMBER.fullmatch(cell.text.strip()) is not None


def _found(name: str, printed: str, cell: Cell, line: Line) -> Found:
    """The number as a value; what is redeemed is given without its sign."""
    count = int(re.sub(r"\D", "", printed))
    less = name != "rewards_redeemed" and re.match(r"\W*[-−(]", printed) is not None
    return Found(-count if less else count, replace(cell, words=()), line.page_number)
