"""`python -m benchmarks.soak [DOCUMENTS] [SEED]`: many small documents, with faults all the time.

Postgres, Redis, Prefect's API and services and two workers as in docker-compose.yml; sweeps start
again and again, two at a time, as schedules would. The model server fails at random; workers and the
API are killed with SIGKILL. Printed: how each document ended, whether any was done twice, runs that
stayed `Running` (stuck), memory, and the database's growth. Exit status 1 unless all is as it must be.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from benchmarks import _soak_engine as engine
from benchmarks._soak_faults import Faults, Memory
from tests.cluster.house import House
from tests.servers import stand
from tests.servers.running import FINAL

_TOGETHER = 2
_AT_ONCE = 4
_IDLE_RUNS = 2
"""So many sweeps in a row that found nothing to do end the soak."""
_AGAIN_SECONDS = 100
"""At the end another sweep begins after so long in any case."""
_FLAT_MIB = 1.0
"""Growth of a sweep's process for 100 documents that still counts as flat."""


@dataclass
class Figures:
    """What the soak saw. Documents by name; `again`: pages answered well more than once."""

    ends: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    unnamed: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    again: int = 0

    @property
    def clean(self) -> bool:
        return not (self.wrong or self.doubled or self.unnamed or self.stuck)


def main(documents: int = 2000, seed: int = 1) -> None:
    """Run the soak; print its figures."""
    with tempfile.TemporaryDirectory() as temporary, ExitStack() as stack:
        folder, out, told = (Path(temporary, name) for name in ("in", "out", "engine"))
        for place in (folder, told):
            place.mkdir()
        for number in range(documents):
            engine.write_document(folder / f"{number:05d}.pdf", number)
        house = House().start()
        stack.callback(house.stop)
        name, faults = _at_work(house, told, seed)
        memory = Memory(house, out)
        stack.callback(faults.end)
        stack.callback(memory.stop)
        before, begun = _database(house), time.monotonic()
        runs = _sweep_until_done(house, faults, folder, out, name)
        seconds = time.monotonic() - begun
        faults.stop()
        figures = _figures(documents, out, told)
        figures.stuck = _stuck(house, _asked(folder, out, name))
        grown = (_database(house) - before) / documents * 1000 / 2**20
    print(f"{documents} documents, {runs} sweeps, {seconds:.0f} s; faults: {dict(faults.done)}")
    print(f"ends: {dict(figures.ends)}; pages read again after a kill: {figures.again}")
    for what in ("wrong", "doubled", "unnamed", "stuck"):
        print(f"{what}: {len(getattr(figures, what))} {getattr(figures, what)[:5]}")
    flat = memory.report()
    print(f"database: {grown:.1f} MiB per 1,000 documents")
    sys.exit(not (figures.clean and flat <= _FLAT_MIB))


def _at_work(house: House, told: Path, seed: int) -> tuple[str, Faults]:
    """Model server, its block, the automation that ends dead runs, two workers, and the faults."""
    faults = Faults(house, told, seed)
    name = f"soak-{faults.port}"
    stand.save_block(house.env, f"http://127.0.0.1:{faults.port}/v1", name, 60)
    # Runs whose process was killed are marked by our own automation.
    command = [*stand.SHEAF, "automations", "install", "--silent-seconds", "90"]
    command += ["--pending-seconds", "60"]
    subprocess.run(command, env=house.env, check=True, stdout=subprocess.DEVNULL)
    return f"vllm/{name}", faults


def _sweep_until_done(house: House, faults: Faults, folder: Path, out: Path, block: str) -> int:
    """Start sweeps until some in a row had nothing to do; faults stop when little is left.

    A sweep that stays silent keeps no other from starting for long, as it does not with a schedule.
    """
    asked = _asked(folder, out, block)
    runs, idle, at_work, latest = 0, 0, list[str](), 0.0
    while idle < _IDLE_RUNS:
        for run in list(at_work):
            ended = _ended(house, run)
            if ended is None:
                continue
            at_work.remove(run)
            idle = idle + 1 if " 0 read" in ended else 0
            print(f"{time.strftime('%T')} {len(list(out.glob('*.json')))} results; {ended[:90]}")
        if idle:
            faults.stop()
        overdue = idle > 0 and time.monotonic() - latest > _AGAIN_SECONDS
        wanted = len(at_work) + 1 if overdue else 1 if idle else _TOGETHER
        while len(at_work) < wanted:
            if started := _start(house, asked):
                at_work.append(started)
                latest, runs = time.monotonic(), runs + 1
            time.sleep(3)
        time.sleep(2)
    return runs


def _asked(folder: Path, out: Path, block: str) -> dict[str, object]:
    return {
        "folder": str(folder), "out": str(out), "engine": block, "type": "other",
        "report": False, "at_once": _AT_ONCE, "settle_seconds": 0, "most_tries": 5,
    }  # fmt: skip


def _start(house: House, parameters: dict[str, object]) -> str | None:
    try:
        with house.client() as api:
            found = api.get("/deployments/name/sweep-folder/default").raise_for_status().json()
            place = f"/deployments/{found['id']}/create_flow_run"
            run = api.post(place, json={"parameters": parameters}).raise_for_status().json()
            return str(run["id"])
    except httpx.HTTPError:  # killed at this moment
        return None


def _ended(house: House, run: str) -> str | None:
    """The message of a run that has ended, or None."""
    try:
        with house.client() as api:
            now = api.get(f"/flow_runs/{run}").raise_for_status().json()
    except httpx.HTTPError:
        return None
    if now["state_type"] in FINAL:
        return f"{now['state_name']}: {now['state'].get('message') or ''}"
    return None


def _figures(documents: int, out: Path, told: Path) -> Figures:
    figures, found = Figures(), Counter[str]()
    for file in out.glob("*.json"):
        result = json.loads(file.read_bytes())
        name = Path(result["source"]["uri"]).name
        found[name] += 1
        figures.ends[result["status"]] += 1
        number = int(name.removesuffix(".pdf"))
        broken = engine.is_broken(number * engine.MOST_PAGES)
        if result["status"] != ("incomplete" if broken else "complete"):
            figures.wrong.append(f"{name}: {result['status']}")
        elif broken and not any(page.get("error") for page in result["pages"]):
            figures.unnamed.append(name)
    names = {f"{number:05d}.pdf" for number in range(documents)}
    figures.wrong += [f"{name}: no result" for name in sorted(names - found.keys())]
    figures.doubled = [name for name, count in found.items() if count > 1]
    well = Counter[int]()
    for (page, outcome), count in engine.outcomes(told).items():
        well[page] += count if outcome in ("ok", "slow") else 0
    figures.again = sum(count - 1 for count in well.values() if count > 1)
    return figures


def _stuck(house: House, asked: dict[str, object], patience: float = 300) -> list[str]:
    """Runs that stay at work though sweeps go on, as schedules do, for longer than one may be silent."""
    deadline = time.monotonic() + patience
    while True:
        with house.client() as api:
            at_work = {"flow_runs": {"state": {"type": {"any_": ["RUNNING", "PENDING"]}}}}
            found = api.post("/flow_runs/filter", json=at_work).raise_for_status().json()
        if not found or time.monotonic() > deadline:
            return [
                f"{run['name']}, {run['state_name']} since {run['start_time']}" for run in found
            ]
        run = _start(house, asked)
        while run and _ended(house, run) is None:
            time.sleep(2)
        time.sleep(15)


def _database(house: House) -> int:
    return int(house.sql("select pg_database_size('sheaf')"))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
