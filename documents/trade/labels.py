"""What trade papers call their numbers and dates, and the value that each label names.

A value stands behind its label in one piece of print, at its right, or under it; a row of several
labels heads the values under it. The best pair of label and place wins.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from documents.layout import Span
from documents.rows import Row
from documents.trade.amounts import amounts_in
from documents.trade.known import Known, ValueKind
from documents.trade.lines import Text
from documents.trade.terms import is_label
from documents.trade.when import days_in
from documents.trade.words import unaccented

_BEHIND, _RIGHT, _UNDER = 3.0, 2.6, 2.2
_PER_RANK = 0.7
"""How much a label that comes later in its list weighs less."""
_FAR = 0.5
"""Share of the page's width between a label and its value, at most."""
_NUMBER = re.compile(r"(?:[A-Z]{1,5}\s)?(?=[\w#/.-]*\d)[\w#][\w/#.&-]*")
_LEAD = re.compile(r"^(?:(?:no|nr|number|n[°º])\b[.:°º]*+|[#:\[\s])++", re.IGNORECASE)
_MONEY = re.compile(r"^[^\w]*(?:[A-Z]{2,3})?\s?[\d,]*\d[.,]\d{2}\b(?![-/])")
_DECIMAL = re.compile(r"^[^\w.]{0,3}(?:[A-Z]{2,3})?[$€£]?\s?(\d{1,6}[.,]\d{1,6})(?![\d/:]|[.,-]\d)")
_SPACED_CODE = re.compile(r"^(?:[A-Z]{2} ?)?\d[\d ]{6,14}\d$")
"""A tax number in groups: "GB 123 4567 82", "51 824 753 556"."""
_IN_GROUPS = re.compile(r"\d{1,7}(?: \d{2,7}){1,5}(?: \d)?")
"""An account's number in groups of digits: "8155 60 001 0004321"."""
_REACHED = re.compile(
    r"\S+@\S+|www\.\S+|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}|\b(?:tel(?:ephone)?|phone|ph|fax|e-?mail|web)\b"
)
"""Telephone numbers and addresses on the net, with their words."""
_BARE = re.compile(r"(?:no|nr|number|#)\W*")
"""A label that must begin its print: behind other words it is a part of their label."""
_NUMBERED = re.compile(r"[a-z]{3,}(?: [a-z]+)?\.?[:#]?\s+(?=\S*\d)\S+\s+")
_NEXT = re.compile(r"\s+(?=[A-Za-z]{2,8}\s?#\s?:?\s?\d)|^\w+\s?#\s?:.*")
"""Where behind a value another label begins, or all is one: "0042118 STR#2281"."""
_NO_WORDS = re.compile(r"^\W*$|^[^\W\d][\w .#/'()-]{1,30}:\s*$")


@dataclass(frozen=True, slots=True)
class Linked:
    """A value with the label that names it. points: how good label and place are."""

    text: Text
    label: str
    points: float


def linked(
    rows: Sequence[Row], known: Known, width_px: float, heads: Collection[int] = ()
) -> list[Linked]:
    """All values of a field, the best first. heads: rows in which a label of one word is a column's."""
    patterns = [
        re.compile(
            rf"(?:^|(?<=[\s|(]))(?:{label})(?![a-z_]|-\w)(?P<sep>[\s.]*[:#=]?[\s#:]*(?:-\s+)?)"
        )
        for label in known.labels
    ]
    found: list[Linked] = []
    other = re.compile(known.not_beside, re.IGNORECASE) if known.not_beside else None
    around = re.compile(known.not_near, re.IGNORECASE) if known.not_near else None
    for index, row in enumerate(rows):
        if other and other.search(row.text):
            continue
        if around and any(around.search(r.text) for r in rows[max(index - 1, 0) : index + 2]):
            continue
        for place, span in enumerate(row.spans):
            links = _of_span(rows, index, place, span, known.kind, patterns, width_px)
            found += [one for one in links if index not in heads or " " in one.label]
    return sorted(found, key=lambda one: -one.points)


def best(found: Sequence[Linked]) -> Text | None:
    """The first of the values; less sure when another value is as good."""
    if not found:
        return None
    first = found[0]
    rivals = [
        o for o in found[1:] if o.text.text != first.text.text and first.points - o.points < 0.4
    ]
    again = sum(o.text.text == first.text.text for o in found[1:])
    sure = min(0.72 if rivals and not again else 0.97 if again else 0.93, 0.5 + first.points / 6)
    text = first.text
    return Text(text.text, text.box, sure * text.sure, text.page_number)


def _of_span(
    rows: Sequence[Row],
    index: int,
    place: int,
    span: Span,
    kind: ValueKind,
    patterns: Sequence[re.Pattern[str]],
    width_px: float,
) -> Iterator[Linked]:
    folded = _folded(span.text)
    for rank, pattern in enumerate(patterns):
        for match in pattern.finditer(folded):
            rest = span.text[match.end() :]
            marked = any(c in match["sep"] for c in ":#=") or "#" in match.group()
            starts = _may_start(folded[: match.start()], match.group().strip())
            if not starts and (not marked or _BARE.fullmatch(match.group().strip())):
                continue
            label = match.group().strip(" :#.-")
            weight = -_PER_RANK * rank - 0.02 * index / 10 - 0.3 * (rows[index].page_number > 1)
            if re.search(r"\w", rest):
                value = _fits(rest, kind, behind=True)
                if value and (marked or starts):
                    yield _made(span, value, rows[index], label, _BEHIND + weight)
            elif starts:
                yield from _apart(rows, index, place, kind, label, weight, width_px)
            return


