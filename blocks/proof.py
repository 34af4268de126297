"""Whether a text layer says what the page shows: a few of its lines against OCR of the same place.

A layer with a wrong character map, or one that is somebody's bad OCR, is real and common; trust is
earned. Visible text is proven once per document and set of fonts; text that may come from OCR is
proven on each page, on more lines, and must agree almost to the character.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from blocks.ocr import read_crops
from documents.layout import Span
from documents.pages.text_layer import TextLayer


@dataclass(frozen=True, slots=True)
class Demand:
    """What a sample must reach. ratio: mean likeness 0..100; digits: share of lines with equal ones."""

    lines: int
    ratio: float
    digits: float


VISIBLE = Demand(lines=4, ratio=80.0, digits=0.5)
SUSPECT = Demand(lines=16, ratio=98.0, digits=0.93)
_PAD_PX = 4


def proven(layer: TextLayer, pixels: NDArray[np.uint8], threads: int) -> bool:
    """Compare lines of the layer with OCR of `pixels`, the upright page it belongs to."""
    demand = SUSPECT if layer.suspect else VISIBLE
    sample = _sample(layer.spans, demand.lines)
    if not sample:
        return False
    height, width = pixels.shape[:2]
    crops = []
    for span in sample:
        x1, y1 = max(int(span.box.x1) - _PAD_PX, 0), max(int(span.box.y1) - _PAD_PX, 0)
        x2, y2 = min(int(span.box.x2) + _PAD_PX, width), min(int(span.box.y2) + _PAD_PX, height)
        crops.append(np.ascontiguousarray(pixels[y1 : max(y2, y1 + 1), x1 : max(x2, x1 + 1)]))
    seen = [text for text, _ in read_crops(crops, threads)]
    pairs = [(_plain(s.text), _plain(text)) for s, text in zip(sample, seen, strict=True)]
    likeness = float(np.mean([fuzz.ratio(a, b) for a, b in pairs]))
    numbers = [(re.sub(r"\D", "", a), re.sub(r"\D", "", b)) for a, b in pairs]
    with_digits = [a == b for a, b in numbers if a]
    share = sum(with_digits) / len(with_digits) if with_digits else 1.0
    return likeness >= demand.ratio and share >= demand.digits


def _sample(spans: tuple[Span, ...], count: int) -> list[Span]:
    """Lines spread over the page, of a length that OCR reads at once, with digits where possible."""
    fit = [s for s in spans if 4 <= len(_plain(s.text)) <= 40 and s.box.width > s.box.height > 6]
    telling = [s for s in fit if any(c.isdigit() for c in s.text)]
    rest = [s for s in fit if not any(c.isdigit() for c in s.text)]
    half = max(count // 2, count - len(rest))
    return [*_spread(telling, half), *_spread(rest, count - min(half, len(telling)))]


def _spread(spans: list[Span], count: int) -> list[Span]:
    if len(spans) <= count:
        return spans
    return [spans[round(i * (len(spans) - 1) / max(count - 1, 1))] for i in range(count)]


def _plain(text: str) -> str:
    """Letters and digits only: dots, accents and spaces are where OCR and print differ for nothing."""
    return re.sub(r"[^0-9a-z]", "", text.lower())
