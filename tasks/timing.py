"""How long each step of a run took, as its task runs tell when they end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from threading import Lock
from typing import Any, ParamSpec, TypeVar
from uuid import UUID

from prefect.context import TaskRunContext

P = ParamSpec("P")
R = TypeVar("R")

_MOST_RUNS = 1000
"""Runs remembered; one that breaks off before it asks leaves its steps behind."""


@dataclass(slots=True)
class Step:
    """seconds: from the first begin to the last end of its task runs, which may go side by side."""

    name: str
    begun: datetime
    ended: datetime
    runs: int = 1

    @property
    def seconds(self) -> float:
        return (self.ended - self.begun).total_seconds()


_lock = Lock()
_known: dict[UUID, dict[str, Step]] = {}


def watch(*tasks: Any) -> None:
    """Have these tasks tell how long they work. Prefect's own hooks would log two lines a task run."""
    for task in tasks:
        task.fn = _timed(task.name, task.fn)


def note(run: UUID | None, name: str, begun: datetime, ended: datetime) -> None:
    """Take one task run in; of no flow run, none."""
    if run is None:
        return
    with _lock:
        if run not in _known and len(_known) >= _MOST_RUNS:
            del _known[next(iter(_known))]
        steps = _known.setdefault(run, {})
        if (step := steps.get(name)) is None:
            steps[name] = Step(name, begun, ended)
        else:
            step.begun, step.ended = min(step.begun, begun), max(step.ended, ended)
            step.runs += 1


def _timed(name: str, function: Callable[P, R]) -> Callable[P, R]:
    @wraps(function)
    def timed(*args: P.args, **kwargs: P.kwargs) -> R:
        begun = datetime.now(UTC)
        try:
            return function(*args, **kwargs)
        finally:
            context = TaskRunContext.get()
            note(context.task_run.flow_run_id if context else None, name, begun, datetime.now(UTC))

    return timed


def steps_of(run: UUID | str | None) -> list[Step]:
    """The steps of a run in the order of their begin; they are forgotten here."""
    with _lock:
        known = _known.pop(UUID(str(run)), {}) if run else {}
    return sorted(known.values(), key=lambda step: step.begun)
