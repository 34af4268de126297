"""Parts of a batch: begun once, and on a retry only those that did not become complete."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from prefect.client.schemas.objects import FlowRun, State, StateType

from tasks import deal as dealing
from tasks.deal import deal

COMPLETED, FAILED, RUNNING = StateType.COMPLETED, StateType.FAILED, StateType.RUNNING


@pytest.mark.parametrize(
    ("run_count", "there", "begun", "complete"),
    [
        (1, {}, ["run-3"], True),
        (2, {"run-3": COMPLETED}, [], True),
        (2, {"run-3": FAILED}, ["run-3-2"], True),
        (2, {"run-3": RUNNING}, [], False),
        (3, {"run-3": FAILED, "run-3-2": COMPLETED}, [], True),
        (3, {"run-3": FAILED, "run-3-2": FAILED}, ["run-3-3"], True),
        (3, {"run-3": COMPLETED}, [], True),
    ],
)
def test_what_a_retry_begins(
    run_count: int,
    there: dict[str, StateType],
    begun: list[str],
    complete: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """there: the runs that earlier attempts have begun, by idempotency key."""
    new: list[str] = []

    def run_deployment(name: str, idempotency_key: str, **_: Any) -> FlowRun:
        if idempotency_key not in there:
            new.append(idempotency_key)
        state = State(type=there.get(idempotency_key, COMPLETED))
        return FlowRun(flow_id=uuid4(), state=state)

    parent = SimpleNamespace(id="run", name="batch", run_count=run_count)
    monkeypatch.setattr(dealing, "flow_run", parent)
    monkeypatch.setattr(dealing, "run_deployment", run_deployment)
    told = deal.fn(3, "process-batch/default", {}, 1.0)
    assert (new, told["complete"]) == (begun, complete)
