"""The print of a page made ready for searching, whichever engine read it.

Text is compared as *skeletons*: letters and digits only, lower case, look-alikes as one character,
so that split words, lost spaces and the usual misreadings ("0MB No. 1545-OOO8", "Staternent") match
what was meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from statistics import median

from documents.geometry import Box, union
from documents.layout import PageLayout, Span
from documents.rows import rows_of
from documents.spans import element_spans

_SAME = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "!": "l", "5": "s", "8": "b"})
_DROP = re.compile(r"[^a-z0-9|!]+")
_JOINED = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_PROSE_WORDS = 8
"""A line of so many words, most in lower case, is running text, not a label."""
_HEADINGS = {"Title", "Section-header", "Page-header"}
_INSTRUCTIONS = re.compile(
    r"^\W*(?:instructions?\s?(?:for|to)\s?(?:the\s)?(?:recipient|employee|borrower|payer|participant|"
    r"student|winner|debtor|filer|transferor)|notice\s?to\s?employee)",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def skeleton(text: str) -> str:
    """Letters and digits of `text`, look-alikes made the same, # as the word it stands for."""
    bare = _DROP.sub("", text.lower().replace("#", "no")).translate(_SAME)
    for pair, single in _JOINED:
        bare = bare.replace(pair, single)
    return bare


def skeleton_by_word(text: str) -> str:
    """The same without look-alikes of two letters over a space: no m in "ORDER NT-8"."""
    return "".join(skeleton(word) for word in text.split())


@dataclass(frozen=True, slots=True)
class Line:
    """A run of print. prominence: 0..1, how much it looks like a title by size, place and category.

    top, left: 0..1 from the top and left of the page. prose: part of running text.
    told: below "Instructions for …".
    """

    text: str
    bare: str
    prominence: float
    top: float
    prose: bool
    told: bool
    left: float = 0.0


@dataclass(frozen=True)
class PageText:
    """All print of one page: `runs` in reading order, `rows` from top to bottom.

    extent: the box around all print; None on an empty page.
    """

    layout: PageLayout
    runs: tuple[Line, ...]
    rows: tuple[Line, ...]
    extent: Box | None

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Runs, and rows that join several: a title may be either."""
        alone = {id(line) for line in self.runs}
        return self.runs + tuple(row for row in self.rows if id(row) not in alone)

    @cached_property
    def spoken(self) -> tuple[Line, ...]:
        """The lines without the running text of instructions."""
        return tuple(line for line in self.lines if not (line.told and line.prose))

    @cached_property
    def bare(self) -> str:
        """Skeleton of the page without the running text of instructions."""
        return "".join(line.bare for line in self.runs if not (line.told and line.prose))

    @cached_property
    def bare_by_word(self) -> str:
        """Of the same lines the other skeleton, where it is another one."""
        lines = (line for line in self.runs if not (line.told and line.prose))
        apart = ((line.bare, skeleton_by_word(line.text)) for line in lines)
        return " ".join(other for bare, other in apart if other != bare)

    @cached_property
    def everything(self) -> str:
        """All text as printed, one run a line."""
        return "\n".join(line.text for line in self.runs)

    @cached_property
    def words(self) -> frozenset[str]:
        """Skeletons of the single words."""
        return frozenset(skeleton(word) for word in self.everything.split())

    @cached_property
    def prose_share(self) -> float:
        """0..1, the share of the page's words that stand in running text."""
        prose = sum(line.text.count(" ") + 1 for line in self.runs if line.prose)
        return prose / max(len(self.everything.split()), 1)

    @property
    def read_by_eye(self) -> bool:
        """Whether misreadings are to be expected."""
        return self.layout.status != "text"


def page_text(layout: PageLayout) -> PageText:
    """The page's print with the place and weight of each line."""
    placed = [(s, e.category) for e in layout.elements for s in element_spans(e) if s.text.strip()]
    if not placed:
        return PageText(layout, (), (), None)
    usual = median(span.box.height for span, _ in placed)
    told_from = _instructions_begin(placed)
    runs = {
        id(span): _line(layout, span.text, span.box, category, usual, told_from)
        for span, category in placed
    }
    rows = []
    for row in rows_of([span for span, _ in placed], layout.page_number):
        first = row.spans[0]
        if len(row.spans) == 1:
            rows.append(runs[id(first)])
        else:
            category = "Table" if len(row.spans) > 2 else "Text"
            rows.append(_line(layout, row.text, first.box, category, usual, told_from))
    extent = union(span.box for span, _ in placed)
    return PageText(layout, tuple(runs.values()), tuple(rows), extent)


def _instructions_begin(placed: list[tuple[Span, str]]) -> float:
    """The y below which the recipient is told what the boxes mean; infinite when nowhere."""
    return min(
        (span.box.y1 for span, _ in placed if _INSTRUCTIONS.match(span.text)), default=float("inf")
    )


def _line(
    layout: PageLayout, text: str, box: Box, category: str, usual: float, told_from: float
) -> Line:
    top = box.y1 / max(layout.height_px, 1)
    larger = min(max((box.height / max(usual, 1) - 1.0) / 0.8, 0.0), 1.0)
    higher = min(max(1 - top / 0.35, 0.0), 1.0)
    heading = 0.15 if category in _HEADINGS else 0.0
    prominence = min(0.35 + 0.3 * larger + 0.25 * higher + heading, 1.0)
    left = box.x1 / max(layout.width_px, 1)
    return Line(text, skeleton(text), prominence, top, _is_prose(text), box.y1 >= told_from, left)


def _is_prose(text: str) -> bool:
    words = text.split()
    if len(words) < _PROSE_WORDS:
        return False
    return sum(word.rstrip(".,;:)").islower() for word in words) >= 0.6 * len(words)
