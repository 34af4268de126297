"""Charges abroad on card statements: the same facts in the unlike ways issuers print them."""

from dataclasses import replace

from samples.card_facts import Abroad, Card, Charge


def in_lines(card: Card) -> Card:
    """The currency on one more line and amount and rate on another, under every fifth purchase."""
    charges = []
    for n, c in enumerate(card.charges):
        if c.section == "purchase" and n % 5 == 2:
            euros = round(c.cents / 109, 2)
            rate = f"{euros:,.2f} X 1.090000000 (EXCHG RATE)"
            text = f"{c.text}|{c.day:%m/%d} EURO|{rate}"
            c = replace(c, text=text, abroad=Abroad("EUR", euros, 1.09))
        charges.append(c)
    return replace(card, charges=tuple(charges))


def in_words(card: Card) -> Card:
    """One line under every third purchase, in each of several wordings in turn."""
    charges, turn = [], int(card.number)
    for n, c in enumerate(card.charges):
        if c.section == "purchase" and n % 3 == 1:
            c, turn = _worded(c, turn), turn + 1
        charges.append(c)
    return replace(card, charges=tuple(charges))


def beside(card: Card) -> Card:
    """Every sixth purchase of each card has its euros in a column, without a rate."""
    seen: dict[str | None, int] = {}
    charges = []
    for c in card.charges:
        if c.section == "purchase":
            seen[c.holder] = seen.get(c.holder, -1) + 1
            if seen[c.holder] % 6 == 4:
                c = replace(c, abroad=Abroad("EUR", round(c.cents / 85, 2)))
        charges.append(c)
    return replace(card, charges=tuple(charges))


def _worded(charge: Charge, turn: int) -> Charge:
    dollars = charge.cents / 100
    euros, loonies = round(dollars / 1.0832, 2), round(dollars / 0.7312, 2)
    pesos, yen = round(dollars * 18.2, 2), round(dollars / 0.0068)
    said, abroad = (
        (f"EUR {euros:,.2f} X 1.0832", Abroad("EUR", euros, 1.0832)),
        (
            f"Foreign currency {loonies:,.2f} CAD  exchange rate 0.7312",
            Abroad("CAD", loonies, 0.7312),
        ),
        (f"{pesos:,.2f} MEXICAN PESO (1 USD = 18.2000 MXN)", Abroad("MXN", pesos, 18.2)),
        (f"JAPANESE YEN {yen:,}", Abroad("JPY", float(yen))),
        (f"{euros:,.2f} Euro", Abroad("EUR", euros)),
    )[turn % 5]
    return replace(charge, text=f"{charge.text}|{said}", abroad=abroad)
