"""Checkboxes beside or below their captions: squares found on the picture, else a printed X."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, permutations
from statistics import median

from documents.forms.captions import Anchor
from documents.forms.prints import Print
from documents.forms.ticks import EMPTY_BOXES, TICKED_BOXES, TICKS
from documents.forms.values import Value, trust
from documents.geometry import Box
from documents.layout import Mark

_WORDS = {"yes": True, "no": False}
_REACH = 3.2
"""How far from its caption a box may stand, in caption heights."""
_MOST = 9
_UNSEEN = 0.8
"""No square and no X was found: most such boxes are blank, and some are overlooked."""


def read_checkboxes(
    anchors: Mapping[str, Anchor], marks: Sequence[Mark], prints: Sequence[Print]
) -> dict[str, Value]:
    """True or False a field. anchors: the captions of one group of boxes, by field."""
    if not anchors:
        return {}
    names = sorted(anchors, key=lambda n: (anchors[n].box.y1, anchors[n].box.x1))
    captions = [anchors[name].box for name in names]
    marks = marks or _printed_boxes(prints)
    boxes = [mark.box for mark in marks]
    squares = _in_line_with(captions, boxes) or _assign(captions, boxes)
    ticks = [p for p in prints if p.text in TICKS]
    crosses = _assign(captions, [tick.box for tick in ticks])
    values = {}
    for place, name in enumerate(names):
        square = marks[squares[place]] if place in squares else None
        cross = ticks[crosses[place]] if place in crosses else None
        values[name] = _value(captions[place], square, cross, bool(squares))
    return values


def in_a_row(
    order: Sequence[str], found: Mapping[str, Value], marks: Sequence[Mark], near: Box | None
) -> dict[str, Value]:
    """Boxes whose captions were not read: the neighbours of those that were, in the form's order.

    order: the fields as the form prints them. Only when exactly as many squares of one size stand in
    a line, across or down, and the known ones keep their order among them. With no caption read at
    all, the line has a box within reach of `near`, the group's own caption, when there is one.
    """
    known = {name: value for name, value in found.items() if any(m.box == value.box for m in marks)}
    if len(found) == len(order):
        return {}
    firsts = [value.box for value in known.values()][:1]
    if not found:
        firsts = [m.box for m in marks if near is None or _distance(near, m.box) < 2 * _REACH]
    for first in firsts:
        for across in (True, False):
            line = [m for m in marks if _in_line(m.box, first, across)]
            line.sort(key=lambda m: m.box.x1 if across else m.box.y1)
            boxes = [m.box for m in line]
            fits = all(
                v.box in boxes and boxes.index(v.box) == order.index(n) for n, v in known.items()
            )
            if len(line) == len(order) and fits:
                return {
                    name: _neighbour(mark, bool(known))
                    for name, mark in zip(order, line, strict=True)
                    if name not in found
                }
    return {}


def _neighbour(mark: Mark, known: bool) -> Value:
    doubt = 0.93 if known else 0.85
    return Value(mark.checked, "X" if mark.checked else "", doubt * mark.confidence, mark.box)


def _in_line(box: Box, first: Box, across: bool) -> bool:
    """Whether a square is of like size, on one line with the first and not far from it."""
    alike = abs(box.width - first.width) < 0.25 * first.width
    aside = abs(box.center_y - first.center_y) if across else abs(box.center_x - first.center_x)
    along = abs(box.center_x - first.center_x) if across else abs(box.center_y - first.center_y)
    return alike and aside < 0.5 * first.height and along < 15 * first.height


def _printed_boxes(prints: Sequence[Print]) -> list[Mark]:
    """Boxes that are characters, when the page's picture gave none."""
    boxes = [p for p in prints if p.text in EMPTY_BOXES or p.text in TICKED_BOXES]
    return [Mark(p.box, p.text in TICKED_BOXES, 0.9 * min(p.confidence, 1.0)) for p in boxes]


def _value(caption: Box, square: Mark | None, cross: Print | None, others: bool) -> Value:
    if square is None:
        if cross is None:
            return Value(False, "", _UNSEEN - 0.1 * others, caption)
        return Value(
            True, cross.text, 0.93 if cross.exact else 0.55 + 0.35 * cross.confidence, cross.box
        )
    if cross is not None and _inside(cross.box, square.box):
        return Value(True, cross.text, 0.985 if cross.exact else 0.97, square.box)
    text = "X" if square.checked else ""
    return Value(square.checked, text, min(square.confidence, 0.98), square.box)


