"""The generic kind: what can be read from any document, whatever it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel, Field

from documents.dates import find_dates, is_day_first
from documents.generic.pairs import Pair, find_pairs
from documents.generic.pieces import Piece, is_label, is_value, part, plain, whole
from documents.generic.tables import Table, find_tables
from documents.identifiers import find_tins
from documents.layout import PageLayout, Span
from documents.money import number, parse_money
from documents.reading import Kind, Reading, field_value
from documents.rows import rows_of
from documents.spans import element_spans, page_spans

_AMOUNT = re.compile(
    r"(?<![\w.,/-])[-−–(]?\s?(?:\$\s?[\d,]*\d(?:\.\d\d)?|\d{1,3}(?:,\d{3})*\.\d\d|\d{4,9}\.\d\d)"
    r"\)?-?(?![\w%/]|[.,]\d)"
)
_NUMBER_KINDS = (
    ("account", "account", "acct", "a c"),
    ("routing", "routing", "aba", "rtn"),
    ("invoice", "invoice", "inv"),
    ("order", "order", "po", "p o"),
    ("customer", "customer", "client", "member"),
    ("check", "check"),
    ("reference", "reference", "ref", "confirmation", "case", "claim", "loan", "policy", "file"),
    ("number", "number", "no", "id", "#"),
)
"""Kind of identifier and the words of a label that tell it; the first that fits wins."""


class LabelledAmount(BaseModel):
    """An amount on the page."""

    label: str | None = Field(None, description="What stands before it on its line.")
    amount: float | None = Field(None, description="The amount, negative by minus or parentheses.")


class LabelledDate(BaseModel):
    """A date on the page."""

    label: str | None = Field(None, description="What stands before it on its line.")
    date: str | None = Field(None, description="YYYY-MM-DD.")


class Identifier(BaseModel):
    """A number that names somebody or something."""

    label: str | None = Field(None, description="What stands before it.")
    value: str | None = Field(None, description="As printed, mask kept.")
    kind: str | None = Field(None, description="SSN, EIN, ITIN, ATIN, masked, account, invoice, …")


class KeyValue(BaseModel):
    """A label and its value, both as printed."""

    key: str | None = Field(None, description="The label, without its colon.")
    value: str | None = Field(None, description="What it names.")


class PrintedTable(BaseModel):
    """A table, cell by cell."""

    page_number: int | None = Field(None, description="Page it stands on, from 1.")
    rows: list[list[str]] = Field([], description="Cells as printed, '' where blank.")


class Other(BaseModel):
    """Any document."""

    title: str | None = Field(None, description="Title, or the first heading or line.")
    amounts: list[LabelledAmount] = Field([], description="Every amount with cents or a $ sign.")
    dates: list[LabelledDate] = Field([], description="Every date with a year.")
    identifiers: list[Identifier] = Field([], description="Taxpayer, account and other numbers.")
    key_values: list[KeyValue] = Field([], description="Labels with their values.")
    tables: list[PrintedTable] = Field([], description="Tables, cell by cell.")


def read_generic(layouts: Sequence[PageLayout]) -> Reading:
    """Title, amounts, dates, identifiers, key-value pairs and tables of the pages, in their order."""
    reading = Reading()
    title = next((t for layout in layouts if (t := _title(layout))), None)
    if title:
        reading.data["title"] = title.text
        _field(reading, "title", title.text, title)
    pairs = [pair for layout in layouts for pair in find_pairs(layout)]
    lines = [piece for layout in layouts for piece in _labelled(layout, pairs)]
    _add(reading, "amounts", _amounts(lines))
    _add(reading, "dates", _dates(lines))
    _add(reading, "identifiers", _identifiers(lines, pairs))
    _add(reading, "key_values", ({"key": p.key, "value": p.value} for p in pairs))
    _add_tables(reading, [table for layout in layouts for table in find_tables(layout)])
    return reading


KIND = Kind(name="other", model=Other, read=read_generic)

_Leaf = Piece | tuple[Any, Piece]
"""A piece that is its own value, or a typed value with the piece it was read from."""
_Line = tuple[Span, Piece | None, int]
"""A span, what labels it, and its page number."""


def _title(layout: PageLayout) -> Piece | None:
    """The page's title: a title or heading in its upper half, else its first line."""
    for categories in (("Title",), ("Section-header",), ("Text", "Page-header", "List-item")):
        for element in layout.elements:
            if element.category not in categories or element.box.y1 > layout.height_px / 2:
                continue
            spans = element_spans(element)
            if spans and sum(c.isalpha() for c in spans[0].text) >= 3:
                return whole(spans[0], layout.page_number)
    return None


