"""`sheaf purge`: a document taken away everywhere."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default="sheaf-results",
    show_default=True,
    help="Folder of results.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def purge(documents: tuple[str, ...], out: Path, dry_run: bool, yes: bool) -> None:
    """Take DOCUMENT away: results under any name, reports, trails, copies, pages, Prefect's runs.

    DOCUMENT is a result's file, a source's name or URI, or the SHA-256 of its content (8 digits or
    more). The original, exported files and a database's backups are not touched. Runs are deleted
    when PREFECT_API_URL is set.

    Exit status: 0 done, 1 some document is not in the store.
    """
    from sheaf.running import prepare

    prepare()
    from blocks import purging

    missing = 0
    for named in documents:
        found = purging.contents_named(out, named)
        if not found:
            click.echo(f"not in {out}: {named}", err=True)
            missing += 1
        for file, sha256 in found:
            planned = purging.purge(out, sha256, file, dry=True)
            for path in planned.files:
                click.echo(path)
            for run in planned.runs:
                click.echo(f"Prefect run {run}")
            if dry_run or not (planned.files or planned.runs):
                continue
            if not yes:
                click.confirm("Take all of it away?", abort=True, err=True)
            purging.purge(out, sha256, file)
    sys.exit(1 if missing else 0)
