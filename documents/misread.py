"""Letters that OCR takes for figures, told by the words they stand in."""

from __future__ import annotations

import re

_WORD = re.compile(r"\b(?=(?:0*[A-Z]){3})0?[A-Z]+(?:0{1,2}[A-Z]+)*\b")
"""A word in capitals with zeros before or between its letters: "DEP0SIT", "0VERL00K"."""
_SURE = 4
"""Letters of such a word in any print; in words that are no codes three are enough."""


def with_capital_o(text: str, least: int = _SURE) -> str:
    """The text with the zeros in words of capitals as the letter that they are."""

    def read(word: re.Match[str]) -> str:
        letters = sum(c.isalpha() for c in word.group())
        return word.group().replace("0", "O") if letters >= least else word.group()

    return _WORD.sub(read, text)
