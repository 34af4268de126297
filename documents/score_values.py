"""Whether a value that was read is the value of the truth, by the kind of value the truth has.

Money to the cent, dates as days, booleans as they are, words without case, spaces and punctuation.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from documents.dates import find_dates
from documents.money import parse_money

_BOX = re.compile(r"^box_\d+[a-z]?_(?=.)")
_HALF_CENT = 0.005
_MASK = re.compile(r"[*•#]{2,}")


def field_name(truth_name: str) -> str:
    """Our name of a truth field: `box_1_wages` is `wages`; `box_12` is a list and keeps its name."""
    return _BOX.sub("", truth_name)


def is_right(truth: Any, given: Any) -> bool:
    """Whether `given` says what the truth says. A truth of None wants nothing: None, "" or [].

    A number must be given as a number; a truth that holds one as text may be answered by a number.
    """
    if truth is None:
        return is_nothing(given)
    if is_nothing(given):
        return False
    if isinstance(truth, bool) or isinstance(given, bool):
        return truth is given
    if isinstance(truth, int | float):
        return isinstance(given, int | float) and abs(given - truth) < _HALF_CENT
    if isinstance(truth, str):
        return _is_right_text(truth, given)
    if isinstance(truth, list) and isinstance(given, list):
        return len(truth) == len(given) and all(map(is_right, truth, given))
    return bool(truth == given)


def is_nothing(given: Any) -> bool:
    """Whether no value was given: a blank box is absent, null or empty."""
    return given is None or given == "" or given == []


def comparable(value: Any) -> Any:
    """A hashable that is equal for values that say the same: whole cents, or normalised text."""
    if is_nothing(value) or isinstance(value, bool):
        return None if is_nothing(value) else value
    return round(value * 100) if isinstance(value, int | float) else normalised(str(value))


def normalised(text: str) -> str:
    """Letters and digits only, in one case; runs of mask characters become x, as in XXX-XX-1234."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = _MASK.sub(lambda m: "x" * len(m.group()), plain)
    return "".join(c for c in plain if c.isalnum()) or plain.strip()


def _is_right_text(truth: str, given: Any) -> bool:
    if isinstance(given, int | float):
        amount = _amount(truth)
        return amount is not None and abs(amount - given) < _HALF_CENT
    if not isinstance(given, str):
        return False
    if normalised(truth) == normalised(given):
        return True
    day = _day(truth)
    return day is not None and day == _day(given)


def _amount(text: str) -> float | None:
    money = parse_money(text)
    return float(money.value) if money else None


def _day(text: str) -> str | None:
    """The day that a text is as a whole; truth from receipts abroad is written day first."""
    dates = find_dates(text.strip(), day_first=True)
    return dates[0].iso() if len(dates) == 1 and dates[0].text == text.strip() else None
