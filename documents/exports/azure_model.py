"""How our fields are given the names and types of Azure Document Intelligence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

AzureType = Literal[
    "string", "number", "date", "time", "address", "phoneNumber", "currency", "boolean", "word"
]
"""`word` is how the W-2 and 1098 models give a checkbox: the string true or false."""

Names = dict[str, tuple[str, AzureType]]
"""Our field → Azure's path and type."""


@dataclass(frozen=True, slots=True)
class AzureModel:
    """lists: our list → Azure's list, and the names of its lines."""

    doc_type: str
    names: Names
    lists: dict[str, tuple[str, Names]] = field(default_factory=dict)
