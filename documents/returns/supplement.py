"""Detail that payers print beneath a form or behind it: headed tables by country, by state, by share.

"Foreign tax paid by country", "Exempt-interest dividends by state", "Federal source income
percentage", "Supplemental information": each line is an entry; totals are compared, not reported.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from pydantic import BaseModel, Field

from documents.forms.captions import plain
from documents.forms.prints import Print, box_of, lines_of, prints_of, text_of
from documents.geometry import Box, union
from documents.layout import PageLayout
from documents.result import DocumentType
from documents.returns.cutting import cut
from documents.returns.supplement_rows import Entry, Head, Line, entries_of, heads_of, line_of


class Supplemental(BaseModel):
    """One line of detail."""

    description: str | None = Field(
        None, description="What it is: the line's words, its column's head, or the table's title."
    )
    amount: float | None = Field(None, description="Amount on the line.")
    percent: float | None = Field(None, description="Share on the line, 0 to 100.")
    country: str | None = Field(None, description="Country of the line, as printed.")
    state: str | None = Field(None, description="State of the line, its name or code as printed.")


_COUNTRY = re.compile(
    r"\bby\s*(?:source\s*|foreign\s*)?country|\bforeign\s*(?:source\s*)?(?:income|tax(?:es)?)\b"
    r".*\b(?:summary|details?)\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\bby\s*state\b|\bstate\s*(?:percentages?|breakdown|allocations?)\b", re.IGNORECASE
)
_SHARE = re.compile(
    r"\b(?:federal|u\.?\s?s\.?)[\s-]*(?:source|government|treasury|obligations?)\b"
    r".*\b(?:percent|income|interest)|\bpercent(?:age)?s?\s*of\s*(?:income|dividends|interest)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"^\W*supplement(?:al|ary)\s*(?:tax\s*|income\s*)?(?:information|details?|data|amounts?)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"^\W*(?:grand\s*)?total", re.IGNORECASE)
_PART_TOTAL = re.compile(r"^\W*sub-?\s?total", re.IGNORECASE)
_OTHERS = re.compile(r"\b1099-|^\W*(?:form|box)\b|^\W*\d{1,2}[a-g]?\b", re.IGNORECASE)
_DIVIDENDS, _INTEREST = (re.compile(word, re.IGNORECASE) for word in ("dividend", "interest"))
_WORDS = 10
"""Words of a title at most."""
_HEAD_LINES = 2
_LOOSE, _PITCH = 3.2, 1.7
"""Lines of one table follow each other within so many heights, or so many pitches."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A table of detail. region: its part of the page; adds_up: None without a printed total."""

    page_number: int
    region: Box
    title: str
    entries: tuple[Entry, ...]
    adds_up: bool | None

    @property
    def amount(self) -> float:
        """All its amounts together."""
        parts: list[float] = [e["amount"].value for e in self.entries if "amount" in e]
        return round(sum(parts), 2)

    @property
    def form(self) -> DocumentType | None:
        """The form whose boxes the title speaks of; None when it may be several."""
        if _DIVIDENDS.search(self.title):
            return "1099-DIV"
        return "1099-INT" if _INTEREST.search(self.title) else None


def details_of(
    layouts: Sequence[PageLayout], captions: frozenset[str]
) -> tuple[list[PageLayout], list[Detail]]:
    """The pages without their tables of detail, and those. captions: plain wordings of the forms' boxes."""
    rest, found = [], []
    for layout in layouts:
        own = _on(layout, captions)
        regions = [detail.region for detail in own]
        rest.append(_without(layout, regions) if own else layout)
        found += own
    return rest, found


def _without(layout: PageLayout, regions: Sequence[Box]) -> PageLayout:
    return cut(layout, lambda box: not any(r.contains(box.center_x, box.center_y) for r in regions))


def _on(layout: PageLayout, captions: frozenset[str]) -> list[Detail]:
    prints = prints_of(layout)
    named = [
        Head(text, box_of(line), tuple(line))
        for _, group in groupby(prints, key=lambda p: p.line)
        if _is_title(text := text_of(line := list(group)))
    ]
    titles = [title for title in named if not _beside(title, prints).values]
    found: list[Detail] = []
    for title in titles:
        for column in _columns(title, titles, layout):
            inside = [p for p in prints if column.contains(p.box.center_x, p.box.center_y)]
            detail = _under(title, inside, captions, layout.page_number)
            if detail:
                found.append(detail)
                break
    alone = [title for title in named if title not in titles and _SHARE.search(title.text)]
    return found + [
        detail
        for title in alone
        if not any(d.region.contains(title.box.center_x, title.box.center_y) for d in found)
        and (detail := _share_beside(title, prints, layout.page_number))
    ]


