"""The extract worker as it runs on RunPod: start.sh, a real vLLM, the real SDK loop, a queue.

One worker for the whole file. The same document then goes through all engines and the whole flow.
"""

from __future__ import annotations

import base64
import io
import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from blocks import background
from blocks.runpod import RunPodEngine
from blocks.runpod_client import RunPodClient
from blocks.runpod_job import JobError
from blocks.vllm import VllmEngine
from documents.layout import Page
from documents.result import Result
from tests.engines.conftest import ROOT, stop, wait_healthy
from tests.engines.test_vllm_engine import page_of
from tests.models.tiny_answers import CELLS
from tests.ports import free_port
from tests.runpod.job_queue import ENDPOINT, KEY, Running, serving

pytestmark = pytest.mark.models
OPTIONS = "--enforce-eager --max-num-queued-reqs 512"


@dataclass(frozen=True)
class Worker:
    """queue: where its jobs come from. url: of its vLLM. log: all that it printed. store: for answers."""

    queue: Running
    url: str
    log: Path
    store: Path


def worker_env(model: Path, port: int) -> dict[str, str]:
    return {
        "SHEAF_EXTRACT_MODEL": str(model),
        "SHEAF_EXTRACT_PORT": str(port),
        "SHEAF_EXTRACT_MAX_MODEL_LEN": "8192",
        "SHEAF_EXTRACT_MAX_NUM_SEQS": "16",
        "SHEAF_EXTRACT_VLLM_OPTIONS": OPTIONS,
        "SHEAF_EXTRACT_START_SECONDS": "240",
    }


@pytest.fixture(scope="module")
def worker(
    tiny_dots: Path, cpu_env: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Worker]:
    folder = tmp_path_factory.mktemp("worker")
    port, log, store = free_port(), folder / "worker.log", folder / "answers"
    with serving() as queue, log.open("wb") as out:
        env = cpu_env | worker_env(tiny_dots, port) | queue.worker_env()
        env |= {"SHEAF_RESULT_STORE": f"file://{store}", "SHEAF_RESULT_LIMIT_BYTES": "40000"}
        started = subprocess.Popen(
            [str(ROOT / "workers/extract/start.sh")],
            env=env,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
        try:
            wait_healthy(f"http://127.0.0.1:{port}", started, log)
            yield Worker(queue, f"http://127.0.0.1:{port}", log, store)
        finally:
            stop(started)


@pytest.fixture
def runpod(worker: Worker) -> RunPodEngine:
    return RunPodEngine(
        extract_endpoint=ENDPOINT,
        api_key=KEY,
        base_url=worker.queue.url,
        price_per_second_usd=0.001,
        deadline_seconds=120,
    )


@pytest.fixture
def page(samples: Path) -> Page:
    return page_of(samples / "receipt.jpg")


def job(worker: Worker, job_input: dict[str, Any]) -> dict[str, Any]:
    client = RunPodClient(worker.queue.url, ENDPOINT, KEY, 120)
    return background.run(client.work(job_input)).output


def png(width: int = 300, height: int = 420, shade: int = 255) -> str:
    made = Image.new("RGB", (width, height), "white")
    made.paste((shade, 0, 0), (20, 20, 120, 60))
    buffer = io.BytesIO()
    made.save(buffer, "PNG")
    return base64.b64encode(buffer.getvalue()).decode()


def test_a_job_is_answered_by_the_contract(worker: Worker) -> None:
    answer = job(worker, {"images": [png(), png(600, 840)], "page_numbers": [4, 7]})
    assert set(answer) == {"data", "raw_ocr", "confidence", "page_count", "latency_ms", "model"}
    first, second = answer["data"]["pages"]
    assert (first["page_number"], second["page_number"], answer["page_count"]) == (4, 7, 2)
    assert (first["width_px"], first["height_px"], first["status"]) == (300, 420, "ocr")
    assert [e["text"] for e in first["elements"]] == [c.get("text", "") for c in CELLS]
    # 300 is not a multiple of 28: the model saw 308, and the boxes are brought back.
    assert first["elements"][0]["bbox"][0] == pytest.approx(
        CELLS[0]["bbox"][0] * 300 / 308, abs=0.1
    )
    assert all(0.5 < e["confidence"] <= 1 for e in first["elements"])
    assert json.loads(answer["raw_ocr"][0])[0]["text"] == CELLS[0]["text"]
    assert 0.5 < answer["confidence"] <= 1


def test_a_broken_page_loses_no_other(worker: Worker) -> None:
    nothing = base64.b64encode(b"no picture").decode()
    answer = job(worker, {"images": [png(), nothing, "%%%", png()]})
    states = [page["status"] for page in answer["data"]["pages"]]
    assert states == ["ocr", "failed", "failed", "ocr"]
    assert "no picture" in answer["data"]["pages"][1]["error"]


def test_a_blank_page_needs_no_model(worker: Worker) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (300, 420), "white").save(buffer, "PNG")
    answer = job(worker, {"images": [base64.b64encode(buffer.getvalue()).decode()]})
    [page] = answer["data"]["pages"]
    assert (page["status"], page["elements"], answer["raw_ocr"]) == ("blank", [], [""])


