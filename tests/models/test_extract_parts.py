"""Parts of the extract worker that need no model: what it hands to RunPod, what it refuses, settings."""

from __future__ import annotations

import asyncio
import base64
import json
import math
from pathlib import Path
from typing import Any

import pytest

from documents.errors import (
    BadSource,
    SourceMissing,
    SourceRefused,
    SourceTooLarge,
    SourceUnavailable,
)
from workers.extract.handler import handler
from workers.extract.output import deliver
from workers.extract.settings import settings
from workers.images import fetch_image

pytestmark = pytest.mark.models
ANSWER: dict[str, Any] = {
    "data": {"pages": []},
    "raw_ocr": ["é" * 100],
    "confidence": 0.5,
    "page_count": 1,
    "latency_ms": 3,
    "model": "dots.ocr",
}


def test_a_small_answer_goes_out_as_it_is() -> None:
    assert deliver(ANSWER, "job", 10_000, "") is ANSWER


def test_a_large_answer_without_a_store_says_so_in_the_words_that_the_client_knows() -> None:
    answer = deliver(ANSWER, "job", 100, "")
    assert set(answer) == {"error"} and answer["error"].startswith("too large: ")


def test_a_large_answer_is_stored_whole(tmp_path: Path) -> None:
    answer = deliver(ANSWER, "a/../job", 100, f"file://{tmp_path}/deep")
    [file] = (tmp_path / "deep").iterdir()
    assert json.loads(file.read_bytes()) == ANSWER and "/" not in file.name
    assert answer["reference"]["bytes"] == file.stat().st_size


def test_a_store_that_fails_is_an_error_without_its_words() -> None:
    answer = deliver(ANSWER, "job", 100, "file:///proc/no/such?key=sesame")
    assert "cannot be written" in answer["error"] and "sesame" not in answer["error"]


def test_what_is_no_json_never_reaches_runpod() -> None:
    for value in (math.nan, b"bytes", {1, 2}):
        assert set(deliver(ANSWER | {"confidence": value}, "job", 100, "")) == {"error"}


def test_a_handler_never_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    for job in (
        {},
        {"input": None},
        {"input": {"images": [1]}},
        {"input": {"images": ["a"] * 999}},
    ):
        assert set(asyncio.run(handler(job))) == {"error"}
    monkeypatch.setenv("SHEAF_EXTRACT_PORT", "many")
    assert "SHEAF_EXTRACT_PORT" in asyncio.run(handler({"input": {"images": ["AAAA"]}}))["error"]
    monkeypatch.setenv("SHEAF_EXTRACT_PORT", "8000")
    monkeypatch.setenv("SHEAF_EXTRACT_DIALECT", "x")
    with pytest.raises(ValueError, match="no dialect"):
        settings()


def test_pictures_come_as_base64_and_data_urls() -> None:
    data = base64.b64encode(b"picture").decode()
    for source in (data, f"data:image/png;base64,{data}"):
        assert asyncio.run(fetch_image(source)) == b"picture"


@pytest.mark.parametrize(
    "source",
    [
        "http://127.0.0.1/x",
        "http://localhost:9/x",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/x",
        "http://[::ffff:10.0.0.1]/x",
        "http://10.1.2.3/x",
        "http://0.0.0.0/x",
        "http://2130706433/x",
        "http://0x7f000001/x",
        "http://127.1/x",
    ],
)
def test_private_addresses_are_refused_however_they_are_written(source: str) -> None:
    with pytest.raises((SourceRefused, SourceUnavailable, BadSource)) as caught:
        asyncio.run(fetch_image(source))
    assert (
        not isinstance(caught.value, SourceUnavailable)
        or "Resolver" in str(caught.value)
        or ("DNS" in str(caught.value))
    )


@pytest.mark.parametrize("source", ["ftp://x/y", "file:///etc/passwd", "%%%", "data:image/png,x"])
def test_other_sources_are_refused(source: str) -> None:
    with pytest.raises(BadSource):
        asyncio.run(fetch_image(source))


def test_a_picture_that_is_too_large_is_refused() -> None:
    with pytest.raises(SourceTooLarge):
        asyncio.run(fetch_image("A" * 30_000_000))


@pytest.mark.parametrize(
    ("status", "kind"), [(404, SourceMissing), (403, SourceRefused), (503, SourceUnavailable)]
)
def test_a_url_that_fails_is_told_by_its_status(
    httpserver: Any, monkeypatch: pytest.MonkeyPatch, status: int, kind: type[Exception]
) -> None:
    monkeypatch.setenv("SHEAF_ALLOW_PRIVATE_URLS", "1")
    httpserver.expect_request("/x").respond_with_data("no", status)
    with pytest.raises(kind, match=str(status)) as caught:
        asyncio.run(fetch_image(httpserver.url_for("/x") + "?X-Sig=sesame"))
    assert "sesame" not in str(caught.value)
