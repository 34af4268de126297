"""The letter-coded question: what its answers mean, and what a model's own words are good for."""

from __future__ import annotations

import contextlib
import json
import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.dialects.choice_answers import parse_json_response, validate_classification_result
from documents.dialects.choices import (
    LETTERS,
    TYPES,
    Calibration,
    average,
    build_classification_prompt,
    calibration_key,
    letters,
    score,
)
from documents.errors import BadAnswer


def test_each_turn_gives_every_type_another_letter() -> None:
    for turn in range(len(TYPES)):
        assert sorted(letters(turn)) == list(LETTERS)
        assert set(letters(turn).values()) == set(TYPES)
    assert all(len({letters(turn)[letter] for turn in range(13)}) == 13 for letter in LETTERS)


def test_the_question_names_every_choice_by_its_letter() -> None:
    for turn in (0, 1, 7):
        lines = build_classification_prompt(turn).splitlines()
        assert [line[:3] for line in lines[1:14]] == [f"{letter}: " for letter in LETTERS]
    assert "W-2" in lines[1 + list(letters(7).values()).index("W2")]


def test_scores_are_shares_of_the_letters_and_confidence_knows_the_rest() -> None:
    found = score({"A": math.log(0.6), "B": math.log(0.2)})
    assert found.type == letters()["A"] and found.label_mass == pytest.approx(0.8)
    assert found.scores[found.type] == pytest.approx(0.75)
    assert found.confidence == pytest.approx(0.6)


@given(st.dictionaries(st.sampled_from(LETTERS), st.floats(-30, 0), min_size=1), st.integers(0, 20))
def test_any_probabilities_give_a_distribution(logprobs: dict[str, float], turn: int) -> None:
    if sum(map(math.exp, logprobs.values())) < 1e-11:
        return
    found = score(logprobs, turn)
    assert sum(found.scores.values()) == pytest.approx(1)
    assert 0 <= found.confidence <= found.label_mass + 1e-9 <= 1 + 1e-9
    assert found.scores[found.type] == max(found.scores.values())


@pytest.mark.parametrize("logprobs", [{}, {"Z": -0.1}, {"A": math.nan}, {"A": -math.inf}])
def test_no_letter_is_no_answer(logprobs: dict[str, float]) -> None:
    with pytest.raises(BadAnswer):
        score(logprobs)


def test_turns_outvote_a_liking_for_the_first_letter() -> None:
    """The model says A three times out of five, whatever A stands for, and else the truth."""
    several = []
    for turn in range(13):
        truth = next(letter for letter, kind in letters(turn).items() if kind == "invoice")
        said = {"A": 0.6, truth: 0.4} if truth != "A" else {"A": 1.0}
        several.append(score({letter: math.log(p) for letter, p in said.items()}, turn))
    assert average(several).type == "invoice"
    with pytest.raises(ValueError, match="nothing"):
        average([])


def test_a_temperature_makes_less_sure_and_keeps_the_order() -> None:
    said = {"A": math.log(0.9), "B": math.log(0.1)}
    plain, warm = score(said), score(said, calibration=Calibration(3.0))
    assert warm.type == plain.type and 0.5 < warm.confidence < plain.confidence


def test_a_calibration_belongs_to_one_model() -> None:
    kept = Calibration.from_json(json.dumps({"temperature": 1.7, "key": calibration_key("a")}))
    assert kept.checked("a") is kept
    with pytest.raises(ValueError, match="another model"):
        kept.checked("b")
    for wrong in ("{}", '{"temperature": 0, "key": ""}', '{"temperature": "x", "key": ""}', "[]"):
        with pytest.raises(ValueError):
            Calibration.from_json(wrong)


@pytest.mark.parametrize(
    "text",
    [
        '{"type": "W2", "confidence": 0.9, "reasoning": "a b"}',
        '```json\n{"type": "W2", "confidence": 0.9, "reasoning": "a b",}\n```',
        "Sure! {'type': 'W2', 'confidence': 0.9, 'reasoning': 'a b'} Anything else?",
        '{"type": "W2", "confidence": 0.9, "reasoning": "a b',
        'type: "W2", confidence: 0.9, reasoning: "a b"',
    ],
)
def test_careless_json_is_read(text: str) -> None:
    found = validate_classification_result(parse_json_response(text))
    assert found == {"type": "W2", "confidence": 0.9, "reasoning": "a b"}


@pytest.mark.parametrize("text", ["", "no idea", "{}[", "[1, 2]"])
def test_an_answer_without_json_is_a_bad_one(text: str) -> None:
    with pytest.raises(BadAnswer):
        parse_json_response(text)


@given(st.text())
def test_any_answer_is_read_or_a_bad_one(text: str) -> None:
    with contextlib.suppress(BadAnswer):
        validate_classification_result(parse_json_response(text))


@pytest.mark.parametrize("shred", ['"type": "', "'type': '", "type:", '{"', "\\", 'type "'])
def test_time_grows_with_length_only(shred: str) -> None:
    begun = time.perf_counter()
    with contextlib.suppress(BadAnswer):
        parse_json_response("{" + shred * (300_000 // len(shred)))
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("w-2", "W2"),
        ("Form W-2", "W2"),
        ("1099 int", "1099-INT"),
        ("Form 1098", "1098"),
        ("Credit Card Statement", "credit_card_statement"),
        ("bank statement", "bank_statement"),
        ("OTHER", "other"),
    ],
)
def test_types_are_known_by_many_spellings(said: str, kind: str) -> None:
    result = {"type": said, "confidence": "93%"}
    found = validate_classification_result(result)
    assert (found["type"], found["confidence"], found["reasoning"]) == (kind, 0.93, "")


@pytest.mark.parametrize(
    "result",
    [
        {"type": "1098-T", "confidence": 1},
        {"type": "W2", "confidence": "high"},
        {"type": "W2", "confidence": math.nan},
        {"type": "W2"},
        {"confidence": 1},
    ],
)
def test_what_makes_no_sense_is_a_bad_answer(result: dict[str, object]) -> None:
    with pytest.raises(BadAnswer):
        validate_classification_result(result)


def test_confidence_is_brought_within_its_range() -> None:
    assert validate_classification_result({"type": "W2", "confidence": 7})["confidence"] == 1
    assert validate_classification_result({"type": "W2", "confidence": -1})["confidence"] == 0
