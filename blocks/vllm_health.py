"""How a model server is: away, starting, busy, wrongly set up or ready."""

from __future__ import annotations

import time
from collections.abc import Coroutine
from typing import Any

import httpx

from blocks.engine import Health, HealthState
from blocks.model_gate import load_of
from blocks.model_server import ModelServer
from documents.errors import EngineUnavailable, SheafError

_LONG_QUEUE = 32


async def server_health(part: str, server: ModelServer, served: Coroutine[Any, Any, str]) -> Health:
    """served: gives the model's name, or raises what is wrong with how it is served."""
    begun = time.monotonic()

    def now(state: HealthState, detail: str) -> Health:
        served.close()
        return Health(part, state, detail, round((time.monotonic() - begun) * 1000))

    try:
        response = await server.alive()
    except httpx.ConnectError:
        return now("away", "nothing listens there; vLLM opens its port once the model is loaded")
    except httpx.HTTPError as error:
        return now("away", f"no answer to /health ({type(error).__name__})")
    if response.status_code == 503:
        return now("unhealthy", "vLLM's engine is dead: restart the server")
    if not response.is_success:
        return now("unhealthy", f"/health says {response.status_code}")
    try:
        name = await served
    except EngineUnavailable as error:
        return now("unhealthy", str(error))
    except SheafError as error:
        return now("misconfigured", str(error))
    load = load_of(await server.metrics())
    if load and load.waiting > _LONG_QUEUE:
        return now("busy", f"{name}; {load.running} running, {load.waiting} waiting")
    return now("ready", name + (f"; {load.running} running" if load else ""))
