"""The revision that the IRS prints on forms in continuous use: "(Rev. January 2024)", "(Rev. 1-2024)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from documents.forms.copies import Placed
from documents.forms.form import FormCopy
from documents.forms.prints import Print, box_of, text_of
from documents.forms.values import Value, trust

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_REVISION = re.compile(
    rf"\(?\bRev[.,]?\s*((?:{_MONTHS})\.?\s*20[0-4]\d|\d{{1,2}}\s?[-/]\s?(?:20[0-4])?\d\d?)\)?",
    re.IGNORECASE,
)
_MONTH_LAST = re.compile(rf"\(Rev[.,]?\s*(?:{_MONTHS})\.?$", re.IGNORECASE)


def printed_revision(copies: Sequence[FormCopy]) -> Placed | None:
    """As printed, without "Rev."; the month in words before the one in figures."""
    found = [placed for copy in copies for placed in _on(copy)]
    return max(found, key=lambda placed: placed.value.value[0].isalpha(), default=None)


def _on(copy: FormCopy) -> list[Placed]:
    lines = [list(line) for _, line in groupby(copy.page_prints, key=lambda p: p.line)]
    found = []
    for printed in lines:
        line = [*printed, *_year_below(printed, copy.page_prints)]
        match = _REVISION.search(text_of(line))
        if match and _near(line, copy):
            text = re.sub(r"([A-Za-z])(?=20\d\d)", r"\1 ", re.sub(r"\s+", " ", match[1]))
            value = Value(text, match[0], trust(line) * 0.98, box_of(line))
            found.append(Placed(value, copy.page_number))
    return found


def _year_below(line: Sequence[Print], prints: Sequence[Print]) -> list[Print]:
    """The year of a revision whose month ends its line: "(Rev. April", "2025)" under it."""
    if not _MONTH_LAST.search(text_of(line)):
        return []
    box = box_of(line)
    return [
        p
        for p in prints
        if re.fullmatch(r"20[0-4]\d\)", p.text)
        and 0 < p.box.center_y - box.center_y < 2.5 * box.height
        and box.x1 - box.height < p.box.x1 < box.x2
    ][:1]


def _near(line: Sequence[Print], copy: FormCopy) -> bool:
    """Beside or within the copy: a page's instructions may name revisions of other forms."""
    box, region = box_of(line), copy.region
    return region.y1 - box.height < box.center_y < region.y2 + 3 * box.height
