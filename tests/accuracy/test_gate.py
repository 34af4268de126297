"""A small fixed part of the benchmark: a change that makes reading worse fails here.

The shares are what was measured when a kind was built, less a little room for other libraries.
"""

from __future__ import annotations

import pytest

from documents.scoring import DocumentScore
from tests.accuracy.conftest import Scores

SEED = 2026
FIELDS = {
    "W2": 0.99,
    "1099-INT": 0.99,
    "1099-DIV": 0.99,
    "1099-MISC": 0.99,
    "1099-NEC": 0.99,
    "1099-R": 0.99,
    "1098": 0.97,
    "bank_statement": 0.99,
    "credit_card_statement": 0.99,
    "check": 0.98,
    "invoice": 0.96,
    "receipt": 0.96,
}
"""Kind → the least share of values exact on clean documents of unlike designs."""
COUNT = {"bank_statement": 24, "credit_card_statement": 11, "check": 13}
"""Kinds that are drawn in every design they have."""


@pytest.mark.parametrize(("kind", "least"), FIELDS.items())
def test_clean_forms_are_read_as_well_as_before(scores_of: Scores, kind: str, least: float) -> None:
    scores = scores_of(kind, SEED, count=COUNT.get(kind, 5))
    values = [value for one in scores for value in (*one.fields, *one.row_scores)]
    wrong = [(v.path, v.expected, v.got) for v in values if not v.right]
    assert 1 - len(wrong) / len(values) >= least, wrong
    assert not [w for one in scores for w in sure_and_wrong(one)]


def sure_and_wrong(one: DocumentScore) -> list[str]:
    """Values given with 0.95 or more that are wrong."""
    return [
        f"{one.source} {v.path}: {v.got!r} for {v.expected!r}"
        for v in (*one.fields, *one.row_scores)
        if not v.right and (v.confidence or 0) >= 0.95
    ]
