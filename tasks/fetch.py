"""Step 1: the source's bytes into the store, hashed and size-capped."""

from __future__ import annotations

from prefect import task
from pydantic import SecretStr

from blocks import sources
from blocks.document_store import DocumentStore
from documents.source import Source
from tasks.retrying import DELAYS_SECONDS, may_retry


@task(
    retries=3,
    retry_delay_seconds=DELAYS_SECONDS,
    retry_jitter_factor=0.3,
    retry_condition_fn=may_retry,
    persist_result=False,
)
def fetch(uri: str | SecretStr, store: DocumentStore) -> Source:
    """Copy the source into the store.

    Raises a BadSource (final) or SourceUnavailable (retried).
    """
    return sources.fetch(uri.get_secret_value() if isinstance(uri, SecretStr) else uri, store)
