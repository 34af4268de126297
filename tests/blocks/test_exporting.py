"""Export files, written and read again by the libraries that users have."""

from __future__ import annotations

import csv
import json
import stat
from pathlib import Path
from typing import Any

import openpyxl
import orjson
import pyarrow.parquet as pq
import pytest

from blocks import export_files
from blocks.exporting import Export
from blocks.stored_results import results_in
from documents.exports.formats import ExportFormat
from tests.exported import bank, card, document, result, w2


def store(folder: Path, *documents: dict[str, Any]) -> Path:
    folder.mkdir(exist_ok=True)
    for number, doc in enumerate(documents):
        told = result(doc, name=f"{number}.pdf", sha=f"{number:064x}")
        (folder / f"{number}-00.json").write_bytes(orjson.dumps(told))
    return folder


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    evil = bank(account_holder="=HYPERLINK(1)", bank_name="+evil")
    return store(
        tmp_path / "in",
        document("bank_statement", evil),
        document("credit_card_statement", card()),
        document("W2", w2()),
    )


def test_csv_has_a_row_a_document_and_no_formula(filled: Path, tmp_path: Path) -> None:
    Export(filled, tmp_path / "out").write([ExportFormat.CSV])
    rows = list(csv.DictReader((tmp_path / "out" / "documents.csv").open()))
    assert [r["type"] for r in rows] == ["bank_statement", "credit_card_statement", "W2"]
    assert rows[0]["account_holder"] == "'=HYPERLINK(1)" and rows[0]["bank_name"] == "'+evil"
    assert rows[2]["wages"] == "140191.26" and rows[2]["ending_balance"] == ""
    lines = list(csv.DictReader((tmp_path / "out" / "rows.csv").open()))
    assert sum(r["list"] == "transactions" for r in lines) == 6
    assert {r["result"] for r in lines} == {"0-00.json", "1-00.json", "2-00.json"}


def test_xlsx_stores_text_as_text_and_dates_as_dates(filled: Path, tmp_path: Path) -> None:
    Export(filled, tmp_path / "out").write([ExportFormat.XLSX])
    book = openpyxl.load_workbook(tmp_path / "out" / "sheaf.xlsx")
    assert book.sheetnames == ["documents", "rows"]
    head, first, *_ = book["documents"].iter_rows()
    cells = {name.value: cell for name, cell in zip(head, first, strict=True)}
    assert cells["account_holder"].value == "=HYPERLINK(1)"
    assert cells["account_holder"].data_type == "s", "a text, not a formula"
    assert cells["period_start"].is_date and cells["ending_balance"].value == 141.5


def test_a_table_longer_than_a_sheet_goes_on_in_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_files, "_SHEET_ROWS", 4)
    rows = ([str(n)] for n in range(7))
    export_files.write_xlsx(tmp_path / "x.xlsx", [("rows", {"n": "text"}, rows)])
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    counts = {name: book[name].max_row - 1 for name in book.sheetnames}
    assert counts == {"rows": 3, "rows 2": 3, "rows 3": 1}


def test_parquet_is_typed(filled: Path, tmp_path: Path) -> None:
    Export(filled, tmp_path / "out").write([ExportFormat.PARQUET])
    table = pq.read_table(tmp_path / "out" / "rows.parquet")
    assert str(table.schema.field("date").type) == "date32[day]"
    assert str(table.schema.field("amount").type) == "double"
    assert pq.read_table(tmp_path / "out" / "documents.parquet").num_rows == 3


def test_every_format_of_nothing_is_an_empty_file_of_its_kind(tmp_path: Path) -> None:
    done = Export(store(tmp_path / "in"), tmp_path / "out").write(list(ExportFormat))
    assert done.documents == 0 and done.notes == []
    assert pq.read_table(tmp_path / "out" / "rows.parquet").num_rows == 0
    assert (tmp_path / "out" / "documents.csv").read_bytes() == b"\r\n"
    assert json.loads((tmp_path / "out" / "fdx.json").read_text()) == {"statements": []}
    openpyxl.load_workbook(tmp_path / "out" / "sheaf.xlsx")


def test_types_choose_and_masks_hide(filled: Path, tmp_path: Path) -> None:
    done = Export(filled, tmp_path / "out", ["W2"], mask=True).write(list(ExportFormat))
    assert done.documents == 1
    written = [
        f.read_bytes() for f in (tmp_path / "out").rglob("*") if f.suffix in (".csv", ".json")
    ]
    assert written and not any(b"900-12-3456" in data or b"98-7654321" in data for data in written)
    assert [f.name for f in (tmp_path / "out" / "azure").iterdir()] == ["2-00.json"]


def test_files_are_private_whole_and_leave_nothing_beside_them(
    filled: Path, tmp_path: Path
) -> None:
    done = Export(filled, tmp_path / "out").write(list(ExportFormat))
    assert sorted(done.files) == sorted(f for f in (tmp_path / "out").rglob("*") if f.is_file())
    for file in done.files:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700


def test_a_broken_export_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("old")

    def rows() -> Any:
        yield ["1"]
        raise OSError("no space left on device")

    with pytest.raises(OSError, match="no space"):
        export_files.write_csv(file, ("x", {"a": "text"}, rows()))
    assert file.read_text() == "old" and list(tmp_path.iterdir()) == [file]


def test_damaged_and_foreign_files_are_told_or_passed_over(filled: Path, tmp_path: Path) -> None:
    (filled / "broken.json").write_text('{"schema_version": "1", ')
    (filled / "ledger.json").write_text('{"something": "else"}')
    (filled / ".hidden.json").write_text("{}")
    done = Export(filled, tmp_path / "out").write([ExportFormat.CSV])
    assert done.documents == 3 and done.notes == ["broken.json cannot be read: left out"]


def test_a_store_is_read_one_result_at_a_time(filled: Path) -> None:
    results = results_in(filled)
    assert next(results)[0] == "0-00.json"
    (filled / "1-00.json").unlink()
    (filled / "1-00.json").write_bytes(orjson.dumps(result(name="late.pdf")))
    assert next(results)[1]["source"]["name"] == "late.pdf", "read when asked for, not before"
