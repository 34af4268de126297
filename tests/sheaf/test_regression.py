"""What counts as a fall between two evaluations."""

from __future__ import annotations

import copy
from typing import Any

from documents.score_summary import summarise
from documents.scoring import DocumentScore, FieldScore
from sheaf.regression import fallen


def figures_of(*wrong: str) -> dict[str, Any]:
    """Figures of the checks a and b, all right but for those named."""
    scores = []
    for name in ("a", "b"):
        value = FieldScore("amount", 1.0, 2.0 if name in wrong else 1.0, name not in wrong, 0.9)
        scores.append(DocumentScore(name, "check", "check", 0.9, [value], grade="clean"))
    return summarise(scores)


def test_the_same_and_better_figures_are_no_fall() -> None:
    assert fallen(figures_of("a"), figures_of("a")) == []
    assert fallen(figures_of("a"), figures_of()) == []


def test_groups_and_documents_that_fell_are_named() -> None:
    worse = fallen(figures_of(), figures_of("b"))
    assert "all: fields_exact 1.0000, now 0.5000" in worse
    assert "check clean: documents_exact 1.0000, now 0.5000" in worse
    assert "b: was exact, is not" in worse


def test_a_document_that_newly_fails_is_named_though_no_figure_fell() -> None:
    assert fallen(figures_of("a"), figures_of("b")) == ["b: was exact, is not"]


def test_a_document_or_group_that_is_gone_is_named() -> None:
    before, after = figures_of(), figures_of()
    del after["exact"]["a"], after["by_grade"]["clean"]
    assert fallen(before, after) == [
        "clean: no document any more",
        "a: not among the documents any more",
    ]


def test_more_sure_errors_and_worse_ranking_are_falls() -> None:
    before = figures_of()
    after = copy.deepcopy(before)
    before["all"] |= {"auroc": 0.9, "ece": 0.01}
    after["all"] |= {"auroc": 0.8, "ece": 0.02, "confidently_wrong_rate": 0.5}
    assert [line.split()[1] for line in fallen(before, after)] == [
        "confidently_wrong_rate",
        "auroc",
        "ece",
    ]
