"""Two workers, Postgres and Redis: a batch is shared between them, and nothing is done twice."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.cluster.house import House

pytestmark = pytest.mark.servers

PARTS = 4


def test_both_workers_share_a_batch_and_do_nothing_twice(
    cluster: House, workers: list[str], samples: Path, tmp_path: Path
) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for number in range(PARTS * 2):
        # Each its own content: a comment behind the end of a PDF is no part of its pages.
        data = (samples / "invoice.pdf").read_bytes() + f"\n%{number}".encode()
        (folder / f"invoice_{number:02d}.pdf").write_bytes(data)
    run = cluster.run(
        "spread-batch/default",
        {"sources": [str(folder)], "out": str(out), "report": False, "together": 2, "at_once": 6},
    )
    assert run["state_type"] == "COMPLETED", run["state"]["message"]
    results = [json.loads(f.read_bytes()) for f in out.glob("*.json")]
    assert len(results) == PARTS * 2
    assert {r["status"] for r in results} == {"complete"}
    with cluster.client() as api:
        of = {"flow_runs": {"name": {"like_": f"{run['name']}-part-"}}}
        parts = api.post("/flow_runs/filter", json=of).json()
        assert len(parts) == PARTS
        documents = api.post(
            "/flow_runs/filter",
            json={"flows": {"name": {"any_": ["process-document"]}}, "limit": 200},
        ).json()
    by = Counter(_worker(cluster, part["id"]) for part in parts)
    assert set(by) == set(workers), f"both have worked: {by}"
    sources = Counter(d["parameters"]["source"] for d in documents)
    mine = {s: n for s, n in sources.items() if s.startswith(str(folder))}
    assert len(mine) == PARTS * 2 and set(mine.values()) == {1}, "none twice"


def _worker(cluster: House, run: str) -> str:
    """Who took the run, as its log says."""
    with cluster.client() as api:
        body = {"logs": {"flow_run_id": {"any_": [run]}}, "limit": 200}
        logs = api.post("/logs/filter", json=body).json()
    return next(
        (n for n in ("worker-a", "worker-b") if any(n in log["message"] for log in logs)), "?"
    )
