"""Parts, pages and fields to the result of one source: the contract of documents/result.py.

Boxes are turned back from the straightened layout onto the page's picture here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from documents.geometry import Box, turn
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
    outcomes: Sequence[PageOutcome],
    layouts: Mapping[int, PageLayout],
    documents: Sequence[DocumentResult],
    engine: EngineInfo,
    latency_ms: int,
    classify_usd: float | None = None,
) -> Result:
    """The result. layouts: by page number, of the pages that were read; their costs are added up.

    classify_usd: what classification cost; no price anywhere gives no cost.
    """
    pages = [_page(outcome, layouts.get(outcome.page.page_number)) for outcome in outcomes]
    return Result(
        source=SourceInfo(
            uri=source.uri,
            name=source.name,
            sha256=source.sha256,
            media_type=source.media_type,
            page_count=len(pages),
        ),
        status=_status(pages),
        documents=[_on_picture(document, layouts) for document in documents],
        pages=pages,
        engine=engine,
        latency_ms=latency_ms,
        cost_usd=total_usd([classify_usd, *(layout.cost_usd for layout in layouts.values())]),
    )


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


def to_json(result: Result) -> dict[str, Any]:
    """The result as plain data; `error` stands only in a failed one."""
    data = result.model_dump(mode="json")
    if data["error"] is None:
        del data["error"]
    return data


def _status(pages: Sequence[PageResult]) -> Literal["complete", "incomplete", "failed"]:
    bad = sum(page.status == "failed" for page in pages)
    if bad == len(pages):
        return "failed"
    return "incomplete" if bad else "complete"


def _page(outcome: PageOutcome, layout: PageLayout | None) -> PageResult:
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


def _on_picture(document: DocumentResult, layouts: Mapping[int, PageLayout]) -> DocumentResult:
    fields = {
        path: _field(value, layouts[value.page_number]) if value.page_number in layouts else value
        for path, value in document.fields.items()
    }
    return document.model_copy(update={"fields": fields})


def _field(value: FieldValue, layout: PageLayout) -> FieldValue:
    x1, y1, x2, y2 = value.bbox
    bbox = _back(Box(x1, y1, x2, y2), layout)
    return value if bbox == value.bbox else value.model_copy(update={"bbox": bbox})


def _back(box: Box, layout: PageLayout) -> list[int]:
    """The box on the picture, within its edges."""
    x1, y1, x2, y2 = turn(box, -layout.skew_degrees, layout.width_px, layout.height_px)
    return [
        round(min(max(x1, 0), layout.width_px)),
        round(min(max(y1, 0), layout.height_px)),
        round(min(max(x2, 0), layout.width_px)),
        round(min(max(y2, 0), layout.height_px)),
    ]
