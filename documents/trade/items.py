"""Line items of tables: the rows under a table's head, each piece of print in its column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from documents.dates import find_dates
from documents.geometry import Box, union
from documents.layout import Span
from documents.rows import Row
from documents.trade.amounts import amount_at_end, amounts_in, is_sum
from documents.trade.columns import Role, head_of
from documents.trade.sum_labels import label_of

_FAR_DOWN = 6.0
"""A row so many line heights below the last one begins something else."""
_QUANTITY = re.compile(
    r"^(\d{1,4})\s*(?:[xX@]\s*|\s)(?=[A-Za-zÀ-ÿ])|\s+[xX]\s?(\d{1,4})$|^(\d{1,4})\s?[xX]\s+(?=\S)"
)
_ENDS = frozenset(
    ("subtotal", "total", "amount_due", "tax", "cash_tendered", "change", "count", "rounding")
)
_MONEY_COLUMNS = ("amount", "unit_price", "net", "credit")


@dataclass(slots=True)
class Item:
    """One line. cells: role → its pieces of print in order; quantity: where arithmetic
    tells it; table: the number of the head it stands under.
    """

    page_number: int
    row: int
    cells: dict[Role, list[Span]] = field(default_factory=dict)
    quantity: int | None = None
    table: int = 0

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
    table = 0
    for index, row in enumerate(rows):
        found = head_of(row)
        if found:
            head, last, table = found, row, table + 1
            continue
        if not head or last is None:
            continue
        dated = "date" in head and any(d.start == 0 for d in find_dates(row.spans[0].text))
        if not dated and _ends(row, last):
            head = {}
            continue
        item = _item(row, index, head)
        item.table = table
        if _is_line(item):
            items.append(item)
            last = row
        elif items and items[-1].row < index and set(item.cells) <= {"description", "product_code"}:
            more = [s for role in ("product_code", "description") for s in item.cells.get(role, [])]
            if _continues(row, last) and more:
                items[-1].cells.setdefault("description", []).extend(more)
                last = row
    return items


def quantity_in(text: str) -> tuple[str, int | None]:
    """The name without the quantity that stands before or after it, and the quantity."""
    found = _QUANTITY.search(text)
    if not found:
        return text, None
    name = (text[: found.start()] + text[found.end() :]).strip()
    return name, int(found[1] or found[2] or found[3])


def number_in(text: str) -> Decimal | None:
    """A quantity or price as printed."""
    printed = amounts_in(text.strip())
    return printed[0].value if printed and printed[0].start <= 1 else None


def ends_the_goods(row: Row) -> bool:
    """Whether the row is a sum: the goods are above it."""
    return sum_label(row) in _ENDS


def sum_label(row: Row) -> str | None:
    """The sum that the row's amount is, by the label before it."""
    for place, span in enumerate(row.spans):
        for printed in amounts_in(span.text):
            if not is_sum(printed):
                continue
            before = span.text[: printed.start].strip(" :.$")
            label = label_of(before) if before else _label_left(row.spans[:place])
            if label:
                return label
    return None


def _label_left(spans: Sequence[Span]) -> str | None:
    words = [s.text for s in spans if re.search(r"[^\W\d_]{2}", s.text)]
    return label_of(words[-1]) or label_of(" ".join(words)) if words else None


def _is_line(item: Item) -> bool:
    if "credit" in item.cells and "amount" not in item.cells:
        return False
    named = "description" in item.cells or "product_code" in item.cells
    priced = "amount" in item.cells and number_in(item.text("amount")) is not None
    return (named and priced) or {"quantity", "unit_price"} <= item.cells.keys()


def _item(row: Row, index: int, head: dict[Role, Box]) -> Item:
    item = Item(row.page_number, index)
    for span in row.spans:
        for piece in _pieces(span, head):
            item.cells.setdefault(_role_of(piece, head), []).append(piece)
    return item


def _pieces(span: Span, head: dict[Role, Box]) -> list[Span]:
    """The span, cut into words where it reaches over several columns."""
    over = [box for box in head.values() if box.overlap_x(span.box) > 0.5 * box.width]
    tail = amount_at_end(span.text)
    mixed = (
        tail is not None and tail.start > 0 and re.search(r"[A-Za-z]{3}", span.text[: tail.start])
    )
    if (len(over) < 2 and not mixed) or len(span.words) < 2:
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
    letters = re.search(r"[^\W\d_]{2}", span.text) is not None
    words = letters and (
        not re.search(r"\d", span.text) or re.search(r"[^\W\d_]{3}", span.text) is not None
    )
    cents = re.fullmatch(r"\D{0,4}[\d.,' ]*\d[.,]\d{2}\D{0,4}", span.text.strip()) is not None
    box = span.box

    def distance(role: Role) -> float:
        other = head[role]
        edges = (abs(box.x1 - other.x1), abs(box.x2 - other.x2), abs(box.center_x - other.center_x))
        wrong = words and (role == "quantity" or role in _MONEY_COLUMNS)
        # A price never stands among the words, where a column for prices is as near.
        loose = cents and role in ("description", "product_code", "date")
        return min(edges) + (1e6 if wrong else 0.0) + (4 * box.height if loose else 0.0)

    return min(head, key=distance)


def _ends(row: Row, last: Row) -> bool:
    """Whether the table is over: a sum, or a wide gap."""
    height = row.spans[0].box.height
    gap = row.spans[0].box.y1 - last.spans[0].box.y2
    return ends_the_goods(row) or (row.page_number == last.page_number and gap > _FAR_DOWN * height)


def _continues(row: Row, last: Row) -> bool:
    """Whether a row of words goes on with the line above it: no wide gap, no label of its own."""
    gap = row.box.y1 - last.box.y2
    label = re.match(
        r"^(?:notes?|terms|thank|please|payment|bank)\b", row.text.strip(), re.IGNORECASE
    )
    return row.page_number == last.page_number and gap < 1.3 * row.box.height and not label


def fitting(items: Sequence[Item], sums: set[Decimal]) -> list[Item]:
    """The lines of that table which a printed sum adds up; all lines where none or all of them fit."""
    tables: dict[int, list[Item]] = {}
    for item in items:
        tables.setdefault(item.table, []).append(item)
    if len(tables) < 2 or _comes_to(items) in sums:
        return list(items)
    for lines in tables.values():
        if _comes_to(lines) in sums:
            return lines
    return list(items)


def _comes_to(items: Sequence[Item]) -> Decimal:
    amounts = (number_in(item.text("amount")) for item in items)
    return sum((a for a in amounts if a is not None), Decimal(0))
