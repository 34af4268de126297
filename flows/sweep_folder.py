"""Whatever is new or changed in a folder, read once; for schedules."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

from prefect import flow
from prefect.client.schemas.objects import State
from pydantic import Field, SecretStr

from blocks.document_store import DEFAULT_ROOT, DocumentStore
from blocks.listing import Listed
from blocks.sweep import Sweep
from documents.errors import SheafError
from documents.parameters import EngineName
from documents.request import request_of
from documents.result import DocumentType
from flows.process_batch import Summary, end_of, in_threads, lost, read_one
from tasks.mark_dead_runs import mark_dead_runs
from tasks.survey_folder import survey_folder


@flow(name="sweep-folder", persist_result=False)
def sweep_folder(
    folder: str = "inbox",
    include: list[str] = ["*"],  # noqa: B006 - Prefect shows it in the form and never changes it
    exclude: list[str] = [],  # noqa: B006
    engine: EngineName = "embedded",
    type: DocumentType | None = None,
    split_packet: bool | None = None,
    password: SecretStr | None = None,
    out: Path = DEFAULT_ROOT,
    report: bool = True,
    at_once: Annotated[int, Field(ge=1, le=64)] = 4,
    settle_seconds: Annotated[float, Field(ge=0)] = 10,
    most_tries: Annotated[int, Field(ge=1)] = 3,
    move_done: Path | None = None,
    move_failed: Path | None = None,
) -> State[list[Summary]]:
    """Read what is new or changed in a folder.

    Args:
        folder: A folder's path, or an fsspec URI such as s3://bucket/inbox.
        include: Patterns of names or paths within the folder, such as *.pdf or 2024/*.
        exclude: Patterns of what is left alone.
        engine: Who reads: `embedded` on the worker's CPU, or a model engine; or the name of a saved
            engine block.
        type: What they all are, when known.
        split_packet: Look for several documents inside each file.
        password: For encrypted PDFs; best as `secret:NAME`, a Prefect Secret block.
        out: The folder for results and the ledger; shared by all workers.
        report: Also write HTML pages.
        at_once: How many files are in work at a time.
        settle_seconds: A file changed more lately than this is left for the next sweep.
        most_tries: How many sweeps try a file that does not become complete.
        move_done: Folder into which files go that are complete. By default originals are not moved.
        move_failed: Folder into which files go that are not.
    """
    mark_dead_runs(return_state=True)
    store = DocumentStore(root=out)
    asked = request_of(folder, engine, type, split_packet, report)
    places = (move_done, move_failed)
    sweep = Sweep(folder, store, asked, include, exclude, settle_seconds, most_tries, *places)
    read = partial(
        read_one,
        engine=engine,
        type=type,
        split_packet=split_packet,
        password=password,
        out=out,
        report=report,
    )
    survey, later = survey_folder(sweep), list[Listed]()
    for file in (*survey.done, *survey.given_up):
        sweep.put_away(file)
    one = partial(_taken, sweep, read, later)
    done = in_threads(one, survey.todo, at_once)
    # The same content under a second name, which was in work at that moment.
    done += in_threads(one, later.copy(), at_once)
    summaries = [summary for summary in done if summary]
    also = ", ".join(filter(None, [survey.told(), sweep.told_of_moves()]))
    return end_of(summaries, f"{len(summaries):,} read; {also}" if also else "", out)


def _taken(
    sweep: Sweep, read: Callable[..., Summary], later: list[Listed], file: Listed
) -> Summary | None:
    """The summary of a file that this sweep has read; None when it had not to."""
    try:
        taken, content = sweep.take(file)
    except SheafError as error:
        return lost(sweep.asked(file), error, sweep.store.root)
    if taken == "taken":
        later.append(file)
    done = read(file.uri, content=content) if taken == "mine" else None
    if taken in ("mine", "done", "given up"):
        sweep.put_away(file, content)
    return done
