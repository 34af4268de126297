"""Breaks in the sequence of check numbers, as check lists mark them: an asterisk beside the number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from documents.statements.cells import Line
from documents.statements.ledger import Entry

_LEGEND = re.compile(r"(?<![\w*])\*(?![\w*]*\*)\W{0,4}[A-Za-z]")
_GAP = re.compile(
    r"\b(?:gaps?|breaks?|skip(?:ped|s)?|sequence|sequential|consecutive|missing|out of order|omitted)\b",
    re.IGNORECASE,
)
_MARK_WORDS = re.compile(
    r"\b(?:indicates?|denotes?|means?|signif\w+|marks?|shows?)\b|\bcheck\b", re.IGNORECASE
)


def gaps_before(entries: Sequence[Entry], lines: Iterable[Line]) -> set[int]:
    """`id` of the entries before which the list marks a break.

    lines: of the document, for what the asterisk is said to mean. Where nothing is said, it means a
    break only if the numbers do break there.
    """
    starred = [entry for entry in entries if entry.starred]
    if not starred:
        return set()
    meanings = [text for line in lines if (text := _meaning(line.text))]
    if meanings:
        says = any(_GAP.search(text) for text in meanings)
        return {id(entry) for entry in starred} if says else set()
    numbers = {(entry.account, _number(entry)) for entry in entries if entry.check_number}
    return {id(e) for e in starred if (e.account, _number(e) - 1) not in numbers}


def _meaning(text: str) -> str | None:
    """What a line says that an asterisk stands for; None when it says nothing of one."""
    found = _LEGEND.search(text)
    if found and _MARK_WORDS.search(text[found.start() :]) and not re.search(r"\d\.\d\d", text):
        return text[found.start() :]
    named = re.search(r"\basterisks?\b", text, re.IGNORECASE)
    return text if named else None


def _number(entry: Entry) -> int:
    return int(entry.check_number.text) if entry.check_number else -1
