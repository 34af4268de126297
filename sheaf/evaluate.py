"""Score a folder of documents with truth: find them, have them read by the caller, show the figures.

Comes in: a folder, and a function that reads files and gives result dicts (contract version 1).
Goes out: the figures of `documents.score_summary`. It runs no flow itself.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Process = Callable[[list[Path]], Iterable[dict[str, Any]]]
"""Reads the files, in any order; a file without a result counts as one that gave nothing."""

_TRUTH = ".truth.json"
_NO_DOCUMENT = {".json", ".html", ".txt", ".csv"}
_COLUMNS = {
    "documents": "docs",
    "type_right": "type",
    "fields_exact": "fields exact",
    "documents_exact": "docs exact",
    "row_f1": "row F1",
    "reconciled_and_right": "closed & right",
    "confidently_wrong": "sure & wrong",
    "auroc": "AUROC",
    "ece": "ECE",
}
_NAMED = 20
"""So many confidently wrong values are named below the table; --json names all."""


def truth_files(folder: Path) -> dict[Path, Path]:
    """Document → its truth file, in the order of their names, folders within included."""
    found = {}
    for truth in sorted(folder.rglob(f"*{_TRUTH}")):
        stem = truth.name.removesuffix(_TRUTH)
        for file in sorted(truth.parent.iterdir()):
            if file.stem == stem and file.suffix.lower() not in _NO_DOCUMENT:
                found[file] = truth
    return found


def score_folder(folder: Path, process: Process) -> dict[str, Any]:
    """The figures of all documents with truth in the folder. Raises ValueError when it has none."""
    from documents.score_summary import summarise
    from documents.scoring import score

    truths = truth_files(folder)
    if not truths:
        raise ValueError(f"no document with a {_TRUTH} file in {folder}")
    results = {Path(r["source"]["uri"]).resolve(): r for r in process(list(truths))}
    scores = [
        score(
            str(file.relative_to(folder)),
            results.get(file.resolve(), {"documents": []}),
            json.loads(truth.read_text(encoding="utf-8")),
        )
        for file, truth in truths.items()
    ]
    return summarise(scores)


def show(figures: dict[str, Any], *, misses: bool = False) -> None:
    """Print a table by type, types taken for others, and what is confidently wrong.

    misses: also every wrong value, with what was expected; personal numbers are cut.
    """
    from rich.console import Console
    from rich.table import Table

    table = Table("type", *_COLUMNS.values(), box=None)
    for name, group in {**figures["by_type"], "all": figures["all"]}.items():
        table.add_row(name, *(_cell(group[key]) for key in _COLUMNS))
    # Piped output has no width of its own and would be cut at 80.
    width = None if sys.stdout.isatty() else 140
    console = Console(highlight=False, markup=False, width=width)
    console.print(table)
    for expected, found in figures["confusion"].items():
        taken = [f"{n} as {kind}" for kind, n in found.items() if kind != expected]
        if taken:
            console.print(f"{expected}: {', '.join(taken)}")
    sure = figures["all"]["sure_and_wrong"]
    for name in sure[:_NAMED]:
        console.print(f"sure and wrong: {name}")
    if len(sure) > _NAMED:
        console.print(f"and {len(sure) - _NAMED} more")
    for miss in figures["misses"] if misses else []:
        console.print(
            f"{miss['source']}: {miss['expected_type']} as {miss['found_type']}, rows {miss['rows']}"
        )
        for path, said in miss["fields"].items():
            console.print(f"    {path}: {said['expected']!r} read as {said['got']!r}")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.4f}" if isinstance(value, float) else str(value)
