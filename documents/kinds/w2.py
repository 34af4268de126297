"""Form W-2, Wage and Tax Statement: its fields; boxes, reader and rules stand in the files beside it."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from documents.kinds.w2_limits import LIMITS
from documents.kinds.w2_reading import read, read_each
from documents.kinds.w2_rules import RULES
from documents.reading import Kind


class Box12(BaseModel):
    """One line of box 12."""

    code: str | None = Field(None, description="Letter code of the line, such as D or DD.")
    amount: float | None = Field(None, description="Amount printed beside the code.")


class Box14(BaseModel):
    """One entry of box 14."""

    label: str | None = Field(None, description="What the employer calls it, as printed.")
    amount: float | None = Field(None, description="Amount printed beside the label.")


class StateLocal(BaseModel):
    """One line of boxes 15 to 20."""

    state: str | None = Field(None, description="Two-letter state code (box 15).")
    state_id: str | None = Field(None, description="Employer's state ID number (box 15).")
    state_wages: float | None = Field(None, description="State wages, tips, etc. (box 16).")
    state_tax: float | None = Field(None, description="State income tax (box 17).")
    local_wages: float | None = Field(None, description="Local wages, tips, etc. (box 18).")
    local_tax: float | None = Field(None, description="Local income tax (box 19).")
    locality: str | None = Field(None, description="Locality name (box 20).")


class W2(BaseModel):
    """A W-2. A blank box is absent; amounts and names are as printed, never corrected."""

    model_config = ConfigDict(populate_by_name=True)

    tax_year: int | None = Field(None, description="Calendar year printed on the form.")
    copy_letter: str | None = Field(
        None, alias="copy", description="Copy printed: A, 1, B, C, 2 or D; absent when they differ."
    )
    void: bool | None = Field(None, description="True when the form is marked VOID.")
    employee_ssn: str | None = Field(None, description="Box a, with its mask when truncated.")
    employer_ein: str | None = Field(None, description="Box b: employer identification number.")
    employer_name: str | None = Field(None, description="Box c: employer's name.")
    employer_address: str | None = Field(
        None, description="Box c: address, lines joined by a space."
    )
    control_number: str | None = Field(None, description="Box d: the payroll system's key.")
    employee_name: str | None = Field(
        None, description="Box e: first name, initial, last name, suffix."
    )
    employee_address: str | None = Field(
        None, description="Box f: address, lines joined by a space."
    )
    wages: float | None = Field(None, description="Box 1: wages, tips, other compensation.")
    federal_income_tax: float | None = Field(
        None, description="Box 2: federal income tax withheld."
    )
    ss_wages: float | None = Field(None, description="Box 3: social security wages.")
    ss_tax: float | None = Field(None, description="Box 4: social security tax withheld.")
    medicare_wages: float | None = Field(None, description="Box 5: Medicare wages and tips.")
    medicare_tax: float | None = Field(None, description="Box 6: Medicare tax withheld.")
    ss_tips: float | None = Field(None, description="Box 7: social security tips.")
    allocated_tips: float | None = Field(None, description="Box 8: allocated tips.")
    verification_code: str | None = Field(
        None, description="Box 9 of 2016 to 2019: verification code, as printed."
    )
    dependent_care: float | None = Field(None, description="Box 10: dependent care benefits.")
    nonqualified_plans: float | None = Field(None, description="Box 11: nonqualified plans.")
    box_12: list[Box12] = Field([], description="Box 12: codes and amounts.")
    statutory_employee: bool | None = Field(None, description="Box 13, first checkbox.")
    retirement_plan: bool | None = Field(None, description="Box 13, second checkbox.")
    third_party_sick_pay: bool | None = Field(None, description="Box 13, third checkbox.")
    other: str | None = Field(
        None, description="Box 14 (14a from 2026) as printed, entries joined by ';'."
    )
    box_14: list[Box14] = Field([], description="Box 14 taken apart into labels and amounts.")
    tipped_occupation_codes: list[str] = Field(
        [], description="Box 14b, from 2026: three-digit codes."
    )
    state_local: list[StateLocal] = Field(
        [], description="Boxes 15 to 20, one entry a printed line."
    )
    continued_on: list[int] = Field(
        [],
        description="Pages of further forms W-2 of the same employee and employer, whose lines of"
        " boxes 12, 14 and 15 to 20 are among those above.",
    )
    continuation: bool | None = Field(
        None,
        description="True when the form has lines of boxes 12, 14 or 15 to 20 and leaves boxes 1 to"
        " 11 blank: a further sheet of another W-2, to which it could not be added.",
    )
    continuation_of: list[int] = Field(
        [],
        description="Pages of the W-2 that a further sheet belongs to, where this source has it as"
        " a document of its own; absent when it has none, or several that fit.",
    )
    unread_boxes: list[str] = Field(
        [],
        description="Boxes with print in them that is no value of theirs, as numbered on the form:"
        " an amount too long for its place (****), or figures that could not be read.",
    )


KIND = Kind(name="W2", model=W2, read=read, rules=(*RULES, *LIMITS), read_each=read_each)
