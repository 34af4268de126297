"""Checks that a statement lists twice: among all transactions and again in a list of their own.

Also captions under pictures of checks repeat what was listed before. In comes a ledger; out goes
the same with the second print set aside, so that no check is counted twice.
"""

from __future__ import annotations

import re
from decimal import Decimal

from documents.statements.ledger import Entry, Ledger, SetAside

_NUMBERED = re.compile(
    r"^\W*(?:check|cheque|chk|ck|(?:share )?draft)\W*(?:paid|no|number|nbr)?\W*(\d{2,10})\b", re.I
)


def set_repeats_aside(ledger: Ledger) -> None:
    """Keep each check once per account: the print with the fuller text."""
    seen: dict[tuple[int, str, Decimal], Entry] = {}
    dropped: set[int] = set()
    for entry in ledger.entries:
        key = _key(entry)
        if key is None:
            continue
        other = seen.setdefault(key, entry)
        if other is entry or (other.header is entry.header and other.section == entry.section):
            # the same table may hold two checks of one number: a stop and its redeposit
            continue
        extra = entry if len(entry.description) <= len(other.description) else other
        kept = other if extra is entry else entry
        seen[key] = kept
        kept.check_number = kept.check_number or extra.check_number
        dropped.add(id(extra))
        ledger.set_aside.append(SetAside(extra.lines[0], "is a check that is listed twice"))
    ledger.entries = [entry for entry in ledger.entries if id(entry) not in dropped]


def _key(entry: Entry) -> tuple[int, str, Decimal] | None:
    cell = entry.cell("debit", "amount") or (entry.money[0][1] if entry.money else None)
    if cell is None or cell.money is None:
        return None
    if entry.check_number:
        return entry.account, entry.check_number.text.lstrip("0"), abs(cell.money.value)
    text = entry.description[0].text if entry.description else ""
    numbered = _NUMBERED.match(" ".join([text, *(c.text for c in entry.description[1:2])]))
    return (entry.account, numbered[1].lstrip("0"), abs(cell.money.value)) if numbered else None
