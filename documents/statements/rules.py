"""What must hold in a statement, exact to the cent. Data in, findings out; no value is changed.

Sources: the equations printed on every statement (opening + in - out = closing, running balance);
Regulation E, 12 CFR 1005.9(b), which asks for opening and closing balances and every transfer.
Messages name rows and differences, never account numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from documents.reading import finding
from documents.result import Finding

Data = dict[str, Any]
_GRACE_DAYS = 10
"""A transaction may be dated so many days before the period in which it is booked."""


def balances_close(data: Data) -> list[Finding]:
    """Beginning balance plus all amounts gives the ending balance, account by account."""
    found = []
    for prefix, account, rows in _accounts(data):
        gap = _gap(account, [row for _, row in rows])
        if gap:
            message = f"Beginning balance and transactions miss the ending balance by {gap:,.2f}."
            fields = [f"{prefix}beginning_balance", f"{prefix}ending_balance"]
            found.append(finding("balances_close", "error", message, fields))
    return found


def totals_agree(data: Data) -> list[Finding]:
    """Printed totals of money in and out equal the sums of their rows."""
    found = []
    for prefix, account, rows in _accounts(data):
        amounts = [_money(row.get("amount")) for _, row in rows]
        if not amounts or any(amount is None for amount in amounts):
            continue
        came = sum((a for a in amounts if a and a > 0), Decimal(0))
        went = -sum((a for a in amounts if a and a < 0), Decimal(0))
        apart = sum(
            (_money(account.get(name)) or Decimal(0) for name in ("checks", "service_fees")),
            Decimal(0),
        )
        for name, sums in (
            ("total_deposits", {came, came - (_money(account.get("interest_paid")) or 0)}),
            ("total_withdrawals", {went, went - apart, *_less(went, account)}),
        ):
            printed = _money(account.get(name))
            if printed is not None and printed not in sums:
                gap = printed - max(sums)
                message = f"The printed total and the sum of its rows differ by {gap:,.2f}."
                found.append(finding("totals_agree", "error", message, [prefix + name]))
    return found


def counts_agree(data: Data) -> list[Finding]:
    """Printed numbers of items equal the numbers of rows."""
    found = []
    for prefix, account, rows in _accounts(data):
        came, went = (_counted(rows, sign) for sign in (1, -1))
        for name, counts in (
            ("deposit_count", {len(came), len(came) - came.count("interest")}),
            ("withdrawal_count", {len(went), len(went) - went.count("fee")}),
            ("check_count", {sum(bool(row.get("check_number")) for _, row in rows)}),
        ):
            printed = account.get(name)
            if rows and printed is not None and printed not in counts:
                message = f"{printed} items are printed, {max(counts)} rows were read."
                found.append(finding("counts_agree", "warning", message, [prefix + name]))
    return found


def _counted(rows: Sequence[tuple[int, Data]], sign: int) -> list[str]:
    """The types of the rows of that sign; interest and fees may be counted apart."""
    return [row.get("type", "") for _, row in rows if (_money(row.get("amount")) or 0) * sign > 0]


def running_balances_link(data: Data) -> list[Finding]:
    """Each running balance follows from the one before; a finding names the rows between."""
    found = []
    for _, account, rows in _accounts(data):
        ordered, opening = _oldest_first(rows, _money(account.get("beginning_balance")))
        before, run = opening, Decimal(0)
        for index, row in ordered:
            run += _money(row.get("amount")) or Decimal(0)
            balance = _money(row.get("balance"))
            if balance is None:
                continue
            if before is not None and before + run != balance:
                gap = balance - before - run
                message = f"Row {index + 1}: its balance is off by {gap:,.2f}."
                fields = [f"transactions[{index}].amount", f"transactions[{index}].balance"]
                found.append(finding("running_balances_link", "error", message, fields))
            before, run = balance, Decimal(0)
    return found


def dates_stand_in_the_period(data: Data) -> list[Finding]:
    """Every transaction is dated inside the period, or shortly before it."""
    if not data.get("period_start") or not data.get("period_end"):
        return []
    first = date.fromisoformat(data["period_start"]) - timedelta(days=_GRACE_DAYS)
    last = date.fromisoformat(data["period_end"])
    outside = [
        f"transactions[{index}].date"
        for index, row in enumerate(data.get("transactions", ()))
        if row.get("date") and not first <= date.fromisoformat(row["date"]) <= last
    ]
    if not outside:
        return []
    message = f"{len(outside)} rows are dated outside the statement's period."
    return [finding("dates_stand_in_the_period", "warning", message, outside[:20])]


def account_closes(data: Data) -> bool | None:
    """Whether every account closes exactly; None when balances or rows are missing."""
    verdicts = [_closes(account, rows) for _, account, rows in _accounts(data)]
    if not verdicts or None in verdicts:
        return False if False in verdicts else None
    return all(verdicts)


def account_label(account: Data, index: int) -> str:
    """What a row's `account` says: the account's number, else its name, else its place from 1."""
    return str(account.get("account_number") or account.get("account_type") or index + 1)


def _closes(account: Data, rows: list[tuple[int, Data]]) -> bool | None:
    opening = _money(account.get("beginning_balance"))
    closing = _money(account.get("ending_balance"))
    if opening is None or not rows:
        return None
    if closing is None:
        ordered, _ = _oldest_first(rows, opening)
        closing = _money(ordered[-1][1].get("balance")) if ordered else None
    if closing is None:
        return None
    amounts = [_money(row.get("amount")) for _, row in rows]
    if any(amount is None for amount in amounts):
        return False
    return opening + sum((a for a in amounts if a is not None), Decimal(0)) == closing


def _gap(account: Data, rows: list[Data]) -> Decimal | None:
    opening = _money(account.get("beginning_balance"))
    closing = _money(account.get("ending_balance"))
    if opening is None or closing is None or (not rows and opening == closing):
        return None
    moved = sum((_money(row.get("amount")) or Decimal(0) for row in rows), Decimal(0))
    return closing - opening - moved


def _less(went: Decimal, account: Data) -> set[Decimal]:
    """The money out without what is printed apart: checks, or fees."""
    parts = (_money(account.get(name)) for name in ("checks", "service_fees"))
    return {went - part for part in parts if part is not None}


def _accounts(data: Data) -> Iterator[tuple[str, Data, list[tuple[int, Data]]]]:
    """Each account with its path prefix and its rows (index in `transactions`, row)."""
    rows = list(enumerate(data.get("transactions", ())))
    accounts = data.get("accounts")
    if not accounts:
        yield "", data, rows
        return
    for index, account in enumerate(accounts):
        name = account_label(account, index)
        own = [(n, row) for n, row in rows if row.get("account") == name]
        yield f"accounts[{index}].", account, own


def _oldest_first(
    rows: list[tuple[int, Data]], opening: Decimal | None
) -> tuple[list[tuple[int, Data]], Decimal | None]:
    """The rows in the order in which more of the running balances follow."""
    return max((rows, rows[::-1]), key=lambda order: _fits(order, opening)), opening


def _fits(rows: list[tuple[int, Data]], opening: Decimal | None) -> int:
    count, before, run = 0, opening, Decimal(0)
    for _, row in rows:
        run += _money(row.get("amount")) or Decimal(0)
        balance = _money(row.get("balance"))
        if balance is not None:
            count += before is not None and before + run == balance
            before, run = balance, Decimal(0)
    return count


def _money(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))
