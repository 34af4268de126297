"""One result against its truth: type, every expected value, and rows matched in order.

A truth file is `{"doc_type", "fields": {...}, ["transactions" | "line_items" | "accounts": [...]],
["grade"]}`. A name `box_<n>_wages` means our field `wages`; null means that the field must be blank.
Values of which the truth says nothing are counted, not judged.
A packet's truth has `"documents": [{"doc_type", "pages", "fields", ...}]`, or only
`"page_types": [...]`, where pages of one type in a row are one document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from documents.score_rows import align, truth_row
from documents.score_values import field_name, is_nothing, is_right

ROW_LISTS = ("transactions", "line_items")
"""Lists that may be long: scored as rows, so that they do not drown the other values."""
NO_TYPE = "none"
"""Found type of a source that gave no document."""


@dataclass(frozen=True, slots=True)
class FieldScore:
    """One expected value, or one row too many. path: where the result has it.

    confidence: 0..1, what the result says of it; None when it gave nothing there. page_number and
    bbox: where the given value stands, as in the result; page_number is the document's first page
    where nothing was given.
    """

    path: str
    expected: Any
    got: Any
    right: bool
    confidence: float | None
    page_number: int | None = None
    bbox: tuple[float, ...] | None = None

    @property
    def name(self) -> str:
        """The path without its indices: `transactions.amount`."""
        return re.sub(r"\[\d+\]", "", self.path)


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One source against its truth. rows: (matched, expected, found), None when truth has no rows.

    fields: values outside of rows; row_scores: values in rows. page_types: (expected, found) of the
    pages of a packet. extra_fields: values given of which the truth says nothing. split_right:
    whether the source came apart into the documents that it holds. grade: how good the paper's
    picture is, where the truth says so.
    """

    source: str
    expected_type: str
    found_type: str
    type_confidence: float
    fields: list[FieldScore] = field(default_factory=list)
    rows: tuple[int, int, int] | None = None
    row_scores: list[FieldScore] = field(default_factory=list)
    reconciled: bool | None = None
    page_types: list[tuple[str, str]] = field(default_factory=list)
    split_right: bool = True
    extra_fields: int = 0
    grade: str | None = None

    @property
    def type_right(self) -> bool:
        """Whether the type is right; of a packet, that of every page."""
        if self.page_types:
            return all(expected == found for expected, found in self.page_types)
        return self.expected_type == self.found_type

    @property
    def rows_right(self) -> bool:
        """Whether all rows are there by date and amount, and no other."""
        return self.rows is None or self.rows[0] == self.rows[1] == self.rows[2]

    @property
    def exact(self) -> bool:
        """Whether type, split, every field and every value of every row are right."""
        values = all(f.right for f in (*self.fields, *self.row_scores))
        return self.type_right and self.split_right and self.rows_right and values


def score(source: str, result: dict[str, Any], truth: dict[str, Any]) -> DocumentScore:
    """Compare a result (contract version 1) with a truth. source: its name in the report.

    A result without documents gives nothing: all that is expected is missing.
    """
    expected = str(truth["doc_type"])
    documents = result.get("documents") or []
    largest = max(documents, key=lambda d: len(d["pages"]), default=_NOTHING)
    document = next((d for d in documents if d["type"] == expected), largest)
    fields, row_scores, counts = _score_values(document, truth)
    wanted = _wanted(truth)
    return DocumentScore(
        source=source,
        expected_type=expected,
        found_type=largest["type"],
        type_confidence=largest["confidence"],
        fields=fields,
        rows=counts,
        row_scores=row_scores,
        reconciled=document["reconciled"],
        page_types=_page_types(documents, wanted),
        split_right=_is_split_right(documents, wanted),
        extra_fields=_extra(document, [*fields, *row_scores]),
        grade=truth.get("grade"),
    )


_NOTHING: dict[str, Any] = {
    "type": NO_TYPE,
    "confidence": 0.0,
    "pages": [],
    "data": {},
    "fields": {},
    "reconciled": None,
}


