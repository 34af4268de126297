"""The accounts of a statement: their entries, their summary values, and whether they close.

In come the ledger and the signed flows; out come accounts, at least one, in printed order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from documents.statements.cells import Cell, Line
from documents.statements.ledger import Ledger
from documents.statements.parts import same_account
from documents.statements.proving import prove
from documents.statements.signs import Flow, signed_balance
from documents.statements.summary import SummaryValue, best, summary_values
from documents.statements.vocabulary import Terms

_ITS_NUMBER = re.compile(r"[\s\-–:#(]*[Xx*•·.\d](?:[Xx*•·.\d]|[\s-](?=[Xx*•·.\d]))*\)?$")
"""Behind an account's name in such a list: "Checking ···· 8812"."""


@dataclass(slots=True)
class Account:
    """One account. closes: opening and entries give the closing balance to the cent.

    `parts`: which parts of the ledger it is made of.
    """

    number: Cell | None
    kind: Cell | None
    page_number: int
    flows: list[Flow] = field(default_factory=list)
    values: list[SummaryValue] = field(default_factory=list)
    closes: bool = False
    parts: list[int] = field(default_factory=list)

    def amount(self, name: str) -> Decimal | None:
        """The summary value of that name, signed as printed."""
        value = best(self.values, name)
        return signed_balance(value.cell) if value else None


def accounts_of(ledger: Ledger, flows: Sequence[Flow], terms: Terms) -> list[Account]:
    """Parts with entries or balances of their own, each with its flows, values and proof."""
    accounts: list[Account] = []
    pending: list[Line] = []
    for index, part in enumerate(ledger.accounts):
        own = [flow for flow in flows if flow.entry.account == index]
        values = summary_values(part.loose, terms)
        states = any(v.name == "beginning_balance" for v in values) or bool(
            own and _listed(part.number, ledger.accounts[0].loose)
        )
        if accounts and not states:
            accounts[-1].flows += own
            accounts[-1].values += values
            accounts[-1].parts.append(index)
            continue
        if not own and not accounts and len(ledger.accounts) > 1:
            pending += part.loose
            continue
        account = Account(part.number, part.kind, part.page_number, own, values, parts=[index])
        accounts.append(account)
    accounts = accounts or [Account(None, None, 1)]
    if len(accounts) == 1:
        loose = [line for part in ledger.accounts for line in part.loose]
        accounts[0].values = summary_values(loose, terms)
    else:
        _from_overview(accounts, [*pending, *ledger.accounts[0].loose])
    for account in accounts:
        account.closes = prove(
            account.flows, account.amount("beginning_balance"), account.amount("ending_balance")
        )
    return accounts


def _from_overview(accounts: Sequence[Account], lines: Sequence[Line]) -> None:
    """Names and balances from a table that lists all accounts."""
    for account in accounts:
        line = _listed(account.number, lines)
        if line is None:
            continue
        money = line.of("money")
        names = [c for c in line.of("text") if re.search(r"[A-Za-z]{3}", c.text)]
        if names:
            account.kind = replace(names[0], text=_ITS_NUMBER.sub("", names[0].text))
        both = ("beginning_balance", "ending_balance")
        for name, cell in zip(both if len(money) == 2 else both[1:], money, strict=False):
            value = SummaryValue(name, cell, line.text, line.page_number, 99)
            account.values.append(value)


def _listed(number: Cell | None, lines: Sequence[Line]) -> Line | None:
    """The line of a list of accounts that has this number and an amount."""
    for line in lines if number else ():
        cells = [c for c in line.cells if c.kind in ("text", "number") and _may_be_number(c)]
        if number and line.of("money") and any(same_account(c.text, number.text) for c in cells):
            return line
    return None


def _may_be_number(cell: Cell) -> bool:
    return sum(c.isdigit() for c in cell.text) >= 3
