"""Ways to read a statement's doubtful lines, tried one after another until the balances close."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Way:
    """What a walk takes doubtful lines for.

    lenient: dated rows count also under headings that usually hold no transactions. turning: a
    heading may stand as close under a row as the next line of its text. dateless: what a row without
    a date is: of the day before it, no row, or also one of no day. parted: a new opening balance
    begins another account, also where both balances stand over its rows.
    """

    lenient: bool = False
    turning: bool = True
    dateless: Literal["same day", "never", "headed"] = "same day"
    parted: bool = False
