"""Information returns and wage statements that are none of ours, by the captions they do not share.

Those without an entry are told apart by name and OMB number alone (form_names.py).
"""

from __future__ import annotations

from documents.classification.profile import Profile, profile

NEAR_RETURNS: tuple[Profile, ...] = (
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
)
