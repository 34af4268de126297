"""Reading a page once: finished pages are durable and are found again."""

from __future__ import annotations

from pathlib import Path

import pytest

from blocks.document_store import DocumentStore
from blocks.embedded import EmbeddedEngine
from blocks.engine import Engine
from documents.errors import BadPage, SheafError
from documents.layout import Page, PageLayout
from tests.fake_engine import FakeEngine, pages


def read_once(engine: Engine, page: Page) -> PageLayout:
    """As the flow reads it."""
    [(_, answer)] = engine.read_missing([page])
    if isinstance(answer, SheafError):
        raise answer
    return answer


def test_a_finished_page_is_not_read_again(tmp_path: Path) -> None:
    [page] = pages(tmp_path, 1)
    engine = FakeEngine()
    first = read_once(engine, page)
    assert read_once(engine, page) == first
    assert read_once(FakeEngine(), page) == first
    assert engine.read == [1]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b'{"page_number": 1}', b"\xff\x00"])
def test_a_damaged_file_is_read_anew_and_mended(content: bytes, tmp_path: Path) -> None:
    [page] = pages(tmp_path, 1)
    engine = FakeEngine()
    layout = read_once(engine, page)
    Path(page.layout_path).write_bytes(content)
    assert read_once(engine, page) == layout
    assert read_once(engine, page) == layout
    assert engine.read == [1, 1]


def test_a_page_that_failed_leaves_nothing_behind(tmp_path: Path) -> None:
    [page] = pages(tmp_path, 1)
    with pytest.raises(BadPage):
        read_once(FakeEngine(trouble={1: BadPage("damaged")}), page)
    assert list(tmp_path.iterdir()) == []


def test_a_page_without_a_place_is_read_each_time(tmp_path: Path) -> None:
    [page] = pages(tmp_path, 1)
    engine = FakeEngine()
    read_once(engine, page.kept_at(""))
    read_once(engine, page.kept_at(""))
    assert engine.read == [1, 1]
    assert list(tmp_path.iterdir()) == []


def test_pages_of_another_engine_or_dialect_have_another_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = DocumentStore(root=tmp_path)
    before = EmbeddedEngine().key
    assert before.startswith("embedded-")
    monkeypatch.setattr("blocks.embedded._DIALECT", "another")
    places = {store.layout_file("ab", key, 1) for key in (before, EmbeddedEngine().key, "fake-1")}
    assert len(places) == 3
