"""From the copies' agreed values to a document's reading, with what there is to say of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from documents.forms.copies import Difference, Placed
from documents.forms.form import FormCopy
from documents.forms.values import Value
from documents.reading import Reading, field_value
from documents.result import Finding


def put(reading: Reading, path: str, placed: Placed) -> None:
    """A value into `data` and `fields`; `state_local[1].state` makes the list and its entry."""
    value = placed.value
    reading.fields[path] = field_value(
        value.value, value.text, value.confidence, placed.page_number, value.box, placed.box
    )
    found = re.fullmatch(r"(\w+)\[(\d+)\](?:\.(\w+))?", path)
    if not found:
        reading.data[path] = value.value
        return
    name, index, key = found[1], int(found[2]), found[3]
    entries: list[Any] = reading.data.setdefault(name, [])
    if key is None:
        entries.append(value.value)
        return
    while len(entries) <= index:
        entries.append({})
    entries[index][key] = value.value


def with_anchor(copy: FormCopy, field: str, value: Value | None) -> Value | None:
    """A value under a caption that was hard to recognise is less sure."""
    anchor = copy.anchor(field)
    if value is None or anchor is None:
        return value
    doubt = 1.0 if anchor.quality >= 96 else 0.985 if anchor.quality >= 86 else 0.93
    return Value(value.value, value.text, value.confidence * doubt, value.box)


def about(blank: bool, voided: bool, differences: Sequence[Difference]) -> list[Finding]:
    """Findings on a form that is blank or void, and on copies that differ."""
    findings = []
    if blank:
        findings.append(
            Finding(rule="blank_form", severity="warning", message="the form is not filled in")
        )
    if voided:
        findings.append(
            Finding(
                rule="void_form",
                severity="warning",
                message="the form is marked VOID",
                fields=["void"],
            )
        )
    for difference in differences:
        findings.append(
            Finding(
                rule="copies_differ",
                severity="warning",
                message=(
                    f"{difference.path}: {difference.agreeing} of {difference.reading} copies "
                    "have the value that is given"
                ),
                fields=[difference.path],
            )
        )
    return findings
