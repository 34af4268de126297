"""Statements as QIF, for programs that know nothing newer. Dates MM/DD/YYYY, text UTF-8."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from documents.exports.chosen import Chosen
from documents.exports.ledger import Account, Entry, accounts_of, left_out, masked_number
from documents.masking import mask as without_numbers


def qif(
    documents: Callable[[], Iterable[Chosen]], mask: bool = False, gaps: list[str] | None = None
) -> Iterator[str]:
    """The file in pieces: each account of each statement, then its transactions, each once.

    gaps: is told of transactions that cannot be written, having no date or no amount.
    """
    seen: set[tuple[str, str]] = set()
    for chosen in documents():
        for account in accounts_of(chosen):
            if account.incomplete and gaps is not None:
                gaps.append(left_out(chosen, account))
            if account.entries:
                yield from _account(account, seen, mask)


def _account(account: Account, seen: set[tuple[str, str]], mask: bool) -> Iterator[str]:
    kind = "CCard" if account.type == "CREDITCARD" else "Bank"
    number = masked_number(account.number) if mask else account.number
    name = _line(f"{account.bank} {number}")
    yield f"!Account\nN{name}\nT{kind}\n^\n!Type:{kind}\n"
    for entry in account.entries:
        key = (account.number[-4:], entry.fitid)
        if key not in seen:
            seen.add(key)
            yield _transaction(entry, mask)


def _transaction(entry: Entry, mask: bool) -> str:
    year, month, day = entry.posted.split("-")
    words = _line(without_numbers(entry.description) if mask else entry.description)
    check = f"N{_line(entry.check_number)}\n" if entry.check_number else ""
    return f"D{month}/{day}/{year}\nT{entry.amount:.2f}\n{check}P{words}\n^\n"


def _line(text: str) -> str:
    """One line: a line break would begin another field."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
