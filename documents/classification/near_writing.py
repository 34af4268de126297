"""Letters, contracts, reports and notices that share words with ours and are `other`."""

from __future__ import annotations

from documents.classification.profile import Profile, profile

WRITING: tuple[Profile, ...] = (
    profile(
        "letter",
        phrases={
            "To whom it may concern": 3,
            "Sincerely|yours truly|best regards|kind regards|very truly yours|respectfully"
            "|warm regards|cordially": 2.2,
            "Please find enclosed|enclosed please find|enclosed is|we are writing|i am writing"
            "|this letter|in reference to your|in response to": 1.5,
            "Thank you for your": 0.4,
            "if you have any questions|please do not hesitate|please contact|please reach out": 0.8,
            "Dear mr|dear ms|dear customer|dear sir|dear member|dear neighbor|dear homeowner"
            "|dear valued|dear client|dear taxpayer|dear employee": 2,
            "hereby": 0.7,
        },
        words={"dear": 1.8, "sincerely": 1, "regards": 1},
        features={"prose": 4.0, "dated amounts": -1.5},
    ),
    profile(
        "memo",
        titles={
            "Memorandum|memo|interoffice memorandum|internal memo|meeting minutes|minutes|agenda"
            "|press release": 5,
        },
        phrases={"Subject": 0.6},
        words={"from": 0.3, "subject": 0.5, "to": 0.1, "memorandum": 1.5},
        features={"prose": 2.0},
        against={"Pay to the order": 4},
    ),
    profile(
        "e-mail",
        phrases={"Sent|forwarded message|original message": 0.8, "Subject|subject re": 1},
        words={"cc": 1, "subject": 0.8, "sent": 0.6, "from": 0.3},
        features={"prose": 1.5},
    ),
    profile(
        "contract",
        titles={
            "Agreement|service agreement|contract|lease agreement|lease|rental agreement"
            "|residential lease|promissory note|web hosting agreement|employment agreement"
            "|consulting agreement|master services agreement|independent contractor agreement"
            "|loan agreement|non-disclosure agreement|terms of service"
            "|statement of work|bill of sale|deed of trust|power of attorney|settlement statement"
            "|warranty deed|addendum|purchase agreement": 4.5,
        },
        phrases={
            "This agreement|the agreement|this contract|this lease": 2,
            "Governing law|governed by": 1.8,
            "In witness whereof|executed this": 2,
            "by and between|entered into": 1.8,
            "The parties|either party|each party": 1.5,
            "Shall": 0.5,
            "hereinafter|hereby|herein|thereof": 1,
            "Confidentiality|indemnif|termination": 1.2,
            "Landlord|tenant|lessee": 1,
            "promise to pay": 1.5,
        },
        features={"prose": 2.5},
    ),
    profile(
        "report",
        titles={
            "Balance sheet|income statement|profit and loss|profit & loss|financial statements"
            "|annual report|consolidated financial statements"
            "|notes to consolidated financial statements|cash flow statement|trial balance"
            "|general ledger|budget|statement of cash flows|accounts receivable aging|aging report"
            "|statement of operations|accounts payable aging|profit and loss statement"
            "|reconciliation report|credit report|bank reconciliation|appraisal report"
            "|statement of financial position": 5.5,
        },
        phrases={
            "Total assets|total liabilities|stockholders equity|shareholders equity": 2,
            "Net income|gross profit|operating expenses|net sales": 1.5,
            "Consolidated": 1,
            "in thousands|in millions|per share": 1.5,
            "Year ended|fiscal year|months ended": 1.2,
            "Depreciation|accrued|amortization": 1,
            "abstract|figure 1|table 1|references": 0.8,
        },
        features={"prose": 1.0},
    ),
    profile(
        "terms of sale",
        titles={
            "Terms and conditions|terms & conditions|terms and conditions of sale"
            "|general terms and conditions|standard terms and conditions|terms of sale"
            "|conditions of sale|standard terms|general terms|terms of purchase|terms of payment"
            "|standard terms & conditions of sale|warranty and returns|return policy": 4,
        },
        phrases={
            "Terms and conditions of sale|conditions of sale|terms of sale|standard terms"
            "|these terms and conditions|these terms": 2,
            "Seller|vendor's|supplier's": 0.8,
            "Title to the goods|property of the seller|risk of loss|retains title|title passes": 2,
            "Paid for in full|payment in full|past due|overdue|late charge|interest at the rate"
            "|percent per month|bear interest": 1.2,
            "Disclaims all|implied warranties|merchantability|fitness for a particular": 2,
            "Limitation of liability|in no event shall|consequential damages|not liable": 1.8,
            "Restocking fee|prior written authorization|returned goods|returns without": 1.5,
            "Claims for shortage|shortage or damage|claims must be made|within ten days"
            "|force majeure|delay caused by|events beyond": 1.5,
            "Costs of collection|attorneys' fees|attorney's fees": 1.2,
            "Buyer agrees|the buyer|purchaser": 0.8,
            "Governing law|governed by": 0.8,
            "Goods|delivery|shipment": 0.5,
        },
        features={"prose": 2.5, "no amounts": 0.8},
        against={
            "In witness whereof|executed this|by and between": 4,
            "Dear customer|sincerely|dear sir": 3,
        },
    ),
    profile(
        "cover page",
        titles={
            "Fax|fax cover sheet|facsimile|facsimile transmittal|cover sheet|cover page"
            "|table of contents|facsimile cover sheet|fax transmission"
            "|important tax information enclosed|document separator|mailing label": 5,
        },
        phrases={
            "Number of pages|total pages|pages including cover": 2,
            "Facsimile|fax cover": 1.5,
            "intended only for|confidential": 0.8,
        },
    ),
    profile(
        "notice of an agency",
        titles={
            "Notice of benefit determination|notice of determination|summons|subpoena|citation"
            "|property tax notice|notice of assessment|notice of action|award letter"
            "|benefit verification letter|jury summons|certificate|license|permit|court order"
            "|tax assessment": 4,
        },
        phrases={
            "Weekly benefit amount|maximum benefit|base period": 2.5,
            "appeal this|right to appeal": 1.5,
            "Department of labor|social security administration|case number": 1,
            "determination": 1,
        },
    ),
    profile(
        "medical paper",
        titles={
            "Medical record|lab report|prescription|discharge summary|medical history|superbill"
            "|laboratory report|patient registration": 5,
        },
        phrases={"Diagnosis|medications|allergies|vital signs": 1.5, "Physician|patient": 0.3},
    ),
    profile(
        "identity paper",
        titles={
            "Driver license|driver's license|passport|identification card|birth certificate"
            "|certificate of birth|social security card": 5,
        },
        phrases={"Driver license|date of birth": 0.8, "has been established for": 1.5},
    ),
)
