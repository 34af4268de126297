"""Statements as programs print them: apps, brokers, matrix printers, foreign-style tables."""

from collections.abc import Callable
from dataclasses import replace

from samples import bank_extras
from samples.bank_entries import Account, Entry
from samples.bank_facts import Statement
from samples.bank_look import BankLook, period_text, summary_rows
from samples.bank_page import MARGIN, furniture, summary_box, window_head
from samples.document import money
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import Sheet

LANDSCAPE = (792.0, 612.0)


def text_first(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """A neobank: description first, then type, date, signed amount and balance."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages))
    flow.y = summary_box(sheet, statement, look, flow.y, across=True)
    columns = [
        Column("Description", 48, 196),
        Column("Type", 250, 70),
        Column("Date", 324, 76),
        Column("Amount", 404, 74, "right"),
        Column("Balance", 484, 80, "right"),
    ]
    table = Table(flow, columns, TableLook(look.face, look.size, look.pitch, look.ruled))
    for entry in statement.account.entries:
        kind = {"deposit": "Credit", "fee": "Fee"}.get(entry.section, "Debit")
        sign = "" if entry.cents > 0 else "\u2212"
        amount = f"{sign}{money(abs(entry.cents), sign='$')}"
        day = look.day(entry.date)
        table.row([entry.description(), kind, day, amount, money(entry.balance, sign="$")])
    table.close()


def broker(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """A broker's cash account on its side: trade and settlement date, symbol, amount, balance."""
    flow = Flow(sheet, _broker_furniture(sheet, statement, look, pages), bottom=548)
    for n, (caption, value) in enumerate(summary_rows(statement, look)):
        sheet.text(MARGIN + 175 * n, flow.y, caption, look.face.regular, 8, max_width=165)
        sheet.text(MARGIN + 175 * n, flow.y + 14, value, look.face.bold, 9.5)
    flow.y += 44
    sheet.text(MARGIN, flow.y, "Cash Activity", look.face.bold, 11)
    flow.y += 18
    columns = [
        Column("Settlement\nDate", 48, 60),
        Column("Trade\nDate", 112, 60),
        Column("Activity", 176, 84),
        Column("Description", 264, 280),
        Column("Amount", 560, 84, "right"),
        Column("Cash\nBalance", 656, 88, "right"),
    ]
    table = Table(flow, columns, TableLook(look.face, look.size, look.pitch, zebra=True))
    for entry in statement.account.entries:
        head, *more = entry.lines
        kind = {"deposit": "Deposit", "fee": "Fee", "card": "Debit card"}.get(
            entry.section, "Withdrawal"
        )
        amount = money(entry.cents) if entry.cents > 0 else f"({money(-entry.cents)})"
        day = look.day(entry.date)
        table.row([day, day, kind, head, amount, money(entry.balance)], more)
    table.close()


def matrix(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """A matrix printer: each line is one text of fixed pitch, words and amounts in columns."""
    flow = Flow(sheet, _matrix_furniture(sheet, statement, look), bottom=740)

    def line(text: str) -> None:
        flow.need(11.5)
        sheet.text(36, flow.y, text.rstrip(), look.face.regular, 9)
        flow.y += 11.5

    account = statement.account
    head = f"{'DATE':<9}{'DESCRIPTION':<46}{'DEBITS':>12}{'CREDITS':>12}{'BALANCE':>14}"
    line(head)
    line("-" * len(head))
    start, end = look.day(statement.start), look.day(statement.end)
    line(f"{start:<9}{'BALANCE FORWARD':<46}{'':>24}{money(account.opening):>14}")
    for entry in account.entries:
        first, *more = entry.lines
        sides = ("", money(entry.cents)) if entry.cents > 0 else (money(-entry.cents), "")
        text = first.upper()
        balance = money(entry.balance) if entry.balance >= 0 else f"{money(-entry.balance)}-"
        day = look.day(entry.date)
        line(f"{day:<9}{text:<46}{sides[0]:>12}{sides[1]:>12}{balance:>14}")
        for extra in more:
            line(f"{'':<9}{extra.upper()}")
    closing = statement.closing()
    balance = money(closing) if closing >= 0 else f"{money(-closing)}-"
    line(f"{end:<9}{'ENDING BALANCE':<46}{'':>24}{balance:>14}")
    line("")
    line(f"     {account.count(1)} CREDITS TOTALING {money(account.total(sign=1)):>14}")
    line(f"     {account.count(-1)} DEBITS TOTALING  {money(-account.total(sign=-1)):>14}")


def references(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """Posting and transaction dates, references that look like amounts, foreign currency lines."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages, window_head))
    flow.y = summary_box(sheet, statement, look, flow.y)
    columns = [
        Column("Posting\nDate", 48, 46),
        Column("Transaction\nDate", 98, 56),
        Column("Details", 158, 170),
        Column("Reference", 334, 62),
        Column("Money out", 400, 56, "right"),
        Column("Money in", 460, 50, "right"),
        Column("Balance", 514, 56, "right"),
    ]
    table = Table(flow, columns, TableLook(look.face, 7.5, look.pitch, look.ruled))
    for n, entry in enumerate(statement.account.entries):
        head, *more = entry.lines
        sides = ("", money(entry.cents)) if entry.cents > 0 else (money(-entry.cents), "")
        reference = f"{(n * 7919 + 1042) % 9000 + 1000}.{n % 90 + 10}"
        day = look.day(entry.date)
        table.row([day, day, head, reference, *sides, money(entry.balance)], more)
    table.close()


def abroad(statement: Statement) -> Statement:
    """The same statement with the foreign amount and the rate under every fourth card payment."""
    accounts = []
    for account in statement.accounts:
        entries = [
            replace(e, lines=(*e.lines, f"EUR {abs(e.cents) / 109:,.2f} at 1.0900"))
            if e.section == "card" and n % 4 == 0
            else e
            for n, e in enumerate(account.entries)
        ]
        accounts.append(replace(account, entries=tuple(entries)))
    return replace(statement, accounts=tuple(accounts))


def amount_between(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """A small bank: sections, the amount stands between date and description."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages))
    flow.y = summary_box(sheet, statement, look, flow.y)
    account = statement.account
    for title, entries in between_parts(account):
        if not entries:
            continue
        flow.need(60)
        flow.y += 10
        sheet.text(306, flow.y, title, look.face.bold, 9.5, align="center")
        flow.y += 16
        columns = [
            Column("Date", 60, 60),
            Column("Amount", 126, 90, "right"),
            Column("Description", 236, 320),
        ]
        table = Table(flow, columns, TableLook(look.face, look.size, look.pitch))
        for entry in entries:
            table.row([look.day(entry.date), money(abs(entry.cents)), entry.description()])
        table.close()
    flow.need(80)
    flow.y += 14
    sheet.text(MARGIN, flow.y, "INTEREST RATE SUMMARY", look.face.bold, 9)
    flow.y += 14
    for entry in account.entries[:2]:
        text = f"{look.day(entry.date)}   0.15%   Interest-bearing balance {money(account.opening)}"
        sheet.text(MARGIN + 12, flow.y, text, look.face.regular, 8)
        flow.y += 12


def between_parts(account: Account) -> list[tuple[str, list[Entry]]]:
    """Title and entries of each section of `amount_between`."""
    deposits = [e for e in account.entries if e.cents > 0]
    others = [e for e in account.entries if e.cents < 0 and e.section != "fee"]
    fees = [e for e in account.entries if e.section == "fee"]
    return [
        ("DEPOSITS AND OTHER CREDITS", deposits),
        ("OTHER WITHDRAWALS AND DEBITS", others),
        ("SERVICE CHARGES AND FEES", fees),
    ]


def between_order(account: Account) -> list[Entry]:
    """The order in which `amount_between` prints."""
    return [entry for _, entries in between_parts(account) for entry in entries]


def quiet(sheet: Sheet, statement: Statement, look: BankLook, pages: int) -> None:
    """A savings account with hardly a row: interest facts all over, dividend or interest credited."""
    flow = Flow(sheet, furniture(sheet, statement, look, pages))
    account, said = statement.account, bank_extras.values(statement)
    facts = [
        *summary_rows(statement, look),
        ("Average Daily Balance", money(account.opening + 12_00, sign="$")),
        (bank_extras.CAPTIONS["apy"], f"{said['apy']:.2f}%"),
        ("Interest Paid Year-to-Date", money(account.opening // 40, sign="$")),
        (bank_extras.CAPTIONS["days"], str(said["days"])),
    ]
    for caption, value in facts:
        sheet.text(MARGIN, flow.y, caption, look.face.regular, 9, max_width=220)
        sheet.text(380, flow.y, value, look.face.regular, 9, align="right")
        flow.y += 14
    flow.y += 12
    sheet.text(MARGIN, flow.y, "Account Activity", look.face.bold, 10)
    flow.y += 16
    columns = [
        Column(look.titles[0], 48, 70),
        Column(look.titles[1], 124, 230),
        Column("Amount", 360, 90, "right"),
        Column(look.titles[2], 464, 100, "right"),
    ]
    table = Table(flow, columns, TableLook(look.face, look.size, look.pitch))
    for entry in account.entries:
        amount = look.amount(entry.cents)
        table.row([look.day(entry.date), entry.description(), amount, look.amount(entry.balance)])
    table.close()


def _broker_furniture(
    sheet: Sheet, statement: Statement, look: BankLook, pages: int
) -> Callable[[int], float]:
    def draw(page_number: int) -> float:
        face = look.face
        sheet.text(MARGIN, 44, statement.bank, face.bold, 14 * face.scale)
        sheet.text(744, 44, period_text(statement, look), face.regular, 8.5, align="right")
        number = f"{look.account_word} {statement.account.number}"
        sheet.text(744, 57, number, face.regular, 8.5, align="right")
        label = f"Page {page_number} of {pages}"
        sheet.text(744, 590, label, face.regular, 7.5, align="right")
        if page_number > 1:
            return 90.0
        who = statement.address_block
        sheet.lines(MARGIN, 84, who, face.regular, 9)
        return 136.0

    return draw


def _matrix_furniture(sheet: Sheet, statement: Statement, look: BankLook) -> Callable[[int], float]:
    def draw(page_number: int) -> float:
        face = look.face
        sheet.text(36, 44, statement.bank.upper(), face.regular, 9)
        sheet.text(420, 44, f"PAGE {page_number:>3}", face.regular, 9)
        place = statement.bank_address.joined().upper()
        sheet.text(36, 56, place, face.regular, 9)
        number = f"ACCOUNT NUMBER {statement.account.number}"
        sheet.text(36, 80, number, face.regular, 9)
        period = f"STATEMENT PERIOD {statement.start:%m/%d/%y} THRU {statement.end:%m/%d/%y}"
        sheet.text(330, 80, period, face.regular, 9)
        if page_number > 1:
            return 104.0
        who = [statement.holder.upper(), *statement.holder_address.upper().lines()]
        sheet.lines(60, 112, who, face.regular, 9)
        return 170.0

    return draw
