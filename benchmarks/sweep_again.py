"""A folder of ten thousand unchanged files, swept again: the whole command, and the survey alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.row import Row, best_ms
from blocks.document_store import DocumentStore
from blocks.sweep import Sweep
from documents.request import request_of

FILES = 10_000
COMMAND_MS = 10_000.0
"""The most that the command may take."""
_SHEAF = [sys.executable, "-c", "from sheaf.main import main; main()"]


def run() -> list[Row]:
    """Ten thousand files in a hundred folders, each read before; no engine and no file is touched."""
    with tempfile.TemporaryDirectory() as folder:
        inbox, out = Path(folder) / "in", Path(folder) / "out"
        _make_files(inbox)
        _read_before(inbox, out)
        sweep = _sweep(inbox, out)

        def again() -> None:
            survey = sweep.survey()
            assert len(survey.done) == FILES and not survey.todo

        ours, walk = best_ms([again, lambda: _walk(inbox)], 3)
        command = _command_ms(inbox, out)
    return [
        Row(f"{FILES:,} unchanged files surveyed / a bare walk", ours, walk),
        Row("the whole command `sheaf sweep` / 10 s", command, COMMAND_MS),
    ]


def _sweep(inbox: Path, out: Path) -> Sweep:
    # As the command asks by default.
    asked = request_of(str(inbox), "embedded", None, None, True)
    return Sweep(str(inbox), DocumentStore(root=out), asked, settle_seconds=0)


def _make_files(inbox: Path) -> None:
    for number in range(FILES):
        file = inbox / f"{number % 100:02d}" / f"{number}.pdf"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"%%PDF-1.4 %d" % number)


def _read_before(inbox: Path, out: Path) -> None:
    """A ledger that has seen each file come to a complete result.

    Twenty thousand transactions: made in memory, where none waits for a disk; a store may be moved.
    """
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        sweep = _sweep(inbox, Path(folder))
        ledger, seen = sweep.store.ledger, []
        for number, file in enumerate(sweep.survey().todo):
            key, request = f"{number:064x}", sweep.asked(file)
            ledger.claim(request, key)
            ledger.finish(request, "complete", f"{number}.json", None)
            seen.append((file.path, file.stamp, key))
        ledger.saw(sweep.name, seen)
        shutil.copytree(Path(folder) / ".sheaf", out / ".sheaf")


def _command_ms(inbox: Path, out: Path) -> float:
    """Milliseconds of the command in a process of its own, the shorter of two."""
    times = []
    for _ in range(2):
        begun = time.perf_counter()
        done = subprocess.run(
            [*_SHEAF, "sweep", str(inbox), "--out", str(out), "--settle", "0"],
            check=True,
            capture_output=True,
            text=True,
        )
        times.append((time.perf_counter() - begun) * 1000)
        assert f"{FILES:,} unchanged" in done.stdout, done.stdout
    # Nothing was read: no page, no source, no result came into the store.
    assert sorted(path.name for path in out.iterdir()) == [".sheaf"]
    assert not any((out / ".sheaf" / kept).exists() for kept in ("pages", "sources"))
    return min(times)


def _walk(folder: Path) -> None:
    for where, _, names in os.walk(folder):
        for name in names:
            os.stat(f"{where}/{name}")  # noqa: PTH116 - the bare call
