"""A line of the benchmarks' table, and how it is timed."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """ours, reference: in `unit`; less is better."""

    name: str
    ours: float
    reference: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.ours / self.reference if self.reference else float("nan")


def best_ms(
    calls: list[Callable[[], object]],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
) -> list[float]:
    """The shortest of `rounds` timings of each call, in turns so that a busy machine hits all.

    clock: `time.thread_time` or `time.process_time` where others at work would lengthen the time.
    """
    best = [float("inf")] * len(calls)
    for call in calls:
        call()
    for _ in range(rounds):
        for index, call in enumerate(calls):
            gc.collect()
            begun = clock()
            call()
            best[index] = min(best[index], (clock() - begun) * 1000)
    return best
