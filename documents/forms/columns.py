"""Boxes that hold several lines, such as state and local: columns under captions, made into rows.

The captions may stand above or below their lines, and the columns of one row may be printed as two
blocks, one under the other; those are joined line by line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from documents.forms.cells import Cell
from documents.forms.prints import Print, lines_of
from documents.geometry import Box, union

_STEEPEST = 0.05
_TAIL = re.compile(r"(?:number|no|id|identification|State)[.)]*")
"""The last word of a caption on a line of its own: "15 State  Employer's state ID", "number"."""
Row = dict[str, list[Print]]
"""Column field → print of that row, from left to right."""


@dataclass(slots=True)
class _Block:
    """Columns whose captions stand on one height, and their lines from top to bottom."""

    cells: list[Cell]
    rows: list[Row] = field(default_factory=list)


def rows_under(
    cells: Sequence[Cell], prints: Sequence[Print], begins_row: Callable[[str], bool]
) -> list[Row]:
    """The rows of these columns. prints: all print of the copy, for captions that stand below.

    begins_row: whether a text may stand in the first column of a row; only asked for print above.
    """
    blocks = [_Block(group) for group in _by_height(cells)]
    for block in blocks:
        block.rows = _rows(block.cells)
    lead = blocks[0] if blocks else None
    if lead and not any(_telling(row, lead.cells, begins_row) for row in lead.rows):
        above = _rows_above(lead.cells, prints, begins_row)
        if above:
            lead.rows = above
    return _unbroken(_joined(blocks))


def _unbroken(rows: Sequence[Row]) -> list[Row]:
    """The rows with a number that a narrow box broke at a hyphen made whole: "0364812-", "01"."""
    whole: list[Row] = []
    for row in rows:
        said = [(name, p) for name, items in row.items() for p in items if p.text != "$"]
        broken = _broken_off(whole[-1]) if whole and len(said) == 1 else None
        rest = said[0][1] if said else None
        if broken is None or rest is None or not re.fullmatch(r"[A-Z\d]{1,8}", rest.text):
            whole.append(row)
            continue
        name, place = broken
        head = whole[-1][name][place]
        box, sure = union((head.box, rest.box)), min(head.confidence, rest.confidence)
        whole[-1][name][place] = replace(head, text=head.text + rest.text, box=box, confidence=sure)
    return whole


def _broken_off(row: Row) -> tuple[str, int] | None:
    """Where a number ends with a hyphen."""
    for name, items in row.items():
        for place, item in enumerate(items):
            if re.fullmatch(r"(?=[\w-]*?\d)[\w-]++(?<=-)", item.text):
                return name, place
    return None


def taken_above(rows: Sequence[Row]) -> set[int]:
    """Identities of the print in these rows."""
    return {id(item) for row in rows for prints in row.values() for item in prints}


def _by_height(cells: Sequence[Cell]) -> list[list[Cell]]:
    groups: list[list[Cell]] = []
    for cell in sorted(cells, key=lambda c: c.anchor.box.center_y):
        box = cell.anchor.box
        if groups and groups[-1][0].anchor.box.overlap_y(box) > 0.3 * box.height:
            groups[-1].append(cell)
        else:
            groups.append([cell])
    return [sorted(group, key=lambda c: c.left) for group in groups]


def _rows(cells: Sequence[Cell]) -> list[Row]:
    """Print of all columns that stands on one height is a row."""
    home = {id(item): cell.field for cell in cells for item in cell.prints}
    rows = []
    slope = _slope([cell.anchor.box for cell in cells])
    level = {}
    for cell in cells:
        for item in cell.prints:
            shift = slope * item.box.center_x
            box = item.box._replace(y1=item.box.y1 - shift, y2=item.box.y2 - shift)
            level[replace(item, box=box)] = item
    for line in lines_of(list(level)):
        line = [p for p in line if not (_TAIL.fullmatch(p.text) and "state" in home[id(level[p])])]
        if not any(re.search(r"\w", item.text) for item in line):
            continue  # dashes and dollar signs alone, or what is left of a caption
        row: Row = {}
        for item in map(level.__getitem__, line):
            row.setdefault(home[id(item)], []).append(item)
        rows.append(row)
    return rows


def _slope(boxes: Sequence[Box]) -> float:
    """How far captions of one height sink a pixel across: photos are never quite straight."""
    if len(boxes) < 3:
        return 0.0
    middle_x = sum(box.center_x for box in boxes) / len(boxes)
    middle_y = sum(box.center_y for box in boxes) / len(boxes)
    spread = sum((box.center_x - middle_x) ** 2 for box in boxes)
    rise = sum((box.center_x - middle_x) * (box.center_y - middle_y) for box in boxes)
    slope = rise / spread if spread else 0.0
    return slope if abs(slope) < _STEEPEST else 0.0


def _telling(row: Row, cells: Sequence[Cell], begins_row: Callable[[str], bool]) -> bool:
    """Whether the row has print in its first column that may stand there."""
    first = row.get(cells[0].field, [])
    return bool(first) and begins_row(first[0].text)


def _rows_above(
    cells: Sequence[Cell], prints: Sequence[Print], begins_row: Callable[[str], bool]
) -> list[Row]:
    """Lines right above the captions, as long as each begins as a row of these columns does."""
    strip = union(cell.anchor.box for cell in cells)
    left, right = cells[0].left - strip.height, cells[-1].right
    over = [
        item
        for item in prints
        if item.box.center_y < strip.y1 + 0.2 * strip.height and left <= item.box.center_x < right
    ]
    rows: list[Row] = []
    edge = strip.y1
    for line in reversed(lines_of(over)):
        box = union(item.box for item in line)
        if edge - box.y2 > 1.2 * box.height or not begins_row(line[0].text):
            break
        rows.insert(0, _into_columns(line, cells))
        edge = box.y1
    return rows


def _into_columns(line: Sequence[Print], cells: Sequence[Cell]) -> Row:
    row: Row = {}
    for item in line:
        inside = [cell for cell in cells if cell.left <= item.box.center_x < cell.right]
        row.setdefault((inside or cells[:1])[-1].field, []).append(item)
    return row


def _joined(blocks: Sequence[_Block]) -> list[Row]:
    """One list of rows: the blocks' lines side by side, matched by where they stand in their block.

    Where the captions come again, so do the blocks.
    """
    rows: list[Row] = []
    for form in _forms(blocks):
        rows += _side_by_side([block for block in form if block.rows])
    return rows


def _forms(blocks: Sequence[_Block]) -> list[list[_Block]]:
    """The blocks, a new list where a column comes again: captions are repeated for each line."""
    forms: list[list[_Block]] = []
    seen: set[str] = set()
    for block in blocks:
        own = {cell.field for cell in block.cells}
        if not forms or own & seen:
            forms.append([])
            seen = set()
        forms[-1].append(block)
        seen |= own
    return forms


def _side_by_side(filled: Sequence[_Block]) -> list[Row]:
    """The blocks' lines, each with those of the others that belong to it."""
    if not filled:
        return []
    rows = [dict(row) for row in filled[0].rows]
    for block in filled[1:]:
        for place, row in zip(_places(filled[0], block), block.rows, strict=True):
            while place >= len(rows):
                rows.append({})
            rows[place].update(row)
    return rows


def _places(lead: _Block, block: _Block) -> list[int]:
    """Which row of the first block each line of another belongs to; blank lines are passed over.

    As many lines: in order. Fewer: by how far below the caption each stands.
    """
    in_order = list(range(len(block.rows)))
    if len(block.rows) >= len(lead.rows):
        return in_order
    depths = [_depth(lead, row) for row in lead.rows]
    places = [
        min(range(len(depths)), key=lambda n: abs(depths[n] - _depth(block, row)))
        for row in block.rows
    ]
    distinct = len(set(places)) == len(places)
    return places if distinct and min(depths) > 0 else in_order


def _depth(block: _Block, row: Row) -> float:
    """How far a row stands below its block's captions, pixels; negative when above."""
    boxes: list[Box] = [item.box for items in row.values() for item in items]
    return union(boxes).center_y - union(c.anchor.box for c in block.cells).center_y
