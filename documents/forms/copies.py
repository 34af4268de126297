"""What the copies of a form state, and their vote: the majority is the answer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.forms.values import Value

Reading = dict[str, "Placed"]
"""One copy as read: path → value."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A value of one copy with its page and the form's box."""

    value: Value
    page_number: int
    box: str | None = None


_UNSEEN = 0.8
"""How sure at most it is that a checkbox of which nothing was seen is blank."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Copies that disagree on a path: `agreeing` of `reading` copies have the value that was kept."""

    path: str
    agreeing: int
    reading: int


def vote(copies: Sequence[Reading]) -> tuple[Reading, list[Difference]]:
    """The value most copies have, path by path, and where they differ.

    A list (paths such as `box_12[1].code`) is voted on among the copies that have its usual length.
    """
    if len(copies) == 1:
        return dict(copies[0]), []
    agreed: Reading = {}
    differences = []
    for root, members in _roots(copies).items():
        paths = list(
            dict.fromkeys(path for copy in members for path in copy if _root(path) == root)
        )
        for path in paths:
            seen = [copy[path] for copy in members if path in copy]
            winner, agreeing = _majority(seen)
            blank = len(members) - len(seen)
            agreed[path] = _with_vote(winner, agreeing, len(seen), blank)
            if agreeing < len(seen):
                differences.append(Difference(path, agreeing, len(seen)))
    return agreed, differences


def _roots(copies: Sequence[Reading]) -> dict[str, list[Reading]]:
    """List or field name → the copies that take part in its vote."""
    names = list(dict.fromkeys(_root(path) for copy in copies for path in copy))
    taking_part = {}
    for name in names:
        having = [copy for copy in copies if any(_root(path) == name for path in copy)]
        if any(path != name for path in having[0] if _root(path) == name):
            lengths = Counter(_length(copy, name) for copy in having)
            usual = max(lengths, key=lambda n: (lengths[n], n))
            taking_part[name] = [copy for copy in having if _length(copy, name) == usual]
        else:
            taking_part[name] = list(copies)
    return taking_part


def _root(path: str) -> str:
    return path.split("[", 1)[0]


def _length(copy: Reading, name: str) -> int:
    return len({path.split("]", 1)[0] for path in copy if _root(path) == name})


def _majority(seen: Sequence[Placed]) -> tuple[Placed, int]:
    """The value that most have, by the surest of them; a tie goes to the surer side."""
    groups: dict[str, list[Placed]] = defaultdict(list)
    for placed in seen:
        groups[repr(placed.value.value)].append(placed)
    best = max(groups.values(), key=lambda g: (len(g), sum(p.value.confidence for p in g)))
    return max(best, key=lambda p: p.value.confidence), len(best)


def _with_vote(winner: Placed, agreeing: int, reading: int, blank: int) -> Placed:
    """Agreement makes a value surer, dissent and blank copies less sure."""
    sure = winner.value.confidence
    # That no copy shows a mark is one reason, however many copies there are.
    unseen = winner.value.value is False and not winner.value.text and sure <= _UNSEEN
    if agreeing == reading and agreeing > 1 and not unseen:
        sure = 1 - (1 - sure) * 0.6
    if agreeing < reading:
        sure = min(sure, 0.94) * (0.6 + 0.4 * agreeing / reading)
    if blank:
        sure *= 0.8 + 0.2 * reading / (reading + blank)
    return replace(winner, value=replace(winner.value, confidence=sure))
