"""How long each step of a run took, as its task runs tell when they end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Any
from uuid import UUID

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


def took(task: Any, task_run: Any, state: Any) -> None:
    """A hook for a task's end."""
    run, begun, ended = task_run.flow_run_id, task_run.start_time, state.timestamp
    if run is None or begun is None:
        return
    with _lock:
        if run not in _known and len(_known) >= _MOST_RUNS:
            del _known[next(iter(_known))]
        steps = _known.setdefault(run, {})
        if (step := steps.get(task.name)) is None:
            steps[task.name] = Step(task.name, begun, ended)
        else:
            step.begun, step.ended = min(step.begun, begun), max(step.ended, ended)
            step.runs += 1


def watch(*tasks: Any) -> None:
    """Have these tasks tell, however they end."""
    for task in tasks:
        for add in (task.on_completion, task.on_failure):
            hook: Callable[..., None] = took
            add(hook)


def steps_of(run: UUID | str | None) -> list[Step]:
    """The steps of a run in the order of their begin; they are forgotten here."""
    with _lock:
        known = _known.pop(UUID(str(run)), {}) if run else {}
    return sorted(known.values(), key=lambda step: step.begun)
