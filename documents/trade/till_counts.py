"""How many of what at which price, as tills print it: `2 x 3.50`, `3 @ 1.00`, `4 @ 2/3.00`, `x2`."""

from __future__ import annotations

import re
from decimal import Decimal

from documents.layout import Span
from documents.money import number
from documents.rows import Row
from documents.trade.amounts import Printed, amounts_in
from documents.trade.lines import cut
from documents.trade.table_lines import Item

_UNIT = r"(?:[l1]bs?|kgs?|oz|g|gal|ltr?|l|ea|pcs?|each|bx|cs|ctn|dz|bg)\b\.?"
TIMES = re.compile(
    rf"(?<![\w./])(\d{{1,4}}(?:[.,]\d{{1,3}})?)\s?(?:(?P<unit>{_UNIT})\s?)?(?:x|X|×|@|\*)\s*"
    rf"(?:[1l]\s?{_UNIT}\s?/\s?)?(?:[A-Z]{{2}}|[^\w.])?\s?"
    rf"(?P<price>\d+(?:[.,]\d{{1,4}})?|\.\d{{2}})(?![\w]|/\$?\d)(?:\s?(?:/|per)?\s?(?P<per>{_UNIT}))?",
    re.IGNORECASE,
)
"""`2 x 3.50`, `3 @ 1.00`, `2.31 lb @ 0.59 /lb`, `2.14 lb @ 1 lb /0.54`: a quantity and a price."""
PRICE_PER = re.compile(
    rf"@?\s?\$?\s?(?P<price>\d+[.,]\d{{1,4}}|\.\d{{2}})\s?(?:/|per)\s?(?P<per>{_UNIT})",
    re.IGNORECASE,
)
WEIGHED = re.compile(rf"(?P<weight>\d+[.,]\d{{1,3}})\s?{_UNIT}", re.IGNORECASE)
"""A weight that stands apart, and the price of its unit on the next line."""
_LONGEST_PRICE = 6
"""Digits of a price without cents, at most."""
_SAID = re.compile(r"[xX×]\s?(\d{1,3})")
"""How many, apart from the name."""
_SEVERAL = re.compile(r"(\d{1,3}) ?@ ?(\d{1,2}) ?(?:/|for) ?\$?(\d+\.\d{2})", re.IGNORECASE)
"""`4 @ 2/3.00`: so many at two for three dollars."""


_IN_COLUMNS = re.compile(
    r"(?:\d{5,14}\s+)?(?P<count>\d{1,4}(?:\.\d{1,3})?)\s+(?P<unit>[A-Z]{2,3})\s+\$?"
    r"(?P<price>\d*\.\d{2,4})(?:\s+/?[A-Z]{2,3})?"
)
"""`5042218  2 EA  6.99 EA`: perhaps a code, so many of a unit, and the price of one."""


def count_value(text: str) -> Decimal | None:
    """What a row comes to that is a count and a price and nothing else."""
    times, several = TIMES.fullmatch(text.strip()), _SEVERAL.fullmatch(text.strip())
    columns = _IN_COLUMNS.fullmatch(text.strip())
    if several:
        count, of, price = (Decimal(part) for part in several.groups())
        return count * price / of if of else None
    if columns:
        return Decimal(columns["count"]) * Decimal(columns["price"])
    return product(times) if times else None


def take_count(text: str, item: Item) -> None:
    """Gives the item what a row says that is a count and a price and nothing else."""
    times, several = TIMES.fullmatch(text.strip()), _SEVERAL.fullmatch(text.strip())
    if several:
        item.quantity = number_of(several[1])
    elif times:
        item.quantity, item.unit_price = number_of(times[1]), price_of(times)
        item.unit = unit_of(times)
    elif columns := _IN_COLUMNS.fullmatch(text.strip()):
        item.quantity, item.unit = number_of(columns["count"]), columns["unit"]
        item.unit_price = number(Decimal(columns["price"]))


def named_beside(text: str) -> bool:
    """Whether something is named beside a count: three letters at least, between which OCR saw digits."""
    return len(re.findall(r"[^\W\d_]", TIMES.sub("", text))) > 2


def before_count(name: Span) -> Span:
    """The name without how many at what price behind it: "WASHER 100 @ .38"."""
    times = TIMES.search(name.text)
    ends = times is not None and times.start() > 0 and not name.text[times.end() :].strip()
    return cut(name, 0, times.start()) if times and ends else name


def times_in(text: str, amount: Span) -> re.Match[str] | None:
    """A quantity with its price; sizes such as "12oz x2" multiply to no amount and have no cents."""
    times = TIMES.search(text)
    total = amounts_in(amount.text)
    if times is None or "." in times["price"] or "," in times["price"] or not total:
        return times
    return times if product(times) == total[0].value or not times["unit"] else None


def quantity_with_price(row: Row, amount: Span) -> tuple[int | float | None, float | None]:
    """The quantity and the price of one, that the row prints before an amount they make."""
    times, several = times_in(row.text, amount), _SEVERAL.search(row.text)
    if times:
        return number_of(times[1]), price_of(times)
    if several:
        return number_of(several[1]), None
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


def product(times: re.Match[str]) -> Decimal:
    """What the quantity comes to at its price."""
    return Decimal(times[1].replace(",", ".")) * Decimal(times["price"].replace(",", "."))


def number_of(text: str) -> int | float:
    """The number as printed; a whole one without a fraction."""
    value = Decimal(text.replace(",", "."))
    return int(value) if value == int(value) else number(value)


def price_of(times: re.Match[str]) -> float | None:
    """The price of one; None for the code of the goods, as in "1x 000001038556"."""
    if len(times["price"]) > _LONGEST_PRICE and times["price"].isdigit():
        return None
    return number(Decimal(times["price"].replace(",", ".")))


def unit_of(times: re.Match[str]) -> str | None:
    """The unit that stands with the quantity, or with the price: "2.31 lb @ 0.59 /lb"."""
    unit = times["unit"] or times["per"]
    return unit.rstrip(".").replace("1b", "lb") if unit else None
