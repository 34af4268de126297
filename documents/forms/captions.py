"""What a form's captions say, as data, and a caption found on a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from documents.geometry import Box

Holds = Literal["text", "taxpayer", "amount", "ticks", "lines"]
"""text: anything; taxpayer: a taxpayer's number; amount: one amount; ticks: checkboxes; lines: several
lines, so it may be tall."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A box's caption. field: "" for print that bounds boxes and names no field.

    texts: known wordings without the number. numbers: how the box's number is printed, in lower
    case; with `needs_number` the words alone are too common to count. holds: what may stand in the
    box. ends_form: print that stands under the last box when it is below it, such as the form's
    name. floats: it stands beside the boxes and bounds none. alone: its words are too common where
    others stand close beside them.
    """

    field: str
    texts: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    needs_number: bool = False
    holds: Holds = "text"
    ends_form: bool = False
    floats: bool = False
    alone: bool = False

    @property
    def box(self) -> str | None:
        """The box's name as printed."""
        return self.numbers[0] if self.numbers else None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A caption on the page. quality: 0..100 likeness; numbered: its box number stands before it.

    letters: length of the wording that it was recognised by.
    """

    caption: Caption
    box: Box
    prints: frozenset[int]
    quality: float
    numbered: bool
    letters: int

    @property
    def field(self) -> str:
        return self.caption.field


def plain(text: str) -> str:
    """Letters and digits in lower case: spaces and dots are what OCR loses first."""
    return re.sub(r"[^0-9a-z]", "", text.lower())
