"""The day and the time of a purchase: the best of a receipt's dates, and the time beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.rows import Row
from documents.trade.lines import Text
from documents.trade.output import Writer
from documents.trade.when import days_in

_TIME = re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?\s?([AaPp])?\.?\s?[MmHN]?\b")
_NOT_THE_DAY = re.compile(
    r"\b(?:exp|expir\w*|valid|due|birth|dob|since|arriv\w*|depart\w*|check[ -]?(?:in|out)|return"
    r"|until|before"
    r"|win|points?|offer|period|delivery|best|entry|entrance|entered|time in)\b",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(r"\b(?:date|datum|fecha|data|le|dated)\b\W*$|\bdate\b", re.IGNORECASE)


def put_when(writer: Writer, rows: Sequence[Row], day_first: bool) -> None:
    """The day of the purchase: the best of the printed dates; the time beside it, or the first one."""
    scored = []
    for order, row in enumerate(rows):
        for place, span in enumerate(row.spans):
            for day in days_in(span.text, day_first=day_first)[:2]:
                left = row.spans[place - 1].text if place else ""
                said = f"{left} {span.text}"
                points = 2.0 * bool(_DATE_LABEL.search(said)) + 1.2 * bool(_TIME.search(row.text))
                points -= 4.0 * bool(_NOT_THE_DAY.search(said)) + 0.01 * order
                scored.append((points, -order, day, span, row))
    if scored:
        same = [s for s in scored if s[2].iso() == max(scored, key=lambda s: s[:2])[2].iso()]
        points, _, day, span, row = max(scored, key=lambda s: s[:2])
        only = len({s[2].iso() for s in scored}) == 1
        sure = 0.97 if only and len(same) > 1 else 0.94 if only or points >= 1 else 0.75
        if _is_open(day.text, day_first):
            sure = min(sure, 0.9)
        found = Text(span.text, span.box, sure * span.confidence, row.page_number)
        writer.text("date", found, day.iso())
    dated = [row for row in rows if days_in(row.text, day_first=day_first)]
    # One pays on the way out: the hour of coming in is not that of the receipt.
    dated.sort(key=lambda row: _NOT_THE_DAY.search(row.text) is not None)
    _put_time(writer, [*dated, *rows])


def _is_open(text: str, day_first: bool) -> bool:
    """Whether a numeric date says another day in the other order."""
    return [d.iso() for d in days_in(text, day_first=True)] != [
        d.iso() for d in days_in(text, day_first=False)
    ] and not day_first


def _put_time(writer: Writer, rows: Sequence[Row]) -> None:
    for row in rows:
        for span in row.spans:
            found = _TIME.search(span.text)
            hour = _hour(found) if found else None
            if found and hour is not None and int(found[2]) < 60:
                value = f"{hour:02d}:{found[2]}"
                text = Text(span.text, span.box, 0.92 * span.confidence, row.page_number)
                writer.text("time", text, value)
                return


def _hour(found: re.Match[str]) -> int | None:
    hour = int(found[1])
    if found[3] and 1 <= hour <= 12:
        return hour % 12 + (12 if found[3] in "Pp" else 0)
    return hour if hour < 24 else None
