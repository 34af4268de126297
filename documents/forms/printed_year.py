"""The year a form is for, printed large beside its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.forms.copies import Placed
from documents.forms.form import FormCopy
from documents.forms.prints import Print, box_of, text_of
from documents.forms.values import Value, trust

_YEAR = re.compile(r"^(20[0-4]\d)[,.:]?$")


def printed_year(copy: FormCopy) -> Placed | None:
    """The year near the form: on the height of its name first, then the largest print."""
    titles = [a.box for a in copy.anchors if a.caption.ends_form]
    best: tuple[tuple[bool, bool, float], Value] | None = None
    for group in _candidates(copy.page_prints):
        box = box_of(group)
        year = int("".join(p.text for p in group)[:4])
        level = any(abs(box.center_y - title.center_y) < 1.5 * title.height for title in titles)
        middle = copy.region
        inside = middle.x1 <= box.center_x <= middle.x2
        rank = (level, inside, box.height)
        if best is None or rank > best[0]:
            value = Value(year, text_of(group), trust(group) * (1.0 if level else 0.93), box)
            best = (rank, value)
    return Placed(best[1], copy.page_number) if best else None


def _candidates(prints: Sequence[Print]) -> list[list[Print]]:
    """Prints that are a year, whole or as century and year apart (the IRS outlines the first half)."""
    found = [[p] for p in prints if _YEAR.match(p.text)]
    for left in prints:
        if left.text != "20":
            continue
        for right in prints:
            level = abs(left.box.center_y - right.box.center_y) < 0.3 * left.box.height
            near = 0 <= right.box.x1 - left.box.x2 + 0.3 * left.box.height < 0.8 * left.box.height
            if level and near and re.fullmatch(r"[0-4]\d", right.text):
                found.append([left, right])
    return found
