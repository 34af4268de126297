"""Papers of banks, brokers and lenders that share words with ours and are `other`."""

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
