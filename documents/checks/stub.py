"""The stub above or below a check: which invoices it pays, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.checks.front import Front
from documents.dates import find_dates
from documents.generic.pieces import Piece, whole
from documents.layout import PageLayout
from documents.money import number, parse_money
from documents.rows import Row, rows_of
from documents.spans import page_spans

_SUM = re.compile(r"\b(?:sub|grand)?\s?totals?\b|\bnet pay\b|\bytd\b", re.IGNORECASE)
_CENTS = re.compile(r"\.\d\d\b")


@dataclass(frozen=True, slots=True)
class StubLine:
    """A line of the stub: its words, its date if any, and its last amount."""

    text: Piece
    date: tuple[str, Piece] | None
    amount: tuple[float, Piece]


def stub_lines(front: Front, layout: PageLayout) -> list[StubLine]:
    """Rows outside of the check that say something and end in an amount; sums are left out."""
    own = {id(span) for span in front.spans}
    spans = [s for s in page_spans(layout) if s.text.strip()]
    top = min(s.box.y1 for s in front.spans)
    bottom = max(s.box.y2 for s in front.spans)
    # Engines without places give new spans each time, so the check's own are known by place too.
    outside = [s for s in spans if id(s) not in own and (s.box.y2 <= top or s.box.y1 >= bottom)]
    found = (_line(row) for row in rows_of(outside, layout.page_number))
    return [line for line in found if line]


def _line(row: Row) -> StubLine | None:
    last = row.spans[-1]
    money = parse_money(last.text) if _CENTS.search(last.text) else None
    said = [s for s in row.spans[:-1] if re.search(r"[A-Za-z0-9]{2}", s.text)]
    if money is None or not said or _SUM.search(row.text):
        return None
    dated = next(((d, s) for s in said for d in find_dates(s.text) if d.year), None)
    iso = dated[0].iso() if dated else None
    words = next((s for s in said if dated is None or s is not dated[1]), said[0])
    page = row.page_number
    return StubLine(
        whole(words, page),
        (iso, whole(dated[1], page)) if dated and iso else None,
        (number(money.value), whole(last, page)),
    )
