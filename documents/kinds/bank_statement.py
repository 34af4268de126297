"""Bank statements: what they hold, how a read statement fills it, and what must hold in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from documents.kinds.bank_model import BankStatement
from documents.kinds.bank_terms import TERMS, TYPES
from documents.layout import PageLayout
from documents.money import number
from documents.reading import Kind, Reading
from documents.statements import bank_facts, contact
from documents.statements.bank_rules import days_agree, routing_number_is_valid
from documents.statements.cells import Line
from documents.statements.gaps import gaps_before
from documents.statements.holdings import Account
from documents.statements.output import (
    Writer,
    put_counts,
    put_entry,
    put_named,
    put_page_count,
    put_period,
    put_printed_type,
    put_values,
)
from documents.statements.parts import product_in
from documents.statements.people import Named
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

_VALUES = tuple(TERMS.labels)
_FEES = re.compile(r"(?:(?:account|bank|monthly|other|service|total) )*(?:fees?|charges?)")
_CHECKS_AND_MORE = re.compile(r"\bchecks? and other\b")
"""What such a heading says of its rows is no more than their direction."""
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
    _put_holders(writer, statement.holder)
    put_period(writer, statement)
    put_page_count(writer, layouts)
    _put_facts(writer, statement)
    several = len(statement.accounts) > 1
    _put_accounts(writer, statement, several)
    _put_transactions(writer, statement, several)
    _put_daily(writer, statement, several)
    _notice(writer, statement)
    return writer.reading


def _put_holders(writer: Writer, holder: Named) -> None:
    """Each of several holders, with the address that they share."""
    rows: list[dict[str, Any]] = []
    for n, name in enumerate(holder.several):
        row = {"name": writer.put(f"holders[{n}].name", name.text, name, 0.9 * name.confidence, 1)}
        if holder.address:
            cell, path = holder.address, f"holders[{n}].address"
            row["address"] = writer.put(path, cell.text, cell, 0.9 * cell.confidence, 1)
        rows.append(row)
    if rows:
        writer.reading.data["holders"] = rows


def _put_facts(writer: Writer, statement: Statement) -> None:
    """What is said once for the whole statement, apart from its amounts."""
    lines = statement.loose_lines
    for name, found in (
        ("bank_phone", contact.telephone(lines, statement.bank, statement.holder)),
        ("bank_website", contact.website(lines, statement.bank)),
        ("routing_number", bank_facts.routing_number(lines)),
        ("currency", bank_facts.currency(lines)),
        ("days", bank_facts.days_in_period(lines)),
    ):
        if found:
            writer.reading.data[name] = writer.said(name, found)


def _put_accounts(writer: Writer, statement: Statement, several: bool) -> None:
    data = writer.reading.data
    if several:
        data["accounts"] = [
            _account(writer, account, f"accounts[{n}].", _own_lines(statement, account))
            for n, account in enumerate(statement.accounts)
        ]
        return
    account = statement.accounts[0]
    if account.number is None and statement.number:
        account.number, account.page_number = statement.number, statement.number_page
    if account.kind is None:
        first = [line for line in statement.loose_lines if line.page_number == 1]
        bank = statement.bank.name.text if statement.bank.name else ""
        named = product_in(first, bank)
        account.kind = replace(named[0], confidence=0.9 * named[0].confidence) if named else None
    data.update(_account(writer, account, "", statement.loose_lines))


def _own_lines(statement: Statement, account: Account) -> list[Line]:
    """The account's lines that are no transactions."""
    return [line for part in account.parts for line in statement.ledger.accounts[part].loose]


def _account(
    writer: Writer, account: Account, prefix: str, lines: Sequence[Line]
) -> dict[str, Any]:
    """One account's own fields. lines: those of its lines that are no transactions."""
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
    counted = None if "check_count" in out else bank_facts.check_count(lines)
    for name, found in (
        ("check_count", counted),
        ("apy", bank_facts.yield_earned(lines)),
        ("overdraft_fees_ytd", bank_facts.overdraft_fees_of_year(lines)),
    ):
        if found:
            out[name] = writer.said(prefix + name, found)
    return out


def _put_transactions(writer: Writer, statement: Statement, several: bool) -> None:
    rows: list[dict[str, Any]] = []
    gaps = gaps_before(statement.ledger.entries, statement.lines)
    for n, account in enumerate(statement.accounts):
        for flow in account.flows:
            path = f"transactions[{len(rows)}]"
            row = put_entry(writer, path, flow, statement, _type_of)
            put_printed_type(writer, path, "details", flow, row)
            if id(flow.entry) in gaps and flow.entry.check_number:
                number_cell, page = flow.entry.check_number, flow.entry.page_number
                row["gap_before"] = writer.put(f"{path}.gap_before", True, number_cell, 0.9, page)
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
    if entry.section and _FEES.fullmatch(plain_words(entry.section.text)):
        return "fee"
    texts = [plain_words(" ".join(c.text for c in entry.description))]
    if entry.section:
        texts.append(_CHECKS_AND_MORE.sub("", plain_words(entry.section.text)))
    for plain in texts:
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
        days_agree,
        routing_number_is_valid,
    ),
    reconcile=account_closes,
)
