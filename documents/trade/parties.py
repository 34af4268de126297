"""Who sells and who buys: names with their address blocks, by label or by place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.dates import find_dates
from documents.geometry import Box, union
from documents.layout import Span
from documents.trade.amounts import amount_at_end, is_sum

_CITY = re.compile(
    r"\b[A-Za-z.' -]+,?\s+(?:[A-Z]{2}|[A-Z][a-z]+|[A-Z]{4,}),?\s+\d{5}(?:\s?-\s?\d{4})?\b"
)
_CITY_ALONE = re.compile(r"^[A-Z][A-Za-z.' -]+,\s*[A-Z]{2}\.?$")
_STREET = re.compile(
    r"^(?:\d+[A-Za-z]?\s+\w|p\.?\s?o\.?\s+box|one\s|suite|ste\b|apt|unit\b|floor)", re.IGNORECASE
)
_PHONE = re.compile(r"(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]\d{4}(?!\d)")
_CUSTOMER = re.compile(
    r"^\W*(?:bill(?:ed)? to|sold to|invoice (?:for|to)|customer(?: name)?|client|buyer|to)\s*(?::|$)\s*",
    re.IGNORECASE,
)
_VENDOR = re.compile(
    r"^\W*(?:from|vendor|seller|supplier|sold by|remit to)\s*(?::|$)\s*", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"^(?:tax |sales |commercial |proforma )?(?:invoice|receipt|bill|statement|order)\b|^page\b|^logo$"
    r"|^(?:no|date|phone|tel|fax|email|www|attn|thank|welcome|address|survey|customer|guest)\b"
    r"|www\.|http|@|#\s?\d|^\W*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[A-Za-z .#/]{2,24}:")
_REGISTERED = re.compile(r"\s*\(\d{3,}\s?-?\s?[A-Z]\)$")
"""A company's register number behind its name."""


@dataclass(frozen=True, slots=True)
class Text:
    """Print with its place. sure: 0..1."""

    text: str
    box: Box
    sure: float
    page_number: int


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as printed."""

    name: Text | None = None
    address: Text | None = None
    phone: Text | None = None


def customer_of(spans: Sequence[Span], page_number: int) -> Party:
    """The one who is billed: after or under its label."""
    for span in spans:
        label = _CUSTOMER.match(span.text.strip())
        if not label:
            continue
        rest = span.text.strip()[label.end() :].strip()
        block = _below(span, spans, _start_of(span, rest))
        if rest:
            name = Text(rest, span.box, 0.9 * span.confidence, page_number)
            return Party(name, _address(block, page_number))
        beside = [s for s in spans if _right(span, s)]
        if beside and label.group().strip().lower().startswith("to"):
            block = [beside[0], *_below(beside[0], spans)]
        if block:
            return Party(_text(block[:1], 0.94, page_number), _address(block[1:], page_number))
    return Party()


def seller_of(spans: Sequence[Span], page_number: int, height_px: float) -> Party:
    """The one who sells: under its label, else the first name at the head of the page."""
    for span in spans:
        if _VENDOR.match(span.text.strip()) and not _VENDOR.sub("", span.text.strip()):
            block = _below(span, spans)
            if block and span.text.strip().lower().startswith(("from", "seller", "vendor")):
                return Party(
                    _text(block[:1], 0.93, page_number),
                    _address(block[1:], page_number),
                    _phone(spans, page_number),
                )
    head = [s for s in spans if s.box.y1 < 0.45 * height_px]
    city = next((s for s in head if _CITY.search(s.text)), None)
    names = [s for s in head if _may_name(s)]
    if city is None:
        name = names[:1]
        return Party(_text(name, 0.8, page_number), None, _phone(spans, page_number))
    block = _above(city, head)
    street = next((s for s in block if _STREET.match(s.text.strip())), city)
    over = [s for s in names if s.box.y1 < street.box.y1 and s is not street]
    near = [
        s for s in over if s.box.overlap_x(street.box) > 0 or abs(s.box.x1 - street.box.x1) < 60
    ]
    name = near[-1:] or over[:1]
    tallest = max(near, key=lambda s: s.box.height, default=None)
    if tallest and name and tallest.box.height > 1.25 * name[0].box.height:
        name = [tallest]
    lines = block[block.index(street) :] if street in block else [city]
    return Party(
        _text(name, 0.9, page_number),
        _address([*lines] if city in lines else [*lines, city], page_number),
        _phone(spans, page_number),
    )


def _may_name(span: Span) -> bool:
    text = span.text.strip()
    printed = amount_at_end(text)
    return (
        re.search(r"[A-Za-z]{2}", text) is not None
        and not _NO_NAME.search(text)
        and not _LABEL.match(text)
        and not find_dates(text)
        and not _PHONE.search(text)
        and not _STREET.match(text)
        and not _CITY.search(text)
        and not (printed and is_sum(printed))
        and len(text.split()) <= 8
    )


def _above(city: Span, spans: Sequence[Span]) -> list[Span]:
    """The lines over a city line that follow one another, with it; centred or left-aligned."""
    block = [city]
    for span in sorted((s for s in spans if s.box.y1 < city.box.y1), key=lambda s: -s.box.y1):
        top = block[-1].box
        if top.y1 - span.box.y2 > 1.3 * top.height:
            break
        left = abs(span.box.x1 - top.x1) < 1.5 * top.height
        if left or abs(span.box.center_x - top.center_x) < 1.5 * top.height:
            block.append(span)
    return block[::-1]


def _start_of(span: Span, rest: str) -> float | None:
    """Where the last part of a span's text begins; None when it has no words of its own."""
    count = len(rest.split())
    return span.words[-count].box.x1 if 0 < count <= len(span.words) else None


