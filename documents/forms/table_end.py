"""Where a table of state lines ends: words in a column of amounts are the head of the next table."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from documents.forms.columns import Row
from documents.forms.prints import text_of

_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[A-Za-z]{3,}")


def until_next_head(rows: Sequence[Row], money: Collection[str]) -> list[Row]:
    """The rows up to the first, behind one with an amount, that has words in a column of money."""
    kept: list[Row] = []
    begun = False
    for row in rows:
        texts = [text_of(prints) for column, prints in row.items() if column in money]
        if begun and any(_WORD.search(t) and not _FIGURE.search(t) for t in texts):
            break
        begun = begun or any(_FIGURE.search(t) for t in texts)
        kept.append(row)
    return kept
