"""An export of a store: its results read one after another, and each format's files written."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from blocks.export_files import Table, write_csv, write_parquet, write_text, write_xlsx
from blocks.stored_results import results_in
from documents.exports.azure import analyze_result
from documents.exports.chosen import Chosen, choose, masked_copy
from documents.exports.fdx import fdx
from documents.exports.formats import TABLES, ExportFormat
from documents.exports.ofx import ofx
from documents.exports.qif import qif
from documents.exports.tables import Columns, Row, document_row, in_columns, item_rows
from documents.result import DocumentType


@dataclass(slots=True)
class Exported:
    """files: what was written. notes: what could not be, safe to show; each is told once."""

    files: list[Path] = field(default_factory=list)
    documents: int = 0
    notes: list[str] = field(default_factory=list)


class Export:
    """The chosen documents of a folder of results, written in any of the formats."""

    def __init__(
        self, store: Path, out: Path, types: Collection[DocumentType] = (), mask: bool = False
    ) -> None:
        self._store, self._out, self._types, self._mask = store, out, types, mask
        self._columns: tuple[Columns, Columns] | None = None
        self._done = Exported()

    def write(self, formats: Collection[ExportFormat]) -> Exported:
        """All the files of these formats. An empty selection gives files without rows."""
        damaged: list[str] = []
        for _ in results_in(self._store, damaged):
            pass
        self._done.notes += [f"{name} cannot be read: left out" for name in damaged]
        self._done.documents = sum(1 for _ in self._chosen())
        for wanted in dict.fromkeys(formats):
            if wanted in TABLES:
                self._write_tables(wanted)
            elif wanted is ExportFormat.AZURE:
                self._write_azure()
            else:
                self._write_text(wanted)
        self._done.notes = list(dict.fromkeys(self._done.notes))
        return self._done

    def _chosen(self) -> Iterator[Chosen]:
        for name, result in results_in(self._store):
            yield from choose(name, result, self._types)

    def _shown(self) -> Iterator[Chosen]:
        return map(masked_copy, self._chosen()) if self._mask else self._chosen()

    def _write_tables(self, wanted: ExportFormat) -> None:
        tables = list(self._tables())
        if wanted is ExportFormat.XLSX:
            file = self._out / "sheaf.xlsx"
            write_xlsx(file, tables)
            self._done.files.append(file)
            return
        write = write_csv if wanted is ExportFormat.CSV else write_parquet
        for table in tables:
            file = self._out / f"{table[0]}.{wanted}"
            write(file, table)
            self._done.files.append(file)

    def _tables(self) -> Iterator[Table]:
        """Both tables; their columns are looked up once for all formats."""
        if self._columns is None:
            self._columns = Columns(), Columns()
            for chosen in self._shown():
                self._columns[0].learn(document_row(chosen))
                for row in item_rows(chosen):
                    self._columns[1].learn(row)
        documents, items = (columns.final for columns in self._columns)
        yield "documents", documents, (in_columns(row, documents) for row in self._document_rows())
        yield "rows", items, (in_columns(row, items) for row in self._item_rows())

    def _document_rows(self) -> Iterator[Row]:
        return map(document_row, self._shown())

    def _item_rows(self) -> Iterator[Row]:
        for chosen in self._shown():
            yield from item_rows(chosen)

    def _write_text(self, wanted: ExportFormat) -> None:
        name = "fdx.json" if wanted is ExportFormat.FDX else f"statements.{wanted}"
        gaps = self._done.notes
        if wanted is ExportFormat.OFX:
            pieces = ofx(self._chosen, datetime.now(UTC), self._mask, gaps)
        elif wanted is ExportFormat.QIF:
            pieces = qif(self._chosen, self._mask, gaps)
        else:
            pieces = fdx(self._shown())
        write_text(self._out / name, pieces)
        self._done.files.append(self._out / name)

    def _write_azure(self) -> None:
        """A file for each source, as Azure answers for each."""
        for name, group in groupby(self._shown(), key=lambda chosen: chosen.file):
            answer: dict[str, Any] = analyze_result(list(group))
            file = self._out / "azure" / name
            write_text(file, [json.dumps(answer, ensure_ascii=False)])
            self._done.files.append(file)
