"""Runs of words on one line, and a run taken as a caption together with the box number before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from documents.forms.captions import Anchor, Caption, plain
from documents.forms.prints import Print, box_of
from documents.geometry import Box, union

_MAX_WORDS = 13
_NUMBER, _FAR_NUMBER = 3.5, 9.0
"""How far before a caption its number stands, in caption heights; far away in a column of its own."""


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive words of one line: prints[start:end]."""

    start: int
    end: int
    plain: str


def runs_of(prints: Sequence[Print]) -> Iterator[Run]:
    """Every run of up to 13 words on one line that begins and ends with a letter or digit."""
    for start in range(len(prints)):
        if " " in prints[start].text:
            continue
        text = ""
        for end in range(start + 1, min(start + _MAX_WORDS, len(prints)) + 1):
            last = prints[end - 1]
            if last.line != prints[start].line:
                break
            if end - start > 1 and gap(prints[end - 2], last) > 2.5 * last.box.height:
                break
            letters = plain(last.text)
            if not letters and end - start == 1:
                break
            text += letters
            if letters:
                yield Run(start, end, text)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The box numbers of all captions. places: index → each print of the page that is one, in order."""

    known: tuple[str, ...]
    places: Mapping[int, Print]


def numbers_on(prints: Sequence[Print], captions: Sequence[Caption]) -> Numbers:
    """Looked for once a page: each run of words is held against the prints that may number it."""
    known = tuple({number for caption in captions for number in caption.numbers})
    places = {i: item for i, item in enumerate(prints) if is_number(item.text, known)}
    return Numbers(known, places)


def anchor_of(
    run: Run,
    caption: Caption,
    likeness: tuple[float, int],
    prints: Sequence[Print],
    numbers: Numbers,
) -> Anchor | None:
    """The run as that caption, with the number before it; None when it needs one and has none.

    likeness: quality, and the letters of the wording.
    """
    quality, letters = likeness
    indexes = frozenset(range(run.start, run.end))
    box = box_of([prints[i] for i in indexes])
    reach = _FAR_NUMBER if caption.needs_number else _NUMBER
    before = _number_before(prints, run.start, box, reach)
    own = before is not None and is_number(prints[before].text, caption.numbers)
    if behind := _number_behind(prints, run.end, caption.numbers):
        indexes |= behind
        own, before = True, None
        box = union([box, *(prints[index].box for index in behind)])
    glued = any(re.match(rf"{re.escape(n)}(?!\d)", run.plain) for n in caption.numbers)
    if not own and before not in numbers.places:
        above = _number_above(prints, numbers.places, box, caption)
        own, before = above is not None, before if above is None else above
    if caption.needs_number and not own and not glued:
        return None
    if (caption.alone or run.plain.isdigit()) and not _alone(run, prints):
        return None
    if quality + 6 * own < _needed(letters):
        return None
    if before is not None and before in numbers.places and not own:
        seen = prints[before].text.lower().strip(".")
        quality -= number_weight((seen,) if seen in numbers.known else ())
    if own and before is not None:
        indexes |= {before}
        # Lists print "Box 4" where the form has the number alone; "Box" may also head a column.
        word = prints[before - 1] if before > 0 else None
        if word and plain(word.text) == "box" and _level(word.box, prints[before].box):
            indexes |= {before - 1}
        box = union([box, *(prints[index].box for index in indexes)])
    return Anchor(caption, box, indexes, quality, own or glued, letters)


def _level(one: Box, other: Box) -> bool:
    return abs(one.center_y - other.center_y) < 0.6 * other.height


def _needed(letters: int) -> float:
    """Short wordings must fit almost exactly: there is little in them to be sure by."""
    if letters <= 4:
        return 100.0
    return 90.0 if letters <= 8 else 85.0 if letters <= 16 else 76.0


def _alone(run: Run, prints: Sequence[Print]) -> bool:
    """Whether nothing stands close on either side: a bare box number, not part of a value."""
    first, last = prints[run.start], prints[run.end - 1]
    height = first.box.height
    left = prints[run.start - 1] if run.start else None
    right = prints[run.end] if run.end < len(prints) else None
    apart_left = left is None or left.line != first.line or gap(left, first) > 1.2 * height
    apart_right = right is None or right.line != last.line or gap(last, right) > 1.2 * height
    return apart_left and apart_right


def _number_before(prints: Sequence[Print], start: int, box: Box, reach: float) -> int | None:
    """The print close to the left on the same height, on its line or apart."""
    nearest, best = None, reach * box.height
    least = -0.3 * box.height
    for index in range(max(start - 40, 0), min(start + 40, len(prints))):
        other = prints[index].box
        gap = box.x1 - other.x2
        if least < gap < best and index != start and _level(other, box):
            nearest, best = index, gap
    return nearest if nearest is not None and len(prints[nearest].text) <= 4 else None


def _number_behind(prints: Sequence[Print], end: int, numbers: tuple[str, ...]) -> frozenset[int]:
    """The box's number in parentheses after the caption: "State income tax (Box 17)"."""
    pair = prints[end : end + 2]
    level = len(pair) == 2 and all(p.line == prints[end - 1].line for p in pair)
    if level and pair[0].text.lower() == "(box" and is_number(pair[1].text, numbers):
        return frozenset((end, end + 1))
    return frozenset()


def _number_above(
    prints: Sequence[Print], places: Mapping[int, Print], box: Box, caption: Caption
) -> int | None:
    """The box's number right above the caption: wrapped in a narrow box, or "Box 1" as a column's head."""
    for index, item in places.items():
        over = box.y1 - item.box.y2
        if not -0.3 * box.height < over < 0.5 * box.height or not is_number(
            item.text, caption.numbers
        ):
            continue
        flush = abs(item.box.x1 - box.x1) < 0.5 * box.height
        headed = index > 0 and plain(prints[index - 1].text) == "box"
        within = box.x1 - box.height < item.box.center_x < box.x2 + box.height
        own_line = flush and (caption.needs_number or len(item.text.strip(".")) > 1)
        if own_line or (headed and within):
            return index
    return None


def is_number(text: str, numbers: tuple[str, ...]) -> bool:
    """Whether a print is one of these box numbers, dots and OCR's l for 1 forgiven."""
    seen = re.sub(r"[^0-9a-z/]", "", text.lower())
    return bool(seen) and (seen in numbers or seen.replace("l", "1").replace("i", "1") in numbers)


def number_weight(numbers: tuple[str, ...]) -> float:
    """What a box's number tells; a letter tells little, as OCR takes c for e."""
    return 8.0 if any(number[0].isdigit() for number in numbers) else 0.5


def gap(left: Print, right: Print) -> float:
    """Pixels between two prints on a line; negative when they overlap."""
    return right.box.x1 - left.box.x2
