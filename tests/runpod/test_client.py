"""The RunPod client against a queue whose workers are scripted: every way in which a job can end."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from blocks import background
from blocks.runpod_client import RunPodClient
from blocks.runpod_health import endpoint_health, judged
from blocks.runpod_job import Job, JobError, failure_of
from documents.errors import BadAnswer, EngineRefused, EngineUnavailable
from tests.runpod.job_queue import ENDPOINT, KEY, Running, serving

SSN = "900-12-3456"


@pytest.fixture
def running() -> Iterator[Running]:
    with serving() as made:
        yield made


def client(running: Running, **changes: Any) -> RunPodClient:
    settings: dict[str, Any] = {
        "base_url": running.url,
        "endpoint": ENDPOINT,
        "api_key": KEY,
        "deadline_seconds": 10,
        "queue_look_seconds": 0.3,
        "patience_seconds": 3,
    }
    return RunPodClient(**(settings | changes))


def end(running: Running, status: str, **changes: Any) -> None:
    """What a worker would make of the next job."""

    async def wait_and_end() -> None:
        while not running.queue.jobs:
            await asyncio.sleep(0.01)
        job = next(iter(running.queue.jobs.values()))
        job.status, job.taken, job.ended = status, time.monotonic() - 2, time.monotonic()
        for name, value in changes.items():
            setattr(job, name, value)

    background.start(wait_and_end())


def work(made: RunPodClient, job_input: dict[str, Any] | None = None, at_once: bool = False) -> Job:
    return background.run(made.work(job_input or {"images": []}, at_once))


def test_a_completed_job_gives_its_output_and_its_cost(running: Running) -> None:
    end(running, "COMPLETED", output={"data": 1})
    job = work(client(running))
    assert job.output == {"data": 1} and job.seconds == pytest.approx(2, abs=0.1)
    assert job.cost_usd(0.0005) == pytest.approx(0.001, abs=0.0001)
    assert job.cost_usd(None) is None


def test_the_job_is_sent_with_its_deadline(running: Running) -> None:
    end(running, "COMPLETED", output={"data": 1})
    work(client(running))
    [job] = running.queue.jobs.values()
    assert job.ttl == pytest.approx(10, abs=0.5) and job.input == {"images": []}


def test_a_failed_job_speaks_without_traceback_and_numbers(running: Running) -> None:
    error = {
        "error_type": "<class 'RuntimeError'>",
        "error_message": f"bad value {SSN}",
        "error_traceback": f"File x, line 1: {SSN}",
        "hostname": "secret-host",
    }
    end(running, "FAILED", error=json.dumps(error))
    with pytest.raises(JobError) as caught:
        work(client(running))
    assert str(caught.value) == "the job failed: RuntimeError: bad value [masked]"
    assert caught.value.retry


def test_an_error_that_the_handler_returned_is_told(running: Running) -> None:
    end(running, "COMPLETED", output={"error": "too large: 12 bytes"})
    with pytest.raises(JobError) as caught:
        work(client(running))
    assert caught.value.too_large and not caught.value.retry


@pytest.mark.parametrize("status", ["TIMED_OUT", "CANCELLED"])
def test_a_job_that_was_ended_is_unavailable(running: Running, status: str) -> None:
    end(running, status)
    with pytest.raises(EngineUnavailable, match=status):
        work(client(running))


def test_a_job_without_output_is_a_bad_answer(running: Running) -> None:
    end(running, "COMPLETED")
    with pytest.raises(BadAnswer, match="dropped"):
        work(client(running))


def test_a_lost_job_is_sent_once_more(running: Running) -> None:
    running.queue.faults.kept = -1
    end(running, "COMPLETED", output={"data": 1})

    async def keep() -> None:
        while len(running.queue.jobs) < 2:
            await asyncio.sleep(0.01)
        running.queue.faults.kept = 100
        second = list(running.queue.jobs.values())[1]
        second.output, second.status, second.ended = {"data": 2}, "COMPLETED", time.monotonic()

    background.start(keep())
    assert work(client(running)).output == {"data": 2}


def test_a_job_lost_twice_is_unavailable(running: Running) -> None:
    running.queue.faults.kept = -1

    async def end_all() -> None:
        for _ in range(300):
            for job in running.queue.jobs.values():
                job.status, job.ended = "COMPLETED", time.monotonic()
            await asyncio.sleep(0.01)

    background.start(end_all())
    with pytest.raises(EngineUnavailable, match="lost the job twice"):
        work(client(running))
    assert len(running.queue.jobs) == 2


def test_a_job_whose_time_to_live_passes_in_the_queue_is_unavailable(running: Running) -> None:
    running.queue.faults.stuck, running.queue.faults.longest_ttl = True, 0.3
    with pytest.raises(EngineUnavailable, match="lost the job twice: expired"):
        work(client(running))
    assert len(running.queue.jobs) == 2


@pytest.mark.parametrize("fault", ["busy", "down"])
def test_a_busy_api_is_asked_again(running: Running, fault: str) -> None:
    setattr(running.queue.faults, fault, 2)
    end(running, "COMPLETED", output={"data": 1})
    assert work(client(running)).output == {"data": 1}


def test_a_retry_after_is_kept_to(running: Running) -> None:
    running.queue.faults.busy, running.queue.faults.retry_after = 1, "1"
    end(running, "COMPLETED", output={"data": 1})
    begun = time.monotonic()
    work(client(running))
    assert time.monotonic() - begun >= 1


def test_patience_with_a_busy_api_ends(running: Running) -> None:
    running.queue.faults.busy = 10_000
    with pytest.raises(EngineUnavailable, match="429"):
        work(client(running, patience_seconds=0.5))


def test_a_wrong_key_is_refused_at_once(running: Running) -> None:
    with pytest.raises(EngineRefused, match="401: unauthorized"):
        work(client(running, api_key="wrong"))


def test_an_unknown_endpoint_is_refused(running: Running) -> None:
    with pytest.raises(EngineRefused, match="404"):
        work(client(running, endpoint="nobody"))


def test_no_api_is_unavailable() -> None:
    made = RunPodClient("http://127.0.0.1:9", ENDPOINT, KEY, 10, 1, 0.5)
    with pytest.raises(EngineUnavailable, match="no connection"):
        work(made)


def test_a_short_job_is_answered_in_the_request_that_sends_it(running: Running) -> None:
    end(running, "COMPLETED", output={"type": "W2"})
    assert work(client(running), at_once=True).output == {"type": "W2"}
    assert running.queue.looks == 0


def test_a_short_job_that_takes_long_is_asked_for(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("blocks.runpod_client._SYNC_SECONDS", 0.2)
    future = background.start(client(running).work({"images": []}, at_once=True))
    deadline = time.monotonic() + 30
    while not running.queue.looks:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    end(running, "COMPLETED", output={"type": "W2"})
    assert future.result(30).output == {"type": "W2"}
    assert len(running.queue.jobs) == 1


def test_a_short_job_that_fails_is_told(running: Running) -> None:
    end(running, "FAILED", error="no luck")
    with pytest.raises(JobError, match="no luck"):
        work(client(running), at_once=True)


def test_a_body_over_one_limit_goes_the_way_of_the_other(running: Running) -> None:
    end(running, "COMPLETED", output={"data": 1})
    assert work(client(running), {"images": ["x" * 10_600_000]}).output == {"data": 1}


def test_a_body_over_both_limits_is_never_sent(running: Running) -> None:
    with pytest.raises(JobError, match="too large"):
        work(client(running), {"images": ["x" * 19_500_000]})
    assert not running.queue.jobs


def test_the_deadline_ends_the_wait_and_the_job(running: Running) -> None:
    running.queue.faults.stuck = True
    with pytest.raises(EngineUnavailable, match="IN_QUEUE after"):
        work(client(running, deadline_seconds=1))
    assert running.queue.cancelled == ["job-1"]


def test_a_queue_that_nobody_serves_is_given_up_early(running: Running) -> None:
    running.queue.faults.stuck = True
    running.queue.faults.workers = {"unhealthy": 2}
    begun = time.monotonic()
    with pytest.raises(EngineUnavailable, match="every worker is unhealthy"):
        work(client(running))
    assert time.monotonic() - begun < 5 and running.queue.cancelled


@pytest.mark.parametrize("at_once", [False, True])
def test_cancelling_here_cancels_there(running: Running, at_once: bool) -> None:
    """Also while RunPod's first answer, with the job's id, is still on its way."""
    running.queue.faults.stuck = True
    future = background.start(client(running).work({"images": []}, at_once))
    deadline = time.monotonic() + 30
    while not running.queue.jobs:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    time.sleep(0.3)
    future.cancel()
    while not running.queue.cancelled:
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize(
    ("workers", "jobs", "state"),
    [
        ({"idle": 1}, {}, "ready"),
        ({"ready": 2, "unhealthy": 1}, {}, "ready"),
        ({"running": 1}, {"inQueue": 9}, "busy"),
        ({"initializing": 1}, {}, "starting"),
        ({"throttled": 3}, {"inQueue": 1}, "throttled"),
        ({"unhealthy": 1}, {}, "unhealthy"),
        ({}, {"inQueue": 1}, "unhealthy"),
        ({}, {}, "cold"),
    ],
)
def test_the_state_is_judged_by_the_counts(
    workers: dict[str, int], jobs: dict[str, int], state: str
) -> None:
    assert judged(workers, jobs)[0] == state


def test_health_is_told_whatever_happens(running: Running) -> None:
    assert background.run(endpoint_health("extract", client(running))).state == "ready"
    wrong = client(running, api_key="wrong")
    assert background.run(endpoint_health("extract", wrong)).state == "misconfigured"
    nobody = RunPodClient("http://127.0.0.1:9", ENDPOINT, KEY, 10)
    assert background.run(endpoint_health("extract", nobody)).state == "away"


def test_errors_of_any_shape_become_words() -> None:
    for error in ("plain", "{broken", {"a": 1}, 7, [], None, {"error_message": SSN}):
        text = str(failure_of({"status": "FAILED", "error": error}))
        assert text and SSN not in text
