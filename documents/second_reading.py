"""What a vision model says of a document's fields, beside what was read from the layout.

The layout's reading stays: agreement makes it surer, disagreement is a finding. A value that only
the model gives is taken when it is printed on the page, at that place, and never with much trust.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from documents.dates import find_dates
from documents.dialects.fields import Scalar
from documents.geometry import Box
from documents.kinds.index import kind_of
from documents.layout import PageLayout, Span
from documents.masking import is_private_name
from documents.money import parse_money
from documents.reading import field_value
from documents.result import DocumentResult, FieldValue, Finding
from documents.spans import page_spans

RULE = "model_agrees"
_DOUBT_LEFT = 0.5
"""Share of the doubt that remains when both read the same."""
_AGAINST = 0.8
"""By which confidence shrinks when the model reads something else."""
_ALONE, _ALONE_TWICE = 0.6, 0.4
"""Trust in a value that only the model gives, printed once on the page, or several times."""
_SHORTEST = 3
"""Characters; a shorter text stands on any page by chance."""
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Said:
    """What the model said of one page. gone: why it could not be asked."""

    page_number: int
    fields: Mapping[str, Scalar]
    gone: str = ""


def with_second_reading(
    document: DocumentResult, said: Sequence[Said], layouts: Mapping[int, PageLayout]
) -> DocumentResult:
    """The document after the model was heard; nothing that was read before is changed.

    said: by page, in order. layouts: by page number, not turned back onto the pictures.
    """
    data, fields, findings = dict(document.data), dict(document.fields), list(document.findings)
    names = dict.fromkeys(name for page in said for name in page.fields)
    for name in names:
        values = [(page.page_number, page.fields[name]) for page in said if name in page.fields]
        if data.get(name) is not None:
            agrees = any(_same(data[name], value) for _, value in values)
            if name in fields:
                fields[name] = _surer(fields[name]) if agrees else _doubted(fields[name])
            if not agrees:
                findings.append(_against(name, data[name], values[0][1]))
            continue
        found = _printed(name, values, layouts, fields)
        if found and _fits(document, data | {name: found.value}):
            data[name], fields[name] = found.value, found
            findings.append(_alone(name))
    findings += [_gone(page.gone) for page in said if page.gone]
    return document.model_copy(update={"data": data, "fields": fields, "findings": findings})


def _same(ours: Any, theirs: Scalar) -> bool:
    if isinstance(ours, bool) or isinstance(theirs, bool):
        return ours is theirs
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return abs(ours - theirs) < 0.005
    return bool(_plain(ours)) and _plain(ours) == _plain(theirs)


def _plain(value: Any) -> str:
    return re.sub(r"[\W_]", "", str(value).casefold())


def _surer(field: FieldValue) -> FieldValue:
    return replace(field, confidence=round(1 - (1 - field.confidence) * _DOUBT_LEFT, 4))


def _doubted(field: FieldValue) -> FieldValue:
    return replace(field, confidence=round(field.confidence * _AGAINST, 4))


def _printed(
    name: str,
    values: Sequence[tuple[int, Scalar]],
    layouts: Mapping[int, PageLayout],
    fields: Mapping[str, FieldValue],
) -> FieldValue | None:
    """The value at its place on the page of which the model said it; None when it is not there."""
    for number, value in values:
        if number not in layouts or isinstance(value, bool):
            continue
        taken = [field.bbox for field in fields.values() if field.page_number == number]
        spans = page_spans(layouts[number])
        places = [p for p in (_place(value, span) for span in spans) if p]
        free = [(text, box) for text, box in places if not _is_taken(box, taken)]
        if free:
            text, box = free[0]
            trust = _ALONE if len(places) == 1 else _ALONE_TWICE
            return field_value(value, text, trust, number, box)
    return None


def _place(value: Scalar, span: Span) -> tuple[str, Box] | None:
    """Where in the span the value is printed, word by word for numbers, else the span itself."""
    if isinstance(value, int | float):
        for word in span.words:
            money = parse_money(word.text)
            if money and abs(abs(float(money.value)) - abs(value)) < 0.005 and value:
                return word.text, word.box
        return None
    if _ISO.fullmatch(value):
        dates = find_dates(span.text)
        return (span.text, span.box) if any(d.iso() == value for d in dates) else None
    wanted = _plain(value)
    inside = len(wanted) >= _SHORTEST and wanted in _plain(span.text)
    return (span.text, span.box) if inside else None


def _is_taken(box: Box, taken: Sequence[Sequence[int]]) -> bool:
    """Whether another field was read at this place."""
    return any(x1 <= box.center_x <= x2 and y1 <= box.center_y <= y2 for x1, y1, x2, y2 in taken)


def _fits(document: DocumentResult, data: Mapping[str, Any]) -> bool:
    try:
        kind_of(document.type).model.model_validate(data)
    except ValidationError:
        return False
    return True


def _against(name: str, ours: Any, theirs: Scalar) -> Finding:
    values = "" if is_private_name(name) else f": {ours} here, {theirs} there"
    return Finding(
        rule=RULE,
        severity="warning",
        message=f"The model reads another value{values}. The one read from the layout stands.",
        fields=[name],
    )


def _alone(name: str) -> Finding:
    return Finding(
        rule=RULE,
        severity="info",
        message="Only the model gives this value; it is printed where it is shown.",
        fields=[name],
    )


def _gone(why: str) -> Finding:
    return Finding(
        rule=RULE, severity="info", message=f"No model was heard about the fields: {why}."
    )
