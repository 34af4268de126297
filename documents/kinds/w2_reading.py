"""Reads a W-2: every copy on its pages, box by box, then the vote of the copies."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from documents.forms.anchors import captioned
from documents.forms.checkboxes import in_a_row, read_checkboxes
from documents.forms.columns import rows_under, taken_above
from documents.forms.continued import continuations, joined
from documents.forms.copies import Placed, vote
from documents.forms.copies import Reading as CopyReading
from documents.forms.form import FormCopy, copies_on
from documents.forms.heads import copy_letter, void_mark
from documents.forms.outcome import about, put, with_anchor
from documents.forms.people_apart import by_document
from documents.forms.printed_year import printed_year
from documents.forms.prints import Print, box_of, lines_of, text_of
from documents.forms.state_lines import state_rows
from documents.forms.table_end import until_next_head
from documents.forms.values import (
    Value,
    code_and_amount,
    ein,
    labelled_amounts,
    line_text,
    money,
    party,
    ssn,
    text_value,
    trust,
    verification_code,
)
from documents.kinds.w2_boxes import (
    BOX_12,
    CAPTIONS,
    CHECKBOXES,
    CODES_12,
    EMPLOYEE_BLOCK,
    MONEY_BOXES,
    STATE_AMOUNTS,
    STATE_BOXES,
    STATE_COLUMNS,
)
from documents.kinds.w2_compartments import beside_12, with_codes
from documents.kinds.w2_further import is_further_sheet
from documents.kinds.w2_listed import begins_14, listed_14, said_of
from documents.kinds.w2_rules import arithmetic_support
from documents.kinds.w2_unread import name_unread, unread_of
from documents.layout import PageLayout
from documents.reading import Reading
from documents.result import Finding
from documents.returns.letterhead import blocks_of
from documents.us_states import USPS_STATES

_REST = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Z\d/-]{3,12}")
_BY_ITS_PLACE = 0.93
"""How sure an employer is of whom nothing but its place on a letter says so."""
_NUMBERS = ("employee_ssn", "employer_ein")


def read(layouts: Sequence[PageLayout]) -> Reading:
    """The W-2 on the pages, or the first of several."""
    return read_each(layouts)[0]


def read_each(layouts: Sequence[PageLayout]) -> list[Reading]:
    """Every W-2 on the pages: its copies voted on. Pages without the form's boxes are passed over."""
    copies = [c for layout in layouts for c in copies_on(captioned(layout, CAPTIONS))]
    if not copies:
        message = "no box of a Form W-2 was found"
        return [
            Reading(findings=[Finding(rule="no_form_found", severity="error", message=message)])
        ]
    both = [_read_copy(copy) for copy in copies]
    read_copies, doubts = [found for found, _ in both], [unread for _, unread in both]
    groups = by_document(read_copies, _NUMBERS, tuple(MONEY_BOXES))
    readings = []
    for group in groups:
        own = [copies[n] for n in group]
        reading = _reading(own, [read_copies[n] for n in group], [doubts[n] for n in group])
        if len(groups) > 1:
            reading.pages = tuple(sorted({copy.page_number for copy in own}))
        readings.append(reading)
    return readings


def _reading(
    copies: Sequence[FormCopy], read_copies: Sequence[CopyReading], doubts: Sequence[CopyReading]
) -> Reading:
    """One W-2 from its copies, and from the forms that it goes on on. doubts: print not read."""
    reading = Reading()
    forms = continuations(read_copies, tuple(MONEY_BOXES))
    voted = [vote([read_copies[n] for n in form]) for form in forms]
    agreed = joined(voted[0][0], [found for found, _ in voted[1:]])
    differences = [difference for _, found in voted for difference in found]
    blank = not any(path in agreed for path in (*_NUMBERS, *MONEY_BOXES))
    if blank:
        agreed = {}
    heads = _heads(copies)
    voided = heads.pop("void", None)
    for path, placed in {**heads, **agreed}.items():
        put(reading, path, placed)
    if "tax_year" in reading.data:
        reading.revision = str(reading.data["tax_year"])
    _trust_arithmetic(reading)
    reading.findings += about(blank, voided is not None, differences)
    if not blank:
        name_unread(reading, agreed, doubts)
    if len(forms) > 1:
        message = f"the W-2 goes on on {len(forms) - 1} further form(s), whose lists are added"
        reading.findings.append(Finding(rule="continued", severity="info", message=message))
        further = {copies[n].page_number for form in forms[1:] for n in form}
        reading.data["continued_on"] = sorted(further)
    elif is_further_sheet(reading.data, copies):
        reading.data["continuation"] = True
    if voided:
        put(reading, "void", voided)
    return reading


