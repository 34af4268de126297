"""Bank statements: what they hold, how a read statement fills it, and what must hold in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, Field

from documents.kinds.bank_terms import TERMS, TYPES
from documents.layout import PageLayout
from documents.money import number
from documents.reading import Kind, Reading
from documents.statements.holdings import Account
from documents.statements.output import (
    Writer,
    put_counts,
    put_entry,
    put_named,
    put_period,
    put_printed_type,
    put_values,
)
from documents.statements.periods import resolve
from documents.statements.reader import Statement, read_statement
from documents.statements.rules import (
    account_closes,
    account_label,
    balances_close,
    counts_agree,
    dates_stand_in_the_period,
    running_balances_link,
    totals_agree,
)
from documents.statements.signs import Flow, signed_balance
from documents.statements.titles import plain_words


class Transaction(BaseModel):
    """One transaction, in printed order."""

    date: str | None = Field(None, description="Day of the transaction, YYYY-MM-DD.")
    posted_date: str | None = Field(None, description="Day it was booked, where both are printed.")
    description: str | None = Field(None, description="All lines of its text, joined by spaces.")
    amount: float | None = Field(None, description="Deposits positive, withdrawals negative.")
    balance: float | None = Field(None, description="Running balance printed in its row.")
    type: str | None = Field(
        None,
        description="deposit, check, ach, card, atm, fee, interest, transfer, wire or other.",
    )
    details: str | None = Field(None, description="The bank's own type or code, where printed.")
    check_number: str | None = Field(None, description="Number of a paid check.")
    reference: str | None = Field(None, description="Reference or trace number.")
    section: str | None = Field(None, description="Heading of the section it stands in.")
    account: str | None = Field(None, description="Its account's number, when several are covered.")


class DailyBalance(BaseModel):
    """The balance at the end of a day."""

    date: str | None = Field(None, description="YYYY-MM-DD.")
    balance: float | None = Field(None, description="Balance at the end of that day.")
    account: str | None = Field(None, description="Its account's number, when several are covered.")


class AccountSummary(BaseModel):
    """What the statement says of one account. All amounts as printed."""

    account_number: str | None = Field(None, description="As printed, mask kept.")
    account_type: str | None = Field(None, description="Name of the account, as printed.")
    beginning_balance: float | None = Field(None, description="Balance before the first day.")
    ending_balance: float | None = Field(None, description="Balance after the last day.")
    total_deposits: float | None = Field(None, description="Printed total of money in.")
    total_withdrawals: float | None = Field(None, description="Printed total of money out, >= 0.")
    checks: float | None = Field(None, description="Printed total of checks, where listed apart.")
    service_fees: float | None = Field(None, description="Printed total of fees.")
    interest_paid: float | None = Field(None, description="Interest of this period.")
    average_daily_balance: float | None = Field(None, description="Average balance of the period.")
    minimum_balance: float | None = Field(None, description="Lowest balance of the period.")
    interest_paid_ytd: float | None = Field(
        None, description="Interest since the first of January."
    )
    overdraft_fees: float | None = Field(None, description="Overdraft fees of this period.")
    deposit_count: int | None = Field(None, description="Printed number of deposits.")
    withdrawal_count: int | None = Field(None, description="Printed number of withdrawals.")
    check_count: int | None = Field(None, description="Printed number of checks.")


class BankStatement(AccountSummary):
    """A statement of one or several deposit accounts."""

    bank_name: str | None = Field(None, description="The bank or credit union.")
    bank_address: str | None = Field(None, description="Its address, in one line.")
    account_holder: str | None = Field(None, description="Who owns the account, as printed.")
    account_holder_address: str | None = Field(None, description="Mailing address, in one line.")
    statement_date: str | None = Field(None, description="The statement's own date, YYYY-MM-DD.")
    period_start: str | None = Field(None, description="First day covered, YYYY-MM-DD.")
    period_end: str | None = Field(None, description="Last day covered, YYYY-MM-DD.")
    transactions: list[Transaction] = Field([], description="Every transaction, in printed order.")
    accounts: list[AccountSummary] = Field(
        [], description="Each account, when several are covered."
    )
    daily_balances: list[DailyBalance] = Field([], description="Balances by day, where listed.")


_VALUES = tuple(TERMS.labels)
_UNSIGNED = frozenset({"total_withdrawals", "total_deposits", "checks", "service_fees"})
_COUNTS = {
    "total_deposits": "deposit_count",
    "total_withdrawals": "withdrawal_count",
    "checks": "check_count",
}
_NAMES = {
    "bank": "bank_name",
    "bank_address": "bank_address",
    "holder": "account_holder",
    "holder_address": "account_holder_address",
}


def read(layouts: Sequence[PageLayout]) -> Reading:
    """The statement on these pages, in order."""
    statement = read_statement(layouts, TERMS)
    writer = Writer()
    put_named(writer, statement, _NAMES)
    put_period(writer, statement)
    several = len(statement.accounts) > 1
    _put_accounts(writer, statement, several)
    _put_transactions(writer, statement, several)
    _put_daily(writer, statement, several)
    _notice(writer, statement)
    return writer.reading


def _put_accounts(writer: Writer, statement: Statement, several: bool) -> None:
    data = writer.reading.data
    if several:
        data["accounts"] = [
            _account(writer, account, f"accounts[{n}].")
            for n, account in enumerate(statement.accounts)
        ]
        return
    account = statement.accounts[0]
    if account.number is None and statement.number:
        account.number, account.page_number = statement.number, statement.number_page
    data.update(_account(writer, account, ""))


def _account(writer: Writer, account: Account, prefix: str) -> dict[str, Any]:
    """One account's own fields."""
    out: dict[str, Any] = {}
    if account.number:
        cell = account.number
        out["account_number"] = writer.put(
            f"{prefix}account_number", cell.text, cell, 0.94 * cell.confidence, account.page_number
        )
    if account.kind:
        cell = account.kind
        out["account_type"] = writer.put(
            f"{prefix}account_type", cell.text, cell, 0.9 * cell.confidence, account.page_number
        )
    out |= put_values(writer, prefix, account, _VALUES, _UNSIGNED)
    out |= put_counts(writer, prefix, account.values, _COUNTS)
    return out


