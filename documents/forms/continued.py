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
            if _shared(whole, further, name):
                continue
            start = len(_indexes(whole, name))
            for path, placed in further.items():
                found = re.fullmatch(rf"{name}\[(\d+)\](.*)", path)
                if found:
                    whole[f"{name}[{start + int(found[1])}]{found[2]}"] = placed
        if "other" in further and "other" in whole and not _shared(first, further, "box_14"):
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
    further_lists = [name for name in _LISTS if _entries(further, name)]
    new = [name for name in further_lists if not _shared(first, further, name)]
    if any(_partly(first, further, name) for name in further_lists):
        return False
    blank = not both and _weight(first, amounts) > 0
    telling = [name for name in new if name != "box_14" and _entries(first, name)]
    return bool(telling) or (blank and bool(new))


def _partly(first: Reading, further: Reading, name: str) -> bool:
    """Whether the lists share entries and are not the same: two readings of one list."""
    return _shared(first, further, name) > 0 and _entries(first, name) != _entries(further, name)


def _shared(first: Reading, further: Reading, name: str) -> int:
    """How many entries of the further list the first one has too."""
    mine = _entries(first, name)
    return sum(any(_same(entry, other) for other in mine) for entry in _entries(further, name))


def _same(one: dict[str, object], other: dict[str, object]) -> bool:
    """Whether two readings are of one entry: half of it is equal, as when a code is misread.

    Two lines of one state, or of towns of one name, have little else in common.
    """
    equal = [key for key in one.keys() & other.keys() if one[key] == other[key]]
    return len(equal) >= 0.5 * max(len(one), len(other))


def _entries(reading: Reading, name: str) -> list[dict[str, object]]:
    """The list's entries, column → value."""
    entries: dict[str, dict[str, object]] = {}
    for path, placed in reading.items():
        place, _, key = path.partition("].")
        if place.startswith(f"{name}["):
            entries.setdefault(place, {})[key] = placed.value.value
    return list(entries.values())


def _indexes(reading: Reading, name: str) -> set[str]:
    return {path.split("]")[0] for path in reading if path.startswith(f"{name}[")}
