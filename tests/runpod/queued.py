"""A job of the stand-in queue, and what can go wrong with it."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Faults:
    """All off. Times in seconds."""

    busy: int = 0
    """So many further requests of clients are answered 429."""
    retry_after: str | None = None
    down: int = 0
    """So many further requests of clients are answered 502."""
    kept: float = 1800.0
    """How long a result can be asked for."""
    longest_ttl: float = 3600.0
    """A job that waits for longer is dropped, whatever its client asked."""
    stuck: bool = False
    """No worker is given a job."""
    twice: bool = False
    """Each job is given out once more when its first result has come."""
    visible_again: float = 3600.0
    """A job whose worker has fallen silent goes back to the queue."""
    cold_start: float = 0.0
    """No job is given out earlier than this after the first was submitted."""
    refuse_done: int = 0
    """So many further results of workers are refused."""
    workers: dict[str, int] = field(
        default_factory=lambda: {"idle": 1, "ready": 1, "running": 0, "initializing": 0}
    )


@dataclass
class QueuedJob:
    """One job and what became of it."""

    id: str
    input: Any
    ttl: float
    kept: float = math.inf
    """How long its result can be asked for, at most."""
    submitted: float = field(default_factory=time.monotonic)
    status: str = "IN_QUEUE"
    taken: float = 0.0
    ended: float = 0.0
    times_taken: int = 0
    output: Any = None
    error: Any = None
    results: int = 0


def told(job: QueuedJob) -> dict[str, Any]:
    """What RunPod says of a job, done or not."""
    answer: dict[str, Any] = {"id": job.id, "status": job.status, "delayTime": 1}
    if job.ended:
        answer["executionTime"] = round((job.ended - job.taken) * 1000)
    if job.output is not None:
        answer["output"] = job.output
    if job.error is not None:
        answer["error"] = job.error
    return answer
