"""The parts of a check's front, found by their labels, else by where a check has them.

In come the page's spans; out come pieces of print with how sure the place makes them. The check's own
part of the page reaches from a few lines above the amount in words down to the MICR line, so that
stubs above and below give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.checks.amount_words import words_value
from documents.checks.back import back_lines
from documents.checks.micr import Micr, micr_of
from documents.dates import find_dates
from documents.geometry import Box, union
from documents.layout import PageLayout, Span
from documents.money import parse_money
from documents.rows import rows_of
from documents.spans import page_spans

_PAY_TO = re.compile(
    r"^\W*(?:pay\s+to(?:\s+the)?(?:\s+order)?(?:\s+of)?|(?:to\s+)?the\s+order\s+of|order\s+of"
    r"|(?:to\s+the(?:\s+order)?|(?:the\s+)?order|of|pay)(?=\W*$))\b\W*",
    re.IGNORECASE,
)
_SPACED_DATE = re.compile(r"^\s*(\d\d) (\d\d) ((?:19|20)\d\d)\s*$")
"""The Treasury's checks print month, day and year with spaces between."""
_DATE = re.compile(r"\b(?:date|dated)\b\W*", re.IGNORECASE)
_MEMO = re.compile(r"^\W*(?:memo|for|re)\b[\s:._]*", re.IGNORECASE)
_NUMBER = re.compile(
    r"\b(?:check|cheque|ck|chk)\s*(?:number|no|num|nbr|#)\W*|^\W*(?:no|number|#)[.:#\s]+",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"(?P<sign>\$)?[\s*#=]*(?P<money>\d[\d,]*\.\d\d)[\s*#]*$")
