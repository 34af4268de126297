"""What must hold on an invoice or a receipt. Data in, findings out; no value is changed."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from documents.reading import Rule
from documents.result import Finding, Severity

Data = dict[str, Any]
_CENT = Decimal("0.01")
_ADDED = ("shipping", "tip", "gratuity", "service_charge")


def sums_close(data: Data) -> bool | None:
    """Whether subtotal - discount + tax + shipping, tip, service and rounding is the total, to the cent.

    None without a subtotal or a total.
    """
    subtotal, total = _money(data, "subtotal"), _money(data, "total")
    if subtotal is None or total is None:
        return None
    tax = _money(data, "tax") or Decimal(0)
    rest = [_money(data, name) or Decimal(0) for name in _ADDED]
    less = abs(_money(data, "discount") or Decimal(0))
    rounding = _money(data, "rounding") or Decimal(0)
    full = subtotal + tax + sum(rest, Decimal(0)) + rounding
    # A discount may stand above the subtotal; a subtotal may hold its tax, where the paper says so.
    ways = [full, full - less]
    if data.get("tax_included"):
        ways += [full - tax, full - tax - less]
    return any(abs(total - value) < _CENT / 2 for value in ways)


def sums_give_the_total(data: Data) -> list[Finding]:
    """The printed sums give the printed total."""
    if sums_close(data) is not False:
        return []
    fields: list[str] = [name for name in ("subtotal", "tax", "total") if name in data]
    message = "subtotal, tax and the other sums do not give the total"
    return [_finding("sums_give_the_total", "error", message, fields)]


def lines_give_the_subtotal(data: Data) -> list[Finding]:
    """The lines' amounts add up to the subtotal, or to the total where their prices hold the tax."""
    amounts = [_amount(line.get("amount")) for line in data.get("line_items") or ()]
    name = "subtotal" if "subtotal" in data else "total"
    wanted = _money(data, name)
    if not amounts or wanted is None or None in amounts:
        return []
    full = sum((a for a in amounts if a is not None), Decimal(0))
    off, tax = (
        sum((_amount(line.get(part)) or Decimal(0) for line in data["line_items"]), Decimal(0))
        for part in ("discount", "tax")
    )
    # Amounts may be before their coupons, or with their tax.
    ways = (full, full - off, full - tax, full - tax + off)
    gap = min((wanted - lines for lines in ways), key=abs)
    # Prices that hold their tax come to the total, before it is rounded.
    total = (_money(data, "total") or wanted) - (_money(data, "rounding") or Decimal(0))
    if min(abs(gap), *(abs(total - lines) for lines in ways[:2])) <= min(
        _CENT * len(amounts), 5 * _CENT
    ):
        return []
    message = f"The lines and the {name} differ by {gap:,.2f}."
    return [_finding("lines_give_the_subtotal", "warning", message, [name])]


def lines_multiply(data: Data) -> list[Finding]:
    """Quantity times unit price, less the line's discount, is its amount, but for rounding.

    The price may be without the line's tax, and the amount with it.
    """
    found = []
    for index, line in enumerate(data.get("line_items") or ()):
        parts = [_amount(line.get(name)) for name in ("quantity", "unit_price", "amount")]
        if None in parts:
            continue
        quantity, price, amount = (part or Decimal(0) for part in parts)
        rate, taxed = (_amount(line.get(name)) or 0 for name in ("discount_rate", "tax"))
        full = quantity * price
        less = abs(_amount(line.get("discount")) or full * rate / 100)
        ways = (full, full - less, full - less + taxed)
        if min(abs(way - amount) for way in ways) > (abs(quantity) + 1) * _CENT / 2:
            message = f"Line {index + 1}: quantity times unit price is not the amount."
            path = f"line_items[{index}].amount"
            found.append(_finding("lines_multiply", "warning", message, [path]))
    return found


def installments_give_the_total(data: Data) -> list[Finding]:
    """The payments that the invoice is split into come to its total, or to what is due."""
    amounts = [_amount(one.get("amount")) for one in data.get("installments") or ()]
    wanted = [v for n in ("total", "amount_due") if (v := _money(data, n)) is not None]
    if not amounts or None in amounts or not wanted:
        return []
    parts = sum((a for a in amounts if a is not None), Decimal(0))
    if any(abs(parts - value) <= _CENT for value in wanted):
        return []
    message = f"The installments and the total differ by {wanted[0] - parts:,.2f}."
    return [_finding("installments_give_the_total", "warning", message, ["installments"])]


def due_follows_the_total(data: Data) -> list[Finding]:
    """Total less what is paid plus what was owed is what is due."""
    due, total = _money(data, "amount_due"), _money(data, "total")
    if due is None or total is None:
        return []
    before = _money(data, "previous_unpaid_balance") or Decimal(0)
    gap = due - (total - abs(_money(data, "amount_paid") or Decimal(0)) + before)
    if abs(gap) <= _CENT:
        return []
    message = f"The amount due differs from the total and what is paid by {gap:,.2f}."
    return [_finding("due_follows_the_total", "warning", message, ["amount_due"])]


