"""A form that goes on on another one: an employer prints a second W-2 when box 12 or the states overflow.

IRS General Instructions for Forms W-2 and W-3: more than four codes of box 12, or more than two states,
go on a further Form W-2, which repeats the parties and leaves out, or repeats, the federal amounts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.forms.copies import Reading

_LISTS = ("box_12", "state_local", "box_14")
"""Lists of the form that may go on elsewhere."""


def continuations(readings: Sequence[Reading], amounts: Sequence[str]) -> list[list[int]]:
    """Indexes of the readings in groups of copies; the first group is the form itself.

    A further group repeats lists of the first or has others altogether, at least one, and states no
    amounts that the first does not state alike.
    """
    groups: list[list[int]] = []
    for index in sorted(range(len(readings)), key=lambda n: -_weight(readings[n], amounts)):
        home = next(
            (g for g in groups if not _goes_on(readings[g[0]], readings[index], amounts)), None
        )
        if home is None:
            groups.append([index])
        else:
            home.append(index)
    return [sorted(group) for group in groups]


def joined(first: Reading, rest: Sequence[Reading]) -> Reading:
    """The form with the lists of its continuations added at their ends."""
    whole = dict(first)
    for further in rest:
        for name in _LISTS:
            if _list(whole, name) & _list(further, name):
                continue
            start = len(_indexes(whole, name))
            for path, placed in further.items():
                found = re.fullmatch(rf"{name}\[(\d+)\](.*)", path)
                if found:
                    whole[f"{name}[{start + int(found[1])}]{found[2]}"] = placed
        if (
            "other" in further
            and "other" in whole
            and _list(first, "box_14") != _list(further, "box_14")
        ):
            both = (whole["other"].value, further["other"].value)
            text = "; ".join(str(value.value) for value in both)
            value = type(both[0])(text, text, min(v.confidence for v in both), both[0].box)
            whole["other"] = type(whole["other"])(value, whole["other"].page_number, "14")
        for path, placed in further.items():
            whole.setdefault(path, placed)
    return whole


def _weight(reading: Reading, amounts: Sequence[str]) -> int:
    return sum(name in reading for name in amounts)


def _goes_on(first: Reading, further: Reading, amounts: Sequence[str]) -> bool:
    both = [n for n in amounts if n in first and n in further]
    if any(first[n].value.value != further[n].value.value for n in both):
        return False
    if 0 < len(both) < 0.5 * _weight(first, amounts):
        return False
    further_lists = [name for name in _LISTS if _list(further, name)]
    new = [name for name in further_lists if not _list(first, name) & _list(further, name)]
    if any(_partly(_list(first, n), _list(further, n)) for n in further_lists):
        return False
    blank = not both and _weight(first, amounts) > 0
    telling = [name for name in new if name != "box_14" and _list(first, name)]
    return bool(telling) or (blank and bool(new))


def _partly(mine: set[str], other: set[str]) -> bool:
    """Whether some entries are the same and some are not: two readings of one list."""
    return bool(mine & other) and mine != other


def _list(reading: Reading, name: str) -> set[str]:
    """What the list's entries state, whichever entry: a code misread leaves its amount."""
    return {
        str(placed.value.value) for path, placed in reading.items() if path.startswith(f"{name}[")
    }


def _indexes(reading: Reading, name: str) -> set[str]:
    return {path.split("]")[0] for path in reading if path.startswith(f"{name}[")}
