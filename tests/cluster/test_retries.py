"""Retries with two workers: another one takes over, and a spread batch begins only what failed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.cluster.house import House
from tests.servers import stand
from tests.servers.page_server import pages_pdf
from tests.servers.running import FINAL, wait_for

pytestmark = pytest.mark.servers


def retried(cluster: House, run: dict[str, Any]) -> dict[str, Any]:
    """What the Retry button does; the run at its new end."""
    state = {"type": "SCHEDULED", "name": "AwaitingRetry", "message": "Retry from the UI"}
    with cluster.client() as api:
        path = f"/flow_runs/{run['id']}"
        told = api.post(f"{path}/set_state", json={"state": state, "force": True}).json()
        assert told["status"] == "ACCEPT", told

        def ended_again() -> dict[str, Any] | None:
            now: dict[str, Any] = api.get(path).json()
            over = now["state_type"] in FINAL
            return now if over and now["run_count"] > run["run_count"] else None

        return dict(wait_for(ended_again, "the retry's end"))


def takers(cluster: House, run: dict[str, Any], times: int) -> list[str]:
    """Which worker began the run each time; one that asked for it and was refused is none of them."""
    asked = {
        "event": {"name": ["prefect.worker.submitted-flow-run"]},
        "related": {"id": [f"prefect.flow-run.{run['id']}"]},
        "order": "ASC",
    }

    def told() -> list[dict[str, Any]]:
        with cluster.client() as api:
            answer = api.post("/events/filter", json={"filter": asked}).raise_for_status().json()
        return answer["events"] if len(answer["events"]) >= times else []

    events = wait_for(told, f"{times} events of workers")
    return [event["resource"]["prefect.resource.name"] for event in events]


@contextmanager
def stopped(cluster: House, name: str) -> Iterator[None]:
    """A worker that takes nothing for a while."""
    group = cluster.workers[name].pid
    os.killpg(group, signal.SIGSTOP)
    try:
        yield
    finally:
        os.killpg(group, signal.SIGCONT)


def test_another_worker_reads_only_the_page_that_failed(
    cluster: House, workers: list[str], tmp_path: Path
) -> None:
    source, out = pages_pdf(tmp_path / "in.pdf", 4), tmp_path / "out"
    with stand.engine(cluster.env, tmp_path / "engine") as engine:
        engine.refuse(3)
        run = cluster.run("process-document/default", engine.parameters(source, out))
        assert run["state_type"] == "FAILED" and "page 3: " in run["state"]["message"]
        before = engine.asked
        engine.refuse(3, False)
        [first] = takers(cluster, run, 1)
        with stopped(cluster, first):
            assert retried(cluster, run)["state_type"] == "COMPLETED"
        assert takers(cluster, run, 2) == [first, *(name for name in workers if name != first)]
        assert engine.asked[len(before) :] == [3]
    assert stand.status_in(out) == ["complete"]


def test_a_retry_of_a_spread_batch_begins_only_the_part_that_failed(
    cluster: House, workers: list[str], tmp_path: Path
) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    for name, pages in (("a", 1), ("b", 1), ("c", 2), ("d", 1)):
        pages_pdf(folder / f"{name}.pdf", pages, mark=name)
    with stand.engine(cluster.env, tmp_path / "engine") as engine:
        engine.refuse(2)
        named = {"sources": [str(folder)], "out": str(out), "engine": engine.name, "type": "other"}
        dealt = {"report": False, "together": 2, "at_once": 2}
        run = cluster.run("spread-batch/default", {**named, **dealt})
        assert run["state_type"] == "FAILED"
        assert "1 of 2 parts: part 2" in run["state"]["message"], run["state"]["message"]
        assert stand.status_in(out) == ["complete"] * 3 + ["incomplete"]
        before = engine.asked
        engine.refuse(2, False)
        assert retried(cluster, run)["state_type"] == "COMPLETED"
        assert engine.asked[len(before) :] == [2]
    assert stand.status_in(out) == ["complete"] * 4
    with cluster.client() as api:
        parts = {"flow_runs": {"name": {"like_": f"{run['name']}-part-"}}}
        names = [part["name"] for part in api.post("/flow_runs/filter", json=parts).json()]
    assert sorted(names) == [f"{run['name']}-part-{part}" for part in ("1", "2", "2-2")]
