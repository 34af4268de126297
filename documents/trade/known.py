"""A field of trade papers as its labels tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ValueKind = Literal["number", "date", "words", "code", "decimal"]
"""decimal: a number with a point, such as a rate or a volume, with or without a currency."""


@dataclass(frozen=True, slots=True)
class Known:
    """A field, the kind of its value, and its labels as patterns, the best first.

    not_beside: what says that a row names something else.
    """

    kind: ValueKind
    labels: tuple[str, ...]
    not_beside: str = ""