def _inside(inner: Box, outer: Box) -> bool:
    wider = Box(
        outer.x1 - 0.3 * outer.width,
        outer.y1 - 0.3 * outer.height,
        outer.x2 + 0.3 * outer.width,
        outer.y2 + 0.3 * outer.height,
    )
    return wider.contains(inner.center_x, inner.center_y)


def _in_line_with(captions: Sequence[Box], boxes: Sequence[Box]) -> dict[int, int]:
    """Caption index → box index, where they take turns on their lines: "Ret. plan ☒ Sick pay ☐".

    {} unless each caption has one, all before it or all behind it.
    """
    height = min(caption.height for caption in captions)
    level = [
        n
        for n, box in enumerate(boxes)
        if any(-0.6 * height < box.center_y - c.center_y < 1.6 * height for c in captions)
        and any(_distance(c, box) < _REACH for c in captions)
    ]
    if len(captions) < 2 or len(level) != len(captions):
        return {}
    turns = [(box, False, n) for n, box in enumerate(captions)]
    turns += [(boxes[n], True, n) for n in level]
    turns.sort(key=lambda turn: (round(turn[0].center_y / height), turn[0].x1))
    boxed = [is_box for _, is_box, _ in turns]
    if boxed not in ([False, True] * len(captions), [True, False] * len(captions)):
        return {}
    pairs = [(turns[n], turns[n + 1]) for n in range(0, len(turns), 2)]
    if boxed[0]:
        pairs = [(caption, box) for box, caption in pairs]
    return {caption[2]: box[2] for caption, box in pairs}


def _assign(captions: Sequence[Box], boxes: Sequence[Box]) -> dict[int, int]:
    """Caption index → box index: near each, and alike in where they stand to their captions."""
    near = [i for i, box in enumerate(boxes) if any(_distance(c, box) < _REACH for c in captions)]
    near.sort(key=lambda i: min(_distance(c, boxes[i]) for c in captions))
    near = near[:_MOST]
    size = median([boxes[i].width for i in near]) if near else 0.0
    best: tuple[float, dict[int, int]] = (float("inf"), {})
    slots: list[int | None] = [*near, *([None] * len(captions))]
    for choice in set(permutations(slots, len(captions))):
        cost = _cost(captions, boxes, choice, size)
        if cost < best[0]:
            best = (cost, {c: i for c, i in enumerate(choice) if i is not None})
    return best[1]


def _cost(
    captions: Sequence[Box], boxes: Sequence[Box], choice: Sequence[int | None], size: float
) -> float:
    """Distances, and how unlike the boxes stand to their captions, the first or last lines of which
    are level: one of them may have a line less.
    """
    cost, offsets, unit = 0.0, [], min(caption.height for caption in captions)
    for caption, index in zip(captions, choice, strict=True):
        if index is None:
            cost += _REACH
            continue
        box = boxes[index]
        distance = _distance(caption, box)
        if distance > _REACH:
            return float("inf")
        cost += distance + abs(box.width - size) / max(size, 1.0)
        offsets.append(
            (
                (box.center_x - caption.x1) / unit,
                (box.center_y - caption.y1) / unit,
                (box.center_y - caption.y2) / unit,
            )
        )
    for (ax, a1, a2), (bx, b1, b2) in pairwise(offsets):
        cost += 0.25 * min(abs(ax - bx), 3.0) + 0.5 * min(abs(a1 - b1), abs(a2 - b2), 3.0)
    return cost


def _distance(caption: Box, box: Box) -> float:
    """Between the edges, in caption heights; above the caption counts double: boxes stand below."""
    dx = max(caption.x1 - box.center_x, box.center_x - caption.x2, 0.0)
    below = box.center_y - caption.y2
    dy = below if below > 0 else 2 * max(caption.y1 - box.center_y, 0.0)
    return (dx + dy) / max(min(caption.height, 60.0), 1.0)


def said_in_words(prints: Sequence[Print]) -> Value | None:
    """Yes or No among the print beside a caption."""
    for item in prints:
        said = _WORDS.get(item.text.lower().strip(".:"))
        if said is not None:
            return Value(said, item.text, trust([item]), item.box)
    return None
