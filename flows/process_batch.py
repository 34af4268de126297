"""Many sources in one run: each its own subflow, a few at a time; one bad source stops no other."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from pathlib import Path
from typing import Annotated, Any, TypeVar

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.context import FlowRunContext
from prefect.states import Completed, Failed
from pydantic import Field, SecretStr

from blocks import memory
from blocks.announcements import announce
from blocks.document_store import DEFAULT_ROOT, DocumentStore
from documents.assemble import failed
from documents.errors import SheafError
from documents.folder import expand
from documents.parameters import EngineName
from documents.request import Request, request_of
from documents.result import DocumentType, EngineInfo
from documents.source import name_of, veiled
from documents.summary import summary
from flows.process_document import process_document
from tasks.ask_person import Way
from tasks.finish import given_back
from tasks.store import store_failure

_PAUSES_SECONDS = (0, 2, 5, 10, 20, 30)
"""Before another try of a source whose run Prefect broke off: time for its server to be back."""
Summary = dict[str, Any]
Item = TypeVar("Item")
Answer = TypeVar("Answer")


class _BrokenOff(SheafError):
    """Prefect failed, not the document: its API is away, its database locked."""


@flow(name="process-batch", persist_result=False)
def process_batch(
    sources: list[str | SecretStr],
    engine: EngineName = "embedded",
    type: DocumentType | None = None,
    split_packet: bool | None = None,
    password: SecretStr | None = None,
    out: Path = DEFAULT_ROOT,
    report: bool = True,
    at_once: Annotated[int, Field(ge=1, le=64)] = 4,
    review: Way = "off",
) -> State[list[Summary]]:
    """Process files, URLs and whole folders.

    Args:
        sources: Files, folders, http(s) URLs, fsspec URIs, or `secret:NAME` for a Secret block with one.
        engine: Who reads: `embedded` on the worker's CPU, or a model engine; or the name of a saved
            engine block.
        type: What they all are, when known.
        split_packet: Look for several documents inside each source.
        password: For encrypted PDFs; best as `secret:NAME`, a Prefect Secret block.
        out: The folder for results.
        report: Also write HTML pages.
        at_once: How many sources are in work at a time.
        review: Who settles doubtful values: nobody, a person by a form in Prefect, or by the queue.
    """

    def one(source: str | SecretStr) -> Summary:
        return read_one(source, engine, type, split_packet, password, out, report, review)

    found, passed_over = _expanded(sources)
    summaries = in_threads(one, found, at_once)
    also = f"{len(passed_over)} files passed over, no documents" if passed_over else ""
    return end_of(summaries, also, out)


def read_one(
    source: str | SecretStr,
    engine: EngineName,
    type: DocumentType | None,
    split_packet: bool | None,
    password: SecretStr | None,
    out: Path,
    report: bool,
    review: Way = "off",
    content: str | None = None,
) -> Summary:
    """One source in a subflow, again where Prefect broke it off; whatever happens, a summary."""

    def attempt() -> Summary | SheafError:
        try:
            state = process_document(
                veiled(source),
                engine,
                type,
                split_packet,
                password,
                out,
                report,
                review,
                content=content,
                return_state=True,
            )
        except Exception as error:  # no run, no result
            return _BrokenOff(f"the run broke off ({error.__class__.__name__})")
        data = state.result(raise_on_failure=False)
        _let_go()
        if isinstance(data, dict | SheafError):
            return data
        return SheafError(state.message or "the run broke off")

    done = attempt()
    for pause in _PAUSES_SECONDS:
        # An error of ours is tried again once. Finished pages are kept, so little is done twice.
        if isinstance(done, dict) or (pause and not isinstance(done, _BrokenOff)):
            break
        time.sleep(pause)
        done = attempt()
    if isinstance(done, SheafError):
        done = lost(request_of(source, engine, type, split_packet, report), done, out)
    announce(done)
    return done


def _let_go() -> None:
    """After a source, nothing of it stays: many more come, and the process lives through all.

    Prefect keeps, until the parent ends, which run gave which value; and the last thousand results in
    memory, among them errors with every frame they went through. Nobody asks for either again.
    """
    if context := FlowRunContext.get():
        context.run_results.clear()
        context.result_store.cache.clear()
    memory.give_back()


def _expanded(sources: list[str | SecretStr]) -> tuple[list[str | SecretStr], dict[str, str]]:
    """Folders as their files, and what was passed over in them; secret URLs stay as they are."""
    plain: list[str | SecretStr] = []
    passed_over: dict[str, str] = {}
    for source in sources:
        if isinstance(source, SecretStr):
            plain.append(source)
            continue
        found = expand([source])
        plain += found.sources
        passed_over |= found.passed_over
    return plain, passed_over


def lost(request: Request, error: SheafError, out: Path) -> Summary:
    """A stored, failed result for a source whose run broke off: nothing is lost silently."""
    info = EngineInfo(name=request.engine, version="unknown")
    try:
        return summary(*store_failure.fn(request, DocumentStore(root=out), info, error))
    except SheafError as another:  # the store itself: the ledger still has the request as begun
        result = failed(request.source, name_of(request.source), info, f"{error}; {another}")
        return {**summary(result, Path()), "result": None}


def in_threads(work: Callable[[Item], Answer], items: list[Item], at_once: int) -> list[Answer]:
    """Each in a thread that knows the run it belongs to; `at_once` in work at a time."""
    with ThreadPoolExecutor(at_once) as pool:
        futures = [pool.submit(copy_context().run, work, item) for item in items]
        return [future.result() for future in futures]


def end_of(summaries: list[Summary], also: str, out: Path) -> State[list[Summary]]:
    """The state of a run over many sources: failed when one of them is not complete."""
    bad = [summary["source"] for summary in summaries if summary["status"] != "complete"]
    data = given_back(summaries, DocumentStore(root=out))
    if not bad:
        return Completed(message=also or None, data=data)
    named = ", ".join(bad[:20]) + (f" and {len(bad) - 20} more" if len(bad) > 20 else "")
    told = f"{len(bad)} of {len(summaries)} not complete: {named}"
    return Failed(message=f"{told}; {also}" if also else told, data=data)
