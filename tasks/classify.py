"""Step 3: what kind each page is of."""

from __future__ import annotations

from documents.classification.classify import Classification
from prefect import task, unmapped

from blocks.engine import Engine
from documents.errors import SheafError
from documents.layout import Page
from tasks.batches import batches


def classify_pages(engine: Engine, pages: list[Page]) -> list[Classification]:
    """One classification a page, in order; a task run for each batch of pages."""
    groups = batches(pages)
    futures = classify.map(unmapped(engine), groups)
    kinds = []
    for group, future in zip(groups, futures, strict=True):
        answer = future.result(raise_on_failure=False)
        kinds += answer if isinstance(answer, list) else [unknown("the engine failed")] * len(group)
    return kinds


@task(persist_result=False, task_run_name="classify-from-page-{pages[0].page_number}")
def classify(engine: Engine, pages: list[Page]) -> list[Classification]:
    """One classification a page. A page that cannot be read now is unknown; extract will tell why.

    Not retried here: extract reads the same page next and has the retries.
    """
    try:
        return engine.classify(pages)
    except SheafError:
        return [unknown("the page could not be read") for _ in pages]


def unknown(reason: str) -> Classification:
    """The classification of a page about which nothing is known."""
    return Classification(type="other", confidence=0.0, reason=reason, scores={})
