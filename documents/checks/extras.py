"""What a check's front has beside its main parts: telephone, bank's address, stacked fraction, type."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.checks.front import Front, Part
from documents.checks.names import is_city
from documents.contacts import telephones
from documents.geometry import union
from documents.layout import Span

_NUMERATOR = re.compile(r"\d{1,2}-\d{1,4}")
_DENOMINATOR = re.compile(r"\d{3,4}")
_STREET = re.compile(r"^(?:\d+\s+\w|P\.?\s?O\.?\s+Box\b)", re.IGNORECASE)
_COMPANY = re.compile(
    r"\b(?:inc|llc|llp|ltd|corp|corporation|company|co|services|associates|group)\b\.?",
    re.IGNORECASE,
)
_TYPES = (
    ("cashiers", r"cashier\W{0,3}s\s+check|official check|bank check|teller\W{0,3}s\s+check"),
    ("money_order", r"money order"),
    ("government", r"united states treasury|treasurer of|state of \w+ warrant"),
    ("payroll", r"payroll|earnings|net pay"),
)
_SAID, _INFERRED = 0.85, 0.65


def payer_phone(front: Front) -> Part | None:
    """A telephone number in the upper left half, where the payer's block stands."""
    limit = front.words.box.y1 if front.words else float("inf")
    left = min(span.box.x1 for span in front.spans)
    for span in front.spans:
        found = next(telephones(span.text), None)
        if found and span.box.y2 < limit and span.box.x1 < left + 0.4 * front.width:
            return Part(found.group(), span.box, 0.85 * span.confidence)
    return None


def without_phone(text: str) -> str:
    """A line of an address without the telephone number behind it."""
    number = next(telephones(text), None)
    if number is None:
        return text.strip()
    return re.sub(r"[\s·|,-]*(?:\b(?:ph|phone|tel)\b\W*)?$", "", text[: number.start()], flags=re.I)


def bank_address(front: Front, bank: Part | None) -> Part | None:
    """The lines right under the bank's name, from a street or straight to a city; None without one."""
    if bank is None:
        return None
    lines: list[Span] = []
    bottom = bank.box.y2
    for span in front.spans:
        under = span.box.overlap_x(bank.box) > 0.3 * min(span.box.width, bank.box.width)
        if span.box.y1 < bottom - 0.3 * front.line or not under:
            continue
        city = is_city(span.text)
        near = span.box.y1 - bottom < 1.3 * front.line
        if not near or len(lines) > 2 or not (lines or city or _STREET.match(span.text.strip())):
            return None
        lines.append(span)
        bottom = span.box.y2
        if city:
            text = " ".join(s.text.strip() for s in lines)
            sure = 0.85 * min(s.confidence for s in lines)
            return Part(text, union(s.box for s in lines), sure)
    return None


def stacked_fraction(front: Front) -> Part | None:
    """A fraction printed as two lines, one right under the other, above the amount in words."""
    limit = front.words.box.y1 if front.words else float("inf")
    tops = [s for s in front.spans if _NUMERATOR.fullmatch(s.text.strip()) and s.box.y2 < limit]
    for top in tops:
        for below in front.spans:
            gap = below.box.y1 - top.box.y2
            under = below.box.overlap_x(top.box) > 0.5 * min(below.box.width, top.box.width)
            if (
                _DENOMINATOR.fullmatch(below.text.strip())
                and under
                and -0.5 * front.line < gap < front.line
            ):
                text = f"{top.text.strip()}/{below.text.strip()}"
                sure = 0.75 * min(top.confidence, below.confidence)
                return Part(text, union((top.box, below.box)), sure)
    return None


def check_type(front: Front, payer: Sequence[Span], *, has_stub: bool) -> tuple[str, float]:
    """What the check is, and how sure: what it says of itself, else by its layout and payer."""
    text = " ".join(span.text for span in front.spans)
    for name, said in _TYPES:
        if re.search(said, text, re.IGNORECASE):
            return name, _SAID
    first = bool(front.micr and front.micr.number_first)
    company = bool(payer and _COMPANY.search(payer[0].text))
    if first or company:
        return ("voucher" if has_stub else "business"), _INFERRED
    return ("personal", _INFERRED) if payer and front.micr else ("check", _INFERRED)
