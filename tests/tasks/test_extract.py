"""Reading pages once: what is an outcome, what is raised, what is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from blocks.document_store import kept_layout
from documents.errors import BadAnswer, BadPage, EngineCrashed, EngineUnavailable
from documents.layout import PageOutcome
from tasks.extract import _unread, extract
from tests.fake_engine import FakeEngine, pages


def test_pages_that_are_read_are_kept(tmp_path: Path) -> None:
    batch = pages(tmp_path, 3)
    assert extract.fn(FakeEngine(), batch) == [PageOutcome(page) for page in batch]
    assert all(kept_layout(page) for page in batch)


def test_a_broken_page_is_an_outcome_with_its_cause_and_the_others_are_read(tmp_path: Path) -> None:
    engine = FakeEngine(trouble={2: BadPage("damaged")})
    outcomes = extract.fn(engine, pages(tmp_path, 3))
    assert [o.error for o in outcomes] == [None, "damaged", None]


@pytest.mark.parametrize("error", [BadAnswer("no sense"), EngineCrashed("died")])
def test_a_page_worth_another_try_does_not_keep_the_others_waiting(
    error: Exception, tmp_path: Path
) -> None:
    engine = FakeEngine(trouble={1: error})
    batch = pages(tmp_path, 3)
    with pytest.raises(type(error)):
        extract.fn(engine, batch)
    engine.trouble = {}
    assert all(o.error is None for o in extract.fn(engine, batch))
    assert engine.read == [1, 2, 3, 1], "the second try reads only what is missing"


def test_an_engine_that_is_away_is_not_asked_for_each_page(tmp_path: Path) -> None:
    engine = FakeEngine(trouble={1: EngineUnavailable("busy")})
    with pytest.raises(EngineUnavailable):
        extract.fn(engine, pages(tmp_path, 3))
    assert engine.read == [1]


def test_after_the_last_try_finished_pages_count_and_others_have_the_cause(tmp_path: Path) -> None:
    engine = FakeEngine(trouble={2: BadAnswer("no sense")})
    batch = pages(tmp_path, 3)
    with pytest.raises(BadAnswer) as caught:
        extract.fn(engine, batch)
    assert [o.error for o in _unread(batch, caught.value)] == [None, "no sense", None]


def test_an_unexpected_error_is_named_by_its_class_and_never_quoted(tmp_path: Path) -> None:
    [outcome] = _unread(pages(tmp_path, 1), RuntimeError("text of the page"))
    assert outcome.error == "unexpected: RuntimeError"
