"""`sheaf sweep`: the `sweep-folder` flow from a shell."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from sheaf.options import engine_options, heard_by


@click.command()
@click.argument("folder")
@click.option("--include", multiple=True, metavar="PATTERN", help="Only these, such as '*.pdf'.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Not these.")
@engine_options
@click.option("--at-once", default=4, show_default=True, help="Files in work at a time.")
@click.option(
    "--settle",
    "settle_seconds",
    default=10.0,
    show_default=True,
    help="Seconds since its last change after which a file counts as whole.",
)
@click.option(
    "--tries", "most_tries", default=3, show_default=True, help="Sweeps that try a bad file."
)
@click.option("--move-done", type=click.Path(path_type=Path), help="Move complete originals here.")
@click.option(
    "--move-failed", type=click.Path(path_type=Path), help="Move given-up originals here."
)
def sweep(folder: str, out: Path, as_json: bool, **options: Any) -> None:
    """Read what is new or changed in FOLDER, a path or an fsspec URI.

    Files that were read before cost nothing, whatever they are called now; files still being written
    wait for the next sweep. Nothing is moved unless asked.

    Exit status: 0 all that was read is complete, 1 something is not.
    """
    from sheaf.running import prepare, run_flow

    prepare()
    options["include"] = list(options["include"]) or ["*"]
    options["exclude"] = list(options["exclude"])
    survey = _survey(folder, out, options)
    moving = options["move_done"] or options["move_failed"]
    if not survey.todo and not moving:  # no need of Prefect, whose start takes longer than a survey
        click.echo(survey.told() or "the folder is empty", err=as_json)
        sys.exit(0)
    from flows.sweep_folder import sweep_folder

    done, heard = heard_by(as_json)
    state = run_flow(sweep_folder, heard, len(survey.todo), folder=folder, out=out, **options)
    click.echo(state.message or f"{len(done)} read, all complete", err=True)
    sys.exit(0 if state.is_completed() else 1)


def _survey(folder: str, out: Path, options: dict[str, Any]) -> Any:
    from blocks.document_store import DocumentStore
    from blocks.sweep import Sweep
    from documents.errors import SheafError
    from documents.request import request_of

    asked = request_of(folder, *(options[o] for o in ("engine", "type", "split_packet", "report")))
    rules = {name: options[name] for name in ("include", "exclude", "settle_seconds", "most_tries")}
    places = {name: options[name] for name in ("move_done", "move_failed")}
    try:
        return Sweep(folder, DocumentStore(root=out), asked, **rules, **places).survey()
    except SheafError as error:
        raise click.ClickException(str(error)) from None
