"""The cells of a W-2, each with its caption and what a payroll system prints into it."""

from collections.abc import Callable

from samples.w2_layouts import Cell
from samples.w2_lower import checkboxes, code_cell, other, state_cell, tipped
from samples.w2_pen import W2Pen, block, caption, under_caption

OVERFLOW = "**********"


def draw_cell(pen: W2Pen, cell: Cell) -> None:
    """Caption and value of one cell; an unknown name is a money box."""
    _DRAWERS.get(cell[0], _amount_cell)(pen, cell)


def omb_number(year: int) -> str:
    """The form's OMB number, as printed on the form of that year."""
    return "1545-0029" if year >= 2026 else "1545-0008"


def _amount_cell(pen: W2Pen, cell: Cell) -> None:
    box = cell[0]
    top = caption(pen, cell, box)
    if box != "9":
        too_long = box in pen.facts.overflowing
        text = OVERFLOW if too_long else pen.amount(pen.facts.boxes.get(box))
        pen.value(f"box_{box}", text, under_caption(cell, top), right=pen.look.right)
    elif pen.layout.name == "irs_2026":
        _, x, y, width, height = cell
        pen.sheet.box(x + 14, y, width - 14, height, fill=0.75, line=0)


def _text_cell(pen: W2Pen, cell: Cell) -> None:
    facts = pen.facts
    text = {"a": facts.ssn, "b": facts.ein, "d": facts.control}[cell[0]]
    pen.value(f"box_{cell[0]}", text, under_caption(cell, caption(pen, cell, cell[0])))


def _employer(pen: W2Pen, cell: Cell) -> None:
    facts = pen.facts
    lines = [facts.employer_name, *facts.employer_address.lines()]
    block(pen, "box_c", lines, under_caption(cell, caption(pen, cell, "c")))


def _employee_split(pen: W2Pen, cell: Cell) -> None:
    """Boxes e and f of the IRS form: name parts side by side, the address under them."""
    _, x, y, width, _ = cell
    top = caption(pen, cell, "e")
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
    block(pen, "box_f", who.address.lines(), ("f", x, top + 17, width, 60 * pen.scale))


def _employee_joined(pen: W2Pen, cell: Cell) -> None:
    who = pen.facts.employee
    lines = [who.name(), *who.address.lines()]
    block(pen, "box_ef", lines, under_caption(cell, caption(pen, cell, "ef")))


def _only_caption(pen: W2Pen, cell: Cell) -> None:
    caption(pen, cell, cell[0])


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
    "12a": code_cell,
    "12b": code_cell,
    "12c": code_cell,
    "12d": code_cell,
    "13": checkboxes,
    "14": other,
    "14b": tipped,
    **{str(box): state_cell for box in range(15, 21)},
    **dict.fromkeys(("dept", "corp", "use"), _vendor_cell),
}
