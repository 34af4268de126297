"""Lines of a detail table beneath a form: which words and values stand on a line, under which heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.forms.prints import Print, box_of, text_of
from documents.forms.values import Value, money, trust
from documents.geometry import Box
from documents.us_states import STATE_NAMES, USPS_STATES

_APART = 1.2
"""A gap so many letter heights wide parts two cells."""
_PROSE = 7
"""A cell of so many words is a note, no head of a column."""
_SHARE = re.compile(r"\d{1,3}(?:\.\d+)?%")
_CENTS = re.compile(r"\.\d\d\W*$")
_PERCENT = re.compile(r"percent|%", re.IGNORECASE)
_PLAIN = re.compile(
    r"^\W*(?:amounts?|totals?|values?|percent(?:age|s)?(?:\s*of\s*total)?|us[d$]|\$|%)?(?:\s*\(\$\))?\W*$",
    re.IGNORECASE,
)
"""Heads that say nothing that the title does not."""
_COUNTRY = re.compile(r"^\W*(?:foreign\s*)?countr(?:y|ies)\b", re.IGNORECASE)
_STATE = re.compile(r"^\W*state(?:\s*/\s*territory|\s*name|\s*code)?\W*$", re.IGNORECASE)

Entry = dict[str, Value]
"""Field of `Supplemental` → value."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. words: its cells of words; values: its amounts and shares, left to right."""

    words: tuple[tuple[Print, ...], ...]
    values: tuple[tuple[Print, ...], ...]
    box: Box

    @property
    def label(self) -> str:
        """All its words."""
        return " ".join(text_of(cell) for cell in self.words)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column."""

    text: str
    box: Box
    prints: tuple[Print, ...]


def line_of(prints: Sequence[Print]) -> Line:
    """The line of these prints, which stand at one height. Dollar signs are no words."""
    words: list[list[Print]] = []
    values: list[tuple[Print, ...]] = []
    before: Print | None = None
    items = [p for p in sorted(prints, key=lambda p: p.box.x1) if p.text != "$"]
    for index, item in enumerate(items):
        after = items[index + 1] if index + 1 < len(items) else None
        if item.text == "%" and before is not None:
            continue
        if after is not None and after.text == "%" and re.fullmatch(r"[\d.]+", item.text):
            values.append((item, after))
        elif _SHARE.fullmatch(item.text) or (_CENTS.search(item.text) and money([item])):
            values.append((item,))
        elif words and before is words[-1][-1] and _near(before, item):
            words[-1].append(item)
        else:
            words.append([item])
        before = item
    return Line(tuple(map(tuple, words)), tuple(values), box_of(prints))


def heads_of(lines: Sequence[Line]) -> list[Head]:
    """The columns' heads, whose words may stand on two lines; notes are none."""
    cells = [cell for line in lines for cell in line.words if len(cell) < _PROSE]
    columns: list[list[Print]] = []
    for cell in cells:
        box = box_of(cell)
        home = next((c for c in columns if box_of(c).overlap_x(box) > 0.3 * box.width), None)
        if home is None:
            columns.append(list(cell))
        else:
            home += cell
    return [Head(text_of(c), box_of(c), tuple(c)) for c in columns]


def entries_of(line: Line, heads: Sequence[Head], title: Head, by: str | None) -> list[Entry]:
    """What the line states: an entry a value, but an amount and its share are one.

    by: "country" or "state" where the title says that the lines are such.
    """
    places: Entry = {}
    words: list[Print] = []
    for cell in line.words:
        role = _role(_over(box_of(cell), heads))
        if role and role not in places:
            places[role] = _text(cell)
        else:
            words += cell
    if by and by not in places and line.words and not _states_over(line, heads):
        places[by] = _text(line.words[0])
        words = [item for item in words if item not in line.words[0]]
    found: list[Entry] = []
    several = len({_name(value, heads, title) for value in line.values}) > 1
    for value in line.values:
        head = _over(box_of(value), heads)
        entry = {"description": _description(words, head, title, several), **places}
        if head and _is_state(head.text):
            entry["state"] = _text(head.prints)
        entry |= _value(value, head or title)
        found.append(entry)
    if len(found) == 2 and {"amount", "percent"} == {name for e in found for name in _kinds(e)}:
        return [found[0] | {name: found[1][name] for name in _kinds(found[1])}]
    return found


def _kinds(entry: Entry) -> list[str]:
    return [name for name in ("amount", "percent") if name in entry]


def _name(value: Sequence[Print], heads: Sequence[Head], title: Head) -> str:
    """What the value's column is called; shares of a column of amounts bear no name of their own."""
    head = _over(box_of(value), heads)
    shown = head.text if head else title.text
    return "" if "percent" in _value(value, head or title) else shown


def _value(prints: Sequence[Print], head: Head) -> Entry:
    """The amount, or the share in percent where a sign or the head says so."""
    text = text_of(prints).replace(" ", "")
    share = re.fullmatch(r"(\d{1,3}(?:\.\d+)?)%?", text)
    if share and (text.endswith("%") or _PERCENT.search(head.text)):
        value = Value(float(share[1]), text, trust(prints) * 0.98, box_of(prints))
        return {"percent": value}
    amount = money(prints)
    return {"amount": amount} if amount else {}


def _description(words: Sequence[Print], head: Head | None, title: Head, several: bool) -> Value:
    """The line's own words, and its column's where there are several; without any, the title's."""
    own = list(words)
    telling = head is not None and not _is_state(head.text) and not _PLAIN.match(head.text)
    if head and telling and (several or not own):
        own += head.prints
    return _text(own or title.prints)


def _text(prints: Sequence[Print]) -> Value:
    text = text_of(prints)
    return Value(text.strip(" :"), text, trust(prints) * 0.97, box_of(prints))


def _role(head: Head | None) -> str | None:
    if head is None:
        return None
    return "country" if _COUNTRY.match(head.text) else "state" if _STATE.match(head.text) else None


def _over(box: Box, heads: Sequence[Head]) -> Head | None:
    """The head of the column that the box stands in: the one above that shares most of its width."""
    near = [h for h in heads if h.box.overlap_x(box) > 0]
    if near:
        return max(near, key=lambda h: h.box.overlap_x(box))
    close = [
        h for h in heads if min(abs(h.box.x2 - box.x2), abs(h.box.x1 - box.x1)) < 2 * box.height
    ]
    return min(close, key=lambda h: abs(h.box.center_x - box.center_x), default=None)


def _states_over(line: Line, heads: Sequence[Head]) -> bool:
    """Whether the columns are the states, and the lines something else."""
    over = [_over(box_of(value), heads) for value in line.values]
    return any(head is not None and _is_state(head.text) for head in over)


def _is_state(text: str) -> bool:
    return text in USPS_STATES or text.lower() in STATE_NAMES


def _near(before: Print, item: Print) -> bool:
    return item.box.x1 - before.box.x2 < _APART * max(before.box.height, item.box.height)
