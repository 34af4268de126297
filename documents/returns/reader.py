"""Reads any information return by its table: every copy on its pages, then the vote of the copies."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from documents.forms.anchors import captioned
from documents.forms.checkboxes import read_checkboxes
from documents.forms.columns import rows_under, taken_above
from documents.forms.copies import Placed, vote
from documents.forms.copies import Reading as CopyReading
from documents.forms.form import FormCopy, copies_on, short_form_on
from documents.forms.heads import copy_letter, void_mark
from documents.forms.outcome import about, put, with_anchor
from documents.forms.people_apart import by_document
from documents.forms.printed_year import printed_year
from documents.forms.revision import printed_revision
from documents.forms.values import Value
from documents.layout import PageLayout
from documents.reading import Reading
from documents.result import Finding
from documents.returns.account_apart import account_apart
from documents.returns.box_values import account_number, box_value, code_values
from documents.returns.foot_lines import foot_lines
from documents.returns.list_reading import read_list
from documents.returns.listed import inline_on, list_on
from documents.returns.marked import corrected_mark, printed_box, ticked_in
from documents.returns.parties import (
    beside_nothing,
    from_letterhead,
    payer_of,
    recipient_of,
    tin,
    unnamed_payer,
)
from documents.returns.printed_number import printed_number
from documents.returns.supplement import details_of
from documents.returns.supplement_output import add_details
from documents.returns.table import ReturnBox, ReturnForm, captions_of, wordings_of
from documents.returns.tin_apart import tin_apart
from documents.returns.total_line import totals_of
from documents.us_states import USPS_STATES

_AMOUNT = re.compile(r"^\$?\d[\d,]*(?:\.\d\d)?$|^\$$")


def reader_of(form: ReturnForm) -> Callable[[Sequence[PageLayout]], Reading]:
    """The reader of that form, or of the first of several on the pages."""
    each = each_reader_of(form)
    return lambda layouts: each(layouts)[0]


def each_reader_of(form: ReturnForm) -> Callable[[Sequence[PageLayout]], list[Reading]]:
    """The reader of all such forms. Pages without its boxes, such as instructions, are passed over."""
    captions, wordings = captions_of(form), wordings_of(form)

    def read(layouts: Sequence[PageLayout]) -> list[Reading]:
        layouts, details = details_of(layouts, wordings)
        readings = forms_on(layouts)
        add_details(readings, details)
        return readings

    def forms_on(layouts: Sequence[PageLayout]) -> list[Reading]:
        pages = [captioned(layout, captions) for layout in layouts]
        lists = [found for page in pages if (found := list_on(page, form))]
        if lists:
            copies = [copy for copy, _ in lists]
            return [_reading(form, copies, [read_list(form, lists, _year(copies))])]
        copies = [copy for page in pages for copy in copies_on(page)]
        if copies:
            return _readings(form, copies)
        short = [copy for page in pages for copy in short_form_on(page)]
        if short:
            return _readings(form, short)
        lists = [found for page in pages if (found := inline_on(page, form))]
        if lists:
            copies = [copy for copy, _ in lists]
            return [_reading(form, copies, [read_list(form, lists, _year(copies))])]
        message = f"no box of a Form {form.name} was found"
        finding = Finding(rule="no_form_found", severity="error", message=message)
        return [Reading(findings=[finding])]

    return read


def _readings(form: ReturnForm, copies: Sequence[FormCopy]) -> list[Reading]:
    """One for the copies of each form: those of other parties are no copies."""
    year = _year(copies)
    read_copies = [_read_copy(form, copy, year) for copy in copies]
    numbers = (f"{form.payer}_tin", f"{form.recipient}_tin")
    amounts = tuple(b.field for b in form.boxes if b.kind == "money")
    groups = by_document(read_copies, numbers, amounts)
    readings = []
    for group in groups:
        own = [copies[n] for n in group]
        reading = _reading(form, own, [read_copies[n] for n in group])
        if len(groups) > 1:
            reading.pages = tuple(sorted({copy.page_number for copy in own}))
        readings.append(reading)
    return readings


def _reading(
    form: ReturnForm, copies: Sequence[FormCopy], read_copies: Sequence[CopyReading]
) -> Reading:
    reading = Reading()
    heads = _heads(copies)
    agreed, differences = vote(read_copies)
    amounts = {b.field for b in form.boxes if b.kind == "money"}
    telling = (*amounts, f"{form.payer}_tin", f"{form.recipient}_tin")
    blank = not any(path in agreed for path in telling)
    if blank:
        agreed = {}
    for path, placed in {**heads, **agreed}.items():
        put(reading, path, placed)
    if "tax_year" in heads:
        reading.revision = str(heads["tax_year"].value.value)
    reading.findings += about(blank, "void" in heads, differences)
    return reading


def _read_copy(form: ReturnForm, copy: FormCopy, year: int | None) -> CopyReading:
    state_rows = rows_under(copy.of(*_names(form.state)), copy.prints, _begins(form.state))
    local_rows = rows_under(copy.of(*_names(form.local)), copy.prints, _begins(form.local))
    taken = taken_above([*state_rows, *local_rows])
    found: CopyReading = {}

    def keep(path: str, value: Value | None, number: str | None = None) -> None:
        if value is not None:
            found[path] = Placed(value, copy.page_number, number)

    for path, value in _parties(form, copy).items():
        keep(path, value)
    account = account_number(copy.prints_of("account_number"))
    account = with_anchor(copy, "account_number", account) or account_apart(copy)
    keep("account_number", account)
    totals = totals_of(copy)
    for item in form.boxes:
        number = printed_number(copy, item, year)
        own = copy.prints_of if item.kind == "money" else partial(beside_nothing, copy)
        free = totals.get(item.field) or [p for p in own(item.field) if id(p) not in taken]
        if item.kind == "codes":
            for n, value in enumerate(code_values(free)):
                keep(f"{item.field}[{n}]", value, number)
        elif item.kind != "tick":
            keep(item.field, with_anchor(copy, item.field, box_value(item.kind, free)), number)
    for field, value in _ticks(form, copy).items():
        keep(
            field,
            value,
            next((printed_number(copy, b, year) for b in form.boxes if b.field == field), None),
        )
    for name, columns, rows in (
        ("state", form.state, state_rows),
        ("local", form.local, local_rows),
    ):
        for index, line in enumerate(foot_lines(columns, rows)):
            for field, value in line.items():
                box = next(b for b in columns if b.field == field)
                keep(f"{name}[{index}].{field}", value, printed_number(copy, box, year))
    return found


def _parties(form: ReturnForm, copy: FormCopy) -> dict[str, Value]:
    """Both parties and their numbers; what has no box of its own stands in a letter's head."""
    found = from_letterhead(copy, form.payer, form.recipient)
    if copy.anchor(f"{form.recipient}_name"):
        found = unnamed_payer(copy, form.payer, form.recipient, found)
    elif copy.anchor(f"{form.payer}_block"):
        boxed = copy.prints_of(f"{form.payer}_block")
        found = from_letterhead(copy, form.payer, form.recipient, boxed)
        found = {p: v for p, v in found.items() if p.startswith(f"{form.recipient}_")}
    found |= payer_of(copy, form.payer) | recipient_of(copy, form.recipient)
    for role in (form.payer, form.recipient):
        field = f"{role}_tin"
        value = with_anchor(copy, field, tin(role, copy.prints_of(field)))
        value = value or (None if field in found else tin_apart(copy, role))
        if value:
            found[field] = value
    return found


