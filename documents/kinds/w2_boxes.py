"""The boxes of Form W-2 as data: how each is captioned, by the IRS and by payroll companies.

Sources: IRS Form W-2, revisions 2010 to 2026 (Copy A to D), and substitute forms under IRS
Publication 1141, whose captions may be shortened. Boxes are found by wording, never by place.
"""

from __future__ import annotations

from documents.forms.captions import Caption
from documents.forms.irs_margins import IRS_MARGINS

MONEY_BOXES: dict[str, str] = {
    "wages": "1",
    "federal_income_tax": "2",
    "ss_wages": "3",
    "ss_tax": "4",
    "medicare_wages": "5",
    "medicare_tax": "6",
    "ss_tips": "7",
    "allocated_tips": "8",
    "dependent_care": "10",
    "nonqualified_plans": "11",
}
"""Field → box of the amounts that stand alone in their box."""

STATE_COLUMNS = (
    "state",
    "state_id",
    "state_wages",
    "state_tax",
    "local_wages",
    "local_tax",
    "locality",
)
STATE_AMOUNTS = ("state_wages", "state_tax", "local_wages", "local_tax")
STATE_BOXES: dict[str, str] = {
    "state": "15",
    "state_id": "15",
    "state_wages": "16",
    "state_tax": "17",
    "local_wages": "18",
    "local_tax": "19",
    "locality": "20",
}
CHECKBOXES = ("statutory_employee", "retirement_plan", "third_party_sick_pay")
BOX_12 = ("12a", "12b", "12c", "12d", "12")
EMPLOYEE_BLOCK = ("employee_block", "employee_last_name", "employee_suffix", "employee_address")

