"""A result before a person: asked about, answered, or left until its time was up.

The same for Prefect's form and for the queue; the store's files are the state, so each call may be
repeated.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from blocks.document_store import DocumentStore
from blocks.reviews import (
    Review,
    add_to_trail,
    forget_review,
    keep_review,
    new_review,
    review_of,
    reviews,
    trail,
)
from documents.masking import mask
from documents.report import pictures_in, render_report
from documents.result import Result
from documents.result_json import json_parts, page_line, to_json
from documents.review.answers import (
    WAITS,
    Change,
    InvalidAnswers,
    changes_of,
    reviewed,
    with_review_note,
)
from documents.review.doubts import SURE, doubts_of
from documents.review.paths import value_at
from documents.review.questions import Question, questions_of

WAIT_HOURS = 72.0
MOST_TRIES = 5


def ask(
    file: Path,
    result: Result,
    hours: float = WAIT_HOURS,
    sure: float = SURE,
    queue: bool = True,
) -> tuple[Result, Review | None]:
    """Put the result in the queue when something in it is doubtful; None when nothing is.

    What persons said of the same values before, in an earlier reading of the source, holds again,
    also when nobody is to be asked now (`queue` false).
    """
    said = _said_before(file, result)
    result = reviewed(result, said) if said else result
    known = {(change.document, change.path) for change in said}
    doubts = doubts_of(result.documents, sure) if queue else []
    doubts = [doubt for doubt in doubts if (doubt.document, doubt.path) not in known]
    if not doubts:
        forget_review(file)
        return result, None
    types = [document.type for document in result.documents]
    review = new_review(file, mask(result.source.name), types, doubts, hours)
    before = review_of(file)
    if before and before.doubts == doubts and before.state == "waiting" and not before.is_overdue():
        review = before
    until = f"{review.until:%Y-%m-%d %H:%M} UTC"
    result = _noted(result, review, "info", f"{WAITS} until {until}.")
    keep_review(review)
    return result, review


def questions(review: Review, result: Result) -> list[Question]:
    """What the person is asked."""
    return questions_of(result.documents, review.doubts)


def answer(file: Path, answers: Mapping[str, Any], who: str) -> Review:
    """Take a person's answers into the result, the report, the trail and the queue.

    Answers that cannot be right leave the result as it is; the review then holds the complaints, and
    after MOST_TRIES of them it ends as if nobody had answered.
    """
    review = review_of(file)
    if review is None or review.state != "waiting":
        raise LookupError("nobody is asked about this result")
    kept = DocumentStore(root=file.parent)
    result = kept.read_result(file)
    try:
        changes = changes_of(result.documents, questions(review, result), answers)
        changed = reviewed(result, changes)
    except InvalidAnswers as error:
        return _complained(review, error)
    # The trail first: when all ends here, a second answer adds lines and loses none.
    add_to_trail(file, changes, who, review.run)
    write(kept, file, changed)
    review = review.model_copy(update={"state": "reviewed", "complaints": {}})
    keep_review(review)
    return review


def mark_overdue(root: Path, still_runs: Callable[[str], bool] = lambda run: False) -> list[Review]:
    """End the reviews whose time is up: marked in the queue and in the result.

    still_runs: of a Prefect run; an answer may be on the way from its form to a worker.
    """
    late = [r for r in reviews(root) if r.is_overdue() and not (r.run and still_runs(r.run))]
    return [_end_unanswered(review) for review in late]


def _complained(review: Review, error: InvalidAnswers) -> Review:
    update = {"tries": review.tries + 1, "complaints": error.complaints}
    review = review.model_copy(update=update)
    if review.tries >= MOST_TRIES:
        return _end_unanswered(review)
    keep_review(review)
    return review


def _end_unanswered(review: Review) -> Review:
    kept = DocumentStore(root=review.result.parent)
    if review.result.exists():
        result = kept.read_result(review.result)
        message = "No person gave a usable answer in time."
        write(kept, review.result, _noted(result, review, "warning", message))
    review = review.model_copy(update={"state": "timed out"})
    keep_review(review)
    return review


def write(kept: DocumentStore, file: Path, result: Result) -> None:
    """Store the changed result, and its report where it has one. Pages are as they were stored."""
    changed = result.model_copy(update={"pages": kept.read_result(file).pages})
    kept.write_result(file, json_parts(changed, [page_line(page) for page in changed.pages]))
    report = kept.read_report(file)
    if report is not None:
        kept.write_report(file, [render_report(to_json(changed), pictures_in(report))])


def _noted(result: Result, review: Review, severity: Any, message: str) -> Result:
    documents = list(result.documents)
    for number in {doubt.document for doubt in review.doubts}:
        paths = [doubt.path for doubt in review.doubts if doubt.document == number]
        documents[number] = with_review_note(documents[number], severity, message, paths)
    return result.model_copy(update={"documents": documents})


def _said_before(file: Path, result: Result) -> list[Change]:
    """The last word on each value, where the paper was read as it was when it was said."""
    last: dict[tuple[int, str], dict[str, Any]] = {}
    for line in trail(file):
        last[line["document"], line["path"]] = line
    found = []
    for (document, path), line in last.items():
        if document >= len(result.documents):
            continue
        value = value_at(result.documents[document].data, path)
        if value in (line["before"], line["after"]):
            found.append(Change(document, path, line["action"], line["before"], line["after"]))
    return found
