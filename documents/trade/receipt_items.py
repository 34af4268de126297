"""Line items of tills: a name with its amount, over one line or several, and `2 @ 3.50` lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from documents.dates import find_dates
from documents.layout import Span
from documents.money import number
from documents.rows import Row
from documents.trade.amounts import Printed, amount_at_end, amounts_in, is_sum
from documents.trade.items import quantity_in
from documents.trade.lines import cut
from documents.trade.row_sums import ends_the_goods, sum_label
from documents.trade.table_lines import Item
from documents.trade.till_lines import set_apart
from documents.trade.units import is_unit

_TAX_CODE = re.compile(r"^(?:-\s?)?[A-Z]{1,3}\d?$|^[*≤≥<>=#一]$")
_UNIT = r"(?:[l1]bs?|kgs?|oz|g|gal|ltr?|l|ea|pcs?|each|bx|cs|ctn|dz|bg)\b\.?"
_TIMES = re.compile(
    rf"(?<![\w./])(\d{{1,4}}(?:[.,]\d{{1,3}})?)\s?(?:(?P<unit>{_UNIT})\s?)?(?:x|X|×|@|\*)\s*(?:[A-Z]{{2}}|[^\w.])?\s?"
    rf"(?P<price>\d+(?:[.,]\d{{1,4}})?|\.\d{{2}})(?![\w]|/\$?\d)(?:\s?(?:/|per)?\s?(?P<per>{_UNIT}))?",
    re.IGNORECASE,
)
"""`2 x 3.50`, `3 @ 1.00`, `2.31 lb @ 0.59 /lb`: a quantity and a price."""
_PRICE_PER = re.compile(
    rf"@?\s?\$?\s?(?P<price>\d+[.,]\d{{1,4}}|\.\d{{2}})\s?(?:/|per)\s?(?P<per>{_UNIT})",
    re.IGNORECASE,
)
_WEIGHED = re.compile(rf"(?P<weight>\d+[.,]\d{{1,3}})\s?{_UNIT}", re.IGNORECASE)
"""A weight that stands apart, and the price of its unit on the next line."""
_COUNTED = re.compile(r"[\s·•|,]*\b(?:qty|quantity)\W{0,3}(?P<count>\d{1,3})\W*$", re.IGNORECASE)
_OFFERED = re.compile(r"\W*(?:sold|fulfilled|shipped) by\b", re.IGNORECASE)
_LABEL = re.compile(r"^[^\W\d_][\w /#.]{0,18}:\s*$")
"""A label whose value stands apart: the price of a gallon."""
_COUNT = re.compile(r"^(?:qty|quantity)\b[\s:.]*", re.IGNORECASE)
_LONGEST_PRICE = 6
"""Digits of a price without cents, at most."""
_SAID = re.compile(r"[xX×]\s?(\d{1,3})")
"""How many, apart from the name."""
_SEVERAL = re.compile(r"(\d{1,3}) ?@ ?(\d{1,2}) ?(?:/|for) ?\$?(\d+\.\d{2})", re.IGNORECASE)
"""`4 @ 2/3.00`: so many at two for three dollars."""
_DEPARTMENT = re.compile(
    r"\W*(?:grocery|groceries|produce|meats?|poultry|dairy|frozen(?: foods?)?|bakery|deli(?:catessen)?"
    r"|seafood|floral|beverages?|gen(?:eral)?\.? merch(?:andise)?|hba|health (?:and|&) beauty|household"
    r"|housewares|apparel|electronics|cosmetics|liquor|beer(?: (?:and|&) wine)?|snacks|non ?foods?|bulk"
    r"|pet(?: supplies)?|baby|toys|hardware|lawn (?:and|&) garden)\W*",
    re.IGNORECASE,
)
"""Departments of a store, which head the goods that come from them."""
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
        if ends_the_goods(row):
            if items:
                break
            pending = []
            continue
        name, amount = _parts(row)
        if amount and _count_value(row.text) is not None:
            amount = None
            name = name or list(row.spans)
        if amount and sum_label(row) is None and not any(d.year for d in find_dates(row.text)):
            item = _with_amount(row, index, name, amount, pending)
            pending = []
            if item:
                if counted == index - 1:
                    _take_count(rows[counted].text, item)
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


def _counts_the_next(rows: Sequence[Row], index: int) -> bool:
    """Whether the row says no more than how many at what price, which the row under it comes to."""
    below = rows[index + 1] if index + 1 < len(rows) else None
    amount = _parts(below)[1] if below else None
    value = _count_value(rows[index].text)
    printed = amounts_in(amount.text) if amount else []
    return value is not None and bool(printed) and abs(value - printed[0].value) < Decimal("0.02")


def _count_value(text: str) -> Decimal | None:
    """What a row comes to that is a count and a price and nothing else."""
    times, several = _TIMES.fullmatch(text.strip()), _SEVERAL.fullmatch(text.strip())
    if several:
        count, of, price = (Decimal(part) for part in several.groups())
        return count * price / of if of else None
    return _product(times) if times else None


def _take_count(text: str, item: Item) -> None:
    times, several = _TIMES.fullmatch(text.strip()), _SEVERAL.fullmatch(text.strip())
    if several:
        item.quantity = _number(several[1])
    elif times:
        item.quantity, item.unit_price, item.unit = _number(times[1]), _price(times), _unit(times)


def _with_amount(
    row: Row, index: int, name: list[Span], amount: Span, pending: list[Span]
) -> Item | None:
    """The item of a row with an amount; its name may stand in the row above."""
    times = _times_in(" ".join(s.text for s in row.spans[:-1]) or row.text, amount)
    words = [s for s in name if not _TIMES.fullmatch(s.text.strip())]
    per = next((m for s in row.spans if (m := _PRICE_PER.fullmatch(s.text.strip()))), None)
    words = [s for s in words if not _PRICE_PER.fullmatch(s.text.strip())]
    weights = [s for s in pending if _WEIGHED.fullmatch(s.text.strip())] if per else []
    pending = [s for s in pending if s not in weights]
    if times:
        words = [_before_count(s) for s in words if _named_beside(s.text)]
    begun = bool(pending) and bool(_STARTS.match(pending[0].text))
    begun = begun and bool(words) and not _STARTS.match(words[0].text)
    described = [*pending, *words] if not words or begun else words
    if not described:
        return None
    item = Item(row.page_number, index, {"description": described, "amount": [amount]})
    code = _code_before(row, words)
    if code:
        item.cells["product_code"] = [code]
    if _is_count(row):
        item.cells["quantity"] = [row.spans[0]]
    item.quantity, item.unit_price = _quantity(row, amount)
    item.unit = _unit(printed) if (printed := _times_in(row.text, amount)) else None
    weighed = _WEIGHED.fullmatch(weights[0].text.strip()) if weights else None
    if per and weighed:
        item.quantity, item.unit_price = _number(weighed["weight"]), _price(per)
        item.unit = per["per"].rstrip(".")
    return item


def _named_beside(text: str) -> bool:
    """Whether something is named beside a count: three letters at least, between which OCR saw digits."""
    return len(re.findall(r"[^\W\d_]", _TIMES.sub("", text))) > 2


def _before_count(name: Span) -> Span:
    """The name without how many at what price behind it: "WASHER 100 @ .38"."""
    times = _TIMES.search(name.text)
    ends = times is not None and times.start() > 0 and not name.text[times.end() :].strip()
    return cut(name, 0, times.start()) if times and ends else name


def _code_before(row: Row, words: Sequence[Span]) -> Span | None:
    """A long number that stands apart right before the name."""
    at = row.spans.index(words[0]) if words and words[0] in row.spans else 0
    before = row.spans[at - 1] if at else None
    return before if before and re.fullmatch(r"\d{5,14}", before.text.strip()) else None


def _times_in(text: str, amount: Span) -> re.Match[str] | None:
    """A quantity with its price; sizes such as "12oz x2" multiply to no amount and have no cents."""
    times = _TIMES.search(text)
    total = amounts_in(amount.text)
    if times is None or "." in times["price"] or "," in times["price"] or not total:
        return times
    return times if _product(times) == total[0].value or not times["unit"] else None


def _is_count(row: Row) -> bool:
    """Whether a bare number stands apart before the name: how many, as on a guest's check."""
    first, *others = row.spans
    near = bool(others) and others[0].box.x1 - first.box.x2 < 4 * first.box.height
    named = bool(others) and re.match(r"[^\W\d_]{2}", others[0].text) is not None
    return near and named and re.fullmatch(r"[1-9]\d?", first.text.strip()) is not None


