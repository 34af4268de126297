"""Whether an answer has begun to repeat itself: the commonest fault of models that read pages.

Dot leaders, rows of underscores and empty table rows are legal: a short pattern must come more
often than a long one. Numbers in brackets count as equal, for a loop often moves its box along.
"""

from __future__ import annotations

import re

_WINDOW = 6_000
"""Characters at the end of the answer that are looked at."""
_STEP = 512
"""Characters between two looks."""
_BOX = re.compile(r"\[[\d\s.,]*\]")


class RepetitionWatch:
    """Hears an answer as it comes."""

    def __init__(self) -> None:
        self._tail = ""
        self._unseen = 0

    def hear(self, piece: str) -> bool:
        """Take the next characters; True when what came so far ends in a loop."""
        self._tail = (self._tail + piece)[-_WINDOW:]
        self._unseen += len(piece)
        if self._unseen < _STEP:
            return False
        self._unseen = 0
        return repeats(self._tail)


def repeats(text: str) -> bool:
    """Whether the text ends in one pattern, again and again."""
    return _excess(_BOX.sub("[]", text[-_WINDOW:])) > 0


def without_loop(text: str) -> str:
    """The text with a repeated ending left out but for the first time it stands there."""
    tail = text[-_WINDOW:]
    return text[: len(text) - _excess(tail)]


def _excess(text: str) -> int:
    """Length of what the ending repeats, without its first occurrence; 0 when it does not loop."""
    same = _matches(text[::-1])
    best = 0
    for period in range(1, len(text) // 4 + 1):
        if same[period] + period >= period * _times(period):
            best = max(best, same[period])
    return best


def _times(period: int) -> int:
    """How often a pattern of that many characters must stand in a row to be a loop.

    800 dots in a row, 40 empty table rows of 27 characters, 18 lines of 99, 5 elements of 400.
    """
    return max(5, 10 + 800 // period if period < 100 else 1_200 // period + 2)


def _matches(text: str) -> list[int]:
    """Z-function: for each place, how many characters from there on equal the text's beginning."""
    count = len(text)
    same = [0] * (count + 1)
    left = right = 0
    for place in range(1, count):
        length = min(right - place, same[place - left]) if place < right else 0
        while place + length < count and text[length] == text[place + length]:
            length += 1
        if place + length > right:
            left, right = place, place + length
        same[place] = length
    return same
