"""Payer and recipient: from their boxes, else from the address blocks of a letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.forms.captions import plain
from documents.forms.form import FormCopy
from documents.forms.outcome import with_anchor
from documents.forms.prints import Print, box_of, lines_of, text_of
from documents.forms.values import (
    Value,
    ein,
    is_street,
    line_text,
    party,
    ssn,
    street_mended,
    text_value,
    trust,
)
from documents.returns.letterhead import Block, blocks_of, is_firm, top_firm

Values = dict[str, Value]

_PHONE = re.compile(r"(?<!\d)(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s./-]{0,2}\d{3}[\s.-]\d{4}(?!\d)")
_NUMBER = re.compile(
    r"(?:(?:fed(?:eral)?|employer|tax(?:payer)?)\.? )*(?:TIN|EIN|I\.?D\.?|identification)\b",
    re.IGNORECASE,
)
"""Under an address that no heading says whose it is, only so may a number be introduced."""
_PARTY = re.compile(r"payer_(?!rtn)|recipient_|lender_|borrower_|account_number")
_ABOVE, _BELOW = 9.0, 3.0
"""Captions of the next column stand so near in height, in caption heights."""
_STRAY = re.compile(r"(?:\d[a-d]?|[$SsXx%\s])++")
"""The number of a box without a caption, dollar signs and ticks, which stand between the columns."""
_CAPTION_WORDS = frozenset(
    [
        "name",
        "street",
        "address",
        "including",
        "apt",
        "no",
        "number",
        "city",
        "or",
        "town",
        "state",
        "province",
        "country",
        "and",
        "zip",
        "foreign",
        "postal",
        "code",
        "telephone",
        "payer",
        "payers",
        "recipient",
        "recipients",
        "lender",
        "lenders",
        "borrower",
        "borrowers",
        "recipientslender",
        "payersborrower",
        "recipientslenders",
        "payersborrowers",
        "optional",
        "see",
        "instructions",
    ]
)


def payer_of(copy: FormCopy, role: str) -> Values:
    """Name, address and phone out of the payer's block, keys as in the result; blank ones absent."""
    prints = _without_captions(beside_nothing(copy, f"{role}_block"))
    phone, rest = _phone(prints)
    name, address = party(rest)
    block = f"{role}_block"
    return _kept(
        {
            f"{role}_name": with_anchor(copy, block, name),
            f"{role}_address": with_anchor(copy, block, address),
            f"{role}_phone": with_anchor(copy, block, phone),
        }
    )


def recipient_of(copy: FormCopy, role: str) -> Values:
    """Name, street and city line, from their own boxes or from one block for all three."""
    names = {part: f"{role}_{part}" for part in ("name", "street", "city_state_zip")}
    cells = {part: _without_captions(beside_nothing(copy, names[part])) for part in names}
    found = {
        names[part]: with_anchor(copy, names[part], _one_line(prints))
        for part, prints in cells.items()
    }
    found[names["street"]] = street_mended(found[names["street"]], cells["street"])
    lines = lines_of(cells["name"])
    if len(lines) > 1 and not cells["street"] and not cells["city_state_zip"]:
        found |= _apart(lines, names)
    return _kept(found)


def tin(role: str, prints: Sequence[Print]) -> Value | None:
    """A taxpayer number; a payer's is usually an EIN, a recipient's an SSN, and both may be either."""
    readers = (ein, ssn) if role in ("payer", "lender") else (ssn, ein)
    return next((value for read in readers if (value := read(prints))), None)


def from_letterhead(
    copy: FormCopy, payer: str, recipient: str, boxed: Sequence[Print] = ()
) -> Values:
    """Both parties as a letter has them: by the headings of their blocks, else the payer's first.

    boxed: print that is in a party's box already, whose block is no other's.
    """
    own = {id(item) for item in boxed}
    blocks = blocks_of(copy.page_prints)
    free = [b for b in blocks if not any(id(p) in own for line in b.lines for p in line)]
    theirs = _whose(free, payer, recipient)
    values: dict[str, Value | None] = {}
    if payer in theirs:
        first = theirs[payer]
        phone, rest = _phone([item for line in first.lines[first.apart :] for item in line])
        name, address = party(rest)
        if first.apart:
            whole = [item for line in first.lines[1 : first.city + 1] for item in line]
            name, address = text_value(first.lines[0], 0.93), text_value(whole, 0.95)
        values |= {f"{payer}_name": name, f"{payer}_address": address, f"{payer}_phone": phone}
    elif not boxed and (firm := top_firm(copy.page_prints)):
        values[f"{payer}_name"] = text_value(firm, 0.85)
    if recipient in theirs:
        names = {p: f"{recipient}_{p}" for p in ("name", "street", "city_state_zip")}
        values |= _apart(theirs[recipient].upto_city, names)
    for role, block in theirs.items():
        below = block.lines[block.city + 1 :]
        under = [p for line in below if block.role or _NUMBER.match(text_of(line)) for p in line]
        values[f"{role}_tin"] = tin(role, [p for p in under if not _PHONE.search(p.text)])
    # Nothing but its place says whose block it is.
    return {
        path: Value(v.value, v.text, v.confidence * 0.93, v.box)
        for path, v in _kept(values).items()
    }


