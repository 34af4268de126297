"""Form 1099-MISC, Miscellaneous Information: boxes and rules (IRS, revisions 2020 to December 2026)."""

from __future__ import annotations

from documents.reading import Kind
from documents.returns.reader import each_reader_of, reader_of
from documents.returns.rules import Bound, only_in, rules_of
from documents.returns.table import STATE_TAX, ReturnForm, box, model_of, moved

FORM = ReturnForm(
    name="1099-MISC",
    titles=("Miscellaneous Information", "Miscellaneous Income", "OMB No. 1545-0115"),
    boxes=(
        box("rents", "1", "Rents"),
        box("royalties", "2", "Royalties"),
        box("other_income", "3", "Other income"),
        box("federal_income_tax", "4", "Federal income tax withheld", "Fed. income tax withheld"),
        box("fishing_boat", "5", "Fishing boat proceeds"),
        box("medical", "6", "Medical and health care payments", "Medical & health care payments"),
        box(
            "direct_sales",
            "7",
            "Payer made direct sales totaling $5,000 or more of consumer products to recipient"
            " for resale",
            "Payer made direct sales of $5,000 or more of consumer products to a buyer"
            " (recipient) for resale",
            "Payer made direct sales totaling",
            "Payer made direct sales of",
            "Direct sales of $5,000 or more",
            kind="tick",
        ),
        box(
            "substitute_payments",
            "8",
            "Substitute payments in lieu of dividends or interest",
            "Substitute payments in lieu of",
        ),
        box("crop_insurance", "9", "Crop insurance proceeds"),
        box(
            "attorney",
            "10",
            "Gross proceeds paid to an attorney",
            "Gross proceeds paid to attorney",
        ),
        moved("fish_purchased", {2021: "11"}, "Fish purchased for resale"),
        box("section_409a", "12", "Section 409A deferrals"),
        moved(
            "fatca",
            {0: "", 2022: "13", 2026: ""},
            "FATCA filing requirement",
            "FATCA filing req.",
            kind="tick",
        ),
        moved(
            "cash_tips",
            {2026: "13a"},
            "Cash tips included in box 3",
            "Cash tips incl. in box 3",
        ),
        moved(
            "tipped_occupation_codes",
            {2026: "13b"},
            "Treasury Tipped Occupation Code(s)",
            "Tipped occupation code(s)",
            kind="codes",
        ),
        moved(
            "golden_parachute",
            {0: "13", 2022: "14"},
            "Excess golden parachute payments",
            "Excess golden parachute",
        ),
        moved(
            "overtime_compensation",
            {2026: "14"},
            "Overtime compensation included in box 3",
            "Overtime compensation incl. in box 3",
        ),
        moved(
            "nonqualified_deferred",
            {0: "14", 2022: "15"},
            "Nonqualified deferred compensation",
            "Nonqualified deferred comp.",
        ),
    ),
    state=(
        moved("state_tax", {0: "15", 2022: "16"}, *STATE_TAX),
        moved(
            "state_payer_no",
            {0: "16", 2022: "17"},
            "State/Payer's state no.",
            "State/Payer state no.",
            kind="text",
        ),
        moved("state_income", {0: "17", 2022: "18"}, "State income"),
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
            Bound("cash_tips", "other_income"),
            Bound("overtime_compensation", "other_income"),
        ),
        backup_base=(
            "rents",
            "royalties",
            "other_income",
            "fishing_boat",
            "medical",
            "substitute_payments",
            "crop_insurance",
            "attorney",
            "fish_purchased",
        ),
        more=(only_in("golden_parachute", until=2024, instead="box 3 of Form 1099-NEC"),),
    ),
)
