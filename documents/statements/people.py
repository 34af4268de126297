"""Whose statement it is and whose bank: names and address blocks of the first page.

In come the lines before the ledger; out come cells for bank, holder and their addresses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.statements.cells import Cell, Line, joined
from documents.statements.headings import heading_cells
from documents.statements.holders import holders_in
from documents.statements.titles import plain_words
from documents.statements.vocabulary import ACCOUNT_TYPES, PRODUCT_WORDS, SECTION_WORDS

_BANK = re.compile(
    r"\b(?:banks?|bancorp|bankers|trust|credit union|savings|federal|fcu|f\.?c\.?u\.?|n\.?a\.|"
    r"financial|national association|banco|banc|thrift|cooperative|fsb)\b",
    re.IGNORECASE,
)
_CITY = re.compile(r"^[A-Za-z .'\-]{2,40},?\s+[A-Z]{2}\.?,?\s+\d{5,6}(?:\s?-\s?\d{4})?$")
_STREET = re.compile(
    r"^(?:\d+[A-Za-z]?\s+\S|p\.?\s?o\.?\s+box|one\s|two\s|rural|rr\s|apt|suite|unit|ste)",
    re.IGNORECASE,
)
_ZIP_LAST = re.compile(r"\b[A-Z]{2}\.?,?\s+\d{5}(?:\s?-\s?\d{4})?$")
_PHONE = re.compile(r"\(?\d{3}\)?[\s.-]*\d{3}[\s.-]\d{4}")
_HOLDER = re.compile(
    r"^(?:statement (?:for|of)|account (?:name|holder|owner|title)|customer(?: name)?|"
    r"prepared for|name|member(?: name)?|primary (?:owner|account holder)|account owner\(?s?\)?|"
    r"card ?holder|cardmember)(?: name)?\s*:?\s*",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"\b(?:statement|account|acct|page|period|balance|date|summary|number|customer service|questions|"
    r"member fdic|lender|www|http|call|phone|visit|equal|activity|transaction|total|amount|"
    r"enclosures|days|deposit|fees?|telephone|contact|tel|fax|write|return service|"
    r"temp[- ]return|interest|routing|card|payments?|coupon|payable|remit|autopay)\b"
    r"|\.com|\d{3,}|\$",
    re.IGNORECASE,
)
_PRODUCT = re.compile(
    rf"(?:(?:{'|'.join(PRODUCT_WORDS)}) )*(?:{'|'.join(ACCOUNT_TYPES)})(?: account)?"
)
"""What an account is called, and nothing of whose it is: "Business Savings"."""
_ISSUER = re.compile(
    r"\b(?:(?:bank|credit|charge) ?cards?|card(?:member)? services|visa|master ?card|card company)\b",
    re.IGNORECASE,
)
"""How issuers of cards name themselves; on other papers these are words of the text."""
_GENERIC = re.compile(
    r"(?:(?:the|of|and|federal|national|state|community|savings|credit|union|banks?|trust|company"
    r"|co|fcu|association|n\.?a)[.,]?\s*)+",
    re.IGNORECASE,
)
"""Words that any bank's name may end with, and that no bank is called by alone."""
_ISSUED_BY = re.compile(
    r"\b(?i:issued) (?:and \w+ )?by (?P<name>[A-Z][\w&.'’ -]{2,40}?(?:Bank(?:, N\.?A\.?)?|Credit Union|FSB"
    r"|N\.A\.|Trust(?: Company)?)(?: \(?USA\)?)?)(?=[.,;)]|$)"
)
"""What a card's statement says in small print of the bank behind it."""
_OFFICE = re.compile(
    r"\b(?:inquir|enquir|dep(?:artmen)?t|services?|cent(?:er|re)|processing|disputes?|bureau|attn)",
    re.IGNORECASE,
)
_TOP = 0.3
"""Share of the first page where the bank says its name."""


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
    columns = _columns(lines)
    blocks = address_blocks(lines)
    said = _issuer_said([*columns, *_columns(rest)]) if cards else None
    bank = said or _bank_name(columns, height_px, cards)
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
        Named(bank, _bank_certainty(bank), street or address_in(own)),
        Named(
            holder,
            0.95 if labelled else 0.85 if coupon else 0.9,
            address_in(address),
            tuple(several),
        ),
    )


def address_blocks(lines: Sequence[Line]) -> list[list[Cell]]:
    """The blocks of print that end with a town, each from its first line down. lines: of one page."""
    cells = _columns(lines)
    return [block for n in range(len(cells)) if (block := _block(cells, n))]


def address_in(block: Sequence[Cell] | None) -> Cell | None:
    """The block's print from the street down to the town, in one line."""
    block = block or ()
    street = next((n for n, cell in enumerate(block) if _STREET.match(cell.text)), None)
    return None if street is None else joined(block[street:])


def _columns(lines: Sequence[Line]) -> list[Cell]:
    return [c for line in lines for c in line.cells if c.kind in ("text", "number")]


