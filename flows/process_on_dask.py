"""One large source whose pages are read by a Dask cluster: `process-document` with another runner."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, cast

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.states import Failed
from prefect.task_runners import TaskRunner
from pydantic import Field, SecretStr

from blocks.document_store import DEFAULT_ROOT
from documents.parameters import EngineName
from documents.result import DocumentType
from flows.process_document import process_document
from tasks.finish import run_name


@flow(name="process-on-dask", flow_run_name=run_name, persist_result=False)
def process_on_dask(
    source: str | SecretStr,
    engine: EngineName = "embedded",
    type: DocumentType | None = None,
    split_packet: bool | None = None,
    password: SecretStr | None = None,
    out: Path = DEFAULT_ROOT,
    report: bool = True,
    address: str | None = None,
    processes: Annotated[int, Field(ge=1, le=256)] = 2,
) -> State[dict[str, Any]]:
    """Read one source on many machines; all see the folder of results and run the same sheaf.

    Args:
        source: As for `process-document`.
        engine: Who reads: `embedded`, or the name of a saved engine block.
        type: What it is, when known; otherwise it is classified.
        split_packet: Look for several documents inside; by default whenever it has several pages.
        password: For an encrypted PDF; best as `secret:NAME`, a Prefect Secret block.
        out: The folder for the result; shared by all workers.
        report: Also write the HTML page.
        address: Of a Dask scheduler, such as tcp://scheduler:8786; by default a cluster is started
            on this machine for the time of the run.
        processes: Of that cluster; each reads one scan at a time.
    """
    try:
        import dask
        from prefect_dask.task_runners import DaskTaskRunner
    except ImportError:
        return Failed(message="Dask is not installed: install sheaf with its extra `dask`")
    local = {"n_workers": processes, "threads_per_worker": 4, "dashboard_address": None}
    # Pages are read in processes of the worker's own, which Dask forbids by default. Workers of
    # another cluster need DASK_DISTRIBUTED__WORKER__DAEMON=False in their environment.
    dask.config.set({"distributed.worker.daemon": False})
    kwargs = None if address else local
    runner = cast(TaskRunner[Any], DaskTaskRunner(address=address, cluster_kwargs=kwargs))
    spread = process_document.with_options(task_runner=runner)
    state: State[Any] = spread(
        source, engine, type, split_packet, password, out, report, return_state=True
    )
    return state
