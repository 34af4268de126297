"""Waits between attempts at a busy server: exponential, with full jitter, as long as asked by it."""

from __future__ import annotations

import random

import httpx

_FIRST_SECONDS = 0.5
_LONGEST_SECONDS = 15.0


def wait_seconds(attempt: int, response: httpx.Response | None = None) -> float:
    """How long to wait after that failed attempt (from 0); a Retry-After in seconds is kept to."""
    asked = response.headers.get("Retry-After", "") if response is not None else ""
    if asked.isdecimal():
        return min(float(asked), 120.0) + random.uniform(0, _FIRST_SECONDS)
    return random.uniform(0, min(_FIRST_SECONDS * 2**attempt, _LONGEST_SECONDS))
