"""The classify worker with a real Qwen2.5-VL: tiny and random, loaded and scored by the real code."""

from __future__ import annotations

import asyncio
import base64
import io
import math
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import torch
from PIL import Image, ImageDraw
from pytest_httpserver import HTTPServer

from documents.dialects.choices import (
    LETTERS,
    TYPES,
    Calibration,
    build_classification_prompt,
    calibration_key,
)
from tests.models.tiny_qwen import build
from workers.classify import handler as worker
from workers.classify.model import CannotStart, Qwen, Settings, load
from workers.classify.scoring import _batches, classify_pictures, inputs, letter_logprobs

pytestmark = pytest.mark.models
ROOT = Path(__file__).resolve().parent.parent.parent


def how(model: Path, **changes: Any) -> Settings:
    settings: dict[str, Any] = {
        "model": str(model),
        "revision": None,
        "max_pixels": 200_704,
        "turns": 2,
        "dtype": "float32",
        "device": "cpu",
        "batch_tokens": 4096,
        "calibration": Calibration(),
    }
    return Settings(**(settings | changes))


@pytest.fixture(scope="session")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models") / "TinyQwen"
    build(folder)
    return folder


@pytest.fixture(scope="session")
def qwen(checkpoint: Path) -> Qwen:
    return load(how(checkpoint))


@pytest.fixture
def loaded(qwen: Qwen, monkeypatch: pytest.MonkeyPatch) -> Qwen:
    monkeypatch.setattr(worker, "_loaded", [qwen])
    return qwen


def picture(number: int = 0, width: int = 300, height: int = 400) -> Image.Image:
    made = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(made)
    for row in range(number + 3):
        pen.rectangle(
            [20, 30 * row + 10, 60 + 17 * ((row * 7 + number) % 11), 30 * row + 24], fill="black"
        )
    return made


def encoded(made: Image.Image) -> str:
    buffer = io.BytesIO()
    made.save(buffer, "PNG")
    return base64.b64encode(buffer.getvalue()).decode()


def handled(job_input: dict[str, Any]) -> dict[str, Any]:
    return asyncio.run(worker.handler({"id": "1", "input": job_input}))


def test_probabilities_are_over_the_whole_vocabulary(qwen: Qwen) -> None:
    [found] = letter_logprobs(qwen, [picture()], build_classification_prompt())
    assert set(found) == set(LETTERS)
    assert 0 < sum(math.exp(value) for value in found.values()) < 1


def test_a_batch_says_what_each_picture_says_alone(qwen: Qwen) -> None:
    pictures = [picture(0), picture(1, 200, 280), picture(2, 420, 300)]
    together = letter_logprobs(qwen, pictures, build_classification_prompt())
    for made, found in zip(pictures, together, strict=True):
        [alone] = letter_logprobs(qwen, [made], build_classification_prompt())
        assert found == pytest.approx(alone, abs=1e-4)


def test_pictures_are_seen(qwen: Qwen) -> None:
    prompt = build_classification_prompt()
    [one], [other] = (letter_logprobs(qwen, [picture(n)], prompt) for n in (0, 9))
    assert one != pytest.approx(other, abs=1e-6)


def test_the_kinds_of_tokens_are_passed_and_matter(qwen: Qwen) -> None:
    given = inputs(qwen, [picture()], build_classification_prompt())
    patches = int(given["image_grid_thw"].prod()) // 4
    assert int(given["mm_token_type_ids"].sum()) == patches > 50
    with torch.inference_mode():
        right = qwen.model(**given, logits_to_keep=1).logits
        without = {name: value for name, value in given.items() if name != "mm_token_type_ids"}
        wrong = qwen.model(**without, logits_to_keep=1).logits
    assert not torch.allclose(right, wrong, atol=1e-4)


def test_scores_are_a_distribution_and_turns_are_averaged(qwen: Qwen) -> None:
    [found] = classify_pictures(qwen, [picture()])
    assert set(found.scores) == set(TYPES)
    assert sum(found.scores.values()) == pytest.approx(1)
    assert found.confidence == pytest.approx(found.scores[found.type] * found.label_mass)
    assert 0 < found.label_mass < 1


