"""The vLLM engine on a real vLLM server: pages read, many at once, refused, cancelled, cut off."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import httpx
import pytest

from blocks import background, page_pool
from blocks.model_gate import load_of
from blocks.model_pages import PagePicture, picture_of
from blocks.model_server import ModelServer
from blocks.page_model import PageModel
from blocks.vllm import VllmEngine
from documents.dialects.dots_ocr import DOTS_OCR
from documents.errors import BadAnswer, EngineRefused, EngineUnavailable, UnreadByModel
from documents.layout import Page
from documents.pages.opening import pages_of
from documents.source import Source
from tests.engines.conftest import DOTS, vllm
from tests.models.tiny_answers import CELLS

pytestmark = pytest.mark.models


def page_of(file: Path) -> Page:
    kind = "application/pdf" if file.suffix == ".pdf" else "image/jpeg"
    return pages_of(Source(file.name, file.name, "ab" * 32, kind, str(file), 1), None)[0]


@pytest.fixture
def page(samples: Path) -> Page:
    return page_of(samples / "receipt.jpg")


@pytest.fixture
def server(dots_server: str) -> Iterator[ModelServer]:
    """A client of its own for each test, with little patience."""
    made = ModelServer(dots_server, None, (64, 64), patience_seconds=3, answer_seconds=60)
    yield made
    background.run(made.close())


def small(width: int = 280, height: int = 392) -> PagePicture:
    from PIL import Image

    from documents.pages.model_image import to_jpeg

    return PagePicture(
        to_jpeg(Image.new("RGB", (width, height), "white"), width, height), width, height
    )


LONG = {"max_completion_tokens": 7_000, "min_tokens": 7_000, "repetition_detection": None}
"""No end is allowed: the tiny model rambles on for ten seconds or more."""
_RAN_TO_ITS_END = re.compile(
    r'^vllm:request_success_total\{.*finished_reason="length".* (\S+)$', re.M
)


def body(**changes: Any) -> dict[str, Any]:
    from documents.pages.model_image import data_url

    return DOTS_OCR.request("dots.ocr", data_url(small().jpeg), "layout") | changes


async def long_pages(server: ModelServer) -> NoReturn:
    """One long page after the other: on a slow machine one can be over before anyone looks."""
    while True:
        await server.ask(body(**LONG))


def ended_when(url: str, at_work: bool) -> float:
    """How many requests have run to their full length by the time the server works, or rests."""
    deadline = time.monotonic() + 60
    while True:
        metrics = httpx.get(f"{url}/metrics", timeout=60).text
        load = load_of(metrics)
        assert load is not None
        if bool(load.running) is at_work:
            return sum(map(float, _RAN_TO_ITS_END.findall(metrics)))
        assert time.monotonic() < deadline, "no work" if at_work else "the server works on"
        time.sleep(0.05)


def test_a_page_is_read_with_places_and_probabilities(dots_server: str, page: Page) -> None:
    layout = VllmEngine(extract_url=f"{dots_server}/v1").read_page(page)
    assert [element.text for element in layout.elements] == [c.get("text", "") for c in CELLS]
    assert [element.category for element in layout.elements] == [c["category"] for c in CELLS]
    assert (layout.status, layout.width_px, layout.doubts) == ("ocr", page.width_px, ())
    assert all(0.5 < element.confidence <= 1 for element in layout.elements)
    sent = DOTS_OCR.image.size(page.width_px, page.height_px)
    across, down = page.width_px / sent[0], page.height_px / sent[1]
    x1, y1, x2, y2 = CELLS[0]["bbox"]
    assert layout.elements[0].box == pytest.approx((x1 * across, y1 * down, x2 * across, y2 * down))


def test_the_server_takes_the_picture_as_it_is(server: ModelServer, page: Page) -> None:
    picture = page_pool.run(picture_of, page, DOTS_OCR.image)
    from documents.pages.model_image import data_url

    request = DOTS_OCR.request("dots.ocr", data_url(picture.jpeg), "layout", max_tokens=1)
    answer = background.run(server.ask(request))
    expected = DOTS_OCR.image.tokens(picture.width_px, picture.height_px)
    text = background.run(server.tokens("dots.ocr", request["messages"]))
    assert text is not None and text.count("<|imgpad|>") == expected, "no resizing by the server"
    assert answer.prompt_tokens == len(text)


def test_a_template_that_does_not_suit_is_refused_before_any_page(
    tiny_dots: Path, cpu_env: dict[str, str], tmp_path: Path
) -> None:
    """Served with the list format, whose template shipped with the model leaves the turns out."""
    template = tmp_path / "list.jinja"
    template.write_text(
        "{%- for m in messages -%}{%- for c in m['content'] -%}"
        "{%- if c['type'] == 'text' -%}{{ c['text'] }}{%- endif -%}"
        "{%- endfor -%}{%- endfor -%}"
    )
    options = (*DOTS, "--chat-template", str(template), "--chat-template-content-format", "openai")
    with vllm(tiny_dots, cpu_env, tmp_path / "log", *options) as server:
        engine = VllmEngine(extract_url=server.url)
        with pytest.raises(EngineRefused, match=r"chat template does not suit dots\.ocr"):
            background.run(engine._page_model.served())
        [health] = engine.health()
        assert health.state == "misconfigured" and not health.usable


def test_32_pages_at_once_all_come_back(dots_server: str, samples: Path) -> None:
    model = PageModel(ModelServer(dots_server, None, (64, 64), 60, 120), DOTS_OCR, None)

    async def all_of_them() -> list[Any]:
        sizes = [(280 + 28 * (n % 8), 392 + 28 * (n // 8)) for n in range(32)]
        return await asyncio.gather(*(model.read(small(*size)) for size in sizes))

    reads = background.run(all_of_them())
    assert len(reads) == 32
    assert all([e.text for e in read.elements][-2] == CELLS[-2]["text"] for read in reads)


def test_a_cancelled_page_stops_the_server_at_once(dots_server: str, server: ModelServer) -> None:
    future = background.start(long_pages(server))
    ended = ended_when(dots_server, at_work=True)
    future.cancel()
    assert ended_when(dots_server, at_work=False) == ended


def test_abandoning_an_engine_cancels_its_pages(dots_server: str) -> None:
    engine = VllmEngine(extract_url=dots_server)
    engine._start(long_pages(engine._page_model.server))
    ended = ended_when(dots_server, at_work=True)
    engine.abandon()
    assert ended_when(dots_server, at_work=False) == ended


@pytest.mark.parametrize("by_server", [True, False], ids=["by the server", "by us"])
def test_a_loop_is_ended_early(server: ModelServer, by_server: bool) -> None:
    """Only a dot may be said, 9,000 times: vLLM's own detection, or ours on the stream, ends it."""
    dot = background.run(server.token_id("dots.ocr", "."))
    looping = body(max_completion_tokens=7_000, min_tokens=7_000, allowed_token_ids=[dot])
    if not by_server:
        del looping["repetition_detection"]
    answer = background.run(server.ask(looping))
    assert (answer.finish, answer.kept) == ("repetition", ".")
    assert len(answer.text) < 3_000


