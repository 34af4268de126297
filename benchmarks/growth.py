"""How time and memory of the whole flow grow with a document's pages: 1, 10, 100 and 1,000."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks._long_statement import long_statement
from benchmarks._memory import peak_mib
from benchmarks.row import Row

PAGES = tuple(int(n) for n in os.environ.get("SHEAF_BENCH_GROWTH", "1,10,100,1000").split(","))


def run() -> list[Row]:
    """Each document in a process of its own, whose largest memory is asked; the server's start is
    not in the time. The reference of growth is 1, as linear; of memory 100 KiB a page.
    """
    seconds, mib = [], []
    with tempfile.TemporaryDirectory() as folder:
        for pages in PAGES:
            file = long_statement(Path(folder) / f"{pages}.pdf", pages)
            command = [sys.executable, "-m", "benchmarks.growth", str(file)]
            said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            took, largest = said.splitlines()[-1].split()
            seconds.append(float(took))
            mib.append(float(largest))
            print(f"{pages:>5} pages: {seconds[-1]:7.2f} s, largest memory {mib[-1]:.0f} MiB")
    fixed, each, fit = _line(PAGES, seconds)
    print(f"time = {fixed:.2f} s + {each * 1000:.1f} ms a page, R² = {fit:.4f}")
    # Of the two largest, where what a document costs once no longer counts.
    exponent = float(np.log(seconds[-1] / seconds[-2]) / np.log(PAGES[-1] / PAGES[-2]))
    kib = (mib[-1] - mib[0]) / (PAGES[-1] - PAGES[0]) * 1024
    return [
        Row("growth of time with pages, exponent / linear", exponent, 1.0, ""),
        Row("memory of the flow's process a page / 100 KiB", kib, 100.0, "KiB"),
    ]


def _line(pages: tuple[int, ...], seconds: list[float]) -> tuple[float, float, float]:
    """Fixed part, part a page, R² of the line through the points; each weighs alike in proportion."""
    x, y = np.array(pages, float), np.array(seconds)
    each, fixed = np.polyfit(x, y, 1, w=1 / y)
    left = ((y - fixed - each * x) ** 2).sum() / ((y - y.mean()) ** 2).sum()
    return float(fixed), float(each), float(1 - left)


def _one(file: str) -> None:
    """Seconds of the flow and the largest memory of this process in MiB."""
    from prefect.testing.utilities import prefect_test_harness

    from flows.process_document import process_document
    from sheaf.running import without_heartbeats

    with (
        tempfile.TemporaryDirectory() as out,
        prefect_test_harness(server_startup_timeout=120),
        without_heartbeats(),
    ):
        # A page first: what starts once is not growth.
        process_document(str(_FIRST), out=Path(out), return_state=True)
        begun = time.perf_counter()
        state = process_document(
            file, type="bank_statement", split_packet=False, out=Path(out), return_state=True
        )
        seconds = time.perf_counter() - begun
        assert state.is_completed(), state.message
    print(seconds, peak_mib())


_FIRST = Path(__file__).parent.parent / "samples" / "documents" / "invoice.pdf"

if __name__ == "__main__":
    from sheaf.running import prepare

    prepare()
    _one(sys.argv[1])
