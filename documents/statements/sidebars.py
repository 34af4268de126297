"""Notes beside a table: what stands right of its last column belongs to none of its rows.

Banks print beside a section what it comes to ("There were 4 deposits totaling $3,530.81."). On one
line with the headings, or with a row, such a note hides the columns and joins the row's text.
"""

from __future__ import annotations

from collections.abc import Sequence

from documents.statements.cells import Cell, Line, line_from
from documents.statements.headings import heading_cells
from documents.statements.vocabulary import MONEY_ROLES

_APART = 3.0
"""Line heights between the last heading and the note."""
_LEAST_WORDS = 4
_TIGHT = 1.2
"""Line heights between the lines of one note."""


def without_sidebars(lines: Sequence[Line]) -> list[Line]:
    """The page's lines, with each note beside a table set before the table, as lines of its own."""
    kept: list[Line] = []
    note: Cell | None = None
    head = 0
    for line in lines:
        found = _note_beside_headings(line)
        if found:
            note, head = found, len(kept)
        own = _of_note(line, found or note)
        if own:
            kept.insert(head, line_from(own, line))
            head, note = head + 1, own[-1]
        rest = [cell for cell in line.cells if cell not in own]
        if rest:
            kept.append(line_from(rest, line))
    return kept


def _of_note(line: Line, note: Cell | None) -> list[Cell]:
    """The line's cells that go on with the note, whose last line `note` is."""
    if note is None or line.box.y1 - note.box.y2 > _TIGHT * note.box.height:
        return []
    return [c for c in line.cells if abs(c.box.x1 - note.box.x1) < note.box.height]


def _note_beside_headings(line: Line) -> Cell | None:
    """The line's last cell, where it is the text of a note and all others head columns."""
    *heads, note = line.cells
    if len(heads) < 2 or note.kind != "text" or len(note.text.split()) < _LEAST_WORDS:
        return None
    if note.box.x1 - heads[-1].box.x2 < _APART * line.height or heading_cells(line):
        return None
    roles = {column.role for column in heading_cells(line_from(heads, line))}
    return note if "date" in roles and roles & MONEY_ROLES else None
