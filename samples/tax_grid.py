"""The IRS arrangement of a 1099 or 1098: parties left, boxes in the middle, title and copy right."""

from samples import tax_facts
from samples.faces import Face, wrap
from samples.sheet import Sheet
from samples.tax_facts import TaxFacts, Value, key, shown
from samples.tax_substitutes import NOTE
from samples.tax_tables import Box

LEFT, MIDDLE, PANEL, RIGHT = 36.0, 250.0, 454.0, 576.0
ROW = 27.0
WHOM = {"2": "To be filed with state return", "C": "For Payer"}


def draw_grid(sheet: Sheet, facts: TaxFacts, face: Face, top: float, copy: str) -> float:
    """Draw one form from `top` down; returns its bottom."""
    _tick(sheet, 250, top - 17, facts.corrected, f"{'CORRECTED (if checked)'}")
    y = _head_cells(sheet, facts, top)
    for row in _rows(facts.boxes()):
        share = (PANEL - MIDDLE) / len(row)
        for index, box in enumerate(row):
            value = facts.values.get(key(box))
            _cell(sheet, box, value, face, (MIDDLE + share * index, y, share, ROW))
        y += ROW
    y = max(y, top + 214)
    _parties(sheet, facts, face, top, y)
    bottom = _states(sheet, facts, face, y)
    sheet.box(LEFT, y, MIDDLE - LEFT, bottom - y)
    sheet.text(LEFT + 3, y + 7, "Account number (see instructions)", size=6)
    _notices(sheet, facts, y, bottom)
    sheet.text(LEFT + 6, y + 22, facts.account, face.regular, 9)
    _panel(sheet, facts, copy, top, y)
    sheet.box(LEFT, top, RIGHT - LEFT, bottom - top, line=1)
    sheet.text(LEFT, bottom + 10, "Form", size=6.5)
    sheet.text(LEFT + 20, bottom + 10, facts.form.name, "Helvetica-Bold", 10)
    site = f"www.irs.gov/Form{facts.form.name.replace('-', '')}"
    sheet.text(240, bottom + 10, f"(keep for your records)      {site}", size=6.5)
    agency = "Department of the Treasury - Internal Revenue Service"
    sheet.text(RIGHT, bottom + 10, agency, size=6.5, align="right")
    return bottom


def _head_cells(sheet: Sheet, facts: TaxFacts, top: float) -> float:
    """The two cells over the boxes: a caution or RTN, and OMB number, form name, year."""
    half = (PANEL - MIDDLE) / 2
    sheet.box(MIDDLE, top, half, 54)
    sheet.box(MIDDLE + half, top, half, 54)
    if facts.form.name == "1098":
        text = "*Caution: The amount shown may not be fully deductible by you."
        sheet.lines(MIDDLE + 3, top + 8, wrap(text, "Helvetica", 6, half - 6), size=6)
    elif facts.form.name == "1099-INT":
        sheet.text(MIDDLE + 3, top + 8, "Payer’s RTN (optional)", size=6)
    middle = MIDDLE + half * 1.5
    sheet.text(middle, top + 9, f"OMB No. {facts.form.omb}", size=6.5, align="center")
    sheet.text(middle, top + 23, f"Form {facts.form.name}", "Helvetica-Bold", 9, align="center")
    sheet.text(middle, top + 33, "For calendar year", size=6, align="center")
    sheet.text(middle, top + 48, str(facts.year), "Helvetica-Bold", 14, align="center")
    return top + 54


def _rows(boxes: list[Box]) -> list[list[Box]]:
    """Boxes two in a row; a property's address takes a row."""
    rows: list[list[Box]] = []
    for box in boxes:
        alone = box.kind == "property" or not rows or rows[-1][-1].kind == "property"
        if alone or len(rows[-1]) == 2:
            rows.append([box])
        else:
            rows[-1].append(box)
    return rows


def _cell(
    sheet: Sheet,
    box: Box,
    value: Value | None,
    face: Face,
    place: tuple[float, float, float, float],
) -> None:
    """One box: number, caption over at most two lines, dollar sign, value."""
    x, y, width, height = place
    sheet.box(x, y, width, height)
    wide = sheet.text(x + 2.5, y + 7, box.number, "Helvetica-Bold", 6)
    # Check boxes have long captions and no amount under them.
    room = width - wide - (22 if box.kind == "check" else 8)
    size = 6.0
    while len(lines := wrap(box.caption, "Helvetica", size, room)) * size * 1.08 > (
        24 if box.kind == "check" else 13
    ):
        size -= 0.25
    sheet.lines(x + 5 + wide, y + 7, lines, size=size, pitch=size * 1.08)
    if box.kind == "check":
        _tick(sheet, x + width - 13, y + height - 13, bool(value), "")
        return
    if box.kind in tax_facts.NUMBER_KINDS:
        sheet.text(x + 3, y + height - 3, "$", size=8)
    text = shown(box, value)
    size = 8.5 * face.scale
    sheet.text(
        x + width - 4,
        y + height - 3,
        text,
        face.regular,
        size,
        align="right",
        max_width=width - 14,
    )


