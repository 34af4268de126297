"""A hotel's folio: the guest, the room, the days of the stay and what is left to pay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from documents.geometry import union
from documents.money import number
from documents.rows import Row
from documents.trade.amounts import amounts_in
from documents.trade.chosen import HALF_CENT
from documents.trade.item_output import lines_total
from documents.trade.known import Known
from documents.trade.labels import best, linked
from documents.trade.lines import Text
from documents.trade.sum_labels import label_of
from documents.trade.table_lines import Item, come_to
from documents.trade.when import days_in

if TYPE_CHECKING:
    from documents.trade.output import Writer

_STAY = {
    "arrival": Known(
        "date", (r"arriv(?:e|al|ed)(?: date)?|check[ -]?in(?: date)?|ankunft|arrivee|llegada",)
    ),
    "departure": Known(
        "date", (r"depart(?:ure)?(?: date)?|check[ -]?out(?: date)?|abreise|depart|salida",)
    ),
}
_WORDS = {
    "guest_name": Known("words", (r"guest(?: name)?|name of guest|gast|nom du client", r"name")),
    "room": Known("number", (r"room(?: no| number| #)?|zimmer(?: nr)?|chambre|habitacion",)),
}
_PAPER = re.compile(
    r"(?:folio|check|copy|signature|receipt|services?|information|details?)\b", re.I
)
"""What a guest's paper is called: "Guest Folio" names nobody."""
_LEAST_TAXES = 2
_BALANCE = re.compile(r"^\W*balance(?: due)?\W*", re.IGNORECASE)


def put_stay(writer: Writer, rows: Sequence[Row], width_px: float, day_first: bool) -> None:
    """The fields of a stay, where the paper has both of its days."""
    found = {name: best(linked(rows, known, width_px)) for name, known in _STAY.items()}
    if not all(found.values()):
        return
    for name, text in found.items():
        days = days_in(text.text, day_first=day_first) if text else []
        if text and days:
            writer.text(name, text, days[0].iso())
    for name, known in _WORDS.items():
        named = [one for one in linked(rows, known, width_px) if not _PAPER.match(one.text.text)]
        writer.text(name, best(named))
    if "guest_name" not in writer.reading.data:
        writer.text("guest_name", _beside_the_room(rows))
    _put_balance(writer, rows)


def put_taxes_among(writer: Writer, items: Sequence[Item]) -> None:
    """The tax of a stay that is charged night by night, where the lines with it come to the total."""
    taxes = [item for item in items if _is_tax(item)]
    total = writer.reading.data.get("total")
    lines = lines_total(items)
    if len(taxes) < _LEAST_TAXES or total is None or lines is None:
        return
    if abs(lines - Decimal(str(total))) > HALF_CENT:
        return
    text = " + ".join(item.text("amount") for item in taxes)
    first = [item for item in taxes if item.page_number == taxes[0].page_number]
    least = min(item.confidence("amount") for item in taxes)
    box = union(item.box("amount") for item in first)
    writer.reading.data["tax"] = writer.put(
        "tax", number(come_to(taxes)), text, 0.93 * least, taxes[0].page_number, box
    )
    for name in ("tax_rate", "tax_details", "tax_included"):
        if writer.reading.data.pop(name, None) is not None:
            stale = [path for path in writer.reading.fields if path.startswith(name)]
            for path in stale:
                del writer.reading.fields[path]


def _is_tax(item: Item) -> bool:
    return label_of(item.text("description")) == "tax"


def _beside_the_room(rows: Sequence[Row]) -> Text | None:
    """The words at the left of the room's number."""
    for row in rows:
        for before, span in zip(row.spans, row.spans[1:], strict=False):
            if re.match(r"^\W*room\b", span.text, re.IGNORECASE) and re.fullmatch(
                r"[^\d:]{4,40}", before.text
            ):
                return Text(
                    before.text.strip(), before.box, 0.85 * before.confidence, row.page_number
                )
    return None


def _put_balance(writer: Writer, rows: Sequence[Row]) -> None:
    for row in rows:
        for place, span in enumerate(row.spans):
            if not _BALANCE.match(span.text):
                continue
            for other in row.spans[place:]:
                printed = amounts_in(other.text)
                if printed:
                    text = Text(other.text, other.box, 0.9 * other.confidence, row.page_number)
                    writer.text("balance", text, number(printed[-1].value))
                    return
