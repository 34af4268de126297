"""The backs of statements: what Regulations E and Z have printed there, and the balancing form.

Such a page is of its statement's type, begins no document, and is none of its own: it has no rows.
Sources: 12 CFR 1005 appendix A-3, 12 CFR 1026 appendix G-2 to G-4A.
"""

from __future__ import annotations

from documents.classification.profile import Profile, profile
from documents.result import DocumentType

_FEATURES = {
    "prose": 3.0,
    "no amounts": 1.0,
    "dated amounts": -5.0,
    "running balance": -5.0,
    "balance column": -2.0,
}
_AGAINST = {
    "Payment due date|late payment warning|minimum payment warning": 4,
    "Statement period|opening/closing date|statement closing date": 1.5,
    "Previous balance|beginning balance": 1.5,
    "Dear|sincerely|to whom it may concern": 3,
}
_ERROR = {
    "the dollar amount of the suspected error|dollar amount of the suspected error": 2,
    "within 60 days|no later than 60 days": 1.5,
}

_BANK = profile(
    "bank statement back",
    phrases={
        **_ERROR,
        "In case of errors or questions about your|in case of errors or questions"
        "|errors or questions": 3.5,
        "Tell us your name and account number|your name and account number": 1.5,
        "We will investigate your complaint|more than 10 business days": 1.5,
        "Balance your account|balance your checkbook|balance your bank statement"
        "|balancing your account|balancing your checkbook|reconcile your|outstanding checks"
        "|checks outstanding": 2,
        "not shown on this statement|not credited in this statement|not charged to": 1.5,
        "lost or stolen": 0.8,
    },
    features=_FEATURES,
    against=_AGAINST,
)
_CARD = profile(
    "card statement back",
    phrases={
        **_ERROR,
        "What to do if you think you find a mistake|billing rights": 3.5,
        "Your rights if you are dissatisfied|dissatisfied with your credit card": 2,
        "While we investigate": 1.5,
        "how we calculate your balance|how we will calculate your balance"
        "|average daily balance (including new|paying interest": 1.5,
        "report you as delinquent": 1.5,
        "paid in full|conditional payments": 0.8,
    },
    features=_FEATURES,
    against=_AGAINST,
)

STATEMENT_BACKS: tuple[Profile, ...] = (_BANK, _CARD)
BACK_OF: dict[str, DocumentType] = {
    _BANK.name: "bank_statement",
    _CARD.name: "credit_card_statement",
}
