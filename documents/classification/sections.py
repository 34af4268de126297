"""Which form leads in a consolidated statement, where one page bears several 1099s as sections."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from documents.classification.form_names import Named, forms_in
from documents.classification.page_text import PageText

_AMOUNT = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d{1,7})\.\d{2}(?!\d)")
_TITLE = 0.4
"""Quality from which a line that names a form begins its section."""
_LEVEL = 0.006
"""Heads whose tops differ by less, in page heights, stand abreast."""
_COLUMN = 0.03
"""Heads whose left edges differ by less, in page widths, stand in one column."""


@dataclass(frozen=True, slots=True)
class _Head:
    """Where a section begins. top, left: 0..1 of the page."""

    form: str
    top: float
    left: float


def section_shares(page: PageText, named: Iterable[Named]) -> dict[str, float]:
    """1099 form → its share (0..1) of the page's amounts other than zero; {} with fewer than two.

    named: all forms named on the page.
    """
    if len({name.form for name in named if _begins_section(name)}) < 2:
        return {}
    heads = [
        _Head(name.form, run.top, run.left)
        for run in page.runs
        for name in forms_in(run)
        if _begins_section(name)
    ]
    counts = _counts_in_columns(page, heads) if _abreast(heads) else _counts_by_row(page)
    total = sum(counts.values())
    return {form: count / total for form, count in counts.items()} if total else {}


def _counts_by_row(page: PageText) -> dict[str, int]:
    """Form → its amounts, where one section stands under the other."""
    counts: dict[str, int] = {}
    current = None
    for row in page.rows:
        for name in forms_in(row):
            if _begins_section(name):
                current = name.form
                counts.setdefault(current, 0)
        if current:
            counts[current] += _amounts(row.text)
    return counts


def _counts_in_columns(page: PageText, heads: list[_Head]) -> dict[str, int]:
    """Form → its amounts, where sections stand abreast: each belongs to the last head above it."""
    placed = [(head, _column(head, heads)) for head in heads]
    edges = {edge for _, edge in placed}
    counts = {head.form: 0 for head in heads}
    for run in page.runs:
        column = max((edge for edge in edges if edge <= run.left), default=0.0)
        above = [h for h, edge in placed if h.top <= run.top and edge in (0.0, column)]
        if above:
            counts[max(above, key=lambda h: (h.top, h.left)).form] += _amounts(run.text)
    return counts


def _column(head: _Head, heads: list[_Head]) -> float:
    """The left edge of the head's column: 0 unless it, or a head in line with it, has one beside it."""
    inline = [h for h in heads if abs(h.left - head.left) < _COLUMN]
    beside = [o.left for h in inline for o in heads if _level(h, o) and o.left < h.left - _COLUMN]
    return min(h.left for h in inline) if beside else 0.0


def _begins_section(name: Named) -> bool:
    return name.quality >= _TITLE and "1099-" in name.form


def _abreast(heads: list[_Head]) -> bool:
    return any(
        _level(a, b) and a.form != b.form and abs(a.left - b.left) > _COLUMN
        for a in heads
        for b in heads
    )


def _level(one: _Head, other: _Head) -> bool:
    return abs(one.top - other.top) < _LEVEL


def _amounts(text: str) -> int:
    """Amounts other than zero."""
    return sum(bool(amount.strip("0.,")) for amount in _AMOUNT.findall(text))
