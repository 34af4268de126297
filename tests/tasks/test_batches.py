"""Pages dealt out to task runs."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from documents.layout import Page
from tasks.batches import batches


def page(index: int, text_chars: int) -> Page:
    return Page("x.pdf", "ab", "application/pdf", index, 10, 10, text_chars)


def sizes(text_chars: list[int], **kwargs: int) -> list[int]:
    pages = [page(n, chars) for n, chars in enumerate(text_chars)]
    return [len(group) for group in batches(pages, **kwargs)]


def test_text_pages_go_together_and_pictures_alone() -> None:
    assert sizes([900, 900, 0, 0, 900, 3, 900, 900]) == [2, 1, 1, 1, 1, 2]


def test_a_batch_is_bounded() -> None:
    assert sizes([900] * 70) == [32, 32, 6]
    assert sizes([0] * 9, scans_together=4) == [4, 4, 1]


@given(st.lists(st.integers(0, 50), max_size=100), st.integers(1, 40))
def test_every_page_is_dealt_once_in_its_order(chars: list[int], together: int) -> None:
    pages = [page(n, count) for n, count in enumerate(chars)]
    groups = batches(pages, together)
    assert [p for group in groups for p in group] == pages
    for group in groups:
        texts = sum(p.text_chars >= 25 for p in group)
        assert texts in (0, len(group)), "scans and texts are dealt apart"
        assert 1 <= len(group) <= (32 if texts else together)


def test_no_page_is_no_work(tmp_path: Path) -> None:
    assert batches([]) == []
