"""What a store has open, by its ledger."""

from __future__ import annotations

from prefect import task

from blocks.document_store import DocumentStore
from blocks.ledger import Job
from tasks.retrying import DELAYS_SECONDS, may_retry


@task(
    retries=3,
    retry_delay_seconds=DELAYS_SECONDS,
    retry_jitter_factor=0.3,
    retry_condition_fn=may_retry,
    persist_result=False,
)
def find_unfinished(store: DocumentStore) -> tuple[list[Job], list[Job]]:
    """Work that can be done again, and work whose secret URL nobody has kept.

    Raises StoreUnavailable, which is retried.
    """
    jobs = store.ledger.unfinished()
    gone = [job for job in jobs if job.request.secret and not _kept(job, store)]
    return [job for job in jobs if job not in gone], gone


def _kept(job: Job, store: DocumentStore) -> bool:
    return bool(job.content and store.kept_source(job.content))
