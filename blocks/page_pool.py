"""A pool of processes for what must not run in Prefect's: pdfium (no threads), OCR, native crashes.

Half as many processes as cores, each with two threads for OCR: on two cores one process, about
1.1 GiB at work. They run at lower priority, so that Prefect's heartbeats are never starved.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import TimeoutError as FutureTimeout
from typing import ParamSpec, TypeVar

from loky import get_reusable_executor
from loky.process_executor import BrokenProcessPool, ShutdownExecutorError

from documents.errors import BadPage, EngineCrashed

P = ParamSpec("P")
R = TypeVar("R")

IDLE_SECONDS = 300
MAX_SECONDS = 300
"""One page never takes so long: the process is hanging and is ended."""


def cores() -> int:
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def processes() -> int:
    """How many pages are read at once."""
    return max(1, cores() // 2)


def threads() -> int:
    """Threads that one page's OCR may take."""
    return max(1, cores() // processes())


def run(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Call a module-level function in the pool and wait for it.

    Raises:
        EngineCrashed: the process died; the page may be innocent, so once more is worth it.
        BadPage: it took longer than MAX_SECONDS.
        Whatever the function raises.
    """
    executor = get_reusable_executor(
        max_workers=processes(), timeout=IDLE_SECONDS, initializer=_begin, reuse=True
    )
    try:
        return executor.submit(function, *args, **kwargs).result(timeout=MAX_SECONDS)
    except (BrokenProcessPool, ShutdownExecutorError):
        raise EngineCrashed("the process reading the page died") from None
    except FutureTimeout:
        executor.shutdown(wait=False, kill_workers=True)
        raise BadPage(f"reading the page took longer than {MAX_SECONDS} s") from None


def _begin() -> None:
    os.nice(5)
