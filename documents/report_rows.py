"""One document of a result as rows to show: single fields, and lists as tables.

Comes in: one entry of `documents` of the result JSON. Goes out: cells grouped in the order of the
data. Every leaf of `data` and every entry of `fields` becomes exactly one cell; a field that only
a finding names becomes an empty cell, so that the finding has something to point at.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from documents.report_privacy import names_private_number

DOUBTFUL_BELOW: Final = 0.9
POOR_BELOW: Final = 0.7

_LAST_INDEX: Final = re.compile(r"^(?P<list>.*)\[(?P<index>\d+)\](?:\.(?P<column>.+))?$")
_DECIMALS: Final = re.compile(r"\d[\d,]*\.(\d+)")
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
_ACRONYMS: Final = frozenset(
    ("ssn", "ein", "tin", "id", "fatca", "ira", "sep", "simple", "micr", "po", "apr")
)


@dataclass(frozen=True)
class Cell:
    """One value. `bbox`: pixels of the page image, origin top left; None if it has no place."""

    path: str
    label: str
    value: str
    text: str | None
    confidence: float | None
    page_number: int | None
    bbox: tuple[float, float, float, float] | None
    box: str | None
    is_private: bool
    is_number: bool
    severity: str | None

    @property
    def grade(self) -> str:
        """One of good, fair, poor, unknown: the colour of the confidence."""
        return grade(self.confidence)

    @property
    def is_doubtful(self) -> bool:
        """Low confidence, or named by a finding."""
        return self.severity is not None or self.grade in {"fair", "poor"}


@dataclass
class ListTable:
    """A list of the data: `rows[i]` maps a column to its cell; a gap has no cell.

    `severity` is that of findings naming the whole list, `row_severities[i]` of those naming a row.
    """

    path: str
    title: str
    severity: str | None
    row_severities: dict[int, str] = field(default_factory=dict)
    columns: list[str] = field(default_factory=list)
    rows: dict[int, dict[str, Cell]] = field(default_factory=dict)

    @property
    def widths(self) -> dict[str, int]:
        """Characters of the longest value or title of each column."""
        found = {column: len(label_of(column)) for column in self.columns}
        for row in self.rows.values():
            for column, cell in row.items():
                found[column] = max(found[column], len(cell.value))
        return found

    @property
    def number_columns(self) -> set[str]:
        """Columns set flush right: no value that is there is anything but a number."""
        columns = set(self.columns)
        for row in self.rows.values():
            columns -= {column for column, cell in row.items() if cell.value and not cell.is_number}
        return columns


@dataclass(frozen=True)
class DocumentRows:
    """All cells of a document: `singles` in data order, then one table a list."""

    singles: list[Cell]
    tables: list[ListTable]


def document_rows(document: Mapping[str, Any]) -> DocumentRows:
    """Groups the fields of one document."""
    fields: Mapping[str, Mapping[str, Any]] = document.get("fields") or {}
    values = dict(_leaves(document.get("data") or {}, ""))
    for path, entry in fields.items():
        values.setdefault(path, entry.get("value"))
    severities = worst_severities(document.get("findings") or [])
    holders = {holder for path in values for holder in _holders(path)}
    for path in severities:
        if path not in holders:
            values.setdefault(path, None)

    cells = [
        _cell(path, value, fields.get(path) or {}, severities.get(path))
        for path, value in values.items()
    ]
    singles = [cell for cell in cells if _LAST_INDEX.match(cell.path) is None]
    return DocumentRows(singles, _tables(cells, severities))


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


def grade(confidence: float | None) -> str:
    """Confidence 0..1 as good, fair (doubtful), poor; unknown for None."""
    if confidence is None or math.isnan(confidence):
        return "unknown"
    if confidence < POOR_BELOW:
        return "poor"
    return "fair" if confidence < DOUBTFUL_BELOW else "good"


def label_of(path: str) -> str:
    """`employee_ssn` → `Employee SSN`; `accounts[0].transactions` → `Accounts 1, transactions`."""
    numbered = re.sub(r"\[(\d+)\]", lambda match: f" {int(match[1]) + 1},", path)
    words = re.split(r"[\s_.]+", numbered.replace(",.", ", ").rstrip(","))
    spelled = [word.upper() if word.lower() in _ACRONYMS else word for word in words if word]
    label = " ".join(spelled)
    return label[:1].upper() + label[1:]


def shown_value(value: Any, text: str | None) -> str:
    """A value as a person writes it: thousands in commas, the decimals that the paper prints."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    exact = repr(value)
    if isinstance(value, float) and math.isfinite(value) and "e" not in exact:
        printed = _DECIMALS.search(text or "")
        needed = len(exact.partition(".")[2])
        return f"{value:,.{max(needed, len(printed[1]) if printed else 2)}f}"
    if isinstance(value, int) and "," in (text or ""):
        return f"{value:,}"
    return str(value)


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


def _cell(path: str, value: Any, entry: Mapping[str, Any], severity: str | None) -> Cell:
    bbox = entry.get("bbox")
    text = entry.get("text")
    return Cell(
        path=path,
        label=label_of(path),
        value=shown_value(value, text),
        text=text,
        confidence=entry.get("confidence"),
        page_number=entry.get("page_number"),
        bbox=(bbox[0], bbox[1], bbox[2], bbox[3]) if bbox else None,
        box=entry.get("box"),
        is_private=names_private_number(path),
        is_number=isinstance(value, int | float) and not isinstance(value, bool),
        severity=severity,
    )


def _tables(cells: Iterable[Cell], severities: Mapping[str, str]) -> list[ListTable]:
    tables: dict[str, ListTable] = {}
    for cell in cells:
        place = _LAST_INDEX.match(cell.path)
        if place is None:
            continue
        path, index = place["list"], int(place["index"])
        if path not in tables:
            tables[path] = ListTable(path, label_of(path), severities.get(path))
        tables[path].rows.setdefault(index, {})[place["column"] or "value"] = cell
        if severity := severities.get(f"{path}[{index}]"):
            tables[path].row_severities[index] = severity
    for table in tables.values():
        table.columns = _ordered_columns(table.rows.values())
        table.rows = dict(sorted(table.rows.items()))
    return list(tables.values())


def _ordered_columns(rows: Iterable[Mapping[str, Cell]]) -> list[str]:
    seen = dict.fromkeys(column for row in rows for column in row)
    known = sorted((name for name in seen if name in _COLUMN_RANK), key=_COLUMN_RANK.__getitem__)
    return known + [name for name in seen if name not in _COLUMN_RANK]
