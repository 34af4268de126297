"""The dates of an invoice: written, due, ordered, delivered, and the period of a service."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.layout import PageLayout
from documents.rows import Row
from documents.trade.columns import head_of
from documents.trade.labels import Linked, best, linked
from documents.trade.lines import Text
from documents.trade.output import Writer
from documents.trade.terms import INVOICE
from documents.trade.when import days_in, is_day_before_month

_PERIOD = re.compile(
    r"(?:service|billing|bill|statement|supply)?\s?period|(?:service|billing) dates?|for the period",
    re.IGNORECASE,
)
_HEAD = 0.45
"""Share of the first page's height in which a date without a label is the invoice's."""


def put_dates(writer: Writer, rows: Sequence[Row], first: PageLayout, country: str | None) -> bool:
    """Every date that a label names; whether the paper's dates put the day before the month."""
    texts = [span.text for row in rows for span in row.spans]
    # "Date" over the lines of a table is that of a line.
    heads = {index for index, row in enumerate(rows) if head_of(row)}
    found = {
        name: linked(rows, known, first.width_px, heads)
        for name, known in INVOICE.items()
        if known.kind == "date"
    }
    # "Due Date: 30 June" ends with the label of another field.
    due_labels = {_place(one) for one in found["due_date"]}
    for name, links in found.items():
        if name != "due_date":
            found[name] = [one for one in links if _place(one) not in due_labels]
    written, due = found["invoice_date"], found["due_date"]
    pairs = [(written[0].text.text, due[0].text.text)] if written and due else []
    day_first = is_day_before_month(texts, country, pairs)
    for name, links in found.items():
        text = best(links)
        if text is None and name == "invoice_date":
            text = _any_date(rows, first, day_first)
        days = days_in(text.text, day_first=day_first) if text else []
        if text and days:
            writer.text(name, text, days[0].iso())
    _put_period(writer, rows, day_first)
    return day_first


def _put_period(writer: Writer, rows: Sequence[Row], day_first: bool) -> None:
    for row in rows:
        days = days_in(row.text, day_first=day_first)
        if len(days) == 2 and _PERIOD.search(row.text):
            for name, day in zip(("service_start", "service_end"), days, strict=True):
                writer.text(name, Text(day.text, row.box, 0.9, row.page_number), day.iso())
            return


def _place(one: Linked) -> tuple[float, ...]:
    return (one.text.page_number, *one.text.box)


def _any_date(rows: Sequence[Row], first: PageLayout, day_first: bool) -> Text | None:
    """The first date at the head, where no label names one."""
    for row in rows:
        for span in row.spans:
            at_head = row.page_number == first.page_number and span.box.y1 < _HEAD * first.height_px
            if (
                at_head
                and days_in(span.text, day_first=day_first)
                and not re.search(r"due|pay", span.text, re.I)
            ):
                return Text(span.text, span.box, 0.7 * span.confidence, row.page_number)
    return None
