"""Tax papers that are no information returns: other IRS forms, instructions, letters, transcripts.

All other forms are told apart by name and OMB number alone (form_names.py).
"""

from __future__ import annotations

from documents.classification.profile import Profile, profile

TAX_NEIGHBOURS: tuple[Profile, ...] = (
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
