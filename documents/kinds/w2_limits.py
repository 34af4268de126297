"""Checks of a W-2 against the limits and codes of its year. Findings only."""

from __future__ import annotations

from typing import Any

from documents.identifiers import find_tins
from documents.reading import Rule
from documents.result import Finding

HSA_FAMILY = {
    2018: 6_900, 2019: 7_000, 2020: 7_100, 2021: 7_200, 2022: 7_300, 2023: 7_750, 2024: 8_300,
    2025: 8_550, 2026: 8_750,
}  # fmt: skip
"""Most that goes to a health savings account with family coverage, dollars (IRC 223, Rev. Procs.)."""
HSA_CATCH_UP = 1_000
"""More from age 55 on (IRC 223(b)(3))."""
CODES_SINCE = {"II": 2024, "TA": 2026, "TP": 2026, "TT": 2026}
"""Codes of box 12 that began after 2018 (IRS General Instructions for Forms W-2 and W-3)."""


def box_12_codes_fit_the_year(data: dict[str, Any]) -> list[Finding]:
    """A code is not printed on forms of years before it began."""
    year, findings = data.get("tax_year"), []
    for index, entry in enumerate(data.get("box_12") or []):
        code = entry.get("code")
        if year is not None and year < CODES_SINCE.get(code, 0):
            message = f"code {code} began in {CODES_SINCE[code]}"
            findings.append(_warning("box_12_codes_fit_the_year", message, f"box_12[{index}].code"))
    return findings


def hsa_stays_under_its_limit(data: dict[str, Any]) -> list[Finding]:
    """Code W is at most the family limit and the catch-up of the year (IRC 223)."""
    limit = HSA_FAMILY.get(data.get("tax_year") or 0)
    if limit is None:
        return []
    return [
        _warning(
            "hsa_stays_under_its_limit",
            f"code W is more than {limit + HSA_CATCH_UP:,}",
            f"box_12[{index}].amount",
        )
        for index, entry in enumerate(data.get("box_12") or [])
        if entry.get("code") == "W" and (entry.get("amount") or 0) > limit + HSA_CATCH_UP
    ]


def dependent_care_over_the_limit_is_wages(data: dict[str, Any]) -> list[Finding]:
    """Over $5,000, $7,500 from 2026, the rest of box 10 is in box 1 (IRC 129(a)(2))."""
    limit = 7_500 if (data.get("tax_year") or 0) >= 2026 else 5_000
    if (data.get("dependent_care") or 0) <= limit or data.get("tax_year") == 2021:
        return []
    message = f"box 10 is over {limit:,}: the rest should be in box 1"
    return [
        Finding(
            rule="dependent_care_over_the_limit_is_wages",
            severity="info",
            message=message,
            fields=["dependent_care"],
        )
    ]


def numbers_can_be_issued(data: dict[str, Any]) -> list[Finding]:
    """The employee's and the employer's numbers are ones that the SSA and the IRS issue."""
    findings = []
    for name in ("employee_ssn", "employer_ein"):
        tins = find_tins(data.get(name) or "")
        if tins and not tins[0].issuable:
            message = f"{name} is a number that is never issued"
            findings.append(_warning("numbers_can_be_issued", message, name))
    return findings


LIMITS: tuple[Rule, ...] = (
    box_12_codes_fit_the_year,
    hsa_stays_under_its_limit,
    dependent_care_over_the_limit_is_wages,
    numbers_can_be_issued,
)


def _warning(rule: str, message: str, field: str) -> Finding:
    return Finding(rule=rule, severity="warning", message=message, fields=[field])
