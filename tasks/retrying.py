"""Which failures are worth another try: those whose error says so, and no others."""

from __future__ import annotations

from typing import Any

from documents.errors import SheafError

DELAYS_SECONDS: list[float] = [1, 4, 12]
"""Waits before the second, third and fourth try; jitter is added by the task."""


async def may_retry(task: Any, task_run: Any, state: Any) -> bool:
    """Prefect's retry condition: a busy endpoint yes, a broken document no, a bug no."""
    error = await state.aresult(raise_on_failure=False)
    return isinstance(error, SheafError) and error.retry
