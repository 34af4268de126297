"""Substitute tax statements: the letters with lists and tables that payers print themselves."""

from samples import tax_facts
from samples.faces import Face, wrap
from samples.sheet import Sheet
from samples.tax_facts import TaxFacts, Value, key, shown
from samples.tax_tables import Box

NOTE = (
    "This is important tax information and is being furnished to the IRS. If you are required "
    "to file a return, a negligence penalty or other sanction may be imposed on you if this "
    "income is taxable and the IRS determines that it has not been reported."
)


def draw_list(sheet: Sheet, facts: TaxFacts, face: Face) -> float:
    """A substitute statement: one line a box, empty boxes left out; the next free baseline."""
    y = _letter_head(sheet, facts, face)
    sheet.text(48, y, "Important tax information - Substitute form", face.bold, 10 * face.scale)
    y += 20
    size = 8.5 * face.scale
    for box, value in _lines_of(facts):
        text = said(box, value)
        if not text:
            continue
        caption = wrap(f"Box {box.number}  {box.caption}", face.regular, size, 380)
        sheet.text(564, y, text, face.regular, size, align="right", max_width=150)
        y = sheet.lines(48, y, caption, face.regular, size) + 4
    note = wrap(NOTE, face.regular, 7, 500)
    return sheet.lines(48, y + 16, note, face.regular, 7)


def draw_table(sheet: Sheet, facts: TaxFacts, face: Face) -> None:
    """A substitute statement: a ruled table of box, description, amount."""
    y = _letter_head(sheet, facts, face)
    size = 8.0 * face.scale
    sheet.box(48, y - 11, 516, 16, fill=0.85)
    for x, title, align in (
        (54, "Box", "left"),
        (96, "Description", "left"),
        (558, "Amount", "right"),
    ):
        sheet.text(x, y, title, face.bold, size, align=align)
    y += 17
    for box, value in _lines_of(facts):
        caption = wrap(box.caption, face.regular, size, 330)
        height = 15 + (len(caption) - 1) * size * 1.22
        sheet.box(48, y - 11, 516, height)
        sheet.text(54, y, box.number, face.regular, size)
        sheet.lines(96, y, caption, face.regular, size)
        sheet.text(558, y, said(box, value), face.regular, size, align="right", max_width=126)
        y += height
    sheet.lines(48, y + 14, wrap(NOTE, face.regular, 7, 500), face.regular, 7)


def _letter_head(sheet: Sheet, facts: TaxFacts, face: Face) -> float:
    """Parties of a substitute form, as a letter has them; next free baseline."""
    form = facts.form
    sheet.text(48, 56, facts.payer, face.bold, 13 * face.scale)
    contact = [*facts.payer_address.lines(), facts.payer_phone]
    sheet.lines(48, 70, contact, face.regular, 8)
    sheet.text(564, 56, f"{facts.year} Form {form.name}", face.bold, 12 * face.scale, align="right")
    title = wrap(form.title, face.regular, 8, 250)
    y = sheet.lines(564, 70, title, face.regular, 8, align="right")
    sheet.text(564, y, f"(OMB No. {form.omb})", face.regular, 8, align="right")
    addressed(sheet, facts, face)
    return 200.0


def addressed(sheet: Sheet, facts: TaxFacts, face: Face) -> None:
    """Whom the letter goes to, the parties' numbers, and whether it corrects another."""
    form = facts.form
    who = [facts.recipient.name(), *facts.recipient.address.lines()]
    sheet.lines(60, 138, who, face.regular, 9)
    owner = form.payer if form.payer.endswith("LENDER") else f"{form.payer}’S"
    numbers = [
        f"{owner} TIN: {facts.payer_tin}",
        f"{form.recipient}’S TIN: {facts.recipient_tin}",
        f"Account number: {facts.account}" if facts.account else "",
    ]
    sheet.lines(564, 138, [n for n in numbers if n], face.regular, 8.5, align="right")
    if facts.corrected:
        sheet.text(306, 138, "CORRECTED", face.bold, 12, align="center")


def _lines_of(facts: TaxFacts) -> list[tuple[Box, Value | None]]:
    """Boxes in order, then state lines."""
    pairs = [(box, facts.values.get(key(box))) for box in facts.boxes() if box.kind != "blank"]
    for state in facts.states:
        pairs += [(box, state.get(box.name)) for box in facts.form.states[0]]
    return pairs


def said(box: Box, value: Value | None) -> str:
    """A value on a list: a dollar sign before money, words for check boxes."""
    if box.kind == "check":
        return "Yes" if value else "No"
    text = shown(box, value)
    return f"${text}" if text and box.kind in tax_facts.NUMBER_KINDS else text
