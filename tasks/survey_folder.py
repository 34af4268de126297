"""What a sweep has to do: the folder, compared with the ledger."""

from __future__ import annotations

from prefect import task

from blocks.sweep import Survey, Sweep
from tasks.retrying import DELAYS_SECONDS, may_retry


@task(
    retries=3,
    retry_delay_seconds=DELAYS_SECONDS,
    retry_jitter_factor=0.3,
    retry_condition_fn=may_retry,
    persist_result=False,
)
def survey_folder(sweep: Sweep) -> Survey:
    """List the folder and compare it with the ledger. Raises as `Sweep.survey`."""
    return sweep.survey()
