"""Substitute statements that payers print as a list: a line a box, its caption left, its value right.

A caption may come again, for a second state; blank boxes are printed empty, as 0.00, or left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from documents.forms.anchors import CaptionedPage
from documents.forms.captions import Anchor
from documents.forms.form import FormCopy
from documents.forms.prints import Print
from documents.forms.values import money
from documents.geometry import Box, union
from documents.returns.table import ReturnForm

_ALIGNED = 0.75
"""Share of the captions that begin in one column."""
_LEAST_INLINE = 2


@dataclass(frozen=True, slots=True)
class ListLine:
    """A caption of the list and the print to its right."""

    anchor: Anchor
    prints: tuple[Print, ...]


def list_on(page: CaptionedPage, form: ReturnForm) -> tuple[FormCopy, list[ListLine]] | None:
    """The form as a list on this page; None when it is none. The copy has no cells filled."""
    layout, anchors = page.layout, page.anchors
    names = {b.field for b in form.every_box()}
    # The form's title may read like a box: "Interest Income", "Nonemployee Compensation".
    numbered = {a.field for a in anchors if a.numbered}
    anchors = [a for a in anchors if a.numbered or a.field not in names & numbered]
    boxes = [a for a in anchors if a.field in names]
    free = page.free_of(anchors)
    lines = [ListLine(a, tuple(_right_of(a, anchors, free))) for a in anchors if a.field]
    if not _is_list(boxes, [line for line in lines if line.anchor.field in names]):
        return None
    bottom = union(a.box for a in boxes).y2
    region = Box(0.0, 0.0, float(layout.width_px), bottom)
    copy = FormCopy(
        layout.page_number, region, tuple(anchors), [], free, list(layout.marks), page.prints
    )
    return copy, lines


def inline_on(page: CaptionedPage, form: ReturnForm) -> tuple[FormCopy, list[ListLine]] | None:
    """The form's boxes in a line of text, as a letter has them: "Box 1 Interest income $18.27 …".

    Two of them at least, each with its number before it and its amount right behind it.
    """
    names = {b.field for b in form.boxes if b.kind == "money"}
    free = page.free_of(page.anchors)
    anchors = [a for a in page.anchors if a.numbered and a.field in names]
    lines = [ListLine(a, tuple(_right_of(a, page.anchors, free)[:2])) for a in anchors]
    lines = [line for line in lines if _at_once(line)]
    if len({line.anchor.field for line in lines}) < _LEAST_INLINE:
        return None
    whole = Box(0.0, 0.0, float(page.layout.width_px), float(page.layout.height_px))
    own = tuple(line.anchor for line in lines)
    marks = list(page.layout.marks)
    return FormCopy(page.layout.page_number, whole, own, [], free, marks, page.prints), lines


def _at_once(line: ListLine) -> bool:
    """Whether an amount follows the caption without a gap."""
    near = line.prints[0].box.x1 - line.anchor.box.x2 if line.prints else float("inf")
    return near < 2 * line.anchor.box.height and money(line.prints) is not None


def _is_list(boxes: Sequence[Anchor], lines: Sequence[ListLine]) -> bool:
    """Most captions begin in one column, no two on one height, and amounts stand beside them."""
    if not boxes or not any(money(line.prints) for line in lines):
        return False
    height = median(a.box.height for a in boxes)
    words = [a.box.x2 if a.box.width < 2 * height else a.box.x1 for a in boxes]
    middle = median(a.box.x1 for a in boxes)
    aligned = sum(abs(x - middle) < 4 * height for x in words)
    beside = sum(
        abs(a.box.center_y - b.box.center_y) < 0.5 * height
        for n, a in enumerate(boxes)
        for b in boxes[:n]
    )
    return aligned >= _ALIGNED * len(boxes) and beside <= 0.1 * len(boxes)


def _right_of(anchor: Anchor, anchors: Sequence[Anchor], free: Sequence[Print]) -> list[Print]:
    """Free print on the height of the caption's first line, up to the next caption."""
    box = anchor.box
    first = Box(box.x1, box.y1, box.x2, box.y1 + min(box.height, _line_height(anchors)))
    edge = min(
        (a.box.x1 for a in anchors if a.box.x1 >= box.x2 and _level(a.box, first)),
        default=float("inf"),
    )
    found = [p for p in free if first.x1 < p.box.x1 < edge and _level(p.box, first)]
    return sorted((p for p in found if p.box.x1 > box.x1), key=lambda p: p.box.x1)


def _line_height(anchors: Sequence[Anchor]) -> float:
    return sorted(a.box.height for a in anchors)[len(anchors) // 3]


def _level(box: Box, first: Box) -> bool:
    return abs(box.center_y - first.center_y) < 0.55 * max(min(box.height, first.height), 1.0)
