"""Printed rows: spans that stand on one line, from left to right, and rows from top to bottom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from documents.geometry import Box, union
from documents.layout import Span

_SAME_LINE = 0.5
"""Share of the lower height that neighbours on one line have in common."""
_SLOPE = 0.012
"""Steepest line of print, in pixels down a pixel across: 0.7°, what straightening leaves over."""
_OPEN_ROWS = 6
"""Rows that a sloped line may cross on its way over the page."""


@dataclass(frozen=True, slots=True)
class Row:
    """Spans on one line, sorted by x; never empty. page_number: from 1."""

    spans: tuple[Span, ...]
    page_number: int

    @property
    def box(self) -> Box:
        return union(span.box for span in self.spans)

    @property
    def text(self) -> str:
        return " ".join(span.text for span in self.spans)


@dataclass(slots=True)
class _Line:
    """A row in the making: its spans by x1, the one it began with, and how far down they reach."""

    first: Box
    spans: list[Span]
    bottom: float

    def place_for(self, box: Box) -> int | None:
        """Where in the row a span of that box belongs; None when it stands on another line."""
        slope = _SLOPE * abs(box.center_x - self.first.center_x)
        if abs(box.center_y - self.first.center_y) > max(box.height, self.first.height) / 2 + slope:
            return None
        place = bisect_right(self.spans, box.x1, key=lambda span: span.box.x1)
        beside = [span.box for span in self.spans[max(place - 1, 0) : place + 1]]
        if any(_stacked(box, other) for other in beside):
            return None
        nearest = min(beside, key=lambda other: max(other.x1 - box.x2, box.x1 - other.x2))
        return place if _level(box, nearest) else None


def rows_of(spans: Iterable[Span], page_number: int) -> list[Row]:
    """Group spans into rows.

    A span joins the row whose nearest span is level with it, within a slope counted from the
    row's first span: lines may slope a little, and steps from column to column do not creep.
    """
    lines: list[_Line] = []
    for span in sorted(spans, key=lambda s: s.box.center_y):
        for line in reversed(lines[-_OPEN_ROWS:]):
            if line.bottom < span.box.y1 or (place := line.place_for(span.box)) is None:
                continue
            line.spans.insert(place, span)
            line.bottom = max(line.bottom, span.box.y2)
            break
        else:
            lines.append(_Line(span.box, [span], span.box.y2))
    return [Row(tuple(line.spans), page_number) for line in lines]


def _level(box: Box, other: Box) -> bool:
    return box.overlap_y(other) >= _SAME_LINE * min(box.height, other.height)


def _stacked(box: Box, other: Box) -> bool:
    """One over the other, like two lines beside a taller print: never one row."""
    over = box.overlap_x(other) > 0.5 * min(box.width, other.width)
    return over and not _level(box, other)
