"""Several copies of a form on one page: which caption belongs to which.

Copies on one sheet are laid out alike, so a caption stands at the same offset from its copy's first
caption on each of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from documents.forms.captions import Anchor
from documents.geometry import Box, union

_FAR = 11.0
"""Captions of one form are not farther apart in height, in caption heights."""
_FAR_LINES = 18.0
"""The same under the caption of a box of several lines, as the payer's is."""
FEWEST = 5
"""A page with fewer different captions of the form is no copy of it but text about it."""

_PARTIES = 2
"""Numbers of taxpayers that a form asks for."""
_ROW = 3
"""So many captions on one height are a row of boxes."""
_MOST = 0.75
"""With so many of its captions above a foot line, those below it are words about the form."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy: its captions, and the part of the page that is its own.

    wide_region: the same up to the page's right edge or the next copy, for lists.
    """

    anchors: tuple[Anchor, ...]
    region: Box
    wide_region: Box


def find_copies(
    anchors: Sequence[Anchor], width_px: int, height_px: int, fewest: int = FEWEST
) -> list[Copy]:
    """The copies on one page, in reading order; [] when the page only speaks about the form.

    fewest: captions that a form has; a broker's section may have three boxes.
    """
    named = _above_the_foot(anchors)
    if len({a.field for a in named}) < fewest:
        return []
    groups = [_together(group) for group in _again(_groups(named), named)]
    groups = [group for group in groups if len({a.field for a in group}) >= fewest]
    boxes = [union(a.box for a in group) for group in groups]
    copies = []
    for index, group in enumerate(groups):
        others = [box for n, box in enumerate(boxes) if n != index]
        wide = _region(group, boxes[index], others, anchors, width_px, height_px)
        region = wide._replace(x2=min(wide.x2, boxes[index].x2 + 0.45 * boxes[index].width))
        bounds = [
            a for a in anchors if not a.field and region.contains(a.box.center_x, a.box.center_y)
        ]
        copies.append(Copy((*group, *bounds), region, wide))
    return copies


