"""How to reach and to pay the one who sells: e-mail, website, a contact, and where money is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.contacts import web_addresses
from documents.identifiers import is_routing_number
from documents.layout import Span
from documents.rows import Row
from documents.trade.lines import Text, said_in, stack, stands_under
from documents.trade.party_blocks import LABELS
from documents.trade.places import US_PLACE

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_BIC = re.compile(
    r"\b(?:BIC|SWIFT)(?:[ /-]?(?:code|BIC))?\W{0,4}([A-Z]{4} ?[A-Z]{2} ?[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b"
)
_ROUTING = re.compile(r"\b(?:routing|aba|rtn)\b\D{0,24}(\d{9})(?!\d)", re.IGNORECASE)
_ACCOUNT = re.compile(
    r"\b(?:account|acct|a/c)\s*(?:number|num|no|nr|#)?\W{0,4}([\dXx*][\dXx* -]{4,20}\d)",
    re.IGNORECASE,
)
_SORT_CODE = re.compile(r"\bsort code\W{0,4}(\d\d[ -]?\d\d[ -]?\d\d)(?!\d)", re.IGNORECASE)
_BANK_ROW = re.compile(r"\b(?:sort code|iban|bic|swift|routing|aba|bank|wire|ach)\b", re.IGNORECASE)
_BANK_LABEL = re.compile(
    r"\b(?:sort code|bic|swift|routing|aba)\b|\baccount name\b|\bbank(?: name)?\s*:", re.IGNORECASE
)
"""What stands right over or under the number of an account to pay to."""
_CONTACT = re.compile(
    r"^\W*(?:your )?contact(?: name| person)?\s*:\s*(?P<name>[^\d@:]{4,40})$", re.I
)
_PERSON = re.compile(r"^[A-Z][a-z'’-]+(?: [A-Z]\.?)? [A-Z][a-zA-Z'’-]+$")


def bank_details(rows: Sequence[Row]) -> Iterator[tuple[str, Text]]:
    """IBAN, BIC, routing number, sort code and account, each where the paper says what it is."""
    for index, row in enumerate(rows):
        text = row.text
        iban = next((m for m in _IBAN.finditer(text) if is_iban(m.group())), None)
        if iban:
            yield "iban", said_in(row, iban.group(), 0.95)
        bic = _BIC.search(text)
        if bic:
            yield "bic", said_in(row, bic[1], 0.9)
        routing = _ROUTING.search(text)
        if routing and is_routing_number(routing[1]):
            yield "routing_number", said_in(row, routing[1], 0.95)
        sort = _SORT_CODE.search(text)
        if sort:
            yield "sort_code", said_in(row, sort[1], 0.9)
        near = any(_BANK_LABEL.search(r.text) for r in rows[max(index - 1, 0) : index + 2])
        account = _ACCOUNT.search(text) if (_BANK_ROW.search(text) or near) and not iban else None
        if account:
            yield "bank_account_number", said_in(row, account[1], 0.85)


def is_iban(text: str) -> bool:
    """Whether the check digits of an IBAN are right (ISO 13616: modulo 97)."""
    bare = text.replace(" ", "")
    digits = "".join(str(int(c, 36)) for c in bare[4:] + bare[:4])
    return 15 <= len(bare) <= 34 and int(digits) % 97 == 1


def reached_at(
    lines: Sequence[Span], taken: Sequence[Span], page: int
) -> Iterator[tuple[str, Text]]:
    """The seller's e-mail and website: the first ones that stand in nobody else's block."""
    others = {id(line) for line in taken}
    for name, said_by in (("email", _EMAIL.finditer), ("website", web_addresses)):
        for line in lines:
            found = next(said_by(line.text), None) if id(line) not in others else None
            if found:
                yield name, Text(found.group().rstrip("."), line.box, 0.9 * line.confidence, page)
                break


def seller_contact(lines: Sequence[Span], seller: Text | None, page: int) -> Text | None:
    """The person to ask: by a label, or a name that stands alone over the customer's label."""
    for line in lines:
        found = _CONTACT.match(line.text.strip())
        if found and not stands_under(line, LABELS["customer"], lines):
            return Text(found["name"].strip(), line.box, 0.88 * line.confidence, page)
    for line in lines:
        text = line.text.strip()
        if not _PERSON.match(text) or (seller and seller.text == text):
            continue
        under = stack(line, lines)[:1]
        if under and LABELS["customer"].match(under[0].text.strip()):
            return Text(text, line.box, 0.7 * line.confidence, page)
    return None


def town(lines: Sequence[Span], page: int) -> Text | None:
    """The town and state at the head of a receipt that prints no whole address."""
    for line in lines[:8]:
        if US_PLACE.match(line.text.strip()):
            return Text(line.text.strip(), line.box, 0.88 * line.confidence, page)
    return None
