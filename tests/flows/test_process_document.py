"""The main path on an ephemeral Prefect API: one result a source, whatever the source."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from documents.result import Result

pytestmark = pytest.mark.usefixtures("prefect_server")


def run(source: Path | str, out: Path, **parameters: Any) -> tuple[Any, dict[str, Any]]:
    from flows.process_document import process_document

    state = process_document(str(source), out=out, return_state=True, **parameters)
    summary = state.result(raise_on_failure=False)
    return state, json.loads(Path(summary["result"]).read_bytes())


def a_clean_w2(samples: Path) -> Path:
    return samples / "w2_four_copies.pdf"


def test_a_w2_becomes_a_complete_result_of_the_contract(samples: Path, tmp_path: Path) -> None:
    state, result = run(a_clean_w2(samples), tmp_path)
    assert state.is_completed()
    Result.model_validate(result)
    assert result["status"] == "complete"
    [document] = result["documents"]
    assert document["type"] == "W2"
    assert document["fields"]["wages"]["value"] == document["data"]["wages"] > 0
    assert result["pages"][0]["status"] == "text"
    assert "error" not in result


def test_a_report_stands_beside_the_result_unless_it_is_not_wanted(
    samples: Path, tmp_path: Path
) -> None:
    run(a_clean_w2(samples), tmp_path / "with")
    run(a_clean_w2(samples), tmp_path / "without", report=False)
    assert len(list((tmp_path / "with").glob("*.html"))) == 1
    assert not list((tmp_path / "without").glob("*.html"))


def test_a_renamed_file_costs_no_page(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = a_clean_w2(samples)
    run(source, tmp_path)
    renamed = tmp_path / "renamed.pdf"
    shutil.copy(source, renamed)
    from blocks.embedded import EmbeddedEngine

    def must_not_read(self: object, page: object) -> None:
        raise AssertionError("a finished page was read again")

    monkeypatch.setattr(EmbeddedEngine, "read_page", must_not_read)
    state, result = run(renamed, tmp_path)
    assert state.is_completed()
    assert result["source"]["name"] == "renamed.pdf"


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "empty"),
        (b"just words", "plain text"),
        (b"%PDF-1.4\n1 0 obj\n<<", "truncated or damaged"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "truncated or damaged"),
    ],
)
def test_a_bad_source_fails_with_its_name_and_cause_and_is_not_lost(
    content: bytes, cause: str, tmp_path: Path
) -> None:
    source = tmp_path / "bad.pdf"
    source.write_bytes(content)
    state, result = run(source, tmp_path / "out")
    assert state.is_failed()
    assert "bad.pdf" in state.message and cause in state.message
    assert result["status"] == "failed"
    assert cause in result["error"]
    Result.model_validate(result)


def test_a_page_that_cannot_be_read_fails_alone(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from blocks.embedded import EmbeddedEngine
    from documents.errors import BadPage

    source = samples / "statement_three_pages.pdf"
    reads: list[int] = []
    read_page = EmbeddedEngine.read_page

    def second_page_breaks(self: EmbeddedEngine, page: Any) -> Any:
        reads.append(page.page_number)
        if page.page_number == 2:
            raise BadPage("the picture's data are truncated or damaged")
        return read_page(self, page)

    monkeypatch.setattr(EmbeddedEngine, "read_page", second_page_breaks)
    state, result = run(source, tmp_path)
    assert state.is_failed() and "page 2" in state.message
    assert result["status"] == "incomplete"
    assert [p["status"] for p in result["pages"]].count("failed") == 1
    assert result["pages"][1]["error"]
    reads.clear()

    def counted(self: EmbeddedEngine, page: Any) -> Any:
        reads.append(page.page_number)
        return read_page(self, page)

    monkeypatch.setattr(EmbeddedEngine, "read_page", counted)
    state, result = run(source, tmp_path)
    assert state.is_completed()
    assert reads == [2], "only the page that failed is read again"


def test_a_busy_engine_is_asked_again_and_a_broken_page_is_not(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from blocks.embedded import EmbeddedEngine
    from documents.errors import EngineUnavailable
    from tasks import extract as extracting

    calls: list[int] = []
    read_page = EmbeddedEngine.read_page

    def busy_twice(self: EmbeddedEngine, page: Any) -> Any:
        calls.append(page.page_number)
        if len(calls) <= 2:
            raise EngineUnavailable("the engine is busy")
        return read_page(self, page)

    monkeypatch.setattr(EmbeddedEngine, "read_page", busy_twice)
    monkeypatch.setattr(extracting.extract, "retry_delay_seconds", [0, 0, 0])
    state, _ = run(a_clean_w2(samples), tmp_path, type="W2")
    assert state.is_completed()
    assert len(calls) == 3
