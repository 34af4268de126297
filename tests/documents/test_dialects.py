"""Questions to vision models and what is made of their answers, sound, broken and endless."""

from __future__ import annotations

import json
import math
import random
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.dialects.answer import Answer, AnswerStream
from documents.dialects.cells import parse_cells
from documents.dialects.dots_ocr import BOXES, DOTS_OCR, LAYOUT, TEXT
from documents.dialects.image_rule import ImageRule
from documents.dialects.index import DIALECTS, dialect_of
from documents.dialects.ladder import Ask, Read, read
from documents.dialects.repetition import RepetitionWatch, repeats, without_loop
from documents.errors import BadAnswer, BadPage, EngineUnavailable, UnreadByModel
from documents.layout import CATEGORIES

RULE = DOTS_OCR.image


def cell(number: int, text: str = "", category: str = "Text") -> dict[str, object]:
    box = [10, 10 + 40 * number, 500, 45 + 40 * number]
    return {"bbox": box, "category": category, "text": text or f"line {number}"}


def answer(text: str, finish: str = "stop") -> Answer:
    return Answer(text, finish, [(len(text.encode()), -0.1)], 100, len(text) // 4)


# --- the picture's size -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((1240, 1754), (1232, 1764)),
        ((1700, 2200), (1708, 2212)),
        ((1654, 2339), (1652, 2352)),
        ((2480, 3508), (2492, 3500)),
    ],
    ids=["A4 150", "Letter 200", "A4 200", "A4 300"],
)
def test_pages_have_the_sizes_that_are_published(
    size: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert RULE.size(*size) == expected


@given(st.integers(60, 9000), st.integers(60, 9000))
def test_a_size_once_found_is_left_alone_and_within_the_limits(width: int, height: int) -> None:
    wide, high = RULE.size(width, height)
    assert RULE.size(wide, high) == (wide, high)
    assert wide % 28 == 0 == high % 28
    assert RULE.min_pixels <= wide * high <= RULE.max_pixels


def test_a_strip_is_no_page() -> None:
    with pytest.raises(BadPage, match="12 × 3600"):
        RULE.size(12, 3600)


# --- dialects -----------------------------------------------------------------------------------


def test_the_prompts_are_those_of_the_model() -> None:
    assert LAYOUT.startswith("Please output the layout information from the PDF image, including")
    assert LAYOUT.endswith("must be a single JSON object.\n")
    assert all(f"'{name}'" in LAYOUT and f"'{name}'" in BOXES for name in CATEGORIES)
    assert TEXT == "Extract the text content from this image."


def test_dialects_are_found_by_name() -> None:
    assert set(DIALECTS) == {"dots.ocr", "dots.mocr"}
    assert dialect_of("dots.mocr").models[0] == "rednote-hilab/dots.mocr"
    with pytest.raises(ValueError, match=r"no dialect is called 'x'; there are dots.ocr"):
        dialect_of("x")


def test_a_request_is_greedy_asks_for_probabilities_and_names_the_picture_first() -> None:
    body = DOTS_OCR.request("model", "data:image/jpeg;base64,AA", "layout")
    assert (body["temperature"], body["logprobs"], body["stream"]) == (0.0, True, True)
    picture, text = body["messages"][0]["content"]
    assert picture["image_url"]["url"].startswith("data:")
    assert text["text"] == "<|img|><|imgpad|><|endofimg|>" + LAYOUT
    assert "mm_processor_kwargs" not in body, "vLLM 0.33 answers these with 400"


GOOD = ["<|user|>", "<|img|>", *["<|imgpad|>"] * 4, "<|endofimg|>", "Hi", "Ġyou"]
END = ["<|endofuser|>", "<|assistant|>"]


@pytest.mark.parametrize(
    ("tokens", "why"),
    [
        ([*GOOD, *END], None),
        ([*GOOD[1:], *END], "does not begin with"),
        ([*GOOD[:6], "Ċ", *GOOD[6:], *END], "does not end with <|endofimg|>"),
        ([*GOOD[:7], "Ċ", *GOOD[7:], *END], "something else than the prompt"),
        ([*GOOD, "<|imgpad|>", *END], "not one run"),
        (GOOD, "does not end with <|endofuser|>"),
        ([*GOOD[:2], *GOOD[6:], *END], "not one run"),
    ],
)
def test_a_wrongly_rendered_question_is_told(tokens: list[str], why: str | None) -> None:
    found = DOTS_OCR.rendered_wrongly(tokens, "Hi you")
    assert found is None if why is None else why in str(found)


# --- cells --------------------------------------------------------------------------------------


def test_a_sound_answer_is_read_whole() -> None:
    data = [cell(1, 'He said "hi" \\ é\n2'), {"bbox": [1, 2, 3, 4], "category": "Picture"}]
    cells = parse_cells(json.dumps(data))
    assert cells.sound
    assert [c.text for c in cells.cells] == ['He said "hi" \\ é\n2', ""]
    assert [c.category for c in cells.cells] == ["Text", "Picture"]


def test_a_text_may_hold_what_looks_like_a_cell() -> None:
    inside = '{"bbox": [1, 2, 3, 4], "category": "Text", "text": "x"}'
    cells = parse_cells(json.dumps([cell(1, inside), cell(2, "{}} LaTeX \\frac{a}{b}")]))
    assert [c.text for c in cells.cells] == [inside, "{}} LaTeX \\frac{a}{b}"]


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ('```json\n[{"bbox": [1,2,3,4], "category": "Text", "text": "a"}]\n```', ["a"]),
        ('Here: {"bbox": [1,2,3,4], "category": "Text", "text": "a"} Done.', ["a"]),
        (
            '[{"bbox":[1,2,3,4],"category":"Text","text":"a"}{"bbox":[1,2,3,4],"text":"b"}',
            ["a", "b"],
        ),
        ('[{"bbox": [1,2,3,4], "category": "Text", "text": "6" x 9" box"}]', ['6" x 9" box']),
        ('[{"text": "a "b", c", "bbox": [1,2,3,4]}]', ['a "b", c']),
        ('[{"bbox": [1,2,3,4], "text": "\\alpha \\q"}]', ["\\alpha \\q"]),
        ('[{"bbox": [1,2,3,4], "text": "a\nb"}]', ["a\nb"]),
        ('[{"bbox": [1,2,3,4, "text": "a"}]', ["a"]),
    ],
    ids=["fence", "prose", "no comma", "quotes", "quotes inside", "latex", "line", "bracket"],
)
def test_broken_answers_give_what_stands_in_them(text: str, texts: list[str]) -> None:
    assert [c.text for c in parse_cells(text).cells] == texts


