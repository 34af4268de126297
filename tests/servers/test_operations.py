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


@pytest.mark.parametrize("way", ["prefect", "deployment", "command"])
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


def test_a_run_killed_in_the_middle_crashes_and_loses_only_pages_in_flight(
    house: str, tmp_path: Path
) -> None:
    source, out, told = pages_pdf(tmp_path / "in.pdf", 8), tmp_path / "out", tmp_path / "engine"
    with stand.engine(house, told, 1.0) as engine:
        run = stand.start(house, "process-document/default", parameters(source, out, engine))
        stand.wait_for(lambda: len(asked(told)) >= 5, 90)
        stand.kill(stand.process_of(run))
        assert stand.ended(house, run)["state_type"] == "CRASHED"
        assert status_in(out) == []
        again = stand.start(house, "retry-failed/default", {"out": str(out)})
        assert stand.ended(house, again)["state_type"] == "COMPLETED"
        assert status_in(out) == ["complete"]
        assert set(asked(told)) == set(range(1, 9))
        assert len(asked(told)) <= 8 + 2, "no more than what was in flight is read twice"


def test_two_sweeps_at_once_and_one_of_them_killed_read_nothing_twice(
    house: str, tmp_path: Path
) -> None:
    inbox, out, told = tmp_path / "in", tmp_path / "out", tmp_path / "engine"
    for number in range(6):
        pages_pdf(inbox / f"{number}.pdf", 1, str(number))
    with stand.engine(house, told, 1.0) as engine:
        ways = ("--engine", engine, "--type", "other", "--no-report", "--settle", 0, "--at-once", 1)
        sweeps = [stand.sheaf(house, "sweep", inbox, "--out", out, *ways) for _ in range(2)]
        for sweep in sweeps:
            _, errors = sweep.communicate(timeout=120)
            assert sweep.returncode == 0, errors
        assert len(asked(told)) == 6 and status_in(out) == ["complete"] * 6
        pages_pdf(inbox / "new.pdf", 4, "new")
        killed = stand.sheaf(house, "sweep", inbox, "--out", out, *ways)
        stand.wait_for(lambda: len(asked(told)) >= 9, 90)
        os.killpg(killed.pid, 9)
        killed.communicate()
        last = stand.sheaf(house, "sweep", inbox, "--out", out, *ways)
        _, errors = last.communicate(timeout=120)
        assert last.returncode == 0, errors
        assert status_in(out) == ["complete"] * 7
        assert len(asked(told)) <= 6 + 4 + 2


def test_an_engine_that_is_down_for_a_while_is_waited_for(house: str, tmp_path: Path) -> None:
    source, out, told = pages_pdf(tmp_path / "in.pdf", 2), tmp_path / "out", tmp_path / "engine"
    from tests.ports import free_port

    port = free_port()
    with stand.engine(house, told, 0, patience=1.0, port=port) as engine:
        pass
    command = stand.sheaf(
        house, "process", source, "--out", out, "--engine", engine, "--type", "other", "--no-report"
    )
    stand.wait_for(lambda: (out / ".sheaf" / "sources").is_dir())
    server = stand.page_server(port, told, 0)
    try:
        _, errors = command.communicate(timeout=120)
        assert command.returncode == 0, errors
        assert sorted(asked(told)) == [1, 2]
    finally:
        server.kill()


def test_a_full_disk_fails_the_run_with_its_cause_and_a_retry_completes_it(
    house: str, samples: Path, tmp_path: Path
) -> None:
    out = tmp_path / "small"
    out.mkdir()
    size = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(out)]
    if subprocess.run(size, capture_output=True).returncode:
        pytest.skip("no right to mount a small file system")
    try:
        filler = out / "filler"
        source = samples / "w2_four_copies.pdf"
        ways = ("--out", out, "--type", "W2", "--no-report")
        room = 1_000_000 - source.stat().st_size - 120_000
        filler.write_bytes(b"x" * room)
        first = stand.sheaf(house, "process", source, *ways)
        _, errors = first.communicate(timeout=180)
        assert first.returncode == 1 and "No space left on device" in errors, errors
        filler.unlink()
        second = stand.sheaf(house, "retry", "--out", out)
        _, errors = second.communicate(timeout=120)
        assert second.returncode == 0, errors
        assert status_in(out) == ["complete"]
    finally:
        subprocess.run(["umount", str(out)], check=True)


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
    stand.wait_for(lambda: stand._answers(f"http://127.0.0.1:{port}/api/health"), 120)
    return server
