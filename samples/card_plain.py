"""Card statements of the plain kind: boxes, a list down the page, a coupon on top."""

from samples.card_facts import Card
from samples.document import money
from samples.faces import wrap
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import Sheet

WARNING = (
    "Late Payment Warning: If we do not receive your minimum payment by the date listed above, "
    "you may have to pay a late fee of up to $40.00. Minimum Payment Warning: If you make only "
    "the minimum payment each period, you will pay more in interest and it will take you longer "
    "to pay off your balance."
)


SECTIONS = {
    "payment": "Payments and Other Credits",
    "purchase": "Purchases",
    "fee": "Fees",
    "interest": "Interest Charged",
}
SUMMARY_WORDS = (
    "Previous Balance|Payments and Credits|Purchases|Fees Charged|Interest Charged|New Balance|"
    "Credit Limit|Available Credit",
    "Previous balance|Payments, credits|+ Purchases|+ Fees|+ Interest charged|New balance|"
    "Credit access line|Available for credit",
    "PREVIOUS BALANCE|(-) PAYMENTS|(+) PURCHASES|(+) FEES|(+) FINANCE CHARGES|(=) NEW BALANCE|"
    "TOTAL CREDIT LINE|TOTAL AVAILABLE CREDIT",
)


def _summary(card: Card) -> list[tuple[str, str]]:
    """The summary's captions in this issuer's words, with their amounts."""
    cents = (
        card.previous,
        card.total("payment"),
        card.total("purchase"),
        card.total("fee"),
        card.total("interest"),
        card.new_balance,
        card.limit,
        card.limit - card.new_balance,
    )
    words = SUMMARY_WORDS[card.words].split("|")
    return [(word, money(amount, sign="$")) for word, amount in zip(words, cents, strict=True)]


def _flow(sheet: Sheet, card: Card, pages: int, top: float) -> Flow:
    """Head on the first page, a short head on the others, page numbers."""

    def furniture(page_number: int) -> float:
        sheet.text(564, 770, f"Page {page_number} of {pages}", size=7.5, align="right")
        if page_number == 1:
            return top
        sheet.text(48, 48, card.issuer, card.face.bold, 10)
        ending = f"Account ending in {card.number}"
        sheet.text(564, 48, ending, card.face.regular, 8.5, align="right")
        return 80.0

    return Flow(sheet, furniture, bottom=740)


def _head(sheet: Sheet, card: Card) -> None:
    face = card.face
    sheet.text(48, 54, card.issuer, face.bold, 15 * face.scale)
    sheet.text(
        564, 50, f"Account number ending in: {card.number}", face.regular, 8.5, align="right"
    )
    period = f"Billing period {card.start:%m/%d/%Y} - {card.end:%m/%d/%Y}"
    sheet.text(564, 62, period, face.regular, 8.5, align="right")
    sheet.text(
        564, 74, f"Statement closing date {card.end:%m/%d/%Y}", face.regular, 8.5, align="right"
    )
    sheet.lines(48, 100, [card.holder.name(), *card.holder.address.lines()], face.regular, 9)


def _payment_box(sheet: Sheet, card: Card, x: float, y: float) -> None:
    face = card.face
    sheet.box(x, y, 220, 64)
    rows = (
        ("New Balance", money(card.new_balance, sign="$")),
        ("Minimum Payment Due", money(card.minimum, sign="$")),
        ("Payment Due Date", f"{card.due:%m/%d/%Y}"),
    )
    for index, (caption, value) in enumerate(rows):
        sheet.text(x + 8, y + 17 + 18 * index, caption, face.regular, 9)
        sheet.text(x + 212, y + 17 + 18 * index, value, face.bold, 9.5, align="right")


