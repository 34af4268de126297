"""Large values handed to a task as they are, for tasks that are called, not submitted."""

from __future__ import annotations

from typing import TypeVar, cast

from prefect.utilities.annotations import opaque

T = TypeVar("T")


def whole(value: T) -> T:
    """The value; Prefect does not look for other tasks' results inside of it.

    It would go through every field of every row twice a task: 10 ms for a short document, seconds
    for a long one. The value itself is still known as the result of the task that gave it.
    """
    return cast(T, opaque(value))
