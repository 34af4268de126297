"""One value of a result as the report shows it: its words, its label, the colour of its confidence."""

import math
import re
from dataclasses import dataclass
from typing import Any, Final

DOUBTFUL_BELOW: Final = 0.9
POOR_BELOW: Final = 0.7
_DECIMALS: Final = re.compile(r"\d[\d,]*\.(\d+)")
_ACRONYMS: Final = frozenset(
    ("ssn", "ein", "tin", "id", "fatca", "ira", "sep", "simple", "micr", "po", "apr")
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One value. `bbox`: pixels of the page image, origin top left; None if it has no place."""

    path: str
    value: str
    text: str | None
    confidence: float | None
    page_number: int | None
    bbox: tuple[float, float, float, float] | None
    box: str | None
    is_private: bool
    is_number: bool
    severity: str | None

    @property
    def label(self) -> str:
        """The path as a person says it."""
        return label_of(self.path)

    @property
    def grade(self) -> str:
        """One of good, fair, poor, unknown: the colour of the confidence."""
        return grade(self.confidence)

    @property
    def is_doubtful(self) -> bool:
        """Low confidence, or named by a finding."""
        return self.severity is not None or self.grade in {"fair", "poor"}


def grade(confidence: float | None) -> str:
    """Confidence 0..1 as good, fair (doubtful), poor; unknown for None."""
    if confidence is None or math.isnan(confidence):
        return "unknown"
    if confidence < POOR_BELOW:
        return "poor"
    return "fair" if confidence < DOUBTFUL_BELOW else "good"


def label_of(path: str) -> str:
    """`employee_ssn` → `Employee SSN`; `accounts[0].transactions` → `Accounts 1, transactions`."""
    numbered = re.sub(r"\[(\d+)\]", lambda match: f" {int(match[1]) + 1},", path)
    words = re.split(r"[\s_.]+", numbered.replace(",.", ", ").rstrip(","))
    spelled = [word.upper() if word.lower() in _ACRONYMS else word for word in words if word]
    label = " ".join(spelled)
    return label[:1].upper() + label[1:]


def shown_value(value: Any, text: str | None) -> str:
    """A value as a person writes it: thousands in commas, the decimals that the paper prints."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    exact = repr(value)
    if isinstance(value, float) and math.isfinite(value) and "e" not in exact:
        printed = _DECIMALS.search(text or "")
        needed = len(exact.partition(".")[2])
        return f"{value:,.{max(needed, len(printed[1]) if printed else 2)}f}"
    if isinstance(value, int) and "," in (text or ""):
        return f"{value:,}"
    return str(value)
