"""Bank and card statements as accounts with entries, the way accounting programs see them.

An entry's amount is as the account's holder sees it: money in > 0, money out < 0. On a card a
charge is < 0 and a payment > 0, which is the other way round than in our results.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from documents.exports.chosen import Chosen
from documents.masking import mask_fields

STATEMENTS = frozenset({"bank_statement", "credit_card_statement"})
AccountType = Literal["CHECKING", "SAVINGS", "MONEYMRKT", "CREDITLINE", "CD", "CREDITCARD"]
"""The account types of OFX 2.1.1, section 11.3.1.1, and the card."""

_NAMED: tuple[tuple[str, AccountType], ...] = (
    (r"money\s*market|\bmm(?:a|da)\b", "MONEYMRKT"),
    (r"certificate|\bcds?\b|time\s+deposit|share\s+cert", "CD"),
    (r"line\s+of\s+credit|heloc|credit\s*line|overdraft\s+protection\s+line", "CREDITLINE"),
    (r"saving|\bshares?\b(?!\s*draft)|\bsav\b", "SAVINGS"),
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One transaction. fitid: 24 hexadecimal digits made of its content; index: its row."""

    fitid: str
    index: int
    date: str
    posted: str
    amount: float
    description: str
    kind: str
    check_number: str | None
    reference: str | None


@dataclass(slots=True)
class Account:
    """One account of one statement. balance: what is owned, < 0 what is owed; dates are ISO."""

    type: AccountType
    number: str
    bank: str
    balance: float | None
    start: str | None
    end: str | None
    entries: list[Entry] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    incomplete: int = 0
    """Transactions that have no date or no amount and so cannot be written."""
    data: Mapping[str, Any] = field(default_factory=dict)
    path: str = ""
    """Where its summary stands in the document: `accounts[0].`, or nothing."""


def accounts_of(chosen: Chosen) -> list[Account]:
    """The accounts of a statement with their entries; other kinds of documents have none.

    A transaction of several accounts that names none of them gets an account `unassigned`.
    """
    if chosen.type not in STATEMENTS:
        return []
    data = chosen.data
    accounts = list(_summaries(chosen))
    by_number = {account.number: account for account in accounts}
    for index, row in enumerate(data.get("transactions") or []):
        named = row.get("account")
        if named and named in by_number:
            account = by_number[named]
        elif len(accounts) == 1:
            account = accounts[0]
        else:
            number = named or "unassigned"
            account = by_number.setdefault(number, _account(chosen, {}, "", number))
        account.rows.append(index)
    accounts += [account for account in by_number.values() if account not in accounts]
    for account in accounts:
        _fill(account, data, chosen)
    return accounts


def _summaries(chosen: Chosen) -> Iterator[Account]:
    data = chosen.data
    listed = data.get("accounts") or []
    for index, summary in enumerate(listed):
        number = summary.get("account_number") or f"account-{index + 1}"
        yield _account(chosen, summary, f"accounts[{index}].", number)
    if not listed:
        number = data.get("account_number") or data.get("card_last4") or _unknown(chosen)
        yield _account(chosen, data, "", number)


def _unknown(chosen: Chosen) -> str:
    return f"unknown-{(chosen.source.get('sha256') or chosen.file)[:8]}"


def _account(chosen: Chosen, summary: Mapping[str, Any], path: str, number: str) -> Account:
    data = chosen.data
    card = chosen.type == "credit_card_statement"
    balance = data.get("new_balance") if card else summary.get("ending_balance")
    return Account(
        type="CREDITCARD" if card else _type_of(summary.get("account_type") or ""),
        number=number,
        bank=data.get("issuer" if card else "bank_name") or "",
        balance=-balance if card and balance is not None else balance,
        start=data.get("period_start"),
        end=data.get("period_end") or data.get("statement_date"),
        data=summary,
        path=path,
    )


def _type_of(printed: str) -> AccountType:
    for pattern, name in _NAMED:
        if re.search(pattern, printed, re.IGNORECASE):
            return name
    return "CHECKING"


def _fill(account: Account, data: Mapping[str, Any], chosen: Chosen) -> None:
    """Make the account's entries of its rows; a period that is not printed spans its entries."""
    sign = -1 if account.type == "CREDITCARD" else 1
    seen: Counter[tuple[Any, ...]] = Counter()
    for index in account.rows:
        row = data["transactions"][index]
        date, amount = row.get("date") or row.get("posted_date"), row.get("amount")
        if amount is None or not date or not _DATE.fullmatch(date):
            account.incomplete += 1
            continue
        content = _content(account, row, date)
        seen[content] += 1
        posted = row.get("posted_date") or ""
        account.entries.append(
            Entry(
                fitid=_fitid(*content, seen[content]),
                index=index,
                date=date,
                posted=posted if _DATE.fullmatch(posted) else date,
                amount=sign * amount + 0.0,
                description=" ".join((row.get("description") or "").split()),
                kind=row.get("type") or "",
                check_number=row.get("check_number"),
                reference=row.get("reference"),
            )
        )
    days = [entry.posted for entry in account.entries]
    account.start = account.start or min(days, default=None)
    account.end = account.end or max(days, default=None)


def _content(account: Account, row: Mapping[str, Any], date: str) -> tuple[Any, ...]:
    """What makes a transaction the same one: not its place, nor how often it was exported."""
    return (
        re.sub(r"\D", "", account.number)[-4:],
        date,
        f"{row['amount']:.2f}",
        " ".join((row.get("description") or "").upper().split()),
        row.get("check_number") or "",
        row.get("reference") or "",
    )


def _fitid(*content: Any) -> str:
    """Equal rows of one account are told apart by their count, the last part of the content."""
    return hashlib.sha256("\x1f".join(map(str, content)).encode()).hexdigest()[:24]


def masked_number(number: str) -> str:
    """The account's number with its last four digits only."""
    return str(mask_fields({"account_number": number})["account_number"])


def left_out(chosen: Chosen, account: Account) -> str:
    """What to tell of an account's transactions that have no date or no amount."""
    return f"{chosen.file}: {account.incomplete} transactions without date or amount left out"