def due_date_follows_the_invoice(data: Data) -> list[Finding]:
    """Nothing is due before it is billed; Net 30 means thirty days."""
    billed, due = data.get("invoice_date"), data.get("due_date")
    if not billed or not due:
        return []
    days = (date.fromisoformat(due) - date.fromisoformat(billed)).days
    if days < 0:
        message = "due before the invoice's date"
        return [_finding("due_date_follows_the_invoice", "error", message, ["due_date"])]
    net = re.search(r"\bnet\s*(\d{1,3})\b", str(data.get("payment_terms") or ""), re.IGNORECASE)
    if net and abs(days - int(net[1])) > 1:
        message = f"due after {days} days, and the terms say {net[1]}"
        return [_finding("due_date_follows_the_invoice", "info", message, ["due_date"])]
    return []


def tax_follows_its_rate(data: Data) -> list[Finding]:
    """The tax is its printed rate of what it is on: subtotal, with or without discount and shipping.

    Part of the goods may be free of tax: less than the rate gives is worth knowing, more is wrong.
    """
    tax, rate = _money(data, "tax"), _money(data, "tax_rate")
    subtotal = _money(data, "subtotal")
    if tax is None or not rate or subtotal is None:
        return []
    less = abs(_money(data, "discount") or Decimal(0))
    more = sum((_money(data, name) or Decimal(0) for name in _ADDED), Decimal(0))
    bases = (subtotal, subtotal - less, subtotal + more, subtotal - less + more)
    wanted = [base * rate / 100 for base in bases]
    if data.get("tax_included"):
        wanted += [base * rate / (100 + rate) for base in bases]
    if any(abs(tax - value) <= _CENT for value in wanted):
        return []
    beyond = abs(tax) > max(abs(value) for value in wanted) + _CENT
    message = f"the tax is not {rate.normalize():f} % of the subtotal"
    return [_finding("tax_follows_its_rate", "warning" if beyond else "info", message, ["tax"])]


def change_is_right(data: Data) -> list[Finding]:
    """Cash less the total, or less what no other payment paid of it, is the change."""
    cash, change, total = (_money(data, name) for name in ("cash_tendered", "change", "total"))
    if cash is None or change is None or total is None or abs(cash - total - change) < _CENT:
        return []
    paid = [_amount(one.get("amount")) or Decimal(0) for one in data.get("payments") or ()]
    if len(paid) > 1 and abs(sum(paid) - total - change) < _CENT:
        return []
    message = "cash less the total is not the change"
    return [_finding("change_is_right", "warning", message, ["change"])]


def payments_give_the_total(data: Data) -> list[Finding]:
    """The payments less the change are the total, with or without its rounding or a tip added later."""
    amounts = [_amount(one.get("amount")) for one in data.get("payments") or ()]
    total = _money(data, "total")
    if not amounts or None in amounts or total is None:
        return []
    paid = sum((a for a in amounts if a is not None), Decimal(0))
    change, tip, rounding = (_money(data, n) or Decimal(0) for n in ("change", "tip", "rounding"))
    wanted = (total, total - tip, total - rounding)
    if any(abs(paid - abs(change) - one) < _CENT for one in wanted):
        return []
    message = f"The payments and the total differ by {total + abs(change) - paid:,.2f}."
    return [_finding("payments_give_the_total", "warning", message, ["payments"])]


def fuel_multiplies(data: Data) -> list[Finding]:
    """Volume times price is a printed amount: a line, the subtotal or the total."""
    volume, price = _money(data, "fuel_volume"), _money(data, "fuel_unit_price")
    lines = [_amount(line.get("amount")) for line in data.get("line_items") or ()]
    amounts = [
        a for a in (*lines, _money(data, "subtotal"), _money(data, "total")) if a is not None
    ]
    if volume is None or price is None or not amounts:
        return []
    if any(abs(volume * price - amount) <= 2 * _CENT for amount in amounts):
        return []
    if not lines and volume * price < amounts[-1]:
        return []  # Something else was bought, which no line tells.
    message = "the volume times its price is no printed amount"
    return [_finding("fuel_multiplies", "warning", message, ["fuel_volume", "fuel_unit_price"])]


def tax_is_usual(data: Data) -> list[Finding]:
    """Sales tax in the US stays under 15 % of the subtotal."""
    tax, subtotal = _money(data, "tax"), _money(data, "subtotal")
    if tax is None or not subtotal or 0 <= tax <= Decimal("0.15") * abs(subtotal):
        return []
    message = "tax is more than 15 % of the subtotal"
    return [_finding("tax_is_usual", "warning", message, ["tax"])]


def date_is_not_ahead(data: Data) -> list[Finding]:
    """Nothing is bought tomorrow."""
    day = data.get("date")
    if not day or date.fromisoformat(day) <= date.today() + timedelta(days=1):
        return []
    return [_finding("date_is_not_ahead", "warning", "the date is in the future", ["date"])]


INVOICE_RULES: tuple[Rule, ...] = (
    sums_give_the_total,
    lines_give_the_subtotal,
    lines_multiply,
    installments_give_the_total,
    tax_follows_its_rate,
    due_follows_the_total,
    due_date_follows_the_invoice,
)
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


def _money(data: Data, name: str) -> Decimal | None:
    return _amount(data.get(name))


def _amount(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _finding(rule: str, severity: Severity, message: str, fields: list[str]) -> Finding:
    return Finding(rule=rule, severity=severity, message=message, fields=fields)
