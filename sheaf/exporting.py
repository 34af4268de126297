"""`sheaf export`: stored results as tables, accounting files, or in the shapes of other services."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import get_args

import click

from documents.exports.formats import ExportFormat
from documents.result import DocumentType


@click.command()
@click.argument(
    "store",
    default="sheaf-results",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    default=["csv"],
    show_default=True,
    type=click.Choice([kind.value for kind in ExportFormat]),
    help="Which files; may be given several times.",
)
@click.option(
    "--type",
    "types",
    multiple=True,
    type=click.Choice(get_args(DocumentType)),
    help="Only documents of this kind; may be given several times.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default="sheaf-export",
    show_default=True,
    help="Folder for the files.",
)
@click.option(
    "--mask/--no-mask",
    default=False,
    show_default=True,
    help="Keep only the last digits of taxpayer, account and card numbers.",
)
def export(
    store: Path, formats: tuple[str, ...], types: tuple[str, ...], out: Path, mask: bool
) -> None:
    """Write the results in STORE for other programs.

    csv, xlsx and parquet are two tables: a row a document, and a row a transaction or line item.
    ofx and qif hold bank and card transactions, fdx tax forms, azure everything in the shape of
    Azure Document Intelligence. Account numbers are part of OFX; --mask shortens them.

    Exit status: 0 all written, 1 something had to be left out (named on standard error).
    """
    from sheaf.running import prepare

    prepare()
    from flows.export_results import export_results

    state = export_results(
        store=store,
        out=out,
        formats=list(formats),  # the flow makes them its enum
        types=list(types) or None,
        mask=mask,
        return_state=True,
    )
    done = state.result(raise_on_failure=False)
    if not isinstance(done, dict):
        raise click.ClickException(state.message or "the export broke off")
    for file in done["files"]:
        click.echo(file)
    for note in done["notes"]:
        click.echo(note, err=True)
    click.echo(f"{done['documents']} documents", err=True)
    sys.exit(1 if done["notes"] else 0)
