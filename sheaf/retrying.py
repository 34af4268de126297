"""`sheaf retry`: the `retry-failed` flow from a shell."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sheaf.options import JSON, OUT, PASSWORD, heard_by


@click.command()
@OUT
@click.option("--engine", help="Who reads now. [default: whoever was asked before]")
@PASSWORD
@click.option("--at-once", default=4, show_default=True, help="Sources in work at a time.")
@JSON
def retry(out: Path, engine: str | None, password: str | None, at_once: int, as_json: bool) -> None:
    """Redo what is incomplete, failed or was cut off in the results folder.

    Pages that were read are not read again, and the source is not fetched again.

    Exit status: 0 all is complete now, 1 something is not.
    """
    from sheaf.running import prepare, run_flow

    prepare()
    from blocks.document_store import DocumentStore
    from documents.errors import SheafError

    try:
        jobs = DocumentStore(root=out).ledger.unfinished()
    except SheafError as error:
        raise click.ClickException(str(error)) from None
    if not jobs:
        click.echo(f"nothing is open in {out}", err=as_json)
        sys.exit(0)
    from flows.retry_failed import retry_failed

    done, heard = heard_by(as_json)
    state = run_flow(
        retry_failed,
        heard,
        len(jobs),
        out=out,
        engine=engine,
        password=password,
        at_once=at_once,
        most_tries=None,
    )
    click.echo(state.message or f"{len(done)} retried, all complete", err=True)
    sys.exit(0 if state.is_completed() and len(done) == len(jobs) else 1)
