"""Tables that stand side by side, cut apart: check lists, daily balances, two-column ledgers."""

from __future__ import annotations

from collections.abc import Sequence

from documents.statements.cells import Cell, Line, line_from
from documents.statements.columns import Header


def stacks_of(lines: Sequence[Line], header: Header) -> list[list[Line]]:
    """The lines under a repeated header, cut at its boundaries: one stack a table, left to right."""
    cuts = [0.0, *header.boundaries(), float("inf")]
    stacks: list[list[Line]] = [[] for _ in range(header.groups)]
    for line in lines:
        for n, stack in enumerate(stacks):
            part = [c for c in line.cells if cuts[n] <= c.box.center_x < cuts[n + 1]]
            if part:
                stack.append(line_from(part, line))
    return stacks


def groups_of(line: Line) -> list[Line]:
    """The line cut where a date, an amount or a number comes a second time; itself when none does."""
    groups: list[list[Cell]] = [[]]
    for cell in line.cells:
        held = {c.kind for c in groups[-1]}
        if cell.kind in held and {"date", "money"} <= held and cell.kind != "text":
            groups.append([])
        groups[-1].append(cell)
    whole = [g for g in groups if {"date", "money"} <= {c.kind for c in g}]
    return [line_from(group, line) for group in whole] or [line]
