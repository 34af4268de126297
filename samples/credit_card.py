"""Credit card statements, each design with its truth; charges positive, payments and credits negative."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from samples import card_designs, card_facts
from samples.card_facts import Card, Charge
from samples.document import Document, dollars, finished, money
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import LETTER_HEIGHT, LETTER_WIDTH, Sheet, wrap

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


def credit_card_statement(rng: Random, design: str) -> Document:
    """Draw one card statement."""
    chosen = DESIGNS[design]
    card = card_facts.invent(rng)
    for alter in chosen.alter:
        card = alter(card)
    counting, sheet = Sheet(*chosen.size), Sheet(*chosen.size)
    chosen.draw(counting, card, 0)
    chosen.draw(sheet, card, counting.page_count)
    rows = [
        {
            "date": charge.day.isoformat(),
            "description": charge.text.replace("|", " "),
            "amount": dollars(charge.cents),
        }
        for charge in chosen.order(card)
    ]
    fields = {name: value for name, value in _fields(card).items() if name not in chosen.without}
    return finished("credit_card_statement", design, fields, sheet, transactions=rows)


def _by_section(card: Card) -> list[Charge]:
    return [charge for name in SECTIONS for charge in card.charges if charge.section == name]


def _by_day(card: Card) -> list[Charge]:
    return list(card.charges)


def _fields(card: Card) -> dict[str, Any]:
    return {
        "issuer": card.issuer,
        "account_holder": card.holder.name(),
        "card_last4": card.number,
        "period_start": card.start.isoformat(),
        "period_end": card.end.isoformat(),
        "statement_date": card.end.isoformat(),
        "payment_due_date": card.due.isoformat(),
        "previous_balance": dollars(card.previous),
        "payments": dollars(-card.total("payment")),
        "purchases": dollars(card.total("purchase")),
        "fees": dollars(card.total("fee")),
        "interest": dollars(card.total("interest")),
        "new_balance": dollars(card.new_balance),
        "minimum_payment": dollars(card.minimum),
        "credit_limit": dollars(card.limit),
        "available_credit": dollars(card.limit - card.new_balance),
    }


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


def _boxed(sheet: Sheet, card: Card, pages: int) -> None:
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


def _plain_list(sheet: Sheet, card: Card, pages: int) -> None:
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


def _coupon(sheet: Sheet, card: Card, pages: int) -> None:
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


@dataclass(frozen=True)
class Design:
    """How to draw one, the order of its rows, and which facts it does not print."""

    draw: Callable[[Sheet, Card, int], None]
    order: Callable[[Card], list[Charge]] = _by_section
    without: tuple[str, ...] = ()
    alter: tuple[Callable[[Card], Card], ...] = ()
    size: tuple[float, float] = (LETTER_WIDTH, LETTER_HEIGHT)


DESIGNS: dict[str, Design] = {
    "boxed": Design(_boxed),
    "plain_list": Design(_plain_list, _by_day),
    "coupon": Design(_coupon, without=("statement_date",)),
    "cardholders": Design(
        card_designs.cardholders, card_designs.by_holder, without=("statement_date",)
    ),
    "foreign": Design(
        card_designs.foreign, without=("statement_date",), alter=(card_designs.abroad,)
    ),
    "rewards": Design(card_designs.rewards, _by_day, without=("statement_date",)),
    "control": Design(
        card_designs.control,
        card_designs.control_order,
        without=("period_start", "period_end"),
        size=(LETTER_HEIGHT, LETTER_WIDTH),
    ),
    "app": Design(card_designs.app, without=("statement_date",)),
    "over_new_year": Design(
        card_designs.foreign,
        without=("statement_date",),
        alter=(card_designs.new_year, card_designs.abroad),
    ),
}
