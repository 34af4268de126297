"""Line items of tills: a name with its amount, over one line or several, and `2 @ 3.50` lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from documents.dates import find_dates
from documents.layout import Span
from documents.rows import Row
from documents.trade.amounts import amount_at_end, amounts_in, is_sum
from documents.trade.between_lines import OFFERED
from documents.trade.items import quantity_in
from documents.trade.lines import cut
from documents.trade.row_sums import ends_the_goods, sum_label
from documents.trade.table_lines import Item
from documents.trade.till_counts import (
    PRICE_PER,
    TIMES,
    WEIGHED,
    before_count,
    count_value,
    named_beside,
    number_of,
    price_of,
    product,
    quantity_with_price,
    take_count,
    times_in,
    unit_of,
)
from documents.trade.till_lines import code_beside, set_apart
from documents.trade.units import is_unit

_TAX_CODE = re.compile(r"^(?:-\s?)?[A-Z]{1,3}\d?$|^[*≤≥<>=#一]$")
_COUNTED = re.compile(r"[\s·•|,]*\b(?:qty|quantity)\W{0,3}(?P<count>\d{1,3})\W*$", re.IGNORECASE)
_LABEL = re.compile(r"^[^\W\d_][\w /#.]{0,18}:\s*$")
"""A label whose value stands apart: the price of a gallon."""
_COUNT = re.compile(r"^(?:qty|quantity)\b[\s:.]*", re.IGNORECASE)
_DEPARTMENT = re.compile(
    r"\W*(?:grocery|groceries|produce|meats?|poultry|dairy|frozen(?: foods?)?|bakery|deli(?:catessen)?"
    r"|seafood|floral|beverages?|gen(?:eral)?\.? merch(?:andise)?|hba|health (?:and|&) beauty|household"
    r"|housewares|apparel|electronics|cosmetics|liquor|beer(?: (?:and|&) wine)?|snacks|non ?foods?|bulk"
    r"|pet(?: supplies)?|baby|toys|hardware|lawn (?:and|&) garden)\W*",
    re.IGNORECASE,
)
"""Departments of a store, which head the goods that come from them."""
_FUEL_SALE = re.compile(r"\W*fuel (?:sale|total|amount)s?\b", re.IGNORECASE)
_STARTS = re.compile(r"^[\di]{1,3}\s?[xX]?\s+[A-Za-z]")
_NO_GOODS = re.compile(
    r"\b(?:tel|phone|fax|gst|vat|reg|invoice|receipt|table|server|cashier|date|time|order|check|guest|clerk"
    r"|approved|auth|sale|tkt|account|acct|ref|terminal|trans|visa|mastercard|amex|card|thank)\b",
    re.IGNORECASE,
)


def receipt_items(rows: Sequence[Row]) -> list[Item]:
    """Rows of words and an amount before the first sum, with the lines that belong to them."""
    items: list[Item] = []
    pending: list[Span] = []
    counted: int | None = None
    for index, row in enumerate(rows):
        if items and index == items[-1].row + 1 and _is_counted_under(row, items[-1]):
            items[-1].row = index
            continue
        fuel = _is_fuel_before_more(rows, index)
        if not fuel and ends_the_goods(row):
            if items:
                break
            pending = []
            continue
        name, amount = _parts(row)
        if amount and count_value(row.text) is not None:
            amount = None
            name = name or list(row.spans)
        named = fuel or sum_label(row) is None
        if amount and named and not any(d.year for d in find_dates(row.text)):
            item = _with_amount(row, index, name, amount, pending)
            pending = []
            if item:
                if counted == index - 1:
                    take_count(rows[counted].text, item)
                items.append(item)
                continue
        elif not amount and _DEPARTMENT.fullmatch(row.text.strip()):
            pending = []
        elif not amount and _counts_the_next(rows, index):
            counted, pending = index, []
        elif not amount and name and not _LABEL.search(row.spans[0].text):
            heads = index + 1 < len(rows) and _is_bare(rows[index + 1])
            pending = name if heads else _without_amount(row, index, name, items, pending)
    set_apart(items)
    return items


def _is_fuel_before_more(rows: Sequence[Row], index: int) -> bool:
    """Whether the row is what the fuel came to, and a greater total under it has other goods too."""
    amount = _parts(rows[index])[1] if _FUEL_SALE.match(rows[index].text) else None
    if amount is None:
        return False
    fuel = amounts_in(amount.text)[0].value
    totals = [row for row in rows[index + 1 :] if sum_label(row) == "total"]
    return any((a := _parts(row)[1]) and amounts_in(a.text)[0].value > fuel for row in totals)


def _counts_the_next(rows: Sequence[Row], index: int) -> bool:
    """Whether the row says no more than how many at what price, which the row under it comes to."""
    below = rows[index + 1] if index + 1 < len(rows) else None
    amount = _parts(below)[1] if below else None
    value = count_value(rows[index].text)
    printed = amounts_in(amount.text) if amount else []
    return value is not None and bool(printed) and abs(value - printed[0].value) < Decimal("0.02")


def _with_amount(
    row: Row, index: int, name: list[Span], amount: Span, pending: list[Span]
) -> Item | None:
    """The item of a row with an amount; its name may stand in the row above."""
    times = times_in(" ".join(s.text for s in row.spans[:-1]) or row.text, amount)
    words = [s for s in name if not TIMES.fullmatch(s.text.strip())]
    per = next((m for s in row.spans if (m := PRICE_PER.fullmatch(s.text.strip()))), None)
    words = [s for s in words if not PRICE_PER.fullmatch(s.text.strip())]
    weights = [s for s in pending if WEIGHED.fullmatch(s.text.strip())] if per else []
    pending = [s for s in pending if s not in weights]
    if times:
        words = [before_count(s) for s in words if named_beside(s.text)]
    begun = bool(pending) and bool(_STARTS.match(pending[0].text))
    begun = begun and bool(words) and not _STARTS.match(words[0].text)
    described = [*pending, *words] if not words or begun else words
    if not described:
        return None
    item = Item(row.page_number, index, {"description": described, "amount": [amount]})
    code = code_beside(row, words)
    if code:
        item.cells["product_code"] = [code]
    if _is_count(row):
        item.cells["quantity"] = [row.spans[0]]
    item.quantity, item.unit_price = quantity_with_price(row, amount)
    item.unit = unit_of(printed) if (printed := times_in(row.text, amount)) else None
    weighed = WEIGHED.fullmatch(weights[0].text.strip()) if weights else None
    if per and weighed:
        item.quantity, item.unit_price = number_of(weighed["weight"]), price_of(per)
        item.unit = per["per"].rstrip(".")
    return item


def _is_count(row: Row) -> bool:
    """Whether a bare number stands apart before the name: how many, as on a guest's check."""
    first, *others = row.spans
    near = bool(others) and others[0].box.x1 - first.box.x2 < 4 * first.box.height
    named = bool(others) and re.match(r"[^\W\d_]{2}", others[0].text) is not None
    return near and named and re.fullmatch(r"[1-9]\d?", first.text.strip()) is not None


