"""The MICR line at a check's foot: routing, account and check number.

Personal checks print ⑆routing⑆ account⑈ number, business checks ⑈number⑈ ⑆routing⑆ account⑈ (ANSI
X9.100-160). OCR gives the E-13B symbols as colons, bars, letters or ones, and text layers not at
all: the routing number is known by its check digit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.identifiers import is_routing_number
from documents.layout import Span
from documents.rows import Row

_GROUP = re.compile(r"\d[\d-]*\d|\d")
_SYMBOL = re.compile(r"^\s*[:⑆]")
_LEAST_ACCOUNT = 4


@dataclass(frozen=True, slots=True)
class Micr:
    """The line as read. exact: the routing number stood alone between its symbols."""

    raw: str
    routing: str
    account: str | None
    number: str | None
    row: Row
    exact: bool


def micr_of(rows: Sequence[Row]) -> Micr | None:
    """The lowest row that has a valid routing number with more digits beside it."""
    for row in reversed(rows):
        found = _micr(row)
        if found and (found.account or found.number):
            return found
    return None


def _micr(row: Row) -> Micr | None:
    raw = "  ".join(span.text for span in row.spans)
    if sum(c.isalpha() for c in raw) > 0.25 * sum(c.isdigit() for c in raw):
        return None
    groups, glued = _groups(row.spans)
    for index, group in enumerate(groups):
        routing = _routing(group, glued=glued)
        if routing is None:
            continue
        before = groups[:index]
        after = [g for g in groups[index + 1 :] if g]
        account = next((g for g in after if len(g) >= _LEAST_ACCOUNT), None)
        rest = after[after.index(account) + 1 :] if account else after
        number = before[-1] if before else next((g for g in rest if len(g) >= 3), None)
        return Micr(raw, routing, account, number, row, exact=len(group) == 9)
    return None


def _groups(spans: Sequence[Span]) -> tuple[list[str], bool]:
    """Runs of digits in order, and whether OCR read the symbols between them as a 1 and a colon."""
    found: list[tuple[str, bool]] = []
    for span in spans:
        for match in _GROUP.finditer(span.text):
            digits = match.group().replace("-", "")
            symbol = bool(_SYMBOL.match(span.text[match.end() :]))
            found.append((digits, symbol))
    glued = any(
        len(d) == 10 and s and d.endswith("1") and is_routing_number(d[:9]) for d, s in found
    )
    return [d[:-1] if glued and s and d.endswith("1") else d for d, s in found], glued


def _routing(group: str, *, glued: bool) -> str | None:
    """The group as a routing number; one digit too many at an end may be a symbol."""
    windows = [group] if len(group) == 9 else []
    if len(group) == 10 and not glued:
        windows = [group[:9], group[1:]]
    return next((w for w in windows if is_routing_number(w)), None)
