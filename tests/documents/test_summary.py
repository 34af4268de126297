"""What a run says of its result."""

from __future__ import annotations

from pathlib import Path

import orjson

from documents.result import DocumentResult, EngineInfo, PageResult, Result, SourceInfo
from documents.summary import complaint, summary


def page(number: int, error: str | None = None) -> PageResult:
    status = "failed" if error else "text"
    return PageResult(
        page_number=number, width_px=1, height_px=1, rotation=0, status=status, error=error
    )


def result(pages: list[PageResult], error: str | None = None) -> Result:
    document = DocumentResult(
        type="W2", confidence=0.9, pages=[1], data={"employee_ssn": "900-12-3456"}
    )
    return Result(
        source=SourceInfo(uri="/in/w2.pdf", name="w2.pdf"),
        status="incomplete",
        documents=[document],
        pages=pages,
        engine=EngineInfo(name="embedded", version="1"),
        latency_ms=5,
        error=error,
    )


def test_a_summary_counts_and_never_quotes_the_page() -> None:
    made = summary(result([page(1), page(2, "damaged")]), Path("/out/w2.json"))
    assert (made["types"], made["pages"], made["failed_pages"]) == (["W2"], 2, [2])
    assert b"900-12" not in orjson.dumps(made)


def test_a_complaint_names_the_source_and_each_cause_once() -> None:
    pages = [page(1), page(2, "damaged"), page(3, "too large"), page(4, "damaged")]
    assert complaint(result(pages)) == "/in/w2.pdf: page 2, 4: damaged; page 3: too large"


def test_a_complaint_about_many_pages_is_short() -> None:
    text = complaint(result([page(n, "damaged") for n in range(1, 1001)]))
    assert text.endswith("20 and 980 more: damaged") and len(text) < 150


def test_a_source_without_pages_has_its_own_cause() -> None:
    assert complaint(result([], "the file is empty")) == "/in/w2.pdf: the file is empty"
