"""Which failures are tried again."""

from __future__ import annotations

import asyncio

import pytest
from prefect.states import Failed

from documents import errors
from tasks.retrying import may_retry


@pytest.mark.parametrize(
    ("error", "again"),
    [
        (errors.EngineUnavailable("busy"), True),
        (errors.EngineCrashed("died"), True),
        (errors.BadAnswer("no sense"), True),
        (errors.SourceUnavailable("down"), True),
        (errors.BrokenDocument("damaged"), False),
        (errors.DocumentLocked("locked"), False),
        (errors.BadPage("damaged"), False),
        (ValueError("a bug"), False),
    ],
)
def test_only_what_may_pass_is_tried_again(error: Exception, again: bool) -> None:
    assert asyncio.run(may_retry(None, None, Failed(data=error))) is again
