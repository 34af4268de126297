"""What a run is called and how it ended, told to Prefect."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from prefect.client.schemas.objects import State
from prefect.runtime import flow_run
from prefect.states import Completed, Failed

from blocks.events import document_event
from documents.masking import mask
from documents.result import Result
from documents.source import name_of, shown
from documents.summary import summary


def run_name() -> str:
    """The run's name in Prefect's pages: that of its source, without anything personal."""
    source = flow_run.parameters.get("source", "")
    return mask(name_of(shown(source))) if isinstance(source, str) else "a secret source"


def end_state(result: Result, file: Path) -> State[dict[str, Any]]:
    """Completed, or Failed naming the source, pages and causes; both carry the summary.

    The event of the document's end is sent from here.
    """
    document_event(result, file)
    data = summary(result, file)
    if result.status == "complete":
        return Completed(data=data)
    return Failed(message=data["message"], data=data)
