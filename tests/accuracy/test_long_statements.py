"""Statements of many pages: every row is there, once, and the balances prove it."""

from __future__ import annotations

import pytest

from tests.accuracy.conftest import Scores


def test_every_row_of_nine_pages_is_read_and_closed(scores_of: Scores) -> None:
    assert_whole(scores_of, "long", 400)


@pytest.mark.servers
def test_every_row_of_seventy_pages_is_read_and_closed(scores_of: Scores) -> None:
    assert_whole(scores_of, "huge", 3200)


def assert_whole(scores_of: Scores, design: str, rows: int) -> None:
    (score,) = scores_of("bank_statement", 2026, count=1, designs=(design,))
    assert score.rows == (rows, rows, rows)
    assert score.reconciled is True
    assert [v.path for v in (*score.fields, *score.row_scores) if not v.right] == []
