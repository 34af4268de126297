"""Many sources over many workers: parts of a batch, each a run of its own on any worker."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, cast

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.futures import wait
from prefect.states import Completed, Failed
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner
from pydantic import Field

from blocks.document_store import DEFAULT_ROOT
from documents.folder import expand
from documents.parameters import EngineName
from documents.result import DocumentType
from tasks.deal import deal

_DEPLOYMENT = "process-batch/default"


@flow(name="spread-batch", persist_result=False)
def spread_batch(
    sources: list[str],
    engine: EngineName = "embedded",
    type: DocumentType | None = None,
    out: Path = DEFAULT_ROOT,
    report: bool = True,
    together: Annotated[int, Field(ge=1, le=1000)] = 20,
    at_once: Annotated[int, Field(ge=1, le=64)] = 4,
    patience_hours: Annotated[float, Field(gt=0, le=168)] = 12,
) -> State[list[dict[str, Any]]]:
    """Process files and folders on all workers of the pool; all see the same folders.

    Args:
        sources: Files, folders or fsspec URIs; signed URLs as `secret:NAME`, each in a Secret block.
        engine: Who reads: `embedded`, or the name of a saved engine block.
        type: What they all are, when known.
        out: The folder for results, shared by all workers.
        report: Also write HTML pages.
        together: Sources in one part. A run costs some five seconds, so parts of one are dear.
        at_once: Parts in work at a time: at least as many as there are workers.
        patience_hours: A part that has not ended by then is told as unfinished.
    """
    found = expand(sources).sources
    parts = [found[at : at + together] for at in range(0, len(found), together)]
    fixed = {"engine": engine, "type": type, "out": str(out.absolute()), "report": report}
    runner = cast(TaskRunner[Any], ThreadPoolTaskRunner(max_workers=at_once))
    with runner:
        futures = [
            runner.submit(
                deal,
                parameters={
                    "number": number,
                    "deployment": _DEPLOYMENT,
                    "parameters": {**fixed, "sources": part},
                    "patience_seconds": patience_hours * 3600,
                },
            )
            for number, part in enumerate(parts, start=1)
        ]
        wait(futures)
        ends = [future.result(raise_on_failure=False) for future in futures]
    rows = [end if isinstance(end, dict) else _broken(n) for n, end in enumerate(ends, start=1)]
    bad = [f"part {r['part']}: {r['message'] or r['state']}" for r in rows if not r["complete"]]
    if bad:
        return Failed(
            message=f"{len(bad)} of {len(parts)} parts: {'; '.join(bad)[:2000]}", data=rows
        )
    return Completed(message=f"{len(found)} sources in {len(parts)} parts", data=rows)


def _broken(number: int) -> dict[str, Any]:
    """A part whose run could not be started: the API was away, or there is no such deployment."""
    return {
        "part": number, "run": None, "complete": False, "state": "Broken off",
        "message": "could not be started",
    }  # fmt: skip
