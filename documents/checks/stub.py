"""The stub above or below a check: which invoices it pays, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.checks.front import Front
from documents.dates import find_dates
from documents.generic.pieces import Piece, whole
from documents.geometry import union
from documents.layout import PageLayout, Span
from documents.money import number, parse_money
from documents.rows import Row, rows_of
from documents.spans import page_spans

_SUM = re.compile(r"\b(?:sub|grand)?\s?totals?\b|\bnet pay\b|\bytd\b", re.IGNORECASE)
_CENTS = re.compile(r"\.\d\d\b")
_HALF_CENT = 0.005


@dataclass(frozen=True, slots=True)
class StubLine:
    """A line of the stub: its words, its date if any, and its last amount."""

    text: Piece
    date: tuple[str, Piece] | None
    amount: tuple[float, Piece]

    @property
    def says(self) -> tuple[str, str | None, float]:
        """What it says, wherever it stands."""
        return self.text.text, self.date[0] if self.date else None, self.amount[0]


def stub_lines(front: Front, layout: PageLayout, amount: float | None) -> list[StubLine]:
    """Rows outside of the check that say something and end in an amount; sums are left out.

    amount: the check's. A second stub that repeats the first, for the payer's files, adds nothing.
    """
    own = {id(span) for span in front.spans}
    spans = [s for s in page_spans(layout) if s.text.strip()]
    top = min(s.box.y1 for s in front.spans)
    bottom = max(s.box.y2 for s in front.spans)
    # Engines without places give new spans each time, so the check's own are known by place too.
    outside = [s for s in spans if id(s) not in own and (s.box.y2 <= top or s.box.y1 >= bottom)]
    found = [line for row in rows_of(outside, layout.page_number) if (line := _line(row))]
    half = len(found) // 2
    first = _without_sums(found[:half], amount)
    twice = [line.says for line in found[:half]] == [line.says for line in found[half:]]
    if twice and (half > 1 or _comes_to(first, amount)):
        return first
    return _without_sums(found, amount)


def _without_sums(lines: Sequence[StubLine], amount: float | None) -> list[StubLine]:
    """The lines without those that say the check's amount again once the lines before come to it."""
    kept: list[StubLine] = []
    for line in lines:
        paid = line.amount[0] == amount and line.date is None
        if not (paid and _comes_to(kept, amount)):
            kept.append(line)
    return kept


def _comes_to(lines: Sequence[StubLine], amount: float | None) -> bool:
    return amount is not None and abs(sum(one.amount[0] for one in lines) - amount) < _HALF_CENT


def _line(row: Row) -> StubLine | None:
    last = row.spans[-1]
    money = parse_money(last.text) if _CENTS.search(last.text) else None
    said = [s for s in row.spans[:-1] if re.search(r"[A-Za-z0-9]{2}", s.text)]
    if money is None or not said or _SUM.search(row.text):
        return None
    dated = next(((d, s) for s in said for d in find_dates(s.text) if d.year), None)
    iso = dated[0].iso() if dated else None
    words = [s for s in said if not _CENTS.search(s.text) and (dated is None or s is not dated[1])]
    page = row.page_number
    return StubLine(
        _joined(words or said[:1], page),
        (iso, whole(dated[1], page)) if dated and iso else None,
        (number(money.value), whole(last, page)),
    )


def _joined(spans: Sequence[Span], page: int) -> Piece:
    text = " ".join(span.text.strip() for span in spans)
    return Piece(text, union(s.box for s in spans), min(s.confidence for s in spans), page)