CAPTIONS: tuple[Caption, ...] = (
    Caption(
        "employee_ssn",
        (
            "Employee's social security number",
            "Employee's social security no.",
            "Employee social security number",
            "Employee's SSA number",
            "Employee's Soc Sec No",
            "Employee's soc. sec. number",
            "Employee's SSN",
            "Employee SSN",
            "SSN",
            "Social security number",
            "Soc. sec. number",
        ),
        ("a",),
        holds="taxpayer",
    ),
    Caption(
        "employer_ein",
        (
            "Employer identification number (EIN)",
            "Employer identification number",
            "Employer's identification number",
            "Employer's FED ID number",
            "Employer's federal ID number",
            "Employer's federal identification number",
            "Employer Federal ID number",
            "Employer's Fed. I.D. no.",
            "Employer ID number (EIN)",
            "Employer ID number",
            "Employer ID no.",
            "Employer's ID number",
            "Employer EIN",
            "EIN",
            "Employer's EIN",
            "Federal employer identification number",
            "Federal EIN",
            "Fed ID number",
            "Fed. ID no.",
        ),
        ("b",),
        holds="taxpayer",
    ),
    Caption(
        "employer_block",
        (
            "Employer's name, address, and ZIP code",
            "Employer's name, address, and ZIP",
            "Employer's name and address",
            "Employer's name, address",
            "Employer name and address",
            "Employer name, address, and ZIP code",
            "Employer's name, address, city, state, and ZIP code",
            "Employer's name, street address, city, state, and ZIP code",
            "Employer's name",
            "Employer name",
        ),
        ("c",),
        holds="lines",
    ),
    Caption("employer_block", ("Employer", "Employer information"), holds="lines", alone=True),
    Caption("control_number", ("Control number", "Control no.", "Control #"), ("d",)),
    Caption(
        "employee_block",
        (
            "Employee's name, address, and ZIP code",
            "Employee's name, address, and ZIP",
            "Employee's name and address",
            "Employee name and address",
            "Employee name, address, and ZIP code",
            "Employee's first name and initial",
            "Employee's first name and initial, last name",
            "Employee's first name, initial, last name",
            "Employee's first name and initial Last name Suff.",
            "Employee's name (first, middle initial, last)",
            "Employee's name (first, middle, last)",
            "Employee's first name, middle initial",
            "Employee's first name",
            "Employee's name",
            "Employee name",
        ),
        ("e", "e/f", "ef", "e-f", "e&f"),
        holds="lines",
    ),
    Caption("employee_block", ("Employee", "Employee information"), holds="lines", alone=True),
    Caption("employee_last_name", ("Last name",)),
    Caption("employee_suffix", ("Suff.", "Suffix")),
    Caption(
        "employee_address",
        (
            "Employee's address and ZIP code",
            "Employee's address, and ZIP code",
            "Employee address and ZIP code",
            "Employee's address",
            "Employee address",
        ),
        ("f",),
    ),
    Caption(
        "wages",
        (
            "Wages, tips, other compensation",
            "Wages, tips, and other compensation",
            "Wages, tips, other comp.",
            "Wages, tips, oth. comp.",
            "Wages tips other",
            "Wages, tips, etc.",
            "Wages and other compensation",
            "Federal wages",
        ),
        ("1",),
        holds="amount",
    ),
    Caption(
        "federal_income_tax",
        (
            "Federal income tax withheld",
            "Fed. income tax withheld",
            "Federal inc. tax withheld",
            "Fed inc tax withheld",
            "Federal income tax w/h",
            "Federal tax withheld",
            "Federal income tax",
            "Fed. income tax",
            "FIT withheld",
        ),
        ("2",),
        holds="amount",
    ),
    Caption(
        "ss_wages",
        ("Social security wages", "Soc. sec. wages", "Soc security wages", "SS wages"),
        ("3",),
        holds="amount",
    ),
    Caption(
        "ss_tax",
        (
            "Social security tax withheld",
            "Soc. sec. tax withheld",
            "Soc security tax withheld",
            "Social security tax w/h",
            "Social security tax",
            "SS tax withheld",
        ),
        ("4",),
        holds="amount",
    ),
    Caption(
        "medicare_wages",
        (
            "Medicare wages and tips",
            "Medicare wages & tips",
            "Medicare wages",
            "Medicare wages/tips",
        ),
        ("5",),
        holds="amount",
    ),
    Caption(
        "medicare_tax",
        ("Medicare tax withheld", "Medicare tax w/h", "Medicare tax", "Med. tax withheld"),
        ("6",),
        holds="amount",
    ),
    Caption(
        "ss_tips",
        ("Social security tips", "Soc. sec. tips", "Soc security tips", "SS tips"),
        ("7",),
        holds="amount",
    ),
    Caption("allocated_tips", ("Allocated tips",), ("8",), holds="amount"),
    Caption(
        "box_9", ("9", "Verification code", "Advance EIC payment", "Advance EIC payments"), ("9",)
    ),
    Caption(
        "dependent_care",
        (
            "Dependent care benefits",
            "Dependent care benefit",
            "Dep. care benefits",
            "Dependent care",
        ),
        ("10",),
        holds="amount",
    ),
    Caption(
        "nonqualified_plans",
        ("Nonqualified plans", "Non-qualified plans", "Nonqualified plan", "Nonqual. plans"),
        ("11",),
        holds="amount",
    ),
    Caption(
        "12a",
        (
            "12a",
            "12a code",
            "See instructions for box 12",
            "See instrs. for box 12",
            "See inst. for box 12",
            "Code See inst. for box 12",
            "Code See instructions for box 12",
            "See instr. for box 12 codes",
        ),
        ("12a",),
        holds="lines",
    ),
    Caption("12b", ("12b", "12b code"), ("12b",), holds="lines"),
    Caption("12c", ("12c", "12c code"), ("12c",), holds="lines"),
    Caption("12d", ("12d", "12d code"), ("12d",), holds="lines"),
    Caption(
        "12",
        ("Code and amount", "Codes", "Deferred comp. and other codes"),
        ("12",),
        True,
        holds="lines",
    ),
    Caption("box_13", ("13",), ("13",), holds="ticks"),
    Caption(
        "statutory_employee",
        (
            "Statutory employee",
            "Stat. employee",
            "Statutory emp.",
            "Stat emp",
            "Statutory",
            "Stat. empl.",
        ),
        ("13",),
        holds="ticks",
    ),
    Caption(
        "retirement_plan",
        ("Retirement plan", "Ret. plan", "Retire. plan", "Retirement", "Pension plan"),
        ("13",),
        holds="ticks",
    ),
    Caption(
        "third_party_sick_pay",
        (
            "Third-party sick pay",
            "3rd party sick pay",
            "Third-party",
            "Sick pay",
            "Third party sick",
            "3rd-party sick",
        ),
        ("13",),
        holds="ticks",
    ),
    Caption(
        "other",
        ("Other", "14a Other", "14 Other", "Other information"),
        ("14", "14a"),
        True,
        holds="lines",
    ),
    Caption(
        "tipped_occupation_codes",
        (
            "Treasury Tipped Occupation Code(s)",
            "Treasury Tipped Occupation Codes",
            "Treasury Tipped Occupation Code",
            "Tipped Occupation Code(s)",
        ),
        ("14b",),
    ),
    Caption("state", ("State",), ("15",), True, holds="lines"),
    Caption(
        "state_id",
        (
            "Employer's state ID number",
            "Employer's state ID no.",
            "Employer's state I.D. number",
            "Employer state ID number",
            "State Employer's state ID number",
            "State Employer's state ID no.",
            "State Employer's state I.D. no.",
            "State/Employer's state ID number",
            "Employer's state identification number",
            "State ID number",
            "State ID no.",
            "State ID",
        ),
        ("15",),
        holds="lines",
    ),
    Caption(
        "state_wages",
        ("State wages, tips, etc.", "State wages, tips, etc", "State wages, tips", "State wages"),
        ("16",),
        holds="lines",
    ),
    Caption(
        "state_tax",
        (
            "State income tax",
            "State inc. tax",
            "State tax withheld",
            "State income tax withheld",
            "State tax",
        ),
        ("17",),
        holds="lines",
    ),
    Caption(
        "local_wages",
        ("Local wages, tips, etc.", "Local wages, tips", "Local wages"),
        ("18",),
        holds="lines",
    ),
    Caption(
        "local_tax",
        (
            "Local income tax",
            "Local inc. tax",
            "Local income tax withheld",
            "Local tax withheld",
            "Local tax",
        ),
        ("19",),
        holds="lines",
    ),
    Caption(
        "locality", ("Locality name", "Locality", "Local name", "Loc. name"), ("20",), holds="lines"
    ),
    Caption("void", ("Void",), floats=True),
    Caption("", ("Dept.", "Department", "Corp.", "Batch"), alone=True),
    Caption("", ("Employer use only", "Company code", "Co. code")),
    Caption("", ("OMB No. 1545-0008", "OMB No. 1545-0029")),
    Caption(
        "",
        (
            "Wage and Tax Statement",
            "W-2 and Earnings Summary",
            "Earnings Summary",
            "W-2 Wage and Tax Statement",
            "Form W-2 Wage and Tax Statement",
            "Form W-2",
        ),
        ends_form=True,
    ),
    *IRS_MARGINS,
)

CODES_12 = frozenset(
    (*"ABCDEFGHJKLMNPQRSTVWYZ", "AA", "BB", "DD", "EE", "FF", "GG", "HH", "II", "TA", "TP", "TT")
)
"""Codes of box 12: IRS General Instructions for Forms W-2 and W-3; TA, TP and TT from 2026."""
