"""Bank statements in designs as unlike as real ones; each design prints its own truth."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from samples import (
    bank_extras,
    bank_facts,
    bank_ledgers,
    bank_look,
    bank_parts,
    bank_prints,
    bank_sections,
)
from samples.bank_entries import Account, Entry
from samples.bank_facts import Statement
from samples.bank_look import BankLook
from samples.document import Document, dollars, finished
from samples.faces import COURIER, Face
from samples.sheet import LETTER_HEIGHT, LETTER_WIDTH, Sheet

DOC_TYPE = "bank_statement"
ROWS = (6, 12, 20, 28, 45, 70, 110)
NO_YEAR = ("%m/%d", "%b %d", "%d %b", "%m-%d")
WITH_YEAR = ("%m/%d/%Y", "%m/%d/%y", "%Y-%m-%d", "%b %d, %Y")
LONG_ROWS = 400
HUGE_ROWS = 3200


@dataclass(frozen=True)
class Design:
    """How to draw a statement, and which of its parts are printed."""

    draw: Callable[[Sheet, Statement, BankLook, int], None]
    date_formats: tuple[str, ...] = NO_YEAR + WITH_YEAR
    face: Face | None = None
    accounts: int = 1
    checks: bool = False
    totals: bool = True
    balance: str = "row"
    rows: tuple[int, ...] = ROWS
    new_year: bool = False
    wrong_closing: bool = False
    upper: bool = False
    kinds: tuple[str, ...] = ()
    alter: Callable[[Statement], Statement] | None = None
    order: Callable[[Account], Iterable[Entry]] | None = None
    size: tuple[float, float] = (LETTER_WIDTH, LETTER_HEIGHT)


DESIGNS: dict[str, Design] = {
    "two_columns": Design(bank_ledgers.two_columns),
    "signed": Design(bank_ledgers.signed, NO_YEAR, balance="none"),
    "sections": Design(
        bank_sections.in_sections,
        ("%m/%d",),
        checks=True,
        totals=False,
        balance="none",
        order=bank_sections.sections_order,
    ),
    "debit_credit": Design(bank_ledgers.debit_credit, ("%d %b", "%b %d"), totals=False),
    "newest_first": Design(
        bank_ledgers.newest_first, WITH_YEAR, order=lambda account: reversed(account.entries)
    ),
    "grouped_days": Design(bank_ledgers.grouped_days, NO_YEAR, balance="day"),
    "several_accounts": Design(
        bank_sections.several_accounts, accounts=3, rows=(6, 12, 24, 40), totals=False
    ),
    "line_printer": Design(
        bank_sections.line_printer,
        ("%m/%d", "%m-%d"),
        face=COURIER,
        balance="day",
        upper=True,
    ),
    "check_column": Design(bank_ledgers.check_column, NO_YEAR, checks=True, balance="day"),
    "across_new_year": Design(bank_ledgers.two_columns, NO_YEAR, new_year=True),
    "wrong_closing": Design(bank_ledgers.two_columns, wrong_closing=True),
    "credit_union": Design(
        bank_parts.credit_union,
        (*NO_YEAR[:2], *WITH_YEAR[:2]),
        accounts=4,
        rows=(6, 12, 24, 40),
        totals=False,
        kinds=bank_parts.SUFFIXES,
    ),
    "by_card": Design(
        bank_parts.by_card, NO_YEAR + WITH_YEAR[:2], balance="none", order=bank_parts.parts_order
    ),
    "day_headings": Design(bank_parts.day_headings, NO_YEAR, balance="none", rows=ROWS[:5]),
    "abreast": Design(
        bank_parts.abreast, NO_YEAR[:1], balance="none", order=bank_parts.sides_order
    ),
    "text_first": Design(bank_prints.text_first, WITH_YEAR),
    "broker": Design(bank_prints.broker, WITH_YEAR[:3], size=bank_prints.LANDSCAPE),
    "matrix": Design(bank_prints.matrix, ("%m/%d", "%m-%d"), face=COURIER, upper=True),
    "references": Design(bank_prints.references, NO_YEAR, alter=bank_prints.abroad),
    "amount_between": Design(
        bank_prints.amount_between,
        NO_YEAR + WITH_YEAR[:2],
        balance="none",
        order=bank_prints.between_order,
    ),
    "joint": Design(bank_ledgers.two_columns, alter=bank_facts.joint),
    "joint_sections": Design(
        bank_sections.in_sections,
        ("%m/%d",),
        totals=False,
        balance="none",
        order=bank_sections.sections_order,
        alter=bank_facts.joint,
    ),
    "quiet": Design(bank_prints.quiet, NO_YEAR + WITH_YEAR, rows=(2, 3)),
    "cards_new_year": Design(
        bank_parts.by_card,
        NO_YEAR,
        balance="none",
        order=bank_parts.parts_order,
        new_year=True,
    ),
    "long": Design(bank_ledgers.two_columns, ("%m/%d",), rows=(LONG_ROWS,)),
    "huge": Design(bank_ledgers.two_columns, ("%m/%d",), rows=(HUGE_ROWS,)),
}
# Drawn only when named: statements of nine and of some seventy pages.
ON_REQUEST = ("long", "huge")


def bank_statement(rng: Random, name: str) -> Document:
    """Draw one statement of the named design."""
    design = DESIGNS[name]
    rows = rng.choice(design.rows)
    statement = bank_facts.invent(
        rng,
        rows,
        accounts=rng.choice((2, design.accounts)) if design.accounts > 1 else 1,
        checks=rng.choice((3, 7, 12)) if design.checks and rows > 14 else 0,
        span_new_year=design.new_year,
    )
    if design.wrong_closing:
        wrong = statement.account.closing + rng.choice((-100_00, 10_00, 90, 1_000_00))
        statement = replace(statement, printed_closing=wrong)
    look = bank_look.choose(rng, date_formats=design.date_formats, face=design.face)
    if design.kinds:
        statement = bank_facts.renamed(rng, statement, design.kinds)
    if design.alter:
        statement = design.alter(statement)
    if name in ON_REQUEST:
        look = replace(look, size=7.5, pitch=11.5)
    counting = Sheet(*design.size)
    design.draw(counting, statement, look, 0)
    sheet = Sheet(*design.size)
    design.draw(sheet, statement, look, counting.page_count)
    lists = {"transactions": _transactions(statement, name, design)}
    if design.accounts > 1:
        lists["accounts"] = _accounts(statement)
    fields = bank_facts.summary_fields(statement, totals=design.totals)
    if name == "sections" and statement.account.count(1):
        fields["total_deposits"] = dollars(statement.account.total(sign=1))
    fields |= bank_extras.printed(sheet.marks, statement)
    return finished(DOC_TYPE, name, fields, sheet, **lists)


def _transactions(statement: Statement, name: str, design: Design) -> list[dict[str, Any]]:
    """Rows in printed order, with the balance where one is printed."""
    several = len(statement.accounts) > 1
    rows = []
    for account in statement.accounts:
        closes_day = {
            id(entry)
            for index, entry in enumerate(account.entries)
            if bank_ledgers.ends_day(account.entries, index)
        }
        gaps = bank_sections.gaps(account) if name == "sections" else frozenset()
        for entry in design.order(account) if design.order else account.entries:
            printed = design.balance == "row" or (
                design.balance == "day" and id(entry) in closes_day
            )
            number = account.number if several else None
            row = bank_facts.transaction(entry, balance=printed, account=number)
            if design.upper:
                row["description"] = row["description"].upper()
            if entry.check_number in gaps:
                row["gap_before"] = True
            if name == "check_column" and entry.check_number:
                row["description"] = "Check"
            rows.append(row)
    return rows


def _accounts(statement: Statement) -> list[dict[str, Any]]:
    return [
        {
            "account_number": account.number,
            "account_type": account.kind,
            "beginning_balance": dollars(account.opening),
            "ending_balance": dollars(account.closing),
        }
        | ({"apy": bank_parts.DIVIDEND_APY} if bank_parts.earns(account) else {})
        for account in statement.accounts
    ]
