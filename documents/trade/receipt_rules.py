"""What must hold on a receipt beside its sums: payments, change, fuel, the tax and the day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from documents.reading import Rule, finding
from documents.result import Finding
from documents.trade.rules import (
    CENT,
    Data,
    decimal_of,
    lines_give_the_subtotal,
    money_of,
    sum_of,
    sums_give_the_total,
    tax_follows_its_rate,
)


def change_is_right(data: Data) -> list[Finding]:
    """Cash less the total, or less what no other payment paid of it, is the change."""
    cash, change, total = (money_of(data, name) for name in ("cash_tendered", "change", "total"))
    if cash is None or change is None or total is None or abs(cash - total - change) < CENT:
        return []
    paid = [decimal_of(one.get("amount")) or Decimal(0) for one in data.get("payments") or ()]
    if len(paid) > 1 and abs(sum(paid) - total - change) < CENT:
        return []
    message = "cash less the total is not the change"
    return [finding("change_is_right", "warning", message, ["change"])]


def payments_give_the_total(data: Data) -> list[Finding]:
    """The payments less the change are the total, with or without its rounding or a tip added later."""
    paid, total = sum_of(data, "payments"), money_of(data, "total")
    if paid is None or total is None:
        return []
    change, tip, rounding = (money_of(data, n) or Decimal(0) for n in ("change", "tip", "rounding"))
    wanted = (total, total - tip, total - rounding)
    if any(abs(paid - abs(change) - one) < CENT for one in wanted):
        return []
    message = f"The payments and the total differ by {total + abs(change) - paid:,.2f}."
    return [finding("payments_give_the_total", "warning", message, ["payments"])]


def fuel_multiplies(data: Data) -> list[Finding]:
    """Volume times price is a printed amount: a line, the subtotal or the total."""
    volume, price = money_of(data, "fuel_volume"), money_of(data, "fuel_unit_price")
    lines = [decimal_of(line.get("amount")) for line in data.get("line_items") or ()]
    amounts = [
        a for a in (*lines, money_of(data, "subtotal"), money_of(data, "total")) if a is not None
    ]
    if volume is None or price is None or not amounts:
        return []
    if any(abs(volume * price - amount) <= 2 * CENT for amount in amounts):
        return []
    if not lines and volume * price < amounts[-1]:
        return []  # Something else was bought, which no line tells.
    message = "the volume times its price is no printed amount"
    return [finding("fuel_multiplies", "warning", message, ["fuel_volume", "fuel_unit_price"])]


def tax_is_usual(data: Data) -> list[Finding]:
    """Sales tax in the US stays under 15 % of the subtotal."""
    tax, subtotal = money_of(data, "tax"), money_of(data, "subtotal")
    if tax is None or not subtotal or 0 <= tax <= Decimal("0.15") * abs(subtotal):
        return []
    message = "tax is more than 15 % of the subtotal"
    return [finding("tax_is_usual", "warning", message, ["tax"])]


def date_is_not_ahead(data: Data) -> list[Finding]:
    """Nothing is bought tomorrow."""
    day = data.get("date")
    if not day or date.fromisoformat(day) <= date.today() + timedelta(days=1):
        return []
    return [finding("date_is_not_ahead", "warning", "the date is in the future", ["date"])]


RECEIPT_RULES: tuple[Rule, ...] = (
    sums_give_the_total,
    lines_give_the_subtotal,
    tax_follows_its_rate,
    change_is_right,
    payments_give_the_total,
    fuel_multiplies,
    tax_is_usual,
    date_is_not_ahead,
)
