"""The dates of an invoice: written, due, ordered, delivered, and the period of a service."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.dates import PrintedDate, find_dates
from documents.layout import PageLayout
from documents.rows import Row
from documents.trade.columns import head_of
from documents.trade.labels import Linked, best, linked
from documents.trade.lines import Text
from documents.trade.output import Writer
from documents.trade.terms import INVOICE
from documents.trade.when import cleaned, days_in, is_day_before_month

_PERIOD = re.compile(
    r"(?:service|billing|bill|statement|supply)?\s?period|(?:service|billing) dates?"
    r"|dates?(?:\(s\))? of service"
    r"|for the period|service from"
    r"|\bservices?(?: rendered| provided| performed)?(?: for| from| during)? "
    r"(?=[a-z]{3,9}\.? \d|\d{1,2}/\d)",
    re.IGNORECASE,
)
_THROUGH = re.compile(
    r"\bservices? (?:rendered|provided|performed)?\s?(?:through|thru|to)\s", re.IGNORECASE
)
_DUE = re.compile(
    r"\b(?:(?:due|payable)(?: on| by| before)?|auto ?pay(?:ment)?(?: on| for)):?\s*$", re.IGNORECASE
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
    # "Ship Date: 10/29" ends with "date": it is the invoice's own where no other is.
    others = {
        _place(one) for name, links in found.items() if name != "invoice_date" for one in links
    }
    own = [one for one in found["invoice_date"] if _place(one) not in others]
    found["invoice_date"] = own or found["invoice_date"]
    written, due = found["invoice_date"], found["due_date"]
    pairs = [(written[0].text.text, due[0].text.text)] if written and due else []
    day_first = is_day_before_month(texts, country, pairs)
    for name, links in found.items():
        text = best(links)
        if text is None and name == "due_date":
            text = _said_to_be_due(rows, day_first)
        if text is None and name == "invoice_date":
            text = _any_date(rows, first, day_first)
        days = days_in(text.text, day_first=day_first) if text else []
        if text and days:
            writer.text(name, text, days[0].iso())
    _put_period(writer, rows, day_first)
    return day_first


def _said_to_be_due(rows: Sequence[Row], day_first: bool) -> Text | None:
    """The day that a sentence says payment is due: "30 days net, due May 14, 2026."."""
    for row in rows:
        for day in days_in(row.text, day_first=day_first):
            if _DUE.search(row.text[: day.start]):
                least = min(span.confidence for span in row.spans)
                return Text(day.text, row.box, 0.85 * least, row.page_number)
    return None


def _put_period(writer: Writer, rows: Sequence[Row], day_first: bool) -> None:
    for row, below in zip(rows, [*rows[1:], None], strict=True):
        through = _THROUGH.search(row.text)
        days = days_in(row.text, day_first=day_first)
        if through and len(days) == 1 and days[0].start >= through.end() - 1:
            day = days[0]
            writer.text("service_end", Text(day.text, row.box, 0.88, row.page_number), day.iso())
            return
        text = row.text if _with_the_year(row.text, day_first) else _under_period(row, below)
        days = _with_the_year(text, day_first)
        if len(days) == 2 and _PERIOD.search(row.text):
            for name, day in zip(("service_start", "service_end"), days, strict=True):
                writer.text(name, Text(day.text, row.box, 0.9, row.page_number), day.iso())
            return


def _under_period(row: Row, below: Row | None) -> str:
    """What stands under the title of a period, in a grid of titles and values."""
    titles = [span for span in row.spans if _PERIOD.fullmatch(span.text.strip())]
    under = below.spans if below and below.page_number == row.page_number else ()
    over = [s for t in titles for s in under if s.box.overlap_x(t.box) > 0.5 * t.box.width]
    return next((s.text for s in over if len(find_dates(s.text)) == 2), "")


def _with_the_year(text: str, day_first: bool) -> list[PrintedDate]:
    """The dates of a period; the first may leave its year to the second: "May 14 - Jun 13, 2026"."""
    days = find_dates(cleaned(text), day_first=day_first)
    if len(days) == 2 and days[0].year is None and days[1].year:
        first, last = days
        year = days[1].year - ((first.month, first.day) > (last.month, last.day))
        days = [replace(first, year=year), last]
    return [day for day in days if day.year]


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
