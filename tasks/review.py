"""The steps of a review in Prefect: taken up, answered, ended."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from prefect import task
from prefect.client.schemas.objects import State
from prefect.input import RunInput
from prefect.runtime import flow_run
from prefect.states import Completed, Failed

from blocks import review_form, reviewing
from blocks.document_store import DocumentStore
from blocks.events import document_event
from blocks.reviews import Review, keep_review, review_of
from documents.masking import mask


def review_run_name() -> str:
    """The run's name: that of its result, which holds nothing personal."""
    result = flow_run.parameters.get("result")
    return f"review {mask(Path(str(result)).stem)}" if result else "mark overdue reviews"


def take_up(result: Path) -> Review | None:
    """The review of the result; None when nothing is doubtful. This run waits unless another does.

    A result that nobody asked about yet, such as one named by hand, is looked through now.
    """
    review = review_of(result)
    if review is None:
        kept = DocumentStore(root=result.parent)
        stored = kept.read_result(result)
        asked, review = reviewing.ask(result, stored)
        if asked is not stored:
            reviewing.write(kept, result, asked)
    if (
        review
        and review.state == "waiting"
        and not (review.run and review_form.still_runs(review.run))
    ):
        review = review.model_copy(update={"run": str(flow_run.id)})
        keep_review(review)
    return review


def waits_elsewhere(review: Review) -> bool:
    """Whether another run has the form: a parameter and an automation ask a person once."""
    return review.state == "waiting" and review.run != str(flow_run.id)


@task(persist_result=False)
def take_answer(result: Path, given: RunInput) -> Review:
    """The review after the answer: done, or asked again. The answer is no longer in Prefect."""
    return review_form.take(result, given, UUID(str(flow_run.id)))


@task(persist_result=False)
def end_overdue(out: Path) -> int:
    """How many reviews of the store were ended because their time is up."""
    return len(reviewing.mark_overdue(out, review_form.still_runs))


def review_end(result: Path, review: Review | None) -> State[dict[str, Any]]:
    """Completed, or Failed when nobody gave a usable answer in time."""
    review_form.forget(UUID(str(flow_run.id)))
    data = {"result": str(result), "state": review.state if review else "nothing doubtful"}
    if review and review.state == "timed out":
        return Failed(message="No person gave a usable answer in time", data=data)
    document_event(DocumentStore(root=result.parent).read_result(result), result)
    return Completed(message=data["state"], data=data)
