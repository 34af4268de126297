"""How a bank or the issuer of a card is reached: telephone and web address that its statement prints.

Neither is a transaction's, a merchant's, the holder's or an agency's: a number needs words that say
whose it is, or a place with the own name and address of who sends the statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.contacts import telephones, web_addresses
from documents.statements.cells import Cell, Line
from documents.statements.labelled import Found
from documents.statements.people import Named

_REACHED = re.compile(
    r"(?:customer|client|(?:card ?)?member) (?:services?|care|support)|service center"
    r"|call(?: us| center)\b|questions|support:|contact us|toll.?free|24.?hour|banking by|by phone"
    r"|inquiries",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\bphone\b|telephone|\btel\b|contact|\bcall\b", re.IGNORECASE)
"""May as well introduce the holder's number."""
_OTHERWISE = re.compile(
    r"\bfax\b|\bT[TD][YD]\b|hearing|lost|stolen|espa.ol|outside|international|collect\b|relay|\bcell\b"
    r"|mobile phone|home phone",
    re.IGNORECASE,
)
_RELAY = re.compile(
    r"\baccepts? (?:all |operator )*relay calls?\b(?:,? including 711)?", re.IGNORECASE
)
_NEXT_LABEL = re.compile(r"\b[A-Za-z/ ]{2,24}:.*$")
"""Behind a number what the next one is for: "1-800-555-0100  TTY: 711"."""
_NO_TELEPHONE = re.compile(
    r"(?:\b(?:reference|ref|confirmation|account|acct|card|trace|id|no|number)\.?|#)\W*$",
    re.IGNORECASE,
)
"""What ends right before digits that are no telephone's; "Phone number" is, and says so itself."""
_VISITED = re.compile(
    r"\b(?:visit|on-?line|website|web ?site|internet|web|url|log ?in|manage|go to)\b", re.IGNORECASE
)
_OTHERS = re.compile(
    r"annualcreditreport|equifax|experian|transunion|consumerfinance|zelle|visa|mastercard|apple|google",
    re.IGNORECASE,
)
_NO_NAME = frozenset({"bank", "the", "and", "card", "cards", "credit", "services", "visa"})
"""Words of a bank's name that do not make a domain its own."""
_LINES_OVER = 3
"""Lines of other columns may stand between a number and the words over it."""
_NEAR = 4.5
"""Line heights around the own name or address."""


def telephone(lines: Sequence[Line], own: Named, holder: Named) -> Found | None:
    """The sender's telephone number: one for its customers, else the one with its name."""
    ranked = []
    for index, line in enumerate(lines):
        for cell in _texts(line):
            for number in telephones(cell.text):
                sure = _certainty(lines, index, cell, number.start(), own, holder)
                if sure:
                    ranked.append(Found(number.group(), cell, line.page_number, sure))
    return max(ranked, key=lambda found: found.certainty, default=None)


def _texts(line: Line) -> list[Cell]:
    """Its texts and numbers; none of a line that may be a row, with a day and an amount."""
    row = line.of("money") and line.of("date")
    return [] if row else [cell for cell in line.cells if cell.kind in ("text", "number")]


def _certainty(
    lines: Sequence[Line], index: int, cell: Cell, start: int, own: Named, holder: Named
) -> float:
    """0 for a number that is not known to be the sender's."""
    line = lines[index]
    before = cell.text[:start]
    alone = not re.search(r"[A-Za-z]{2}", before)
    said = _RELAY.sub(" ", _said_for(lines, index, cell) if alone else before)
    behind = _NEXT_LABEL.sub(" ", cell.text[start:])
    if _OTHERWISE.search(said) or _OTHERWISE.search(behind):
        return 0.0
    if _NO_TELEPHONE.search(said) and not _NUMBER.search(said):
        return 0.0
    holders = _with(holder, cell, line) and not _with(own, cell, line)
    if _REACHED.search(said) or (_NUMBER.search(said) and not holders):
        return 0.93 if len(cell.text.split()) < 12 else 0.88
    return 0.9 if not holders and _with(own, cell, line) else 0.0


def _said_for(lines: Sequence[Line], index: int, cell: Cell) -> str:
    """What stands left of the cell, and over it."""
    line = lines[index]
    left = [c.text for c in line.cells if c.box.x2 <= cell.box.x1][-1:]
    over = [
        other.text
        for above in lines[max(index - _LINES_OVER, 0) : index]
        for other in above.cells
        if above.page_number == line.page_number
        and other.box.overlap_x(cell.box) > 0
        and cell.box.y1 - other.box.y2 < 1.2 * line.height
    ]
    return " ".join(over + left)


def _with(named: Named, cell: Cell, line: Line) -> bool:
    """Whether it stands with the name or the address, in their column or on their line."""
    for own in (named.name, named.address):
        if own is None or line.page_number != 1:
            continue
        gap = max(cell.box.y1 - own.box.y2, own.box.y1 - cell.box.y2)
        column = cell.box.overlap_x(own.box) > 0 and gap < _NEAR * line.height
        level = gap < 0 and abs(cell.box.center_y - own.box.center_y) < 0.5 * line.height
        if column or (level and cell.box.x1 - own.box.x2 < _NEAR * line.height):
            return True
    return False


def website(lines: Sequence[Line], sender: Named) -> Found | None:
    """The sender's web address: one like its name, else one that readers are sent to."""
    name = sender.name.text if sender.name else ""
    ranked = []
    for index, line in enumerate(lines):
        for cell in _texts(line):
            for address in web_addresses(cell.text):
                own = _is_like(address["host"], name)
                said = f"{_said_for(lines, index, cell)} {cell.text}"
                sent = address["www"] or _VISITED.search(said) or _REACHED.search(line.text)
                if own or (sent and not _OTHERS.search(address["host"])):
                    sure = 0.93 if own else 0.86
                    ranked.append(Found(address.group(), cell, line.page_number, sure))
    return max(ranked, key=lambda found: found.certainty, default=None)


def _is_like(host: str, name: str) -> bool:
    """Whether the host is made of a word of the name, or of its words' first letters."""
    plain = re.sub(r"[^a-z]", "", host.rsplit(".", 1)[0].lower().removeprefix("www."))
    words = [w for w in re.findall(r"[a-z]+", name.lower()) if w not in _NO_NAME]
    initials = "".join(word[0] for word in re.findall(r"[a-z]+", name.lower()))
    return any(len(w) > 3 and w in plain for w in words) or (
        len(initials) > 2 and initials in plain
    )
