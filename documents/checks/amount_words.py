"""The legal amount of a check, spelled out, to dollars and cents.

"TWO HUNDRED NINETY-ONE AND 90/100 DOLLARS", "One thousand and no/100", "Fifty dollars exactly".
Where words and figures differ, the words govern (UCC 3-114).
"""

from __future__ import annotations

import re
from decimal import Decimal

from rapidfuzz import process

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_VALUES = {word: value for value, word in enumerate(_UNITS.split())}
_VALUES |= {
    word: 10 * value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
_SCALES = {"thousand": 1000, "million": 1_000_000}
_FILLERS = frozenset({"and", "dollars", "dollar", "only", "exactly", "us", "u", "s", "the", "sum"})
_ALL = (*_VALUES, "hundred", *_SCALES)
_CENTS = re.compile(r"(?P<cents>\d{1,2}|no|xx|zero|oo)\s*/\s*(?:1[0o]{2}|xx)", re.IGNORECASE)
_CENTS_ALONE = re.compile(
    rf"\band\s+(?P<cents>\d{{1,2}}|no|(?:{'|'.join(_VALUES)})(?:[\s-]+(?:{'|'.join(_VALUES)}))?)"
    r"\s*cents?\b",
    re.IGNORECASE,
)
_LIKENESS = 80.0


def words_value(text: str) -> Decimal | None:
    """The amount that the text spells, or None when it spells none.

    Letters that OCR misread are forgiven; a word that is no number word at all ends the amount.
    """
    cents = _CENTS.search(text) or _CENTS_ALONE.search(text)
    head = text[: cents.start()] if cents else text
    whole = _whole(re.findall(r"[A-Za-z]+", re.sub(r"(?i)dollars?", " ", head)))
    if whole is None:
        return None
    part = cents["cents"] if cents else "0"
    spelled = _whole(re.findall(r"[A-Za-z]+", part)) or 0
    return Decimal(whole) + Decimal(part if part.isdigit() else spelled) / 100


def _whole(words: list[str]) -> int | None:
    """The dollars; at least one number word, and nothing else but fillers."""
    total, group, seen = 0, 0, False
    for printed in words:
        word = _known(printed.lower())
        if word is None:
            return None
        if word in _VALUES:
            group += _VALUES[word]
            seen = True
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word in _SCALES:
            total += max(group, 1) * _SCALES[word]
            group = 0
    return total + group if seen else None


def _known(word: str) -> str | None:
    """The number word or filler that this is; None when it is neither."""
    if word in _FILLERS or word in _ALL:
        return word
    if len(word) < 3:
        return None
    found = process.extractOne(word, _ALL, score_cutoff=_LIKENESS)
    return str(found[0]) if found else None
