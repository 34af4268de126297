"""A value said beside its label: in the label's own cell, right of it, or under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from documents.statements.cells import Cell, Line


@dataclass(frozen=True, slots=True)
class Found:
    """A value with its print. certainty: 0..1, that the label makes it what it is taken for."""

    value: Any
    cell: Cell
    page_number: int
    certainty: float = 0.94


_LEADING = re.compile(r"^(?:[\s:#=-]|\.(?!\d))+")
"""What may stand between a label and its value; ".99 %" begins with a point."""
_APART = 25.0
"""Line heights: a value further right belongs to another label."""


def beside(
    lines: Sequence[Line], label: re.Pattern[str], value: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], Cell, Line]]:
    """Values by their labels, in printed order: what `value` finds at the beginning of the place."""
    for index, line in enumerate(lines):
        for n, cell in enumerate(line.cells):
            said = label.search(cell.text) if cell.kind in ("text", "number") else None
            if said is None:
                continue
            rest = cell.text[said.end() :]
            if any(map(str.isalnum, rest)):
                inside = value.match(_LEADING.sub("", rest))
                if inside:
                    yield inside, cell, line
                continue
            for other in (*line.cells[n + 1 : n + 2], *_below(lines, index, cell)):
                pair = len(line.cells) == 2 and other in line.cells
                near = pair or other.box.x1 - cell.box.x2 < _APART * line.height
                found = value.match(other.text.strip()) if near else None
                if found:
                    yield found, other, line
                    break


def _below(lines: Sequence[Line], index: int, label: Cell) -> list[Cell]:
    """What stands right under the label."""
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after is None or after.page_number != lines[index].page_number:
        return []
    if after.box.y1 - label.box.y2 > 1.5 * label.box.height:
        return []
    return [cell for cell in after.cells if cell.box.overlap_x(label.box) > 0]
