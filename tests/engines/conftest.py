"""Real servers for the engines: vLLM on the CPU with tiny models, built on the spot."""

from __future__ import annotations

import os
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.ports import free_port

ROOT = Path(__file__).resolve().parent.parent.parent
START_SECONDS = 240
ON_CPU = {
    "HF_HUB_OFFLINE": "1",
    "VLLM_COMMAND": "python -m vllm.entrypoints.openai.api_server --model",
    "VLLM_CPU_KVCACHE_SPACE": "1",
    "VLLM_CPU_OMP_THREADS_BIND": "nobind",
    "OMP_NUM_THREADS": "1",
    # A few small functions are compiled even in eager mode: half a minute in the C++ compiler.
    "TORCHDYNAMO_DISABLE": "1",
    "PYTHONPATH": str(ROOT),
}


class Server(NamedTuple):
    """A server's address, and the group of its processes."""

    url: str
    group: int


@pytest.fixture(scope="session")
def cpu_env(model_python: Path) -> dict[str, str]:
    """The environment in which vLLM runs on the CPU, its interpreter first on the path."""
    path = f"{model_python.parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, **ON_CPU, "PATH": path}


@pytest.fixture(scope="session")
def tiny_dots(
    model_python: Path, cpu_env: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A checkpoint with dots.ocr's architecture that answers each prompt with a fixed layout."""
    kept = os.environ.get("SHEAF_TINY_DOTS")
    folder = Path(kept) if kept else tmp_path_factory.mktemp("models") / "TinyDots"
    if not (folder / "config.json").exists():
        command = [str(model_python), "tests/models/tiny_dots.py", str(folder)]
        subprocess.run(command, cwd=ROOT, env={**cpu_env, "OMP_NUM_THREADS": "2"}, check=True)
    return folder


@pytest.fixture(scope="session")
def tiny_qwen(
    model_python: Path, cpu_env: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A Qwen2.5-VL of random weights."""
    folder = tmp_path_factory.mktemp("qwen") / "TinyQwen"
    command = [str(model_python), "tests/models/tiny_qwen.py", str(folder)]
    subprocess.run(command, cwd=ROOT, env=cpu_env, check=True)
    return folder


@pytest.fixture(scope="session")
def dots_server(
    tiny_dots: Path, cpu_env: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """vLLM's address, served with the options of the extract worker."""
    log = tmp_path_factory.mktemp("vllm") / "vllm.log"
    with vllm(tiny_dots, cpu_env, log, *DOTS) as server:
        yield server.url


DOTS = (
    *("--served-model-name", "dots.ocr", "--trust-remote-code"),
    *("--chat-template-content-format", "string", "--limit-mm-per-prompt", '{"image": 1}'),
)
"""What start.sh says of the page model."""


@contextmanager
def vllm(model: Path, env: dict[str, str], log: Path, *options: str) -> Iterator[Server]:
    """A vLLM server on the CPU."""
    port = free_port()
    command = [
        *env["VLLM_COMMAND"].split(),
        str(model),
        *("--host", "127.0.0.1", "--port", str(port), "--generation-config", "vllm"),
        *("--max-model-len", "8192", "--max-num-seqs", "16", "--enforce-eager"),
        *("--no-enable-prefix-caching", "--mm-processor-cache-gb", "0"),
        *options,
    ]
    with log.open("wb") as out:
        server = subprocess.Popen(command, env=env, stdout=out, stderr=out, start_new_session=True)
    url = f"http://127.0.0.1:{port}"
    try:
        wait_healthy(url, server, log)
        yield Server(url, server.pid)
    finally:
        stop(server)


def wait_healthy(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        assert server.poll() is None, log.read_text()[-3000:]
        assert time.monotonic() < deadline, log.read_text()[-3000:]
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=2):
                return
        except OSError:
            time.sleep(0.3)


def stop(server: subprocess.Popen[bytes]) -> None:
    """End a server and all its processes."""
    try:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(30)
    except ProcessLookupError:
        return
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
