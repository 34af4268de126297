"""Step 4: the documents in the source, as ranges of pages."""

from __future__ import annotations

from prefect import task

from documents.classification.classify import Classification
from documents.packets import Part, split_pages, whole
from documents.result import DocumentType


@task(persist_result=False)
def split(
    kinds: list[Classification], page_count: int, wanted: DocumentType | None, divide: bool
) -> list[Part]:
    """The parts. wanted: the user says what it is, all of it; divide: look for several documents."""
    if wanted:
        return [Part(wanted, 1.0, "given by the caller", tuple(range(1, page_count + 1)))]
    return split_pages(kinds) if divide else [whole(kinds, page_count)]
