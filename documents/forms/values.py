"""Typed values out of the print of one cell: money, taxpayer numbers, parties, coded amounts.

Each gives a `Value` with how sure the pattern makes it, or None: a blank cell has no value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from documents.forms.prints import Print, box_of, lines_of, text_of
from documents.geometry import Box
from documents.misread import with_capital_o
from documents.money import number, parse_money

_SSN = re.compile(r"(?:\d{3}|[Xx*#•]{3})[-– ]?(?:\d{2}|[Xx*#•]{2})[-– ]?\d{4}(?!\d)")
_MASK_DASH = re.compile(r"(?<=[Xx*#•])[_.~=—]+(?=[Xx*#•\d])|(?<=\*)-{2,}")
"""What OCR makes of the dashes of a masked number: "***_**-1234"."""
_RUN_TOGETHER, _DASHES = re.compile(r"([X*•])\1{4}-?(\d{4})"), r"\1\1\1-\1\1-\2"
"""A masked number whose first dash OCR lost among the signs: "*****-1234"."""
_EIN = re.compile(r"(?:\d{2}|[Xx*#•]{2})[-– ]?(?:\d{7}|[Xx*#•]{3}\d{4})(?!\d)")
_LOOK_ALIKES = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8"})
_CENTS_APART = re.compile(r"^\$?\s*(?:[\d,]*\d|\d{1,3}(?:[.,]\d{3})+)[\s,.]{1,2}\d\d$")
_NO_AMOUNT = re.compile(r"^(?:\d{1,2}|20[0-4]\d)$")
_STREET = re.compile(
    r"^(\d+[\w/-]*\s|P\.?\s*O\.?\s*BOX|POST OFFICE BOX|BOX\s+\d|RR\s*\d|C/O\b|%|ATTN\b"
    r"|(?:SUITE|STE|FLOOR|APT|UNIT)\b|ONE\s|[NSEW]\d+)",
    re.IGNORECASE,
)
_CITY = re.compile(r"\b[A-Z]{2}\.?,?\s*\d{5}(?:\s?-?\s?\d{4})?\b", re.IGNORECASE)
_BAR = re.compile(r"(?<=[a-z])[!|](?=[a-z\s]|$)|(?<=\s)[!|](?=[a-z])")
"""What OCR makes of a small l within a word; no name has such a sign there."""
_SUFFIX = re.compile(r"(?<=\s)P[I1|](?=[\s,.]|$)(?!\s+\d)")
"""OCR's capital I for the l of "Pl", Place: no street ends in PI (USPS Publication 28, C1)."""
_ROMAN_2, _ROMAN_3 = re.compile(r"[IⅠl]?Ⅱ"), re.compile(r"[IⅠⅡⅢl]*Ⅲ[IⅠⅡⅢl]*")
"""Suffixes of names that OCR reads as one sign, with strokes left over."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value as read. confidence: 0..1, that it is what the page says."""

    value: Any
    text: str
    confidence: float
    box: Box

    def doubted(self, factor: float) -> Value:
        """The same value, less sure by this factor."""
        return replace(self, confidence=factor * self.confidence)


def trust(prints: Sequence[Print]) -> float:
    """How sure the engine is of this print, made modest: OCR that says 1.0 is not always right."""
    least = min(p.confidence for p in prints)
    return 0.985 if least >= 1.0 else 0.35 + 0.61 * least


def money_values(prints: Sequence[Print]) -> list[Value]:
    """Every amount among the prints, in reading order."""
    return [value for line in lines_of(prints) for value in _amounts(line)]


def money(prints: Sequence[Print]) -> Value | None:
    """The cell's amount: the first one; others beside it make it doubtful."""
    found = money_values(prints)
    if not found:
        return None
    first = found[0]
    doubt = 0.75 if len(found) > 1 else 1.0
    return Value(first.value, first.text, first.confidence * doubt, first.box)


def ssn(prints: Sequence[Print]) -> Value | None:
    """A social security number as printed, masked or whole."""
    return _taxpayer_number(prints, _SSN)


