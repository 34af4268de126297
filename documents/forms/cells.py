"""Which print belongs to which caption: that of the nearest caption above it in its column.

A caption's column begins at its own left edge and ends where the next one begins; no ruled lines are
needed, and captions that name no field (OMB number, "Dept.") bound the others like any.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.forms.anchors import Anchor
from documents.forms.prints import Print
from documents.geometry import Box

_COLUMN = 0.7
"""Left edges that differ by less, in caption heights, are one column."""
_TALLEST = 12.0
"""Boxes are not higher than so many caption heights."""
_TOO_TALL = 4.5
"""Print so many times higher than the usual caption is a watermark or a headline, no value."""


@dataclass(slots=True)
class Cell:
    """A caption with its column (left..right) and the print that belongs to it, in reading order."""

    anchor: Anchor
    left: float
    right: float
    prints: list[Print] = field(default_factory=list)

    @property
    def field(self) -> str:
        return self.anchor.field


def cells_of(anchors: Sequence[Anchor], region: Box) -> list[Cell]:
    """A cell a caption, empty yet, from top to bottom. All anchors belong to one copy of a form."""
    cells: list[Cell] = []
    for anchor in sorted(anchors, key=lambda a: (a.box.y1, a.box.x1)):
        left = _left_edge(anchor, anchors)
        cells.append(Cell(anchor, left, _right_edge(anchor, anchors, cells, region)))
    return cells


def fill(cells: Sequence[Cell], prints: Sequence[Print], region: Box) -> None:
    """Give each print inside the region to its cell."""
    if not cells:
        return
    usual = sorted(cell.anchor.box.height for cell in cells)[len(cells) // 2]
    for item in prints:
        inside = region.contains(item.box.center_x, item.box.center_y)
        if not inside or item.box.height > _TOO_TALL * usual:
            continue
        cell = owner(item.box, cells)
        if cell:
            cell.prints.append(item)


def owner(box: Box, cells: Sequence[Cell]) -> Cell | None:
    """The cell that a piece of print in that place belongs to."""
    best: Cell | None = None
    best_rank = (0, 0.0)
    for cell in cells:
        caption = cell.anchor.box
        if not _follows(box, caption):
            continue
        if cell.left <= box.center_x < cell.right:
            strict = 1
        elif cell.left - 0.8 * caption.height <= box.center_x < cell.right:
            strict = 0
        else:
            continue
        rank = (strict, caption.center_y - 0.001 * abs(box.center_x - caption.x1))
        if best is None or rank > best_rank:
            best, best_rank = cell, rank
    return best


def _follows(box: Box, caption: Box) -> bool:
    """Whether print there stands below the caption, or after it on its line."""
    after = box.x1 >= caption.x2 - 0.5 * caption.height
    below = box.center_y - caption.center_y
    return below > 0.3 * caption.height or (after and below > -0.4 * caption.height)


def _left_edge(anchor: Anchor, anchors: Sequence[Anchor]) -> float:
    """Its own edge; without its number, that of the column it stands in, a number's width away."""
    x1, height = anchor.box.x1, anchor.box.height
    if anchor.numbered:
        return x1
    near = [a.box.x1 for a in anchors if a.numbered and 0 <= x1 - a.box.x1 < 2.2 * height]
    return min(near, default=x1)


def _right_edge(
    anchor: Anchor, anchors: Sequence[Anchor], above: Sequence[Cell], region: Box
) -> float:
    """Where the next column begins: a caption on the same height, or one above whose column goes on.

    above: the cells of captions that begin higher, with their edges known.
    """
    box = anchor.box
    edges = [region.x2]
    for other in anchors:
        if other is anchor or other.box.x1 < box.x1 + 1.5 * box.height:
            continue
        level = box.overlap_y(other.box) > 0.25 * min(box.height, other.box.height)
        if other.box.x1 < box.x2 - 0.5 * box.height:
            continue
        if level:
            edges.append(other.box.x1)
        elif other.box.center_y < box.center_y and _goes_on(other, anchor, anchors, above):
            edges.append(other.box.x1)
    return min(edges)


def _goes_on(
    other: Anchor, anchor: Anchor, anchors: Sequence[Anchor], above: Sequence[Cell]
) -> bool:
    """Whether the column of a caption higher up reaches down past `anchor`.

    It is a column of boxes, whose captions are not far apart, and nothing between crosses its edge.
    """
    if not other.field:
        return False
    edge, width = other.box.x1, _COLUMN * anchor.box.height
    column = [a for a in anchors if a.field and abs(a.box.x1 - edge) < width and a is not other]
    tall = _TALLEST * anchor.box.height
    if not any(abs(a.box.y1 - other.box.y1) < tall for a in column):
        return False
    if anchor.box.y1 - other.box.y2 > tall:
        return False
    for crossing in anchors:
        box = crossing.box
        between = other.box.y2 <= box.center_y <= anchor.box.y2
        if between and box.x1 < edge - width and box.x2 > edge + width:
            return False
    for cell in above:
        box = cell.anchor.box
        between = box.y1 >= other.box.y2 - 0.3 * box.height and box.y2 <= anchor.box.center_y
        if between and box.x1 < edge - width and cell.right > edge + width:
            return False
    return True