def test_a_page_too_large_for_the_server_is_refused_in_its_words(server: ModelServer) -> None:
    model = PageModel(server, replace(DOTS_OCR, max_tokens=64), None)
    huge = small(3360, 3332)  # 14,280 image tokens
    with pytest.raises(UnreadByModel, match=r"refuses the page \(400\): .*maximum context length"):
        background.run(model.read(huge))


def test_an_unknown_model_is_a_wrong_set_up(dots_server: str, page: Page) -> None:
    engine = VllmEngine(extract_url=dots_server, extract_model="no-such", patience_seconds=1)
    with pytest.raises(EngineRefused, match="404"):
        engine.read_page(page)


def test_no_answer_in_time_is_a_bad_answer(dots_server: str) -> None:
    hasty = ModelServer(dots_server, None, (4, 4), patience_seconds=1, answer_seconds=0.5)
    with pytest.raises(BadAnswer, match=r"within 0 s|within 1 s"):
        background.run(hasty.ask(body(**LONG)))


def test_a_server_that_is_not_there_is_unavailable(page: Page) -> None:
    engine = VllmEngine(extract_url="http://127.0.0.1:9", patience_seconds=1)
    with pytest.raises(EngineUnavailable, match="no connection"):
        engine.read_page(page)
    assert [health.state for health in engine.health()] == ["away"]


def test_a_ready_server_is_healthy(dots_server: str) -> None:
    [health] = VllmEngine(extract_url=dots_server).health()
    assert (health.part, health.state) == ("extract", "ready")


def test_a_full_queue_is_waited_for_and_a_dead_server_told(
    tiny_dots: Path, cpu_env: dict[str, str], tmp_path: Path
) -> None:
    options = (*DOTS, "--max-num-seqs", "1", "--max-num-queued-reqs", "1")
    with vllm(tiny_dots, cpu_env, tmp_path / "log", *options) as server:
        url = server.url
        patient = ModelServer(url, None, (16, 16), patience_seconds=120, answer_seconds=60)
        model = PageModel(patient, DOTS_OCR, None)

        async def many() -> list[Any]:
            return await asyncio.gather(*(model.read(small()) for _ in range(4)))

        assert len(background.run(many())) == 4
        said = httpx.get(f"{url}/metrics").text
        assert "admission_rejections" in said, "the queue's limit is in force"

        busy = [background.start(long_pages(patient)) for _ in range(2)]
        ended_when(url, at_work=True)
        hasty = ModelServer(url, None, (4, 4), patience_seconds=1, answer_seconds=60)
        short = body(max_completion_tokens=1)  # it fits, should it find a place in the queue
        unstreamed = {k: v for k, v in short.items() if not k.startswith("stream")}
        with pytest.raises(EngineUnavailable, match="says 503 for 1 s"):
            for _ in range(30):  # until both pages are with the server
                background.run(hasty.complete(unstreamed))
        for page in busy:
            page.cancel()

        dying = ModelServer(url, None, (4, 4), patience_seconds=2, answer_seconds=60)
        future = background.start(long_pages(dying))
        ended_when(url, at_work=True)
        os.killpg(server.group, signal.SIGKILL)
        with pytest.raises(EngineUnavailable):
            future.result(30)
