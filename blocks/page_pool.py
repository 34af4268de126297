"""A pool of processes for what must not run in Prefect's: pdfium (no threads), OCR, native crashes.

For OCR half as many processes as cores, each with two threads and about 1.1 GiB at work, fewer
where memory is short; for light work one a core. They run at lower priority, so that Prefect's
heartbeats are never starved, and end when the process that started them is gone.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import BoundedSemaphore, Event, Lock, Thread
from typing import Any, ParamSpec, TypeVar
from uuid import uuid4

import loky
import psutil
from loky.process_executor import BrokenProcessPool, ShutdownExecutorError

from blocks import memory
from blocks.once import once
from documents.errors import BadPage, EngineCrashed, SheafError

P = ParamSpec("P")
R = TypeVar("R")

IDLE_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Limits:
    """What one call may take before its process is ended: by the clock, of all cores, of memory."""

    seconds: float = 300.0
    cpu_seconds: float = 90.0
    memory_mib: int = 1_500


PAGE = Limits()
"""A page takes some ten seconds of CPU and 1.1 GiB."""
DOCUMENT = Limits(cpu_seconds=300.0)
"""Opening looks at every page, of which there may be ten thousand."""
_GRACE_SECONDS = 10
_LOOK_SECONDS = 0.1
_PROCESS_BYTES = 1_600 << 20
_PARENT_POLL_SECONDS = 2.0


def cores() -> int:
    """Cores this process may use: affinity and container limits count."""
    return int(loky.cpu_count())


@lru_cache(maxsize=1)
def processes() -> int:
    """How many pages are read at once."""
    return max(1, min(cores() // 2, _memory_bytes() // _PROCESS_BYTES))


def threads() -> int:
    """Threads that one page's OCR may take."""
    return max(1, cores() // processes())


def run(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Call a module-level function in the pool and wait for it.

    Raises:
        EngineCrashed: the process died; the page may be innocent, so once more is worth it.
        BadPage: it took more than the limits of a page.
        Whatever the function raises.
    """
    return _heavy().run(PAGE, function, *args, **kwargs)


def run_long(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """The same for what concerns a whole document."""
    return _heavy().run(DOCUMENT, function, *args, **kwargs)


def run_light(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """As `run`, for what needs no OCR and little memory: a process of one thread for each core."""
    return _light().run(PAGE, function, *args, **kwargs)


class _Pool:
    """One executor for all threads; made when it is first needed, and anew when it broke.

    loky's reusable executor is no help: it is one for each thread that asks.
    """

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._lock = Lock()
        self._executor: loky.ProcessPoolExecutor | None = None
        # No more calls are handed over than there are processes, so that the time limit counts
        # work and not waiting behind other pages.
        self._places = BoundedSemaphore(workers)

    def run(self, limits: Limits, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        last_words = Path(tempfile.gettempdir()) / f"sheaf-ended-{uuid4().hex}"
        with self._places:
            executor, future = self._submit(_ending, limits, last_words, function, args, kwargs)
            try:
                answer: R = future.result(timeout=limits.seconds + _GRACE_SECONDS)
            except (BrokenProcessPool, ShutdownExecutorError):
                self._drop(executor)
                raise _why_ended(last_words) from None
            except FutureTimeout:
                if future.done():
                    raise  # the function's own
                self._drop(executor)
                raise BadPage(_TOO_LONG.format(limits.seconds)) from None
        return answer

    def stop(self) -> None:
        """End the processes; the next call begins new ones."""
        if self._executor:
            self._drop(self._executor)

    def _submit(
        self, function: Callable[..., R], *args: Any
    ) -> tuple[loky.ProcessPoolExecutor, Future[R]]:
        while True:
            with self._lock:
                if self._executor is None:
                    self._executor = loky.ProcessPoolExecutor(
                        self._workers, timeout=IDLE_SECONDS, initializer=_begin
                    )
                executor = self._executor
            try:
                return executor, executor.submit(function, *args)
            except (BrokenProcessPool, ShutdownExecutorError):  # by another thread's call
                self._drop(executor)

    def _drop(self, executor: loky.ProcessPoolExecutor) -> None:
        with self._lock:
            if self._executor is executor:
                self._executor = None
        executor.shutdown(wait=False, kill_workers=True)


@once
def _heavy() -> _Pool:
    return _Pool(processes())


@once
def _light() -> _Pool:
    return _Pool(cores())


def stop() -> None:
    """End all processes of this pool."""
    _heavy().stop()
    _light().stop()


def _memory_bytes() -> int:
    """Memory of the machine, or of the container when it has less (cgroup v2)."""
    whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    try:
        limit = Path("/sys/fs/cgroup/memory.max").read_text().strip()
    except OSError:
        return whole
    return min(whole, int(limit)) if limit.isdecimal() else whole


_TOO_LONG = "reading the page took longer than {:.0f} s"


def _why_ended(last_words: Path) -> SheafError:
    """The error for a call whose process is gone: it may have left its own cause.

    Calls that ran beside it lose their processes too, and left none: they are tried again.
    """
    try:
        cause = last_words.read_text()
        last_words.unlink()
    except OSError:
        return EngineCrashed("the process reading the page died")
    return BadPage(cause)


def _ending(
    limits: Limits,
    last_words: Path,
    function: Callable[..., R],
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
) -> R:
    """Call the function; the process ends itself when that takes more than it may."""
    done = Event()
    Thread(target=_watch, args=(limits, last_words, done), daemon=True).start()
    try:
        return function(*args, **kwargs)
    finally:
        done.set()
        memory.give_back()


def _watch(limits: Limits, last_words: Path, done: Event) -> None:
    """Native code lets this thread run, and cannot be stopped in any other way."""
    process = psutil.Process()
    begun, cpu = time.monotonic(), time.process_time()
    while not done.wait(_LOOK_SECONDS):
        if time.monotonic() - begun > limits.seconds:
            cause = _TOO_LONG.format(limits.seconds)
        elif time.process_time() - cpu > limits.cpu_seconds:
            cause = f"reading the page took more than {limits.cpu_seconds:.0f} s of computing"
        elif process.memory_info().rss > limits.memory_mib << 20:
            cause = f"reading the page took more than {limits.memory_mib} MiB of memory"
        else:
            continue
        last_words.write_text(cause)
        os._exit(1)


def _begin() -> None:
    """Runs in each new process: low priority, and no life without the parent."""
    os.nice(5)
    Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_PARENT_POLL_SECONDS)
    os._exit(1)
