"""Rows that are sums: the label that names a row's amount, and whether the goods end there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.layout import Span
from documents.rows import Row
from documents.trade.amounts import amounts_in, is_sum
from documents.trade.sum_labels import label_of
from documents.trade.units import is_unit, unit_behind

_ENDS = frozenset(
    ("subtotal", "total", "amount_due", "tax", "cash_tendered", "change", "count", "rounding")
)


def ends_the_goods(row: Row) -> bool:
    """Whether the row is a sum: the goods are above it."""
    return sum_label(row) in _ENDS


def heads_sums(row: Row) -> bool:
    """Whether the row has the titles of a grid of sums, with their amounts under them."""
    names = [label_of(span.text) for span in row.spans]
    bare = not re.search(r"\d", row.text)
    return bare and sum(name in _ENDS for name in names) > 1


def sum_label(row: Row) -> str | None:
    """The sum that the row's amount is, by the label before it."""
    for place, span in enumerate(row.spans):
        for printed in amounts_in(span.text):
            if not is_sum(printed):
                continue
            before = span.text[: printed.start].strip(" :.$")
            label = label_of(before) if before else _label_left(row.spans[:place])
            if label:
                return label
    return None


def _label_left(spans: Sequence[Span]) -> str | None:
    # "2 pcs" is a quantity and "PCS" beside a name its unit, and no count of all pieces.
    words = [s.text for s in spans if re.search(r"[^\W\d_]{2}", s.text) and not unit_behind(s.text)]
    words = [text for text in words if not is_unit(text)] or words
    return label_of(words[-1]) or label_of(" ".join(words)) if words else None
