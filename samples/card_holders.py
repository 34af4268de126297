"""Card statements that list rows by card: in parts with totals, in sections, in a column."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from samples import card_designs
from samples import card_parts as parts
from samples.card_facts import Card, Charge
from samples.document import dollars, money
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import Sheet


def shared(card: Card) -> Card:
    """The same statement with every other purchase made with the second card."""
    charges, turn = [], 0
    for c in card.charges:
        if c.section == "purchase":
            c, turn = replace(c, holder=card.holders[turn % 2]), turn + 1
        charges.append(c)
    return replace(card, charges=tuple(charges))


def by_holder(card: Card) -> list[Charge]:
    """Payments, then the purchases of each cardholder, then fees and interest."""
    own = [c for name in card.holders for c in _of_holder(card, name)]
    return [*card.of("payment"), *own, *card.of("fee"), *card.of("interest")]


def named(card: Card) -> dict[str, Any]:
    """The cards with names and subtotals, without numbers."""
    return {"cardholders": [{"name": n, "subtotal": s} for n, s in _subtotals(card)]}


def numbered(card: Card) -> dict[str, Any]:
    """The cards with names, numbers and subtotals."""
    listed = [
        {"name": name, "last4": last_five(card, n)[1:], "subtotal": subtotal}
        for n, (name, subtotal) in enumerate(_subtotals(card))
    ]
    return {"cardholders": listed}


def in_column(card: Card) -> dict[str, Any]:
    """The cards as a column names them, in the order of their rows."""
    return {"cardholders": [{"name": name.title()} for name, _ in _subtotals(card)]}


def last_five(card: Card, n: int) -> str:
    """The last five digits of the first or the second card."""
    return str(int(card.number[:3]) * 7 % 70000 + 10000 + 1111 * n)


def cardholders(sheet: Sheet, card: Card, pages: int) -> None:
    """Charges card by card with subtotals; fees, interest and the year's totals; rates."""
    flow = Flow(sheet, parts.furniture(sheet, card, pages, 290), bottom=740)
    parts.head(sheet, card)
    parts.due_box(sheet, card, 48, 150)
    parts.summary(sheet, card, 320, 158)
    _part(flow, card, "Payments and Credits", "", card.of("payment"))
    for n, name in enumerate(card.holders):
        title = "New Charges" if n == 0 else ""
        ending = f"Card Ending {n + 1}-{last_five(card, n)}"
        _part(flow, card, title, f"{name}   {ending}", _of_holder(card, name))
    parts.fees_and_interest(flow, card)
    parts.rates(flow, card)


def sections(sheet: Sheet, card: Card, pages: int) -> None:
    """Sections headed by name and number of each card, with totals in the same words."""
    flow = Flow(sheet, parts.furniture(sheet, card, pages, 290), bottom=740)
    parts.head(sheet, card)
    parts.due_box(sheet, card, 320, 130)
    parts.summary(sheet, card, 48, 158)
    sheet.text(320, 214, "Only the minimum payment      14 years      $5,204", size=7.5)
    sheet.text(320, 230, f"Questions? Call {card_designs.PHONE}", size=7.5)
    columns = [
        Column("Trans Date", 48, 60),
        Column("Post Date", 112, 60),
        Column("Description", 176, 290),
        Column("Amount", 476, 88, "right"),
    ]
    for n, name in enumerate(card.holders):
        said = f"{name} #{last_five(card, n)[1:]}"
        credits = card.of("payment") if n == 0 else []
        _section(flow, card, f"{said}: Payments, Credits and Adjustments", columns, credits)
        own = _of_holder(card, name)
        _section(flow, card, f"{said}: Transactions", columns, own)
        if own:
            parts.total(flow, card, f"{said}: Total Transactions", sum(c.cents for c in own))
    parts.fees_and_interest(flow, card)


def column(sheet: Sheet, card: Card, pages: int) -> None:
    """One table with a column of names; the card's own name at the head, a coupon's address below."""
    flow = Flow(sheet, parts.furniture(sheet, card, pages, 330), bottom=736)
    parts.head(sheet, card)
    sheet.text(48, 70, f"Everyday Rewards {card.network or 'Mastercard'}", card.face.bold, 10)
    parts.summary(sheet, card, 48, 170)
    parts.due_box(sheet, card, 320, 160)
    sheet.text(320, 240, "Mail payments to:", card.face.bold, 8)
    payable = [card.issuer, *card.issuer_address.lines()]
    sheet.lines(320, 252, payable, card.face.regular, 8)
    columns = [
        Column("Date", 48, 50),
        Column("Cardholder", 104, 110),
        Column("Description", 222, 240),
        Column("Amount", 476, 88, "right"),
    ]
    table = Table(flow, columns, TableLook(card.face, 8, 12.5, ruled=True))
    for c in card.charges:
        head, *more = c.text.split("|")
        amount = money(c.cents, sign="$")
        table.row([f"{c.day:%m/%d/%y}", (c.holder or "").title(), head, amount], more)
    table.close()


def _of_holder(card: Card, name: str) -> list[Charge]:
    return [c for c in card.charges if c.holder == name]


def _subtotals(card: Card) -> list[tuple[str, float]]:
    """Each name that has rows, in the order of its first row, with their sum."""
    names = dict.fromkeys(c.holder for c in card.charges if c.holder)
    return [(name, dollars(sum(c.cents for c in _of_holder(card, name)))) for name in names]


def _section(
    flow: Flow, card: Card, title: str, columns: Sequence[Column], charges: Sequence[Charge]
) -> None:
    if not charges:
        return
    flow.need(70)
    flow.y += 12
    flow.sheet.text(48, flow.y, title, card.face.bold, 9)
    flow.y += 16
    table = Table(flow, columns, TableLook(card.face, 8, 12.5))
    for c in charges:
        head, *more = c.text.split("|")
        days = [f"{day:%b} {day.day}" for day in (c.day, c.posted)]
        table.row([*days, head, money(c.cents, sign="$")], more)
    table.close()


def _part(flow: Flow, card: Card, title: str, holder: str, charges: Sequence[Charge]) -> None:
    if not charges:
        return
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
    for c in charges:
        amount = money(c.cents, sign="$")
        spend = [f"{c.abroad.amount:,.2f} Euros" if c.abroad else ""] if len(columns) == 4 else []
        table.row([f"{c.day:%m/%d/%y}", c.text, *spend, amount])
    table.close()
    said = f"Total for {holder.split('   ')[0]}" if holder else f"Total {title}"
    parts.total(flow, card, said, sum(c.cents for c in charges))
