"""Fields that papers label: a table of names and labels, matched with what the generic reader found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from documents.dates import find_dates, is_day_first
from documents.generic.pieces import plain
from documents.reading import Reading
from documents.result import FieldValue

ValueKind = Literal["text", "date"]


@dataclass(frozen=True, slots=True)
class Known:
    """A field and how papers label it, in words as `plain` gives them; the first label is best."""

    kind: ValueKind
    labels: tuple[str, ...]


_BY_LABEL, _BY_PART = 0.9, 0.7
"""How far a value is trusted that was found by its whole label, or a part of it."""
_LISTS = (
    ("key_values", "key", "value"),
    ("amounts", "label", "amount"),
    ("dates", "label", "date"),
)


def labelled_fields(reading: Reading, labels: Mapping[str, Known]) -> dict[str, FieldValue]:
    """The fields whose labels a generic reading (documents.kinds.other) has, each with its place."""
    day_first = is_day_first(entry["text"] for entry in _printed(reading))
    found = {}
    for name, known in labels.items():
        best = min(_candidates(reading, known, day_first), key=lambda c: c[0], default=None)
        if best:
            found[name] = best[1]
    return found


def _printed(reading: Reading) -> Iterator[dict[str, Any]]:
    for n in range(len(reading.data.get("dates", []))):
        yield {"text": reading.fields[f"dates[{n}].date"].text}


def _candidates(
    reading: Reading, known: Known, day_first: bool
) -> Iterator[tuple[tuple[int, int, int], FieldValue]]:
    """Values whose label fits, with a rank: whole label first, better label first, then order."""
    labelled = (
        (entry.get(label), reading.fields.get(f"{entries}[{n}].{leaf}"))
        for entries, label, leaf in _LISTS
        for n, entry in enumerate(reading.data.get(entries, []))
    )
    for order, (label, field) in enumerate(labelled):
        rank = _rank(plain(label or ""), known.labels)
        value = _typed(field.text, known.kind, day_first) if field and rank else None
        if rank and field and value is not None:
            trust = round(field.confidence * (_BY_PART if rank[0] else _BY_LABEL), 4)
            taken = replace(field, value=value, confidence=trust)
            yield (*rank, order), taken


def _rank(label: str, labels: tuple[str, ...]) -> tuple[int, int] | None:
    if label in labels:
        return 0, labels.index(label)
    # A single word inside of a longer label says too little: "tax" in "tax exempt sales".
    inside = [i for i, known in enumerate(labels) if " " in known and label.endswith(f" {known}")]
    return (1, inside[0]) if inside else None


def _typed(text: str, kind: ValueKind, day_first: bool) -> Any:
    if kind == "date":
        dates = find_dates(text, day_first=day_first)
        return dates[0].iso() if dates else None
    return text.strip() or None
