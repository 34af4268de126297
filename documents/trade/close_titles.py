"""Titles of narrow columns that stand as close as words: the values under them tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from documents.geometry import union
from documents.layout import Span, Word
from documents.rows import Row

_WIDER = 1.6
"""White between two titles, at least, to the least white between two words of one."""


def with_titles_apart(rows: Sequence[Row]) -> list[Row]:
    """The rows; a print over several values is cut into as many titles, at its widest gaps."""
    return [_apart(row, below) for row, below in zip_longest(rows, rows[1:])]


def _apart(row: Row, below: Row | None) -> Row:
    if below is None or below.page_number != row.page_number:
        return row
    spans = [piece for span in row.spans for piece in _titles(span, below)]
    return row if len(spans) == len(row.spans) else Row(tuple(spans), row.page_number)


def _titles(span: Span, below: Row) -> Iterator[Span]:
    under = [s for s in below.spans if span.box.x1 <= s.box.center_x <= span.box.x2]
    gaps = sorted(b.box.x1 - a.box.x2 for a, b in pairwise(span.words))
    count = len(under)
    cuts = gaps[-(count - 1) :] if 1 < count <= len(gaps) else []
    words = re.search(r"\d", span.text) or not all(re.search(r"\d", s.text) for s in under)
    if not cuts or words or (len(cuts) < len(gaps) and cuts[0] < _WIDER * gaps[0]):
        yield span
        return
    group = [span.words[0]]
    for last, word in pairwise(span.words):
        if word.box.x1 - last.box.x2 >= cuts[0]:
            yield _one(span, group)
            group = []
        group.append(word)
    yield _one(span, group)


def _one(span: Span, words: Sequence[Word]) -> Span:
    text = " ".join(word.text for word in words)
    return Span(text, union(word.box for word in words), span.confidence, tuple(words))
