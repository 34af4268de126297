"""Hostile documents through the real path, in figures: `python -m benchmarks.hostile [COUNT] [SEED]`.

Each file goes the way of a source: fetched, opened, read in the page pool, classified, transformed
and checked. A case may end in two ways, read or refused with a typed error. Counted beside them:
crashes of a page process that no second try helped, files over their time, and errors without a type.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import psutil

from benchmarks._memory import peak_mib
from blocks import page_pool
from blocks.document_store import DocumentStore, kept_layout
from blocks.embedded import EmbeddedEngine
from documents.classification.classify import classify_page
from documents.errors import EngineCrashed, SheafError
from documents.faults import faults_of
from documents.layout import PageOutcome
from documents.packets import whole
from documents.request import Request
from samples.hostile import built
from samples.hostile_files import Hostile
from samples.mutate import damaged, originals
from tasks.check import check
from tasks.fetch import fetch
from tasks.open_pages import open_pages
from tasks.transform import transform

SAMPLES = Path(__file__).parent.parent / "samples" / "documents"
LONGEST_SECONDS = 2 * (page_pool.PAGE.seconds + 20)
"""For one file by the clock: past that, the pool has failed to end it."""
_PAGES = 3
"""So many pages of a file are read: a hundred thousand blank ones are no other case than three."""


class ReaderFault(Exception):
    """A reader or a rule broke: in a run a finding, here an error without a type."""


@dataclass(slots=True)
class Figures:
    """What became of the files. peak_mib: resident memory of the largest page process."""

    ends: Counter[str] = field(default_factory=Counter)
    crashed: list[str] = field(default_factory=list)
    slow: list[str] = field(default_factory=list)
    untyped: list[str] = field(default_factory=list)
    slowest_seconds: float = 0.0
    peak_mib: float = 0.0

    @property
    def clean(self) -> bool:
        """Whether every file ended as it must."""
        return not (self.crashed or self.slow or self.untyped)


def run_all(files: Iterable[Hostile], folder: Path, longest: float = LONGEST_SECONDS) -> Figures:
    """Send each file the way of a source; `folder` is for the files and the store."""
    engine, store = EmbeddedEngine(), DocumentStore(root=folder / "out")
    figures = Figures()
    for number, file in enumerate(files):
        path = folder / f"{number}{file.suffix}"
        path.write_bytes(file.data)
        begun = time.monotonic()
        try:
            end = _end(path, engine, store)
        except Exception as error:
            end = type(error).__name__
            if isinstance(error, EngineCrashed):
                figures.crashed.append(file.name)
            elif not isinstance(error, SheafError):
                figures.untyped.append(f"{file.name}: {end}")
        took = time.monotonic() - begun
        figures.ends[end] += 1
        figures.slowest_seconds = max(figures.slowest_seconds, took)
        figures.peak_mib = max(figures.peak_mib, _peak_mib())
        if took > longest:
            figures.slow.append(f"{file.name}: {took:.0f} s")
        path.unlink()
    return figures


def _end(path: Path, engine: EmbeddedEngine, store: DocumentStore) -> str:
    """`read`, or the name of the error of its first bad page. Raises what the source's opening raises."""
    source = fetch.fn(str(path), store, Request(source=str(path)))
    pages = open_pages.fn(source, store, engine.key, None)[:_PAGES]
    errors = {}
    for page, answer in engine.read_missing(pages):
        if isinstance(answer, EngineCrashed):  # the flow's task tries once more
            answer = next(answer for _, answer in engine.read_missing([page]))
        if isinstance(answer, Exception):
            errors[page.page_number] = answer
    layouts = [layout for page in pages if (layout := kept_layout(page))]
    kinds = [classify_page(layout) for layout in layouts]
    if kinds:
        outcomes = [PageOutcome(p, str(errors.get(p.page_number) or "") or None) for p in pages]
        for document in transform.fn(whole(kinds, len(pages)), outcomes):
            for said in faults_of(check.fn(document)):
                raise ReaderFault(said)
    for error in errors.values():
        raise error
    return "read"


def _peak_mib() -> float:
    """The most that any process of the pool held at one time, by the system's own count."""
    peaks = [0.0]
    for child in psutil.Process().children(recursive=True):
        with suppress(OSError):
            peaks.append(peak_mib(child.pid))
    return max(peaks)


def main(count: int, seed: int) -> None:
    """Run the built structures and `count` damaged files; print the figures; exit 1 unless clean."""
    with tempfile.TemporaryDirectory() as folder:
        files = chain(built(), damaged(originals(SAMPLES), seed, count))
        figures = run_all(files, Path(folder))
    print(f"{figures.ends.total()} hostile files (seed {seed})")
    for end, number in figures.ends.most_common():
        print(f"  {number:>6}  {end}")
    print(
        f"crashes {len(figures.crashed)}, hangs {len(figures.slow)}, untyped {len(figures.untyped)}"
    )
    print(
        f"slowest {figures.slowest_seconds:.1f} s, largest page process {figures.peak_mib:.0f} MiB"
    )
    for line in (*figures.crashed, *figures.slow, *figures.untyped):
        print("  !", line)
    sys.exit(not figures.clean)


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(*numbers[:2] if len(numbers) > 1 else ((numbers or [300])[0], 1))
