"""The pool of processes: a page that kills its process or hangs harms no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from blocks import page_pool
from blocks.page_pool import Limits
from documents.errors import BadPage, EngineCrashed

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module", autouse=True)
def own_pool() -> Iterator[None]:
    yield
    page_pool.stop()


def test_a_call_runs_in_another_process_at_lower_priority() -> None:
    assert page_pool.run(os.getpid) != os.getpid()
    assert page_pool.run(os.getpriority, os.PRIO_PROCESS, 0) > os.getpriority(os.PRIO_PROCESS, 0)


def test_threads_share_the_processes() -> None:
    with ThreadPoolExecutor(16) as threads:
        heavy = {f.result() for f in [threads.submit(page_pool.run, os.getpid) for _ in range(48)]}
        light = {
            f.result() for f in [threads.submit(page_pool.run_light, os.getpid) for _ in range(48)]
        }
    assert len(heavy) <= page_pool.processes() and len(light) <= page_pool.cores()
    assert not heavy & light


def test_an_error_comes_back_as_it_was_raised() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        page_pool.run(int, "x")
    with pytest.raises(TimeoutError):
        page_pool.run(_times_out_itself)


def _times_out_itself() -> None:
    raise TimeoutError


def test_a_process_that_dies_is_a_crash_and_the_next_call_works() -> None:
    for _ in range(2):
        with pytest.raises(EngineCrashed):
            page_pool.run(os._exit, 11)
        assert page_pool.run(abs, -3) == 3


def test_a_process_that_is_killed_is_a_crash_and_the_next_call_works() -> None:
    worker = page_pool.run(os.getpid)
    threading.Timer(0.5, os.kill, (worker, signal.SIGKILL)).start()
    with pytest.raises(EngineCrashed):
        page_pool.run(time.sleep, 30)
    assert page_pool.run(os.getpid) != worker


def test_a_page_that_hangs_is_ended_and_the_next_call_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    worker = page_pool.run(os.getpid)
    monkeypatch.setattr(page_pool, "PAGE", Limits(seconds=0.5))
    with pytest.raises(BadPage, match="took longer"):
        page_pool.run(time.sleep, 60)
    monkeypatch.undo()
    assert page_pool.run(os.getpid) != worker
    assert _is_gone(worker)


def test_a_page_that_computes_too_long_is_ended_however_idle_the_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(page_pool, "PAGE", Limits(cpu_seconds=0.5))
    with pytest.raises(BadPage, match="of computing"):
        page_pool.run(_computes)
    assert page_pool.run(abs, -3) == 3


def test_a_page_that_takes_too_much_memory_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_pool, "PAGE", Limits(memory_mib=400))
    with pytest.raises(BadPage, match="400 MiB of memory"):
        page_pool.run(_takes, 500 << 20)
    assert page_pool.run(abs, -3) == 3


def _computes() -> None:
    while True:
        sum(range(1000))


def _takes(size: int) -> None:
    block = bytearray(b"x" * size)
    time.sleep(30)
    del block


def test_waiting_for_other_pages_does_not_count_as_hanging(monkeypatch: pytest.MonkeyPatch) -> None:
    page_pool.run(abs, 1)
    monkeypatch.setattr(page_pool, "PAGE", Limits(seconds=1.0))
    errors: list[BaseException] = []

    def one() -> None:
        try:
            page_pool.run(time.sleep, 0.4)
        except BaseException as error:
            errors.append(error)

    callers = [threading.Thread(target=one) for _ in range(4 * page_pool.processes())]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    assert not errors


def test_the_pool_ends_when_its_parent_is_killed() -> None:
    code = (
        "import os\nfrom blocks import page_pool\n"
        "if __name__ == '__main__':\n"
        "    print(page_pool.run(os.getpid), flush=True)\n"
        "    import time; time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=ROOT)
    assert parent.stdout
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert _is_gone(worker)


def _is_gone(process: int, seconds: float = 10) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.1)
    return False


def test_processes_and_threads_fit_the_machine() -> None:
    assert 1 <= page_pool.processes() <= page_pool.cores()
    assert page_pool.processes() * page_pool.threads() <= max(page_pool.cores(), 1)


def test_processes_are_fewer_where_memory_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_pool, "cores", lambda: 64)
    monkeypatch.setattr(page_pool, "_memory_bytes", lambda: 8 << 30)
    page_pool.processes.cache_clear()
    try:
        assert page_pool.processes() == 5
        assert page_pool.threads() == 12
    finally:
        page_pool.processes.cache_clear()
