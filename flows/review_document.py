"""A stored result before a person: suspended with a form until it is answered or its time is up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.flow_runs import suspend_flow_run
from prefect.states import Completed

from blocks.review_form import open_form
from tasks.review import (
    end_overdue,
    review_end,
    review_run_name,
    take_answer,
    take_up,
    waits_elsewhere,
)


@flow(name="review-document", flow_run_name=review_run_name, persist_result=False)
def review_document(
    result: Path | None = None, out: Path = Path("sheaf-results")
) -> State[dict[str, Any]]:
    """Have a person confirm or correct the doubtful values of a stored result.

    The run waits suspended and holds no process. Answers are checked, stored with who, when, before
    and after, and the document is checked anew. An answer that cannot be right is asked again.
    Where another run waits for the same result, this one ends.

    Args:
        result: The result's JSON file. Without it only reviews whose time is up are marked, in all
            of `out`: the deployment `overdue` does that every hour.
        out: The folder of results.
    """
    if result is None:
        ended = end_overdue(out)
        return Completed(message=f"{ended} reviews ended without an answer", data={"ended": ended})
    review = take_up(result)
    if review and waits_elsewhere(review):
        return Completed(message=f"Run {review.run} waits for the answer")
    while review and review.state == "waiting":
        form = open_form(review)
        given = suspend_flow_run(wait_for_input=form.model, timeout=form.seconds, key=form.key)
        review = take_answer(result, given)
    return review_end(result, review)
