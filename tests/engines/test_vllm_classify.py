"""Classification by a real vLLM server with a tiny, random Qwen2.5-VL: probabilities over the wire."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from blocks import background
from blocks.local_gpu import LocalGpuEngine
from blocks.model_server import ModelServer
from blocks.vllm import VllmEngine
from blocks.vllm_classify import _letter_ids
from documents.dialects.choices import LETTERS, TYPES
from documents.errors import EngineUnavailable
from documents.layout import Page
from tests.engines.conftest import ROOT, vllm
from tests.engines.test_vllm_engine import page_of

pytestmark = pytest.mark.models
OPTIONS = ("--served-model-name", "qwen2.5-vl", "--limit-mm-per-prompt", '{"image": 1, "video": 0}')


@pytest.fixture(scope="module")
def qwen_server(
    model_python: Path, cpu_env: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("qwen")
    command = [str(model_python), "tests/models/tiny_qwen.py", str(folder / "TinyQwen")]
    subprocess.run(command, cwd=ROOT, env=cpu_env, check=True)
    with vllm(folder / "TinyQwen", cpu_env, folder / "log", *OPTIONS) as server:
        yield server.url


@pytest.fixture
def pages(samples: Path) -> list[Page]:
    return [page_of(samples / name) for name in ("receipt.jpg", "check.jpg")]


def test_pages_are_classified_by_label_probabilities(qwen_server: str, pages: list[Page]) -> None:
    engine = VllmEngine(extract_url="http://127.0.0.1:9", classify_url=f"{qwen_server}/v1")
    kinds = engine.classify(pages)
    assert len(kinds) == 2
    for kind in kinds:
        assert kind.type in TYPES and set(kind.scores) == set(TYPES)
        assert sum(kind.scores.values()) == pytest.approx(1)
        assert 0 < kind.confidence < kind.scores[kind.type], "a random model wants no letter much"
        assert kind.reason.startswith("Label probabilities of qwen2.5-vl")
    again = engine.classify(pages)
    assert [k.confidence for k in again] == pytest.approx([k.confidence for k in kinds], rel=0.05)


def test_every_letter_is_one_token_and_all_are_answered(
    qwen_server: str, pages: list[Page]
) -> None:
    server = ModelServer(qwen_server, None, (4, 4), 5, 60)
    ids = background.run(_letter_ids(server, "qwen2.5-vl"))
    assert ids is not None and len(set(ids)) == len(LETTERS)
    [kind] = VllmEngine(extract_url="http://127.0.0.1:9", classify_url=qwen_server).classify(
        pages[:1]
    )
    assert all(value > 0 for value in kind.scores.values()), "not the twenty likeliest tokens alone"


def test_each_part_has_a_health_of_its_own(qwen_server: str) -> None:
    engine = LocalGpuEngine(extract_url="http://127.0.0.1:9", classify_url=qwen_server)
    extract, classify = engine.health()
    assert (extract.part, extract.state) == ("extract", "away") and "start.sh" in extract.detail
    assert (classify.part, classify.state) == ("classify", "ready")


def test_a_server_that_is_away_is_unavailable(pages: list[Page]) -> None:
    engine = VllmEngine(
        extract_url="http://127.0.0.1:9", classify_url="http://127.0.0.1:9", patience_seconds=1
    )
    with pytest.raises(EngineUnavailable):
        engine.classify(pages)
