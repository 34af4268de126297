"""The ruled lines around a caption: where its box ends on the left, on the right and below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.geometry import Box
from documents.layout import RuledLine

_TOUCH = 0.5
"""A caption may reach over its box's line by so much, in caption heights: boxes of OCR are wide."""
_ROOM = 0.6
"""A value takes at least so much under its caption, in caption heights."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """The lines of a page by direction. `upright` ones run downwards, `level` ones to the right."""

    upright: tuple[RuledLine, ...] = ()
    level: tuple[RuledLine, ...] = ()

    @classmethod
    def of(cls, lines: Iterable[RuledLine]) -> Ruling:
        lines = list(lines)
        return cls(
            tuple(line for line in lines if line.upright),
            tuple(line for line in lines if not line.upright),
        )

    def mirrored(self) -> Ruling:
        """The same upside down, as `filled_upwards` turns the page."""
        return Ruling(
            tuple(RuledLine(x2, -y2, x1, -y1) for x1, y1, x2, y2 in self.upright),
            tuple(RuledLine(x1, -y1, x2, -y2) for x1, y1, x2, y2 in self.level),
        )

    def left_of(self, caption: Box) -> float | None:
        """Where the line before the caption stands."""
        edge = caption.x1 + _TOUCH * caption.height
        return max((x for x in self._beside(caption) if x <= edge), default=None)

    def right_of(self, caption: Box) -> float | None:
        """Where the line after the caption stands."""
        edge = caption.x2 - _TOUCH * caption.height
        return min((x for x in self._beside(caption) if x > edge), default=None)

    def under(self, caption: Box) -> float | None:
        """Where the first line under the caption runs that leaves room for a value.

        One right under it parts the head of a column from its values.
        """
        x, edge = caption.center_x, caption.y2 + _ROOM * caption.height
        found = (_at(line.y1, line.y2, line.x1, line.x2, x) for line in self._across(caption.x1, x))
        return min((y for y in found if y > edge), default=None)

    def foot(self, caption: Box) -> float | None:
        """How far down the lines beside the caption go: over all rows of a box of several lines."""
        reach = caption.y2
        for x in (self.left_of(caption), self.right_of(caption)):
            if x is not None:
                reach = max(reach, self._down_from(x, caption))
        return reach if reach > caption.y2 + _ROOM * caption.height else None

    def _beside(self, caption: Box) -> list[float]:
        y = caption.center_y
        return [_at(n.x1, n.x2, n.y1, n.y2, y) for n in self.upright if n.y1 <= y <= n.y2]

    def _across(self, x1: float, x2: float) -> Sequence[RuledLine]:
        return [
            line for line in self.level if line.x1 <= x2 and x1 + 1 <= line.x2 and x2 <= line.x2
        ]

    def _down_from(self, x: float, caption: Box) -> float:
        """The lower end of the line at x, with pieces that go on where one breaks off."""
        reach = caption.center_y
        for line in sorted(self.upright, key=lambda n: n.y1):
            near = abs(_at(line.x1, line.x2, line.y1, line.y2, reach) - x) < caption.height
            if near and line.y1 <= reach + 2 * caption.height:
                reach = max(reach, line.y2)
        return reach


def _at(a1: float, a2: float, b1: float, b2: float, b: float) -> float:
    """Where a line that goes from (a1, b1) to (a2, b2) is at b, kept between its ends."""
    share = (b - b1) / (b2 - b1) if b2 != b1 else 0.0
    return a1 + (a2 - a1) * min(max(share, 0.0), 1.0)
