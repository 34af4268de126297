"""Which of all known phrases a page says: one pass for the exact ones, bit sets for the misread.

Skeletons in and out. A phrase misread by an engine still shares most of its trigrams with one line.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

_KEY = 4
"""Letters by which phrases are looked up at each place of the page."""
_FUZZY_LENGTH = 12
_LETTERS_A_FAULT = 10
"""One letter in ten may be misread; it destroys three trigrams."""
_GROUP = 8
"""Lines that are asked together first, which spares asking most of them one by one."""


@dataclass(frozen=True, slots=True)
class _Misreadable:
    """A phrase as sets of trigrams: whole, its halves; needed: how many of them misreading leaves."""

    bare: str
    whole: int
    begin: int
    end: int
    needed: int

    def stands_in(self, mask: int) -> bool:
        """Whether a line of those trigrams says it.

        Half of each half must be there: "minimum payment due" is no misread "… warning".
        """
        return (
            (self.whole & mask).bit_count() >= self.needed
            and 2 * (self.begin & mask).bit_count() >= self.begin.bit_count()
            and 2 * (self.end & mask).bit_count() >= self.end.bit_count()
        )


class Lexicon:
    """Phrases to look for. Building it is slow (milliseconds), asking it is not."""

    def __init__(self, bares: Iterable[str], exact_only: Iterable[str] = ()) -> None:
        """Take skeletons; those of `exact_only` are never taken for misread."""
        known, strict = sorted(set(bares)), set(exact_only)
        self._short = [bare for bare in known if len(bare) < _KEY]
        self._by_key: dict[str, list[str]] = {}
        for bare in known:
            if len(bare) >= _KEY:
                self._by_key.setdefault(bare[:_KEY], []).append(bare)
        self._bits: dict[str, int] = {}
        self._fuzzy = [
            self._misreadable(bare)
            for bare in known
            if len(bare) >= _FUZZY_LENGTH and bare not in strict
        ]

    def exact(self, text: str) -> set[str]:
        """Phrases that stand in the skeleton `text`."""
        found = {bare for bare in self._short if bare in text}
        by_key = self._by_key
        for place in range(len(text) - _KEY + 1):
            candidates = by_key.get(text[place : place + _KEY])
            if candidates:
                found.update(bare for bare in candidates if text.startswith(bare, place))
        return found

    def nearly(self, lines: Iterable[str], but: set[str]) -> set[str]:
        """Phrases that stand in one of the lines but for a misread letter in ten; not those of `but`."""
        masks = [self._known_mask(line) for line in lines if len(line) >= _FUZZY_LENGTH - 2]
        groups = [masks[n : n + _GROUP] for n in range(0, len(masks), _GROUP)]
        parts = [(_all_of(group), group) for group in groups]
        page = _all_of(part for part, _ in parts)
        found = set()
        for phrase in self._fuzzy:
            whole, needed = phrase.whole, phrase.needed
            if (whole & page).bit_count() < needed or phrase.bare in but:
                continue
            for part, group in parts:
                if (whole & part).bit_count() >= needed and any(map(phrase.stands_in, group)):
                    found.add(phrase.bare)
                    break
        return found

    def _misreadable(self, bare: str) -> _Misreadable:
        middle = len(bare) // 2
        return _Misreadable(
            bare,
            self._mask_of(bare),
            self._mask_of(bare[: middle + 1]),
            self._mask_of(bare[middle - 1 :]),
            len(bare) - 2 - 3 * (len(bare) // _LETTERS_A_FAULT),
        )

    def _mask_of(self, bare: str) -> int:
        mask = 0
        for place in range(len(bare) - 2):
            mask |= self._bits.setdefault(bare[place : place + 3], 1 << len(self._bits))
        return mask

    def _known_mask(self, line: str) -> int:
        mask, bits = 0, self._bits
        for place in range(len(line) - 2):
            mask |= bits.get(line[place : place + 3], 0)
        return mask


def _all_of(masks: Iterable[int]) -> int:
    return reduce(or_, masks, 0)
