"""A page that fails costs that page: each way to retry asks the engine for it alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.servers import stand
from tests.servers.page_server import pages_pdf
from tests.servers.running import retry, run_deployment

pytestmark = pytest.mark.servers


def test_each_way_to_retry_reads_only_the_pages_that_failed(house: str, tmp_path: Path) -> None:
    source, out = pages_pdf(tmp_path / "in.pdf", 6), tmp_path / "out"
    with stand.engine(stand.environment(house), tmp_path / "engine") as engine:
        for page in (2, 4, 5):
            engine.refuse(page)
        run = run_deployment(house, "process-document/default", engine.parameters(source, out))
        assert run["state_type"] == "FAILED" and "page 2, 4, 5: " in run["state"]["message"]
        [file] = out.glob("*.json")
        stored = json.loads(file.read_bytes())
        assert stored["status"] == "incomplete"
        assert [page["status"] for page in stored["pages"]] == (
            ["ocr", "failed", "ocr", "failed", "failed", "ocr"]
        )
        assert [page["page_number"] for page in stored["pages"] if page["error"]] == [2, 4, 5]
        assert sorted(engine.asked) == [1, 2, 3, 4, 5, 6]

        # Prefect's own Retry.
        before = accept(engine, 2)
        again = retry(house, run["id"])
        assert again["state_type"] == "FAILED" and "page 4, 5: " in again["state"]["message"]
        assert sorted(engine.asked[before:]) == [2, 4, 5]

        # The deployment, in another process; the store has its copy of the source.
        source.unlink()
        before = accept(engine, 4)
        again = run_deployment(house, "retry-failed/default", {"out": str(out)})
        assert again["state_type"] == "FAILED", "page 5 is still refused"
        assert sorted(engine.asked[before:]) == [4, 5]

        # The command.
        before = accept(engine, 5)
        command = stand.sheaf(house, "retry", "--out", out)
        _, errors = command.communicate(timeout=120)
        assert command.returncode == 0, errors
        assert engine.asked[before:] == [5]
    assert stand.status_in(out) == ["complete"]
    assert [page["error"] for page in json.loads(file.read_bytes())["pages"]] == [None] * 6


def accept(engine: stand.CountingEngine, page: int) -> int:
    """From now on the page is read; how many questions there were before."""
    engine.refuse(page, False)
    return len(engine.asked)
