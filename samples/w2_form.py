"""Draws one W-2 into a rectangle: the cells of a layout, and the lines under the form."""

from samples.w2_cells import draw_cell, omb_number
from samples.w2_pen import W2Pen

# Cells that only keep space for a taller one.
SILENT = {"c0", "e0"}
COPY_LINES = {
    "A": "Copy A—For Social Security Administration",
    "1": "Copy 1—For State, City, or Local Tax Department",
    "B": "Copy B—To Be Filed With Employee’s FEDERAL Tax Return",
    "C": "Copy C—For EMPLOYEE’S RECORDS",
    "2": "Copy 2—To Be Filed With Employee’s State, City, or Local Income Tax Return",
    "D": "Copy D—For Employer",
}


def draw(pen: W2Pen) -> None:
    """Draw the whole form: grid, captions and values."""
    sheet = pen.sheet
    for box, x, y, width, height in pen.layout.cells:
        if box in SILENT:
            continue
        s = pen.scale
        cell = (box, pen.x + x * s, pen.y + y * s, width * s, height * s)
        if box not in ("e", "f"):
            sheet.box(*cell[1:], fill=0.75 if box == "shade" else None)
        draw_cell(pen, cell)
    outer = (pen.layout.width * pen.scale, pen.layout.height * pen.scale)
    sheet.box(pen.x, pen.y, *outer, line=1.0)


def footer(pen: W2Pen, *, compact: bool) -> None:
    """The lines under the form: its name, the year, the copy."""
    sheet, year = pen.sheet, str(pen.facts.year)
    bottom = pen.y + pen.layout.height * pen.scale
    right = pen.x + pen.layout.width * pen.scale
    if compact:
        middle = (pen.x + right) / 2
        sheet.text(pen.x, bottom + 9, f"{year} W-2 Wage and Tax Statement", "Helvetica-Bold", 7)
        sheet.text(
            right, bottom + 9, f"OMB No. {omb_number(pen.facts.year)}", size=5.5, align="right"
        )
        sheet.text(
            middle, bottom + 16, COPY_LINES[pen.copy], size=5.5, align="center", max_width=270
        )
        return
    sheet.text(pen.x, bottom + 22, "Form", "Helvetica-Bold", 7)
    sheet.text(pen.x + 21, bottom + 22, "W-2", "Helvetica-Bold", 24)
    sheet.text(pen.x + 76, bottom + 18, "Wage and Tax Statement", "Helvetica-Bold", 11)
    sheet.text(pen.x + 258, bottom + 22, year, "Helvetica-Bold", 22)
    department = "Department of the Treasury—Internal Revenue Service"
    sheet.text(right, bottom + 12, department, size=7, align="right")
    sheet.text(pen.x, bottom + 35, COPY_LINES[pen.copy], "Helvetica-Bold", 7.5)
