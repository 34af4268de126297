"""Pages on a real Dask cluster, in a run of the deployment: the same result as on threads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cluster.house import House

pytestmark = pytest.mark.servers


def stored(out: Path) -> dict[str, Any]:
    [file] = out.glob("*.json")
    data = json.loads(file.read_bytes())
    return {key: data[key] for key in ("documents", "pages", "status")}


def test_a_dask_cluster_gives_the_result_of_the_threads(
    cluster: House, workers: list[str], samples: Path, tmp_path: Path
) -> None:
    source = str(samples / "statement_three_pages.pdf")
    fixed: dict[str, object] = {"source": source, "report": False}
    here = cluster.run("process-document/default", {**fixed, "out": str(tmp_path / "threads")})
    there = cluster.run("process-on-dask/default", {**fixed, "out": str(tmp_path / "dask")})
    for run in (here, there):
        assert run["state_type"] == "COMPLETED", run["state"]["message"]
    assert stored(tmp_path / "dask") == stored(tmp_path / "threads")
    # Prefect's Dask runner tells of its cluster on the worker's output only.
    said = "".join((cluster.folder / f"{name}.log").read_text() for name in workers)
    assert said.count("Creating a new Dask cluster") == 1
