"""The end of a run: the result put together, and its state told to Prefect."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from documents.result import Result
from documents.summary import complaint, summary


def end_state(result: Result, file: Path) -> State[dict[str, Any]]:
    """Completed, or Failed naming the source, pages and causes; both carry the summary."""
    data = summary(result, file)
    if result.status == "complete":
        return Completed(data=data)
    return Failed(message=complaint(result), data=data)
