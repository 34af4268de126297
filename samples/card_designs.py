"""More card statements: cardholders, foreign amounts, rates, rewards, control accounts, an app's."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from samples import people_words
from samples.card_facts import Card, Charge
from samples.document import money
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import Sheet, wrap

WARNING = (
    "Minimum Payment Warning: If you make only the minimum payment each period, you will pay more "
    "in interest and it will take you longer to pay off your balance. For example:"
)


def holders_of(card: Card) -> tuple[str, str]:
    """The two names on the account's cards, as printed over their charges."""
    other = people_words.FIRST_NAMES[int(card.number) % len(people_words.FIRST_NAMES)]
    return card.holder.name().upper(), f"{other} {card.holder.last}".upper()


def by_holder(card: Card) -> list[Charge]:
    """Payments, then the purchases of each cardholder, then fees and interest."""
    purchases = [c for c in card.charges if c.section == "purchase"]
    rest = [c for name in ("fee", "interest") for c in card.charges if c.section == name]
    paid = [c for c in card.charges if c.section == "payment"]
    return [*paid, *purchases[::2], *purchases[1::2], *rest]


def cardholders(sheet: Sheet, card: Card, pages: int) -> None:
    """Charges card by card with subtotals; fees, interest and the year's totals; rates."""
    flow = Flow(sheet, _furniture(sheet, card, pages, 290), bottom=740)
    _head(sheet, card)
    _due_box(sheet, card, 48, 150)
    _summary(sheet, card, 320, 158)
    purchases = [c for c in card.charges if c.section == "purchase"]
    parts = [("Payments and Credits", "", [c for c in card.charges if c.section == "payment"])]
    for n, name in enumerate(holders_of(card)):
        ending = f"Card Ending {n + 1}-{int(card.number[:3]) * 7 % 90000 + 10000}"
        parts.append(("New Charges" if n == 0 else "", f"{name}   {ending}", purchases[n::2]))
    for title, holder, charges in parts:
        if charges:
            _holder_part(flow, card, title, holder, charges)
    _fees_and_interest(flow, card)
    _rates(flow, card)


def foreign(sheet: Sheet, card: Card, pages: int) -> None:
    """One table with headings inside; a foreign charge has its currency and rate on two more lines."""
    flow = Flow(sheet, _furniture(sheet, card, pages, 300), bottom=736)
    _head(sheet, card)
    _due_box(sheet, card, 344, 90)
    _summary(sheet, card, 48, 180)
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
        charges = [c for c in card.charges if c.section == section]
        if charges:
            flow.need(36)
            sheet.text(116, flow.y, heading, card.face.bold, 8)
            flow.y += 13
        for c in charges:
            head, *more = c.text.split("|")
            table.row([f"{c.day:%m/%d}", head, money(c.cents)], more)
    table.close()
    _year_box(flow, card)


def abroad(card: Card) -> Card:
    """The same statement with the currency and the rate under every fifth purchase."""
    charges = []
    for n, c in enumerate(card.charges):
        if c.section == "purchase" and n % 5 == 2:
            rate = f"{c.cents / 109:,.2f} X 1.090000000 (EXCHG RATE)"
            c = replace(c, text=f"{c.text}|{c.day:%m/%d} EURO|{rate}")
        charges.append(c)
    return replace(card, charges=tuple(charges))


def rewards(sheet: Sheet, card: Card, pages: int) -> None:
    """Sale and post date, long reference numbers, cash back in a box beside the summary."""
    flow = Flow(sheet, _furniture(sheet, card, pages, 330), bottom=740)
    _head(sheet, card)
    _summary(sheet, card, 48, 160)
    _due_box(sheet, card, 320, 150)
    for n, (caption, value) in enumerate(
        (
            ("Previous rewards balance", "$41.20"),
            ("Cash back earned this period", "$12.07"),
            ("Redeemed this period", "-$25.00"),
            ("Total rewards balance", "$28.27"),
        )
    ):
        sheet.text(320, 240 + 12 * n, caption, card.face.regular, 8)
        sheet.text(540, 240 + 12 * n, value, card.face.regular, 8, align="right")
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
    _rates(flow, card)
    _year_box(flow, card)


