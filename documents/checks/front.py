"""The front of a check on its page, found by the amount in words and the MICR line.

In come the page's spans; out come those of the check. Its own part of the page reaches from a few
lines above the amount in words down to the MICR line, so that stubs above and below give nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from documents.checks.amount_words import words_value
from documents.checks.back import back_lines
from documents.checks.micr import Micr, micr_of
from documents.geometry import Box
from documents.layout import PageLayout, Span
from documents.rows import rows_of
from documents.spans import page_spans

_WORDS_LABEL = re.compile(
    r"^(?:(?:this amount|pay|exactly|(?:the )?(?:sum|amount)(?: of)?|amount in words)[\s:*=-]+)+",
    re.I,
)
"""What may stand on the line of the legal amount before it."""
_LINES_ABOVE, _LINES_BELOW = 13.0, 14.0
"""How far a check reaches from its amount in words, where no MICR line ends it, in such lines."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the front. sure: 0..1, that its place makes it what it is taken for."""

    text: str
    box: Box
    sure: float


@dataclass(slots=True)
class Front:
    """A check's own spans, from top to bottom, and what anchors it."""

    spans: list[Span]
    width: float
    words: Span | None
    micr: Micr | None

    @property
    def line(self) -> float:
        """Height of a usual line."""
        heights = sorted(span.box.height for span in self.spans)
        return heights[len(heights) // 2]

    @property
    def foot(self) -> float:
        """Where the lowest print ends."""
        return max(span.box.y2 for span in self.spans)

    @property
    def middle(self) -> float:
        """Half way between the highest print and the lowest."""
        return (min(span.box.y1 for span in self.spans) + self.foot) / 2


def front_of(layout: PageLayout) -> Front | None:
    """The check on the page; None when neither its words nor its MICR line are there."""
    spans = [s for s in page_spans(layout) if s.text.strip()]
    words = max((s for s in spans if spells_amount(s)), key=lambda s: len(s.text), default=None)
    micr = micr_of(rows_of(spans, layout.page_number))
    if words is None and micr is None:
        return None
    height = (words or spans[0]).box.height
    bottom = max(s.box.y2 for s in micr.row.spans) if micr else float(layout.height_px)
    if words and not micr:
        lowest = words.box.y2 + _LINES_BELOW * height
        bottom = min([bottom, lowest, *back_lines(spans, words.box.y2 + 3 * height)])
    top = words.box.y1 - _LINES_ABOVE * height if words else 0.0
    own = [s for s in spans if top <= s.box.center_y <= bottom]
    own.sort(key=lambda s: (s.box.y1, s.box.x1))
    own = own or spans
    left, right = min(s.box.x1 for s in own), max(s.box.x2 for s in own)
    return Front(own, right - left, words, micr)


def words_part(front: Front) -> tuple[Part, Decimal | None] | None:
    """The amount in words as printed, with its value."""
    span = front.words
    if span is None:
        return None
    text = re.sub(r"[\s*=_-]+$", "", _legal(span.text))
    return Part(text, span.box, 0.94 * span.confidence), words_value(text)


def _legal(text: str) -> str:
    """The line without what introduces the amount."""
    return _WORDS_LABEL.sub("", re.sub(r"^[\s*=-]+", "", text))


def spells_amount(span: Span) -> bool:
    """Whether the print is an amount in words."""
    text = _legal(span.text)
    return len(re.findall(r"[A-Za-z]{3,}", text)) > 1 and words_value(text) is not None
