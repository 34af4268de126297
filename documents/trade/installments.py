"""The payments that an invoice is split into: rows of a day and an amount under such a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.layout import Span
from documents.money import number
from documents.rows import Row
from documents.trade.amounts import amounts_in, is_sum
from documents.trade.output import Writer
from documents.trade.when import days_in

_WORD = (
    r"(?:instal?lments?|payment (?:schedule|plan)|schedule of payments|milestone payments?"
    r"|scheduled payments?|ratenplan|raten|teilzahlung(?:en)?|[eé]ch[eé]ancier|acomptes"
    r"|plan de pagos|plazos)"
)
_HEADING = re.compile(rf"^\W*(?:your )?{_WORD}\b[^\d]*$", re.IGNORECASE)
_OWN = re.compile(
    r"^\W*(?:(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|final) (?:instal?lment"
    r"|payment)|instal?lment\b|payment \d{1,2} of \d{1,2}|rate \d)",
    re.IGNORECASE,
)
_BETWEEN = 2
"""Rows without a payment that may stand under the heading, such as the columns' titles."""


@dataclass(frozen=True, slots=True)
class Due:
    """One payment. row: index among the rows; day: its print; iso: YYYY-MM-DD."""

    row: int
    iso: str
    day: Span
    amount: Span
    value: Decimal


def installments_in(rows: Sequence[Row], *, day_first: bool) -> list[Due]:
    """Two payments or more, from top to bottom; [] for a single one, which is only what is due."""
    found: list[Due] = []
    open_rows = -1
    for index, row in enumerate(rows):
        due = _due(row, index, day_first)
        headed = open_rows >= 0
        if due and (headed or _OWN.match(row.text)):
            found.append(due)
            open_rows = 0 if headed else open_rows
        elif _HEADING.match(row.text) and not due:
            open_rows = _BETWEEN
        else:
            open_rows = -1 if due else open_rows - 1
    return found if len(found) > 1 else []


def put_installments(writer: Writer, rows: Sequence[Row], found: Sequence[Due]) -> None:
    """The payments as `installments`, where there are some."""
    out = []
    for n, one in enumerate(found):
        page = rows[one.row].page_number
        path = f"installments[{n}]"
        day = writer.put(
            f"{path}.due_date", one.iso, one.day.text, 0.92 * one.day.confidence, page, one.day.box
        )
        amount = writer.put(
            f"{path}.amount",
            number(one.value),
            one.amount.text,
            0.93 * one.amount.confidence,
            page,
            one.amount.box,
        )
        out.append({"due_date": day, "amount": amount})
    if out:
        writer.reading.data["installments"] = out


def _due(row: Row, index: int, day_first: bool) -> Due | None:
    """The payment of a row that has exactly one day and one amount with cents or a currency."""
    days = [
        (span, day.iso())
        for span in row.spans
        for day in days_in(span.text, day_first=day_first)
        if day.iso()
    ]
    money = [(s, p) for s in row.spans for p in amounts_in(_without_days(s.text)) if is_sum(p)]
    if len(days) != 1 or len(money) != 1 or money[0][1].value <= 0:
        return None
    return Due(index, days[0][1] or "", days[0][0], money[0][0], money[0][1].value)


def _without_days(text: str) -> str:
    """The text with its dates blanked: "01.03.2025" is no amount."""
    for day in days_in(text, day_first=True) + days_in(text, day_first=False):
        text = text.replace(day.text, " " * len(day.text))
    return text