@pytest.mark.parametrize(
    "job_input", [{"pictures": []}, {"images": [png()], "page_numbers": [1, 2]}]
)
def test_a_wrong_input_is_an_error(worker: Worker, job_input: dict[str, Any]) -> None:
    with pytest.raises(JobError, match="needs"):
        job(worker, job_input)


def test_a_large_answer_is_stored_and_comes_by_reference(
    worker: Worker, runpod: RunPodEngine, page: Page
) -> None:
    answer = job(worker, {"images": [png()] * 24})
    assert set(answer) == {"reference", "confidence", "page_count", "latency_ms", "model"}
    assert answer["reference"]["bytes"] > 40_000 and len(list(worker.store.iterdir())) == 1
    from blocks.runpod_answers import page_answers, pages_in

    pages = page_answers(pages_in(answer, None), range(1, 25))
    assert all(len(found.elements) == len(CELLS) for found in pages.values())  # type: ignore[union-attr]


def test_nothing_of_a_page_is_printed(worker: Worker) -> None:
    job(worker, {"images": [png()]})
    printed = worker.log.read_text(errors="replace")
    assert "Corner Store" not in printed and "24.57" not in printed and "iVBOR" not in printed


def test_the_engine_reads_a_page_and_knows_its_cost(runpod: RunPodEngine, page: Page) -> None:
    layout = runpod.read_page(page)
    assert [element.text for element in layout.elements] == [c.get("text", "") for c in CELLS]
    assert layout.cost_usd is not None and 0 < layout.cost_usd < 0.1
    assert runpod.info().extract_model == "dots.ocr"
    assert [health.state for health in runpod.health()] == ["ready"]


def keys(data: Any) -> Any:
    """The shape of a JSON value: its keys and types; of a list that of its first entry."""
    if isinstance(data, dict):
        return {key: keys(value) for key, value in data.items()}
    if isinstance(data, list):
        return [keys(data[0])] if data else []
    return "number" if isinstance(data, int | float) else type(data).__name__


@pytest.mark.usefixtures("prefect_server")
def test_one_document_through_every_engine_gives_results_of_one_shape(
    worker: Worker, runpod: RunPodEngine, samples: Path, tmp_path: Path
) -> None:
    from flows.process_document import process_document

    VllmEngine(extract_url=worker.url).save("shape", overwrite=True)
    runpod.save("shape", overwrite=True)
    shapes, results = {}, {}
    for name in ("embedded", "vllm/shape", "runpod/shape"):
        state = process_document(
            str(samples / "receipt.jpg"), name, out=tmp_path / name, return_state=True
        )
        summary = state.result(raise_on_failure=False)
        assert state.is_completed(), state.message
        data = json.loads(Path(summary["result"]).read_bytes())
        Result.model_validate(data)
        results[name] = data
        shapes[name] = {key: keys(data[key]) for key in ("source", "pages", "engine")}
        assert set(data) == set(results["embedded"])
        assert set(data["documents"][0]) == set(results["embedded"]["documents"][0])
    assert shapes["vllm/shape"] == shapes["runpod/shape"] == shapes["embedded"]
    by_vllm, by_runpod = results["vllm/shape"], results["runpod/shape"]
    assert by_vllm["documents"][0]["data"] == by_runpod["documents"][0]["data"]
    assert by_vllm["documents"][0]["type"] == "receipt"
    assert by_vllm["documents"][0]["data"]["total"] == 24.57
    assert by_runpod["cost_usd"] > 0 and by_vllm["cost_usd"] is None


def test_the_worker_ends_when_vllm_ends(
    tiny_dots: Path, cpu_env: dict[str, str], tmp_path: Path
) -> None:
    """A wrong option: vLLM dies at its start, and the script says so instead of waiting on."""
    env = cpu_env | worker_env(tiny_dots, free_port())
    env["SHEAF_EXTRACT_VLLM_OPTIONS"] = "--no-such-option"
    done = subprocess.run(
        [str(ROOT / "workers/extract/start.sh")],
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 1 and "ended before it was ready" in done.stderr


def test_the_worker_does_not_start_with_a_template_that_does_not_suit(
    worker: Worker, cpu_env: dict[str, str]
) -> None:
    """The preflight against the running server, for a dialect whose turns are others."""
    check = (
        "import sys; from dataclasses import replace; from workers.extract import preflight as p;"
        "from documents.dialects.dots_ocr import DOTS_OCR as d;"
        "sys.exit(p.fault(sys.argv[1], d) or p.fault(sys.argv[1], replace(d, image_token='')))"
    )
    done = subprocess.run(
        ["python", "-c", check, worker.url],
        cwd=ROOT,
        env={**os.environ, **cpu_env},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1 and "something else than the prompt" in done.stderr
