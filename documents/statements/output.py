"""A statement put into typed data with provenance, under the field names of its kind.

In come a `Statement` and the names; out comes a `Reading`. Confidence says what was proven: rows
that balances link are near 1, rows on a broken link are low, all others stay below 0.95.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from documents.geometry import Box
from documents.layout import PageLayout
from documents.misread import with_capital_o
from documents.money import number
from documents.page_numbers import printed_page_count
from documents.reading import Reading, field_value
from documents.result import Finding
from documents.statements.cells import Cell
from documents.statements.holdings import Account
from documents.statements.labelled import Found
from documents.statements.periods import resolve
from documents.statements.reader import Statement
from documents.statements.signs import FAIR, OPEN, STRONG, WEAK, Flow, signed_balance
from documents.statements.summary import SummaryValue, best

PROVEN, UNPROVEN, BROKEN = 0.99, 0.94, 0.6
_EL = re.compile(r"\bEI(?= [A-Z][a-z])")
"""OCR's capital I for the l of a name's "El", before a word in small letters."""
_STRENGTH = {STRONG: 1.0, FAIR: 0.95, WEAK: 0.8, OPEN: 0.5}


class Writer:
    """Collects values with their place under paths such as `transactions[3].amount`."""

    def __init__(self) -> None:
        self.reading = Reading()

    def put(
        self,
        path: str,
        value: Any,
        cell: Cell,
        confidence: float,
        page_number: int,
        box: Box | None = None,
    ) -> Any:
        """Note where a value stands; gives the value back."""
        self.reading.fields[path] = field_value(
            value, cell.text, confidence, page_number, box or cell.box
        )
        return value

    def top(self, name: str, value: Any, cell: Cell, confidence: float, page_number: int) -> None:
        """A value of the document itself."""
        self.reading.data[name] = self.put(name, value, cell, confidence, page_number)

    def said(self, path: str, found: Found) -> Any:
        """Note what was found by its label; gives the value back."""
        sure = found.certainty * found.cell.confidence
        return self.put(path, found.value, found.cell, sure, found.page_number)

    def find(self, rule: str, severity: str, message: str, fields: list[str] | None = None) -> None:
        """Something the reader itself noticed."""
        self.reading.findings.append(
            Finding(rule=rule, severity=severity, message=message, fields=fields or [])
        )


def put_period(writer: Writer, statement: Statement) -> None:
    """Period and statement date."""
    period = statement.period
    if period:
        sure = 0.98 if period.score >= 2 else 0.93
        for name, day, cell in (
            ("period_start", period.start, period.start_cell),
            ("period_end", period.end, period.end_cell),
        ):
            writer.top(name, day.isoformat(), cell, sure * cell.confidence, period.page_number)
    if statement.stated:
        day, cell, page_number = statement.stated
        writer.top("statement_date", day.isoformat(), cell, 0.94 * cell.confidence, page_number)


def put_named(writer: Writer, statement: Statement, names: dict[str, str]) -> None:
    """Bank, holder and their addresses. names: our word → field name."""
    for key, named in (("bank", statement.bank), ("holder", statement.holder)):
        if named.name:
            sure = named.certainty * named.name.confidence
            writer.top(names[key], named.name.text, named.name, sure, 1)
        if named.address:
            sure = 0.9 * named.address.confidence
            writer.top(names[f"{key}_address"], named.address.text, named.address, sure, 1)


def put_page_count(writer: Writer, layouts: Sequence[PageLayout]) -> None:
    """How many pages the statement says that it has, and which of them are not there."""
    count = printed_page_count(layouts)
    if count is None:
        return
    cell = Cell("text", count.span.text, count.span.box, count.span.confidence)
    writer.top("page_count", count.pages, cell, 0.95 * cell.confidence, count.page_number)
    if count.missing:
        numbers = ", ".join(map(str, count.missing))
        message = f"The statement counts {count.pages} pages; not there: {numbers}."
        writer.find("pages_are_all_there", "warning", message, [])


def put_values(
    writer: Writer,
    prefix: str,
    account: Account,
    names: tuple[str, ...],
    unsigned: frozenset[str],
) -> dict[str, Any]:
    """Summary values under `prefix`; those in `unsigned` are amounts without direction."""
    out: dict[str, Any] = {}
    for name in names:
        value = best(account.values, name)
        if value is None or value.cell.money is None:
            continue
        amount = signed_balance(value.cell)
        assert amount is not None
        printed = number(abs(amount) if name in unsigned else amount)
        sure = _value_certainty(account, name) * value.cell.confidence
        out[name] = writer.put(prefix + name, printed, value.cell, sure, value.page_number)
    return out


def put_counts(
    writer: Writer, prefix: str, values: list[SummaryValue], names: dict[str, str]
) -> dict[str, Any]:
    """Printed numbers of items. names: summary value → field of its count."""
    out: dict[str, Any] = {}
    for of, name in names.items():
        value = best(values, of)
        if value and value.count is not None:
            cell = Cell("text", value.label, value.cell.box, value.cell.confidence)
            out[name] = writer.put(prefix + name, value.count, cell, 0.9, value.page_number)
    return out


def _value_certainty(account: Account, name: str) -> float:
    if name not in ("beginning_balance", "ending_balance"):
        return UNPROVEN
    if account.closes and account.flows:
        return PROVEN
    return 0.9


def put_entry(
    writer: Writer,
    path: str,
    flow: Flow,
    statement: Statement,
    type_of: Callable[[Flow], str],
) -> dict[str, Any]:
    """One transaction under `path`."""
    entry, out = flow.entry, dict[str, Any]()
    page = entry.page_number
    for name, cell in (("date", entry.day), ("posted_date", entry.posted)):
        day = resolve(cell.day, statement.start, statement.end) if cell and cell.day else None
        if cell and day:
            sure = _day_certainty(day, statement, entry.carried) * cell.confidence
            out[name] = writer.put(f"{path}.{name}", day.isoformat(), cell, sure, page)
    described = _put_description(writer, path, flow, statement)
    if described is not None:
        out["description"] = described
    if flow.cell and flow.value is not None:
        out["amount"] = writer.put(
            f"{path}.amount", number(flow.value), flow.cell, amount_certainty(flow), page
        )
    balance = entry.cell("balance")
    if balance and flow.balance is not None:
        sure = PROVEN if flow.proven else UNPROVEN * balance.confidence
        sure = sure if flow.proven is not False else min(sure, BROKEN)
        out["balance"] = writer.put(f"{path}.balance", number(flow.balance), balance, sure, page)
    for name, cell in (("check_number", entry.check_number), ("reference", entry.reference)):
        if cell:
            sure = 0.95 * cell.confidence
            out[name] = writer.put(f"{path}.{name}", cell.text, cell, sure, page)
    whole = Cell("text", " ".join(line.text for line in entry.lines), entry.box, 1.0)
    out["type"] = writer.put(f"{path}.type", type_of(flow), whole, 0.8, page)
    if entry.section and entry.section.text and entry.heading:
        cell, line = entry.heading.cells[0], entry.heading
        out["section"] = writer.put(
            f"{path}.section", entry.section.text, cell, 0.94, line.page_number, line.box
        )
    return out


def put_printed_type(writer: Writer, path: str, name: str, flow: Flow, row: dict[str, Any]) -> None:
    """What the row's own column of types says, under `name`."""
    cell = flow.entry.type
    if cell is not None:
        sure = 0.93 * cell.confidence
        row[name] = writer.put(f"{path}.{name}", cell.text, cell, sure, flow.entry.page_number)


