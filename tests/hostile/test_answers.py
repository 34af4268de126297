"""Whatever a model, a server or a worker answers: elements or a typed error, and nothing made up."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.answers import PARSERS
from blocks.runpod_answers import PageAnswer, classification, page_answers, pages_in
from documents.dialects.answer import AnswerStream, error_words
from documents.dialects.cells import parse_cells
from documents.dialects.choice_answers import parse_json_response, validate_classification_result
from documents.errors import SheafError
from documents.html_table import MOST_COLUMNS, table_rows
from documents.layout import CATEGORIES
from documents.markup import plain_lines
from samples.answers import ANSWERS, CELL

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS = 300
"""For all parsers on all answers of 300,000 characters: linear ones take some five, quadratic hours."""

pieces = st.sampled_from(
    [CELL, "[", "]", "{", "}", '"', "\\", ",", ":", "NaN", "```json", "<td>", "</tr>", "<table>",
     '"bbox"', '"text": "', '"category"', "1e999", "-0", "\\u00e9", "\x00", "é", "𝄞", "\n"]
)  # fmt: skip
broken = st.lists(st.one_of(pieces, st.text(max_size=8)), max_size=40).map("".join)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=12,
)


@given(broken)
def test_cells_are_whole_or_left_out_and_their_words_stand_in_the_answer(answer: str) -> None:
    for cell in parse_cells(answer).cells:
        assert cell.category in CATEGORIES
        assert 0 <= cell.start <= cell.end <= len(answer)
        if cell.bbox:
            x1, y1, x2, y2 = cell.bbox
            assert x1 <= x2 and y1 <= y2 and all(map(math.isfinite, cell.bbox))
        if "\\" not in answer and "</tr" not in answer.lower():
            assert cell.text in answer


@given(st.integers(0, len(CELL) * 3 + 4))
def test_an_answer_cut_anywhere_gives_every_cell_that_is_complete(at: int) -> None:
    whole = f"[{CELL}, {CELL}, {CELL}]"
    cells = parse_cells(whole[:at]).cells
    complete = whole[:at].count("}")
    assert [c.text for c in cells][:complete] == ["Total 12.00"] * complete
    assert all("Total 12.00".startswith(cell.text) for cell in cells)


@given(broken)
def test_a_choice_is_one_of_the_thirteen_or_a_typed_error(answer: str) -> None:
    try:
        said = validate_classification_result(parse_json_response(answer))
    except SheafError:
        return
    assert 0 <= said["confidence"] <= 1


@given(broken)
def test_tables_keep_every_word_and_stay_within_their_columns(markup: str) -> None:
    rows = table_rows(markup)
    for row in rows:
        assert all(0 <= c.column < MOST_COLUMNS for c in row.cells)
    if not set(markup) & set("<>&\\$*_`#|-="):
        said = " ".join(line for row in rows for cell in row.cells for line in cell.lines)
        assert said.split() == markup.split()


@given(broken)
def test_any_text_has_lines_without_marks_at_their_ends(text: str) -> None:
    assert all(line and line == line.strip() for line in plain_lines(text))


@given(st.lists(st.one_of(broken, values.map(lambda v: "data: " + json.dumps(v))), max_size=8))
def test_a_stream_is_an_answer_or_a_typed_error(lines: list[str]) -> None:
    stream = AnswerStream()
    try:
        for line in lines:
            if not stream.hear(line):
                break
        answer = stream.end()
    except SheafError:
        return
    assert answer.finish is not None
    assert 0 <= answer.confidence()(0, len(answer.text)) <= 1


@given(st.one_of(st.binary(max_size=200), values.map(lambda v: json.dumps(v).encode())))
def test_the_words_of_a_refusal_are_short_and_one_line(body: bytes) -> None:
    words = error_words(body)
    assert words and len(words) < 1_000 and "\n" not in words


elements = st.fixed_dictionaries(
    {}, optional={"bbox": values, "category": values, "text": values, "confidence": values}
)
job_pages = st.lists(
    st.one_of(
        values,
        st.fixed_dictionaries(
            {
                "page_number": st.integers(0, 4),
                "status": st.sampled_from(["ocr", "blank", "failed"]),
            },
            optional={"elements": st.lists(elements) | values, "doubts": values, "error": values},
        ),
    ),
    max_size=5,
)


@given(job_pages)
def test_each_page_of_a_job_has_elements_or_a_typed_error(pages: list[Any]) -> None:
    found = page_answers(pages, [1, 2, 3])
    assert found.keys() == {1, 2, 3}
    for answer in found.values():
        assert isinstance(answer, PageAnswer | SheafError)
        if isinstance(answer, PageAnswer):
            assert all(0 <= e.confidence <= 1 and e.category in CATEGORIES for e in answer.elements)


@given(st.dictionaries(st.sampled_from(["data", "reference", "pages", "model"]), values))
def test_a_job_whose_form_is_strange_is_a_typed_error(output: dict[str, Any]) -> None:
    for ask in (lambda: pages_in(output, None), lambda: classification(output, 1, None)):
        try:
            ask()
        except SheafError:
            continue


def test_long_answers_of_any_kind_are_parsed_in_bounded_time() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from tests.hostile.test_answers import parse_all; parse_all()"],
        cwd=ROOT,
        timeout=SECONDS,
    )
    assert done.returncode == 0


def parse_all() -> None:
    for make in ANSWERS.values():
        text = make(300_000)
        for parse in (parse for name, parse in PARSERS.items() if name != "stream"):
            try:
                parse(text)
            except SheafError:
                continue


@pytest.mark.parametrize("name", ANSWERS)
def test_a_hostile_answer_gives_no_word_that_it_does_not_hold(name: str) -> None:
    answer = ANSWERS[name](3_000)
    said = {word for cell in parse_cells(answer).cells for word in cell.text.split()}
    assert not [word for word in said if word not in answer and "\\u" not in answer]
