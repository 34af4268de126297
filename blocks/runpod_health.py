"""How a RunPod endpoint is, by its counts of workers and jobs."""

from __future__ import annotations

import time
from typing import Any

import httpx

from blocks.engine import Health, HealthState
from blocks.runpod_client import RunPodClient
from documents.errors import EngineRefused, SheafError


async def endpoint_health(part: str, client: RunPodClient) -> Health:
    """A cold endpoint wakes up with the next job; a throttled one waits for a free GPU."""
    begun = time.monotonic()
    try:
        counts = await client.health()
        state, detail = judged(counts.get("workers") or {}, counts.get("jobs") or {})
    except EngineRefused as error:
        state, detail = "misconfigured", str(error)
    except (httpx.HTTPError, SheafError) as error:
        state, detail = "away", f"no answer to /health ({type(error).__name__})"
    return Health(part, state, detail, round((time.monotonic() - begun) * 1000))


def judged(workers: dict[str, Any], jobs: dict[str, Any]) -> tuple[HealthState, str]:
    """The state, and what to do about it."""

    def count(of: dict[str, Any], name: str) -> int:
        value = of.get(name)
        return value if isinstance(value, int) else 0

    free = count(workers, "idle") + count(workers, "ready")
    running, starting = count(workers, "running"), count(workers, "initializing")
    queued = count(jobs, "inQueue")
    said = f"{free} free, {running} running, {starting} starting, {queued} jobs queued"
    if free:
        return "ready", said
    if running:
        return "busy", said
    if starting:
        return "starting", said
    if count(workers, "throttled"):
        return "throttled", f"{said}; RunPod has no GPU of this kind free: add kinds or regions"
    if count(workers, "unhealthy"):
        return "unhealthy", f"{said}; every worker fails: see the endpoint's log"
    if queued:
        return "unhealthy", f"{said}; nobody takes them: are max workers 0 after a week unused?"
    return "cold", f"{said}; the next job waits for a worker to start"
