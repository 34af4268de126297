"""A worker with both model servers, as its container runs it: a document read, then an orderly end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil
import pytest

from documents.result import Result
from tests.engines.conftest import ROOT, wait_healthy
from tests.models.tiny_answers import CELLS
from tests.ports import free_port
from tests.servers.running import run_deployment, wait_for

pytestmark = pytest.mark.models
PREFECT = [sys.executable, "-m", "prefect"]
OPTIONS = "--enforce-eager"
STOP_SECONDS = 90
"""Twice what start.sh gives to each, at most; it takes a few seconds."""


@dataclass(frozen=True)
class Worker:
    """house: the Prefect server's address. started: start.sh. ports: of both model servers."""

    house: str
    started: subprocess.Popen[bytes]
    ports: tuple[int, int]
    log: Path

    def processes(self) -> list[psutil.Process]:
        return psutil.Process(self.started.pid).children(recursive=True)


@pytest.fixture(scope="module")
def prefect_env(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A server with the pool and the deployments; what its clients need."""
    folder, port = tmp_path_factory.mktemp("prefect"), free_port()
    house = f"http://127.0.0.1:{port}"
    given = {"PREFECT_HOME": str(folder), "PREFECT_API_URL": f"{house}/api"}
    env = {**os.environ, **given, "PYTHONPATH": str(ROOT), "PREFECT_LOGGING_LEVEL": "INFO"}
    start = [*PREFECT, "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with (folder / "server.log").open("wb") as out:
        server = subprocess.Popen(start, env=env, stdout=out, stderr=out, start_new_session=True)
    try:
        wait_for(lambda: _answers(f"{house}/api/health"), "the server")
        for command in ("work-pool create sheaf --type process", "--no-prompt deploy --all"):
            called = [*PREFECT, *command.split()]
            subprocess.run(called, cwd=ROOT, env=env, check=True, capture_output=True)
        yield given
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(30)


@pytest.fixture(scope="module")
def worker(
    tiny_dots: Path,
    tiny_qwen: Path,
    cpu_env: dict[str, str],
    prefect_env: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Worker]:
    log, ports = tmp_path_factory.mktemp("worker") / "log", (free_port(), free_port())
    models = {
        "SHEAF_LOCAL_GPU": "1",
        "SHEAF_EXTRACT_MODEL": str(tiny_dots),
        "SHEAF_EXTRACT_PORT": str(ports[0]),
        "SHEAF_EXTRACT_MAX_MODEL_LEN": "8192",
        "SHEAF_EXTRACT_MAX_NUM_SEQS": "16",
        "SHEAF_EXTRACT_VLLM_OPTIONS": OPTIONS,
        "SHEAF_CLASSIFY_MODEL": str(tiny_qwen),
        "SHEAF_CLASSIFY_PORT": str(ports[1]),
        "SHEAF_CLASSIFY_VLLM_OPTIONS": f"{OPTIONS} --max-num-seqs 16",
        "SHEAF_EXTRACT_START_SECONDS": "400",
        "PREFECT_COMMAND": " ".join(PREFECT),
    }
    with log.open("wb") as out:
        started = subprocess.Popen(
            [str(ROOT / "workers/prefect/start.sh")],
            env={**cpu_env, **prefect_env, **models},
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    made = Worker(prefect_env["PREFECT_API_URL"].removesuffix("/api"), started, ports, log)
    try:
        for port in ports:
            wait_healthy(f"http://127.0.0.1:{port}", started, log)
        yield made
    finally:
        if started.poll() is None:
            for process in [*made.processes(), psutil.Process(started.pid)]:
                process.kill()
        started.wait(30)


def test_a_document_is_read_by_the_models_that_the_worker_started(
    worker: Worker, samples: Path, tmp_path: Path
) -> None:
    parameters = {"engine": "local-gpu", "source": str(samples / "receipt.jpg")}
    run = run_deployment(
        worker.house, "process-document/default", parameters | {"out": str(tmp_path)}
    )
    assert run["state_type"] == "COMPLETED", run["state"]["message"]
    [file] = tmp_path.glob("*.json")
    result = Result.model_validate(json.loads(file.read_bytes()))
    assert result.engine.name == "local-gpu" and result.engine.extract_model.startswith("dots.ocr")
    assert result.engine.classify_model == "Qwen2.5-VL"
    [page] = result.pages
    assert [element.text for element in page.elements] == [cell.get("text", "") for cell in CELLS]


def test_told_to_end_all_end_and_no_process_is_left(worker: Worker) -> None:
    left = [process for process in worker.processes() if _runs(process)]
    assert len(left) >= 5, left  # two API servers, their engines, the worker
    begun = time.monotonic()
    worker.started.send_signal(signal.SIGTERM)
    assert worker.started.wait(STOP_SECONDS) == 143
    said = worker.log.read_text()
    assert "killed:" not in said, said[-2000:]
    assert not [process for process in left if _runs(process)]
    assert not any(_answers(f"http://127.0.0.1:{port}/health") for port in worker.ports)
    print(f"ended after {time.monotonic() - begun:.1f} s")


def _runs(process: psutil.Process) -> bool:
    """A process that has ended stays as a zombie until this machine's init takes notice."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=2).is_success
    except httpx.HTTPError:
        return False
