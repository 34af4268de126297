"""State and local lines of an information return, row by row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.forms.columns import Row
from documents.forms.prints import text_of
from documents.forms.state_lines import state_rows
from documents.forms.table_end import until_next_head
from documents.forms.values import Value, money, text_value
from documents.returns.table import ReturnBox


def foot_lines(columns: Sequence[ReturnBox], rows: Sequence[Row]) -> list[dict[str, Value]]:
    """The values of each printed line by field; lines with nothing on them are none."""
    rows = until_next_head(rows, {column.field for column in columns if column.kind == "money"})
    if columns and columns[0].field == "state":
        return state_rows(rows)
    lines = [_line(columns, row) for row in rows]
    return [line for line in lines if line]


def _line(columns: Sequence[ReturnBox], row: Row) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for column in columns:
        prints = row.get(column.field, [])
        if column.kind == "money":
            amount = money(prints)
            if amount:
                values[column.field] = amount
        elif re.search(r"\w", text_of(prints)):
            said = [p for p in prints if p.text != "$"]
            values[column.field] = text_value(said, 0.97)
    return values
