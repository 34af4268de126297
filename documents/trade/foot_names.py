"""Names that stand far from the head: in a sentence on payment, behind a copyright, before an address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.layout import Span
from documents.trade.name_words import may_name
from documents.trade.places import has_postcode

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[\s©]*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?)?,?\s*(?:by )?(?P<name>[A-Z].{2,})",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:\bpayable to:?|\b(?i:purchase|payment|order) (?i:at|from|to))\s+"
    r"(?P<name>[A-Z][^,.;:]{2,40}?(?:,? (?:Inc|LLC|Ltd|Co)\b\.?)?)(?=,|\.|;|\s+(?i:which|and mail)\b|\s*$)"
)
_LONGEST_NAME = 50


def name_elsewhere(page: Sequence[Span]) -> Span | None:
    """The seller's name where the head of the paper has none."""
    return _payable_to(page) or _at_the_foot(page)


def _payable_to(page: Sequence[Span]) -> Span | None:
    """To whom a sentence says that checks are payable, or with whom it says one has bought."""
    for line in page:
        found = _SAID.search(line.text)
        if found and 2 < len(name := found["name"].strip(" ,")) < _LONGEST_NAME:
            return Span(name, line.box, line.confidence)
    return None


def _at_the_foot(page: Sequence[Span]) -> Span | None:
    """The name with which e-mails of shops end: behind the sign of copyright, or before their address."""
    for line in page:
        parts = re.split(r"\s?[·•|]\s?", line.text.strip())
        if len(parts) > 1 and any(map(has_postcode, parts[1:])):
            first = Span(parts[0].strip(), line.box, line.confidence)
            if may_name(first):
                return first
        found = _COPYRIGHT.search(line.text)
        if found:
            name = re.split(r",\s(?=\d|p\.?o)|\.\s|\s[|·•]\s", found["name"], flags=re.I)[0].strip(
                " ,"
            )
            if 2 < len(name) < _LONGEST_NAME:
                return Span(name, line.box, line.confidence)
    return None
