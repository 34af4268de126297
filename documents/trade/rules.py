"""What must hold on an invoice or a receipt. Data in, findings out; no value is changed."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from documents.reading import Rule, finding
from documents.result import Finding

Data = dict[str, Any]
CENT = Decimal("0.01")
_ADDED = ("shipping", "tip", "gratuity", "service_charge")


def sums_close(data: Data) -> bool | None:
    """Whether subtotal - discount + tax + shipping, tip, service and rounding is the total, to the cent.

    None without a subtotal or a total.
    """
    subtotal, total = money_of(data, "subtotal"), money_of(data, "total")
    if subtotal is None or total is None:
        return None
    tax = money_of(data, "tax") or Decimal(0)
    rest = [money_of(data, name) or Decimal(0) for name in _ADDED]
    less = abs(money_of(data, "discount") or Decimal(0))
    rounding = money_of(data, "rounding") or Decimal(0)
    full = subtotal + tax + sum(rest, Decimal(0)) + rounding
    # A discount may stand above the subtotal; a subtotal may hold its tax, where the paper says so.
    ways = [full, full - less]
    if data.get("tax_included"):
        ways += [full - tax, full - tax - less]
    return any(abs(total - value) < CENT / 2 for value in ways)


def sums_give_the_total(data: Data) -> list[Finding]:
    """The printed sums give the printed total."""
    if sums_close(data) is not False:
        return []
    fields: list[str] = [name for name in ("subtotal", "tax", "total") if name in data]
    message = "subtotal, tax and the other sums do not give the total"
    return [finding("sums_give_the_total", "error", message, fields)]


def lines_give_the_subtotal(data: Data) -> list[Finding]:
    """The lines' amounts add up to the subtotal, or to the total where their prices hold the tax."""
    name = "subtotal" if "subtotal" in data else "total"
    full, wanted = sum_of(data, "line_items"), money_of(data, name)
    if full is None or wanted is None:
        return []
    off, tax = (
        sum((decimal_of(line.get(part)) or Decimal(0) for line in data["line_items"]), Decimal(0))
        for part in ("discount", "tax")
    )
    # Amounts may be before their coupons, or with their tax.
    ways = (full, full - off, full - tax, full - tax + off)
    if "subtotal" not in data:
        wanted -= sum((money_of(data, part) or Decimal(0) for part in ("tax", *_ADDED)), Decimal(0))
        wanted += abs(money_of(data, "discount") or Decimal(0))
    gap = min((wanted - lines for lines in ways), key=abs)
    # Prices that hold their tax come to the total, before it is rounded.
    total = (money_of(data, "total") or wanted) - (money_of(data, "rounding") or Decimal(0))
    if min(abs(gap), *(abs(total - lines) for lines in ways[:2])) <= min(
        CENT * len(data["line_items"]), 5 * CENT
    ):
        return []
    message = f"The lines and the {name} differ by {gap:,.2f}."
    return [finding("lines_give_the_subtotal", "warning", message, [name])]


def lines_multiply(data: Data) -> list[Finding]:
    """Quantity times unit price, less the line's discount, is its amount, but for rounding.

    The price may be without the line's tax, and the amount with it.
    """
    found = []
    for index, line in enumerate(data.get("line_items") or ()):
        parts = [decimal_of(line.get(name)) for name in ("quantity", "unit_price", "amount")]
        if None in parts:
            continue
        quantity, price, amount = (part or Decimal(0) for part in parts)
        rate, taxed = (decimal_of(line.get(name)) or 0 for name in ("discount_rate", "tax"))
        full = quantity * price
        less = abs(decimal_of(line.get("discount")) or full * rate / 100)
        ways = (full, full - less, full - less + taxed)
        if min(abs(way - amount) for way in ways) > (abs(quantity) + 1) * CENT / 2:
            message = f"Line {index + 1}: quantity times unit price is not the amount."
            path = f"line_items[{index}].amount"
            found.append(finding("lines_multiply", "warning", message, [path]))
    return found


