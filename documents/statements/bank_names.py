"""What a statement's bank is called: the print at the top of the first page that names one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.statements.address_blocks import HOLDER_LABEL, is_name, is_place, is_town
from documents.statements.cells import Cell, joined
from documents.statements.titles import plain_words
from documents.statements.vocabulary import ACCOUNT_TYPES, PRODUCT_WORDS, SECTION_WORDS

_BANK = re.compile(
    r"\b(?:banks?|bancorp|bankers|trust|credit union|savings|federal|fcu|f\.?c\.?u\.?|n\.?a\.|"
    r"financial|national association|banco|banc|thrift|cooperative|fsb)\b",
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
_ENDS_A_NAME = re.compile(
    r"(?:(?:and|banks?|trust|company|co|national|association|federal|savings|credit|union"
    r"|na|n a|fsb|ssb) ?)+"
)
_ACCOUNT = re.compile(r".*\b(?:checking|money market|savings account|checking account)")
_ISSUED_BY = re.compile(
    r"\b(?i:issued) (?:and \w+ )?by (?P<name>[A-Z][\w&.'’ -]{2,40}?(?:Bank(?:, N\.?A\.?)?|Credit Union|FSB"
    r"|N\.A\.|Trust(?: Company)?)(?: \(?USA\)?)?)(?=[.,;)]|$)"
)
"""What a card's statement says in small print of the bank behind it."""
_BEFORE_ITS_CARD = re.compile(
    r".+?\b(?:bank|credit union|fcu|trust)(?:,? n\.?a\.?)?(?=\s(?:(?:business|platinum|gold|rewards?"
    r"|cash|preferred|classic|signature|world|elite|secured|travel|select|premier|plus)\b.*)?"
    r"(?:visa|master ?card|american express)\b)",
    re.IGNORECASE,
)
"""The bank at the head of its card's name: "Alder Bank Business Rewards Mastercard"."""
_ORNAMENTS = "✦★●■◆◉►•* "
"""What a logo's sign is read as."""
_TOP = 0.3
"""Share of the first page where the bank says its name."""


def bank_name(cells: Sequence[Cell], height_px: float, cards: bool) -> Cell | None:
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
    if score <= 0:
        return None
    before = _BEFORE_ITS_CARD.match(found.text) if cards else None
    if before:
        return replace(found, text=before.group())
    return _in_full(_whole_name(found, top), cells)


def _in_full(name: Cell, cells: Sequence[Cell]) -> Cell:
    """The name with the words that only a bank's full name ends with, where it is so printed."""
    short = plain_words(name.text)
    for cell in cells:
        text = cell.text.strip()
        rest = plain_words(text).removeprefix(short + " ")
        if plain_words(text) != rest and _ENDS_A_NAME.fullmatch(rest):
            return cell
    return name


def issuer_said(cells: Sequence[Cell]) -> Cell | None:
    """The bank that a sentence says has issued the card."""
    for cell in cells:
        found = _ISSUED_BY.search(cell.text)
        if found:
            return Cell("text", found["name"], cell.box, cell.confidence)
    return None


def bank_certainty(bank: Cell | None) -> float:
    """How sure the name is a bank's, 0..1."""
    if bank is None:
        return 0.0
    said = _BANK.search(bank.text) and not _GENERIC.fullmatch(bank.text.strip())
    return 0.93 if said else 0.75


def says_bank(text: str) -> bool:
    """Whether the text has a word that banks, or issuers of cards, have in their names."""
    return bool(_BANK.search(text) or _ISSUER.search(text))


def _bank_score(cell: Cell, usual: float, cards: bool) -> float:
    text = cell.text.strip().lstrip(_ORNAMENTS)
    larger = min(max(cell.box.height / max(usual, 1.0) - 1.0, 0.0), 1.5)
    if cards and (issuer := _ISSUER.search(text)) and is_name(_ISSUER.sub("", text).strip()):
        return 2.3 + larger - 0.5 * (issuer.start() == 0)
    if not is_name(text) or is_town(text) or is_place(text) or HOLDER_LABEL.match(text):
        return -1.0
    plain = plain_words(text)
    if _PRODUCT.fullmatch(plain) or _ACCOUNT.fullmatch(plain):
        return -1.0
    if all(word in SECTION_WORDS for word in plain.split()):
        return -1.0  # an account, or an amount of its summary
    return 2.0 * bool(_BANK.search(text)) + larger + 0.3


def _lives_under(name: Cell, top: Sequence[Cell]) -> bool:
    """Whether a street stands right under the name, as in the holder's block under a logo."""
    return any(
        is_place(other.text)
        and abs(other.box.x1 - name.box.x1) < name.box.height
        and 0 <= other.box.center_y - name.box.center_y < 2 * name.box.height
        for other in top
    )


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
            and is_name(other.text)
            and (says_bank(other.text) or not _lives_under(other, top))
        ):
            upper, lower = sorted((cell, other), key=lambda c: c.box.y1)
            return joined([upper, lower])
    return cell