def _block(cells: Sequence[Cell], index: int) -> list[Cell] | None:
    """The lines above and with a city line, left-aligned with it: name, street, city."""
    city = cells[index]
    if not _CITY.match(city.text.strip()) and not _in_one_line(city):
        return None
    lines = [city]
    for cell in reversed(cells[:index]):
        top = lines[-1]
        if cell.box.y2 > top.box.y1 + 0.5 * top.box.height:
            continue
        if top.box.y1 - cell.box.y2 > 1.6 * top.box.height or len(lines) == 6:
            break
        if abs(cell.box.x1 - top.box.x1) < 1.2 * top.box.height:
            if _ZIP_LAST.search(cell.text.strip()):
                break  # another address, in one line
            lines.append(cell)
    return lines[::-1] if len(lines) > 1 else None


def _in_one_line(cell: Cell) -> bool:
    """Whether the cell is a whole address, from the street to the postal code."""
    text = cell.text.strip()
    return bool(_STREET.match(text) and _ZIP_LAST.search(text) and not _PHONE.search(text))


def _person(block: Sequence[Cell], bank: Cell | None) -> Cell | None:
    """The name at the head of an address block; several holders are joined."""
    names = _names(block, bank)
    if not names:
        return None
    if _pair(names):
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


def _names(block: Sequence[Cell], bank: Cell | None) -> list[Cell]:
    """The lines over a block's street that may be names of people."""
    names: list[Cell] = []
    for cell in block[:-1]:
        if _STREET.match(cell.text) or _PHONE.search(cell.text):
            break
        own = bank and plain_words(cell.text) in plain_words(bank.text)
        other = _BANK.search(cell.text) or _ISSUER.search(cell.text)
        if _is_name(cell.text) and not own and not other:
            names.append(cell)
    return names


def _is_name(text: str) -> bool:
    words = text.split()
    return len(text) > 1 and len(words) <= 8 and not _NOT_A_NAME.search(text) and text[0].isalpha()


def _bank_name(cells: Sequence[Cell], height_px: float, cards: bool) -> Cell | None:
    """The best candidate at the top: says "bank", stands high, is set large."""
    top = [c for c in cells if c.box.y1 < _TOP * height_px and c.kind == "text"]
    if not top:
        return None
    usual = sorted(c.box.height for c in top)[len(top) // 2]
    scored = []
    for n, cell in enumerate(top):
        score = _bank_score(cell, usual, cards) - 0.05 * n
        scored.append((score, -n, cell))
    score, _, found = max(scored, key=lambda item: item[:2])
    return _whole_name(found, top) if score > 0 else None


def _issuer_said(cells: Sequence[Cell]) -> Cell | None:
    """The bank that a sentence says has issued the card."""
    for cell in cells:
        found = _ISSUED_BY.search(cell.text)
        if found:
            return Cell("text", found["name"], cell.box, cell.confidence)
    return None


def _bank_score(cell: Cell, usual: float, cards: bool) -> float:
    text = cell.text.strip()
    larger = min(max(cell.box.height / max(usual, 1.0) - 1.0, 0.0), 1.5)
    if cards and (issuer := _ISSUER.search(text)) and _is_name(_ISSUER.sub("", text).strip()):
        return 2.3 + larger - 0.5 * (issuer.start() == 0)
    if not _is_name(text) or _CITY.match(text) or _STREET.match(text) or _HOLDER.match(text):
        return -1.0
    plain = plain_words(text)
    if _PRODUCT.fullmatch(plain) or all(word in SECTION_WORDS for word in plain.split()):
        return -1.0  # an account, or an amount of its summary
    return 2.0 * bool(_BANK.search(text)) + larger + 0.3


def _whole_name(cell: Cell, top: Sequence[Cell]) -> Cell:
    """The name with its second line, where a logo is set over two."""
    if len(cell.text.split()) > 1 and not _GENERIC.fullmatch(cell.text.strip()):
        return cell
    for other in top:
        aligned = abs(other.box.x1 - cell.box.x1) < cell.box.height
        gap = max(other.box.y1 - cell.box.y2, cell.box.y1 - other.box.y2)
        alike = 0.5 < other.box.height / cell.box.height < 2.0
        if (
            other is not cell
            and aligned
            and alike
            and gap < cell.box.height
            and _is_name(other.text)
        ):
            upper, lower = sorted((cell, other), key=lambda c: c.box.y1)
            return joined([upper, lower])
    return cell


def _bank_certainty(bank: Cell | None) -> float:
    if bank is None:
        return 0.0
    said = _BANK.search(bank.text) and not _GENERIC.fullmatch(bank.text.strip())
    return 0.93 if said else 0.75


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
        if under and _in_one_line(cell) and not any(cell in block for block in named):
            return cell
    return None


def _labelled_holder(lines: Sequence[Line]) -> Cell | None:
    for index, line in enumerate(lines):
        if len([c for c in heading_cells(line) if c.role]) > 2:
            continue  # "Cardholder" heads a column
        for n, cell in enumerate(line.cells):
            label = _HOLDER.match(cell.text) if cell.kind == "text" else None
            if not label or not re.search(r"[a-z]", label.group(), re.IGNORECASE):
                continue
            rest = cell.text[label.end() :].strip()
            if rest and ":" in label.group() and _is_name(rest):
                return Cell("text", rest, cell.box, cell.confidence)
            after = line.cells[n + 1] if n + 1 < len(line.cells) else None
            if not rest and after and after.kind == "text" and _is_name(after.text):
                return after
            under = None if rest else _right_under(cell, lines[index + 1 : index + 2])
            if under and _is_name(under.text):
                return under
    return None


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
