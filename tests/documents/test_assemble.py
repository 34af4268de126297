"""Parts, pages and fields to the result of the contract."""

from __future__ import annotations

import json
import time

import pytest

from documents.assemble import assemble, failed, on_picture, page_result
from documents.geometry import Box, turn
from documents.layout import Element, Page, PageLayout, PageOutcome
from documents.result import DocumentResult, EngineInfo, FieldValue, Result
from documents.result_json import json_parts, page_line, to_json
from documents.source import Source

SOURCE = Source("/in/w2.pdf", "w2.pdf", "ab" * 32, "application/pdf", "/kept/x.pdf", 9)
ENGINE = EngineInfo(name="embedded", version="1")
SIZE = (1000, 2000)
BOX = Box(100, 200, 300, 240)


def page(number: int) -> Page:
    return Page("/kept/x.pdf", SOURCE.sha256, SOURCE.media_type, number - 1, *SIZE)


def layout(number: int, box: Box = BOX, skew: float = 0.0) -> PageLayout:
    element = Element(box, "Text", "Wages 12.00", 0.98765)
    return PageLayout(number, *SIZE, 0, "text", (element,), skew_degrees=skew)


def document(pages: list[int], box: Box = BOX) -> DocumentResult:
    field = FieldValue(
        value=12.0, text="12.00", confidence=0.9, page_number=pages[0], bbox=box.rounded()
    )
    return DocumentResult(
        type="W2", confidence=0.9, pages=pages, data={"wages": 12.0}, fields={"wages": field}
    )


def result(layouts: list[PageLayout], documents: list[DocumentResult], pages: int = 1) -> Result:
    kept = {one.page_number: one for one in layouts}
    made = [page_result(PageOutcome(page(n)), kept.get(n)) for n in range(1, pages + 1)]
    placed = [on_picture(one, layouts) for one in documents]
    return assemble(SOURCE, made, placed, ENGINE, latency_ms=5)


def test_the_json_has_the_keys_of_the_contract_and_no_others() -> None:
    data = to_json(result([layout(1)], [document([1])]))
    assert set(data) == {
        "schema_version", "source", "status", "documents", "pages", "engine", "latency_ms", "cost_usd",
    }  # fmt: skip
    assert set(data["source"]) == {"uri", "name", "sha256", "media_type", "page_count"}
    assert set(data["documents"][0]) == {
        "type", "confidence", "pages", "revision", "data", "fields", "findings", "reconciled",
    }  # fmt: skip
    assert set(data["documents"][0]["fields"]["wages"]) == {
        "value", "text", "confidence", "page_number", "bbox", "box",
    }  # fmt: skip
    assert set(data["pages"][0]) == {
        "page_number", "width_px", "height_px", "rotation", "status", "error", "elements",
    }  # fmt: skip
    assert set(data["pages"][0]["elements"][0]) == {"bbox", "category", "text", "confidence"}
    assert set(data["engine"]) == {"name", "classify_model", "extract_model", "version"}
    assert data["schema_version"] == "1"
    assert Result.model_validate(data).status == "complete"


@pytest.mark.parametrize("pages", [0, 1, 3])
def test_the_json_in_parts_is_the_json(pages: int) -> None:
    made = result([layout(n) for n in range(1, pages + 1)], [document([1])] * pages, pages)
    whole = b"".join(json_parts(made, [page_line(one) for one in made.pages]))
    assert json.loads(whole) == to_json(made)
    assert list(json.loads(whole))[-2:] == ["documents", "pages"], "the long ones last"


def test_the_json_in_parts_of_a_failed_source_has_its_error() -> None:
    made = failed("/in/x.pdf", "x.pdf", ENGINE, "the file is empty")
    assert json.loads(b"".join(json_parts(made, []))) == to_json(made)


def test_only_a_failed_source_has_an_error() -> None:
    data = to_json(failed("/in/x.pdf", "x.pdf", ENGINE, "the file is empty"))
    assert (data["status"], data["error"], data["source"]["sha256"]) == (
        "failed", "the file is empty", None,
    )  # fmt: skip
    Result.model_validate(data)


@pytest.mark.parametrize(
    ("read", "pages", "status"),
    [([1, 2], 2, "complete"), ([2], 2, "incomplete"), ([], 2, "failed"), ([], 0, "failed")],
)
def test_the_status_counts_pages_that_failed(read: list[int], pages: int, status: str) -> None:
    made = result([layout(n) for n in read], [], pages)
    assert made.status == status
    assert [p.status for p in made.pages] == [
        "text" if n in read else "failed" for n in range(1, pages + 1)
    ]


def test_a_page_that_failed_says_why_and_keeps_its_size() -> None:
    outcome = PageOutcome(page(1), "the picture's data are damaged")
    failed_page = page_result(outcome, None)
    assert failed_page.error == "the picture's data are damaged"
    assert (failed_page.width_px, failed_page.height_px) == SIZE


def test_a_page_whose_layout_is_gone_failed_with_a_reason() -> None:
    [lost] = result([], [document([1])]).pages
    assert lost.status == "failed" and lost.error


@pytest.mark.parametrize("skew", [-3.0, -0.5, 0.5, 3.0])
def test_boxes_of_a_straightened_page_go_back_to_where_the_picture_has_them(skew: float) -> None:
    on_picture = Box(600, 300, 602, 302)
    straight = turn(on_picture, skew, *SIZE)
    made = result([layout(1, straight, skew)], [document([1], straight)])
    for bbox in (made.pages[0].elements[0].bbox, made.documents[0].fields["wages"].bbox):
        assert bbox == pytest.approx(on_picture, abs=1.5)


def test_the_readers_document_is_not_changed() -> None:
    read = document([1])
    result([layout(1, skew=2.0)], [read])
    assert read.fields["wages"].bbox == [100, 200, 300, 240]


@pytest.mark.parametrize("skew", [0.0, 5.0])
def test_boxes_end_at_the_edges_of_the_page(skew: float) -> None:
    wide = Box(-50, -20, 1400, 2500)
    made = result([layout(1, wide, skew)], [document([1], wide)])
    assert made.pages[0].elements[0].bbox == [0, 0, 1000, 2000]
    assert made.documents[0].fields["wages"].bbox == [0, 0, 1000, 2000]


def test_a_field_on_a_page_that_is_gone_stays_as_it_was_read() -> None:
    made = result([layout(1)], [document([2, 1])], pages=2)
    assert made.documents[0].fields["wages"].bbox == [100, 200, 300, 240]


def test_a_thousand_pages_are_put_together_in_no_time() -> None:
    layouts = [layout(n, skew=1.0) for n in range(1, 1001)]
    documents = [document([n]) for n in range(1, 1001)]
    start = time.process_time()
    to_json(result(layouts, documents, 1000))
    assert time.process_time() - start < 1.5  # some 60 ms
