"""Parts, pages and fields to the result of one source: the contract of documents/result.py.

Boxes are turned back from the straightened layout onto the page's picture here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from documents.faults import faults_of
from documents.geometry import Box, turn
from documents.kinds.w2_further import with_first_sheets
from documents.layout import PageLayout, PageOutcome
from documents.result import (
    DocumentResult,
    ElementResult,
    EngineInfo,
    FieldValue,
    PageResult,
    Result,
    SourceInfo,
)
from documents.source import Source


def assemble(
    source: Source,
    pages: Sequence[PageResult],
    documents: Sequence[DocumentResult],
    engine: EngineInfo,
    latency_ms: int,
    cost_usd: float | None = None,
) -> Result:
    """The result. pages: of `page_result`, in order; documents: of `on_picture`."""
    return Result(
        source=SourceInfo(
            uri=source.uri,
            name=source.name,
            sha256=source.sha256,
            media_type=source.media_type,
            page_count=len(pages),
        ),
        status=_status(pages, documents),
        documents=with_first_sheets(documents),
        pages=[*pages],
        engine=engine,
        latency_ms=latency_ms,
        cost_usd=cost_usd,
    )


def page_result(outcome: PageOutcome, layout: PageLayout | None) -> PageResult:
    """What became of a page. layout: None when it could not be read, or is gone."""
    page = outcome.page
    if layout is None:
        return PageResult(
            page_number=page.page_number,
            width_px=page.width_px,
            height_px=page.height_px,
            rotation=0,
            status="failed",
            error=outcome.error or "the page's stored layout is missing or damaged",
        )
    return PageResult(
        page_number=page.page_number,
        width_px=layout.width_px,
        height_px=layout.height_px,
        rotation=layout.rotation,
        status=layout.status,
        elements=[
            ElementResult(
                bbox=_back(element.box, layout),
                category=element.category,
                text=element.text,
                confidence=round(element.confidence, 4),
            )
            for element in layout.elements
        ],
    )


def on_picture(document: DocumentResult, layouts: Iterable[PageLayout]) -> DocumentResult:
    """The document with its boxes where the pages' pictures have them. layouts: those of its pages."""
    pages = {layout.page_number: layout for layout in layouts}
    fields = {
        path: _field(value, pages[value.page_number]) if value.page_number in pages else value
        for path, value in document.fields.items()
    }
    return document.model_copy(update={"fields": fields})


def total_usd(costs: Iterable[float | None]) -> float | None:
    """The sum of what is known, to a millionth of a dollar; None when nothing is."""
    known = [cost for cost in costs if cost is not None]
    return round(sum(known), 6) if known else None


def failed(uri: str, name: str, engine: EngineInfo, error: str) -> Result:
    """The result of a source that gave no page. error: the cause, safe to show."""
    return Result(
        source=SourceInfo(uri=uri, name=name),
        status="failed",
        engine=engine,
        latency_ms=0,
        error=error,
    )


def _status(
    pages: Sequence[PageResult], documents: Sequence[DocumentResult]
) -> Literal["complete", "incomplete", "failed"]:
    bad = sum(page.status == "failed" for page in pages)
    if bad == len(pages):
        return "failed"
    return "incomplete" if bad or any(map(faults_of, documents)) else "complete"


def _field(value: FieldValue, layout: PageLayout) -> FieldValue:
    x1, y1, x2, y2 = value.bbox
    bbox = _back(Box(x1, y1, x2, y2), layout)
    return value if bbox == value.bbox else replace(value, bbox=bbox)


def _back(box: Box, layout: PageLayout) -> list[int]:
    """The box on the picture, within its edges."""
    x1, y1, x2, y2 = turn(box, -layout.skew_degrees, layout.width_px, layout.height_px)
    return [
        round(min(max(x1, 0), layout.width_px)),
        round(min(max(y1, 0), layout.height_px)),
        round(min(max(x2, 0), layout.width_px)),
        round(min(max(y2, 0), layout.height_px)),
    ]
