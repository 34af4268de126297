"""US bank checks: what the front says, and what must hold on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, Field

from documents.checks import extras
from documents.checks import front as parts
from documents.checks.front import Front, Part, front_of
from documents.checks.micr import settled
from documents.checks.stub import StubLine, stub_lines
from documents.generic.pieces import Piece
from documents.geometry import union
from documents.identifiers import is_routing_number
from documents.layout import PageLayout, Span
from documents.money import number
from documents.reading import Kind, Reading, Rule, field_value
from documents.result import Finding, Severity


class PaidLine(BaseModel):
    """A line of the stub."""

    text: str | None = Field(None, description="Invoice or what else it pays, as printed.")
    date: str | None = Field(None, description="YYYY-MM-DD.")
    amount: float | None = Field(None, description="The last amount of the line.")


class Check(BaseModel):
    """One check. Amounts and numbers are as printed, never corrected."""

    payer_name: str | None = Field(None, description="Who pays, as printed at the upper left.")
    payer_address: str | None = Field(None, description="Lines joined by a space.")
    payer_phone: str | None = Field(None, description="Telephone number, as printed.")
    payee: str | None = Field(None, description="Pay to the order of.")
    date: str | None = Field(None, description="YYYY-MM-DD.")
    amount: float | None = Field(None, description="The amount in figures.")
    amount_words: str | None = Field(None, description="The legal amount, as printed.")
    amount_words_value: float | None = Field(None, description="What the words say, in dollars.")
    check_number: str | None = Field(None, description="As printed at the upper right.")
    routing_number: str | None = Field(None, description="ABA routing number of the MICR line.")
    account_number: str | None = Field(None, description="Account number of the MICR line.")
    micr_check_number: str | None = Field(None, description="Check number of the MICR line.")
    micr_line: str | None = Field(None, description="The MICR line as read.")
    fractional_routing: str | None = Field(None, description="Fraction, as 12-345/678.")
    bank_name: str | None = Field(None, description="The bank that it is drawn on.")
    bank_address: str | None = Field(None, description="Lines under the bank's name.")
    memo: str | None = Field(None, description="What it is for.")
    check_type: str | None = Field(
        None,
        description="cashiers, payroll, money_order, government, voucher, business, personal, check.",
    )
    void: bool | None = Field(None, description="VOID is written over it.")
    stub_lines: list[PaidLine] = Field([], description="Lines of the stub, without its sums.")


_VOID = re.compile(r"\bVOID\b(?!\s+(?:AFTER|IF|WITHOUT|OVER))")


def read(layouts: Sequence[PageLayout]) -> Reading:
    """The first check on these pages."""
    for layout in layouts:
        front = front_of(layout)
        if front:
            return _read(front, layout)
    message = "neither an amount in words nor a MICR line was found"
    return Reading(findings=[_finding("no_check_found", "error", message, [])])


def _read(front: Front, layout: PageLayout) -> Reading:
    reading = Reading()

    def put(name: str, value: Any, part: Part | None, sure: float = 1.0) -> None:
        if part is None or value in (None, ""):
            return
        reading.data[name] = value
        reading.fields[name] = field_value(
            value, part.text, part.sure * sure, layout.page_number, part.box
        )

    payer = parts.payer_block(front)
    name, address = _payer(payer)
    put("payer_name", name.text if name else None, name)
    put("payer_address", address.text if address else None, address)
    spelled = parts.words_part(front)
    value = spelled[1] if spelled else None
    amount = parts.figures(front, value)
    put("amount", number(amount[0]) if amount else None, amount[1] if amount else None)
    if spelled:
        put("amount_words", spelled[0].text, spelled[0])
        put("amount_words_value", number(value) if value is not None else None, spelled[0])
    bank = parts.bank_name(front, payer)
    day = parts.check_date(front)
    put("date", day[0] if day else None, day[1] if day else None)
    for field, part in (
        ("payee", parts.payee(front)),
        ("memo", parts.memo(front)),
        ("bank_name", bank),
        ("bank_address", extras.bank_address(front, bank)),
        ("payer_phone", extras.payer_phone(front)),
        ("fractional_routing", parts.fraction(front) or extras.stacked_fraction(front)),
    ):
        put(field, part.text if part else None, part)
    _put_numbers(front, put)
    stub = stub_lines(front, layout)
    _put_stub(reading, stub)
    _put_kind(front, extras.check_type(front, payer, has_stub=bool(stub)), put)
    return reading


def _put_stub(reading: Reading, lines: Sequence[StubLine]) -> None:
    """The stub's lines; a check without a stub has no such list."""
    for n, line in enumerate(lines):
        leaves: dict[str, tuple[Any, Piece]] = {"text": (line.text.text.strip(), line.text)}
        if line.date:
            leaves["date"] = line.date
        leaves["amount"] = line.amount
        rows = reading.data.setdefault("stub_lines", [])
        rows.append({name: value for name, (value, _) in leaves.items()})
        for name, (value, piece) in leaves.items():
            reading.fields[f"stub_lines[{n}].{name}"] = field_value(
                value, piece.text, 0.85 * piece.confidence, piece.page_number, piece.box
            )


