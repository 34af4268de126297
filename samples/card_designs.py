"""More card statements: foreign amounts, rates, rewards, control accounts, an app's."""

from dataclasses import replace

from samples import card_parts as parts
from samples import card_rewards
from samples.card_facts import Card, Charge
from samples.document import money
from samples.faces import wrap
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import Sheet

WARNING = (
    "Minimum Payment Warning: If you make only the minimum payment each period, you will pay more "
    "in interest and it will take you longer to pay off your balance. For example:"
)
PHONE, WEBSITE = "1-800-555-0142", "www.cards.example.com"


def foreign(sheet: Sheet, card: Card, pages: int) -> None:
    """One table with headings inside; a foreign charge has its currency and rate on two more lines."""
    flow = Flow(sheet, parts.furniture(sheet, card, pages, 300), bottom=736)
    parts.head(sheet, card)
    parts.due_box(sheet, card, 344, 90)
    parts.summary(sheet, card, 48, 180)
    _payoff(sheet, card, 320, 180)
    sheet.text(48, flow.y, "ACCOUNT ACTIVITY", card.face.bold, 11)
    flow.y += 18
    columns = [
        Column("Date of\nTransaction", 48, 60),
        Column("Merchant Name or Transaction Description", 116, 340),
        Column("$ Amount", 476, 88, "right"),
    ]
    table = Table(flow, columns, TableLook(card.face, 8, 12.5))
    headings = {
        "payment": "PAYMENTS AND OTHER CREDITS",
        "purchase": "PURCHASE",
        "fee": "FEES CHARGED",
        "interest": "INTEREST CHARGED",
    }
    for section, heading in headings.items():
        charges = card.of(section)
        if charges:
            flow.need(36)
            sheet.text(116, flow.y, heading, card.face.bold, 8)
            flow.y += 13
        for c in charges:
            head, *more = c.text.split("|")
            table.row([f"{c.day:%m/%d}", head, money(c.cents)], more)
    table.close()
    parts.year_box(flow, card)


def rewards(sheet: Sheet, card: Card, pages: int) -> None:
    """Sale and post date, long reference numbers, cash back in a box beside the summary."""
    flow = Flow(sheet, parts.furniture(sheet, card, pages, 330), bottom=740)
    parts.head(sheet, card)
    sheet.text(564, 76, f"Customer Service {PHONE}", card.face.regular, 8, align="right")
    sheet.text(564, 88, f"Online: {WEBSITE}", card.face.regular, 8, align="right")
    sheet.text(564, 100, f"Platinum Cash {card.network or 'Mastercard'}", size=8, align="right")
    parts.summary(sheet, card, 48, 160)
    parts.due_box(sheet, card, 320, 150)
    card_rewards.draw(sheet, card, 320, 240)
    columns = [
        Column("Sale\nDate", 48, 34),
        Column("Post\nDate", 86, 34),
        Column("Reference Number", 126, 100),
        Column("Activity Since Last Statement", 232, 240),
        Column("Amount", 480, 84, "right"),
    ]
    table = Table(flow, columns, TableLook(card.face, 7.5, 12, ruled=True))
    for n, c in enumerate(card.charges):
        reference = f"{24000 + n:05d}{abs(c.cents):09d}P{c.day:%m%d}"
        amount = money(abs(c.cents), sign="$") + ("-" if c.cents < 0 else "")
        table.row([f"{c.day:%m/%d}", f"{c.posted:%m/%d}", reference, c.text, amount])
    table.close()
    parts.rates(flow, card)
    parts.year_box(flow, card)


