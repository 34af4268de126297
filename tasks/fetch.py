"""Step 1: the source's bytes into the store, hashed and size-capped; the ledger knows of it first."""

from __future__ import annotations

from prefect import task
from pydantic import SecretStr

from blocks import sources
from blocks.document_store import DocumentStore
from blocks.secret_blocks import revealed
from documents.request import Request
from documents.source import Source
from tasks.retrying import DELAYS_SECONDS, may_retry


@task(
    retries=3,
    retry_delay_seconds=DELAYS_SECONDS,
    retry_jitter_factor=0.3,
    retry_condition_fn=may_retry,
    persist_result=False,
)
def fetch(
    uri: str | SecretStr, store: DocumentStore, request: Request, content: str | None = None
) -> Source:
    """Copy the source into the store. content: SHA-256 of a copy made before, to use instead.

    uri: may be `secret:NAME`. Raises a BadSource (final), SourceUnavailable or StoreUnavailable
    (retried).
    """
    store.ledger.begin(request, content or request.unread_key)
    clear = revealed(uri)
    source = sources.kept(clear, content, store) if content else sources.fetch(clear, store)
    store.ledger.identified(request, source.sha256)
    return source
