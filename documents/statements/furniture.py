"""Running heads and feet: lines that stand at the same place on several pages with the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from documents.layout import PageLayout
from documents.statements.cells import Line
from documents.statements.titles import title_of
from documents.statements.vocabulary import Terms

_TOP, _BOTTOM = 0.15, 0.88
"""Shares of the page's height: running heads end, running feet begin."""
_SAME_PLACE = {"text": 0.004, "ocr": 0.02}
"""How far apart, in page heights, the same running head may stand on two pages."""
_PAGE_COUNT = re.compile(r"\bpage:?\s*\d+(?:\s*(?:of|/)\s*\d+)?|\b\d+\s+of\s+\d+\b")
_COMPARED = 40


def furniture_of(
    pages: Sequence[Sequence[Line]], layouts: Sequence[PageLayout], terms: Terms
) -> frozenset[int]:
    """The `id` of each such line; headings and rows of a ledger are never among them."""
    near = max((_SAME_PLACE.get(layout.status, 0.02) for layout in layouts), default=0.0)
    places: dict[str, list[tuple[int, float, Line]]] = defaultdict(list)
    for layout, lines in zip(layouts, pages, strict=True):
        for line in lines:
            y = line.box.center_y / max(layout.height_px, 1)
            title = title_of(line.text, terms)
            heading = title is not None and title.kind != "none"
            row = line.of("date") and line.of("money")
            if (y < _TOP or y > _BOTTOM) and not heading and not row:
                plain = _PAGE_COUNT.sub("#", line.text.lower())
                places[plain].append((layout.page_number, y, line))
    found: set[int] = set()
    for members in places.values():
        for number, y, line in members:
            if any(n != number and abs(other - y) < near for n, other, _ in members[:_COMPARED]):
                found.add(id(line))
    return frozenset(found)
