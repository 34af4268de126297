"""What a till prints of itself and of the card: its number, the approval, the member's number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.rows import Row
from documents.trade.lines import Text, said_in
from documents.trade.output import Writer

_NUMBER = r"(?:\s?(?:no|nr|id|num(?:ber)?)\b\.?)?"
_AUTH = re.compile(
    r"\b(?:auth(?:oriz|oris)?(?:ation|ed)?|appr(?:oval|vl)?|approved|app)\b\W{0,3}(?:auth\w*\W{0,3})?"
    r"(?:code|cd|no|nr|num(?:ber)?|id)?\W{0,4}(?P<value>(?=[A-Z]{0,3}\d)[A-Z0-9]{4,8})(?![\w]|[.,:/-]\d(?!\d{4}))",
    re.IGNORECASE,
)
_REGISTERS = tuple(
    re.compile(
        rf"(?:^|(?<=\s))(?:{words}){_NUMBER}\s?(?P<sep>[#:.]*)\s{{0,3}}(?P<value>[A-Z]{{0,3}}-?\d[A-Z0-9-]{{0,7}})"
        r"(?![\w]|[.,:/]\d)",
        re.IGNORECASE,
    )
    for words in (
        r"register|cash register|reg|till|lane|kasse|caisse|caja|te",
        r"pos|workstation|station|ws",
        r"terminal|term",
    )
)
_NO_REGISTER = re.compile(
    r"\b(?:gst|vat|tax|sst|co|company|bus|gas|service|fire|police|train|business)\W*$",
    re.IGNORECASE,
)
_LONG = 9
"""Digits of a member's number that needs no other word with it, at least."""
MEMBER = re.compile(
    r"\b(?:loyalty|\w*rewards?|member(?:ship)?|club|clubcard|frequent (?:shopper|buyer)|bonus ?card"
    r"|\w*perks"
    r"|advantage ?card|points ?card|customer card|savings card)"
    r"(?P<kind>(?:\s(?:card|account|acct|club|member|id|no|number|num|#)\b\.?){0,3})\s?(?P<sep>[#:.]*)\s*"
    r"(?P<value>[\dXx*•][\dXx*•-]{2,24}(?:\s[\dXx*•]{3,5}){0,4})(?![\w]|[.,/:]\d|\s?(?:points?|pts)\b)",
    re.IGNORECASE,
)
"""A member's card and its number; `value`: as printed, also masked."""


def put_till_marks(writer: Writer, rows: Sequence[Row]) -> None:
    """`auth_code`, `register_number` and `loyalty_number`, each where a label says what it is."""
    writer.text("auth_code", _first(rows, _AUTH))
    for pattern in _REGISTERS:
        if "register_number" not in writer.reading.data:
            writer.text("register_number", _register(rows, pattern))
    writer.text("loyalty_number", _loyalty(rows))


def _first(rows: Sequence[Row], pattern: re.Pattern[str]) -> Text | None:
    for row in rows:
        found = pattern.search(row.text)
        if found:
            return said_in(row, found["value"], 0.9)
    return None


def _register(rows: Sequence[Row], pattern: re.Pattern[str]) -> Text | None:
    """A till's number by its label; a bare word such as lane must begin its piece of print."""
    for row in rows:
        text = "  ".join(span.text for span in row.spans)
        for found in pattern.finditer(text):
            before = text[: found.start()]
            begins = not before or before.endswith("  ")
            if (begins or set("#:") & set(found["sep"])) and not _NO_REGISTER.search(before):
                return said_in(row, found["value"], 0.88)
    return None


def _loyalty(rows: Sequence[Row]) -> Text | None:
    """A member's number: six digits or more, or some behind a mask."""
    for row in rows:
        found = MEMBER.search(row.text)
        if not found:
            continue
        value = found["value"].strip()
        digits = sum(c.isdigit() for c in value)
        if not (found["kind"].strip() or found["sep"]) and digits < _LONG:
            continue
        masked = re.search(r"[Xx*•]{2}", value) is not None
        if (masked and digits >= 2) or digits >= 6:
            return said_in(row, value, 0.9)
    return None
