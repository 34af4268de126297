"""`sheaf eval`: documents with truth in, figures out."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import click

_COLUMNS = {
    "documents": "docs",
    "type_right": "type",
    "fields_exact": "fields exact",
    "documents_exact": "docs exact",
    "row_f1": "row F1",
    "confidently_wrong": "sure & wrong",
    "auroc": "AUROC",
    "ece": "ECE",
}


@click.command("eval")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--engine", default="embedded", show_default=True, help="Who reads the pages.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep results and finished pages here. [default: a temporary folder]",
)
@click.option("--report/--no-report", default=False, help="Also write an HTML page a source.")
@click.option("--misses", is_flag=True, help="Also list every value that is wrong.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures and misses as JSON.")
def evaluate(
    folder: Path, engine: str, out: Path | None, report: bool, misses: bool, as_json: bool
) -> None:
    """Score the documents in FOLDER that have NAME.truth.json beside them.

    Per type: right types, values exact, documents exact, rows (date and amount) as F1, values that
    are sure (confidence 0.95 or more) and wrong, and how well confidence ranks errors (AUROC).
    """
    from documents.score_summary import summarise
    from documents.scoring import score
    from sheaf.running import run_batch

    truths = truth_files(folder)
    if not truths:
        raise click.ClickException(f"no document with a truth file in {folder}")
    scores = []

    def heard(summary: dict[str, Any]) -> None:
        if not summary["result"]:
            click.echo(f"failed: {summary['message']}", err=True)
            return
        result = json.loads(Path(summary["result"]).read_bytes())
        source = Path(result["source"]["uri"])
        truth = json.loads(truths[source].read_text())
        scores.append(score(str(source.relative_to(folder)), result, truth))

    with tempfile.TemporaryDirectory() as temporary:
        kept = out or Path(temporary)
        run_batch([str(file) for file in truths], heard, engine=engine, out=kept, report=report)
    figures = summarise(sorted(scores, key=lambda s: s.source))
    if as_json:
        click.echo(json.dumps(figures))
    else:
        _show(figures, misses)
    sys.exit(0 if len(scores) == len(truths) else 1)


def truth_files(folder: Path) -> dict[Path, Path]:
    """Document → its truth file, in the order of their names."""
    found = {}
    for truth in sorted(folder.rglob("*.truth.json")):
        stem = truth.name.removesuffix(".truth.json")
        beside = (f for f in truth.parent.glob(f"{stem}.*") if f.suffix != ".json")
        for file in beside:
            found[file] = truth
    return found


def _show(figures: dict[str, Any], misses: bool) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("type", *_COLUMNS.values(), box=None)
    for name, group in {**figures["by_type"], "all": figures["all"]}.items():
        cells = ["" if group[key] is None else str(group[key]) for key in _COLUMNS]
        table.add_row(name, *cells)
    console = Console(width=120 if not sys.stdout.isatty() else None)
    console.print(table)
    for miss in figures["misses"] if misses else []:
        console.print(
            f"{miss['source']}: {miss['expected_type']} as {miss['found_type']}, rows {miss['rows']}",
            markup=False,
        )
        for path, pair in miss["fields"].items():
            console.print(f"    {path}: {pair}", markup=False)
