"""What a line of goods says beside name, quantity, price and amount: unit, discount, tax and order.

Titles say what a column holds, and its numbers decide between an amount and a percentage. What
neither tells is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from documents.layout import Span
from documents.money import number
from documents.trade.column_titles import Role
from documents.trade.table_lines import Item, number_in, off_the_line
from documents.trade.units import unit_behind
from documents.trade.words import plain

DETAILS = (
    "line_number",
    "unit",
    "discount",
    "discount_rate",
    "tax",
    "tax_rate",
    "net_amount",
    "gross_amount",
    "po_number",
)
"""Names of the values, in the order people read them."""
_UNIT = re.compile(r"[A-Za-z][A-Za-z. ²³2/]{0,11}")
_PERCENT = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?\s?%")
_GROSS = re.compile(r"\b(?:gross|incl?\w*|ttc|brutto|total)\b")
_HUNDRED = Decimal(100)
_MOST_TAX = Decimal(35)
"""Percent: no sales tax or VAT is higher."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A value with its print. sure: 0..1, before that of the OCR."""

    name: str
    value: Any
    spans: tuple[Span, ...]
    sure: float


def put_line_numbers_apart(items: Sequence[Item]) -> None:
    """Codes that count the lines from one, on through all pages or anew, are their numbers.

    Some count in tens: 000010, 000020.
    """
    last = table = 0
    codes = [item.text("product_code").strip(" .") for item in items]
    tens = len(codes) > 1 and all(code.isdigit() and int(code) % 10 == 0 for code in codes)
    for item in items:
        code = item.text("product_code").strip(" .").removesuffix("0" * tens)
        anew = 0 if item.table != table else last
        if not code.isdigit() or int(code) not in (last + 1, anew + 1):
            return
        last, table = int(code), item.table
    for item in items:
        item.cells.setdefault("line_number", item.cells.pop("product_code"))


def details_of(item: Item, table: Sequence[Item]) -> Iterator[Detail]:
    """The details of a line. table: all lines under its head, itself among them."""
    yield from _line_number(item)
    yield from _unit(item)
    yield from _discount(item)
    yield from _tax(item, table)
    yield from _net_and_gross(item)
    order = item.text("po_number")
    if re.search(r"\d", order):
        yield _detail(item, "po_number", "po_number", order, 0.9)


def _line_number(item: Item) -> Iterator[Detail]:
    text = item.text("line_number").strip(" .)")
    if re.fullmatch(r"\d{1,6}", text):
        yield _detail(item, "line_number", "line_number", int(text), 0.92)


def _unit(item: Item) -> Iterator[Detail]:
    """The unit in its column, or behind the quantity in one cell."""
    text = item.text("unit")
    if _UNIT.fullmatch(text):
        yield _detail(item, "unit", "unit", text, 0.9)
        return
    beside = unit_behind(item.text("quantity"))
    if item.unit:
        where: Role = "description" if "description" in item.cells else "amount"
        yield _detail(item, "unit", where, item.unit, 0.9)
    elif beside:
        yield _detail(item, "unit", "quantity", beside, 0.9)


def _discount(item: Item) -> Iterator[Detail]:
    """A discount by what the line's numbers make of it; else by its sign or its title."""
    if item.coupons:
        yield Detail("discount", number(off_the_line(item)), tuple(item.coupons), 0.92)
        return
    text = item.text("discount")
    rate = _rate(item, "discount_rate", text)
    if rate is not None:
        role: Role = "discount_rate" if "discount_rate" in item.cells else "discount"
        yield _detail(item, "discount_rate", role, number(rate), 0.92)
    value = None if _PERCENT.search(text) else number_in(text)
    full, amount = _full_price(item), number_in(item.text("amount"))
    if value is None or not value:
        return
    value = abs(value)
    if full is not None and amount is not None:
        if _close(full - value, amount):
            yield _detail(item, "discount", "discount", number(value), 0.97)
            return
        if rate is None and _close(full * (1 - value / _HUNDRED), amount):
            yield _detail(item, "discount_rate", "discount", number(value), 0.97)
            return
    if re.search(r"[.,]\d\d\b", text):
        yield _detail(item, "discount", "discount", number(value), 0.72)


def _tax(item: Item, table: Sequence[Item]) -> Iterator[Detail]:
    """The line's tax and its rate, also out of one column that may hold either."""
    text = item.text("tax")
    rate = _rate(item, "tax_rate", text)
    if rate is not None and rate <= _MOST_TAX:
        role: Role = "tax_rate" if "tax_rate" in item.cells else "tax"
        yield _detail(item, "tax_rate", role, number(rate), 0.92)
    value = None if _PERCENT.search(text) else number_in(text)
    if value is None:
        return
    if _holds_rates(table):
        if rate is None and value <= _MOST_TAX:
            yield _detail(item, "tax_rate", "tax", number(value), 0.85)
    elif re.search(r"[.,]\d\d\b", text):
        yield _detail(item, "tax", "tax", number(value), 0.9)


def _holds_rates(table: Sequence[Item]) -> bool:
    """Whether the tax column's bare numbers are percentages: whole, too large, or always the same."""
    texts = [line.text("tax") for line in table if number_in(line.text("tax")) is not None]
    values = {number_in(text) for text in texts}
    amounts = {number_in(line.text("amount")) for line in table}
    if not any(re.search(r"[.,]\d\d\b", text) for text in texts):
        return True
    large = any(
        tax > amount * _MOST_TAX / _HUNDRED
        for line in table
        if (tax := number_in(line.text("tax"))) is not None
        and (amount := number_in(line.text("amount"))) is not None
        and amount > 0
    )
    return large or (len(texts) > 1 and len(values) == 1 < len(amounts) and values != {Decimal(0)})


def _net_and_gross(item: Item) -> Iterator[Detail]:
    """The amounts without and with tax, where the table has both columns."""
    net, amount = number_in(item.text("net")), number_in(item.text("amount"))
    title = next((c.title for c in item.head if c.role == "amount"), "")
    if net is None or amount is None or abs(net) > abs(amount):
        return
    tax = number_in(item.text("tax"))
    added = tax is not None and "%" not in item.text("tax") and _close(net + tax, amount)
    taxed = bool({"tax", "tax_rate"} & item.cells.keys()) and _GROSS.search(plain(title))
    if added or taxed:
        sure = 0.97 if added else 0.88
        yield _detail(item, "net_amount", "net", number(net), sure)
        yield _detail(item, "gross_amount", "amount", number(amount), sure)


def _full_price(item: Item) -> Decimal | None:
    quantity, price = number_in(item.text("quantity")), number_in(item.text("unit_price"))
    return None if quantity is None or price is None else quantity * price


def _rate(item: Item, own: Role, text: str) -> Decimal | None:
    """The percentage in its own column, or the one that stands with its sign in the other's text."""
    signed = _PERCENT.fullmatch(text.strip(" -−()"))
    found = re.search(r"\d+(?:[.,]\d+)?", item.text(own) or (signed.group() if signed else ""))
    rate = Decimal(found.group().replace(",", ".")) if found else None
    return rate if rate is not None and rate <= _HUNDRED else None


def _close(value: Decimal, other: Decimal) -> bool:
    return abs(value - other) < Decimal("0.011")


def _detail(item: Item, name: str, role: Role, value: Any, sure: float) -> Detail:
    return Detail(name, value, tuple(item.cells[role]), sure)
