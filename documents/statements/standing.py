"""Where a line stands: in the column of dates, under the last entry, under the columns of a table.

Pure questions on geometry; what follows from the answers is the walk's affair.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from documents.statements.amount_columns import is_garbled, stands_under_money
from documents.statements.cells import Cell, Line
from documents.statements.columns import Header
from documents.statements.ledger import Entry

_LINE_GAP = 1.0
"""Lines of one description stand closer than this many line heights."""
_INDENT = 12
"""Line heights: texts further right than this from the usual place belong to something else."""


def text_start(header: Header | None, last: Entry | None) -> float | None:
    """Where descriptions begin along x."""
    if last and last.description:
        return last.description[0].box.x1
    column = header.first("description") if header else None
    return column.x1 if column else None


def begins_with_date(line: Line, header: Header | None, start: float | None) -> bool:
    """Whether a date stands where dates stand: first on the line, or in a date column further on."""
    cells = [c for c in line.cells if any(map(str.isalnum, c.text))]
    first = next((c for c in cells if c.kind in ("date", "text", "money")), None)
    if first is None or first.kind != "date":
        return bool(dates_inside(line, header))
    column = header.first("date") if header else None
    if column is None or start is None or first.box.x1 <= column.x2:
        return True
    return abs(first.box.x1 - column.x1) <= abs(first.box.x1 - start)


def begins_with_two_dates(line: Line) -> bool:
    """Whether the line's first two cells are dates: of the transaction and of its booking."""
    return len(line.cells) > 1 and line.cells[0].kind == line.cells[1].kind == "date"


def dates_inside(line: Line, header: Header | None) -> list[Cell]:
    """Dates under date columns that other columns stand left of; [] where dates come first."""
    day = header.first("date") if header else None
    if header is None or day is None or min(c.x1 for c in header.columns) >= day.x1:
        return []
    first = header.columns[0]
    if not first.text or first.role == "posted":
        return []
    columns = [c for c in header.columns if c.role in ("date", "posted")]
    return [
        cell
        for cell in line.of("date")
        if any(c.distance(cell) < 2 * line.height or c.overlaps(cell) for c in columns)
    ]


def has_amount(line: Line, header: Header | None) -> bool:
    """Whether the line has an amount, also one without cents or beyond reading, in its column."""
    if line.of("money"):
        return True
    return header is not None and any(
        stands_under_money(header, c, line.height) or is_garbled(header, c, line.height)
        for c in line.cells[1:]
    )


def has_money_in_column(line: Line, header: Header | None) -> bool:
    """Whether an amount of the line stands in one of the header's columns of money."""
    return header is not None and any(
        stands_under_money(header, cell, line.height) for cell in line.of("money")
    )


def is_check_line(line: Line) -> bool:
    """Whether the line fits a check list, where the date need not come first."""
    if not line.of("date") or not line.of("money"):
        return False
    return line.cells[0].kind != "text" or len(line.words_text.split()) <= 4


def ends_a_text(lines: Sequence[Line]) -> bool:
    """Whether the first of two lines may be the rest of a text that the page before broke off.

    It is one piece of print, and a row with its date and amount stands right under it.
    """
    if len(lines) < 2 or len(lines[0].cells) != 1 or lines[0].cells[0].kind != "text":
        return False
    row = lines[1]
    return bool(row.of("date") and row.of("money")) and is_tight(row, lines[0])


def is_tight(line: Line, above: Line) -> bool:
    """Whether the line stands right under the other, as lines of one text do."""
    same_page = line.page_number == above.page_number
    return same_page and line.box.y1 - above.box.y2 <= _LINE_GAP * line.height


def is_indented(line: Line, last: Entry) -> bool:
    """Whether the line stands further right than the one above it, as second lines of a text do.

    That one began where the last entry's text did, so that it begins another's.
    """
    above = last.lines[-1]
    first = last.description[0].box.x1 if last.description else None
    if first is None or above.page_number != line.page_number or not is_tight(line, above):
        return False
    step = 0.6 * line.height
    return line.box.x1 > above.box.x1 + step and abs(above.box.x1 - first) < step


def follows(line: Line, last: Entry | None, start: float | None, *, fresh: bool) -> bool:
    """Whether the line goes on with the last entry's description. fresh: a header came between."""
    if last is None or start is None:
        return False
    above = last.lines[-1]
    if above.page_number != line.page_number:
        # only right under a header printed again, in the column of descriptions
        return fresh and abs(line.box.x1 - start) < line.height
    return is_tight(line, above) and line.box.x1 >= start - 1.5 * line.height


def fills_columns(line: Line, header: Header | None, start: float | None) -> bool:
    """Whether text and amounts stand exactly where those of the table before stood."""
    if header is None or start is None or not header.has("description") or not line.words_text:
        return False
    text = next(c for c in line.cells if c.kind in ("text", "number"))
    if abs(text.box.x1 - start) > 2 * line.height:
        return False
    return all(stands_under_money(header, cell, line.height) for cell in line.of("money"))


def lacks_date_only(line: Line, header: Header | None, start: float | None) -> bool:
    """Whether the line begins in the column of descriptions, its date column left empty."""
    if header is None or start is None or not line.words_text or line.cells[0].kind == "money":
        return False
    date = header.first("date")
    first = line.cells[0].box
    return (
        date is not None
        and abs(first.x1 - start) <= _INDENT * line.height
        and first.center_x > date.x2
        and first.x1 > (date.x1 + date.x2) / 2
    )


def says_labels(line: Line) -> bool:
    """Whether an amount stands behind a label with a colon: "Fees charged this period: $0.00"."""
    return any(
        text.kind == "text" and text.text.rstrip().endswith(":") and amount.kind == "money"
        for text, amount in pairwise(line.cells)
    )