def _below(first: Span, spans: Sequence[Span], left: float | None = None) -> list[Span]:
    """The lines under a span in its column, down to a city line or a gap.

    left: where the column also may begin, for a name that stands behind its label.
    """
    block: list[Span] = []
    last = first.box
    for span in sorted((s for s in spans if s.box.y1 > first.box.y1), key=lambda s: s.box.y1):
        if span.box.center_y < last.y2:
            continue
        if span.box.y1 - last.y2 > 1.8 * max(last.height, span.box.height):
            break
        edges = [first.box.x1] if left is None else [first.box.x1, left]
        if min(abs(span.box.x1 - edge) for edge in edges) > 1.5 * first.box.height:
            continue
        if _LABEL.match(span.text) or _CUSTOMER.match(span.text.strip()):
            break
        block.append(span)
        last = span.box
        if _CITY.search(span.text):
            break
    return block


def _right(label: Span, span: Span) -> bool:
    level = abs(span.box.center_y - label.box.center_y) < 0.6 * label.box.height
    return level and 0 <= span.box.x1 - label.box.x2 < 8 * label.box.height


def _address(block: Sequence[Span], page_number: int) -> Text | None:
    lines = [s for s in block if not _PHONE.fullmatch(s.text.strip())]
    if not lines:
        return None
    whole = any(_CITY.search(s.text) or _CITY_ALONE.match(s.text) for s in lines)
    found = _text(lines, 0.93 if whole else 0.8, page_number)
    # A telephone number on the last line is none of the address.
    bare = _PHONE.sub("", found.text).rstrip(" |,;:-") if found else ""
    return Text(bare, found.box, found.sure, page_number) if found else None


def _phone(spans: Sequence[Span], page_number: int) -> Text | None:
    for span in spans:
        found = _PHONE.search(span.text)
        if found:
            return Text(found.group().strip(), span.box, 0.93 * span.confidence, page_number)
    return None


def _text(spans: Sequence[Span], sure: float, page_number: int) -> Text | None:
    if not spans:
        return None
    text = _REGISTERED.sub("", " ".join(span.text.strip() for span in spans))
    least = min(span.confidence for span in spans)
    return Text(text, union(span.box for span in spans), sure * least, page_number)
