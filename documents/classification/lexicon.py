"""Which of all known phrases a page says: one pass for the exact ones, bit sets for the misread.

Skeletons in and out. A phrase misread by an engine still shares most of its trigrams with one line.
"""

from __future__ import annotations

from collections.abc import Iterable

_KEY = 4
"""Letters by which phrases are looked up at each place of the page."""
_FUZZY_LENGTH = 12
_LETTERS_A_FAULT = 10
"""One letter in ten may be misread; it destroys three trigrams."""


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
            (bare, self._mask_of(bare), self._halves(bare))
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
        masks = [mask for line in lines if (mask := self._known_mask(line))]
        page = 0
        for mask in masks:
            page |= mask
        return {
            bare
            for bare, whole, halves in self._fuzzy
            if bare not in but
            and _shares(whole, page, bare)
            and any(_shares(whole, m, bare) and _both_halves(halves, m) for m in masks)
        }

    def _mask_of(self, bare: str) -> int:
        mask = 0
        for place in range(len(bare) - 2):
            mask |= self._bits.setdefault(bare[place : place + 3], 1 << len(self._bits))
        return mask

    def _halves(self, bare: str) -> tuple[int, int]:
        middle = len(bare) // 2
        return self._mask_of(bare[: middle + 1]), self._mask_of(bare[middle - 1 :])

    def _known_mask(self, line: str) -> int:
        mask, bits = 0, self._bits
        for place in range(len(line) - 2):
            mask |= bits.get(line[place : place + 3], 0)
        return mask


def _shares(wanted: int, mask: int, bare: str) -> bool:
    """Whether so many trigrams are there as misreading leaves."""
    needed = len(bare) - 2 - 3 * (len(bare) // _LETTERS_A_FAULT)
    return (wanted & mask).bit_count() >= needed


def _both_halves(halves: tuple[int, int], mask: int) -> bool:
    """Whether half of each half is there: "minimum payment due" is no misread "… warning"."""
    return all(2 * (half & mask).bit_count() >= half.bit_count() for half in halves)
