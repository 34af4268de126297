"""1099s, the 1098 and forms near them, in the designs that recipients get."""

from random import Random

from samples import tax_details, tax_facts
from samples.document import Document, finished
from samples.faces import FACES, Face
from samples.sheet import Sheet
from samples.tax_facts import TaxFacts
from samples.tax_grid import draw_grid
from samples.tax_statement import statement
from samples.tax_substitutes import draw_list, draw_table
from samples.tax_tables import FORMS, NEAR_FORMS

DESIGNS = ("grid", "list", "table", "two_copies", "specimen")
MORE_DESIGNS = {
    "1099-INT": ("notices", "details", "consolidated"),
    "1099-DIV": ("notices", "details", "consolidated"),
    "1099-MISC": ("notices", "details"),
    "1099-NEC": ("notices",),
    "1099-R": ("notices", "details"),
    "1098": ("details",),
}
"""Form → designs that print what it alone has: check boxes, local lines, detail, a parent."""
BY_NAME = {form.name: form for form in (*FORMS, *NEAR_FORMS)}


def tax_form(rng: Random, name: str, design: str) -> Document:
    """Draw one form, named as the IRS names it, in one of `DESIGNS` or `MORE_DESIGNS`."""
    if design == "consolidated":
        return statement(rng, BY_NAME[name], rng.choice(FACES))
    facts = tax_facts.invent(rng, BY_NAME[name])
    if design == "specimen":
        facts = tax_facts.emptied(facts)
    if design in ("list", "table") and rng.random() < 0.6:
        facts = tax_facts.with_zeros(facts)
    face = rng.choice(FACES)
    sheet = Sheet()
    if design == "details":
        return _with_details(rng, sheet, facts, face)
    if design == "notices":
        facts = tax_facts.with_notices(rng, facts)
        draw_grid(sheet, facts, face, 50, "C")
    elif design == "list":
        draw_list(sheet, facts, face)
    elif design == "table":
        draw_table(sheet, facts, face)
    else:
        tall = draw_grid(sheet, facts, face, 50, "B")
        if design == "two_copies":
            if tall > 360:
                sheet.new_page()
            draw_grid(sheet, facts, face, 50 if tall > 360 else tall + 50, "2")
    copy = {"grid": "B", "specimen": "B", "notices": "C"}.get(design)
    doc_type = facts.form.doc_type
    label = design if doc_type != "other" else f"{name} {design}"
    return finished(doc_type, label, tax_facts.truth_fields(facts, copy), sheet)


def _with_details(rng: Random, sheet: Sheet, facts: TaxFacts, face: Face) -> Document:
    """A grid or a list with tables of detail beneath."""
    made = tax_details.tables(rng, facts)
    boxed = rng.random() < 0.5
    y = draw_grid(sheet, facts, face, 50, "B") if boxed else draw_list(sheet, facts, face)
    tax_details.draw(sheet, face, made, 48, y + 42)
    fields = tax_facts.truth_fields(facts, "B" if boxed else None) | tax_details.truth(made)
    return finished(facts.form.doc_type, "details", fields, sheet)
