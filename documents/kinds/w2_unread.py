"""Boxes of a W-2 that hold print which is no value of theirs: so that no doubt is lost.

Payroll systems print asterisks where an amount is too long for its place, and OCR may leave figures
that are no amount. Words of captions, box numbers and years that drift into a box are none of this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from documents.forms.columns import Row
from documents.forms.copies import Placed
from documents.forms.copies import Reading as CopyReading
from documents.forms.form import FormCopy
from documents.forms.outcome import put
from documents.forms.prints import Print, box_of, lines_of, text_of
from documents.forms.values import Value, code_and_amount, money, trust
from documents.kinds.w2_boxes import BOX_12, MONEY_BOXES, STATE_BOXES
from documents.reading import Reading, finding

_NUMBERS = {"employee_ssn": "a", "employer_ein": "b"}
_STATE_AMOUNTS = ("state_wages", "state_tax", "local_wages", "local_tax")
_OVERFLOW = re.compile(r"[*#]{3,}")
_DRIFTED = re.compile(r"\(?(?:20[0-4]\d|1545-?\d*|\d{1,2}[a-d]?)[).,]?")
"""A year, the form's OMB number, the number of a box."""
_FEWEST = 3
"""Digits of an amount at least, with its cents."""


def unread_of(copy: FormCopy, free: Callable[..., list[Print]], rows: Sequence[Row]) -> CopyReading:
    """Path of the value that is missing → the print that stands in its place.

    free: the print of a field's cells; rows: the lines of boxes 15 to 20. Paths of box 12 are the
    boxes' own names.
    """
    found: CopyReading = {}

    def doubt(path: str, prints: Sequence[Print], box: str | None) -> None:
        if _is_ink(prints):
            # The digits of a taxpayer's number belong into no text that is not masked by its name.
            text = "" if path in _NUMBERS else text_of(prints)
            value = Value(box, text, trust(prints), box_of(prints))
            found[path] = Placed(value, copy.page_number, box)

    for field, box in MONEY_BOXES.items():
        if money(free(field)) is None:
            doubt(field, free(field), box)
    for field, box in _NUMBERS.items():
        doubt(field, free(field), box)
    for cell in copy.of(*BOX_12):
        for line in lines_of(cell.prints):
            if code_and_amount(line) is None:
                doubt(cell.field, line, cell.field)
    for index, row in enumerate(rows):
        for column in _STATE_AMOUNTS:
            if money(row.get(column, [])) is None:
                doubt(f"state_local[{index}].{column}", row.get(column, []), STATE_BOXES[column])
    return found


def name_unread(reading: Reading, agreed: CopyReading, doubts: Sequence[CopyReading]) -> None:
    """Boxes that no copy could read, into `unread_boxes`, in the form's order, and a finding.

    agreed: what the copies state; doubts: of `unread_of`, one a copy.
    """
    known = {placed.box for path, placed in agreed.items() if path.startswith("box_12[")}
    missing: dict[str, Placed] = {}
    for doubt in doubts:
        for path, placed in doubt.items():
            if path not in agreed and placed.box not in known:
                missing.setdefault(path, placed)
    if not missing:
        return
    boxes: dict[str, Placed] = {}
    for placed in missing.values():
        boxes.setdefault(str(placed.value.value), placed)
    for index, placed in enumerate(sorted(boxes.values(), key=_order)):
        put(reading, f"unread_boxes[{index}]", placed)
    message = f"print that is no value stands in box {', '.join(reading.data['unread_boxes'])}"
    reading.findings.append(finding("box_not_read", "warning", message, _paths(missing)))


def _paths(missing: Mapping[str, Placed]) -> list[str]:
    return [path if path not in BOX_12 else "box_12" for path in missing]


def _order(placed: Placed) -> tuple[int, str]:
    box = str(placed.value.value)
    return int(re.sub(r"\D", "", box) or 0), box


def _is_ink(prints: Sequence[Print]) -> bool:
    """Whether figures stand there that could be a value, or the signs of one that was too long."""
    texts = [p.text for p in prints if not _DRIFTED.fullmatch(p.text)]
    digits = sum(len(re.findall(r"\d", text)) for text in texts)
    return digits >= _FEWEST or bool(_OVERFLOW.search("".join(texts)))
