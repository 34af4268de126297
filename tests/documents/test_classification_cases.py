"""Classification of made-up papers worded like real ones, also as engines without places see them."""

from __future__ import annotations

import dataclasses

import pytest

from documents.classification.classify import Classification, classify_page
from documents.layout import PageLayout
from tests.documents.classification_cases import NEAR_MISSES, OURS
from tests.documents.classification_layouts import layout_of

CASES = {
    **{name: (name.partition(":")[0], text) for name, text in OURS.items()},
    **{name: ("other", text) for name, text in NEAR_MISSES.items()},
}
BLOCKS_ONLY = (False, True)


def answers(blocks_only: bool) -> dict[str, tuple[str, Classification]]:
    """Case → what it is, and what it is taken for."""
    found = {}
    for name, (truth, text) in CASES.items():
        layout = layout_of(name, text)
        found[name] = (truth, classify_page(blocks(layout) if blocks_only else layout))
    return found


def blocks(layout: PageLayout) -> PageLayout:
    """The same page from an engine that gives blocks without the places of words."""
    elements = tuple(dataclasses.replace(element, spans=()) for element in layout.elements)
    return dataclasses.replace(layout, elements=elements, status="ocr")


@pytest.mark.parametrize("blocks_only", BLOCKS_ONLY)
def test_papers_of_many_issuers_are_recognised(blocks_only: bool) -> None:
    wrong = {
        name: (truth, answer.type, answer.confidence)
        for name, (truth, answer) in answers(blocks_only).items()
        if answer.type != truth
    }
    assert len(wrong) <= 0.02 * len(CASES), wrong


@pytest.mark.parametrize("blocks_only", BLOCKS_ONLY)
def test_no_near_miss_is_taken_for_one_of_ours_with_confidence(blocks_only: bool) -> None:
    for name, (truth, answer) in answers(blocks_only).items():
        surest_wrong = max(p for kind, p in answer.scores.items() if kind != truth)
        assert surest_wrong <= 0.9, (name, answer.type, surest_wrong, answer.reason)


def test_confidence_is_earned() -> None:
    found = list(answers(False).values())
    sure = [truth == answer.type for truth, answer in found if answer.confidence >= 0.95]
    assert all(sure)
    assert len(sure) >= 0.6 * len(found)
