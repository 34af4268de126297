"""RapidOCR on one picture: lines with their words, the turn that made it upright, and its skew.

Detection runs on a picture of bounded size, recognition on the lines cut out of the full one. One
instance a process; `threads` bounds what onnxruntime takes. Models come in rapidocr's wheel.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean, median
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from blocks.ocr_words import Line, words_of
from documents.geometry import Box, turn, union
from documents.layout import Span

Pixels = NDArray[np.uint8]
Quads = NDArray[np.float32]
"""(n, 4, 2): corners of text lines, clockwise from the upper left one, x before y."""

_DETECT_LONG_SIDE = 2_000
"""What detection sees of a page: Letter at 180 DPI; twice as many pixels cost twice the time."""
_DETECT_PIXELS = 3_100_000
"""Long strips may be longer, up to as many pixels as such a Letter page has."""
_DETECT_SHORT_SIDE = 960
"""Smaller pictures are enlarged to it for detection: screenshots of 1,200 × 893 lose lines without."""
_MOST_ENLARGED = 2.0
_STEADY_DEGREES = 0.35
"""Skew under which boxes are left as they are."""
_MOST_SKEW_DEGREES = 20.0
_SAMPLE_LINES = 8
_DOUBTFUL = 0.72
"""Mean score under which the page may be upside down, whatever the classifier said."""
_NOISE = 0.3
"""Score under which a line is no text: logos, stains, signatures."""


@dataclass(frozen=True, slots=True)
class OcrPage:
    """What the picture says. Boxes: pixels of the picture after `rotation` and `skew_degrees`.

    pixels: the picture after `rotation` only.
    """

    spans: tuple[Span, ...]
    rotation: int
    skew_degrees: float
    pixels: Pixels


@lru_cache(maxsize=1)
def _engine(threads: int) -> Any:
    from rapidocr import RapidOCR

    engine = RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.return_word_box": True,
            "EngineConfig.onnxruntime.intra_op_num_threads": threads,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            # We choose the size ourselves: a minimum for the short side blows up long receipts.
            "Det.limit_side_len": 32,
        }
    )
    detector = engine._load_det_model()  # type: ignore[no-untyped-call]
    # As 64-bit floats they make three copies of the page of 75 MB each.
    detector.mean, detector.std = np.float32(detector.mean), np.float32(detector.std)
    return engine


def read_picture(pixels: Pixels, threads: int, known_rotation: int | None = None) -> OcrPage:
    """All text on a picture, (height, width, 3) uint8 BGR, whichever way up it lies.

    known_rotation: the clockwise turn that makes it upright, where a text layer has told; boxes
    are then not straightened either, so that they fit that layer.
    """
    engine = _engine(threads)
    rotation = known_rotation or 0
    pixels = turned(pixels, rotation)
    quads = _detect(engine, pixels)
    if known_rotation is None and len(quads):
        rotation = _needed_turn(engine, pixels, quads)
        if rotation:
            pixels = turned(pixels, rotation)
            quads = _detect(engine, pixels)
    lines = _recognize(engine, pixels, quads)
    doubtful = bool(lines) and fmean(line.score for line in lines) < _DOUBTFUL
    if doubtful and known_rotation is None and _reads_better_flipped(engine, pixels, quads):
        pixels, rotation = turned(pixels, 180), (rotation + 180) % 360
        quads = _detect(engine, pixels)
        lines = _recognize(engine, pixels, quads)
    skew = 0.0 if known_rotation is not None else _skew([line.quad for line in lines])
    height, width = pixels.shape[:2]
    spans = tuple(_span(line, -skew, width, height) for line in lines if line.score >= _NOISE)
    return OcrPage(spans, rotation, -skew, pixels)


def read_crops(crops: list[Pixels], threads: int) -> list[tuple[str, float]]:
    """Text and score (0..1) of pictures that hold one line each; nothing is searched for."""
    answer = _engine(threads).recognize_txt(crops)
    return list(zip(answer.txts or (), answer.scores or (), strict=True))


def turned(pixels: Pixels, degrees: int) -> Pixels:
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    return np.ascontiguousarray(np.rot90(pixels, -degrees // 90)) if degrees else pixels


def _detect(engine: Any, pixels: Pixels) -> Quads:
    """Corners of the text lines, in pixels of the picture."""
    height, width = pixels.shape[:2]
    enlarge = min(max(1.0, _DETECT_SHORT_SIDE / min(height, width)), _MOST_ENLARGED)
    within = math.sqrt(_DETECT_PIXELS / (height * width))
    scale = min(enlarge, max(within, _DETECT_LONG_SIDE / max(height, width)))
    # The model wants sides in steps of 32.
    size = [max(32, round(side * scale / 32) * 32) for side in (width, height)]
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    boxes = engine.text_det(cv2.resize(pixels, size, interpolation=way)).boxes
    if boxes is None:
        return np.zeros((0, 4, 2), np.float32)
    return np.asarray(boxes, np.float32) * np.array([width / size[0], height / size[1]], np.float32)


def _recognize(engine: Any, pixels: Pixels, quads: Quads) -> list[Line]:
    """What each line says; those without any text are left out."""
    if not len(quads):
        return []
    crops = engine.crop_text_regions(pixels, quads)
    flipped = _flip_upside_down(engine, crops, quads)
    # The classifier is not asked about level lines: it flips short numbers now and then.
    answer = engine.recognize_txt(crops)
    read = zip(quads, answer.txts, answer.scores, answer.word_results, flipped, strict=True)
    return [
        Line(quad, text, score, info, over)
        for quad, text, score, info, over in read
        if text.strip()
    ]


def _flip_upside_down(engine: Any, crops: list[Pixels], quads: Quads) -> list[bool]:
    """Lines that stand on end on an upright page may read upwards: turn those crops over."""
    over = [False] * len(crops)
    standing = [index for index, quad in enumerate(quads) if _stands(quad)]
    if standing:
        _, votes = engine.cls_and_rotate([crops[index] for index in standing])
        for index, (label, score) in zip(standing, votes.cls_res, strict=True):
            over[index] = label == "180" and score > 0.9
            if over[index]:
                crops[index] = np.ascontiguousarray(crops[index][::-1, ::-1])
    return over


def _stands(quad: Quads) -> bool:
    """As RapidOCR has it: crops at least 1.5 times as high as wide are laid on their side."""
    width, height = math.dist(quad[0], quad[1]), math.dist(quad[0], quad[3])
    return height >= 1.5 * width


def _needed_turn(engine: Any, pixels: Pixels, quads: Quads) -> int:
    """Clockwise degrees (0, 90, 180, 270) that bring the text upright.

    Lines that stand on end are cropped turned counter-clockwise. Whether crops are upside down is
    decided by reading them both ways; the quick classifier only says whether to ask at all.
    """
    sides = np.ptp(quads, axis=1)
    lying = sides[sides[:, 0] > 1.5 * sides[:, 1], 0].sum()
    standing = sides[sides[:, 1] > 1.5 * sides[:, 0], 1].sum()
    if standing > lying:
        return 90 if _reads_better_flipped(engine, pixels, quads) else 270
    _, votes = engine.cls_and_rotate(_longest(engine, pixels, quads))
    flipped = sum(label == "180" for label, _ in votes.cls_res)
    asked = 3 * flipped > len(votes.cls_res)
    return 180 if asked and _reads_better_flipped(engine, pixels, quads) else 0


def _reads_better_flipped(engine: Any, pixels: Pixels, quads: Quads) -> bool:
    crops = _longest(engine, pixels, quads)
    over = [np.ascontiguousarray(crop[::-1, ::-1]) for crop in crops]
    scores = engine.recognize_txt(crops + over).scores
    return fmean(scores[len(crops) :]) > fmean(scores[: len(crops)])


def _longest(engine: Any, pixels: Pixels, quads: Quads) -> list[Pixels]:
    order = np.argsort(-np.ptp(quads, axis=1).max(axis=1))[:_SAMPLE_LINES]
    crops: list[Pixels] = engine.crop_text_regions(pixels, quads[order])
    return crops


def _skew(quads: list[Quads]) -> float:
    """Clockwise slope of the text lines in degrees: the median of the long ones; 0 when small."""
    slopes = []
    for quad in quads:
        (ax, ay), (bx, by) = quad[0].tolist(), quad[1].tolist()
        if bx - ax > 4 * abs(float(quad[3][1]) - ay):
            slopes.append(math.degrees(math.atan2(by - ay, bx - ax)))
    if len(slopes) < 2 or (len(slopes) == 2 and abs(slopes[0] - slopes[1]) > 1):
        return 0.0
    middle = median(slopes)
    return round(middle, 2) if _STEADY_DEGREES < abs(middle) < _MOST_SKEW_DEGREES else 0.0


def _span(line: Line, straighten: float, width: int, height: int) -> Span:
    words = words_of(line, lambda x, y: _point(x, y, straighten, width, height))
    box = union(_point(x, y, straighten, width, height) for x, y in line.quad.tolist())
    return Span(" ".join(word.text for word in words), box, line.score, tuple(words))


def _point(x: float, y: float, straighten: float, width: int, height: int) -> Box:
    return turn(Box(x, y, x, y), straighten, width, height)
