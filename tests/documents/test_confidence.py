"""Evidence for a value becomes one probability: checks move it, its order stays, values never change."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.confidence import Evidence, combined, is_odd, probability, proven_names, value_class
from documents.result import FieldValue, Finding


def field(value: Any, confidence: float = 0.9) -> FieldValue:
    return FieldValue(
        value=value, text=str(value), confidence=confidence, page_number=1, bbox=[0, 0, 9, 9]
    )


def adds_up(data: dict[str, Any]) -> bool | None:
    lines = data.get("line_items", [])
    return bool(lines) and sum(line["amount"] for line in lines) == data["total"]


DATA = {"total": 5.0, "tip": 1.0, "line_items": [{"amount": 2.0}, {"amount": 3.0}]}
FIELDS = {
    "total": field(5.0),
    "tip": field(1.0),
    "line_items[0].amount": field(2.0),
    "line_items[1].amount": field(3.0),
}


def failed(severity: Any) -> dict[str, FieldValue]:
    finding = Finding(rule="r", severity=severity, message="m", fields=["tip"])
    return combined(DATA, FIELDS, [finding], adds_up)


def test_only_numbers_that_the_arithmetic_rests_on_are_proven() -> None:
    assert proven_names(DATA, FIELDS, adds_up) == {"total", "line_items.amount"}
    assert proven_names({**DATA, "total": 6.0}, FIELDS, adds_up) == set()
    assert DATA["line_items"] == [{"amount": 2.0}, {"amount": 3.0}]


def test_closing_arithmetic_makes_its_numbers_surer() -> None:
    open_ = combined(DATA, FIELDS, [], lambda data: None)
    closed = combined(DATA, FIELDS, [], adds_up)
    assert closed["total"].confidence > open_["total"].confidence
    assert closed["line_items[1].amount"].confidence > open_["line_items[1].amount"].confidence
    assert closed["tip"].confidence == open_["tip"].confidence


def test_a_failed_check_makes_what_it_names_less_sure_and_changes_no_value() -> None:
    error, warning, info = (failed(severity)["tip"] for severity in ("error", "warning", "info"))
    untouched = combined(DATA, FIELDS, [], adds_up)["tip"]
    assert error.confidence < warning.confidence < info.confidence == untouched.confidence
    assert {f.value for f in (error, warning, info, untouched)} == {1.0}
    assert failed("error")["total"] == combined(DATA, FIELDS, [], adds_up)["total"]


@given(
    st.lists(st.floats(-8, 8), min_size=2, max_size=20),
    st.sampled_from(["number", "date", "identifier", "text"]),
)
def test_calibration_keeps_the_order(odds: list[float], name: Any) -> None:
    given_order = [probability(Evidence(x, name)) for x in sorted(odds)]
    assert given_order == sorted(given_order)
    assert all(0 < p < 1 for p in given_order)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (12.5, "number"),
        (True, "number"),
        ("2024-01-31", "date"),
        ("XXX-XX-1234", "identifier"),
        ("INV-20417", "identifier"),
        ("OH", "identifier"),
        ("12 Main St, Akron, OH 44301", "text"),
        ("Ann Poe", "text"),
    ],
)
def test_values_have_classes(value: Any, expected: str) -> None:
    assert value_class(value) == expected


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("1961 County Road 12 E1 Paso TX 79935", True),
        ("775 Summit B1vd Duluth MN", True),
        ("12 Elm St 2nd Floor Akron", False),
        ("QUICKSTOP 24", False),
        ("Ann Poe", False),
    ],
)
def test_a_digit_inside_of_a_word_is_odd(text: str, odd: bool) -> None:
    assert is_odd(text) is odd
