"""`python -m benchmarks.sizing [DOCUMENTS] [WORKERS]`: documents an hour, and how the database grows.

Small synthetic documents (text PDFs of one page) in one batch over Prefect workers, Postgres and
Redis as in docker-compose.yml. What is measured is what Prefect and the store cost a document;
scans add the time of their OCR. Not part of `make bench`, whose ratios want a quiet machine.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.cluster.house import House

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "documents"
TOGETHER = 20


def main(documents: int = 200, workers: int = 2) -> None:
    """Print what was measured and what it means for 1,000 documents."""
    with tempfile.TemporaryDirectory() as temporary:
        folder, out = Path(temporary, "in"), Path(temporary, "out")
        folder.mkdir()
        sources = [SAMPLES / "invoice.pdf", SAMPLES / "form_1099_int.pdf"]
        for number in range(documents):
            file = sources[number % len(sources)]
            # A comment behind the end of a PDF makes each one's content its own.
            (folder / f"{number:05d}.pdf").write_bytes(file.read_bytes() + f"\n%{number}".encode())
        house = House().start()
        try:
            for number in range(workers):
                house.worker(f"worker-{number}", limit=2)
            before, begun = _database(house), time.monotonic()
            run = house.run(
                "spread-batch/default",
                {
                    "sources": [str(folder)],
                    "out": str(out),
                    "together": TOGETHER,
                    "at_once": 2 * workers,
                },
                seconds=3600,
            )
            seconds = time.monotonic() - begun
            time.sleep(30)  # events are written after the runs
            grown = {name: size - before.get(name, 0) for name, size in _database(house).items()}
            print(f"run: {run['state_name']}, {len(list(out.glob('*.json')))} results")
        finally:
            house.stop()
        store = sum(f.stat().st_size for f in out.rglob("*") if f.is_file())
    print(f"{documents} documents, {workers} workers: {seconds:.0f} s")
    print(f"{documents / seconds * 3600 / workers:.0f} documents an hour and worker")
    print(
        f"database: {_per_1000(sum(grown.values()), documents):.1f} MiB per 1,000 documents, of these"
    )
    for name, size in sorted(grown.items(), key=lambda item: -item[1])[:8]:
        print(f"    {name}: {_per_1000(size, documents):.1f} MiB")
    print(f"store: {_per_1000(store, documents):.1f} MiB per 1,000 documents")


def _database(house: House) -> dict[str, int]:
    """Bytes of each table with its indexes."""
    asked = "select relname, pg_total_relation_size(relid) from pg_catalog.pg_statio_user_tables"
    rows = (line.split("|") for line in house.sql(asked).splitlines())
    return {name: int(size) for name, size in rows}


def _per_1000(size: int, documents: int) -> float:
    return size / documents * 1000 / 2**20


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
