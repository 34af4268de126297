"""Ends processes and all that they started: asked first, forced when their time is up.

    python3 -m workers.ending SECONDS PID...

vLLM and Prefect's worker work in processes of their own making, some of them in sessions of their
own: no signal to one process or group reaches them all.
"""

from __future__ import annotations

import contextlib
import sys
import time

import psutil

_LOOK_SECONDS = 0.1
_KILLED_SECONDS = 5.0


def end(pids: list[int], seconds: float) -> list[str]:
    """Ask these to end, and wait for them and what they started; the names of what was killed.

    seconds: how long all of them together may take.
    """
    asked = _found(pids)
    tree = asked | _descendants(asked)
    for process in asked:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.terminate()
    deadline = time.monotonic() + seconds
    while (left := _alive(tree)) and time.monotonic() < deadline:
        tree |= _descendants(left)  # one that ends may start a helper first
        time.sleep(_LOOK_SECONDS)
    killed = []
    for process in left:
        with contextlib.suppress(psutil.NoSuchProcess):
            killed.append(process.name())
            process.kill()
    psutil.wait_procs(list(left), timeout=_KILLED_SECONDS)
    return killed


def _found(pids: list[int]) -> set[psutil.Process]:
    found = set()
    for pid in pids:
        with contextlib.suppress(psutil.NoSuchProcess):
            found.add(psutil.Process(pid))
    return found


def _descendants(processes: set[psutil.Process]) -> set[psutil.Process]:
    found = set()
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            found.update(process.children(recursive=True))
    return found


def _alive(processes: set[psutil.Process]) -> set[psutil.Process]:
    """Those that still run: one that its parent has not yet taken notice of does not."""
    alive = set()
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            if process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
                alive.add(process)
    return alive


def main() -> None:
    """Say on standard error what had to be killed."""
    seconds = float(sys.argv[1])
    killed = end([int(pid) for pid in sys.argv[2:]], seconds)
    if killed:
        print(f"not ended within {seconds:.0f} s, killed: {', '.join(killed)}", file=sys.stderr)


if __name__ == "__main__":
    main()