def test_batches_keep_to_the_image_tokens_and_lose_no_picture(qwen: Qwen) -> None:
    pictures = [picture(n, 280 + 28 * (n % 5), 392) for n in range(40)]
    small = Qwen(
        qwen.tokenizer, qwen.images, qwen.model, qwen.letter_ids, how(Path(), batch_tokens=500)
    )
    batches = list(_batches(small, pictures))
    assert sorted(n for batch in batches for n in batch) == list(range(40))
    for batch in batches:
        largest = max(pictures[n].width * pictures[n].height // 784 for n in batch)
        assert len(batch) == 1 or largest * len(batch) <= 500
    assert max(map(len, batches)) > 1


def test_a_job_is_answered_by_the_contract(loaded: Qwen) -> None:
    answer = handled({"images": [encoded(picture()), encoded(picture(1))]})
    assert set(answer) == {
        "type", "confidence", "reasoning", "latency_ms", "scores", "label_mass", "model",
    }  # fmt: skip
    assert answer["type"] in TYPES and 0 <= answer["confidence"] <= 1
    assert answer["reasoning"] == "" and answer["latency_ms"] >= 0


def test_every_page_is_answered_and_a_broken_one_loses_no_other(loaded: Qwen) -> None:
    broken = base64.b64encode(b"no picture").decode()
    sources = [encoded(picture(n)) for n in range(3)]
    answer = handled({"images": [sources[0], broken, *sources[1:]], "every_page": True})
    pages = answer["pages"]
    assert [("error" in page) for page in pages] == [False, True, False, False]
    alone = handled({"images": [sources[2]]})
    assert pages[3]["type"] == alone["type"]
    assert pages[3]["confidence"] == pytest.approx(alone["confidence"], abs=1e-3)


def test_an_explanation_is_made_when_asked_for(
    loaded: Qwen, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    real = worker.explain

    def heard(*args: Any) -> str:
        said.append(real(*args))
        return '{"type": "W2", "confidence": 0.3, "reasoning": "It says Wage and Tax Statement."}'

    monkeypatch.setattr(worker, "explain", heard)
    answer = handled({"images": [encoded(picture())], "explain": True})
    assert len(said) == 1 and said[0], "the tiny model has generated something"
    assert answer["reasoning"] == "It says Wage and Tax Statement."


def test_rambling_instead_of_an_explanation_does_no_harm(loaded: Qwen) -> None:
    answer = handled({"images": [encoded(picture())], "explain": True})
    assert answer["type"] in TYPES


def test_a_picture_comes_by_url(
    loaded: Qwen, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = base64.b64decode(encoded(picture()))
    httpserver.expect_request("/page.png").respond_with_data(data)
    url = httpserver.url_for("/page.png") + "?X-Signature=sesame"
    refused = handled({"image_urls": [url]})
    assert "private" in refused["error"] and "sesame" not in refused["error"]
    monkeypatch.setenv("SHEAF_ALLOW_PRIVATE_URLS", "1")
    assert handled({"image_urls": [url]})["type"] in TYPES


@pytest.mark.parametrize(
    ("job_input", "why"),
    [
        ({}, "needs"),
        ({"images": []}, "needs"),
        ({"images": "x"}, "a list"),
        ({"images": [3]}, "given as a text"),
        ({"images": ["%%%"]}, "neither a URL nor base64"),
        ({"image_urls": ["ftp://x/y.png"]}, "http"),
        ({"images": ["AAAA"] * 300}, "at most 256"),
    ],
)
def test_a_wrong_input_is_an_error_that_says_why(loaded: Qwen, job_input: Any, why: str) -> None:
    answer = handled(job_input)
    assert set(answer) == {"error"} and why in answer["error"]


def test_the_event_loop_stays_free_while_the_model_works(loaded: Qwen) -> None:
    async def scene() -> tuple[dict[str, Any], float]:
        job = {"images": [encoded(picture(n, 560, 728)) for n in range(12)], "every_page": True}
        work = asyncio.create_task(worker.handler({"id": "1", "input": job}))
        longest, before = 0.0, time.monotonic()
        while not work.done():
            await asyncio.sleep(0.005)
            now = time.monotonic()
            longest, before = max(longest, now - before), now
        return await work, longest

    answer, longest = asyncio.run(scene())
    assert len(answer["pages"]) == 12
    assert longest < answer["latency_ms"] / 1000 / 2


def start(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workers.classify.handler"],
        cwd=ROOT,
        env={**os.environ, "HF_HUB_OFFLINE": "1", **environment},
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.mark.parametrize(
    ("environment", "why"),
    [
        ({"SHEAF_CLASSIFY_DEVICE": "cuda:0"}, "no CUDA GPU is visible"),
        ({"SHEAF_CLASSIFY_DEVICE": "cpu", "SHEAF_CLASSIFY_MODEL": "/no/such"}, "cannot be loaded"),
        ({"SHEAF_CLASSIFY_DTYPE": "int3"}, "SHEAF_CLASSIFY_DTYPE"),
        ({"SHEAF_CLASSIFY_TURNS": "0"}, "out of range"),
        ({"SHEAF_CLASSIFY_CALIBRATION": "{}"}, "calibration"),
    ],
)
def test_a_worker_that_cannot_work_ends_at_once_and_says_why(
    environment: dict[str, str], why: str
) -> None:
    done = start(**environment)
    assert done.returncode != 0 and why in done.stderr, done.stderr[-600:]
    assert "Traceback" not in done.stderr


def test_a_calibration_of_another_model_is_refused(checkpoint: Path) -> None:
    with pytest.raises(ValueError, match="another model"):
        load(how(checkpoint, calibration=Calibration(2.0, calibration_key("other"))))
    load(how(checkpoint, calibration=Calibration(2.0, calibration_key(str(checkpoint)))))


def test_another_kind_of_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "qwen2", "hidden_size": 8}')
    with pytest.raises(CannotStart, match="not a Qwen2"):
        load(how(tmp_path))
