"""Beside step 6, where the engine has a model for it: what a vision model says of a document's fields."""

from __future__ import annotations

from prefect import task

from blocks.engine import Engine
from documents.errors import SheafError
from documents.layout import PageOutcome
from documents.packets import Part
from documents.second_reading import Said
from tasks.retrying import DELAYS_SECONDS, may_retry


def second_reading(engine: Engine, part: Part, outcomes: list[PageOutcome]) -> list[Said]:
    """What the model says; nothing, and no task run, without one. A model that is away is a gap."""
    if not engine.reads_fields:
        return []
    state = read_fields(engine, part, outcomes, return_state=True)
    said = state.result(raise_on_failure=False)
    return said if isinstance(said, list) else [Said(part.page_numbers[0], {}, gone=_why(said))]


@task(
    retries=2,
    retry_delay_seconds=DELAYS_SECONDS[:2],
    retry_jitter_factor=0.3,
    retry_condition_fn=may_retry,
    persist_result=False,
    task_run_name="read-fields-from-page-{part.page_numbers[0]}",
)
def read_fields(engine: Engine, part: Part, outcomes: list[PageOutcome]) -> list[Said]:
    """outcomes: of the part's pages, in order. Raises EngineUnavailable, which is retried."""
    pages = [outcome.page for outcome in outcomes if outcome.error is None]
    return engine.read_fields(pages, part.type)


def _why(error: object) -> str:
    return str(error) if isinstance(error, SheafError) else type(error).__name__