def _put_transactions(writer: Writer, statement: Statement, several: bool) -> None:
    rows: list[dict[str, Any]] = []
    for n, account in enumerate(statement.accounts):
        for flow in account.flows:
            path = f"transactions[{len(rows)}]"
            row = put_entry(writer, path, flow, statement, _type_of)
            put_printed_type(writer, path, "details", flow, row)
            if several:
                row["account"] = _put_account(writer, path, account, n)
            rows.append(row)
            if flow.value is None:
                page = flow.entry.page_number
                message = f"Page {page}: the amount of row {len(rows)} could not be read."
                writer.find("amount_readable", "error", message, [f"{path}.amount"])
    writer.reading.data["transactions"] = rows


def _put_account(writer: Writer, path: str, account: Account, index: int) -> str:
    """The account that a row belongs to, with the place of the number where it is printed."""
    label = account_label(writer.reading.data["accounts"][index], index)
    cell = account.number or account.kind
    if cell:
        writer.put(f"{path}.account", label, cell, 0.93 * cell.confidence, account.page_number)
    return label


def _put_daily(writer: Writer, statement: Statement, several: bool) -> None:
    rows: list[dict[str, Any]] = []
    owners = {part: n for n, account in enumerate(statement.accounts) for part in account.parts}
    for daily in statement.ledger.daily:
        day = daily.day.day and resolve(daily.day.day, statement.start, statement.end)
        value = signed_balance(daily.cell)
        if not day or value is None:
            continue
        path = f"daily_balances[{len(rows)}]"
        sure = 0.94 * min(daily.day.confidence, daily.cell.confidence)
        page, put = daily.page_number, writer.put
        row: dict[str, Any] = {
            "date": put(f"{path}.date", day.isoformat(), daily.day, sure, page),
            "balance": put(f"{path}.balance", number(value), daily.cell, sure, page),
        }
        owner = owners.get(daily.account)
        if several and owner is not None:
            row["account"] = _put_account(writer, path, statement.accounts[owner], owner)
        rows.append(row)
    if rows:
        writer.reading.data["daily_balances"] = rows


def _notice(writer: Writer, statement: Statement) -> None:
    """What a person should look at because the reader left it out."""
    for check in statement.sections:
        if check.printed != check.summed:
            page, gap = check.total.page_number, check.printed - check.summed
            message = f"Page {page}: a section's total and its rows differ by {gap:,.2f}."
            writer.find("section_totals_agree", "error", message)
    for aside in statement.ledger.set_aside:
        message = f"Page {aside.line.page_number}: a row with a date and an amount {aside.reason}."
        writer.find("row_set_aside", "info", message)


def _type_of(flow: Flow) -> str:
    """What kind of transaction the words say."""
    entry = flow.entry
    if entry.check_number is not None:
        return "check"
    texts = [" ".join(c.text for c in entry.description)]
    if entry.section:
        texts.append(entry.section.text)
    for text in texts:
        plain = plain_words(text)
        for name, pattern in TYPES:
            if re.search(pattern, plain):
                return name
    return "other"


KIND = Kind(
    name="bank_statement",
    model=BankStatement,
    read=read,
    rules=(
        balances_close,
        totals_agree,
        counts_agree,
        running_balances_link,
        dates_stand_in_the_period,
    ),
    reconcile=account_closes,
)
