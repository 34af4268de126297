"""What card statements call things: summary labels and words for charges and credits.

Labels are in plain words (lower case, "&" spelled out, no digits or dates), best pattern first.
Sources: the model forms of Regulation Z, 12 CFR 1026 appendix G-18, and what issuers print instead.
"""

from __future__ import annotations

from documents.statements.vocabulary import Terms

_PERIOD = (
    r"(?: (?:this|for this|for the) (?:statement |billing )?(?:period|cycle|month|statement))?"
)
_YTD = r"(?: (?:in|for|year|this year|ytd|year to date|charged in|to date))+"
_REWARDS = r"(?:(?:rewards? |bonus )?(?:points|miles)|rewards|cash ?back(?: bonus)?)"

TERMS = Terms(
    money_in=-1,
    unsigned_is=1,
    labels={
        "beginning_balance": (
            r"previous (?:statement )?balance",
            r"(?:prior|last|beginning|opening|starting|old)(?: statement| account)? balance",
            r"balance (?:from )?(?:last|previous) statement",
        ),
        "ending_balance": (
            r"new (?:statement )?balance(?: total)?|total new balance",
            r"(?:statement|closing|ending|current|total|total account|account) balance"
            r"|balance (?:due|owed)|total (?:amount )?due",
        ),
        "payments": (
            rf"(?:total )?payments?(?: received| made)?{_PERIOD}",
            rf"(?:total )?payments?(?:,)?(?: and)?(?: other)? credits{_PERIOD}",
        ),
        "other_credits": (
            rf"other credits{_PERIOD}|(?:total )?credits{_PERIOD}|credits and adjustments"
            r"|returns(?: and credits)?|merchandise credits",
        ),
        "purchases": (
            r"(?:total )?(?:new )?purchases"
            rf"(?:(?: and)? (?:adjustments|debits|charges|other (?:charges|debits)))?{_PERIOD}",
            r"(?:total )?(?:new )?(?:charges|transactions|activity)(?: and purchases)?|new charges",
        ),
        "balance_transfers": (rf"(?:total )?balance transfers?{_PERIOD}",),
        "cash_advances": (rf"(?:total )?cash advances?{_PERIOD}|total cash",),
        "fees": (
            rf"(?:total )?fees?(?: charged)?{_PERIOD}",
            rf"(?:total )?(?:other )?fees(?: and charges)?{_PERIOD}|late fees?",
        ),
        "interest": (
            rf"(?:total )?(?:interest|finance charges?)(?: charges?| charged)?{_PERIOD}",
            r"periodic finance charges?|interest charge",
        ),
        "minimum_payment": (
            r"(?:total )?minimum (?:payment|amount)(?: due)?(?: this period)?",
            r"minimum due|payment due|min payment due",
        ),
        "past_due": (r"(?:amount )?past due(?: amount)?|overdue amount",),
        "over_limit": (
            r"(?:amount )?over (?:the )?(?:credit )?(?:limit|line)(?: amount)?"
            r"|balance over (?:the )?credit (?:access line|limit|line)",
        ),
        "credit_limit": (
            r"(?:total |your )?(?:revolving )?credit (?:limit|line|access line)|total credit line",
            r"spending limit",
        ),
        "available_credit": (
            r"(?:total )?(?:available credit|credit available|available for credit)"
            r"|total available credit|available credit line",
            r"credit line available|available (?:to spend|balance)",
        ),
        "cash_limit": (
            r"cash (?:advances? )?(?:access |credit )?(?:limit|line)"
            r"|(?:credit )?(?:limit|line) for cash(?: advances)?",
        ),
        "available_cash": (
            r"cash (?:advances? )?(?:access |credit )?(?:limit|line) available",
            r"(?:available cash|cash available|available (?:for|credit for) cash"
            r"|available cash (?:advance|credit)(?: line| limit)?)(?: advances)?",
        ),
        "fees_ytd": (rf"total fees(?: charged)?{_YTD}",),
        "interest_ytd": (rf"total interest(?: charged)?{_YTD}",),
        "rewards_opening": (
            rf"(?:previous|beginning|opening|prior|starting)(?: available)? {_REWARDS}(?: balance)?",
        ),
        "rewards_earned": (
            rf"(?:total |new )?{_REWARDS}(?: bonus)? earned"
            rf"(?:{_PERIOD}| since last statement)|earned this (?:period|month)"
            rf"|new {_REWARDS} this (?:period|month)",
        ),
        "rewards_redeemed": (
            rf"(?:total )?{_REWARDS}(?: dollars)? (?:redeemed|used|spent)"
            rf"{_PERIOD}|(?:redeemed|redemptions?){_PERIOD}",
        ),
        "rewards_closing": (
            rf"(?:new|total|ending|current|closing) {_REWARDS}(?: balance| available)?"
            rf"|{_REWARDS} balance|(?:total )?(?:available {_REWARDS}|{_REWARDS} available)"
            r"(?: balance)?(?: (?:for redemption|to redeem))?",
        ),
    },
    credit_titles=(
        r"payments?(?:,)?(?: and)?(?: other)?(?: credits?)?(?: and adjustments)?",
        r"payments?(?: received)?|credits?|other credits|returns?(?: and (?:other )?credits)?"
        r"|refunds?|payments and refunds",
    ),
    debit_titles=(
        r"(?:(?:new|standard|regular|promotional|special) )?(?:purchases?|charges?|transactions?)"
        r"(?: and (?:adjustments|debits|other debits))?",
        r"fees?(?: charged)?|interest(?: charged| charges?)?|finance charges?"
        r"|(?:standard )?(?:cash advances?|balance transfers?)|fees and interest(?: charged)?",
    ),
    in_words=(
        "payment", "payments", "thank you", "refund", "credit", "return", "reversal", "autopay",
        "cash back", "cashback", "rebate", "reward",
    ),
    out_words=("purchase", "fee", "interest charge", "finance charge", "cash advance", "late fee"),
)  # fmt: skip
