"""Rows and text into files that other programs open: CSV, XLSX, Parquet, plain text.

Each file is written beside its place and renamed when whole, readable by its owner only. Rows come
as iterators and are written as they come: what is held in memory does not grow with the store.
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from blocks.files import make_folder
from documents.exports.tables import CellType, without_formula

Table = tuple[str, dict[str, CellType], Iterable[list[Any]]]
"""Name, columns with their types, and rows in the order of the columns."""

_SHEET_ROWS = 1_048_576
_CELL_CHARS = 32_767
"""Most rows of a sheet and characters of a cell that spreadsheets take."""
_GROUP_ROWS = 20_000
_ARROW: dict[CellType, pa.DataType] = {
    "text": pa.string(),
    "number": pa.float64(),
    "whole": pa.int64(),
    "flag": pa.bool_(),
    "date": pa.date32(),
}


def write_text(file: Path, pieces: Iterable[str]) -> None:
    """UTF-8 text, piece by piece."""
    with _in_place_of(file) as temporary, temporary.open("w", encoding="utf-8", newline="") as out:
        out.writelines(pieces)


def write_csv(file: Path, table: Table) -> None:
    """CSV after RFC 4180, UTF-8, with names in the first row; no cell begins a formula."""
    _, columns, rows = table
    with _in_place_of(file) as temporary, temporary.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow([without_formula(name) for name in columns])
        for row in rows:
            writer.writerow([_csv_cell(value) for value in row])


def write_xlsx(file: Path, tables: Iterable[Table]) -> None:
    """One workbook, a sheet a table, and a further sheet where a table has more rows than one holds.

    Text is stored as text, never as a formula; dates are dates.
    """
    book = Workbook(write_only=True)
    for name, columns, rows in tables:
        rest, part = iter(rows), 1
        while True:
            sheet = book.create_sheet(name if part == 1 else f"{name} {part}")
            sheet.freeze_panes = "A2"
            for place, column in enumerate(columns, start=1):
                sheet.column_dimensions[get_column_letter(place)].width = max(len(column) + 2, 12)
            sheet.append([_heading(sheet, column) for column in columns])
            count = 0
            for row in islice(rest, _SHEET_ROWS - 1):
                count += 1
                cells = zip(row, columns.values(), strict=True)
                sheet.append([_xlsx_cell(sheet, value, kind) for value, kind in cells])
            if count < _SHEET_ROWS - 1:
                break
            part += 1
    with _in_place_of(file) as temporary:
        book.save(temporary)


def write_parquet(file: Path, table: Table) -> None:
    """Parquet in groups of rows; an empty table has its columns and no row."""
    _, columns, rows = table
    schema = pa.schema([(name, _ARROW[kind]) for name, kind in columns.items()])
    rest = iter(rows)
    with _in_place_of(file) as temporary, pq.ParquetWriter(temporary, schema) as writer:
        while group := list(islice(rest, _GROUP_ROWS)):
            arrays = [
                pa.array(
                    [_arrow_value(row[place], kind) for row in group],
                    type=_ARROW[kind],
                )
                for place, kind in enumerate(columns.values())
            ]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))


def _csv_cell(value: Any) -> Any:
    return without_formula(value) if isinstance(value, str) else value


def _heading(sheet: Any, name: str) -> Any:
    cell = WriteOnlyCell(sheet, value=name)
    cell.font = Font(bold=True)
    return cell


def _xlsx_cell(sheet: Any, value: Any, kind: CellType) -> Any:
    if not isinstance(value, str):
        return value
    if kind == "date":
        return date.fromisoformat(value)
    cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", value)[:_CELL_CHARS])
    cell.data_type = "s"  # openpyxl takes "=…" for a formula and "#N/A" for an error otherwise
    return cell


def _arrow_value(value: Any, kind: CellType) -> Any:
    return date.fromisoformat(value) if kind == "date" and value is not None else value


@contextmanager
def _in_place_of(file: Path) -> Iterator[Path]:
    """A temporary neighbour that takes the file's place when all went well."""
    make_folder(file.parent)
    with tempfile.NamedTemporaryFile(
        dir=file.parent, prefix=".", suffix=f".part{file.suffix}", delete=False
    ) as opened:
        temporary = Path(opened.name)
    try:
        yield temporary
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
