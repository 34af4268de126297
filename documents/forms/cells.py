"""Which print belongs to which caption: that of the nearest caption above it in its column.

A caption's column begins at its own left edge and ends where the next one begins; no ruled lines are
needed, and captions that name no field (OMB number, "Dept.") bound the others like any.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from documents.forms.captions import Anchor
from documents.forms.prints import Print
from documents.forms.ruling import Ruling
from documents.forms.ticks import TICKS
from documents.geometry import Box

_COLUMN = 0.7
"""Left edges that differ by less, in caption heights, are one column."""
_CENTS = re.compile(r"\d\.\d\d$")
_TAXPAYER = re.compile(r"[\dXx*]{2,3}-[\dXx*-]*\d{4}|^\d{9}$")
_FIGURES = re.compile(r"^(?!\(?20\d\d\)$|\d{1,2}[a-z]?[,)]$|\d{1,2}/\d{1,2}/\d{2,4}$).*(?:\d|[$])")
"""Figures, but not the end of words: "(Rev. January 2022)", "box 2a)", "box 4,", "as of 1/1/2024"."""
_OVERFLOW = re.compile(r"^\$?[*#][*#.,]*$")
"""What payroll systems print for an amount that is too long for its place."""
_TALLEST = 12.0
"""Boxes are not higher than so many caption heights."""
_STAGGER = 1.9
"""Captions in neighbouring columns that differ less in height, in caption heights, are one row."""
_TOO_TALL = 4.5
"""Print so many times higher than the usual caption is a watermark or a headline, no value."""

_BARE = Ruling()
"""A page without ruled lines."""


@dataclass(slots=True)
class Cell:
    """A caption with its column and the print that belongs to it, in reading order.

    right: where the next column seems to begin; far_right: where one surely does; bottom: where a
    ruled line ends the box; ruled: the column stands between two ruled lines.
    """

    anchor: Anchor
    left: float
    right: float
    far_right: float
    bottom: float = float("inf")
    ruled: bool = False
    prints: list[Print] = field(default_factory=list)

    @property
    def field(self) -> str:
        return self.anchor.field


def cells_of(anchors: Sequence[Anchor], region: Box, ruling: Ruling = _BARE) -> list[Cell]:
    """A cell a caption, empty yet, from top to bottom. All anchors belong to one copy of a form."""
    cells: list[Cell] = []
    for anchor in sorted(anchors, key=lambda a: (a.box.y1, a.box.x1)):
        left = _left_edge(anchor, anchors)
        far = min([o.box.x1 for o in anchors if _level(o, anchor)], default=region.x2)
        ruled_left, ruled_right = ruling.left_of(anchor.box), ruling.right_of(anchor.box)
        if ruled_left is not None and not _between(ruled_left, anchor, anchors):
            left = min(left, ruled_left)
        if ruled_right is not None:
            far = min(far, ruled_right)
        ruled = ruled_left is not None and ruled_right is not None
        soft = [o.box.x1 for o in anchors if not ruled and _goes_on(o, anchor, anchors, cells)]
        tall = anchor.caption.holds == "lines"
        bottom = ruling.foot(anchor.box) if tall else ruling.under(anchor.box)
        cells.append(Cell(anchor, left, min([far, *soft]), far, bottom or float("inf"), ruled))
    for cell in cells:
        if not cell.ruled:
            cell.bottom = min(cell.bottom, _first_ruled_under(cell, cells))
    return cells


def _first_ruled_under(cell: Cell, cells: Sequence[Cell]) -> float:
    """Where ruled boxes begin under a caption that has no lines of its own, as in a letter's head."""
    tops = [
        c.anchor.box.y1
        for c in cells
        if c.ruled and c.left < cell.right and c.right > cell.left
        if c.anchor.box.y1 > cell.anchor.box.y2
    ]
    return min(tops, default=float("inf"))


def filled_downwards(
    anchors: Sequence[Anchor], prints: Sequence[Print], region: Box, ruling: Ruling = _BARE
) -> list[Cell]:
    """The cells with the print that stands below their captions."""
    cells = cells_of(anchors, region, ruling)
    fill(cells, prints, region)
    return cells


def filled_upwards(
    anchors: Sequence[Anchor], prints: Sequence[Print], region: Box, ruling: Ruling = _BARE
) -> list[Cell]:
    """The cells with the print that stands above their captions: the same, with the page mirrored."""

    def mirrored(box: Box) -> Box:
        return Box(box.x1, -box.y2, box.x2, -box.y1)

    flips = [(replace(a, box=mirrored(a.box)), a) for a in anchors]
    prints_back = [(replace(p, box=mirrored(p.box)), p) for p in prints]
    cells = cells_of([flip for flip, _ in flips], mirrored(region), ruling.mirrored())
    fill(cells, [flip for flip, _ in prints_back], mirrored(region))
    anchor_of_flip = {id(flip): a for flip, a in flips}
    print_of_flip = {id(flip): p for flip, p in prints_back}
    for cell in cells:
        cell.anchor = anchor_of_flip[id(cell.anchor)]
        cell.prints = [print_of_flip[id(p)] for p in cell.prints]
    return cells