def boxed(sheet: Sheet, card: Card, pages: int) -> None:
    """Payment box and account summary side by side, rows in sections."""
    flow = _flow(sheet, card, pages, 300)
    _head(sheet, card)
    _payment_box(sheet, card, 48, 160)
    for index, (caption, value) in enumerate(_summary(card)):
        sheet.text(320, 168 + 13 * index, caption, card.face.regular, 8.5)
        sheet.text(564, 168 + 13 * index, value, card.face.regular, 8.5, align="right")
    sheet.lines(48, 244, wrap(WARNING, card.face.regular, 6, 220), card.face.regular, 6)
    columns = [
        Column("Trans\nDate", 48, 44),
        Column("Post\nDate", 96, 44),
        Column("Description of Transaction", 146, 320),
        Column("Amount", 476, 88, "right"),
    ]
    for section, title in SECTIONS.items():
        charges = [charge for charge in card.charges if charge.section == section]
        if not charges:
            continue
        flow.need(60)
        flow.y += 8
        sheet.text(48, flow.y, title, card.face.bold, 10)
        flow.y += 15
        table = Table(flow, columns, TableLook(card.face, 8))
        for c in charges:
            table.row([f"{c.day:%m/%d}", f"{c.posted:%m/%d}", c.text, money(c.cents)])
        table.close()
        flow.y += 4


def plain_list(sheet: Sheet, card: Card, pages: int) -> None:
    """Everything down the page; payments with a trailing minus and CR."""
    flow = _flow(sheet, card, pages, 160)
    _head(sheet, card)
    for caption, value in _summary(card):
        sheet.text(48, flow.y, caption, card.face.regular, 8.5)
        sheet.text(300, flow.y, value, card.face.regular, 8.5, align="right")
        flow.y += 12
    sheet.text(330, 170, "Payment Due Date:", card.face.bold, 9)
    sheet.text(
        564, 170, f"{card.due:%B} {card.due.day}, {card.due.year}", card.face.bold, 9, align="right"
    )
    sheet.text(330, 184, "Minimum Payment Due:", card.face.bold, 9)
    sheet.text(564, 184, money(card.minimum, sign="$"), card.face.bold, 9, align="right")
    flow.y += 14
    columns = [
        Column("DATE", 48, 60),
        Column("MERCHANT NAME OR TRANSACTION", 120, 330),
        Column("$ AMOUNT", 470, 94, "right"),
    ]
    table = Table(flow, columns, TableLook(card.face, 8.5, 12.5, ruled=True))
    for charge in card.charges:
        amount = money(abs(charge.cents)) + (" CR" if charge.cents < 0 else "")
        table.row([f"{charge.day:%b %d}", charge.text, amount])
    table.close()
    flow.need(40)
    apr = "Annual Percentage Rate (APR): Purchases 21.99% (v)   Cash Advances 29.99% (v)"
    sheet.text(48, flow.y + 14, apr, card.face.regular, 7)


def coupon(sheet: Sheet, card: Card, pages: int) -> None:
    """A payment coupon on top, then the summary, then one table."""
    flow = _flow(sheet, card, pages, 360)
    _payment_box(sheet, card, 344, 40)
    sheet.text(48, 50, "PAYMENT COUPON", card.face.bold, 9)
    sheet.text(48, 64, "Make check payable to:", card.face.regular, 7.5)
    payable = [card.issuer, *card.issuer_address.lines()]
    sheet.lines(48, 78, payable, card.face.regular, 8)
    sheet.text(344, 122, "Amount enclosed  $ ______________", card.face.regular, 9)
    sheet.rule(36, 140, 576, 140, dashed=True)
    sheet.text(48, 164, f"{card.issuer} Credit Card Statement", card.face.bold, 11)
    sheet.text(48, 178, f"XXXX XXXX XXXX {card.number}", card.face.regular, 9)
    period = f"{card.start:%b %d, %Y} through {card.end:%b %d, %Y}"
    sheet.text(564, 178, period, card.face.regular, 8.5, align="right")
    sheet.lines(48, 206, [card.holder.name(), *card.holder.address.lines()], card.face.regular, 9)
    sheet.text(320, 206, "Account Summary", card.face.bold, 10)
    for index, (caption, value) in enumerate(_summary(card)):
        sheet.text(320, 222 + 13 * index, caption, card.face.regular, 8.5)
        sheet.text(564, 222 + 13 * index, value, card.face.regular, 8.5, align="right")
    columns = [
        Column("Posting Date", 48, 70),
        Column("Reference", 122, 70),
        Column("Transactions", 198, 270),
        Column("Amount", 476, 88, "right"),
    ]
    table = Table(flow, columns, TableLook(card.face, 8, zebra=True))
    for section in SECTIONS:
        for index, c in enumerate(card.charges):
            if c.section == section:
                reference = f"{c.day:%m%d}{index:04d}"
                table.row([f"{c.day:%m/%d/%y}", reference, c.text, money(c.cents, sign="$")])
    table.close()
