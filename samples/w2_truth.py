"""The truth of a printed W-2, in the form the samples use."""

from typing import Any

from samples.document import dollars, money
from samples.w2_facts import StateLine, W2Facts

MONEY_NAMES = {
    "1": "box_1_wages",
    "2": "box_2_federal_income_tax",
    "3": "box_3_ss_wages",
    "4": "box_4_ss_tax",
    "5": "box_5_medicare_wages",
    "6": "box_6_medicare_tax",
    "7": "box_7_ss_tips",
    "8": "box_8_allocated_tips",
    "10": "box_10_dependent_care",
    "11": "box_11_nonqualified_plans",
}
CHECKBOX_NAMES = (
    "box_13_statutory_employee",
    "box_13_retirement_plan",
    "box_13_third_party_sick_pay",
)


def truth_fields(facts: W2Facts, copy: str | None, *, commas: bool = False) -> dict[str, Any]:
    """The truth of a printed W-2; `copy` is None when several copies are on the sheet."""
    fields: dict[str, Any] = {
        "tax_year": facts.year,
        "copy": copy,
        "employee_ssn": facts.ssn,
        "employer_ein": facts.ein,
        "employer_name": facts.employer_name,
        "employer_address": facts.employer_address.joined(),
        "control_number": facts.control or None,
        "employee_name": facts.employee.name(),
        "employee_address": facts.employee.address.joined(),
    }
    fields |= {
        MONEY_NAMES[box]: dollars(cents)
        for box, cents in facts.boxes.items()
        if box not in facts.overflowing
    }
    if facts.overflowing:
        fields["unread_boxes"] = sorted(facts.overflowing, key=int)
    if facts.box_12:
        fields["box_12"] = [[code, dollars(cents)] for code, cents in facts.box_12]
    fields |= dict(zip(CHECKBOX_NAMES, facts.box_13, strict=True))
    if facts.box_14:
        lines = (f"{label} {money(cents, commas=commas)}" for label, cents in facts.box_14)
        fields["box_14_other"] = "; ".join(lines)
    if facts.tipped_codes:
        fields["box_14b_tipped_occupation_codes"] = list(facts.tipped_codes)
    if facts.states:
        fields["state_local"] = [_state_truth(line) for line in facts.states]
    return fields


def _state_truth(line: StateLine) -> dict[str, Any]:
    values: dict[str, Any] = {
        "box_15_state": line.state or None,
        "box_15_state_id": line.state_id or None,
        "box_16_state_wages": line.wages,
        "box_17_state_tax": line.tax,
        "box_18_local_wages": line.local_wages,
        "box_19_local_tax": line.local_tax,
        "box_20_locality": line.locality or None,
    }
    return {
        name: dollars(value) if isinstance(value, int) else value
        for name, value in values.items()
        if value is not None
    }
