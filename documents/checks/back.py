"""The back of a check: what its endorsement says, and whether there is one (UCC 3-204).

A back is a page of its own behind the front, or stands under the front on one picture; it is known
by the wording that backs are printed with (12 CFR 229, appendix D) or that an endorsement has.
What stands under "do not write below this line" is for banks and no endorsement of the payee.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from documents.checks.amount_words import words_value
from documents.geometry import Box, union
from documents.layout import PageLayout, Span
from documents.rows import Row, rows_of
from documents.spans import page_spans

_HERE = (
    r"(?:please\s+)?endorse(?:\s*(?:check|cheque|payment))?\s*(?:here|below)\b|^\W*endorsement\W*$"
)
_BELOW = (
    r"do\s*not\s*(?:write|stamp|sign)\b.{0,30}\b(?:below|under|beneath)\s*th(?:is|e)\s*line"
    r"|(?:write|stamp|sign)[,\s]+.{0,20}below\s*this\s*line"
)
_BANKS = r"reserved\s*for\s*(?:the\s*)?financial\s*institution|depository\s*bank\s*endorsement"
_PRINTED = re.compile(
    rf"{_HERE}|{_BELOW}|{_BANKS}"
    r"|check\s*(?:here|box)\b.{0,30}\b(?:mobile|remote)|(?:mobile|remote)\s*deposit\s*date"
    r"|security\s*features|original\s*document|watermark|micro.?print"
    r"|^\W*(?:[xX]|signature|sign\s*here|date)?\W*$",
    re.IGNORECASE,
)
_ENDORSED = re.compile(
    r"for\s*(?:mobile\s*|remote\s*|e-?)?deposit|deposit\s*only|credited?\s*to\s*the\s*account"
    r"|absence\s*of\s*endorsement|without\s*recourse|within\s*named\s*payee|pay\s*to\s*the\s*order",
    re.IGNORECASE,
)
_BACK = re.compile(
    rf"{_HERE}|{_BELOW}|{_BANKS}|for\s*(?:mobile\s*|remote\s*)?deposit\s*only"
    r"|for\s*(?:mobile|remote)\s*deposit|absence\s*of\s*endorsement|within\s*named\s*payee",
    re.IGNORECASE,
)
_FOOT = re.compile(rf"{_BELOW}|{_BANKS}", re.IGNORECASE)
_MONEY = re.compile(r"\d\.\d\d\b")
_LEAST_SURE, _LEAST_LETTERS = 0.8, 4
"""What was read with less where a pen wrote is no text: strokes of a signature are read as letters."""


class Back(NamedTuple):
    """An endorsement. text: without what is printed; endorsed: None when that is not known.

    text_box, place: where the text and the ink or the empty line stand. sure: 0..1, of `endorsed`.
    """

    endorsed: bool | None
    text: str
    text_box: Box | None
    place: Box
    sure: float
    page_number: int


def is_back(layout: PageLayout) -> bool:
    """Whether the page is the back of a check and nothing else: its wording, and no amount in words."""
    texts = [span.text for span in page_spans(layout)]
    said = any(_BACK.search(text) for text in texts)
    return said and not any(_MONEY.search(t) or words_value(t) is not None for t in texts)


def back_lines(spans: Iterable[Span], top: float) -> list[float]:
    """Where a back's wording begins, in pixels, of all such lines under `top`."""
    return [s.box.y1 for s in spans if s.box.y1 > top and _BACK.search(s.text)]


def back_of(layouts: Iterable[PageLayout], front: PageLayout, bottom: float) -> Back | None:
    """The back of the check whose front stands on the page `front` and ends at `bottom` pixels."""
    for layout in layouts:
        if layout is not front and is_back(layout):
            return _read(layout, 0.0)
    return _read(front, bottom) if back_lines(page_spans(front), bottom - 1) else None


def _read(layout: PageLayout, top: float) -> Back:
    rows = [
        row
        for row in rows_of((s for s in page_spans(layout) if s.text.strip()), layout.page_number)
        if row.box.y1 >= top
    ]
    foot = next((row.box.y1 for row in rows if _FOOT.search(row.text)), float(layout.height_px))
    own = [row for row in rows if row.box.center_y < foot and not _MONEY.search(row.text)]
    lines = [line for line in layout.writing if top <= line.box.center_y and line.box.y1 < foot]
    inked = [line for line in lines if line.written]
    spans = [s for row in own for s in row.spans if _is_said(s, [line.box for line in inked])]
    text = " ".join(span.text.strip() for span in spans)
    box = union(span.box for span in spans) if spans else None
    place = box or union(row.box for row in own or rows)
    if inked:
        best = max(inked, key=lambda line: line.confidence)
        return Back(True, text, box, best.box, best.confidence, layout.page_number)
    if _ENDORSED.search(text):
        return Back(True, text, box, place, 0.9, layout.page_number)
    if lines and not text and not _may_be_inked(own):
        least = min(lines, key=lambda line: line.confidence)
        return Back(False, "", None, least.box, 0.9 * least.confidence, layout.page_number)
    return Back(None, text, box, place, 0.0, layout.page_number)


def _is_said(span: Span, inked: Sequence[Box]) -> bool:
    """Whether the print is part of the endorsement's text, and not printed on every back."""
    text = span.text.strip()
    if _PRINTED.search(text) or not re.search(r"\w{2}", text):
        return False
    if _ENDORSED.search(text):
        return True
    by_pen = any(box.contains(span.box.center_x, span.box.center_y) for box in inked)
    letters = sum(map(str.isalnum, text))
    return not by_pen or (span.confidence >= _LEAST_SURE and letters >= _LEAST_LETTERS)


def _may_be_inked(rows: Sequence[Row]) -> bool:
    """Whether something was read that is neither a word nor one of the printed lines."""
    return any(not _PRINTED.search(span.text.strip()) for row in rows for span in row.spans)
