"""Bank and card statements by their vocabulary and structure.

Words as US banks and card issuers print them; card wording in part by law (Regulation Z, 12 CFR
1026.7: payment due date, late payment and minimum payment warnings).
"""

from __future__ import annotations

from documents.classification.profile import Profile, profile

STATEMENTS: tuple[Profile, ...] = (
    profile(
        "bank_statement",
        titles={
            "Bank statement|bank account statement|statement of accounts": 5,
            "Checking account statement|savings account statement|checking statement"
            "|savings statement|money market statement|deposit account statement": 5,
            "Account statement|your statement|statement of account|monthly statement"
            "|combined statement|statement of your account": 3,
            "Checking account|savings account|checking summary|savings summary|business checking"
            "|personal checking|free checking|money market account|share account|share savings"
            "|share draft|checking account summary|savings account summary|total checking"
            "|everyday checking": 3,
            "Account summary|account activity|transaction history|transaction detail"
            "|account transactions|activity detail|transactions": 1.2,
            "Deposits and other credits|deposits and additions|withdrawals and other debits"
            "|deposits|withdrawals|electronic withdrawals|checks paid|daily balance summary"
            "|daily ending balance|daily balance": 2,
        },
        phrases={
            "Beginning balance|opening balance|balance forward|balance brought forward"
            "|starting balance|balance last statement|previous statement balance"
            "|last statement balance|balance at beginning": 2,
            "Ending balance|closing balance|balance this statement|new statement balance"
            "|balance at end|current statement balance": 1.8,
            "Deposits and other credits|deposits and additions|deposits/credits|total deposits"
            "|deposits and other additions|other credits|total additions|deposits & credits"
            "|deposits and credits": 1.8,
            "Withdrawals and other debits|withdrawals and subtractions|electronic withdrawals"
            "|total withdrawals|other subtractions|withdrawals/debits|other withdrawals"
            "|checks and other debits|withdrawals & debits|other debits|atm & debit card": 1.8,
            "Checks paid|checks cleared|checks in number order|checks in serial number order"
            "|check number date": 1.2,
            "Daily balance|daily ending balance|daily ledger balance|ending daily balance": 1.5,
            "Average daily balance|average ledger balance|average collected balance"
            "|minimum balance": 0.7,
            "Annual percentage yield|APY earned|interest earned|interest paid this": 1.2,
            "Service charge|service fee|maintenance fee": 0.6,
            "Overdraft|returned item": 1,
            "Member FDIC|NCUA|equal housing lender": 0.8,
            "Statement period|statement dates|statement from|statement date|for the period": 0.8,
            "Account number|account no|acct no": 0.4,
            "In case of errors or questions about your electronic|errors or questions": 3,
            "Balance your account|balance your checkbook|outstanding checks|checks outstanding"
            "|reconcile your account|balancing your": 1.8,
            "ATM withdrawal|POS purchase|debit card purchase|mobile deposit|ACH debit|ACH credit"
            "|purchase authorized on|direct deposit|direct dep|online transfer|checkcard": 1,
        },
        words={
            "withdrawals|withdrawal": 1,
            "deposits|deposit": 0.7,
            "debits|debit": 0.3,
            "credits|credit": 0.2,
            "balance": 0.3,
            "checks": 0.3,
        },
        features={"running balance": 4.5, "dated amounts": 1.8, "balance column": 2.5},
        against={
            "Minimum payment due|minimum payment": 3,
            "Credit limit|credit line": 2,
            "Escrow": 2,
            "Net pay": 2,
            "Invoice number|invoice date": 2.5,
            # What is owed by age is a seller's account of a customer, whose balance runs too.
            "1-30 days|31-60 days|61-90 days|over 90 days|1-30 days past due": 6,
            "Pay to the order": 1.5,
        },
    ),
    profile(
        "credit_card_statement",
        titles={
            "Credit card statement|card statement|credit card account statement"
            "|credit card account|visa statement|mastercard statement|card account statement"
            "|credit card billing statement": 6,
            "Corporate account summary|corporate account activity|commercial card|purchasing card"
            "|corporate card|business card statement|cardholder activity|company total": 4,
            "Account statement|monthly statement|billing statement|your statement": 2,
            "Payment information|summary of account activity|account summary"
            "|interest charge calculation|interest charged|fees charged|payments and credits"
            "|payments and other credits|purchases and adjustments": 2,
        },
        phrases={
            "Minimum payment due|minimum payment|minimum amount due|minimum due|total minimum": 3,
            "Payment due date|payment due by": 1.3,
            "New balance": 1.4,
            "Previous balance": 0.9,
            "Credit limit|credit line|revolving credit": 2,
            "Available credit|credit available|cash advance limit|cash access|cash limit"
            "|available for cash|pay over time": 2,
            "Late payment warning": 2.5,
            "Minimum payment warning|only the minimum payment": 2.5,
            "Interest charged|interest charge calculation|interest charge": 1.5,
            "Annual percentage rate|purchase APR|APR type": 1.2,
            "Cash advances|cash advance|cash adv": 1,
            "Balance transfers|balance transfer": 1,
            "Payments and credits|payments, credits|payments and other credits|other credits": 0.6,
            "Closing date|opening/closing|statement closing": 0.6,
            "Days in billing cycle|billing cycle|days in billing period": 1,
            "Rewards|cash back|points earned|cashback": 0.8,
            "Year-to-date|totals year to date|total fees charged|fees charged in": 0.8,
            "Past due amount|amount past due|over limit|overlimit": 0.5,
            "Cardmember|card member|cardholder|cardmember since": 1.2,
            "Account ending in|card ending in|account number ending": 0.5,
            "What to do if you think you find a mistake|billing rights": 3,
            "Your rights if you are dissatisfied|dissatisfied with your credit card": 2,
            "How to avoid paying interest|balance subject to interest|calculate your balance"
            "|avoid interest": 1.5,
            "Credit card": 1,
            "Trans date|tran date|transaction date|post date|posting date": 0.6,
            "Total activity|new activity|corporate account": 0.8,
        },
        words={"purchases|purchase": 0.6, "visa|mastercard|amex|discover": 0.4, "apr|aprs": 1},
        features={"dated amounts": 1.8, "running balance": -2.0},
        against={
            "Escrow": 4,
            "Loan number|loan account|home equity|payoff": 3,
            "Invoice number|invoice no": 2.5,
            "Cash tendered|change due": 3,
            "Beginning balance": 0.8,
            "Net pay": 2,
            "Meter|kWh": 1.5,
        },
    ),
)
