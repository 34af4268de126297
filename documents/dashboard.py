"""One page on a whole store: how much, how fast, what failed and why, what waits, what it cost.

Comes in: results one after another, each with the time when it was stored. Goes out: HTML that
works without a network. Names of sources and causes are masked; no value of a document is shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from documents.masking import mask
from documents.report import environment

DAYS = 30
"""Days of throughput shown, the last ones."""
_CAUSES = 20


@dataclass(frozen=True, slots=True)
class Waiting:
    """A source that waits for a person. source: safe to show."""

    source: str
    types: Sequence[str]
    doubts: int
    until: datetime


@dataclass(slots=True)
class Tally:
    """Counts over results; `add` each once."""

    status: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    causes: Counter[str] = field(default_factory=Counter)
    days: dict[date, Counter[str]] = field(default_factory=dict)
    pages: int = 0
    findings: int = 0
    seconds: float = 0.0
    priced_pages: int = 0
    cost_usd: float = 0.0
    not_reconciled: int = 0

    def add(self, result: Mapping[str, Any], stored: datetime) -> None:
        """Take one result in."""
        pages = len(result["pages"])
        self.status[result["status"]] += 1
        day = self.days.setdefault(stored.date(), Counter())
        day["sources"] += 1
        day["pages"] += pages
        self.pages += pages
        self.seconds += result["latency_ms"] / 1000
        if result.get("cost_usd") is not None:
            self.priced_pages += pages
            self.cost_usd += result["cost_usd"]
        for document in result["documents"]:
            self.types[document["type"]] += 1
            self.findings += len(document.get("findings") or [])
            self.not_reconciled += document.get("reconciled") is False
        for error in (result.get("error"), *(page.get("error") for page in result["pages"])):
            if error:
                self.causes[mask(error)] += 1

    @property
    def sources(self) -> int:
        return self.status.total()

    @property
    def usd_per_1000_pages(self) -> float | None:
        """Of the pages whose engine has a price; None when none has."""
        return self.cost_usd / self.priced_pages * 1000 if self.priced_pages else None

    @property
    def seconds_per_page(self) -> float | None:
        """Wall time of the runs; several may have run side by side."""
        return self.seconds / self.pages if self.pages else None


def render_dashboard(tally: Tally, waiting: Sequence[Waiting], made: datetime) -> str:
    """The page as HTML."""
    days = sorted(tally.days.items())[-DAYS:]
    return (
        environment()
        .get_template("dashboard.html.j2")
        .render(
            tally=tally,
            days=days,
            most=max((counts["sources"] for _, counts in days), default=1),
            causes=tally.causes.most_common(_CAUSES),
            types=tally.types.most_common(),
            waiting=waiting,
            made=made,
        )
    )
