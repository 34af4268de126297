"""A function whose answer is made once for each set of arguments, however many threads ask at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def once(function: Callable[P, R]) -> Callable[P, R]:
    """As functools.cache, which may call the function twice when two threads come together."""
    lock, made = Lock(), dict[Hashable, R]()

    @wraps(function)
    def answer(*args: P.args, **kwargs: P.kwargs) -> R:
        key = (args, tuple(kwargs.items()))
        with lock:
            if key not in made:
                made[key] = function(*args, **kwargs)
            return made[key]

    return answer
