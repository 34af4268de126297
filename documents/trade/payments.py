"""How a receipt was paid: every payment that is printed with its amount, or the only way it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from documents.money import number
from documents.rows import Row
from documents.trade.labelled_sums import Sum
from documents.trade.lines import Text
from documents.trade.output import Writer
from documents.trade.rules import money_of
from documents.trade.sum_labels import label_of
from documents.trade.sums import sums_in
from documents.trade.till_marks import MEMBER
from documents.trade.words import plain

_METHODS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{words})\b"))
    for name, words in (
        ("gift card", r"gift ?card|gift|store credit"),
        ("other", r"apple pay|google pay|paypal|venmo|ebt|snap|wic|upi|e wallet"),
        ("visa", r"visa"),
        ("mastercard", r"master ?card|mc"),
        ("amex", r"amex|american express"),
        ("discover", r"discover"),
        ("debit", r"debit|eftpos|nets|ec karte|girocard|maestro"),
        ("check", r"che(?:ck|que)"),
        ("cash", r"cash(?:rm)?|especes?|efectivo|bar|bargeld|contanti|kontant|contant"),
        ("card", r"cards?|carte|cb|tarjeta|karte|kartenzahlung|credit|contactless|paywave"),
    )
)
_CARDS = frozenset(("visa", "mastercard", "amex", "discover", "debit"))
_SAID = re.compile(
    r"\b(?:pay(?:ment)? ?(?:type|method|mode)|method of payment|paid (?:by|with|via|in)|tender(?: type)?"
    r"|card type|zahlungsart|mode de paiement|forma de pago)\b\W*(?P<words>[A-Za-z ]{3,24})",
    re.IGNORECASE,
)
_SLIP = re.compile(
    r"\b(?:visa|master ?card|amex|american express|discover)\b.*\b(?:approved|resp|sale|chip|swiped"
    r"|inserted|contactless|tap|purchase|entry)\b",
    re.IGNORECASE,
)
_CARD = re.compile(
    r"(?:[Xx*•#]{2,}+[\s-]?){1,5}+(\d{4})(?!\d)"
    r"|\b(?:visa|master ?card|mc|amex|discover|debit|card)\b\D{0,24}?(\d{4})(?!\d)"
    r"|[Xx×*]\s?(\d{4})\s+(?:visa|master)"
    r"|\b(?:ending (?:in|with)|last (?:four|4)(?: digits)?|last digits):?\s*(\d{4})(?!\d)",
    re.IGNORECASE,
)
_NO_CARD = re.compile(
    r"\b(?:mid|tid|merchant|terminal|phone|tel|store id|gift ?card|store credit)\b\W{0,4}[\w*]",
    re.IGNORECASE,
)
"""What else is masked on a card's slip: the numbers of the shop and of the till."""
_BRAND = re.compile(
    r"\b(?:visa|master ?card|mc|amex|american express|discover|debit|credit)\b", re.IGNORECASE
)
_MOST = 6
"""Printed payments among which those that make the total are looked for."""
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Payment:
    """A printed payment. method: None where the paper only says that so much was given."""

    method: str | None
    sum: Sum


def put_payments(writer: Writer, rows: Sequence[Row]) -> None:
    """`payments` and `card_last4`; the total and the change must be there already."""
    _put_card(writer, rows)
    data = writer.reading.data
    total, change = (money_of(data, name) for name in ("total", "change"))
    found, closes = _chosen(_printed(rows), total, abs(change or Decimal(0)))
    named = _named(rows)
    if len(found) == 1 and found[0].method in (None, "card") and named:
        found = [replace(found[0], method=named[0])]
    out = []
    for n, one in enumerate(found):
        text = one.sum
        sure = (0.96 if closes else 0.75) * text.confidence
        row = {}
        if one.method:
            path = f"payments[{n}].method"
            row["method"] = writer.put(
                path, one.method, text.label, sure, text.page_number, text.box
            )
        value = number(_unsigned(text.value, total))
        path = f"payments[{n}].amount"
        row["amount"] = writer.put(path, value, text.text, sure, text.page_number, text.box)
        out.append(row)
    if not out and named:
        name, text_of = named
        writer.put(
            "payments[0].method", name, text_of.text, text_of.sure, text_of.page_number, text_of.box
        )
        out = [{"method": name}]
    if out:
        data["payments"] = out


