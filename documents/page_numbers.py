"""Page numbers as documents print them: "Page 2 of 5", "2/5" at the edge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from documents.layout import PageLayout, Span
from documents.spans import page_spans

_PAGE = re.compile(
    r"\bpage\s?[:#]?\s?(\d{1,3})(?:\s?(?:of|/)\s?(\d{1,3}))?\b"
    r"|^([1-9]\d{0,2})\s?(?:of|/)\s?([1-9]\d{0,2})$",
    re.IGNORECASE,
)
_SAID = re.compile(r"\bpage|\d\s?of\s?\d", re.IGNORECASE)
"""A bare "1/5" may be a day."""
_LONGEST_LINE = 60
"""A longer line speaks of a page, as in "see page 2 for your rights"."""
_EDGE = 0.16
"""Share of the page's height, top and bottom, where a number without "page" before it counts."""


class PageNumber(NamedTuple):
    """The 2 and 5 of "Page 2 of 5"; of is None where only the number is printed."""

    number: int
    of: int | None


class PageCount(NamedTuple):
    """How many pages a document says that it has, where it says so first, and which are not there.

    missing: as the document numbers them, in order.
    """

    pages: int
    span: Span
    page_number: int
    missing: tuple[int, ...]


def printed_page_number(layout: PageLayout) -> tuple[PageNumber, Span] | None:
    """The page's number within its document, with its print; "Page 1 of 3" before a bare "1/3"."""
    found = list(_numbers_on(layout))
    return next((one for one in found if _SAID.search(one[1].text)), found[0] if found else None)


def printed_page_count(layouts: Sequence[PageLayout]) -> PageCount | None:
    """The one count that all numbered pages print; None where they restart, repeat or disagree.

    A page without a number may be any that is missing, as the back of a sheet or an unread page is.
    """
    printed = [(layout, printed_page_number(layout)) for layout in layouts]
    found = [
        (layout.page_number, *said)
        for layout, said in printed
        if said and said[0].of and _SAID.search(said[1].text)
    ]
    counts = {number.of for _, number, _ in found}
    numbers = {number.number for _, number, _ in found}
    if len(counts) != 1 or len(numbers) != len(found):
        return None
    count = counts.pop() or 0
    if max(numbers) > count or min(numbers) < 1:
        return None
    missing = tuple(n for n in range(1, count + 1) if n not in numbers)
    first, last = layouts[0].page_number, layouts[-1].page_number
    unnumbered = last - first + 1 - len(found)
    page_number, _, span = found[0]
    return PageCount(count, span, page_number, missing if len(missing) > unnumbered else ())


def _numbers_on(layout: PageLayout) -> Iterator[tuple[PageNumber, Span]]:
    for span in page_spans(layout):
        text = span.text.strip()
        found = _PAGE.search(text) if len(text) <= _LONGEST_LINE else None
        if not found:
            continue
        middle = span.box.center_y / max(layout.height_px, 1)
        number, of = found[1] or found[3], found[2] or found[4]
        if (found[1] and of) or not _EDGE < middle < 1 - _EDGE:
            yield PageNumber(int(number), int(of) if of else None), span
