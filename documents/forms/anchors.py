"""Captions of boxes found in print: misread, shortened, wrapped, glued, with or without their number.

A caption is found by its likeness to known wordings, never by its place on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from rapidfuzz import fuzz, process

from documents.forms.prints import Print, box_of
from documents.geometry import Box, union

_MAX_WORDS = 13
_PROSE_WORDS = 4
"""A line that goes on with so many other words is prose about the box, not its caption."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A box's caption. field: "" for print that bounds boxes and names no field.

    texts: known wordings without the number; numbers: how the box's number is printed, in lower
    case; with `needs_number` the words alone are too common to count. ends_form: print that stands
    under the last box when it is below it, such as the form's name. floats: it stands beside the
    boxes and bounds none.
    """

    field: str
    texts: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    needs_number: bool = False
    ends_form: bool = False
    floats: bool = False

    @property
    def box(self) -> str | None:
        """The box's name as printed."""
        return self.numbers[0] if self.numbers else None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A caption on the page. quality: 0..100 likeness; numbered: its box number stands before it."""

    caption: Caption
    box: Box
    prints: frozenset[int]
    quality: float
    numbered: bool

    @property
    def field(self) -> str:
        return self.caption.field


@dataclass(frozen=True, slots=True)
class _Run:
    """Consecutive words of one line: prints[start:end]."""

    start: int
    end: int
    plain: str


def find_anchors(prints: Sequence[Print], captions: Sequence[Caption]) -> list[Anchor]:
    """Every caption on the page, no print in two of them, from top to bottom."""
    if not prints or not captions:
        return []
    numbers = {number for caption in captions for number in caption.numbers}
    candidates = [c for c in _candidates(prints, captions, numbers) if not _prose(c, prints)]
    chosen = _choose(candidates, prints, numbers)
    taken = {index for anchor in chosen for index in anchor.prints}
    chosen = [_longer(anchor, prints, taken) for anchor in chosen]
    taken = {index for anchor in chosen for index in anchor.prints}
    chosen += _wrapped(prints, captions, numbers, taken)
    return sorted(chosen, key=lambda a: (a.box.y1, a.box.x1))


def plain(text: str) -> str:
    """Letters and digits in lower case: spaces and dots are what OCR loses first."""
    return re.sub(r"[^0-9a-z]", "", text.lower())


def _candidates(
    prints: Sequence[Print], captions: Sequence[Caption], numbers: set[str]
) -> Iterator[Anchor]:
    """Runs of words that look like a wording, each with its best wording."""
    runs = [run for run in _runs(prints) if 1 <= len(run.plain) <= 70]
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
            if quality >= _needed(wording):
                anchor = _anchor(run, caption, quality, prints, numbers)
                if anchor:
                    yield anchor


def _runs(prints: Sequence[Print]) -> Iterator[_Run]:
    for start in range(len(prints)):
        if " " in prints[start].text:
            continue
        text = ""
        for end in range(start + 1, min(start + _MAX_WORDS, len(prints)) + 1):
            last = prints[end - 1]
            if last.line != prints[start].line:
                break
            if end - start > 1 and _gap(prints[end - 2], last) > 2.5 * last.box.height:
                break
            text += plain(last.text)
            yield _Run(start, end, text)


def _needed(wording: str) -> float:
    """Short wordings must fit almost exactly: there is little in them to be sure by."""
    if len(wording) <= 4:
        return 100.0
    return 90.0 if len(wording) <= 8 else 82.0 if len(wording) <= 16 else 76.0


def _anchor(
    run: _Run, caption: Caption, quality: float, prints: Sequence[Print], numbers: set[str]
) -> Anchor | None:
    """The run as that caption, with the number before it; None when another box's number is there."""
    indexes = frozenset(range(run.start, run.end))
    box = box_of([prints[i] for i in indexes])
    before = _number_before(prints, run.start, box)
    own = before is not None and _is_number(prints[before].text, caption.numbers)
    glued = bool(caption.numbers) and run.plain.startswith(tuple(caption.numbers))
    if caption.needs_number and not own and not glued:
        return None
    if run.plain.isdigit() and not _alone(run, prints):
        return None
    if before is not None and not own and _is_number(prints[before].text, tuple(numbers)):
        quality -= 9
    if own and before is not None:
        indexes |= {before}
        box = union([box, prints[before].box])
    return Anchor(caption, box, indexes, quality, own or glued)


