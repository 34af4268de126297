"""What a consolidated tax statement says of itself: its title and the day it was made out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from documents.dates import find_dates
from documents.forms.copies import Placed
from documents.forms.prints import Print, box_of, lines_of, prints_of, text_of
from documents.forms.values import Value, trust
from documents.layout import PageLayout

_CONSOLIDATED = re.compile(
    r"\b(?:consolidated|composite)\b.{0,40}(?:1099|\btax\b)|\b1099\b.{0,20}\b(?:consolidated|composite)\b",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\btax\s*(?:reporting|information)\s*statement|\btax\s*reporting\s*information"
    r"|\b(?:annual|year-?\s*end)\s*tax\s*(?:statement|summary|report)"
    r"|\b(?:combined|substitute)\s*(?:form\s*)?1099|\b1099\s*(?:tax\s*)?statement",
    re.IGNORECASE,
)
"""Titles that a statement of one form may have too."""
_MADE = re.compile(
    r"\b(?:statement|issue|mailing|preparation|print)\s*date\b|\bdate\s*(?:of\s*statement|prepared"
    r"|issued|mailed|printed)\b|\b(?:prepared|issued|mailed|dated)\b|^\W*date\b",
    re.IGNORECASE,
)
_WORDS = 9
"""Words of a title at most."""
_REACH = 12
"""Characters between the words "statement date" and the date."""


def parent_of(
    layouts: Sequence[PageLayout], tops: Mapping[int, float], several: bool
) -> dict[str, Placed]:
    """`parent_statement` and `parent_date` as printed; {} where no title says that it is one.

    tops: page number → where its first section begins; the statement's own words stand above.
    several: whether sections of several forms were found, so that a plain title says enough.
    """
    for layout in layouts:
        top = tops.get(layout.page_number, float(layout.height_px))
        prints = [p for p in prints_of(layout) if p.box.center_y < top]
        title = _title(prints, several)
        if title is None:
            continue
        found = {"parent_statement": Placed(title, layout.page_number)}
        made = _made(prints)
        if made:
            found["parent_date"] = Placed(made, layout.page_number)
        return found
    return {}


def _title(prints: Sequence[Print], several: bool) -> Value | None:
    lines = [list(group) for _, group in groupby(prints, key=lambda p: p.line)]
    shapes = (_CONSOLIDATED, _STATEMENT) if several else (_CONSOLIDATED,)
    for shape in shapes:
        for line in lines:
            text = text_of(line)
            if shape.search(text) and _is_title(text):
                return Value(text.strip(), text, trust(line) * 0.98, box_of(line))
    return None


def _is_title(text: str) -> bool:
    """A short line in capitals or with capital initials, which is no sentence."""
    words = re.findall(r"[A-Za-z]{4,}", text)
    return (
        len(text.split()) <= _WORDS
        and not text.rstrip().endswith(".")
        and all(word[0].isupper() for word in words)
    )


def _made(prints: Sequence[Print]) -> Value | None:
    """The day beside "statement date" and the like."""
    for line in lines_of(prints):
        text = text_of(line)
        for said in _MADE.finditer(text):
            dates = [d for d in find_dates(text[said.end() :]) if d.year and d.start <= _REACH]
            if dates:
                shown = f"{said.group()}{text[said.end() :][: dates[0].start]}{dates[0].text}"
                own = [p for p in line if p.text.strip(".,:") in shown] or line
                return Value(dates[0].iso(), dates[0].text, trust(own) * 0.97, box_of(own))
    return None
