"""The locked Prefect starts a real server: a plain install today picks a FastAPI with which it does not."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import httpx

from tests.ports import free_port


def test_the_locked_prefect_server_starts_and_answers(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "prefect", "server", "start"]
    server = subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--port", str(port), "--no-services"],
        env=os.environ | {"PREFECT_HOME": str(tmp_path)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        url = f"http://127.0.0.1:{port}/api"
        deadline = time.monotonic() + 90
        while True:
            assert server.poll() is None, "the server ended by itself"
            assert time.monotonic() < deadline, "the server did not answer in 90 s"
            try:
                if httpx.get(f"{url}/health", timeout=2).json() is True:
                    break
            except httpx.TransportError:
                time.sleep(0.3)
        assert httpx.post(f"{url}/flows/filter", json={}, timeout=10).json() == []
    finally:
        server.terminate()
        server.wait(30)
