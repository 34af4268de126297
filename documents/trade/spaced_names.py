"""Names that OCR ran together, set apart as another print of the same letters has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.layout import Span

_LEAST = 8
"""Letters of a name, at least, that are no chance."""


def spaced(name: Span, lines: Sequence[Span]) -> Span:
    """The name with the spaces of its echo: "BIGSIOUX FREIGHT" where "Big Sioux Freight" stands too."""
    letters = _letters(name.text)
    if name.confidence == 1.0 or len(letters) < _LEAST:
        return name
    for line in lines:
        echo = _echo(letters, line.text)
        if echo.count(" ") > name.text.strip().count(" "):
            return replace(name, text=_like(echo, name.text))
    return name


def _echo(letters: str, text: str) -> str:
    """The whole words of the text with exactly these letters; "" where there are none."""
    words = text.split()
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            joined = _letters(" ".join(words[start:end]))
            if joined == letters:
                return " ".join(words[start:end])
            if not letters.startswith(joined):
                break
    return ""


def _like(echo: str, text: str) -> str:
    """The characters of the text, with a space wherever the echo has one between its letters."""
    ends = {len(_letters(echo[:n])) for n, char in enumerate(echo) if char == " "}
    out, count = "", 0
    for char in text.strip():
        if char.isalnum() and count in ends and out and out[-1] != " ":
            out += " "
        out += char
        count += char.isalnum()
    return out


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
