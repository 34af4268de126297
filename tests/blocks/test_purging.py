"""Purge: everything of a document goes, and nothing of another."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from blocks.document_store import DocumentStore
from blocks.files import write_whole
from blocks.ledger import Ledger
from blocks.purging import contents_named, purge
from blocks.reviews import keep_review, new_review, trail_file
from documents.request import request_of
from documents.result import EngineInfo, Result, SourceInfo
from documents.result_json import json_parts
from sheaf.main import main

MINE, OTHERS = "a" * 64, "b" * 64


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A store with one content under two names, and another document."""
    store = DocumentStore(root=tmp_path)
    for name, sha256 in (("w2.pdf", MINE), ("copy.pdf", MINE), ("other.pdf", OTHERS)):
        file = store.result_file(name, sha256)
        info = SourceInfo(uri=f"/in/{name}", name=name, sha256=sha256, page_count=1)
        engine = EngineInfo(name="embedded", version="1")
        result = Result(source=info, status="complete", engine=engine, latency_ms=1)
        store.write_result(file, json_parts(result, []))
        store.write_report(file, ["<html>"])
        write_whole(trail_file(file), b"{}\n")
        write_whole(store.source_file(sha256, ".pdf"), b"%PDF")
        write_whole(store.layout_file(sha256, "embedded-1", 1), b"{}")
        keep_review(new_review(file, name, ["W2"], [], 1))
    return tmp_path


def kept(root: Path) -> set[str]:
    files = {str(p.relative_to(root)) for p in root.rglob("*") if p.is_file()}
    return {file for file in files if "owners" not in file}


@pytest.mark.parametrize("named", ["w2.pdf", "/in/w2.pdf", f"w2-{'a' * 8}.json", "aaaaaaaa", MINE])
def test_whatever_it_is_called_all_of_its_content_goes_and_nothing_else(
    named: str, root: Path
) -> None:
    before = kept(root)
    for content, name in ((MINE, "w2.pdf"), (OTHERS, "other.pdf")):
        request = request_of(f"/in/{name}", "embedded", None, None, False)
        Ledger(root).claim(request, content)
        Ledger(root).saw("/in", [(name, "stamp", content)])
    for file, sha256 in contents_named(root, named):
        purge(root, sha256, file)
    recipe = request_of("x", "embedded", None, None, False).recipe
    assert set(Ledger(root).statuses(recipe)) == {OTHERS}
    assert set(Ledger(root).seen("/in")) == {"other.pdf"}
    database = root / ".sheaf" / "ledger.sqlite3"
    assert MINE.encode() not in database.read_bytes()
    database.unlink()
    assert kept(root) == {path for path in before if "other" in path or OTHERS in path}
    assert len(kept(root)) == 6


def test_a_dry_run_takes_nothing(root: Path) -> None:
    before = kept(root)
    said = CliRunner().invoke(main, ["purge", "w2.pdf", "--out", str(root), "--dry-run"])
    assert said.exit_code == 0 and f"{MINE}.pdf" in said.output
    assert kept(root) == before


def test_the_command_asks_and_says_what_is_not_there(root: Path) -> None:
    run = CliRunner().invoke
    refused = run(main, ["purge", "w2.pdf", "--out", str(root)], input="n\n")
    assert refused.exit_code == 1 and len(kept(root)) == 16
    assert run(main, ["purge", "w2.pdf", "--out", str(root), "--yes"]).exit_code == 0
    assert len(kept(root)) == 6
    gone = run(main, ["purge", "w2.pdf", "--out", str(root), "--yes"])
    assert gone.exit_code == 1 and "not in" in gone.output