def _is_counted_under(row: Row, item: Item) -> bool:
    """Whether the row says no more than how many at what price, which the item above it came to."""
    times = _TIMES.fullmatch(_COUNT.sub("", row.text.strip()))
    value = _product(times) if times else None
    if times is None or value is None or abs(value - _amount(item)) >= Decimal("0.02"):
        return False
    item.quantity, item.unit_price, item.unit = _number(times[1]), _price(times), _unit(times)
    return True


def _without_amount(
    row: Row, index: int, name: list[Span], items: list[Item], pending: list[Span]
) -> list[Span]:
    """A row of words: it goes on with the item above it, or begins the next one."""
    times = _TIMES.search(row.text)
    last = items[-1] if items else None
    if times and last and index == last.row + 1:
        value = _product(times)
        if value is not None and abs(value - _amount(last)) < Decimal("0.02"):
            last.quantity, last.unit_price = _number(times[1]), _price(times)
            last.unit = _unit(times)
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
        if re.search(r"[^\W\d_]{2}", bare.text) and not _OFFERED.match(bare.text):
            added.append(bare)
    return added


def _is_bare(row: Row) -> bool:
    """Whether the row has an amount and a quantity with its price, and no name."""
    name, amount = _parts(row)
    named = any(_named_beside(span.text) for span in name)
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


