"""Statements that are one long table: separate columns, signed, DR/CR, parentheses, grouped."""

from samples.bank_entries import Entry
from samples.bank_facts import Statement
from samples.bank_look import BankLook, summary_rows
from samples.bank_page import centered_head, furniture, letterhead, summary_box, window_head
from samples.document import money
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import Sheet


def two_columns(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """Date, description, withdrawals and deposits in either order, balance; both ends as rows."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages))
    flow.y = summary_box(sheet, statement, look, flow.y, across=look.flip)
    day, text, balance = look.titles
    amount_titles = look.columns[::-1] if look.flip else look.columns
    columns = [
        Column(day, 48, 60),
        Column(text, 112, 208),
        Column(amount_titles[0], 326, 74, "right"),
        Column(amount_titles[1], 404, 74, "right"),
        Column(balance, 484, 80, "right"),
    ]
    table = Table(flow, columns, _table_look(look))
    (opening, _), *_, (closing, _) = summary_rows(statement, look)
    account = statement.account
    table.row([look.day(statement.start), opening, "", "", look.amount(account.opening)])
    for entry in account.entries:
        amounts = ["", money(entry.cents)] if entry.cents > 0 else [money(-entry.cents), ""]
        head, *more = entry.lines
        cells = amounts[::-1] if look.flip else amounts
        table.row([look.day(entry.date), head, *cells, look.amount(entry.balance)], more)
    sums = [money(-account.total(sign=-1)), money(account.total(sign=1))]
    table.row(["", "Totals", *(sums[::-1] if look.flip else sums), ""], bold=True)
    end = [look.day(statement.end), closing, "", "", look.amount(statement.closing())]
    table.row(end, bold=True)
    table.close()


def signed(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """One signed amount column, no running balance, no rules; daily balances at the end."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages, centered_head))
    flow.y = summary_box(sheet, statement, look, flow.y)
    sheet.text(48, flow.y, "Account Activity", look.face.bold, 10)
    flow.y += 18
    columns = [
        Column(look.titles[0], 48, 60),
        Column(look.titles[1], 116, 340),
        Column("Amount", 470, 94, "right"),
    ]
    table = Table(flow, columns, TableLook(look.face, look.size, look.pitch, header_rule=False))
    for entry in statement.account.entries:
        head, *more = entry.lines
        plus = "+" if look.flip and entry.cents > 0 else ""
        table.row([look.day(entry.date), head, plus + look.amount(entry.cents)], more)
    table.close()
    daily_balances(flow, statement, look)


def debit_credit(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """DR and CR after each amount; balance carried over page ends and brought forward."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages, centered_head), bottom=700)
    columns = [
        Column(look.titles[0], 48, 54),
        Column(look.titles[1], 106, 250),
        Column("Amount", 370, 88, "right"),
        Column(look.titles[2], 470, 94, "right"),
    ]
    table = Table(flow, columns, _table_look(look))
    balance = statement.account.opening
    table.row(["", "BALANCE BROUGHT FORWARD", "", _drcr(balance)])

    def carry() -> None:
        sheet.text(106, flow.bottom + 4, "Balance carried forward", look.face.regular, look.size)
        sheet.text(
            564, flow.bottom + 4, _drcr(balance), look.face.regular, look.size, align="right"
        )

    def bring() -> None:
        table.header()
        flow.before_break = None
        table.row(["", "Balance brought forward", "", _drcr(balance)])
        flow.before_break = carry

    flow.before_break, flow.after_break = carry, bring
    for entry in statement.account.entries:
        head, *more = entry.lines
        table.row([look.day(entry.date), head, _drcr(entry.cents), _drcr(entry.balance)], more)
        balance = entry.balance
    table.close()
    table.row(["", "CLOSING BALANCE", "", _drcr(statement.closing())], bold=True)


def newest_first(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """An online activity print: newest first, withdrawals in parentheses."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages, letterhead))
    flow.y = summary_box(sheet, statement, look, flow.y, across=True)
    columns = [
        Column("Posted", 48, 72),
        Column("Amount", 124, 80, "right"),
        Column("Payee / Memo", 218, 250),
        Column("Available Balance", 474, 90, "right"),
    ]
    table = Table(flow, columns, _table_look(look))
    for entry in reversed(statement.account.entries):
        head, *more = entry.lines
        values = [look.day(entry.date), _parentheses(entry, look), head]
        table.row([*values, look.amount(entry.balance)], more)
    table.close()


def grouped_days(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """The date is printed once a day, the balance only at the end of the day."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages))
    flow.y = summary_box(sheet, statement, look, flow.y)
    out, into = look.columns
    columns = [
        Column(look.titles[0], 48, 60),
        Column(look.titles[1], 112, 196),
        Column(into, 314, 80, "right"),
        Column(out, 400, 80, "right"),
        Column("Ending daily\nbalance", 486, 78, "right"),
    ]
    table = Table(flow, columns, _table_look(look))
    entries = statement.account.entries
    for index, entry in enumerate(entries):
        same_before = index > 0 and entries[index - 1].date == entry.date
        amounts = (money(entry.cents), "") if entry.cents > 0 else ("", money(-entry.cents))
        balance = look.amount(entry.balance) if ends_day(entries, index) else ""
        head, *more = entry.lines
        day = "" if same_before else look.day(entry.date)
        table.row([day, head, *amounts, balance], more)
    table.close()


def check_column(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """A check number column before the description; day-end balances; subtotals of pages."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages, window_head), bottom=690)
    flow.y = summary_box(sheet, statement, look, flow.y, across=look.flip)
    columns = [
        Column("Date", 48, 44),
        Column("Check\nNumber", 94, 46),
        Column("Description", 144, 186),
        Column("Deposits/\nCredits", 336, 70, "right"),
        Column("Withdrawals/\nDebits", 412, 74, "right"),
        Column("Ending daily\nbalance", 490, 74, "right"),
    ]
    table = Table(flow, columns, _table_look(look))
    entries = statement.account.entries

    def continued() -> None:
        text = "Transaction history continues on next page"
        sheet.text(564, flow.bottom + 12, text, look.face.regular, 7.5, align="right")

    flow.before_break = continued
    for index, entry in enumerate(entries):
        head, *more = entry.lines
        name = "Check" if entry.check_number else head
        amounts = (money(entry.cents), "") if entry.cents > 0 else ("", money(-entry.cents))
        balance = money(entry.balance) if ends_day(entries, index) else ""
        table.row([look.day(entry.date), entry.check_number, name, *amounts, balance], more)
    account = statement.account
    sums = (money(account.total(sign=1)), money(-account.total(sign=-1)))
    table.row(["", "", "Totals", *sums, ""], bold=True)
    table.close()


def daily_balances(flow: Flow, statement: Statement, look: BankLook) -> None:
    """The table of balances at the end of each day, in three parallel columns."""
    entries = statement.account.entries
    ends = [entry for index, entry in enumerate(entries) if ends_day(entries, index)]
    flow.need(60)
    flow.y += 14
    flow.sheet.text(48, flow.y, "Daily Balance Summary", look.face.bold, 10)
    flow.y += 16
    columns = []
    for at in (48, 224, 400):
        columns += [Column("Date", at, 60), Column("Balance", at + 64, 84, "right")]
    table = Table(flow, columns, TableLook(look.face, look.size, look.pitch))
    depth = -(-len(ends) // 3)
    for index in range(depth):
        row: list[str] = []
        for entry in ends[index::depth]:
            row += [look.day(entry.date), look.amount(entry.balance)]
        table.row(row + [""] * (6 - len(row)))
    table.close()


def ends_day(entries: tuple[Entry, ...], index: int) -> bool:
    """Whether this entry is the last of its day."""
    return index + 1 == len(entries) or entries[index + 1].date != entries[index].date


def _table_look(look: BankLook) -> TableLook:
    return TableLook(
        look.face, look.size, look.pitch, look.ruled, look.zebra, header_fill=look.header_fill
    )


def _drcr(cents: int) -> str:
    return f"{money(abs(cents))} {'CR' if cents >= 0 else 'DR'}"


def _parentheses(entry: Entry, look: BankLook) -> str:
    text = look.amount(abs(entry.cents))
    return f"({text})" if entry.cents < 0 else text
