"""A piece of print with its place, and what can be said of its text alone: label, value or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.dates import parse_date
from documents.geometry import Box, union
from documents.layout import Span
from documents.money import parse_money

_LONGEST_LABEL = 40
_MOST_WORDS = 6
_NUMBER = re.compile(r"[\w#*•.+/()-]+")
_RATE = re.compile(r"\(?\d+(?:\.\d+)?\s?%\)?")


@dataclass(frozen=True, slots=True)
class Piece:
    """Print of one line. box: pixels of the page; confidence: 0..1; page_number: from 1."""

    text: str
    box: Box
    confidence: float
    page_number: int


def whole(span: Span, page_number: int) -> Piece:
    """All of the span."""
    return Piece(span.text, span.box, span.confidence, page_number)


def part(span: Span, start: int, end: int, page_number: int) -> Piece:
    """The characters from start to end of the span's text, where they stand by its words."""
    boxes, confidences, at = [], [], 0
    for word in span.words:
        first = span.text.find(word.text, at)
        if first < 0:
            break
        at = first + len(word.text)
        low, high = max(start, first), min(end, at)
        if low < high:
            step = word.box.width / len(word.text)
            x1, x2 = word.box.x1 + (low - first) * step, word.box.x1 + (high - first) * step
            boxes.append(Box(x1, word.box.y1, x2, word.box.y2))
            confidences.append(word.confidence)
    if not boxes:
        step = span.box.width / max(len(span.text), 1)
        x1, x2 = span.box.x1 + start * step, span.box.x1 + end * step
        boxes, confidences = [Box(x1, span.box.y1, x2, span.box.y2)], [span.confidence]
    return Piece(span.text[start:end], union(boxes), min(confidences), page_number)


def is_label(text: str) -> bool:
    """Whether it may name a value: a few words, letters for the most part, no sentence."""
    letters = sum(c.isalpha() for c in text)
    digits = sum(c.isdigit() for c in text)
    short = len(text) <= _LONGEST_LABEL and len(text.split()) <= _MOST_WORDS
    masked = not text.strip("Xx*•#- ")
    return short and letters >= 2 and letters > 2 * digits and not masked and not is_value(text)


def is_value(text: str) -> bool:
    """Whether it is an amount, a date or a number of some kind, as a whole.

    A number may hold letters and may be masked, but no word without a digit: "1912 Harvest Lane" is
    none.
    """
    if parse_money(text) or parse_date(text):
        return True
    tokens = text.split()
    numbers = [t for t in tokens if any(c.isdigit() for c in t) or not t.strip("*•X#+")]
    digits = sum(c.isdigit() for c in text)
    alone = len(tokens) == 1 and not text.isalnum()
    return (
        0 < len(tokens) == len(numbers) <= 5
        and all(_NUMBER.fullmatch(t) for t in tokens)
        and digits >= (1 if alone else 2)
    )


def plain(label: str) -> str:
    """A label for comparing: lower case, words and # only, no rate such as (6.25%)."""
    return " ".join(re.findall(r"[a-z0-9]+|#", _RATE.sub(" ", label.lower())))
