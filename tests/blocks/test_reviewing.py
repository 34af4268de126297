"""The queue of reviews in a store: asked once, answered once, never waiting for ever."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from blocks.document_store import DocumentStore
from blocks.reviewing import MOST_TRIES, answer, ask, mark_overdue, write
from blocks.reviews import keep_review, review_of, reviews, trail
from documents.result import DocumentResult, EngineInfo, FieldValue, Result, SourceInfo
from documents.result_json import json_parts
from sheaf.main import main

ACCOUNT = "123456789012"


def a_result(amount: float = 40.0) -> Result:
    def field(value: Any) -> FieldValue:
        return FieldValue(
            value=value, text=str(value), confidence=0.5, page_number=1, bbox=[1, 1, 50, 9]
        )

    document = DocumentResult(
        type="bank_statement",
        confidence=0.9,
        pages=[1],
        data={"account_number": ACCOUNT, "ending_balance": amount, "transactions": []},
        fields={"account_number": field(ACCOUNT), "ending_balance": field(amount)},
    )
    return Result(
        source=SourceInfo(uri="/in/s.pdf", name="s.pdf", sha256="a" * 64, page_count=1),
        status="complete",
        documents=[document],
        engine=EngineInfo(name="embedded", version="1"),
        latency_ms=1,
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A stored result that a person is asked about."""
    store = DocumentStore(root=tmp_path)
    file = store.result_file("s.pdf", "a" * 64)
    store.write_result(file, json_parts(a_result(), []))
    asked, review = ask(file, a_result())
    assert review is not None
    write(store, file, asked)
    return file


def stored(file: Path) -> dict[str, Any]:
    [document] = json.loads(file.read_bytes())["documents"]
    return dict(document)


def test_a_result_waits_and_says_so_and_no_record_holds_a_value(file: Path) -> None:
    [review] = reviews(file.parent)
    assert (review.state, review.result) == ("waiting", file)
    record = file.parent / ".sheaf" / "reviews" / file.name
    assert ACCOUNT not in record.read_text()
    assert "Waits for a person" in str(stored(file)["findings"])


def test_asking_again_keeps_the_time_limit(file: Path) -> None:
    before = review_of(file)
    _, again = ask(file, a_result(), hours=500)
    assert again == before


def test_a_result_without_doubts_asks_nobody(tmp_path: Path) -> None:
    result = a_result()
    for name, field in result.documents[0].fields.items():
        result.documents[0].fields[name] = replace(field, confidence=0.99)
    assert ask(tmp_path / "x.json", result) == (result, None)
    assert reviews(tmp_path) == []


def test_an_answer_is_taken_once(file: Path) -> None:
    assert answer(file, {"ending_balance": 50}, "Ann").state == "reviewed"
    assert stored(file)["data"]["ending_balance"] == 50
    with pytest.raises(LookupError):
        answer(file, {"ending_balance": 60}, "Bob")
    assert [line["by"] for line in trail(file)] == ["Ann", "Ann"]


def test_what_was_said_holds_when_the_source_is_read_again_and_not_when_it_reads_otherwise(
    file: Path,
) -> None:
    answer(file, {"ending_balance": 50}, "Ann")
    again, review = ask(file, a_result())
    assert review is None and again.documents[0].data["ending_balance"] == 50
    anew, review = ask(file, a_result(41.0))
    assert anew.documents[0].data["ending_balance"] == 41.0
    assert review and [doubt.path for doubt in review.doubts] == ["ending_balance"]


def test_useless_answers_end_as_no_answer(file: Path) -> None:
    for _ in range(MOST_TRIES):
        review = answer(file, {"ending_balance": "many"}, "Ann")
    assert review.state == "timed out"
    assert stored(file)["data"]["ending_balance"] == 40.0
    assert "in time" in str(stored(file)["findings"])


def test_nothing_waits_for_ever(file: Path) -> None:
    assert mark_overdue(file.parent) == []
    review = review_of(file)
    assert review is not None
    late = {"until": datetime.now(UTC) - timedelta(hours=1), "run": "some run"}
    keep_review(review.model_copy(update=late))
    assert mark_overdue(file.parent, still_runs=lambda run: True) == []
    [ended] = mark_overdue(file.parent)
    assert ended.state == "timed out" and "in time" in str(stored(file)["findings"])
    assert mark_overdue(file.parent) == []


def test_the_command_lists_asks_and_takes_answers(file: Path, tmp_path: Path) -> None:
    run = CliRunner().invoke
    listed = run(main, ["review", "--out", str(tmp_path)])
    assert "waiting" in listed.output and file.name in listed.output
    asked = json.loads(run(main, ["review", str(file), "--json"]).output)
    assert {question["key"] for question in asked} == {"account_number", "ending_balance"}
    assert ACCOUNT not in str(asked)
    given = tmp_path / "given.txt"
    given.write_text('{"ending_balance": "many"}')
    refused = run(main, ["review", str(file), "--answers", str(given)])
    assert refused.exit_code == 1 and "not a number" in refused.output
    given.write_text('{"no_such": 1}')
    assert run(main, ["review", str(file), "--answers", str(given)]).exit_code == 2
    given.write_text('{"ending_balance": 50.25}')
    assert run(main, ["review", str(file), "--answers", str(given), "--by", "Ann"]).exit_code == 0
    assert stored(file)["data"]["ending_balance"] == 50.25
    assert run(main, ["review", str(file), "--confirm"]).exit_code == 2
    assert "reviewed" in run(main, ["review", "--out", str(tmp_path)]).output
