"""A folder with truth becomes a table; documents that gave nothing count against it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sheaf.evaluate import score_folder, show, truth_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    for name in ("a.pdf", "deep/b.PNG"):
        file = tmp_path / name
        file.touch()
        truth = {"doc_type": "check", "fields": {"amount": 5.0, "account_number": "12345678"}}
        file.with_suffix(".truth.json").write_text(json.dumps(truth))
        file.with_suffix(".html").touch()
    (tmp_path / "without.pdf").touch()
    return tmp_path


def reading(only: str = "") -> Any:
    """A reader that reads every file whose name contains `only`, last one first."""

    def process(paths: list[Path]) -> Iterator[dict[str, Any]]:
        for path in reversed(paths):
            data = {"amount": 5.0, "account_number": "12345679"}
            fields = {name: {"confidence": 0.99} for name in data}
            document = {"type": "check", "confidence": 0.9, "pages": [1], "reconciled": None}
            if only in path.name:
                documents = [{**document, "data": data, "fields": fields}]
                yield {"source": {"uri": str(path)}, "documents": documents}

    return process


def test_documents_are_those_with_a_truth_beside_them(folder: Path) -> None:
    assert [f.name for f in truth_files(folder)] == ["a.pdf", "b.PNG"]


def test_every_document_is_scored_whatever_the_order_of_results(folder: Path) -> None:
    figures = score_folder(folder, reading())
    assert figures["all"]["documents"] == 2
    assert figures["all"]["fields_exact"] == 0.5
    assert figures["all"]["sure_and_wrong"] == [
        "a.pdf: account_number",
        str(Path("deep/b.PNG: account_number")),
    ]


def test_a_document_without_a_result_counts_as_wrong(folder: Path) -> None:
    figures = score_folder(folder, reading(only="a"))
    assert figures["all"]["fields_exact"] == 0.25
    assert figures["confusion"]["check"] == {"check": 1, "none": 1}


def test_a_folder_without_truth_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no document"):
        score_folder(tmp_path, reading())


def test_the_table_names_types_and_what_is_wrong_but_no_number(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    show(score_folder(folder, reading(only="a")), misses=True)
    shown = capsys.readouterr().out
    assert [line.split()[0] for line in shown.splitlines()][:3] == ["type", "check", "all"]
    assert "0.2500" in shown
    assert "check: 1 as none" in shown
    assert "sure and wrong: a.pdf: account_number" in shown
    assert "12345678" not in shown and "****5678" in shown


def test_importing_it_imports_nothing_heavy() -> None:
    code = "import sys, sheaf.evaluate; sys.exit(bool({'prefect', 'rich', 'pydantic'} & {*sys.modules}))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_document_without_a_grade_has_that_of_its_folder(folder: Path) -> None:
    (folder / "deep").rename(folder / "scan")
    figures = score_folder(folder, reading())
    assert {name: group["documents"] for name, group in figures["by_grade"].items()} == {
        "grade unknown": 1,
        "scan": 1,
    }
    assert sorted(figures["by_type_and_grade"]) == ["check grade unknown", "check scan"]


def test_tables_have_grades_splits_and_how_true_confidence_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "deep").rename(folder / "photo")
    show(score_folder(folder, reading()))
    shown = capsys.readouterr().out
    assert "check photo" in shown and "split" in shown
    assert any(line.split() == ["4", "0.9900", "0.5000"] for line in shown.splitlines())


def test_a_number_in_a_files_name_is_not_shown(tmp_path: Path) -> None:
    file = tmp_path / "stmt 123456789012.pdf"
    file.touch()
    file.with_suffix(".truth.json").write_text(json.dumps({"doc_type": "check", "fields": {}}))
    figures = score_folder(tmp_path, reading())
    assert "123456789012" not in json.dumps(figures)
    assert figures["all"]["documents"] == 1
