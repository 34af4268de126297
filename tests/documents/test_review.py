"""Review: what is asked, that nothing personal is shown, and what answers do to a result."""

from __future__ import annotations

from typing import Any

import pytest

from documents.result import (
    DocumentResult,
    EngineInfo,
    FieldValue,
    Finding,
    Result,
    SourceInfo,
)
from documents.review.answers import RULE, Change, InvalidAnswers, changes_of, reviewed
from documents.review.doubts import doubts_of
from documents.review.paths import put_at, type_at, value_at
from documents.review.questions import Question, questions_of

ACCOUNT = "123456789012"


def field(value: Any, confidence: float = 0.95) -> FieldValue:
    return FieldValue(
        value=value, text=str(value), confidence=confidence, page_number=1, bbox=[1, 1, 50, 9]
    )


def a_statement() -> DocumentResult:
    """A statement that does not close by 10.00, with an account number that was hardly legible."""
    data = {
        "account_number": ACCOUNT,
        "period_start": "2024-01-01",
        "beginning_balance": 100.0,
        "ending_balance": 150.0,
        "transactions": [{"date": "2024-01-02", "description": "PAYROLL", "amount": 40.0}],
    }
    return DocumentResult(
        type="bank_statement",
        confidence=0.99,
        pages=[1],
        data=data,
        fields={
            "account_number": field(ACCOUNT, 0.4),
            "period_start": field("2024-01-01", 0.5),
            "beginning_balance": field(100.0),
            "ending_balance": field(150.0),
            "transactions[0].amount": field(40.0, 0.3),
        },
        findings=[
            Finding(
                rule="balances_close",
                severity="error",
                message="Beginning balance and transactions miss the ending balance by 10.00.",
                fields=["beginning_balance", "ending_balance"],
            ),
        ],
        reconciled=False,
    )


def a_result(*documents: DocumentResult) -> Result:
    return Result(
        source=SourceInfo(uri="/in/s.pdf", name="s.pdf", sha256="a" * 64, page_count=1),
        status="complete",
        documents=list(documents),
        engine=EngineInfo(name="embedded", version="1"),
        latency_ms=1,
    )


@pytest.fixture
def asked() -> tuple[list[DocumentResult], dict[str, Question]]:
    documents = [a_statement()]
    questions = questions_of(documents, doubts_of(documents))
    return documents, {question.path: question for question in questions}


def test_doubtful_values_and_those_of_failed_checks_are_asked_and_no_others(
    asked: tuple[list[DocumentResult], dict[str, Question]],
) -> None:
    assert set(asked[1]) == {
        "account_number",
        "period_start",
        "transactions[0].amount",
        "beginning_balance",
        "ending_balance",
    }
    assert asked[1]["ending_balance"].annotation is float
    assert asked[1]["period_start"].is_date
    assert "Page 1" in asked[1]["ending_balance"].description
    assert "miss the ending balance" in asked[1]["ending_balance"].description


def test_a_blank_that_a_failed_check_names_is_asked_too() -> None:
    document = a_statement()
    del document.fields["ending_balance"], document.data["ending_balance"]
    [question] = [
        q for q in questions_of([document], doubts_of([document])) if q.path == "ending_balance"
    ]
    assert question.shown is None and "Nothing was read" in question.description


def test_no_question_holds_a_personal_number(
    asked: tuple[list[DocumentResult], dict[str, Question]],
) -> None:
    assert ACCOUNT not in str(asked[1])
    assert asked[1]["account_number"].shown == "********9012"


def test_an_unchanged_masked_answer_keeps_the_stored_number(
    asked: tuple[list[DocumentResult], dict[str, Question]],
) -> None:
    documents, questions = asked
    answers = {q.key: q.shown for q in questions.values()}
    changes = changes_of(documents, list(questions.values()), answers)
    assert {change.action for change in changes} == {"confirmed"}
    done = reviewed(a_result(*documents), changes).documents[0]
    assert done.data["account_number"] == ACCOUNT
    assert done.fields["account_number"].confidence == 1.0


