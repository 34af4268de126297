"""The export flow and its command: the same files from both."""

from __future__ import annotations

import csv
from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner

from tests.exported import bank, document, result

pytestmark = pytest.mark.usefixtures("prefect_server")


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    told = result(document("bank_statement", bank()))
    (folder / "scan-ab.json").write_bytes(orjson.dumps(told))
    return folder


def test_the_flow_and_the_command_write_the_documents(filled: Path, tmp_path: Path) -> None:
    from flows.export_results import export_results
    from sheaf.main import main

    state = export_results(filled, tmp_path / "flow", ["csv", "ofx"], return_state=True)
    assert state.is_completed() and state.result()["documents"] == 1
    wanted = ["export", str(filled), "--out", str(tmp_path / "command")]
    told = CliRunner().invoke(main, [*wanted, "--format", "csv", "--format", "ofx"])
    assert told.exit_code == 0, told.output
    for name in ("documents.csv", "rows.csv"):
        files = [tmp_path / place / name for place in ("flow", "command")]
        assert files[0].read_bytes() == files[1].read_bytes()
    assert (tmp_path / "command" / "statements.ofx").exists()
    [row] = csv.DictReader((tmp_path / "flow" / "documents.csv").open())
    assert row["ending_balance"] == "141.5"


def test_a_gap_is_told_and_fails_the_command(filled: Path, tmp_path: Path) -> None:
    from sheaf.main import main

    (filled / "broken.json").write_text("{")
    told = CliRunner().invoke(main, ["export", str(filled), "--out", str(tmp_path / "out")])
    assert told.exit_code == 1 and "broken.json cannot be read" in told.output


def test_a_store_that_is_not_there_fails_the_run(tmp_path: Path) -> None:
    from flows.export_results import export_results

    state = export_results(tmp_path / "none", tmp_path / "out", return_state=True)
    assert state.is_failed() and "no folder of results" in (state.message or "")
