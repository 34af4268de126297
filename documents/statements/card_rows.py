"""What only rows of card statements hold: the amount in a foreign currency, and whose card it was."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from documents.money import number
from documents.statements.cells import Cell, joined
from documents.statements.columns import Header
from documents.statements.foreign import foreign_in
from documents.statements.holder_rows import printed_total, subtotal_of
from documents.statements.ledger import Entry
from documents.statements.output import Writer
from documents.statements.reader import Statement
from documents.statements.signs import Flow

_SURE = 0.93
_SURE_BY_EYE = 0.88
"""Of names read by OCR: spaces go wrong without a trace in its confidence."""


def put_foreign(writer: Writer, path: str, flow: Flow, row: dict[str, Any]) -> None:
    """Currency, amount and rate of a charge made abroad, where the row's lines print them."""
    lines = _lines_of(flow.entry)
    found = foreign_in([cell.text for cell in lines])
    if found is None:
        return
    for name, value in (
        ("foreign_currency", found.currency),
        ("foreign_amount", found.amount),
        ("exchange_rate", found.rate),
    ):
        if value is not None:
            cell = _holding(lines, value)
            given = number(value) if isinstance(value, Decimal) else value
            sure, page = _SURE * cell.confidence, flow.entry.page_number
            row[name] = writer.put(f"{path}.{name}", given, cell, sure, page)


def put_holder(
    writer: Writer, path: str, flow: Flow, statement: Statement, row: dict[str, Any]
) -> None:
    """Whose card the row was made with, where its column or its group says so."""
    entry, holder = flow.entry, flow.entry.holder
    if holder is not None:
        cell = entry.cardholder or holder.cell
        page = entry.page_number if entry.cardholder else holder.page_number
        said = holder.name or holder.last4
        sure = _sure_of_name(statement, page) * cell.confidence
        row["cardholder"] = writer.put(f"{path}.cardholder", said, cell, sure, page)


def put_cardholders(writer: Writer, statement: Statement) -> None:
    """The cards that rows are listed by, with what print says their rows come to."""
    cards: list[dict[str, Any]] = []
    flows = [flow for account in statement.accounts for flow in account.flows]
    for holder in statement.ledger.holders:
        path, card = f"cardholders[{len(cards)}]", dict[str, Any]()
        for name, value in (("name", holder.name), ("last4", holder.last4)):
            if value:
                sure = _sure_of_name(statement, holder.page_number) * holder.cell.confidence
                card[name] = writer.put(
                    f"{path}.{name}", value, holder.cell, sure, holder.page_number
                )
        total = subtotal_of(holder, flows)
        if total:
            cell, sure = total.cell, _SURE * total.cell.confidence
            card["subtotal"] = writer.put(
                f"{path}.subtotal", number(printed_total(total)), cell, sure, total.page_number
            )
        cards.append(card)
    if cards:
        writer.reading.data["cardholders"] = cards


def _sure_of_name(statement: Statement, page_number: int) -> float:
    return _SURE_BY_EYE if page_number in statement.pages_by_eye else _SURE


def _lines_of(entry: Entry) -> list[Cell]:
    """The lines of the text, then the cells beside it under the heading of their column."""
    lines: list[list[Cell]] = []
    for cell in entry.description:
        if lines and abs(lines[-1][-1].box.y1 - cell.box.y1) < 0.5 * cell.box.height:
            lines[-1].append(cell)
        else:
            lines.append([cell])
    beside = [_headed(cell, entry.header) for cell in entry.extras]
    return [*map(joined, lines), *beside]


def _headed(cell: Cell, header: Header | None) -> Cell:
    over = next((c for c in header.columns if c.overlaps(cell)), None) if header else None
    text = f"{over.text} {cell.text}" if over and over.role == "foreign" else cell.text
    return Cell("text", text, cell.box, cell.confidence)


def _holding(lines: Sequence[Cell], value: Decimal | str) -> Cell:
    """The line that prints the value, the last of several; the last line when none does plainly."""
    printed = str(value).lower()
    last_first = lines[::-1]
    found = (c for c in last_first if printed in c.text.lower().replace(",", ""))
    return next(found, last_first[0])
