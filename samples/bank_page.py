"""What statements carry beside their rows: letterheads, summary boxes, footers."""

from collections.abc import Callable

from samples import bank_extras
from samples.bank_facts import Statement
from samples.bank_look import DISCLOSURE, BankLook, period_text, summary_rows
from samples.faces import wrap
from samples.sheet import Sheet

MARGIN = 48.0
RIGHT = 564.0


def letterhead(sheet: Sheet, statement: Statement, look: BankLook) -> float:
    """Bank left, period and account right, holder's address block under; first free baseline."""
    face = look.face
    sheet.box(MARGIN, 40, 10, 22, color=look.color, line=0)
    sheet.text(MARGIN + 18, 57, statement.bank, face.bold, 16 * face.scale, max_width=270)
    sheet.lines(
        MARGIN + 18, 72, [*statement.bank_address.lines(), statement.phone], face.regular, 7.5
    )
    sheet.text(RIGHT, 52, "Account Statement", face.bold, 11 * face.scale, align="right")
    period = period_text(statement, look)
    sheet.text(RIGHT, 68, period, face.regular, 8.5, align="right", max_width=250)
    number = f"{look.account_word} {statement.account.number}"
    sheet.text(RIGHT, 82, number, face.regular, 8.5, align="right")
    bank_extras.draw(sheet, statement, look, RIGHT, 112)
    who = statement.address_block
    sheet.lines(MARGIN + 18, 128, who, face.regular, 9)
    return 186.0


def centered_head(sheet: Sheet, statement: Statement, look: BankLook) -> float:
    """Everything in the middle, as small banks do."""
    face = look.face
    middle = sheet.width / 2
    sheet.text(middle, 54, statement.bank, face.bold, 15 * face.scale, align="center")
    place = f"{statement.bank_address.joined()}  {statement.phone}"
    sheet.text(middle, 68, place, face.regular, 7.5, align="center")
    sheet.rule(MARGIN, 76, RIGHT, 76, 1.5)
    sheet.text(MARGIN, 96, look.account_word, face.bold, 9)
    sheet.text(MARGIN + 92, 96, statement.account.number, face.regular, 9)
    sheet.text(RIGHT, 96, period_text(statement, look), face.regular, 9, align="right")
    bank_extras.draw(sheet, statement, look, RIGHT, 118)
    who = statement.address_block
    sheet.lines(MARGIN, 124, who, face.regular, 9)
    return 182.0


def window_head(sheet: Sheet, statement: Statement, look: BankLook) -> float:
    """Holder in the envelope's window, a panel of facts and contacts at the right."""
    face = look.face
    sheet.box(36, 36, 540, 4, color=look.color, line=0)
    sheet.text(MARGIN, 58, statement.bank.upper(), face.bold, 12 * face.scale, max_width=280)
    sheet.lines(MARGIN, 71, statement.bank_address.lines(), face.regular, 7)
    who = statement.address_block
    sheet.lines(MARGIN + 24, 118, who, face.regular, 9.5)
    sheet.box(372, 50, 192, 98, fill=0.94)
    panel = [
        ("Questions? Call us", statement.phone),
        (look.account_word, statement.account.number),
        ("Statement period", f"{statement.start:%m/%d/%Y} - {statement.end:%m/%d/%Y}"),
    ]
    for index, (caption, value) in enumerate(panel):
        sheet.text(380, 66 + 28 * index, caption, face.bold, 7.5)
        sheet.text(380, 78 + 28 * index, value, face.regular, 8.5)
    return 186.0


def later_head(sheet: Sheet, statement: Statement, look: BankLook) -> float:
    """The short head of pages after the first."""
    face = look.face
    sheet.text(MARGIN, 46, statement.bank, face.bold, 10 * face.scale)
    number = f"{look.account_word} {statement.account.number}"
    sheet.text(RIGHT, 46, number, face.regular, 8, align="right")
    sheet.text(RIGHT, 58, period_text(statement, look), face.regular, 8, align="right")
    return 88.0


def furniture(
    sheet: Sheet,
    statement: Statement,
    look: BankLook,
    total_pages: int,
    first: Callable[[Sheet, Statement, BankLook], float] = letterhead,
) -> Callable[[int], float]:
    """The page furniture of a `Flow`: head, page number, disclosure at the foot."""

    def draw(page_number: int) -> float:
        top = (first if page_number == 1 else later_head)(sheet, statement, look)
        label = f"Page {page_number} of {total_pages}"
        sheet.text(RIGHT, 770, label, look.face.regular, 7.5, align="right")
        if look.disclosure:
            text = wrap(DISCLOSURE, look.face.regular, 5.5, 440)
            sheet.lines(MARGIN, 748, text, look.face.regular, 5.5)
        return top

    return draw


def summary_box(
    sheet: Sheet, statement: Statement, look: BankLook, y: float, *, across: bool = False
) -> float:
    """The summary: four lines in a box, or four cells side by side; next free baseline."""
    rows = summary_rows(statement, look)
    face = look.face
    if across:
        share = (RIGHT - MARGIN) / len(rows)
        for index, (caption, amount) in enumerate(rows):
            x = MARGIN + share * index
            sheet.box(x, y - 10, share, 34)
            sheet.text(
                x + share / 2, y, caption, face.regular, 7.5, align="center", max_width=share - 6
            )
            sheet.text(x + share / 2, y + 16, amount, face.bold, 9.5, align="center")
        return y + 46
    sheet.text(MARGIN, y, "Account Summary", face.bold, 10 * face.scale)
    y += 16
    for caption, amount in rows:
        sheet.text(MARGIN + 8, y, caption, face.regular, 8.5 * face.scale, max_width=210)
        sheet.text(MARGIN + 300, y, amount, face.regular, 8.5 * face.scale, align="right")
        y += 13
    return y + 14
