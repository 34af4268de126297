"""What a run says of its result: small, without any value read from the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from documents.faults import faults_of
from documents.masking import mask
from documents.result import Result


def summary(result: Result, file: Path) -> dict[str, Any]:
    """Where the result lies and how it went: safe for logs, states and Prefect's database.

    Names and causes are masked: Prefect logs what a failed run gives back.
    """
    return {
        "result": str(file),
        "source": mask(result.source.name),
        "status": result.status,
        "message": None if result.status == "complete" else mask(complaint(result)),
        "types": [document.type for document in result.documents],
        "pages": len(result.pages),
        "failed_pages": [p.page_number for p in result.pages if p.status == "failed"],
        "findings": sum(len(document.findings) for document in result.documents),
        "latency_ms": result.latency_ms,
        "cost_usd": result.cost_usd,
    }


def complaint(result: Result) -> str:
    """One line naming the source and each cause, for a result that is not complete."""
    causes: dict[str, list[int]] = {}
    for page in result.pages:
        if page.error:
            causes.setdefault(page.error, []).append(page.page_number)
    for document in result.documents:
        for cause in faults_of(document):
            causes.setdefault(cause, []).extend(document.pages)
    named = [f"page {_numbers(pages)}: {cause}" for cause, pages in causes.items()]
    return f"{result.source.uri}: {'; '.join(named) or result.error or result.status}"


def _numbers(pages: list[int]) -> str:
    shown = ", ".join(map(str, pages[:20]))
    return shown if len(pages) <= 20 else f"{shown} and {len(pages) - 20} more"