def _read_copy(copy: FormCopy) -> tuple[CopyReading, CopyReading]:
    """The copy's values, and the print in its boxes that is none."""
    found: CopyReading = {}

    def keep(path: str, value: Value | None, box: str | None) -> None:
        if value is not None:
            found[path] = Placed(value, copy.page_number, box)

    rows = rows_under(copy.of(*STATE_COLUMNS), copy.prints, lambda text: text in USPS_STATES)
    taken = taken_above(rows)

    def free(*fields: str) -> list[Print]:
        own = set(fields) & set(STATE_COLUMNS)
        return [p for p in copy.prints_of(*fields) if own or id(p) not in taken]

    keep("employee_ssn", with_anchor(copy, "employee_ssn", ssn(free("employee_ssn"))), "a")
    keep("employer_ein", with_anchor(copy, "employer_ein", ein(free("employer_ein"))), "b")
    for path, value in _employer(copy, free).items():
        keep(path, value, "c")
    keep("verification_code", verification_code(free("box_9")), "9")
    keep("control_number", _control_number(free("control_number")), "d")
    name, address = party(free(*EMPLOYEE_BLOCK))
    keep("employee_name", with_anchor(copy, "employee_block", name), "e")
    keep("employee_address", with_anchor(copy, "employee_block", address), "f")
    for field, box in MONEY_BOXES.items():
        keep(field, with_anchor(copy, field, money(free(field))), box)
    for path, value, box in _box_12(copy, taken):
        keep(path, value, box)
    for path, value in _checkboxes(copy).items():
        keep(path, value, "13")
    for path, value in _box_14([*free("other"), *listed_14(copy)]):
        keep(path, value, "14")
    for path, value in _occupations(free("tipped_occupation_codes")):
        keep(path, value, "14b")
    rows = until_next_head(rows, STATE_AMOUNTS)
    for index, row in enumerate(state_rows(rows)):
        for column, value in row.items():
            keep(f"state_local[{index}].{column}", value, STATE_BOXES[column])
    unread = {p: v for p, v in unread_of(copy, free, rows).items() if p not in found}
    return found, unread


def _control_number(prints: Sequence[Print]) -> Value | None:
    """The first line, with the rest of a number that a narrow box breaks: "0041 887321", "LK/9T2"."""
    lines = lines_of(prints)
    if len(lines) < 2 or len(lines[1]) > 1 or not _REST.fullmatch(lines[1][0].text):
        return line_text(prints)
    tight = lines[1][0].box.y1 - box_of(lines[0]).y2 < 0.5 * lines[1][0].box.height
    return text_value([*lines[0], *lines[1]], 0.95) if tight else line_text(prints)


def _employer(copy: FormCopy, free: Callable[..., list[Print]]) -> dict[str, Value | None]:
    """Name and address in box c; a letter without it has them in its head."""
    boxed, sure = free("employer_block"), 1.0
    if copy.anchor("employer_block") is None:
        employee = {id(item) for item in free(*EMPLOYEE_BLOCK)}
        heads = [b.upto_city for b in blocks_of(copy.page_prints)] if employee else []
        others = [b for b in heads if not any(id(p) in employee for line in b for p in line)]
        boxed, sure = [p for line in others[0] for p in line] if others else [], _BY_ITS_PLACE
    names = ("employer_name", "employer_address")
    return {
        path: with_anchor(copy, "employer_block", value and value.doubted(sure))
        for path, value in zip(names, party(boxed), strict=True)
    }


