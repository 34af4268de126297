"""How much is read rightly, by kind and grade: `python -m benchmarks.accuracy --help`.

Draws documents with truth from a seed into a temporary folder: all thirteen kinds, in unlike
designs, as clean PDFs, scans, photos and small pictures, and packets. Sends them the real path and
scores them as `sheaf eval` does. A seed that no reader was made with gives honest figures.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from math import ceil
from pathlib import Path
from typing import Any

import click

from samples.catalogue import KINDS
from samples.generate import Piece, packets, spread, write
from sheaf.evaluating import report_options, reported

SHARES = {"clean": 1.0, "scan": 0.5, "photo": 0.375, "lowres": 0.25}
"""How many documents of each grade are drawn for one clean one: most grades cost OCR."""
TWICE = "other"
"""The kind that is made of many papers: twice as many of them are drawn."""


@click.command()
@click.option("--seed", default=70000, show_default=True, help="Another seed, other documents.")
@click.option("--count", default=8, show_default=True, help="Clean documents of each kind.")
@click.option("--packets", "packet_count", default=16, show_default=True, help="Clean packets.")
@click.option("--kinds", default=",".join(KINDS), help="Only these.  [default: all thirteen]")
@click.option("--grades", default=",".join(SHARES), show_default=True, help="Only these.")
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep documents and results there.  [default: a temporary folder]",
)
@report_options
def main(
    seed: int,
    count: int,
    packet_count: int,
    kinds: str,
    grades: str,
    into: Path | None,
    **wanted: Any,
) -> None:
    """Draw documents, read them with the embedded engine, and print the figures."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = into or Path(temporary)
        documents = folder / "documents"
        written = 0
        for piece in drawn(seed, count, packet_count, kinds.split(","), grades.split(",")):
            place = documents / piece.grade
            place.mkdir(parents=True, exist_ok=True)
            write(place, piece)
            written += 1
        click.echo(json.dumps({"seed": seed, "documents": written}), err=True)
        reported(documents, "embedded", folder / "results", **wanted)


def drawn(
    seed: int, count: int, packet_count: int, kinds: list[str], grades: list[str]
) -> Iterator[Piece]:
    """The documents of the benchmark: `count` clean ones a kind and a share of that of each grade."""
    for kind in kinds:
        times = 2 if kind == TWICE else 1
        yield from spread(seed, kind, {g: ceil(times * count * SHARES[g]) for g in grades})
    for grade in grades:
        yield from packets(seed, ceil(packet_count * SHARES[grade]), [grade])


if __name__ == "__main__":
    main()
