"""Credit card statements: what they hold, how a read statement fills it, and what must hold in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, Field

from documents.kinds.card_rules import RULES, closes
from documents.kinds.card_terms import TERMS
from documents.layout import PageLayout
from documents.reading import Kind, Reading
from documents.statements.card_details import due_date, last_four, rates, titled_issuer
from documents.statements.card_rows import put_foreign
from documents.statements.cells import lines_of
from documents.statements.output import (
    Writer,
    put_entry,
    put_named,
    put_period,
    put_printed_type,
    put_values,
)
from documents.statements.reader import Statement, read_statement
from documents.statements.signs import Flow
from documents.statements.titles import plain_words


class CardTransaction(BaseModel):
    """One transaction, in printed order."""

    date: str | None = Field(None, description="Day of the transaction, YYYY-MM-DD.")
    posted_date: str | None = Field(None, description="Day it was booked, where both are printed.")
    description: str | None = Field(None, description="All lines of its text, joined by spaces.")
    amount: float | None = Field(None, description="Charges positive, payments negative.")
    type: str | None = Field(
        None, description="payment, credit, purchase, fee, interest, cash_advance, …"
    )
    category: str | None = Field(None, description="The issuer's own category, where printed.")
    reference: str | None = Field(None, description="Reference number.")
    section: str | None = Field(None, description="Heading of the section it stands in.")
    foreign_currency: str | None = Field(None, description="Currency of a charge abroad, ISO 4217.")
    foreign_amount: float | None = Field(None, description="Its amount in that currency, > 0.")
    exchange_rate: float | None = Field(
        None, description="Rate as printed: either way round, dollars by units or units by dollars."
    )


class Rate(BaseModel):
    """One line of the interest charge calculation."""

    type: str | None = Field(None, description="What the rate is for, as printed.")
    apr: float | None = Field(None, description="Annual percentage rate, in percent.")
    balance: float | None = Field(None, description="Balance subject to the interest rate.")
    interest: float | None = Field(None, description="Interest charged.")


class CardStatement(BaseModel):
    """A statement of one card account. All amounts as printed, without direction."""

    issuer: str | None = Field(None, description="Who issued the card.")
    issuer_address: str | None = Field(None, description="Its address, in one line.")
    account_holder: str | None = Field(None, description="Whose account it is, as printed.")
    account_holder_address: str | None = Field(None, description="Mailing address, in one line.")
    card_last4: str | None = Field(None, description="Last four digits of the card's number.")
    statement_date: str | None = Field(None, description="Closing date, YYYY-MM-DD.")
    period_start: str | None = Field(None, description="First day covered, YYYY-MM-DD.")
    period_end: str | None = Field(None, description="Last day covered, YYYY-MM-DD.")
    payment_due_date: str | None = Field(None, description="YYYY-MM-DD.")
    previous_balance: float | None = Field(None, description="Balance of the last statement.")
    payments: float | None = Field(None, description="Payments, or payments and credits, >= 0.")
    other_credits: float | None = Field(None, description="Credits printed apart, >= 0.")
    purchases: float | None = Field(None, description="Purchases of this period.")
    balance_transfers: float | None = Field(None, description="Balance transfers.")
    cash_advances: float | None = Field(None, description="Cash advances.")
    fees: float | None = Field(None, description="Fees charged.")
    interest: float | None = Field(None, description="Interest charged.")
    new_balance: float | None = Field(None, description="Balance of this statement.")
    minimum_payment: float | None = Field(None, description="Minimum payment due.")
    past_due: float | None = Field(None, description="Amount past due.")
    over_limit: float | None = Field(None, description="Balance over the credit limit.")
    credit_limit: float | None = Field(None, description="Credit limit or line.")
    available_credit: float | None = Field(None, description="Credit available.")
    cash_limit: float | None = Field(None, description="Limit for cash advances.")
    available_cash: float | None = Field(None, description="Available for cash advances.")
    fees_ytd: float | None = Field(None, description="Total fees charged this year.")
    interest_ytd: float | None = Field(None, description="Total interest charged this year.")
    rewards_opening: float | None = Field(None, description="Points or cash back before.")
    rewards_earned: float | None = Field(None, description="Points or cash back earned.")
    rewards_closing: float | None = Field(None, description="Points or cash back now.")
    rates: list[Rate] = Field([], description="Annual percentage rates, one entry a line.")
    transactions: list[CardTransaction] = Field([], description="Every transaction, as printed.")


_NAMES = {
    "bank": "issuer",
    "bank_address": "issuer_address",
    "holder": "account_holder",
    "holder_address": "account_holder_address",
}
_OURS = {"beginning_balance": "previous_balance", "ending_balance": "new_balance"}
_UNSIGNED = frozenset({"payments", "other_credits"})
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
    _put_values(writer, statement)
    lines = [line for layout in layouts for line in lines_of(layout)]
    for name, found in (
        ("issuer", titled_issuer(lines)),
        ("card_last4", last_four(lines)),
        ("payment_due_date", due_date(lines)),
    ):
        if found and name not in writer.reading.data:
            value, cell, page_number = found
            writer.top(name, value, cell, 0.94 * cell.confidence, page_number)
    _put_rates(writer, rates(lines))
    _put_transactions(writer, statement)
    for aside in statement.ledger.set_aside:
        message = f"Page {aside.line.page_number}: a row with a date and an amount {aside.reason}."
        writer.find("row_set_aside", "info", message)
    return writer.reading


def _put_values(writer: Writer, statement: Statement) -> None:
    """The summary, under the names of a card statement."""
    account = statement.accounts[0]
    values = put_values(writer, "", account, tuple(TERMS.labels), _UNSIGNED)
    for name, value in values.items():
        ours = _OURS.get(name, name)
        writer.reading.data[ours] = value
        writer.reading.fields[ours] = writer.reading.fields.pop(name)


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
            put_foreign(writer, path, flow, row)
            rows.append(row)
            if flow.value is None:
                message = (
                    f"Page {flow.entry.page_number}: the amount of row {len(rows)} "
                    "could not be read."
                )
                writer.find("amount_readable", "error", message, [f"{path}.amount"])
    writer.reading.data["transactions"] = rows


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
