"""A review as Prefect's input form: typed by the kind's schema, prefilled, masked.

What Prefect does (3.9): the form's JSON Schema, defaults included, and the answer lie as rows of
`flow_run_input` in its database, in the clear, for as long as the run; answers are checked against
the schema by the server, which refuses what does not fit and stays suspended. So the form holds
masked values only, and `forget` deletes all rows once the answer is in the store.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
from prefect.client.orchestration import get_client
from prefect.exceptions import FlowPauseTimeout, NotPausedError, ObjectNotFound
from prefect.flow_runs import resume_flow_run
from prefect.input import RunInput
from prefect.settings import PREFECT_API_URL
from pydantic import ConfigDict, Field, create_model

from blocks import reviewing
from blocks.document_store import DocumentStore
from blocks.reviews import Review
from documents.review.questions import Question

WHO = "reviewed_by"
_ISO_DATE = r"^(\d{4}-\d{2}-\d{2})?$"
_LEAST_SECONDS = 1
_ROWS = "suspended-"
"""How Prefect begins the keys of a suspended run's rows."""


class _Form(RunInput):
    """An error's text never repeats an answer."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form to suspend with. key: of this try; seconds: how long it may still wait."""

    model: type[RunInput]
    key: str
    seconds: int


def open_form(review: Review) -> OpenForm:
    """The form of a review that waits, with what was wrong with the last answer."""
    result = DocumentStore(root=review.result.parent).read_result(review.result)
    questions = reviewing.questions(review, result)
    left = (review.until - datetime.now(UTC)).total_seconds()
    model = form_of(questions, review.source, review.complaints)
    return OpenForm(model, f"answer-{review.tries}", max(_LEAST_SECONDS, round(left)))


def take(file: Path, given: RunInput, run: UUID) -> Review:
    """Take the form's answers into the store, then delete them from Prefect's database."""
    answers = given.model_dump()
    review = reviewing.answer(file, answers, answers.pop(WHO))
    forget(run)
    return review


def form_of(
    questions: Sequence[Question], source: str, complaints: Mapping[str, str]
) -> type[RunInput]:
    """The fields: who answers, which has no default, and each question with its value as default."""
    fields: dict[str, Any] = {WHO: (str, Field(title="Your name", min_length=2, max_length=80))}
    for place, question in enumerate(questions):
        extra: dict[str, Any] = {"position": place + 1}
        if question.is_date:
            extra["pattern"] = _ISO_DATE
        fields[question.key] = (
            question.annotation | None,
            Field(
                default=question.shown,
                title=question.title,
                description=question.description,
                json_schema_extra=extra,
            ),
        )
    form: type[RunInput] = create_model("Review", __base__=_Form, **fields)
    # Prefect reads it off the class.
    form._description = _heading(source, len(questions), complaints)
    return form


def forget(run: UUID) -> None:
    """Delete all forms and answers of the run from Prefect's database."""
    with get_client(sync_client=True) as client:
        for row in client.filter_flow_run_input(run, _ROWS, 200, set()):
            client.delete_flow_run_input(run, row.key)


def let_go(run: str, who: str) -> bool:
    """Resume the run of a review that was answered elsewhere; whether a server could be told."""
    if not PREFECT_API_URL.value():
        return False
    try:
        resume_flow_run(UUID(run), run_input={WHO: who})
    except (NotPausedError, FlowPauseTimeout, ObjectNotFound, httpx.HTTPError):
        return False
    return True


def still_runs(run: str) -> bool:
    """Whether the Prefect run is there and not at its end."""
    with get_client(sync_client=True) as client:
        try:
            state = client.read_flow_run(UUID(run)).state
        except ObjectNotFound:
            return False
    return state is not None and not state.is_final()


def _heading(source: str, count: int, complaints: Mapping[str, str]) -> str:
    lines = [
        f"# {source}",
        f"{count} values to confirm or correct. Values that are right stay as they are; empty what "
        "the paper does not have.",
    ]
    if complaints:
        lines.append("**The last answer cannot be right:**")
        lines += [f"- {title}: {why}" for title, why in complaints.items()]
    return "\n\n".join(lines)
