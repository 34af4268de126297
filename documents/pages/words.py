"""Characters with places to words and spans: split at spaces and gaps, drawn-twice text once.

Works on text that runs from left to right; whoever calls has turned it so.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from documents.geometry import Box
from documents.layout import Span, Word

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]

_WORD_GAP = 0.22
"""Gap that parts two words, in character heights (a space is 0.24 and more of them)."""
_COLUMN_GAP = 0.8
"""Gap that parts two spans, in character heights (one space of Courier is 0.6, two are 1.2)."""
_SPACED_GAP = 1.3
"""Gap between the letters of a spaced-out heading, at most."""
_SAME_PLACE_PX = 3

_SPACE, _UNSEEN = 1, 2
_CLASSES = np.zeros(0x10000, np.uint8)
_CLASSES[1:0x20] = _UNSEEN
_CLASSES[[0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x1680, 0x2028, 0x202F, 0x3000]] = _SPACE
_CLASSES[0x2000:0x200B] = _SPACE
# Zero-width and direction marks neither show nor part anything.
_CLASSES[[*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]] = _UNSEEN
_CLASSES[0x02] = 0  # pdfium's sign for a hyphen at a line's end
_MEANT = {
    0x00: "\ufffd",  # no meaning known: kept, so that it is not lost unseen
    0x02: "-",
    0xAD: "-",  # drawn as a hyphen where the font has no other
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    0xFFFE: "\ufffd",
    0xFFFF: "\ufffd",
}


@dataclass(frozen=True, slots=True)
class _Words:
    """texts: n words; boxes: (n, 4); firsts: (n,) the index of each word's first character."""

    texts: list[str]
    boxes: Floats
    firsts: Indices

    def take(self, chosen: Indices) -> _Words:
        return _Words([self.texts[i] for i in chosen], self.boxes[chosen], self.firsts[chosen])

    def gaps(self) -> tuple[Floats, NDArray[np.bool_]]:
        """(n-1,) space before the next word in character heights; whether it is on the same line."""
        left, right = self.boxes[:-1], self.boxes[1:]
        height = np.minimum(left[:, 3] - left[:, 1], right[:, 3] - right[:, 1]).clip(1.0)
        shared = np.minimum(left[:, 3], right[:, 3]) - np.maximum(left[:, 1], right[:, 1])
        return (right[:, 0] - left[:, 2]) / height, shared > 0.5 * height


def spans_of(codes: Indices, boxes: Floats) -> list[tuple[Span, int]]:
    """Spans in content order, each with the index of its first character.

    codes: (n,) code points; boxes: (n, 4) pixels, of any size for spaces.
    """
    words = _words(codes, boxes)
    if len(words.texts) > 1:
        words = _unspaced(_once(words))
    if not words.texts:
        return []
    gaps, on_line = words.gaps()
    ends = np.flatnonzero(~on_line | (gaps <= -0.5) | (gaps >= _COLUMN_GAP)) + 1
    made = [Word(t, Box(*b)) for t, b in zip(words.texts, words.boxes.tolist(), strict=True)]
    around = _around(words.boxes, np.concatenate([[0], ends])).tolist()
    spans = []
    for (start, end), box in zip(pairwise([0, *ends.tolist(), len(made)]), around, strict=True):
        text = " ".join(words.texts[start:end])
        spans.append((Span(text, Box(*box), 1.0, tuple(made[start:end])), int(words.firsts[start])))
    return spans


def _words(codes: Indices, boxes: Floats) -> _Words:
    """Characters that touch, on one line, from left to right."""
    classes = _CLASSES[np.minimum(codes, 0xFFFF)]
    shown = np.flatnonzero(classes == 0)
    shown = shown[_drawn_first(codes[shown], boxes[shown])]
    if not len(shown):
        return _Words([], np.zeros((0, 4)), shown)
    place = boxes[shown]
    heights = place[:, 3] - place[:, 1]
    height = np.minimum(heights[1:], heights[:-1]).clip(1.0)
    gap = (place[1:, 0] - place[:-1, 2]) / height
    drift = np.abs(place[1:, 3] - place[:-1, 3]) / height
    spaced = np.diff(np.cumsum(classes == _SPACE)[shown]) > 0
    apart = spaced | (gap > _WORD_GAP) | (gap < -0.8) | (drift > 0.5)
    starts = np.concatenate([[0], np.flatnonzero(apart) + 1])
    text = "".join(map(chr, codes[shown].tolist()))
    texts = [text[a:b].translate(_MEANT) for a, b in pairwise([*starts.tolist(), len(text)])]
    return _Words(texts, _around(place, starts), shown[starts])


def _drawn_first(codes: Indices, boxes: Floats) -> NDArray[np.bool_]:
    """False for a character drawn again right after itself in its own place (imitated bold)."""
    first = np.ones(len(codes), bool)
    size = (boxes[1:, 2:] - boxes[1:, :2]).clip(1.0)
    moved = (np.abs(boxes[1:, [0, 3]] - boxes[:-1, [0, 3]]) > 0.3 * size).any(axis=1)
    first[1:] = (codes[1:] != codes[:-1]) | moved
    return first


def _around(boxes: Floats, starts: Indices) -> Floats:
    """The box around each group; groups begin at `starts`."""
    low = np.minimum.reduceat(boxes[:, :2], starts, axis=0)
    return np.hstack([low, np.maximum.reduceat(boxes[:, 2:], starts, axis=0)])


def _once(words: _Words) -> _Words:
    """Words drawn twice in one place (imitated bold, shadows) count once."""
    numbers: dict[str, int] = {}
    ids = np.array([numbers.setdefault(text, len(numbers)) for text in words.texts])
    if len(numbers) == len(ids):
        return words
    again = np.zeros(len(ids), bool)
    side = 2 * _SAME_PLACE_PX
    # Four grids, shifted by half a cell: close places share a cell of one of them.
    for shift in ((0, 0), (0, _SAME_PLACE_PX), (_SAME_PLACE_PX, 0), (_SAME_PLACE_PX,) * 2):
        x, y = ((words.boxes[:, :2] + shift) // side).astype(np.int64).T
        _, firsts = np.unique((ids << 40) + (x << 20) + y, return_index=True)
        later = np.ones(len(ids), bool)
        later[firsts] = False
        again |= later
    return words.take(np.flatnonzero(~again)) if again.any() else words


def _unspaced(words: _Words) -> _Words:
    """Spaced-out headings ("I N V O I C E") as words: four single letters in a row and more.

    A gap far wider than the usual one between these letters still parts two words.
    """
    letter = np.array([len(text) == 1 and text.isalpha() for text in words.texts])
    if letter.sum() < 4:
        return words
    gaps, on_line = words.gaps()
    linked = letter[:-1] & letter[1:] & on_line & (gaps > 0) & (gaps < _SPACED_GAP)
    joined = np.zeros_like(linked)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], linked, [0]]).astype(np.int8)))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if end - start >= 3:
            joined[start:end] = gaps[start:end] < 1.8 * np.median(gaps[start:end])
    starts = np.concatenate([[0], np.flatnonzero(~joined) + 1])
    texts = ["".join(words.texts[a:b]) for a, b in pairwise([*starts.tolist(), len(letter)])]
    return _Words(texts, _around(words.boxes, starts), words.firsts[starts])