def _ticks(form: ReturnForm, copy: FormCopy) -> dict[str, Value]:
    """Checkboxes: the one in the caption's own cell, else the free one that stands nearest.

    Two captions may share a number and stand side by side; where the square of one was not seen, that
    of the other is not its own.
    """
    found: dict[str, Value] = {}
    names = [b.field for b in form.boxes if b.kind == "tick"]
    anchors = {name: copy.anchor(name) for name in (*names, "second_tin_notice")}
    for name, anchor in anchors.items():
        within = printed_box(copy.page_prints, anchor) if anchor else None
        if within:
            found[name] = within
            continue
        for cell in copy.of(name)[:1]:
            value = ticked_in(cell, copy.caption_height, copy.marks, copy.prints)
            if value:
                found[name] = value
    squares = [value.box for value in found.values()]
    marks = [m for m in copy.marks if m.box not in squares]
    prints = [
        p
        for p in copy.prints
        if not any(box.contains(p.box.center_x, p.box.center_y) for box in squares)
    ]
    for name, anchor in anchors.items():
        if anchor and name not in found and copy.of(name):
            found[name] = read_checkboxes({name: anchor}, marks, prints)[name]
    return found


def _heads(copies: Sequence[FormCopy]) -> dict[str, Placed]:
    """What stands outside the boxes: year, copy letter, CORRECTED, VOID."""
    found: dict[str, Placed] = {}
    year = _printed(copies)
    letter = copy_letter(copies)
    void = next((v for copy in copies if (v := void_mark(copy))), None)
    revision = printed_revision(copies)
    if year:
        found["tax_year"] = year
    if revision:
        found["form_revision"] = revision
    if letter:
        found["copy"] = letter
    found["corrected"] = corrected_mark(copies)
    if void:
        found["void"] = void
    return found


def _printed(copies: Sequence[FormCopy]) -> Placed | None:
    return next((y for copy in copies if (y := printed_year(copy))), None)


def _year(copies: Sequence[FormCopy]) -> int | None:
    year = _printed(copies)
    return year.value.value if year else None


def _names(columns: Sequence[ReturnBox]) -> tuple[str, ...]:
    return tuple(column.field for column in columns)


def _begins(columns: Sequence[ReturnBox]) -> Callable[[str], bool]:
    """Whether a text may stand in the first column of a line."""
    if columns and columns[0].kind != "money":
        return lambda text: text in USPS_STATES
    return lambda text: bool(_AMOUNT.match(text))
