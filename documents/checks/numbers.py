"""The amount in figures, the date and the numbers of a check's front.

In comes the front; out come pieces of print with how sure the place makes them. Each is found by
its label, else by where checks have it.
"""

from __future__ import annotations

import re
from decimal import Decimal

from documents.checks.front import Front, Part
from documents.dates import find_dates
from documents.layout import Span
from documents.money import parse_money

_SPACED_DATE = re.compile(r"^\s*(\d\d) (\d\d) ((?:19|20)\d\d)\s*$")
"""The Treasury's checks print month, day and year with spaces between."""
DATE_LABEL = re.compile(r"\b(?:date|dated)\b\W*", re.IGNORECASE)
NUMBER_LABEL = re.compile(
    r"\b(?:check|cheque|ck|chk|warrant|draft)\s*(?:number|no|num|nbr|#)\W*|^\W*(?:no|number|#)[.:#\s]+",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"(?P<sign>\$)?[\s*#=]*(?P<money>\d[\d,]*\.(?:\d\d|\s\d\d(?=\D*$)))[\s*#]*$")
"""Small cents set higher stand apart: "312. 50"."""
_NO_POINT = re.compile(
    r"\W*(?P<money>\d[\d,]*,\d{5}|\d{3,}|\d[\d,]*[\s'-]+\d\d)(?:\s?/\s?1[0o]{2})?\W*", re.I
)
_FRACTION = re.compile(r"(?<![\d/])\d{1,2}-\d{1,4}\s?/\s?\d{3,4}(?![\d/])")


def figures(front: Front, spelled: Decimal | None) -> tuple[Decimal, Part] | None:
    """The amount in figures: the one that the words spell, else one with a dollar sign."""
    found = []
    for span in front.spans:
        match = _FIGURES.search(span.text.strip())
        money = parse_money(re.sub(r"\s", "", match["money"])) if match else None
        if match and money:
            agrees = spelled is not None and money.value == spelled
            sure = 0.99 if agrees else 0.9 if match["sign"] else 0.7
            part = Part(span.text.strip(), span.box, sure * max(span.confidence, 0.97 * agrees))
            found.append(((agrees, bool(match["sign"]), span.box.x1), money.value, part))
    if spelled is not None and not any(agrees for (agrees, _, _), _, _ in found):
        found += [((True, False, s.box.x1), spelled, _raised(s)) for s in _in_cents(front, spelled)]
    best = max(found, key=lambda item: item[0], default=None)
    return (best[1], best[2]) if best else None


def _in_cents(front: Front, spelled: Decimal) -> list[Span]:
    """Figures with small cents set higher, which are read as so many digits more: "1,25000"."""
    cents = str(int(100 * spelled))
    whole = (_NO_POINT.fullmatch(span.text.strip()) for span in front.spans)
    return [
        span
        for span, match in zip(front.spans, whole, strict=True)
        if match and re.sub(r"\D", "", match["money"]) == cents
    ]


def _raised(span: Span) -> Part:
    return Part(span.text.strip(), span.box, 0.9 * span.confidence)


def check_date(front: Front) -> tuple[str, Part] | None:
    """The date: beside its label, else the first with a year above the words."""
    dated = [
        (s, d)
        for s in front.spans
        for d in find_dates(_SPACED_DATE.sub(r"\1/\2/\3", s.text), day_first=False)[:1]
        if d.year
    ]
    labels = [s for s in front.spans if DATE_LABEL.search(s.text)]

    def rank(item: tuple[Span, object]) -> tuple[float, float]:
        span = item[0]
        inside = any(span is label for label in labels)
        near = [
            max(span.box.x1 - o.box.x2, 0) + 3 * abs(span.box.center_y - o.box.center_y)
            for o in labels
            if o.box.x1 <= span.box.x1
        ]
        return (0.0 if inside else min(near, default=1e6), span.box.y1)

    if not dated:
        return None
    span, day = min(dated, key=rank)
    sure = 0.95 if rank((span, day))[0] < 12 * front.line else 0.85
    iso = day.iso()
    return (iso, Part(span.text, span.box, sure * span.confidence)) if iso else None


def check_number(front: Front) -> Part | None:
    """The printed number: after its label, else alone at the top right."""
    for index, span in enumerate(front.spans):
        label = NUMBER_LABEL.search(span.text)
        if not label:
            continue
        inside = re.match(r"\d{1,12}(?:-\d{2,12})+|\d{2,12}", span.text[label.end() :].strip())
        if inside:
            return Part(inside.group(), span.box, 0.95 * span.confidence)
        for other in front.spans[max(index - 3, 0) : index + 4]:
            level = abs(other.box.center_y - span.box.center_y) < 0.7 * span.box.height
            if (
                level
                and other.box.x1 >= span.box.x2 - 5
                and re.fullmatch(r"\d{2,12}", other.text.strip())
            ):
                return Part(other.text.strip(), other.box, 0.95 * other.confidence)
    limit = front.words.box.y1 if front.words else float("inf")
    left = min(s.box.x1 for s in front.spans)
    alone = [
        s
        for s in front.spans
        if re.fullmatch(r"(?:no\.?\s*|#\s*)?\d{2,10}", s.text.strip(), re.IGNORECASE)
        and s.box.x1 > left + 0.55 * front.width
        and s.box.y2 < limit
    ]
    if not alone:
        return None
    return Part(re.sub(r"\D", "", alone[0].text), alone[0].box, 0.93 * alone[0].confidence)


def fraction(front: Front) -> Part | None:
    """The fractional routing number, as 12-345/678."""
    for span in front.spans:
        found = _FRACTION.search(span.text)
        if found:
            return Part(found.group(), span.box, 0.9 * span.confidence)
    return None
