"""Captions that go on under themselves, in up to four lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from rapidfuzz import fuzz, process

from documents.forms.captions import Anchor, Caption, plain
from documents.forms.prints import Print, box_of
from documents.forms.runs import Numbers, Run, anchor_of, is_number, runs_of
from documents.geometry import Box, union

_MOST_TAILS = 3
"""Lines under the first that a caption takes in a narrow column."""
_LEAST_LETTERS = 9
"""Shorter wordings are not wrapped, and their halves are words of any address …"""
_LEAST_NUMBERED = 7
"""… unless the box's number stands before them."""


def with_second_line(anchor: Anchor, prints: Sequence[Print], taken: set[int]) -> Anchor:
    """The caption with its second line, when both together are a longer wording of it."""
    head = "".join(plain(prints[i].text) for i in sorted(anchor.prints))
    bare = re.sub(r"^(\d+[a-d]?|[a-f])(?=[a-z]{3})", "", head) if anchor.numbered else head
    rests = [
        wording[len(bare) :]
        for wording in map(plain, anchor.caption.texts)
        if len(wording) > len(bare) + 1 and fuzz.ratio(bare, wording[: len(bare)]) >= 85
    ]
    if not rests:
        return anchor
    below = _line_below(anchor.box, prints, taken)
    best, least = anchor, 78.0
    for count in range(1, min(len(below), 8) + 1):
        tail = below[:count]
        text = "".join(plain(prints[i].text) for i in tail)
        likeness = max(fuzz.ratio(text, rest) for rest in rests)
        if likeness >= least:
            least = likeness
            box = union([anchor.box, box_of([prints[i] for i in tail])])
            quality = max(anchor.quality, likeness)
            best = replace(anchor, box=box, prints=anchor.prints | set(tail), quality=quality)
    taken |= best.prints
    return best


def with_first_line(
    anchor: Anchor, prints: Sequence[Print], numbers: Numbers, taken: set[int]
) -> Anchor:
    """The caption with the line over it that its number begins: "5. Employee" over "contributions/…"."""
    box = anchor.box
    for index, item in numbers.places.items():
        over = box.y1 - item.box.y2
        near = -0.3 * box.height < over < 0.8 * box.height
        flush = abs(item.box.x1 - box.x1) < 0.5 * box.height
        if index in taken or not (near and flush and is_number(item.text, anchor.caption.numbers)):
            continue
        line = {n for n in range(index, len(prints)) if prints[n].line == item.line} - taken
        head = "".join(plain(prints[n].text) for n in sorted(line - {index}))
        if head and any(plain(text).startswith(head) for text in anchor.caption.texts):
            whole = union([box, *(prints[n].box for n in line)])
            taken |= line
            return replace(anchor, box=whole, prints=anchor.prints | line, numbered=True)
    return anchor


def wrapped_captions(
    prints: Sequence[Print], captions: Sequence[Caption], numbers: Numbers, taken: set[int]
) -> list[Anchor]:
    """Captions of several lines: a first line that begins a wording, with the rest under it."""
    heads = []
    for caption in captions:
        for text in caption.texts:
            words = text.split() if len(plain(text)) >= _LEAST_NUMBERED else []
            heads += [(plain(" ".join(words[:n])), text, caption) for n in range(1, len(words))]
    heads = [head for head in heads if len(head[0]) >= 4]
    runs = [
        r for r in runs_of(prints) if len(r.plain) >= 4 and not taken & set(range(r.start, r.end))
    ]
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
    return found


def _with_tail(
    run: Run,
    text: str,
    caption: Caption,
    prints: Sequence[Print],
    numbers: Numbers,
    taken: set[int],
) -> Anchor | None:
    """The run and the words under it, if together they are that wording."""
    whole, wanted = run.plain, plain(text)
    indexes = frozenset(range(run.start, run.end))
    box = box_of([prints[i] for i in indexes])
    column = _from_number(_widened(box, len(wanted) - len(whole), len(whole)), run, prints, caption)
    for _ in range(_MOST_TAILS):
        best: tuple[float, list[int]] = (0.0, [])
        below = _line_below(column, prints, taken | indexes)
        for count in range(1, min(len(below), 7) + 1):
            tail = "".join(plain(prints[i].text) for i in below[:count])
            quality = fuzz.ratio(whole + tail, wanted[: len(whole + tail) + 2])
            if quality > best[0]:
                best = (quality, below[:count])
        tail = "".join(plain(prints[i].text) for i in best[1])
        if best[0] < 84 or fuzz.ratio(whole + tail, wanted) <= fuzz.ratio(whole, wanted):
            break
        whole += "".join(plain(prints[i].text) for i in best[1])
        indexes |= set(best[1])
        box = union([box, *(prints[i].box for i in best[1])])
        column = Box(column.x1, prints[best[1][0]].box.y1, column.x2, prints[best[1][0]].box.y2)
    quality = fuzz.ratio(whole, wanted)
    if quality < 86 or len(indexes) == run.end - run.start:
        return None
    anchor = anchor_of(run, caption, (quality, len(wanted)), prints, numbers)
    if anchor is None or (len(wanted) < _LEAST_LETTERS and not anchor.numbered):
        return None
    return replace(anchor, box=union([anchor.box, box]), prints=anchor.prints | indexes)


def _from_number(box: Box, run: Run, prints: Sequence[Print], caption: Caption) -> Box:
    """The box from the caption's number on, under which its second line may begin."""
    before = prints[run.start - 1] if run.start else None
    if before is None or before.line != prints[run.start].line:
        return box
    return box._replace(x1=before.box.x1) if is_number(before.text, caption.numbers) else box


def _widened(box: Box, more: int, letters: int) -> Box:
    """The box made wider for that many letters more: the tail may be longer than the head."""
    return Box(box.x1, box.y1, box.x2 + max(more, 0) * box.width / max(letters, 1), box.y2)


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
