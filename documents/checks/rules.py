"""What must hold on a check: its amounts, numbers and dates agree, and somebody has signed it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from documents.checks.signature import UNSIGNED
from documents.identifiers import is_routing_number
from documents.reading import Rule, finding
from documents.result import Finding


def words_equal_figures(data: dict[str, Any]) -> list[Finding]:
    """Figures and words state one amount; where they differ the words govern (UCC 3-114)."""
    if agrees(data) is not False:
        return []
    message = "the amount in figures and the amount in words differ"
    fields = ["amount", "amount_words", "amount_words_value"]
    return [finding("words_equal_figures", "error", message, fields)]


def numbers_agree(data: dict[str, Any]) -> list[Finding]:
    """The printed check number is that of the MICR line."""
    printed, micr = data.get("check_number"), data.get("micr_check_number")
    bare = (printed or "").replace("-", "")
    if not bare or not micr or bare.lstrip("0") == micr.lstrip("0"):
        return []
    message = "the printed check number is not that of the MICR line"
    return [finding("numbers_agree", "warning", message, ["check_number", "micr_check_number"])]


def encoded_amount_agrees(data: dict[str, Any]) -> list[Finding]:
    """The amount that a bank has added to the MICR line is that of the check."""
    encoded, amount = data.get("micr_amount"), data.get("amount")
    if encoded is None or amount is None or encoded == amount:
        return []
    message = "the amount in the MICR line is not the amount in figures"
    return [finding("encoded_amount_agrees", "warning", message, ["micr_amount", "amount"])]


def routing_number_is_valid(data: dict[str, Any]) -> list[Finding]:
    """The ABA check digit holds, and the fraction names the same bank."""
    routing, fraction = data.get("routing_number"), data.get("fractional_routing")
    if not routing:
        return []
    found = []
    if not is_routing_number(routing):
        message = "the routing number's check digit is wrong"
        found.append(finding("routing_number_is_valid", "error", message, ["routing_number"]))
    split = re.fullmatch(r"\d{1,2}-(\d{1,4})\s?/\s?(\d{3,4})", fraction or "")
    if split and (split[2].zfill(4), split[1].zfill(4)) != (routing[:4], routing[4:8]):
        message = "the fraction does not name the bank of the routing number"
        fields = ["fractional_routing", "routing_number"]
        found.append(finding("fraction_agrees", "warning", message, fields))
    return found


def date_is_not_ahead(data: dict[str, Any]) -> list[Finding]:
    """A check of tomorrow or later is post-dated (UCC 4-401(c))."""
    day = data.get("date")
    if not day or date.fromisoformat(day) <= date.today() + timedelta(days=1):
        return []
    return [finding("date_is_not_ahead", "warning", "the check is post-dated", ["date"])]


def is_not_void(data: dict[str, Any]) -> list[Finding]:
    """A check marked VOID is none."""
    if not data.get("void"):
        return []
    return [finding("is_not_void", "warning", "the check is marked VOID", ["void"])]


def is_signed(data: dict[str, Any]) -> list[Finding]:
    """Nobody is liable on a check that he has not signed (UCC 3-401)."""
    if data.get("signature") != UNSIGNED:
        return []
    message = "no signature stands on the signature line"
    return [finding("is_signed", "warning", message, ["signature"])]


def agrees(data: dict[str, Any]) -> bool | None:
    """Whether figures and words state one amount; None when one of them was not read."""
    figures, words = data.get("amount"), data.get("amount_words_value")
    if figures is None or words is None:
        return None
    return Decimal(str(figures)) == Decimal(str(words))


RULES: tuple[Rule, ...] = (
    words_equal_figures,
    numbers_agree,
    encoded_amount_agrees,
    routing_number_is_valid,
    date_is_not_ahead,
    is_not_void,
    is_signed,
)
