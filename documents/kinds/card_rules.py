"""What must hold in a card statement, exact to the cent. Data in, findings out; no value is changed.

Sources: the equation printed on every statement (12 CFR 1026.7(b), Regulation Z), and the 21 days
between closing and due date of the Credit CARD Act, 12 CFR 1026.5(b)(2)(ii).
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from documents.reading import Rule, finding
from documents.result import Finding
from documents.statements.rules import dates_stand_in_the_period

Data = dict[str, Any]
_CHARGES = ("purchases", "balance_transfers", "cash_advances", "fees", "interest")
_DAYS_TO_PAY = 21
_CENT = 0.0101
"""Dollars: one amount or the other was rounded to the cent, and once more on the way."""


def closes(data: Data) -> bool | None:
    """Whether previous balance and all rows give the new balance; None when one is missing."""
    gap = _rows_gap(data)
    return None if gap is None else gap == 0


def rows_give_the_new_balance(data: Data) -> list[Finding]:
    """Previous balance plus every row is the new balance."""
    gap = _rows_gap(data)
    if not gap:
        return []
    message = f"Previous balance and transactions miss the new balance by {gap:,.2f}."
    fields = ["previous_balance", "new_balance"]
    return [finding("rows_give_the_new_balance", "error", message, fields)]


def summary_gives_the_new_balance(data: Data) -> list[Finding]:
    """Previous - payments - credits + purchases + transfers + advances + fees + interest = new."""
    opening, closing = _money(data, "previous_balance"), _money(data, "new_balance")
    payments = _money(data, "payments")
    if opening is None or closing is None or payments is None:
        return []
    charged = sum((_money(data, name) or Decimal(0) for name in _CHARGES), Decimal(0))
    expected = opening - payments + charged
    # "Payments and credits" in one line holds the credits already.
    if closing in (expected, expected - (_money(data, "other_credits") or Decimal(0))):
        return []
    message = f"The summary's amounts miss the new balance by {closing - expected:,.2f}."
    return [finding("summary_gives_the_new_balance", "error", message, ["new_balance"])]


def credits_agree(data: Data) -> list[Finding]:
    """Printed payments and credits are the sum of the rows that lower the balance."""
    rows = [_amount(row.get("amount")) for row in data.get("transactions") or ()]
    payments = _money(data, "payments")
    if payments is None or not rows or None in rows:
        return []
    lowered = -sum((a for a in rows if a and a < 0), Decimal(0))
    if lowered in (payments, payments + (_money(data, "other_credits") or Decimal(0))):
        return []
    message = f"Payments and the rows that lower the balance differ by {payments - lowered:,.2f}."
    return [finding("credits_agree", "warning", message, ["payments"])]


def minimum_is_within_the_balance(data: Data) -> list[Finding]:
    """The minimum payment is never more than what is owed; what is past due is part of it."""
    minimum, closing = _money(data, "minimum_payment"), _money(data, "new_balance")
    past_due, found = _money(data, "past_due"), []
    if minimum is not None and closing is not None and minimum > max(closing, Decimal(0)):
        message = "the minimum payment is more than the new balance"
        found.append(
            finding("minimum_is_within_the_balance", "warning", message, ["minimum_payment"])
        )
    if minimum is not None and past_due is not None and past_due > minimum:
        message = "more is past due than the minimum payment"
        found.append(finding("minimum_is_within_the_balance", "warning", message, ["past_due"]))
    return found


def due_date_leaves_time(data: Data) -> list[Finding]:
    """At least 21 days from closing to due date."""
    due, closed = data.get("payment_due_date"), data.get("statement_date") or data.get("period_end")
    if not due or not closed:
        return []
    left = date.fromisoformat(due) - date.fromisoformat(closed)
    if left >= timedelta(days=_DAYS_TO_PAY):
        return []
    message = f"payment is due {left.days} days after the closing date"
    return [finding("due_date_leaves_time", "warning", message, ["payment_due_date"])]


def available_credit_is_what_is_left(data: Data) -> list[Finding]:
    """Limit less new balance is the available credit, but for pending items."""
    limit, closing = _money(data, "credit_limit"), _money(data, "new_balance")
    left = _money(data, "available_credit")
    if limit is None or closing is None or left is None or abs(limit - closing - left) < 1:
        return []
    message = (
        f"limit less new balance differs from the available credit by {limit - closing - left:,.2f}"
    )
    return [finding("available_credit_is_what_is_left", "info", message, ["available_credit"])]


def year_to_date_covers_the_period(data: Data) -> list[Finding]:
    """A year's fees and interest are at least this period's."""
    found = []
    for name in ("fees", "interest"):
        now, year = _money(data, name), _money(data, f"{name}_ytd")
        if now is not None and year is not None and year < now:
            message = f"{name} of the year are less than those of the period"
            fields = [f"{name}_ytd", name]
            found.append(finding("year_to_date_covers_the_period", "warning", message, fields))
    return found


def cardholders_add_up(data: Data) -> list[Finding]:
    """A card's rows are its printed subtotal: all of them, or its charges or its credits alone."""
    found, holders = [], data.get("cardholders") or []
    names = [holder.get("name") or holder.get("last4") for holder in holders]
    for index, (holder, name) in enumerate(zip(holders, names, strict=True)):
        own = [row for row in data.get("transactions") or () if row.get("cardholder") == name]
        rows, printed = [_amount(row.get("amount")) for row in own], _money(holder, "subtotal")
        known = [amount for amount in rows if amount is not None]
        if printed is None or not known or len(known) < len(rows) or names.count(name) > 1:
            continue
        sums = {sum(known), sum(a for a in known if a > 0), sum(a for a in known if a < 0)}
        if abs(printed) not in {abs(amount) for amount in sums}:
            message = (
                f"cardholder {index + 1}: rows miss the subtotal by {printed - sum(known):,.2f}"
            )
            fields = [f"cardholders[{index}].subtotal"]
            found.append(finding("cardholders_add_up", "warning", message, fields))
    return found


