"""Form 1099-INT, Interest Income: its boxes and rules (IRS, revisions 2018 to January 2024)."""

from __future__ import annotations

from documents.reading import Kind
from documents.returns.reader import each_reader_of, reader_of
from documents.returns.rules import Bound, needs, rules_of
from documents.returns.table import STATE_TAX, ReturnForm, box, model_of

FORM = ReturnForm(
    name="1099-INT",
    titles=("Interest Income", "OMB No. 1545-0112"),
    boxes=(
        box("payer_rtn", "", "Payer's RTN (optional)", "Payer's RTN", kind="text"),
        box("fatca", "", "FATCA filing requirement", "FATCA filing req.", kind="tick"),
        box("interest_income", "1", "Interest income", "Interest income not included in box 3"),
        box("early_withdrawal_penalty", "2", "Early withdrawal penalty"),
        box(
            "us_savings_bonds",
            "3",
            "Interest on U.S. Savings Bonds and Treasury obligations",
            "Interest on U.S. Savings Bonds and Treas. obligations",
            "Interest on US Savings Bonds & Treasury obligations",
            "U.S. Savings Bonds and Treasury obligations",
        ),
        box("federal_income_tax", "4", "Federal income tax withheld", "Fed. income tax withheld"),
        box("investment_expenses", "5", "Investment expenses"),
        box("foreign_tax", "6", "Foreign tax paid"),
        box(
            "foreign_country",
            "7",
            "Foreign country or U.S. territory",
            "Foreign country or U.S. possession",
            "Foreign country or US territory",
            kind="text",
        ),
        box("tax_exempt_interest", "8", "Tax-exempt interest"),
        box(
            "private_activity_bond",
            "9",
            "Specified private activity bond interest",
            "Spec. private activity bond interest",
        ),
        box("market_discount", "10", "Market discount"),
        box("bond_premium", "11", "Bond premium"),
        box(
            "bond_premium_treasury",
            "12",
            "Bond premium on Treasury obligations",
            "Bond premium on U.S. Treasury obligations",
            # Its first line alone, which reads like the caption of bond premium.
            "Bond premium on Treasury",
        ),
        box("bond_premium_tax_exempt", "13", "Bond premium on tax-exempt bond"),
        box(
            "cusip",
            "14",
            "Tax-exempt and tax credit bond CUSIP no.",
            "Tax-exempt bond CUSIP no.",
            kind="text",
        ),
    ),
    state=(
        box("state", "15", "State", kind="text", needs_number=True),
        box(
            "state_id",
            "16",
            "State identification no.",
            "State identification number",
            "State ID no.",
            kind="text",
        ),
        box("state_tax", "17", *STATE_TAX),
    ),
)

KIND = Kind(
    name=FORM.name,
    model=model_of(FORM),
    read=reader_of(FORM),
    read_each=each_reader_of(FORM),
    rules=rules_of(
        FORM,
        bounds=(
            Bound("private_activity_bond", "tax_exempt_interest"),
            Bound("bond_premium_tax_exempt", "tax_exempt_interest", severity="warning"),
            Bound("bond_premium_treasury", "us_savings_bonds", severity="warning"),
        ),
        backup_base=("interest_income", "us_savings_bonds", "tax_exempt_interest"),
        more=(needs("foreign_country", "foreign_tax"),),
    ),
)
