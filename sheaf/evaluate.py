"""Score a folder of documents with truth: find them, have them read by the caller, show the figures.

Comes in: a folder, and a function that reads files and gives result dicts (contract version 1).
Goes out: the figures of `documents.score_summary`. It runs no flow itself.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.table import Table

Process = Callable[[list[Path]], Iterable[dict[str, Any]]]
"""Reads the files, in any order; a file without a result counts as one that gave nothing."""

_TRUTH = ".truth.json"
_NO_DOCUMENT = {".json", ".html", ".txt", ".csv"}
GRADES = ("clean", "scan", "photo", "lowres", "low-resolution", "turned", "bad_text")
"""Names of folders that say how good the pictures in them are."""
COLUMNS = {
    "documents": "docs",
    "type_right": "type",
    "split_right": "split",
    "fields_exact": "fields exact",
    "documents_exact": "docs exact",
    "row_f1": "row F1",
    "reconciled_and_right": "closed & right",
    "confidently_wrong": "sure & wrong",
    "confidently_wrong_rate": "as share",
    "auroc": "AUROC",
    "ece": "ECE",
}
"""Figures of a group that the tables show → their titles."""
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
    """The figures of all documents with truth in the folder. Raises ValueError when it has none.

    Each document's score is kept, not its result: a thousand layouts would not fit in memory.
    """
    from documents.score_summary import summarise
    from documents.scoring import score

    truths = truth_files(folder)
    if not truths:
        raise ValueError(f"no document with a {_TRUTH} file in {folder}")
    places = {file.resolve(): file for file in truths}
    scores = {}
    for result in process(list(truths)):
        if file := places.get(Path(result["source"]["uri"]).resolve()):
            scores[file] = score(shown_name(file, folder), result, truth_of(file, truths, folder))
    for file in truths.keys() - scores.keys():
        nothing: dict[str, Any] = {"documents": []}
        scores[file] = score(shown_name(file, folder), nothing, truth_of(file, truths, folder))
    return summarise([scores[file] for file in truths])


def truth_of(file: Path, truths: dict[Path, Path], folder: Path) -> dict[str, Any]:
    """A document's truth; its grade, when the truth says none, is that of the folder it lies in."""
    truth: dict[str, Any] = json.loads(truths[file].read_text(encoding="utf-8"))
    named = [part for part in file.relative_to(folder).parts[:-1] if part in GRADES]
    return {**truth, "grade": truth.get("grade") or (named[-1] if named else None)}


def shown_name(file: Path, folder: Path) -> str:
    """The document's name in figures: its path below the folder, numbers that look private masked."""
    from documents.masking import mask

    return mask(str(file.relative_to(folder)))


def show(figures: dict[str, Any], *, misses: bool = False) -> None:
    """Print tables by type and grade, how true confidence is, types taken for others, sure errors.

    misses: also every wrong value, with what was expected; personal numbers are cut.
    """
    from rich.console import Console

    # Piped output has no width of its own and would be cut at 80.
    width = None if sys.stdout.isatty() else 160
    console = Console(highlight=False, markup=False, width=width)
    console.print(_table("type", {**figures["by_type"], "all": figures["all"]}))
    console.print(_table("grade", figures["by_grade"]))
    if len(figures["by_grade"]) > 1:
        console.print(_table("type and grade", figures["by_type_and_grade"]))
    console.print(_reliability(figures["all"]["reliability"]))
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


def _table(what: str, groups: dict[str, dict[str, Any]]) -> Table:
    from rich.table import Table

    from documents.score_page import shown_figure

    table = Table(what, *COLUMNS.values(), box=None)
    for name, group in groups.items():
        table.add_row(name, *(shown_figure(group[key]) for key in COLUMNS))
    return table


def _reliability(bins: list[dict[str, float]]) -> Table:
    """How often values are right, by the confidence they were given with."""
    from rich.table import Table

    table = Table("values", "mean confidence", "share right", box=None)
    for one in bins:
        table.add_row(str(one["count"]), f"{one['confidence']:.4f}", f"{one['right']:.4f}")
    return table
