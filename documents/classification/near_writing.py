"""Papers of banking, and letters, contracts and reports, that share words with ours and are `other`."""

from __future__ import annotations

from documents.classification.profile import Profile, profile

BANKING: tuple[Profile, ...] = (
    profile(
        "brokerage statement",
        titles={
            "Brokerage statement|investment statement|investment account statement"
            "|portfolio summary|brokerage account|holdings|investment report|portfolio"
            "|portfolio statement|asset allocation|account holdings|retirement account statement"
            "|retirement savings statement|positions|investment account|your portfolio"
            "|401(k) statement|401(k) plan statement|retirement statement|IRA statement"
            "|participant statement|annuity statement|client statement"
            "|statement of investment": 4.5,
        },
        phrases={
            "Portfolio|asset allocation|asset class": 1.5,
            "Market value": 1.5,
            "Shares|quantity price|share price|unit value": 0.8,
            "Holdings|positions|securities held": 1.5,
            "Cost basis|unrealized gain|gain/loss": 1.8,
            "Account value|total account value|ending account value|beginning account value"
            "|portfolio value|ending market value|change in value": 1.5,
            "Dividend reinvest|reinvestment|dividends reinvested|reinvested": 1.2,
            "Member SIPC|SIPC|FINRA": 1.8,
            "Bought|you bought|you sold|securities bought|trade date|settlement date": 1.0,
            "Mutual fund|stocks|ETF|equities|fixed income|bond fund|money market fund": 1.2,
            "Symbol|CUSIP|ticker": 1,
            "Vested|employer match|contribution rate|rate of return|rollover": 1.3,
            "Brokerage|investments|securities": 0.8,
            "Estimated annual income|est yield|yield": 0.6,
        },
        features={"dated amounts": 0.4},
    ),
    profile(
        "mortgage statement",
        titles={
            "Mortgage statement|mortgage account statement|mortgage billing statement"
            "|home loan statement|escrow statement|escrow account disclosure|escrow analysis"
            "|annual escrow account|escrow account statement|mortgage loan statement"
            "|periodic statement": 6,
        },
        phrases={
            "Mortgage statement": 2,
            "Escrow|escrow balance": 2,
            "Explanation of amount due": 2.5,
            "Past payments breakdown": 2.5,
            "Outstanding principal|principal balance|unpaid principal": 1.8,
            "Loan number|loan account number": 1.2,
            "Interest rate": 0.8,
            "Prepayment penalty": 1.5,
            "Maturity date": 1,
            "Regular monthly payment|monthly payment": 0.8,
            "Property address": 0.7,
            "Partial payment|suspense|unapplied": 1.2,
            "Delinquency notice|housing counsel": 1.5,
            "Paid year to date|paid last": 0.8,
        },
        against={"Form 1098|mortgage interest received|mortgage origination date": 3},
    ),
    profile(
        "loan statement",
        titles={
            "Loan statement|auto loan statement|student loan statement|loan billing statement"
            "|installment loan|personal loan statement|line of credit statement|lease statement"
            "|payoff statement|payoff quote|loan summary|home equity line of credit"
            "|amortization schedule|loan account statement|student loan billing": 5.5,
        },
        phrases={
            "Principal balance|outstanding principal|unpaid principal|current principal": 1.5,
            "Payoff amount|payoff": 1.3,
            "Loan number|loan account|loan id|loan no": 1.2,
            "Interest rate": 0.7,
            "Maturity date": 1,
            "Applied to principal|principal paid|interest paid": 0.8,
            "Vehicle|VIN": 0.6,
            "Home equity|HELOC": 3,
            "Auto loan|student loan|personal loan|installment loan": 1.5,
            "Loan": 0.4,
            "servicer": 1,
        },
        against={"Invoice number": 2, "Purchases|cash advance": 1.5},
    ),
    profile(
        "deposit slip",
        titles={
            "Deposit ticket|deposit slip|deposit|deposit receipt|withdrawal slip"
            "|savings withdrawal|checking deposit|counter deposit|deposit record": 4.5,
        },
        phrases={
            "Deposit ticket|deposit slip|deposit receipt": 3,
            "List checks singly|checks list singly|list each check": 2,
            "Less cash received|less cash|cash received": 2,
            "Total from other side|from other side|total from reverse": 2,
            "Net deposit|total deposit|net deposit $": 1.5,
            "Currency": 1,
            "Coin": 0.8,
            "deposits may not be available for immediate withdrawal"
            "|checks and other items are received for deposit": 2,
            "sign here for cash received|sign here if cash": 2,
        },
        against={"Ending balance|closing balance": 3, "Beginning balance": 2},
    ),
    profile(
        "money order",
        titles={
            "Money order|postal money order|international money order|personal money order": 5.5,
        },
        phrases={
            "Money order": 2,
            "Purchaser's agreement|purchaser signer|service charge": 1,
            "Postal service": 1,
            "western union|moneygram": 1.5,
        },
    ),
    profile(
        "transfer confirmation",
        titles={
            "Wire transfer confirmation|transfer confirmation|wire confirmation"
            "|payment confirmation|trade confirmation|transaction confirmation"
            "|wire transfer request|outgoing wire|wire transfer|direct deposit enrollment"
            "|stop payment": 5,
        },
        phrases={
            "Beneficiary bank|beneficiary name|beneficiary": 1.5,
            "SWIFT|IMAD|OMAD|fed reference": 1.5,
            "Originator|sending bank|receiving bank": 1.2,
        },
    ),
    profile(
        "bank notice",
        titles={
            "Notice of change in terms|change in terms|privacy notice|fee schedule"
            "|account agreement|deposit account agreement|overdraft notice"
            "|notice of insufficient funds|notice|important notice|welcome"
            "|account verification|verification of deposit|balance confirmation"
            "|privacy policy": 3.5,
        },
        phrases={
            "Beginning with your next statement|effective date|we are changing"
            "|will be changing": 1.2,
            "You do not need to do anything|no action": 1.5,
            "This letter|this is to certify|this letter is to confirm|to confirm that": 2,
            "Thank you for banking": 0.8,
            "account is now open|new account|welcome": 1.2,
            "insufficient funds": 0.5,
            "What does": 0.6,
            "do with your personal information": 2.5,
            "has maintained|account holder since|date opened": 1.2,
        },
        features={"prose": 1.5, "dated amounts": -2.5, "running balance": -3},
    ),
)

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
