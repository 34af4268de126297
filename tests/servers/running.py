"""Runs started and followed as any client of the REST API would."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import httpx

FINAL = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")


def ask(house: str, method: str, path: str, body: Any = None) -> Any:
    """What the API answers, asked again while the server's SQLite is busy (503) or it restarts."""
    until = time.monotonic() + 120
    while True:
        try:
            answer = httpx.request(method, f"{house}/api{path}", json=body, timeout=60)
            if answer.status_code != 503:
                return answer.raise_for_status().json()
        except httpx.TransportError:
            assert time.monotonic() < until, "no answer"
        assert time.monotonic() < until, "the server stays busy"
        time.sleep(1)


def start(
    house: str, name: str, parameters: dict[str, Any], variables: dict[str, Any] | None = None
) -> str:
    """Start a run of a deployment; its id. variables: of its job, such as `env`."""
    found = ask(house, "GET", f"/deployments/name/{name}")
    body = {"parameters": parameters, "job_variables": variables or {}}
    return str(ask(house, "POST", f"/deployments/{found['id']}/create_flow_run", body)["id"])


def run_of(house: str, run: str) -> dict[str, Any]:
    return dict(ask(house, "GET", f"/flow_runs/{run}"))


def ended(house: str, run: str, seconds: float = 180) -> dict[str, Any]:
    """The run, in a final state."""

    def over() -> dict[str, Any] | None:
        now = run_of(house, run)
        return now if now["state_type"] in FINAL else None

    return dict(wait_for(over, f"the end of run {run}", seconds))


def run_deployment(
    house: str, name: str, parameters: dict[str, Any], **variables: Any
) -> dict[str, Any]:
    """Start a run of a deployment and wait for its end."""
    return ended(house, start(house, name, parameters, variables))


def retry(house: str, run: str) -> dict[str, Any]:
    """What the Retry button of a run's page does; the run at its new end."""
    before = run_of(house, run)["run_count"]
    state = {"type": "SCHEDULED", "name": "AwaitingRetry", "message": "Retry from the UI"}
    told = ask(house, "POST", f"/flow_runs/{run}/set_state", {"state": state, "force": True})
    assert told["status"] == "ACCEPT", told
    wait_for(lambda: run_of(house, run)["run_count"] > before, "the run's second begin")
    return ended(house, run)


def wait_for(said: Callable[[], Any], what: str, seconds: float = 240) -> Any:
    """What is said once it is true."""
    until = time.monotonic() + seconds
    while not (found := said()):
        assert time.monotonic() < until, f"waited in vain for {what}"
        time.sleep(0.5)
    return found
