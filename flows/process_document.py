"""One source to one result: the main path, step by step."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated, Any, cast

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.settings import get_current_settings
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner
from pydantic import Field, SecretStr

from blocks.document_store import DEFAULT_ROOT, DocumentStore
from blocks.engines import load_engine
from blocks.reviewing import WAIT_HOURS
from documents.errors import SheafError
from documents.parameters import EngineName, Sha256
from documents.request import request_of
from documents.result import DocumentType
from documents.review.doubts import SURE
from tasks.ask_person import Way, asked_person
from tasks.check import check
from tasks.classify import classify, classify_pages
from tasks.extract import extract, extract_pages
from tasks.fetch import fetch
from tasks.finish import end_state, run_name
from tasks.open_pages import open_pages
from tasks.present import present
from tasks.read_fields import second_reading
from tasks.split import split
from tasks.store import store, store_failure
from tasks.timing import watch
from tasks.transform import of_part, transform
from tasks.whole import whole

_THREADS = cast(TaskRunner[Any], ThreadPoolTaskRunner(max_workers=512))
"""More than any engine uses: each engine bounds its own work, and threads begin when needed."""
_LEADING = 3
"""Pages that name a document that is not divided: a cover or instructions may come first."""

watch(fetch, open_pages, classify, extract, split, transform, check, store)


# Nothing is kept by Prefect; the storage is what it takes by itself, after asking the server twice.
@flow(
    name="process-document",
    flow_run_name=run_name,
    task_runner=_THREADS,
    persist_result=False,
    result_storage=get_current_settings().results.local_storage_path,
)
def process_document(
    source: str | SecretStr,
    engine: EngineName = "embedded",
    type: DocumentType | None = None,
    split_packet: bool | None = None,
    password: SecretStr | None = None,
    out: Path = DEFAULT_ROOT,
    report: bool = True,
    review: Way = "off",
    review_below: Annotated[float, Field(ge=0, le=1)] = SURE,
    review_hours: Annotated[float, Field(gt=0, le=8760)] = WAIT_HOURS,
    content: Sha256 | None = None,
) -> State[dict[str, Any]]:
    """Read one source into typed, checked fields and store the result.

    Args:
        source: A file path, http(s) URL or fsspec URI; or `secret:NAME`, a Prefect Secret block that
            holds it. Prefect keeps parameters as given: a URL that carries a key belongs into a block.
        engine: Who reads: `embedded` on the worker's CPU, or a model engine; or the name of a saved
            engine block.
        type: What it is, when known; otherwise it is classified.
        split_packet: Look for several documents inside; by default whenever it has several pages.
        password: For an encrypted PDF; best as `secret:NAME`, a Prefect Secret block.
        out: The folder for the result; shared by all workers.
        report: Also write the HTML page.
        review: Who settles doubtful values: nobody, a person by a form in Prefect, or by the queue.
        review_below: Values with less confidence are doubtful; so are those of failed checks.
        review_hours: How long the form or the queue waits for a person.
        content: SHA-256 of the source's copy in the store, to read that and not fetch again.
    """
    started = time.monotonic()
    kept, reader = DocumentStore(root=out), load_engine(engine)
    asked = request_of(source, engine, type, split_packet, report)
    try:
        fetched = fetch(source, kept, asked, content)
        pages = open_pages(fetched, kept, reader.key, password)
    except SheafError as error:
        return end_state(*store_failure(asked, kept, reader.info(), error), kept)
    divide = len(pages) > 1 if split_packet is None else split_packet
    kinds = [] if type else classify_pages(reader, pages if divide else pages[:_LEADING])
    outcomes = extract_pages(reader, pages)
    parts = split(whole(kinds), whole(pages), type, divide)
    own = [(part, of_part(part, outcomes)) for part in parts]
    read = [transform(p, whole(o), second_reading(reader, p, o)) for p, o in own]
    documents = [check(whole(document)) for documents in read for document in documents]
    done = (whole(outcomes), whole(documents), whole(kinds))
    result, file = store(asked, fetched, *done, reader.info(), started, kept)
    result = asked_person(result, file, review, review_below, review_hours)
    present(whole(result), file)
    return end_state(result, file, kept)
