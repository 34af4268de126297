"""State and local lines at the foot of a tax form, any number of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.forms.columns import Row
from documents.forms.prints import Print, text_of
from documents.forms.values import Value, money, text_value, trust
from documents.us_states import USPS_STATES

_STATE = re.compile(r"([A-Z]{2})(?![A-Za-z])[-/|.: ]*")
_SURE = 0.97
"""OCR's score of a word that it read without doubt."""
_AMOUNTS = ("state_wages", "state_tax")
_REALIGNED = 0.9
_BARS = "|[](){}」「_!.,:;-/\\' "
_STATE_BY_EYE = re.compile(r"([A-Z]{2})(?:[JIl1]?(?=\d{4})|(?![A-Za-z]))[-/|.: \[\]」「]*")
"""As OCR gives it when the rule between state and ID is read as a letter."""


def state_rows(rows: Sequence[Row]) -> list[dict[str, Value]]:
    """The lines' values by field; lines with nothing but an ID or a name are none."""
    apart = _realigned([part for row in rows for part in _rows_apart(row)])
    ids = [_head_of(row) for row in apart]
    read_rows = [_state_row(row, ids) for row in apart]
    return [row for row in read_rows if row.keys() - {"state_id", "locality"}]


def _rows_apart(row: Row) -> list[Row]:
    """Rows that an engine wrote on one line: as many as there are states before an ID."""
    head = _head_of(row)
    starts = [n for n, p in enumerate(head) if p.text in USPS_STATES and n + 1 < len(head)]
    starts = [n for n in starts if re.search(r"\d", head[n + 1].text)]
    if len(starts) < 2 or starts[0] != 0:
        return [row]
    ends = [*starts[1:], len(head)]
    parts: list[Row] = [{"state_id": head[a:b]} for a, b in zip(starts, ends, strict=True)]
    for column, prints in row.items():
        if column in ("state", "state_id"):
            continue
        # With fewer amounts than states nobody can tell whose they are.
        doubt = 1.0 if len(prints) == len(parts) else 0.5
        for index, item in enumerate(sorted(prints, key=lambda p: p.box.x1)):
            own = replace(item, confidence=item.confidence * doubt)
            parts[min(index, len(parts) - 1)].setdefault(column, []).append(own)
    return parts


def _realigned(rows: Sequence[Row]) -> list[Row]:
    """The rows with amounts that stand a little above or below their state given to it.

    Where there are as many as states, they are theirs in order, though less surely.
    """
    found = [dict(row) for row in rows]
    heads = [n for n, row in enumerate(found) if _head_of(row)]
    for column in _AMOUNTS:
        held = [n for n, row in enumerate(found) if column in row]
        strays = [found[n] for n in held if n not in heads]
        if (
            not strays
            or len(held) != len(heads)
            or any(row.keys() - set(_AMOUNTS) for row in strays)
        ):
            continue
        moved = [found[n].pop(column) for n in held]
        for n, prints in zip(heads, moved, strict=True):
            found[n][column] = [replace(p, confidence=_REALIGNED * p.confidence) for p in prints]
    return [row for row in found if row]


def _head_of(row: Row) -> list[Print]:
    """State and ID: one or two captions, and print that drifts between them."""
    state, number = (
        sorted(row.get(column, []), key=lambda p: p.box.x1) for column in ("state", "state_id")
    )
    both = [*state, *number]
    if state and number:
        apart = abs(state[0].box.center_y - number[0].box.center_y)
        if apart > 0.8 * state[0].box.height:  # a list has them one under the other
            return both
    return sorted(both, key=lambda p: p.box.x1)


def _state_row(row: Row, heads: Sequence[Sequence[Print]]) -> dict[str, Value]:
    values: dict[str, Value] = {}
    head = _head_of(row)
    if head:
        shape = _STATE if head[0].exact else _STATE_BY_EYE
        code = shape.match(head[0].text)
        rest = head
        if code and code[1] in USPS_STATES:
            values["state"] = Value(code[1], head[0].text, trust(head[:1]), head[0].box)
            rest = [replace(head[0], text=head[0].text[code.end() :]), *head[1:]]
        rest = [p for p in rest if re.search(r"\w", p.text)]
        if rest:
            values["state_id"] = _state_id(rest, heads)
    for column in ("state_wages", "state_tax", "local_wages", "local_tax"):
        value = money(row.get(column, []))
        if value:
            values[column] = value
    place = row.get("locality", [])
    if re.search(r"\w", text_of(place)):
        values["locality"] = text_value(place, 0.97)
    return values


def _state_id(prints: Sequence[Print], heads: Sequence[Sequence[Print]]) -> Value:
    """The ID as printed. OCR may read the rule before it as a 1: then it begins left of the others."""
    first = prints[0]
    if not first.exact and (bare := first.text.lstrip(_BARS)):
        first = replace(first, text=re.sub(r"^[JIl](?=\d{2})", "", bare))
        prints = [first, *prints[1:]]
    value = text_value(prints, 0.98)
    others = [p for head in heads for p in head if p.box != first.box and re.match(r"\d", p.text)]
    letter = first.box.width / max(len(first.text), 1)
    sticks_out = any(
        len(p.text) == len(first.text) - 1 and p.box.x1 - first.box.x1 > 0.4 * letter
        for p in others
    )
    if first.confidence < _SURE and first.text.startswith(("1", "I", "l", "|")) and sticks_out:
        return Value(value.value[1:], value.text, value.confidence * 0.8, value.box)
    return value
