"""`sheaf eval`: documents with truth in, figures out."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import click

from sheaf.evaluate import COLUMNS, score_folder, show, shown_name

F = TypeVar("F", bound=Callable[..., Any])
Files = dict[Path, Path]
"""Document → the file of its result."""

_FILE = click.Path(path_type=Path, dir_okay=False)


def report_options(command: F) -> F:
    """How figures are shown, kept and compared: parameters of `reported`."""
    for option in reversed(
        (
            click.option("--misses", is_flag=True, help="Also list every value that is wrong."),
            click.option(
                "--json", "as_json", is_flag=True, help="Print figures and misses as JSON."
            ),
            click.option("--html", type=_FILE, help="Write a page with a picture of each miss."),
            click.option("--save", type=_FILE, help="Keep the figures, for a later --compare."),
            click.option(
                "--compare",
                type=click.Path(path_type=Path, dir_okay=False, exists=True),
                help="Figures of an earlier --save: name what fell, exit with 1 when anything did.",
            ),
        )
    ):
        command = option(command)
    return command


@click.command("eval")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--engine", default="embedded", show_default=True, help="Who reads the pages.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep results and finished pages here. [default: a temporary folder]",
)
@click.option("--report/--no-report", default=False, help="Also write an HTML page a source.")
@report_options
def evaluate(folder: Path, engine: str, out: Path | None, report: bool, **wanted: Any) -> None:
    """Score the documents in FOLDER that have NAME.truth.json beside them.

    Per type, per grade and per both: types and splits right, values exact, documents exact, rows
    (date and amount) as F1, values that are sure (confidence 0.95 or more) and wrong, how well
    confidence ranks errors (AUROC) and how true it is (ECE, reliability). The grade (clean, scan,
    photo, lowres) is the one that the truth says, or the name of a folder. A source that could not
    be read counts as one that gave nothing.

    Exit status: 0, 1 when --compare finds that something fell, 2 wrong use.
    """
    with tempfile.TemporaryDirectory() as temporary:
        reported(folder, engine, out or Path(temporary), report=report, **wanted)


def reported(
    folder: Path,
    engine: str,
    out: Path,
    *,
    misses: bool = False,
    as_json: bool = False,
    html: Path | None = None,
    save: Path | None = None,
    compare: Path | None = None,
    report: bool = False,
) -> None:
    """Read and score the folder, show the figures, write what is wanted. Exits with 1 on a fall."""
    before = _kept_figures(compare) if compare else None
    results: Files = {}

    def process(files: list[Path]) -> Iterator[dict[str, Any]]:
        return _results(files, engine, out, report or html is not None, results)

    try:
        figures = score_folder(folder, process)
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    if as_json:
        click.echo(json.dumps(figures))
    else:
        show(figures, misses=misses)
    if save:
        _write(save, json.dumps(figures, indent=1))
    if html:
        from sheaf.miss_page import miss_page

        named = {shown_name(file, folder): result for file, result in results.items()}
        _write(html, "".join(miss_page(figures, named, COLUMNS)))
    if before is not None:
        _tell_falls(before, figures)


def _results(
    files: list[Path], engine: str, out: Path, report: bool, found: Files
) -> Iterator[dict[str, Any]]:
    """The results of the files, noted in `found`; those not complete are named on standard error."""
    from blocks.files import read_whole
    from documents.masking import mask
    from sheaf.running import run_batch

    done: list[dict[str, Any]] = []
    run_batch([str(file) for file in files], done.append, engine=engine, out=out, report=report)
    places = {file.resolve(): file for file in files}
    for summary in done:
        if summary["status"] != "complete":
            print(f"{summary['status']}: {mask(summary['message'])}", file=sys.stderr)
        if summary["result"]:
            result = json.loads(read_whole(Path(summary["result"])))
            if file := places.get(Path(result["source"]["uri"]).resolve()):
                found[file] = Path(summary["result"])
            yield result


def _kept_figures(file: Path) -> dict[str, Any]:
    """Figures of an earlier `--save`. Raises UsageError when the file holds none."""
    try:
        figures: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        figures["all"]["fields_exact"], figures["by_type_and_grade"], figures["exact"]
    except (ValueError, KeyError, TypeError):
        raise click.UsageError(f"{file} holds no figures of sheaf eval --save") from None
    return figures


def _tell_falls(before: dict[str, Any], after: dict[str, Any]) -> None:
    from sheaf.regression import fallen

    worse = fallen(before, after)
    for line in worse:
        click.echo(f"fell: {line}", err=True)
    if worse:
        sys.exit(1)
    click.echo("nothing fell", err=True)


def _write(file: Path, text: str) -> None:
    """A file that the user alone may read: it shows parts of private papers."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_text(text, encoding="utf-8")
