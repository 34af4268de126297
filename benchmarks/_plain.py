"""The main path as a plain script: the same parts in the same order, without Prefect."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from blocks.document_store import DocumentStore
from blocks.embedded import EmbeddedEngine
from documents.layout import Page
from documents.request import request_of
from documents.result import DocumentType, Result
from tasks.batches import batches
from tasks.check import check
from tasks.classify import classify
from tasks.extract import extract
from tasks.fetch import fetch
from tasks.open_pages import open_pages
from tasks.split import split
from tasks.store import store
from tasks.transform import of_part, transform

Answer = TypeVar("Answer")
_LEADING = 3


def plain(source: Path, out: Path, kind: DocumentType | None = None) -> Result:
    """Read one source of one document; the result is stored, with its report."""
    started, kept, reader = time.monotonic(), DocumentStore(root=out), EmbeddedEngine()
    asked = request_of(str(source), "embedded", kind, False, True)
    fetched = fetch.fn(str(source), kept, asked)
    pages = open_pages.fn(fetched, kept, reader.key, None)

    def at_once(
        work: Callable[[EmbeddedEngine, list[Page]], list[Answer]], of: list[Page]
    ) -> list[Answer]:
        with ThreadPoolExecutor(reader.runs_at_once) as pool:
            groups = pool.map(lambda group: work(reader, group), batches(of, reader.pages_together))
            return [answer for group in groups for answer in group]

    kinds = [] if kind else at_once(classify.fn, pages[:_LEADING])
    outcomes = at_once(extract.fn, pages)
    parts = split.fn(kinds, pages, kind, False)
    read = [transform.fn(part, of_part(part, outcomes)) for part in parts]
    documents = [check.fn(document) for found in read for document in found]
    result, _ = store.fn(asked, fetched, outcomes, documents, kinds, reader.info(), started, kept)
    return result
