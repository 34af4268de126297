"""The time of each step: from its first begin to its last end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from tasks.timing import note, steps_of

BEGUN = datetime(2026, 1, 1, tzinfo=UTC)


def test_runs_side_by_side_count_once_and_steps_are_forgotten() -> None:
    run = uuid4()
    for name, begin, end in (("store", 9, 10), ("extract", 1, 4), ("extract", 2, 6)):
        note(run, name, BEGUN + timedelta(seconds=begin), BEGUN + timedelta(seconds=end))
    note(None, "health", BEGUN, BEGUN)
    assert [(s.name, s.runs, s.seconds) for s in steps_of(run)] == [
        ("extract", 2, 5.0), ("store", 1, 1.0),
    ]  # fmt: skip
    assert steps_of(run) == [] and steps_of(None) == []


@pytest.mark.usefixtures("prefect_server")
def test_a_real_run_shows_every_step(
    samples: object, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows.process_document import process_document
    from tasks import present as presenting

    pages: list[str] = []
    monkeypatch.setattr(
        presenting, "create_markdown_artifact", lambda **told: pages.append(told["markdown"])
    )
    process_document(f"{samples}/invoice.pdf", out=f"{tmp_path}", report=False, return_state=True)
    for step in ("fetch", "open_pages", "classify", "extract", "split", "transform", "store"):
        assert f"\n| {step} | 1 | " in pages[0], step
