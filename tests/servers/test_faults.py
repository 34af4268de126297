"""What breaks in the middle of a document: worker, engine, server, disk, databases. Nothing is lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ports import free_port
from tests.servers import stand
from tests.servers.page_server import pages_pdf
from tests.servers.running import ask, ended, run_of, start, wait_for

pytestmark = pytest.mark.servers

SILENT_SECONDS = 45
PAGES = 8
LIVING = """
import time
from prefect import flow
from prefect.runtime import flow_run
@flow
def living():
    print(flow_run.id, flush=True)
    time.sleep(600)
living()
"""


@pytest.fixture
def living(house: str) -> Iterator[str]:
    """A flow run that is at work all the time; its id."""
    process = subprocess.Popen(
        [sys.executable, "-c", LIVING],
        env=stand.environment(house) | {"PREFECT_FLOWS_HEARTBEAT_FREQUENCY": "30"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    yield process.stdout.readline().strip()
    process.kill()
    process.wait()


def beats(house: str, runs: set[str]) -> bool:
    """Whether each run has sent a sign of life."""
    wanted = {"filter": {"event": {"name": ["prefect.flow-run.heartbeat"]}}}
    events = ask(house, "POST", "/events/filter", wanted)["events"]
    heard = {event["resource"]["prefect.resource.id"] for event in events}
    return {f"prefect.flow-run.{run}" for run in runs} <= heard


def test_a_killed_worker_loses_nothing_and_its_run_does_not_run_for_ever(
    house: str, living: str, tmp_path: Path
) -> None:
    silent = ("--silent-seconds", SILENT_SECONDS)
    assert stand.sheaf(house, "automations", "install", *silent).wait(60) == 0
    source, out = pages_pdf(tmp_path / "in.pdf", PAGES), tmp_path / "out"
    home = tmp_path / "home"
    with (
        stand.engine(stand.environment(house), tmp_path / "engine", 4) as engine,
        stand.lone_worker(house, "lone", "process-document", home) as worker,
    ):
        run = start(house, "process-document/lone", engine.parameters(source, out))
        wait_for(lambda: len(engine.asked) >= 3 and beats(house, {run, living}), "some pages")
        stand.kill_all(worker)
        before = engine.asked
        assert len(before) < PAGES and stand.status_in(out) == []
        assert run_of(house, run)["state_type"] == "RUNNING", "nobody is left to say otherwise"

        # Another process takes the work at once, long before Prefect knows.
        again = stand.sheaf(house, "retry", "--out", out)
        assert again.wait(120) == 0, again.communicate()
        assert sorted(set(engine.asked)) == list(range(1, PAGES + 1))
        twice = len(engine.asked) - PAGES
        assert twice <= stand.IN_FLIGHT, f"more than what was in flight: {engine.asked}"
        assert stand.status_in(out) == ["complete"] and not stand.half_written(out)
        nothing = stand.sheaf(house, "retry", "--out", out)
        assert "nothing is open" in nothing.communicate(timeout=60)[0]

        end = ended(house, run, SILENT_SECONDS + 90)
        assert end["state_type"] == "CRASHED" and "No sign of life" in end["state"]["message"]
        assert run_of(house, living)["state_type"] == "RUNNING"


def test_an_engine_that_is_down_is_waited_for(house: str, tmp_path: Path) -> None:
    source, out = pages_pdf(tmp_path / "in.pdf", PAGES), tmp_path / "out"
    with stand.engine(stand.environment(house), tmp_path / "engine", 1, patience=60) as engine:
        run = start(house, "process-document/default", engine.parameters(source, out))
        wait_for(lambda: len(engine.asked) >= 3, "some pages")
        engine.stop()
        time.sleep(10)
        assert run_of(house, run)["state_type"] == "RUNNING"
        engine.start()
        end = ended(house, run)
        assert end["state_type"] == "COMPLETED", end["state"]["message"]
        assert sorted(set(engine.asked)) == list(range(1, PAGES + 1))
        assert len(engine.asked) <= PAGES + stand.IN_FLIGHT
    assert stand.status_in(out) == ["complete"]


def test_a_server_that_restarts_in_the_middle_of_a_run_costs_no_page(tmp_path: Path) -> None:
    source, out = pages_pdf(tmp_path / "in.pdf", 6), tmp_path / "out"
    port = free_port()
    house = f"http://127.0.0.1:{port}"
    server = prefect_server(port, tmp_path)
    try:
        with stand.engine(stand.environment(house), tmp_path / "engine", 1.5) as engine:
            command = stand.sheaf(house, "process", source, *engine.options(out))
            wait_for(lambda: len(engine.asked) >= 2, "some pages")
            server.kill()
            server.wait()
            server = prefect_server(port, tmp_path)
            _, errors = command.communicate(timeout=180)
            assert command.returncode == 0, errors
            assert stand.status_in(out) == ["complete"]
            assert sorted(engine.asked) == [1, 2, 3, 4, 5, 6]
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
    wait_for(lambda: stand.answers(f"http://127.0.0.1:{port}/api/health"), "the server", 120)
    return server


def test_databases_that_are_locked_for_a_while_are_waited_for(
    house: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Prefect's own and the store's ledger, both held by another process in the middle of a run."""
    [prefects] = tmp_path_factory.getbasetemp().glob("prefect[0-9]/prefect.db")
    source, out = pages_pdf(tmp_path / "in.pdf", 4), tmp_path / "out"
    with stand.engine(stand.environment(house), tmp_path / "engine", 1) as engine:
        run = start(house, "process-document/default", engine.parameters(source, out))
        wait_for(lambda: len(engine.asked) >= 2, "some pages")
        holders = [
            threading.Thread(target=hold, args=(file, 8.0))
            for file in (prefects, out / ".sheaf" / "ledger.sqlite3")
        ]
        for holder in holders:
            holder.start()
        for holder in holders:
            holder.join()
        end = ended(house, run)
        assert end["state_type"] == "COMPLETED", end["state"]["message"]
        assert sorted(engine.asked) == [1, 2, 3, 4]
    assert stand.status_in(out) == ["complete"]