def installments_give_the_total(data: Data) -> list[Finding]:
    """The payments that the invoice is split into come to its total, or to what is due."""
    parts = sum_of(data, "installments")
    wanted = [v for n in ("total", "amount_due") if (v := money_of(data, n)) is not None]
    if parts is None or not wanted:
        return []
    if any(abs(parts - value) <= CENT for value in wanted):
        return []
    message = f"The installments and the total differ by {wanted[0] - parts:,.2f}."
    return [finding("installments_give_the_total", "warning", message, ["installments"])]


def due_follows_the_total(data: Data) -> list[Finding]:
    """Total less what is paid plus what was owed is what is due."""
    due, total = money_of(data, "amount_due"), money_of(data, "total")
    if due is None or total is None:
        return []
    before = money_of(data, "previous_unpaid_balance") or Decimal(0)
    gap = due - (total - abs(money_of(data, "amount_paid") or Decimal(0)) + before)
    if abs(gap) <= CENT:
        return []
    message = f"The amount due differs from the total and what is paid by {gap:,.2f}."
    return [finding("due_follows_the_total", "warning", message, ["amount_due"])]


def due_date_follows_the_invoice(data: Data) -> list[Finding]:
    """Nothing is due before it is billed; Net 30 means thirty days."""
    billed, due = data.get("invoice_date"), data.get("due_date")
    if not billed or not due:
        return []
    days = (date.fromisoformat(due) - date.fromisoformat(billed)).days
    if days < 0:
        message = "due before the invoice's date"
        return [finding("due_date_follows_the_invoice", "error", message, ["due_date"])]
    net = re.search(r"\bnet\s*(\d{1,3})\b", str(data.get("payment_terms") or ""), re.IGNORECASE)
    if net and abs(days - int(net[1])) > 1:
        message = f"due after {days} days, and the terms say {net[1]}"
        return [finding("due_date_follows_the_invoice", "info", message, ["due_date"])]
    return []


def tax_follows_its_rate(data: Data) -> list[Finding]:
    """The tax is its printed rate of what it is on: subtotal, with or without discount and shipping.

    Part of the goods may be free of tax: less than the rate gives is worth knowing, more is wrong.
    """
    tax, rate = money_of(data, "tax"), money_of(data, "tax_rate")
    subtotal = money_of(data, "subtotal")
    if tax is None or not rate or subtotal is None:
        return []
    less = abs(money_of(data, "discount") or Decimal(0))
    more = sum((money_of(data, name) or Decimal(0) for name in _ADDED), Decimal(0))
    bases = (subtotal, subtotal - less, subtotal + more, subtotal - less + more)
    wanted = [base * rate / 100 for base in bases]
    if data.get("tax_included"):
        wanted += [base * rate / (100 + rate) for base in bases]
    if any(abs(tax - value) <= CENT for value in wanted):
        return []
    beyond = abs(tax) > max(abs(value) for value in wanted) + CENT
    message = f"the tax is not {rate.normalize():f} % of the subtotal"
    return [finding("tax_follows_its_rate", "warning" if beyond else "info", message, ["tax"])]


INVOICE_RULES: tuple[Rule, ...] = (
    sums_give_the_total,
    lines_give_the_subtotal,
    lines_multiply,
    installments_give_the_total,
    tax_follows_its_rate,
    due_follows_the_total,
    due_date_follows_the_invoice,
)


def money_of(data: Data, name: str) -> Decimal | None:
    """The amount of a field, exact; None without one."""
    return decimal_of(data.get(name))


def sum_of(data: Data, name: str) -> Decimal | None:
    """What the amounts of a list come to; None where it is empty or one has no amount."""
    amounts = [decimal_of(one.get("amount")) for one in data.get(name) or ()]
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(amounts) else None


def decimal_of(value: Any) -> Decimal | None:
    """A number as read, exact; None without one."""
    return None if value is None else Decimal(str(value))