def ein(prints: Sequence[Print]) -> Value | None:
    """An employer identification number as printed, masked or whole."""
    return _taxpayer_number(prints, _EIN)


def verification_code(prints: Sequence[Print]) -> Value | None:
    """The 16 hexadecimal digits of box 9 on W-2s of 2016 to 2019, in groups as printed."""
    for line in lines_of(prints):
        found = re.search(r"(?:[0-9A-Fa-f]{4}[- ]?){4}(?![0-9A-Za-z])", text_of(line))
        if found:
            return Value(found.group().strip(), text_of(line), trust(line) * 0.98, box_of(line))
    return None


def line_text(prints: Sequence[Print]) -> Value | None:
    """The cell's first line of text."""
    lines = lines_of(prints)
    return text_value(lines[0], 0.98) if lines else None


def text_value(prints: Sequence[Print], shape: float) -> Value:
    """The prints' text; shape: how sure the pattern makes it, 0..1."""
    text = text_of(prints)
    value = text if prints[0].exact else _mended(text)
    return Value(
        value, text, trust(prints) * shape * (1.0 if value == text else 0.8), box_of(prints)
    )


def _mended(text: str) -> str:
    """Words without the signs that OCR takes for their letters."""
    mended = _ROMAN_3.sub("III", _ROMAN_2.sub("II", _BAR.sub("l", text)))
    return with_capital_o(mended) if " " in mended else mended


def party(prints: Sequence[Print]) -> tuple[Value | None, Value | None]:
    """Name and address of a block: the address begins at its first line that looks like a street.

    Lines after the one with the ZIP code are none of it.
    """
    lines = lines_of(prints)
    texts = [text_of(line) for line in lines]
    city = next((n for n, t in enumerate(texts) if _CITY.search(t)), None)
    if city is not None:
        lines, texts = lines[: city + 1], texts[: city + 1]
    if not lines:
        return None, None
    if len(lines) == 1 and city is not None:
        return _one_line_party(lines[0])
    first = next((n for n, t in enumerate(texts) if n > 0 and _STREET.match(t)), None)
    start = first if first is not None and first <= 3 else 1
    name = _joined(lines[:start], 0.98 if start == 1 else 0.93)
    return name, street_mended(_joined(lines[start:], 0.97 if city is not None else 0.9), lines[0])


def is_street(text: str) -> bool:
    """Whether a line of a block begins like a street or a post office box."""
    return bool(_STREET.match(text))


def street_mended(address: Value | None, prints: Sequence[Print]) -> Value | None:
    """The address of these prints; where OCR gave the suffix Pl a capital I, with its l."""
    if address is None or prints[0].exact:
        return address
    text = _SUFFIX.sub("Pl", address.value)
    if text == address.value:
        return address
    return Value(text, address.text, address.confidence * 0.95, address.box)


def code_and_amount(line: Sequence[Print]) -> tuple[str, Value] | None:
    """What stands before the line's amount, and the amount; None when there is no amount."""
    amounts = _amounts(line)
    if not amounts:
        return None
    amount = amounts[0]
    before = [p for p in line if p.box.center_x < amount.box.x1 and not _is_dollar(p)]
    return "".join(p.text for p in before), amount


def labelled_amounts(line: Sequence[Print]) -> list[tuple[str, Value | None]]:
    """Pairs of label and amount on one line: "SDI 12.30 UNION 4.00" has two, "SEE BELOW" none."""
    pairs: list[tuple[str, Value | None]] = []
    label: list[Print] = []
    for item in line:
        if _is_dollar(item):
            continue
        amount = _amount([item]) if re.search(r"\d", item.text) else None
        if amount is None or not parse_money(item.text.strip("$")) or "." not in item.text:
            label.append(item)
            continue
        pairs.append((text_of(label), amount))
        label = []
    if label and pairs and not pairs[-1][0]:
        pairs[-1] = (text_of(label), pairs[-1][1])
    elif label:
        pairs.append((text_of(label), None))
    return pairs


