"""A page of boxed forms, read up to the cells: each copy on it with the print of every box."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from documents.forms.anchors import CaptionedPage
from documents.forms.captions import Anchor
from documents.forms.cells import Cell, filled_downwards, filled_upwards, fits
from documents.forms.find_copies import FEWEST, Copy, find_copies
from documents.forms.prints import Print
from documents.forms.ruling import Ruling
from documents.geometry import Box
from documents.layout import Mark

_FEW = 3
"""With fewer boxes filled as they should be, print is looked for farther away."""

_SHORT = 3
"""Captions that a section of a statement has at least."""
_MOST = 0.8
"""Share of a form's captions that stand between ruled lines when it is ruled at all."""
_AMOUNT = re.compile(r"\d\.\d\d$")


@dataclass(slots=True)
class FormCopy:
    """One copy of a form. prints: all its print but captions; page_prints: all print of its page."""

    page_number: int
    region: Box
    anchors: tuple[Anchor, ...]
    cells: list[Cell]
    prints: list[Print]
    marks: list[Mark]
    page_prints: list[Print] = field(default_factory=list)

    def of(self, *fields: str) -> list[Cell]:
        """The cells of these fields, from top to bottom."""
        return [cell for cell in self.cells if cell.field in fields]

    def prints_of(self, *fields: str) -> list[Print]:
        """The print of these fields' cells, without what is left of the caption itself."""
        return [item for cell in self.of(*fields) for item in self._values(cell)]

    def _values(self, cell: Cell) -> list[Print]:
        """The cell's print without what is left of its caption; behind a colon its value follows."""
        last = max(cell.anchor.prints, default=-1)
        ends = self.page_prints[last] if 0 <= last < len(self.page_prints) else None
        if ends and ends.text.endswith(":") and cell.anchor.caption.holds != "lines":
            beside = [
                p
                for p in cell.prints
                if p.box.x1 >= ends.box.x2 - 1
                and abs(p.box.center_y - ends.box.center_y) < 0.5 * ends.box.height
            ]
            if beside:
                return beside
        return _without_caption(cell)

    def anchor(self, field: str) -> Anchor | None:
        """The caption of a field, when the copy has it."""
        return next((anchor for anchor in self.anchors if anchor.field == field), None)

    @property
    def caption_height(self) -> float:
        return median(anchor.box.height for anchor in self.anchors)


def short_form_on(page: CaptionedPage) -> list[FormCopy]:
    """A form of few boxes, as a broker's statement has: each numbered, and amounts in most of them."""
    numbered = [a for a in page.anchors if a.numbered or not a.field]
    copies = copies_on(replace(page, anchors=numbered), _SHORT)
    return [c for c in copies if 2 * sum(map(fits, c.cells)) > sum(bool(b.field) for b in c.cells)]


def copies_on(page: CaptionedPage, fewest: int = FEWEST) -> list[FormCopy]:
    """Every copy of the form on the page, its boxes filled; [] when it holds none.

    fewest: captions that it must have.
    """
    layout, prints = page.layout, page.prints
    ruling = Ruling.of(layout.lines)
    anchors = _framed(page.anchors, ruling)
    free = page.free_of(anchors)
    standing = _standing_code(free)
    free = [p for p in free if p not in standing]
    copies = []
    for copy in find_copies(anchors, layout.width_px, layout.height_px, fewest):
        region, cells = _filled(copy, free, ruling)
        inside = [p for p in free if region.contains(p.box.center_x, p.box.center_y)]
        marks = [
            m
            for m in layout.marks
            if region.contains(m.box.center_x, m.box.center_y) and not _is_letter(m, prints)
        ]
        copies.append(
            FormCopy(layout.page_number, region, copy.anchors, cells, inside, marks, prints)
        )
    return copies


def _is_letter(mark: Mark, prints: Sequence[Print]) -> bool:
    """Whether what looks like a square is a letter of a word, which the text layer gives exactly."""
    x, y = mark.box.center_x, mark.box.center_y
    return any(
        p.exact and len(p.text) > 1 and p.text.isalpha() and p.box.contains(x, y) for p in prints
    )


