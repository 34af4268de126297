"""Checks of tax forms against their year: each fires when it should, and only then."""

from __future__ import annotations

from typing import Any

import pytest

from documents.kinds import form_1099_nec, w2
from documents.reading import Kind


def broken(kind: Kind, data: dict[str, Any]) -> set[str]:
    return {found.rule for rule in kind.rules for found in rule(data)}


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        (
            "box_12_codes_fit_the_year",
            {"tax_year": 2025, "box_12": [{"code": "TP", "amount": 5.0}]},
            {"tax_year": 2026, "box_12": [{"code": "TP", "amount": 5.0}]},
        ),
        (
            "hsa_stays_under_its_limit",
            {"tax_year": 2025, "box_12": [{"code": "W", "amount": 9600.0}]},
            {"tax_year": 2025, "box_12": [{"code": "W", "amount": 9550.0}]},
        ),
        (
            "dependent_care_over_the_limit_is_wages",
            {"tax_year": 2025, "dependent_care": 5200.0},
            {"tax_year": 2026, "dependent_care": 7500.0},
        ),
        (
            "numbers_can_be_issued",
            {"employer_ein": "00-1234567"},
            {"employer_ein": "12-3456789", "employee_ssn": "XXX-XX-1234"},
        ),
    ],
)
def test_w2(rule: str, wrong: dict[str, Any], right: dict[str, Any]) -> None:
    assert rule in broken(w2.KIND, wrong)
    assert rule not in broken(w2.KIND, right)


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        (
            "revision_fits_the_year",
            {"tax_year": 2023, "form_revision": "4-2025"},
            {"tax_year": 2025, "form_revision": "January 2024"},
        ),
        (
            "state_tax_stays_under_income",
            {"state": [{"state_tax": 20.0, "state_income": 10.0}]},
            {"state": [{"state_tax": 20.0}, {"state_tax": 1.0, "state_income": 10.0}]},
        ),
    ],
)
def test_returns(rule: str, wrong: dict[str, Any], right: dict[str, Any]) -> None:
    assert rule in broken(form_1099_nec.KIND, wrong)
    assert rule not in broken(form_1099_nec.KIND, right)
