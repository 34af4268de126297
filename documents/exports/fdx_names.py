"""Our names of tax fields → those of FDX 6 (Financial Data Exchange, US Tax, entities `Tax…`).

Names as in the entities TaxW2, Tax1098, Tax1099Div, Tax1099Int, Tax1099Misc, Tax1099Nec and
Tax1099R of FDX API 6.x. What has no name there goes into the form's `attributes`.
"""

from __future__ import annotations

from typing import Final

from documents.result import DocumentType

ENTITIES: Final[dict[DocumentType, str]] = {
    "W2": "taxW2",
    "1098": "tax1098",
    "1099-DIV": "tax1099Div",
    "1099-INT": "tax1099Int",
    "1099-MISC": "tax1099Misc",
    "1099-NEC": "tax1099Nec",
    "1099-R": "tax1099R",
}

_ALL = {
    "tax_year": "taxYear",
    "corrected": "corrected",
    "second_tin_notice": "secondTinNotice",
    "fatca": "foreignAccountTaxCompliance",
    "federal_income_tax": "federalTaxWithheld",
}
_W2 = {
    "control_number": "controlNumber",
    "wages": "wages",
    "ss_wages": "socialSecurityWages",
    "ss_tax": "socialSecurityTaxWithheld",
    "medicare_wages": "medicareWages",
    "medicare_tax": "medicareTaxWithheld",
    "ss_tips": "socialSecurityTips",
    "allocated_tips": "allocatedTips",
    "dependent_care": "dependentCareBenefit",
    "nonqualified_plans": "nonQualifiedPlan",
    "statutory_employee": "statutory",
    "retirement_plan": "retirementPlan",
    "third_party_sick_pay": "thirdPartySickPay",
}
_1098 = {
    "account_number": "accountNumber",
    "mortgage_interest": "mortgageInterest",
    "outstanding_principal": "outstandingPrincipal",
    "origination_date": "originationDate",
    "refund_overpaid": "overpaidRefund",
    "mortgage_insurance": "mortgageInsurance",
    "points": "pointsPaid",
    "same_address": "isPropertyAddressSameAsBorrowerAddress",
    "property_address": "propertyDescription",
    "other": "otherInformation",
    "acquisition_date": "acquisitionDate",
}
_DIV = {
    "account_number": "accountNumber",
    "ordinary_dividends": "ordinaryDividends",
    "qualified_dividends": "qualifiedDividends",
    "capital_gain": "totalCapitalGain",
    "unrecap_1250": "unrecaptured1250Gain",
    "section_1202": "section1202Gain",
    "collectibles": "collectiblesGain",
    "897_ordinary": "section897Dividends",
    "897_capital": "section897CapitalGain",
    "nondividend": "nonTaxableDistribution",
    "section_199a": "section199ADividends",
    "investment_expenses": "investmentExpenses",
    "foreign_tax": "foreignTaxPaid",
    "foreign_country": "foreignCountry",
    "cash_liquidation": "cashLiquidation",
    "noncash_liquidation": "nonCashLiquidation",
    "exempt_interest_dividends": "taxExemptInterestDividend",
    "private_activity": "specifiedPabInterestDividend",
}
_INT = {
    "account_number": "accountNumber",
    "payer_rtn": "payerRtn",
    "interest_income": "interestIncome",
    "early_withdrawal_penalty": "earlyWithdrawalPenalty",
    "us_savings_bonds": "usBondInterest",
    "investment_expenses": "investmentExpenses",
    "foreign_tax": "foreignTaxPaid",
    "foreign_country": "foreignCountry",
    "tax_exempt_interest": "taxExemptInterest",
    "private_activity_bond": "specifiedPabInterest",
    "market_discount": "marketDiscount",
    "bond_premium": "bondPremium",
    "bond_premium_treasury": "usBondPremium",
    "bond_premium_tax_exempt": "taxExemptBondPremium",
    "cusip": "cusipNumber",
}
_MISC = {
    "account_number": "accountNumber",
    "rents": "rents",
    "royalties": "royalties",
    "other_income": "otherIncome",
    "fishing_boat": "fishingBoatProceeds",
    "medical": "medicalHealthPayment",
    "direct_sales": "payerDirectSales",
    "substitute_payments": "substitutePayments",
    "crop_insurance": "cropInsurance",
    "attorney": "grossAttorney",
    "fish_purchased": "fishPurchased",
    "section_409a": "section409ADeferrals",
    "golden_parachute": "excessGolden",
    "nonqualified_deferred": "nonQualifiedDeferredCompensation",
}
_NEC = {
    "account_number": "accountNumber",
    "nonemployee_compensation": "nonEmployeeCompensation",
    "direct_sales": "payerDirectSales",
}
_R = {
    "account_number": "recipientAccountNumber",
    "gross_distribution": "grossDistribution",
    "taxable_amount": "taxableAmount",
    "taxable_not_determined": "taxableAmountNotDetermined",
    "total_distribution": "totalDistribution",
    "capital_gain": "capitalGain",
    "employee_contributions": "employeeContributions",
    "nua": "netUnrealizedAppreciation",
    "ira_sep_simple": "iraSepSimple",
    "other": "otherAmount",
    "percent": "yourPercentOfTotal",
    "total_employee_contributions": "totalEmployeeContributions",
    "irr": "allocableToIrr",
    "roth_year": "firstYearOfRoth",
    "date_of_payment": "dateOfPayment",
}
NAMES: Final[dict[DocumentType, dict[str, str]]] = {
    "W2": _ALL | _W2,
    "1098": _ALL | _1098,
    "1099-DIV": _ALL | _DIV,
    "1099-INT": _ALL | _INT,
    "1099-MISC": _ALL | _MISC,
    "1099-NEC": _ALL | _NEC,
    "1099-R": _ALL | _R,
}

ISSUER: Final[dict[DocumentType, str]] = {"W2": "employer", "1098": "lender"}
RECIPIENT: Final[dict[DocumentType, str]] = {"W2": "employee", "1098": "borrower"}
"""How our fields of the parties begin, where not `payer` and `recipient`."""
