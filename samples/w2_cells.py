"""The cells of a W-2, each with its caption and what a payroll system prints into it."""

from collections.abc import Callable

from samples.document import money
from samples.w2_facts import StateLine
from samples.w2_layouts import CAPTIONS, SHORT_CAPTIONS, Cell
from samples.w2_pen import W2Pen

OVERFLOW = "**********"
CHECKBOX_TITLES = ("Statutory\nemployee", "Retirement\nplan", "Third-party\nsick pay")
# Payroll vendors shorten them where a cell has room for one line only.
FLAT_TITLES = ("Stat. emp.", "Ret. plan", "3rd party sick pay")


def draw_cell(pen: W2Pen, cell: Cell) -> None:
    """Caption and value of one cell; an unknown name is a money box."""
    _DRAWERS.get(cell[0], _amount_cell)(pen, cell)


def omb_number(year: int) -> str:
    """The form's OMB number, as printed on the form of that year."""
    return "1545-0029" if year >= 2026 else "1545-0008"


def _caption(pen: W2Pen, cell: Cell, key: str) -> float:
    """Print the box number and caption at the top; return where the cell's free part begins."""
    captions = SHORT_CAPTIONS if pen.layout.short_captions else CAPTIONS
    number = {"ef": "e/f", "14": "14a" if pen.facts.year >= 2026 else "14"}.get(key, key)
    _, x, y, width, _ = cell
    size = pen.caption_size()
    x += 2.5 * pen.scale
    y += size * 0.95 + 0.6
    wide = pen.sheet.text(x, y, number, "Helvetica-Bold", size)
    room = width - wide - 6 * pen.scale
    pen.sheet.text(x + wide + 2.5, y, captions[key], "Helvetica", size, max_width=room)
    return y + size * 0.25


def _below(cell: Cell, top: float) -> Cell:
    """The part of a cell under its caption."""
    box, x, y, width, height = cell
    return box, x, top, width, y + height - top


def _amount_cell(pen: W2Pen, cell: Cell) -> None:
    box = cell[0]
    top = _caption(pen, cell, box)
    if box != "9":
        too_long = box in pen.facts.overflowing
        text = OVERFLOW if too_long else pen.amount(pen.facts.boxes.get(box))
        pen.value(f"box_{box}", text, _below(cell, top), right=pen.look.right)
    elif pen.layout.name == "irs_2026":
        _, x, y, width, height = cell
        pen.sheet.box(x + 14, y, width - 14, height, fill=0.75, line=0)


def _text_cell(pen: W2Pen, cell: Cell) -> None:
    facts = pen.facts
    text = {"a": facts.ssn, "b": facts.ein, "d": facts.control}[cell[0]]
    pen.value(f"box_{cell[0]}", text, _below(cell, _caption(pen, cell, cell[0])))


def _block(pen: W2Pen, name: str, lines: list[str], cell: Cell) -> None:
    """Several lines into one cell, from its top."""
    _, x, y, width, height = cell
    if pen.look.acroform:
        pen.sheet.field(name, "\n".join(lines), x + 2, y, width - 4, height, 8.5)
        return
    pitch = min(pen.look.size * 1.25, height / max(1, len(lines)))
    for index, line in enumerate(lines):
        pen.value(name, line, (name, x, y + pitch * index, width, pitch))


def _employer(pen: W2Pen, cell: Cell) -> None:
    facts = pen.facts
    lines = [facts.employer_name, *facts.employer_address.lines()]
    _block(pen, "box_c", lines, _below(cell, _caption(pen, cell, "c")))


def _employee_split(pen: W2Pen, cell: Cell) -> None:
    """Boxes e and f of the IRS form: name parts side by side, the address under them."""
    _, x, y, width, _ = cell
    top = _caption(pen, cell, "e")
    baseline = top - pen.caption_size() * 0.25
    pen.sheet.text(x + width * 0.48, baseline, "Last name", size=pen.caption_size())
    right = x + width - 4
    pen.sheet.text(right, baseline, "Suff.", size=pen.caption_size(), align="right")
    pen.sheet.box(x, y, width, 108 * pen.scale)
    who = pen.facts.employee
    parts = ((who.first, 0.0, 0.46), (who.last, 0.46, 0.46), (who.suffix, 0.92, 0.08))
    for index, (text, at, share) in enumerate(parts):
        inner = ("e", x + width * at, top, width * share, 14 * pen.scale)
        pen.value("box_e", text, inner, line=index)
    _block(pen, "box_f", who.address.lines(), ("f", x, top + 17, width, 60 * pen.scale))


