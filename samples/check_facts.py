"""What invented checks say, the amount in words, and the line for machines."""

from dataclasses import dataclass
from datetime import date
from random import Random

from samples import people
from samples.faces import text_width
from samples.sheet import Sheet
from samples.signatures import sign

ONES = [
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
]
TENS = ["_", "_", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"]


@dataclass(frozen=True)
class Facts:
    """What one check says. line: what its signature stands on: ruled, dotted or microprint."""

    name: str
    home: people.Address
    bank: str
    number: str
    day: date
    payee: str
    cents: int
    routing: str
    account: str
    memo: str
    line: str = "ruled"

    @property
    def signed(self) -> bool:
        """Whether somebody has signed it; of every three checks two are."""
        return int(self.account) % 3 != 0

    def sign(self, sheet: Sheet, x1: float, y: float, x2: float) -> None:
        """The line for the signature, and what the pen left on it."""
        if self.line == "microprint":
            _microprint(sheet, x1, y, x2)
        elif self.line == "dotted":
            sheet.rule(x1, y, x2, y, dashed=True)
        else:
            sheet.rule(x1, y, x2, y)
        if self.signed:
            sign(sheet, Random(self.account), x1, y, x2 - x1)


def _microprint(sheet: Sheet, x1: float, y: float, x2: float) -> None:
    """A line that is one of words too small to copy, with the sign for that at its end."""
    words, size = "AUTHORIZED SIGNATURE ", 0.9
    count = int((x2 - 12 - x1) / text_width(words, "Helvetica", size))
    sheet.text(x1, y, (words * count).strip(), "Helvetica", size)
    sheet.text(x2 - 8, y, "MP", "Helvetica-Bold", 4)


def in_words(cents: int) -> str:
    """An amount as a check spells it, for example One Hundred Two and 05/100."""
    whole, part = divmod(cents, 100)
    return f"{_spell(whole)} and {part:02d}/100"


EPC = "4"


def micr(
    sheet: Sheet, x: float, y: float, design: str, facts: Facts, *, encoded: bool = False
) -> None:
    """The line for machines: E-13B symbols drawn as bars, the digits as text.

    encoded: as banks pass it on, with a processing code before the routing number and the amount.
    """
    routing, account, number = facts.routing, facts.account, facts.number
    at = x + 20
    parts = [("t", routing), ("o", account), ("", number)]
    if design == "business":
        parts = [("o", number), ("t", routing), ("e", account)]
    if encoded:
        parts.insert(len(parts) - 2, ("", EPC))
        parts.append(("a", f"{facts.cents:010d}"))
    for symbol, digits in parts:
        if symbol in ("t", "o", "a"):
            at = _symbol(sheet, at, y)
        at += sheet.text(at, y, digits, "Courier-Bold", 11) + 2
        at = _symbol(sheet, at, y) + 12 if symbol else at + 6


def _symbol(sheet: Sheet, x: float, y: float) -> float:
    """A transit or on-us sign: two bars and two dots; returns its right edge."""
    sheet.box(x, y - 7, 1.4, 7, fill=0, line=0)
    sheet.box(x + 2.4, y - 7, 1.4, 3, fill=0, line=0)
    sheet.box(x + 4.6, y - 3, 1.8, 3, fill=0, line=0)
    return x + 9


def _spell(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        tail = f"-{ONES[number % 10]}" if number % 10 else ""
        return TENS[number // 10] + tail
    for size, name in ((1000, "Thousand"), (100, "Hundred")):
        if number >= size:
            head, rest = divmod(number, size)
            return f"{_spell(head)} {name}{' ' + _spell(rest) if rest else ''}"
    raise ValueError(number)