def _whose(blocks: Sequence[Block], payer: str, recipient: str) -> dict[str, Block]:
    """Payer and recipient, as the form's fields name them, with their blocks."""
    # On a 1098 the payer of interest is the borrower; its headings may say either.
    filer, other = (payer, recipient) if payer == "payer" else (recipient, payer)
    said = {"payer": filer, "recipient": other}
    named = [(said.get(block.role, block.role), block) for block in blocks]
    theirs = {role: block for role, block in named[::-1] if role in (payer, recipient)}
    rest = [block for role, block in named if role not in theirs]
    if len(blocks) == 1 and rest and not rest[0].apart and not is_firm(text_of(rest[0].lines[0])):
        # A letter has its recipient's address for certain.
        return {recipient: rest[0]}
    for role in (payer, recipient):
        if role not in theirs and rest:
            theirs[role] = rest.pop(0)
    return theirs


def unnamed_payer(copy: FormCopy, payer: str, recipient: str, letterhead: Values) -> Values:
    """The payer's values of a letter's head when only the recipient's box has a caption, below it."""
    anchor, name = copy.anchor(f"{recipient}_name"), letterhead.get(f"{payer}_name")
    if copy.anchor(f"{payer}_block") or anchor is None or name is None:
        return {}
    if name.box.y2 > anchor.box.y1:
        return {}
    return {path: value for path, value in letterhead.items() if path.startswith(f"{payer}_")}


def beside_nothing(copy: FormCopy, field: str) -> list[Print]:
    """The field's print left of the next column, where a panel of notices may stand.

    The panel's own lines are no captions, so the caption's column alone does not end before it.
    """
    anchor = copy.anchor(field)
    if anchor is None:
        return []
    if all(cell.ruled for cell in copy.of(field)):
        return copy.prints_of(field)
    above, below = _ABOVE * copy.caption_height, _BELOW * copy.caption_height
    others = [
        other.box.x1
        for other in copy.anchors
        if not _PARTY.match(other.field)
        and other.box.x1 >= anchor.box.x2 - 0.5 * copy.caption_height
        and -above < other.box.center_y - anchor.box.center_y < below
    ]
    edge = min(others, default=float("inf"))
    return [item for item in copy.prints_of(field) if item.box.center_x < edge]


def _apart(lines: Sequence[Sequence[Print]], names: dict[str, str]) -> dict[str, Value | None]:
    """A block's first line is the name, its last the city, what is between the street.

    Lines between the first and one that begins like a street are names too.
    """
    start = next((n for n, t in enumerate(lines[1:-1], 1) if is_street(text_of(t))), 1)
    between = [item for line in lines[start:-1] for item in line]
    named = [item for line in lines[:start] for item in line]
    return {
        names["name"]: text_value(named, 0.97 if start == 1 else 0.93),
        names["street"]: street_mended(text_value(between, 0.95), between) if between else None,
        names["city_state_zip"]: text_value(lines[-1], 0.96) if len(lines) > 1 else None,
    }


def _one_line(prints: Sequence[Print]) -> Value | None:
    """The first line; a second one right below belongs to it when both are a long name or street."""
    lines = lines_of(prints)
    return line_text(prints) if len(lines) == 1 else (text_value(lines[0], 0.93) if lines else None)


def _phone(prints: Sequence[Print]) -> tuple[Value | None, list[Print]]:
    """The telephone number and the print without it and without the words that lead to it."""
    kept: list[Print] = []
    phone: Value | None = None
    for line in lines_of(prints):
        text = text_of(line)
        found = None if phone else _PHONE.search(text)
        if not found:
            kept += line
            continue
        own = [p for p in line if _within(line, p, found.span())]
        phone = Value(found.group().strip(), text, trust(line) * 0.97, box_of(own or line))
        before = [p for p in line if p not in own]
        if re.search(r"\d{5}", text_of(before)):
            kept += before
    return phone, kept


def _within(line: Sequence[Print], item: Print, span: tuple[int, int]) -> bool:
    start = 0
    for other in line:
        if other is item:
            return start < span[1] and start + len(other.text) > span[0]
        start += len(other.text) + 1
    return False


def _without_captions(prints: Sequence[Print]) -> list[Print]:
    """The print without lines that are the rest of a caption, which may take three lines."""
    return [
        item
        for line in lines_of(prints)
        if not _is_caption(text_of(line)) and not _STRAY.fullmatch(text_of(line))
        for item in line
    ]


def _is_caption(text: str) -> bool:
    words = [word for word in map(plain, text.split()) if word]
    known = sum(word in _CAPTION_WORDS for word in words)
    if words in (["code"], ["no"]):  # "… and telephone", and its last word under it
        return True
    return len(words) > 1 and known >= 0.8 * len(words) and text == text.lstrip("0123456789")


def _kept(values: dict[str, Value | None]) -> Values:
    return {path: value for path, value in values.items() if value is not None}
