"""Words of spans, and spans mended where OCR or wide gaps tore or glued dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.geometry import Box, union
from documents.layout import Span, Word

_ENDS_IN_MONTH = re.compile(
    r"(?:^|\s)(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?$",
    re.IGNORECASE,
)
_GLUED_DATE = re.compile(r"^(\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?)(?=[A-Za-z]{2})")

_LOOKALIKES = str.maketrans(
    "ΑΒΕΖΗΙΚΛΜΝΟΡΤΥΧАВЕКМНОРСТУХаеорсух",
    "ABEZHIKAMNOPTYXABEKMHOPCTYXaeopcyx",
)
"""Greek and Cyrillic letters that OCR gives for the Latin ones of the same shape."""


def mended(row: Sequence[Span]) -> list[Span]:
    """The spans of one line, from left to right, with split dates joined and echoes taken out."""
    spans: list[Span] = []
    for span in row:
        if spans and _ENDS_IN_MONTH.search(spans[-1].text) and _splits_date(spans[-1], span):
            spans[-1] = _one_span(spans[-1], span)
        else:
            spans.append(_without_echo(span, spans[-1]) if spans else span)
    return spans


def words_of(span: Span) -> list[Word]:
    """The span's words with places; estimated by characters where the engine gave none."""
    words: list[Word] = []
    step = span.box.width / max(len(span.text), 1)
    found = span.words or tuple(
        Word(
            m.group(),
            Box(
                span.box.x1 + m.start() * step,
                span.box.y1,
                span.box.x1 + m.end() * step,
                span.box.y2,
            ),
            span.confidence,
        )
        for m in re.finditer(r"\S+", span.text)
    )
    for word in found:
        latin = (
            word if word.text.isascii() else replace(word, text=word.text.translate(_LOOKALIKES))
        )
        words += _unglued(latin)
    return words


def _unglued(word: Word) -> list[Word]:
    """Two words where a date and a text are glued, as in 10/07Cash."""
    glued = _GLUED_DATE.match(word.text)
    if not glued:
        return [word]
    cut = word.box.x1 + word.box.width * glued.end() / len(word.text)
    left, right = word.box._replace(x2=cut), word.box._replace(x1=cut)
    return [
        Word(glued.group(1), left, word.confidence),
        Word(word.text[glued.end() :], right, word.confidence),
    ]


def _without_echo(span: Span, before: Span) -> Span:
    """Without a first letter that OCR read a second time, where two boxes overlap."""
    twice = span.box.x1 < before.box.x2 and span.text[0] == before.text[-1] and len(span.text) > 2
    if not twice:
        return span
    words = words_of(span)
    if len(words[0].text) == 1:
        words = words[1:]
    else:
        words[0] = replace(words[0], text=words[0].text[1:])
    return Span(span.text[1:].lstrip(), span.box, span.confidence, tuple(words))


def _splits_date(month: Span, day: Span) -> bool:
    """Whether a wide gap stands between a month's name and its day ("Jun  5")."""
    near = day.box.x1 - month.box.x2 < 2.5 * month.box.height
    return near and bool(re.match(r"\d{1,2}\b(?![.,]\d)", day.text))


def _one_span(left: Span, right: Span) -> Span:
    return Span(
        f"{left.text} {right.text}",
        union((left.box, right.box)),
        min(left.confidence, right.confidence),
        (*words_of(left), *words_of(right)),
    )
