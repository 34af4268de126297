"""Options that several subcommands share, and what they print as sources are done."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from documents.result import DocumentType

Summary = dict[str, Any]
F = TypeVar("F", bound=Callable[..., Any])

OUT = click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default="sheaf-results",
    envvar="SHEAF_RESULTS",
    show_default=True,
    help="Folder for results.",
)
PASSWORD = click.option(
    "--password",
    help="For encrypted PDFs. Better: SHEAF_PASSWORD in the environment.",
    envvar="SHEAF_PASSWORD",
)
JSON = click.option(
    "--json", "as_json", is_flag=True, help="Print one result a line, nothing else."
)


def engine_options(command: F) -> F:
    """How sources are read and where results go: of `process` and `sweep`."""
    for option in reversed(
        (
            click.option("--engine", default="embedded", show_default=True, help="Who reads."),
            click.option(
                "--type",
                type=click.Choice(get_args(DocumentType)),
                help="What they are, when you know.",
            ),
            click.option(
                "--split/--no-split",
                "split_packet",
                default=None,
                help="Look for several documents inside each source."
                " [default: when it has several pages]",
            ),
            PASSWORD,
            OUT,
            click.option(
                "--report/--no-report", default=True, help="Also write an HTML page each."
            ),
            JSON,
        )
    ):
        command = option(command)
    return command


def heard_by(as_json: bool) -> tuple[list[Summary], Callable[[Summary], None]]:
    """A list of what is done, and the listener that fills it and tells people."""
    done: list[Summary] = []

    def heard(summary: Summary) -> None:
        done.append(summary)
        if summary["status"] != "complete":
            click.echo(f"{summary['status']}: {summary['message']}", err=True)
        if as_json and summary["result"]:
            from blocks.files import read_whole

            click.echo(json.dumps(json.loads(read_whole(Path(summary["result"])))))

    return done, heard
