"""Step 8: one JSON a source, and the page to look at beside it."""

from __future__ import annotations

import base64
import time
from pathlib import Path
from typing import Any

from prefect import task
from pydantic import SecretStr

from blocks import page_pool
from blocks.document_store import DocumentStore, kept_layout
from blocks.page_reader import page_jpeg
from documents.assemble import assemble, failed, to_json, total_usd
from documents.classification.classify import Classification
from documents.errors import SheafError
from documents.layout import PageOutcome
from documents.report import render_report
from documents.result import DocumentResult, EngineInfo, Result
from documents.source import Source, name_of, shown

_PICTURES = 60
"""Pages shown with their picture in a report; later ones are listed without."""
_PICTURE_SIDE_PX = 1400


@task(persist_result=False)
def store(
    source: Source,
    outcomes: list[PageOutcome],
    documents: list[DocumentResult],
    kinds: list[Classification],
    engine: EngineInfo,
    started: float,
    kept: DocumentStore,
    report: bool,
) -> tuple[Result, Path]:
    """Write the result, and its report when wanted. started: time.monotonic() of the run's begin."""
    good = [o.page for o in outcomes if o.error is None]
    layouts = {page.page_number: layout for page in good if (layout := kept_layout(page))}
    latency_ms = round((time.monotonic() - started) * 1000)
    classify_usd = total_usd(kind.cost_usd for kind in kinds)
    result = assemble(source, outcomes, layouts, documents, engine, latency_ms, classify_usd)
    file = kept.result_file(source.name, source.sha256)
    data = to_json(result)
    kept.write_result(file, data)
    if report:
        kept.write_report(file, render_report(data, _pictures(outcomes[:_PICTURES], data)))
    return result, file


@task(persist_result=False)
def store_failure(
    uri: str | SecretStr,
    kept: DocumentStore,
    engine: EngineInfo,
    error: SheafError,
    report: bool,
) -> tuple[Result, Path]:
    """Write the result of a source that gave no page, so that it is not lost."""
    clear = uri.get_secret_value() if isinstance(uri, SecretStr) else uri
    result = failed(shown(clear), name_of(clear), engine, str(error))
    file = kept.result_file(shown(clear), None)
    kept.write_result(file, to_json(result))
    if report:
        kept.write_report(file, render_report(to_json(result), {}))
    return result, file


def _pictures(outcomes: list[PageOutcome], result: dict[str, Any]) -> dict[int, str]:
    turns = {page["page_number"]: page["rotation"] for page in result["pages"]}
    pictures = {}
    for outcome in outcomes:
        page = outcome.page
        try:
            data = page_pool.run(page_jpeg, page, turns.get(page.page_number, 0), _PICTURE_SIDE_PX)
        except SheafError:
            continue  # A page that cannot be drawn is in the result with its error.
        pictures[page.page_number] = "data:image/jpeg;base64," + base64.b64encode(data).decode()
    return pictures
