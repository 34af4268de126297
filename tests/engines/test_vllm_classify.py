"""Classification by a real vLLM server with a tiny, random Qwen2.5-VL: probabilities over the wire."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from blocks import background, page_pool
from blocks.local_gpu import LocalGpuEngine
from blocks.model_pages import picture_of
from blocks.model_server import ModelServer
from blocks.vllm import VllmEngine
from blocks.vllm_classify import _letter_ids
from documents.dialects import choices
from documents.dialects.choices import LETTERS, TYPES
from documents.dialects.fields import fields_request, fields_schema, parse_fields
from documents.errors import EngineUnavailable
from documents.kinds.w2 import W2
from documents.layout import Page
from documents.pages.model_image import data_url
from tests.engines.conftest import vllm
from tests.engines.test_vllm_engine import page_of

pytestmark = pytest.mark.models
OPTIONS = (
    *("--served-model-name", "qwen2.5-vl", "--limit-mm-per-prompt", '{"image": 1, "video": 0}'),
    *("--structured-outputs-config", '{"backend": "xgrammar", "disable_any_whitespace": true}'),
)
"""What start.sh says of the classifier. A grammar that allows any space lets a model say only spaces."""


@pytest.fixture(scope="module")
def qwen_server(
    tiny_qwen: Path, cpu_env: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    log = tmp_path_factory.mktemp("qwen-server") / "log"
    with vllm(tiny_qwen, cpu_env, log, *OPTIONS) as server:
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


def test_the_server_holds_a_models_fields_to_the_schema(
    qwen_server: str, pages: list[Page]
) -> None:
    """A random model would say anything; with the schema it says JSON of these types, or nulls."""
    server = ModelServer(qwen_server, None, (4, 4), 5, 120)
    wanted = fields_schema(W2)
    names = ("retirement_plan", "statutory_employee", "third_party_sick_pay")
    few = {"properties": {name: wanted["properties"][name] for name in names}}
    schema = wanted | few | {"required": list(names)}
    picture = page_pool.run_light(picture_of, pages[0], choices.IMAGE)
    body = fields_request("qwen2.5-vl", data_url(picture.jpeg), "W2", schema, 8192)
    [choice] = background.run(server.complete(body))["choices"]
    assert choice["finish_reason"] == "stop"
    said = json.loads(choice["message"]["content"])
    assert set(said) == set(names) and all(v in (True, False, None) for v in said.values())
    assert set(parse_fields(choice["message"]["content"], schema)) <= set(names)


def test_an_engine_reads_fields_when_it_has_a_server_for_it_and_only_then(
    qwen_server: str, pages: list[Page]
) -> None:
    """Long texts of a random model are cut off: such a page is left out, and nothing is raised."""
    engine = VllmEngine(extract_url="http://127.0.0.1:9", fields_url=qwen_server)
    said = engine.read_fields(pages, "receipt")
    assert engine.reads_fields and {page.page_number for page in said} <= {1}
    plain = VllmEngine(extract_url="http://127.0.0.1:9")
    assert not plain.reads_fields and plain.read_fields(pages, "receipt") == []


def test_a_server_that_is_away_is_unavailable(pages: list[Page]) -> None:
    engine = VllmEngine(
        extract_url="http://127.0.0.1:9", classify_url="http://127.0.0.1:9", patience_seconds=1
    )
    with pytest.raises(EngineUnavailable):
        engine.classify(pages)
