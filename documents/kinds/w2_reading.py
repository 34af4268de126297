"""Reads a W-2: every copy on its pages, box by box, then the vote of the copies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from documents.forms.checkboxes import in_a_row, read_checkboxes
from documents.forms.columns import rows_under, taken_above
from documents.forms.copies import Difference, Placed, vote
from documents.forms.copies import Reading as CopyReading
from documents.forms.form import FormCopy, copies_on
from documents.forms.printed_year import printed_year
from documents.forms.prints import Print, box_of, lines_of, text_of
from documents.forms.values import (
    Value,
    code_and_amount,
    ein,
    labelled_amounts,
    line_text,
    money,
    party,
    ssn,
    trust,
)
from documents.kinds.w2_boxes import (
    BOX_12,
    CAPTIONS,
    CHECKBOXES,
    CODES_12,
    EMPLOYEE_BLOCK,
    MONEY_BOXES,
    STATE_BOXES,
    STATE_COLUMNS,
)
from documents.kinds.w2_rules import arithmetic_support
from documents.kinds.w2_states import state_rows
from documents.layout import PageLayout
from documents.reading import Reading, field_value
from documents.result import Finding
from documents.us_states import USPS_STATES


def read(layouts: Sequence[PageLayout]) -> Reading:
    """Every copy on the pages read and voted on. Pages without the form's boxes are passed over."""
    copies = [copy for layout in layouts for copy in copies_on(layout, CAPTIONS)]
    reading = Reading()
    if not copies:
        reading.findings.append(
            Finding(
                rule="no_form_found", severity="error", message="no box of a Form W-2 was found"
            )
        )
        return reading
    agreed, differences = vote([_read_copy(copy) for copy in copies])
    blank = not any(path in agreed for path in ("employee_ssn", "employer_ein", *MONEY_BOXES))
    if blank:
        agreed = {}
    heads = _heads(copies)
    voided = heads.pop("void", None)
    for path, placed in {**heads, **agreed}.items():
        _put(reading, path, placed)
    if "tax_year" in reading.data:
        reading.revision = str(reading.data["tax_year"])
    _trust_arithmetic(reading)
    reading.findings += _about(blank, voided is not None, differences)
    if voided:
        _put(reading, "void", voided)
    return reading


def _read_copy(copy: FormCopy) -> CopyReading:
    found: CopyReading = {}

    def keep(path: str, value: Value | None, box: str | None) -> None:
        if value is not None:
            found[path] = Placed(value, copy.page_number, box)

    rows = rows_under(copy.of(*STATE_COLUMNS), copy.prints, lambda text: text in USPS_STATES)
    taken = taken_above(rows)

    def free(*fields: str) -> list[Print]:
        own = set(fields) & set(STATE_COLUMNS)
        return [p for p in copy.prints_of(*fields) if own or id(p) not in taken]

    keep("employee_ssn", _with_anchor(copy, "employee_ssn", ssn(free("employee_ssn"))), "a")
    keep("employer_ein", _with_anchor(copy, "employer_ein", ein(free("employer_ein"))), "b")
    name, address = party(free("employer_block"))
    keep("employer_name", _with_anchor(copy, "employer_block", name), "c")
    keep("employer_address", _with_anchor(copy, "employer_block", address), "c")
    keep("control_number", line_text(free("control_number")), "d")
    name, address = party(free(*EMPLOYEE_BLOCK))
    keep("employee_name", _with_anchor(copy, "employee_block", name), "e")
    keep("employee_address", _with_anchor(copy, "employee_block", address), "f")
    for field, box in MONEY_BOXES.items():
        keep(field, _with_anchor(copy, field, money(free(field))), box)
    for path, value, box in _box_12(copy, taken):
        keep(path, value, box)
    for path, value in _checkboxes(copy).items():
        keep(path, value, "13")
    for path, value in _box_14(free("other")):
        keep(path, value, "14")
    for path, value in _occupations(free("tipped_occupation_codes")):
        keep(path, value, "14b")
    for index, row in enumerate(state_rows(rows)):
        for column, value in row.items():
            keep(f"state_local[{index}].{column}", value, STATE_BOXES[column])
    return found


