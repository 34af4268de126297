"""Which parts of a result are personal numbers, so that the report can blur them.

Comes in: field paths and printed text. Goes out: yes or no, and text cut into plain and private
parts. It hides nothing by itself and changes no value.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

SHORTEST_SECRET: Final = 4
"""Shorter values (a two-digit state, a check number) would blur half of the page."""

_PRIVATE_NAME: Final = re.compile(
    r"(?:^|[._\]])(?:ssn|ein|tin|itin|iban|sort_code|micr|rtn|swift|vat_id)(?:$|[._\[])"
    r"|account_?(?:number|no\b|id\b)|accounts?(?:\[\d+\])?\.number|card_?number"
    r"|routing|state_(?:id|no|payer_no)(?:$|[._\[])|tax(?:payer)?_id"
    r"|loyalty_?(?:number|no\b|id\b)",
    re.IGNORECASE,
)
# SSN and EIN as forms print them, also partly masked with X or *.
_PRIVATE_SHAPE: Final = (
    r"(?<![\w-])(?:[\dXx*]{3}-[\dXx*]{2}-\d{4}|[\dXx*]{2}-[\dXx*]{3}\d{4})(?![\w-])"
)


class TextPart(NamedTuple):
    """A run of text, and whether it is a personal number."""

    text: str
    is_private: bool


def names_private_number(path: str) -> bool:
    """Whether a field of this path holds a TIN, an account, card or routing number."""
    return _PRIVATE_NAME.search(path) is not None


class PrivateNumbers:
    """Finds personal numbers in free text: those the result itself names, and SSN/EIN shapes."""

    def __init__(self, values: Iterable[str]) -> None:
        """Takes the values of all fields for which `names_private_number` holds."""
        known = {value.strip() for value in values}
        longest_first = sorted(
            (value for value in known if len(value) >= SHORTEST_SECRET),
            key=len,
            reverse=True,
        )
        alternatives = [rf"(?<!\w){re.escape(value)}(?!\w)" for value in longest_first]
        self._pattern = re.compile("|".join([*alternatives, _PRIVATE_SHAPE]))

    def cut(self, text: str) -> list[TextPart]:
        """The text in reading order, cut into plain and private parts; no part is empty."""
        parts: list[TextPart] = []
        start = 0
        for match in self._pattern.finditer(text):
            parts.append(TextPart(text[start : match.start()], False))
            parts.append(TextPart(match.group(), True))
            start = match.end()
        parts.append(TextPart(text[start:], False))
        return [part for part in parts if part.text]