def _alone(run: _Run, prints: Sequence[Print]) -> bool:
    """Whether nothing stands close on either side: a bare box number, not part of a value."""
    first, last = prints[run.start], prints[run.end - 1]
    height = first.box.height
    left = prints[run.start - 1] if run.start else None
    right = prints[run.end] if run.end < len(prints) else None
    apart_left = left is None or left.line != first.line or _gap(left, first) > 1.2 * height
    apart_right = right is None or right.line != last.line or _gap(last, right) > 1.2 * height
    return apart_left and apart_right


def _number_before(prints: Sequence[Print], start: int, box: Box) -> int | None:
    """The print close to the left on the same height, on its line or apart."""
    nearest, best = None, 3.5 * box.height
    for index in range(max(start - 40, 0), min(start + 40, len(prints))):
        other = prints[index].box
        gap = box.x1 - other.x2
        level = abs(other.center_y - box.center_y) < 0.6 * box.height
        if level and -0.3 * box.height < gap < best and index != start:
            nearest, best = index, gap
    return nearest if nearest is not None and len(prints[nearest].text) <= 4 else None


def _is_number(text: str, numbers: tuple[str, ...]) -> bool:
    seen = re.sub(r"[^0-9a-z/]", "", text.lower())
    return bool(seen) and (seen in numbers or seen.replace("l", "1").replace("i", "1") in numbers)


def _gap(left: Print, right: Print) -> float:
    return right.box.x1 - left.box.x2


def _prose(anchor: Anchor, prints: Sequence[Print]) -> bool:
    """Whether the line goes on as a sentence would."""
    last = max(anchor.prints)
    follow = 0
    for index in range(last + 1, min(last + 1 + _PROSE_WORDS, len(prints))):
        item = prints[index]
        joined = item.line == prints[last].line and _gap(prints[index - 1], item) < item.box.height
        if not joined or not re.fullmatch(r"[a-z(][a-z'’-]+[.,;:)]*", item.text):
            break
        follow += 1
    return follow >= _PROSE_WORDS


