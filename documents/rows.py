"""Printed rows: spans that stand on one line, from left to right, and rows from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from documents.geometry import Box, union
from documents.layout import Span

_SAME_LINE = 0.5
"""Share of the lower height that two spans on one line have in common."""


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


def rows_of(spans: Iterable[Span], page_number: int) -> list[Row]:
    """Group spans into rows; a row's band is that of its first span, so that slopes do not creep."""
    rows: list[tuple[Box, list[Span]]] = []
    for span in sorted(spans, key=lambda s: s.box.center_y):
        for band, members in reversed(rows[-4:]):
            common = band.overlap_y(span.box)
            if common >= _SAME_LINE * min(band.height, span.box.height):
                members.append(span)
                break
        else:
            rows.append((span.box, [span]))
    return [Row(tuple(sorted(members, key=lambda s: s.box.x1)), page_number) for _, members in rows]
