"""Answers of a person: checked against the kind's schema, put into the result, rules run again.

An answer equal to what was shown confirms the value; any other corrects it; None says that the
paper has none. The contract of the result stays: `data` and `fields` hold the reviewed value, a
finding `review` says so, and who said what is the audit trail's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from documents.kinds.index import kind_of
from documents.result import DocumentResult, Finding, Result
from documents.review.paths import put_at, value_at
from documents.review.questions import Question

RULE = "review"
"""Every finding of a review, so that a later one takes its place."""

WAITS = "Waits for a person"
"""How the finding of a review begins that is not answered yet."""

_MASK_SIGNS = frozenset("*•#")
_MOST_CHARACTERS = 2_000


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the audit trail, without who and when. Values are in the clear, as in the result."""

    document: int
    path: str
    action: Literal["confirmed", "corrected", "removed"]
    before: Any
    after: Any

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


class InvalidAnswers(ValueError):
    """Answers that cannot be right. complaints: title → what is wrong, never the answer itself."""

    def __init__(self, complaints: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{title}: {why}" for title, why in complaints.items()))
        self.complaints = dict(complaints)


def changes_of(
    documents: Sequence[DocumentResult],
    questions: Sequence[Question],
    answers: Mapping[str, Any],
) -> list[Change]:
    """What the answers do, one change a question. A missing answer confirms.

    Raises InvalidAnswers: an answer of the wrong type, a date that is none, a half masked number.
    """
    changes, complaints = [], {}
    for question in questions:
        before = value_at(documents[question.document].data, question.path)
        answer = answers.get(question.key, question.shown)
        if answer == question.shown and type(answer) is type(question.shown):
            after = before
        else:
            try:
                after = _typed(question, answer)
            except ValueError as error:
                complaints[question.title] = str(error)
                continue
        changes.append(_change(question, before, after))
    if complaints:
        raise InvalidAnswers(complaints)
    return changes


def reviewed(result: Result, changes: Iterable[Change]) -> Result:
    """The result with the changes made, each touched document checked anew.

    Raises InvalidAnswers when a changed document no longer fits its kind's schema.
    """
    documents = list(result.documents)
    by_document: dict[int, list[Change]] = {}
    for change in changes:
        by_document.setdefault(change.document, []).append(change)
    for number, mine in by_document.items():
        documents[number] = _reviewed(documents[number], mine)
    return result.model_copy(update={"documents": documents})


def with_review_note(
    document: DocumentResult, severity: Literal["warning", "info"], message: str, paths: list[str]
) -> DocumentResult:
    """The document with one finding about its review, in the place of an earlier one."""
    note = Finding(rule=RULE, severity=severity, message=message, fields=paths)
    others = [finding for finding in document.findings if finding.rule != RULE]
    return document.model_copy(update={"findings": [*others, note]})


def _typed(question: Question, answer: Any) -> Any:
    if answer is None or answer == "":
        return None
    try:
        value: Any = TypeAdapter[Any](question.annotation).validate_python(answer)
    except ValidationError:
        raise ValueError(f"not {_NAMES[question.annotation]}") from None
    if not isinstance(value, str):
        return value
    value = value.strip()
    if len(value) > _MOST_CHARACTERS:
        raise ValueError(f"longer than {_MOST_CHARACTERS} characters")
    if (question.private and _MASK_SIGNS & set(value)) or "[masked]" in value:
        raise ValueError("type it whole, or leave it as it was")
    if question.is_date:
        _check_date(value)
    return value


_NAMES = {str: "text", int: "a whole number", float: "a number", bool: "yes or no"}


def _check_date(value: str) -> None:
    try:
        date.fromisoformat(value)
    except ValueError:
        raise ValueError("not a date as YYYY-MM-DD") from None


def _change(question: Question, before: Any, after: Any) -> Change:
    action: Literal["confirmed", "corrected", "removed"] = "corrected"
    if after == before:
        action = "confirmed"
    elif after is None:
        action = "removed"
    return Change(question.document, question.path, action, before, after)


def _reviewed(document: DocumentResult, changes: Sequence[Change]) -> DocumentResult:
    kind = kind_of(document.type)
    checked_before = [finding for rule in kind.rules for finding in rule(document.data)]
    read = [f for f in document.findings if f not in checked_before and f.rule != RULE]
    changed = document.model_copy(deep=True)
    for change in changes:
        _make(changed, change)
    try:
        kind.model.model_validate(changed.data)
    except ValidationError as error:
        raise InvalidAnswers({"document": f"{error.error_count()} values do not fit"}) from None
    paths = [change.path for change in changes]
    settled = [_settled(finding, set(paths)) for finding in read]
    checked = [finding for rule in kind.rules for finding in rule(changed.data)]
    changed = changed.model_copy(
        update={"findings": [*settled, *checked], "reconciled": kind.reconcile(changed.data)}
    )
    return with_review_note(changed, "info", _message(changes), paths)


def _make(document: DocumentResult, change: Change) -> None:
    if change.action != "confirmed":
        try:
            put_at(document.data, change.path, change.after)
        except ValueError as error:
            raise InvalidAnswers({change.path: str(error)}) from None
    field = document.fields.get(change.path)
    if field is None:
        return  # The paper's place of a value that was never found is not known.
    if change.action == "removed":
        del document.fields[change.path]
        return
    field.confidence = 1.0
    if change.action == "corrected":
        field.value, field.text = change.after, str(change.after)


def _settled(finding: Finding, paths: set[str]) -> Finding:
    """What the reader had noticed of values that a person has now seen is no longer a complaint."""
    if finding.severity == "info" or not finding.fields or not set(finding.fields) <= paths:
        return finding
    return finding.model_copy(update={"severity": "info"})


def _message(changes: Sequence[Change]) -> str:
    counts = {
        action: sum(change.action == action for change in changes)
        for action in ("confirmed", "corrected", "removed")
    }
    said = ", ".join(f"{count} {action}" for action, count in counts.items() if count)
    return f"Reviewed by a person: {said}."
