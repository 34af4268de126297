"""Drawings of pages: small, valid, and without personal numbers."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.result import ElementResult, FieldValue, PageResult
from documents.sketch import MAX_CHARACTERS, sketch, without_numbers


def page(*texts: str, number: int = 1) -> PageResult:
    elements = [
        ElementResult(bbox=[10, 10, 900, 400], category="Text", text=text, confidence=0.9)
        for text in texts
    ]
    return PageResult(
        page_number=number,
        width_px=1700,
        height_px=2200,
        rotation=0,
        status="ocr",
        elements=elements,
    )


def field(page_number: int = 1, confidence: float = 0.95) -> FieldValue:
    return FieldValue(
        value=1, text="1", confidence=confidence, page_number=page_number, bbox=[10, 10, 99, 40]
    )


@pytest.mark.parametrize(
    "number",
    [
        "900-12-3456",
        "900 12 3456",
        "900123456",
        "00-1234567",
        "4000 0012 3456 7899",
        "9001",
        "x123456789",
    ],
)
def test_numbers_that_could_name_somebody_are_not_drawn(number: str) -> None:
    svg = sketch(page(f"SSN {number} of Ann", f"<table><tr><td>{number}</td></tr></table>"), {})
    assert number not in svg
    assert "Ann" in svg


@pytest.mark.parametrize("text", ["$1,234.56", "-12.00", "01/31/2025", "2024", "12a", "Box 1"])
def test_money_dates_and_box_numbers_stay_readable(text: str) -> None:
    assert without_numbers(text) == text


def test_fields_of_the_page_are_framed_by_confidence_and_those_of_others_left_out() -> None:
    tips = replace(field(confidence=0.2), bbox=[100, 100, 200, 120])
    svg = sketch(page("x"), {"wages": field(), "tips": tips, "other": field(2)})
    assert "<title>wages</title>" in svg and "<title>other</title>" not in svg
    assert "#1a7f37" in svg and "#cf222e" in svg


def test_fields_that_share_a_place_are_framed_once_by_the_least_sure() -> None:
    svg = sketch(page("x"), {"sure": field(), "unsure": field(confidence=0.2)})
    assert "<title>unsure</title>" in svg and "<title>sure</title>" not in svg


@given(st.text(max_size=80), st.text(max_size=20))
def test_any_text_gives_a_well_formed_drawing(text: str, path: str) -> None:
    ElementTree.fromstring(sketch(page(text), {path: field()}))


def test_a_drawing_is_bounded_and_whole_whatever_the_page_holds() -> None:
    words = "many <words> & more " * 40
    full = page(*[f"{words}\n" * 50] * 100)
    svg = sketch(full, {f"transactions[{n}].description": field() for n in range(5000)})
    assert len(svg) <= MAX_CHARACTERS
    ElementTree.fromstring(svg)


def test_a_page_without_size_can_be_drawn() -> None:
    empty = page("x").model_copy(update={"width_px": 0, "height_px": 0})
    ElementTree.fromstring(sketch(empty, {}))
