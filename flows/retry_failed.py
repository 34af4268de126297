"""Whatever did not become complete in a store, once more: only its missing pages are read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from prefect import flow
from prefect.client.schemas.objects import State
from pydantic import Field, SecretStr

from blocks.document_store import DEFAULT_ROOT, DocumentStore
from blocks.ledger import Job
from documents.errors import SheafError
from documents.parameters import OtherEngineName
from flows.process_batch import Summary, end_of, in_threads, lost, read_one
from tasks.find_unfinished import find_unfinished
from tasks.mark_dead_runs import mark_dead_runs


@flow(name="retry-failed", persist_result=False)
def retry_failed(
    out: Path = DEFAULT_ROOT,
    engine: OtherEngineName = None,
    password: SecretStr | None = None,
    at_once: Annotated[int, Field(ge=1, le=64)] = 4,
    most_tries: Annotated[int | None, Field(ge=1)] = 5,
) -> State[list[Summary]]:
    """Redo what is incomplete, failed, or was cut off with its process.

    Args:
        out: The folder for results; shared by all workers.
        engine: Who reads now; by default whoever was asked before.
        password: For encrypted PDFs; best as `secret:NAME`, a Prefect Secret block.
        at_once: How many sources are in work at a time.
        most_tries: Leave alone what was retried so often; empty for no limit.
    """
    mark_dead_runs(return_state=True)
    store = DocumentStore(root=out)

    def one(job: Job) -> Summary | None:
        asked = job.request
        try:
            claim = store.ledger.claim(asked, job.key, most_tries)
        except SheafError as error:
            return lost(asked, error, out)
        if claim != "mine":
            return None
        ways = (engine or asked.engine, asked.type, asked.split_packet)
        kept = job.content if job.content and store.kept_source(job.content) else None
        return read_one(asked.source, *ways, password, out, asked.report, content=kept)

    jobs, lost_urls = find_unfinished(store)
    done = [summary for summary in in_threads(one, jobs, at_once) if summary]
    left = len(jobs) - len(done)
    told = [f"{left:,} in work elsewhere or tried {most_tries} times"] if left else []
    told += [f"{len(lost_urls):,} need their secret URL again"] if lost_urls else []
    return end_of(done, f"{len(done):,} retried; {', '.join(told)}" if told else "", out)
