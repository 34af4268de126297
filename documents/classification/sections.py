"""Which form leads in a consolidated statement, where one page bears several 1099s as sections."""

from __future__ import annotations

import re
from collections.abc import Iterable

from documents.classification.form_names import Named, forms_in
from documents.classification.page_text import PageText

_AMOUNT = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d{1,7})\.\d{2}(?!\d)")
_TITLE = 0.4
"""Quality from which a line that names a form begins its section."""


def section_shares(page: PageText, named: Iterable[Named]) -> dict[str, float]:
    """1099 form → its share (0..1) of the page's amounts other than zero; {} with fewer than two.

    named: all forms named on the page.
    """
    if len({name.form for name in named if _begins_section(name)}) < 2:
        return {}
    counts: dict[str, int] = {}
    current = None
    for row in page.rows:
        for name in forms_in(row):
            if _begins_section(name):
                current = name.form
                counts.setdefault(current, 0)
        if current:
            counts[current] += sum(
                bool(amount.strip("0.,")) for amount in _AMOUNT.findall(row.text)
            )
    total = sum(counts.values())
    return {form: count / total for form, count in counts.items()} if total else {}


def _begins_section(name: Named) -> bool:
    return name.quality >= _TITLE and "1099-" in name.form
