"""Engines by name: from saved blocks, from the environment, or a clear word that there is none."""

from __future__ import annotations

import pytest

from blocks.engines import configured_engines, load_engine
from blocks.local_gpu import LocalGpuEngine
from blocks.runpod import RunPodEngine
from blocks.vllm import VllmEngine
from documents.errors import BadSource, EngineRefused

pytestmark = pytest.mark.usefixtures("prefect_server")
KEY = "rpa_SECRETSECRETSECRET00"


def test_a_saved_block_is_loaded_with_its_secrets() -> None:
    RunPodEngine(extract_endpoint="abc", api_key=KEY, price_per_second_usd=0.1).save("mine")
    engine = load_engine("runpod/mine")
    assert isinstance(engine, RunPodEngine) and engine.api_key.get_secret_value() == KEY
    assert KEY not in repr(engine) and KEY not in str(engine.model_dump())
    assert "runpod/mine" in configured_engines()


def test_the_environment_sets_an_engine_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHEAF_VLLM_EXTRACT_URL", "http://gpu:8000/v1")
    monkeypatch.setenv("SHEAF_VLLM_IN_FLIGHT", "12")
    engine = load_engine("vllm")
    assert isinstance(engine, VllmEngine)
    assert (engine.extract_url, engine.in_flight) == ("http://gpu:8000/v1", 12)
    assert "vllm" in configured_engines()
    monkeypatch.setenv("SHEAF_VLLM_IN_FLIGHT", "many")
    with pytest.raises(BadSource, match="sets vllm up wrongly: in_flight"):
        load_engine("vllm")


def test_a_saved_default_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    LocalGpuEngine(extract_url="http://other:1").save("default")
    engine = load_engine("local-gpu")
    assert isinstance(engine, LocalGpuEngine) and engine.extract_url == "http://other:1"


def test_an_engine_that_is_not_set_up_says_how() -> None:
    with pytest.raises(BadSource, match="set SHEAF_RUNPOD_EXTRACT_ENDPOINT"):
        load_engine("runpod")
    with pytest.raises(BadSource, match="no engine is called 'nothing'"):
        load_engine("nothing")


def test_pages_of_other_models_and_dialects_have_other_keys() -> None:
    url = "http://gpu:8000"
    keys = {
        VllmEngine(extract_url=url).key,
        VllmEngine(extract_url=url, dialect="dots.mocr").key,
        VllmEngine(extract_url=url, extract_model="rednote-hilab/dots.ocr").key,
        RunPodEngine(extract_endpoint="a", api_key=KEY).key,
        LocalGpuEngine().key,
    }
    assert len(keys) == 5 and not any("/" in key for key in keys)


def test_an_unknown_dialect_is_a_wrong_set_up() -> None:
    with pytest.raises(EngineRefused, match=r"no dialect is called 'x'; there are dots\.ocr"):
        _ = VllmEngine(extract_url="http://gpu", dialect="x").key