def _amounts(line: Sequence[Print]) -> list[Value]:
    """Amounts on one line: a whole line, a print, or dollars and cents apart."""
    found: list[Value] = []
    used = 0
    while used < len(line):
        for size in (3, 2, 1):
            group = line[used : used + size]
            if len(group) == size and (size == 1 or _touching(group)) and (value := _amount(group)):
                found.append(value)
                used += size
                break
        else:
            used += 1
    return found


def _touching(group: Sequence[Print]) -> bool:
    """Whether the prints can be one amount: a dollar sign, or dollars and cents across a rule."""
    if _is_dollar(group[0]):
        return True
    gaps = [b.box.x1 - a.box.x2 for a, b in pairwise(group)]
    return max(gaps) < 3.5 * group[0].box.height


def _is_dollar(item: Print) -> bool:
    return item.text in ("$", "S$", "US$")


def _amount(group: Sequence[Print]) -> Value | None:
    """The prints as one amount. Whole dollars are legal; a year or a box's number is none."""
    text = text_of(group)
    if not re.search(r"\d", text):
        return None
    sure = trust(group)
    # OCR's "$.115.30": the speck after the sign is none of the amount.
    exact = parse_money(re.sub(r"^\$\.(?=[\d,]+\.\d)", "$", text))
    if exact and _NO_AMOUNT.match(text):
        return None
    if exact and (len(group) == 1 or _is_dollar(group[0])):
        shape = 1.0 if exact.has_cents else 0.9
        return Value(number(exact.value), text, sure * shape, box_of(group))
    if _CENTS_APART.match(text):
        digits = re.sub(r"\D", "", text)
        value = parse_money(f"{digits[:-2]}.{digits[-2:]}")
        if value:
            return Value(number(value.value), text, sure * 0.93, box_of(group))
    return None if group[0].exact else _misread_amount(text, sure, group)


def _misread_amount(text: str, sure: float, group: Sequence[Print]) -> Value | None:
    """An amount in which OCR took a digit for the letter that looks like it."""
    mended = text.translate(_LOOK_ALIKES)
    if len(re.findall(r"\d", text)) < 3 or not re.fullmatch(r"\$?[\d,]+\.\d\d", mended):
        return None
    value = parse_money(mended)
    return Value(number(value.value), text, sure * 0.75, box_of(group)) if value else None


def _taxpayer_number(prints: Sequence[Print], pattern: re.Pattern[str]) -> Value | None:
    for line in lines_of(prints):
        text = text_of(line)
        for seen, factor in (
            (text, 1.0),
            (_MASK_DASH.sub("-", text.replace(" ", "")), 0.9),
            (text.translate(_LOOK_ALIKES), 0.7),
        ):
            found = pattern.search(seen)
            if found and (factor == 1.0 or not line[0].exact):
                whole = factor if re.search(r"[-–]", found.group()) else factor * 0.93
                shown = (
                    found.group() if line[0].exact else _RUN_TOGETHER.sub(_DASHES, found.group())
                )
                return Value(shown, text, trust(line) * whole, _place(line, found.group()))
    return None


def _place(line: Sequence[Print], text: str) -> Box:
    exact = [p for p in line if text in p.text]
    return box_of(exact or list(line))


def _joined(lines: Sequence[Sequence[Print]], shape: float) -> Value | None:
    if not lines:
        return None
    return text_value([item for line in lines for item in line], shape)


def _one_line_party(line: Sequence[Print]) -> tuple[Value | None, Value | None]:
    """Name and address run together: the street number is the only hint, so both are doubtful."""
    for index in range(1, len(line)):
        rest = text_of(line[index:])
        if _STREET.match(rest) and not re.match(r"^\d{5}(-\d{4})?$", rest):
            return _joined([line[:index]], 0.6), _joined([line[index:]], 0.6)
    return _joined([line], 0.4), None
