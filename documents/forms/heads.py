"""What stands outside a form's boxes: the copy's letter, and VOID."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.forms.checkboxes import read_checkboxes
from documents.forms.copies import Placed
from documents.forms.form import FormCopy
from documents.forms.prints import box_of, text_of
from documents.forms.values import Value, trust

_DASHES = frozenset("-–—·|")


def copy_letter(copies: Sequence[FormCopy]) -> Placed | None:
    """Whose copy it is, when all copies say the same."""
    letters = copy_letters(copies)
    return letters[0] if len({placed.value.value for placed in letters}) == 1 else None


def copy_letters(copies: Sequence[FormCopy]) -> list[Placed]:
    """Every "Copy B" that begins a line on the copies' pages, or a phrase, as "Copy B for …" does."""
    letters = []
    for page_number in dict.fromkeys(copy.page_number for copy in copies):
        prints = next(c.page_prints for c in copies if c.page_number == page_number)
        for index, item in enumerate(prints[:-1]):
            after = prints[index + 1]
            letter = re.match(r"([ABCD12])(?![A-Za-z0-9])", after.text)
            starts = index == 0 or prints[index - 1].line != item.line
            starts = starts or prints[index - 1].text in _DASHES
            more = prints[index + 2 : index + 3]
            starts = (
                starts
                or after.text[1:2] in (":", "—", "–")
                or any(p.text.lower() == "for" for p in more)
            )
            starts = starts or item.text.startswith("(")
            if (
                item.text.lstrip("(") in ("Copy", "COPY")
                and starts
                and letter
                and item.line == after.line
            ):
                pair = [item, after]
                value = Value(letter[1], text_of(pair), trust(pair), box_of(pair))
                letters.append(Placed(value, page_number))
    return letters


def void_mark(copy: FormCopy) -> Placed | None:
    """VOID across the form, or its checkbox ticked."""
    least = 2.5 * copy.caption_height
    tall = [p for p in copy.page_prints if p.letter_height > least]
    word = "".join(p.text for p in sorted(tall, key=lambda p: p.box.x1)).upper()
    if "VOID" in word:
        return Placed(Value(True, "VOID", 0.95, box_of(tall)), copy.page_number)
    anchor = copy.anchor("void")
    if anchor is None:
        return None
    ticked = read_checkboxes({"void": anchor}, copy.marks, copy.prints)["void"]
    return Placed(ticked, copy.page_number) if ticked.value else None