_BANK = re.compile(
    r"\b(?:bank|bancorp|trust|credit union|savings|fcu|n\.?a\.?|federal|banc)\b", re.IGNORECASE
)
_CITY = re.compile(r"\b[A-Za-z]{2,}\.?,?\s+\d{5}(?:\s?-\s?\d{4})?$")
_FRACTION = re.compile(r"(?<![\d/])\d{1,2}-\d{1,4}\s?/\s?\d{3,4}(?![\d/])")
_SIGNATURE = re.compile(r"signature|non.?negotiable|\bvoid\b|sample", re.IGNORECASE)
_WORDS_LABEL = re.compile(
    r"^(?:(?:this amount|pay|exactly|(?:the )?(?:sum|amount)(?: of)?|amount in words)[\s:*=-]+)+",
    re.I,
)
"""What may stand on the line of the legal amount before it."""
_LINES_ABOVE = 13.0


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the front. sure: 0..1, that its place makes it what it is taken for."""

    text: str
    box: Box
    sure: float


@dataclass(slots=True)
class Front:
    """A check's own spans, from top to bottom, and what anchors it."""

    spans: list[Span]
    width: float
    words: Span | None
    micr: Micr | None

    @property
    def line(self) -> float:
        """Height of a usual line."""
        heights = sorted(span.box.height for span in self.spans)
        return heights[len(heights) // 2]

    @property
    def foot(self) -> float:
        """Where the lowest print ends."""
        return max(span.box.y2 for span in self.spans)

    @property
    def middle(self) -> float:
        """Half way between the highest print and the lowest."""
        return (min(span.box.y1 for span in self.spans) + self.foot) / 2


def front_of(layout: PageLayout) -> Front | None:
    """The check on the page; None when neither its words nor its MICR line are there."""
    spans = [s for s in page_spans(layout) if s.text.strip()]
    words = max((s for s in spans if _spells(s)), key=lambda s: len(s.text), default=None)
    micr = micr_of(rows_of(spans, layout.page_number))
    if words is None and micr is None:
        return None
    height = (words or spans[0]).box.height
    bottom = max(s.box.y2 for s in micr.row.spans) if micr else float(layout.height_px)
    if words and not micr:
        bottom = min([bottom, *back_lines(spans, words.box.y2 + 3 * height)])
    top = words.box.y1 - _LINES_ABOVE * height if words else 0.0
    own = [s for s in spans if top <= s.box.center_y <= bottom]
    own.sort(key=lambda s: (s.box.y1, s.box.x1))
    own = own or spans
    left, right = min(s.box.x1 for s in own), max(s.box.x2 for s in own)
    return Front(own, right - left, words, micr)


def words_part(front: Front) -> tuple[Part, Decimal | None] | None:
    """The amount in words as printed, with its value."""
    span = front.words
    if span is None:
        return None
    text = re.sub(r"[\s*=_-]+$", "", _legal(span.text))
    return Part(text, span.box, 0.94 * span.confidence), words_value(text)


def _legal(text: str) -> str:
    """The line without what introduces the amount."""
    return _WORDS_LABEL.sub("", re.sub(r"^[\s*=-]+", "", text))


def figures(front: Front, spelled: Decimal | None) -> tuple[Decimal, Part] | None:
    """The amount in figures: the one that the words spell, else one with a dollar sign."""
    found = []
    for span in front.spans:
        match = _FIGURES.search(span.text.strip())
        money = parse_money(match["money"]) if match else None
        if match and money:
            agrees = spelled is not None and money.value == spelled
            sure = 0.99 if agrees else 0.9 if match["sign"] else 0.7
            part = Part(span.text.strip(), span.box, sure * max(span.confidence, 0.97 * agrees))
            found.append(((agrees, bool(match["sign"]), span.box.x1), money.value, part))
    best = max(found, key=lambda item: item[0], default=None)
    return (best[1], best[2]) if best else None


def payee(front: Front) -> Part | None:
    """What stands after "Pay to the order of", on its line or beside its two lines."""
    labels = [s for s in front.spans if _PAY_TO.match(s.text)]
    for label in labels:
        rest = _PAY_TO.sub("", label.text).strip(" _:*")
        if len(rest) > 2 and not _PAY_TO.match(rest) and not _spells(label):
            return Part(rest, label.box, 0.93 * label.confidence)
    for group in _stacks(labels, front.line):
        box = union(s.box for s in group)
        found = _beside(front, labels, box) or _above(front, labels, box)
        if found:
            return Part(_bare(found.text), found.box, 0.94 * found.confidence)
    return None


def _stacks(labels: Sequence[Span], line: float) -> list[list[Span]]:
    """Labels set over several lines, those with "order" first: a mere "Pay" heads the words too."""
    stacks: list[list[Span]] = []
    for label in labels:
        over = stacks and label.box.y1 - stacks[-1][-1].box.y2 < line
        if over and label.box.overlap_x(stacks[-1][-1].box) > 0:
            stacks[-1].append(label)
        else:
            stacks.append([label])
    return sorted(stacks, key=lambda g: not any("order" in s.text.lower() for s in g))


def _beside(front: Front, labels: Sequence[Span], box: Box) -> Span | None:
    """The nearest words right of a label, level with one of its lines."""
    beside = [
        s
        for s in front.spans
        if s.box.x1 > box.x1 + 0.5 * box.width
        and box.y1 - 0.4 * front.line <= s.box.center_y <= box.y2 + 0.5 * front.line
        and _may_name(s, labels)
    ]
    # A payee's address stands under the name, at the same place along x.
    return min(beside, key=lambda s: (round(s.box.x1 / (2 * front.line)), s.box.y1), default=None)


def _above(front: Front, labels: Sequence[Span], box: Box) -> Span | None:
    """The words on the line that a label stands under."""
    above = [
        s
        for s in front.spans
        if s.box.y2 <= box.y1 + 0.3 * front.line
        and box.y1 - s.box.y2 < 1.5 * front.line
        and s.box.overlap_x(box) > 0
        and _may_name(s, labels)
    ]
    return max(above, key=lambda s: s.box.y2, default=None)


def _may_name(span: Span, labels: Sequence[Span]) -> bool:
    return span not in labels and bool(re.search(r"[A-Za-z]{2}", span.text)) and not _spells(span)


def check_date(front: Front) -> tuple[str, Part] | None:
    """The date: beside its label, else the first with a year above the words."""
    dated = [
        (s, d)
        for s in front.spans
        for d in find_dates(_SPACED_DATE.sub(r"\1/\2/\3", s.text), day_first=False)[:1]
        if d.year
    ]
    labels = [s for s in front.spans if _DATE.search(s.text)]

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
        label = _NUMBER.search(span.text)
        if not label:
            continue
        inside = re.match(r"\d{2,12}", span.text[label.end() :].strip())
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


def memo(front: Front) -> Part | None:
    """What stands after "Memo" or "For", below the words on the left."""
    top = front.words.box.y2 if front.words else 0.0
    for span in front.spans:
        if span.box.y1 < top or not _MEMO.match(span.text):
            continue
        rest = _bare(_MEMO.sub("", span.text))
        if rest:
            return Part(rest, span.box, 0.9 * span.confidence)
        right = [
            s
            for s in front.spans
            if s.box.x1 > span.box.x2
            and s.box.x1 - span.box.x2 < 0.3 * front.width
            and abs(s.box.center_y - span.box.center_y) < 0.8 * front.line
            and not _SIGNATURE.search(s.text)
        ]
        if right:
            return Part(_bare(right[0].text), right[0].box, 0.9 * right[0].confidence)
    return None


def payer_block(front: Front) -> list[Span]:
    """The lines at the upper left, down to the city: name first."""
    labels = [s.box.y1 for s in front.spans if _PAY_TO.match(s.text)]
    limit = min([*labels, *([front.words.box.y1] if front.words else [])], default=float("inf"))
    left = min(s.box.x1 for s in front.spans)
    upper = [
        s
        for s in front.spans
        if s.box.y2 < limit + 0.3 * front.line
        and s.box.x1 < left + 0.4 * front.width
        and not _NUMBER.search(s.text)
        and not _DATE.match(s.text)
    ]
    block: list[Span] = []
    for span in upper:
        if block and span.box.y1 - block[-1].box.y2 > 1.3 * front.line:
            break
        if not block or abs(span.box.x1 - block[0].box.x1) < 6 * front.line:
            block.append(span)
        if _CITY.search(span.text.strip()):
            break
    return block


def bank_name(front: Front, payer: Sequence[Span]) -> Part | None:
    """The bank on which it is drawn; on a bank's own check the payer."""
    own = {id(span) for span in payer}
    for spans, sure in (
        ([s for s in front.spans if id(s) not in own], 0.92),
        (list(payer[:1]), 0.9),
    ):
        for span in spans:
            if _BANK.search(span.text) and not _spells(span) and not _PAY_TO.match(span.text):
                return Part(_bare(span.text), span.box, sure * span.confidence)
    return None


def fraction(front: Front) -> Part | None:
    """The fractional routing number, as 12-345/678."""
    for span in front.spans:
        found = _FRACTION.search(span.text)
        if found:
            return Part(found.group(), span.box, 0.9 * span.confidence)
    return None


def is_on_signature_line(text: str) -> bool:
    """Whether print belongs to the place of the signature, as its caption does."""
    return bool(_SIGNATURE.search(text))


def is_city(text: str) -> bool:
    """Whether a line ends in a state and ZIP code."""
    return bool(_CITY.search(text.strip()))


def _spells(span: Span) -> bool:
    text = _legal(span.text)
    return len(re.findall(r"[A-Za-z]{3,}", text)) > 1 and words_value(text) is not None


def _bare(text: str) -> str:
    return re.sub(r"^[\s_*.:-]+|[\s_*]+$", "", text)
