"""What a sweep takes and leaves: by content, once, whole files only, originals in their place."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import fsspec
import pytest

from blocks import sources
from blocks.document_store import DocumentStore
from blocks.sweep import Sweep
from documents.errors import BadSource, SourceMissing
from documents.request import Request

PDF = b"%PDF-1.4\n%"


def a_sweep(folder: Path | str, tmp_path: Path, **rules: Any) -> Sweep:
    store = DocumentStore(root=tmp_path / "out")
    return Sweep(str(folder), store, Request(source=str(folder)), **{"settle_seconds": 0, **rules})


def names(files: list[Any]) -> list[str]:
    return [file.path for file in files]


def read_all(sweep: Sweep, status: Any = "complete") -> list[str]:
    """Take what there is to do as the flow does; names of what would be read."""
    read = []
    for file in sweep.survey().todo:
        if sweep.take(file)[0] == "mine":
            read.append(file.path)
            sweep.store.ledger.finish(sweep.asked(file), status, "x.json", None)
            sweep.put_away(file)
    return read


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.pdf").write_bytes(PDF + b"a")
    (folder / "deep" / "b.pdf").write_bytes(PDF + b"b")
    return folder


def test_a_folder_is_read_once(inbox: Path, tmp_path: Path) -> None:
    sweep = a_sweep(inbox, tmp_path)
    assert read_all(sweep) == ["a.pdf", "deep/b.pdf"]
    survey = sweep.survey()
    assert names(survey.done) == ["a.pdf", "deep/b.pdf"] and not survey.todo


def test_unchanged_files_are_not_opened_again(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(200):
        (inbox / f"{number}.pdf").write_bytes(PDF + b"%d" % number)
    sweep = a_sweep(inbox, tmp_path)
    assert len(read_all(sweep)) == 202

    def must_not_open(*_: object, **__: object) -> None:
        raise AssertionError("an unchanged file was opened")

    monkeypatch.setattr(sources, "fetch", must_not_open)
    monkeypatch.setattr(Path, "open", must_not_open)
    survey = sweep.survey()
    assert len(survey.done) == 202 and not survey.todo


def test_a_renamed_file_and_a_copy_cost_nothing_and_a_changed_one_is_redone(
    inbox: Path, tmp_path: Path
) -> None:
    sweep = a_sweep(inbox, tmp_path)
    read_all(sweep)
    (inbox / "a.pdf").rename(inbox / "renamed.pdf")
    (inbox / "copy.pdf").write_bytes(PDF + b"b")
    assert read_all(sweep) == []
    (inbox / "renamed.pdf").write_bytes(PDF + b"another")
    assert read_all(sweep) == ["renamed.pdf"]


def test_a_change_that_keeps_size_and_time_is_seen(inbox: Path, tmp_path: Path) -> None:
    sweep = a_sweep(inbox, tmp_path)
    read_all(sweep)
    before = (inbox / "a.pdf").stat()
    (inbox / "a.pdf").write_bytes(PDF + b"z")
    os.utime(inbox / "a.pdf", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert read_all(sweep) == ["a.pdf"]


def test_a_file_still_being_written_is_left_for_the_next_sweep(inbox: Path, tmp_path: Path) -> None:
    old = time.time() - 60
    os.utime(inbox / "deep" / "b.pdf", (old, old))
    sweep = a_sweep(inbox, tmp_path, settle_seconds=30)
    survey = sweep.survey()
    assert (names(survey.changing), names(survey.todo)) == (["a.pdf"], ["deep/b.pdf"])
    os.utime(inbox / "a.pdf", (old, old))
    assert names(sweep.survey().todo) == ["a.pdf", "deep/b.pdf"]


def test_a_file_that_grows_while_it_is_fetched_is_left(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sweep = a_sweep(inbox, tmp_path)
    fetch = sources.fetch

    def growing(uri: str, store: DocumentStore) -> Any:
        source = fetch(uri, store)
        with Path(uri).open("ab") as file:
            file.write(b"more")
        return source

    monkeypatch.setattr(sources, "fetch", growing)
    assert [sweep.take(file)[0] for file in sweep.survey().todo] == ["changing"] * 2


def test_a_time_in_the_future_is_believed_when_two_sweeps_agree(
    inbox: Path, tmp_path: Path
) -> None:
    """The clock was set back, or the file comes from a machine whose clock is ahead."""
    ahead = time.time() + 86_400
    os.utime(inbox / "a.pdf", (ahead, ahead))
    sweep = a_sweep(inbox, tmp_path)
    assert names(sweep.survey().changing) == ["a.pdf"]
    assert names(sweep.survey().todo) == ["a.pdf", "deep/b.pdf"]


@pytest.mark.parametrize("jump", [-10 * 365 * 86_400, 10 * 365 * 86_400])
def test_a_clock_that_jumps_makes_nothing_be_read_again(
    jump: float, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sweep = a_sweep(inbox, tmp_path)
    read_all(sweep)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + jump)
    assert read_all(sweep) == [] and len(sweep.survey().done) == 2


def test_patterns_and_names_of_unfinished_files(inbox: Path, tmp_path: Path) -> None:
    for name in ("c.pdf.part", "~$d.pdf", ".hidden.pdf", "e.tif", "a.truth.json"):
        (inbox / name).write_bytes(PDF)
    assert names(a_sweep(inbox, tmp_path).survey().todo) == ["a.pdf", "deep/b.pdf", "e.tif"]
    only = a_sweep(inbox, tmp_path, include=["*.pdf"], exclude=["deep/*"])
    assert names(only.survey().todo) == ["a.pdf"]


def test_what_is_no_document_is_opened_once(inbox: Path, tmp_path: Path) -> None:
    (inbox / "notes.txt").write_text("no document")
    sweep = a_sweep(inbox, tmp_path)
    read_all(sweep)
    survey = sweep.survey()
    assert names(survey.passed_over) == ["notes.txt"] and not survey.todo


def test_a_bad_file_is_tried_by_three_sweeps_and_told_of_afterwards(
    inbox: Path, tmp_path: Path
) -> None:
    sweep = a_sweep(inbox, tmp_path)
    for _ in range(3):
        assert read_all(sweep, "failed") == ["a.pdf", "deep/b.pdf"]
    assert read_all(sweep, "failed") == []
    assert "2 given up" in sweep.survey().told()


def test_originals_are_moved_when_asked_the_bad_ones_apart(inbox: Path, tmp_path: Path) -> None:
    done, bad = inbox / "done", tmp_path / "bad"
    rules: dict[str, Any] = {"move_done": done, "move_failed": bad, "most_tries": 1}
    read_all(a_sweep(inbox, tmp_path, include=["a.pdf"], **rules))
    read_all(a_sweep(inbox, tmp_path, **rules), "failed")
    assert (done / "a.pdf").read_bytes() == PDF + b"a"
    assert (bad / "deep" / "b.pdf").is_file()
    assert not a_sweep(inbox, tmp_path, **rules).survey().todo, "what was moved is not found again"


def test_a_moved_original_never_overwrites_another(inbox: Path, tmp_path: Path) -> None:
    done = tmp_path / "done"
    read_all(a_sweep(inbox, tmp_path, move_done=done))
    (inbox / "a.pdf").write_bytes(PDF + b"second")
    read_all(a_sweep(inbox, tmp_path, move_done=done))
    contents = {file.read_bytes() for file in done.glob("a*.pdf")}
    assert contents == {PDF + b"a", PDF + b"second"}


def test_originals_stay_where_they_are_unless_asked(inbox: Path, tmp_path: Path) -> None:
    read_all(a_sweep(inbox, tmp_path))
    assert (inbox / "a.pdf").is_file() and (inbox / "deep" / "b.pdf").is_file()


def test_a_bucket_is_swept_like_a_folder(tmp_path: Path) -> None:
    with fsspec.open_files(
        ["memory://sweep-in/a.pdf", "memory://sweep-in/deep/b.pdf"], "wb"
    ) as two:
        for number, file in enumerate(two):
            file.write(PDF + b"%d" % number)
    sweep = a_sweep("memory://sweep-in", tmp_path)
    assert read_all(sweep) == ["a.pdf", "deep/b.pdf"]
    assert read_all(sweep) == [] and len(sweep.survey().done) == 2
    system = fsspec.filesystem("memory")
    system.mv("/sweep-in/a.pdf", "/sweep-in/c.pdf")
    assert read_all(sweep) == []
    with fsspec.open("memory://sweep-in/c.pdf", "wb") as file:
        file.write(PDF + b"changed")
    assert read_all(sweep) == ["c.pdf"]
    with pytest.raises(BadSource):
        a_sweep("memory://sweep-in", tmp_path, move_done=tmp_path)


@pytest.mark.parametrize("folder", ["/no/such/folder", "memory://no-such-folder", "nosuch://x/y"])
def test_a_folder_that_is_not_there_is_an_error_and_not_an_empty_folder(
    folder: str, tmp_path: Path
) -> None:
    with pytest.raises(SourceMissing):
        a_sweep(folder, tmp_path).survey()


def test_a_moved_store_still_knows_what_it_has_read(inbox: Path, tmp_path: Path) -> None:
    read_all(a_sweep(inbox, tmp_path))
    (tmp_path / "out").rename(tmp_path / "elsewhere")
    moved = Sweep(
        str(inbox), DocumentStore(root=tmp_path / "elsewhere"), Request(source=""), settle_seconds=0
    )
    assert read_all(moved) == [] and len(moved.survey().done) == 2
