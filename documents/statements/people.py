"""Whose statement it is and whose bank: names and address blocks of the first page.

In come the lines before the ledger; out come cells for bank, holder and their addresses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.statements.address_blocks import (
    HOLDER_LABEL,
    address_before,
    address_blocks,
    address_in,
    has_phone,
    is_address,
    is_mail_code,
    is_name,
    is_place,
    text_cells,
)
from documents.statements.bank_names import bank_certainty, bank_name, issuer_said, says_bank
from documents.statements.cells import Cell, Line, joined
from documents.statements.headings import heading_cells
from documents.statements.holders import holders_in
from documents.statements.titles import plain_words

_OFFICE = re.compile(
    r"\b(?:inquir|enquir|dep(?:artmen)?t|services?|cent(?:er|re)|processing|disputes?|bureau|attn)",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"\b(?:checking|savings|money market|certificate)\b", re.IGNORECASE)
"""What stands under "Account name" in a list of accounts."""
_HEAD = re.compile(r"\b(?:checking|savings|money market)\b|\d{4}", re.IGNORECASE)
"""An account's name or number, over a name in the same block."""
_SENDER = re.compile(
    r"\b(?:card ?member|customer|card|payments?|remittance|lockbox) (?:services?|processing)\b",
    re.IGNORECASE,
)
"""An office of who sends the statement, to which payments and letters go."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name and its address. certainty: 0..1; several: each name, where several are printed."""

    name: Cell | None = None
    certainty: float = 0.0
    address: Cell | None = None
    several: tuple[Cell, ...] = ()


def bank_and_holder(
    lines: Sequence[Line], height_px: float, *, cards: bool = False, rest: Sequence[Line] = ()
) -> tuple[Named, Named]:
    """The bank and the holder as the first page names them. lines: the first page's.

    cards: whether it is a card's statement, whose issuer may be named after cards. rest: of a card's,
    the lines after these: small print and the coupon to be sent back, with the holder's address.
    """
    columns = text_cells(lines)
    blocks = address_blocks(lines)
    said = issuer_said([*columns, *text_cells(rest)]) if cards else None
    bank = said or bank_name(columns, height_px, cards)
    own = _address_of(bank, blocks) if bank else None
    labelled = _labelled_holder(lines)
    others = [block for block in blocks if block is not own]
    named = [block for block in others if _person(block, bank)]
    coupon = () if named or labelled else [b for b in address_blocks(rest) if _lives(b, bank)]
    others, named = [*others, *coupon], [*named, *coupon]
    street = None if own or bank is None else _street_and_town(bank, columns, named)
    holder = labelled or (_person(named[0], bank) if named else None)
    address = _near(holder, others) or (named[0] if named else None)
    several = holders_in(_names(address or (), bank)) or holders_in([labelled] if labelled else ())
    return (
        Named(bank, bank_certainty(bank), street or address_in(own)),
        Named(
            holder,
            0.95 if labelled else 0.85 if coupon else 0.9,
            address_in(address),
            tuple(several),
        ),
    )


def _person(block: Sequence[Cell], bank: Cell | None) -> Cell | None:
    """The name at the head of an address block; several holders are joined."""
    names = _names(block, bank)
    if not names:
        return None
    if _pair(names) or _breaks_off(names):
        return joined(names[:2])
    ends = max((holder.box.y2 for holder in holders_in(names)), default=names[0].box.y2)
    return joined([cell for cell in names if cell.box.y2 <= ends])


def _lives(block: Sequence[Cell], bank: Cell | None) -> bool:
    """Whether it is a person's block and no office's, to which payments and letters go."""
    boxed = any(re.match(r"p\.?\s?o\.?\s+box", cell.text, re.IGNORECASE) for cell in block)
    person = _person(block, bank)
    return person is not None and not boxed and not _OFFICE.search(person.text)


