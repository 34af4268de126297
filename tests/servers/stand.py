"""What the tests of operations share: a counting engine, the command, and workers of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import psutil

from tests.ports import free_port
from tests.servers.page_server import asked
from tests.servers.running import ask, wait_for

ROOT = Path(__file__).resolve().parent.parent.parent
SHEAF = [sys.executable, "-c", "from sheaf.main import main; main()"]
SAVE = (
    "import sys; from blocks.vllm import VllmEngine; "
    "VllmEngine(extract_url=sys.argv[1], exact=False, in_flight=2, most_in_flight=2, "
    "embedded_fallback=False, patience_seconds=float(sys.argv[3])).save(sys.argv[2], overwrite=True)"
)
IN_FLIGHT = 2


def environment(house: str) -> dict[str, str]:
    """Of a client of that server."""
    return {**os.environ, "PREFECT_API_URL": f"{house}/api"}


class CountingEngine:
    """A model server that counts its questions, and the saved block that names it."""

    def __init__(self, folder: Path, seconds: float) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.seconds, self.port = folder, seconds, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.name = f"vllm/counting-{self.port}"
        self._server: subprocess.Popen[bytes] | None = None

    @property
    def asked(self) -> list[int]:
        """Numbers of the pages asked for so far, in order."""
        return asked(self.folder)

    def refuse(self, page: int, refused: bool = True) -> None:
        mark = self.folder / f"fail-{page}"
        mark.touch() if refused else mark.unlink()

    def start(self) -> None:
        module = [sys.executable, "-m", "tests.servers.page_server", str(self.port)]
        self._server = subprocess.Popen([*module, str(self.folder), str(self.seconds)], cwd=ROOT)
        wait_for(lambda: answers(f"{self.url}/health"), "the counting engine")

    def stop(self) -> None:
        if self._server:
            self._server.kill()
            self._server.wait()

    def parameters(self, source: Path, out: Path) -> dict[str, Any]:
        """Of a run of `process-document` that asks this engine once a page."""
        named = {"source": str(source), "out": str(out), "engine": self.name}
        return {**named, "type": "other", "report": False}

    def options(self, out: Path) -> list[str]:
        """The same for the command."""
        return ["--out", str(out), "--engine", self.name, "--type", "other", "--no-report"]


@contextmanager
def engine(
    env: dict[str, str], folder: Path, seconds: float = 0, patience: float = 20.0
) -> Iterator[CountingEngine]:
    """A counting engine, saved and answering. env: of a client of the Prefect server."""
    counting = CountingEngine(folder, seconds)
    save_block(env, f"{counting.url}/v1", counting.name.partition("/")[2], patience)
    counting.start()
    try:
        yield counting
    finally:
        counting.stop()


def save_block(env: dict[str, str], url: str, name: str, patience: float) -> None:
    """A vLLM engine block of that name on the server of the environment."""
    subprocess.run([sys.executable, "-c", SAVE, url, name, str(patience)], env=env, check=True)


def answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=2).is_success
    except httpx.HTTPError:
        return False


def sheaf(house: str, *arguments: object, **env: str) -> subprocess.Popen[str]:
    """The command at work on that server."""
    return subprocess.Popen(
        [*SHEAF, *map(str, arguments)],
        env={**environment(house), **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def status_in(out: Path) -> list[str]:
    """How the stored results ended."""
    return sorted(json.loads(file.read_bytes())["status"] for file in out.glob("*.json"))


def half_written(out: Path) -> list[Path]:
    return list(out.rglob("*.part"))


@contextmanager
def lone_worker(house: str, pool: str, flow: str, home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A worker of a pool of its own, with the deployment FLOW/POOL there."""
    ask(house, "POST", "/work_pools/", {"name": pool, "type": "process"})
    given = ask(house, "GET", f"/deployments/name/{flow}/default")
    kept = ("flow_id", "entrypoint", "path", "pull_steps", "parameter_openapi_schema")
    mine = {key: given[key] for key in kept} | {"name": pool, "work_pool_name": pool}
    ask(house, "POST", "/deployments/", mine)
    command = [sys.executable, "-m", "prefect", "worker", "start", "--pool", pool]
    env = environment(house) | {
        "PREFECT_HOME": str(home),
        "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": "30",
        "PREFECT_WORKER_QUERY_SECONDS": "1",
    }
    worker = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL)
    try:
        yield worker
    finally:
        kill_all(worker)


def kill_all(worker: subprocess.Popen[bytes]) -> None:
    """kill -9 for a process and all that it started, as when its machine dies."""
    if worker.poll() is not None:
        return
    started = psutil.Process(worker.pid).children(recursive=True)
    worker.kill()
    worker.wait()
    for child in started:
        with suppress(psutil.NoSuchProcess):
            child.kill()
