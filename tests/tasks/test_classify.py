"""What kind each page is of, and what an engine's trouble does to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.errors import BadAnswer, BadPage, EngineUnavailable
from tasks.classify import classify
from tests.fake_engine import FakeEngine, pages


def test_a_broken_page_is_unknown_and_the_others_are_not(tmp_path: Path) -> None:
    engine = FakeEngine(trouble={2: BadPage("damaged")})
    kinds = classify.fn(engine, pages(tmp_path, 3))
    assert [(kind.type, kind.confidence) for kind in kinds] == [
        ("W2", 0.9),
        ("other", 0.0),
        ("W2", 0.9),
    ]


@pytest.mark.parametrize("error", [EngineUnavailable("busy"), BadAnswer("no sense")])
def test_trouble_that_may_pass_is_raised_to_be_retried(error: Exception, tmp_path: Path) -> None:
    with pytest.raises(type(error)):
        classify.fn(FakeEngine(trouble={1: error}), pages(tmp_path, 2))
    assert classify.retries > 0
