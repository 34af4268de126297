"""Parts that several designs of card statements share: head, due box, summary, totals, rates."""

from collections.abc import Callable

from samples.card_facts import Card
from samples.document import money
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import Sheet


def furniture(
    sheet: Sheet, card: Card, pages: int, top: float, right: float = 564.0
) -> Callable[[int], float]:
    """Page numbers, a short head on later pages; `top` is where the first page goes on."""

    def draw(page_number: int) -> float:
        label = f"Page {page_number} of {pages}"
        sheet.text(right, sheet.height - 20, label, size=7.5, align="right")
        if page_number == 1:
            return top
        sheet.text(48, 48, card.holder.name(), card.face.bold, 9)
        ending = f"Account Ending {card.number}"
        sheet.text(right, 48, ending, card.face.regular, 8.5, align="right")
        return 82.0

    return draw


def head(sheet: Sheet, card: Card) -> None:
    """Issuer, number, billing cycle with its days, the holder's address."""
    face = card.face
    sheet.text(48, 54, card.issuer, face.bold, 15 * face.scale)
    sheet.text(564, 50, f"Account Ending in {card.number}", face.regular, 8.5, align="right")
    period = f"{card.start:%m/%d/%y} - {card.end:%m/%d/%y} ({card.days} days)"
    sheet.text(564, 62, f"Billing Cycle: {period}", face.regular, 8.5, align="right")
    sheet.lines(48, 92, [card.holder.name(), *card.holder.address.lines()], face.regular, 9)


def due_box(sheet: Sheet, card: Card, x: float, y: float) -> None:
    """Due date, new balance and minimum payment."""
    sheet.box(x, y, 220, 62, fill=0.95)
    due = f"{card.due:%B} {card.due.day}, {card.due.year}"
    for n, (caption, value) in enumerate(
        (
            ("Payment Due Date", due),
            ("New Balance", money(card.new_balance, sign="$")),
            ("Minimum Payment Due", money(card.minimum, sign="$")),
        )
    ):
        sheet.text(x + 8, y + 16 + 18 * n, caption, card.face.bold, 9)
        sheet.text(x + 212, y + 16 + 18 * n, value, card.face.regular, 9, align="right")


def amounts(card: Card) -> list[tuple[str, int]]:
    """The summary's captions with their cents."""
    return [
        ("Previous Balance", card.previous),
        ("Payments and Other Credits", card.total("payment")),
        ("Purchases", card.total("purchase")),
        ("Fees Charged", card.total("fee")),
        ("Interest Charged", card.total("interest")),
        ("New Balance", card.new_balance),
        ("Credit Limit", card.limit),
        ("Available Credit", card.limit - card.new_balance),
    ]


def summary(sheet: Sheet, card: Card, x: float, y: float) -> None:
    """The summary, down a column."""
    sheet.text(x, y - 6, "Account Summary", card.face.bold, 10)
    for n, (caption, value) in enumerate(amounts(card)):
        sheet.text(x, y + 9 + 12 * n, caption, card.face.regular, 8.5)
        sheet.text(x + 244, y + 9 + 12 * n, money(value, sign="$"), size=8.5, align="right")


def total(flow: Flow, card: Card, said: str, cents: int) -> None:
    """A line that adds rows up."""
    flow.need(16)
    flow.sheet.text(110, flow.y, said, card.face.bold, 8)
    flow.sheet.text(564, flow.y, money(cents, sign="$"), card.face.bold, 8, align="right")
    flow.y += 16


def fees_and_interest(flow: Flow, card: Card, dates: str = "%m/%d/%y") -> None:
    """Both headings are printed even where nothing was charged, with their totals."""
    for section, title in (("fee", "Fees"), ("interest", "Interest Charged")):
        flow.need(70)
        flow.y += 8
        flow.sheet.text(48, flow.y, title, card.face.bold, 12)
        flow.y += 16
        charges = [c for c in card.charges if c.section == section]
        for c in charges:
            flow.sheet.text(48, flow.y, c.day.strftime(dates), card.face.regular, 8)
            flow.sheet.text(124, flow.y, c.text, card.face.regular, 8)
            flow.sheet.text(564, flow.y, money(c.cents, sign="$"), size=8, align="right")
            flow.y += 13
        total(flow, card, f"Total {title} for this Period", sum(c.cents for c in charges))
    year_box(flow, card)


def year_box(flow: Flow, card: Card) -> None:
    """What fees and interest came to this year."""
    flow.need(50)
    flow.y += 8
    flow.sheet.text(180, flow.y, f"{card.end.year} Totals Year-to-Date", card.face.bold, 8.5)
    year = card.end.year
    for n, (name, cents) in enumerate(
        (("fees", card.total("fee") + 29_00), ("interest", card.total("interest") + 88_10))
    ):
        y = flow.y + 13 * (n + 1)
        flow.sheet.text(180, y, f"Total {name} charged in {year}", card.face.regular, 8)
        flow.sheet.text(430, y, money(cents, sign="$"), size=8, align="right")
    flow.y += 44


def rates(flow: Flow, card: Card) -> None:
    """The interest charge calculation, with the rates of each balance."""
    flow.need(80)
    flow.y += 10
    flow.sheet.text(48, flow.y, "Interest Charge Calculation", card.face.bold, 10)
    flow.y += 16
    columns = [
        Column("Type of Balance", 48, 130),
        Column("Annual Percentage\nRate (APR)", 190, 110, "right"),
        Column("Balance Subject to\nInterest Rate", 320, 110, "right"),
        Column("Interest\nCharge", 450, 114, "right"),
    ]
    table = Table(flow, columns, TableLook(card.face, 8, 12.5))
    interest = card.total("interest")
    table.row(
        ["Purchases", "21.49% (v)", money(interest * 56, sign="$"), money(interest, sign="$")]
    )
    table.row(["Cash Advances", "29.24% (v)", "$0.00", "$0.00"])
    table.close()
