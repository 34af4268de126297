"""Many documents as two tables: one row a document, and one row a line of their lists.

Columns are found by looking at every row first, so that nothing is held in memory but their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from documents.exports.chosen import Chosen

CellType = Literal["text", "number", "whole", "flag", "date"]
Row = dict[str, Any]

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DOUBTFUL = 0.9
_LISTS_AS_CELLS = "; "
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(slots=True)
class Columns:
    """Names in the order first seen, each with the narrowest type that fits all its values."""

    types: dict[str, CellType | None] = field(default_factory=dict)

    def learn(self, row: Row) -> None:
        """Take the names and types of one row in."""
        for name, value in row.items():
            self.types[name] = _wider(self.types.get(name), value)

    @property
    def final(self) -> dict[str, CellType]:
        """Name → type; a column without any value is text."""
        return {name: kind or "text" for name, kind in self.types.items()}


def document_row(chosen: Chosen) -> Row:
    """What it is and where it stands, then each single value; lists of texts in one cell."""
    document = chosen.document
    sure = [entry["confidence"] for entry in chosen.fields.values()]
    row: Row = {
        "source": chosen.source["name"],
        "result": chosen.file,
        "document": chosen.number,
        "type": chosen.type,
        "type_confidence": document["confidence"],
        "status": chosen.status,
        "pages": ", ".join(map(str, document["pages"])),
        "reconciled": document.get("reconciled"),
        "findings": len(document.get("findings") or []),
        "lowest_confidence": min(sure, default=None),
        "doubtful_fields": sum(value < _DOUBTFUL for value in sure),
    }
    for name, value in chosen.data.items():
        if isinstance(value, list):
            if value and not isinstance(value[0], dict | list):
                row[_free(row, name)] = _LISTS_AS_CELLS.join(map(str, value))
        elif not isinstance(value, dict):
            row[_free(row, name)] = value
    return row


def item_rows(chosen: Chosen) -> Iterator[Row]:
    """One row a line of its lists: transactions, line items, box 12, state lines and so on."""
    for name, lines in chosen.data.items():
        if not isinstance(lines, list):
            continue
        for index, line in enumerate(lines):
            if not isinstance(line, dict):
                continue
            path = f"{name}[{index}]"
            places = [chosen.fields[at] for key in line if (at := f"{path}.{key}") in chosen.fields]
            row: Row = {
                "source": chosen.source["name"],
                "result": chosen.file,
                "document": chosen.number,
                "document_type": chosen.type,
                "list": name,
                "row": index + 1,
                "page": places[0]["page_number"] if places else line.get("page_number"),
                "confidence": min((place["confidence"] for place in places), default=None),
            }
            for key, value in line.items():
                if not isinstance(value, dict | list) and key != "page_number":
                    row[_free(row, key)] = value
            yield row


def without_formula(text: str) -> str:
    """The text so that no spreadsheet computes it: an apostrophe before what would be a formula.

    OWASP, CSV injection: cells that begin with = + - @, a tab or a line break.
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def _free(row: Row, name: str) -> str:
    """The field's name, or with a `_` behind where one of our own columns bears it."""
    return f"{name}_" if name in row else name


def _wider(known: CellType | None, value: Any) -> CellType | None:
    if value is None:
        return known
    kind = _type_of(value)
    if known in (None, kind):
        return kind
    return "number" if {known, kind} == {"number", "whole"} else "text"


def _type_of(value: Any) -> CellType:
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, int):
        return "whole"
    if isinstance(value, float):
        return "number"
    return "date" if _is_day(value) else "text"


def _is_day(value: Any) -> bool:
    """Whether it is a day of the calendar; what is misprinted stays text."""
    try:
        return bool(_DATE.fullmatch(value)) and bool(date.fromisoformat(value))
    except (TypeError, ValueError):
        return False


def in_columns(row: Mapping[str, Any], columns: Mapping[str, CellType]) -> list[Any]:
    """The row's values in the order of the columns; a column of mixed types has texts only."""
    values: list[Any] = []
    for name, kind in columns.items():
        value = row.get(name)
        if value is None or value == "":
            values.append(None)
        elif kind == "text":
            values.append(value if isinstance(value, str) else str(value))
        else:
            values.append(float(value) if kind == "number" else value)
    return values
