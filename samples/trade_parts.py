"""What invoices with detailed lines share: heads, parties, tables and sums on the sheet."""

from collections.abc import Sequence
from typing import Any

from samples.document import dollars, money
from samples.flow import Column, Flow, Table, TableLook
from samples.sheet import Sheet
from samples.trade_facts import Line, Trade

Facts = dict[str, Any]


def item(line: Line, cents: int, **more: Any) -> Facts:
    """A line as truth has it, with what it says beside the usual."""
    return {
        "description": line.text,
        "quantity": line.quantity,
        "unit_price": dollars(line.price),
        "amount": dollars(cents),
        **more,
    }


def head(sheet: Sheet, trade: Trade, title: str) -> None:
    """Seller at the left, title and number at the right."""
    face = trade.face
    sheet.text(44, 56, trade.vendor, face.bold, 14 * face.scale, max_width=290)
    sheet.lines(44, 72, trade.vendor_address.lines(), face.regular, 8.5)
    sheet.text(568, 56, title, face.bold, 16, align="right")
    sheet.text(568, 76, f"Invoice No: {trade.number}", face.regular, 9, align="right")


def captions(
    sheet: Sheet, trade: Trade, x: float, y: float, rows: Sequence[tuple[str, str]]
) -> None:
    """Labels with their values at the right, one under another."""
    for n, (label, value) in enumerate(rows):
        sheet.text(x, y + 13 * n, label, trade.face.bold, 8.5)
        sheet.text(x + 90, y + 13 * n, value, trade.face.regular, 8.5)


def party(sheet: Sheet, trade: Trade, x: float, y: float, lines: Sequence[str], title: str) -> None:
    """A title and the lines under it."""
    sheet.text(x, y, title, trade.face.bold, 8.5)
    sheet.lines(x, y + 13, list(lines), trade.face.regular, 9)


def sums(sheet: Sheet, trade: Trade, y: float, rows: Sequence[tuple[str, int]]) -> float:
    """Labels and amounts at the right edge; next free baseline."""
    for n, (label, cents) in enumerate(rows):
        font = trade.face.bold if n == len(rows) - 1 else trade.face.regular
        sheet.text(470, y, label, font, 9, align="right")
        sheet.text(568, y, money(cents), font, 9, align="right")
        y += 14
    return y


def table(sheet: Sheet, trade: Trade, columns: list[Column], rows: list[list[str]]) -> float:
    """The lines of goods; next free baseline."""
    flow = Flow(sheet, lambda page: 218.0 if page == 1 else 60.0)
    table = Table(flow, columns, TableLook(trade.face, 8, 15, ruled=True))
    for row in rows:
        table.row(row)
    table.close()
    flow.need(150)
    return flow.y + 10