def _beside(title: Head, prints: Sequence[Print]) -> Line:
    """The title with the print next to it on its height: a value there makes it a line of its own."""
    box = title.box
    level = [
        p
        for p in prints
        if p.box.x1 >= box.x2 and abs(p.box.center_y - box.center_y) < 0.5 * box.height
    ]
    nearest = sorted((p for p in level if p.text != "$"), key=lambda p: p.box.x1)[:2]
    values = line_of(nearest).values if nearest else ()
    first = [v for v in values if nearest and v[0] is nearest[0]]
    return Line((title.prints,), tuple(first), union([box, *(box_of(v) for v in first)]))


def _share_beside(title: Head, prints: Sequence[Print], page_number: int) -> Detail | None:
    """A share that stands alone beside its words, as in "Federal source income percentage 12.5%"."""
    line = _beside(title, prints)
    entries = [e for e in entries_of(line, (), title, None) if "percent" in e]
    return Detail(page_number, line.box, title.text, tuple(entries), None) if entries else None


def _is_title(text: str) -> bool:
    """A short line of its own that names such a table and states no amount."""
    if len(text.split()) > _WORDS or re.search(r"\d\.\d\d|\.\s*$", text) or _OTHERS.match(text):
        return False
    return any(shape.search(text) for shape in (_COUNTRY, _STATE, _SHARE, _OTHER))


def _columns(title: Head, titles: Sequence[Head], layout: PageLayout) -> list[Box]:
    """Where the title's table may stand below it: from its own left edge, or centred under it."""
    box, height = title.box, title.box.height
    level = [t.box for t in titles if t is not title and t.box.overlap_y(box) > 0.3 * height]
    right = min((b.x1 for b in level if b.x1 > box.x2), default=layout.width_px + height)
    left = max((b.x2 for b in level if b.x2 < box.x1), default=0.0)
    top, bottom = box.y2 - 0.2 * height, float(layout.height_px)
    edges = (box.x1 - 2 * height, left)
    return [Box(edge, top, right - 0.5 * height, bottom) for edge in edges]


def _under(
    title: Head, prints: Sequence[Print], captions: frozenset[str], page_number: int
) -> Detail | None:
    """The table under its title; None when no lines with values stand there."""
    by = (
        "country" if _COUNTRY.search(title.text) else "state" if _STATE.search(title.text) else None
    )
    lines = [line_of(group) for group in lines_of(prints)]
    first = next((n for n, line in enumerate(lines) if line.values), None)
    if first is None or first > _HEAD_LINES:
        return None
    heads = heads_of(lines[:first])
    rows, total = _rows(lines[first:], title.box if not first else lines[first - 1].box, captions)
    entries = [entry for row in rows for entry in entries_of(row, heads, title, by)]
    if not entries:
        return None
    used = [title.box, *(line.box for line in (*lines[:first], *rows, *([total] if total else [])))]
    text = re.sub(r"\W*\(?continued\)?\W*$", "", title.text, flags=re.IGNORECASE)
    return Detail(page_number, union(used), text, tuple(entries), _adds_up(rows, total))


def _rows(
    lines: Sequence[Line], before: Box, captions: frozenset[str]
) -> tuple[list[Line], Line | None]:
    """The lines of the table, and that of its total; subtotals are neither."""
    rows: list[Line] = []
    pitch = 0.0
    for line in lines:
        step, height = line.box.center_y - before.center_y, max(line.box.height, before.height)
        if step > max(_LOOSE * height, _PITCH * pitch) or not line.values or not line.words:
            break
        if _TOTAL.match(line.label):
            return rows, line
        if _OTHERS.search(line.label) or plain(line.label) in captions:
            break
        if not _PART_TOTAL.match(line.label):
            rows.append(line)
        before, pitch = line.box, step if rows else 0.0
    return rows, None


def _adds_up(rows: Sequence[Line], total: Line | None) -> bool | None:
    """Whether each column's values are its total, to the cent; None where columns cannot be told."""
    if total is None or any(len(row.values) != len(total.values) for row in rows):
        return None
    for column, whole in enumerate(total.values):
        parts = [_figure(row.values[column]) for row in rows]
        if abs(round(sum(parts), 2) - _figure(whole)) > 0.005:
            return False
    return True


def _figure(prints: Sequence[Print]) -> float:
    text = text_of(prints)
    sign = -1 if re.match(r"^\(|^-|.*-$", text) else 1
    digits = re.sub(r"[^\d.]", "", text)
    return sign * float(digits) if re.fullmatch(r"\d*\.?\d+", digits) else 0.0
