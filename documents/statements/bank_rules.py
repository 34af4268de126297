"""What must hold in bank statements alone: the routing number's check digit, the days of the period."""

from __future__ import annotations

from datetime import date
from typing import Any

from documents.identifiers import is_routing_number
from documents.reading import finding
from documents.result import Finding


def routing_number_is_valid(data: dict[str, Any]) -> list[Finding]:
    """The ABA check digit holds."""
    routing = data.get("routing_number")
    if not routing or is_routing_number(routing):
        return []
    message = "the routing number's check digit is wrong"
    return [finding("routing_number_is_valid", "warning", message, ["routing_number"])]


def days_agree(data: dict[str, Any]) -> list[Finding]:
    """The printed days are those from the first to the last day, counted with or without the first."""
    days, start, end = (data.get(name) for name in ("days", "period_start", "period_end"))
    if not days or not start or not end:
        return []
    between = (date.fromisoformat(end) - date.fromisoformat(start)).days
    if days in (between, between + 1):
        return []
    message = f"The period has {between + 1} days, and {days} are printed."
    return [finding("days_agree", "warning", message, ["days"])]