def test_every_complete_cell_of_a_cut_answer_is_kept_wherever_it_is_cut() -> None:
    cells = [cell(n, f'row {n} with "quotes"') for n in range(6)]
    text = json.dumps(cells)
    ends = [text.index(json.dumps(c)) + len(json.dumps(c)) for c in cells]
    for at in range(len(text)):
        found = [c for c in parse_cells(text[:at]).cells if not c.cut]
        complete = sum(end <= at for end in ends)
        assert [c.text for c in found[:complete]] == [str(c["text"]) for c in cells[:complete]]
        assert len(found) <= complete + 1


def test_a_table_that_breaks_off_ends_with_its_last_whole_row() -> None:
    text = '[{"bbox":[1,2,3,4],"category":"Table","text":"<table><tr><td>1</td></tr><tr><td>2'
    [found] = parse_cells(text).cells
    assert found.cut and found.text == "<table><tr><td>1</td></tr></table>"


@pytest.mark.parametrize("bbox", [[1, 2, 3], [1, 2, 3, 4, 5], [], ["a", 1, 2, 3], [math.nan] * 4])
def test_a_box_that_is_none_leaves_the_text(bbox: list[object]) -> None:
    [found] = parse_cells(json.dumps([{"bbox": bbox, "category": "Text", "text": "a"}])).cells
    assert (found.bbox, found.text) == (None, "a")


def test_a_box_is_put_the_right_way_round_and_may_be_written_as_text() -> None:
    [found] = parse_cells('[{"bbox": ["30", "40.5", 10, 20], "category": "title"}]').cells
    assert (found.bbox, found.category) == ((10.0, 20.0, 30.0, 40.5), "Title")


