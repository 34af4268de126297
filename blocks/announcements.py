"""News of a batch for whoever listens in this process: the command's progress and its JSON lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

Listener = Callable[[dict[str, Any]], None]

_listeners: list[Listener] = []
_lock = Lock()


def announce(summary: dict[str, Any]) -> None:
    """Tell all listeners that a source is done; one at a time, in the order of finishing."""
    with _lock:
        for listener in tuple(_listeners):
            listener(summary)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Hear every announcement inside the `with`."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)