def _tick(sheet: Sheet, x: float, y: float, ticked: bool, title: str) -> None:
    """A check box with a title to its right."""
    sheet.box(x, y, 9, 9)
    if ticked:
        sheet.text(x + 4.5, y + 7.8, "X", "Helvetica-Bold", 8.5, align="center")
    sheet.text(x + 13, y + 8, title, size=8)


def _notices(sheet: Sheet, facts: TaxFacts, y: float, bottom: float) -> None:
    """Check boxes without a number, right in the account number's row."""
    boxes = (("FATCA filing\nrequirement", facts.fatca), ("2nd TIN not.", facts.second_tin))
    x = MIDDLE
    for title, ticked in reversed(boxes):
        if ticked is None:
            continue
        x -= 46
        sheet.box(x, y, 46, bottom - y)
        lines = title.split("\n")
        sheet.lines(x + 3, y + 7, lines, size=6, pitch=6.5)
        _tick(sheet, x + 18, y + 16, ticked, "")


def _parties(sheet: Sheet, facts: TaxFacts, face: Face, top: float, bottom: float) -> None:
    """The left column: payer, both TINs, recipient."""
    form = facts.form
    wide = MIDDLE - LEFT
    block = (bottom - top) * 0.40
    owner = form.payer if form.payer.endswith("LENDER") else f"{form.payer}’S"
    caption = (
        f"{owner} name, street address, city or town, state or province, country, ZIP or "
        "foreign postal code, and telephone no."
    )
    size = 8.0 * face.scale
    sheet.box(LEFT, top, wide, block)
    y = sheet.lines(LEFT + 3, top + 7, wrap(caption, "Helvetica", 6, wide - 6), size=6)
    if not facts.blank:
        lines = [facts.payer, *facts.payer_address.lines(), facts.payer_phone]
        sheet.lines(LEFT + 6, y + 6, lines, face.regular, size, pitch=11, max_width=wide - 10)
    y = top + block
    for index, (who, tin) in enumerate(
        ((owner, facts.payer_tin), (f"{form.recipient}’S", facts.recipient_tin))
    ):
        x = LEFT + wide / 2 * index
        sheet.box(x, y, wide / 2, 26)
        sheet.text(x + 3, y + 7, f"{who} TIN", size=6, max_width=wide / 2 - 6)
        if not facts.blank:
            sheet.text(x + 6, y + 21, tin, face.regular, size)
    y += 26
    step = (bottom - y) / 3
    captions = (
        f"{form.recipient}’S name",
        "Street address (including apt. no.)",
        "City or town, state or province, country, and ZIP or foreign postal code",
    )
    address = facts.recipient.address
    values = (facts.recipient.name(), address.street, address.last_line())
    for index, (title, value) in enumerate(zip(captions, values, strict=True)):
        sheet.text(LEFT + 3, y + step * index + 7, title, size=6, max_width=wide - 6)
        if not facts.blank:
            at = y + step * index + min(21, step - 4)
            sheet.text(LEFT + 6, at, value, face.regular, size, max_width=wide - 12)
    sheet.box(LEFT, y, wide, bottom - y)


def _states(sheet: Sheet, facts: TaxFacts, face: Face, y: float) -> float:
    """The state rows under the boxes, two lines each; returns the form's bottom."""
    for columns in facts.form.states:
        share = (RIGHT - MIDDLE) / len(columns)
        for index, box in enumerate(columns):
            x = MIDDLE + share * index
            sheet.box(x, y, share, 36)
            wide = sheet.text(x + 2.5, y + 7, box.number, "Helvetica-Bold", 6)
            sheet.text(x + 5 + wide, y + 7, box.caption, size=6, max_width=share - 12)
            sheet.rule(x, y + 22, x + share, y + 22, 0.4, dashed=True)
            lines = facts.states if columns is facts.form.states[0] else facts.locals
            for line, values in enumerate(lines):
                text = shown(box, values.get(box.name))
                sheet.text(x + 8, y + 19 + 13 * line, text, face.regular, 8, max_width=share - 10)
        y += 36
    return y if facts.form.states else y + 28


def _panel(sheet: Sheet, facts: TaxFacts, copy: str, top: float, bottom: float) -> None:
    """Right of the boxes: the title, the copy, the note."""
    wide = RIGHT - PANEL
    sheet.box(PANEL, top, wide, bottom - top)
    size = 9.0 if len(facts.form.title) < 60 else 7.5
    title = wrap(facts.form.title, "Helvetica-Bold", size, wide - 8)
    y = sheet.lines(RIGHT - 4, top + 14, title, "Helvetica-Bold", size, align="right")
    words = [f"Copy {copy}", WHOM.get(copy, f"For {facts.form.recipient.title()}")]
    y = sheet.lines(
        RIGHT - 4, y + 10, words, "Helvetica-Bold", 7.5, align="right", max_width=wide - 8
    )
    note = wrap(NOTE, "Helvetica", 6, wide - 10)
    if y + 12 + 7.3 * len(note) < bottom:
        sheet.lines(RIGHT - 4, y + 12, note, size=6, align="right")