def _with_anchor(copy: FormCopy, field: str, value: Value | None) -> Value | None:
    """A value under a caption that was hard to recognise is less sure."""
    anchor = copy.anchor(field)
    if value is None or anchor is None:
        return value
    doubt = 1.0 if anchor.quality >= 96 else 0.985 if anchor.quality >= 86 else 0.93
    return Value(value.value, value.text, value.confidence * doubt, value.box)


def _box_12(copy: FormCopy, taken: set[int]) -> list[tuple[str, Value, str]]:
    """Codes and amounts, one entry a line of print, whichever of 12a to 12d it stands in."""
    entries: list[tuple[str, Value, str]] = []
    count = 0
    for cell in sorted(copy.of(*BOX_12), key=lambda cell: BOX_12.index(cell.field)):
        for line in lines_of([p for p in cell.prints if id(p) not in taken]):
            found = code_and_amount(line)
            if found is None:
                continue
            text, amount = found
            code = _code(text, line, amount)
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
    found = read_checkboxes(anchors, copy.marks, copy.prints)
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
    letters = [letter for copy in copies[:1] for letter in _copy_letters(copies)]
    if letters and len({placed.value.value for placed in letters}) == 1:
        found["copy"] = letters[0]
    void = next((v for copy in copies if (v := _void(copy))), None)
    if void:
        found["void"] = void
    return found


def _copy_letters(copies: Sequence[FormCopy]) -> list[Placed]:
    letters = []
    for page_number in dict.fromkeys(copy.page_number for copy in copies):
        prints = next(c.page_prints for c in copies if c.page_number == page_number)
        for index, item in enumerate(prints[:-1]):
            after = prints[index + 1]
            letter = re.match(r"([ABCD12])(?![A-Za-z0-9])", after.text)
            starts = index == 0 or prints[index - 1].line != item.line
            if item.text == "Copy" and starts and letter and item.line == after.line:
                pair = [item, after]
                value = Value(letter[1], text_of(pair), trust(pair), box_of(pair))
                letters.append(Placed(value, page_number))
    return letters


def _void(copy: FormCopy) -> Placed | None:
    """VOID across the form, or its checkbox ticked."""
    tall = [p for p in copy.page_prints if p.letter_height > 2.5 * copy.caption_height]
    word = "".join(p.text for p in sorted(tall, key=lambda p: p.box.x1)).upper()
    if "VOID" in word:
        return Placed(Value(True, "VOID", 0.95, box_of(tall)), copy.page_number)
    anchor = copy.anchor("void")
    if anchor is None:
        return None
    ticked = read_checkboxes({"void": anchor}, copy.marks, copy.prints)["void"]
    return Placed(ticked, copy.page_number) if ticked.value else None


def _put(reading: Reading, path: str, placed: Placed) -> None:
    """A value into `data` and `fields`; `state_local[1].state` makes the list and its entry."""
    value = placed.value
    reading.fields[path] = field_value(
        value.value, value.text, value.confidence, placed.page_number, value.box, placed.box
    )
    found = re.fullmatch(r"(\w+)\[(\d+)\](?:\.(\w+))?", path)
    if not found:
        reading.data[path] = value.value
        return
    name, index, key = found[1], int(found[2]), found[3]
    entries: list[Any] = reading.data.setdefault(name, [])
    if key is None:
        entries.append(value.value)
        return
    while len(entries) <= index:
        entries.append({})
    entries[index][key] = value.value


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


def _about(blank: bool, voided: bool, differences: Sequence[Difference]) -> list[Finding]:
    findings = []
    if blank:
        findings.append(
            Finding(rule="blank_form", severity="warning", message="the form is not filled in")
        )
    if voided:
        findings.append(
            Finding(
                rule="void_form",
                severity="warning",
                message="the form is marked VOID",
                fields=["void"],
            )
        )
    for difference in differences:
        findings.append(
            Finding(
                rule="copies_differ",
                severity="warning",
                message=(
                    f"{difference.path}: {difference.agreeing} of {difference.reading} copies "
                    "have the value that is given"
                ),
                fields=[difference.path],
            )
        )
    return findings
