"""The real RunPod SDK's worker loop on a stand-in queue, and what a queue may do to its jobs."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest

from blocks import background
from blocks.runpod import RunPodEngine
from blocks.runpod_client import RunPodClient
from blocks.runpod_job import Job, JobError
from documents.errors import EngineUnavailable
from documents.pages.opening import pages_of
from documents.source import Source
from tests.runpod.job_queue import ENDPOINT, KEY, Running, serving

pytestmark = pytest.mark.models
ROOT = Path(__file__).resolve().parent.parent.parent


Starter = Callable[..., AbstractContextManager[subprocess.Popen[bytes]]]


@pytest.fixture
def worker(model_python: Path) -> Starter:
    """Starts the SDK's loop: worker(queue, notes, name), to be used as a context."""

    @contextmanager
    def started(
        running: Running, notes: Path, name: str = "worker-1"
    ) -> Iterator[subprocess.Popen[bytes]]:
        env = {
            **os.environ,
            **running.worker_env(),
            "ECHO_NOTES": str(notes),
            "RUNPOD_POD_ID": name,
        }
        command = [str(model_python), "tests/runpod/echo_worker.py"]
        with (notes.parent / f"{name}.log").open("wb") as out:
            process = subprocess.Popen(
                command, cwd=ROOT, env=env, stdout=out, stderr=out, start_new_session=True
            )
        try:
            yield process
        finally:  # with the process of its own by which the SDK sends signs of life
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    return started


@pytest.fixture
def running() -> Iterator[Running]:
    with serving() as made:
        yield made


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes"


def work(
    running: Running, job_input: dict[str, Any], at_once: bool = False, **changes: float
) -> Job:
    settings = {"deadline_seconds": 60.0, "queue_look_seconds": 5.0, "patience_seconds": 5.0}
    client = RunPodClient(running.url, ENDPOINT, KEY, **(settings | changes))
    return background.run(client.work({"images": []} | job_input, at_once))


def wait_for(notes: Path, words: str) -> None:
    deadline = time.monotonic() + 30
    while not (notes.exists() and words in notes.read_text()):
        assert time.monotonic() < deadline, f"never: {words}"
        time.sleep(0.05)


def test_jobs_are_done_failed_and_told(running: Running, worker: Starter, notes: Path) -> None:
    with worker(running, notes):
        assert work(running, {"echo": {"data": 1}}).output == {"data": 1}
        assert work(running, {"echo": {"type": "W2"}}, at_once=True).output == {"type": "W2"}
        with pytest.raises(JobError) as caught:
            work(running, {"raise": "no luck with 900-12-3456"})
        assert "RuntimeError: no luck with [masked]" in str(caught.value)
        assert "Traceback" not in str(caught.value)
        with pytest.raises(JobError, match="too large"):
            work(running, {"echo": {"error": "too large: 9"}})


def test_what_the_sdk_drops_ends_with_the_deadline_and_is_cancelled(
    running: Running, worker: Starter, notes: Path
) -> None:
    with worker(running, notes):
        with pytest.raises(EngineUnavailable, match="IN_PROGRESS after"):
            work(running, {"nothing": True}, deadline_seconds=6)
        assert running.queue.cancelled


def test_a_refused_result_is_lost_and_told_by_the_deadline(
    running: Running, worker: Starter, notes: Path
) -> None:
    running.queue.faults.refuse_done = 100
    with worker(running, notes), pytest.raises(EngineUnavailable, match="IN_PROGRESS after"):
        work(running, {"echo": {"data": 1}}, deadline_seconds=6)


def test_cancelling_reaches_the_handler(running: Running, worker: Starter, notes: Path) -> None:
    with worker(running, notes):
        client = RunPodClient(running.url, ENDPOINT, KEY, 60)
        future = background.start(client.work({"images": [], "sleep": 50}))
        wait_for(notes, "begin")
        future.cancel()
        wait_for(notes, "cancelled")


def test_a_job_given_out_twice_is_one_result(
    running: Running, worker: Starter, notes: Path
) -> None:
    running.queue.faults.twice = True
    with worker(running, notes):
        assert work(running, {"echo": {"data": 1}}).output == {"data": 1}
        [job] = running.queue.jobs.values()
        deadline = time.monotonic() + 20
        while job.results < 2:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert job.times_taken == 2 and job.output == {"data": 1}


def test_a_job_whose_worker_is_killed_is_done_by_the_next(
    running: Running, worker: Starter, notes: Path
) -> None:
    running.queue.faults.visible_again = 3
    client = RunPodClient(running.url, ENDPOINT, KEY, 60)
    with worker(running, notes) as first:
        future = background.start(client.work({"images": [], "sleep": 2, "echo": {"data": 1}}))
        wait_for(notes, "begin")
        first.kill()
    with worker(running, notes, "worker-2"):
        assert future.result(40).output == {"data": 1}


def test_a_cold_start_is_waited_for(running: Running, worker: Starter, notes: Path) -> None:
    running.queue.faults.cold_start = 4
    with worker(running, notes):
        begun = time.monotonic()
        assert work(running, {"echo": {"data": 1}}).output == {"data": 1}
        assert time.monotonic() - begun >= 3.5


def test_the_engine_reads_all_pages_in_batches_through_busy_answers(
    running: Running, worker: Starter, notes: Path, samples: Path
) -> None:
    file = samples / "statement_three_pages.pdf"
    source = Source(file.name, file.name, "ab" * 32, "application/pdf", str(file), 1)
    pages = pages_of(source, None)
    engine = RunPodEngine(
        extract_endpoint=ENDPOINT,
        api_key=KEY,
        base_url=running.url,
        exact=False,
        deadline_seconds=60,
    )
    running.queue.faults.busy = 2
    with worker(running, notes):
        layouts = dict(engine.read_pages(pages))
    assert len(layouts) == len(pages) == 3 and len(running.queue.jobs) == 1
    for page, layout in layouts.items():
        assert not isinstance(layout, Exception), layout
        [element] = layout.elements
        assert element.text == f"page {page.page_number} of 1708 by 2212"
        assert element.box.x2 == pytest.approx(page.width_px)
        assert element.box.y2 == pytest.approx(page.height_px / 2)
