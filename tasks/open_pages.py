"""Step 2: the source's pages, with their sizes and the place where each layout will be kept."""

from __future__ import annotations

from prefect import task
from pydantic import SecretStr

from blocks import page_pool
from blocks.document_store import DocumentStore
from blocks.secret_blocks import revealed
from documents.errors import BadPage, EngineCrashed
from documents.layout import Page
from documents.pages.opening import pages_of
from documents.source import Source
from tasks.retrying import may_retry


@task(retries=1, retry_delay_seconds=1, retry_condition_fn=may_retry, persist_result=False)
def open_pages(
    source: Source, store: DocumentStore, engine_key: str, password: SecretStr | None
) -> list[Page]:
    """The pages in order. password: may be `secret:NAME`.

    Raises DocumentLocked, BrokenDocument, EmptySource or PictureTooLarge.
    """
    secret = revealed(password) if password else None
    try:
        pages = page_pool.run_long(pages_of, source, secret)
    except (EngineCrashed, BadPage):
        # A page that takes its process down must cost that page alone: none is loaded here.
        pages = page_pool.run_long(pages_of, source, secret, load=False)
    return [
        page.kept_at(str(store.layout_file(source.sha256, engine_key, page.page_number)))
        for page in pages
    ]