def _above_the_foot(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Captions of fields without those in instructions under the last form's foot line."""
    named = [a for a in anchors if a.field]
    feet = [a.box.y1 for a in anchors if not a.field and a.caption.ends_form]
    if not feet:
        return named
    above = [a for a in named if a.box.y1 < max(feet)]
    most = len({a.field for a in above}) >= _MOST * len({a.field for a in named})
    if not most:
        return named
    # A row of boxes may stand under the form's name; words about boxes do not stand in rows.
    return [a for a in named if a in above or len(_abreast(a, named)) >= _ROW]


def _abreast(anchor: Anchor, others: Sequence[Anchor]) -> set[str]:
    """Fields of the captions on its height, its own among them; words about boxes do not stand so."""
    box = anchor.box
    return {o.field for o in others if abs(o.box.center_y - box.center_y) < 0.3 * box.height}


def _again(groups: Sequence[list[Anchor]], named: Sequence[Anchor]) -> list[list[Anchor]]:
    """The groups with rows of captions that come again under their first, for a second state."""
    used = {id(a) for group in groups for a in group}
    left = [a for a in named if id(a) not in used and a.caption.holds == "lines"]
    rows = [a for a in left if len(_abreast(a, left)) >= _ROW]
    grown = []
    for group in groups:
        first = {a.field: a.box for a in group}
        foot = max((box.y1 for box in first.values()), default=float("inf"))
        others = (o.box.y1 for g in groups if g is not group for o in g)
        below = min((top for top in others if top > foot), default=float("inf"))
        more = [
            a
            for a in rows
            if (head := first.get(a.field))
            and abs(a.box.x1 - head.x1) < 0.7 * head.height
            and head.y2 < a.box.y1 < min(head.y2 + _FAR * head.height, below)
        ]
        grown.append([*group, *more])
    return grown


def _groups(named: Sequence[Anchor]) -> list[list[Anchor]]:
    """Captions by copy: one of each field in a copy."""
    fields: dict[str, list[Anchor]] = defaultdict(list)
    for anchor in named:
        fields[anchor.field].append(anchor)
    counts = [_count(members) for members in fields.values()]
    copies = max(1, round(median(counts)))
    if copies == 1:
        return [_single(fields)]
    seeds = _seeds(fields, copies)
    reach = 0.35 * min(_far(a.box, b.box) for n, a in enumerate(seeds) for b in seeds[:n])
    # Fields found on every copy tell how far a copy reaches from its first caption.
    # A row of state boxes may come twice on each: its place is known best after the others'.
    order = sorted(fields.values(), key=lambda m: (len(m) > copies, -len(m)))
    groups: list[list[Anchor]] = [[] for _ in seeds]
    known: list[tuple[float, float]] = []
    for members in order:
        dx, dy = _offset(seeds, members, known)
        if len(members) >= copies:
            known.append((dx, dy))
        for anchor in sorted(members, key=lambda a: -a.quality):
            gaps = [_gap(anchor.box, s.box.x1 + dx, s.box.y1 + dy) for s in seeds]
            place = min(range(len(seeds)), key=gaps.__getitem__)
            taken = any(a.field == anchor.field for a in groups[place])
            if gaps[place] < reach and not taken:
                groups[place].append(anchor)
    return groups


def _together(group: Sequence[Anchor]) -> list[Anchor]:
    """The captions without those far above or below: words of a summary that sound like a caption."""
    if not group:
        return []
    height = median(a.box.height for a in group)
    runs: list[list[Anchor]] = []
    for anchor in sorted(group, key=lambda a: a.box.y1):
        last = runs[-1][-1] if runs else anchor
        reach = _FAR_LINES if last.caption.holds == "lines" else _FAR
        if not runs or anchor.box.y1 - last.box.y2 > reach * height:
            runs.append([])
        runs[-1].append(anchor)
    longest = max(runs, key=len)
    top = min(a.box.y1 for a in longest)
    own = [r for r in runs if r is longest or _is_row(r) or (_is_head(r) and r[0].box.y1 < top)]
    return [a for run in own for a in run]


def _is_head(run: Sequence[Anchor]) -> bool:
    """Whether the parties are asked for, by a number and more: in a letter's head, the form below it."""
    numbers = {a.field for a in run if a.caption.holds == "taxpayer"}
    names = {a.field for a in run if a.caption.holds == "lines" or a.field == "account_number"}
    return bool(numbers) and len(numbers | names) >= _PARTIES


def _is_row(run: Sequence[Anchor]) -> bool:
    """Whether captions with their numbers stand abreast: heads of a table under a long one."""
    numbered = [a for a in run if a.numbered]
    return any(len(_abreast(a, numbered)) >= _ROW for a in numbered)


def _count(members: Sequence[Anchor]) -> int:
    """How often a field occurs; captions with their box number count alone when there are any."""
    return sum(a.numbered for a in members) or len(members)


def _single(fields: Mapping[str, list[Anchor]]) -> list[Anchor]:
    """The best caption of each field: numbered before others, then the one nearest to the form."""
    sure = [m[0] for m in fields.values() if len(m) == 1] or [m[0] for m in fields.values()]
    middle_x = median(a.box.center_x for a in sure)
    middle_y = median(a.box.center_y for a in sure)
    return [
        max(
            members,
            key=lambda a: (a.numbered, a.quality > 90, -_gap(a.box, middle_x, middle_y)),
        )
        for members in fields.values()
    ]


def _seeds(fields: Mapping[str, list[Anchor]], copies: int) -> list[Anchor]:
    """One caption a copy: those of the field that is found on all of them, and best."""

    def fitness(members: Sequence[Anchor]) -> tuple[int, float]:
        return -abs(_count(members) - copies), sum(a.quality for a in members) / len(members)

    best = max(fields.values(), key=fitness)
    numbered = [a for a in best if a.numbered]
    chosen = numbered if len(numbered) >= copies else best
    return sorted(chosen, key=lambda a: (a.box.y1, a.box.x1))


def _offset(
    seeds: Sequence[Anchor], members: Sequence[Anchor], known: Sequence[tuple[float, float]]
) -> tuple[float, float]:
    """Where a field stands from its seed: the offset that most pairs share.

    Of several, one among those of fields that are known already, then the nearest.
    """
    pairs = [(a.box.x1 - s.box.x1, a.box.y1 - s.box.y1) for s in seeds for a in members]
    height = seeds[0].box.height
    left, right = min((x for x, _ in known), default=0.0), max((x for x, _ in known), default=0.0)
    top, bottom = min((y for _, y in known), default=0.0), max((y for _, y in known), default=0.0)

    def support(pair: tuple[float, float]) -> tuple[int, float, float]:
        x, y = pair
        alike = sum(abs(a - x) < 2.5 * height and abs(b - y) < 2.5 * height for a, b in pairs)
        outside = max(left - x, x - right, 0.0) + max(top - y, y - bottom, 0.0)
        return alike, -outside if known else 0.0, -abs(x) - abs(y)

    return max(pairs, key=support)


def _gap(box: Box, x: float, y: float) -> float:
    return max(abs(box.x1 - x), abs(box.y1 - y))


def _far(a: Box, b: Box) -> float:
    return max(abs(a.x1 - b.x1), abs(a.y1 - b.y1))


def _region(
    group: Sequence[Anchor],
    box: Box,
    others: Sequence[Box],
    anchors: Sequence[Anchor],
    width_px: int,
    height_px: int,
) -> Box:
    """The copy's part of the page: around its captions, up to the next copy or its own foot line."""
    height = median(a.box.height for a in group)
    right, bottom = float(width_px), min(box.y2 + 11 * height, float(height_px))
    for other in others:
        if other.x1 > box.x2 - height and other.overlap_y(box) > 0:
            right = min(right, other.x1 - 0.3 * height)
        if other.y1 > box.y2 - height and other.overlap_x(box) > 0:
            bottom = min(bottom, other.y1 - 0.3 * height)
    last = max(a.box.center_y for a in group)
    for anchor in anchors:
        ends = not anchor.field and anchor.caption.ends_form
        if ends and anchor.box.y1 > last and anchor.box.overlap_x(box) > 0:
            bottom = min(bottom, anchor.box.y1)
    return Box(max(box.x1 - 1.5 * height, 0.0), max(box.y1 - 4 * height, 0.0), right, bottom)
