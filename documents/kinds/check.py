"""US bank checks: what the front says, and what must hold on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, Field

from documents.checks import extras, names, numbers
from documents.checks.back import Back, back_of, is_back
from documents.checks.front import Front, Part, front_of, words_part
from documents.checks.micr import MOST_ACCOUNT, ends_in_doubt, settled
from documents.checks.rules import RULES, agrees
from documents.checks.signature import SIGNED, UNSIGNED, signature_line
from documents.checks.stub import StubLine, stub_lines
from documents.generic.pieces import Piece
from documents.geometry import union
from documents.layout import PageLayout, Span
from documents.money import number
from documents.reading import Kind, Reading, field_value, finding


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
    micr_amount: float | None = Field(
        None, description="Amount that the MICR line ends with, where a bank has added it."
    )
    epc: str | None = Field(
        None, description="External processing code: the digit before the routing number."
    )
    micr_line: str | None = Field(None, description="The MICR line as read.")
    fractional_routing: str | None = Field(None, description="Fraction, as 12-345/678.")
    bank_name: str | None = Field(None, description="The bank that it is drawn on.")
    bank_address: str | None = Field(None, description="Lines under the bank's name.")
    memo: str | None = Field(None, description="What it is for.")
    check_type: str | None = Field(
        None,
        description="cashiers, payroll, money_order, government, voucher, business, personal, check.",
    )
    signature: str | None = Field(
        None, description="signed or unsigned; absent when no line to sign on was found."
    )
    back_endorsed: bool | None = Field(
        None, description="Whether its back is endorsed; absent when that was not seen."
    )
    back_text: str | None = Field(
        None, description="What the endorsement says, lines joined by a space; no signature."
    )
    void: bool | None = Field(None, description="VOID is written over it.")
    stub_lines: list[PaidLine] = Field([], description="Lines of the stub, without its sums.")


_VOID = re.compile(r"\bVOID\b(?!\s+(?:AFTER|IF|WITHOUT|OVER))")


def read(layouts: Sequence[PageLayout]) -> Reading:
    """The first check on these pages."""
    for layout in layouts:
        front = None if is_back(layout) else front_of(layout)
        if front:
            reading = _read(front, layout)
            back = back_of(layouts, layout, max(span.box.y2 for span in front.spans))
            if back:
                _put_back(reading, back)
            return reading
    message = "neither an amount in words nor a MICR line was found"
    return Reading(findings=[finding("no_check_found", "error", message, [])])


def _read(front: Front, layout: PageLayout) -> Reading:
    reading = Reading()

    def put(name: str, value: Any, part: Part | None, sure: float = 1.0) -> None:
        if part is None or value in (None, ""):
            return
        reading.data[name] = value
        reading.fields[name] = field_value(
            value, part.text, part.sure * sure, layout.page_number, part.box
        )

    payer = names.payer_block(front)
    name, address = _payer(payer)
    put("payer_name", name.text if name else None, name)
    put("payer_address", address.text if address else None, address)
    spelled = words_part(front)
    value = spelled[1] if spelled else None
    amount = numbers.figures(front, value)
    put("amount", number(amount[0]) if amount else None, amount[1] if amount else None)
    if spelled:
        put("amount_words", spelled[0].text, spelled[0])
        whole = value is not None and (names.says_cents(spelled[0].text) or _agree(amount, value))
        sure = 1.0 if whole else 0.75
        put("amount_words_value", number(value) if value is not None else None, spelled[0], sure)
    bank = names.bank_name(front, payer)
    day = numbers.check_date(front)
    put("date", day[0] if day else None, day[1] if day else None)
    for field, part in (
        ("payee", names.payee(front)),
        ("memo", names.memo(front)),
        ("bank_name", bank),
        ("bank_address", extras.bank_address(front, bank)),
        ("payer_phone", extras.payer_phone(front)),
        ("fractional_routing", numbers.fraction(front) or extras.stacked_fraction(front)),
    ):
        put(field, part.text if part else None, part)
    _put_numbers(front, reading.data.get("amount"), put)
    _put_signature(front, layout, put)
    stub = stub_lines(front, layout, reading.data.get("amount"))
    _put_stub(reading, stub)
    _put_kind(front, extras.check_type(front, payer, has_stub=bool(stub)), put)
    return reading


def _agree(amount: tuple[Decimal, Part] | None, value: Decimal) -> bool:
    return amount is not None and amount[0] == value


def _put_back(reading: Reading, back: Back) -> None:
    """The endorsement, with the page that it stands on."""
    values = (
        ("back_endorsed", back.endorsed, back.place, back.sure),
        ("back_text", back.text or None, back.text_box, 0.85),
    )
    for name, value, box, sure in values:
        if value is not None and box is not None:
            reading.data[name] = value
            reading.fields[name] = field_value(value, back.text, sure, back.page_number, box)


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


def _put_numbers(front: Front, amount: float | None, put: Any) -> None:
    """The MICR line, and the printed number, which is surer when both agree."""
    printed = numbers.check_number(front)
    micr = front.micr and settled(front.micr, printed.text if printed else None, amount)
    if micr:
        box = union(span.box for span in micr.row.spans)
        sure = min(span.confidence for span in micr.row.spans)
        whole = Part(micr.raw, box, (0.95 if micr.exact else 0.9) * sure)
        put("routing_number", micr.routing, whole, 1.03)
        # Where a sign was read as a 1, a digit of the number may have been taken for a sign.
        trust = 0.85 if micr.signs_as_ones or ends_in_doubt(micr) else 1.0
        if len(micr.account or "") > MOST_ACCOUNT:
            trust = 0.5
        put("account_number", micr.account, whole, trust)
        put("micr_check_number", micr.number, whole, trust)
        put("micr_amount", number(Decimal(micr.cents) / 100) if micr.cents else None, whole)
        put("epc", micr.epc, whole, 0.9)
        put("micr_line", micr.raw, whole, 0.9)
        if printed and micr.number and printed.text.lstrip("0") == micr.number.lstrip("0"):
            printed = Part(printed.text, printed.box, max(printed.sure, 0.97))
    put("check_number", printed.text if printed else None, printed)


def _put_signature(front: Front, layout: PageLayout, put: Any) -> None:
    line = signature_line(front, layout.writing)
    if line:
        said = SIGNED if line.written else UNSIGNED
        put("signature", said, Part("", line.box, line.confidence))


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
    owners = names.owners(block)
    least = min(span.confidence for span in owners)
    text = " ".join(span.text.strip() for span in owners)
    name = Part(text, union(span.box for span in owners), 0.93 * least)
    lines = list(block[len(owners) :])
    if not lines:
        return name, None
    sure = 0.93 if names.is_city(lines[-1].text) else 0.8
    text = " ".join(extras.without_phone(span.text) for span in lines)
    least = min(span.confidence for span in lines)
    return name, Part(text, union(span.box for span in lines), sure * least)


KIND = Kind(name="check", model=Check, read=read, rules=RULES, reconcile=agrees)
