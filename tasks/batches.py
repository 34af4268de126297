"""How pages are dealt out to task runs, and how many of these are under way."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from threading import BoundedSemaphore
from typing import Any

from prefect.futures import PrefectFuture, PrefectWrappedFuture

from blocks.engine import Engine
from documents.layout import Page

_TEXT_CHARS = 25
_TEXTS_TOGETHER = 32


def batches(pages: Sequence[Page], scans_together: int = 1) -> list[list[Page]]:
    """Work for one task run each: many text pages, or as many scans as the engine wants together.

    A text page takes milliseconds, about as much as a task run itself.
    """
    groups: list[list[Page]] = []
    before_is_text: bool | None = None
    for page in pages:
        is_text = page.text_chars >= _TEXT_CHARS
        most = _TEXTS_TOGETHER if is_text else scans_together
        if is_text is before_is_text and len(groups[-1]) < most:
            groups[-1].append(page)
        else:
            groups.append([page])
        before_is_text = is_text
    return groups


def in_window(
    submit: Callable[[list[Page]], PrefectFuture[Any]], groups: list[list[Page]], engine: Engine
) -> Iterator[tuple[list[Page], Any]]:
    """A run for each group, no more under way than the engine can use.

    Yields groups in order, each with what its run gave: an answer, or the error that ended it.

    When the run itself is cancelled or killed, what the engine has in flight is called off.
    """
    free = BoundedSemaphore(engine.runs_at_once)
    futures: deque[PrefectWrappedFuture[Any, Any]] = deque()
    given = 0
    try:
        for group in groups:
            free.acquire()
            future = submit(group)
            assert isinstance(
                future, PrefectWrappedFuture
            )  # of the runner's own: a thread's, Dask's
            future.add_done_callback(lambda _: free.release())
            futures.append(future)
            while futures and futures[0].wrapped_future.done():
                yield groups[given], futures.popleft().result(raise_on_failure=False)
                given += 1
        for group, future in zip(groups[given:], futures, strict=True):
            yield group, future.result(raise_on_failure=False)
    except BaseException:
        engine.abandon()
        raise
