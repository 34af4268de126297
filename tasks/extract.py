"""Step 5: the layout of each page, durable as soon as it is read."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from prefect import task
from prefect.artifacts import create_progress_artifact, update_progress_artifact

from blocks.document_store import is_kept
from blocks.engine import Engine
from documents.errors import SheafError
from documents.layout import Page, PageOutcome
from tasks.batches import batches, in_window
from tasks.retrying import DELAYS_SECONDS, may_retry


def extract_pages(engine: Engine, pages: list[Page]) -> list[PageOutcome]:
    """What became of each page, in order; a task run for each batch, all in flight at once."""
    groups = batches(pages, engine.pages_together)
    # One batch has nothing to watch, and each call to the server costs a short document.
    bar = _bar(f"Pages read, of {len(pages)}") if len(groups) > 1 else None
    outcomes: list[PageOutcome] = []
    for group, answer in in_window(partial(extract.submit, engine), groups, engine):
        outcomes += answer if isinstance(answer, list) else _unread(group, answer)
        if bar:
            _show(bar, len(outcomes), len(group), len(pages))
    return outcomes


@task(
    retries=3,
    retry_delay_seconds=DELAYS_SECONDS,
    retry_jitter_factor=0.3,
    retry_condition_fn=may_retry,
    persist_result=False,
    task_run_name="extract-from-page-{pages[0].page_number}",
)
def extract(engine: Engine, pages: list[Page]) -> list[PageOutcome]:
    """Read each page once. A broken page is an outcome; a busy engine raises, and is retried.

    Raises EngineUnavailable at once; EngineCrashed or BadAnswer when all other pages are done.
    Pages finished before are not read again.
    """
    failure: SheafError | None = None
    errors: dict[int, str] = {}
    for page, answer in engine.read_missing([page for page in pages if not is_kept(page)]):
        if isinstance(answer, SheafError):
            errors[page.page_number] = str(answer)
            failure = answer if answer.retry else failure
    if failure:
        raise failure
    return [PageOutcome(page, errors.get(page.page_number)) for page in pages]


def _unread(group: list[Page], error: object) -> list[PageOutcome]:
    """After the last try: pages that were finished on the way count as read."""
    cause = str(error) if isinstance(error, SheafError) else f"unexpected: {type(error).__name__}"
    return [PageOutcome(page, None if is_kept(page) else cause) for page in group]


def _bar(told: str) -> UUID:
    bar = create_progress_artifact(0.0, description=told)
    assert isinstance(bar, UUID)  # a coroutine only in an async flow
    return bar


def _show(bar: UUID, done: int, step: int, total: int) -> None:
    """Move the bar at most some twenty times a document: each move is a call to the server."""
    mark = max(total // 20, 1)
    if done == total or done // mark != (done - step) // mark:
        update_progress_artifact(bar, progress=100.0 * done / total)
