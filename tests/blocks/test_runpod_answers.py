"""Whatever a RunPod worker answers: elements, or a typed error, and never another page's."""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blocks.model_pages import PagePicture
from blocks.runpod import batched
from blocks.runpod_answers import PageAnswer, classification, page_answers, pages_in
from blocks.runpod_client import MAX_BODY_BYTES
from documents.errors import BadAnswer, BadPage, EngineUnavailable, SheafError, UnreadByModel
from documents.layout import Page


def page(number: int = 1, **changes: Any) -> dict[str, Any]:
    element = {"bbox": [9, 2, 3, 4], "category": "Text", "text": "x", "confidence": 0.9}
    return {"page_number": number, "status": "ocr", "elements": [element]} | changes


def test_pages_are_found_by_number_whatever_their_order() -> None:
    found = page_answers([page(7), page(3)], [3, 7])
    assert all(isinstance(answer, PageAnswer) for answer in found.values())
    assert found[3].elements[0].box == (3, 2, 9, 4)  # type: ignore[union-attr]


def test_a_page_that_is_left_out_is_asked_for_again() -> None:
    found = page_answers([page(1), page(99)], [1, 2])
    assert set(found) == {1, 2} and isinstance(found[2], BadAnswer) and found[2].retry


def test_failed_pages_are_told_apart() -> None:
    failed = [
        page(1, status="failed", error="busy 900-12-3456", retry=True),
        page(2, status="failed", error="no layout", retry=False),
    ]
    found = page_answers(failed, [1, 2])
    assert isinstance(found[1], BadAnswer) and "900" not in str(found[1])
    assert isinstance(found[2], UnreadByModel)


@pytest.mark.parametrize(
    "changes",
    [
        {"elements": None},
        {"status": "text"},
        {"elements": [{"bbox": [1, 2, 3]}]},
        {"elements": [{"bbox": [1, 2, 3, "x"], "category": "Text", "text": "", "confidence": 1}]},
        {"elements": [7]},
    ],
)
def test_a_page_of_another_form_is_a_bad_answer(changes: dict[str, Any]) -> None:
    assert isinstance(page_answers([page(1, **changes)], [1])[1], BadAnswer)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5) | st.integers(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["page_number", "status", "elements", "bbox", "text", "error", "data"]),
            inner,
            max_size=4,
        )
    ),
)


@given(st.lists(ANYTHING))
def test_anything_gives_an_answer_or_an_error_for_each_page(pages: list[Any]) -> None:
    found = page_answers(pages, [1, 2])
    assert set(found) == {1, 2}
    assert all(isinstance(answer, PageAnswer | SheafError) for answer in found.values())


@given(st.dictionaries(st.sampled_from(["data", "reference", "pages"]), ANYTHING))
def test_any_output_has_pages_or_is_a_bad_answer(output: dict[str, Any]) -> None:
    with contextlib.suppress(SheafError):
        assert isinstance(pages_in(output, None), list)


def test_a_stored_answer_is_fetched_and_checked(tmp_path: Path) -> None:
    data = json.dumps({"data": {"pages": [page(1)]}}).encode()
    file = tmp_path / "answer.json"
    file.write_bytes(data)
    good = {"uri": f"file://{file}", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    assert pages_in({"reference": good}, None) == [page(1)]
    for wrong in ({"sha256": "0" * 64}, {"bytes": len(data) - 1}, {"bytes": -1}, {"uri": 7}):
        with pytest.raises(BadAnswer):
            pages_in({"reference": good | wrong}, None)
    with pytest.raises(EngineUnavailable, match="FileNotFoundError"):
        pages_in({"reference": good | {"uri": f"file://{tmp_path}/none"}}, None)


def test_kinds_come_one_a_picture_with_their_share_of_the_cost() -> None:
    output = {"pages": [{"type": "W2", "confidence": 0.9, "scores": {"W2": 0.9, "x": 1}}] * 2}
    found = classification(output, 2, 0.004)
    assert [kind.type for kind in found] == ["W2", "W2"]
    assert found[0].cost_usd == pytest.approx(0.002) and found[0].scores == {"W2": 0.9}
    with pytest.raises(BadAnswer):
        classification(output, 3, None)
    with pytest.raises(BadAnswer):
        classification({"pages": [{"type": "W9", "confidence": 1}]}, 1, None)
    with pytest.raises(BadPage):
        classification({"pages": [{"error": "no picture"}]}, 1, None)


def test_batches_fit_a_job_and_keep_the_order() -> None:
    pictures = [
        (Page("x", "ab", "application/pdf", n, 10, 10), PagePicture(b"x" * size, 28, 28))
        for n, size in enumerate([3_000_000, 3_000_000, 3_000_000, 9_000_000, 10])
    ]
    groups = [[p.page_index for p, _ in batch] for batch in batched(pictures)]
    assert groups == [[0, 1], [2], [3], [4]]
    assert sum(len(p.jpeg) for _, p in pictures[:2]) * 4 / 3 < MAX_BODY_BYTES