def _choose(
    candidates: Sequence[Anchor], prints: Sequence[Print], numbers: set[str]
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
    length = sum(1 for _ in anchor.prints)
    return anchor.quality + 8 * anchor.numbered + 3 * min(length, 8)


def _starts_clean(
    anchor: Anchor, prints: Sequence[Print], taken: set[int], numbers: set[str]
) -> bool:
    """Whether nothing runs into it from the left but another caption, a number or a value."""
    first = min(anchor.prints)
    if first == 0 or prints[first - 1].line != prints[first].line:
        return True
    before = prints[first - 1]
    if first - 1 in taken or _gap(before, prints[first]) > 1.0 * before.box.height:
        return True
    return bool(re.search(r"\d", before.text)) or _is_number(before.text, tuple(numbers))


def _longer(anchor: Anchor, prints: Sequence[Print], taken: set[int]) -> Anchor:
    """The caption with its second line, when that makes it more like a known wording."""
    if anchor.quality >= 99.5 or not anchor.caption.texts:
        return anchor
    head = "".join(plain(prints[i].text) for i in sorted(anchor.prints))
    below = _line_below(anchor.box, prints, taken)
    best = anchor
    for count in range(1, min(len(below), 8) + 1):
        tail = below[:count]
        text = head + "".join(plain(prints[i].text) for i in tail)
        quality = max(fuzz.ratio(text, plain(t)) for t in anchor.caption.texts)
        if quality > anchor.quality + 2 and quality >= best.quality:
            box = union([anchor.box, box_of([prints[i] for i in tail])])
            best = replace(anchor, box=box, prints=anchor.prints | set(tail), quality=quality)
    taken |= best.prints
    return best


def _line_below(box: Box, prints: Sequence[Print], taken: set[int]) -> list[int]:
    """Free prints right under the box, from its left edge on, in one line of like height."""
    height = box.height
    found = [
        index
        for index, item in enumerate(prints)
        if index not in taken
        and -0.35 * height < item.box.y1 - box.y2 < 0.8 * height
        and item.box.center_y > box.center_y + 0.5 * height
        and box.x1 - 0.8 * height <= item.box.x1 <= box.x2 + height
        and item.box.height < 1.5 * height
    ]
    found.sort(key=lambda i: prints[i].box.x1)
    return [i for i in found if prints[i].line == prints[found[0]].line]


def _wrapped(
    prints: Sequence[Print], captions: Sequence[Caption], numbers: set[str], taken: set[int]
) -> list[Anchor]:
    """Captions of two or three lines: a first line that begins a wording, with the rest under it."""
    heads = []
    for caption in captions:
        for text in caption.texts:
            words = text.split()
            heads += [(plain(" ".join(words[:n])), text, caption) for n in range(1, len(words))]
    heads = [head for head in heads if len(head[0]) >= 4]
    runs = [r for r in _runs(prints) if len(r.plain) >= 4 and not taken & set(range(r.start, r.end))]
    if not heads or not runs:
        return []
    cutoff = 84
    likeness = process.cdist(
        [r.plain for r in runs], [h for h, _, _ in heads], scorer=fuzz.ratio, score_cutoff=cutoff
    )
    found = []
    for row, column in np.argwhere(likeness >= cutoff):
        run, (_, text, caption) = runs[int(row)], heads[int(column)]
        anchor = _with_tail(run, text, caption, prints, numbers, taken)
        if anchor:
            found.append(anchor)
    return _choose(found, prints, numbers)


def _with_tail(
    run: _Run,
    text: str,
    caption: Caption,
    prints: Sequence[Print],
    numbers: set[str],
    taken: set[int],
) -> Anchor | None:
    """The run and the words under it, if together they are that wording."""
    whole, wanted = run.plain, plain(text)
    indexes = frozenset(range(run.start, run.end))
    box = box_of([prints[i] for i in indexes])
    column = replace_width(box, len(wanted) - len(whole), len(whole))
    for _ in range(2):
        best: tuple[float, list[int]] = (0.0, [])
        below = _line_below(column, prints, taken | indexes)
        for count in range(1, min(len(below), 7) + 1):
            tail = "".join(plain(prints[i].text) for i in below[:count])
            quality = fuzz.ratio(whole + tail, wanted[: len(whole + tail) + 2])
            if quality > best[0]:
                best = (quality, below[:count])
        if best[0] < 84:
            break
        whole += "".join(plain(prints[i].text) for i in best[1])
        indexes |= set(best[1])
        box = union([box, *(prints[i].box for i in best[1])])
        column = Box(column.x1, prints[best[1][0]].box.y1, column.x2, prints[best[1][0]].box.y2)
    quality = fuzz.ratio(whole, wanted)
    if quality < 86 or len(indexes) == run.end - run.start:
        return None
    anchor = _anchor(run, caption, quality, prints, numbers)
    if anchor is None:
        return None
    return replace(anchor, box=union([anchor.box, box]), prints=anchor.prints | indexes)


def replace_width(box: Box, more: int, letters: int) -> Box:
    """The box made wider for that many letters more: the tail may be longer than the head."""
    return Box(box.x1, box.y1, box.x2 + max(more, 0) * box.width / max(letters, 1), box.y2)
