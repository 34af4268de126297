"""`sheaf process`: files, folders, URLs in; a table or one JSON line a source out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from sheaf.options import engine_options, heard_by


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--review",
    type=click.Choice(["off", "form", "queue"]),
    default="off",
    show_default=True,
    help="Doubtful values go before a person: by a form in Prefect, or in the queue of `sheaf review`.",
)
@engine_options
def process(
    sources: tuple[str, ...],
    engine: str,
    type: str | None,
    split_packet: bool | None,
    password: str | None,
    out: Path,
    report: bool,
    review: str,
    as_json: bool,
) -> None:
    """Read documents into typed, checked fields.

    SOURCE is a file, a folder, an http(s) URL or an fsspec URI such as s3://bucket/key. Each gives
    one result: JSON in the output folder and an HTML page beside it.

    Exit status: 0 all complete, 1 some source incomplete or failed (each named on standard error),
    2 wrong use.
    """
    from documents.folder import expand
    from sheaf.running import run_batch

    found = expand(sources)
    for file, reason in found.passed_over.items():
        click.echo(f"passed over {file}: {reason}", err=True)
    if not found.sources:
        click.echo("no document found in " + ", ".join(sources), err=True)
        sys.exit(1)
    done, heard = heard_by(as_json)
    run_batch(
        found.sources,
        heard,
        engine=engine,
        type=type,
        split_packet=split_packet,
        password=password,
        out=out,
        report=report,
        review=review,
    )
    if report:
        _write_overview(done, out)
    if not as_json:
        _show(done, out)
    complete = sum(s["status"] == "complete" for s in done)
    sys.exit(0 if complete == len(found.sources) else 1)


def _show(done: list[dict[str, Any]], out: Path) -> None:
    from rich.console import Console
    from rich.table import Table

    from documents.sealed import is_sealing

    table = Table("source", "status", "documents", "pages", "findings", "seconds", box=None)
    for summary in done:
        table.add_row(
            summary["source"],
            summary["status"],
            ", ".join(summary.get("types", [])),
            str(summary.get("pages", "")),
            str(summary.get("findings", "")),
            f"{summary.get('latency_ms', 0) / 1000:.1f}",
        )
    Console().print(table)
    if is_sealing():
        click.echo(f"results: {out}   sealed; to look at: sheaf read {out}/*.html --to FOLDER")
    else:
        click.echo(f"results: {out}   page to look at: {out / 'index.html'}")


def _write_overview(done: list[dict[str, Any]], out: Path) -> None:
    """One page that links the reports of this run."""
    from blocks.files import read_whole, write_whole
    from documents.report import index_row, render_index

    files = [Path(summary["result"]) for summary in done if summary["result"]]
    if not files:
        return
    rows = [index_row(json.loads(read_whole(f)), f.with_suffix(".html").name) for f in files]
    write_whole(out / "index.html", render_index(rows).encode())
