"""From layouts to a typed document, and which documents there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from blocks.document_store import kept_elements
from documents.assemble import assemble, page_result
from documents.classification.classify import Classification
from documents.contents import Content
from documents.layout import PageOutcome
from documents.packets import Part
from documents.result import DocumentResult
from documents.second_reading import Said
from documents.source import Source
from documents.summary import complaint
from tasks.check import check
from tasks.extract import extract
from tasks.read_fields import second_reading
from tasks.split import split
from tasks.transform import of_part, transform
from tests.fake_engine import FakeEngine, pages


def test_a_type_given_by_the_user_is_not_doubted(tmp_path: Path) -> None:
    [part] = split.fn([], pages(tmp_path, 3), "invoice", True)
    assert (part.type, part.confidence, part.page_numbers) == ("invoice", 1.0, (1, 2, 3))


def test_a_source_that_is_not_divided_is_what_its_first_page_is(tmp_path: Path) -> None:
    kind = Classification("W2", 0.9, "Looks like W2.")
    assert [part.type for part in split.fn([kind], pages(tmp_path, 4), None, False)] == ["W2"]


def test_several_documents_are_told_apart(tmp_path: Path) -> None:
    kinds = [Classification("W2", 0.9, ""), Classification("1098", 0.9, "")]
    parts = split.fn(kinds, pages(tmp_path, 2), None, True)
    assert [part.page_numbers for part in parts] == [(1,), (2,)]


def test_only_finished_pages_of_the_part_are_read(tmp_path: Path) -> None:
    one, two, three = pages(tmp_path, 3)
    extract.fn(FakeEngine(), [one, two])
    outcomes = [PageOutcome(one), PageOutcome(two), PageOutcome(three, "damaged")]
    part = Part("other", 0.9, "", (2, 3))
    [document] = transform.fn(part, of_part(part, outcomes))
    assert document.pages == [2, 3]
    assert "page 1" not in str(document.model_dump())


def test_a_document_that_could_not_be_classified_says_so(tmp_path: Path) -> None:
    [document] = transform.fn(Part("other", 0.0, "The engine failed.", (1,)), [])
    assert any("Not classified" in finding.message for finding in document.findings)


def test_what_a_model_says_of_the_fields_is_heard_by_the_one_document_it_is_about(
    tmp_path: Path,
) -> None:
    [one] = pages(tmp_path, 1)
    extract.fn(FakeEngine(), [one])
    said = [Said(1, {}, gone="the server is away")]
    [document] = transform.fn(Part("invoice", 0.9, "", (1,)), [PageOutcome(one)], said)
    assert any(f.rule == "model_agrees" for f in document.findings)
    [alone] = transform.fn(Part("invoice", 0.9, "", (1,)), [PageOutcome(one)])
    assert not any(f.rule == "model_agrees" for f in alone.findings)


def test_an_engine_without_a_model_for_fields_costs_no_task_run() -> None:
    assert second_reading(FakeEngine(), Part("invoice", 0.9, "", (1,)), []) == []


def test_a_fault_of_a_reader_costs_its_document_alone_and_repeats_nothing_of_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> list[Content]:
        raise ValueError("900-12-3456 is no amount")

    [one] = pages(tmp_path, 1)
    extract.fn(FakeEngine(), [one])
    [other] = transform.fn(Part("invoice", 0.9, "", (1,)), [PageOutcome(one)])
    monkeypatch.setattr("tasks.transform.contents_of", broken)
    [unread] = transform.fn(Part("W2", 0.9, "", (1,)), [PageOutcome(one)])
    assert (unread.type, unread.pages, unread.data) == ("W2", [1], {})
    assert "900-12" not in unread.model_dump_json()
    source = Source("x.pdf", "x.pdf", "0" * 64, "application/pdf", "x.pdf", 1)
    page = page_result(PageOutcome(one), kept_elements(one))
    result = assemble(source, [page], [other, check.fn(unread)], FakeEngine().info(), 1)
    assert result.status == "incomplete"
    assert "page 1: not read: unexpected ValueError in test_transform.py" in complaint(result)


def test_a_fault_of_a_rule_leaves_the_values(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("wages")

    document = DocumentResult(type="W2", confidence=1.0, pages=[1], data={"wages": 1.0})
    monkeypatch.setattr("tasks.check.combined", broken)
    checked = check.fn(document)
    assert checked.data == {"wages": 1.0} and checked.reconciled is None
    assert [f"{f.severity} {f.message}"[:35] for f in checked.findings] == [
        "error not checked: unexpected KeyEr"
    ]
