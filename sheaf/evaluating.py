"""`sheaf eval`: documents with truth in, figures out."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from sheaf.evaluate import score_folder, show


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
    A source that could not be read counts as one that gave nothing.
    """
    with tempfile.TemporaryDirectory() as temporary:
        kept = out or Path(temporary)

        def process(files: list[Path]) -> Iterator[dict[str, Any]]:
            return _results(files, engine, kept, report)

        try:
            figures = score_folder(folder, process)
        except ValueError as error:
            raise click.ClickException(str(error)) from None
    if as_json:
        click.echo(json.dumps(figures))
    else:
        show(figures, misses=misses)


def _results(files: list[Path], engine: str, out: Path, report: bool) -> Iterator[dict[str, Any]]:
    """The results of the files; those not complete are named on standard error."""
    from blocks.files import read_whole
    from sheaf.running import run_batch

    done: list[dict[str, Any]] = []
    run_batch([str(file) for file in files], done.append, engine=engine, out=out, report=report)
    for summary in done:
        if summary["status"] != "complete":
            print(f"{summary['status']}: {summary['message']}", file=sys.stderr)
        if summary["result"]:
            yield json.loads(read_whole(Path(summary["result"])))
