"""Automations on a real server: an event arrives, tells somebody, starts a deployment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from tests.servers.running import ask, run_deployment, run_of, wait_for

pytestmark = pytest.mark.servers

BLOCK = """
import sys
from prefect.blocks.notifications import CustomWebhookNotificationBlock
CustomWebhookNotificationBlock(
    name="test", url=sys.argv[1], json_data={"subject": "{{subject}}", "body": "{{body}}"}
).save("test", overwrite=True)
"""


def environment(house: str) -> dict[str, str]:
    return {**os.environ, "PREFECT_API_URL": f"{house}/api"}


def python(house: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], env=environment(house), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


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
        runs = ask(house, "POST", "/flow_runs/filter", wanted)
        mine = [run for run in runs if run["parameters"].get("result") == str(file)]
        return mine and mine[0]["state_type"] == "PAUSED" and mine[0]["id"]

    run = wait_for(started, "the run that the event starts")
    said = python(house, "-m", "sheaf.main", "review", str(file), "--confirm", "--by", "Ann")
    assert "could not be told" not in said
    wait_for(
        lambda: run_of(house, run)["state_type"] == "COMPLETED", "the end of the run that waited"
    )
    python(house, "-m", "sheaf.main", "automations", "remove")
    python(house, "-m", "sheaf.main", "automations", "install")


def test_a_run_whose_worker_died_before_it_began_is_given_to_another(
    house: str, samples: Path, tmp_path: Path
) -> None:
    wait = ("--pending-seconds", "10")
    python(house, "-m", "sheaf.main", "automations", "install", *wait)
    found = ask(house, "GET", "/deployments/name/process-document/default")
    body = {
        "parameters": {"source": str(samples / "invoice.pdf"), "out": str(tmp_path)},
        "state": {"type": "PENDING", "name": "Submitting"},
    }
    run = ask(house, "POST", f"/deployments/{found['id']}/create_flow_run", body)
    assert run["state_type"] == "PENDING"
    wait_for(lambda: run_of(house, run["id"])["state_type"] == "COMPLETED", "the run's end")
    assert len(list(tmp_path.glob("*.json"))) == 1
    python(house, "-m", "sheaf.main", "automations", "install")


def test_a_subflow_whose_parent_died_before_it_began_is_marked(house: str) -> None:
    python(house, "-m", "sheaf.main", "automations", "install", "--pending-seconds", "10")
    flow = ask(house, "POST", "/flows/", {"name": "process-document"})
    body = {"flow_id": flow["id"], "state": {"type": "PENDING", "name": "Pending"}}
    run = ask(house, "POST", "/flow_runs/", body)
    wait_for(lambda: run_of(house, run["id"])["state_type"] == "CRASHED", "the run's mark")
    said = run_of(house, run["id"])["state"]["message"]
    assert said == "Not begun within 20 s: its process is gone"
    python(house, "-m", "sheaf.main", "automations", "install")
