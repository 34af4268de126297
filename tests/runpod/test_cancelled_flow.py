"""A flow that is stopped while its pages are at RunPod: the jobs are cancelled there, and none follow."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.runpod.job_queue import ENDPOINT, KEY, serving

pytestmark = pytest.mark.servers
ROOT = Path(__file__).resolve().parent.parent.parent
FLOW = """\
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in a shell's background
from pathlib import Path
from prefect.testing.utilities import prefect_test_harness
from flows.process_document import process_document
with prefect_test_harness(server_startup_timeout=90):
    process_document(sys.argv[1], "runpod", "receipt", out=Path(sys.argv[2]), return_state=True)
"""


def test_stopping_the_flow_cancels_its_jobs(samples: Path, tmp_path: Path) -> None:
    with serving() as running:
        running.queue.faults.stuck = True
        env = os.environ | {
            "PYTHONPATH": str(ROOT),
            "SHEAF_RUNPOD_API_KEY": KEY,
            "SHEAF_RUNPOD_EXTRACT_ENDPOINT": ENDPOINT,
            "SHEAF_RUNPOD_BASE_URL": running.url,
        }
        flow = subprocess.Popen(
            [sys.executable, "-c", FLOW, str(samples / "receipt.jpg"), str(tmp_path)],
            cwd=ROOT,
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            deadline = time.monotonic() + 120
            while not running.queue.jobs:
                assert flow.poll() is None and time.monotonic() < deadline
                time.sleep(0.1)
            time.sleep(1)
            flow.send_signal(signal.SIGINT)
            deadline = time.monotonic() + 45
            while not running.queue.cancelled:
                assert time.monotonic() < deadline, "the job goes on"
                time.sleep(0.1)
            # A task's retry would come after a second or two, were it allowed one.
            time.sleep(5)
        finally:
            os.killpg(flow.pid, signal.SIGKILL)  # its temporary Prefect server too
            flow.wait()
        assert running.queue.cancelled == list(running.queue.jobs) and len(running.queue.jobs) == 1
