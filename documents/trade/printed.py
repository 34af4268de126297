"""The printed rows of a trade paper, without the lines that are drawn with characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.drawn import without_rules
from documents.layout import PageLayout, Span
from documents.misread import with_capital_o
from documents.rows import Row, rows_of
from documents.spans import page_spans
from documents.trade.close_titles import with_titles_apart
from documents.trade.lines import cut

_BAR = re.compile(r"(?:^|\s)[|│┃¦](?=\s|$)")
_BETWEEN_BARS = re.compile(r"[^|│┃¦]+")
_LEAST_BARRED = 3
"""Lines of a page with bars, from which on the bars part columns."""

_LETTERS = 3
"""Letters of a word in capitals, at least, in which a zero is a letter too."""


def printed_rows(layouts: Sequence[PageLayout]) -> list[Row]:
    """All rows of these pages, in order."""
    return [row for layout in layouts for row in _rows(layout)]


def _rows(layout: PageLayout) -> list[Row]:
    spans = [_with_letters(span) for span in without_rules(page_spans(layout))]
    if sum(bool(_BAR.search(span.text)) for span in spans) >= _LEAST_BARRED:
        spans = [piece for span in spans for piece in _between_bars(span)]
    return with_titles_apart(rows_of(spans, layout.page_number))


def _with_letters(span: Span) -> Span:
    """The span as OCR should have read it: "R0CK" has no figure."""
    if span.confidence == 1.0 or "0" not in span.text:
        return span
    words = tuple(replace(word, text=with_capital_o(word.text, _LETTERS)) for word in span.words)
    return replace(span, text=with_capital_o(span.text, _LETTERS), words=words)


def _between_bars(span: Span) -> Iterator[Span]:
    if not _BAR.search(span.text):
        yield span
        return
    for found in _BETWEEN_BARS.finditer(span.text):
        if found.group().strip():
            yield cut(span, found.start(), found.end())
