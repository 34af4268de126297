"""The words of statements, as data: column headings, balance rows, totals, headings.

Words are lower case and stand for all issuers; nothing here names one. What only one kind of
statement says (which words mean money in) comes from the kind as `Terms`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal[
    "date",
    "posted",
    "description",
    "check_number",
    "reference",
    "debit",
    "credit",
    "amount",
    "balance",
    "type",
    "foreign",
    "cardholder",
]
MONEY_ROLES: frozenset[Role] = frozenset({"debit", "credit", "amount", "balance"})


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


COLUMN_PHRASES: dict[Role, tuple[str, ...]] = {
    "date": (
        "date", "dates", "trans date", "tran date", "transaction date", "date of transaction",
        "date of trans", "activity date", "effective date", "eff date", "value date", "date paid",
        "paid date", "date utc", "trans", "tran", "day", "sale date", "process date", "effective",
        "eff", "value", "txn date", "txn", "tr date", "entry date", "booking date", "booked",
    ),
    "posted": (
        "post date", "posting date", "posted date", "date posted", "book date", "posted", "post",
        "date of post", "settlement date", "posting",
    ),
    "description": (
        "description", "transaction description", "description of transaction", "transaction",
        "description of transaction or credit", "transaction or credit",
        "transaction detail", "transaction details", "transactions", "details", "detail",
        "particulars", "payee", "memo", "payee memo", "narrative", "activity", "merchant name",
        "merchant", "merchant name or transaction description", "merchant name or transaction",
        "merchant description", "activity description", "description of activity", "name",
        "transaction history", "transactions description", "item description", "explanation",
        "activity since last statement", "transactions since last statement",
        "comment", "comments", "remarks", "counterparty", "activity detail", "activity details",
    ),
    "check_number": (
        "check number", "check no", "check num", "check #", "check", "number", "no", "chk no",
        "chk", "ck no", "serial no", "serial number", "check serial no", "cheque no", "#",
        "cheque number", "check nbr", "nbr", "ck #", "chk #", "serial #", "no.", "chq no", "chq",
        "chq number", "cheque", "inst no", "instrument no",
    ),
    "reference": (
        "reference", "ref", "ref number", "ref no", "reference number", "reference no", "trace",
        "ref #", "trace number", "confirmation", "tracer", "bank reference", "image number",
        "ref nbr", "reference #",
    ),
    "debit": (
        "debit", "debits", "debit amount", "withdrawal", "withdrawals", "withdrawal amount",
        "money out", "paid out", "subtraction", "subtractions", "amount subtracted", "subtracted",
        "checks and other debits", "withdrawals and debits", "payments out", "payments", "out",
        "withdrawals and other debits", "charges", "charge", "outflow", "checks debits",
        "withdrawals debits", "debits withdrawals", "debit withdrawals", "checks and debits",
        "withdrawals subtractions", "withdrawals and other subtractions", "withdrawals charges",
        "withdrawal debit", "debit withdrawal", "withdrawn", "amount debited", "money out $",
        "purchases", "spent",
    ),
    "credit": (
        "credit", "credits", "credit amount", "deposit", "deposits", "deposit amount", "money in",
        "paid in", "addition", "additions", "amount added", "added", "deposits and other credits",
        "deposits and credits", "in", "deposits additions", "deposits credits", "credits deposits",
        "credit deposits", "deposits and other additions", "inflow", "deposit credit", "received",
        "credit deposit", "deposited", "amount credited",
    ),
    "amount": (
        "amount", "transaction amount", "amt", "net amount", "amount usd", "amounts", "total",
        "trans amount", "amount paid",
    ),
    "balance": (
        "balance", "running balance", "available balance", "ending daily balance", "daily balance",
        "end of day balance", "account balance", "ledger balance", "ending balance", "new balance",
        "daily ending balance", "balances", "closing balance", "end of day", "bal",
        "resulting balance", "balance after", "book balance",
    ),
    "type": (
        "type", "transaction type", "category", "code", "tran type", "trans type", "trans code",
        "tran code", "dr cr", "cr dr", "debit credit", "credit debit", "category type", "method",
        "merchant category",
    ),
    "foreign": (
        "foreign currency", "foreign spend", "foreign amount", "foreign currency amount",
        "foreign transaction amount", "local amount", "local currency", "local currency amount",
        "original amount", "original currency", "original currency amount", "exchange rate",
        "conversion rate", "currency", "currency amount", "foreign currency spend",
    ),
    "cardholder": (
        "cardholder", "cardholder name", "card holder", "card holder name", "card member",
        "cardmember", "card member name", "cardmember name", "name on card", "authorized user",
        "employee", "employee name", "user", "card", "card number", "card no", "card #",
        "card ending", "card ending in", "card used", "account ending", "account number",
        "account no", "account #",
    ),
}  # fmt: skip
COLUMN_FILLERS = frozenset({"and", "other", "usd", "of", "the", "or", "us", "in"})
COLUMN_EXTRAS = frozenset({"ending", "trans", "post", "end", "daily", "amount", "withdrawals"}) | {
    "principal",
    "interest",
}
"""Words that may stand above or beside a column heading without being one."""

OPENING_BALANCE = (
    r"(?:beginning|opening|starting|start|previous|prior|last|old)"
    r"(?: (?:statement|ledger|account|daily|collected|available|period|month|months))*"
    r" (?:balance|bal)"
    r"|balance (?:brought )?(?:forward|fwd)|(?:brought|balance) (?:forward|fwd)|(?:balance )?b f(?:wd)?"
    r"|balance (?:from |of )?(?:your )?(?:last|previous|prior) (?:statement|period)"
    r"|beginning account balance"
)
CLOSING_BALANCE = (
    r"(?:ending|closing|new|current|final|present|end|statement)"
    r"(?: (?:statement|ledger|account|daily|collected|available|period))*"
    r" (?:balance|bal)"
    r"|balance (?:this|on this|at end of this) (?:statement|period)"
    r"|(?:balance )?carried (?:forward|over|fwd)|(?:balance )?c f(?:wd)?|closing account balance"
)
DAYS_IN_PERIOD = r"days in (?:the |this )?(?:statement |billing )?(?:period|cycle)"
"""Behind a number."""
BALANCE_TAIL = (
    r"(?: (?:on|as of|at|through|for|this period|this statement|thru|total"
    rf"|{DAYS_IN_PERIOD}))*"
)
"""What may follow once dates are taken out: "Ending balance on 6/30"."""

TOTAL_WORDS = frozenset({"total", "totals", "subtotal", "subtotals", "sub"})
CREDIT_WORDS = frozenset(
    {
        "deposit",
        "deposits",
        "addition",
        "additions",
        "credit",
        "credits",
        "received",
        "incoming",
        "added",
    }
)
DEBIT_WORDS = frozenset(
    {
        "withdrawal", "withdrawals", "subtraction", "subtractions", "debit", "debits", "check",
        "checks", "cheques", "fee", "fees", "charge", "charges", "payments", "purchases", "paid",
        "outgoing", "disbursements", "subtracted", "deductions",
    }
)  # fmt: skip
SECTION_WORDS = (
    CREDIT_WORDS
    | DEBIT_WORDS
    | {
        "and", "other", "electronic", "atm", "card", "cards", "visa", "mastercard", "service",
        "services", "transfer", "transfers", "banking", "online", "mobile", "ach", "wire", "wires",
        "pos", "direct", "customer", "miscellaneous", "misc", "bill", "payment", "interest",
        "earned", "in", "out", "from", "to", "your", "the", "on", "account", "automatic",
        "automated", "substitute", "converted", "teller", "branch", "lockbox", "merchant",
        "preauthorized", "point", "of", "sale", "this", "period", "statement", "bank", "cash",
        "money", "items", "item", "maintenance", "monthly", "overdraft", "returned", "by", "number",
        "order", "counter", "international", "business", "activity", "transactions", "transaction",
        "detail", "details", "history", "list", "listing", "all", "posted", "cleared", "paper",
        "zelle", "external", "internal", "recurring", "check", "adjustments", "adjustment",
        "refunds", "rewards", "cashed", "written", "finance", "purchase", "advances",
        "others", "foreign", "for", "dividends", "dividend", "share", "draft", "drafts", "loan",
    }
)  # fmt: skip
NEUTRAL_PHRASES = (
    "debit card", "credit card", "check card", "atm debit", "atm and debit", "debit and atm",
    "paid in", "debit check card", "credit union", "service charge refund",
)  # fmt: skip
"""Phrases whose words say nothing on the direction ("Debit Card Deposits")."""
ACTIVITY_TITLES = (
    r"(?:account |daily |recent |your |posted |checking |savings |all |primary |new )*"
    r"(?:transaction|transactions|activity|account)"
    r"(?: (?:history|activity|detail|details|list|listing|register|transactions|by date|posted))*"
    r"|details?"
)
"""Headings of tables that hold both directions."""
NO_LEDGER_TITLES = (
    r"daily (?:ending |ledger |collected |account )*balances?.*",
    r"(?:ending |ledger |collected )*(?:daily|ledger) balances?.*|balance (?:summary|detail|history).*",
    r".*\bsummary\b.*",
    r".*\b(?:year to date|disclosures?|reconcil\w*|worksheet|important|overdraft (?:and|fees? and)"
    r" return\w*|in case of errors|how to|balance your|messages?|notices?|notes?|average|apr|apy"
    r"|check images?|images?|at a glance|member services|questions|interest (?:rate|calculat\w*)"
    r"|fee (?:schedule|calculat\w*)|service fee (?:calculat\w*|detail))\b.*",
)
"""Headings after which dated amounts are no transactions, until a ledger begins again."""
DAILY_BALANCE_TITLE = (
    r"(?:.*\bdaily\b.*\bbalances?\b.*|.*\bbalances? by date\b.*|balance (?:summary|history|detail)"
    r"|.*\bledger balances?\b.*)"
)
ACCOUNT_TYPES = (
    "checking", "savings", "money market", "certificate of deposit", "certificate", "share draft",
    "share savings", "regular shares?", "share account",
    "current account", "primary share", "health savings", "sweep", "auto loan",
    "vehicle loan", "personal loan", "home equity", "line of credit", "mortgage loan",
)  # fmt: skip
PRODUCT_WORDS = (
    "business", "personal", "regular", "basic", "free", "simple", "primary", "premium", "premier",
    "total", "preferred", "student", "senior", "interest", "relationship", "essential", "everyday",
    "smart", "high yield", "online", "joint", "my", "your", "the", "commercial", "statement", "share",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Terms:
    """What a kind of statement calls things. money_in: the sign of amounts that come in (+1, -1).

    `labels`: field name → regular expressions of the summary labels that print it, best first.
    `credit_titles`, `debit_titles`: patterns of section headings that general words read wrong.
    `in_words`, `out_words`: what descriptions say of the direction when print says nothing.
    `unsigned_is`: the sign of amounts printed without one beside signed ones; 0 when unknown.
    """

    money_in: int
    labels: dict[str, tuple[str, ...]]
    credit_titles: tuple[str, ...] = ()
    debit_titles: tuple[str, ...] = ()
    in_words: tuple[str, ...] = ()
    out_words: tuple[str, ...] = ()
    unsigned_is: int = 0
