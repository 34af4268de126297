"""Form 1099-R, Distributions From Pensions, Annuities, IRAs, etc. (IRS, revisions 2018 to 2026)."""

from __future__ import annotations

from typing import Any

from documents.reading import Kind, finding
from documents.result import Finding
from documents.returns.reader import each_reader_of, reader_of
from documents.returns.rules import Bound, rules_of
from documents.returns.table import STATE_TAX, ReturnForm, box, model_of, moved

FORM = ReturnForm(
    name="1099-R",
    titles=(
        "Distributions From Pensions, Annuities, Retirement or Profit-Sharing Plans, IRAs,"
        " Insurance Contracts, etc.",
        "Distributions From Pensions, Annuities,",
        "Retirement or Profit-Sharing Plans, IRAs,",
        "OMB No. 1545-0119",
    ),
    boxes=(
        box("gross_distribution", "1", "Gross distribution"),
        box("taxable_amount", "2a", "Taxable amount"),
        box(
            "taxable_not_determined",
            "2b",
            "Taxable amount not determined",
            "Taxable amt not determined",
            "Taxable amount",
            kind="tick",
            needs_number=True,
        ),
        box("total_distribution", "2b", "Total distribution", kind="tick"),
        box(
            "capital_gain",
            "3",
            "Capital gain (included in box 2a)",
            "Capital gain (incl. in box 2a)",
            "Capital gain (included in",
            "Capital gain",
        ),
        box("federal_income_tax", "4", "Federal income tax withheld", "Fed. income tax withheld"),
        box(
            "employee_contributions",
            "5",
            "Employee contributions/ Designated Roth contributions or insurance premiums",
            "Employee contrib./Desig. Roth contrib. or insurance premiums",
            "Employee contributions/Designated Roth",
            "Employee contributions/",
        ),
        box(
            "nua",
            "6",
            "Net unrealized appreciation in employer's securities",
            "Net unrealized appreciation",
        ),
        box(
            "distribution_code",
            "7",
            "Distribution code(s)",
            kind="code",
        ),
        box("ira_sep_simple", "7", "IRA/SEP/SIMPLE", "SEP/SIMPLE", "SIMPLE", kind="tick"),
        box("other", "8", "Other", needs_number=True),
        box(
            "percent",
            "9a",
            # Without its last word: the value may stand beside it on a second line.
            "Your percentage of total",
            "Your % of total",
            kind="percent",
        ),
        box("total_employee_contributions", "9b", "Total employee contributions"),
        box(
            "irr",
            "10",
            "Amount allocable to IRR within 5 years",
            "Amt. allocable to IRR within 5 years",
        ),
        box(
            "roth_year",
            "11",
            "1st year of desig. Roth contrib.",
            "1st year of designated Roth contributions",
            kind="year",
        ),
        moved(
            "fatca",
            {0: "", 2020: "12"},
            "FATCA filing requirement",
            "FATCA filing req.",
            kind="tick",
        ),
        moved("date_of_payment", {0: "", 2020: "13"}, "Date of payment", kind="date"),
    ),
    state=(
        moved("state_tax", {0: "12", 2020: "14"}, *STATE_TAX),
        moved(
            "state_no",
            {0: "13", 2020: "15"},
            "State/Payer's state no.",
            "State/Payer state no.",
            kind="text",
        ),
        moved("state_distribution", {0: "14", 2020: "16"}, "State distribution"),
    ),
    local=(
        moved("local_tax", {0: "15", 2020: "17"}, "Local tax withheld"),
        moved("locality", {0: "16", 2020: "18"}, "Name of locality", kind="text"),
        moved("local_distribution", {0: "17", 2020: "19"}, "Local distribution"),
    ),
)

CODES = frozenset("123456789ABCDEFGHJKLMNPQRSTUWY")
"""Distribution codes of box 7: IRS Instructions for Forms 1099-R and 5498; Y from 2025."""


def codes_are_valid(data: dict[str, Any]) -> list[Finding]:
    """One or two known codes (IRS Instructions for Form 1099-R, box 7)."""
    code = data.get("distribution_code")
    unknown = [letter for letter in code or "" if letter not in CODES]
    if not unknown:
        return []
    message = f"distribution code {code} is not in use"
    return [finding("codes_are_valid", "error", message, ["distribution_code"])]


def rollovers_are_not_taxed(data: dict[str, Any]) -> list[Finding]:
    """Codes G and H come with a taxable amount of zero, but for a rollover to a Roth in the plan."""
    code, taxable = data.get("distribution_code") or "", data.get("taxable_amount")
    if not taxable or not set(code) & {"G", "H"}:
        return []
    message = f"code {code} is a rollover, and a taxable amount is printed"
    return [finding("rollovers_are_not_taxed", "warning", message, ["taxable_amount"])]


def roth_codes_leave_ira_box_blank(data: dict[str, Any]) -> list[Finding]:
    """With J, Q or T, a Roth IRA, the IRA/SEP/SIMPLE box is not ticked (IRS, box 7)."""
    code = data.get("distribution_code") or ""
    if not data.get("ira_sep_simple") or not set(code) & {"J", "Q", "T"}:
        return []
    message = f"code {code} is a Roth IRA, and IRA/SEP/SIMPLE is ticked"
    return [finding("roth_codes_leave_ira_box_blank", "error", message, ["ira_sep_simple"])]


def roth_began_in_time(data: dict[str, Any]) -> list[Finding]:
    """Designated Roth accounts began in 2006, and not after the form's year."""
    began, year = data.get("roth_year"), data.get("tax_year")
    if began is None or 2006 <= began <= (year or 9999):
        return []
    return [finding("roth_began_in_time", "error", f"first Roth year {began}", ["roth_year"])]


KIND = Kind(
    name=FORM.name,
    model=model_of(FORM),
    read=reader_of(FORM),
    read_each=each_reader_of(FORM),
    rules=rules_of(
        FORM,
        bounds=(
            Bound("taxable_amount", "gross_distribution"),
            Bound("capital_gain", "taxable_amount"),
            Bound("federal_income_tax", "gross_distribution"),
            Bound("nua", "gross_distribution"),
            Bound("percent", 100.0),
        ),
        more=(
            codes_are_valid,
            rollovers_are_not_taxed,
            roth_codes_leave_ira_box_blank,
            roth_began_in_time,
        ),
    ),
)
