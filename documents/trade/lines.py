"""A page as lines of print: pieces that stand close together are one line; stacks of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from documents.generic.pieces import part
from documents.geometry import Box, union
from documents.layout import Span
from documents.rows import Row
from documents.trade.places import US_CITY, is_address_line

_CLOSE = 0.9
"""Heights between two pieces that are still one line of words."""
_TOWN = 3.0
"""Heights between a street and the town behind it, at most."""
_FIRST_GAP, _NEXT_GAP = 2.2, 1.25
"""Heights of white over the first line under a label, and between the lines of a block, at most."""
_MOST_LINES = 16
"""No party's block has more; a page of a thousand such lines would be gone through a thousand times."""


@dataclass(frozen=True, slots=True)
class Text:
    """Print with its place. sure: 0..1."""

    text: str
    box: Box
    sure: float
    page_number: int


def lines_of(rows: Sequence[Row], page_number: int) -> list[Span]:
    """The page's lines from top to bottom; columns stay apart."""
    return [line for row in rows if row.page_number == page_number for line in _joined(row)]


def usual_height(lines: Sequence[Span]) -> float:
    """Height of most lines, in pixels; 1 on a page without print."""
    return median(line.box.height for line in lines) if lines else 1.0


def stack(first: Span, lines: Sequence[Span], left: float | None = None) -> list[Span]:
    """The lines that stand under `first` in its column, without it, down to a gap; a block's worth.

    left: where the column may begin instead, for a name that stands behind its label.
    """
    found: list[Span] = []
    last = first.box
    for line in sorted((s for s in lines if s.box.center_y > first.box.y2), key=lambda s: s.box.y1):
        if line.box.center_y <= last.y2:
            continue
        gap = line.box.y1 - last.y2
        if gap > (_NEXT_GAP if found else _FIRST_GAP) * max(last.height, line.box.height):
            break
        if _in_column(line.box, first.box, last, left):
            found.append(line)
            last = line.box
        if len(found) == _MOST_LINES:
            break
    return found


def stands_under(line: Span, label: re.Pattern[str], lines: Sequence[Span]) -> bool:
    """Whether the line is one of the first two in the column under a print of the label."""
    heads = (s for s in lines if label.match(s.text.strip()))
    return any(line in stack(head, lines)[:2] for head in heads)


def text_of(lines: Sequence[Span], sure: float, page_number: int) -> Text | None:
    """The lines joined by spaces; None for no line."""
    if not lines:
        return None
    text = " ".join(line.text.strip() for line in lines)
    least = min(line.confidence for line in lines)
    return Text(text, union(line.box for line in lines), sure * least, page_number)


def _in_column(box: Box, first: Box, last: Box, left: float | None) -> bool:
    edge = 1.5 * max(first.height, box.height)
    if left is not None and abs(box.x1 - left) < edge:
        return True
    aligned = abs(box.x1 - first.x1) < edge or abs(box.x1 - last.x1) < edge
    centred = abs(box.center_x - last.center_x) < edge
    return aligned or centred


def _joined(row: Row) -> Iterator[Span]:
    """The row's pieces, joined where they stand as close as words."""
    group: list[Span] = []
    for span in row.spans:
        apart = _CLOSE if not group or not _is_street(group[-1], span) else _TOWN
        if group and span.box.x1 - group[-1].box.x2 > apart * span.box.height:
            yield _one(group)
            group = []
        group.append(span)
    if group:
        yield _one(group)


def _is_street(street: Span, town: Span) -> bool:
    """Whether the pieces are a street and its town: "410 PAYETTE WAY  BOISE, ID 83706"."""
    return US_CITY.match(town.text) is not None and is_address_line(street.text)


def _one(group: Sequence[Span]) -> Span:
    if len(group) == 1:
        return group[0]
    return Span(
        " ".join(span.text.strip() for span in group),
        union(span.box for span in group),
        min(span.confidence for span in group),
        tuple(word for span in group for word in span.words),
    )


def cut(span: Span, start: int, end: int) -> Span:
    """The characters from start to end of a span, where they stand by its words."""
    piece = part(span, start, end, 1)
    words = tuple(w for w in span.words if piece.box.x1 - 1 <= w.box.center_x <= piece.box.x2 + 1)
    return Span(piece.text.strip(), piece.box, piece.confidence, words)


def said_in(row: Row, text: str, sure: float) -> Text:
    """The value, with the piece of print of the row that holds it."""
    bare = text.replace(" ", "")
    span = next((s for s in row.spans if bare in s.text.replace(" ", "")), None)
    box = span.box if span else row.box
    return Text(text, box, sure * min(s.confidence for s in row.spans), row.page_number)
