"""Labels with their values on a page: on one line, left and right, or one above the other.

Rows of figures under a heading are tables, not pairs: a label takes what stands beside or under it
only when it is the one value there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.generic.pieces import Piece, is_label, is_value, part, plain, whole
from documents.layout import PageLayout, Span
from documents.rows import rows_of
from documents.spans import page_spans

_INLINE = re.compile(r"(?P<key>[A-Za-z][^:]{0,48}?[\w.)#%])\s*:(?!//)\s*(?P<value>\S.*)")
_FAR = 0.45
"""Share of the page's width between a label and its value, at most."""
_BELOW = 1.6
"""Heights of the label between it and a value under it, at most."""
_NAMES_A_PARTY = {
    "bill to",
    "billed to",
    "customer",
    "customer name",
    "invoice to",
    "memo",
    "pay to the order of",
    "sold to",
    "vendor",
}
"""Labels without a colon whose value is words."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A label as printed, without its colon, and its value."""

    key: Piece
    value: Piece


def find_pairs(layout: PageLayout) -> list[Pair]:
    """The page's pairs, from top to bottom; no print is the value of two labels."""
    lines = [row.spans for row in rows_of(page_spans(layout), layout.page_number)]
    taken: set[int] = set()
    found = []
    for index, line in enumerate(lines):
        for place, span in enumerate(line):
            pair = None if id(span) in taken else _pair(layout, lines, index, place, taken)
            if pair:
                found.append(pair)
    return found


def _pair(
    layout: PageLayout, lines: Sequence[Sequence[Span]], index: int, place: int, taken: set[int]
) -> Pair | None:
    """The pair whose label begins in that span."""
    span = lines[index][place]
    inline = _INLINE.fullmatch(span.text.strip())
    if inline and is_label(inline["key"]) and not _is_time(inline):
        shift = len(span.text) - len(span.text.lstrip())
        start, end = (shift + at for at in inline.span("key"))
        key = part(span, start, end, layout.page_number)
        start, end = (shift + at for at in inline.span("value"))
        return Pair(key, part(span, start, end, layout.page_number))
    label = span.text.strip().removesuffix(":").strip()
    if not is_label(label):
        return None
    value = _beside(layout, lines[index], place, taken) or _under(lines, index, span, taken)
    if value is None or id(value) in taken:
        return None
    taken.add(id(value))
    key = part(span, span.text.find(label), span.text.find(label) + len(label), layout.page_number)
    return Pair(key, whole(value, layout.page_number))


def _is_time(inline: re.Match[str]) -> bool:
    """`at 10:30` has no label before its colon."""
    return inline["key"][-1].isdigit() and inline["value"][0].isdigit()


def _takes_words(label: str) -> bool:
    return label.rstrip().endswith(":") or plain(label) in _NAMES_A_PARTY


def _beside(layout: PageLayout, line: Sequence[Span], place: int, taken: set[int]) -> Span | None:
    """The value at the right: any print after a colon; else one that is no part of a row of values."""
    after = line[place + 1 : place + 3]
    if not after or after[0].box.x1 - line[place].box.x2 > _FAR * layout.width_px:
        return None
    if line[place].text.rstrip().endswith(":"):
        return None if _starts_pair(after[0].text) else after[0]
    others = [span for span in (*line[:place], *after[1:]) if id(span) not in taken]
    alone = not any(is_value(span.text) for span in others)
    return after[0] if alone and is_value(after[0].text) else None


def _starts_pair(text: str) -> bool:
    return text.rstrip().endswith(":") or bool(_INLINE.fullmatch(text.strip()))


def _under(
    lines: Sequence[Sequence[Span]], index: int, label: Span, taken: set[int]
) -> Span | None:
    """The value below: the nearest print there, if it is one and begins no column of values."""
    below = list(_column(lines, index, label))
    if not below or id(below[0]) in taken:
        return None
    value, rest = below[0], below[1:]
    if is_value(value.text):
        return None if rest and is_value(rest[0].text) else value
    words = _takes_words(label.text) and not _starts_pair(value.text)
    return value if words else None


def _column(lines: Sequence[Sequence[Span]], index: int, label: Span) -> Iterator[Span]:
    """Up to two spans that stand under the label, each near the one above it."""
    above = label
    for line in lines[index + 1 : index + 8]:
        for span in line:
            gap = span.box.y1 - above.box.y2
            shared = span.box.overlap_x(label.box)
            if gap > -0.5 * label.box.height and shared > 0.3 * min(
                span.box.width, label.box.width
            ):
                if gap > _BELOW * label.box.height:
                    return
                yield span
                above = span
                break
