"""Many sources in one run: the bad ones are named, the others finish, nothing is lost."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("prefect_server")


def test_a_mixed_folder_gives_one_result_a_document_and_names_the_bad_ones(
    samples: Path, tmp_path: Path
) -> None:
    from blocks.announcements import listening
    from flows.process_batch import process_batch

    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("invoice.pdf", "w2_four_copies.pdf"):
        shutil.copy(samples / name, folder)
    (folder / "empty.pdf").touch()
    (folder / "notes.txt").write_text("no document")
    heard: list[dict[str, Any]] = []
    with listening(heard.append):
        state = process_batch([str(folder)], out=tmp_path / "out", report=False, return_state=True)
    assert state.is_failed() and "empty.pdf" in (state.message or "")
    summaries = state.result(raise_on_failure=False)
    assert [s["status"] for s in summaries].count("complete") == 2
    assert sorted(s["source"] for s in heard) == sorted(s["source"] for s in summaries)
    assert len(list((tmp_path / "out").glob("*.json"))) == 3


def test_a_source_whose_run_breaks_off_is_named_and_stored(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows import process_batch as batch

    def away(*_: object, **__: object) -> None:
        raise ConnectionError("the API is away")

    monkeypatch.setattr(batch, "process_document", away)
    monkeypatch.setattr(batch, "_PAUSES_SECONDS", (0, 0.01))
    state = batch.process_batch(["w2.pdf"], out=tmp_path, report=False, return_state=True)
    [told] = state.result(raise_on_failure=False)
    assert told["status"] == "failed"
    assert "w2.pdf: the run broke off (ConnectionError)" in told["message"]
    assert Path(told["result"]).is_file()


def test_a_server_that_is_away_for_a_while_costs_no_source(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows import process_batch as batch
    from flows.process_document import process_document

    tries: list[int] = []

    def back_at_last(*args: Any, **kwargs: Any) -> Any:
        tries.append(1)
        if len(tries) < 4:
            raise ConnectionError("the API is away")
        return process_document(*args, **kwargs)

    monkeypatch.setattr(batch, "process_document", back_at_last)
    monkeypatch.setattr(batch, "_PAUSES_SECONDS", (0, 0.01, 0.01, 0.01))
    source = str(samples / "invoice.pdf")
    state = batch.process_batch([source], out=tmp_path, report=False, return_state=True)
    assert state.is_completed() and len(tries) == 4


def test_what_said_that_a_source_could_not_be_read_goes_when_it_is_read(
    samples: Path, tmp_path: Path
) -> None:
    from flows.process_batch import process_batch

    source, out = tmp_path / "late.pdf", tmp_path / "out"
    assert process_batch([str(source)], out=out, return_state=True).is_failed()
    [failed] = out.glob("*.json")
    source.write_bytes((samples / "invoice.pdf").read_bytes())
    assert process_batch([str(source)], out=out, return_state=True).is_completed()
    [file] = out.glob("late*.json")
    assert file != failed and not failed.with_suffix(".html").exists()


def test_the_errors_of_sources_before_are_not_kept(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from blocks.announcements import listening
    from flows import process_batch as batch
    from tasks import check

    class OurBug(Exception):
        pass

    def failing(*_: object) -> None:
        raise OurBug

    monkeypatch.setattr(check, "combined", failing)
    monkeypatch.setattr(batch, "_PAUSES_SECONDS", (0,))
    alive: list[int] = []

    def counted(_: object) -> None:
        gc.collect()
        alive.append(sum(isinstance(thing, OurBug) for thing in gc.get_objects()))

    with listening(counted):
        sources = [
            str(samples / name) for name in ("invoice.pdf", "pay_stub.pdf", "w2_fillable.pdf")
        ]
        batch.process_batch(sources, out=tmp_path, report=False, at_once=1, return_state=True)
    assert len(alive) == len(sources)
    assert alive[-1] <= alive[0] <= 2  # of the source in work: its task's and its flow's