def control(sheet: Sheet, card: Card, pages: int) -> None:
    """A company's account on its side: a row of totals a card, then each card's transactions."""
    flow = Flow(sheet, _furniture(sheet, card, pages, 216, right=744), bottom=560)
    sheet.text(48, 54, card.issuer, card.face.bold, 15 * card.face.scale)
    sheet.text(744, 50, f"Account number: XXXX-XXXX-XXXX-{card.number}", size=8.5, align="right")
    sheet.text(744, 62, f"Statement date {card.end:%m/%d/%Y}", size=8.5, align="right")
    sheet.text(744, 74, f"Payment due date {card.due:%m/%d/%Y}", size=8.5, align="right")
    sheet.lines(48, 84, [card.holder.name(), *card.holder.address.lines()], card.face.regular, 9)
    amounts = _amounts(card)
    for n, (caption, value) in enumerate([*amounts, ("Minimum Payment Due", card.minimum)]):
        x, y = 48 + 178 * (n % 4), 136 + 26 * (n // 4)
        sheet.text(x, y, caption, card.face.regular, 7.5)
        sheet.text(x, y + 11, money(value, sign="$"), card.face.bold, 8.5)
    columns = [
        Column("Post\nDate", 48, 44),
        Column("Tran\nDate", 98, 44),
        Column("Reference Number", 148, 110),
        Column("MCC", 264, 36),
        Column("Transaction Description", 306, 330),
        Column("Amount", 656, 88, "right"),
    ]
    names = holders_of(card)
    purchases = [c for c in card.charges if c.section == "purchase"]
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
    flow = Flow(sheet, _furniture(sheet, card, pages, 320), bottom=730)
    _head(sheet, card)
    _due_box(sheet, card, 48, 150)
    _summary(sheet, card, 320, 158)
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
        _total(flow, card, "Total payments for this period", sum(c.cents for c in payments))
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
    _total(flow, card, "Total charges for this period", sum(c.cents for c in charges))
    _fees_and_interest(flow, card, dates="%m/%d/%Y")


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


def _furniture(
    sheet: Sheet, card: Card, pages: int, top: float, right: float = 564.0
) -> Callable[[int], float]:
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


def _head(sheet: Sheet, card: Card) -> None:
    face = card.face
    sheet.text(48, 54, card.issuer, face.bold, 15 * face.scale)
    sheet.text(564, 50, f"Account Ending in {card.number}", face.regular, 8.5, align="right")
    days = (card.end - card.start).days + 1
    period = f"{card.start:%m/%d/%y} - {card.end:%m/%d/%y} ({days} days)"
    sheet.text(564, 62, f"Billing Cycle: {period}", face.regular, 8.5, align="right")
    sheet.lines(48, 92, [card.holder.name(), *card.holder.address.lines()], face.regular, 9)


def _due_box(sheet: Sheet, card: Card, x: float, y: float) -> None:
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


def _amounts(card: Card) -> list[tuple[str, int]]:
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


def _summary(sheet: Sheet, card: Card, x: float, y: float) -> None:
    sheet.text(x, y - 6, "Account Summary", card.face.bold, 10)
    for n, (caption, value) in enumerate(_amounts(card)):
        sheet.text(x, y + 9 + 12 * n, caption, card.face.regular, 8.5)
        sheet.text(x + 244, y + 9 + 12 * n, money(value, sign="$"), size=8.5, align="right")


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


def _holder_part(
    flow: Flow, card: Card, title: str, holder: str, charges: Sequence[Charge]
) -> None:
    flow.need(80)
    if title:
        flow.y += 10
        flow.sheet.text(48, flow.y, title, card.face.bold, 12)
        flow.y += 18
    if holder:
        flow.sheet.text(48, flow.y, holder, card.face.bold, 8.5)
        flow.y += 14
    columns = [
        Column("Date", 48, 56),
        Column("Description", 110, 260),
        Column("Foreign Spend", 376, 90, "right"),
        Column("Amount", 476, 88, "right"),
    ]
    if title.startswith("Payments"):
        columns = [columns[0], columns[1], columns[3]]
    table = Table(flow, columns, TableLook(card.face, 8, 12.5))
    for n, c in enumerate(charges):
        amount = money(c.cents, sign="$")
        spend = [f"{c.cents / 85:,.2f} Euros" if n % 6 == 4 else ""] if len(columns) == 4 else []
        table.row([f"{c.day:%m/%d/%y}", c.text, *spend, amount])
    table.close()
    said = f"Total for {holder.split('   ')[0]}" if holder else f"Total {title}"
    _total(flow, card, said, sum(c.cents for c in charges))


def _total(flow: Flow, card: Card, said: str, cents: int) -> None:
    flow.need(16)
    flow.sheet.text(110, flow.y, said, card.face.bold, 8)
    flow.sheet.text(564, flow.y, money(cents, sign="$"), card.face.bold, 8, align="right")
    flow.y += 16


def _fees_and_interest(flow: Flow, card: Card, dates: str = "%m/%d/%y") -> None:
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
        _total(flow, card, f"Total {title} for this Period", sum(c.cents for c in charges))
    _year_box(flow, card)


def _year_box(flow: Flow, card: Card) -> None:
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


def _rates(flow: Flow, card: Card) -> None:
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
