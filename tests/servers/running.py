"""Runs started as any client of the REST API would."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import httpx


def run_deployment(house: str, name: str, parameters: dict[str, Any]) -> dict[str, Any]:
    """Start a run as any client of the REST API would, and wait for its end."""
    flow, _, deployment = name.partition("/")
    api = f"{house}/api"
    found = httpx.get(f"{api}/deployments/name/{flow}/{deployment}", timeout=30).json()
    run = httpx.post(
        f"{api}/deployments/{found['id']}/create_flow_run",
        json={"parameters": parameters},
        timeout=30,
    ).json()
    deadline = time.monotonic() + 180
    while True:
        run = httpx.get(f"{api}/flow_runs/{run['id']}", timeout=30).json()
        if run["state_type"] in ("COMPLETED", "FAILED", "CRASHED", "CANCELLED"):
            return dict(run)
        assert time.monotonic() < deadline, run["state_name"]
        time.sleep(1)


def wait_for(said: Callable[[], Any], what: str, seconds: float = 240) -> Any:
    """What is said once it is true; asked every second."""
    until = time.monotonic() + seconds
    while not (found := said()):
        assert time.monotonic() < until, f"waited in vain for {what}"
        time.sleep(1)
    return found