def _employee_joined(pen: W2Pen, cell: Cell) -> None:
    who = pen.facts.employee
    lines = [who.name(), *who.address.lines()]
    _block(pen, "box_ef", lines, _below(cell, _caption(pen, cell, "ef")))


def _only_caption(pen: W2Pen, cell: Cell) -> None:
    _caption(pen, cell, cell[0])


def _top_note(pen: W2Pen, cell: Cell) -> None:
    _, x, y, _, height = cell
    number = f"OMB No. {omb_number(pen.facts.year)}"
    pen.sheet.text(x + 6, y + height - 5, number, size=6.5)
    note = {
        "A": ["For Official Use Only"],
        "B": ["Safe, accurate, FAST! Use IRS e-file", "Visit the IRS website at www.irs.gov/efile"],
        "C": [
            "This information is being furnished to the Internal Revenue Service. If you",
            "are required to file a tax return, a negligence penalty or other sanction",
            "may be imposed on you if this income is taxable and you fail to report it.",
        ],
    }.get(pen.copy, [])
    pen.sheet.lines(x + 78, y + 7, note, size=5.6, pitch=6.6, max_width=212)


def _corner(pen: W2Pen, cell: Cell) -> None:
    """Top left of the IRS form: 22222 and the Void box on employer copies, else empty."""
    _, x, y, _, height = cell
    if pen.copy not in ("A", "1", "D"):
        return
    if pen.copy != "D":
        pen.sheet.text(x + 6, y + height - 7, "22222", "Courier-Bold", 11)
    pen.sheet.text(x + 66, y + height - 7, "Void", size=7)
    pen.sheet.box(x + 86, y + height - 14, 9, 9)


def _shade(_: W2Pen, __: Cell) -> None:
    """Nothing is printed in a shaded cell."""


def _code_cell(pen: W2Pen, cell: Cell) -> None:
    box, x, y, width, height = cell
    low = height < 16 * pen.scale
    top = _caption(pen, cell, box)
    start = x + (18 if low else 6) * pen.scale
    inner_y, inner_h = (y, height) if low else (top, y + height - top)
    split = start + 30 * pen.scale
    pen.sheet.rule(split, y + height, split, y + height - min(10 * pen.scale, inner_h), 0.4)
    index = "abcd".index(box[-1])
    pairs = pen.facts.box_12
    code, cents = pairs[index] if index < len(pairs) else ("", None)
    code_cell = (box, start, inner_y, split - start, inner_h)
    amount_cell = (box, split, inner_y, x + width - split, inner_h)
    pen.value(f"box_{box}_code", code, code_cell)
    pen.value(f"box_{box}_amount", pen.amount(cents), amount_cell, right=pen.look.right)


def _checkboxes(pen: W2Pen, cell: Cell) -> None:
    _, x, y, width, height = cell
    size = max(4.2, min(pen.caption_size() * 0.72, height * 0.27))
    pen.sheet.text(
        x + 2.5, y + pen.caption_size() + 0.6, "13", "Helvetica-Bold", pen.caption_size()
    )
    step = (width - 14) / 3
    flat = height < 20
    for index, ticked in enumerate(pen.facts.box_13):
        left = x + 14 + step * index
        lines = [FLAT_TITLES[index]] if flat else CHECKBOX_TITLES[index].split("\n")
        after = pen.sheet.lines(
            left, y + size + 0.8, lines, size=size, pitch=size * 1.05, max_width=step - 3
        )
        edge = min(9.0, y + height - (after - size * 0.75) - 1.2)
        top = y + height - edge - 1
        if pen.look.acroform:
            pen.sheet.checkbox(f"box_13_{index}", ticked, left, top, edge)
            continue
        if pen.look.boxed_checks:
            pen.sheet.box(left, top, edge, edge, line=0.5)
        if ticked and not pen.look.blank:
            pen.sheet.text(
                left + edge / 2,
                top + edge * 0.86,
                "X",
                "Helvetica-Bold",
                edge * 0.95,
                align="center",
            )


