"""Line items of tills: a name with its amount, over one line or several, and `2 @ 3.50` lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from documents.dates import find_dates
from documents.layout import Span
from documents.rows import Row
from documents.trade.amounts import Printed, amount_at_end, amounts_in, is_sum
from documents.trade.items import Item, ends_the_goods, quantity_in, sum_label
from documents.trade.lines import cut

_TAX_CODE = re.compile(r"^[A-Z]{1,2}\d?$|^[*≤≥<>=#一]$|^T[AX]{0,2}$")
_TIMES = re.compile(
    r"(?<![\w.])(\d{1,4}(?:\.\d{1,3})?)\s?(?:x|X|×|@|\*)\s*(?:[A-Z]{2}|\W)?\s?(\d+(?:[.,]\d{1,4})?)(?![\w])"
)
"""`2 x 3.50`, `3 @ 1.00`: a quantity and a price."""
_STARTS = re.compile(r"^[\di]{1,3}\s?[xX]?\s+[A-Za-z]")
_NO_GOODS = re.compile(
    r"\b(?:tel|phone|fax|gst|vat|reg|invoice|receipt|table|server|cashier|date|time|order|check|guest|clerk"
    r"|approved|auth|account|acct|ref|terminal|trans|visa|mastercard|amex|card|thank)\b",
    re.IGNORECASE,
)


def receipt_items(rows: Sequence[Row]) -> list[Item]:
    """Rows of words and an amount before the first sum, with the lines that belong to them."""
    items: list[Item] = []
    pending: list[Span] = []
    for index, row in enumerate(rows):
        if ends_the_goods(row):
            if items:
                break
            pending = []
            continue
        name, amount = _parts(row)
        if amount and sum_label(row) is None and not any(d.year for d in find_dates(row.text)):
            item = _with_amount(row, index, name, amount, pending)
            pending = []
            if item:
                items.append(item)
                continue
        elif not amount and name:
            heads = index + 1 < len(rows) and _is_bare(rows[index + 1])
            pending = name if heads else _without_amount(row, index, name, items, pending)
    return items


def _with_amount(
    row: Row, index: int, name: list[Span], amount: Span, pending: list[Span]
) -> Item | None:
    """The item of a row with an amount; its name may stand in the row above."""
    times = _TIMES.search(" ".join(s.text for s in row.spans[:-1]) or row.text)
    words = [s for s in name if not _TIMES.fullmatch(s.text.strip())]
    if times:
        words = [s for s in words if re.search(r"[^\W\d_]{3}", _TIMES.sub("", s.text))]
    begun = bool(pending) and bool(_STARTS.match(pending[0].text))
    begun = begun and bool(words) and not _STARTS.match(words[0].text)
    described = [*pending, *words] if not words or begun else words
    if not described:
        return None
    item = Item(row.page_number, index, {"description": described, "amount": [amount]})
    item.quantity = _quantity(row, amount)
    return item


def _without_amount(
    row: Row, index: int, name: list[Span], items: list[Item], pending: list[Span]
) -> list[Span]:
    """A row of words: it goes on with the item above it, or begins the next one."""
    times = _TIMES.search(row.text)
    last = items[-1] if items else None
    if times and last and index == last.row + 1:
        value = _product(times)
        if value is not None and abs(value - _amount(last)) < Decimal("0.02"):
            last.quantity = _whole(times[1])
            last.row = index
        return []
    if last and index == last.row + 1 and not _STARTS.match(row.text) and _aligned(row, last):
        last.cells["description"] = [*last.cells["description"], *name]
        last.row = index
        return []
    return [] if _NO_GOODS.search(row.text) else name


def _is_bare(row: Row) -> bool:
    """Whether the row has an amount and a quantity with its price, and no name."""
    name, amount = _parts(row)
    rest = " ".join(_TIMES.sub("", s.text) for s in name)
    return amount is not None and sum_label(row) is None and not re.search(r"[^\W\d_]{3}", rest)


def _parts(row: Row) -> tuple[list[Span], Span | None]:
    """The row's words and its amount; a tax code behind the amount is neither."""
    spans = list(row.spans)
    while len(spans) > 1 and _TAX_CODE.match(spans[-1].text.strip()):
        spans.pop()
    last = spans[-1]
    printed = amount_at_end(last.text)
    if not printed or not (is_sum(printed) or _has_cent(last.text)):
        return [s for s in spans if re.search(r"[^\W\d_]{2}", s.text)], None
    words = [s for s in spans[:-1] if re.search(r"[^\W\d_]{2}", s.text)]
    before = last.text[: printed.start].strip()
    if re.search(r"[^\W\d_]{2}", before):
        words.append(cut(last, 0, printed.start))
        last = cut(last, printed.start, len(last.text))
    return words, last


def _has_cent(text: str) -> bool:
    return re.fullmatch(r"\$?\d+\.\d", text.strip()) is not None


def _quantity(row: Row, amount: Span) -> int | None:
    """The whole number that a price of the row, taken so often, makes the amount of."""
    times = _TIMES.search(row.text)
    if times:
        return _whole(times[1])
    total = amounts_in(amount.text)
    numbers: list[Printed] = [p for s in row.spans if s is not amount for p in amounts_in(s.text)]
    for one in numbers:
        if one.decimals or not 0 < one.value < 1000:
            continue
        if any(p is not one and total and p.value * one.value == total[0].value for p in numbers):
            return int(one.value)
    return None


def _amount(item: Item) -> Decimal:
    printed = amounts_in(item.text("amount"))
    return printed[0].value if printed else Decimal(0)


def _product(times: re.Match[str]) -> Decimal | None:
    return Decimal(times[1]) * Decimal(times[2].replace(",", "."))


def _whole(text: str) -> int | None:
    value = Decimal(text)
    return int(value) if value == int(value) else None


def _aligned(row: Row, item: Item) -> bool:
    """Whether a row without an amount stands under the item's name."""
    first, start = row.spans[0], item.cells["description"][0].box
    near = abs(first.box.x1 - start.x1) < 1.2 * first.box.height
    name, quantity = quantity_in(first.text)
    return len(row.spans) == 1 and near and bool(re.search(r"[A-Za-z]", name)) and quantity is None
