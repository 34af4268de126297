"""Credit card statements: what they hold, how a read statement fills it, and what must hold in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from documents.kinds.card_models import CardStatement
from documents.kinds.card_rules import RULES, closes
from documents.kinds.card_terms import TERMS
from documents.layout import PageLayout
from documents.reading import Kind, Reading
from documents.statements import card_header, contact
from documents.statements.card_details import due_date, last_four, rates, titled_issuer
from documents.statements.card_rows import put_cardholders, put_foreign, put_holder
from documents.statements.equation import settled
from documents.statements.labelled import Found
from documents.statements.output import (
    Writer,
    put_entry,
    put_named,
    put_page_count,
    put_period,
    put_printed_type,
    put_values,
)
from documents.statements.points import points
from documents.statements.reader import Statement, read_statement
from documents.statements.remittance import remit_to_address
from documents.statements.signs import Flow
from documents.statements.summary import best
from documents.statements.titles import plain_words

_NAMES = {
    "bank": "issuer",
    "bank_address": "issuer_address",
    "holder": "account_holder",
    "holder_address": "account_holder_address",
}
_OURS = {"beginning_balance": "previous_balance", "ending_balance": "new_balance"}
_UNSIGNED = frozenset({"payments", "other_credits", "rewards_redeemed"})
_TYPES = (
    ("interest", r"\binterest\b|\bfinance charge"),
    ("fee", r"\bfees?\b"),
    ("cash_advance", r"\bcash advances?\b|\bcash withdrawal\b"),
    ("balance_transfer", r"\bbalance transfers?\b"),
    ("payment", r"\bpayments?\b|\bthank you\b|\bautopay\b"),
    ("credit", r"\bcredits?\b|\brefunds?\b|\breturns?\b|\bcash ?back\b"),
)


def read(layouts: Sequence[PageLayout]) -> Reading:
    """The statement on these pages, in order."""
    statement = read_statement(layouts, TERMS)
    writer = Writer()
    put_named(writer, statement, _NAMES)
    put_period(writer, statement)
    put_page_count(writer, layouts)
    _put_values(writer, statement)
    _put_printed(writer, statement)
    _put_rates(writer, rates(statement.lines))
    _put_transactions(writer, statement)
    for aside in statement.ledger.set_aside:
        message = f"Page {aside.line.page_number}: a row with a date and an amount {aside.reason}."
        writer.find("row_set_aside", "info", message)
    return writer.reading


def _put_printed(writer: Writer, statement: Statement) -> None:
    """What is printed once, in a place of its own."""
    lines, loose = statement.lines, statement.loose_lines
    _put_found(writer, "issuer", titled_issuer(lines))
    _put_found(writer, "card_last4", last_four(lines))
    _put_found(writer, "payment_due_date", due_date(lines))
    own, holder = statement.bank, statement.holder
    _put_found(writer, "issuer_phone", contact.telephone(loose, own, holder))
    _put_found(writer, "issuer_website", contact.website(loose, own))
    _put_found(
        writer,
        "remit_to_address",
        remit_to_address(loose, plain_words(holder.name.text) if holder.name else ""),
    )
    _put_found(writer, "network", card_header.network(loose))
    issuer = writer.reading.data.get("issuer")
    _put_found(writer, "product", card_header.product(loose, issuer))
    _put_found(writer, "days_in_cycle", card_header.days_in_cycle(loose))
    years, total = card_header.minimum_warning(loose) or (None, None)
    _put_found(writer, "minimum_payment_years", years)
    _put_found(writer, "minimum_payment_total", total)


def _put_found(writer: Writer, name: str, found: Found | None) -> None:
    if found and name not in writer.reading.data:
        writer.reading.data[name] = writer.said(name, found)


def _put_values(writer: Writer, statement: Statement) -> None:
    """The summary, under the names of a card statement."""
    account = statement.accounts[0]
    account.values = settled(account.values)
    values = put_values(writer, "", account, tuple(TERMS.labels), _UNSIGNED)
    for name, value in values.items():
        ours = _OURS.get(name, name)
        writer.reading.data[ours] = value
        writer.reading.fields[ours] = writer.reading.fields.pop(name)
    for name, found in points(statement.loose_lines, TERMS).items():
        amount = best(account.values, name)
        if amount is None or not amount.level:
            writer.reading.data[name] = writer.said(name, found)


def _put_rates(writer: Writer, found: Sequence[tuple[int, dict[str, tuple[Any, Any]]]]) -> None:
    rows = []
    for index, (page_number, row) in enumerate(found):
        rows.append(
            {
                name: writer.put(
                    f"rates[{index}].{name}", value, cell, 0.9 * cell.confidence, page_number
                )
                for name, (value, cell) in row.items()
            }
        )
    if rows:
        writer.reading.data["rates"] = rows


def _put_transactions(writer: Writer, statement: Statement) -> None:
    rows: list[dict[str, Any]] = []
    for account in statement.accounts:
        for flow in account.flows:
            path = f"transactions[{len(rows)}]"
            row = put_entry(writer, path, flow, statement, _type_of)
            put_printed_type(writer, path, "category", flow, row)
            put_holder(writer, path, flow, statement, row)
            put_foreign(writer, path, flow, row)
            rows.append(row)
            if flow.value is None:
                message = (
                    f"Page {flow.entry.page_number}: the amount of row {len(rows)} "
                    "could not be read."
                )
                writer.find("amount_readable", "error", message, [f"{path}.amount"])
    writer.reading.data["transactions"] = rows
    put_cardholders(writer, statement)


def _type_of(flow: Flow) -> str:
    """What kind of transaction its section or its words say."""
    texts = [flow.entry.section.text] if flow.entry.section else []
    texts.append(" ".join(cell.text for cell in flow.entry.description))
    for text in reversed(texts):
        plain = plain_words(text)
        for name, pattern in _TYPES:
            credit = name in ("payment", "credit")
            if re.search(pattern, plain) and (not credit or (flow.value or 0) <= 0):
                return name
    return "credit" if (flow.value or 0) < 0 else "purchase"


KIND = Kind(
    name="credit_card_statement",
    model=CardStatement,
    read=read,
    rules=RULES,
    reconcile=closes,
)
