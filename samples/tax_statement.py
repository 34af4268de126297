"""A broker's consolidated 1099: sections of several forms under one head; the drawn form leads."""

from dataclasses import replace
from random import Random
from typing import Any

from samples import tax_details, tax_facts
from samples.document import Document, finished
from samples.faces import Face, wrap
from samples.sheet import Sheet
from samples.tax_facts import TaxFacts
from samples.tax_substitutes import addressed, said
from samples.tax_tables import DIV, INT, MISC, TaxForm

TITLES = (
    "{year} Consolidated Form 1099",
    "{year} COMPOSITE 1099 STATEMENT",
    "Consolidated Tax Statement {year}",
    "{year} Tax Reporting Statement",
)
_LEADING = 5
"""Amounts of the drawn form at least; the others have two."""


def statement(rng: Random, form: TaxForm, face: Face) -> Document:
    """One or two pages; truth is that of `form` and which documents there are."""
    own = tax_facts.invent(rng, form)
    while len(_amounts(own)) < _LEADING:
        own = tax_facts.invent(rng, form)
    others = [one for one in (DIV, INT, MISC) if one is not form][: rng.choice((1, 1, 2))]
    sections = [own, *(_like(rng, own, other) for other in others)]
    sections.sort(key=lambda facts: (DIV, INT, MISC).index(facts.form))
    made = tax_details.tables(rng, own) if rng.random() < 0.6 else []
    sheet = Sheet()
    parent, y = _head(sheet, rng, own, face)
    pages: dict[str, int] = {}
    for facts in sections:
        if y > 500 and facts is not sections[0]:
            sheet.new_page()
            _short_head(sheet, own, face)
            y = 150
        pages[facts.form.doc_type] = sheet.page_count
        y = _section(sheet, facts, face, y)
        if facts is own and made:
            y = tax_details.draw(sheet, face, made, 60, y)
    count = sheet.page_count
    truth: dict[str, Any] = tax_facts.truth_fields(own, None) | {"corrected": own.corrected}
    truth |= parent | {"parent_pages": list(range(1, count + 1))} | tax_details.truth(made)
    documents = [{"doc_type": name, "pages": [page]} for name, page in pages.items()]
    return finished(form.doc_type, "consolidated", truth, sheet, documents=documents)


def _like(rng: Random, own: TaxFacts, form: TaxForm) -> TaxFacts:
    """The same parties' other form, with two amounts."""
    amounts = [b for b in form.boxes if b.kind == "money" and b.since <= own.year <= b.until]
    values: dict[str, tax_facts.Value] = {
        tax_facts.key(box): rng.randint(5_00, 900_00) for box in (amounts[0], amounts[1])
    }
    return replace(own, form=form, values=values, states=())


def _amounts(facts: TaxFacts) -> list[int]:
    values = facts.values.values()
    return [v for v in values if isinstance(v, int) and not isinstance(v, bool) and v]


def _head(sheet: Sheet, rng: Random, facts: TaxFacts, face: Face) -> tuple[dict[str, Any], float]:
    """The statement's head: title, day, parties; its truth and the next free baseline."""
    title = rng.choice(TITLES).format(year=facts.year)
    day, month = rng.randint(10, 28), rng.choice((1, 2))
    shown = rng.choice((f"{month:02d}/{day}/{facts.year + 1}", _long(month, day, facts.year + 1)))
    label = rng.choice(("Statement date:", "Date prepared:", "Date issued:"))
    sheet.text(48, 56, facts.payer, face.bold, 13 * face.scale, max_width=280)
    contact = [*facts.payer_address.lines(), facts.payer_phone]
    sheet.lines(48, 70, contact, face.regular, 8)
    sheet.text(564, 56, title, face.bold, 12 * face.scale, align="right", max_width=220)
    sheet.text(564, 72, f"{label} {shown}", face.regular, 8.5, align="right")
    addressed(sheet, facts, face)
    iso = f"{facts.year + 1}-{month:02d}-{day}"
    return {"parent_statement": title, "parent_date": iso}, 215.0


def _short_head(sheet: Sheet, facts: TaxFacts, face: Face) -> None:
    """Parties on a page that goes on."""
    sheet.text(48, 50, facts.payer, face.bold, 11 * face.scale, max_width=280)
    sheet.lines(48, 64, facts.payer_address.lines(), face.regular, 8)
    numbers = [f"PAYER’S TIN: {facts.payer_tin}", f"RECIPIENT’S TIN: {facts.recipient_tin}"]
    sheet.lines(564, 64, numbers, face.regular, 8.5, align="right")
    sheet.lines(60, 98, [facts.recipient.name(), *facts.recipient.address.lines()], face.regular, 9)


def _section(sheet: Sheet, facts: TaxFacts, face: Face, y: float) -> float:
    """The form's name and title, then a line a box."""
    form, size = facts.form, 8.5 * face.scale
    sheet.text(48, y, f"Form {form.name}  {form.title}", face.bold, 10 * face.scale)
    sheet.text(564, y, f"OMB No. {form.omb}", face.regular, 7, align="right")
    y += 18
    for box in facts.boxes():
        value = facts.values.get(tax_facts.key(box))
        text = said(box, value)
        if box.kind == "blank" or not text:
            continue
        lines = wrap(f"{box.number}  {box.caption}", face.regular, size, 380)
        sheet.text(564, y, text, face.regular, size, align="right", max_width=150)
        y = sheet.lines(60, y, lines, face.regular, size) + 3
    for state in facts.states:
        for box in form.states[0]:
            sheet.text(60, y, f"{box.number}  {box.caption}", face.regular, size)
            text = said(box, state.get(box.name))
            sheet.text(564, y, text, face.regular, size, align="right", max_width=150)
            y += size * 1.22 + 3
    return y + 20


def _long(month: int, day: int, year: int) -> str:
    return f"{('January', 'February')[month - 1]} {day}, {year}"
