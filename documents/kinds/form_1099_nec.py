"""Form 1099-NEC, Nonemployee Compensation: its boxes and rules (IRS, revisions 2020 to December 2026)."""

from __future__ import annotations

from documents.reading import Kind
from documents.returns.reader import each_reader_of, reader_of
from documents.returns.rules import Bound, needs, only_in, rules_of
from documents.returns.table import STATE_TAX, ReturnForm, box, model_of, moved

FORM = ReturnForm(
    name="1099-NEC",
    titles=("Nonemployee Compensation", "OMB No. 1545-0116"),
    boxes=(
        box("fatca", "", "FATCA filing requirement", "FATCA filing req.", kind="tick"),
        moved(
            "nonemployee_compensation",
            {0: "1", 2026: "1a"},
            "Nonemployee compensation",
            "Nonemployee comp.",
            "Nonemployee compensation including tips",
        ),
        moved("cash_tips", {2026: "1b"}, "Cash tips", needs_number=True),
        moved(
            "tipped_occupation_codes",
            {2026: "1c"},
            "Treasury Tipped Occupation Code(s)",
            "Tipped occupation code(s)",
            kind="codes",
        ),
        moved("overtime_premium", {2026: "1d"}, "Qualified overtime premium", "Overtime premium"),
        moved(
            "direct_sales",
            {2021: "2"},
            "Payer made direct sales totaling $5,000 or more of consumer products to recipient"
            " for resale",
            "Payer made direct sales totaling",
            "Direct sales of $5,000 or more",
            kind="tick",
        ),
        moved(
            "golden_parachute",
            {2025: "3"},
            "Excess golden parachute payments",
            "Excess golden parachute",
        ),
        box("federal_income_tax", "4", "Federal income tax withheld", "Fed. income tax withheld"),
    ),
    state=(
        box("state_tax", "5", *STATE_TAX),
        box(
            "state_payer_no",
            "6",
            "State/Payer's state no.",
            "State/Payer state no.",
            kind="text",
        ),
        box("state_income", "7", "State income"),
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
            Bound("cash_tips", "nonemployee_compensation"),
            Bound("overtime_premium", "nonemployee_compensation"),
        ),
        backup_base=("nonemployee_compensation", "golden_parachute"),
        more=(
            needs("cash_tips", "tipped_occupation_codes"),
            only_in("golden_parachute", since=2025, instead="box 13 or 14 of Form 1099-MISC"),
        ),
    ),
)
