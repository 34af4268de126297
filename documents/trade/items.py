"""Line items: rows under a table's head, or on a receipt the rows above the sums."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from documents.dates import find_dates
from documents.geometry import Box, union
from documents.layout import Span
from documents.rows import Row
from documents.trade.amounts import amount_at_end, is_sum
from documents.trade.sums import label_of

Role = Literal["description", "quantity", "unit_price", "amount", "product_code", "date", "unit"]
_HEADS: tuple[tuple[Role, str], ...] = (
    ("quantity", r"qty|quantity|units|hours|hrs|pcs|no of units|qty (?:ordered|shipped)"),
    (
        "unit_price",
        r"(?:unit|item) (?:price|cost|rate)|price (?:each|per unit)|rate|price|each|cost"
        r"|list price",
    ),
    (
        "amount",
        r"(?:line |net |item |total |extended )?(?:amount|total)|extended(?: price)?"
        r"|ext(?: price| amt)?|total price|line total|charges|sum|value",
    ),
    (
        "description",
        r"(?:item |product |service )?desc(?:ription)?|services? (?:and )?goods|services?|product"
        r"|particulars|details|item name|goods|work performed|items?",
    ),
    (
        "product_code",
        r"(?:item|product|part|article|catalog|stock) ?(?:code|no|number|num|id)?|code|sku|upc"
        r"|ref",
    ),
    ("date", r"(?:service |delivery )?date"),
    ("unit", r"unit|uom|um|u m|tax|vat|taxable|disc|discount"),
)
_QUANTITY = re.compile(r"^(\d{1,4})\s*[xX@]?\s+(?=[A-Za-z])|\s+[xX]\s?(\d{1,4})$")
_FAR_DOWN = 6.0
"""A row so many line heights below the last one begins something else."""


@dataclass(slots=True)
class Item:
    """One line. cells: role → its pieces of print in order."""

    page_number: int
    row: int
    cells: dict[Role, list[Span]] = field(default_factory=dict)

    def text(self, role: Role) -> str:
        return " ".join(span.text.strip() for span in self.cells.get(role, []))

    def box(self, role: Role) -> Box:
        return union(span.box for span in self.cells[role])

    def confidence(self, role: Role) -> float:
        return min(span.confidence for span in self.cells[role])


def table_items(rows: Sequence[Row]) -> list[Item]:
    """The rows under every table head with an amount or price column."""
    items: list[Item] = []
    head: dict[Role, Box] = {}
    last: Row | None = None
    for index, row in enumerate(rows):
        found = _head(row)
        if found:
            head, last = found, row
            continue
        if not head or last is None:
            continue
        if _ends(row, last):
            head = {}
            continue
        item = _item(row, index, head)
        if "amount" in item.cells or {"quantity", "unit_price"} <= item.cells.keys():
            items.append(item)
            last = row
        elif items and items[-1].row < index and set(item.cells) == {"description"}:
            items[-1].cells.setdefault("description", []).extend(item.cells["description"])
            last = row
    return items


def receipt_items(rows: Sequence[Row]) -> list[Item]:
    """Rows of words and an amount before the first sum."""
    items: list[Item] = []
    for index, row in enumerate(rows):
        label = " ".join(span.text for span in row.spans[:-1]) or row.spans[-1].text
        printed = amount_at_end(row.spans[-1].text)
        if _is_sum_row(row):
            if items:
                break
            continue
        name = [s for s in row.spans[:-1] if re.search(r"[A-Za-z]{2}", s.text)]
        if printed and is_sum(printed) and name and not find_dates(label):
            item = Item(row.page_number, index)
            item.cells = {"description": name, "amount": [row.spans[-1]]}
            items.append(item)
        elif items and index == items[-1].row + 1 and _continues(row, items[-1]):
            items[-1].cells["description"] = [*items[-1].cells["description"], *row.spans]
    return items


def quantity_in(text: str) -> tuple[str, int | None]:
    """The name without the quantity that stands before or after it, and the quantity."""
    found = _QUANTITY.search(text)
    if not found:
        return text, None
    name = (text[: found.start()] + text[found.end() :]).strip()
    return name, int(found[1] or found[2])


def number_in(text: str) -> Decimal | None:
    """A quantity or price as printed."""
    printed = amount_at_end(text.strip())
    return printed.value if printed and printed.start == 0 else None


def _head(row: Row) -> dict[Role, Box] | None:
    """The columns that a row heads: at least what is sold and what it costs."""
    found: dict[Role, Box] = {}
    items: list[Span] = []
    for span in row.spans:
        plain = " ".join(re.sub(r"[^a-z ]", " ", span.text.lower()).split())
        role = next((r for r, words in _HEADS if re.fullmatch(words, plain)), None)
        if plain in ("item", "items", "product"):
            items.append(span)
            continue
        if role and role not in found:
            found[role] = span.box
    for span in items:
        found.setdefault("product_code" if "description" in found else "description", span.box)
    if "amount" not in found and "unit_price" in found and len(found) > 1:
        found["amount"] = (
            found.pop("unit_price") if "quantity" not in found else found["unit_price"]
        )
    sold = "description" in found or "product_code" in found
    return found if sold and "amount" in found and len(found) >= 2 else None


def _item(row: Row, index: int, head: dict[Role, Box]) -> Item:
    item = Item(row.page_number, index)
    for span in row.spans:
        for piece in _pieces(span, head):
            item.cells.setdefault(_role_of(piece, head), []).append(piece)
    return item


def _pieces(span: Span, head: dict[Role, Box]) -> list[Span]:
    """The span, cut into words where it reaches over several columns."""
    over = [box for box in head.values() if box.overlap_x(span.box) > 0.5 * box.width]
    if len(over) < 2 or len(span.words) < 2:
        return [span]
    pieces: list[list[int]] = []
    roles: list[Role] = []
    for n, word in enumerate(span.words):
        role = _role_of(Span(word.text, word.box, word.confidence), head)
        if roles and roles[-1] == role:
            pieces[-1].append(n)
        else:
            pieces.append([n])
            roles.append(role)
    return [
        Span(
            " ".join(span.words[n].text for n in group),
            union(span.words[n].box for n in group),
            span.confidence,
            tuple(span.words[n] for n in group),
        )
        for group in pieces
    ]


def _role_of(span: Span, head: dict[Role, Box]) -> Role:
    """The column that is nearest by left edge, right edge or middle; words never head a number's."""
    words = re.search(r"[A-Za-z]{3}", span.text) is not None
    box = span.box

    def distance(role: Role) -> float:
        other = head[role]
        edges = (abs(box.x1 - other.x1), abs(box.x2 - other.x2), abs(box.center_x - other.center_x))
        wrong = words and role in ("quantity", "unit_price", "amount")
        return min(edges) + (1e6 if wrong else 0.0)

    return min(head, key=distance)


def _ends(row: Row, last: Row) -> bool:
    """Whether the table is over: a sum, or a wide gap."""
    height = row.spans[0].box.height
    gap = row.spans[0].box.y1 - last.spans[0].box.y2
    return _is_sum_row(row) or (row.page_number == last.page_number and gap > _FAR_DOWN * height)


def _is_sum_row(row: Row) -> bool:
    for place, span in enumerate(row.spans):
        printed = amount_at_end(span.text)
        if printed and is_sum(printed):
            before = span.text[: printed.start].strip(" :.$")
            label = before or (row.spans[place - 1].text if place else "")
            if label_of(label):
                return True
    return False


def _continues(row: Row, item: Item) -> bool:
    """Whether a row without an amount goes on with the item's name: no quantity leads it."""
    first = row.spans[0]
    start = item.cells["description"][0].box
    near = abs(first.box.x1 - start.x1) < 1.2 * first.box.height
    letters = re.search(r"[A-Za-z]", first.text) is not None
    return len(row.spans) == 1 and near and letters and not _QUANTITY.search(first.text)
