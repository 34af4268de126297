"""Account numbers and account kinds as printed, masks kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.statements.cells import Cell, Line
from documents.statements.titles import plain_words
from documents.statements.vocabulary import ACCOUNT_TYPES

_LABEL = re.compile(
    r"\b(?:account|acct|a/c|card|member)\b\.?\s*(?:number|no\b\.?|num\b\.?|nbr|id|#)?\s*"
    r"(?:ending(?:\s+(?:in|with))?\b)?\s*[:#.]*\s*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"number|no\b|num\b|nbr|#|:|ending|id\b", re.IGNORECASE)
_VALUE = re.compile(
    r"(?:[0-9]|[Xx*•·#.]{2,}+(?=[\s-]?[0-9Xx*•·#]))(?:[\s-]?[0-9Xx*•·#]){1,31}(?<=[0-9])"
)
_LETTERED = re.compile(r"[A-Z]{1,3}-?\d{2,}(?:-\d+)*(?![\w/])")
"""As brokers number accounts, with a letter before the digits."""
_KIND_AND_NUMBER = re.compile(r"((?:\d{1,4}\s)?\D*?)[\s\-–:#]*+(" + _VALUE.pattern + ")")
_KIND = re.compile(r"\b(?:" + "|".join(ACCOUNT_TYPES) + r")\b")
_SUFFIX = re.compile(r"[\s\-–:#]*\b(?:suffix|share|loan)?\s*(?:id|no|number|suffix|#)\W*$", re.I)
"""What stands between a share's or loan's name and the number that tells it from the others."""
_ISSUER = re.compile(
    r"\b(?:bank|bancorp|trust|union|association|company)\b|\bsavings (?:and )?loan\b"
)
_TITLED = re.compile(r"^(?:checking|savings|account) summary\W+", re.IGNORECASE)
_PRODUCT = re.compile(
    r"(?P<name>(?:[A-Z][\w&'-]*\s+){1,4}(?:CHECKING|Checking|SAVINGS|Savings|MONEY MARKET|Money Market)"
    r"(?: ACCOUNT| Account)?)(?:\W*[Xx*•\d][Xx*•\d -]{3,})?"
)
"""A name of an account alone on its cell, or with the number behind it."""
_MOST_WORDS = 7


def account_in(line: Line) -> Cell | None:
    """The account number that the line labels as one, as a cell of its own."""
    cells = line.cells
    for index, cell in enumerate(cells):
        if cell.kind not in ("text", "number"):
            continue
        named = _KIND_AND_NUMBER.fullmatch(cell.text.strip())
        part = named and _KIND.search(plain_words(named[1]))
        if named and part and _plausible(named[2], bool(_SUFFIX.search(named[1]))):
            return replace(cell, text=named[2])
        for label in _LABEL.finditer(cell.text):
            rest = cell.text[label.end() :]
            value = _VALUE.match(rest) or _LETTERED.match(rest)
            if value and _plausible(value.group(), bool(_NAMED.search(label.group()))):
                return replace(cell, text=value.group().strip())
            # the label stands alone: its value is the next cell
            if not rest.strip() and _NAMED.search(label.group()) and index + 1 < len(cells):
                after = cells[index + 1]
                value = _VALUE.fullmatch(after.text.strip()) or _LETTERED.fullmatch(after.text)
                if value and _plausible(value.group(), True):
                    return replace(after, text=value.group().strip())
    return None


def account_under(lines: Sequence[Line]) -> Cell | None:
    """The account number that stands under its label on the next of two lines."""
    if len(lines) < 2 or lines[0].page_number != lines[1].page_number:
        return None
    for cell in lines[0].cells:
        label = _LABEL.match(cell.text) if cell.kind == "text" else None
        if not label or cell.text[label.end() :].strip() or not _NAMED.search(label.group()):
            continue
        for below in lines[1].cells:
            value = _VALUE.fullmatch(below.text.strip())
            if value and below.box.overlap_x(cell.box) > 0 and _plausible(value.group(), True):
                return below
    return None


def account_kind_in(line: Line) -> Cell | None:
    """What kind of account a short heading names ("Regular Savings"), without its number."""
    for cell in line.cells:
        if cell.kind != "text":
            continue
        words = re.split(r"\b(?:account|acct)\b", cell.text, flags=re.IGNORECASE)[0]
        words = re.sub(r"(?:[\s\-–:#*.\d]|\b[xX]+)+$", "", words).strip()
        words = _SUFFIX.sub("", words)
        plain = plain_words(words)
        if _ISSUER.search(plain) or len(plain.split()) > _MOST_WORDS:
            continue
        if _KIND.search(plain):
            return replace(cell, text=words)
    return None


def product_in(lines: Sequence[Line], bank: str) -> tuple[Cell, int] | None:
    """The name of the only account where it stands alone, as a title: with its page.

    bank: the bank's name, which may hold the same words.
    """
    found = []
    for line in lines:
        for cell in line.cells:
            named = (
                _PRODUCT.fullmatch(_TITLED.sub("", cell.text.strip()))
                if cell.kind == "text"
                else None
            )
            if named and plain_words(named["name"]) not in plain_words(bank):
                found.append((replace(cell, text=named["name"]), line.page_number))
    return max(found, key=lambda one: (one[0].box.height, -one[0].box.y1), default=None)


def same_account(one: str, other: str) -> bool:
    """Whether two prints mean the same account: equal, or one masked with the same last digits."""
    a, b = (re.sub(r"[^0-9]", "", text) for text in (one, other))
    if len(a) > len(b):
        a, b = b, a
    return bool(a) and b.endswith(a) and len(a) >= min(4, len(b))


def _plausible(value: str, named: bool) -> bool:
    digits = sum(c.isdigit() for c in value)
    return digits >= (3 if named else 5) and len(re.sub(r"[\s-]", "", value)) >= 3
