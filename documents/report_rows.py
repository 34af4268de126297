"""One document of a result as rows to show: single fields, and lists as tables.

Comes in: one entry of `documents` of the result JSON. Goes out: cells grouped in the order of the
data. Every leaf of `data` and every entry of `fields` becomes exactly one cell; a field that only
a finding names becomes an empty cell, so that the finding has something to point at.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, NamedTuple

from documents.report_cells import Cell, label_of, shown_value
from documents.report_privacy import names_private_number

_LAST_INDEX: Final = re.compile(r"^(?P<list>.*)\[(?P<index>\d+)\](?:\.(?P<column>.+))?$")
# The order people read a statement or an invoice in; other columns follow as the data has them.
_COLUMN_RANK: Final = {
    name: rank
    for rank, name in enumerate(
        (
            *(
                "line_number",
                "date",
                "transaction_date",
                "posting_date",
                "code",
                "state",
                "product_code",
            ),
            *("description", "category", "quantity", "unit", "unit_price"),
            *("discount", "discount_rate", "tax_rate", "tax", "net_amount"),
            *("debit", "credit", "amount", "balance"),
        )
    )
}


class Shape(NamedTuple):
    """How a table is set. widths: characters of the longest value or title of each column;
    numbers: columns set flush right, where no value that is there is anything but a number.
    """

    widths: dict[str, int]
    numbers: set[str]


@dataclass(slots=True)
class ListTable:
    """A list of the data: `rows[i]` maps a column to the path of its cell; a gap has none.

    Cells are made when they are asked for: a long statement has a quarter of a million.
    `severity` is that of findings naming the whole list, `row_severities[i]` of those naming a row.
    """

    path: str
    title: str
    severity: str | None
    cell: Callable[[str], Cell]
    row_severities: dict[int, str] = field(default_factory=dict)
    columns: list[str] = field(default_factory=list)
    rows: dict[int, dict[str, str]] = field(default_factory=dict)

    def cells(self) -> Iterator[tuple[int, dict[str, Cell]]]:
        """Each row's index and cells."""
        for index, row in self.rows.items():
            yield index, {column: self.cell(path) for column, path in row.items()}

    def shape(self) -> Shape:
        """Reads every cell once."""
        widths = {column: len(label_of(column)) for column in self.columns}
        numbers = set(self.columns)
        for _, row in self.cells():
            for column, cell in row.items():
                widths[column] = max(widths[column], len(cell.value))
                if cell.value and not cell.is_number:
                    numbers.discard(column)
        return Shape(widths, numbers)


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """All cells of a document: `singles` in data order, then one table a list."""

    singles: list[Cell]
    tables: list[ListTable]

    def private(self) -> Iterator[Cell]:
        """The cells of personal numbers."""
        yield from (cell for cell in self.singles if cell.is_private)
        for table in self.tables:
            paths = (path for row in table.rows.values() for path in row.values())
            yield from (table.cell(path) for path in paths if names_private_number(path))


def document_rows(document: Mapping[str, Any]) -> DocumentRows:
    """Groups the fields of one document."""
    fields: Mapping[str, Mapping[str, Any]] = document.get("fields") or {}
    values = dict(_leaves(document.get("data") or {}, ""))
    for path in fields:
        if path not in values:
            values[path] = fields[path].get("value")
    severities = worst_severities(document.get("findings") or [])
    holders = {holder for path in values for holder in _holders(path)}
    for path in severities:
        if path not in holders:
            values.setdefault(path, None)

    cell = partial(_cell, values, fields, severities)
    singles = [cell(path) for path in values if _LAST_INDEX.match(path) is None]
    return DocumentRows(singles, _tables(values, cell, severities))


def worst_severities(findings: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The worst severity of the findings that name a path, for each path named."""
    worst_first = {"error": 0, "warning": 1, "info": 2}
    worst: dict[str, str] = {}
    for finding in findings:
        severity = finding.get("severity", "info")
        for path in finding.get("fields") or []:
            known = worst.get(path, severity)
            worst[path] = min(known, severity, key=lambda name: worst_first.get(name, 3))
    return worst


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every leaf below a value with its path; an empty list or object is no leaf."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}.{name}" if path else str(name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{path}[{index}]")
    else:
        yield path, value


def _holders(path: str) -> Iterator[str]:
    """The lists, list rows and objects that hold a path: `a[0].b` → `a`, `a[0]`."""
    for match in re.finditer(r"(?!^)(?=[.\[])", path):
        yield path[: match.start()]


def _cell(
    values: Mapping[str, Any],
    fields: Mapping[str, Mapping[str, Any]],
    severities: Mapping[str, str],
    path: str,
) -> Cell:
    value, entry = values[path], fields.get(path) or {}
    bbox, text = entry.get("bbox"), entry.get("text")
    return Cell(
        path=path,
        value=shown_value(value, text),
        text=text,
        confidence=entry.get("confidence"),
        page_number=entry.get("page_number"),
        bbox=(bbox[0], bbox[1], bbox[2], bbox[3]) if bbox else None,
        box=entry.get("box"),
        is_private=names_private_number(path),
        is_number=isinstance(value, int | float) and not isinstance(value, bool),
        severity=severities.get(path),
    )


def _tables(
    paths: Iterable[str], cell: Callable[[str], Cell], severities: Mapping[str, str]
) -> list[ListTable]:
    tables: dict[str, ListTable] = {}
    for path in paths:
        place = _LAST_INDEX.match(path)
        if place is None:
            continue
        holder, index = place["list"], int(place["index"])
        if holder not in tables:
            tables[holder] = ListTable(holder, label_of(holder), severities.get(holder), cell)
        tables[holder].rows.setdefault(index, {})[sys.intern(place["column"] or "value")] = path
        if severity := severities.get(f"{holder}[{index}]"):
            tables[holder].row_severities[index] = severity
    for table in tables.values():
        table.columns = _ordered_columns(table.rows.values())
        table.rows = dict(sorted(table.rows.items()))
    return list(tables.values())


def _ordered_columns(rows: Iterable[Mapping[str, str]]) -> list[str]:
    seen = dict.fromkeys(column for row in rows for column in row)
    known = sorted((name for name in seen if name in _COLUMN_RANK), key=_COLUMN_RANK.__getitem__)
    return known + [name for name in seen if name not in _COLUMN_RANK]
