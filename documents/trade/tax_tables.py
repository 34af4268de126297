"""Which rows of a trade paper are the table that takes its taxes apart, by the words of its head."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.rows import Row
from documents.trade.amounts import amounts_in
from documents.trade.sum_terms import TAX
from documents.trade.words import plain

_TAX_TABLE = re.compile(
    rf"\b{TAX}\b.*\b(?:summary|analysis|breakdown|recap\w*|code|rate|net|amount|amt|excl\w*|taxable|{TAX})\b"
    rf"|\b(?:code|rate|net|amount|taux|satz|netto|base|tipo|ht)\b.*\b{TAX}\b|^{TAX} summary"
)
_GOODS = re.compile(r"\b(?:desc\w*|item|items|qty|quantity|product|particulars|unit|price)\b")


def tax_table_rows(rows: Sequence[Row]) -> set[int]:
    """Indices of the rows under a head such as "GST Summary | Amount | Tax"."""
    found: set[int] = set()
    open_table = False
    for index, row in enumerate(rows):
        money = sum(p.decimals >= 2 for s in row.spans for p in amounts_in(s.text))
        words = plain(row.text)
        if not money and _TAX_TABLE.search(words) and not _GOODS.search(words):
            open_table = len(row.spans) > 1 or "summary" in words
        elif open_table and money >= 2:
            found.add(index)
        elif open_table and (money or len(words) > 16):
            open_table = False
    return found


def heads_taxes(words: str) -> bool:
    """Whether plain words are such a table's head."""
    return _TAX_TABLE.search(words) is not None


def heads_goods(words: str) -> bool:
    """Whether plain words are the head of a table of goods."""
    return _GOODS.search(words) is not None
