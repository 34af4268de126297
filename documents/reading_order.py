"""The order in which people read the blocks of a page: cuts across and down (recursive XY-cut)."""

from __future__ import annotations

from collections.abc import Sequence

from documents.layout import Element

_DEEPEST = 16
"""Cuts inside cuts; blocks that are not apart by then are read from top to bottom."""
_TOUCH_PX = 2
"""Blocks that overlap by less are apart."""
_PROSE_LINES = 3
"""A lane with a paragraph of so many lines is read to its end before the next lane."""


def in_reading_order(blocks: Sequence[Element], depth: int = 0) -> list[Element]:
    """Cut at empty bands across, then at empty lanes down, again and again.

    Lanes of prose are cut first: columns of a text are read one after the other, even where
    their paragraphs happen to end at one height.
    """
    if len(blocks) > 1 and depth < _DEEPEST:
        bands, lanes = cut_across(blocks), _cut(blocks, 0, 2)
        first, second = (lanes, bands) if _are_prose(lanes) else (bands, lanes)
        groups = first if len(first) > 1 else second
        if len(groups) > 1:
            return [block for group in groups for block in in_reading_order(group, depth + 1)]
    return sorted(blocks, key=lambda block: (block.box.y1, block.box.x1))


def cut_across(blocks: Sequence[Element]) -> list[list[Element]]:
    """The blocks in bands with empty space between, from top to bottom."""
    return _cut(blocks, 1, 3)


def _are_prose(lanes: Sequence[Sequence[Element]]) -> bool:
    return len(lanes) > 1 and all(
        any(block.category == "Text" and len(block.spans) >= _PROSE_LINES for block in lane)
        for lane in lanes
    )


def _cut(blocks: Sequence[Element], low: int, high: int) -> list[list[Element]]:
    """Groups of blocks between which a line can be drawn along one axis (0, 2: x; 1, 3: y)."""
    groups: list[list[Element]] = []
    end = float("-inf")
    for block in sorted(blocks, key=lambda b: b.box[low]):
        if block.box[low] >= end - _TOUCH_PX:
            groups.append([])
        groups[-1].append(block)
        end = max(end, block.box[high])
    return groups
