"""Automations on a real server: an event arrives, tells somebody, starts a deployment; dead runs end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from pytest_httpserver import HTTPServer

from tests.servers.running import run_deployment, wait_for

pytestmark = pytest.mark.servers

SILENT_SECONDS = 45
SLEEPER = """
import time
from prefect import flow
from prefect.runtime import flow_run
@flow
def sleeper():
    print(flow_run.id, flush=True)
    time.sleep(600)
sleeper()
"""
BLOCK = """
import sys
from prefect.blocks.notifications import CustomWebhookNotificationBlock
CustomWebhookNotificationBlock(
    name="test", url=sys.argv[1], json_data={"subject": "{{subject}}", "body": "{{body}}"}
).save("test", overwrite=True)
"""


def environment(house: str) -> dict[str, str]:
    return {
        **os.environ,
        "PREFECT_API_URL": f"{house}/api",
        "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": "30",
    }


def python(house: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], env=environment(house), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def state_of(house: str, run: str) -> str:
    return str(httpx.get(f"{house}/api/flow_runs/{run}", timeout=30).json()["state_type"])


def test_sheaf_up_installs_what_marks_dead_runs(house: str) -> None:
    assert "sheaf: mark dead runs crashed" in python(
        house, "-m", "sheaf.main", "automations", "list"
    )


def test_a_document_that_is_not_complete_is_told_of_without_anything_personal(
    house: str, httpserver: HTTPServer, tmp_path: Path
) -> None:
    httpserver.expect_request("/hook").respond_with_data("heard")
    python(house, "-c", BLOCK, httpserver.url_for("/hook"))
    said = python(
        house, "-m", "sheaf.main", "automations", "install", "--notify", "custom-webhook/test"
    )
    assert "sheaf: tell of documents that are not complete" in said
    source = tmp_path / "w2 900-12-3456.pdf"
    source.touch()
    run_deployment(
        house, "process-document/default", {"source": str(source), "out": str(tmp_path / "out")}
    )
    wait_for(lambda: httpserver.log, "the notification")
    heard = httpserver.log[0][0].get_data(as_text=True)
    assert "the file is empty" in heard and "w2 [masked].pdf" in heard
    assert "900-12-3456" not in heard


def test_an_event_starts_a_deployment_and_an_answer_in_the_shell_ends_its_run(
    house: str, samples: Path, tmp_path: Path
) -> None:
    wish = "sheaf.document.needs_review=review-document/default"
    python(house, "-m", "sheaf.main", "automations", "install", "--run", wish)
    python(house, "-m", "sheaf.main", "automations", "install", "--run", wish)
    names = python(house, "-m", "sheaf.main", "automations", "list").splitlines()
    assert len(names) == len(set(names)), "installed twice, there once"
    parameters = {
        "source": str(samples / "w2_four_copies.pdf"),
        "out": str(tmp_path),
        "review": "queue",
        "review_below": 1.0,
    }
    run_deployment(house, "process-document/default", parameters)
    [file] = tmp_path.glob("*.json")

    def started() -> Any:
        wanted = {"flows": {"name": {"any_": ["review-document"]}}}
        runs = httpx.post(f"{house}/api/flow_runs/filter", json=wanted, timeout=30).json()
        mine = [run for run in runs if run["parameters"].get("result") == str(file)]
        return mine and mine[0]["state_type"] == "PAUSED" and mine[0]["id"]

    run = wait_for(started, "the run that the event starts")
    said = python(house, "-m", "sheaf.main", "review", str(file), "--confirm", "--by", "Ann")
    assert "could not be told" not in said
    wait_for(lambda: state_of(house, run) == "COMPLETED", "the end of the run that waited")


def test_a_run_that_was_killed_is_marked_crashed_and_a_living_one_is_not(house: str) -> None:
    python(
        house,
        "-m",
        "sheaf.main",
        "automations",
        "install",
        "--silent-seconds",
        str(SILENT_SECONDS),
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", SLEEPER],
            env=environment(house),
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    try:
        runs = [process.stdout.readline().strip() for process in processes if process.stdout]

        def beats() -> bool:
            wanted = {"filter": {"event": {"name": ["prefect.flow-run.heartbeat"]}}}
            events = httpx.post(f"{house}/api/events/filter", json=wanted, timeout=30).json()
            heard = {event["resource"]["prefect.resource.id"] for event in events["events"]}
            return {f"prefect.flow-run.{run}" for run in runs} <= heard

        wait_for(beats, "heartbeats of both")
        processes[0].send_signal(signal.SIGKILL)
        wait_for(
            lambda: state_of(house, runs[0]) == "CRASHED",
            "the dead run's mark",
            SILENT_SECONDS + 90,
        )
        assert state_of(house, runs[1]) == "RUNNING"
    finally:
        for process in processes:
            process.kill()
            process.wait()
