"""What Prefect costs: the whole flow against a plain script that calls the same parts, in one run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from benchmarks._long_statement import long_statement
from benchmarks._plain import plain
from benchmarks.row import Row
from documents.result import DocumentType

DOCUMENTS = int(os.environ.get("SHEAF_BENCH_DOCUMENTS", "20"))
PAGES = int(os.environ.get("SHEAF_BENCH_PAGES", "1000"))
DOCUMENT_MS, PAGE_MS = 300.0, 5.0
"""The most that Prefect may cost: for a short document, and for each page of a long one."""
_SAMPLE = Path(__file__).parent.parent / "samples" / "documents" / "invoice.pdf"


def run() -> list[Row]:
    """One-page documents in turn, the middle of their times; then one long document each way."""
    from prefect.testing.utilities import prefect_test_harness

    from sheaf.running import without_heartbeats

    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        long = long_statement(folder / "long.pdf", PAGES)
        with prefect_test_harness(server_startup_timeout=120), without_heartbeats():
            flow_ms, plain_ms = _documents(folder)
        # Each in a process of its own: neither finds the other's memory.
        long_ms, bare_ms = (_apart(way, long) for way in ("flow", "plain"))
    return [
        Row("a document of one page, whole flow / plain script", flow_ms, plain_ms),
        Row("Prefect's share of it / 300 ms", flow_ms - plain_ms, DOCUMENT_MS),
        Row(f"a page of {PAGES:,}, whole flow / plain script", long_ms / PAGES, bare_ms / PAGES),
        Row("Prefect's share of it / 5 ms", (long_ms - bare_ms) / PAGES, PAGE_MS),
    ]


def _documents(folder: Path) -> tuple[float, float]:
    """Milliseconds a document: by the flow, by the script; each file's content is its own."""
    ways: dict[str, Callable[[Path, Path], object]] = {"flow": _flow, "plain": plain}
    times: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(DOCUMENTS + 1):
        for name, way in ways.items():
            file = folder / f"{name}-{number}.pdf"
            file.write_bytes(_SAMPLE.read_bytes() + f"\n%{name} {number}".encode())
            ms = _timed(partial(way, file, folder / name))
            if number:  # the first starts processes
                times[name].append(ms)
    return statistics.median(times["flow"]), statistics.median(times["plain"])


def _flow(source: Path, out: Path, kind: DocumentType | None = None) -> None:
    from flows.process_document import process_document

    state = process_document(str(source), type=kind, split_packet=False, out=out, return_state=True)
    assert state.is_completed(), state.message


def _apart(way: str, file: Path) -> float:
    """Milliseconds that one long document takes, without what starts once."""
    command = [sys.executable, "-m", "benchmarks.orchestration", way, str(file)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(said.splitlines()[-1])


def _main(way: str, file: str) -> None:
    """One long document; milliseconds on the last line."""
    from prefect.testing.utilities import prefect_test_harness

    from sheaf.running import without_heartbeats

    with tempfile.TemporaryDirectory() as out, ExitStack() as stack:
        if way == "flow":
            stack.enter_context(prefect_test_harness(server_startup_timeout=120))
            stack.enter_context(without_heartbeats())
        call: Callable[..., object] = _flow if way == "flow" else plain
        call(_SAMPLE, Path(out))
        print(_timed(partial(call, Path(file), Path(out), "bank_statement")))


def _timed(call: Callable[[], object]) -> float:
    begun = time.perf_counter()
    call()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    from sheaf.running import prepare

    prepare()
    _main(*sys.argv[1:])