def fits(cell: Cell) -> bool:
    """Whether a box of amounts or taxpayer numbers holds such a thing."""
    holds = cell.anchor.caption.holds
    if holds == "amount":
        return any(_CENTS.search(p.text) for p in cell.prints)
    return holds == "taxpayer" and any(_TAXPAYER.search(p.text) for p in cell.prints)


def fill(cells: Sequence[Cell], prints: Sequence[Print], region: Box) -> None:
    """Give each print inside the region to its cell."""
    if not cells:
        return
    usual = sorted(cell.anchor.box.height for cell in cells)[len(cells) // 2]
    for item in sorted(prints, key=lambda p: p.box.center_y):
        inside = region.contains(item.box.center_x, item.box.center_y)
        if not inside or item.letter_height > _TOO_TALL * usual:
            continue
        cell = owner(item, cells)
        if cell:
            cell.prints.append(item)


def owner(item: Print, cells: Sequence[Cell]) -> Cell | None:
    """The cell that print belongs to: that of the nearest caption above it in its column.

    When that one cannot hold it, a box of several lines whose column may reach so far takes it.
    """
    x, y = item.box.center_x, item.box.center_y
    following = [c for c in cells if _follows(item.box, c.anchor.box) and y < c.bottom]
    nearest = _lowest([c for c in following if c.left <= x < c.right], item)
    if nearest is None:
        near = [c for c in following if c.left - 0.8 * c.anchor.box.height <= x < c.right]
        nearest = _lowest(near, item)
    if nearest and _holds(nearest, item):
        return nearest
    wide = [
        c
        for c in following
        if c.right <= x < c.far_right
        and c.anchor.caption.holds == "lines"
        and (nearest is None or c.anchor.box.center_y > nearest.anchor.box.center_y)
    ]
    return _lowest(wide, item)


def _lowest(cells: Sequence[Cell], item: Print) -> Cell | None:
    """The one whose caption stands lowest; of several on one height the nearest."""

    def rank(cell: Cell) -> float:
        caption = cell.anchor.box
        return caption.center_y - 0.001 * abs(item.box.center_x - caption.x1)

    return max(cells, key=rank, default=None)


def _holds(cell: Cell, item: Print) -> bool:
    """Whether the box takes such print: an amount's takes one line of figures, a checkbox's ticks."""
    holds = cell.anchor.caption.holds
    if holds == "ticks":
        return item.text in TICKS
    if holds == "amount":
        above = [p for p in cell.prints if p.box.y2 < item.box.center_y and _FIGURES.search(p.text)]
        return not above and bool(
            _FIGURES.search(item.text) or _OVERFLOW.match(item.text) or item.text in "$-."
        )
    return True


def _between(left: float, anchor: Anchor, anchors: Sequence[Anchor]) -> bool:
    """Whether another caption stands on the same height between the line and this one."""
    box = anchor.box
    return any(
        left <= o.box.center_x < box.x1
        and box.overlap_y(o.box) > 0.25 * min(box.height, o.box.height)
        for o in anchors
        if o is not anchor
    )


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


def _level(other: Anchor, anchor: Anchor) -> bool:
    """Whether the other caption stands on the same height, farther right."""
    box = anchor.box
    level = box.overlap_y(other.box) > 0.25 * min(box.height, other.box.height)
    return level and other.box.x1 >= max(box.x2 - 0.5 * box.height, box.x1 + 1.5 * box.height)


def _goes_on(
    other: Anchor, anchor: Anchor, anchors: Sequence[Anchor], above: Sequence[Cell]
) -> bool:
    """Whether the column of a caption farther right and higher up reaches down past `anchor`.

    It is a column of boxes, whose captions are not far apart, and nothing between crosses its edge.
    """
    beside = other.box.x1 >= anchor.box.x2 - 0.1 * anchor.box.height
    if not other.field or not beside or other.box.center_y >= anchor.box.center_y:
        return False
    # Only boxes of several lines are higher than those beside them; others may stand staggered.
    staggered = anchor.box.y1 - other.box.y1 < _STAGGER * anchor.box.height
    tall = other.caption.holds == "lines" or staggered
    if not tall and any(_level(a, anchor) for a in anchors if a.field):
        return False
    edge, width = other.box.x1, _COLUMN * anchor.box.height
    column = [a for a in anchors if a.field and abs(a.box.x1 - edge) < width and a is not other]
    reach = _TALLEST * anchor.box.height
    if not any(abs(a.box.y1 - other.box.y1) < reach for a in column):
        return False
    if anchor.box.y1 - other.box.y2 > reach:
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
