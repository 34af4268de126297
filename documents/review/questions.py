"""Doubtful values as questions: label, place on the paper, type, and what stands there, masked.

A question is what a form shows; it holds no personal number, so it may lie in Prefect's database.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from documents.kinds.index import kind_of
from documents.masking import is_private_name, mask, mask_fields
from documents.report_cells import label_of
from documents.result import DocumentResult
from documents.review.doubts import Doubt
from documents.review.paths import field_at, type_at, value_at

MOST = 60
"""Questions in one form; the rest of a badly read document is better read anew than typed."""

_ISO_DATE = "YYYY-MM-DD"


@dataclass(frozen=True, slots=True)
class Question:
    """One value to confirm or correct.

    key: name in the form, unique there. annotation: str, int, float or bool. shown: the value as
    read, masked where it is private; None when nothing was read.
    """

    key: str
    document: int
    path: str
    title: str
    description: str
    annotation: type
    shown: Any
    private: bool = False
    is_date: bool = False


def questions_of(documents: Sequence[DocumentResult], doubts: Sequence[Doubt]) -> list[Question]:
    """A question for each of the first doubts, in their order."""
    made: list[Question] = []
    taken: set[str] = set()
    for doubt in doubts[:MOST]:
        question = _question(documents, doubt, taken)
        taken.add(question.key)
        made.append(question)
    return made


def _question(documents: Sequence[DocumentResult], doubt: Doubt, taken: set[str]) -> Question:
    document = documents[doubt.document]
    model = kind_of(document.type).model
    info = field_at(model, doubt.path)
    assert info is not None  # doubts are askable
    said = info.description or ""
    value = value_at(document.data, doubt.path)
    private, shown = _shown(doubt.path, value)
    title = label_of(doubt.path)
    if len(documents) > 1:
        title = f"{document.type} {doubt.document + 1}: {title}"
    return Question(
        key=_key(doubt, len(documents) > 1, taken),
        document=doubt.document,
        path=doubt.path,
        title=title,
        description=" ".join([*_place(document, doubt.path), said, *_cause(doubt, private)]),
        annotation=type_at(model, doubt.path),
        shown=shown,
        private=private,
        is_date=_ISO_DATE in said,
    )


def _shown(path: str, value: Any) -> tuple[bool, Any]:
    """Whether it is private, and what may be shown of it."""
    if not isinstance(value, str):
        return is_private_name(path), value
    if is_private_name(path):
        return True, mask_fields({path: value})[path]
    masked = mask(value)
    return masked != value, masked


def _key(doubt: Doubt, several: bool, taken: set[str]) -> str:
    key = re.sub(r"\W+", "_", doubt.path).strip("_")
    if several:
        key = f"document_{doubt.document + 1}_{key}"
    while key in taken:
        key += "_"
    return key


def _place(document: DocumentResult, path: str) -> list[str]:
    field = document.fields.get(path)
    if field is None:
        return ["Nothing was read."]
    return [f"Page {field.page_number}{f', box {field.box}' if field.box else ''}."]


def _cause(doubt: Doubt, private: bool) -> list[str]:
    causes = [f"Why: {mask(doubt.why)}"]
    if private:
        causes.append("Leave it as it is when its visible part is right; else type it whole.")
    return causes
