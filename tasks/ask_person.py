"""After storing: doubtful values go before a person, by a form in Prefect or by the store's queue."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, cast

from prefect import task
from prefect.client.schemas.objects import FlowRun
from prefect.deployments import run_deployment
from prefect.exceptions import ObjectNotFound
from prefect.logging import get_run_logger

from blocks import reviewing
from blocks.document_store import DocumentStore
from blocks.reviews import Review, keep_review, trail_file
from documents.result import Result
from tasks.whole import whole

Way = Literal["off", "form", "queue"]
FORM = "review-document/default"


def asked_person(result: Result, file: Path, way: Way, below: float, hours: float) -> Result:
    """As `ask_person`; the result as it is, and no task run, where nobody is or was asked."""
    if result.status == "failed" or (way == "off" and not trail_file(file).exists()):
        return result
    return ask_person(whole(result), file, way, below, hours)


@task(persist_result=False)
def ask_person(result: Result, file: Path, way: Way, below: float, hours: float) -> Result:
    """The result with what persons said of it before, and with a note when one is asked now.

    A form is a run of its own, which waits suspended and holds no process; this run goes on.
    """
    asked, review = reviewing.ask(file, result, hours, below, queue=way != "off")
    if asked is not result:
        reviewing.write(DocumentStore(root=file.parent), file, asked)
    if way == "form" and review and not review.run:
        _open_run(review)
    return asked


def _open_run(review: Review) -> None:
    parameters: dict[str, Any] = {"result": str(review.result)}
    try:
        # A subflow cannot be suspended: the run stands alone.
        run = cast(
            FlowRun, run_deployment(FORM, parameters=parameters, timeout=0, as_subflow=False)
        )
    except ObjectNotFound:
        get_run_logger().warning("No deployment %s here: left in the queue", FORM)
        return
    keep_review(review.model_copy(update={"run": str(run.id)}))
