"""Lines to write on, as under a signature, and whether a pen wrote there: read from pixels.

A pen's strokes hang together over more than a letter, or rise higher than print; loose ink that no
word was read from counts too. Print on a line, as a typed name, is no pen's: such a line is left out,
and so is one with so little ink that it may be dirt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from blocks.marks import dark_ink, straight
from documents.geometry import Box
from documents.layout import RuledLine, Span, Word, WritingLine

SIGNED = re.compile(
    r"order\s*of\b|pay\s*to\s*the\b|\b(?:authori[sz]ed|drawer'?s?)\s*signature|/\s?100\b"
    r"|\bendorse\b.{0,12}\bhere\b|\bbelow\s*this\s*line\b",
    re.IGNORECASE,
)
"""What orders to pay and their backs say, which are signed: other pages are not searched."""

_CONTRAST = 40
"""Grey levels by which a pen is darker than around it; the patterns under checks are fainter."""
_SHORTEST, _LONGEST = 8.0, 70.0
"""Line heights: shorter lines are parts of something, longer ones frames and folds."""
_ROOM = 2.4
"""Line heights over the line where a pen writes."""
_STROKE = (2.2, 1.15)
"""Line heights, across and up, of ink that hangs together and is no print."""
_TALL, _TALL_IN_WORD = 1.15, 1.35
"""Line heights over which no usual print rises; what was read as a word may be set large."""
_STAMP = re.compile(r"void|sample|specimen|copy|negotiable|paid", re.IGNORECASE)
"""Large print that is stamped over everything."""
_TINY = 0.6
"""Line heights: print lower than that and wider than its letters would be is microprint."""
_CAPTION = re.compile(r"\bsignature\b|\bsigned\b", re.IGNORECASE)
_LONGEST_CAPTION = 40
_POINT = 0.25
"""Line heights across a point of a dotted line, and no letter."""
_MOST_APART = 20
"""So many level points are a line."""
_SPECK = 0.15
_NOTHING, _WRITTEN = 0.6, 1.5
"""Line heights of the line that ink stands over: less is dirt, more is writing."""


@dataclass(frozen=True, slots=True)
class _Blob:
    """Ink that hangs together, in pixels of the page."""

    box: Box
    area: int


def find_writing(
    pixels: NDArray[np.uint8],
    lines: Sequence[RuledLine],
    spans: Sequence[Span],
    skew_degrees: float = 0.0,
) -> list[WritingLine]:
    """The lines to write on of a picture, (height, width, 3) uint8 BGR, of an upright page.

    lines: those ruled on it; spans: its print, all after the clockwise turn by `skew_degrees`; so are
    the boxes of what is found. Lines of which it is doubtful whether a pen wrote there are left out.
    """
    height = _line_height(spans)
    if not height:
        return []
    ink = dark_ink(straight(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), skew_degrees), _CONTRAST)
    drawn = _joined(lines, height)
    small = [span for span in spans if _is_microprint(span, height)]
    words = [word for span in spans if span not in small for word in span.words or (span,)]
    found = []
    for line in (*drawn, *_set_in_type(small, drawn), *_dotted(ink, spans, drawn, height)):
        if _SHORTEST * height <= line.width <= _LONGEST * height:
            blobs = _over(ink, line, height)
            written = _judged(blobs, line, words, height)
            if written:
                found.append(written)
    return found


def _line_height(spans: Sequence[Span]) -> float:
    heights = sorted(span.box.height for span in spans)
    return heights[len(heights) // 2] if heights else 0.0


def _joined(lines: Sequence[RuledLine], height: float) -> list[Box]:
    """Level lines as boxes, their broken pieces joined, also where a stroke crosses them."""
    level = sorted((line for line in lines if not line.upright), key=lambda line: line.x1)
    joined: list[Box] = []
    for line in level:
        box = Box(line.x1, min(line.y1, line.y2), line.x2, max(line.y1, line.y2))
        for n, other in enumerate(joined):
            level_with = abs(other.center_y - box.center_y) < 0.25 * height
            if level_with and box.x1 - other.x2 < 2 * height:
                joined[n] = Box(
                    other.x1, min(other.y1, box.y1), max(other.x2, box.x2), max(other.y2, box.y2)
                )
                break
        else:
            joined.append(box)
    return joined


def _is_microprint(span: Span, height: float) -> bool:
    """Whether the print is so small and long that it is a line to the eye, or a row of points."""
    long = span.box.width >= _SHORTEST * height
    tiny = span.box.height < _TINY * height and len(span.text) * span.box.height > span.box.width
    return long and (tiny or re.fullmatch(r"[._\s]{12,}", span.text) is not None)


def _set_in_type(small: Sequence[Span], drawn: Sequence[Box]) -> list[Box]:
    """Lines that are set and not drawn: microprint, points."""
    lines = [span.box._replace(y1=span.box.y2 - 2, y2=span.box.y2) for span in small]
    return [line for line in lines if not _is_drawn(line, drawn, line.height + 8)]


def _is_drawn(line: Box, drawn: Sequence[Box], near: float) -> bool:
    return any(abs(o.center_y - line.center_y) < near and o.overlap_x(line) > 0 for o in drawn)


def _dotted(
    ink: NDArray[Any], spans: Sequence[Span], drawn: Sequence[Box], height: float
) -> list[Box]:
    """Lines of drawn points right over the words that say who signs there."""
    lines = []
    for span in spans:
        if not _CAPTION.search(span.text) or len(span.text) > _LONGEST_CAPTION:
            continue
        left = max(round(span.box.center_x - 20 * height), 0)
        right = round(span.box.center_x + 20 * height)
        top = max(round(span.box.y1 - 1.2 * height), 0)
        points = _points(ink[top : round(span.box.y1), left:right], height)
        if len(points) >= _MOST_APART and not _is_drawn(span.box, drawn, 1.5 * height):
            xs, ys = [x for x, _ in points], [y for _, y in points]
            lines.append(Box(left + min(xs), top + min(ys), left + max(xs), top + max(ys) + 2))
    return lines


def _points(part: NDArray[Any], height: float) -> list[tuple[float, float]]:
    """Centres of the points that stand level and close, the most of one level."""
    if not part.size:
        return []
    count, _, stats, centers = cv2.connectedComponentsWithStats(part.copy(), connectivity=8)
    small = [
        (x, y)
        for (x, y), (_, _, w, h, _) in zip(
            centers[1:count].tolist(), stats[1:count].tolist(), strict=True
        )
        if max(w, h) < _POINT * height
    ]
    most: list[tuple[float, float]] = []
    for _, y in small:
        level = [point for point in small if abs(point[1] - y) < 2]
        most = max(most, level, key=len)
    return sorted(most)


def _over(ink: NDArray[Any], line: Box, height: float) -> list[_Blob]:
    """Ink over the line, without the line itself and other straight ones."""
    left, right = max(round(line.x1), 0), min(round(line.x2), ink.shape[1])
    top, bottom = max(round(line.y1 - _ROOM * height), 0), round(line.y2 + _ROOM * height)
    part = ink[top:bottom, left:right].copy()
    if not part.size:
        return []
    for size in ((1, max(round(3 * height), 9)), (max(round(3.2 * height), 9), 1)):
        straight_ones = cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones(size, np.uint8))
        part[cv2.dilate(straight_ones, np.ones((3, 3), np.uint8)) > 0] = 0
    # A stroke that the line cut in two hangs together again.
    part = cv2.morphologyEx(part, cv2.MORPH_CLOSE, np.ones((5, 3), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    blobs = []
    for x, y, w, h, area in stats[1:count].tolist():
        if max(w, h) >= max(_SPECK * height, 3):
            blobs.append(_Blob(Box(left + x, top + y, left + x + w, top + y + h), area))
    return blobs


def _judged(
    blobs: Sequence[_Blob], line: Box, words: Sequence[Word | Span], height: float
) -> WritingLine | None:
    """The line with whether a pen wrote on it; None when that is doubtful."""
    over = [b for b in blobs if b.box.center_y < line.y2 + 0.2 * height]
    over = [b for b in over if not _is_of_the_line(b, line, height)]
    pen, loose = list[_Blob](), list[_Blob]()
    for blob in over:
        center = blob.box.center_x, blob.box.center_y
        said = next((word.text for word in words if word.box.contains(*center)), None)
        if said is None or not _STAMP.search(said):
            if _is_stroke(blob, height, in_word=said is not None):
                pen.append(blob)
            elif said is None:
                loose.append(blob)
    room = Box(line.x1, line.y1 - _ROOM * height, line.x2, line.y2)
    reach = _reach(pen + loose, line) / height
    if reach >= _WRITTEN and pen:
        return WritingLine(room, True, round(min(0.97, 0.8 + 0.04 * (reach - _WRITTEN)), 3))
    if reach < _NOTHING and not _print_on(line, words, height):
        return WritingLine(room, False, round(0.95 - 0.1 * reach / _NOTHING, 3))
    return None


def _is_of_the_line(blob: _Blob, line: Box, height: float) -> bool:
    """Whether the ink is a point of the line, a dash, or a letter that it is set in."""
    return blob.box.height < _POINT * height and abs(blob.box.center_y - line.center_y) < (
        _POINT * height
    )


def _is_stroke(blob: _Blob, height: float, *, in_word: bool) -> bool:
    """Whether the ink is a pen's. in_word: it stands where a word was read."""
    across, up = blob.box.width / height, blob.box.height / height
    if blob.area > 0.6 * blob.box.width * blob.box.height:
        return False
    wide = across >= _STROKE[0] and up >= _STROKE[1]
    return wide or (across > 0.3 and up >= (_TALL_IN_WORD if in_word else _TALL))


def _reach(blobs: Sequence[_Blob], line: Box) -> float:
    """Pixels of the line that have ink over them."""
    covered = np.zeros(max(round(line.width), 1) + 1, bool)
    for blob in blobs:
        covered[max(round(blob.box.x1 - line.x1), 0) : max(round(blob.box.x2 - line.x1), 0)] = True
    return float(covered.sum())


def _print_on(line: Box, words: Sequence[Word | Span], height: float) -> bool:
    """Whether words stand right on the line, as a typed name does."""
    return any(
        box.overlap_x(line) > 0 and line.y1 - 0.9 * height < box.y2 < line.y1 + 0.5 * height
        for box in (word.box for word in words)
    )
