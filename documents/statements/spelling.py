"""Words of the vocabulary found in print that OCR glued together or misread by one letter.

Only words that announce something are set right, for understanding; values stay as printed.
"""

from __future__ import annotations

from functools import lru_cache

from documents.statements.vocabulary import COLUMN_PHRASES, SECTION_WORDS, TOTAL_WORDS

_BALANCE_WORDS = frozenset(
    {
        "beginning", "opening", "starting", "previous", "prior", "last", "ending", "closing", "new",
        "current", "final", "balance", "forward", "brought", "carried", "statement", "ledger",
        "account", "daily", "collected", "average", "minimum", "summary", "history", "period",
        "this", "on", "as", "of", "year", "date", "number", "days", "charged", "available", "limit",
        "due",
    }
)  # fmt: skip
_COLUMN_WORDS = frozenset(
    word for phrases in COLUMN_PHRASES.values() for phrase in phrases for word in phrase.split()
)
_KNOWN = {
    word
    for word in _BALANCE_WORDS | _COLUMN_WORDS | SECTION_WORDS | TOTAL_WORDS
    if word.isalpha() and len(word) > 1
}
_LONG = sorted(word for word in _KNOWN if len(word) >= 6)
"""In a fixed order: of two words that are equally near, every run takes the same."""
_SHORTEST_GLUED = 6


def spelled(plain: str) -> str:
    """Lower-case words with single spaces, glued and misread ones set right where that is clear."""
    return " ".join(part for word in plain.split() for part in parts_of(word))


def is_known(word: str) -> bool:
    """Whether statements use the word to announce something. word: in lower case."""
    return word in _KNOWN


@lru_cache(maxsize=16384)
def parts_of(word: str) -> tuple[str, ...]:
    """The words that this one is made of; itself when nothing is known of it."""
    if word in _KNOWN or len(word) < _SHORTEST_GLUED:
        return (word,)
    near = next((known for known in _LONG if one_off(word, known)), None)
    if near:
        return (near,)
    return _cut(word) or (word,)


def _cut(word: str) -> tuple[str, ...] | None:
    """The word as known words in a row, the fewest; None when it is none."""
    best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
    for end in range(2, len(word) + 1):
        for start in range(max(end - 14, 0), end - 1):
            before, last = best[start], word[start:end]
            if before is None or last not in _KNOWN:
                continue
            found = best[end]
            if found is None or len(before) + 1 < len(found):
                best[end] = (*before, last)
    whole = best[len(word)]
    return whole if whole and any(len(part) >= 4 for part in whole) else None


def one_off(a: str, b: str) -> bool:
    """Whether one letter was misread, lost or added."""
    if abs(len(a) - len(b)) > 1:
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    short, long = sorted((a, b), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
