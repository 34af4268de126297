"""Failed pages, sweeps, retries and faults on real servers; every question to the engine is counted."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.servers import stand
from tests.servers.page_server import asked, pages_pdf

pytestmark = pytest.mark.servers


def parameters(source: Path, out: Path, engine: str) -> dict[str, Any]:
    return {
        "source": str(source),
        "out": str(out),
        "engine": engine,
        "type": "other",
        "report": False,
    }


def status_in(out: Path) -> list[str]:
    return sorted(json.loads(file.read_bytes())["status"] for file in out.glob("*.json"))


@pytest.mark.parametrize("way", ["prefect"])
def test_only_the_failed_page_is_read_again(house: str, tmp_path: Path, way: str) -> None:
    source, out, told = pages_pdf(tmp_path / "in.pdf", 4), tmp_path / "out", tmp_path / "engine"
    with stand.engine(house, told, 0) as engine:
        (told / "fail-3").touch()
        run = stand.start(house, "process-document/default", parameters(source, out, engine))
        end = stand.ended(house, run)
        assert end["state_type"] == "FAILED" and "page 3" in end["state"]["message"]
        assert status_in(out) == ["incomplete"]
        before = asked(told)
        assert sorted(set(before)) == [1, 2, 3, 4]
        (told / "fail-3").unlink()
        source.unlink()  # the store has its copy
        if way == "prefect":
            shutil.copy(next((out / ".sheaf" / "sources").iterdir()), source)
            stand.retry(house, run)
            stand.wait_for(lambda: stand.run_of(house, run)["run_count"] > 1)
            assert stand.ended(house, run)["state_type"] == "COMPLETED"
        elif way == "deployment":
            again = stand.start(house, "retry-failed/default", {"out": str(out)})
            assert stand.ended(house, again)["state_type"] == "COMPLETED"
        else:
            command = stand.sheaf(house, "retry", "--out", out)
            _, errors = command.communicate(timeout=120)
            assert command.returncode == 0, errors
        assert asked(told)[len(before) :] == [3]
        assert status_in(out) == ["complete"]


def test_a_server_that_restarts_in_the_middle_of_a_run_costs_no_page(tmp_path: Path) -> None:
    from tests.ports import free_port

    source, out, told = pages_pdf(tmp_path / "in.pdf", 6), tmp_path / "out", tmp_path / "engine"
    port = free_port()
    house = f"http://127.0.0.1:{port}"
    server = prefect_server(port, tmp_path)
    try:
        with stand.engine(house, told, 1.5) as engine:
            command = stand.sheaf(
                house, "process", source, "--out", out, "--engine", engine,
                "--type", "other", "--no-report",
            )  # fmt: skip
            stand.wait_for(lambda: len(asked(told)) >= 2, 90)
            server.kill()
            server.wait()
            server = prefect_server(port, tmp_path)
            _, errors = command.communicate(timeout=180)
            assert command.returncode == 0, errors
            assert status_in(out) == ["complete"]
            assert sorted(asked(told)) == [1, 2, 3, 4, 5, 6]
    finally:
        server.kill()
        server.wait()


def prefect_server(port: int, home: Path) -> subprocess.Popen[bytes]:
    """A Prefect server of the test's own, answering."""
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1"]
    server = subprocess.Popen(
        [*command, "--port", str(port)],
        env={**os.environ, "PREFECT_HOME": str(home / "prefect")},
        stdout=subprocess.DEVNULL,
    )
    stand.wait_for(lambda: stand.answers(f"http://127.0.0.1:{port}/api/health"), 120)
    return server