def foreign_amounts_agree(data: Data) -> list[Finding]:
    """A charge abroad is its foreign amount times the rate, or by the rate, within its rounding."""
    found = []
    for index, row in enumerate(data.get("transactions") or ()):
        amount, abroad, rate = (
            abs(float(row.get(name) or 0)) for name in ("amount", "foreign_amount", "exchange_rate")
        )
        if not (amount and abroad and rate):
            continue
        half = _half_step(rate)
        times, by = abroad * rate, abroad / rate
        room = {times: abroad * half + _CENT, by: abroad * half / rate**2 + _CENT}
        if not any(abs(amount - value) <= within for value, within in room.items()):
            message = (
                f"row {index + 1}: {abroad:,.2f} at the rate {rate:g} is not the amount of the row"
            )
            fields = [f"transactions[{index}].{n}" for n in ("foreign_amount", "amount")]
            found.append(finding("foreign_amounts_agree", "warning", message, fields))
    return found


RULES: tuple[Rule, ...] = (
    rows_give_the_new_balance,
    summary_gives_the_new_balance,
    credits_agree,
    minimum_is_within_the_balance,
    due_date_leaves_time,
    available_credit_is_what_is_left,
    year_to_date_covers_the_period,
    cardholders_add_up,
    foreign_amounts_agree,
    dates_stand_in_the_period,
)


def _half_step(value: float) -> float:
    """Half of the last printed decimal: so far the print may be from what was reckoned with."""
    decimals = f"{Decimal(str(value)):f}".partition(".")[2]
    return float(0.5 * 10.0 ** -len(decimals))


def _rows_gap(data: Data) -> Decimal | None:
    """What rows and balances miss; None when a balance, a row's amount or every row is missing."""
    opening, closing = _money(data, "previous_balance"), _money(data, "new_balance")
    rows = [_amount(row.get("amount")) for row in data.get("transactions") or ()]
    known = [amount for amount in rows if amount is not None]
    if opening is None or closing is None or len(known) < len(rows):
        return None
    if not rows and opening != closing:
        return None
    return closing - opening - sum(known, Decimal(0))


def _money(data: Data, name: str) -> Decimal | None:
    return _amount(data.get(name))


def _amount(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))
