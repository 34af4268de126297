"""Runs whose process is gone, on a real Prefect API; no automation watches there."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from prefect import flow, task
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.objects import FlowRun
from prefect.states import Completed, Crashed, Running

from blocks.dead_runs import mark_dead_runs
from tests.servers.running import wait_for

pytestmark = pytest.mark.usefixtures("prefect_server")
HEARTBEAT = "prefect.flow-run.heartbeat"


@flow(name="paper")
def paper() -> None:
    """Never called: its runs are made by hand."""


@pytest.fixture
def client() -> Iterator[SyncPrefectClient]:
    with get_client(sync_client=True) as made:
        yield made


def begun(client: SyncPrefectClient, **changes: object) -> FlowRun:
    run = client.create_flow_run(paper, **changes)  # type: ignore[arg-type]
    client.set_flow_run_state(run.id, Running())
    return run


def beat(client: SyncPrefectClient, run: FlowRun) -> None:
    resource = {"prefect.resource.id": f"prefect.flow-run.{run.id}"}
    told = {"id": str(uuid4()), "occurred": datetime.now(UTC).isoformat(), "event": HEARTBEAT}
    client.request("POST", "/events", json=[told | {"resource": resource}])


def wait_for_beat(client: SyncPrefectClient, run: FlowRun) -> None:
    """Until the server has written it down."""
    names = {"event": {"name": [HEARTBEAT]}, "resource": {"id": [f"prefect.flow-run.{run.id}"]}}
    asked = {"filter": names, "limit": 1}
    wait_for(
        lambda: client.request("POST", "/events/filter", json=asked).json()["total"],
        "the heartbeat",
        seconds=60,
    )


def state_of(client: SyncPrefectClient, run: FlowRun) -> str:
    state = client.read_flow_run(run.id).state
    assert state is not None
    return state.name


def test_a_run_that_fell_silent_is_crashed_and_what_never_beat_is_left(
    client: SyncPrefectClient,
) -> None:
    silent, without = begun(client), begun(client)
    beat(client, silent)
    wait_for_beat(client, silent)
    assert silent.name not in mark_dead_runs(silent_seconds=3_600)
    time.sleep(2)
    alive = begun(client)
    assert silent.name in mark_dead_runs(silent_seconds=1.5)
    states = [state_of(client, run) for run in (silent, without, alive)]
    assert states == ["Crashed", "Running", "Running"]
    told = client.read_flow_run(silent.id).state
    assert told and told.message and "No sign of life" in told.message


@pytest.mark.parametrize("end", [Crashed(), Completed()], ids=["crashed", "completed"])
def test_what_a_dead_run_had_started_is_crashed_with_it(
    client: SyncPrefectClient, end: object
) -> None:
    parent = begun(client)
    call = client.create_task_run(
        task=task(lambda: None, name="paper"),
        flow_run_id=parent.id,
        dynamic_key="0",
        state=Running(),
    )
    child = begun(client, parent_task_run_id=call.id)
    time.sleep(1)
    assert child.name not in mark_dead_runs(silent_seconds=0.5)
    client.set_flow_run_state(parent.id, end)  # type: ignore[arg-type]
    assert child.name in mark_dead_runs(silent_seconds=0.5)
    assert state_of(client, child) == "Crashed"
