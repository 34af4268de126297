"""The line of totals under boxes that a payer prints as a table: a column a box, a line a fund.

Which column an amount stands in is told by its edges, or its middle, and those of the captions: heads
of amounts are set to the right as often as to the left.
"""

from __future__ import annotations

from collections.abc import Sequence

from documents.forms.captions import Anchor
from documents.forms.form import FormCopy
from documents.forms.prints import Print
from documents.forms.values import money
from documents.geometry import Box

_WORDS = frozenset(["total", "totals"])
_LEAST = 2
"""Columns whose totals stand on one line, and lines with amounts above it."""


def totals_of(copy: FormCopy) -> dict[str, list[Print]]:
    """Field → the print of its total, where its column has several lines; {} without such a line.

    A payer with many boxes prints several tables, each with its own line of totals.
    """
    heads = [a for a in copy.anchors if a.field and a.caption.holds == "amount"]
    words = [p for p in copy.page_prints if p.text.lower().strip(":.*") in _WORDS]
    every: dict[str, list[Print]] = {}
    top = 0.0
    for word in sorted(words, key=lambda p: p.box.y1):
        line = [p for p in copy.page_prints if _level(p.box, word.box) and p.box.x1 > word.box.x2]
        # What stands above the line of totals before belongs to that table.
        own = [h for h in heads if h.box.y1 > top and h.field not in every]
        found: dict[str, list[Print]] = {}
        used: list[Anchor] = []
        for amount in (p for p in line if money([p])):
            head = _head_of(amount, word, own)
            if head and head.field not in found and _lines_between(amount, head, copy) >= _LEAST:
                found[head.field] = [amount]
                used.append(head)
        if len(found) >= _LEAST and _abreast(used):
            every |= found
            top = word.box.y2
    return every


def _abreast(heads: Sequence[Anchor]) -> bool:
    """Whether the captions head one table: long ones are set on more lines than others beside them."""
    top, foot = max(h.box.y1 for h in heads), min(h.box.y2 for h in heads)
    return top < foot


def _head_of(amount: Print, word: Print, heads: Sequence[Anchor]) -> Anchor | None:
    """The caption over the amount's column."""
    above = [h for h in heads if h.box.y2 < amount.box.y1 and h.box.x1 > word.box.x2]
    best = min(above, key=lambda h: _apart(amount.box, h.box), default=None)
    return best if best and _apart(amount.box, best.box) < 3 * amount.box.height else None


def _apart(box: Box, head: Box) -> float:
    return min(abs(box.x1 - head.x1), abs(box.x2 - head.x2), abs(box.center_x - head.center_x))


def _lines_between(amount: Print, head: Anchor, copy: FormCopy) -> int:
    """Amounts in the column above the total."""
    return sum(
        head.box.y2 < p.box.y1
        and p.box.y2 <= amount.box.y1
        and abs(p.box.x2 - amount.box.x2) < amount.box.height
        and money([p]) is not None
        for p in copy.page_prints
    )


def _level(box: Box, other: Box) -> bool:
    return abs(box.center_y - other.center_y) < 0.5 * min(box.height, other.height)
