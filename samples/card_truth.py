"""What only some designs of card statements print, as truth: cycle, warning, rates, rewards, cards."""

from typing import Any

from samples import card_designs, card_rewards
from samples.card_facts import Card, Charge
from samples.document import dollars


def row(charge: Charge) -> dict[str, Any]:
    """A row's truth."""
    said: dict[str, Any] = {
        "date": charge.day.isoformat(),
        "description": charge.text.replace("|", " "),
        "amount": dollars(charge.cents),
    }
    if charge.abroad:
        said["foreign_currency"] = charge.abroad.currency
        said["foreign_amount"] = charge.abroad.amount
        said["exchange_rate"] = charge.abroad.rate
    if charge.holder:
        said["cardholder"] = charge.holder
    return said


def cycle(card: Card) -> dict[str, Any]:
    """The number of days."""
    return {"days_in_cycle": card.days}


def payoff(card: Card) -> dict[str, Any]:
    """The row of the minimum payment in the table of `card_designs.foreign`."""
    total = dollars(card.new_balance * 2 + 100_00)
    return {"minimum_payment_years": 9, "minimum_payment_total": total}


def short_payoff(card: Card) -> dict[str, Any]:
    """That of `card_holders.sections`, with the telephone number."""
    return {
        "minimum_payment_years": 14,
        "minimum_payment_total": 5204,
        "issuer_phone": card_designs.PHONE,
    }


def rates(card: Card) -> dict[str, Any]:
    """The lines of the interest charge calculation, and the year's totals."""
    interest = card.total("interest")
    lines = ((("Purchases", 21.49), interest * 56, interest), (("Cash Advances", 29.24), 0, 0))
    listed = [
        {
            "type": name,
            "apr": apr,
            "variable": True,
            "balance": dollars(balance),
            "interest": dollars(charged),
        }
        for (name, apr), balance, charged in lines
    ]
    return {"rates": listed}


def rewards(card: Card) -> dict[str, Any]:
    """What is given back, and the head of `card_designs.rewards`."""
    network = card.network or "Mastercard"
    return {
        **card_rewards.truth(card),
        "product": f"Platinum Cash {network}",
        "network": network,
        "issuer_phone": card_designs.PHONE,
        "issuer_website": card_designs.WEBSITE,
    }


def remittance(card: Card) -> dict[str, Any]:
    """Where to pay."""
    return {"remit_to_address": " ".join(card.issuer_address.lines())}


def named_card(card: Card) -> dict[str, Any]:
    """The card's own name in `card_holders.column`."""
    network = card.network or "Mastercard"
    return {"product": f"Everyday Rewards {network}", "network": network}
