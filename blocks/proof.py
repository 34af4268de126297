"""Whether a text layer says what the page shows: a few of its lines against OCR of the same place.

A layer with a wrong character map, or one that is somebody's bad OCR, is real and common; trust is
earned. Visible text is proven font by font, once per document. Text that may come from OCR is
proven on each page, on more lines, and must agree almost to the character.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from blocks.merge import of_words, plain
from blocks.ocr import read_crops
from documents.layout import Span
from documents.pages.text_layer import TextLayer

_SUSPECT_LINES = 16
_SUSPECT_LIKENESS = 98.0
_SUSPECT_DIGITS = 0.93
"""Share of the lines with digits where OCR reads the same ones."""
_FONT_LINES = 3
_FONT_LIKENESS = 80.0
_FONT_DIGITS = 60.0
"""Likeness of the digits alone; a misread one is no sign of a wrong map, ten wrong ones are."""
_SMALL_SHARE = 0.1
"""Of the page's characters: a font with fewer may go unproven when no line of it can be read."""
_READABLE = 0.5
"""OCR's score under which it cannot testify: bar codes, symbols, print of four points."""
_UNKNOWN = ("\ufffd", *map(chr, range(0xE000, 0xE020)))
_PAD_PX = 4


@dataclass(frozen=True, slots=True)
class _Comparison:
    """likeness: 0..100, of letters and digits; digits: of digits alone, None where there are none."""

    likeness: float
    digits: float | None


def proven(
    layer: TextLayer, pixels: NDArray[np.uint8], threads: int, known: dict[str, bool]
) -> bool:
    """Compare lines of the layer with OCR of `pixels`, the upright page it belongs to.

    known: verdicts on fonts of this document; those given here are added.
    """
    characters = "".join(span.text for span in layer.spans)
    if sum(characters.count(sign) for sign in _UNKNOWN) > 0.05 * len(characters):
        return False
    if layer.suspect:
        return _agrees_closely(_compare(_sample(layer.spans, _SUSPECT_LINES), pixels, threads))
    lines = defaultdict(list)
    for span, font in zip(layer.spans, layer.fonts, strict=True):
        lines[font].append(span)
    for font, spans in lines.items():
        if font not in known:
            verdict = _font_agrees(_compare(_sample(spans, _FONT_LINES), pixels, threads))
            share = sum(len(span.text) for span in spans) / max(len(characters), 1)
            if verdict is not None or share > _SMALL_SHARE:
                known[font] = bool(verdict)
    judged = [known[font] for font in lines if font in known]
    return bool(judged) and all(judged)


def needs_proof(layer: TextLayer, known: dict[str, bool]) -> bool:
    """Whether `proven` would look at the page's pixels."""
    return layer.suspect or any(font not in known for font in layer.fonts)


def _agrees_closely(found: list[_Comparison]) -> bool:
    digits = [c.digits for c in found if c.digits is not None]
    return (
        bool(found)
        and fmean(c.likeness for c in found) >= _SUSPECT_LIKENESS
        and (not digits or fmean(like == 100 for like in digits) >= _SUSPECT_DIGITS)
    )


def _font_agrees(found: list[_Comparison]) -> bool | None:
    """None when no line of the font could be read."""
    if not found:
        return None
    digits = [c.digits for c in found if c.digits is not None]
    alike = median(c.likeness for c in found) >= _FONT_LIKENESS
    return alike and (not digits or median(digits) >= _FONT_DIGITS)


def _compare(sample: Sequence[Span], pixels: NDArray[np.uint8], threads: int) -> list[_Comparison]:
    """One for each line of the sample that OCR can read."""
    if not sample:
        return []
    height, width = pixels.shape[:2]
    crops = []
    for span in sample:
        x1, y1 = max(int(span.box.x1) - _PAD_PX, 0), max(int(span.box.y1) - _PAD_PX, 0)
        x2, y2 = min(int(span.box.x2) + _PAD_PX, width), min(int(span.box.y2) + _PAD_PX, height)
        crops.append(np.ascontiguousarray(pixels[y1 : max(y2, y1 + 1), x1 : max(x2, x1 + 1)]))
    found = []
    for span, (text, score) in zip(sample, read_crops(crops, threads), strict=True):
        if score >= _READABLE:
            own, seen = re.sub(r"\D", "", span.text), re.sub(r"\D", "", text)
            likeness = fuzz.ratio(plain(span.text), plain(text))
            found.append(_Comparison(likeness, fuzz.ratio(own, seen) if own else None))
    return found


def _sample(spans: Sequence[Span], count: int) -> list[Span]:
    """Lines spread over the page, of a length that OCR reads at once, with digits where possible."""
    short = [_beginning(span) for span in spans]
    fit = [s for s in short if 3 <= len(plain(s.text)) <= 40 and s.box.width > s.box.height > 6]
    telling = [s for s in fit if any(c.isdigit() for c in s.text)]
    rest = [s for s in fit if not any(c.isdigit() for c in s.text)]
    half = max((count + 1) // 2, count - len(rest))
    return [*_spread(telling, half), *_spread(rest, count - min(half, len(telling)))]


def _beginning(span: Span) -> Span:
    """The first words of a long line, the line itself when it is short."""
    if len(span.text) <= 40 or not span.words:
        return span
    words = [word for word in span.words if word.box.x2 - span.box.x1 < 12 * span.box.height]
    return of_words(words or span.words[:1])


def _spread(spans: list[Span], count: int) -> list[Span]:
    if len(spans) <= count:
        return spans
    return [spans[round(i * (len(spans) - 1) / max(count - 1, 1))] for i in range(count)]
