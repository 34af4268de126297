"""Step 4: the documents in the source, as ranges of pages."""

from __future__ import annotations

from prefect import task

from blocks.document_store import KeptLayouts
from documents.classification.classify import Classification
from documents.layout import Page
from documents.packets import Part, split_pages, whole
from documents.result import DocumentType


@task(persist_result=False)
def split(
    kinds: list[Classification], pages: list[Page], wanted: DocumentType | None, divide: bool
) -> list[Part]:
    """The parts. wanted: the user says what it is, all of it; divide: look for several documents.

    Pages that are read by now also tell by their print where a document ends.
    """
    if wanted:
        numbers = tuple(page.page_number for page in pages)
        return [Part(wanted, 1.0, "given by the caller", numbers)]
    if not divide:
        return [whole(kinds, len(pages))]
    return split_pages(kinds, KeptLayouts(pages))
