"""The printed rows of a trade paper, without the lines that are drawn with characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.drawn import without_rules
from documents.layout import PageLayout, Span
from documents.rows import Row, rows_of
from documents.spans import page_spans
from documents.trade.close_titles import with_titles_apart
from documents.trade.lines import cut

_BAR = re.compile(r"(?:^|\s)[|│┃¦](?=\s|$)")
_BETWEEN_BARS = re.compile(r"[^|│┃¦]+")
_LEAST_BARRED = 3
"""Lines of a page with bars, from which on the bars part columns."""


def printed_rows(layouts: Sequence[PageLayout]) -> list[Row]:
    """All rows of these pages, in order."""
    return [row for layout in layouts for row in _rows(layout)]


def _rows(layout: PageLayout) -> list[Row]:
    spans = without_rules(page_spans(layout))
    if sum(bool(_BAR.search(span.text)) for span in spans) >= _LEAST_BARRED:
        spans = [piece for span in spans for piece in _between_bars(span)]
    return with_titles_apart(rows_of(spans, layout.page_number))


def _between_bars(span: Span) -> Iterator[Span]:
    if not _BAR.search(span.text):
        yield span
        return
    for found in _BETWEEN_BARS.finditer(span.text):
        if found.group().strip():
            yield cut(span, found.start(), found.end())
