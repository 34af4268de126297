"""The printed rows of a trade paper, without the lines that are drawn with characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.drawn import without_rules
from documents.layout import PageLayout, Span, Word
from documents.misread import with_capital_o
from documents.rows import Row, rows_of
from documents.spans import page_spans
from documents.trade.close_titles import with_titles_apart
from documents.trade.lines import cut
from documents.us_states import USPS_STATES

_BAR = re.compile(r"(?:^|\s)[|│┃¦](?=\s|$)")
_BETWEEN_BARS = re.compile(r"[^|│┃¦]+")
_LEAST_BARRED = 3
"""Lines of a page with bars, from which on the bars part columns."""

_LETTERS = 3
"""Letters of a word in capitals, at least, in which a zero is a letter too."""

_STATE_AND_ZIP = re.compile(r"(?<=[A-Za-z.,]\s)([A-Z]{2})(\d{5}(?:-\d{4})?)(?=$|\s)")


def printed_rows(layouts: Sequence[PageLayout]) -> list[Row]:
    """All rows of these pages, in order."""
    return [row for layout in layouts for row in _rows(layout)]


def _rows(layout: PageLayout) -> list[Row]:
    spans = [_with_zip_apart(_with_letters(span)) for span in without_rules(page_spans(layout))]
    if sum(bool(_BAR.search(span.text)) for span in spans) >= _LEAST_BARRED:
        spans = [piece for span in spans for piece in _between_bars(span)]
    return with_titles_apart(rows_of(spans, layout.page_number))


def _with_letters(span: Span) -> Span:
    """The span as OCR should have read it: "R0CK" has no figure."""
    if span.confidence == 1.0 or "0" not in span.text:
        return span
    words = tuple(replace(word, text=with_capital_o(word.text, _LETTERS)) for word in span.words)
    return replace(span, text=with_capital_o(span.text, _LETTERS), words=words)


def _with_zip_apart(span: Span) -> Span:
    """The span with a space between a state and its ZIP code, where OCR ran them together."""
    found = _STATE_AND_ZIP.search(span.text) if span.confidence < 1.0 else None
    if not found or found[1] not in USPS_STATES:
        return span
    text = f"{span.text[: found.end(1)]} {span.text[found.start(2) :]}"
    words: list[Word] = []
    for word in span.words:
        if word.text != found.group():
            words.append(word)
            continue
        at = word.box.x1 + word.box.width * 2 / len(word.text)
        words.append(replace(word, text=found[1], box=word.box._replace(x2=at)))
        words.append(replace(word, text=found[2], box=word.box._replace(x1=at)))
    return replace(span, text=text, words=tuple(words))


def _between_bars(span: Span) -> Iterator[Span]:
    if not _BAR.search(span.text):
        yield span
        return
    for found in _BETWEEN_BARS.finditer(span.text):
        if found.group().strip():
            yield cut(span, found.start(), found.end())
