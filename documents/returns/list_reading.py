"""Reads a form that is printed as a list, line by line; it may go on over pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.forms.checkboxes import read_checkboxes, said_in_words
from documents.forms.copies import Placed
from documents.forms.copies import Reading as CopyReading
from documents.forms.form import FormCopy
from documents.forms.ticks import TICKS
from documents.forms.values import Value, line_text
from documents.returns.account_apart import account_apart
from documents.returns.box_values import account_number, box_value
from documents.returns.listed import ListLine
from documents.returns.parties import from_letterhead, tin
from documents.returns.printed_number import printed_number
from documents.returns.table import ReturnBox, ReturnForm
from documents.returns.tin_apart import tin_apart


def read_list(
    form: ReturnForm, lists: Sequence[tuple[FormCopy, list[ListLine]]], year: int | None
) -> CopyReading:
    """One reading of all lines of the lists, with the parties of their letterheads."""
    found: CopyReading = {}
    boxes = {item.field: item for item in form.every_box()}
    for copy, lines in lists:
        for path, value in from_letterhead(copy, form.payer, form.recipient).items():
            found.setdefault(path, Placed(value, copy.page_number))
        for line in lines:
            field = line.anchor.field
            item = boxes.get(field)
            read_value = _box_value(item, copy, line) if item else _party_value(form, line)
            path = _path(form, item, found) if item else field
            named = found.get(path) if path == f"{form.recipient}_name" else None
            if read_value and named and named.value.value.endswith(read_value.value):
                del found[path]  # print of the box beside it had run into the name
            if read_value is not None and path not in found:
                number = printed_number(copy, item, year) if item else None
                found[path] = Placed(read_value, copy.page_number, number)
        for role in (form.payer, form.recipient):
            number = f"{role}_tin"
            if number not in found and (apart := tin_apart(copy, role)):
                found[number] = Placed(apart, copy.page_number)
        account = account_apart(copy)
        if account and "account_number" not in found:
            found["account_number"] = Placed(account, copy.page_number)
    return found


def _party_value(form: ReturnForm, line: ListLine) -> Value | None:
    field = line.anchor.field
    if field == "account_number":
        return account_number(line.prints)
    if field == f"{form.recipient}_name":
        return line_text(line.prints)
    roles = [role for role in (form.payer, form.recipient) if field == f"{role}_tin"]
    return tin(roles[0], line.prints) if roles else None


def _box_value(item: ReturnBox, copy: FormCopy, line: ListLine) -> Value | None:
    if item.kind != "tick":
        return box_value(item.kind, line.prints)
    said = said_in_words(line.prints) or _ticked(line)
    return said or read_checkboxes({item.field: line.anchor}, copy.marks, line.prints)[item.field]


def _ticked(line: ListLine) -> Value | None:
    """An X in the column of values, however far from its caption; nothing else stands there."""
    if len(line.prints) != 1 or line.prints[0].text not in TICKS:
        return None
    tick = line.prints[0]
    return Value(True, tick.text, 0.96 * tick.confidence, tick.box)


def _path(form: ReturnForm, item: ReturnBox, found: CopyReading) -> str:
    """The box's path; a state's line that comes again begins the next state."""
    for name, columns in (("state", form.state), ("local", form.local)):
        if item in columns:
            index = sum(bool(re.fullmatch(rf"{name}\[\d+\]\.{item.field}", p)) for p in found)
            return f"{name}[{index}].{item.field}"
    return item.field
