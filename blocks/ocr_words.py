"""A recognized line to its words, each with its own place and confidence.

The recognizer reads a line as columns of equal width and says at which column it saw each
character; words stand where their characters were seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from statistics import fmean
from typing import Any

import numpy as np
from numpy.typing import NDArray

from documents.geometry import Box, union
from documents.layout import Word


@dataclass(frozen=True, slots=True)
class Line:
    """quad: (4, 2) corners clockwise from upper left; score: 0..1; info: rapidocr's WordInfo.

    flipped: it was turned over before it was read.
    """

    quad: NDArray[np.float32]
    text: str
    score: float
    info: Any
    flipped: bool = False


def words_of(line: Line, place: Callable[[float, float], Box]) -> list[Word]:
    """The words of the line. place: a point of the picture to where it stands on the page."""
    centers, confidences = _seen(line)
    half = 0.5 / max(len(line.text), 1)
    words = []
    for match in re.finditer(r"\S+", line.text):
        start, end = match.span()
        left = centers[start] - half
        right = centers[end - 1] + half
        if start:
            left = max(left, (centers[start - 1] + centers[start]) / 2)
        if end < len(centers):
            right = min(right, (centers[end - 1] + centers[end]) / 2)
        box = union(place(x, y) for x, y in _corners(line, max(left, 0.0), min(right, 1.0)))
        words.append(Word(match.group(), box, round(fmean(confidences[start:end]), 5)))
    return words


def _seen(line: Line) -> tuple[list[float], list[float]]:
    """Of each character: where its middle is along the line, 0..1, and the confidence in it."""
    columns = [column for word in line.info.word_cols for column in word]
    letters = [index for index, character in enumerate(line.text) if not character.isspace()]
    count = len(line.text)
    if len(columns) != len(letters) or not line.info.line_txt_len:
        return [(index + 0.5) / count for index in range(count)], [line.score] * count
    middles = [(column + 0.5) / line.info.line_txt_len for column in columns]
    centers = np.interp(range(count), letters, middles).tolist()
    confidences = list(line.info.confs)
    return centers, confidences if len(confidences) == count else [line.score] * count


def _corners(line: Line, left: float, right: float) -> list[tuple[float, float]]:
    """Corners of the stretch from `left` to `right`, shares of the line's length."""
    upper_left, upper_right, lower_right, lower_left = line.quad.astype(float)
    wide = float(np.linalg.norm(upper_right - upper_left))
    if np.linalg.norm(lower_left - upper_left) >= 1.5 * wide:  # read from top to bottom
        upper_left, upper_right, lower_right, lower_left = (
            upper_right,
            lower_right,
            lower_left,
            upper_left,
        )
    if line.flipped:
        left, right = 1 - right, 1 - left
    points = [
        one + share * (two - one)
        for one, two in ((upper_left, upper_right), (lower_left, lower_right))
        for share in (left, right)
    ]
    return [(float(x), float(y)) for x, y in points]