def _is_counted_under(row: Row, item: Item) -> bool:
    """Whether the row says no more than how many at what price, which the item above it came to."""
    times = TIMES.fullmatch(_COUNT.sub("", row.text.strip()))
    value = product(times) if times else None
    if times is None or value is None or abs(value - _amount(item)) >= Decimal("0.02"):
        return False
    item.quantity, item.unit_price, item.unit = number_of(times[1]), price_of(times), unit_of(times)
    return True


def _without_amount(
    row: Row, index: int, name: list[Span], items: list[Item], pending: list[Span]
) -> list[Span]:
    """A row of words: it goes on with the item above it, or begins the next one."""
    times = TIMES.search(row.text)
    last = items[-1] if items else None
    if times and last and index == last.row + 1:
        value = product(times)
        if value is not None and abs(value - _amount(last)) < Decimal("0.02"):
            last.quantity, last.unit_price = number_of(times[1]), price_of(times)
            last.unit = unit_of(times)
            last.row = index
        return []
    if last and index == last.row + 1 and not _STARTS.match(row.text) and _aligned(row, last):
        last.cells["description"] += _said_of(last, name)
        last.row = index
        return []
    return [] if _NO_GOODS.search(row.text) else name


def _said_of(item: Item, name: Sequence[Span]) -> list[Span]:
    """What a line under the name adds to it: not how many, nor who offers it on a market."""
    added = []
    for span in name:
        counted = _COUNTED.search(span.text)
        if counted and item.quantity is None:
            item.quantity = int(counted["count"])
        bare = cut(span, 0, counted.start()) if counted else span
        if re.search(r"[^\W\d_]{2}", bare.text) and not OFFERED.match(bare.text):
            added.append(bare)
    return added


def _is_bare(row: Row) -> bool:
    """Whether the row has an amount and a quantity with its price, and no name."""
    name, amount = _parts(row)
    named = any(named_beside(span.text) for span in name)
    return amount is not None and sum_label(row) is None and not named


def _parts(row: Row) -> tuple[list[Span], Span | None]:
    """The row's words and its amount; a tax code behind the amount is neither."""
    spans = list(row.spans)
    while len(spans) > 1 and _TAX_CODE.match(code := spans[-1].text.strip()) and not is_unit(code):
        spans.pop()
    last = spans[-1]
    printed = amount_at_end(last.text)
    # Three decimals are a weight or the price of a gallon.
    sum_like = printed and is_sum(printed) and printed.decimals != 3
    if not printed or not (sum_like or _has_cent(last.text)):
        return [s for s in spans if re.search(r"[^\W\d_]{2}", s.text)], None
    words = [s for s in spans[:-1] if re.search(r"[^\W\d_]{2}", s.text)]
    before = last.text[: printed.start].strip()
    if re.search(r"[^\W\d_]{2}", before):
        words.append(cut(last, 0, printed.start))
        last = cut(last, printed.start, len(last.text))
    return words, last


def _has_cent(text: str) -> bool:
    return re.fullmatch(r"\$?\d+\.\d", text.strip()) is not None


def _amount(item: Item) -> Decimal:
    printed = amounts_in(item.text("amount"))
    return printed[0].value if printed else Decimal(0)


def _aligned(row: Row, item: Item) -> bool:
    """Whether a row without an amount stands under the item's name."""
    first, start = row.spans[0], item.cells["description"][0].box
    near = abs(first.box.x1 - start.x1) < 1.2 * first.box.height
    name, quantity = quantity_in(first.text)
    return len(row.spans) == 1 and near and bool(re.search(r"[A-Za-z]", name)) and quantity is None
