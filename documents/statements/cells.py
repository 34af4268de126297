"""A printed line as cells: dates, amounts, bare numbers and text, each with its place.

How print is cut into them is in `cutting.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from documents.dates import PrintedDate
from documents.geometry import Box, union
from documents.layout import Word
from documents.money import Money

CellKind = Literal["date", "money", "number", "text"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of one line. confidence: 0..1, of the reading alone. `day`/`money` as the kind says.

    words: of a text, as read, for cutting it where a column begins; () where that is of no use.
    """

    kind: CellKind
    text: str
    box: Box
    confidence: float
    day: PrintedDate | None = None
    money: Money | None = None
    words: tuple[Word, ...] = ()

    def as_text(self) -> Cell:
        """The same print taken for plain text."""
        return Cell("text", self.text, self.box, self.confidence)


@dataclass(frozen=True, slots=True)
class Line:
    """Cells on one line, from left to right; never empty. page_number: from 1.

    `block`: None where the engine said where the words stand; else the element from whose box
    their places were estimated.
    """

    cells: tuple[Cell, ...]
    page_number: int
    box: Box
    block: int | None = None

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)

    @property
    def height(self) -> float:
        """The usual height of its print in pixels."""
        heights = sorted(cell.box.height for cell in self.cells)
        return heights[len(heights) // 2]

    def of(self, kind: CellKind) -> list[Cell]:
        """Its cells of that kind, from left to right."""
        return [cell for cell in self.cells if cell.kind == kind]

    @property
    def words_text(self) -> str:
        """What is neither a date nor an amount."""
        return " ".join(cell.text for cell in self.cells if cell.kind in ("text", "number"))


def joined(cells: Sequence[Cell]) -> Cell:
    """Cells as one of text, as sure as the least sure. Raises ValueError when there are none."""
    text = " ".join(cell.text for cell in cells)
    return Cell("text", text, union(c.box for c in cells), min(c.confidence for c in cells))


def line_from(cells: Sequence[Cell], line: Line) -> Line:
    """The part of `line` that these cells are. Raises ValueError when there is none."""
    return Line(tuple(cells), line.page_number, union(c.box for c in cells), line.block)
