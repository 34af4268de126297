"""Coupons that stand under the goods they belong to: what was taken off, put to the line above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from documents.layout import Span
from documents.rows import Row
from documents.trade.amounts import amount_at_end
from documents.trade.lines import cut
from documents.trade.row_sums import sum_label
from documents.trade.sums import sums_in
from documents.trade.table_lines import Item, number_in, off_the_line

_WORDS = re.compile(
    r"\b(?:coupons?|cpn|promo\w*|discount|disc|savings?|saved|rebate|member|loyalty|club|rewards?"
    r"|mark ?down|bogo|reduction|price cut|voucher|deal|off|remise|rabatt|descuento|sconto)\b"
    r"|\bfor \$?\d|\b\d{1,3} ?%",
    re.IGNORECASE,
)

_FOR_CODE = re.compile(r"(?<!\d)/\s?(\d{4,14})(?!\d)")
_BEFORE = re.compile(r"\b(?:reg(?:ular)?|orig(?:inal)?|list) price\b|\bwas \$?\d", re.IGNORECASE)
"""Tells what the goods cost elsewhere or before: the line has its price already."""


def with_coupons(items: Sequence[Item], rows: Sequence[Row]) -> tuple[list[Item], set[int]]:
    """The lines with what coupons took off them, and the indices of the coupons' rows.

    A row between the goods that is labelled as a discount counts only where a printed sum proves it.
    """
    goods = _taken_from_the_line_above(items)
    under = _rows_under(goods, rows)
    sums = {one.value for one in sums_in(rows)}
    total = sum((number_in(item.text("amount")) or Decimal(0) for item in goods), Decimal(0))
    total -= sum((off_the_line(item) for item in goods), Decimal(0))
    for item, _, span in under:
        item.coupons.append(span)
    off = sum((off_the_line(item) for item, _, _ in under), Decimal(0))
    if under and total - off in sums:
        return goods, {index for _, index, _ in under}
    for item, _, span in under:
        item.coupons.remove(span)
    return goods, set()


def _taken_from_the_line_above(items: Sequence[Item]) -> list[Item]:
    """The lines without those that are a coupon of the line above them, by words and minus."""
    goods: list[Item] = []
    for item in items:
        value = number_in(item.text("amount"))
        last = number_in(goods[-1].text("amount")) if goods else None
        words = _WORDS.search(item.text("description")) is not None
        if value is not None and last is not None and words and value < 0 <= last + value:
            goods[-1].coupons += item.cells["amount"]
        else:
            goods.append(item)
    return goods


def _coded(row: Row, items: Sequence[Item]) -> Item | None:
    """The line whose code a club's coupon names: "9910024 /1187204"."""
    code = _FOR_CODE.search(row.text)
    return next((i for i in items if code and i.text("product_code") == code[1]), None)


def _rows_under(items: Sequence[Item], rows: Sequence[Row]) -> list[tuple[Item, int, Span]]:
    """Rows labelled as a discount right under a line: the line, the row's index, the amount."""
    ends = {item.row: item for item in items}
    found: list[tuple[Item, int, Span]] = []
    above: Item | None = None
    for index, row in enumerate(rows):
        above = ends.get(index, above if found and found[-1][1] == index - 1 else None)
        below = ends.get(index - 1)
        item = below or (above if index not in ends else None)
        if item is None or index in ends:
            continue
        item = _coded(row, items) or item
        if _BEFORE.search(row.text):
            continue
        printed = amount_at_end(row.spans[-1].text)
        # Some clubs print only the number of the goods that the coupon is for.
        bare = not re.search(r"[^\W\d_]{2}", row.text) and printed and printed.value < 0
        if printed and printed.value and (bare or sum_label(row) in ("discount", "savings")):
            last = row.spans[-1]
            found.append((item, index, cut(last, printed.start, printed.end)))
            above = item if below or item is above else above
    return found