def _pair(names: Sequence[Cell]) -> bool:
    """Whether a name goes on in the second line: with "and" or "or" at its end or before it."""
    if len(names) < 2:
        return False
    second = names[1].text.lower()
    return second.startswith(("or ", "and ", "& ")) or names[0].text.lower().endswith(
        (" or", " and", "&")
    )


def _breaks_off(names: Sequence[Cell]) -> bool:
    """Whether a narrow block set the last name on a line of its own: "JANE Q" over "ROE"."""
    if len(names) != 2:
        return False
    return re.search(r"\w\s[A-Z]\.?$", names[0].text) is not None and " " not in names[1].text


def _names(block: Sequence[Cell], bank: Cell | None) -> list[Cell]:
    """The lines over a block's street that may be names of people."""
    names: list[Cell] = []
    for cell in block[:-1]:
        text = cell.text
        if is_mail_code(text) or _SENDER.search(text):
            continue
        if is_place(text) or (names and has_phone(text)):
            break
        own = bank is not None and plain_words(text) in plain_words(bank.text)
        if own or says_bank(text) or has_phone(text) or _HEAD.search(text):
            names.clear()  # what stands over the bank's name or account is its own head
        elif is_name(text):
            names.append(cell)
    return names


def _address_of(bank: Cell, blocks: Sequence[list[Cell]]) -> list[Cell] | None:
    """The address block that belongs to the bank: without a person at its head."""
    for block in blocks:
        at = [n for n, c in enumerate(block) if plain_words(c.text) in plain_words(bank.text)]
        if at and not _person(block[at[-1] + 1 :], bank):
            return block
    return None


def _street_and_town(bank: Cell, cells: Sequence[Cell], named: Sequence[list[Cell]]) -> Cell | None:
    """The bank's address where it stands in one line under its name. named: blocks of others."""
    for cell in cells:
        gap = cell.box.y1 - bank.box.y2
        under = -0.3 * bank.box.height < gap < 2 * max(cell.box.height, bank.box.height)
        if under and not any(cell in block for block in named):
            address = cell if is_address(cell) else address_before(cell)
            if address:
                return address
    return None


def _labelled_holder(lines: Sequence[Line]) -> Cell | None:
    for index, line in enumerate(lines):
        if len([c for c in heading_cells(line) if c.role]) > 2:
            continue  # "Cardholder" heads a column
        for n, cell in enumerate(line.cells):
            label = HOLDER_LABEL.match(cell.text) if cell.kind == "text" else None
            if not label or not re.search(r"[a-z]", label.group(), re.IGNORECASE):
                continue
            rest = cell.text[label.end() :].strip()
            if rest and ":" in label.group() and is_name(rest):
                return Cell("text", rest, cell.box, cell.confidence)
            after = line.cells[n + 1] if n + 1 < len(line.cells) else None
            if ":" not in label.group() and _is_row_of_labels(line):
                after = None  # it heads a column
            if not rest and after and after.kind == "text" and is_name(after.text):
                return after
            under = None if rest else _right_under(cell, lines[index + 1 : index + 2])
            if under and is_name(under.text) and not _ACCOUNT.search(under.text):
                return under
    return None


def _is_row_of_labels(line: Line) -> bool:
    """Whether it heads columns: no sum stands in the row, and no label with its colon."""
    return len(line.cells) > 2 and not line.of("money") and ":" not in line.text


def _right_under(label: Cell, lines: Sequence[Line]) -> Cell | None:
    """The text under a label of its own, in its column."""
    for line in lines:
        for cell in line.cells:
            gap = cell.box.y1 - label.box.y2
            near = (
                gap < 1.5 * label.box.height and abs(cell.box.x1 - label.box.x1) < label.box.height
            )
            if cell.kind == "text" and near:
                return cell
    return None


def _near(holder: Cell | None, blocks: Sequence[list[Cell]]) -> list[Cell] | None:
    if holder is None:
        return None
    name = plain_words(holder.text)
    return next((b for b in blocks if any(plain_words(c.text) in name for c in b[:2])), None)
