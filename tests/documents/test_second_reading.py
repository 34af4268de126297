"""A vision model's reading beside the layout's: agreement, disagreement, and what only one has."""

from __future__ import annotations

from typing import Any

import pytest

from documents.geometry import Box
from documents.layout import Element, PageLayout
from documents.result import DocumentResult, FieldValue
from documents.second_reading import Said, with_second_reading

LINES = (
    "Vendor: Tiny Corner Store",
    "Invoice no. INV-1042",
    "Date 03/14/2026",
    "Tax 1.82 Total 24.57",
)
LAYOUT = PageLayout(
    1,
    1000,
    1000,
    0,
    "text",
    tuple(
        Element(Box(50, 100 * n, 600, 100 * n + 40), "Text", line, 1.0)
        for n, line in enumerate(LINES, start=1)
    ),
)
TOTAL = FieldValue(24.57, "24.57", 0.9, 1, [440, 400, 600, 440])


def heard(**said: Any) -> DocumentResult:
    """An invoice of which only the total was read, after the model said these fields of page 1."""
    document = DocumentResult(
        type="invoice",
        confidence=0.9,
        pages=[1],
        data={"total": 24.57},
        fields={"total": TOTAL},
    )
    return with_second_reading(document, [Said(1, said)], {1: LAYOUT})


def test_agreement_makes_a_value_surer() -> None:
    made = heard(total=24.57)
    assert made.fields["total"].confidence == 0.95
    assert made.data == {"total": 24.57} and not made.findings


def test_disagreement_is_a_finding_and_changes_no_value() -> None:
    made = heard(total=1.82)
    assert made.data["total"] == made.fields["total"].value == 24.57
    assert made.fields["total"].confidence < TOTAL.confidence
    [finding] = made.findings
    assert (finding.rule, finding.severity, finding.fields) == (
        "model_agrees",
        "warning",
        ["total"],
    )
    assert "24.57 here, 1.82 there" in finding.message


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("invoice_number", "INV-1042", 2),
        ("vendor_name", "TINY CORNER STORE", 1),
        ("invoice_date", "2026-03-14", 3),
        ("tax", 1.82, 4),
    ],
)
def test_a_value_that_only_the_model_gives_is_taken_where_it_is_printed(
    name: str, value: Any, line: int
) -> None:
    made = heard(**{name: value})
    field = made.fields[name]
    assert made.data[name] == field.value == value
    assert field.confidence < 0.7 and field.page_number == 1
    assert field.bbox[1] == 100 * line and field.text in LINES[line - 1]
    assert [f.severity for f in made.findings] == ["info"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("invoice_number", "INV-9999"),
        ("tax", 7.77),
        ("subtotal", 24.57),  # stands there as the total
        ("vendor_name", "T"),
        ("tax", 0),
        ("invoice_date", "2026-03-15"),
        ("tax", "1.82 Total"),
        ("paid", True),
    ],
)
def test_what_is_not_printed_or_is_another_field_is_not_taken(name: str, value: Any) -> None:
    made = heard(**{name: value})
    assert made.data == {"total": 24.57} and set(made.fields) == {"total"}


def test_the_document_that_was_read_is_not_changed() -> None:
    heard(total=24.57)
    assert TOTAL.confidence == 0.9


def test_private_numbers_do_not_stand_in_a_finding() -> None:
    field = FieldValue("900-12-3456", "900-12-3456", 0.9, 1, [0, 0, 9, 9])
    document = DocumentResult(
        type="W2",
        confidence=0.9,
        pages=[1],
        data={"employee_ssn": "900-12-3456"},
        fields={"employee_ssn": field},
    )
    made = with_second_reading(document, [Said(1, {"employee_ssn": "900-12-3457"})], {1: LAYOUT})
    assert "900-12" not in made.findings[0].message
    assert made.data["employee_ssn"] == "900-12-3456"


def test_a_model_that_could_not_be_asked_is_told_and_harms_nothing() -> None:
    document = DocumentResult(type="invoice", confidence=0.9, pages=[1], data={"total": 24.57})
    made = with_second_reading(document, [Said(1, {}, gone="away")], {1: LAYOUT})
    assert made.data == document.data and "away" in made.findings[0].message
