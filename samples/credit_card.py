"""Credit card statements, each design with its truth; charges positive, payments and credits negative."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from samples import card_abroad, card_designs, card_facts, card_holders, card_plain, card_truth
from samples.bank_extras import page_count
from samples.card_facts import Card, Charge
from samples.document import Document, dollars, finished
from samples.sheet import LETTER_HEIGHT, LETTER_WIDTH, Sheet


def credit_card_statement(rng: Random, design: str) -> Document:
    """Draw one card statement."""
    chosen = DESIGNS[design]
    card = card_facts.invent(rng)
    for alter in chosen.alter:
        card = alter(card)
    counting, sheet = Sheet(*chosen.size), Sheet(*chosen.size)
    chosen.draw(counting, card, 0)
    chosen.draw(sheet, card, counting.page_count)
    rows = [card_truth.row(charge) for charge in chosen.order(card)]
    fields = {name: value for name, value in _fields(card).items() if name not in chosen.without}
    for part in chosen.more:
        fields |= part(card)
    fields |= page_count(mark.text for mark in sheet.marks)
    return finished("credit_card_statement", design, fields, sheet, transactions=rows)


def _by_section(card: Card) -> list[Charge]:
    return [
        charge for name in card_plain.SECTIONS for charge in card.charges if charge.section == name
    ]


def _by_day(card: Card) -> list[Charge]:
    return list(card.charges)


def _fields(card: Card) -> dict[str, Any]:
    return {
        "issuer": card.issuer,
        "network": card.network,
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


@dataclass(frozen=True)
class Design:
    """How to draw one, the order of its rows, and which facts it does not print.

    more: what it prints beside the usual fields.
    """

    draw: Callable[[Sheet, Card, int], None]
    order: Callable[[Card], list[Charge]] = _by_section
    without: tuple[str, ...] = ()
    alter: tuple[Callable[[Card], Card], ...] = ()
    size: tuple[float, float] = (LETTER_WIDTH, LETTER_HEIGHT)
    more: tuple[Callable[[Card], dict[str, Any]], ...] = ()


_UNDATED = ("statement_date",)
DESIGNS: dict[str, Design] = {
    "boxed": Design(card_plain.boxed),
    "plain_list": Design(card_plain.plain_list, _by_day),
    "coupon": Design(card_plain.coupon, without=_UNDATED, more=(card_truth.remittance,)),
    "cardholders": Design(
        card_holders.cardholders,
        card_holders.by_holder,
        without=_UNDATED,
        alter=(card_holders.shared, card_abroad.beside),
        more=(card_truth.cycle, card_truth.rates, card_holders.numbered),
    ),
    "foreign": Design(
        card_designs.foreign,
        without=_UNDATED,
        alter=(card_abroad.in_lines,),
        more=(card_truth.cycle, card_truth.payoff),
    ),
    "rewards": Design(
        card_designs.rewards,
        _by_day,
        without=_UNDATED,
        more=(card_truth.cycle, card_truth.rates, card_truth.rewards),
    ),
    "control": Design(
        card_designs.control,
        card_designs.control_order,
        without=("period_start", "period_end"),
        alter=(card_holders.shared,),
        size=(LETTER_HEIGHT, LETTER_WIDTH),
        more=(card_truth.cycle, card_holders.named),
    ),
    "app": Design(card_designs.app, without=_UNDATED, more=(card_truth.cycle,)),
    "over_new_year": Design(
        card_designs.foreign,
        without=_UNDATED,
        alter=(card_designs.new_year, card_abroad.in_words),
        more=(card_truth.cycle, card_truth.payoff),
    ),
    "card_sections": Design(
        card_holders.sections,
        card_holders.by_holder,
        without=_UNDATED,
        alter=(card_holders.shared, card_abroad.in_words),
        more=(card_truth.cycle, card_truth.short_payoff, card_holders.numbered),
    ),
    "card_column": Design(
        card_holders.column,
        _by_day,
        without=_UNDATED,
        alter=(card_holders.shared, card_abroad.in_words),
        more=(
            card_truth.cycle,
            card_truth.named_card,
            card_truth.remittance,
            card_holders.in_column,
        ),
    ),
}
