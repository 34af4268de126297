"""The lower cells of a W-2: codes of box 12, check boxes, box 14, and the state and local lines."""

from samples.document import money
from samples.w2_facts import StateLine
from samples.w2_layouts import Cell
from samples.w2_pen import W2Pen, block, caption, under_caption

CHECKBOX_TITLES = ("Statutory\nemployee", "Retirement\nplan", "Third-party\nsick pay")
# Payroll vendors shorten them where a cell has room for one line only.
FLAT_TITLES = ("Stat. emp.", "Ret. plan", "3rd party sick pay")


def code_cell(pen: W2Pen, cell: Cell) -> None:
    """A code and its amount."""
    box, x, y, width, height = cell
    low = height < 16 * pen.scale
    top = caption(pen, cell, box)
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


def checkboxes(pen: W2Pen, cell: Cell) -> None:
    """The three boxes of box 13, with their titles."""
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


def other(pen: W2Pen, cell: Cell) -> None:
    """The lines of box 14."""
    lines = [f"{label} {money(c, commas=pen.look.commas)}" for label, c in pen.facts.box_14]
    below = under_caption(cell, caption(pen, cell, "14"))
    if not lines or pen.look.blank:
        if pen.look.acroform:
            block(pen, "box_14", lines, below)
        return
    _, x, y, width, height = below
    if height / len(lines) < 7 and not pen.look.acroform:
        # A flat cell takes its lines side by side.
        share = width / len(lines)
        for index, line in enumerate(lines):
            pen.value("box_14", line, ("14", x + share * index, y, share, height))
        return
    block(pen, "box_14", lines, below)


def tipped(pen: W2Pen, cell: Cell) -> None:
    """The occupation codes of box 14b, on forms from 2026."""
    if pen.facts.year < 2026:
        return
    _, x, y, width, height = under_caption(cell, caption(pen, cell, "14b"))
    for index, code in enumerate(pen.facts.tipped_codes):
        half = ("14b", x + width / 2 * index, y, width / 2, height)
        pen.value("box_14b", code, half, line=index)


def state_cell(pen: W2Pen, cell: Cell) -> None:
    """One of the columns 15 to 20, a line for each state."""
    box, x, _, width, _ = cell
    top = caption(pen, cell, box)
    if box == "15":
        at = x + (28 if pen.scale == 1 and width > 100 else 22) * pen.scale
        size = pen.caption_size()
        title = "Employer’s state ID number" if width > 100 else "State ID no."
        pen.sheet.text(at + 10, top - size * 0.25, title, size=size, max_width=x + width - at - 12)
    _, _, y, _, height = under_caption(cell, top)
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
