"""Fields asked of a vision model: the schema of each kind, and answers of any sort."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.dialects.fields import fields_request, fields_schema, parse_fields
from documents.errors import BadAnswer
from documents.kinds.index import kind_of
from documents.result import DocumentType

SCHEMA = fields_schema(kind_of("invoice").model)


@pytest.mark.parametrize("kind", [k for k in get_args(DocumentType) if k != "other"])
def test_each_kind_has_single_fields_that_may_all_be_null(kind: DocumentType) -> None:
    schema = fields_schema(kind_of(kind).model)
    assert len(schema["properties"]) >= 5
    assert schema["required"] == list(schema["properties"])
    assert all(entry["type"][1] == "null" for entry in schema["properties"].values())
    assert "$ref" not in json.dumps(schema)


def test_the_question_names_each_field_and_holds_the_answer_to_the_schema() -> None:
    body = fields_request("qwen", "data:image/jpeg;base64,", "invoice", SCHEMA, window=4096)
    assert body["response_format"]["json_schema"]["schema"] == SCHEMA
    assert all(name in body["messages"][0]["content"][1]["text"] for name in SCHEMA["properties"])
    assert body["max_completion_tokens"] <= 2048


@pytest.mark.parametrize("around", ["{}", "```json\n{}\n```", "Here it is: {} I hope it helps."])
def test_an_answer_is_found_in_what_stands_around_it(around: str) -> None:
    said = {"total": 24.57, "invoice_number": " A-1 ", "vendor_name": None, "made_up": 1}
    answer = around.replace("{}", json.dumps(said))
    assert parse_fields(answer, SCHEMA) == {"total": 24.57, "invoice_number": "A-1"}


@pytest.mark.parametrize(
    ("name", "value"),
    [("total", "24.57"), ("total", True), ("total", 1e300), ("invoice_number", 7), ("total", [1])],
)
def test_a_value_of_another_type_is_left_out(name: str, value: Any) -> None:
    assert parse_fields(json.dumps({name: value}), SCHEMA) == {}


@pytest.mark.parametrize("answer", ["", "no", '{"total": 24.5', "[1]", "null", "{" * 100_000])
def test_no_whole_object_is_a_bad_answer(answer: str) -> None:
    with pytest.raises(BadAnswer):
        parse_fields(answer, SCHEMA)


@given(st.text())
def test_any_text_gives_fields_or_a_typed_error(answer: str) -> None:
    with suppress(BadAnswer):
        assert set(parse_fields(answer, SCHEMA)) <= set(SCHEMA["properties"])