def method_of(text: str) -> str | None:
    """The way to pay that the words name."""
    words = plain(text)
    return next((name for name, pattern in _METHODS if pattern.search(words)), None)


def _printed(rows: Sequence[Row]) -> list[Payment]:
    """The payments with an amount, each once: a card's slip prints its own again."""
    found: list[Payment] = []
    for one in sums_in(rows):
        if one.name not in ("card", "cash_tendered") or not one.value:
            continue
        payment = Payment(method_of(one.label), one)
        alike = [p for p in found if abs(p.sum.value) == abs(one.value)]
        if payment.method in (None, "card") and alike:
            continue
        if payment.method in _CARDS:
            found = [p for p in found if p not in alike or p.method not in (None, "card")]
        found.append(payment)
    return found


def _chosen(
    printed: Sequence[Payment], total: Decimal | None, change: Decimal
) -> tuple[list[Payment], bool]:
    """The fewest payments that make the total and the change; all of them where none do."""
    if total is None:
        return list(printed), False
    for wanted in (abs(total) + change, abs(total)):
        for count in range(1, min(len(printed), _MOST) + 1):
            for some in combinations(printed[:_MOST], count):
                if abs(sum((abs(p.sum.value) for p in some), Decimal(0)) - wanted) < _CENT / 2:
                    return list(some), True
    return list(printed), False


def _named(rows: Sequence[Row]) -> tuple[str, Text] | None:
    """The only way to pay that the paper names, by a label or on a card's slip."""
    found: dict[str, Text] = {}
    for row in rows:
        said = _SAID.search(row.text)
        slip = _card(row) or _SLIP.search(row.text) or label_of(row.text) == "card"
        method = method_of(said["words"]) if said else method_of(row.text) if slip else None
        if method and method != "card":
            least = min(span.confidence for span in row.spans)
            found.setdefault(method, Text(row.text, row.box, 0.85 * least, row.page_number))
    return next(iter(found.items())) if len(found) == 1 else None


def _card(row: Row) -> re.Match[str] | None:
    """A card's masked number in the row, which is not that of a member's card."""
    return None if MEMBER.search(row.text) or _NO_CARD.search(row.text) else _CARD.search(row.text)


def _put_card(writer: Writer, rows: Sequence[Row]) -> None:
    """The last digits of the card: of several masked numbers the one beside a card's name."""
    cards = ((index, _card(row)) for index, row in enumerate(rows) if not _is_gift(rows, index))
    found = [(index, card) for index, card in cards if card]
    if not found:
        return
    index, card = max(found, key=lambda one: (_is_of_a_card(rows, *one), -one[0]))
    row = rows[index]
    span = row.spans[-1]
    alike = {_digits(one) for n, one in found if _is_of_a_card(rows, n, one)}
    doubt = 0.8 if len({_digits(one) for _, one in found}) > 1 and len(alike) != 1 else 1.0
    sure = 0.9 * doubt * min(s.confidence for s in row.spans)
    text = Text(row.text, span.box, sure, row.page_number)
    writer.text("card_last4", text, _digits(card))


def _is_gift(rows: Sequence[Row], index: int) -> bool:
    """Whether the row goes on with a gift card, and names no card of a bank."""
    before = rows[index - 1].text if index else ""
    return method_of(before) == "gift card" and not _BRAND.search(rows[index].text)


def _digits(card: re.Match[str]) -> str:
    return card[1] or card[2] or card[3] or card[4]


def _is_of_a_card(rows: Sequence[Row], index: int, card: re.Match[str]) -> bool:
    """Whether a card's brand stands in the row or next to it, and no other card is named before it."""
    own = rows[index].text
    if re.search(r"\bcards?\b", own[: card.start()], re.I) and not _BRAND.search(own):
        return False
    return any(_BRAND.search(row.text) for row in rows[max(index - 2, 0) : index + 3])


def _unsigned(value: Decimal, total: Decimal | None) -> Decimal:
    """What was given is printed with a minus on some papers; of a refund the minus stays."""
    return value if total is not None and total < 0 else abs(value)
