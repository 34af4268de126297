"""Fuel receipts: the pump, what was filled in, how much of it, and its price."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from documents.rows import Row
from documents.trade.known import Known
from documents.trade.labels import Linked, best, linked
from documents.trade.lines import Text, said_in
from documents.trade.output import Writer
from documents.trade.sums import sums_in

_SURE_GRADE = (
    r"(?:(?:reg(?:ular)?|super|premium|prem|plus|mid-?grade)\.? (?:unl(?:eaded|d)?|gas(?:oline)?|diesel"
    r"|ethanol)|(?:unleaded|unld?)(?: (?:regular|plus|premium|super|8\d|9\d))?|e-?(?:10|15|85)"
    r"|diesel(?: (?:no\.? ?|#)?2)?|ulsd|dsl|gasoline|ron ?9\d|super ?9[58]|gazole|petrol"
    r"|dieselkraftstoff)"
)
_GRADE = (
    rf"(?:{_SURE_GRADE}|regular|reg|premium|prem|plus|super|supreme|mid-?grade"
    r"|(?:octane )?(?:8[5-9]|9[1-8])(?: octane)?)"
)
_VOLUME_UNIT = r"(?:gal(?:lon)?s?|g|ltrs?|lit(?:re|er)s?|l)"
_FUEL = re.compile(rf"\b(?:fuel|gas pump|{_SURE_GRADE})\b", re.IGNORECASE)
_PUMP = Known(
    "words", (r"pump(?: ?(?:no|number|#))?\.?", r"(?:disp(?:enser)?|nozzle)(?: ?(?:no|#))?\.?")
)
_PRODUCT = Known("words", (r"(?:fuel )?(?:grade|product|type)|fuel|produit|kraftstoff",))
_VOLUME = Known(
    "decimal",
    (
        rf"(?:{_GRADE} )?(?:gallons?|gals?|lit(?:re|er)s?|ltrs?|fuel (?:qty|volume|quantity))"
        r"(?: (?:sold|pumped|dispensed))?|volume|vol|menge|quantite",
    ),
)
_PRICE = Known(
    "decimal",
    (
        rf"(?:unit |fuel )?(?:price|prc|cost|rate) ?(?:/|per|@) ?{_VOLUME_UNIT}\.?"
        rf"|(?:\$|usd|us\$) ?(?:/|per) ?{_VOLUME_UNIT}\.?|ppg|ppu|(?:unit|fuel) price|price ?/ ?unit",
        r"price|prix|preis",
    ),
)
_FILLED = re.compile(
    rf"(?<![\d.,])(?P<volume>\d{{1,3}}[.,]\d{{2,3}})\s?{_VOLUME_UNIT}\b\.?"
    r"(?:\s?(?:x|@|at)\s?\$?\s?(?P<price>\d{1,2}[.,]\d{2,4}))?",
    re.IGNORECASE,
)
_PER_UNIT = re.compile(
    rf"(?<![\d.,])(?P<price>\d{{1,2}}[.,]\d{{2,4}})\s?(?:/|per)\s?{_VOLUME_UNIT}\b", re.IGNORECASE
)
_CENT = Decimal("0.011")
_ACROSS = 2.0
"""On a till's narrow paper a label stands at one edge and its value at the other."""


def put_fuel(writer: Writer, rows: Sequence[Row], width_px: float) -> None:
    """The fields of fuel, on a paper that names a pump or a fuel, and a volume or a price of it."""
    width_px *= _ACROSS
    pump = _pump(rows, width_px)
    if pump is None and not any(_FUEL.search(row.text) for row in rows):
        return
    volume = _number(rows, _VOLUME, _FILLED, "volume", width_px)
    price = _number(rows, _PRICE, _FILLED, "price", width_px) or _inline(rows, _PER_UNIT, "price")
    if volume is None and price is None:
        return
    proven = _multiplies(rows, volume, price)
    for name, text in (("fuel_volume", volume), ("fuel_unit_price", price)):
        if text:
            sure = 0.98 if proven else text.sure
            found = Text(text.text, text.box, min(sure, 0.98), text.page_number)
            writer.text(name, found, float(text.text))
    writer.text("pump", pump)
    writer.text("fuel_grade", _grade(rows, width_px))


def _pump(rows: Sequence[Row], width_px: float) -> Text | None:
    """The pump's number behind, beside or under its label."""
    numbers = []
    for one in linked(rows, _PUMP, width_px):
        found = re.fullmatch(r"\W*(\d{1,2})", one.text.text)
        if found:
            text = Text(found[1], one.text.box, one.text.sure, one.text.page_number)
            numbers.append(Linked(text, one.label, one.points))
    return best(numbers)


def _number(
    rows: Sequence[Row], known: Known, pattern: re.Pattern[str], group: str, width_px: float
) -> Text | None:
    """A decimal number with its unit, or else by its label."""
    return _inline(rows, pattern, group) or best(linked(rows, known, width_px))


def _inline(rows: Sequence[Row], pattern: re.Pattern[str], group: str) -> Text | None:
    for row in rows:
        for found in pattern.finditer(row.text):
            if found[group]:
                text = said_in(row, found[group], 0.92)
                return Text(text.text.replace(",", "."), text.box, text.sure, text.page_number)
    return None


def _multiplies(rows: Sequence[Row], volume: Text | None, price: Text | None) -> bool:
    """Whether volume times price is a printed sum."""
    if volume is None or price is None:
        return False
    product = Decimal(volume.text) * Decimal(price.text)
    return any(abs(one.value - product) < _CENT for one in sums_in(rows))


def _grade(rows: Sequence[Row], width_px: float) -> Text | None:
    """The fuel by its label, or the first words that only a fuel has."""
    for one in linked(rows, _PRODUCT, width_px):
        if re.fullmatch(_GRADE, one.text.text.strip(), re.IGNORECASE):
            return one.text
    return _first(rows, rf"\b{_SURE_GRADE}(?![\w/-])") or _first(rows, rf"^(?!\d){_GRADE}$")


def _first(rows: Sequence[Row], pattern: str) -> Text | None:
    """The first print of that pattern."""
    for row in rows:
        for span in row.spans:
            found = re.search(pattern, span.text.strip(), re.IGNORECASE)
            if found:
                return Text(found.group(), span.box, 0.88 * span.confidence, row.page_number)
    return None
