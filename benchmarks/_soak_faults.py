"""What goes wrong during the soak, and the watch over memory."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

import numpy as np
import psutil

from tests.cluster.house import House
from tests.ports import free_port
from tests.servers import stand
from tests.servers.running import wait_for

_PAUSE_SECONDS = (40.0, 80.0)
_SAMPLE_SECONDS = 5.0


class Faults:
    """The model server and two workers; one of them or the API is killed at random times."""

    def __init__(self, house: House, told: Path, seed: int) -> None:
        self.port, self.done = free_port(), Counter[str]()
        self._house, self._told, self._dice = house, told, random.Random(seed)
        self._seed, self._over = seed, Event()
        self._workers = {name: house.worker(name, limit=1) for name in ("worker-a", "worker-b")}
        self._server = self._model_server()
        self._thread = Thread(target=self._go, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """No more faults; everything stays at work but for what the house ends."""
        self._over.set()
        self._thread.join(120)

    def end(self) -> None:
        self.stop()
        self._server.kill()
        self._server.wait()

    def _go(self) -> None:
        faults = [self._worker_alone, self._machine, self._api, self._model]
        while True:
            self._dice.shuffle(faults)
            for fault in faults:
                if self._over.wait(self._dice.uniform(*_PAUSE_SECONDS)):
                    return
                fault()
                self.done[fault.__name__.strip("_")] += 1

    def _worker_alone(self) -> None:
        """The worker's process; its runs go on without it."""
        name = self._dice.choice(list(self._workers))
        self._workers[name].kill()
        self._workers[name] = self._house.worker(name, limit=1)

    def _machine(self) -> None:
        """A worker and every run, its own or left by dead workers, as when a machine loses its power."""
        name = self._dice.choice(list(self._workers))
        worker = psutil.Process(self._workers[name].pid)
        left = [process for process in running_flows(self._house) if process.ppid() == 1]
        for process in (worker, *left):
            for one in (*process.children(recursive=True), process):
                with suppress(psutil.NoSuchProcess):
                    one.kill()
        self._workers[name] = self._house.worker(name, limit=1)

    def _api(self) -> None:
        self._house.api.kill()
        self._house.api.wait()
        self._over.wait(3)
        self._house.start_api()

    def _model(self) -> None:
        self._server.kill()
        self._server.wait()
        self._over.wait(15)
        self._seed += 1
        self._server = self._model_server()

    def _model_server(self) -> subprocess.Popen[bytes]:
        module = [sys.executable, "-m", "benchmarks._soak_engine", str(self.port), str(self._told)]
        server = subprocess.Popen([*module, str(self._seed)])
        health = f"http://127.0.0.1:{self.port}/health"
        wait_for(lambda: stand.answers(health), "the model server")
        return server


class Memory:
    """Resident memory of every process that runs a sweep, beside the results stored by then."""

    def __init__(self, house: House, out: Path) -> None:
        self._house, self._out, self._over = house, out, Event()
        self._seen: dict[int, list[tuple[int, float]]] = {}
        self._thread = Thread(target=self._go, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join(30)

    def report(self) -> float:
        """Print what was seen; the growth of the longest-lived sweep, MiB for 100 documents."""
        self.stop()
        longest = max(self._seen.values(), key=len, default=[])
        peak = max((mib for samples in self._seen.values() for _, mib in samples), default=0.0)
        # Its first third is warming up: modules, pools, caches.
        results, mib = np.array(longest[len(longest) // 3 :] or [(0, 0.0)]).T
        slope = float(np.polyfit(results, mib, 1)[0]) * 100 if np.ptp(results) else 0.0
        print(
            f"memory of a sweep's process: at most {peak:.0f} MiB; the longest-lived, seen over "
            f"{np.ptp(results):.0f} documents, {slope:+.2f} MiB for 100 documents"
        )
        return slope

    def _go(self) -> None:
        while not self._over.wait(_SAMPLE_SECONDS):
            stored = sum(1 for _ in self._out.glob("*.json"))
            for process in running_flows(self._house):
                with suppress(psutil.NoSuchProcess):
                    mib = process.memory_info().rss / 2**20
                    self._seen.setdefault(process.pid, []).append((stored, mib))


def running_flows(house: House) -> list[psutil.Process]:
    """The processes that execute flow runs of this server; without their page pools."""
    found = []
    for process in psutil.process_iter(["cmdline", "environ"]):
        command = " ".join(process.info["cmdline"] or [])
        env = process.info["environ"] or {}
        ours = env.get("PREFECT_API_URL") == house.env["PREFECT_API_URL"]
        if ours and "PREFECT__FLOW_RUN_ID" in env and "loky" not in command:
            found.append(process)
    return found
