"""Form 1099-DIV, Dividends and Distributions: its boxes and rules (IRS, revisions 2018 to January 2024)."""

from __future__ import annotations

from documents.reading import Kind
from documents.returns.reader import each_reader_of, reader_of
from documents.returns.rules import Bound, needs, rules_of
from documents.returns.table import STATE_TAX, ReturnForm, box, model_of, moved

FORM = ReturnForm(
    name="1099-DIV",
    titles=("Dividends and Distributions", "OMB No. 1545-0110"),
    boxes=(
        box("ordinary_dividends", "1a", "Total ordinary dividends", "Ordinary dividends"),
        box("qualified_dividends", "1b", "Qualified dividends"),
        box(
            "capital_gain",
            "2a",
            "Total capital gain distr.",
            "Total capital gain distributions",
            "Total capital gain dist.",
        ),
        box(
            "unrecap_1250",
            "2b",
            "Unrecap. Sec. 1250 gain",
            "Unrecaptured Section 1250 gain",
            "Unrecap. Section 1250 gain",
        ),
        box("section_1202", "2c", "Section 1202 gain", "Sec. 1202 gain"),
        box("collectibles", "2d", "Collectibles (28%) gain", "Collectibles (28% rate) gain"),
        box("897_ordinary", "2e", "Section 897 ordinary dividends", "Sec. 897 ordinary dividends"),
        box("897_capital", "2f", "Section 897 capital gain", "Sec. 897 capital gain"),
        box("nondividend", "3", "Nondividend distributions", "Nondividend distr."),
        box("federal_income_tax", "4", "Federal income tax withheld", "Fed. income tax withheld"),
        box("section_199a", "5", "Section 199A dividends", "Sec. 199A dividends"),
        box("investment_expenses", "6", "Investment expenses"),
        box("foreign_tax", "7", "Foreign tax paid"),
        box(
            "foreign_country",
            "8",
            "Foreign country or U.S. possession",
            "Foreign country or U.S. territory",
            "Foreign country or US possession",
            kind="text",
        ),
        box(
            "cash_liquidation",
            "9",
            "Cash liquidation distributions",
            "Cash liquidation distr.",
        ),
        box(
            "noncash_liquidation",
            "10",
            "Noncash liquidation distributions",
            "Noncash liquidation distr.",
        ),
        moved(
            "fatca",
            {0: "", 2022: "11"},
            "FATCA filing requirement",
            "FATCA filing req.",
            kind="tick",
        ),
        moved(
            "exempt_interest_dividends",
            {0: "11", 2022: "12"},
            "Exempt-interest dividends",
            "Exempt interest dividends",
        ),
        moved(
            "private_activity",
            {0: "12", 2022: "13"},
            "Specified private activity bond interest dividends",
            "Spec. private activity bond interest dividends",
            "Specified private activity",
            # Its second line alone, which reads like the caption of exempt-interest dividends.
            "bond interest dividends",
        ),
    ),
    state=(
        moved("state", {0: "13", 2022: "14"}, "State", kind="text", needs_number=True),
        moved(
            "state_id",
            {0: "14", 2022: "15"},
            "State identification no.",
            "State identification number",
            "State ID no.",
            kind="text",
        ),
        moved("state_tax", {0: "15", 2022: "16"}, *STATE_TAX),
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
            Bound("qualified_dividends", "ordinary_dividends"),
            Bound("unrecap_1250", "capital_gain"),
            Bound("section_1202", "capital_gain"),
            Bound("collectibles", "capital_gain"),
            Bound("897_ordinary", "ordinary_dividends"),
            Bound("897_capital", "capital_gain"),
            Bound("section_199a", "ordinary_dividends"),
            Bound("private_activity", "exempt_interest_dividends"),
        ),
        backup_base=("ordinary_dividends", "capital_gain", "nondividend"),
        more=(needs("foreign_country", "foreign_tax"),),
    ),
)
