"""Marks runs whose process is gone."""

from __future__ import annotations

from prefect import task
from prefect.cache_policies import NO_CACHE

from blocks import dead_runs


@task(
    name="mark-dead-runs",
    retries=2,
    retry_delay_seconds=2,
    cache_policy=NO_CACHE,
    persist_result=False,
)
def mark_dead_runs() -> list[str]:
    """The names of the runs that were found dead, of any flow on this server."""
    return dead_runs.mark_dead_runs(dead_runs.patience_seconds())
