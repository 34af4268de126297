"""Who pays whom, at which bank and what for, as a check's front says it in words.

In comes the front; out come pieces of print with how sure the place makes them. Each is found by
its label, else by where checks have it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.checks.front import Front, Part, spells_amount
from documents.checks.numbers import DATE_LABEL, NUMBER_LABEL
from documents.checks.signature import is_on_signature_line
from documents.geometry import Box, union
from documents.layout import Span

_PAY_TO = re.compile(
    r"^\W*(?:pay\s*to(?:\s*the)?(?:\s*order)?(?:\s*of)?|(?:to\s*)?the\s*order\s*of|order\s*of"
    r"|(?:to\s+the(?:\s+order)?|(?:the\s+)?order|of|pay)(?=\W*$))(?:\b|(?-i:(?=[A-Z][a-z])))(?:\W*p[aá]gu?(?:ar|ese)\s+a\s+la\s+orden\s+de)?\W*",
    re.IGNORECASE,
)
_GLUED_LABEL = re.compile(r"^(?:TO\s*)?THE(?=[A-Z][a-z])")
"""The label's second line, which OCR read in one word with the name beside it."""
_MEMO = re.compile(r"^\W*(?:memo|for|re)\b[\s:._]*", re.IGNORECASE)
_LABELLED_MEMO = re.compile(r"^\W*memo\s*:\s*\S", re.IGNORECASE)
"""With its colon it may stand anywhere on the check."""
_BANK = re.compile(
    r"\b(?:bank|bancorp|trust|credit union|savings|fcu|n\.?a\.?|federal|banc)\b", re.IGNORECASE
)
_COMPANY = re.compile(
    r"\b(?:inc|llc|llp|ltd|corp|corporation|company|co|services|associates|group|of|city|town|county"
    r"|accounts?|payable|payroll|dep(?:artmen)?t|office|trust|fund|school|district|church|attn)\b",
    re.IGNORECASE,
)
"""No person is called so."""
_PERSON = re.compile(r"(?:(?:or|and|&)\s+)?[A-Z][A-Za-z.'-]*(?:\s+[A-Z][A-Za-z.'-]*){1,4}")
_THROUGH = re.compile(r"^.*\b(?:payable (?:through|at)|drawn on|drawee)\W+", re.IGNORECASE)
_TOWN = re.compile(r",\s+[A-Z][A-Za-z .'-]+,\s+[A-Z]{2}\.?$")
_FIGURES = re.compile(r"^[\d,]*\d\.\d\d$")
_CITY = re.compile(r"\b[A-Za-z]{2,}\.?,?\s+\d{5}(?:\s?-\s?\d{4})?$")


def payee(front: Front) -> Part | None:
    """What stands after "Pay to the order of", on its line or beside its two lines."""
    labels = [s for s in front.spans if _PAY_TO.match(s.text)]
    for label in labels:
        rest = _PAY_TO.sub("", label.text).strip(" _:*")
        if len(rest) > 2 and not _PAY_TO.match(rest) and not spells_amount(label):
            return Part(rest, label.box, 0.93 * label.confidence)
    for group in _stacks(labels, front.line):
        box = union(s.box for s in group)
        found = (
            _beside(front, labels, box) or _above(front, labels, box) or _below(front, labels, box)
        )
        if found:
            name = _GLUED_LABEL.sub("", _bare(found.text))
            return Part(name, found.box, 0.94 * found.confidence)
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


def _below(front: Front, labels: Sequence[Span], box: Box) -> Span | None:
    """The words right under a label, where nothing stands beside or over it."""
    below = [
        s
        for s in front.spans
        if -0.3 * front.line < s.box.y1 - box.y2 < 1.2 * front.line
        and s.box.overlap_x(box) > 0
        and _may_name(s, labels)
    ]
    return min(below, key=lambda s: s.box.y1, default=None)


def _may_name(span: Span, labels: Sequence[Span]) -> bool:
    return (
        span not in labels
        and bool(re.search(r"[A-Za-z]{2}", span.text))
        and not spells_amount(span)
        and not is_city(span.text)
    )


def memo(front: Front) -> Part | None:
    """What stands after "Memo" or "For", below the words on the left."""
    top = front.words.box.y2 if front.words else 0.0
    for span in front.spans:
        above = span.box.y1 < top and not _LABELLED_MEMO.match(span.text)
        if above or not _MEMO.match(span.text):
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
            and not is_on_signature_line(s.text)
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
        and not NUMBER_LABEL.search(s.text)
        and not DATE_LABEL.match(s.text)
    ]
    block = _first_block(upper, front.line)
    while block and _of_a_stub(block, front):
        upper = [s for s in upper if s.box.y1 > block[-1].box.y2]
        block = _first_block(upper, front.line)
    return block


def _first_block(upper: Sequence[Span], line: float) -> list[Span]:
    block: list[Span] = []
    for span in upper:
        if block and span.box.y1 - block[-1].box.y2 > 1.3 * line:
            break
        if not block or abs(span.box.x1 - block[0].box.x1) < 6 * line:
            block.append(span)
        if _CITY.search(span.text.strip()):
            break
    return block


def _of_a_stub(block: Sequence[Span], front: Front) -> bool:
    """Whether amounts stand level with the lines, as in a table of earnings right over the check."""
    return any(
        _FIGURES.search(other.text.strip())
        and abs(other.box.center_y - s.box.center_y) < 0.5 * front.line
        for s in block
        for other in front.spans
    )


def owners(block: Sequence[Span]) -> Sequence[Span]:
    """The block's lines that name who pays: two, where both could be people's over a street."""
    first = block[0].text.strip()
    if len(block) > 3 and _PERSON.fullmatch(first) and not _COMPANY.search(first):
        second, third = block[1].text.strip(), block[2].text.strip()
        both = _PERSON.fullmatch(second) and not _COMPANY.search(second)
        if both and re.match(r"\d|p\.?\s?o\.?\s+box", third, re.IGNORECASE):
            return block[:2]
    return block[:1]


def bank_name(front: Front, payer: Sequence[Span]) -> Part | None:
    """The bank on which it is drawn; on a bank's own check the payer."""
    own = {id(span) for span in payer}
    for spans, sure in (
        ([s for s in front.spans if id(s) not in own], 0.92),
        (list(payer[:1]), 0.9),
    ):
        for span in spans:
            if _BANK.search(span.text) and not spells_amount(span) and not _PAY_TO.match(span.text):
                return Part(_bank_in(span.text), span.box, sure * span.confidence)
    return None


def _bank_in(text: str) -> str:
    """The bank's name without what leads to it, and without the town behind a sign."""
    name = re.split(r"\s[·•|]\s", _THROUGH.sub("", text))[0]
    return _bare(_TOWN.sub("", name))


def says_cents(text: str) -> bool:
    """Whether the amount in words says its cents, or that there are none."""
    return bool(re.search(r"/|\bcents?\b|\bonly\b|\bexactly\b|\beven\b", text, re.IGNORECASE))


def is_city(text: str) -> bool:
    """Whether a line ends in a state and ZIP code."""
    return bool(_CITY.search(text.strip()))


def _bare(text: str) -> str:
    return re.sub(r"^[\s_*.:-]+|[\s_*]+$", "", text)
