"""Step 8: one JSON a source, and the page to look at beside it."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from prefect import task

from blocks import page_pool
from blocks.document_store import DocumentStore, kept_elements
from blocks.page_reader import page_jpeg
from documents.assemble import assemble, failed, page_result, total_usd
from documents.classification.classify import Classification
from documents.errors import SheafError
from documents.layout import Page, PageOutcome
from documents.report import report_parts
from documents.request import Request
from documents.result import DocumentResult, EngineInfo, PageResult, Result
from documents.result_json import json_parts, page_line, to_json
from documents.source import Source, name_of
from documents.summary import complaint
from tasks.retrying import DELAYS_SECONDS, may_retry

_PICTURES = 60
"""Pages shown with their picture in a report; later ones are listed without."""
_PICTURE_SIDE_PX = 1400
_DRAWN = 3
"""Leading pages that keep their elements in memory, for the drawings in Prefect's pages."""


@task(
    retries=3,
    retry_delay_seconds=DELAYS_SECONDS,
    retry_jitter_factor=0.3,
    retry_condition_fn=may_retry,
    persist_result=False,
)
def store(
    request: Request,
    source: Source,
    outcomes: list[PageOutcome],
    documents: list[DocumentResult],
    kinds: list[Classification],
    engine: EngineInfo,
    started: float,
    kept: DocumentStore,
) -> tuple[Result, Path]:
    """Write the result, and its report when wanted. started: time.monotonic() of the run's begin.

    The result given back has the elements of the first pages only: those of all are in the file.
    Raises StoreUnavailable (retried): the run then fails, and its request stays open in the ledger.
    """
    pages, lines, costs = _pages(outcomes)
    latency_ms = round((time.monotonic() - started) * 1000)
    cost_usd = total_usd([*costs, *(kind.cost_usd for kind in kinds)])
    result = assemble(source, pages, documents, engine, latency_ms, cost_usd)
    file = kept.result_file(source.name, source.sha256)
    kept.write_result(file, json_parts(result, lines))
    if request.report:
        kept.write_report(file, report_parts(to_json(result), _shown(outcomes, lines)))
    kept.drop_failure(request.source)
    _close(kept, request, result, file)
    return result, file


@task(persist_result=False)
def store_failure(
    request: Request, kept: DocumentStore, engine: EngineInfo, error: SheafError
) -> tuple[Result, Path]:
    """Write the result of a source that gave no page, so that it is not lost."""
    result = failed(request.source, name_of(request.source), engine, str(error))
    file = kept.result_file(request.source, None)
    kept.write_result(file, json_parts(result, []))
    if request.report:
        kept.write_report(file, report_parts(to_json(result), []))
    _close(kept, request, result, file)
    return result, file


def _close(kept: DocumentStore, request: Request, result: Result, file: Path) -> None:
    message = None if result.status == "complete" else complaint(result)
    kept.ledger.finish(request, result.status, file.name, message)


def _pages(
    outcomes: list[PageOutcome],
) -> tuple[list[PageResult], list[bytes], list[float | None]]:
    """Each page for the result, its line of JSON, and what it cost; one layout at a time."""
    pages, lines, costs = [], [], []
    for number, outcome in enumerate(outcomes):
        layout = kept_elements(outcome.page) if outcome.error is None else None
        page = page_result(outcome, layout)
        lines.append(page_line(page))
        costs.append(layout.cost_usd if layout else None)
        pages.append(page if number < _DRAWN else page.model_copy(update={"elements": []}))
    return pages, lines, costs


def _shown(outcomes: list[PageOutcome], lines: list[bytes]) -> Iterator[dict[str, Any]]:
    """The pages as the report wants them, the first ones with their picture."""
    for number, (outcome, line) in enumerate(zip(outcomes, lines, strict=True)):
        page = json.loads(line)
        picture = _picture(outcome.page, page["rotation"]) if number < _PICTURES else None
        yield {**page, "picture": picture}


def _picture(page: Page, rotation: int) -> str | None:
    try:
        data = page_pool.run(page_jpeg, page, rotation, _PICTURE_SIDE_PX)
    except SheafError:
        return None  # A page that cannot be drawn is in the result with its error.
    return "data:image/jpeg;base64," + base64.b64encode(data).decode()
