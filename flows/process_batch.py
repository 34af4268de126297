"""Many sources in one run: each its own subflow, a few at a time; one bad source stops no other."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from pathlib import Path
from typing import Annotated, Any

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed
from pydantic import Field, SecretStr

from blocks.announcements import announce
from blocks.document_store import DocumentStore
from documents.errors import SheafError
from documents.folder import expand
from documents.result import DocumentType, EngineInfo
from documents.summary import summary
from flows.process_document import process_document
from tasks.ask_person import Way
from tasks.store import store_failure

Summary = dict[str, Any]


@flow(name="process-batch", persist_result=False)
def process_batch(
    sources: list[str | SecretStr],
    engine: str = "embedded",
    type: DocumentType | None = None,
    split_packet: bool | None = None,
    password: SecretStr | None = None,
    out: Path = Path("sheaf-results"),
    report: bool = True,
    at_once: Annotated[int, Field(ge=1, le=64)] = 4,
    review: Way = "off",
) -> State[list[Summary]]:
    """Process files, URLs and whole folders.

    Args:
        sources: Files, folders, http(s) URLs or fsspec URIs.
        engine: Who reads: `embedded`, or the name of a saved engine block.
        type: What they all are, when known.
        split_packet: Look for several documents inside each source.
        password: For encrypted PDFs.
        out: The folder for results.
        report: Also write HTML pages.
        at_once: How many sources are in work at a time.
        review: Who settles doubtful values: nobody, a person by a form in Prefect, or by the queue.
    """
    given = (engine, type, split_packet, password, out, report, review)

    def attempt(source: str | SecretStr) -> Summary | SheafError:
        try:
            state = process_document(source, *given, return_state=True)
        except Exception as error:
            # Prefect's own failure (its API away, its database locked): no run, no result.
            return SheafError(f"the run broke off ({error.__class__.__name__})")
        data = state.result(raise_on_failure=False)
        if isinstance(data, dict | SheafError):
            return data
        return SheafError(state.message or "the run broke off")

    def one(source: str | SecretStr) -> Summary:
        done = attempt(source)
        if isinstance(done, SheafError):
            # Once more: pages that were finished are kept, so little is done twice.
            done = attempt(source)
        if isinstance(done, SheafError):
            done = _lost(source, done, engine, out)
        announce(done)
        return done

    found, passed_over = _expanded(sources)
    summaries = _in_threads(one, found, at_once)
    bad = [summary["source"] for summary in summaries if summary["status"] != "complete"]
    if not bad:
        also = f"{len(passed_over)} files passed over, no documents" if passed_over else None
        return Completed(message=also, data=summaries)
    named = ", ".join(bad[:20]) + (f" and {len(bad) - 20} more" if len(bad) > 20 else "")
    return Failed(message=f"{len(bad)} of {len(summaries)} not complete: {named}", data=summaries)


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


def _lost(source: str | SecretStr, error: SheafError, engine: str, out: Path) -> Summary:
    """A stored, failed result for a source whose run broke off: nothing is lost silently."""
    info = EngineInfo(name=engine, version="unknown")
    return summary(*store_failure.fn(source, DocumentStore(root=out), info, error, False))


def _in_threads(
    work: Callable[[str | SecretStr], Summary], items: list[str | SecretStr], at_once: int
) -> list[Summary]:
    """Each in a thread that knows the run it belongs to."""
    with ThreadPoolExecutor(at_once) as pool:
        futures = [pool.submit(copy_context().run, work, item) for item in items]
        return [future.result() for future in futures]
