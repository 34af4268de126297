"""How a bank is reached: the telephone number and the web address that its statement prints.

Neither is a transaction's, a merchant's, the holder's or an agency's: a number needs words that say
whose it is, or a place with the bank's own name and address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.statements.cells import Cell, Line
from documents.statements.labelled import Found
from documents.statements.people import Named

_PHONE = re.compile(
    r"(?<![\d-])(?:\+?1[\s.-]{1,2})?(?:\(\d{3}\)\s?|\d{3}[\s.-]{1,2})(?:\d{3}[.-]\d{4}|[A-Z]{3,4}-[A-Z]{3,4})"
    r"(?![\d-])|(?<![\w-])1-8\d\d-[A-Z\d-]{7,10}(?![\w-])"
)
_REACHED = re.compile(
    r"(?:customer|client|member) (?:service|care|support)|call(?: us| center)\b|questions|contact us"
    r"|toll.?free|24.?hour|banking by|by phone",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\bphone\b|telephone|\btel\b|contact|\bcall\b", re.IGNORECASE)
"""May as well introduce the holder's number."""
_OTHERWISE = re.compile(
    r"\bfax\b|\bT[TD][YD]\b|hearing|lost|stolen|espa.ol|outside|international|collect\b|relay|\bcell\b"
    r"|mobile phone|home phone",
    re.IGNORECASE,
)
_DOMAIN = re.compile(
    r"(?<![@\w.-])(?:https?://)?(?P<www>www\.)?(?P<host>(?:[A-Za-z0-9-]+\.)+(?:com|org|net|bank|coop|us))"
    r"(?:/[\w./-]*\w)?(?![\w@])",
    re.IGNORECASE,
)
_VISITED = re.compile(r"\b(?:visit|on-?line|website|web ?site|internet|web|url)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"annualcreditreport|equifax|experian|transunion|consumerfinance|zelle|visa|mastercard|apple|google",
    re.IGNORECASE,
)
_LINES_OVER = 3
"""Lines of other columns may stand between a number and the words over it."""
_NEAR = 4.5
"""Line heights around the bank's name or address."""


def bank_phone(lines: Sequence[Line], bank: Named, holder: Named) -> Found | None:
    """The bank's telephone number: one for its customers, else the one with its name."""
    ranked = []
    for index, line in enumerate(lines):
        for cell in line.cells if not line.of("money") else ():
            for number in _PHONE.finditer(cell.text):
                sure = _phone_certainty(lines, index, cell, number.start(), bank, holder)
                if sure:
                    ranked.append(Found(number.group(), cell, line.page_number, sure))
    return max(ranked, key=lambda found: found.certainty, default=None)


def _phone_certainty(
    lines: Sequence[Line], index: int, cell: Cell, start: int, bank: Named, holder: Named
) -> float:
    """0 for a number that is not known to be the bank's."""
    line = lines[index]
    before = cell.text[:start]
    said = before if re.search(r"[A-Za-z]{2}", before) else _said_for(lines, index, cell)
    if _OTHERWISE.search(said) or _OTHERWISE.search(cell.text[start:]):
        return 0.0
    holders = _with(holder, cell, line) and not _with(bank, cell, line)
    if _REACHED.search(said) or (_NUMBER.search(said) and not holders):
        return 0.93 if len(cell.text.split()) < 12 else 0.88
    return 0.9 if not holders and _with(bank, cell, line) else 0.0


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
    return " ".join(left + over)


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


def bank_website(lines: Sequence[Line], bank: Named) -> Found | None:
    """The bank's web address: one like its name, else one that readers are sent to."""
    ranked = []
    for line, cell, domain in _domains(lines):
        if _OTHERS.search(domain["host"]):
            continue
        own = _is_like(domain["host"], bank.name.text if bank.name else "")
        sent = domain["www"] or _VISITED.search(cell.text) or _REACHED.search(line.text)
        if own or sent:
            sure = 0.93 if own else 0.86
            ranked.append(Found(domain.group(), cell, line.page_number, sure))
    return max(ranked, key=lambda found: found.certainty, default=None)


def _domains(lines: Sequence[Line]) -> Iterator[tuple[Line, Cell, re.Match[str]]]:
    for line in lines:
        for cell in line.cells if not line.of("money") else ():
            for domain in _DOMAIN.finditer(cell.text):
                yield line, cell, domain


def _is_like(host: str, name: str) -> bool:
    """Whether the host is made of a word of the name, or of its words' first letters."""
    plain = re.sub(r"[^a-z]", "", host.rsplit(".", 1)[0].lower().removeprefix("www."))
    words = [w for w in re.findall(r"[a-z]+", name.lower()) if w not in ("bank", "the", "and")]
    initials = "".join(word[0] for word in re.findall(r"[a-z]+", name.lower()))
    return any(len(w) > 3 and w in plain for w in words) or (
        len(initials) > 2 and initials in plain
    )
