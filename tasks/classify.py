"""Step 3: what kind each page is of."""

from __future__ import annotations

from functools import partial

from prefect import task

from blocks.engine import Engine
from documents.classification.classify import Classification
from documents.errors import SheafError
from documents.layout import Page
from tasks.batches import batches, in_window
from tasks.retrying import DELAYS_SECONDS, may_retry


def classify_pages(engine: Engine, pages: list[Page]) -> list[Classification]:
    """One classification a page, in order; a task run for each batch of pages."""
    groups = batches(pages, engine.pages_together)
    kinds: list[Classification] = []
    for group, answer in in_window(partial(classify.submit, engine), groups, engine):
        kinds += (
            answer if isinstance(answer, list) else [unknown("The engine failed.")] * len(group)
        )
    return kinds


@task(
    retries=2,
    retry_delay_seconds=DELAYS_SECONDS[:2],
    retry_jitter_factor=0.3,
    retry_condition_fn=may_retry,
    persist_result=False,
    task_run_name="classify-from-page-{pages[0].page_number}",
)
def classify(engine: Engine, pages: list[Page]) -> list[Classification]:
    """One classification a page. A page that cannot be read is unknown; extract will tell why.

    Raises EngineUnavailable, EngineCrashed or BadAnswer, which are retried.
    """
    try:
        return engine.classify(pages)
    except SheafError as error:
        if error.retry:
            raise
    return [_alone(engine, page) for page in pages]


def _alone(engine: Engine, page: Page) -> Classification:
    """One broken page says nothing of those that were asked about with it."""
    try:
        return engine.classify([page])[0]
    except SheafError as error:
        if error.retry:
            raise
        return unknown("The page could not be read.")


def unknown(reason: str) -> Classification:
    """The classification of a page about which nothing is known."""
    return Classification(type="other", confidence=0.0, reason=reason, scores={})
