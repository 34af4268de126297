"""Rows of a truth side by side with rows that were read, in order, for as few edits as possible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rapidfuzz.distance import Levenshtein

from documents.score_values import comparable, field_name

Row = dict[str, Any]


class Pair(NamedTuple):
    """A row of the truth and the row read in its place; None where one has no partner.

    `matched`: both have the same key (see `align`).
    """

    truth: int | None
    given: int | None
    matched: bool


def truth_row(entry: Any) -> Row:
    """An entry of a truth list under our names.

    `[code, amount]` is an entry of box 12; columns for credit and debit give a signed amount.
    """
    if isinstance(entry, list):
        return dict(zip(("code", "amount"), entry, strict=False))
    row = {field_name(name): value for name, value in entry.items()}
    if "amount" not in row and ("credit" in row or "debit" in row):
        credit, debit = row.pop("credit", None), row.pop("debit", None)
        row["amount"] = credit if credit is not None else None if debit is None else -debit
    return row


def align(truth: Sequence[Row], given: Sequence[Row]) -> list[Pair]:
    """Every row of both exactly once, in order.

    The key of a row is its date and amount; in lists without amounts, all that the truth has.
    """
    names = list(dict.fromkeys(name for row in truth for name in row))
    if "amount" in names:
        names = [name for name in names if name in ("date", "amount")]
    codes = Levenshtein.opcodes([_key(r, names) for r in truth], [_key(r, names) for r in given])
    return [pair for code in codes for pair in _pairs(*code)]


def _key(row: Row, names: Sequence[str]) -> tuple[Any, ...]:
    return tuple(comparable(row.get(name)) for name in names)


def _pairs(tag: str, t1: int, t2: int, g1: int, g2: int) -> Iterator[Pair]:
    if tag in ("equal", "replace"):
        yield from (
            Pair(t, g, tag == "equal") for t, g in zip(range(t1, t2), range(g1, g2), strict=True)
        )
    else:
        yield from (Pair(t, None, False) for t in range(t1, t2))
        yield from (Pair(None, g, False) for g in range(g1, g2))
