"""The year a form is for, printed large beside its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.forms.copies import Placed
from documents.forms.form import FormCopy
from documents.forms.prints import Print, box_of, text_of
from documents.forms.values import Value, trust
from documents.geometry import Box

_YEAR = re.compile(r"^(20[0-4]\d)[,.:]?$")
_FORM = re.compile(r"^\W*(?:form|109[89]\b.*|w-?2\b.*)$", re.IGNORECASE)
_KIND_OF_YEAR = re.compile(r"^\W*(?:tax|calendar)\b", re.IGNORECASE)
_STATEMENT = re.compile(r"\b(?:consolidated|composite)\b|\btax\b.*\bstatement\b", re.IGNORECASE)
_TITLE_WORDS = 7
_MONTH = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?$", re.IGNORECASE
)
_BESIDE = 3
"""So many heights around a year may the words stand that say what it is the year of."""


def printed_year(copy: FormCopy) -> Placed | None:
    """The year near the form: beside its name or on its height first, then the largest print.

    Other years stand on forms too, such as that of the first Roth contribution in its box.
    """
    titles = [a.box for a in copy.anchors if a.caption.ends_form]
    best: tuple[tuple[bool, bool, float], Value] | None = None
    for group in _candidates(copy.page_prints):
        box = box_of(group)
        year = int("".join(p.text for p in group)[:4])
        titled = _is_in_title(group[0].line, copy.page_prints)
        level = (
            titled
            or _is_named(box, copy.page_prints)
            or any(abs(box.center_y - title.center_y) < 1.5 * title.height for title in titles)
        )
        middle = copy.region
        inside = middle.x1 <= box.center_x <= middle.x2
        rank = (level, inside, box.height)
        if best is None or rank > best[0]:
            value = Value(year, text_of(group), trust(group) * (1.0 if level else 0.93), box)
            best = (rank, value)
    return Placed(best[1], copy.page_number) if best else None


def _is_named(year: Box, prints: Sequence[Print]) -> bool:
    """Whether the words beside say that this is the year of the form: "2023 Form 1099-R"."""
    reach = _BESIDE * year.height
    beside = [
        p.text
        for p in prints
        if abs(p.box.center_y - year.center_y) < 0.5 * year.height
        and -0.2 * year.height <= max(year.x1 - p.box.x2, p.box.x1 - year.x2) < reach
    ]
    kind = any(map(_KIND_OF_YEAR.match, beside)) and any("year" in t.lower() for t in beside)
    return kind or any(map(_FORM.match, beside))


def _is_in_title(line: int, prints: Sequence[Print]) -> bool:
    """Whether its line is the title of a statement: "2023 Consolidated Form 1099"."""
    text = text_of([p for p in prints if p.line == line])
    return len(text.split()) <= _TITLE_WORDS and bool(_STATEMENT.search(text))


def _is_dated(index: int, prints: Sequence[Print]) -> bool:
    """Whether the year ends a date in words, such as "January 24, 2023"."""
    if index < 2 or len({p.line for p in prints[index - 2 : index + 1]}) > 1:
        return False
    month, day = prints[index - 2].text, prints[index - 1].text
    return bool(_MONTH.match(month) and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?,?", day))


def _candidates(prints: Sequence[Print]) -> list[list[Print]]:
    """Prints that are a year, whole or as century and year apart (the IRS outlines the first half)."""
    found = [[p] for n, p in enumerate(prints) if _YEAR.match(p.text) and not _is_dated(n, prints)]
    for left in prints:
        if left.text != "20":
            continue
        for right in prints:
            level = abs(left.box.center_y - right.box.center_y) < 0.3 * left.box.height
            near = 0 <= right.box.x1 - left.box.x2 + 0.3 * left.box.height < 0.8 * left.box.height
            if level and near and re.fullmatch(r"[0-4]\d", right.text):
                found.append([left, right])
    return found
