"""A part of a batch, handed to whichever worker is free."""

from __future__ import annotations

from typing import Any

from prefect import task
from prefect.client.schemas.objects import FlowRun
from prefect.deployments import run_deployment
from prefect.runtime import flow_run


@task(persist_result=False, task_run_name="part-{number}")
def deal(
    number: int, deployment: str, parameters: dict[str, Any], patience_seconds: float
) -> dict[str, Any]:
    """Start a run of the deployment and wait for its end; say how it ended.

    The run belongs to this run and this part's number: a retry of this run finds what is done or at
    work, and starts anew only what ended otherwise than completed, once a retry. A run that has not
    ended in time is left alone, and told as unfinished.
    """
    for attempt in range(1, (flow_run.run_count or 1) + 1):
        name = f"{number}-{attempt}" if attempt > 1 else str(number)
        run = _begun(name, deployment, parameters, patience_seconds)
        state = run.state
        if not state or not state.is_final() or state.is_completed():
            break
    return {
        "part": number,
        "run": str(run.id),
        "complete": bool(state and state.is_completed()),
        "state": state.name if state else "Unknown",
        "message": (state.message if state else None) or "",
    }


def _begun(name: str, deployment: str, parameters: dict[str, Any], seconds: float) -> FlowRun:
    """The run of that name: begun now or before, and ended unless it takes longer."""
    run = run_deployment(
        deployment,
        parameters=parameters,
        idempotency_key=f"{flow_run.id}-{name}",
        flow_run_name=f"{flow_run.name}-part-{name}",
        timeout=seconds,
        poll_interval=2,
    )
    assert isinstance(run, FlowRun)  # a coroutine only in an async flow
    return run
