"""The cells of a transaction's line put under the columns of its table.

In come a line and the header it stands under (or none); out comes an entry with its date, texts
and amounts by role, and how sure the places are. `amount_columns.py` finds those of the amounts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from documents.statements.amount_columns import amounts_of, is_garbled, is_unknown
from documents.statements.cells import Cell, Line
from documents.statements.columns import Header
from documents.statements.cutting import cut
from documents.statements.ledger import Entry
from documents.statements.vocabulary import MONEY_ROLES, Role

_AT = 0.2
"""Line heights: a word so near to a column's left edge begins there."""
_CHECK = re.compile(r"^[#*]?\s?(\d{2,10})(?:\s?[*^~])*$")
_REFERENCE = re.compile(r"(?=(?:[A-Z]*\d){8})[A-Z\d]{15,30}$")
"""So long a piece of letters and digits before a text is the number that a network gave its row."""
_CHECK_NAMED = re.compile(
    r"(?:share )?(?:check|draft|chk|ck)\.?(?: paid)?(?: (?:number|no\.?|nbr))?\s?[:#]?\s?(\d{3,8})"
    r"[*^~\s]*",
    re.IGNORECASE,
)
_STAR = re.compile(r"[*^~\s]*\*[*^~\s]*")


def place(entry: Entry, line: Line, dates: Sequence[Cell]) -> None:
    """Put the line's cells into `entry`. dates: those of its cells that are dates of the entry."""
    own = {id(cell) for cell in dates}
    turned = len(own) > 1 and _posted_first(entry.header)
    amounts = amounts_of(entry, line)
    for cell in (piece for c in line.cells for piece in _pieces(entry.header, c, line.height)):
        if id(cell) in own:
            _put_date(entry, cell)
        elif cell.kind == "date":
            entry.description.append(cell.as_text())
        elif id(cell) in amounts:
            role, amount, certainty = amounts[id(cell)]
            entry.money.append((role, amount))
            entry.certainty = min(entry.certainty, certainty)
        elif entry.header and is_garbled(entry.header, cell, line.height):
            entry.garbled = cell
        elif entry.header and is_unknown(entry.header, cell, line.height):
            entry.extras.append(cell)
        elif any(c.isalnum() for c in cell.text):
            _put_text(entry, cell, _text_role(entry, cell))
        elif entry.check_number and _STAR.fullmatch(cell.text):
            entry.starred = True
    if turned:
        entry.day, entry.posted = entry.posted, entry.day
    _name_check(entry)
    _settle_amounts(entry)


def _name_check(entry: Entry) -> None:
    """The number of a check that is all the row's text: "Check 1204", "Draft 000714"."""
    named = (
        _CHECK_NAMED.fullmatch(entry.description[0].text) if len(entry.description) == 1 else None
    )
    comes = entry.section is not None and entry.section.direction > 0
    if named and entry.check_number is None and not comes:
        entry.check_number = replace(entry.description[0], text=named[1])


def _pieces(header: Header | None, cell: Cell, height: float) -> list[Cell]:
    """The cell, cut where a word begins right at the left edge of a further column of texts."""
    numbered = header is None or header.has("reference")
    if numbered and len(cell.words) > 1 and _REFERENCE.match(cell.words[0].text):
        return list(cut(cell, 1))
    for column in header.columns if header and cell.words else ():
        if column.role in MONEY_ROLES or column.role in ("date", "posted"):
            continue
        for n, (before, word) in enumerate(pairwise(cell.words), start=1):
            if abs(word.box.x1 - column.x1) < _AT * height and before.box.x2 <= column.x1:
                left, right = cut(cell, n)
                return [left, *_pieces(header, right, height)]
    return [cell]


def _put_date(entry: Entry, cell: Cell) -> None:
    if entry.day is None or entry.carried:
        entry.day, entry.carried = cell, False
    else:
        entry.posted = cell


def _posted_first(header: Header | None) -> bool:
    """Whether the day of booking stands left of the day of the transaction."""
    day, posted = (header.first(r) if header else None for r in ("date", "posted"))
    return bool(day and posted and posted.x1 < day.x1)


def _put_text(entry: Entry, cell: Cell, role: Role) -> None:
    number = _CHECK.match(cell.text)
    checks = entry.section is not None and entry.section.kind == "checks"
    if number and entry.check_number is None and (role == "check_number" or checks):
        entry.check_number = replace(cell, text=number.group(1))
        entry.starred = "*" in cell.text
    elif role == "reference" and entry.reference is None:
        entry.reference = cell
    elif role == "type" and entry.type is None:
        entry.type = cell
    elif role == "cardholder" and entry.cardholder is None:
        entry.cardholder = cell
    elif role == "foreign":
        entry.extras.append(cell)
    else:
        entry.description.append(cell)


def _text_role(entry: Entry, cell: Cell) -> Role:
    """The role of the text column over the cell; "description" when none is."""
    checks = entry.section is not None and entry.section.kind == "checks"
    if entry.header is None:
        numbered = not entry.description and _REFERENCE.match(cell.text)
        return "check_number" if checks else "reference" if numbered else "description"
    columns = [c for c in entry.header.columns if c.role not in MONEY_ROLES and c.role]
    shared = [(min(c.x2, cell.box.x2) - max(c.x1, cell.box.x1), c) for c in columns]
    over = max(shared, key=lambda pair: pair[0], default=None)
    if over and over[0] > 0:
        return over[1].role if over[1].role not in ("date", "posted", None) else "description"
    before = [c for c in columns if c.x1 <= cell.box.x1]
    role = before[-1].role if before else "description"
    narrow = ("type", "check_number", "reference", "cardholder")
    return role if role in narrow and len(cell.text) <= 24 else "description"


def _settle_amounts(entry: Entry) -> None:
    """One amount a role: of two, the one with cents; a zero beside another amount is no amount."""
    flows = [(r, c) for r, c in entry.money if r in ("debit", "credit", "amount")]
    if len(flows) > 1:
        moved = [(r, c) for r, c in flows if c.money and c.money.value]
        if moved and len(moved) < len(flows):
            kept = {id(c) for _, c in moved}
            entry.money = [(r, c) for r, c in entry.money if r == "balance" or id(c) in kept]