def _box_12(copy: FormCopy, taken: set[int]) -> list[tuple[str, Value, str]]:
    """Codes and amounts, one entry a line of print, whichever of 12a to 12d it stands in."""
    entries: list[tuple[str, Value, str]] = []
    count = 0
    for cell in sorted(copy.of(*BOX_12), key=lambda cell: BOX_12.index(cell.field)):
        for line in with_codes(lines_of([p for p in cell.prints if id(p) not in taken])):
            if begins_14(line, cell):
                break
            found = code_and_amount(line) or code_and_amount([*line, *beside_12(copy, cell)])
            if found is None:
                continue
            text, amount = found
            code = _code(text or (line[0].text if line[0].text.isalpha() else ""), line, amount)
            if code is None and "." not in amount.text:
                continue
            entries += [(f"box_12[{count}].code", code, cell.field)] if code else []
            entries.append((f"box_12[{count}].amount", amount, cell.field))
            count += 1
    return entries


def _code(text: str, line: Sequence[Print], amount: Value) -> Value | None:
    """The code at the end of what stands before the amount; OCR's 0 for D and 8 for B are undone."""
    before = [p for p in line if p.box.center_x < amount.box.x1] or list(line[:1])
    plain = re.sub(r"(?i)code|12[abcd]|[^0-9A-Za-z]", "", text).upper()
    for size in (2, 1):
        if plain[-size:] in CODES_12 and len(plain) >= size:
            doubt = 1.0 if len(plain) == size else 0.8
            return Value(plain[-size:], plain[-size:], trust(before) * doubt, box_of(before))
    mended = plain.translate(str.maketrans("0O812", "DDBIZ"))
    if mended in CODES_12 and not before[0].exact:
        return Value(mended, text, trust(before) * 0.6, box_of(before))
    if re.fullmatch(r"[A-Z]{1,2}", plain):
        return Value(plain, plain, trust(before) * 0.7, box_of(before))
    return None


def _checkboxes(copy: FormCopy) -> dict[str, Value]:
    anchors = {name: a for name in CHECKBOXES if (a := copy.anchor(name))}
    found = read_checkboxes(anchors, copy.marks, copy.prints) | said_of(copy)
    group = copy.anchor("box_13")
    return found | in_a_row(CHECKBOXES, found, copy.marks, group.box if group else None)


def _box_14(prints: Sequence[Print]) -> list[tuple[str, Value]]:
    lines = [line for line in lines_of(prints) if re.search(r"\w", text_of(line))]
    if not lines:
        return []
    every = [item for line in lines for item in line]
    entries: list[str] = []
    found: list[tuple[str, Value]] = []
    for line in lines:
        for label, amount in labelled_amounts(line):
            index = len(entries)
            entries.append(" ".join(filter(None, (label, amount.text if amount else ""))))
            if label:
                sure = trust(line) * 0.98
                found.append((f"box_14[{index}].label", Value(label, label, sure, box_of(line))))
            if amount:
                found.append((f"box_14[{index}].amount", amount))
    text = "; ".join(entries)
    found.append(("other", Value(text, text, trust(every) * 0.96, box_of(every))))
    return found


def _occupations(prints: Sequence[Print]) -> list[tuple[str, Value]]:
    codes = [p for p in prints if re.fullmatch(r"\d{3}[,;]?", p.text)]
    return [
        (f"tipped_occupation_codes[{n}]", Value(p.text[:3], p.text, trust([p]), p.box))
        for n, p in enumerate(codes)
    ]


def _heads(copies: Sequence[FormCopy]) -> dict[str, Placed]:
    """What stands outside the boxes: year, copy letter, VOID."""
    found: dict[str, Placed] = {}
    year = next((y for copy in copies if (y := printed_year(copy))), None)
    if year:
        found["tax_year"] = year
    letter = copy_letter(copies)
    if letter:
        found["copy"] = letter
    void = next((v for copy in copies if (v := void_mark(copy))), None)
    if void:
        found["void"] = void
    return found


def _trust_arithmetic(reading: Reading) -> None:
    """Amounts that bear each other out are surer; those that do not, less."""
    for path, factor in arithmetic_support(reading.data).items():
        field = reading.fields.get(path)
        if field is None:
            continue
        if factor > 0:
            field.confidence = round(1 - (1 - field.confidence) * factor, 4)
        elif field.confidence < 0.98:
            field.confidence = round(field.confidence * -factor, 4)
