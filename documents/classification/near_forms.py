"""IRS forms that are none of ours, by the captions they do not share with ours.

All other forms are told apart by name and OMB number alone (form_names.py).
"""

from __future__ import annotations

from documents.classification.profile import Profile, profile

TAX_NEIGHBOURS: tuple[Profile, ...] = (
    profile(
        "Form 1098-E",
        phrases={
            "Student loan interest received": 3,
            "Student Loan Interest": 2,
            "loan origination fees and/or capitalized": 1.5,
        },
        titles={"Student Loan Interest Statement": 4},
    ),
    profile(
        "Form 1098-T",
        titles={"Tuition Statement": 4},
        phrases={
            "Payments received for qualified tuition": 3,
            "Scholarships or grants": 2,
            "half-time student": 1.5,
            "Adjustments made for a prior year": 1,
            "graduate student": 1,
            "qualified tuition and related": 1.5,
        },
    ),
    profile(
        "Form 1098-C",
        phrases={"Contributions of motor vehicles": 4, "Donee's": 2, "vehicle identification": 1},
    ),
    profile(
        "Form 1099-A",
        phrases={
            "Acquisition or abandonment": 3,
            "lender's acquisition": 2,
            "knowledge of abandonment": 2,
            "personally liable for repayment": 1.5,
            "Balance of principal outstanding": 1,
        },
    ),
    profile(
        "Form 1099-B",
        titles={"Proceeds from broker|Form 1099-B": 4},
        phrases={
            "Proceeds from broker and barter": 3,
            "Cost or other basis": 2,
            "Date sold or disposed|date sold": 1.5,
            "Date acquired": 1.2,
            "Wash sale": 1.5,
            "Covered securities|noncovered": 1.5,
            "Short-term gain|long-term gain|short-term transactions": 1.2,
            "Accrued market discount": 0.8,
            "reported to IRS|basis reported": 0.8,
        },
    ),
    profile(
        "Form 1099-C",
        titles={"Cancellation of Debt": 4},
        phrases={
            "Amount of debt discharged": 3,
            "Identifiable event": 2,
            "Debt description": 1.5,
            "Cancellation of debt": 1.5,
        },
    ),
    profile(
        "Form 1099-G",
        phrases={
            "Certain government payments": 2.5,
            "Unemployment compensation": 2.5,
            "State or local income tax refunds": 2.5,
            "RTAA payments": 1.5,
            "Taxable grants": 1.5,
            "Agriculture payments": 1.5,
            "Market gain": 0.6,
        },
    ),
    profile(
        "Form 1099-K",
        phrases={
            "Payment card and third party network": 3,
            "Gross amount of payment card": 2.5,
            "Card not present transactions": 2,
            "Merchant category code": 2,
            "Number of payment transactions": 1.5,
            "Filer's": 0.8,
        },
    ),
    profile(
        "Form 1099-OID",
        phrases={
            "Original issue discount": 3,
            "Other periodic interest": 2,
            "Acquisition premium": 1.5,
            "OID on U.S. Treasury": 2,
        },
    ),
    profile(
        "Form 1099-Q",
        phrases={
            "Payments from qualified education programs": 4,
            "Qualified tuition program": 1.5,
            "Trustee-to-trustee transfer": 1.5,
        },
    ),
    profile(
        "Form 1099-S",
        phrases={
            "Proceeds from real estate transactions": 4,
            "Date of closing": 1,
            "Transferor": 1.5,
            "Buyer's part of real estate tax": 2,
        },
    ),
    profile(
        "Form 1099-SA",
        phrases={
            "Distributions from an HSA": 4,
            "Earnings on excess cont": 2,
            "FMV on date of death": 2,
            "Archer MSA": 1,
        },
    ),
    profile(
        "Form 1099-LTC",
        phrases={"Long-term care and accelerated": 4, "accelerated death benefits": 2},
    ),
    profile(
        "Form 1099-DA",
        phrases={"Digital asset proceeds": 4, "digital asset": 2},
    ),
    profile(
        "Form SSA-1099",
        titles={"Social Security Benefit Statement": 4},
        phrases={
            "Social Security Benefit Statement": 3,
            "Benefits Paid in": 2,
            "Net benefits for": 1.5,
            "Benefits repaid to SSA": 2,
            "Voluntary federal income tax withheld": 1.5,
            "Claim number": 0.7,
        },
    ),
    profile(
        "Form RRB-1099",
        phrases={
            "Railroad Retirement Board": 4,
            "tier 1": 1,
            "social security equivalent benefit": 2,
        },
    ),
    profile(
        "Form W-2G",
        phrases={
            "Certain gambling winnings": 4,
            "Reportable winnings|gross winnings": 3,
            "Type of wager": 2,
            "Winnings from identical wagers": 2,
            "Winner's": 1.5,
            "Date won": 1.5,
        },
    ),
    profile(
        "Form W-2c",
        titles={"Corrected Wage and Tax Statement": 6},
        phrases={
            "Corrected wage and tax": 4,
            "Previously reported": 3,
            "Correct information": 2,
            "Incorrect on form previously": 2,
        },
    ),
    profile(
        "Form W-3",
        titles={"Transmittal of Wage and Tax Statements": 6},
        phrases={
            "Transmittal of wage": 4,
            "Kind of payer": 2,
            "Kind of employer": 2,
            "Total number of Forms W-2": 2.5,
            "Establishment number": 1.5,
        },
    ),
    profile(
        "Form W-4",
        phrases={
            "Employee's withholding certificate|withholding allowance": 4,
            "Extra withholding": 1.5,
            "Multiple jobs": 1.5,
            "Claim dependent": 1.2,
        },
    ),
    profile(
        "Form W-9",
        phrases={
            "Request for taxpayer identification": 4,
            "Disregarded entity": 2,
            "Federal tax classification": 2,
            "Exempt payee code": 1.5,
            "requester": 1.5,
        },
    ),
    profile(
        "Form 1040",
        titles={"U.S. Individual Income Tax Return": 5},
        phrases={
            "Individual income tax return": 3,
            "Filing status": 1.5,
            "Adjusted gross income": 2,
            "Standard deduction": 1.5,
            "Married filing jointly": 1,
            "Taxable income": 0.8,
            "Dependents": 0.8,
            "Total tax": 0.8,
            "amount you owe": 0.5,
            "itemized deductions": 1,
            "Profit or loss from business": 3,
            "Interest and ordinary dividends": 2.5,
            "Additional income and adjustments": 3,
            "Tax return": 1,
        },
    ),
    profile(
        "Form 1095",
        titles={"Health Insurance Marketplace Statement|Health Coverage": 4},
        phrases={
            "Health insurance marketplace statement": 4,
            "Employer-provided health insurance": 4,
            "Covered individuals": 2,
            "Advance payment of premium tax": 2,
            "Minimum essential coverage": 1.5,
            "Offer of coverage": 1.5,
        },
    ),
    profile(
        "Form 5498",
        titles={"IRA Contribution Information": 5},
        phrases={
            "IRA contribution information": 4,
            "IRA contributions": 2,
            "Rollover contributions": 2,
            "Recharacterized contributions": 2,
            "Fair market value of account": 2,
            "RMD date|RMD amount": 1.5,
            "HSA, Archer MSA": 1.5,
        },
    ),
    profile(
        "Schedule K-1",
        phrases={
            "Partner's share of income|shareholder's share|beneficiary's share": 4,
            "Ordinary business income": 2.5,
            "Guaranteed payments": 2,
            "Net rental real estate": 2,
            "Partner's capital account": 2,
            "Self-employment earnings": 1,
        },
    ),
    profile(
        "Form 1042-S",
        phrases={
            "Foreign person's U.S. source income": 4,
            "Chapter 3 status": 2,
            "Withholding agent": 2,
        },
    ),
    profile(
        "tax form instructions",
        titles={
            "Instructions for Recipient|Instructions for Employee|Instructions for Payer/Borrower"
            "|Notice to Employee|General Instructions|Instructions for Payer"
            "|Instructions for Employer": 3.5,
        },
        phrases={
            "Instructions for recipient|instructions for employee|instructions for payer"
            "|instructions for borrower": 1.5,
            "Future developments": 1.5,
            "Paperwork Reduction Act": 1,
            "provided for informational purposes only": 2.5,
            "Specific instructions": 1.5,
            "What's new": 1,
            "For the latest information about developments": 1.5,
        },
        features={"box notes": 3.0, "no amounts": 1.0},
    ),
    profile(
        "tax summary letter",
        titles={
            "Important tax document enclosed|important tax documents enclosed|tax document enclosed"
            "|important tax return document enclosed|important tax information enclosed"
            "|letter of transmittal|transmittal letter|transmittal|your tax documents"
            "|your tax forms|your tax information statement|tax documents enclosed": 4.5,
        },
        phrases={
            "Enclosed please find|please find enclosed|is enclosed|are enclosed|enclosed is your"
            "|enclosed are your|we transmit herewith|transmitted herewith|attached is your": 2,
            "Your form W-2|your form 1099|your form 1098|your 1099|your W-2|tax documents"
            "|recipient's copy": 1.5,
            "Tax preparer|tax advisor|tax adviser|tax professional": 1.2,
            "Cannot give tax advice|not provide tax advice|not give tax advice"
            "|does not offer tax advice": 1.5,
            "With your tax records|with your records|before you file": 1,
            "Important tax documents enclosed|important tax return document": 0.6,
        },
        features={"prose": 1.5, "no amounts": 1.0},
        against={
            "Instructions for recipient|instructions for employee|instructions for payer": 4,
            "Wages, tips, other compensation|Federal income tax withheld": 3,
        },
    ),
    profile(
        "tax account paper",
        titles={"Account transcript|wage and income transcript|tax return transcript": 5},
        phrases={
            "Transcript": 1.5,
            "Notice CP|CP2000|notice date": 1.5,
            "This Product Contains Sensitive": 2,
            "Quarterly federal tax return": 3,
            "Employer's annual federal": 3,
            "Estimated tax payment voucher|payment voucher": 2.5,
            "e-file signature authorization": 3,
        },
    ),
)
