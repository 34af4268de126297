"""The page on a whole store: right sums, nothing personal, no network."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from documents.dashboard import Tally, Waiting, render_dashboard
from tests.exported import bank, document, result

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def filled() -> Tally:
    tally = Tally()
    for days in (0, 0, 1):
        told = result(document("bank_statement", bank())) | {"cost_usd": 0.002, "latency_ms": 500}
        tally.add(told, NOW - timedelta(days=days))
    failed = result() | {"status": "failed", "pages": [], "latency_ms": 0}
    tally.add(failed | {"error": "the account 808916498 <b> is locked"}, NOW)
    return tally


def test_it_counts_pages_days_causes_and_cost() -> None:
    tally = filled()
    assert (tally.sources, tally.pages, tally.status["failed"]) == (4, 3, 1)
    assert tally.usd_per_1000_pages == 2.0 and tally.seconds_per_page == 0.5
    assert {day.isoformat(): c["sources"] for day, c in tally.days.items()} == {
        "2026-11-25": 3, "2026-11-24": 1,
    }  # fmt: skip


def test_the_page_is_masked_escaped_and_offline() -> None:
    page = render_dashboard(filled(), [Waiting("scan.pdf", ["W2"], 3, NOW)], NOW)
    assert "808916498" not in page and "&lt;b&gt;" in page and "<b>" not in page
    assert "$2.00" in page and "scan.pdf" in page
    assert not re.search(r"https?://|<script|<link rel=\"stylesheet", page)


def test_an_empty_store_has_a_page_too() -> None:
    page = render_dashboard(Tally(), [], NOW)
    assert "0 sources, 0 pages" in page and "no price" in page and "nothing stored yet" in page
