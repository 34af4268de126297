"""Made once, however many threads ask."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

from blocks.once import once


def test_threads_that_come_together_get_the_same() -> None:
    calls: list[int] = []

    @once
    def made(number: int) -> object:
        calls.append(number)
        time.sleep(0.05)
        return object()

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(made, [1] * 8 + [2] * 8))
    assert sorted(calls) == [1, 2] and len(set(map(id, found))) == 2