def _framed(anchors: Sequence[Anchor], ruling: Ruling) -> list[Anchor]:
    """The captions without those in running text, where the form's own stand between ruled lines."""
    bare = {
        id(a)
        for a in anchors
        if a.field
        and not a.caption.floats
        and ruling.left_of(a.box) is None
        and ruling.right_of(a.box) is None
    }
    framed = {a.field for a in anchors if a.field and id(a) not in bare and not a.caption.floats}
    every = {a.field for a in anchors if a.field and not a.caption.floats}
    if len(framed) < _MOST * len(every):
        return list(anchors)
    tops = (a.box.y1 for a in anchors if a.field in framed and id(a) not in bare)
    top = min(tops, default=0.0)
    return [a for a in anchors if id(a) not in bare or _over(a, top, framed)]


def _over(anchor: Anchor, top: float, framed: set[str]) -> bool:
    """Whether it stands in the head over the ruled boxes, and none of these is of its field."""
    return anchor.box.y2 <= top and anchor.field not in framed


def _filled(copy: Copy, prints: Sequence[Print], ruling: Ruling) -> tuple[Box, list[Cell]]:
    """The copy's boxes with their print, taken below the captions unless above fits better.

    Ruled lines bound the boxes, unless more amounts find their place without: then the lines part
    captions from values. When hardly a box has what it should, the print may stand far to the right,
    as in a list.
    """
    anchors = [a for a in copy.anchors if not a.caption.floats]
    best: tuple[int, Box, list[Cell]] = (-1, copy.region, [])
    for region in (copy.region, copy.wide_region):
        for lines in (ruling, Ruling()) if ruling.upright or ruling.level else (ruling,):
            for turned in (filled_downwards, filled_upwards):
                cells = turned(anchors, prints, region, lines)
                fitting = sum(map(fits, cells))
                if fitting > best[0] + (1 if best[2] else 0):
                    best = (fitting, region, cells)
            if best[0] >= _FEW and not _lost(best[2], prints, region):
                break
        if best[0] >= _FEW:
            break
    return best[1], best[2]


def _lost(cells: Sequence[Cell], prints: Sequence[Print], region: Box) -> bool:
    """Whether amounts within the form are in no box."""
    boxed = {id(item) for cell in cells for item in cell.prints}
    return any(
        _AMOUNT.search(p.text) and id(p) not in boxed
        for p in prints
        if region.contains(p.box.center_x, p.box.center_y)
    )


def _without_caption(cell: Cell) -> list[Print]:
    """The cell's print; words that run on from the caption are its rest when more stands below."""
    caption = cell.anchor.box
    below = [p for p in cell.prints if p.box.center_y > caption.y2 - 0.1 * caption.height]
    if not below:
        return cell.prints
    rest = []
    edge = caption.x2
    for item in sorted(cell.prints, key=lambda p: p.box.x1):
        level = abs(item.box.center_y - caption.center_y) < 0.5 * caption.height
        number = cell.anchor.caption.holds == "taxpayer" and re.search(r"\d{4}$", item.text)
        near = item.box.x1 - edge < 1.2 * caption.height and not number
        if level and item not in below and near:
            edge = item.box.x2
            continue
        rest.append(item)
    return rest


def _standing_code(prints: Sequence[Print]) -> set[Print]:
    """The word "Code" printed downwards in tiny letters, as the IRS does in box 12."""
    letters = [p for p in prints if re.fullmatch(r"[Code]", p.text)]
    found: set[Print] = set()
    for first in letters:
        run = [first]
        for wanted in "ode":
            last = run[-1].box
            run += [
                p
                for p in letters
                if p.text == wanted
                and abs(p.box.x1 - first.box.x1) < 0.6 * last.height
                and 0 < p.box.center_y - last.center_y < 1.6 * last.height
            ][:1]
        if first.text == "C" and len(run) == 4:
            found.update(run)
    return found
