"""What the tests of operations share: a counting engine, the command, and runs by the REST API."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.ports import free_port

SHEAF = [sys.executable, "-c", "from sheaf.main import main; main()"]
SAVE = (
    "import sys; from blocks.vllm import VllmEngine; "
    "VllmEngine(extract_url=sys.argv[1], exact=False, in_flight=2, most_in_flight=2, "
    "embedded_fallback=False, patience_seconds=float(sys.argv[3])).save(sys.argv[2], overwrite=True)"
)


@contextmanager
def engine(
    house: str, folder: Path, seconds: float, patience: float = 20.0, port: int | None = None
) -> Iterator[str]:
    """A counting model server and a saved engine block for it; the block's name."""
    folder.mkdir(parents=True, exist_ok=True)
    port = port or free_port()
    name = f"counting-{port}"
    save_block(environment(house), f"http://127.0.0.1:{port}/v1", name, patience)
    server = page_server(port, folder, seconds)
    try:
        yield f"vllm/{name}"
    finally:
        server.kill()
        server.wait()


def save_block(env: dict[str, str], url: str, name: str, patience: float) -> None:
    """A vLLM engine block of that name on the server of the environment."""
    subprocess.run([sys.executable, "-c", SAVE, url, name, str(patience)], env=env, check=True)


def page_server(port: int, folder: Path, seconds: float) -> subprocess.Popen[bytes]:
    """The server, answering."""
    module = [sys.executable, "-m", "tests.servers.page_server", str(port), str(folder)]
    server = subprocess.Popen([*module, str(seconds)])
    wait_for(lambda: answers(f"http://127.0.0.1:{port}/health"))
    return server


def answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=2).is_success
    except httpx.HTTPError:
        return False


def environment(house: str) -> dict[str, str]:
    return {**os.environ, "PREFECT_API_URL": f"{house}/api"}


def sheaf(house: str, *arguments: object) -> subprocess.Popen[str]:
    """The command at work on that server."""
    return subprocess.Popen(
        [*SHEAF, *map(str, arguments)],
        env=environment(house),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def start(house: str, name: str, parameters: dict[str, Any]) -> str:
    """Start a run of a deployment; its id."""
    found = httpx.get(f"{house}/api/deployments/name/{name}", timeout=30).json()
    place = f"{house}/api/deployments/{found['id']}/create_flow_run"
    while True:
        run = httpx.post(place, json={"parameters": parameters}, timeout=60)
        if run.status_code != 503:  # its SQLite is busy
            return str(run.raise_for_status().json()["id"])
        time.sleep(1)


def run_of(house: str, run: str) -> dict[str, Any]:
    return dict(httpx.get(f"{house}/api/flow_runs/{run}", timeout=30).json())


def ended(house: str, run: str, seconds: float = 120) -> dict[str, Any]:
    """The run, in a final state."""
    final = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")
    wait_for(lambda: run_of(house, run)["state_type"] in final, seconds)
    return run_of(house, run)


def retry(house: str, run: str) -> None:
    """What the Retry button of a run's page does."""
    state = {"type": "SCHEDULED", "name": "AwaitingRetry", "message": "Retry from the UI"}
    answer = httpx.post(
        f"{house}/api/flow_runs/{run}/set_state", json={"state": state, "force": True}, timeout=30
    )
    assert answer.json()["status"] == "ACCEPT", answer.text


def wait_for(met: Callable[[], object], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.3)


def process_of(run: str) -> int:
    """The process that executes the flow run, by its environment."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                told = (folder / "environ").read_bytes()
                command = (folder / "cmdline").read_bytes()
            except OSError:
                continue
            # Its page pool has the same environment.
            if run.encode() in told and b"loky" not in command and b"prefect" in command:
                return int(folder.name)
    raise AssertionError("no process executes the run")


def kill(process: int) -> None:
    os.kill(process, signal.SIGKILL)
