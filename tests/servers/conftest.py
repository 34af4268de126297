"""One `sheaf up` for all tests of this folder: a real server, a real worker, all deployments."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ports import free_port
from tests.servers.leaks import leaks, texts_of_files

START_SECONDS = 400


@pytest.fixture(scope="session")
def house(personal_numbers: set[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The server's URL, without /api. When all is over, all that it kept and said is looked through."""
    port = free_port()
    folder = tmp_path_factory.mktemp("prefect")
    log = folder / "up.log"
    with log.open("w") as output:
        up = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "from sheaf.main import main; main()",
                "up",
                "--verbose",
                "--port",
                str(port),
            ],
            env={
                **os.environ,
                "PREFECT_HOME": str(folder),
                "PYTHONUNBUFFERED": "1",
                # As a user has it, so that what is said can be searched.
                "PREFECT_LOGGING_LEVEL": "INFO",
                "PREFECT_WORKER_QUERY_SECONDS": "1",
                "SHEAF_TRUSTED_HOSTS": "127.0.0.1",
            },
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_until_said(up, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        up.send_signal(signal.SIGTERM)
        up.wait(60)
    assert leaks(texts_of_files(folder), personal_numbers) == []


def _wait_until_said(up: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while "Prefect UI:" not in log.read_text():
        assert up.poll() is None, log.read_text()
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.5)
