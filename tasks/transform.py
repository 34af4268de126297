"""Step 6: layout elements to typed fields with provenance."""

from __future__ import annotations

from collections.abc import Sequence

from prefect import task

from blocks.document_store import kept_layout
from documents.assemble import on_picture
from documents.contents import Content, contents_of
from documents.faults import cause_of, fault
from documents.layout import PageLayout, PageOutcome
from documents.packets import Part
from documents.reading import Reading
from documents.result import DocumentResult, Finding
from documents.second_reading import Said, with_second_reading


@task(persist_result=False)
def transform(
    part: Part, outcomes: list[PageOutcome], said: Sequence[Said] = ()
) -> list[DocumentResult]:
    """The documents of one part, read from those of its pages that were finished: usually one.

    outcomes: of its pages, in order. Their layouts are in memory here only, those of one part at a
    time. said: by a vision model that reads fields too; it counts where the part is one document.
    """
    pages = [outcome.page for outcome in outcomes if outcome.error is None]
    layouts = [layout for page in pages if (layout := kept_layout(page))]
    try:
        return _documents(part, layouts, said)
    except Exception as error:  # print that nobody foresaw: this part alone goes unread
        unread = Content(
            part.type, Reading(findings=[fault(f"not read: {cause_of(error)}")]), part.page_numbers
        )
        return [_document(part, unread, layouts)]


def _documents(part: Part, layouts: list[PageLayout], said: Sequence[Said]) -> list[DocumentResult]:
    contents = list(contents_of(part.type, layouts, part.page_numbers))
    documents = [_document(part, content, layouts) for content in contents]
    if said and [document.type for document in documents] == [part.type]:
        by_number = {layout.page_number: layout for layout in layouts}
        documents = [with_second_reading(documents[0], said, by_number)]
    return [on_picture(document, layouts) for document in documents]


def _document(part: Part, content: Content, layouts: list[PageLayout]) -> DocumentResult:
    reading, own = content.reading, [n for n in layouts if n.page_number in content.pages]
    return DocumentResult(
        type=content.type,
        confidence=round(part.confidence, 4),
        pages=list(content.pages),
        revision=reading.revision,
        data=reading.data,
        fields=reading.fields,
        findings=[*_doubts(part), *_page_doubts(own), *reading.findings],
    )


def of_part(part: Part, outcomes: list[PageOutcome]) -> list[PageOutcome]:
    """What became of the part's own pages. outcomes: of all pages of the source, in order."""
    return [outcomes[number - 1] for number in part.page_numbers]


def _doubts(part: Part) -> list[Finding]:
    """A document of no known kind because nothing could be said of it, as against one of another kind."""
    if part.confidence > 0:
        return []
    return [
        Finding(rule="classified", severity="warning", message=f"Not classified. {part.reason}")
    ]


def _page_doubts(layouts: list[PageLayout]) -> list[Finding]:
    """What the engine itself could not be sure of."""
    return [
        Finding(
            rule="page_read",
            severity="warning",
            message=f"Page {layout.page_number}: {doubt}.",
        )
        for layout in layouts
        for doubt in layout.doubts
    ]