def _quantity(row: Row, amount: Span) -> tuple[int | float | None, float | None]:
    """The quantity and the price of one, that the row prints before an amount they make."""
    times, several = _times_in(row.text, amount), _SEVERAL.search(row.text)
    if times:
        return _number(times[1]), _price(times)
    if several:
        return _number(several[1]), None
    said = next((m for s in row.spans if (m := _SAID.fullmatch(s.text.strip()))), None)
    if said:
        return int(said[1]), None
    total = amounts_in(amount.text)
    numbers: list[Printed] = [p for s in row.spans if s is not amount for p in amounts_in(s.text)]
    for one in numbers:
        if one.decimals or not 0 < one.value < 1000:
            continue
        for price in numbers:
            if price is not one and total and price.value * one.value == total[0].value:
                return int(one.value), number(price.value)
    return None, None


def _amount(item: Item) -> Decimal:
    printed = amounts_in(item.text("amount"))
    return printed[0].value if printed else Decimal(0)


def _product(times: re.Match[str]) -> Decimal | None:
    return Decimal(times[1].replace(",", ".")) * Decimal(times["price"].replace(",", "."))


def _number(text: str) -> int | float:
    value = Decimal(text.replace(",", "."))
    return int(value) if value == int(value) else number(value)


def _price(times: re.Match[str]) -> float | None:
    """The price of one; None for the code of the goods, as in "1x 000001038556"."""
    if len(times["price"]) > _LONGEST_PRICE and times["price"].isdigit():
        return None
    return number(Decimal(times["price"].replace(",", ".")))


def _unit(times: re.Match[str]) -> str | None:
    """The unit that stands with the quantity, or with the price: "2.31 lb @ 0.59 /lb"."""
    unit = times["unit"] or times["per"]
    return unit.rstrip(".").replace("1b", "lb") if unit else None


def _aligned(row: Row, item: Item) -> bool:
    """Whether a row without an amount stands under the item's name."""
    first, start = row.spans[0], item.cells["description"][0].box
    near = abs(first.box.x1 - start.x1) < 1.2 * first.box.height
    name, quantity = quantity_in(first.text)
    return len(row.spans) == 1 and near and bool(re.search(r"[A-Za-z]", name)) and quantity is None
