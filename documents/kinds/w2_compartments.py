"""Codes of box 12 apart from their amounts: in a compartment of their own, or on the caption's line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from documents.forms.cells import Cell
from documents.forms.form import FormCopy
from documents.forms.prints import Print, text_of
from documents.forms.values import money
from documents.kinds.w2_boxes import BOX_12, CODES_12

_NARROW = 9.0
"""A compartment for a code is no wider, in caption heights."""


def beside_12(copy: FormCopy, cell: Cell) -> list[Print]:
    """The print right of a ruled compartment that holds a code, which stands in no other box.

    From the caption of the line down to that of the next one.
    """
    caption = cell.anchor.box
    if not cell.ruled or cell.right - cell.left > _NARROW * caption.height:
        return []
    tops = sorted(c.anchor.box.y1 for c in copy.of(*BOX_12))
    pitch = min((b - a for a, b in pairwise(tops) if b - a > caption.height), default=0.0)
    foot = min((top for top in tops if top > caption.y2), default=caption.y1 + pitch)
    # A box far above, whose own line is not ruled, reaches down to here with nothing to stop it.
    level = [c for c in copy.cells if c.anchor.box.y1 > caption.y1 - 2 * caption.height]
    boxed = {id(item) for other in level for item in other.prints}
    found = [
        p
        for p in copy.prints
        if id(p) not in boxed
        and p.box.x1 >= cell.right - 1
        and caption.y1 - 0.3 * caption.height < p.box.center_y < foot
    ]
    return sorted(found, key=lambda p: p.box.x1)


def with_codes(lines: Sequence[list[Print]]) -> list[list[Print]]:
    """The lines, one that is nothing but a code joined with the lone amount under it: "12a - D"."""
    joined: list[list[Print]] = []
    for line in lines:
        before = joined[-1] if joined else []
        said = [p for p in before if re.search(r"\w", p.text)]
        if text_of(said).upper() in CODES_12 and len(line) == 1 and money(line):
            joined[-1] = [*said, *line]
        else:
            joined.append(line)
    return joined
