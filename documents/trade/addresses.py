"""The lines of an address: where it begins, what goes on with it, and what ends it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.layout import Span
from documents.trade.lines import Text, stack, stands_under, text_of
from documents.trade.name_words import LABELLED, REGISTERED
from documents.trade.places import (
    US_CITY,
    ends_in_street,
    has_postcode,
    is_address_line,
    is_short_code,
    names_country,
)
from documents.trade.when import has_day

PHONE = re.compile(
    r"(?<![\w-])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]\d{4}(?!\d)"
    r"|\+\d{1,3}[\s.-]?\(?\d{1,4}\)?(?:[\s.-]?\d{2,5}){2,5}(?![\d-])"
    r"|(?<!\d)0\d{1,4}[\s.-]{1,2}\d{3,4}[\s.-]?\d{3,4}(?!\d)|(?<!\d)0\d(?:[ .]\d{2}){4}(?!\d)"
)
"""Telephone numbers: of ten digits, behind a country's code, or behind a zero."""
NO_ADDRESS = re.compile(
    r"^\W*(?:(?:simplified |full )?tax ?invoice|invoice|receipt|bill\b|cash\b|date\b|dated\b|tel\b"
    r"|telephone|phone|fax|ph\b|gst|vat|sst"
    r"|reg\b|co\.? ?(?:reg|no)|company no|roc\b|e-?mail|www|http|cashier|table\b|order\b|server|thank"
    r"|welcome|customer"
    r"|member|operator|terminal|pos\b|store\b|branch\b|opening|business hours|shopping hours|owned by"
    r"|mobile(?!,)|hp\b"
    r"|siret|tva|ust\b|ust-|steuer|nif\b|cif\b|abn\b|attn|account\b|doc\b|document|slip|check\b|guest\b"
    r"|room\b|item|description|qty"
    r"|telefon|t[eé]l|contact|web\b|website|site:|ein\b|tax id|tax no|salesperson"
    r"|host\b|clerk|payment|po\b(?!\s*box)"
    r"|p\.o\.? (?:no|num|#)|licen[cs]e|lic\b"
    r"|due\b|terms|customer service|toll[ -]?free|merchant|register|trans\b|transaction|st#|fb\b|facebook"
    r"|rm\b|no\. ?of|service tax)"
    r"|@|www\.|\.com\b|https?:|\bGSTIN\b",
    re.IGNORECASE,
)
"""What a line that is no part of an address begins with, or holds."""
SENT_TO = re.compile(r"^\W*(?:attn|attention)\b", re.IGNORECASE)
_BOAST = re.compile(r"\b(?:since|serving|est(?:ablished|d)?)\b", re.IGNORECASE)
ADDRESS_LABEL = re.compile(r"^\W*(?:address|adresse|direcci[oó]n|anschrift)\s*:?\s*", re.IGNORECASE)


def address_in(block: Sequence[Span]) -> list[Span]:
    """The lines of the block's address: from its first line of an address to what ends it."""
    block = [_address_parts(line) for line in block]
    start = next((n for n, s in enumerate(block[:4]) if begins_address(s.text)), None)
    if start is None:
        return []
    while start and _may_be_street(block[start - 1].text):
        start -= 1
    if start and re.match(r"\W*c/o\b", block[start - 1].text, re.IGNORECASE):
        start -= 1
    found: list[Span] = []
    over = False
    labelled = any(ADDRESS_LABEL.match(line.text) for line in block[start:])
    for line, below in zip(block[start:], [*block[start + 1 :], None], strict=True):
        text = ADDRESS_LABEL.sub("", line.text.strip())
        # "City of Rolla" begins a town; under "Address 18 Elm St" a bare "City" is a label.
        text = re.sub(r"^city\s*:?\s+(?!of\b)", "", text, flags=re.I) if labelled else text
        if found and (
            NO_ADDRESS.search(text)
            or PHONE.fullmatch(text)
            or LABELLED.match(text)
            or has_day(text)
        ):
            break
        if over and not _goes_on(text, found):
            break
        if REGISTERED.fullmatch(text):
            continue
        found.append(Span(text, line.box, line.confidence, line.words))
        town = has_postcode(text) and (len(found) > 1 or not is_short_code(text))
        # "22410 County Road 3080" looks like a town of Europe.
        street = below and US_CITY.search(below.text) and not US_CITY.search(text)
        town = town and not street
        over = over or town or re.fullmatch(r"[\d-]{4,10}", text) is not None
    whole = any(has_postcode(s.text) or names_country(s.text) for s in found)
    return found if whole or sum(is_address_line(s.text) for s in found) > 1 else found[:2]


