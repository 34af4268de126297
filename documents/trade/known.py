"""A field of trade papers as its labels tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ValueKind = Literal["number", "account", "date", "words", "code", "decimal"]
"""account: a number, also one in groups of digits; decimal: a number with a point, such as a rate or
a volume, with or without a currency.
"""


@dataclass(frozen=True, slots=True)
class Known:
    """A field, the kind of its value, and its labels as patterns, the best first.

    not_beside: what says that a row names something else; not_near: that it does so for the rows
    right over and under it too.
    """

    kind: ValueKind
    labels: tuple[str, ...]
    not_beside: str = ""
    not_near: str = ""
