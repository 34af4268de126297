"""Which line of a trade paper is the name of the one who sells: weighed by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from documents.geometry import union
from documents.layout import Span
from documents.trade.foot_names import name_elsewhere
from documents.trade.lines import usual_height
from documents.trade.name_words import (
    BUSINESS,
    REGISTERED,
    SLOGAN,
    bare_name,
    has_legal_form,
    is_glued_business,
    may_name,
    name_key,
)
from documents.trade.places import has_postcode, is_address_line

_PAYABLE = re.compile(
    r"(?:che(?:ck|que)s? payable to|payable to|sold by|beneficiary(?: name)?|account name|pay to"
    r"|remit(?:tance)? to"
    r"|thank you for (?:shopping|dining|staying|visiting|choosing)(?: at| with)?|issued by"
    r"|company name|vendor(?: name)?"
    r"|supplier(?: name)?|seller(?: name)?|merchant(?: name)?|store name"
    r"|service provider)\s*:?\s+(?P<name>[^:]{3,60})$",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"^(?P<name>[A-Z][^,;:]{2,40}?,? (?:LLC|Inc|Corp|Corporation|Ltd|LLP|PLLC|Company))\b\.?"
    r"(?:,|\s[—–·•|])\s(?=\d|p\.? ?o\.? box)",
    re.IGNORECASE,
)
"""The full name before an address in one line, as at the foot of a bill."""
_WEAK = 1.5
"""Points of a name at the head that anything at the foot outweighs."""
_DOMAIN = re.compile(r"(?:@|www\.|https?://)(?:www\.)?([a-z0-9-]{3,})\.[a-z.]{2,}", re.IGNORECASE)
_PROVIDERS = frozenset((
    "gmail", "yahoo", "hotmail", "outlook", "example", "facebook", "icloud", "live", "aol",
    "twitter", "instagram",
))  # fmt: skip


def best_name(head: Sequence[Span], page: Sequence[Span]) -> tuple[Span, float] | None:
    """The name among the lines of the head, and how sure it is; page: all lines, for echoes."""
    usual = usual_height(page)
    candidates = [*_joined_lines(head, usual), *(line for line in head if may_name(line))]
    foot = name_elsewhere(page)
    if not candidates:
        return (foot, 0.8) if foot else None
    echoes = _echoes(page)
    scored = sorted(
        ((_score(line, head, usual, echoes), -line.box.y1, line) for line in candidates),
        key=lambda s: s[:2],
        reverse=True,
    )
    points, _, best = scored[0]
    if foot and (points < _WEAK or (SLOGAN.search(best.text) and not has_legal_form(best.text))):
        return foot, 0.8
    second = next((p for p, _, line in scored[1:] if not _same(line, best)), points - 3)
    sure = 0.93 if points - second >= 2 and points >= 4 else 0.86 if points - second >= 0.8 else 0.7
    if all(best is not line for line in head):
        sure = min(sure, 0.8)  # two lines taken for one
    return bare_name(_legal_of(_fuller(best, [s for _, _, s in scored]), page)), sure


def _fuller(best: Span, candidates: Sequence[Span]) -> Span:
    """The longer print of the name near it, as a sign says "Contoso" over "Contoso Inn"."""
    key = name_key(bare_name(best).text)
    if has_legal_form(best.text) or len(key) < 4:
        return best
    for other in candidates:
        near = abs(other.box.center_y - best.box.center_y) < 4 * best.box.height
        longer = bare_name(other).text
        one_more = len(longer.split()) == len(bare_name(best).text.split()) + 1
        if near and one_more and name_key(longer).startswith(key) and BUSINESS.search(longer):
            return other
    return best


def _score(line: Span, head: Sequence[Span], usual: float, echoes: Sequence[str]) -> float:
    text = line.text.strip()
    bare = bare_name(line).text
    business = bool(BUSINESS.search(text) or is_glued_business(text))
    score = 3.0 * has_legal_form(text) + (0.4 if _goes_with(line, head) else 1.2) * business
    score += 1.0 * bool(REGISTERED.search(text))
    score += min(2.2 * max(line.box.height / usual - 1.1, 0.0), 3.0)
    score += _over_an_address(line, head)
    below_address = any(
        has_postcode(o.text) and o.box.y2 < line.box.center_y for o in head if not may_name(o)
    )
    score -= 2.0 * below_address
    above = sum(1 for other in head if other.box.y2 < line.box.center_y and may_name(other))
    score += 1.5 * (above == 0) - 0.25 * min(above, 6)
    key = name_key(bare)
    score += 1.5 * any(key and (key in echo or (len(echo) > 3 and echo in key)) for echo in echoes)
    slogan = bool(SLOGAN.search(text)) and not has_legal_form(text)
    score -= 2.5 * slogan + 1.5 * (text.endswith((".", "!", "?")) and not has_legal_form(text))
    score -= 1.5 * (len(text.split()) > 6) + 2.0 * (len(key) < 4) + 2.0 * (line.confidence < 0.75)
    score -= 1.0 * (bare[:1].islower())
    return score


def _goes_with(line: Span, head: Sequence[Span]) -> bool:
    """Whether another name in print as large stands right over it: a sign says what a shop is below."""
    return any(
        other.box.height > 0.9 * line.box.height
        and 0 < line.box.center_y - other.box.center_y < 2.2 * line.box.height
        and other.box.overlap_x(line.box) > 0.5 * line.box.width
        and may_name(other)
        and not SLOGAN.search(other.text)
        for other in head
    )


def _over_an_address(line: Span, head: Sequence[Span]) -> float:
    """Points for an address that begins right under the line, or beside it."""
    under = [
        s
        for s in head
        if 0 < s.box.center_y - line.box.y2 < 5.5 * line.box.height
        and (s.box.overlap_x(line.box) > 0 or abs(s.box.x1 - line.box.x1) < 3 * line.box.height)
    ]
    place, level = -1, -1.0
    for other in sorted(under, key=lambda s: s.box.y1):
        # Words far apart on one line are one line.
        place += other.box.center_y - level > 0.5 * other.box.height
        level = other.box.center_y
        if place > 2:
            break
        if is_address_line(other.text):
            return (2.2, 1.6, 1.0)[place]
    return 0.0


def _joined_lines(head: Sequence[Span], usual: float) -> Iterator[Span]:
    """Names broken over two lines: two large lines of one size, or a second line with the legal form."""
    lines = sorted(head, key=lambda s: s.box.y1)
    for first in lines:
        if not may_name(first) or has_legal_form(first.text):
            continue
        for second in lines:
            gap = second.box.y1 - first.box.y2
            height = max(first.box.height, second.box.height)
            if not -0.3 * height < gap < 0.9 * height or second is first:
                continue
            aligned = abs(first.box.x1 - second.box.x1) < height
            centred = abs(first.box.center_x - second.box.center_x) < height
            if (
                not (aligned or centred)
                or _same(first, second)
                or not _goes_on(first, second, usual)
            ):
                continue
            if _is_a_kind(second.text) and any(_beside(second, other) for other in lines):
                continue
            words = (*first.words, *second.words)
            text = f"{first.text.strip()} {second.text.strip()}"
            confidence = min(first.confidence, second.confidence)
            yield Span(text, union((first.box, second.box)), confidence, words)


def _goes_on(first: Span, second: Span, usual: float) -> bool:
    small, large = sorted((first.box.height, second.box.height))
    alike = small > 0.85 * large
    short = len(second.text.split()) <= 4 and len(first.text.split()) <= 5
    only_form = re.match(
        r"^\W*(?:co|inc|llc|ltd|sdn|bhd|gmbh|pte|pty|plc|corp|limited)\b", second.text, re.I
    )
    joined = alike and re.match(r"(?:&|(?i:and)) \S", second.text.strip())
    if only_form or joined or _is_a_kind(second.text):
        return True
    big = small > 1.35 * usual and not re.search(r"\d", second.text)
    return alike and short and big and may_name(second) and not has_legal_form(first.text)


def _beside(line: Span, other: Span) -> bool:
    """Whether another piece of print stands on the line, not far off."""
    level = abs(other.box.center_y - line.box.center_y) < 0.5 * line.box.height
    gap = max(other.box.x1 - line.box.x2, line.box.x1 - other.box.x2)
    return other is not line and level and gap < 6 * line.box.height


def _is_a_kind(text: str) -> bool:
    """Whether the words only say what kind of business it is: PHARMACY under a name."""
    words = re.findall(r"[^\W\d_]+", text)
    return (
        not re.search(r"[\d#]", text)
        and 0 < len(words) <= 2
        and all(BUSINESS.fullmatch(word) for word in words)
    )


def _same(line: Span, other: Span) -> bool:
    """Whether both say the same, or one is a part of the other, but for what OCR got wrong."""
    a, b = name_key(bare_name(line).text), name_key(bare_name(other).text)
    return a in b or b in a or Levenshtein.normalized_similarity(a, b) > 0.8


def _echoes(page: Sequence[Span]) -> list[str]:
    """Names that the paper says elsewhere: to whom checks are payable, and its internet address."""
    found = []
    for line in page:
        payable = _PAYABLE.search(line.text.strip())
        if payable:
            found.append(name_key(payable["name"]))
        legal = _LEGAL.match(line.text.strip())
        if legal:
            found.append(name_key(legal["name"]))
        found += [name_key(d) for d in _DOMAIN.findall(line.text) if d.lower() not in _PROVIDERS]
    return [echo for echo in found if len(echo) > 3]


def _legal_of(best: Span, page: Sequence[Span]) -> Span:
    """The full legal name, where the page has one that begins with the name at its head."""
    key = name_key(bare_name(best).text)
    if has_legal_form(best.text) or len(key) < 4:
        return best
    for line in page:
        text = line.text.strip()
        named = _PAYABLE.search(text) or _LEGAL.match(text)
        said = named["name"].strip() if named else text
        longer = name_key(said)
        begins = longer.startswith(key) and len(longer) - len(key) <= 14
        if begins and longer != key and has_legal_form(said) and len(said.split()) <= 7:
            return Span(said, line.box, line.confidence, line.words)
    return best