def _address_parts(line: Span) -> Span:
    """Of a line in parts those of an address: "12 Elm St | Reno, NV 89501 | Lic. 7"."""
    parts = [part for part in re.split(r"\s?[·•]\s?|\s[|—–]\s", line.text) if begins_address(part)]
    whole = line.text.strip() in parts or not any(map(has_postcode, parts))
    return line if whole else Span(" ".join(parts), line.box, line.confidence)


def first_address(head: Sequence[Span], free: Sequence[Span]) -> list[Span]:
    """The first address of the head that is nobody else's, else one at the foot."""
    for line in (*head, *free):
        # Nobody writes for his own attention.
        if begins_address(line.text) and not stands_under(line, SENT_TO, free):
            lines = address_in([line, *stack(line, free)])
            if any(has_postcode(s.text) for s in lines):
                return lines
    return []


def address_text(lines: Sequence[Span], page_number: int) -> Text | None:
    """The address in one line, without a telephone number at its end."""
    found = text_of(lines, 0.9 if any(has_postcode(s.text) for s in lines) else 0.75, page_number)
    if found is None:
        return None
    bare = re.split(
        r"\s[|•·]\s(?=\W*(?:\+?[\d(]|tel|ph|www|\S+@))|\s*\b(?:tel|phone|fax)\b\W",
        found.text,
        flags=re.I,
    )[0]
    bare = re.sub(r"^#\s?\d{1,6}\s+(?=\d)", "", bare)  # the store's number before its street
    bare = PHONE.sub("", bare).rstrip(" |,;:-•·(")
    return Text(bare, found.box, found.sure, page_number) if bare else None


def begins_address(text: str) -> bool:
    """Whether the line is for certain one of an address, with or without a label before it."""
    bare = ADDRESS_LABEL.sub("", text.strip())
    other = NO_ADDRESS.search(bare) or PHONE.fullmatch(bare) or has_day(bare)
    return is_address_line(bare) and not other


def _may_be_street(text: str) -> bool:
    """A line with a number over the first certain line of an address: "Am Alten Markt 5"."""
    line = text.strip()
    other = (
        NO_ADDRESS.search(line) or PHONE.search(line) or has_day(line) or REGISTERED.search(line)
    )
    if re.fullmatch(r"\D*#\s?\d{1,5}", line) or _BOAST.search(line):
        return False  # a town and the number of the store there, or since when there is one
    return (
        (re.search(r"[^\W\d_]{3}.*\d|\d.*[^\W\d_]{3}", line) is not None or ends_in_street(line))
        and not other
        and not LABELLED.match(line)
    )


def _goes_on(text: str, found: Sequence[Span]) -> bool:
    """Whether a line behind the town still belongs: a country, or abroad a district."""
    if len(text.split()) > 5:
        return False
    if any(US_CITY.search(s.text) for s in found):
        return (
            re.fullmatch(r"\W*(?:USA|U\.S\.A\.?|United States(?: of America)?)\W*", text)
            is not None
        )
    if names_country(text):
        return True
    places = re.fullmatch(r"[\d\s-]*[A-Z][A-Z ,.&'-]{4,}", text) is not None
    return places and has_postcode(found[-1].text)
