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

    The run belongs to this run and this part's number: a retry of this run finds what is done and
    starts nothing twice. A run that has not ended in time is left alone, and told as unfinished.
    """
    run = run_deployment(
        deployment,
        parameters=parameters,
        idempotency_key=f"{flow_run.id}-{number}",
        flow_run_name=f"{flow_run.name}-part-{number}",
        timeout=patience_seconds,
        poll_interval=2,
    )
    assert isinstance(run, FlowRun)  # a coroutine only in an async flow
    state = run.state
    return {
        "part": number,
        "run": str(run.id),
        "complete": bool(state and state.is_completed()),
        "state": state.name if state else "Unknown",
        "message": (state.message if state else None) or "",
    }
