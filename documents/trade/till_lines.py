"""What tills print in one piece with the name of the goods: a code, a flag, the price of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from documents.layout import Span
from documents.money import number
from documents.rows import Row
from documents.trade.items import quantity_in
from documents.trade.lines import cut
from documents.trade.table_lines import Item, number_in

_CODED = re.compile(r"^(?:[A-Z]\s+)?(\d{5,14})\s+(?=\S*[^\W\d_]{2})")
"""The code of the goods before their name; a letter before it says how they are taxed."""
_CODE_BEHIND = re.compile(r"(?:^|\s|(?<=\D))(\d{10,14})(?:\s?[A-Z]{1,2})?$")
"""The code behind the name, and how the goods are taxed."""
_FLAG = re.compile(r"[A-Z] (?=\d{1,3} [A-Z])")
_EACH = re.compile(r"\s@\s?\$?(\d+\.\d{2})$")


def code_beside(row: Row, words: Sequence[Span]) -> Span | None:
    """The goods' code that stands apart right before the name, or behind it perhaps with a flag."""
    at = row.spans.index(words[0]) if words and words[0] in row.spans else 0
    before = row.spans[at - 1] if at else None
    if before and re.fullmatch(r"\d{5,14}", before.text.strip()):
        return before
    end = row.spans.index(words[-1]) + 1 if words and words[-1] in row.spans else len(row.spans)
    for behind in row.spans[end : end + 1]:
        code = re.match(r"(\d{10,14})(?:\s?[A-Z])?$", behind.text.strip())
        return cut(behind, 0, code.end(1)) if code else None
    return None


def set_apart(items: Sequence[Item]) -> None:
    """Flags, codes and prices out of the names of the goods."""
    _drop_line_numbers(items)
    _set_flags_apart(items)
    _set_codes_apart(items)
    set_prices_apart(items)


def _drop_line_numbers(items: Sequence[Item]) -> None:
    """Numbers before the names are no counts where they only count the lines, or few lines have one."""
    counted = [item for item in items if "quantity" in item.cells]
    counts = [item.text("quantity").strip() for item in counted]
    ordinals = [str(n) for n in range(1, len(counted) + 1)]
    if 2 * len(counted) < len(items) or (len(counted) > 1 and counts == ordinals):
        for item in counted:
            del item.cells["quantity"]


def _set_codes_apart(items: Sequence[Item]) -> None:
    """Long numbers before or behind the names of most lines are the goods' codes."""
    apart = [item for item in items if "product_code" in item.cells]
    coded = [item for item in items if _coded(item.text("description"))]
    count = len(apart) + len(coded)
    if count < 2 or 2 * count < len(items):
        for item in apart:
            del item.cells["product_code"]
        return
    for item in coded:
        first, *rest = item.cells["description"]
        code = _CODED.match(first.text.strip())
        if code:
            item.cells["product_code"] = [cut(first, code.start(1), code.end(1))]
            item.cells["description"] = [cut(first, code.end(1), len(first.text)), *rest]
        else:
            _set_code_behind_apart(item)


def _coded(text: str) -> bool:
    return bool(
        _CODED.match(text) or (_CODE_BEHIND.search(text) and re.match(r"\W*[^\W\d_]", text))
    )


def _set_code_behind_apart(item: Item) -> None:
    *names, last = item.cells["description"]
    code = _CODE_BEHIND.search(last.text.strip())
    if code and (names or code.start(1)):
        name = [cut(last, 0, code.start(1))] if code.start(1) else []
        item.cells["product_code"] = [cut(last, code.start(1), code.end(1))]
        item.cells["description"] = [*names, *name]


def _set_flags_apart(items: Sequence[Item]) -> None:
    """A letter before the quantity of several lines says how they are paid or taxed."""
    flagged = [item for item in items if _FLAG.match(item.text("description"))]
    for item in flagged if len(flagged) > 1 else ():
        first, *rest = item.cells["description"]
        item.cells["description"] = [cut(first, 2, len(first.text)), *rest]


def set_prices_apart(items: Sequence[Item]) -> None:
    """The price of one behind the name: "2 GREETING CARD @ 3.99"."""
    for item in items:
        if "description" not in item.cells:
            continue
        *rest, last = item.cells["description"]
        each = _EACH.search(last.text)
        quantity = quantity_in(item.text("description"))[1] or number_in(item.text("quantity"))
        if (
            each
            and quantity
            and Decimal(quantity) * Decimal(each[1]) == number_in(item.text("amount"))
        ):
            item.unit_price = number(Decimal(each[1]))
            item.cells["description"] = [*rest, cut(last, 0, each.start())]
