"""Our kinds and fields → those of Azure Document Intelligence, version 2024-11-30.

Source: Azure-Samples/document-intelligence-code-samples, schema/2024-11-30-ga. A path such as
`Employee.Name` is a field inside an object. The 1099s need no table: their fields are named by the
box in which each value was printed (`azure.py`).
"""

from __future__ import annotations

from typing import Final

from documents.exports.azure_model import AzureModel, Names
from documents.exports.azure_trade import INVOICE, RECEIPT
from documents.result import DocumentType

_STATE_W2: Names = {
    "state": ("State", "string"),
    "state_id": ("EmployerStateIdNumber", "string"),
    "state_wages": ("StateWagesTipsEtc", "number"),
    "state_tax": ("StateIncomeTax", "number"),
}
_LOCAL_W2: Names = {
    "local_wages": ("LocalWagesTipsEtc", "number"),
    "local_tax": ("LocalIncomeTax", "number"),
    "locality": ("LocalityName", "string"),
}

W2: Final = AzureModel(
    "tax.us.w2",
    {
        "tax_year": ("TaxYear", "string"),
        "copy": ("W2Copy", "string"),
        "employee_ssn": ("Employee.SocialSecurityNumber", "string"),
        "employee_name": ("Employee.Name", "string"),
        "employee_address": ("Employee.Address", "address"),
        "control_number": ("ControlNumber", "string"),
        "employer_ein": ("Employer.IdNumber", "string"),
        "employer_name": ("Employer.Name", "string"),
        "employer_address": ("Employer.Address", "address"),
        "wages": ("WagesTipsAndOtherCompensation", "number"),
        "federal_income_tax": ("FederalIncomeTaxWithheld", "number"),
        "ss_wages": ("SocialSecurityWages", "number"),
        "ss_tax": ("SocialSecurityTaxWithheld", "number"),
        "medicare_wages": ("MedicareWagesAndTips", "number"),
        "medicare_tax": ("MedicareTaxWithheld", "number"),
        "ss_tips": ("SocialSecurityTips", "number"),
        "allocated_tips": ("AllocatedTips", "number"),
        "dependent_care": ("DependentCareBenefits", "number"),
        "nonqualified_plans": ("NonQualifiedPlans", "number"),
        "statutory_employee": ("IsStatutoryEmployee", "word"),
        "retirement_plan": ("IsRetirementPlan", "word"),
        "third_party_sick_pay": ("IsThirdPartySickPay", "word"),
        "other": ("Other", "string"),
    },
    {
        "box_12": (
            "AdditionalInfo",
            {"code": ("LetterCode", "string"), "amount": ("Amount", "number")},
        ),
        "state_local": ("StateTaxInfos", _STATE_W2),
        "state_local#local": ("LocalTaxInfos", _LOCAL_W2),
    },
)
_1098: Final = AzureModel(
    "tax.us.1098",
    {
        "tax_year": ("TaxYear", "number"),
        "corrected": ("IsCorrected", "word"),
        "borrower_tin": ("Borrower.TIN", "string"),
        "borrower_name": ("Borrower.Name", "string"),
        "borrower_street": ("Borrower.Address", "address"),
        "account_number": ("Borrower.AccountNumber", "string"),
        "lender_tin": ("Lender.TIN", "string"),
        "lender_name": ("Lender.Name", "string"),
        "lender_address": ("Lender.Address", "address"),
        "lender_phone": ("Lender.Telephone", "string"),
        "mortgage_interest": ("MortgageInterest", "number"),
        "outstanding_principal": ("OutstandingMortgagePrincipal", "number"),
        "origination_date": ("MortgageOriginationDate", "date"),
        "refund_overpaid": ("OverpaidInterestRefund", "number"),
        "mortgage_insurance": ("MortgageInsurancePremium", "number"),
        "points": ("PointsPaid", "number"),
        "same_address": ("IsPropertyAddressSameAsBorrower", "word"),
        "property_address": ("PropertyAddress", "string"),
        "number_of_properties": ("MortgagedPropertiesCount", "number"),
        "other": ("Other", "string"),
        "acquisition_date": ("MortgageAcquisitionDate", "date"),
    },
)
PARTIES_1099: Final[Names] = {
    "tax_year": ("TaxYear", "string"),
    "corrected": ("IsCorrected", "boolean"),
    "second_tin_notice": ("IsSecondTINNotice", "boolean"),
    "payer_tin": ("Payer.TIN", "string"),
    "payer_name": ("Payer.Name", "string"),
    "payer_address": ("Payer.Address", "address"),
    "payer_phone": ("Payer.PhoneNumber", "phoneNumber"),
    "payer_rtn": ("Payer.Rtn", "string"),
    "recipient_tin": ("Recipient.TIN", "string"),
    "recipient_name": ("Recipient.Name", "string"),
    "recipient_street": ("Recipient.Address", "address"),
    "account_number": ("Recipient.AccountNumber", "string"),
}
IN_TRANSACTIONS: Final = frozenset({"1099-INT", "1099-DIV"})
"""Whose boxes Azure puts into a list `Transactions`."""

_CHECK: Final = AzureModel(
    "check.us",
    {
        "payer_name": ("PayerName", "string"),
        "payer_address": ("PayerAddress", "address"),
        "payee": ("PayTo", "string"),
        "date": ("CheckDate", "date"),
        "amount": ("NumberAmount", "number"),
        "amount_words_value": ("WordAmount", "number"),
        "bank_name": ("BankName", "string"),
        "memo": ("Memo", "string"),
        "routing_number": ("MICR.RoutingNumber", "string"),
        "account_number": ("MICR.AccountNumber", "string"),
        "micr_check_number": ("MICR.CheckNumber", "string"),
    },
)
_BANK: Final = AzureModel(
    "bankStatement.us",
    {
        "bank_name": ("BankName", "string"),
        "bank_address": ("BankAddress", "address"),
        "account_holder": ("AccountHolderName", "string"),
        "account_holder_address": ("AccountHolderAddress", "address"),
        "period_start": ("StatementStartDate", "date"),
        "period_end": ("StatementEndDate", "date"),
    },
)
ACCOUNT: Final[Names] = {
    "account_number": ("AccountNumber", "string"),
    "account_type": ("AccountType", "string"),
    "beginning_balance": ("BeginningBalance", "number"),
    "ending_balance": ("EndingBalance", "number"),
    "service_fees": ("TotalServiceFees", "number"),
}
MODELS: Final[dict[DocumentType, AzureModel]] = {
    "W2": W2,
    "1098": _1098,
    "1099-INT": AzureModel("tax.us.1099INT", PARTIES_1099),
    "1099-DIV": AzureModel("tax.us.1099DIV", PARTIES_1099),
    "1099-MISC": AzureModel("tax.us.1099MISC", PARTIES_1099),
    "1099-NEC": AzureModel("tax.us.1099NEC", PARTIES_1099),
    "1099-R": AzureModel("tax.us.1099R", PARTIES_1099),
    "bank_statement": _BANK,
    "invoice": INVOICE,
    "receipt": RECEIPT,
    "check": _CHECK,
}
OWN_TYPES: Final[dict[DocumentType, str]] = {
    "credit_card_statement": "creditCardStatement",
    "other": "other",
}
"""Kinds that Azure has no model for (its `creditCard` is the plastic card): named as it would."""