def _score_values(
    document: dict[str, Any], truth: dict[str, Any]
) -> tuple[list[FieldScore], list[FieldScore], tuple[int, int, int] | None]:
    """Values outside of rows, values in rows, and the counts of rows."""
    fields: list[FieldScore] = []
    row_scores: list[FieldScore] = []
    counts: tuple[int, int, int] | None = None
    lists = {name: truth[name] for name in (*ROW_LISTS, "accounts") if truth.get(name)}
    for name, value in {**truth.get("fields", {}), **lists}.items():
        ours = field_name(name)
        if not isinstance(value, list) or not any(isinstance(e, dict | list) for e in value):
            fields.append(_value(document, ours, value, document["data"].get(ours)))
        elif ours in ROW_LISTS:
            row_scores, counts = _list(document, ours, value)
        else:
            fields += _list(document, ours, value)[0]
    return fields, row_scores, counts


def _list(
    document: dict[str, Any], name: str, entries: Sequence[Any]
) -> tuple[list[FieldScore], tuple[int, int, int]]:
    """The values of a list's entries, and how many are matched, expected, found."""
    truth = [truth_row(entry) for entry in entries]
    given = [row if isinstance(row, dict) else {} for row in document["data"].get(name) or []]
    pairs = align(truth, given)
    scores: list[FieldScore] = []
    for pair in pairs:
        if pair.truth is None:
            scores.append(_extra_row(document, f"{name}[{pair.given}]"))
            continue
        row = given[pair.given] if pair.given is not None else {}
        place = f"{name}[{pair.truth if pair.given is None else pair.given}]"
        for key, value in truth[pair.truth].items():
            scores.append(_value(document, f"{place}.{key}", value, row.get(key)))
    return scores, (sum(pair.matched for pair in pairs), len(truth), len(given))


def _value(document: dict[str, Any], path: str, expected: Any, got: Any) -> FieldScore:
    # The path of a value that is missing may be that of another row's value.
    given = "" if is_nothing(got) else path
    confidence = _confidence(document, given)
    return FieldScore(
        path, expected, got, is_right(expected, got), confidence, *_place(document, given)
    )


def _extra_row(document: dict[str, Any], path: str) -> FieldScore:
    """A row that is not on the paper: one wrong value, as sure as its amount."""
    amount = f"{path}.amount"
    confidence = _confidence(document, amount)
    return FieldScore(path, None, "a row", False, confidence, *_place(document, amount))


def _confidence(document: dict[str, Any], path: str) -> float | None:
    given = document["fields"].get(path)
    return float(given["confidence"]) if given else None


def _place(document: dict[str, Any], path: str) -> tuple[int | None, tuple[float, ...] | None]:
    given = document["fields"].get(path) or {}
    first = min(document["pages"], default=None)
    bbox = given.get("bbox")
    return given.get("page_number") or first, tuple(bbox) if bbox else None


def _kind(page_type: str) -> str:
    """`other (loan application)` is other."""
    return page_type.partition(" ")[0]


def _wanted(truth: dict[str, Any]) -> list[tuple[str, list[int]]]:
    """The type and pages of each document of a packet, in order; [] for a single document."""
    if "documents" in truth:
        return [(document["doc_type"], document["pages"]) for document in truth["documents"]]
    kinds = [_kind(name) for name in truth.get("page_types", [])]
    runs = groupby(enumerate(kinds, start=1), key=lambda page: page[1])
    return [(kind, [number for number, _ in run]) for kind, run in runs]


def _page_types(
    documents: Sequence[dict[str, Any]], wanted: Sequence[tuple[str, list[int]]]
) -> list[tuple[str, str]]:
    found: dict[int, list[str]] = {}
    for document in documents:
        for page in document["pages"]:
            found.setdefault(page, []).append(document["type"])
    return [
        (kind, kind if kind in found.get(page, ()) else found.get(page, [NO_TYPE])[-1])
        for kind, pages in wanted
        for page in pages
    ]


def _is_split_right(
    documents: Sequence[dict[str, Any]], wanted: Sequence[tuple[str, list[int]]]
) -> bool:
    """One document; or, for a packet, each of its documents with exactly its pages."""
    if not wanted:
        return len(documents) == 1
    return sorted(document["pages"] for document in documents) == [pages for _, pages in wanted]


def _extra(document: dict[str, Any], scores: Sequence[FieldScore]) -> int:
    judged = {f.path for f in scores} | {f.path.partition("[")[0] for f in scores}
    tops = {name for name, value in document["data"].items() if not is_nothing(value)}
    return len(tops - judged)