def _put_numbers(front: Front, put: Any) -> None:
    """The MICR line, and the printed number, which is surer when both agree."""
    printed = parts.check_number(front)
    micr = settled(front.micr, printed.text if printed else None) if front.micr else None
    if micr:
        box = union(span.box for span in micr.row.spans)
        sure = min(span.confidence for span in micr.row.spans)
        whole = Part(micr.raw, box, (0.95 if micr.exact else 0.9) * sure)
        put("routing_number", micr.routing, whole, 1.03)
        # Where a sign was read as a 1, a digit of the number may have been taken for a sign.
        trust = 0.85 if micr.signs_as_ones else 1.0
        put("account_number", micr.account, whole, trust)
        put("micr_check_number", micr.number, whole, trust)
        put("micr_line", micr.raw, whole, 0.9)
        if printed and micr.number and printed.text.lstrip("0") == micr.number.lstrip("0"):
            printed = Part(printed.text, printed.box, max(printed.sure, 0.97))
    put("check_number", printed.text if printed else None, printed)


def _put_kind(front: Front, kind: tuple[str, float], put: Any) -> None:
    whole = Part("", union(span.box for span in front.spans), kind[1])
    put("check_type", kind[0], whole)
    void = [span for span in front.spans if _VOID.search(span.text)]
    if void:
        put("void", True, Part(void[0].text, void[0].box, 0.93))


def _payer(block: Sequence[Span]) -> tuple[Part | None, Part | None]:
    """The block's first line, and the lines below it when they end in a city."""
    if not block:
        return None, None
    name = Part(block[0].text.strip(), block[0].box, 0.93 * block[0].confidence)
    lines = list(block[1:])
    if not lines:
        return name, None
    sure = 0.93 if parts.is_city(lines[-1].text) else 0.8
    text = " ".join(span.text.strip() for span in lines)
    least = min(span.confidence for span in lines)
    return name, Part(text, union(span.box for span in lines), sure * least)


def words_equal_figures(data: dict[str, Any]) -> list[Finding]:
    """Figures and words state one amount; where they differ the words govern (UCC 3-114)."""
    if agrees(data) is not False:
        return []
    message = "the amount in figures and the amount in words differ"
    return [_finding("words_equal_figures", "error", message, ["amount", "amount_words"])]


def numbers_agree(data: dict[str, Any]) -> list[Finding]:
    """The printed check number is that of the MICR line."""
    printed, micr = data.get("check_number"), data.get("micr_check_number")
    if not printed or not micr or printed.lstrip("0") == micr.lstrip("0"):
        return []
    message = "the printed check number is not that of the MICR line"
    return [_finding("numbers_agree", "warning", message, ["check_number", "micr_check_number"])]


def routing_number_is_valid(data: dict[str, Any]) -> list[Finding]:
    """The ABA check digit holds, and the fraction names the same bank."""
    routing, fraction = data.get("routing_number"), data.get("fractional_routing")
    if not routing:
        return []
    found = []
    if not is_routing_number(routing):
        message = "the routing number's check digit is wrong"
        found.append(_finding("routing_number_is_valid", "error", message, ["routing_number"]))
    split = re.fullmatch(r"\d{1,2}-(\d{1,4})\s?/\s?(\d{3,4})", fraction or "")
    if split and (split[2].zfill(4), split[1].zfill(4)) != (routing[:4], routing[4:8]):
        message = "the fraction does not name the bank of the routing number"
        found.append(_finding("fraction_agrees", "warning", message, ["fractional_routing"]))
    return found


def date_is_not_ahead(data: dict[str, Any]) -> list[Finding]:
    """A check of tomorrow or later is post-dated (UCC 4-401(c))."""
    day = data.get("date")
    if not day or date.fromisoformat(day) <= date.today() + timedelta(days=1):
        return []
    return [_finding("date_is_not_ahead", "warning", "the check is post-dated", ["date"])]


def is_not_void(data: dict[str, Any]) -> list[Finding]:
    """A check marked VOID is none."""
    if not data.get("void"):
        return []
    return [_finding("is_not_void", "warning", "the check is marked VOID", ["void"])]


def agrees(data: dict[str, Any]) -> bool | None:
    """Whether figures and words state one amount; None when one of them was not read."""
    figures, words = data.get("amount"), data.get("amount_words_value")
    if figures is None or words is None:
        return None
    return Decimal(str(figures)) == Decimal(str(words))


RULES: tuple[Rule, ...] = (
    words_equal_figures,
    numbers_agree,
    routing_number_is_valid,
    date_is_not_ahead,
    is_not_void,
)


def _finding(rule: str, severity: Severity, message: str, fields: list[str]) -> Finding:
    return Finding(rule=rule, severity=severity, message=message, fields=fields)


KIND = Kind(name="check", model=Check, read=read, rules=RULES, reconcile=agrees)
