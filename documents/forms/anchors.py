"""Captions of boxes found in print: misread, shortened, wrapped, glued, with or without their number.

A caption is found by its likeness to known wordings, never by its place on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from rapidfuzz import fuzz, process

from documents.forms.captions import Anchor, Caption, plain
from documents.forms.prints import Print, box_of, prints_of
from documents.forms.runs import (
    Numbers,
    anchor_of,
    gap,
    is_number,
    number_weight,
    numbers_on,
    runs_of,
)
from documents.forms.ticks import TICKS
from documents.forms.wrapped import with_first_line, with_second_line, wrapped_captions
from documents.layout import PageLayout

_COVER = 0.75
"""Share of a wording's letters that must be there."""
_PROSE_WORDS = 4
"""A line that goes on with so many other words is prose about the box, not its caption."""


@dataclass(frozen=True, slots=True)
class CaptionedPage:
    """A page, its print, and the captions found in it from top to bottom."""

    layout: PageLayout
    prints: list[Print]
    anchors: list[Anchor]

    def free_of(self, anchors: Iterable[Anchor]) -> list[Print]:
        """The print that is no part of these captions."""
        used = {index for anchor in anchors for index in anchor.prints}
        return [
            item for index, item in enumerate(self.prints) if index not in used and not item.leads
        ]


def captioned(layout: PageLayout, captions: Sequence[Caption]) -> CaptionedPage:
    """The page with these captions found: by far the most of what reading a form takes."""
    prints = prints_of(layout)
    return CaptionedPage(layout, prints, find_anchors(prints, captions))


def find_anchors(prints: Sequence[Print], captions: Sequence[Caption]) -> list[Anchor]:
    """Every caption on the page, no print in two of them, from top to bottom."""
    if not prints or not captions:
        return []
    numbers = numbers_on(prints, captions)
    candidates = [c for c in _candidates(prints, captions, numbers) if not _prose(c, prints)]
    chosen = _choose(candidates, prints, numbers)
    taken = {index for anchor in chosen for index in anchor.prints}
    chosen = [with_second_line(anchor, prints, taken) for anchor in chosen]
    chosen = [a if a.numbered else with_first_line(a, prints, numbers, taken) for a in chosen]
    taken = {index for anchor in chosen for index in anchor.prints}
    chosen += _choose(wrapped_captions(prints, captions, numbers, taken), prints, numbers)
    chosen = [_with_leaders(anchor, prints) for anchor in chosen]
    chosen = [_without_value(anchor, chosen, prints) for anchor in chosen]
    return sorted(_without_titles(chosen), key=lambda a: (a.box.y1, a.box.x1))


def _without_value(anchor: Anchor, others: Sequence[Anchor], prints: Sequence[Print]) -> Anchor:
    """The caption without a number before it that is the value of another box of the same number.

    "7 Distribution code(s)" over "7 IRA/SEP/SIMPLE": the code stands right under its own caption.
    """
    first = min(anchor.prints)
    item = prints[first]
    if not anchor.numbered or not is_number(item.text, anchor.caption.numbers):
        return anchor
    for other in others:
        box = other.box
        same = other.numbered and other.caption.numbers == anchor.caption.numbers
        under = -0.3 * box.height < item.box.y1 - box.y2 < box.height
        if same and other is not anchor and under and box.x1 <= item.box.center_x < box.x2:
            rest = anchor.prints - {first}
            return replace(anchor, prints=rest, box=box_of([prints[n] for n in rest]))
    return anchor


def _with_leaders(anchor: Anchor, prints: Sequence[Print]) -> Anchor:
    """The caption with the dots behind it: no other column begins before they end."""
    last = max(anchor.prints)
    after = prints[last + 1] if last + 1 < len(prints) else None
    if after is None or not after.leads or after.line != prints[last].line:
        return anchor
    box = anchor.box._replace(x2=max(anchor.box.x2, after.box.x2))
    return replace(anchor, box=box, prints=anchor.prints | {last + 1})


def _without_titles(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The captions without one that is the form's title, right behind its name: "1099-INT Interest Income".

    Only where the box has a caption of its own elsewhere.
    """
    names = [anchor.box for anchor in anchors if anchor.caption.ends_form]

    def is_title(one: Anchor) -> bool:
        box = one.box
        behind = any(
            abs(name.center_y - box.center_y) < 0.5 * box.height
            and 0 <= box.x1 - name.x2 < 1.5 * box.height
            for name in names
        )
        return behind and any(o.field == one.field and o is not one for o in anchors)

    return [a for a in anchors if not a.field or a.numbered or not is_title(a)]


def _candidates(
    prints: Sequence[Print], captions: Sequence[Caption], numbers: Numbers
) -> Iterator[Anchor]:
    """Runs of words that look like a wording, each with its best wording."""
    runs = [run for run in runs_of(prints) if 1 <= len(run.plain) <= 70]
    wordings = [(plain(text), caption) for caption in captions for text in caption.texts]
    texts = sorted({run.plain for run in runs})
    if not texts:
        return
    likeness = process.cdist(texts, [w for w, _ in wordings], scorer=fuzz.ratio, score_cutoff=70)
    where = {text: row for row, text in enumerate(texts)}
    for run in runs:
        row = likeness[where[run.plain]]
        for column in np.flatnonzero(row >= max(row.max() - 8, 70)):
            wording, caption = wordings[int(column)]
            quality = float(row[column])
            if len(run.plain) >= _COVER * len(wording):
                anchor = anchor_of(run, caption, (quality, len(wording)), prints, numbers)
                if anchor:
                    yield anchor


def _prose(anchor: Anchor, prints: Sequence[Print]) -> bool:
    """Whether the line goes on as a sentence would."""
    last = max(anchor.prints)
    follow = 0
    for index in range(last + 1, min(last + 1 + _PROSE_WORDS, len(prints))):
        item = prints[index]
        joined = item.line == prints[last].line and gap(prints[index - 1], item) < item.box.height
        if not joined or not re.fullmatch(r"[a-z(][a-z'’-]+[.,;:)]*", item.text):
            break
        follow += 1
    return follow >= _PROSE_WORDS


def _choose(
    candidates: Sequence[Anchor], prints: Sequence[Print], numbers: Numbers
) -> list[Anchor]:
    """The best candidates that share no print; one in the middle of other words waits for those."""
    order = sorted(candidates, key=_merit, reverse=True)
    chosen: list[Anchor] = []
    taken: set[int] = set()
    for _ in range(3):
        for anchor in order:
            if taken & anchor.prints or not _starts_clean(anchor, prints, taken, numbers):
                continue
            chosen.append(anchor)
            taken |= anchor.prints
    return chosen


def _merit(anchor: Anchor) -> float:
    """A long wording before a short one within it, then the better likeness."""
    bonus = number_weight(anchor.caption.numbers) if anchor.numbered else 0.0
    return anchor.quality + bonus + 0.6 * min(anchor.letters, 70)


def _starts_clean(
    anchor: Anchor, prints: Sequence[Print], taken: set[int], numbers: Numbers
) -> bool:
    """Whether nothing runs into it from the left but another caption, a number or a value."""
    first = min(anchor.prints)
    if first == 0 or prints[first - 1].line != prints[first].line:
        return True
    before = prints[first - 1]
    if first - 1 in taken or gap(before, prints[first]) > 1.0 * before.box.height:
        return True
    value = bool(re.search(r"\.\d\d$|-\d{4,}$", before.text)) or first - 1 in numbers.places
    return value or before.text in TICKS or plain(before.text) in ("", "box")
