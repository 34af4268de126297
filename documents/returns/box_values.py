"""What stands in one box, by the kind of box that it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from documents.dates import find_dates
from documents.forms.prints import Print, lines_of, text_of
from documents.forms.values import Value, line_text, money, text_value, trust
from documents.returns.table import BoxKind

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s?%?")
_CODE = re.compile(r"^[0-9A-HJ-NP-UWY]{1,2}$")
_SAID = re.compile(r"^([0-9A-HJ-NP-UWY]{1,2})\s?[-–—]\s?[A-Za-z]{3,}")
"""A code with its meaning behind it: "7-NONDISABILITY"."""
_TOWN = re.compile(r"(?:\b[A-Z]{2}\.?,?\s+|^)\d{5}(?:-\d{4})?$")
_FEW, _BROKEN_OFF = 3, 0.75
"""An address of more words that ends with its state may go on with the ZIP code, elsewhere."""
_APART = 3.0
"""Print so far away on its line, in its height, is another column's."""


def box_value(kind: BoxKind, prints: Sequence[Print]) -> Value | None:
    """The value of a box; None when it is blank. Ticks are read with their neighbours, elsewhere."""
    said = [p for p in prints if re.search(r"\w", p.text)]
    if kind == "money":
        return money(prints)
    if not said:
        return None
    if kind == "date":
        return _date(said)
    if kind in ("percent", "year", "count"):
        return _number(kind, said)
    return _code(said) if kind == "code" else _text(said)


def account_number(prints: Sequence[Print]) -> Value | None:
    """The account number; OCR runs it together with the end of its caption.

    It has a figure, or a mask, and ends where its line has a gap.
    """
    lines = lines_of([p for p in prints if re.search(r"\w|[*•]", p.text)])
    value = text_value(_unbroken(lines[0]), 0.98) if lines else None
    if value is None or not re.search(r"[\d*•]|XX", str(value.value)):
        return None
    bare = re.sub(r"(?i)^(?:number|no|nr)\s*[.:]+\s*", "", str(value.value))
    return value if bare == value.value else Value(bare, value.text, value.confidence, value.box)


def _unbroken(line: Sequence[Print]) -> list[Print]:
    """The line up to its first gap behind a word with a figure."""
    for n, (one, other) in enumerate(pairwise(line), 1):
        far = other.box.x1 - one.box.x2 > _APART * one.box.height
        if far and re.search(r"\d", text_of(line[:n])):
            return list(line[:n])
    return list(line)


def code_values(prints: Sequence[Print]) -> list[Value]:
    """Three-digit occupation codes of a box, in order."""
    codes = [p for p in prints if re.fullmatch(r"\d{3}[,;]?", p.text)]
    return [Value(p.text[:3], p.text, trust([p]), p.box) for p in codes]


def _text(prints: Sequence[Print]) -> Value | None:
    """The first line, with the town of an address or an amount that stands alone under it.

    "88 ELM ST", "RENO NV 89501"; "PROPERTY TAX", "2,118.44".
    """
    lines = lines_of(prints)
    if len(lines) > 1 and _TOWN.search(text_of(lines[1])):
        return text_value([*lines[0], *lines[1]], 0.95)
    if len(lines) > 1 and len(lines[1]) == 1 and re.fullmatch(r"\$?[\d,]+\.\d\d", lines[1][0].text):
        return text_value([*lines[0], *lines[1]], 0.95)
    first = line_text(prints)
    broken = first and len(first.value.split()) > _FEW and re.search(r"\b[A-Z]{2}$", first.value)
    return first.doubted(_BROKEN_OFF) if first and broken else first


def _date(prints: Sequence[Print]) -> Value | None:
    for line in lines_of(prints):
        text = text_of(line)
        dates = find_dates(text, day_first=False)
        if dates and dates[0].year:
            return Value(dates[0].iso(), text, trust(line), text_value(line, 1.0).box)
    return None


def _number(kind: BoxKind, prints: Sequence[Print]) -> Value | None:
    """The first line's number; the end of a caption may stand above it."""
    for line in lines_of(prints):
        text = text_of(line)
        shape = _YEAR if kind == "year" else _PERCENT
        found = shape.search(text)
        if found and kind == "year":
            return _made(int(found[1]), text, line)
        if found:
            return _made(float(found[1]) if kind == "percent" else found[1], text, line)
    return None


def _made(value: int | float | str, text: str, line: Sequence[Print]) -> Value:
    return Value(value, text, trust(line) * 0.98, text_value(line, 1.0).box)


def _code(prints: Sequence[Print]) -> Value | None:
    """One or two codes, in one box or with a space between: "7B", "1 L", "G"."""
    candidates = [*lines_of(prints), *([item] for item in prints)]
    for group in candidates:
        joined = "".join(p.text for p in group).strip(".").upper()
        if _CODE.match(joined):
            # 1 and I, 8 and B look alike, and both may be a code: never quite sure by eye.
            doubt = 0.98 if group[0].exact else 0.93
            return Value(joined, text_of(group), trust(group) * doubt, text_value(group, 1.0).box)
    for line in lines_of(prints):
        said = _SAID.match(text_of(line))
        if said:
            return Value(said[1], text_of(line), trust(line) * 0.95, text_value(line, 1.0).box)
    return None
