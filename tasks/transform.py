"""Step 6: layout elements to typed fields with provenance."""

from __future__ import annotations

from prefect import task

from blocks.document_store import kept_layout
from documents.assemble import on_picture
from documents.kinds.index import kind_of
from documents.layout import PageLayout, PageOutcome
from documents.packets import Part
from documents.result import DocumentResult, Finding


@task(persist_result=False)
def transform(part: Part, outcomes: list[PageOutcome]) -> DocumentResult:
    """The document of one part, read from those of its pages that were finished.

    outcomes: of its pages, in order. Their layouts are in memory here only, those of one document
    at a time.
    """
    pages = [outcome.page for outcome in outcomes if outcome.error is None]
    layouts = [layout for page in pages if (layout := kept_layout(page))]
    reading = kind_of(part.type).read(layouts)
    document = DocumentResult(
        type=part.type,
        confidence=round(part.confidence, 4),
        pages=list(part.page_numbers),
        revision=reading.revision,
        data=reading.data,
        fields=reading.fields,
        findings=[*_doubts(part), *_page_doubts(layouts), *reading.findings],
    )
    return on_picture(document, layouts)


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
