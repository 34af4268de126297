"""A page with only part of its print: what is left is read as if the rest were not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from documents.geometry import Box, union
from documents.layout import Element, PageLayout, Span
from documents.spans import page_spans


def cut(layout: PageLayout, keep: Callable[[Box], bool]) -> PageLayout:
    """The page with the words that `keep` says of by their boxes; marks and lines stay."""
    spans: list[Span] = []
    for span in page_spans(layout):
        words = [word for word in span.words if keep(word.box)]
        if words and len(words) == len(span.words):
            spans.append(span)
        elif words:
            box = union(word.box for word in words)
            text = " ".join(word.text for word in words)
            spans.append(Span(text, box, span.confidence, tuple(words)))
        elif not span.words and keep(span.box):
            spans.append(span)
    elements = tuple(Element(s.box, "Text", s.text, s.confidence, (s,)) for s in spans)
    return replace(layout, elements=elements)
