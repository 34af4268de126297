"""A folder of unchanged files, swept again: against a bare walk that asks each file's facts."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from benchmarks.row import Row, best_ms
from blocks.document_store import DocumentStore
from blocks.sweep import Sweep
from documents.request import Request

FILES = 10_000


def run() -> list[Row]:
    """Ten thousand files in a hundred folders, each read before; no engine and no file is touched."""
    with tempfile.TemporaryDirectory() as folder:
        inbox, out = Path(folder) / "in", Path(folder) / "out"
        sweep = Sweep(str(inbox), DocumentStore(root=out), Request(source=""), settle_seconds=0)
        _read_before(inbox, sweep)

        def again() -> None:
            survey = sweep.survey()
            assert len(survey.done) == FILES and not survey.todo

        ours, walk = best_ms([again, lambda: _walk(inbox)], 3)
    return [Row(f"{FILES:,} unchanged files swept again / a bare walk", ours, walk)]


def _read_before(inbox: Path, sweep: Sweep) -> None:
    """Files, and a ledger that has seen each of them come to a complete result."""
    for number in range(FILES):
        file = inbox / f"{number % 100:02d}" / f"{number}.pdf"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"%%PDF-1.4 %d" % number)
    ledger = sweep.store.ledger
    files = sweep.survey().todo
    request = sweep.request
    with ledger._writing() as database:  # ten thousand transactions of one would take minutes
        database.executemany(
            "INSERT INTO work (key, recipe, source, request, status, owner, tries)"
            " VALUES (?, ?, ?, ?, 'complete', '', 1)",
            [
                (f"{n:064x}", request.recipe, file.uri, request.model_dump_json())
                for n, file in enumerate(files)
            ],
        )
    ledger.saw(sweep.name, [(file.path, file.stamp, f"{n:064x}") for n, file in enumerate(files)])


def _walk(folder: Path) -> None:
    for where, _, names in os.walk(folder):
        for name in names:
            os.stat(f"{where}/{name}")  # noqa: PTH116 - the bare call
