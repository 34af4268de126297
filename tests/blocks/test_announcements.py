"""News of a batch inside one process."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from blocks.announcements import announce, listening


def test_a_listener_hears_what_is_announced_inside_and_nothing_after() -> None:
    heard: list[dict[str, Any]] = []
    with listening(heard.append):
        announce({"source": "a"})
    announce({"source": "b"})
    assert heard == [{"source": "a"}]


def test_announcements_from_many_threads_come_one_at_a_time() -> None:
    inside: list[int] = []
    most: list[int] = []

    def listener(news: dict[str, Any]) -> None:
        inside.append(1)
        most.append(len(inside))
        inside.pop()

    with listening(listener), ThreadPoolExecutor(8) as pool:
        list(pool.map(announce, [{}] * 500))
    assert len(most) == 500 and max(most) == 1


def test_a_listener_leaves_even_when_the_work_fails() -> None:
    heard: list[dict[str, Any]] = []
    with pytest.raises(RuntimeError), listening(heard.append):
        raise RuntimeError
    announce({})
    assert heard == []


def test_two_listeners_alike_leave_each_for_itself() -> None:
    heard: list[dict[str, Any]] = []
    with listening(heard.append):
        with listening(heard.append):
            announce({})
        announce({})
    assert len(heard) == 3
