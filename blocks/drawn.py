"""What is drawn on a page beside its print: checkboxes, ruled lines, ink on lines to write on.

Each costs a look at the page's pixels, so it is sought only where the print speaks of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from blocks.marks import WANTED, find_marks
from blocks.ruled_lines import find_ruled_lines
from blocks.writing import SIGNED, find_writing
from documents.layout import Mark, RuledLine, Span, WritingLine


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was found; boxes as those of the page's layout."""

    marks: tuple[Mark, ...] = ()
    lines: tuple[RuledLine, ...] = ()
    writing: tuple[WritingLine, ...] = ()


def is_drawn_on(text: str) -> bool:
    """Whether the print speaks of boxes to tick or of an order to sign."""
    return bool(WANTED.search(text) or SIGNED.search(text))


def text_of(spans: Sequence[Span]) -> str:
    """What the spans say, a line each."""
    return "\n".join(span.text for span in spans)


def drawn_on(
    pixels: NDArray[np.uint8],
    page_width_inch: float,
    spans: Sequence[Span],
    skew_degrees: float = 0.0,
    known: tuple[Mark, ...] = (),
) -> Drawn:
    """What is drawn on a picture, (height, width, 3) uint8 BGR, of an upright page.

    spans: the page's print, boxes after the clockwise turn by `skew_degrees`. known: checkboxes that
    need not be sought.
    """
    text = text_of(spans)
    lines = find_ruled_lines(pixels, page_width_inch, skew_degrees)
    if not WANTED.search(text):
        return Drawn(known, writing=tuple(find_writing(pixels, lines, spans, skew_degrees)))
    marks = known or tuple(find_marks(pixels, page_width_inch, spans, skew_degrees))
    signed = SIGNED.search(text)
    writing = find_writing(pixels, lines, spans, skew_degrees) if signed else ()
    return Drawn(marks, tuple(lines), tuple(writing))
