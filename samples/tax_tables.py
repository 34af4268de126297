"""The boxes of the 1099s, the 1098 and forms near them, as the IRS numbers and words them.

A data table: (number, caption, truth name, kind, chance of being filled, share of which box).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """One box; `share` of box `of` bounds its amount; `since`/`until` are tax years."""

    number: str
    caption: str
    name: str = ""
    kind: str = "money"
    chance: float = 0.2
    of: str = "first"
    share: float = 0.5
    since: int = 0
    until: int = 9999


@dataclass(frozen=True)
class TaxForm:
    """A form: what it is called and its boxes in printed order."""

    doc_type: str
    name: str
    title: str
    omb: str
    boxes: tuple[Box, ...]
    states: tuple[tuple[Box, ...], ...] = ()
    payer: str = "PAYER"
    recipient: str = "RECIPIENT"
    top: int = 20_000_00


INT = TaxForm(
    "1099-INT",
    "1099-INT",
    "Interest Income",
    "1545-0112",
    (
        Box("1", "Interest income", "box_1_interest_income", chance=1),
        Box("2", "Early withdrawal penalty", "box_2_early_withdrawal_penalty", share=0.1),
        Box(
            "3", "Interest on U.S. Savings Bonds and Treasury obligations", "box_3_us_savings_bonds"
        ),
        Box("4", "Federal income tax withheld", "box_4_federal_income_tax", "backup"),
        Box("5", "Investment expenses", "box_5_investment_expenses", share=0.1),
        Box("6", "Foreign tax paid", "box_6_foreign_tax", share=0.1, chance=0),
        Box("7", "Foreign country or U.S. territory", "box_7_foreign_country", "text", chance=0),
        Box("8", "Tax-exempt interest", "box_8_tax_exempt_interest"),
        Box(
            "9",
            "Specified private activity bond interest",
            "box_9_private_activity_bond",
            of="8",
            share=0.9,
            chance=0.4,
        ),
        Box("10", "Market discount", "box_10_market_discount", share=0.1),
        Box("11", "Bond premium", "box_11_bond_premium", share=0.1),
        Box(
            "12",
            "Bond premium on Treasury obligations",
            "box_12_bond_premium_treasury",
            of="3",
            share=0.2,
        ),
        Box(
            "13",
            "Bond premium on tax-exempt bond",
            "box_13_bond_premium_tax_exempt",
            of="8",
            share=0.2,
        ),
        Box("14", "Tax-exempt and tax credit bond CUSIP no.", "box_14_cusip", "text", chance=0),
    ),
    (
        (
            Box("15", "State", "box_15_state", "state"),
            Box("16", "State identification no.", "box_16_state_id", "state_id"),
            Box("17", "State tax withheld", "box_17_state_tax", share=0.06),
        ),
    ),
    top=3_000_00,
)
DIV = TaxForm(
    "1099-DIV",
    "1099-DIV",
    "Dividends and Distributions",
    "1545-0110",
    (
        Box("1a", "Total ordinary dividends", "box_1a_ordinary_dividends", chance=1),
        Box("1b", "Qualified dividends", "box_1b_qualified_dividends", share=1, chance=0.8),
        Box("2a", "Total capital gain distr.", "box_2a_capital_gain", share=1.5, chance=0.6),
        Box("2b", "Unrecap. Sec. 1250 gain", "box_2b_unrecap_1250", of="2a", share=0.3),
        Box("2c", "Section 1202 gain", "box_2c_section_1202", of="2a", share=0.3),
        Box("2d", "Collectibles (28%) gain", "box_2d_collectibles", of="2a", share=0.3),
        Box("2e", "Section 897 ordinary dividends", "box_2e_897_ordinary", share=0.2, chance=0.1),
        Box("2f", "Section 897 capital gain", "box_2f_897_capital", of="2a", share=0.2),
        Box("3", "Nondividend distributions", "box_3_nondividend"),
        Box("4", "Federal income tax withheld", "box_4_federal_income_tax", "backup"),
        Box("5", "Section 199A dividends", "box_5_section_199a", share=0.4, chance=0.3),
        Box("6", "Investment expenses", "box_6_investment_expenses", share=0.1),
        Box("7", "Foreign tax paid", "box_7_foreign_tax", share=0.1, chance=0.3),
        Box(
            "8",
            "Foreign country or U.S. possession",
            "box_8_foreign_country",
            "country",
            of="7",
            chance=1,
        ),
        Box("9", "Cash liquidation distributions", "box_9_cash_liquidation", chance=0.1),
        Box("10", "Noncash liquidation distributions", "box_10_noncash_liquidation", chance=0.1),
        Box("11", "FATCA filing requirement", "box_11_fatca", "check", chance=0.1),
        Box("12", "Exempt-interest dividends", "box_12_exempt_interest_dividends"),
        Box(
            "13",
            "Specified private activity bond interest dividends",
            "box_13_private_activity",
            of="12",
            share=0.5,
        ),
    ),
    (
        (
            Box("14", "State", "box_14_state", "state"),
            Box("15", "State identification no.", "box_15_state_id", "state_id"),
            Box("16", "State tax withheld", "box_16_state_tax", share=0.06),
        ),
    ),
    top=9_000_00,
)
MISC = TaxForm(
    "1099-MISC",
    "1099-MISC",
    "Miscellaneous Information",
    "1545-0115",
    (
        Box("1", "Rents", "box_1_rents", chance=0.7),
        Box("2", "Royalties", "box_2_royalties"),
        Box("3", "Other income", "box_3_other_income", chance=0.3),
        Box("4", "Federal income tax withheld", "box_4_federal_income_tax", "backup"),
        Box("5", "Fishing boat proceeds", "box_5_fishing_boat", chance=0.05),
        Box("6", "Medical and health care payments", "box_6_medical"),
        Box(
            "7",
            "Payer made direct sales totaling $5,000 or more of consumer products to "
            "recipient for resale",
            "box_7_direct_sales",
            "check",
            chance=0.1,
        ),
        Box(
            "8",
            "Substitute payments in lieu of dividends or interest",
            "box_8_substitute_payments",
            chance=0.1,
        ),
        Box("9", "Crop insurance proceeds", "box_9_crop_insurance", chance=0.1),
        Box("10", "Gross proceeds paid to an attorney", "box_10_attorney"),
        Box("11", "Fish purchased for resale", "box_11_fish_purchased", chance=0.05),
        Box("12", "Section 409A deferrals", "box_12_section_409a", chance=0.05),
        Box("13", "FATCA filing requirement", "box_13_fatca", "check", chance=0.1),
        Box(
            "14",
            "Excess golden parachute payments",
            "box_14_golden_parachute",
            chance=0.05,
            until=2024,
        ),
        Box("14", "", "", "blank", since=2025),
        Box("15", "Nonqualified deferred compensation", "box_15_nonqualified_deferred", chance=0.1),
    ),
    (
        (
            Box("16", "State tax withheld", "box_16_state_tax", share=0.06),
            Box("17", "State/Payer’s state no.", "box_17_state_payer_no", "state_no"),
            Box("18", "State income", "box_18_state_income", "state_income"),
        ),
    ),
)
NEC = TaxForm(
    "1099-NEC",
    "1099-NEC",
    "Nonemployee Compensation",
    "1545-0116",
    (
        Box("1", "Nonemployee compensation", "box_1_nonemployee_compensation", chance=1),
        Box(
            "2",
            "Payer made direct sales totaling $5,000 or more of consumer products to "
            "recipient for resale",
            "box_2_direct_sales",
            "check",
            chance=0.15,
        ),
        Box("3", "", "", "blank", until=2024),
        Box(
            "3",
            "Excess golden parachute payments",
            "box_3_golden_parachute",
            chance=0.05,
            since=2025,
        ),
        Box("4", "Federal income tax withheld", "box_4_federal_income_tax", "backup"),
    ),
    (
        (
            Box("5", "State tax withheld", "box_5_state_tax", share=0.06),
            Box("6", "State/Payer’s state no.", "box_6_state_payer_no", "state_no"),
            Box("7", "State income", "box_7_state_income", "state_income"),
        ),
    ),
    top=60_000_00,
)
RETIREMENT = TaxForm(
    "1099-R",
    "1099-R",
    "Distributions From Pensions, Annuities, Retirement or Profit-Sharing Plans, IRAs, "
    "Insurance Contracts, etc.",
    "1545-0119",
    (
        Box("1", "Gross distribution", "box_1_gross_distribution", chance=1),
        Box("2a", "Taxable amount", "box_2a_taxable_amount", share=1, chance=0.9),
        Box("2b", "Taxable amount not determined", "box_2b_taxable_not_determined", "check"),
        Box("2b", "Total distribution", "box_2b_total_distribution", "check", chance=0.3),
        Box("3", "Capital gain (included in box 2a)", "box_3_capital_gain", of="2a", share=0.2),
        Box("4", "Federal income tax withheld", "box_4_federal_income_tax", share=0.2, chance=0.8),
        Box(
            "5",
            "Employee contributions/ Designated Roth contributions or insurance premiums",
            "box_5_employee_contributions",
            share=0.2,
        ),
        Box("6", "Net unrealized appreciation in employer’s securities", "box_6_nua", chance=0.05),
        Box("7", "Distribution code(s)", "box_7_distribution_code", "code", chance=1),
        Box("7", "IRA/SEP/SIMPLE", "box_7_ira_sep_simple", "check", chance=0.3),
        Box("8", "Other", "box_8_other", chance=0.05),
        Box("9a", "Your percentage of total distribution", "box_9a_percent", "percent", chance=0.1),
        Box("9b", "Total employee contributions", "box_9b_total_employee_contributions"),
        Box("10", "Amount allocable to IRR within 5 years", "box_10_irr", chance=0.05),
        Box("11", "1st year of desig. Roth contrib.", "box_11_roth_year", "year", chance=0.1),
        Box("12", "FATCA filing requirement", "box_12_fatca", "check", chance=0.1),
        Box("13", "Date of payment", "box_13_date_of_payment", "date", chance=0.1),
    ),
    (
        (
            Box("14", "State tax withheld", "box_14_state_tax", share=0.06),
            Box("15", "State/Payer’s state no.", "box_15_state_no", "state_no"),
            Box("16", "State distribution", "box_16_state_distribution", "state_income"),
        ),
        (
            Box("17", "Local tax withheld", "box_17_local_tax"),
            Box("18", "Name of locality", "box_18_locality", "text"),
            Box("19", "Local distribution", "box_19_local_distribution"),
        ),
    ),
    top=80_000_00,
)
MORTGAGE = TaxForm(
    "1098",
    "1098",
    "Mortgage Interest Statement",
    "1545-1380",
    (
        Box(
            "1",
            "Mortgage interest received from payer(s)/borrower(s)*",
            "box_1_mortgage_interest",
            chance=1,
        ),
        Box(
            "2",
            "Outstanding mortgage principal",
            "box_2_outstanding_principal",
            "principal",
            chance=1,
        ),
        Box("3", "Mortgage origination date", "box_3_origination_date", "date", chance=1),
        Box("4", "Refund of overpaid interest", "box_4_refund_overpaid", share=0.1),
        Box("5", "Mortgage insurance premiums", "box_5_mortgage_insurance", share=0.1),
        Box("6", "Points paid on purchase of principal residence", "box_6_points", share=0.2),
        Box(
            "7",
            "If address of property securing mortgage same as PAYER’S/BORROWER’S address, "
            "the box is checked",
            "box_7_same_address",
            "check",
            chance=0.7,
        ),
        Box(
            "8",
            "Address or description of property securing mortgage",
            "box_8_property_address",
            "property",
            chance=0.4,
        ),
        Box(
            "9",
            "Number of properties securing the mortgage",
            "box_9_number_of_properties",
            "blank",
            chance=0,
        ),
        Box("10", "Other", "box_10_other", "property_tax", chance=0.5),
        Box("11", "Mortgage acquisition date", "box_11_acquisition_date", "blank", chance=0),
    ),
    payer="RECIPIENT’S/LENDER",
    recipient="PAYER’S/BORROWER",
    top=24_000_00,
)
FORMS = (INT, DIV, MISC, NEC, RETIREMENT, MORTGAGE)

# Forms that look like ours and are not: class `other`.
NEAR_FORMS = (
    TaxForm(
        "other",
        "1098-E",
        "Student Loan Interest Statement",
        "1545-1576",
        (
            Box("1", "Student loan interest received by lender", chance=1),
            Box(
                "2",
                "If checked, box 1 does not include loan origination fees and/or capitalized "
                "interest for loans made before September 1, 2004",
                "",
                "check",
            ),
        ),
        payer="RECIPIENT’S/LENDER",
        recipient="BORROWER",
        top=2_500_00,
    ),
    TaxForm(
        "other",
        "1098-T",
        "Tuition Statement",
        "1545-1574",
        (
            Box("1", "Payments received for qualified tuition and related expenses", chance=1),
            Box("2", "", "", "blank"),
            Box("3", "", "", "blank"),
            Box("4", "Adjustments made for a prior year"),
            Box("5", "Scholarships or grants", chance=0.6),
            Box("6", "Adjustments to scholarships or grants for a prior year"),
            Box(
                "7",
                "Checked if the amount in box 1 includes amounts for an academic period "
                "beginning January–March",
                "",
                "check",
            ),
            Box("8", "Checked if at least half-time student", "", "check", 0.8),
            Box("9", "Checked if a graduate student", "", "check"),
            Box("10", "Ins. contract reimb./refund"),
        ),
        payer="FILER",
        recipient="STUDENT",
        top=30_000_00,
    ),
    TaxForm(
        "other",
        "1099-A",
        "Acquisition or Abandonment of Secured Property",
        "1545-0877",
        (
            Box("1", "Date of lender’s acquisition or knowledge of abandonment", "", "date", 1),
            Box("2", "Balance of principal outstanding", chance=1),
            Box("3", "", "", "blank"),
            Box("4", "Fair market value of property", chance=1),
            Box(
                "5",
                "Check if the borrower was personally liable for repayment of the debt",
                "",
                "check",
            ),
            Box("6", "Description of property", "", "property", 1),
        ),
        payer="LENDER",
        recipient="BORROWER",
        top=240_000_00,
    ),
    TaxForm(
        "other",
        "1099-B",
        "Proceeds From Broker and Barter Exchange Transactions",
        "1545-0715",
        (
            Box("1a", "Description of property (Example: 100 sh. XYZ Co.)", "", "security", 1),
            Box("1b", "Date acquired", "", "date", 1),
            Box("1c", "Date sold or disposed", "", "date", 1),
            Box("1d", "Proceeds", chance=1),
            Box("1e", "Cost or other basis", chance=1),
            Box("1f", "Accrued market discount"),
            Box("1g", "Wash sale loss disallowed"),
            Box("3", "Check if proceeds from collectibles QOF", "", "check"),
            Box("4", "Federal income tax withheld", "", "backup"),
            Box("5", "Check if noncovered security", "", "check"),
            Box("6", "Reported to IRS: Gross proceeds Net proceeds", "", "check", 1),
        ),
        top=30_000_00,
    ),
    TaxForm(
        "other",
        "1099-G",
        "Certain Government Payments",
        "1545-0120",
        (
            Box("1", "Unemployment compensation", chance=1),
            Box("2", "State or local income tax refunds, credits, or offsets", chance=0.5),
            Box("3", "Box 2 amount is for tax year", "", "year", 0.5),
            Box("4", "Federal income tax withheld", "", "backup"),
            Box("5", "RTAA payments"),
            Box("6", "Taxable grants"),
            Box("7", "Agriculture payments"),
            Box("8", "If checked, box 2 is trade or business income", "", "check"),
            Box("9", "Market gain"),
        ),
    ),
    TaxForm(
        "other",
        "1099-K",
        "Payment Card and Third Party Network Transactions",
        "1545-2205",
        (
            Box("1a", "Gross amount of payment card/third party network transactions", chance=1),
            Box("1b", "Card Not Present transactions", chance=0.5),
            Box("2", "Merchant category code", "", "year", 0.5),
            Box("3", "Number of payment transactions", "", "year", 1),
            Box("4", "Federal income tax withheld", "", "backup"),
            Box("5a", "January"),
            Box("5b", "February", chance=0.7),
            Box("5c", "March", chance=0.7),
            Box("5d", "April", chance=0.7),
            Box("5e", "May", chance=0.7),
            Box("5f", "June", chance=0.7),
            Box("5g", "July", chance=0.7),
            Box("5h", "August", chance=0.7),
            Box("5i", "September", chance=0.7),
            Box("5j", "October", chance=0.7),
            Box("5k", "November", chance=0.7),
            Box("5l", "December", chance=0.7),
        ),
        payer="FILER",
        recipient="PAYEE",
        top=90_000_00,
    ),
    TaxForm(
        "other",
        "W-2G",
        "Certain Gambling Winnings",
        "1545-0238",
        (
            Box("1", "Reportable winnings", chance=1),
            Box("2", "Date won", "", "date", 1),
            Box("3", "Type of wager", "", "wager", 1),
            Box("4", "Federal income tax withheld", "", "backup", 0.6),
            Box("5", "Transaction", "", "year", 0.5),
            Box("6", "Race", "", "blank"),
            Box("7", "Winnings from identical wagers"),
            Box("8", "Cashier", "", "blank"),
            Box("9", "Winner’s taxpayer identification no.", "", "blank"),
            Box("10", "Window", "", "blank"),
            Box("11", "First identification", "", "blank"),
            Box("12", "Second identification", "", "blank"),
            Box("13", "State/Payer’s state identification no.", "", "blank"),
            Box("14", "State winnings"),
        ),
        recipient="WINNER",
        top=12_000_00,
    ),
)