def _may_start(before: str, label: str) -> bool:
    """Whether a label may begin behind this: nothing but signs, how to reach somebody, a title and "/".

    A label of two words may also stand behind another label with its number.
    """
    own = _REACHED.sub(" ", re.split(r"[·•|]", before)[-1])
    other = re.fullmatch(r"\W*[a-z]{3,}\s?/\s?", own)
    other = other or (re.search(r"[a-z] [a-z]", label) and _NUMBERED.fullmatch(own))
    return not re.search(r"[^\W_]", own) or bool(other)


def _apart(
    rows: Sequence[Row],
    index: int,
    place: int,
    kind: ValueKind,
    label: str,
    weight: float,
    width_px: float,
) -> Iterator[Linked]:
    """The values at the right of a label and under it."""
    row, span = rows[index], rows[index].spans[place]
    after = row.spans[place + 1 : place + 3]
    for step, other in enumerate(after):
        if other.box.x1 - span.box.x2 > _FAR * width_px:
            break
        value = _fits(other.text, kind)
        if value:
            gap = (other.box.x1 - span.box.x2) / width_px
            yield _made(other, value, row, label, _RIGHT + weight - gap - 0.2 * step)
            break
        if re.search(r"\w", other.text):
            break
    heads = len(row.spans) > 1 and not any(_fits(s.text, "number") for s in row.spans)
    heads = heads and not any(_fits(s.text, kind) for s in after if kind == "date")
    reach = 8.0 if heads else 3.0
    for below in range(index + 1, min(index + 7, len(rows))):
        if rows[below].page_number != row.page_number:
            return
        hit = _under(rows[below], span, kind, reach)
        if hit:
            under, value = hit
            bonus = 0.6 if heads else 0.0
            gap = (under.box.y1 - span.box.y2) / span.box.height
            yield _made(
                under, value, rows[below], label, _UNDER + bonus + weight - 0.08 * max(gap, 0)
            )
            return
        if any(_column(s, span) and re.search(r"\w", s.text) for s in rows[below].spans):
            return


def _under(row: Row, label: Span, kind: ValueKind, reach: float) -> tuple[Span, str] | None:
    for span in row.spans:
        gap = span.box.y1 - label.box.y2
        if _column(span, label) and gap < reach * label.box.height:
            value = _fits(span.text, kind)
            return (span, value) if value else None
    return None


def _column(span: Span, label: Span) -> bool:
    shared = span.box.overlap_x(label.box)
    near = abs(span.box.x1 - label.box.x1) < 1.5 * label.box.height
    return near or shared > 0.3 * min(span.box.width, label.box.width)


def _fits(text: str, kind: ValueKind, *, behind: bool = False) -> str | None:
    """The value that the print holds, of that kind; None when it holds none."""
    has_colon = _NO_WORDS.match(text.strip()) is not None
    text = text.strip(" :#=|").strip()
    if kind == "date":
        return text if days_in(text, day_first=False) or days_in(text, day_first=True) else None
    if kind == "decimal":
        decimal = _DECIMAL.match(text)
        return decimal[1].replace(",", ".") if decimal else None
    if kind in ("words", "code"):
        text = _NEXT.split(text)[0]
        ends = has_colon or _NO_WORDS.match(text) or len(text) > 60 or is_label(_folded(text))
        spaced = kind == "code" and " " in text and behind and not _SPACED_CODE.match(text)
        return None if ends or spaced else text
    text = _LEAD.sub("", text)
    if kind == "account" and _IN_GROUPS.fullmatch(text):
        return text
    found = _NUMBER.match(text)
    if not found or _MONEY.match(text) or _is_day(text):
        return None
    number = found.group().rstrip(".-/:,")
    digits = sum(c.isdigit() for c in number)
    price = [a for a in amounts_in(text) if a.currency]
    return number if digits and not price and (len(number) > 1 or behind) else None


def _is_day(text: str) -> bool:
    days = days_in(text, day_first=False) or days_in(text, day_first=True)
    return (
        bool(days) and days[0].start == 0 and not re.match(r"[\w/-]{0,20}[A-Z]{2}\w{0,20}-\d", text)
    )


def _made(span: Span, value: str, row: Row, label: str, points: float) -> Linked:
    return Linked(Text(value, span.box, span.confidence, row.page_number), label, points)


def _folded(text: str) -> str:
    """The text in lower case without accents, letter for letter, with OCR's zero as the letter o."""
    letters = text.lower() if text.isascii() else "".join(_one(c) for c in text)
    return re.sub(r"(?<=[a-z.])0(?=[a-z.:#\s]|$)", "o", letters)


def _one(char: str) -> str:
    bare = unaccented(char).lower()
    return bare if len(bare) == 1 else char.lower()[:1] or char
