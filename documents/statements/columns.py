"""The columns of a table: what each holds, where its heading stands, and how often they repeat."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from documents.statements.cells import Cell
from documents.statements.vocabulary import (
    Role,
)

_ENDS = re.compile(r"\b(?:expir\w+|maturity)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds and where its heading stands along x, in pixels. role None: unknown."""

    role: Role | None
    x1: float
    x2: float
    text: str

    def distance(self, cell: Cell) -> float:
        """How far the cell is from being aligned with this column, left, right or centred."""
        box = cell.box
        return min(
            abs(box.x1 - self.x1),
            abs(box.x2 - self.x2),
            abs(box.center_x - (self.x1 + self.x2) / 2),
        )

    def overlaps(self, cell: Cell) -> bool:
        """Whether the cell stands at least in part under the heading."""
        return min(self.x2, cell.box.x2) > max(self.x1, cell.box.x1)


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table from left to right, and how many times they repeat side by side.

    `block`: as that of the lines they were printed on.
    """

    columns: tuple[Column, ...]
    groups: int = 1
    block: int | None = None

    def first(self, role: Role) -> Column | None:
        """The leftmost column of that role."""
        return next((c for c in self.columns if c.role == role), None)

    def has(self, *roles: Role) -> bool:
        """Whether any of these roles has a column."""
        return any(c.role in roles for c in self.columns)

    def ends_sometime(self) -> bool:
        """Whether a column says when something is over: an offer or a loan, and no transaction."""
        return any(_ENDS.search(column.text) for column in self.columns)

    def lists_checks(self) -> bool:
        """Whether its numbers are said to be those of checks, which are money out."""
        column = self.first("check_number")
        return column is not None and re.match(r"(?:check|chk|ck)\b", column.text, re.I) is not None

    def is_foreign(self, cell: Cell) -> bool:
        """Whether the cell stands under a heading of foreign amounts, and under no other."""
        over = [column.role for column in self.columns if column.overlaps(cell)]
        return over == ["foreign"]

    def with_date(self, cell: Cell) -> Header:
        """With a date column where this date stands, when no heading said so."""
        columns = [
            replace(c, role="date") if c.role is None and c.distance(cell) < c.x2 - c.x1 else c
            for c in self.columns
        ]
        if not any(c.role == "date" for c in columns):
            columns.insert(0, Column("date", cell.box.x1, cell.box.x2, ""))
        return replace(self, columns=tuple(columns))

    def group(self, index: int) -> Header:
        """The header of one of the repeated tables."""
        size = len(self.columns) // self.groups
        return replace(self, columns=self.columns[index * size : (index + 1) * size], groups=1)

    def boundaries(self) -> list[float]:
        """X between the repeated tables."""
        size = len(self.columns) // self.groups
        starts = [self.columns[size * n] for n in range(1, self.groups)]
        ends = [self.columns[size * n - 1] for n in range(1, self.groups)]
        return [(e.x2 + s.x1) / 2 for e, s in zip(ends, starts, strict=True)]
