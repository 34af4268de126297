"""A page that fails costs that page: each way to retry asks the engine for it alone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.servers import stand
from tests.servers.page_server import pages_pdf
from tests.servers.running import retry, run_deployment

pytestmark = pytest.mark.servers


@pytest.mark.parametrize("way", ["prefect", "deployment", "command"])
def test_the_other_pages_are_kept_and_a_retry_reads_only_those_that_failed(
    house: str, tmp_path: Path, way: str
) -> None:
    source, out = pages_pdf(tmp_path / "in.pdf", 5), tmp_path / "out"
    with stand.engine(stand.environment(house), tmp_path / "engine") as engine:
        for page in (2, 4):
            engine.refuse(page)
        end = run_deployment(house, "process-document/default", engine.parameters(source, out))
        assert end["state_type"] == "FAILED"
        assert "page 2, 4: " in end["state"]["message"]
        [file] = out.glob("*.json")
        stored = json.loads(file.read_bytes())
        assert stored["status"] == "incomplete"
        assert [page["status"] for page in stored["pages"]] == [
            "ocr",
            "failed",
            "ocr",
            "failed",
            "ocr",
        ]
        assert [bool(page["error"]) for page in stored["pages"]] == [False, True] * 2 + [False]

        before = engine.asked
        for page in (2, 4):
            engine.refuse(page, False)
        source.unlink()  # the store has its copy
        if way == "prefect":  # which fetches the source again
            shutil.copy(next((out / ".sheaf" / "sources").iterdir()), source)
            assert retry(house, end["id"])["state_type"] == "COMPLETED"
        elif way == "deployment":
            again = run_deployment(house, "retry-failed/default", {"out": str(out)})
            assert again["state_type"] == "COMPLETED", again["state"]["message"]
        else:
            command = stand.sheaf(house, "retry", "--out", out)
            _, errors = command.communicate(timeout=120)
            assert command.returncode == 0, errors
        assert sorted(engine.asked[len(before) :]) == [2, 4]
    assert stand.status_in(out) == ["complete"]
    assert [page["error"] for page in json.loads(file.read_bytes())["pages"]] == [None] * 5