def control(sheet: Sheet, card: Card, pages: int) -> None:
    """A company's account on its side: a row of totals a card, then each card's transactions."""
    flow = Flow(sheet, parts.furniture(sheet, card, pages, 216, right=744), bottom=560)
    sheet.text(48, 54, card.issuer, card.face.bold, 15 * card.face.scale)
    sheet.text(744, 50, f"Account number: XXXX-XXXX-XXXX-{card.number}", size=8.5, align="right")
    sheet.text(744, 62, f"Statement date {card.end:%m/%d/%Y}", size=8.5, align="right")
    sheet.text(744, 74, f"Payment due date {card.due:%m/%d/%Y}", size=8.5, align="right")
    sheet.lines(48, 84, [card.holder.name(), *card.holder.address.lines()], card.face.regular, 9)
    amounts = parts.amounts(card)
    for n, (caption, value) in enumerate([*amounts, ("Minimum Payment Due", card.minimum)]):
        x, y = 48 + 178 * (n % 4), 136 + 26 * (n // 4)
        sheet.text(x, y, caption, card.face.regular, 7.5)
        sheet.text(x, y + 11, money(value, sign="$"), card.face.bold, 8.5)
    sheet.text(226, 188, "Days in Billing Cycle", card.face.regular, 7.5)
    sheet.text(226, 199, str(card.days), card.face.bold, 8.5)
    columns = [
        Column("Post\nDate", 48, 44),
        Column("Tran\nDate", 98, 44),
        Column("Reference Number", 148, 110),
        Column("MCC", 264, 36),
        Column("Transaction Description", 306, 330),
        Column("Amount", 656, 88, "right"),
    ]
    names, purchases = card.holders, card.of("purchase")
    others = [c for c in card.charges if c.section != "purchase"]
    for name, charges in (
        ("CORPORATE ACCOUNT ACTIVITY", others),
        (names[0], purchases[::2]),
        (names[1], purchases[1::2]),
    ):
        if not charges:
            continue
        flow.need(70)
        flow.y += 12
        sheet.text(48, flow.y, name, card.face.bold, 9)
        spent = money(sum(c.cents for c in charges if c.cents > 0), sign="$")
        sheet.text(744, flow.y, f"Total activity {spent}", card.face.regular, 8, align="right")
        flow.y += 16
        table = Table(flow, columns, TableLook(card.face, 7.5, 12))
        for n, c in enumerate(charges):
            amount = money(abs(c.cents)) + (" CR" if c.cents < 0 else "")
            reference = f"2469216{abs(c.cents):07d}{n:06d}"
            days = [f"{c.posted:%m/%d}", f"{c.day:%m/%d}"]
            table.row([*days, reference, str(5400 + n), c.text, amount])
        table.close()


def control_order(card: Card) -> list[Charge]:
    """As `control` prints them."""
    purchases = [c for c in card.charges if c.section == "purchase"]
    return [
        *(c for c in card.charges if c.section != "purchase"),
        *purchases[::2],
        *purchases[1::2],
    ]


def app(sheet: Sheet, card: Card, pages: int) -> None:
    """An app's card: date, description, cash back with its percentage, amount; payments apart."""
    flow = Flow(sheet, parts.furniture(sheet, card, pages, 320), bottom=730)
    parts.head(sheet, card)
    parts.due_box(sheet, card, 48, 150)
    parts.summary(sheet, card, 320, 158)
    payments = [c for c in card.charges if c.section == "payment"]
    if payments:
        sheet.text(48, flow.y, "Payments", card.face.bold, 13)
        flow.y += 18
        columns = [
            Column("Date", 48, 70),
            Column("Description", 124, 320),
            Column("Amount", 476, 88, "right"),
        ]
        table = Table(flow, columns, TableLook(card.face, 8.5))
        for c in payments:
            table.row([f"{c.day:%m/%d/%Y}", c.text, money(c.cents, sign="$")])
        table.close()
        parts.total(flow, card, "Total payments for this period", sum(c.cents for c in payments))
    flow.y += 14
    sheet.text(48, flow.y, "Transactions", card.face.bold, 13)
    flow.y += 18
    columns = [
        Column("Date", 48, 70),
        Column("Description", 124, 250),
        Column("Daily Cash", 380, 84, "right"),
        Column("Amount", 476, 88, "right"),
    ]
    table = Table(flow, columns, TableLook(card.face, 8.5))
    charges = [c for c in card.charges if c.section == "purchase"]
    for c in charges:
        cash = f"2%   {money(c.cents // 50, sign='$')}"
        table.row([f"{c.day:%m/%d/%Y}", c.text, cash, money(c.cents, sign="$")])
    table.close()
    parts.total(flow, card, "Total charges for this period", sum(c.cents for c in charges))
    parts.fees_and_interest(flow, card, dates="%m/%d/%Y")


def new_year(card: Card) -> Card:
    """The same statement over the end of a year, so that dates without one belong to two."""
    shift = card.end.replace(month=1, day=min(card.end.day, 14)) - card.end
    charges = tuple(replace(c, day=c.day + shift, posted=c.posted + shift) for c in card.charges)
    return replace(
        card,
        start=card.start + shift,
        end=card.end + shift,
        due=card.due + shift,
        charges=charges,
    )


def _payoff(sheet: Sheet, card: Card, x: float, y: float) -> None:
    """The warning with its table of months and totals (12 CFR 1026.7(b)(12))."""
    y = sheet.lines(x, y, wrap(WARNING, card.face.regular, 6.5, 240), card.face.regular, 6.5)
    rows = (
        ("Only the minimum payment", "9 years", money(card.new_balance * 2 + 100_00, sign="$")),
        (money(max(card.new_balance, 100) // 30, sign="$"), "3 years", "$1,804.00"),
    )
    for n, values in enumerate(rows):
        for at, text in zip((x, x + 130, x + 190), values, strict=True):
            sheet.text(at, y + 10 + 11 * n, text, card.face.regular, 7)
