"""Letters that OCR takes for figures, told by the words they stand in."""

from __future__ import annotations

import re

_WORD = re.compile(r"\b(?=(?:0*[A-Z]){4})0?[A-Z]+(?:0{1,2}[A-Z]+)*\b")
"""A word in capitals with zeros before or between its letters: "DEP0SIT", "0VERL00K"."""


def with_capital_o(text: str) -> str:
    """The text with the zeros in words of capitals as the letter that they are."""
    return _WORD.sub(lambda word: word.group().replace("0", "O"), text)
