"""One event loop in a thread of its own, for all requests to model servers.

Tasks are plain functions in threads; requests are coroutines. One loop a process means one pool of
connections a server, and that work in flight can be called off from any thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import Future
from threading import Thread
from typing import Any, TypeVar

from blocks.once import once

T = TypeVar("T")


def run(work: Coroutine[Any, Any, T]) -> T:
    """The coroutine's result; the calling thread waits. Raises what the coroutine raises."""
    return start(work).result()


def start(work: Coroutine[Any, Any, T]) -> Future[T]:
    """Begin the coroutine; cancelling the future cancels it."""
    return asyncio.run_coroutine_threadsafe(work, loop())


@once
def loop() -> asyncio.AbstractEventLoop:
    """The loop, started when it is first asked for."""
    made = asyncio.new_event_loop()
    Thread(target=made.run_forever, name="model-requests", daemon=True).start()
    return made
