"""Statements as OFX 2.1.1 (XML, UTF-8), which accounting programs import.

Account numbers are part of OFX by nature; `mask` keeps their last four digits. What a statement
does not print is not made up: no balance is left out silently, it is simply absent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from xml.sax.saxutils import escape

from documents.exports.chosen import Chosen
from documents.exports.ledger import Account, Entry, accounts_of, left_out, masked_number
from documents.masking import mask as without_numbers

NO_ROUTING = "000000000"
"""OFX wants a routing number; statements do not print it."""

_HEADER = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    '<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>\n'
)
_OK = "<STATUS><CODE>0</CODE><SEVERITY>INFO</SEVERITY></STATUS>"
_KINDS = {
    "check": "CHECK",
    "interest": "INT",
    "fee": "FEE",
    "atm": "ATM",
    "wire": "XFER",
    "transfer": "XFER",
    "card": "POS",
    "deposit": "DEP",
}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME_CHARS, _MEMO_CHARS, _ACCOUNT_CHARS = 32, 255, 22
"""Longest NAME, MEMO and ACCTID of the standard."""


def ofx(
    documents: Callable[[], Iterable[Chosen]],
    made: datetime,
    mask: bool = False,
    gaps: list[str] | None = None,
) -> Iterator[str]:
    """The file in pieces. documents: gives them anew at each call, as OFX has banks before cards.

    A transaction that stands in two documents, such as a statement scanned twice, is written once.
    gaps: is told of transactions that cannot be written, having no date or no amount.
    """
    told = gaps if gaps is not None else []
    yield _HEADER
    stamp = made.strftime("%Y%m%d%H%M%S")
    yield f"<OFX><SIGNONMSGSRSV1><SONRS>{_OK}<DTSERVER>{stamp}</DTSERVER>"
    yield "<LANGUAGE>ENG</LANGUAGE></SONRS></SIGNONMSGSRSV1>\n"
    seen: set[tuple[str, str]] = set()
    for tag, cards in (("BANKMSGSRSV1", False), ("CREDITCARDMSGSRSV1", True)):
        number = 0
        for account in _accounts(documents(), cards, told):
            number += 1
            if number == 1:
                yield f"<{tag}>\n"
            yield from _statement(account, number, seen, mask)
        if number:
            yield f"</{tag}>\n"
    yield "</OFX>\n"


def _accounts(documents: Iterable[Chosen], cards: bool, gaps: list[str]) -> Iterator[Account]:
    for chosen in documents:
        for account in accounts_of(chosen):
            if (account.type == "CREDITCARD") is not cards:
                continue
            if account.incomplete:
                gaps.append(left_out(chosen, account))
            if account.entries or account.balance is not None:
                yield account


def _statement(
    account: Account, number: int, seen: set[tuple[str, str]], mask: bool
) -> Iterator[str]:
    card = account.type == "CREDITCARD"
    prefix = "CC" if card else ""
    shown = masked_number(account.number) if mask else account.number
    place = f"<ACCTID>{_text(shown, _ACCOUNT_CHARS)}</ACCTID>"
    if not card:
        place = f"<BANKID>{NO_ROUTING}</BANKID>{place}<ACCTTYPE>{account.type}</ACCTTYPE>"
    tag = "CCACCTFROM" if card else "BANKACCTFROM"
    yield f"<{prefix}STMTTRNRS><TRNUID>{number}</TRNUID>{_OK}<{prefix}STMTRS><CURDEF>USD</CURDEF>"
    yield f"<{tag}>{place}</{tag}>"
    if account.start and account.end:
        yield f"\n<BANKTRANLIST><DTSTART>{_day(account.start)}</DTSTART>"
        yield f"<DTEND>{_day(account.end)}</DTEND>\n"
        for entry in account.entries:
            key = (account.number[-4:], entry.fitid)
            if key not in seen:
                seen.add(key)
                yield _transaction(entry, mask)
        yield "</BANKTRANLIST>"
    if account.balance is not None and account.end:
        yield f"\n<LEDGERBAL><BALAMT>{account.balance:.2f}</BALAMT>"
        yield f"<DTASOF>{_day(account.end)}</DTASOF></LEDGERBAL>"
    yield f"</{prefix}STMTRS></{prefix}STMTTRNRS>\n"


def _transaction(entry: Entry, mask: bool) -> str:
    words = without_numbers(entry.description) if mask else entry.description
    user = f"<DTUSER>{_day(entry.date)}</DTUSER>" if entry.date != entry.posted else ""
    check = f"<CHECKNUM>{_text(entry.check_number, 12)}</CHECKNUM>" if entry.check_number else ""
    # A reference is a number that may be personal; masked files go without it.
    known = entry.reference and not mask
    reference = f"<REFNUM>{_text(entry.reference or '', 32)}</REFNUM>" if known else ""
    memo = f"<MEMO>{_text(words, _MEMO_CHARS)}</MEMO>" if len(words) > _NAME_CHARS else ""
    return (
        f"<STMTTRN><TRNTYPE>{_kind(entry)}</TRNTYPE><DTPOSTED>{_day(entry.posted)}</DTPOSTED>{user}"
        f"<TRNAMT>{entry.amount:.2f}</TRNAMT><FITID>{entry.fitid}</FITID>{check}{reference}"
        f"<NAME>{_text(words, _NAME_CHARS) or 'UNKNOWN'}</NAME>{memo}</STMTTRN>\n"
    )


def _kind(entry: Entry) -> str:
    if entry.check_number:
        return "CHECK"
    return _KINDS.get(entry.kind, "CREDIT" if entry.amount >= 0 else "DEBIT")


def _day(date: str) -> str:
    """Noon, so that no time zone makes it another day."""
    return f"{date.replace('-', '')}120000"


def _text(value: str, most: int) -> str:
    return escape(_NOT_XML.sub("", " ".join(value.split()))[:most].strip())
