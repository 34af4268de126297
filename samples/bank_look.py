"""How a bank words and sets its statements: fonts, dates, captions, signs."""

from dataclasses import dataclass
from datetime import date
from random import Random

from samples.bank_facts import Statement
from samples.document import money
from samples.faces import FACES, HELVETICA, Face

OPENING = (
    "Beginning Balance",
    "Previous balance",
    "Balance forward",
    "Opening balance on {start}",
    "Balance last statement",
    "Starting Balance",
    "Beginning balance on {start}",
)
CLOSING = (
    "Ending Balance",
    "New balance",
    "Closing balance on {end}",
    "Balance this statement",
    "Ending balance on {end}",
    "Closing Balance",
)
# Deposits and withdrawals of a summary box; {d} and {w} are counts.
TOTALS = (
    ("Total Deposits", "Total Withdrawals"),
    ("Deposits and other credits", "Withdrawals and other debits"),
    ("Total deposits & credits ({d})", "Total checks & debits ({w})"),
    ("Money in", "Money out"),
    ("Deposits/Additions", "Withdrawals/Subtractions"),
    ("{d} Credit(s) This Period", "{w} Debit(s) This Period"),
    ("Total additions", "Total subtractions"),
)
COLUMN_PAIRS = (
    ("Withdrawals", "Deposits"),
    ("Amount Subtracted", "Amount Added"),
    ("Money out", "Money in"),
    ("Debits", "Credits"),
    ("Debit (-)", "Credit (+)"),
    ("Withdrawals/\nDebits", "Deposits/\nCredits"),
    ("Paid out", "Paid in"),
)
# Titles of the date, text and balance columns.
TITLES = (
    ("Date", "Description", "Balance"),
    ("Posting Date", "Transaction Description", "Balance"),
    ("Date", "Activity", "Running Balance"),
    ("Trans Date", "Transaction Detail", "Account Balance"),
    ("DATE", "TRANSACTION", "BALANCE"),
    ("Effective", "Details", "Balance ($)"),
)
PERIODS = (
    "Statement Period: {a:%m/%d/%Y} through {b:%m/%d/%Y}",
    "Statement period {a:%B} {a.day}, {a.year} - {b:%B} {b.day}, {b.year}",
    "For the period {a:%m/%d/%y} to {b:%m/%d/%y}",
    "{a:%B} {a.day}, {a.year} through {b:%B} {b.day}, {b.year}",
    "Statement Dates {a:%m/%d/%Y} thru {b:%m/%d/%Y}",
    "From {a:%b} {a.day}, {a.year} To {b:%b} {b.day}, {b.year}",
)
ACCOUNT_WORDS = ("Account Number:", "Account number", "Account #", "Acct No.", "Account No:")
DISCLOSURE = (
    "In case of errors or questions about your electronic transfers, telephone us or write to us "
    "at the address on the front of this statement as soon as you can. We must hear from you no "
    "later than 60 days after we sent the FIRST statement on which the error appeared. Member "
    "FDIC. Equal Housing Lender."
)


@dataclass(frozen=True)
class BankLook:
    """Choices made once for a statement."""

    face: Face
    size: float
    pitch: float
    opening: str
    closing: str
    totals: tuple[str, str]
    columns: tuple[str, str]
    titles: tuple[str, str, str]
    period: str
    account_word: str
    date_format: str
    dollar: str
    ruled: bool
    zebra: bool
    header_fill: float | None
    color: tuple[float, float, float]
    disclosure: bool
    flip: bool

    def day(self, day: date) -> str:
        """A row's date."""
        return day.strftime(self.date_format)

    def amount(self, cents: int) -> str:
        """An amount, minus in front when negative."""
        return money(cents, sign=self.dollar)


def choose(rng: Random, *, date_formats: tuple[str, ...], face: Face | None = None) -> BankLook:
    """Choose a look; `date_formats` are those that the design allows."""
    return BankLook(
        face=face or rng.choice((*FACES[:2], FACES[3], HELVETICA)),
        size=rng.choice((7.5, 8.0, 8.5, 9.0)),
        pitch=rng.choice((12.0, 13.0, 14.5)),
        opening=rng.choice(OPENING),
        closing=rng.choice(CLOSING),
        totals=rng.choice(TOTALS),
        columns=rng.choice(COLUMN_PAIRS),
        titles=rng.choice(TITLES),
        period=rng.choice(PERIODS),
        account_word=rng.choice(ACCOUNT_WORDS),
        date_format=rng.choice(date_formats),
        dollar=rng.choice(("", "", "$")),
        ruled=rng.random() < 0.4,
        zebra=rng.random() < 0.3,
        header_fill=rng.choice((None, None, 0.85, 0.2)),
        color=rng.choice(((0.1, 0.25, 0.5), (0.1, 0.4, 0.25), (0.5, 0.1, 0.1), (0.2, 0.2, 0.2))),
        disclosure=rng.random() < 0.6,
        flip=rng.random() < 0.5,
    )


def summary_rows(statement: Statement, look: BankLook) -> list[tuple[str, str]]:
    """The four lines of a summary: caption and amount."""
    account = statement.account
    places = {
        "start": f"{statement.start:%B} {statement.start.day}",
        "end": f"{statement.end:%B} {statement.end.day}",
        "d": account.count(1),
        "w": account.count(-1),
    }
    deposits, withdrawals = look.totals
    out = account.total(sign=-1)
    return [
        (look.opening.format(**places), look.amount(account.opening)),
        (deposits.format(**places), look.amount(account.total(sign=1))),
        (withdrawals.format(**places), look.amount(out if look.flip else -out)),
        (look.closing.format(**places), look.amount(statement.closing())),
    ]


def period_text(statement: Statement, look: BankLook) -> str:
    """The statement period as this bank prints it."""
    return look.period.format(a=statement.start, b=statement.end)
