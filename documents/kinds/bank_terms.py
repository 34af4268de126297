"""What bank statements call things: summary labels, words for money in and out, transaction types.

Labels are in plain words (lower case, "&" spelled out, no digits or dates), best pattern first.
"""

from __future__ import annotations

from documents.statements.vocabulary import CLOSING_BALANCE, OPENING_BALANCE, Terms

_DEPOSITS = r"(?:deposits?|additions?|credits?)"
_MORE = r"and|other|misc(?:ellaneous)?"
_MORE_IN = rf"(?:(?: (?:{_MORE}|plus))* {_DEPOSITS}| and interest| interest)*"
_WITHDRAWALS = r"(?:withdrawals?|subtractions?|debits?|deductions?)"
_MORE_OUT = rf"(?:(?: (?:{_MORE}|checks))* {_WITHDRAWALS}| and (?:fees|charges|checks)| checks)*"
_PERIOD = (
    r"(?: this (?:statement )?(?:period|statement|cycle|month)"
    r"| for (?:this|the) (?:period|statement))?"
)

TERMS = Terms(
    money_in=1,
    labels={
        "beginning_balance": (
            rf"(?:{OPENING_BALANCE})",
            r"(?:beginning|opening|starting) (?:account )?value",
        ),
        "ending_balance": (
            r"(?:ending|closing|new)(?: (?:statement|ledger|account))* (?:balance|bal)",
            r"balance (?:this|on this|at end of this) (?:statement|period)|(?:final|end) balance"
            r"|this (?:statement|period)s? balance",
            r"(?:current|present|statement|available|total)(?: (?:statement|ledger|account))* balance",
            rf"(?:{CLOSING_BALANCE})",
        ),
        "total_deposits": (
            rf"total {_DEPOSITS}{_MORE_IN}{_PERIOD}",
            rf"{_DEPOSITS}{_MORE_IN}{_PERIOD}|(?:total )?(?:money|paid|amount) in|total money in",
            rf"other (?:additions|credits)|{_DEPOSITS} (?:totall?ing|for a total of)",
        ),
        "total_withdrawals": (
            rf"total (?:checks and )?{_WITHDRAWALS}{_MORE_OUT}{_PERIOD}",
            rf"(?:checks and )?{_WITHDRAWALS}{_MORE_OUT}{_PERIOD}"
            r"|(?:total )?(?:money|paid|amount) out|checks (?:and )?(?:other )?debits",
            r"other (?:subtractions|debits)|checks paid and other debits"
            rf"|{_WITHDRAWALS} (?:totall?ing|for a total of)",
        ),
        "checks": (rf"(?:total )?checks?(?: paid| written| cleared)?{_PERIOD}|total checks",),
        "service_fees": (
            rf"(?:total )?(?:service|maintenance|bank|monthly|account)"
            rf"(?: (?:service|maintenance))?(?: and other)? (?:fees?|charges?)(?: amount)?{_PERIOD}",
            rf"(?:total )?fees?(?: and (?:service )?charges?)?(?: charged)?{_PERIOD}"
            r"|charges and fees",
        ),
        "interest_paid": (
            rf"(?:total )?(?:interest|dividends?)(?: (?:paid|earned|credited|added|payment))?{_PERIOD}",
        ),
        "interest_paid_ytd": (
            r"(?:total )?(?:interest|dividends?)(?: (?:paid|earned|credited))*"
            r"(?: (?:this|in))? (?:ytd|year to date|year|for the year)",
            r"(?:ytd|year to date) (?:interest|dividends?)(?: (?:paid|earned))?"
            r"|(?:total )?(?:interest|dividends?) (?:paid|earned|credited) in",
        ),
        "average_daily_balance": (
            r"average (?:daily |ledger |collected |statement |available )*balance",
            r"average (?:ledger|collected)",
        ),
        "minimum_balance": (r"(?:minimum|lowest|low)(?: (?:daily|ledger|account))? balance",),
        "overdraft_fees": (rf"total overdraft (?:item )?(?:fees|charges){_PERIOD}",),
    },
    in_words=(
        "deposit", "deposits", "payroll", "salary", "credit", "refund", "interest", "transfer from",
        "from", "dividend", "cash back", "reversal", "payment from", "direct dep", "dir dep",
        "rebate", "return of", "received", "incoming", "cashout", "benefit", "reward",
    ),
    out_words=(
        "withdrawal", "withdrwl", "purchase", "payment", "payment to", "transfer to", "to", "fee",
        "charge", "debit", "check", "pos", "bill", "premium", "pymt", "pmt", "atm withdrawal",
        "mortgage", "loan", "rent", "insurance", "subscription", "autopay", "outgoing", "sent",
    ),
)  # fmt: skip

TYPES = (
    ("card", r"\bcheck ?card\b|\b(?:dbt|debit) crd\b"),
    ("check", r"\bchecks?(?: (?:paid|number|no))?\b(?!.*deposit)|\bcheque\b(?!.*deposit)"),
    ("interest", r"\binterest\b|\bdividend\b"),
    ("fee", r"\bfees?\b|\bservice charges?\b|\bcharges?\b"),
    ("atm", r"\batm\b"),
    ("wire", r"\bwire\b|\bfedwire\b"),
    ("transfer", r"\btransfers?\b|\btrn?sfr\b|\bzelle\b|\bxfer\b|\bvenmo\b"),
    ("card", r"\bcard\b|\bpos\b|\bpurchases?\b|\bvisa\b|\bmastercard\b"),
    ("ach", r"\bach\b|\bppd\b|\bccd\b|\bweb\b|\bdirect dep\b|\bpayroll\b|\bpreauthorized\b"),
    ("deposit", r"\bdeposits?\b"),
)
"""Type and what its words are, the surest first; looked for in the description, then the section."""