def _other(pen: W2Pen, cell: Cell) -> None:
    lines = [f"{label} {money(c, commas=pen.look.commas)}" for label, c in pen.facts.box_14]
    below = _below(cell, _caption(pen, cell, "14"))
    if not lines or pen.look.blank:
        if pen.look.acroform:
            _block(pen, "box_14", lines, below)
        return
    _, x, y, width, height = below
    if height / len(lines) < 7 and not pen.look.acroform:
        # A flat cell takes its lines side by side.
        share = width / len(lines)
        for index, line in enumerate(lines):
            pen.value("box_14", line, ("14", x + share * index, y, share, height))
        return
    _block(pen, "box_14", lines, below)


def _tipped(pen: W2Pen, cell: Cell) -> None:
    if pen.facts.year < 2026:
        return
    _, x, y, width, height = _below(cell, _caption(pen, cell, "14b"))
    for index, code in enumerate(pen.facts.tipped_codes):
        half = ("14b", x + width / 2 * index, y, width / 2, height)
        pen.value("box_14b", code, half, line=index)


def _state_cell(pen: W2Pen, cell: Cell) -> None:
    """One of the columns 15 to 20, a line for each state."""
    box, x, _, width, _ = cell
    top = _caption(pen, cell, box)
    if box == "15":
        at = x + (28 if pen.scale == 1 and width > 100 else 22) * pen.scale
        size = pen.caption_size()
        title = "Employer’s state ID number" if width > 100 else "State ID no."
        pen.sheet.text(at + 10, top - size * 0.25, title, size=size, max_width=x + width - at - 12)
    _, _, y, _, height = _below(cell, top)
    lines = pen.facts.states[: pen.layout.state_lines]
    rows = max(2, len(lines))
    if pen.layout.name.startswith("irs"):
        for index in range(1, rows):
            edge = y + height / rows * index
            pen.sheet.rule(x, edge, x + width, edge, 0.4, dashed=True)
    for index in range(len(lines) if not pen.look.acroform else rows):
        line = lines[index] if index < len(lines) else StateLine()
        row = (box, x, y + height / rows * index, width, height / rows)
        if box == "15":
            _state_and_id(pen, row, line, index)
            continue
        text = _state_value(pen, box, line)
        pen.value(f"box_{box}", text, row, right=pen.look.right and box != "20", line=index)


def _state_and_id(pen: W2Pen, row: Cell, line: StateLine, index: int) -> None:
    _, x, y, width, height = row
    if pen.layout.glued_state and not pen.look.acroform:
        pen.value("box_15", f"{line.state} {line.state_id}".strip(), row, line=index)
        return
    narrow = 26 * pen.scale
    pen.sheet.rule(x + narrow, y + height, x + narrow, y + height - min(9, height * 0.7), 0.4)
    pen.value("box_15_state", line.state, ("15", x, y, narrow, height), line=index)
    pen.value("box_15_id", line.state_id, ("15", x + narrow, y, width - narrow, height), line=index)


def _state_value(pen: W2Pen, box: str, line: StateLine) -> str:
    cents = {"16": line.wages, "17": line.tax, "18": line.local_wages, "19": line.local_tax}
    return line.locality if box == "20" else pen.amount(cents[box])


def _vendor_cell(pen: W2Pen, cell: Cell) -> None:
    """Cells only payroll vendors have; their captions are noise on purpose."""
    title = {"dept": "Dept.", "corp": "Corp.", "use": "Employer use only"}[cell[0]]
    _, x, y, width, height = cell
    size = pen.caption_size()
    pen.sheet.text(x + 2.5, y + size + 0.6, title, size=size)
    if not pen.look.blank:
        text = {"dept": "100", "corp": "7XQ", "use": "T 118"}[cell[0]]
        pen.value(cell[0], text, (cell[0], x, y + size + 2, width, height - size - 2))


_DRAWERS: dict[str, Callable[[W2Pen, Cell], None]] = {
    "blank": _corner,
    "omb": _top_note,
    "shade": _shade,
    "a": _text_cell,
    "b": _text_cell,
    "d": _text_cell,
    "c": _employer,
    "e": _employee_split,
    "f": _only_caption,
    "ef": _employee_joined,
    "12a": _code_cell,
    "12b": _code_cell,
    "12c": _code_cell,
    "12d": _code_cell,
    "13": _checkboxes,
    "14": _other,
    "14b": _tipped,
    **{str(box): _state_cell for box in range(15, 21)},
    **dict.fromkeys(("dept", "corp", "use"), _vendor_cell),
}
