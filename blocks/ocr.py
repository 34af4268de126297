"""RapidOCR on one picture: lines with their words, the turn that made it upright, and its skew.

One instance a process; `threads` bounds what onnxruntime takes. Models come in rapidocr's wheel.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from documents.geometry import Box, turn, union
from documents.layout import Span, Word

Pixels = NDArray[np.uint8]

_LONG_SIDE = 2_000
"""RapidOCR shrinks to this side; narrow strips get more, so that their text is not lost."""
_SHORT_SIDE = 1_000
_STEADY = 0.35
"""Degrees of skew under which boxes are left as they are."""
_SAMPLE_LINES = 12


@dataclass(frozen=True, slots=True)
class OcrPage:
    """What the picture says. Boxes: pixels of the picture after `rotation` and `skew_degrees`."""

    spans: tuple[Span, ...]
    rotation: int
    skew_degrees: float
    pixels: Pixels


@lru_cache(maxsize=1)
def _engine(threads: int) -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.text_score": 0.0,
            "Global.return_word_box": True,
            "EngineConfig.onnxruntime.intra_op_num_threads": threads,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


def read_picture(pixels: Pixels, threads: int) -> OcrPage:
    """All text on a picture, (height, width, 3) uint8 BGR, whichever way up it lies."""
    engine = _engine(threads)
    found, rotation = _detect(engine, pixels), 0
    if found and (rotation := _needed_turn(engine, found)):
        pixels = np.ascontiguousarray(np.rot90(pixels, -rotation // 90))
        found = _detect(engine, pixels)
    if not found:
        return OcrPage((), 0, 0.0, pixels)
    # The per-line 180° classifier is left out: it flips short numbers now and then.
    read = engine.recognize_txt(found.crops)
    answer = engine.build_final_output(
        pixels, found.lines, _no_turns(), read, found.crops, found.record
    )
    quads = [] if answer.boxes is None else list(answer.boxes)
    skew = _skew(quads)
    spans = tuple(_spans(answer, quads, -skew, pixels))
    return OcrPage(spans, rotation, -skew, pixels)


def read_crops(crops: list[Pixels], threads: int) -> list[tuple[str, float]]:
    """Text and score (0..1) of pictures that hold one line each; nothing is searched for."""
    answer = _engine(threads).recognize_txt(crops)
    return list(zip(answer.txts or (), answer.scores or (), strict=True))


@dataclass(frozen=True, slots=True)
class _Found:
    """RapidOCR's detection: `crops` are the lines' pictures, set on their long side."""

    crops: list[Pixels]
    lines: Any
    record: dict[str, Any]


def _detect(engine: Any, pixels: Pixels) -> _Found | None:
    """Text lines on the picture, or None when there are none."""
    from rapidocr.main import RapidOCRError

    height, width = pixels.shape[:2]
    long_side, short_side = max(height, width), min(height, width)
    wanted = _SHORT_SIDE * long_side / max(short_side, 1)
    engine.max_side_len = int(min(max(_LONG_SIDE, wanted), 2.5 * _LONG_SIDE))
    picture, record = engine.preprocess_img(pixels)
    try:
        crops, lines = engine.detect_and_crop(picture, record)
    except RapidOCRError:
        return None
    return _Found(crops, lines, record)


def _needed_turn(engine: Any, found: _Found) -> int:
    """Clockwise degrees (0, 90, 180, 270) that bring the text upright.

    Lines that stand on end are cropped turned counter-clockwise; the classifier then says whether
    the crops are upside down. Only long lines vote: it is unsure of short ones.
    """
    sides = [np.ptp(quad, axis=0) for quad in found.lines.boxes]
    lying = sum(w > 1.5 * h for w, h in sides)
    standing = sum(h > 1.5 * w for w, h in sides)
    order = sorted(range(len(sides)), key=lambda i: -max(sides[i]))[:_SAMPLE_LINES]
    _, votes = engine.cls_and_rotate([found.crops[i] for i in order])
    flipped = sum(label == "180" and score > 0.8 for label, score in votes.cls_res)
    over = flipped > 0.6 * len(order)
    if standing > lying:
        return 90 if over else 270
    return 180 if over and len(order) >= 3 else 0


def _no_turns() -> Any:
    from rapidocr.ch_ppocr_cls.utils import TextClsOutput

    return TextClsOutput()


def _skew(quads: list[Any]) -> float:
    """Clockwise slope of the text lines in degrees: the median of the long ones; 0 when small."""
    slopes = []
    for quad in quads:
        (ax, ay), (bx, by) = quad[0], quad[1]
        if bx - ax > 4 * abs(quad[3][1] - ay):
            slopes.append(math.degrees(math.atan2(by - ay, bx - ax)))
    if len(slopes) < 5:
        return 0.0
    middle = median(slopes)
    return round(middle, 2) if _STEADY < abs(middle) < 20 else 0.0


def _spans(answer: Any, quads: list[Any], straighten: float, pixels: Pixels) -> Iterator[Span]:
    height, width = pixels.shape[:2]
    for index, quad in enumerate(quads):
        words = answer.word_results[index] if index < len(answer.word_results) else ()
        text, score = answer.txts[index], answer.scores[index]
        yield _span(quad, text, score, words, straighten, width, height)


def _span(
    quad: Any, text: str, score: float, words: Any, straighten: float, width: int, height: int
) -> Span:
    corners = [Box(x, y, x, y) for x, y in quad.tolist()]
    box = union(turn(corner, straighten, width, height) for corner in corners)
    parts = []
    for word in words:
        word_corners = [Box(x, y, x, y) for x, y in word[2]]
        place = union(turn(corner, straighten, width, height) for corner in word_corners)
        parts.append(Word(word[0], place, float(word[1])))
    return Span(" ".join(text.split()), box, float(score), tuple(parts))
