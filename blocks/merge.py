"""Exact text (text layer, form values) and what OCR saw on the same page, each piece said once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import fmean

from rapidfuzz import fuzz

from documents.geometry import union
from documents.layout import Span, Word

_ALIKE = 60.0
"""Likeness 0..100 at which OCR's word is taken for the value that stands in its place."""


def with_values(layer: Sequence[Span], values: Iterable[Span]) -> list[Span]:
    """The layer and the form's values; a value that the layer prints in its place is not repeated."""
    words = [word for span in layer for word in span.words]
    return [*layer, *(value for value in values if not _said(value, words))]


def beside(seen: Iterable[Span], layer: Sequence[Span], values: Sequence[Span]) -> list[Span]:
    """What OCR saw and exact text does not say: words where none stands, captions under a field.

    A layer's boxes fit its print; a field's box is larger than its value and may lie over captions,
    so there the words must be alike.
    """
    kept = []
    for span in seen:
        words = [word for word in span.words if not _covered(word, layer, values)]
        if len(words) == len(span.words):
            kept.append(span)
        elif words:
            kept.append(of_words(words))
    return kept


def of_words(words: Sequence[Word]) -> Span:
    """Neighbouring words of one line as a span of their own."""
    text = " ".join(word.text for word in words)
    box = union(word.box for word in words)
    return Span(text, box, fmean(word.confidence for word in words), tuple(words))


def plain(text: str) -> str:
    """Letters and digits only: dots, accents and spaces are where OCR and print differ for nothing."""
    return re.sub(r"[^0-9a-z]", "", text.lower())


def _said(value: Span, words: list[Word]) -> bool:
    inside = [w.text for w in words if value.box.contains(w.box.center_x, w.box.center_y)]
    return plain(value.text) in plain("".join(inside))


def _covered(word: Word, layer: Sequence[Span], values: Sequence[Span]) -> bool:
    x, y = word.box.center_x, word.box.center_y
    if any(span.box.contains(x, y) for span in layer):
        return True
    text = plain(word.text)
    return any(
        span.box.contains(x, y)
        and (not text or fuzz.partial_ratio(text, plain(span.text)) > _ALIKE)
        for span in values
    )
