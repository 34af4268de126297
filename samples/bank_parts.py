"""Statements made of several parts: a credit union's suffixes, card by card, two columns a page."""

from collections.abc import Sequence

from samples.bank_entries import Account, Entry
from samples.bank_extras import overdrafts
from samples.bank_facts import Statement
from samples.bank_look import BankLook, period_text, summary_rows
from samples.bank_page import MARGIN, RIGHT, furniture
from samples.document import money
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import Sheet

SUFFIXES = ("Share Draft Checking", "Primary Share Savings", "12 Month Certificate", "Auto Loan")
DIVIDEND_APY = 0.25


def credit_union(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """Shares, certificate and loan one after another, each with its balances as dated rows."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages, _member_head))
    for account in statement.accounts:
        flow.need(100)
        flow.y += 16
        title = f"{account.kind}  -  Suffix {account.number}"
        sheet.text(MARGIN, flow.y, title, look.face.bold, 10)
        flow.y += 16
        columns = [
            Column("Eff Date", 48, 48),
            Column("Post Date", 100, 48),
            Column("Transaction Description", 152, 230),
            Column("Amount", 386, 84, "right"),
            Column("New Balance", 474, 90, "right"),
        ]
        table = Table(flow, columns, TableLook(look.face, look.size, look.pitch))
        start, end = look.day(statement.start), look.day(statement.end)
        table.row([start, "", "Beginning Balance", "", money(account.opening)])
        for entry in account.entries:
            head, *more = entry.lines
            day = look.day(entry.date)
            table.row([day, day, head, _trailing(entry.cents), money(entry.balance)], more)
        table.row([end, "", "Ending Balance", "", money(account.closing)])
        table.close()
        _dividends(flow, account, look)


def by_card(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """Sections with the sign; debit cards listed apart, each with a total of its own."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages))
    flow.y = _short_summary(flow, statement, look)
    account = statement.account
    parts = card_parts(account)
    for title, heading, entries in parts:
        if not entries:
            continue
        flow.need(76)
        flow.y += 12
        if heading:
            sheet.text(MARGIN, flow.y, heading, look.face.bold, 11 * look.face.scale)
            flow.y += 16
        if title.startswith("Card"):
            sheet.text(MARGIN, flow.y, title, look.face.bold, 9)
            flow.y += 14
        columns = [
            Column("Date", 48, 56),
            Column("Description", 108, 350),
            Column("Amount", 476, 88, "right"),
        ]
        table = Table(flow, columns, TableLook(look.face, look.size, look.pitch))
        for entry in entries:
            head, *more = entry.lines
            table.row([look.day(entry.date), head, money(entry.cents)], more)
        table.close()
        total = money(sum(entry.cents for entry in entries), sign="$")
        flow.need(16)
        said = f"Subtotal for {title.lower()}" if title.startswith("Card") else f"Total {title}"
        sheet.text(MARGIN, flow.y, said, look.face.bold, look.size)
        sheet.text(RIGHT, flow.y, total, look.face.bold, look.size, align="right")
        flow.y += 14
    _fee_box(flow, statement, look)


def card_parts(account: Account) -> list[tuple[str, str, list[Entry]]]:
    """Title, heading above it (once a group) and entries of each part, in printed order."""
    of = {
        name: [e for e in account.entries if e.section == name]
        for name in ("deposit", "card", "electronic", "fee", "check")
    }
    half = len(of["card"]) // 2
    cards = "Withdrawals and other subtractions"
    return [
        ("deposits and other additions", "Deposits and other additions", of["deposit"]),
        ("Card account # XXXX XXXX XXXX 4417", cards, of["card"][:half]),
        ("Card account # XXXX XXXX XXXX 8820", "" if half else cards, of["card"][half:]),
        ("other subtractions", "Other subtractions", of["electronic"]),
        ("service fees", "Service fees", of["fee"]),
    ]


def day_headings(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """An app's export: each day is a heading, its rows carry no date."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages))
    for caption, value in summary_rows(statement, look):
        sheet.text(MARGIN, flow.y, caption, look.face.regular, 9, max_width=200)
        sheet.text(320, flow.y, value, look.face.bold, 9, align="right")
        flow.y += 13
    flow.y += 12
    sheet.text(MARGIN, flow.y, "Transactions", look.face.bold, 12)
    flow.y += 20
    before = None
    for entry in statement.account.entries:
        flow.need(30)
        if entry.date != before:
            flow.y += 8
            day = f"{entry.date:%A}, {entry.date:%B} {entry.date.day}, {entry.date.year}"
            sheet.text(MARGIN, flow.y, day, look.face.bold, 9)
            flow.y += 15
            before = entry.date
        text = entry.description()
        sheet.text(MARGIN + 12, flow.y, text, look.face.regular, look.size, max_width=340)
        sign = "+" if entry.cents > 0 else "\u2212"
        amount = f"{sign}{money(abs(entry.cents), sign='$')}"
        sheet.text(RIGHT, flow.y, amount, look.face.regular, look.size, align="right")
        flow.y += 14


def abreast(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """Deposits down the left half of the page, withdrawals down the right half."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages))
    flow.y = _short_summary(flow, statement, look)
    account = statement.account
    sides = [
        [e for e in account.entries if e.cents > 0],
        [e for e in account.entries if e.cents < 0],
    ]
    sheet.text(MARGIN, flow.y, "Deposits and Credits", look.face.bold, 10)
    sheet.text(314, flow.y, "Checks and Withdrawals", look.face.bold, 10)
    flow.y += 16
    columns = []
    for x in (48, 314):
        columns += [
            Column("Date", x, 36),
            Column("Description", x + 38, 138),
            Column("Amount", x + 180, 68, "right"),
        ]
    table = Table(flow, columns, TableLook(look.face, 7.5, 12))
    for row in range(max(map(len, sides))):
        values: list[str] = []
        for side in sides:
            entry = side[row] if row < len(side) else None
            values += _abreast_cells(entry, look) if entry else ["", "", ""]
        table.row(values)
    table.close()


def _abreast_cells(entry: Entry, look: BankLook) -> list[str]:
    return [look.day(entry.date), entry.description(), money(abs(entry.cents))]


def sides_order(account: Account) -> list[Entry]:
    """Deposits first, then all others, each by day."""
    return sorted(account.entries, key=lambda entry: entry.cents < 0)


def parts_order(account: Account) -> list[Entry]:
    """As `by_card` prints them."""
    return [entry for _, _, entries in card_parts(account) for entry in entries]


def _member_head(sheet: Sheet, statement: Statement, look: BankLook) -> float:
    face = look.face
    sheet.text(MARGIN, 52, statement.bank, face.bold, 15 * face.scale)
    sheet.text(MARGIN, 64, statement.bank_address.joined(), face.regular, 7.5)
    sheet.text(RIGHT, 52, period_text(statement, look), face.regular, 8.5, align="right")
    sheet.text(RIGHT, 64, "Member Number: 4471902", face.regular, 8.5, align="right")
    sheet.lines(MARGIN, 110, statement.address_block, face.regular, 9)
    return 164.0


def _short_summary(flow: Flow, statement: Statement, look: BankLook) -> float:
    for caption, value in summary_rows(statement, look):
        flow.sheet.text(MARGIN, flow.y, caption, look.face.regular, 8.5, max_width=220)
        flow.sheet.text(360, flow.y, value, look.face.regular, 8.5, align="right")
        flow.y += 12
    return flow.y + 14


def earns(account: Account) -> bool:
    """Whether it is a member's share, which earns dividends; a bank's account or a loan is none."""
    return account.kind in SUFFIXES and "Loan" not in account.kind


def _dividends(flow: Flow, account: Account, look: BankLook) -> None:
    """What a credit union says of dividends under each share."""
    if not earns(account):
        said: Sequence[str] = ("Annual Percentage Rate 6.490%   Daily Periodic Rate .017781%",)
    else:
        said = (
            f"Annual Percentage Yield Earned {DIVIDEND_APY}% from average daily balance of $1,204.33",
            "Dividends Paid Year to Date  $4.18",
        )
    flow.need(30)
    for line in said:
        flow.sheet.text(MARGIN + 104, flow.y, line, look.face.regular, 7.5)
        flow.y += 10


def _fee_box(flow: Flow, statement: Statement, look: BankLook) -> None:
    """Overdraft and returned item fees, of the period and of the year (12 CFR 1030.11)."""
    flow.need(64)
    flow.y += 16
    columns = [
        Column("", 48, 240),
        Column("Total for this period", 300, 110, "right"),
        Column("Total year-to-date", 430, 134, "right"),
    ]
    table = Table(flow, columns, TableLook(look.face, 7.5, 12))
    charged, year = overdrafts(statement)
    table.row(["Total Overdraft Fees", money(charged, sign="$"), money(year, sign="$")])
    table.row(["Total Returned Item Fees", "$0.00", "$0.00"])
    table.close()


def _trailing(cents: int) -> str:
    return f"{money(abs(cents))}{'-' if cents < 0 else ''}"
