"""Labels that most papers of a type print, so that a type without a reader of its own gives something.

A table of names and labels, and one function that copies matching pairs to the top level.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from documents.dates import find_dates, is_day_first
from documents.generic.pieces import plain
from documents.money import number, parse_money
from documents.reading import Reading
from documents.result import DocumentType, FieldValue

ValueKind = Literal["text", "money", "date"]


@dataclass(frozen=True, slots=True)
class Known:
    """A field and how papers label it, in words as `plain` gives them; the first label is best.

    last: of equal labels the last one counts, since columns of a table are headed like the sums below.
    """

    kind: ValueKind
    labels: tuple[str, ...]
    last: bool = False


VOCABULARY: dict[DocumentType, dict[str, Known]] = {
    "invoice": {
        "invoice_number": Known(
            "text",
            (
                "invoice number",
                "invoice no",
                "invoice #",
                "invoice id",
                "invoice",
                "inv no",
                "inv #",
            ),
        ),
        "invoice_date": Known(
            "date", ("invoice date", "date of invoice", "issue date", "date issued", "date")
        ),
        "due_date": Known("date", ("due date", "payment due", "payment due date", "due")),
        "po_number": Known(
            "text",
            (
                "po number",
                "p o number",
                "purchase order",
                "purchase order no",
                "purchase order number",
                "customer po",
                "your po",
                "po no",
                "p o no",
                "p o #",
                "po #",
                "p o",
                "po",
            ),
        ),
        "customer_id": Known(
            "text", ("customer id", "customer number", "customer no", "client id")
        ),
        "customer_name": Known("text", ("customer name", "bill to", "billed to", "sold to")),
        "payment_terms": Known("text", ("payment terms", "terms")),
    },
}
_BY_LABEL, _BY_PART = 0.9, 0.7
"""How far a value is trusted that was found by its whole label, or a part of it."""
_LISTS = (
    ("key_values", "key", "value"),
    ("amounts", "label", "amount"),
    ("dates", "label", "date"),
)


def well_known(reading: Reading, type: DocumentType) -> None:
    """Add to a generic reading the fields of a type that its labels name; nothing is replaced."""
    day_first = is_day_first(entry["text"] for entry in _printed(reading))
    for name, known in VOCABULARY.get(type, {}).items():
        best = min(_candidates(reading, known, day_first), key=lambda c: c[0], default=None)
        if best and name not in reading.data:
            reading.data[name] = best[1].value
            reading.fields[name] = best[1]


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
            taken = field.model_copy(update={"value": value, "confidence": trust})
            yield (*rank, -order if known.last else order), taken


def _rank(label: str, labels: tuple[str, ...]) -> tuple[int, int] | None:
    if label in labels:
        return 0, labels.index(label)
    # A single word inside of a longer label says too little: "tax" in "tax exempt sales".
    inside = [i for i, known in enumerate(labels) if " " in known and label.endswith(f" {known}")]
    return (1, inside[0]) if inside else None


def _typed(text: str, kind: ValueKind, day_first: bool) -> Any:
    if kind == "money":
        money = parse_money(text)
        return number(money.value) if money else None
    if kind == "date":
        dates = find_dates(text, day_first=day_first)
        return dates[0].iso() if dates else None
    return text.strip() or None