def _put_description(writer: Writer, path: str, flow: Flow, statement: Statement) -> str | None:
    """All lines of the text; "Check 1001" for a row of a check list, which has none."""
    entry, page = flow.entry, flow.entry.page_number
    if entry.description:
        text = " ".join(cell.text for cell in entry.description)
        if page in statement.pages_by_eye:
            text = with_capital_o(_EL.sub("El", text))
        exact = (
            all(line.block is None for line in entry.lines) and page not in statement.pages_by_eye
        )
        # spaces and small letters go wrong in OCR without a trace in its confidence
        sure = (0.96 if exact else 0.92) * min(cell.confidence for cell in entry.description)
        whole = Cell("text", text, entry.box, sure)
        return str(writer.put(f"{path}.description", text, whole, sure, page))
    if entry.check_number:
        cell, text = entry.check_number, f"Check {entry.check_number.text}"
        sure = 0.95 * cell.confidence
        return str(writer.put(f"{path}.description", text, cell, sure, page))
    return None


def amount_certainty(flow: Flow) -> float:
    """0..1 that the amount and its sign are what the page says."""
    if flow.cell is None:
        return 0.0
    sure = flow.cell.confidence * flow.entry.certainty * _STRENGTH[flow.strength]
    if flow.proven:
        return UNPROVEN if flow.turned else PROVEN
    if flow.proven is False:
        return min(sure, BROKEN)
    return min(sure, UNPROVEN if flow.strength >= FAIR else 0.7)


def _day_certainty(day: date, statement: Statement, carried: bool) -> float:
    if statement.start is None or statement.end is None:
        return 0.85
    inside = statement.start <= day <= statement.end
    return (0.97 if not carried else 0.95) if inside else 0.7
