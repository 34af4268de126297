"""Address blocks of a letter: lines one under another that end in a city, state and ZIP code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.forms.prints import Print, text_of

_CITY = re.compile(r"^[A-Za-z][A-Za-z .'’-]{1,40},?\s+[A-Z][A-Za-z]\.?,?\s+\d{5}(?:\s?-\s?\d{4})?$")
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Block:
    """An address block. city: index of its city line; a phone or nothing follows."""

    lines: tuple[tuple[Print, ...], ...]
    city: int

    @property
    def upto_city(self) -> tuple[tuple[Print, ...], ...]:
        return self.lines[: self.city + 1]


def blocks_of(prints: Sequence[Print]) -> list[Block]:
    """The page's address blocks of two lines or more, from top to bottom."""
    lines = _printed_lines(prints)
    blocks = []
    for n, line in enumerate(lines):
        if not _CITY.match(text_of(line)):
            continue
        above = _stack(line, lines[:n][::-1], upwards=True)
        below = _stack(line, lines[n + 1 :], upwards=False)[:1]
        if above:
            blocks.append(Block((*above[::-1], line, *below), len(above)))
    return blocks


def _printed_lines(prints: Sequence[Print]) -> list[tuple[Print, ...]]:
    """The print by the line that the engine gave, from top to bottom."""
    by_line: dict[int, list[Print]] = {}
    for item in prints:
        by_line.setdefault(item.line, []).append(item)
    lines = [tuple(sorted(line, key=lambda p: p.box.x1)) for line in by_line.values()]
    return sorted(lines, key=lambda line: line[0].box.y1)


def _stack(
    first: tuple[Print, ...], others: Sequence[tuple[Print, ...]], *, upwards: bool
) -> list[tuple[Print, ...]]:
    """Lines that follow one another without a gap, aligned at their left edge."""
    stack: list[tuple[Print, ...]] = []
    last = first[0].box
    for line in others:
        box = line[0].box
        height = max(last.height, box.height)
        gap = last.y1 - box.y2 if upwards else box.y1 - last.y2
        if gap > 1.1 * height or len(stack) == _MOST_LINES:
            break
        if gap > -0.5 * height and abs(box.x1 - last.x1) < 1.0 * height:
            stack.append(line)
            last = box
    return stack