def test_a_corrected_value_closes_the_statement_and_leaves_its_before_in_the_trail(
    asked: tuple[list[DocumentResult], dict[str, Question]],
) -> None:
    documents, questions = asked
    amount = questions["transactions[0].amount"]
    changes = changes_of(documents, list(questions.values()), {amount.key: 50})
    assert Change(0, amount.path, "corrected", 40.0, 50.0) in changes
    done = reviewed(a_result(*documents), changes).documents[0]
    assert done.data["transactions"][0]["amount"] == 50.0
    assert (done.fields[amount.path].value, done.fields[amount.path].text) == (50.0, "50.0")
    assert done.reconciled is True
    assert [f.rule for f in done.findings if f.severity == "error"] == []
    [note] = [f for f in done.findings if f.rule == RULE]
    assert note.message == "Reviewed by a person: 4 confirmed, 1 corrected."
    assert documents[0].data["transactions"][0]["amount"] == 40.0, "the old result is not touched"


def test_an_emptied_value_is_taken_away(
    asked: tuple[list[DocumentResult], dict[str, Question]],
) -> None:
    documents, questions = asked
    changes = changes_of(documents, list(questions.values()), {"period_start": None})
    done = reviewed(a_result(*documents), changes).documents[0]
    assert "period_start" not in done.data and "period_start" not in done.fields


@pytest.mark.parametrize(
    ("path", "answer", "why"),
    [
        ("ending_balance", "many", "not a number"),
        ("period_start", "2024-02-30", "not a date"),
        ("account_number", "********9013", "type it whole"),
        ("account_number", "9" * 3000, "longer than"),
    ],
)
def test_an_answer_that_cannot_be_right_is_refused_without_being_repeated(
    path: str,
    answer: str,
    why: str,
    asked: tuple[list[DocumentResult], dict[str, Question]],
) -> None:
    documents, questions = asked
    with pytest.raises(InvalidAnswers, match=why) as caught:
        changes_of(documents, list(questions.values()), {questions[path].key: answer})
    assert answer not in str(caught.value)


def test_what_the_reader_noticed_of_reviewed_values_is_settled() -> None:
    document = a_statement()
    document.findings.append(
        Finding(
            rule="amount_readable",
            severity="error",
            message="Page 1: the amount of row 1 could not be read.",
            fields=["transactions[0].amount"],
        )
    )
    questions = questions_of([document], doubts_of([document]))
    done = reviewed(a_result(document), changes_of([document], questions, {})).documents[0]
    [finding] = [f for f in done.findings if f.rule == "amount_readable"]
    assert finding.severity == "info"
    assert [f.rule for f in done.findings if f.severity == "error"] == ["balances_close"]


def test_two_documents_of_one_source_keep_their_questions_apart() -> None:
    documents = [a_statement(), a_statement()]
    questions = questions_of(documents, doubts_of(documents))
    assert len({question.key for question in questions}) == len(questions) == 10
    key = next(q.key for q in questions if q.document == 1 and q.path == "ending_balance")
    done = reviewed(a_result(*documents), changes_of(documents, questions, {key: 140}))
    assert [d.data["ending_balance"] for d in done.documents] == [150.0, 140.0]


def test_paths_lead_to_values_and_types() -> None:
    from documents.kinds.index import kind_of

    data: dict[str, Any] = {"box_12": [{"code": "D"}]}
    put_at(data, "box_12[0].amount", 5.0)
    assert value_at(data, "box_12[0].amount") == 5.0
    assert value_at(data, "box_12[7].amount") is None
    assert type_at(kind_of("W2").model, "box_12[0].amount") is float
    assert type_at(kind_of("W2").model, "copy") is str
    assert type_at(kind_of("W2").model, "box_12") is not float
    assert type_at(kind_of("W2").model, "nowhere.at.all") is None
    with pytest.raises(ValueError, match="nothing is there"):
        put_at(data, "box_12[3].amount", 1)
    for path in ("", "a..b", "a[x]", "a[0"):
        with pytest.raises(ValueError):
            value_at(data, path)