def _labelled(layout: PageLayout, pairs: Sequence[Pair]) -> Iterator[_Line]:
    """Every span with its label: that of its pair, else the nearest label at its left."""
    of_value = {(pair.value.page_number, *pair.value.box): pair.key for pair in pairs}
    for row in rows_of(page_spans(layout), layout.page_number):
        left: Piece | None = None
        for span in row.spans:
            own = of_value.get((layout.page_number, *span.box))
            yield span, own or left, layout.page_number
            if is_label(span.text.strip().removesuffix(":")):
                left = whole(span, layout.page_number)


def _before(line: _Line, start: int) -> Piece | None:
    """What labels the print at `start` of the span: the words before it, else the span's label."""
    span, label, page_number = line
    words = span.text[:start].rstrip(" :$")
    return part(span, 0, len(words), page_number) if is_label(words.strip()) else label


def _amounts(lines: Sequence[_Line]) -> Iterator[dict[str, _Leaf | None]]:
    for line in lines:
        span, _, page_number = line
        for match in _AMOUNT.finditer(span.text):
            money = parse_money(match.group())
            if money:
                piece = part(span, *match.span(), page_number)
                yield {
                    "label": _before(line, match.start()),
                    "amount": (number(money.value), piece),
                }


def _dates(lines: Sequence[_Line]) -> Iterator[dict[str, _Leaf | None]]:
    day_first = is_day_first(span.text for span, _, _ in lines)
    for line in lines:
        span, _, page_number = line
        for printed in find_dates(span.text, day_first=day_first):
            if printed.year:
                piece = part(span, printed.start, printed.start + len(printed.text), page_number)
                yield {"label": _before(line, printed.start), "date": (printed.iso(), piece)}


def _identifiers(
    lines: Sequence[_Line], pairs: Sequence[Pair]
) -> Iterator[dict[str, _Leaf | None]]:
    for line in lines:
        span, _, page_number = line
        for tin in find_tins(span.text):
            piece = part(span, tin.start, tin.start + len(tin.text), page_number)
            yield {"label": _before(line, tin.start), "value": piece, "kind": (tin.kind, piece)}
    for pair in pairs:
        text = pair.value.text
        kind = _number_kind(pair.key.text)
        if kind and is_value(text) and not (find_tins(text) or find_dates(text) or "." in text):
            yield {"label": pair.key, "value": pair.value, "kind": (kind, pair.value)}


def _number_kind(label: str) -> str | None:
    words = f" {plain(label)} "
    return next(
        (kind for kind, *said in _NUMBER_KINDS if any(f" {w} " in words for w in said)), None
    )


def _add(reading: Reading, name: str, entries: Iterator[dict[str, _Leaf | None]]) -> None:
    """Put the entries into data, and each of their leaves into fields; blank leaves are left out."""
    rows = reading.data.setdefault(name, [])
    for entry in entries:
        row = {}
        for key, leaf in entry.items():
            if leaf is not None:
                value, piece = (leaf.text, leaf) if isinstance(leaf, Piece) else leaf
                row[key] = value
                _field(reading, f"{name}[{len(rows)}].{key}", value, piece)
        rows.append(row)


def _add_tables(reading: Reading, tables: Sequence[Table]) -> None:
    reading.data["tables"] = []
    for n, table in enumerate(tables):
        rows = [["" if cell is None else cell.text for cell in row] for row in table.rows]
        reading.data["tables"].append({"page_number": table.page_number, "rows": rows})
        for y, row in enumerate(table.rows):
            for x, cell in enumerate(row):
                if cell:
                    _field(reading, f"tables[{n}].rows[{y}][{x}]", cell.text, cell)


def _field(reading: Reading, path: str, value: Any, piece: Piece) -> None:
    reading.fields[path] = field_value(
        value, piece.text, piece.confidence, piece.page_number, piece.box
    )
