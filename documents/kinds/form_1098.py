"""Form 1098, Mortgage Interest Statement: its boxes and rules (IRS, revisions 2018 to 2026)."""

from __future__ import annotations

from typing import Any

from documents.reading import Kind, finding
from documents.result import Finding
from documents.returns.reader import each_reader_of, reader_of
from documents.returns.rules import rules_of
from documents.returns.table import ReturnForm, box, model_of

FORM = ReturnForm(
    name="1098",
    titles=("Mortgage Interest Statement", "OMB No. 1545-1380", "OMB No. 1545-0901"),
    payer="lender",
    recipient="borrower",
    boxes=(
        box(
            "mortgage_interest",
            "1",
            "Mortgage interest received from payer(s)/borrower(s)*",
            "Mortgage interest received from borrower(s)",
            "Mortgage interest received",
            # Its second line alone, which reads like the caption of a number.
            "payer(s)/borrower(s)*",
            "from payer(s)/borrower(s)*",
        ),
        box(
            "outstanding_principal",
            "2",
            "Outstanding mortgage principal",
            "Outstanding mortgage principal as of 1/1",
        ),
        box("origination_date", "3", "Mortgage origination date", kind="date"),
        box("refund_overpaid", "4", "Refund of overpaid interest"),
        box("mortgage_insurance", "5", "Mortgage insurance premiums"),
        box(
            "points",
            "6",
            "Points paid on purchase of principal residence",
            "Points paid on purchase of",
        ),
        box(
            "same_address",
            "7",
            "If address of property securing mortgage same as PAYER'S/BORROWER'S address, the box"
            " is checked",
            "If address of property securing mortgage is the same as PAYER'S/BORROWER'S address,"
            " the box is checked, or the address or description is entered in box 8.",
            "If address of property securing mortgage same as PAYER'S/BORROWER'S",
            "If address of property securing mortgage same as",
            "If address of property securing mortgage is the same",
            # Lines of the same caption, which read like those of the borrower's boxes.
            "PAYER'S/BORROWER'S address, the box is checked, or",
            "PAYER'S/BORROWER'S address, the box is checked",
            "PAYER'S/BORROWER'S address, the",
            kind="tick",
        ),
        box(
            "property_address",
            "8",
            "Address or description of property securing mortgage (see instructions)",
            "Address or description of property securing mortgage",
            "Address of property securing mortgage",
            "Property address",
            kind="text",
        ),
        box(
            "number_of_properties",
            "9",
            "Number of properties securing the mortgage",
            "Number of properties",
            "Number of mortgaged properties",
            kind="count",
        ),
        box("other", "10", "Other", kind="text", needs_number=True),
        box("acquisition_date", "11", "Mortgage acquisition date", kind="date"),
    ),
)


def property_is_named(data: dict[str, Any]) -> list[Finding]:
    """Box 7 is ticked or box 8 says which property (IRS Instructions for Form 1098)."""
    if data.get("mortgage_interest") is None or data.get("same_address") is not False:
        return []
    if data.get("property_address"):
        return []
    message = "box 7 is not ticked, and box 8 names no property"
    return [finding("property_is_named", "warning", message, ["property_address"])]


def dates_fit_the_year(data: dict[str, Any]) -> list[Finding]:
    """A mortgage began by the end of the form's year; one acquired was so within it."""
    year, findings = data.get("tax_year"), []
    if year is None:
        return []
    began, acquired = data.get("origination_date"), data.get("acquisition_date")
    if began and began > f"{year}-12-31":
        message = "the mortgage began after the form's year"
        findings.append(finding("dates_fit_the_year", "error", message, ["origination_date"]))
    if acquired and not acquired.startswith(str(year)):
        message = "the mortgage was acquired in another year"
        findings.append(finding("dates_fit_the_year", "warning", message, ["acquisition_date"]))
    return findings


def interest_fits_the_principal(data: dict[str, Any]) -> list[Finding]:
    """A year's interest is usually between 0.5 % and 15 % of the principal."""
    interest, principal = data.get("mortgage_interest"), data.get("outstanding_principal")
    if not interest or not principal or 0.005 <= interest / principal <= 0.15:
        return []
    message = f"interest is {100 * interest / principal:.1f} % of the principal"
    fields = ["mortgage_interest", "outstanding_principal"]
    return [finding("interest_fits_the_principal", "warning", message, fields)]


KIND = Kind(
    name=FORM.name,
    model=model_of(FORM),
    read=reader_of(FORM),
    read_each=each_reader_of(FORM),
    rules=rules_of(FORM, more=(property_is_named, dates_fit_the_year, interest_fits_the_principal)),
)
