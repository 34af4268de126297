"""What a run is called and how it ended, told to Prefect."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from prefect.client.schemas.objects import State
from prefect.context import FlowRunContext
from prefect.filesystems import LocalFileSystem
from prefect.results import ResultStore
from prefect.runtime import flow_run
from prefect.serializers import JSONSerializer
from prefect.states import Completed, Failed
from pydantic import SecretStr

from blocks.document_store import DocumentStore
from blocks.events import document_event
from documents.masking import mask
from documents.result import Result
from documents.source import name_of, shown
from documents.summary import summary


def run_name() -> str:
    """The run's name in Prefect's pages: that of its source, without anything personal."""
    source = flow_run.parameters.get("source", "")
    clear = source.get_secret_value() if isinstance(source, SecretStr) else str(source)
    return mask(name_of(shown(clear)))


def end_state(result: Result, file: Path, kept: DocumentStore) -> State[dict[str, Any]]:
    """Completed, or Failed naming the source, pages and causes; both carry the summary.

    The event of the document's end is sent from here.
    """
    document_event(result, file)
    data = summary(result, file)
    state = Completed if result.status == "complete" else Failed
    return state(message=data["message"], data=given_back(data, kept))


def given_back(data: Any, kept: DocumentStore) -> Any:
    """What a run gives to who started it: for a run of a deployment, a reference that all can read.

    The summary then lies in the store as JSON, and Prefect's database holds only where. A subflow's
    summary stays with its parent, which is in the same process: were it kept, a retry of the parent
    would take it for that of whichever source comes first in the second run.
    """
    run = FlowRunContext.get()
    if not run or not run.flow_run or not run.flow_run.deployment_id:
        return data
    place = LocalFileSystem(basepath=str(kept.runs()))
    results = ResultStore(result_storage=place, serializer=JSONSerializer())
    record = results.create_result_record(data, key=f"{run.flow_run.id}.json")
    results.persist_result_record(record)
    return record
