"""How many requests are in flight to a model server: as many as its own queue can use, no more.

A vLLM server works on a batch that it fills from a queue. With an empty queue it may be starving;
with a long one, pages only grow old there. Its /metrics tell which.
"""

from __future__ import annotations

import asyncio
import re
from collections import deque
from dataclasses import dataclass
from types import TracebackType

_GAUGE = re.compile(r"^vllm:num_requests_(running|waiting)(?:\{[^}]*\})? ([0-9.eE+]+)$", re.M)


@dataclass(frozen=True, slots=True)
class Load:
    """Requests that the server works on, and that wait in its queue; those of other clients too."""

    running: int
    waiting: int


def load_of(metrics: str) -> Load | None:
    """The load that vLLM's /metrics state; None when they are another server's."""
    found = {"running": 0, "waiting": 0}
    values = _GAUGE.findall(metrics)
    for name, value in values:  # one line an engine
        found[name] += int(float(value))
    return Load(**found) if values else None


class Gate:
    """Use `async with gate:` around each request. Belongs to one event loop."""

    def __init__(self, least: int, begin: int, most: int) -> None:
        """Never fewer than `least` and more than `most` inside; `begin` at first."""
        self.limit = begin
        self.inside = 0
        self._least, self._most = least, most
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def __aenter__(self) -> None:
        if self.inside < self.limit and not self._waiting:
            self.inside += 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn  # whoever wakes us has counted us in
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._leave()
            elif turn in self._waiting:
                self._waiting.remove(turn)
            raise

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._leave()

    def adjust(self, load: Load) -> None:
        """Set the limit by what the server says of itself."""
        ahead = max(2, load.running // 8)
        if load.waiting > ahead:
            self.limit = max(self._least, self.limit - (load.waiting - ahead))
        elif load.waiting == 0 and self.inside >= self.limit:
            self.limit = min(self._most, self.limit + max(1, self.limit // 4))
        self._wake()

    def _leave(self) -> None:
        self.inside -= 1
        self._wake()

    def _wake(self) -> None:
        while self._waiting and self.inside < self.limit:
            turn = self._waiting.popleft()
            if not turn.done():
                self.inside += 1
                turn.set_result(None)
