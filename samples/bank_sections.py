"""Statements in sections, with check lists, with several accounts, and from a line printer."""

from collections.abc import Sequence

from samples.bank_entries import Account, Entry
from samples.bank_facts import Statement
from samples.bank_ledgers import daily_balances, ends_day
from samples.bank_look import BankLook, period_text
from samples.bank_page import MARGIN, RIGHT, furniture
from samples.document import money
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import Sheet

SECTIONS = (
    ("Deposits and Additions", ("deposit",)),
    ("Checks Paid", ("check",)),
    ("ATM & Debit Card Withdrawals", ("card",)),
    ("Electronic Withdrawals", ("electronic",)),
    ("Fees", ("fee",)),
)
OTHER_SECTION_WORDS = {
    "Deposits and Additions": "Deposits and Other Credits",
    "ATM & Debit Card Withdrawals": "Card purchases and withdrawals",
    "Electronic Withdrawals": "Other Withdrawals",
    "Checks Paid": "Checks",
    "Fees": "Service Charges",
}


def in_sections(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """Sections carry the sign; amounts are printed without one."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages))
    _section_summary(flow, statement.account, look)
    for title, sections in SECTIONS:
        entries = section_entries(statement.account, sections)
        if not entries:
            continue
        flow.need(70)
        flow.y += 10
        name = OTHER_SECTION_WORDS.get(title, title) if look.flip else title
        sheet.text(MARGIN, flow.y, name, look.face.bold, 11 * look.face.scale)
        flow.y += 17
        if title == "Checks Paid":
            _check_list(flow, entries, look)
        else:
            _section_table(flow, name, entries, look)
        total = money(abs(sum(entry.cents for entry in entries)), sign="$")
        flow.need(20)
        sheet.text(MARGIN, flow.y, f"Total {name}", look.face.bold, look.size)
        sheet.text(RIGHT, flow.y, total, look.face.bold, look.size, align="right")
        flow.y += 16
    daily_balances(flow, statement, look)


def section_entries(account: Account, sections: Sequence[str]) -> list[Entry]:
    """Entries of some sections, checks by number."""
    entries = [entry for entry in account.entries if entry.section in sections]
    return sorted(entries, key=lambda entry: int(entry.check_number or 0))


def sections_order(account: Account) -> list[Entry]:
    """The order in which `in_sections` prints."""
    return [entry for _, names in SECTIONS for entry in section_entries(account, names)]


def several_accounts(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """A combined statement: overview of all accounts, then each with its own table."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages, _combined_head))
    sheet.text(MARGIN, flow.y, "Your accounts at a glance", look.face.bold, 11)
    flow.y += 18
    overview = [
        Column("Account", 48, 150),
        Column("Account number", 204, 120),
        Column("Beginning balance", 330, 110, "right"),
        Column("Ending balance", 450, 114, "right"),
    ]
    table = Table(flow, overview, TableLook(look.face, look.size, look.pitch, look.ruled))
    for account in statement.accounts:
        amounts = (look.amount(account.opening), look.amount(account.closing))
        table.row([account.kind, account.number, *amounts])
    table.close()
    for account in statement.accounts:
        _account_part(flow, account, look)


def line_printer(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """Fixed pitch, trailing minus, balance at the end of each day; no lines drawn."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages), bottom=730)
    account = statement.account
    columns = [
        Column("DATE", 40, 50),
        Column("DESCRIPTION", 92, 270),
        Column("AMOUNT", 370, 90, "right"),
        Column("BALANCE", 466, 100, "right"),
    ]
    table = Table(flow, columns, TableLook(look.face, 9, 11.5, header_rule=False))
    flow.y += 4
    table.row(["", "BALANCE LAST STATEMENT", "", _trailing(account.opening)])
    for index, entry in enumerate(account.entries):
        head, *more = entry.lines
        balance = _trailing(entry.balance) if ends_day(account.entries, index) else ""
        lines = [line.upper() for line in more]
        table.row([look.day(entry.date), head.upper(), _trailing(entry.cents), balance], lines)
    table.row(["", "BALANCE THIS STATEMENT", "", _trailing(statement.closing())])
    table.close()
    flow.need(60)
    flow.y += 12
    credits_ = f"TOTAL CREDITS ({account.count(1)})"
    debits = f"TOTAL DEBITS  ({account.count(-1)})"
    for caption, cents in ((credits_, account.total(sign=1)), (debits, -account.total(sign=-1))):
        sheet.text(92, flow.y, caption, look.face.regular, 8.5)
        sheet.text(360, flow.y, money(cents), look.face.regular, 8.5, align="right")
        flow.y += 12


def _section_summary(flow: Flow, account: Account, look: BankLook) -> None:
    """CHECKING SUMMARY: beginning, one line a section, ending."""
    sheet = flow.sheet
    sheet.text(MARGIN, flow.y, "CHECKING SUMMARY", look.face.bold, 10)
    sheet.text(400, flow.y, "AMOUNT", look.face.bold, 7.5, align="right")
    flow.y += 15
    rows = [("Beginning Balance", account.opening)]
    for title, sections in SECTIONS:
        cents = account.total(sections)
        if cents:
            rows.append((OTHER_SECTION_WORDS[title] if look.flip else title, cents))
    rows.append(("Ending Balance", account.closing))
    for index, (caption, cents) in enumerate(rows):
        edge = index in (0, len(rows) - 1)
        font = look.face.bold if edge else look.face.regular
        sheet.text(MARGIN, flow.y, caption, font, 8.5)
        sheet.text(400, flow.y, money(cents, sign="$" if edge else ""), font, 8.5, align="right")
        flow.y += 13
    flow.y += 6


def _section_table(flow: Flow, name: str, entries: Sequence[Entry], look: BankLook) -> None:
    columns = [
        Column("DATE", 48, 50),
        Column("DESCRIPTION", 106, 350),
        Column("AMOUNT", 474, 90, "right"),
    ]
    table = Table(flow, columns, TableLook(look.face, look.size, look.pitch, look.ruled))

    def again() -> None:
        title = f"{name} (continued)"
        flow.sheet.text(MARGIN, flow.y, title, look.face.bold, 11 * look.face.scale)
        flow.y += 17
        table.header()

    flow.after_break = again
    for index, entry in enumerate(entries):
        head, *more = entry.lines
        dollar = "$" if index == 0 else ""
        amount = money(abs(entry.cents), sign=dollar)
        table.row([look.day(entry.date), head, amount], more)
    table.close()


def _check_list(flow: Flow, entries: Sequence[Entry], look: BankLook) -> None:
    """Number, date, amount in two or three parallel columns; an asterisk marks a gap."""
    parallel = 3 if look.ruled else 2
    share = (RIGHT - MARGIN) / parallel
    columns = []
    for index in range(parallel):
        x = MARGIN + share * index
        columns += [
            Column("CHECK NO.", x, share * 0.36),
            Column("DATE", x + share * 0.38, share * 0.24),
            Column("AMOUNT", x + share * 0.60, share * 0.32, "right"),
        ]
    table = Table(flow, columns, TableLook(look.face, look.size, look.pitch))
    cells = [_check_cells(entries, index, look) for index in range(len(entries))]
    depth = -(-len(cells) // parallel)
    for row in range(depth):
        values = [text for cell in cells[row::depth] for text in cell]
        table.row(values + [""] * (3 * parallel - len(values)))
    table.close()
    if any(cell[0].endswith("*") for cell in cells):
        flow.need(14)
        flow.sheet.text(
            MARGIN, flow.y, "* Indicates a gap in check number sequence.", look.face.regular, 6.5
        )
        flow.y += 13


def _check_cells(entries: Sequence[Entry], index: int, look: BankLook) -> list[str]:
    entry = entries[index]
    number = f"{entry.check_number}{' *' if _breaks(entries, index) else ''}"
    return [number, look.day(entry.date), money(-entry.cents)]


def _breaks(entries: Sequence[Entry], index: int) -> bool:
    """Whether checks are missing before that one."""
    return (
        index > 0 and int(entries[index].check_number) != int(entries[index - 1].check_number) + 1
    )


def gaps(account: Account) -> frozenset[str]:
    """Numbers of the checks before which the check list marks a break."""
    checks = section_entries(account, ("check",))
    return frozenset(entry.check_number for n, entry in enumerate(checks) if _breaks(checks, n))


def _combined_head(sheet: Sheet, statement: Statement, look: BankLook) -> float:
    face = look.face
    sheet.text(MARGIN, 54, statement.bank, face.bold, 16 * face.scale)
    sheet.text(MARGIN, 68, "Combined Statement of Accounts", face.regular, 9)
    sheet.text(
        RIGHT, 54, period_text(statement, look), face.regular, 8.5, align="right", max_width=230
    )
    sheet.lines(MARGIN, 110, statement.address_block, face.regular, 9)
    return 172.0


def _account_part(flow: Flow, account: Account, look: BankLook) -> None:
    """One account of a combined statement."""
    flow.need(110)
    flow.y += 22
    sheet = flow.sheet
    title = f"{account.kind}   {look.account_word} {account.number}"
    sheet.box(MARGIN - 3, flow.y - 11, RIGHT - MARGIN + 6, 16, fill=0.88, line=0)
    sheet.text(MARGIN, flow.y, title, look.face.bold, 9.5)
    flow.y += 20
    columns = [
        Column(look.titles[0], 48, 60),
        Column(look.titles[1], 112, 240),
        Column("Amount", 360, 90, "right"),
        Column(look.titles[2], 464, 100, "right"),
    ]
    table = Table(flow, columns, TableLook(look.face, look.size, look.pitch, look.ruled))
    table.row(["", "Beginning balance", "", look.amount(account.opening)], bold=True)
    for entry in account.entries:
        head, *more = entry.lines
        values = [look.day(entry.date), head, look.amount(entry.cents)]
        table.row([*values, look.amount(entry.balance)], more)
    table.row(["", "Ending balance", "", look.amount(account.closing)], bold=True)
    table.close()


def _trailing(cents: int) -> str:
    return f"{money(abs(cents))}{'-' if cents < 0 else ' '}"