def hold(file: Path, seconds: float) -> None:
    """Let nobody else write into the database for so long."""
    with sqlite3.connect(file, timeout=60, isolation_level=None) as database:
        database.execute("BEGIN IMMEDIATE")
        time.sleep(seconds)
        database.execute("ROLLBACK")


def test_a_full_disk_is_waited_for_and_nothing_is_half_written(house: str, tmp_path: Path) -> None:
    """A small file system in memory as the store's disk, filled up in the middle of a document."""
    out = tmp_path / "out"
    out.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(out)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting needs root; tests/blocks/test_full_disk.py needs none")
    try:
        source = pages_pdf(tmp_path / "in.pdf", PAGES)
        with stand.engine(stand.environment(house), tmp_path / "engine", 1) as engine:
            run = start(house, "process-document/default", engine.parameters(source, out))
            pages = ".sheaf/pages/*/*/*.json"
            wait_for(lambda: list(out.glob(pages)), "a page that is kept")
            fill(out / "filler")
            retried = {
                "flow_runs": {"id": {"any_": [run]}},
                "task_runs": {"state": {"name": {"any_": ["AwaitingRetry", "Retrying"]}}},
            }
            wait_for(lambda: ask(house, "POST", "/task_runs/filter", retried), "a retry")
            kept = [int(file.stem) for file in out.glob(pages)]
            assert kept and len(kept) < PAGES
            (out / "filler").unlink()
            end = ended(house, run)
            assert end["state_type"] == "COMPLETED", end["state"]["message"]
            assert sorted(set(engine.asked)) == list(range(1, PAGES + 1))
            assert all(engine.asked.count(page) == 1 for page in kept), "read again"
        assert stand.status_in(out) == ["complete"] and not stand.half_written(out)
    finally:
        subprocess.run(["umount", "--lazy", str(out)], check=True)


def fill(file: Path) -> None:
    """A file as large as the disk lets it become."""
    with file.open("wb", buffering=0) as opened:
        try:
            while True:
                opened.write(bytes(4096))
        except OSError:
            return
