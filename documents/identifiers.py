"""Numbers that name people, companies, banks and cards: their printed shapes and whether they can be real.

A number that cannot have been issued is still what was printed: callers report it and say so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

TinKind = Literal["SSN", "ITIN", "ATIN", "EIN", "masked"]

DASH = r"\-‐‑‒–—−"
"""Inside of a character class: hyphens, dashes and the minus sign, all of which OCR gives."""
_GAP = rf"\s?[{DASH}]\s?"
_HIDDEN = r"[Xx*•#]"
_TIN = re.compile(
    rf"""(?<![\w*•#{DASH}])(?:
      (?P<person>[0-9]{{3}}(?:{_GAP}|\s)[0-9]{{2}}(?:{_GAP}|\s)[0-9]{{4}})
    | (?P<company>[0-9]{{2}}{_GAP}[0-9]{{7}})
    | (?P<masked>(?:[0-9]|{_HIDDEN}){{3}}{_GAP}{_HIDDEN}{{2}}{_GAP}[0-9]{{4}}
        | {_HIDDEN}{{3}}{_GAP}[0-9]{{2}}{_GAP}[0-9]{{4}}
        | {_HIDDEN}{{2}}{_GAP}{_HIDDEN}{{3}}[0-9]{{4}}
        | {_HIDDEN}{{5}}[0-9]{{4}})
    )(?![\w{DASH}])""",
    re.VERBOSE,
)

_NEVER_ISSUED = frozenset({"078051120", "219099999", "457555462"})
"""SSNs of advertisements, never valid (python-stdnum, stdnum/us/ssn.py)."""
_UNISSUED_EIN = frozenset(
    f"{prefix:02}" for prefix in (0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89)
)
"""Prefixes that the SSA refuses on a W-2 (SSA Publication 42-007, EFW2, employer EIN)."""
_ITIN_GROUPS = frozenset([*range(50, 66), *range(70, 89), *range(90, 93), *range(94, 100)])
"""Fourth and fifth digit of an ITIN (IRS, "Individual taxpayer identification number")."""
_ROUTING_PREFIXES = frozenset([*range(0, 13), *range(21, 33), *range(61, 73), 80])
"""First two digits of an ABA routing number (ABA Routing Number Policy)."""


@dataclass(frozen=True, slots=True)
class Tin:
    """A taxpayer number as printed. start: index of `text`; issuable: it can have been issued.

    A masked one is always issuable: what is hidden cannot be judged.
    """

    kind: TinKind
    text: str
    start: int
    issuable: bool


def find_tins(text: str) -> list[Tin]:
    """Taxpayer numbers in free text, from left to right: those with dashes, spaces or a mask.

    Nine digits in a row are not found: only their place on a form tells what they are.
    """
    found = []
    for match in _TIN.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        kind: TinKind = (
            "masked" if match["masked"] else "EIN" if match["company"] else _kind(digits)
        )
        found.append(Tin(kind, match.group(), match.start(), _issuable(kind, digits)))
    return found


def is_issuable_ssn(text: str) -> bool:
    """Whether nine digits can be an SSN: area not 000, 666, 9xx; group not 00; serial not 0000."""
    digits = _digits(text, 9)
    return (
        digits is not None
        and digits[:3] not in {"000", "666"}
        and digits[0] != "9"
        and digits[3:5] != "00"
        and digits[5:] != "0000"
        and digits not in _NEVER_ISSUED
    )


def is_itin(text: str) -> bool:
    """Whether nine digits are an individual taxpayer identification number."""
    digits = _digits(text, 9)
    return digits is not None and digits[0] == "9" and int(digits[3:5]) in _ITIN_GROUPS


def is_atin(text: str) -> bool:
    """Whether nine digits are an adoption taxpayer identification number: 9NN-93-NNNN."""
    digits = _digits(text, 9)
    return digits is not None and digits[0] == "9" and digits[3:5] == "93"


def is_issuable_ein(text: str) -> bool:
    """Whether nine digits can be an employer identification number, by prefix."""
    digits = _digits(text, 9)
    return digits is not None and digits[:2] not in _UNISSUED_EIN


def is_routing_number(text: str) -> bool:
    """Whether nine digits are a possible ABA routing number: prefix, and weights 3, 7, 1 mod 10."""
    digits = _digits(text, 9)
    if digits is None or int(digits[:2]) not in _ROUTING_PREFIXES:
        return False
    return sum(int(d) * w for d, w in zip(digits, (3, 7, 1) * 3, strict=True)) % 10 == 0


def is_card_number(text: str) -> bool:
    """Whether 13 to 19 digits pass the Luhn check (ISO/IEC 7812-1, annex B)."""
    digits = re.sub(rf"[\s{DASH}]", "", text)
    if not re.fullmatch(r"[0-9]{13,19}", digits):
        return False
    doubled = [int(d) * (1 + place % 2) for place, d in enumerate(reversed(digits))]
    return sum(d - 9 * (d > 9) for d in doubled) % 10 == 0


def _kind(digits: str) -> TinKind:
    if is_atin(digits):
        return "ATIN"
    return "ITIN" if is_itin(digits) else "SSN"


def _issuable(kind: TinKind, digits: str) -> bool:
    if kind == "SSN":
        return is_issuable_ssn(digits)
    return kind != "EIN" or is_issuable_ein(digits)


def _digits(text: str, count: int) -> str | None:
    """The digits of a number printed with dashes or spaces, or None when it is something else."""
    digits = re.sub(rf"[\s{DASH}]", "", text)
    return digits if re.fullmatch(rf"[0-9]{{{count}}}", digits) else None
