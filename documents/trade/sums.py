"""The sums at a trade paper's foot: which label says what, and which of them fit together.

Of several totals the one counts that the other sums give; nothing is computed that is not printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from documents.geometry import Box
from documents.rows import Row
from documents.trade.amounts import amount_at_end, is_sum

_TAX = r"(?:tax|vat|gst|hst|pst)"
LABELS: tuple[tuple[str, str], ...] = (
    (
        "subtotal",
        r"(?:order |item |items |merchandise |goods )?sub ?total(?: amount)?"
        r"|net (?:amount|total)|total net|total (?:sales |amount |amt )?(?:excl\w*|before)\b.*",
    ),
    (
        "tax",
        rf"(?:t |total )?(?:sales |state |county |city |local |[a-z]{{2}} )*{_TAX}"
        r"(?: total| amount| due)?(?: at| on| rate)?(?: on)?",
    ),
    (
        "shipping",
        r"(?:shipping|freight|delivery|postage|carriage)"
        r"(?: and handling| charges?| fee| cost)?|s and h",
    ),
    ("discount", r"(?:total |less |trade )?(?:discounts?|coupons?|savings)(?: amount| applied)?"),
    ("tip", r"(?:total )?(?:tip|gratuity)(?: amount)?"),
    (
        "amount_paid",
        r"(?:amount |total |less )?paid(?: amount)?|payments?(?: received| made)?"
        r"|deposit(?: paid| received)?",
    ),
    ("previous_unpaid_balance", r"previous (?:unpaid )?balance|balance forward|prior balance"),
    (
        "amount_due",
        r"(?:amount|balance|total|total amount|total amt) (?:due|payable|owed|to pay)"
        r"(?: now| usd)?|please pay|pay this amount",
    ),
    (
        "total",
        r"(?:grand |invoice |order |bill |take out |eat in |dine in |net )?total"
        r"(?: amount| amt| price| usd| sale| sales| charges?| cost| gbp| eur| rm)*"
        rf"(?: incl\w*(?: of)?(?: {_TAX})?(?: at)?)?",
    ),
    ("cash_tendered", r"(?:cash|amount|total)? ?tend(?:ered)?|cash"),
    ("change", r"change(?: due)?"),
)
"""Field and how papers label it, in plain words."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A labelled sum. row: its index among the paper's rows."""

    name: str
    value: Decimal
    text: str
    box: Box
    confidence: float
    page_number: int
    row: int
    currency: str | None = None


def sums_in(rows: Sequence[Row]) -> list[Sum]:
    """Every labelled amount, in printed order."""
    found = []
    for index, row in enumerate(rows):
        for place, span in enumerate(row.spans):
            printed = amount_at_end(span.text)
            if printed is None or not is_sum(printed):
                continue
            before = span.text[: printed.start].strip(" :.$")
            label = before or (row.spans[place - 1].text if place else "")
            name = label_of(label)
            if name:
                text = span.text[printed.start :].strip() if before else span.text
                found.append(
                    Sum(
                        name,
                        printed.value,
                        text,
                        span.box,
                        span.confidence,
                        row.page_number,
                        index,
                        printed.currency,
                    )
                )
    return found


def label_of(text: str) -> str | None:
    """The sum that a label names; rates and numbers in it do not matter."""
    words = re.sub(
        r"\((?![a-z]*cl)[^)]*\)|\d[\d.,]*\s?%?|[^A-Za-z&]+", " ", text.lower().replace("-", " ")
    )
    plain = " ".join(words.replace("&", " and ").split())
    if not plain:
        return None
    return next((name for name, pattern in LABELS if re.fullmatch(pattern, plain)), None)


def chosen(sums: Sequence[Sum]) -> tuple[dict[str, Sum], bool]:
    """One sum a field, and whether they give the total exactly.

    Of all ways to take a subtotal, a tax and a total the first wins that closes; taxes printed on
    several lines are not added up, as no single print says their sum.
    """
    by_name: dict[str, list[Sum]] = {}
    for found in sums:
        by_name.setdefault(found.name, []).append(found)
    totals = _distinct(by_name.get("total", [])) or _distinct(by_name.get("amount_due", []))
    fixed = {name: group[0] for name, group in by_name.items()}
    taxes: list[Sum | None] = [*by_name.get("tax", [])] or [None]
    due = by_name.get("amount_due", [])
    for total, subtotal, tax in product(
        reversed([*totals, *due]), by_name.get("subtotal", []), taxes
    ):
        if _closes(subtotal, tax, total, by_name):
            return fixed | _named(subtotal, tax, total), True
    best = _paid_in_cash(totals, fixed) or (totals[-1] if totals else None)
    return fixed | ({"total": _as_total(best)} if best else {}), False


def _paid_in_cash(totals: Sequence[Sum], fixed: dict[str, Sum]) -> Sum | None:
    """The total that cash less change says."""
    cash, change = fixed.get("cash_tendered"), fixed.get("change")
    if cash is None or change is None:
        return None
    return next((t for t in totals if t.value == cash.value - change.value), None)


def _named(subtotal: Sum, tax: Sum | None, total: Sum) -> dict[str, Sum]:
    picked = {"subtotal": subtotal, "total": _as_total(total)}
    return picked | ({"tax": tax} if tax else {})


def _as_total(found: Sum) -> Sum:
    return Sum(
        "total",
        found.value,
        found.text,
        found.box,
        found.confidence,
        found.page_number,
        found.row,
        found.currency,
    )


def _closes(subtotal: Sum, tax: Sum | None, total: Sum, by_name: dict[str, list[Sum]]) -> bool:
    """Subtotal, tax and any of shipping, tip and discount give the total to the cent."""
    more = [by_name[name][0].value for name in ("shipping", "tip") if name in by_name]
    less = [abs(by_name["discount"][0].value)] if "discount" in by_name else []
    base = subtotal.value + (tax.value if tax else Decimal(0))
    sums = {base, base + sum(more), base + sum(more) - sum(less), base - sum(less)}
    sums |= {base + one for one in more}
    return any(abs(total.value - value) < Decimal("0.005") for value in sums)


def _distinct(sums: Iterable[Sum]) -> list[Sum]:
    """One of each value, the first print of it."""
    seen: dict[Decimal, Sum] = {}
    for found in sums:
        seen.setdefault(found.value, found)
    return list(seen.values())
