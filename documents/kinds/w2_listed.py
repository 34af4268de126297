"""What a W-2 that is printed as a list says otherwise than a form: Yes and No, and numbers before lines."""

from __future__ import annotations

from collections.abc import Sequence

from documents.forms.cells import Cell
from documents.forms.checkboxes import said_in_words
from documents.forms.form import FormCopy
from documents.forms.prints import Print, lines_of
from documents.forms.values import Value
from documents.geometry import Box
from documents.kinds.w2_boxes import BOX_12, CHECKBOXES


def begins_14(line: Sequence[Print], cell: Cell) -> bool:
    """Whether the line begins with the number 14 where a list has the numbers of its boxes."""
    first, caption = line[0], cell.anchor.box
    return first.text.strip(".:") == "14" and abs(first.box.x1 - caption.x1) < caption.height


def said_of(copy: FormCopy) -> dict[str, Value]:
    """Boxes of box 13 for which a list says Yes or No on the caption's line."""
    said: dict[str, Value] = {}
    for name in CHECKBOXES:
        own = copy.of(name)
        if not own:
            continue
        caption = own[0].anchor.box
        beside = [
            p
            for p in copy.prints
            if p.box.x1 > caption.x2 and abs(p.box.center_y - caption.center_y) < caption.height / 2
        ]
        said_here = beside if len(beside) == 1 else under(copy, caption)
        value = said_in_words(said_here) if len(said_here) == 1 else None
        if value:
            said[name] = value
    return said


def under(copy: FormCopy, caption: Box) -> list[Print]:
    """The print right under a caption that begins where it does, or behind its number."""
    return [
        p
        for p in copy.prints
        if caption.x1 - 1 <= p.box.x1 < caption.x1 + 2 * caption.height
        and -0.3 * caption.height < p.box.y1 - caption.y2 < caption.height
    ]


def listed_14(copy: FormCopy) -> list[Print]:
    """Entries of box 14 in a list, a line each, which has numbers and no captions."""
    found: list[Print] = []
    for cell in copy.of(*BOX_12):
        for line in lines_of(cell.prints):
            if begins_14(line, cell):
                found += line[1:]
    return found
