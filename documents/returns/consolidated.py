"""A broker's consolidated 1099: sections of several forms under one head, on one page or more.

Each section is cut out as a page of its own, with the statement's head, which names the parties.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from documents.forms.prints import Print, box_of, prints_of, text_of
from documents.geometry import Box
from documents.layout import PageLayout
from documents.result import DocumentType
from documents.returns.cutting import cut

SECTIONS: dict[DocumentType, str] = {
    "1099-DIV": r"dividends\s*and\s*distributions",
    "1099-INT": r"interest\s*income",
    "1099-MISC": r"miscellaneous\s*(?:information|income)",
}
"""The forms that such statements hold as lists of boxes, with their titles."""
_FORM = re.compile(
    r"(?<!\d)1099-?\s?(DIV|INT|MISC|NEC|R|B|OID|K|G|DA)(?:\b|(?-i:(?=[A-Z][a-z])))", re.IGNORECASE
)
"""OCR may read the title in one word with it: "1099-DIVDividends"."""
_TITLES: dict[str, re.Pattern[str]] = {
    name: re.compile(title, re.IGNORECASE) for name, title in SECTIONS.items()
}
_AMOUNT = re.compile(r"\d\.\d\d$")
_LEAST_LINES = 2
"""Lines with amounts under a head that make it the head of a section."""
_MOST_HEADS = 40
"""A page that names forms more often is a list of them, and no statement."""


@dataclass(frozen=True, slots=True)
class _Head:
    """What begins a section. name: its form, as in 1099-DIV; titled: its title stands there too.

    height: of one of its lines.
    """

    name: str
    box: Box
    titled: bool
    height: float


@dataclass(frozen=True, slots=True)
class Section:
    """A section as a page of its own. region: its part of the page."""

    page: PageLayout
    region: Box


def sections_of(layouts: Sequence[PageLayout]) -> dict[DocumentType, list[Section]]:
    """Form → its sections; {} unless sections of two forms or more are found."""
    found: dict[DocumentType, list[Section]] = defaultdict(list)
    for layout in layouts:
        prints = prints_of(layout)
        heads = _heads(prints)
        for head in heads if len(heads) <= _MOST_HEADS else ():
            region = _region(head, heads, prints, layout.width_px, layout.height_px)
            kind = next((kind for kind in SECTIONS if kind == head.name), None)
            if kind and _amounts_in(prints, region) >= _LEAST_LINES:
                top = min(h.box.y1 for h in heads)
                found[kind].append(Section(_cut(layout, region, top), region))
    return dict(found) if len(found) > 1 else {}


def _heads(prints: Sequence[Print]) -> list[_Head]:
    """Lines that name a form at their beginning or with its title; a sentence names it in passing."""
    heads = []
    lines = [list(group) for _, group in groupby(prints, key=lambda p: p.line)]
    for line in lines:
        text = text_of(line)
        form = _FORM.search(text)
        if form is None or len(line) > 12 or len(_FORM.findall(text)) > 1:
            continue
        name = f"1099-{form[1].upper()}"
        title = _TITLES.get(name)
        titled = bool(title and title.search(text))
        if title and not titled:
            more = _title_beside(line, lines, title) or _title_going_on(line, lines, title)
            if more:
                heads.append(_Head(name, box_of([*more, *line]), True, box_of(line).height))
                continue
        short = len(line) <= 4 and not re.search(r"[a-z]{3,}\s+[a-z]{3,}", text)
        if titled or short:
            heads.append(_Head(name, box_of(line), titled, box_of(line).height))
    titled_forms = {head.name for head in heads if head.titled}
    return [head for head in heads if head.titled or head.name not in titled_forms]


def _title_beside(
    line: Sequence[Print], lines: Sequence[Sequence[Print]], title: re.Pattern[str]
) -> Sequence[Print]:
    """The form's title in the line left of this one, on its height: both are one head."""
    first = line[0].box
    left = [
        o
        for o in lines
        if o[-1].box.x2 <= first.x1 and abs(o[0].box.center_y - first.center_y) < 0.5 * first.height
    ]
    nearest = max(left, key=lambda other: other[-1].box.x2, default=[])
    return nearest if title.search(text_of(nearest)) else []


def _title_going_on(
    line: Sequence[Print], lines: Sequence[Sequence[Print]], title: re.Pattern[str]
) -> Sequence[Print]:
    """The line right under this one, where both together say the form's title."""
    box = box_of(line)
    for other in lines:
        below = box_of(other)
        right_under = 0 <= below.y1 - box.y2 + 0.3 * box.height < box.height
        if right_under and abs(below.x1 - box.x1) < 2 * box.height:
            said = title.search(f"{text_of(line)} {text_of(other)}")
            if said and said.start() < len(text_of(line)):
                return other
    return []


def _region(
    head: _Head, heads: Sequence[_Head], prints: Sequence[Print], width: int, height: int
) -> Box:
    """From the head down to the next one under it, and across to one that stands beside it.

    Sections in line with it share its column, so what stands beside one of their heads bounds it too.
    """
    box, line = head.box, head.height
    inline = [h.box for h in heads if abs(h.box.x1 - box.x1) < 3 * line]
    level = [
        h.box
        for h in heads
        if h.box not in inline and any(abs(h.box.center_y - b.center_y) < 3 * line for b in inline)
    ]
    left = max((b.x2 for b in level if b.x2 <= box.x1), default=0.0)
    right = min((b.x1 for b in level if b.x1 >= box.x2), default=float(width))
    x1 = 0.0 if not left else box.x1 - 3 * line
    x2 = right if right == width else _gutter(right, 2 * line, box.y1, prints)
    under = [h.box.y1 for h in heads if h.box.y1 > box.y2 + 2 * line and x1 <= h.box.x1 < x2]
    return Box(x1, box.y1 - 1, x2, min(under, default=float(height)))


def _gutter(right: float, reach: float, top: float, prints: Sequence[Print]) -> float:
    """Where the section beside begins: with its head, or what stands out to the left of it."""
    out = [
        p.box.x1
        for p in prints
        if right - reach <= p.box.x1 < right and p.box.y1 > top and not _AMOUNT.search(p.text)
    ]
    return min(out, default=right)


def _amounts_in(prints: Sequence[Print], region: Box) -> int:
    return len({p.line for p in prints if _inside(p, region) and _AMOUNT.search(p.text)})


def _inside(item: Print, region: Box) -> bool:
    return region.contains(item.box.center_x, item.box.center_y)


def _cut(layout: PageLayout, region: Box, top: float) -> PageLayout:
    """The page with the section's print and marks and all that stands above the first section."""
    own = cut(
        layout,
        lambda box: box.center_y < top or region.contains(box.center_x, box.center_y),
    )
    marks = tuple(m for m in layout.marks if region.contains(m.box.center_x, m.box.center_y))
    return replace(own, marks=marks)
