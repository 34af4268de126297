"""Marks that are words or boxes: CORRECTED at the head, and Yes or No where payers print lists."""

from __future__ import annotations

from collections.abc import Sequence

from documents.forms.captions import Anchor
from documents.forms.cells import Cell
from documents.forms.checkboxes import read_checkboxes
from documents.forms.copies import Placed
from documents.forms.form import FormCopy
from documents.forms.prints import Print
from documents.forms.ticks import EMPTY_BOXES, TICKED_BOXES, TICKS
from documents.forms.values import Value, trust
from documents.geometry import Box
from documents.layout import Mark


def printed_box(prints: Sequence[Print], anchor: Anchor) -> Value | None:
    """The box that is printed as a character within the caption: "7 ☒ If address of property …"."""
    for index in sorted(anchor.prints):
        item = prints[index]
        if item.text in TICKED_BOXES or item.text in EMPTY_BOXES:
            return Value(item.text in TICKED_BOXES, item.text, trust([item]), item.box)
    return None


def ticked_in(
    cell: Cell, line_height: float, marks: Sequence[Mark], prints: Sequence[Print]
) -> Value | None:
    """The one checkbox within the cell, or an X there; None when there is none or several."""
    caption = cell.anchor.box
    line = min(caption.height, line_height)
    own = [mark for mark in marks if _in_cell(mark.box, cell, line)]
    crosses = [p for p in prints if p.text in TICKS and _in_cell(p.box, cell, line)]
    if len(own) == 1:
        mark = own[0]
        crossed = any(mark.box.contains(p.box.center_x, p.box.center_y) for p in crosses)
        checked = mark.checked or crossed
        sure = 0.985 if crossed and mark.checked else min(mark.confidence, 0.98)
        return Value(checked, "X" if checked else "", sure, mark.box)
    if not own and len(crosses) == 1:
        return Value(True, crosses[0].text, 0.93 * crosses[0].confidence, crosses[0].box)
    return None


def _in_cell(box: Box, cell: Cell, line: float) -> bool:
    caption = cell.anchor.box
    before = 0.2 if cell.ruled else 1.0  # behind a ruled line stands the neighbour's box
    across = cell.left - before * line < box.center_x < cell.right - 0.2 * line
    return across and caption.y1 - 0.7 * line < box.center_y < caption.y2 + 2.2 * line


def corrected_mark(copies: Sequence[FormCopy]) -> Placed:
    """Whether the form is a correction: its box ticked, or the word alone where no box is printed.

    A form that does not say the word is none.
    """
    answers = [answer for copy in copies if (answer := _corrected(copy))]
    said = [answer for answer in answers if answer.value.value]
    if said or answers:
        return (said or answers)[0]
    first = copies[0]
    return Placed(Value(False, "", 0.9, first.region), first.page_number)


def _corrected(copy: FormCopy) -> Placed | None:
    words = [p for p in copy.page_prints if _is_the_word(p) and _belongs(p.box, copy)]
    if not words:
        return None
    anchor = copy.anchor("corrected")
    boxed = anchor is not None and (bool(_near(anchor.box, copy)) or _asks(copy, words[0]))
    if anchor is not None and boxed:
        ticked = read_checkboxes({"corrected": anchor}, _near(anchor.box, copy), copy.page_prints)[
            "corrected"
        ]
        return Placed(ticked, copy.page_number)
    word = words[0]
    return Placed(Value(True, word.text, trust([word]) * 0.95, word.box), copy.page_number)


def _is_the_word(item: Print) -> bool:
    return item.text.strip(".:()").upper() == "CORRECTED" and item.text.strip(".:()").isupper()


def _belongs(box: Box, copy: FormCopy) -> bool:
    """Inside the copy or right above it."""
    region = copy.region
    return (
        region.x1 <= box.center_x <= region.x2
        and region.y1 - 6 * box.height <= box.center_y <= region.y2
    )


def _asks(copy: FormCopy, word: Print) -> bool:
    """Whether "(if checked)" or a printed box stands beside the word: there is one, seen or not."""
    line = [other for other in copy.page_prints if other.line == word.line]
    return any(
        other.text.lower().strip("()") in ("checked", "if")
        or other.text in EMPTY_BOXES
        or other.text in TICKED_BOXES
        for other in line
    )


def _near(caption: Box, copy: FormCopy) -> list[Mark]:
    """Squares left of the word or right after it, on its height; a letter D within it is none."""
    return [
        mark
        for mark in copy.marks
        if not caption.x1 + caption.height < mark.box.center_x < caption.x2
        and abs(mark.box.center_y - caption.center_y) < 1.2 * caption.height
        and caption.x1 - 3 * caption.height < mark.box.center_x < caption.x2 + 2 * caption.height
    ]
