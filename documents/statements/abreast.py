"""Tables that stand side by side, told and cut apart: check lists, balances, two-column ledgers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from documents.statements.cells import Cell, Line, line_from
from documents.statements.columns import Header
from documents.statements.headings import heading_cells
from documents.statements.ledger import Entry
from documents.statements.titles import Title, title_of, total_of
from documents.statements.vocabulary import Terms


def titles_over(above: Line | None, header: Header, terms: Terms) -> list[Title]:
    """The headings of tables side by side, one over each; [] when they have none of their own.

    above: the line over their headers.
    """
    cells = above.of("text") if above else []
    found = [title for cell in cells if (title := title_of(cell.text, terms))]
    return found if len(found) == len(cells) == header.groups else []


def stays_abreast(line: Line, header: Header, terms: Terms) -> bool:
    """Whether the line still belongs to the tables that stand side by side under this header."""
    if total_of(line.words_text) is not None:
        return False
    if heading_cells(line) or (not line.of("date") and title_of(line.text, terms)):
        return False
    return bool(line.of("date") and line.of("money")) or header.has("description")


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


def order_checks(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, with check lists that go on over a page in the order of their numbers.

    Whether such a list fills each page's columns first or runs down one column over all pages,
    only the numbers tell.
    """
    ordered: list[Entry] = []
    for (account, _, listed), run in groupby(entries, key=_list_of):
        members = list(run)
        numbers = [e.check_number.text for e in members if e.check_number]
        pages = {e.page_number for e in members}
        if listed and len(pages) > 1 and len(numbers) == len(members):
            members.sort(key=lambda e: int(e.check_number.text) if e.check_number else account)
        ordered += members
    return ordered


def _list_of(entry: Entry) -> tuple[int, str, bool]:
    checks = entry.section is not None and entry.section.kind == "checks"
    return entry.account, entry.section.text if entry.section else "", checks and entry.abreast


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
