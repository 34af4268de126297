"""The words of a page as the form reader takes them: one `Print` each, lines kept together.

Comes in: a PageLayout of any engine. Goes out: prints sorted by line, words that the engine cut wrongly
or ran together put right where the text itself says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.geometry import Box, union
from documents.layout import PageLayout, Span, Word
from documents.spans import page_spans

_GLUED = (
    # "comp.37160.56", "DD6939.68": letters, then an amount
    re.compile(r"^(.*[A-Za-z][.):|]*)(\$?\d{1,3}(?:,?\d{3})*\.\d\d)$"),
    # "594.54E.Pennsboro": an amount, then letters
    re.compile(r"^(\$?\d[\d,]*\.\d\d)([A-Za-z].*)$"),
    # "37160.562303.95": two amounts
    re.compile(r"^(?!\d{1,3}(?:\.\d{3})+\.)(\$?\d[\d,]*\.\d\d)(\$?\d[\d,]*\.\d\d)$"),
    # "TIN:49-2216038": a caption with its colon, then a number
    re.compile(r"^([A-Za-z'’.]+:)(\d.*)$"),
    # "withheld......": a caption, then the dots that lead to its value
    re.compile(r"^(.*[^.])(\.{4,})$"),
    # "☐Retirement", "plan☒"
    re.compile(r"^([☐☒☑□■▢])(.+)$"),
    re.compile(r"^(.+)([☐☒☑□■▢])$"),
)
_LEADERS = re.compile(r"[.…·_]{4,}")


@dataclass(frozen=True, slots=True)
class Print:
    """A word with its place. line: index of the printed line it stands on; exact: never read by eye.

    A form field's value is one print, however many words it has: its box is the field's.
    """

    text: str
    box: Box
    confidence: float
    line: int

    @property
    def exact(self) -> bool:
        return self.confidence >= 1.0

    @property
    def leads(self) -> bool:
        """Whether it is a row of dots or a line, which leads from a caption to its value."""
        return _LEADERS.fullmatch(self.text) is not None

    @property
    def letter_height(self) -> float:
        """Height of its letters at most: a filled field's box is often much higher than its text."""
        return min(self.box.height, 2.5 * self.box.width / len(self.text))


def prints_of(layout: PageLayout) -> list[Print]:
    """All words of the page, line by line from the top, each line from left to right."""
    spans = [span for span in page_spans(layout) if span.text.strip() and span.box.height > 0]
    spans.sort(key=lambda span: (span.box.y1, span.box.x1))
    # OCR is sure of single words in a line that it half guessed; text layers say exactly 1.
    by_eye = layout.status != "text"
    prints = []
    for line, span in enumerate(spans):
        words = list(_words(span))
        sure = min(span.confidence, 0.999) if by_eye and span.words else span.confidence
        for word in sorted(words, key=lambda w: w.box.x1):
            for part in _apart(word):
                prints.append(Print(part.text, part.box, min(part.confidence, sure), line))
    return _with_brackets(prints)


def _with_brackets(prints: Sequence[Print]) -> list[Print]:
    """The prints with boxes that are set in brackets as one print each: "[", "X", "]"."""
    kept: list[Print] = []
    for item in prints:
        for count in (1, 2):
            own = [*kept[-count:], item]
            whole = "".join(p.text for p in own)
            level = len({p.line for p in own}) == 1 and own[0].text == "["
            if level and re.fullmatch(r"\[[Xx]?\]", whole):
                del kept[-count:]
                sure = min(p.confidence for p in own)
                item = Print(whole, box_of(own), sure, item.line)
                break
        kept.append(item)
    return kept


def text_of(prints: Sequence[Print]) -> str:
    """The prints' text on one line."""
    return " ".join(p.text for p in prints)


def box_of(prints: Sequence[Print]) -> Box:
    """The box around them. Raises ValueError when there is none."""
    return union(p.box for p in prints)


def lines_of(prints: Sequence[Print]) -> list[list[Print]]:
    """Prints that stand at one height, from left to right, and such lines from top to bottom."""
    lines: list[list[Print]] = []
    for item in sorted(prints, key=lambda p: p.box.center_y):
        if lines:
            first = lines[-1][0].box
            if abs(item.box.center_y - first.center_y) < 0.45 * min(first.height, item.box.height):
                lines[-1].append(item)
                continue
        lines.append([item])
    return [sorted(line, key=lambda p: p.box.x1) for line in lines]


def _words(span: Span) -> Iterator[Word]:
    """The span's words, cut where its text has spaces: OCR's word boxes now and then cut elsewhere."""
    if not span.words:
        yield Word(span.text, span.box, span.confidence)
        return
    pieces = span.text.split()
    letters = [(word, n) for word in span.words for n in range(len(word.text))]
    same = "".join(w.text for w in span.words) == "".join(pieces)
    if not same or len(pieces) == len(span.words):
        yield from span.words
        return
    start = 0
    for piece in pieces:
        used = letters[start : start + len(piece)]
        start += len(piece)
        box = union(_slice(word.box, n, n + 1, len(word.text)) for word, n in used)
        yield Word(piece, box, min(word.confidence for word, _ in used))


def _apart(word: Word) -> Iterator[Word]:
    """The word, or its parts when two pieces of print were run together."""
    for pattern in _GLUED:
        found = pattern.match(word.text)
        if found:
            cut, size = found.end(1), len(word.text)
            yield from _apart(Word(found[1], _slice(word.box, 0, cut, size), word.confidence))
            yield Word(found[2], _slice(word.box, cut, size, size), word.confidence)
            return
    yield word


def _slice(box: Box, start: int, end: int, size: int) -> Box:
    """The place of some characters of a word, all taken as equally wide."""
    step = box.width / max(size, 1)
    return Box(box.x1 + start * step, box.y1, box.x1 + end * step, box.y2)