@given(st.text())
def test_any_text_gives_cells_made_of_it(text: str) -> None:
    for found in parse_cells(text).cells:
        assert found.category in CATEGORIES


@given(st.lists(st.sampled_from(['{"bbox":', '"text": "', "[1,2", '"', "}", "\\", "a", " ", ","])))
def test_shreds_of_answers_never_fail(shreds: list[str]) -> None:
    parse_cells("".join(shreds))


@pytest.mark.parametrize(
    "shred", ['{"bbox": [1,', '"', '{"text": "', '"text": "', "\\", "[" * 9, '" ']
)
def test_time_grows_with_length_only(shred: str) -> None:
    begun = time.perf_counter()
    parse_cells('{"bbox": [1,2,3,4], "text": "' + shred * (400_000 // len(shred)))
    assert time.perf_counter() - begun < 5


# --- repetition ---------------------------------------------------------------------------------


def looping_boxes(count: int) -> str:
    return ", ".join(json.dumps(cell(n, "0.00")) for n in range(count))


@pytest.mark.parametrize(
    "text", ["." * 1500, "_ " * 900, "<tr><td></td><td></td></tr>" * 60, looping_boxes(60)]
)
def test_a_loop_is_heard_before_much_of_it_is_spoken(text: str) -> None:
    watch = RepetitionWatch()
    pieces = [text[at : at + 3] for at in range(0, len(text), 3)]
    assert any(watch.hear(piece) for piece in pieces)


@pytest.mark.parametrize(
    "text",
    [
        "Wages " + "." * 200 + " 12,345.00",
        "<tr><td></td><td></td></tr>" * 20,
        json.dumps([cell(n, f"{n * 7919 % 9973}.00") for n in range(200)]),
        "\n".join(f"{n:02d}/11 PURCHASE {n * 7919 % 9973}" for n in range(300)),
    ],
)
def test_dot_leaders_empty_rows_and_long_tables_are_no_loop(text: str) -> None:
    assert not repeats(text)


def test_what_a_loop_adds_is_left_out() -> None:
    kept = without_loop("Total due " + "ab" * 2000)
    assert kept.startswith("Total due ab") and len(kept) < 20


# --- answers over the wire ----------------------------------------------------------------------


def event(text: str, logprob: float = -0.5, finish: str | None = None) -> str:
    token = {"token": text, "logprob": logprob, "bytes": list(text.encode())}
    choice = {"delta": {"content": text}, "logprobs": {"content": [token]}, "finish_reason": finish}
    return "data: " + json.dumps({"choices": [choice]})


def heard(lines: Sequence[str]) -> Answer:
    stream = AnswerStream()
    for line in lines:
        if not stream.hear(line):
            break
    return stream.end()


def test_an_answer_is_put_together_with_the_probability_of_each_part() -> None:
    usage = 'data: {"choices": [], "usage": {"prompt_tokens": 7, "completion_tokens": 3}}'
    got = heard(
        [event("né", -0.1), "", event("1", -2.0), event("!", -0.1, "stop"), usage, "data: [DONE]"]
    )
    assert (got.text, got.whole, got.prompt_tokens, got.completion_tokens) == ("né1!", True, 7, 3)
    sure = got.confidence()
    assert sure(2, 3) == pytest.approx(math.exp(-2.0))
    assert sure(0, 2) == pytest.approx(math.exp(-0.1))
    assert sure(0, 4) == pytest.approx(math.exp(-2.2 / 3))


def test_a_loop_ends_the_answer_early() -> None:
    got = heard([event("....") for _ in range(2000)])
    assert got.finish == "repetition" and len(got.text) < 1600 and len(got.kept) < 10


def test_an_answer_that_breaks_off_is_a_bad_one() -> None:
    with pytest.raises(BadAnswer, match="breaks off"):
        heard([event("a")])


@pytest.mark.parametrize(
    "line", ["data: {", "data: []", 'data: {"choices": [3]}', 'data: {"error": 1}']
)
def test_lines_of_another_wire_are_bad_answers(line: str) -> None:
    with pytest.raises(BadAnswer):
        heard([line])


@pytest.mark.parametrize(
    ("code", "kind"), [(503, EngineUnavailable), (400, UnreadByModel), ("x", BadAnswer)]
)
def test_an_error_in_the_stream_is_raised_by_its_kind(code: object, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        heard(["data: " + json.dumps({"error": {"message": "full", "code": code}})])


# --- the ladder ---------------------------------------------------------------------------------


def climb(*rounds: Sequence[Answer]) -> tuple[Read, list[Sequence[Ask]]]:
    steps = read(DOTS_OCR, 1000, 1400)
    asked = [next(steps)]
    for answers in rounds:
        try:
            asked.append(steps.send(answers))
        except StopIteration as done:
            assert isinstance(done.value, Read)
            return done.value, asked
    raise AssertionError(f"still asking {asked[-1]}")


def test_a_good_answer_needs_one_question() -> None:
    page, asked = climb([answer(json.dumps([cell(0), cell(1)]))])
    assert [e.text for e in page.elements] == ["line 0", "line 1"] and not page.doubts
    assert asked == [[Ask("layout")]]
    assert page.elements[0].confidence == pytest.approx(math.exp(-0.1))


def test_boxes_stay_on_the_picture() -> None:
    page, _ = climb([answer('[{"bbox": [-5, 20, 5000, 9000], "category": "Text", "text": "a"}]')])
    assert page.elements[0].box == (0, 20, 1000, 1400)


def test_an_answer_that_loops_is_completed_box_by_box() -> None:
    cells = [cell(n) for n in range(4)]
    looped = (
        json.dumps(cells[:2])[:-1]
        + ', {"bbox": [10, 90, 500, 125], "category": "Text", "text": "'
        + "." * 2000
    )
    frame = json.dumps([{k: c[k] for k in ("bbox", "category")} for c in cells])
    page, asked = climb(
        [answer(looped, "repetition")],
        [answer(frame)],
        [answer("two"), answer("three" + "_" * 3000, "repetition")],
    )
    assert [e.text for e in page.elements[:3]] == ["line 0", "line 1", "two"]
    assert page.elements[3].text.startswith("three") and len(page.elements[3].text) < 10
    assert page.elements[3].confidence <= 0.5
    assert [a.mode for a in asked[2]] == ["text", "text"] and asked[2][0].crop == (10, 90, 500, 125)
    assert page.doubts == (
        "the model began to repeat itself; 2 of 4 elements were read one by one",
        "the text of 1 elements may be incomplete",
    )


def test_without_boxes_the_text_alone_is_asked_for() -> None:
    page, asked = climb([answer("no idea")], [answer("none")], [answer("INVOICE 7\nTotal 3.00")])
    assert [a[0].mode for a in asked] == ["layout", "boxes", "text"]
    assert page.elements[0].text == "INVOICE 7\nTotal 3.00" and page.elements[0].confidence <= 0.5
    assert page.doubts == ("the model's answer was no layout; the text was read without places",)


def test_a_page_that_no_step_can_read_is_a_bad_page() -> None:
    with pytest.raises(BadPage, match="cut off"):
        climb([answer("[", "length")], [answer("", "length")], [answer("." * 999, "repetition")])


def test_no_question_is_asked_twice() -> None:
    steps = read(DOTS_OCR, 100, 100)
    asked = [*next(steps), *steps.send([answer("x", "length")]), *steps.send([answer("x")])]
    assert len(set(asked)) == len(asked)


@given(st.lists(st.text(), min_size=12, max_size=12), st.randoms())
def test_any_answers_lead_to_a_page_or_a_bad_page(texts: list[str], chance: random.Random) -> None:
    finishes = ["stop", "length", "repetition"]
    steps = read(DOTS_OCR, 300, 300)
    asks = next(steps)
    try:
        while True:
            asks = steps.send([answer(chance.choice(texts), chance.choice(finishes)) for _ in asks])
    except (StopIteration, BadPage):
        pass


def test_a_rule_of_another_model_fits_the_same_class() -> None:
    assert ImageRule(32, 1024, 1_000_000).size(1700, 2200) == (864, 1120)
